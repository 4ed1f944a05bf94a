/**
 * @module
 * `login attempt [root/…`: a name and a password with a slash between them (`findAttempt` in transforms/scrub/secret/row/account.ts).
 */
import { peek } from '../text/character';
import { from, to } from '../text/search';

/** `login `, `logon `, `invalid user` or `unknown user` stands in the text: where the first ends; `to` where none does, 0 where nobody asked. */
let attempt: usize = 0;

/** Of a text that has not been asked. */
export function startAttempts(): void {
  attempt = 0;
}

export function isAttemptBefore(at: usize): bool {
  if (attempt == 0) attempt = firstAttempt();
  return attempt < at;
}

function firstAttempt(): usize {
  const blank = i8x16.splat(32);
  for (let at = from; at < to; at += 16) {
    const first = v128.or(v128.load(at), blank);
    const second = v128.or(v128.load(at + 1), blank);
    const third = v128.or(v128.load(at + 2), blank);
    // `log`; a blank and `us`
    const log = v128.and(i8x16.eq(first, i8x16.splat(108)), v128.and(i8x16.eq(second, i8x16.splat(111)), i8x16.eq(third, i8x16.splat(103))));
    const user = v128.and(i8x16.eq(first, blank), v128.and(i8x16.eq(second, i8x16.splat(117)), i8x16.eq(third, i8x16.splat(115))));
    for (let hits = i8x16.bitmask(v128.or(log, user)); hits != 0; hits &= hits - 1) {
      const word = at + ctz(hits);
      const next = load<u32>(word + 3) | 0x20202020;
      if (peek(word) == 32) {
        const before = load<u32>(word - 4) | 0x20202020;
        if ((next & 0xffff) == 0x7265 && (before == 0x64696c61 || before == 0x6e776f6e)) return word + 5; // er, alid, nown
      } else if (((next & 0xffffff) == 0x206e69 || (next & 0xffffff) == 0x206e6f) && peek(word + 5) == 32) return word + 6; // in, on
    }
  }
  return to;
}

/** `login attempt [root/…`: no other slash and no bracket between the bracket and the slash (`findAttempt` in transforms/scrub/secret/row/account.ts). */
export function isAttempt(start: usize): bool {
  if (!isAttemptBefore(start)) return false;
  let at = start - 1;
  for (let slashes = 0; peek(at) != 91; at--) {
    const c = peek(at);
    if (c < 32 || c == 93 || start - at > 72 || (c == 47 && ++slashes > 1)) return false;
  }
  return true;
}
