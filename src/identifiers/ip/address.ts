/**
 * @module
 * One IP address as text, strictly: four decimal octets (RFC 6943 §3.1.1 tells why nothing looser may pass)
 * or RFC 4291 §2.2, with what logs put around it: brackets, a port, a zone. ipaddr.js has the last word;
 * plain dotted text takes a short way to the same answer. `010.0.0.1`, `0x7f.1` and `3221225985` are not read by
 * anyone here: browsers take them for octal, hexadecimal and decimal, loggers write the first for 10.0.0.1, and a
 * wrong guess would name somebody else.
 */
import ipaddr from 'ipaddr.js';

const DOT = 46;
const ZERO = 48;
const COLON = 58;

/** Longest text: 45 characters of address, brackets, a port, and room for the name of an interface. */
const longest = 128;

const bracketed = /^\[([^\]]*)\](?::\d{1,5})?$/;
const withPort = /^([\d.]{7,15}):\d{1,5}$/;
const zone = /%[\w.~-]+$/;

/**
 * The address as an unsigned 32-bit number, or -1. A leading zero is refused: some read it as octal, so that
 * `010.0.0.1` names two hosts.
 *
 * @example
 * parseDotted('192.0.2.1') // 3221225985
 */
export function parseDotted(text: string): number {
  const length = text.length;
  if (length < 7 || length > 15) return -1;
  let address = 0;
  let octet = -1;
  let dots = 0;
  for (let i = 0; i < length; i++) {
    const code = text.charCodeAt(i);
    if (code === DOT) {
      if (octet < 0 || ++dots > 3) return -1;
      address = address * 256 + octet;
      octet = -1;
    } else {
      const digit = code - ZERO;
      if (digit < 0 || digit > 9 || octet === 0) return -1;
      octet = octet < 0 ? digit : octet * 10 + digit;
      if (octet > 255) return -1;
    }
  }
  return dots === 3 && octet >= 0 ? address * 256 + octet : -1;
}

/**
 * The canonical text of one address: dotted for IPv4 and for IPv6 that is another name of an IPv4 host
 * ({@link sameHostV4}), otherwise RFC 5952. A port is removed, and so is a zone, which names an interface of the machine that
 * wrote the log.
 *
 * @returns undefined if the text is not exactly one address
 * @example
 * canonicalAddress('[2001:DB8::0:1]:443') // '2001:db8::1'
 */
export function canonicalAddress(text: string): string | undefined {
  if (parseDotted(text) >= 0) return text;
  const groups = groupsOf(text);
  if (groups !== undefined) {
    const parts = partsOf(groups);
    const same = sameHostV4(parts);
    return same === undefined ? formatParts(parts) : formatDotted(same);
  }
  const dotted = withPort.exec(text)?.[1];
  return dotted !== undefined && parseDotted(dotted) >= 0 ? dotted : undefined;
}

/**
 * The IPv4 host that an IPv6 address is another name of: IPv4-mapped (RFC 4291 §2.5.5.2), and NAT64 by the well-known
 * prefix `64:ff9b::/96` (RFC 6052 §2.1). 6to4 and Teredo carry the IPv4 address of a gateway, behind which many may be.
 *
 * @param parts - eight numbers of 16 bits
 * @returns the address as a number; undefined for any other, and for `64:ff9b::` itself, which is the network
 */
export function sameHostV4(parts: readonly number[]): number | undefined {
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = parts;
  const isMapped = (a | b | c | d | e) === 0 && f === 0xffff;
  const isTranslated = a === 0x64 && b === 0xff9b && (c | d | e | f) === 0 && (g | h) !== 0;
  return isMapped || isTranslated ? g * 65536 + h : undefined;
}

const octets = Array.from({ length: 256 }, (_, octet) => String(octet));

/** @param address - unsigned, or as a signed number of 32 bits */
export function formatDotted(address: number): string {
  return `${octets[address >>> 24]}.${octets[(address >>> 16) & 255]}.${octets[(address >>> 8) & 255]}.${octets[address & 255]}`;
}

