/**
 * @module
 * Whether a value is a pseudonym, by its shape: kind, id of the secret, 26 characters of body (RFC 4648 base32). In a
 * list, a URI or a name-addr every identifier must be one, and what stands around it may tell nothing.
 */
import { isAbsent } from '../../identifiers/identifier.js';
import type { RuleOf } from '../../policy/schema.js';
import type { Check } from './check.js';

const whole =
  /^(?:(?:tel|ip|mail|imsi|imei|iccid|mac|card|ext|id)x?_[a-z0-9]{1,12}_[a-z2-7]{25}[aeimquy4]|tel_(?:emergency|short|withheld))$/;

/** Wherever one stands. Written out here and not asked of who writes them: a check must not share their mistakes. */
export const pseudonyms =
  /(?:tel|ip|mail|imsi|imei|iccid|mac|card|ext|id)x?_[a-z0-9]{1,12}_[a-z2-7]{25}[aeimquy4](?![a-z\d])|tel_(?:emergency|short|withheld)/g;

export const isPseudonym = (value: string): boolean => whole.test(value);

/** In place of a pseudonym, so that it can be seen what stands around it. */
export const MARK = '\u00b7';

const kept = /\+(\d{1,15})~(?=[a-z]{2,6}_)/g;
const keptDomain = /(?<=\bmailx?_[a-z0-9]{1,12}_[a-z2-7]{25}[aeimquy4])@[a-z\d._-]+|@\[[\da-f:.v]+\]/gi;
/** Where a client registers: a URI without a user. */
const hostOnly = /^<?sips?:[a-z][a-z\d-]*(?:\.[a-z\d-]+)+(?::\d{1,5})?(?:;[a-z=]+)*>?$/i;
/** 3GPP TS 23.003 §13.3: a private identity is an IMSI at the network of its operator. */
const realm = /^\u00b7@[a-z\d-]+(?:\.[a-z\d-]+)+$/i;
/** What Asterisk puts behind the peer of a channel. */
const serial = /-[\da-f]{8}(?:;[12])?$/;
/** Between the addresses of a list. */
const punctuation = /[\s<>(),;"'[\]]/g;
/** RFC 7239, and a port or the length of a network. */
const forwarding = /\b(?:for|by|host|proto)=|\b(?:https?|wss?|unknown|_hidden)\b|[:/]\d{1,5}\b|[=-]/gi;

type PseudonymRule = Pick<RuleOf<'pseudonym'>, 'identifier' | 'keep'>;

/** @param find - finds identifiers in what stands around pseudonyms */
export function createPseudonymCheck(
  { identifier, keep }: PseudonymRule,
  find: (text: string) => readonly string[],
): Check {
  const most = keep === 'country' ? 3 : typeof keep === 'number' ? keep : 0;
  const tells = around(identifier, find);
  return (value) => {
    if (isPseudonym(value) || isAbsent(value)) return undefined;
    for (const [, digits = ''] of value.matchAll(kept))
      if (digits.length > most) return 'more digits than are kept';
    const without = value.replace(kept, '');
    const text = keep === 'domain' ? without.replace(keptDomain, '') : without;
    if (isPseudonym(text)) return undefined;
    const rest = text.replace(pseudonyms, MARK);
    if (!rest.includes(MARK) && !hostOnly.test(rest)) return 'a value that is no pseudonym';
    return tells(rest) ? 'more than a pseudonym' : undefined;
  };
}

/** What may stand around pseudonyms depends on what has parts. */
function around(
  identifier: PseudonymRule['identifier'],
  find: (text: string) => readonly string[],
): (rest: string) => boolean {
  switch (identifier) {
    case 'phone':
    case 'msisdn':
    case 'uri':
      return (rest) => tellsParty(rest, find);
    case 'ip':
      return (rest) => rest.replace(forwarding, '').replace(punctuation, '').replaceAll(MARK, '') !== '';
    case 'email':
      return (rest) =>
        rest
          .replace(/^mailto:/i, '')
          .replace(punctuation, '')
          .replaceAll(MARK, '') !== '';
    case 'imsi':
      return (rest) => !realm.test(rest);
    default:
      return (rest) => rest !== MARK;
  }
}

/** What stands around the pseudonyms of a URI, a name-addr, a channel or a dial string says who somebody is. */
export function tellsParty(rest: string, find: (text: string) => readonly string[]): boolean {
  return (
    /\d{7}/.test(rest.replace(serial, '')) ||
    // A user before a host, and a name before an address.
    /[^\s:<>"@;,/=\u00b7]@/.test(rest) ||
    /^[^<]*[\p{L}\p{N}][^<]*</u.test(rest) ||
    find(rest).some((name) => name !== 'uri')
  );
}
