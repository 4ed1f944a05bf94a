/**
 * @module
 * A name with a type behind it, as program text and tables declare one (transforms/scrub/secret/name/typed.ts).
 */
import { isDigit, isLetter, isQuote, isWord, peek } from '../text/character';
import { isAmong } from './lexicon';

/** `password: String = `, `char password[32] = `, `Pwd (varchar) [`: the end of a type before the mark, and a name before that. */
export function isTyped(mark: usize): bool {
  const front = peek(mark - 1);
  if (front != 32 && front != 58 && front != 41 && front != 93) return false;
  let end = mark;
  while (mark - end < 4 && peek(end - 1) == 32) end--;
  if (peek(end - 1) == 58) end--;
  const last = peek(end - 1);
  if (last == 93 || last == 41 ? !isSized(end - 1, mark) : !isTypeEnd(end)) return false;
  let start = end;
  while (end - start < 72 && peek(start - 1) > 10) start--;
  return isAmong(start, end);
}

/** The last letters of a type: string, str, text, varchar2, char, bytes, bytea, any, object, blob, secret, charsequence; `string?`, `Option<&str>`. */
function isTypeEnd(end: usize): bool {
  const raw = peek(end - 1);
  if (raw == 63 || raw == 62) return isLetter(peek(end - 2));
  const c = raw | 32;
  const b = peek(end - 2) | 32;
  return (
    (c == 103 && b == 110) || (c == 114 && (b == 116 || b == 97)) || (c == 116 && (b == 120 || b == 99 || b == 101)) || (isDigit(raw) && b == 114) ||
    (c == 115 && b == 101) || (c == 97 && b == 101) || (c == 121 && b == 110) || (c == 98 && b == 111) || (c == 101 && b == 99)
  );
}

/** `[32]`, `(255)`, `varchar(20))`, `(varchar)`; of a process, what stands in its brackets before a colon is its number: `passwd[812]: `. */
function isSized(close: usize, mark: usize): bool {
  const isRound = peek(close) == 41;
  const raw = peek(close - 1);
  if (isDigit(raw) || raw == 91) {
    let open = close - 1;
    while (close - open < 7 && isDigit(peek(open))) open--;
    if (!isRound) return peek(mark) != 58 && peek(open) == 91 && close - open < 6 && (isWord(peek(open - 1)) || isQuote(peek(open - 1)));
    return peek(open) == 40 && isTypeEnd(peek(open - 1) == 32 ? open - 1 : open);
  }
  if (raw == 41) return true;
  if (!isTypeEnd(close)) return false;
  let open = close - 1;
  while (close - open < 24 && isWord(peek(open - 1))) open--;
  const before = peek(open - 1);
  return before == 40 || before == 91 || before == 32 || before == 58 || before == 61 || before == 38 || before == 42 || before == 93;
}
