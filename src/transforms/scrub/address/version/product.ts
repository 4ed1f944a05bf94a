/**
 * @module
 * The names of products before a version: before a slash, of a telephone, of who wrote a line of a log.
 */
import { topicOf } from '../../number/word/name.js';
import { isDigit } from '../../scan/character.js';

/** Three digits first: few versions have them, and most addresses. */
export const isFar = (text: string, at: number): boolean =>
  isDigit(text.charCodeAt(at + 1)) && isDigit(text.charCodeAt(at + 2)) && text.charCodeAt(at + 3) === 46;

/** What squid calls the way by which it reached a host. */
const hierarchy = /(?:^|_)(?:DIRECT|PARENT|SIBLING|HIT|NONE|MISS)$/;

/** What stands before a slash is the name of a product, and no host or protocol. */
export function isProduct(text: string, at: number, close: number): boolean {
  let start = at - 2;
  while (start > 0 && at - start < 48 && /[\w.-]/.test(text[start - 1]!)) start--;
  const product = text.slice(start, at - 1);
  if (product === 'localhost' || product.includes('.') || text.charCodeAt(start - 1) === 47) return false;
  // `\u4e3b\u673a/192.0.2.1` of JSON: a word that is not ASCII, as no product is called.
  if (text.charCodeAt(start - 1) === 92 && foreign.test(product)) return false;
  // `192.0.2.7:5060/192.0.2.8`: what stands before is a port.
  if (/^\d+$/.test(product) && text.charCodeAt(start - 1) === 58) return false;
  if (
    hierarchy.test(product) ||
    protocols.has(product.toLowerCase()) ||
    machines.has(product.toLowerCase()) ||
    topicOf(product) === 'address'
  )
    return false;
  // `worker-4/10.0.0.7`: a machine in a private network.
  if (
    /[a-z][-_]?\d{1,4}$/i.test(product) &&
    text.startsWith('10.', at) &&
    !isTelephone(product, text.slice(Math.max(0, start - 24), start))
  )
    return false;
  // Java writes a host and its address so: `from web-1/192.0.2.1 to …`
  if (text.startsWith('127.0.0.1', at) || sided.test(text.slice(Math.max(0, start - 24), start)))
    return false;
  return !(isFar(text, at) && !/^\d{3}\.0\./.test(text.slice(at, close)));
}
const foreign = /^u(?!00[0-7])[\da-f]{4}/i;
/** `snomD785/10.1.54.13`, `User-Agent: HT802/10.0.1.2`: a telephone, and the firmware that it has. */
const isTelephone = (product: string, lead: string): boolean => makers.test(product) || named.test(lead);
const makers =
  /^(?:snom|yealink|grandstream|poly(?:com)?|cisco|mitel|aastra|gigaset|panasonic|fanvil|htek|sangoma|akuvox|avaya|alcatel|unify|auerswald|innovaphone|audiocodes|algo|vtech|escene|fritz)/i;
const named = /(?<![a-z])(?:user[-_ ]?agent|ua)["']?\s?[:=]\s?["'[(]{0,2}$/i;
/** `Node:         worker-4/192.0.2.1`, in columns. */
const sided =
  /(?:^|[^\w])(?:(?:from|to|at|on|by|host|node|peer|with)(?: {1,16}|[:=] {0,16})|(?:\w{1,16}[_.-])?(?:host|node|peer|server|client|endpoint|broker)["']?[:=] ?["'])$/i;
/** No program is called so, and what runs one is. */
const machines = new Set(
  'worker node broker backend frontend router switch firewall pod vm machine replica master slave leader follower endpoint target outside inside dmz untrust trust mgmt'.split(
    ' ',
  ),
);
const protocols = new Set('tcp udp tls sctp ws wss sip rtp http https icmp quic dns net'.split(' '));

/** A field with the name of a program. */
const agent = /(?:user-?agent|(?:^|\n)\s*agent|(?<![\w-])ua)["']?\s?[:=][^\n,;"(]{0,40}$/i;

/** `Yealink SIP-T46S 66.86.0.15`, `Grandstream GXP2170 1.0.11.48`: behind a maker and a model, and by the form that this maker's versions have. */
export const firmware =
  /(?<![\w.-])(?:Yealink (?:SIP[- ])?[A-Z]{1,3}-?\d{2,3}[A-Z]?(?:_E\d)? (?!10\.|127\.)\d{2,3}\.8\d\.0\.\d{1,3}|Grandstream (?:Model )?(?:HW )?[A-Z]{2,4}-?\d{3,4}[A-Z\d]{0,3}(?: SW)? 1\.0\.\d{1,3}\.\d{1,3}|Akuvox [A-Z]{1,2}-?(\d{2,3})[A-Z]? \1\.30\.\d{1,3}\.\d{1,3})$/;

/** `T46S[66.86.0.15]: …`: who writes a line of a log, as Yealink's telephones do. */
const bracketed =
  /(?<![\w.-])(?:SIP-)?(?:T|W|CP|VP|AX|DECT)\d{2,3}[A-Z]{0,2}\[(?!10\.|127\.)\d{2,3}\.8\d\.0\.\d{1,3}$/;
/** `library version[3.1.5.35]` */
const called = /(?<![a-z])ver(?:sion)?\[$/i;
export const isBracketed = (text: string, at: number, close: number): boolean =>
  text.startsWith(']', close) &&
  (bracketed.test(text.slice(Math.max(0, at - 24), close)) ||
    called.test(text.slice(Math.max(0, at - 9), at)));

/** `User-Agent: Phone X-1 92.86.0.75`: the firmware behind the product. */
export function isAgent(text: string, at: number, floor: number): boolean {
  // Most names of products contain a digit, and words before an address do not.
  let product = at - 1;
  while (product > floor && at - product < 16 && !isDigit(text.charCodeAt(product))) {
    if (product < at - 1 && text.charCodeAt(product) === 32) return false;
    product--;
  }
  if (product === floor) return false;
  const before = text.slice(Math.max(floor, at - 48), at);
  return agent.test(before) && !/\b(?:from|at|by|ip|client|to|for|via) $/i.test(before);
}
