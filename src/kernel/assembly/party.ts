/**
 * @module
 * `sip:` URIs in running text, as `findParty` of `transforms/scrub/address/party.ts` finds them, with a clean end on both sides and no
 * escape in them.
 */
import { isApart, isEnd, isSpace, isWord, peek } from './character';
import { takeSpan } from './span';

const LONGEST: usize = 128;

/** Takes the URI whose scheme the colon ends. */
export function takeParty(colon: usize): bool {
  let start = colon;
  if (peek(start - 1) == 115 && peek(start - 2) == 112) start--;
  start -= 3;
  if (!(peek(start) == 115 && peek(start + 1) == 105 && peek(start + 2) == 112 && isApart(start))) return false;
  let end = colon + 1;
  let hasHost = false;
  for (; end - colon < LONGEST && !isEnd(end); end++) {
    const c = peek(end);
    if (isBorder(c)) break;
    // Escapes, addresses in brackets, and what JSON or HTML may write otherwise.
    if (c < 33 || c == 37 || c == 38 || c == 47 || c == 91 || c == 93) return false;
    if (c == 64) hasHost = true;
  }
  // What ends with a mark may be cut shorter.
  if (!hasHost || end - colon == LONGEST || !isWord(peek(end - 1))) return false;
  return takeSpan(start, end);
}

// @ts-ignore: decorator
@inline
function isBorder(c: u32): bool {
  return isSpace(c) || c == 34 || c == 39 || c == 60 || c == 62 || c == 96 || c == 44 || c == 124 || c == 92 || c == 123 || c == 125 || c == 94;
}
