/**
 * @module
 * The rarer places: what must stand behind an `@`, a question mark, dashes and a scheme.
 */
import { isParty } from '../address/party';
import { isAmong } from '../secret/lexicon';
import { isTelling } from '../secret/name';
import { isDigit, isLetter, isQuote, isSpace, isWord, peek } from '../text/character';
import { from, to } from '../text/search';

/** `&quot;`, `&lt;`, `&gt;`, `&amp;`, `&apos;`, `&#34;` by two letters: what follows is another text then. */
// @ts-ignore: decorator
@inline
export function isEntity(first: u32, second: u32): bool {
  const a = first | 32;
  const b = second | 32;
  return (
    (first == 35 && (isDigit(second) || b == 120)) || (b == 117 && a == 113) || (b == 116 && (a == 108 || a == 103)) ||
    (a == 97 && (b == 109 || b == 112))
  );
}

/** `-U alice%…`, `--user alice%…`: of a client of SMB. */
export function isShared(percent: usize): bool {
  let start = percent;
  for (let c = peek(start - 1); percent - start < 64 && (isWord(c) || c == 46 || c == 92 || c == 47 || c == 64 || c == 45); c = peek(--start - 1));
  if (isQuote(peek(start - 1))) start--;
  const c = peek(start - 1);
  const option = peek(start - 2);
  // `-Ualice%…`
  if (c == 32 && peek(start) == 45 && peek(start + 1) == 85) return true;
  return (c == 32 || c == 61) && (option == 85 || option == 114 || option == 101);
}

/** Behind `Bearer`, `Basic`: a blank or more, and as much as credentials have. */
export function isScheme(end: usize): bool {
  if (!isSpace(peek(end))) return false;
  let at = end;
  while (at - end < 5 && isSpace(peek(at))) at++;
  const start = at;
  for (let c = peek(at); isWord(c) || c == 46 || c == 126 || c == 43 || c == 47 || c == 45; c = peek(++at))
    if (at - start == 7) return true;
  return false;
}

/** `app/…@ORCL`: behind a blank, with a slash in it. */
export function isConnect(sign: usize): bool {
  let slash = sign;
  for (let c = peek(slash - 1); sign - slash < 65 && c > 32 && c != 47 && c != 64 && c != 34 && c != 39; c = peek(--slash - 1));
  if (peek(slash - 1) != 47 || sign - slash < 3) return false;
  const last = --slash;
  for (let c = peek(slash - 1); last - slash < 65 && (isWord(c) || c == 36 || c == 35 || c == 45 || c == 46); c = peek(--slash - 1));
  if (slash == last) return false;
  const blank = isQuote(peek(slash - 1)) ? slash - 2 : slash - 1;
  return peek(blank) == 32 && isClient(blank);
}

/** `connect`, `conn`, `sqlplus`, `rman`, `exp`, `imp`, `expdp`, `impdp`, `sqlldr`, `tnsping` by their last two letters, or an option of theirs, end here. */
function isClient(end: usize): bool {
  switch (((peek(end - 2) | 32) << 8) | (peek(end - 1) | 32)) {
    case 0x7573: case 0x616e: case 0x7870: case 0x6d70: case 0x6470: case 0x6472: case 0x6e67: case 0x6374: case 0x6e6e: // us an xp mp dp dr ng ct nn
      return true;
  }
  let start = end;
  while (end - start < 32 && peek(start - 1) > 32) start--;
  return peek(start) == 45;
}

/** Whether the text has an ampersand in it, as few have: asked once. */
let ampersands: i32 = -1;

/** Of a text that has not been asked. */
export function startColumns(): void {
  ampersands = -1;
}

function hasAmpersand(): bool {
  if (ampersands >= 0) return ampersands != 0;
  ampersands = 0;
  const mark = i8x16.splat(38);
  for (let at = from; at < to; at += 16) {
    const hits = i8x16.bitmask(i8x16.eq(v128.load(at), mark));
    if (hits && at + ctz(hits) < to) ampersands = 1;
  }
  return ampersands != 0;
}

/** `POST /cb.aspx code=…&id=…`: the first parameter of a query behind a blank and a path. */
export function isColumn(equals: usize): bool {
  if (!hasAmpersand()) return false;
  let start = equals;
  for (let c = peek(start - 1); equals - start < 64 && (isWord(c) || c == 46 || c == 36 || c == 45); c = peek(--start - 1));
  if (start == equals) return false;
  const before = peek(start - 1);
  if (before == 44 || before == 9) return isCell(equals + 1);
  if (before != 32) return false;
  let at = start - 1;
  for (let c = peek(at - 1); start - at < 252 && c > 32 && c != 61; c = peek(--at - 1));
  return peek(at) == 47 && peek(at - 1) == 32;
}

