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
    case 'party':
      return (rest) => tellsBeside(rest) || tellsParty(rest, find);
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

/** Escapes, once or several times over. */
const escaped = /%(?:25)*([\da-f]{2})/gi;

/** What no transform writes beside a pseudonym. */
const foreign = [
  // Something that hangs on it, a word before it that is no host.
  /\u00b7[\p{L}\p{N}_\u00b7]|(?<!@[^\s;>,\u00b7]*)\p{L}\u00b7/u,
  // A word by itself, between blanks, commas or brackets, which no list of parties has; more than the `x` of a PIN.
  /(?:^|[\s,(*])[\p{L}_][\p{L}\p{N}_.-]{2,}(?=[\s,()]|$)/u,
  // Quotes, and what nobody sees.
  /["'{}]|\p{Cc}|\p{Cf}/u,
  // Blanks but behind the comma of a list, round brackets, square ones that hold no address.
  /(?<!,)\s|[()]|\[(?![\da-f:.\u00b7]+\])/i,
  /\*\d{1,3}\p{L}/u,
  // What must be one itself.
  /\b(?:tel|fax|sms|mms|whatsapp|viber|client):(?!\u00b7)/i,
  /;(?:ext|isub|rn|cic)=(?!\u00b7)/i,
  // A host of one word is written as machines are.
  /@[^\s;>,:.\u00b7]*\p{Lu}[^\s;>,:.]*(?=[\s;>,:)\]]|$)/u,
];

/** Whether a name, or whatever else is no part of a URI, stands beside the pseudonyms. */
export function tellsBeside(rest: string): boolean {
  const text = rest.replace(escaped, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
  return foreign.some((each) => each.test(text));
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
