/**
 * @module
 * An address of mail where a line begins, before a mark (transforms/scrub/secret/row/combo.ts).
 */
import { isQuote, isSpace, isStart, isWord, peek } from '../text/character';

export function isBehindMail(mark: usize): bool {
  let at = mark;
  while (mark - at < 200 && (isWord(peek(at - 1)) || peek(at - 1) == 45 || peek(at - 1) == 46)) at--;
  if (at == mark || peek(at - 1) != 64) return false;
  const sign = --at;
  for (let c = peek(at - 1); sign - at < 65 && c > 32 && c != 58 && c != 64 && c != 59 && c != 124 && !isQuote(c); c = peek(--at - 1));
  if (at == sign) return false;
  if (isQuote(peek(at - 1))) at--;
  for (let n = 0; n < 5; n++) {
    if (isStart(at) || peek(at - 1) == 10 || peek(at - 1) == 13) return true;
    if (!isSpace(peek(at - 1))) return false;
    at--;
  }
  return false;
}
