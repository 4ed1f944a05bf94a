/**
 * @module
 * Where colour codes of a terminal may stand without a backslash, control characters as syslog writes them, and escapes of
 * quoted-printable. It stops at everything that `transforms/scrub/scan/view/escape.ts` reads, and more.
 */
import { isDigit, peek } from '../text/character';

/** `[` before a digit, `m` or `K`; `#0`; `=3` and `=C`: a bit each. */
// @ts-ignore: decorator
@inline
export function codeMarks(text: v128, following: v128): i32 {
  const three = i8x16.eq(following, i8x16.splat(51));
  const opens = v128.and(
    i8x16.eq(text, i8x16.splat(91)),
    v128.or(i8x16.lt_u(i8x16.sub(following, i8x16.splat(48)), i8x16.splat(10)), v128.or(i8x16.eq(following, i8x16.splat(109)), i8x16.eq(following, i8x16.splat(75)))),
  );
  const sign = v128.and(i8x16.eq(text, i8x16.splat(35)), i8x16.eq(following, i8x16.splat(48)));
  const equals = v128.and(i8x16.eq(text, i8x16.splat(61)), v128.or(three, i8x16.eq(following, i8x16.splat(67))));
  return i8x16.bitmask(v128.or(opens, v128.or(sign, equals)));
}

/** Whether a colour code may begin at one of the marks, a control character of syslog, or an escape of quoted-printable. */
export function hasCode(at: usize, marks: i32): bool {
  for (; marks; marks &= marks - 1) if (isCode(at + ctz(marks))) return true;
  return false;
}

function isCode(at: usize): bool {
  const c = peek(at);
  if (c == 35) return peek(at + 2) == 49 || peek(at + 2) == 51; // #01, #03
  if (c == 61) return peek(at + 1) == 51 ? peek(at + 2) == 68 : peek(at + 2) == 50; // =3D, =C2
  if (peek(at - 1) == 91 || peek(at - 1) == 51) return true; // ^[[, #033[
  let end = at + 1;
  while (end - at < 26 && (isDigit(peek(end)) || peek(end) == 59)) end++;
  // `[500ms]`, `[5m]`
  return end > at + 1 && peek(end) == 109 && peek(peek(end + 1) == 115 ? end + 2 : end + 1) != 93; // m
}
