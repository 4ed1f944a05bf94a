/**
 * @module
 * The host of a URI: an address is transformed, a name stays, unless the name spells an address or a number.
 */
import type { Part } from '../identifier.js';
import { partOf, pseudonymLength } from './part.js';

/** What was read, and the text after it. */
export interface Host {
  readonly pieces: readonly Part[];
  readonly rest: string;
}

const dottedQuad = /^\d{1,3}(?:\.\d{1,3}){3}(?![\w.-])/;
/** IPv6 without the brackets that RFC 3261 §25.1 asks for, as FreeSWITCH writes it. */
const bareV6 = /^(?=[^:]*:[^:]*:)[0-9a-f:.]{2,45}(?:%[\w.-]{1,16})?(?![^;?>, ])/i;
const name = /^[\p{L}\p{N}_.-]{1,255}/u;

/**
 * Names that say who or where, not whose: a run of five digits (`12025550123.example.org`), an address
 * (`203-0-113-9.dyn.example.net`), an ENUM name (RFC 6116: the number, digit by digit), digits alone.
 */
const revealing = /\d{5}|(?:\d{1,3}[-.]){3}\d{1,3}|\be164\.arpa\.?$|^[^\p{L}]*$/iu;

/**
 * Reads the host that a text begins with, and its port.
 *
 * @param text - host, and whatever follows it
 * @returns the pieces and the rest; undefined where no host begins
 * @example
 * readHost('192.0.2.1:5060;lr')
 * // { pieces: [{ identifier: 'ip', value: '192.0.2.1' }, ':5060'], rest: ';lr' }
 */
export function readHost(text: string): Host | undefined {
  const host = text.startsWith('[') ? readBracketed(text) : readOpen(text);
  const port = host === undefined ? undefined : /^:\d{1,5}(?!\d)/.exec(host.rest)?.[0];
  if (host === undefined || port === undefined) return host;
  return { pieces: [...host.pieces, port], rest: host.rest.slice(port.length) };
}

function readBracketed(text: string): Host | undefined {
  const end = text.indexOf(']');
  if (end < 2) return undefined;
  return { pieces: ['[', partOf('ip', text.slice(1, end)), ']'], rest: text.slice(end + 1) };
}

function readOpen(text: string): Host | undefined {
  const known = pseudonymLength(text);
  const host =
    known > 0 ? text.slice(0, known) : (dottedQuad.exec(text) ?? bareV6.exec(text) ?? name.exec(text))?.[0];
  if (host === undefined) return undefined;
  const rest = text.slice(host.length);
  if (known > 0 || dottedQuad.test(host) || host.includes(':')) return { pieces: [partOf('ip', host)], rest };
  return { pieces: [revealing.test(host) ? partOf('opaque', host) : host], rest };
}
