/**
 * @module
 * Replaces the values of a URL's query, where the URL is as plain as most are: a path, or `https://` and a name without
 * digits before it, in letters, digits and marks that mean nothing; names of parameters with fewer digits than a number has.
 * Anything else is left to `transforms/url.ts`.
 */
import { edit, editsEnd, retract } from '../edit/edit';
import { region } from '../memory/layout';
import { isDigit, isLetter } from '../text/character';

/** `REDACTED`: its address. */
let redacted: usize = 0;
const REDACTED: u32 = 8;
const LONGEST_NAME: usize = 64;

export function setupStrip(): bool {
  redacted = region(REDACTED);
  if (redacted == 0) return false;
  store<u64>(redacted, 0x4445544341444552);
  return true;
}

/** @returns whether the text is such a URL, and edited */
export function stripUrl(start: usize, end: usize): bool {
  const before = editsEnd;
  let at = hostEnd(start, end);
  // A second slash would begin a host.
  if (at == 0 || load<u8>(at) != 47 || (at == start && end - at > 1 && load<u8>(at, 1) == 47)) return false;
  while (at < end && isPathMark(load<u8>(at))) at++;
  if (at == end) return true;
  if (load<u8>(at++) != 63) return false;
  while (at < end) {
    const name = at;
    let digits = 0;
    for (; at < end && load<u8>(at) != 61; at++) {
      const c = load<u8>(at);
      if (isDigit(c)) digits++;
      else if (!isLetter(c) && c != 95 && c != 45) break;
    }
    if (at == end || at == name || load<u8>(at) != 61 || at - name > LONGEST_NAME || digits > 6) break;
    const value = ++at;
    while (at < end && load<u8>(at) != 38 && load<u8>(at) != 59 && isQueryMark(load<u8>(at))) at++;
    if (at > value) edit(value, at, redacted, REDACTED);
    if (at == end) return true;
    if (load<u8>(at) != 38 && load<u8>(at) != 59) break;
    at++;
  }
  if (at == end) return true;
  retract(before);
  return false;
}

/** Behind `https://www.example.org`, whose name has letters, dots and hyphens; where the text begins, if it is a path. */
function hostEnd(start: usize, end: usize): usize {
  if (load<u8>(start) == 47) return start;
  let at = start + 4;
  // http
  if (end - start < 10 || load<u32>(start) != 0x70747468) return 0;
  if (load<u8>(at) == 115) at++;
  if (load<u8>(at) != 58 || load<u8>(at, 1) != 47 || load<u8>(at, 2) != 47) return 0;
  at += 3;
  const host = at;
  let label = at;
  for (; at < end; at++) {
    const c = load<u8>(at);
    if (c == 46 || c == 47) {
      if (at == label || at - label > 63) return 0;
      if (c == 47) break;
      label = at + 1;
    } else if (<u32>(c - 97) > 25) return 0;
  }
  // TypeScript decides for a name of one label, and for a suffix that spells numbers (`e164.arpa` has digits, `in-addr.arpa` a
  // hyphen).
  return at == end || label == host || at - host > 255 ? 0 : at;
}

/** Unreserved (RFC 3986 §2.3), slashes, and escapes. */
// @ts-ignore: decorator
@inline
function isPathMark(c: u32): bool {
  return isLetter(c) || isDigit(c) || (c >= 45 && c <= 47) || c == 95 || c == 126 || c == 37;
}

/** A value goes as a whole, so that only what may end it or mean something to the format matters. */
// @ts-ignore: decorator
@inline
function isQueryMark(c: u32): bool {
  return c > 32 && c < 127 && c != 34 && c != 35 && c != 92;
}