/** IPv6 with its brackets, port and zone taken off; undefined for anything else. */
export function parseV6(text: string): ipaddr.IPv6 | undefined {
  const groups = groupsOf(text);
  return groups === undefined ? undefined : ipaddr.IPv6.parse(groups);
}

const zeros = new Array<number>(8).fill(0);

/** The eight numbers of groups as `isGroups` takes them: as ipaddr.js reads them, in a fifth of its time. */
function partsOf(groups: string): number[] {
  const parts: number[] = [];
  let gap = -1;
  let part = -1;
  for (let at = 0; at < groups.length; at++) {
    const code = groups.charCodeAt(at);
    if (code === COLON) {
      if (part < 0) gap = parts.length;
      else parts.push(part);
      part = -1;
    } else part = Math.max(part, 0) * 16 + (code < 0x40 ? code - ZERO : (code & 0x1f) + 9);
  }
  if (part >= 0) parts.push(part);
  if (gap >= 0 && parts.length < 8) parts.splice(gap, 0, ...zeros.slice(parts.length));
  return parts;
}

/** RFC 5952 §4: the longest row of zeros is left out, the first of several, and no single one. */
function formatParts(parts: readonly number[]): string {
  let gap = 0;
  let longest = 1;
  for (let at = 0; at < 8; at++) {
    let end = at;
    while (end < 8 && parts[end] === 0) end++;
    if (end - at > longest) {
      gap = at;
      longest = end - at;
    }
    at = Math.max(at, end);
  }
  let text = '';
  for (let at = 0; at < 8; at++) {
    if (longest > 1 && at === gap) {
      text += at === 0 ? '::' : ':';
      at += longest - 1;
    } else text += at === 7 ? parts[at]!.toString(16) : `${parts[at]!.toString(16)}:`;
  }
  return text;
}

function groupsOf(text: string): string | undefined {
  if (text.length > longest || !text.includes(':')) return undefined;
  const inner = bracketed.exec(text)?.[1] ?? text;
  const bare = inner.replace(zone, '');
  const groups = bare.includes('.') ? withoutDots(bare) : bare;
  return groups === undefined || !isGroups(groups) ? undefined : groups;
}

/**
 * Eight groups of hexadecimal digits, or fewer with one gap: just what ipaddr.js takes. It would throw for all else, which
 * takes 40 µs, and a hostile record has a hundred thousand of them.
 */
export function isGroups(text: string): boolean {
  const last = text.length - 1;
  let colons = 0;
  let gaps = 0;
  let digits = 0;
  for (let at = 0; at <= last; at++) {
    const code = text.charCodeAt(at);
    if (code === COLON) {
      colons++;
      digits = 0;
      if (text.charCodeAt(at + 1) === COLON) gaps++;
    } else if (!isHexDigit(code) || ++digits > 4) return false;
  }
  const [opens, closes] = [text.charCodeAt(0) === COLON, text.charCodeAt(last) === COLON];
  if (gaps !== 1) return gaps === 0 && colons === 7 && !opens && !closes;
  if ((opens && text.charCodeAt(1) !== COLON) || (closes && text.charCodeAt(last - 1) !== COLON))
    return false;
  return colons <= (opens || closes ? 8 : 7);
}

const isHexDigit = (code: number): boolean =>
  (code >= 0x30 && code <= 0x39) || ((code | 0x20) >= 0x61 && (code | 0x20) <= 0x66);

/**
 * A dotted tail in two groups. ipaddr.js reads octal and hexadecimal in one, and `::192.0.2.17` as IPv4-mapped, where
 * `::c000:211`, the same address, is not.
 */
function withoutDots(bare: string): string | undefined {
  const at = bare.lastIndexOf(':') + 1;
  const tail = parseDotted(bare.slice(at));
  if (tail < 0) return undefined;
  return `${bare.slice(0, at)}${Math.floor(tail / 65536).toString(16)}:${(tail % 65536).toString(16)}`;
}
