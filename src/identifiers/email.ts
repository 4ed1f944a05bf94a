/**
 * @module
 * Email addresses (RFC 5321 §4.1.2), alone, after a display name, in a `mailto:` URI or in a list. The
 * canonical form is lower-case with the domain in ASCII (RFC 5891). RFC 5321 allows a host to distinguish `Alice` from
 * `alice`, but hosts do not, and one mailbox must have one pseudonym. Dots and `+tag` parts do distinguish mailboxes
 * at most hosts, and stay.
 */

import { octets } from '../octets.js';
import { domainToAscii } from './host/domain.js';
import {
  type Container,
  found,
  type Hints,
  type Identifier,
  isAbsent,
  type Part,
  type Reading,
  special,
} from './identifier.js';
import { canonicalAddress } from './ip/address.js';
import { longestList } from './uri/part.js';
import { decodePercent } from './uri/percent.js';

/** RFC 5321 §4.5.3.1.1, and §4.5.3.1.3 less the angle brackets of a path; both in octets. */
const longestLocal = 64;
const longestAddress = 254;

/** RFC 5322 §3.2.3 with RFC 6531 §3.3, less the white space that Unicode has beyond ASCII. */
const atext = "(?:[\\w!#$%&'*+/=?^`{|}~-]|[^\\s\\0-\\x7f])+";
const dotAtom = new RegExp(`^${atext}(?:\\.${atext})*$`, 'u');
const quoted = /^"((?:[^"\\\p{Cc}]|\\[^\p{Cc}])*)"$/u;

/** Letters, digits, hyphens (RFC 1123 §2.1), and the underscore some hosts have; the last label is no number. */
const label = '[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?';
const hostName = new RegExp(`^(?:${label}\\.)*(?!\\d+$)${label}$`);
/** domainToAscii reads a URL's host and stops at a slash; only names that hold no other ASCII may reach it. */
const foreign = /^(?=.*[\u0080-\u{10ffff}])[\w.\u0080-\u{10ffff}-]+$/u;
const literal = /^\[(?:ipv6:)?([\da-f:.]+)\]$/;

/**
 * Reads email addresses; the hints are not needed.
 *
 * @example
 * createEmail({}).read('Alice@Example.ORG') // { is: 'found', kind: 'mail', canonical: 'alice@example.org' }
 */
export function createEmail(_hints: Hints): Identifier {
  return { name: 'email', kind: 'mail', read };
}

/**
 * The domain of a canonical address.
 *
 * @example
 * emailDomain('alice@example.org') // 'example.org'
 */
export function emailDomain(canonical: string): string {
  return canonical.slice(canonical.lastIndexOf('@') + 1);
}

function read(value: string): Reading {
  const text = value.trim();
  if (isAbsent(text)) return special(text);
  const canonical = canonicalEmail(text) ?? canonicalEmail(decode(text));
  if (canonical !== undefined) return found('mail', canonical);
  const list = readMailto(text) ?? readList(text);
  return list === tooLong ? undefined : (list ?? readNameAddr(text));
}

function canonicalEmail(text: string): string | undefined {
  // A longer text may still be an address, in Unicode or with quotes, but neither takes four times the length.
  if (text.length > 4 * longestAddress) return undefined;
  const at = text.lastIndexOf('@');
  if (at < 1) return undefined;
  const local = canonicalLocal(text.slice(0, at));
  const domain = canonicalDomain(text.slice(at + 1));
  if (local === undefined || domain === undefined) return undefined;
  const fits =
    octets.byteLength(local) <= longestLocal &&
    octets.byteLength(local) + 1 + domain.length <= longestAddress;
  return fits ? `${local}@${domain}` : undefined;
}

/** Quotes that are not needed go: `"alice"` and `alice` name one mailbox (RFC 5321 §4.1.2). */
function canonicalLocal(text: string): string | undefined {
  const inner = quoted.exec(text)?.[1]?.replace(/\\(.)/gu, '$1');
  const local = (inner ?? text).normalize('NFC').toLowerCase().normalize('NFC');
  if (dotAtom.test(local)) return local;
  return inner === undefined ? undefined : `"${local.replace(/["\\]/g, '\\$&')}"`;
}

function canonicalDomain(text: string): string | undefined {
  const lower = text.toLowerCase();
  const ascii = foreign.test(lower) ? domainToAscii(lower) : lower;
  const name = ascii.endsWith('.') ? ascii.slice(0, -1) : ascii;
  if (name.length <= 253 && hostName.test(name)) return name;
  const inside = literal.exec(lower)?.[1];
  const address = inside === undefined ? undefined : canonicalAddress(inside);
  return address === undefined ? undefined : `[${address.includes(':') ? 'ipv6:' : ''}${address}]`;
}

/** `alice%40example.org`, as in URLs and in logs of forms. */
function decode(text: string): string {
  return text.includes('@') || !text.includes('%40') ? text : (decodePercent(text) ?? text);
}

/** RFC 6068: the addresses stay, the header fields (a subject, a body) are content and go. */
function readMailto(text: string): Container | undefined {
  if (text.slice(0, 7).toLowerCase() !== 'mailto:') return undefined;
  const query = text.indexOf('?');
  const addresses = text.slice(7, query < 0 ? undefined : query);
  const list = readList(addresses);
  const parts =
    list === undefined || list === tooLong
      ? [{ identifier: 'email', value: addresses } as const]
      : list.parts;
  return { is: 'container', parts: ['mailto:', ...parts] };
}

const tooLong = 'too long';

/** Display names may hold the comma that separates addresses: `"Doe, Alice" <alice@example.org>, …`. */
function readList(text: string): Container | typeof tooLong | undefined {
  const parts: Part[] = [];
  let start = 0;
  let isQuoted = false;
  for (let i = 0; i < text.length; i++) {
    const char = text[i];
    if (char === '\\') i++;
    else if (char === '"') isQuoted = !isQuoted;
    else if (!isQuoted && (char === ',' || char === ';')) {
      const space = text[i + 1] === ' ' ? ' ' : '';
      if (parts.length >= 2 * longestList) return tooLong;
      parts.push({ identifier: 'email', value: text.slice(start, i).trim() }, char + space);
      start = i + 1;
    }
  }
  if (parts.length === 0) return undefined;
  parts.push({ identifier: 'email', value: text.slice(start).trim() });
  return { is: 'container', parts };
}

/** RFC 5322 §3.4: the display name is removed, the brackets stay. */
function readNameAddr(text: string): Container | undefined {
  const open = text.lastIndexOf('<');
  if (open < 0 || !text.endsWith('>')) return undefined;
  return { is: 'container', parts: ['<', { identifier: 'email', value: text.slice(open + 1, -1) }, '>'] };
}
