/**
 * @module
 * What may be around the pseudonyms of a party: a grammar of URIs, name-addrs, channels and dial strings as they are
 * written, in which a mark replaces each person's part. Anything that it does not know may identify somebody.
 */
import { isNamedHost, isPlainHost } from '../../identifiers/host.js';
import { isAbsent } from '../../identifiers/identifier.js';
import { isProfile, isTechnology } from '../../identifiers/uri/channel.js';
import { isAddressList } from './list.js';
import { MARK } from './mark.js';

/**
 * @param rest - a text with a mark for each pseudonym, see {@link mark}
 * @example
 * isParty('<sip:·@example.org:5060;user=phone>') // true
 * isParty('"Ada" <sip:·@example.org>') // false
 */
export function isParty(rest: string): boolean {
  const text = decode(rest);
  return isInner(text) || isBracketed(text) || isChannel(text);
}

/** If no scheme says that a host may follow, a host alone is a name. */
const isInner = (text: string): boolean =>
  isSubscriber(text) || isUri(text) || (text.includes(MARK) && isAddress(text));

/** Undoes escapes, as often as they were put on one another: what hides in them is a part like any other. */
export function decode(text: string): string {
  let decoded = text;
  for (let times = 0; times < 4 && /%[\da-f]{2}/i.test(decoded); times++) {
    try {
      decoded = decodeURIComponent(decoded);
    } catch {
      break;
    }
  }
  return decoded;
}

/** The wait for an outside line. */
const outside = /^\d{1,2}[,;pw]+(?=\u00b7)/i;
/** A feature code (3GPP TS 22.030 §6.5.2), a number, and pauses with an `x` for the keyed digits. */
const dialled = /^(?:[*#]{1,2}\d{2,3}[*#]|\*\d{2})?\u00b7(?:[,;pwx]*|(?:\*\d{0,2}){1,2}#?|#)$/i;
/** RFC 3966 §3, RFC 4694, RFC 4904, and what says how a call was checked. */
const parameter =
  /^(?:npdi|(?:rn|cic)=\u00b7|ext=\u00b7?|isub=\u00b7?|cpc=[a-z-]{4,16}|verstat=[A-Za-z-]{4,40})?[,pwx]*$/i;

/** A number with the parameters of a tel URI, or a dial string around one. */
function isSubscriber(text: string): boolean {
  const plain = text.replace(outside, '').replace(/\/TYPE=PLMN$/i, '');
  if (dialled.test(plain)) return true;
  const [base = '', ...fields] = plain.split(';');
  return dialled.test(base) && fields.every((field) => parameter.test(field) || isContext(field));
}

const isContext = (field: string): boolean =>
  /^phone-context=/i.test(field) && isHostPort(field.slice(field.indexOf('=') + 1));

/** RFC 3261 §19.1.1: technical parameters. */
const uriParameter =
  /^(?:transport=[a-z-]{2,8}|user=(?:phone|ip|dialstring)|lr(?:=(?:on|true|yes|1)?)?|method=[a-z]{3,9}|ttl=\d{1,3})$/i;

/** `user@host:port;parameters`; without a user only what can be nothing but a host. */
function isAddress(text: string): boolean {
  const at = text.indexOf('@');
  if (at >= 0 && !isSubscriber(text.slice(0, at)) && !isAbsent(text.slice(0, at))) return false;
  const [, host = '', after = ''] = /^(\[[^\]]*\][^;]*|[^;]*)(.*)$/s.exec(text.slice(at + 1)) ?? [];
  const [, ...fields] = after.split(';');
  const isKnown = (field: string): boolean =>
    uriParameter.test(field) ||
    (/^(?:maddr|received)=/i.test(field) && isHostPort(field.slice(field.indexOf('=') + 1)));
  if (!fields.every(isKnown) || !isHostPort(host)) return false;
  const name = host.replace(/:\d{1,5}$/, '');
  return at >= 0 || name.includes(MARK) || isNamedHost(name);
}

function isHostPort(text: string): boolean {
  const host = text.replace(/:\d{1,5}$/, '');
  if (host === MARK) return true;
  if (host.startsWith('[') && host.endsWith(']')) return isAddressList(host.slice(1, -1));
  // A label that only ends like a pseudonym is an ordinary name.
  return host !== '' && isPlainHost(host.replace(/(?<=[a-z])\u00b7/g, 'x'));
}

const addressed = /^(?:sips?|h323|im|pres|xmpp):(?:\/\/)?/i;
const telephoned = /^(?:tel|fax|modem|callto|sms|smsto|mms|mmsto|whatsapp|viber|rcs|imessage):(?:\/\/)?/i;
const named = /^(?:client|messenger|skype|telegram|line|wechat|instagram|facebook|user):(?:\/\/)?/i;
const mailed = /^mailto:(?:\/\/)?/i;

/** Whether a text says by its first word that it names a person, whatever follows: no path of a URL. */
export const namesParty = (text: string): boolean =>
  [addressed, telephoned, named, mailed].some((scheme) => scheme.test(text)) ||
  isTechnology(text.replace(around, '').split('/', 1)[0] ?? '');

function isUri(text: string): boolean {
  const of = (scheme: RegExp): string | undefined => {
    const start = scheme.exec(text)?.[0];
    return start === undefined ? undefined : text.slice(start.length);
  };
  const address = of(addressed);
  if (address !== undefined) return isAddress(address) || isSubscriber(address);
  const number = of(telephoned);
  if (number !== undefined) return isSubscriber(number);
  const name = of(named);
  if (name !== undefined) return isSubscriber(name) || isAbsent(name);
  const mail = of(mailed);
  return mail !== undefined && isMailList(mail);
}

/** Name-addrs without names (RFC 3261 §25.1), and the tag of a dialog. */
function isBracketed(text: string): boolean {
  const list = /^<([^"]*)>(?:;tag=\u00b7)?$/.exec(text)?.[1];
  return list?.split('>, <').every(isInner) ?? false;
}

/** Addresses in a list, in brackets or in a `mailto:` (RFC 6068, RFC 5322 §3.4). */
export function isMailList(text: string): boolean {
  return text
    .split(/[,;] ?/)
    .every((each) => /^(?:mailto:|<){0,4}\u00b7>{0,4}$/i.test(each) || isAbsent(each));
}

/** The suffix that Asterisk and FreeSWITCH add to the peer of a channel to distinguish two calls. */
const serial = /(?:-[\da-f]{8}|-[\da-f]{4}(?=;)|-\d{1,3})?(?:-[ab]|;[12])?(?:\/[bjmn]{1,4})?$/;
/** Names of channels that represent others, and spans, groups and slots of an exchange. */
const around = /^(?:AsyncGoto|Bridge|Parked|Surrogate|Transfered)\//;
const line = /^[gir]?\d{1,3}$/i;

/** Channels, several joined by `&`. */
function isChannel(text: string): boolean {
  return text.split('&').every((leg) => {
    const [technology = '', ...segments] = leg.replace(around, '').replace(serial, '').split('/');
    return segments.length > 0 && isTechnology(technology) && segments.every(isSegment);
  });
}

function isSegment(text: string): boolean {
  if (text === '' || line.test(text) || isProfile(text)) return true;
  if (/^sips?:/i.test(text)) return isUri(text);
  return isInner(text);
}
