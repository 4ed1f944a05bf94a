/**
 * @module
 * What stands behind the mark of a name, where the name alone does not say that it is one of a secret.
 */
import { isDigit, isLetter, isQuote, isSpace, isWord, peek } from '../../text/character';

/** `sessionId: 4f…`, `session=…`: 32 hexadecimal digits or more, or 24 characters of Base64. */
export function isLongBehind(mark: usize): bool {
  let at = mark + 1;
  for (let n = 0; n < 5 && (peek(at) == 32 || peek(at) == 92 || peek(at) == 62 || isQuote(peek(at))); n++) at++;
  // `session=<…>`
  if (peek(at) == 60) return true;
  for (const last = at + 24; at < last; at++) if (!isWord(peek(at)) && peek(at) != 45 && peek(at) != 43 && peek(at) != 47 && peek(at) != 61) return false;
  return true;
}

/** Six characters or more, with a letter and a digit among them; or eight digits. */
export function isRandomBehind(mark: usize): bool {
  let at = mark + 1;
  while (at - mark < 6 && (peek(at) == 32 || peek(at) == 62 || isQuote(peek(at)))) at++;
  const first = at;
  let hasDigit = false;
  let hasLetter = false;
  for (let c = peek(at); at - first < 128 && c > 32 && c != 44 && c != 46 && c != 47 && c != 58 && !isQuote(c); c = peek(++at)) {
    if (isDigit(c)) hasDigit = true;
    else if (isLetter(c)) hasLetter = true;
    if (hasDigit && at - first >= (hasLetter ? 5 : 7)) return true;
  }
  return false;
}

/** `key = "x9T…"`: ten characters or more with a digit among them; and no path, but for one in letters of both cases without a full stop, as Base64 is. */
export function isMixedBehind(mark: usize): bool {
  let at = mark + 1;
  while (at - mark < 7 && (peek(at) == 32 || peek(at) == 62 || isQuote(peek(at)))) at++;
  if (peek(at) == 65 && peek(at + 1) == 81) return true;
  const first = at;
  let hasDigit = false;
  let hasSmall = false;
  let hasCapital = false;
  let isPath = false;
  for (let c = peek(at); at - first < 88 && c > 32 && c != 44 && c != 58 && !isQuote(c); c = peek(++at)) {
    if (isDigit(c)) hasDigit = true;
    else if (c - 97 < 26) hasSmall = true;
    else if (c - 65 < 26) hasCapital = true;
    else if (c == 47) {
      if (hasDigit && at - first >= 10) return true;
      isPath = true;
    } else if (c == 43 || c == 33 || c - 35 < 3 || c == 42 || c == 94 || c == 126) hasSmall = hasCapital = true; // + of Base64; ! # $ % * ^ ~
    else if (isPath && c == 46 && isFile(at)) return false;
  }
  return hasDigit && at - first >= 10 && (!isPath || (hasSmall && hasCapital));
}

/** Behind the mark, and what stands before a value, so many digits. */
export function isCodeBehind(mark: usize, least: usize): bool {
  let at = mark + 1;
  for (let c = peek(at); at - mark < 40 && (isSpace(c) || isQuote(c) || c == 62 || c == 61 || c == 58 || c == 91); c = peek(++at));
  // `Some("4711")`, `u'4711'`
  if (isLetter(peek(at))) {
    let quote = at;
    while (quote - at < 16 && (isLetter(peek(quote)) || peek(quote) == 40)) quote++;
    while (isQuote(peek(quote)) && quote - at < 20) at = ++quote;
  }
  for (let n: usize = 0; n < least; n++) if (!isDigit(peek(at + n))) return false;
  return true;
}

/** Letters behind the full stop, five at most, and the end of the word. */
function isFile(dot: usize): bool {
  let at = dot + 1;
  while (at - dot < 7 && isLetter(peek(at))) at++;
  return at > dot + 1 && at - dot < 7 && !isWord(peek(at)) && peek(at) != 42;
}