/** `,id=7&lang=en&agents=a%2Cb,`: another parameter stands behind the value (`isCell` in transforms/scrub/scan/detector/mark.ts). */
function isCell(value: usize): bool {
  let at = value;
  for (let c = peek(at); at - value < 1537 && c > 32 && c != 38 && c != 44 && c != 59 && c != 61 && !isQuote(c); c = peek(++at));
  return peek(at) == 38;
}

/** `SET PASSWORD FOR 'alice'@'%' = …`: `for` before the last word. */
export function isForUser(equals: usize): bool {
  if (peek(equals - 1) != 32 && !isQuote(peek(equals - 1))) return false;
  const end = peek(equals - 1) == 32 ? equals - 1 : equals;
  let at = end;
  while (end - at < 129 && peek(at - 1) > 32) at--;
  return at < end && (load<u32>(at - 4) | 0x20202020) == 0x20726f66 && (load<u32>(at - 8) | 0x20202020) == 0x2064726f; // for, ord
}

/** `admin:…@192.0.2.7`: before an address, behind a colon. */
export function isAccount(sign: usize): bool {
  if (!isDigit(peek(sign + 1))) return false;
  let at = sign;
  for (let c = peek(at - 1); sign - at < 66 && c > 32 && c != 64 && c != 58 && c != 47; c = peek(--at - 1));
  return sign - at > 3 && peek(at - 1) == 58 && isWord(peek(at - 2)) && !isParty(at - 1);
}

/** `<entry key="db.password">`: a tag with attributes, one of which may name a secret. */
export function isTag(end: usize): bool {
  let start = end;
  for (let c = peek(start); end - start < 320 && c != 60 && c != 0; c = peek(--start));
  return peek(start) == 60 && isAmong(start, end);
}

/** What may be the domain of an address has a dot in it. */
export function isHost(start: usize): bool {
  for (let at = start; at - start < LONGEST_HOST; at++) {
    const c = peek(at);
    if (c == 46) {
      if (!isWord(peek(at + 1))) return false;
      // `@1.2.3`: the last label has letters.
      if (isLetter(peek(at + 1))) return true;
    } else if (!isLetter(c) && !isDigit(c) && c != 45) return c == 91 && peek(at + 1) == 46; // `example[.]org`
  }
  return false;
}
const LONGEST_HOST: usize = 253;

/** `name=`, or a parameter without a value before the next: all of a query that is looked at. */
export function isParameter(start: usize): bool {
  for (let at = start; at - start <= 64; at++) {
    const c = peek(at);
    if (isWord(c) || c == 46 || c == 36 || c == 126 || c == 91 || c == 93 || c == 37 || c == 45) continue;
    return c == 61 || c == 38 || c == 59 || c == 124 || c == 39;
  }
  return false;
}

/** Behind a blank: letters of which a program may have a secret behind them, or the name of one. */
function isFlag(at: usize): bool {
  const letter = peek(at + 1);
  const before = peek(at - 1);
  if (before != 32 && before != 34 && before != 39 && before != 91) return false;
  if ((letter | 32) == 112) return peek(at + 2) > 8;
  // `-a …`, `"-a", "…"`, `[-a, …]`
  if (endsArgument(peek(at + 2))) {
    switch (letter) {
      case 65: case 78: case 80: case 88: case 97: case 98: case 99: case 119: case 117: case 85: // A N P X a b c w u U
        return true;
      default:
        return false;
    }
  }
  // `-AsPlainText`
  if ((letter | 32) == 97 && (peek(at + 2) | 32) == 115 && (peek(at + 3) | 32) == 112) return true;
  let end = at + 2;
  while (end - at < 28 && isWord(peek(end))) end++;
  return (peek(end) == 58 || endsArgument(peek(end))) && isTelling(end);
}

// @ts-ignore: decorator
@inline
function endsArgument(c: u32): bool {
  return c == 32 || c == 44 || c == 92 || isQuote(c);
}

/** `--password …`, or the front of a key in PEM. */
export function isOption(at: usize): bool {
  // `-p…` of a database's client, `sshpass -p …`, `-NewPassword …`.
  if (isLetter(peek(at + 1))) return isFlag(at);
  if (peek(at + 2) == 45) return peek(at + 3) == 45 && peek(at + 4) == 45 && peek(at + 5) == 66;
  let end = at + 2;
  while (end - at < 48 && (isWord(peek(end)) || peek(end) == 45 || peek(end) == 46)) end++;
  if (peek(end) != 32) {
    // `"--password", "…"`
    let comma = end;
    while (comma - end < 4 && (peek(comma) == 92 || isQuote(peek(comma)))) comma++;
    if (peek(comma) != 44) return false;
  }
  // `--root-keys.app-key.key …`
  const dot = end - 4;
  return isTelling(end) || (peek(dot) == 46 && (load<u32>(end - 3) | 0x20202020) << 8 == 0x79656b00 && isTelling(dot)) || (peek(end - 6) == 46 && isTelling(end - 6));
}
