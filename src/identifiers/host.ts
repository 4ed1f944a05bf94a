/**
 * @module
 * The host of a URL, a URI or an address: an address is transformed, a name stays, unless it spells an address or a
 * number, or has no form that hosts have.
 */

import { toAscii } from './ascii.js';
import { domainToAscii } from './host/domain.js';
import type { Part } from './identifier.js';
import { parseDotted } from './ip/address.js';
import { partOf } from './uri/part.js';
import { decodePercent } from './uri/percent.js';
import { pseudonymLength } from './written.js';

/** RFC 1035 §2.3.4, with room for escapes and for scripts that Punycode makes longer. */
const longest = 512;

/**
 * Host names that identify someone: as many digits as a number has, with or without marks between them; four groups of an
 * address, or eight of IPv6 (`2001-db8--1` too); an address or a MAC in hexadecimal, also after a few letters (`p5b2a1c3d`); ENUM
 * (RFC 6116) and reverse names (RFC 1035 §3.5, RFC 3596 §2.5), which are spelled backwards; names without any letter.
 */
const telling = [
  /\d{5}/,
  /\d(?:[-._]?\d){6}/,
  /(?:\d{1,3}[-._x]){3}\d{1,3}/,
  /(?:^|[.\-_])(?=[a-f]*\d)(?:0x)?[\da-f]{8,}(?=[.\-_]|$)/,
  /(?:^|[.\-_])[a-z]{1,4}(?=[a-f]*\d)[\da-f]{8}(?=[.\-_]|$)/,
  /(?:[\da-f]{2}[-_]){5}[\da-f]{2}/,
  /(?:sep|ata)[\da-f]{12}/,
  /(?:^|\.)(?=[^.]{0,63}\d)(?:[\da-f]{0,4}-){3,7}[\da-f]{0,4}(?=\.|$)/,
  /(?:^|[.\-_])(?:[\da-f]{1,4}-){1,6}-[\da-f-]{0,39}(?=\.|$)/,
  /(?:^|\.)(?:e164|ip6|in-addr)\.arpa$/,
  /^[^\p{L}]*$/u,
];

/** Letters, digits and hyphens (RFC 1123 §2.1), the underscore that some hosts have, and letters of other scripts. */
const label = '[\\p{L}\\p{M}\\p{N}_](?:[\\p{L}\\p{M}\\p{N}_-]{0,61}[\\p{L}\\p{M}\\p{N}_])?';
/** A name without a dot has no domain to tell it from a person's: it must be written as machines are. */
const form = new RegExp(`^(?:(?:${label}\\.)+${label}\\.?|[a-z](?:[a-z0-9_-]{0,61}[a-z0-9_])?)$`, 'u');

/** A host whose last label is a number is an address to a client, or nothing (WHATWG URL §3.5). */
const numeric = /(?:^|\.)(?:\d+|0x[\da-f]*)$/;

