/**
 * @module
 * URIs of parties: whether a colon ends one of their schemes; and `sip:` in running text, as `findParty` of
 * `transforms/scrub/address/party.ts` finds it, with a clean end on both sides and no escape in it.
 */
import { isScheme, isSchemeEnd } from '../table';
import { isApart, isDigit, isEnd, isLetter, isSpace, isWord, peek } from '../text/character';
import { give, kinds, MAILS, NAMED, stretch, taken, takeSpan } from '../text/span';
import { HOST, isOneOf, noted, PARTY, ZERO } from '../text/value';
import { takeNumbered } from './mail';

const LONGEST: usize = 128;

/** Where `sip` or `sips` begins that the colon ends, or 0. */
function schemeStart(colon: usize): usize {
  let start = colon;
  if (peek(start - 1) == 115 && peek(start - 2) == 112) start--;
  start -= 3;
  return peek(start) == 115 && peek(start + 1) == 105 && peek(start + 2) == 112 && isApart(start) ? start : 0;
}

/**
 * Takes the user of a URI where URIs are not looked for, but telephones and mail are: before an address the digits are somebody's number,
 * before a name they are the front of an address of mail, as for the scan.
 */
export function takeUser(colon: usize): bool {
  if ((kinds & MAILS_AND_NAMED) != MAILS_AND_NAMED || schemeStart(colon) == 0) return false;
  const start = peek(colon + 1) == 43 ? colon + 2 : colon + 1;
  let sign = start;
  while (isDigit(peek(sign))) sign++;
  if (peek(sign) != 64 || sign - start < 10 || sign - start > 13 || isOneOf(start, ZERO)) return false;
  if (isLetter(peek(sign + 1))) return takeNumbered(start, sign);
  return start == colon + 1 && quadEnd(sign + 1) != 0 && takeSpan(start, sign);
}
const MAILS_AND_NAMED: u32 = MAILS | NAMED;

/** Takes the URI whose scheme the colon ends. */
export function takeParty(colon: usize): bool {
  const start = schemeStart(colon);
  if (start == 0) return false;
  let end = colon + 1;
  let hasHost = false;
  for (; end - colon < LONGEST && !isEnd(end); end++) {
    const c = peek(end);
    if (isBorder(c) || (c == 59 && isAnother(end))) break;
    // Escapes, addresses in brackets, and characters that JSON or HTML may write in another way.
    if (c < 33 || c == 37 || c == 38 || c == 47 || c == 91 || c == 93) return false;
    if (c == 64) hasHost = true;
  }
  // If it ends with a mark, it may be cut shorter.
  if (!hasHost || end - colon == LONGEST || !isWord(peek(end - 1))) return false;
  return takeParts(colon + 1, end) || takeSpan(start, end);
}

/** `;callee=sip:…`: behind a semicolon another one begins. */
function isAnother(semicolon: usize): bool {
  let at = semicolon + 1;
  while (at - semicolon < 25 && isWord(peek(at))) at++;
  if (peek(at) != 61) return false;
  const scheme = load<u32>(at + 1);
  return scheme == 0x3a706973 || (scheme == 0x73706973 && peek(at + 5) == 58) || scheme == 0x3a6c6574; // sip: sips tel:
}

/** Of a number at an address or at a name of letters, with a port and a transport or without: each by itself, so that what comes again is known. */
function takeParts(start: usize, end: usize): bool {
  const first = peek(start) == 43 ? start + 1 : start;
  let sign = first;
  while (isDigit(peek(sign))) sign++;
  const size = sign - first;
  if (peek(sign) != 64 || isOneOf(first, ZERO) || size < 10 || size > (first == start ? 13 : 15)) return false;
  const host = sign + 1;
  const isName = isLetter(peek(host));
  const close = isName ? nameEnd(host) : quadEnd(host);
  if (close == 0 || !isRest(close, end)) return false;
  const before = taken;
  if (!takeSpan(start, sign)) return false;
  if (!isName && !takeSpan(host, close)) {
    give(before);
    return false;
  }
  stretch(end);
  return true;
}

/** Labels of letters, two or more. */
function nameEnd(start: usize): usize {
  let at = start;
  let dots = 0;
  for (let c = peek(at); isLetter(c) || (c == 46 && isLetter(peek(at + 1))); c = peek(++at)) if (c == 46) dots++;
  return dots > 0 ? at : 0;
}

/** An IPv4 address in its usual spelling, but for those that are nobody's. */
function quadEnd(start: usize): usize {
  const size = noted(HOST, start, 0, quadOf(start));
  return size == 0 ? 0 : start + size;
}

/** How long it is, or 0. */
export function quadOf(start: usize): u32 {
  let at = start;
  for (let n = 0; n < 4; n++) {
    if (n > 0 && peek(at++) != 46) return 0;
    const first = at;
    let octet: u32 = 0;
    while (at - first < 3 && isDigit(peek(at))) octet = octet * 10 + peek(at++) - 48;
    if (at == first || octet > 255 || (at - first > 1 && peek(first) == 48)) return 0;
    if (n == 0 && (octet < 2 || octet > 223 || octet == 127)) return 0;
  }
  return <u32>(at - start);
}

/** Nothing, or a port, a transport, or both. */
function isRest(at: usize, end: usize): bool {
  if (peek(at) == 58) {
    const port = ++at;
    while (at - port < 5 && isDigit(peek(at))) at++;
    if (at == port) return false;
  }
  if (at == end) return true;
  if (at + 14 != end || load<u64>(at) != 0x6f70736e6172743b || load<u16>(at + 8) != 0x7472 || peek(at + 10) != 61) return false; // ;transpo rt =
  const transport = (load<u32>(at + 11) & 0xffffff) | 0x202020;
  return transport == 0x706475 || transport == 0x706374 || transport == 0x736c74; // udp tcp tls
}

// @ts-ignore: decorator
@inline
function isBorder(c: u32): bool {
  return isSpace(c) || c == 34 || c == 39 || c == 60 || c == 62 || c == 96 || c == 44 || c == 124 || c == 92 || c == 123 || c == 125 || c == 94;
}

/** Whether the word before the colon is one of the schemes in transforms/scrub/address/party.ts, whatever its case. */
export function isParty(colon: usize): bool {
  // `h323`
  if (isDigit(peek(colon - 1))) {
    if (!isLetter(peek(colon - 4)) || !isDigit(peek(colon - 2)) || !isDigit(peek(colon - 3))) return false;
    return noted(PARTY, colon, 0, <u32>isPartyAt(colon)) != 0;
  }
  return isPartyAt(colon);
}

export function isPartyAt(colon: usize): bool {
  if (!isSchemeEnd(peek(colon - 1) | 32)) return false;
  let start = colon;
  let word: u64 = 0;
  let place: u64 = 0;
  for (; colon - start < 4 && isDigit(peek(start - 1)); place += 8) word |= <u64>peek(--start) << place;
  for (; colon - start < 9 && isLetter(peek(start - 1)); place += 8) word |= <u64>(peek(--start) | 32) << place;
  return colon - start < 9 && isScheme(word);
}
