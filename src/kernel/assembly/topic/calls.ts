/**
 * @module
 * Fields of a row of calls: `transforms/scrub/number/phone/row.ts` says what they are.
 */
import { isEnd, isQuote, isSpace, isStart, peek } from '../text/character';
import { isAnswer, isAwaited, isBehindName, isBehindOther, isBeside, isMark, isOfName, isRated, isWay } from './calls/beside';
import { isOfLine } from './calls/line';
import { hasAddress, hasCalls } from './calls/spoken';
import { isAccounted, isMessaged, isSwitched } from './calls/switched';

/** A field of a row of calls (transforms/scrub/number/phone/row.ts). */
export function isField(at: usize, end: usize): bool {
  const size = end - at;
  if (size > 15 || size < 7) return false;
  if (isOfLine(end)) return true;
  // `Alice Example (668613188)`
  if (size > 8 && peek(at - 1) == 40 && peek(end) == 41 && isBehindName(at)) return true;
  if (isSwitched(at, end, size) || isBehindOther(at)) return true;
  if (size < 10) return false;
  if (isWay(at, end) || ((peek(at - 1) == 32 || peek(at - 1) == 62) && (isSpace(peek(end)) || isEnd(end)) && isAccounted(at))) return true;
  if (isQuote(peek(at - 1)) && peek(at - 2) == 58 && size > 10) return hasCalls() || hasAddress();
  // `Alice Example, 2025550123, alice@…`
  if (peek(at - 1) == 32 && isMark(peek(at - 2)) && isMark(peek(end)) && hasAddress()) return true;
  if (size < 12 && isMessaged(at, end)) return true;
  if (size > 10 && isRated(at, end)) return true;
  if (isBeside(at, end) || isAnswer(at, end) || isAwaited(at) || isOfName(at)) return true;
  const before = isQuote(peek(at - 1)) ? peek(at - 2) : peek(at - 1);
  return (before == 44 || before == 59 || before == 124 || before == 9 || before == 0 || before == 10 || isStart(isQuote(peek(at - 1)) ? at - 1 : at)) && (hasCalls() || hasAddress());
}