/** WHATWG URL §3.1, forbidden domain code points; domainToAscii would stop reading at some of them. */
const forbidden = /[\0-\x20#%/:<>?@[\\\]^|\x7f]/;

/**
 * Says what a host is.
 *
 * @param host - the whole host, without port and brackets; escapes and capitals as they came
 * @returns the text if it stays; otherwise what it is to be transformed as: an address in its canonical spelling, or
 *   a name in lower case
 * @example
 * hostPart('pbx.example.org') // 'pbx.example.org'
 * hostPart('192.0.2.17') // { identifier: 'ip', value: '192.0.2.17' }
 * hostPart('203-0-113-9.dyn.example.net') // { identifier: 'opaque', value: '203-0-113-9.dyn.example.net' }
 */
export function hostPart(host: string): Part {
  if (pseudonymLength(host) === host.length && host !== '') return partOf('ip', host);
  if (host.length > longest || host.includes(':')) return { identifier: 'ip', value: host };
  const name = canonicalHost(host);
  // Octal, hexadecimal and decimal spellings are not read, nor are hosts that no client would connect to.
  if (name === undefined) return { identifier: 'ip', value: host };
  if (numeric.test(name)) return { identifier: 'ip', value: parseDotted(name) < 0 ? host : name };
  if (isTelling(name)) return { identifier: 'opaque', value: name };
  return form.test(decodePercent(host) ?? '') ? host : { identifier: 'opaque', value: name };
}

/** Whether a host is written like an address. Digits alone may also be a number, and are not. */
export const isAddress = (part: Part | undefined): boolean =>
  typeof part === 'object' && part.identifier === 'ip' && /[.:_]/.test(part.value);

/** Whether a host in canonical form spells an address or a number. */
export const isTelling = (name: string): boolean => telling.some((sign) => sign.test(name));

/** Whether a host is a name, and one that stays as it is. */
export const isPlainHost = (host: string): boolean => hostPart(host) === host;

/** Small letters, IDNA, no escapes, no dot at the end; undefined for what no client takes for a host. */
function canonicalHost(host: string): string | undefined {
  const folded = toAscii(decodePercent(host) ?? '')
    .replaceAll(/[\u3002\uff0e\uff61]/g, '.')
    .toLowerCase();
  const name = folded.endsWith('.') ? folded.slice(0, -1) : folded;
  if (name === '' || forbidden.test(name)) return undefined;
  if (numeric.test(name) || /^[\w.-]+$/.test(name)) return name;
  // It would take a number for octal.
  const ascii = domainToAscii(name);
  return ascii === '' || numeric.test(ascii) ? undefined : ascii;
}

/** What was read, and the text after it. */
export interface Host {
  readonly pieces: readonly Part[];
  readonly rest: string;
}

const dottedQuad = /^\d{1,3}(?:\.\d{1,3}){3}(?![\w.-])/;
/** IPv6 without the brackets that RFC 3261 §25.1 asks for, as FreeSWITCH writes it. */
const bareV6 = /^(?=[^:]*:[^:]*:)[0-9a-f:.]{2,45}(?:%[\w.-]{1,16})?(?![^;?>, ])/i;
const word = /^[\p{L}\p{M}\p{N}_.-]{1,255}/u;

/**
 * Reads the host that a text begins with, and its port.
 *
 * @param text - host, and whatever follows it
 * @returns the pieces and the rest; undefined if no host begins there
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

/**
 * Reads a host that is the value of a parameter (`maddr`, `received`, `phone-context`): an address, or a name with a
 * domain. A lone word there may be anyone's.
 */
export function readHostValue(text: string): readonly Part[] | undefined {
  const host = readHost(text);
  const [first = ''] = host?.pieces ?? [];
  const isWord = typeof first === 'string' && first !== '[' && !first.includes('.');
  return host === undefined || host.rest !== '' || isWord ? undefined : host.pieces;
}

function readBracketed(text: string): Host | undefined {
  const end = text.indexOf(']');
  if (end < 2) return undefined;
  return { pieces: ['[', partOf('ip', text.slice(1, end)), ']'], rest: text.slice(end + 1) };
}

function readOpen(text: string): Host | undefined {
  const known = pseudonymLength(text);
  const host =
    known > 0 ? text.slice(0, known) : (dottedQuad.exec(text) ?? bareV6.exec(text) ?? word.exec(text))?.[0];
  return host === undefined ? undefined : { pieces: [hostPart(host)], rest: text.slice(host.length) };
}

/** Domains of organizations, networks and machines; every country has two letters. */
const domains = new Set(
  (
    'com net org edu gov mil int arpa info biz coop aero mobi tel cloud app dev tech online systems network services ' +
    'solutions telecom local localdomain lan home internal intranet corp private invalid onion'
  ).split(' '),
);

/**
 * Whether a name is that of a host though nothing in front of it says so: `sip:pbx.example.org` has no user, and
 * `sip:Alice.Example` is one.
 */
export function isNamedHost(name: string): boolean {
  const [, domain = ''] = /^[a-z0-9_-]+(?:\.[a-z0-9_-]+)*\.([a-z]{2,})\.?$/.exec(name) ?? [];
  return domain.length === 2 || domains.has(domain);
}
