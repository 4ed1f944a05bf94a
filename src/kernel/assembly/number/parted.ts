/**
 * @module
 * Groups that two blanks, a tab, a mark in the middle of the line or a low line part, behind a word for a number (`findParted` in
 * transforms/scrub/number/phone/parted.ts).
 */
import { isDigit, peek } from '../text/character';
import { isUnnamed } from '../topic/topic';

/** @param at - of the first digit */
export function isParted(at: usize): bool {
  let end = at + 1;
  while (end - at < 6 && isDigit(peek(end))) end++;
  const c = peek(end);
  if (c == 32 ? peek(end + 1) == 32 || isMiddle(peek(end + 1)) : c == 9 || c == 95 || isMiddle(c)) {
    let next = end + 1;
    while (next - end < 6 && (peek(next) == 32 || isMiddle(peek(next)))) next++;
    return isDigit(peek(next)) && !isUnnamed(at);
  }
  return false;
}

/** A tilde, or what is no ASCII, which may be a sign (`../screen/escape.ts`) or what is typed for it. */
// @ts-ignore: decorator
@inline
function isMiddle(c: u32): bool {
  return c >= 126;
}
