/**
 * @module
 * Plain mail addresses with a clean end on both sides, as `findEmail` of `transforms/scrub/address/email.ts` would find them.
 * Questions that only the address itself answers, such as whether it ends like a file, are asked there.
 */
import { isDigit, isEnd, isLetter, isQuote, isSpace, isStart, isWord, peek } from '../text/character';
import { takeSpan } from '../text/span';

const LONGEST_LOCAL: usize = 64;
const LONGEST_DOMAIN: usize = 100;
/** A pseudonym is as long, and may stand in front. */
const WRITTEN: usize = 28;

/** Takes the address around an `@`. */
export function takeMail(at: usize): bool {
  const start = localStart(at);
  if (start == 0 || !isApart(start) || isLevel(start, at) || isReturn(start) || isOfMessage(start)) return false;
  const end = domainEnd(at + 1);
  return end != 0 && isClosed(end) && takeSpan(start, end);
}

/** Takes the address whose local part are the digits from `start` to the `@`. */
export function takeNumbered(start: usize, at: usize): bool {
  const end = domainEnd(at + 1);
  return end != 0 && isClosed(end) && !isOfMessage(start) && takeSpan(start, end);
}

/** `Message-ID: <`, `messageId="`, `In-Reply-To: <`, `References: <`, and what comes behind another id: left to be asked (`isMessageId` in transforms/scrub/address/message.ts). */
function isOfMessage(start: usize): bool {
  let at = start - 1;
  let c = peek(at);
  while (start - at < 7 && (c == 60 || c == 32 || c == 58 || c == 61 || c == 44 || c == 40 || c == 91 || isQuote(c))) c = peek(--at);
  if (c == 62) return true;
  const before = peek(at - 1) | 32;
  switch (c | 32) {
    case 100: // id
      return before == 105 && isOfWords(at - 2);
    case 111: // …ply-to
      return before == 116 && (peek(at - 2) == 45 || peek(at - 2) == 95 || peek(at - 2) == 32) && ((load<u32>(at - 6) | 0x20202020) >> 8) == 0x796c70;
    case 115: // …ces
      return before == 101 && (peek(at - 2) | 32) == 99;
    default:
      return false;
  }
}

/** `message-`, `msg_`, `message`, `call-` */
function isOfWords(last: usize): bool {
  const c = peek(last);
  const letter = (c == 45 || c == 95 || c == 32 ? peek(last - 1) : c) | 32;
  return letter == 101 || letter == 103 || letter == 108;
}

/** `bounces+4711-alice=…`, `bounce-4711-alice=…`: what stands before is a part of the address, it may be (`returnStart` in transforms/scrub/address/email.ts). */
function isReturn(start: usize): bool {
  if (peek(start - 1) != 61) return false;
  let at = start - 2;
  for (let c = peek(at); start - at < 160 && (isWord(c) || c == 46 || c == 43 || c == 45); c = peek(--at)) if (c == 43 || c == 45) return true;
  return false;
}

/** `INFO@…`: capitals, as many as how much a line matters has. */
function isLevel(start: usize, end: usize): bool {
  if (end - start < 4 || end - start > 8) return false;
  for (let at = start; at < end; at++) if (peek(at) - 65 >= 26) return false;
  return true;
}

/** Letters, digits and `.+-_`, a letter first; 0 where the local part has anything else. */
function localStart(at: usize): usize {
  let start = at;
  let isJoined = false;
  for (let c = peek(start - 1); isWord(c) || c == 46 || c == 43 || c == 45; c = peek(--start - 1)) {
    if (at - start == LONGEST_LOCAL - 1) return 0;
    if (c == 95) isJoined = true;
  }
  if (start == at || !isLetter(peek(start)) || (isJoined && at - start >= WRITTEN)) return 0;
  return start;
}

/** Nothing before the address goes on with it, and no command that takes the name of a machine. */
function isApart(start: usize): bool {
  if (isStart(start)) return true;
  switch (peek(start - 1)) {
    case 32:
      return !isRemote(start - 1);
    case 34: case 40: case 44: case 58: case 59: case 60: case 61: case 91: // " ( , : ; < = [
      return true;
    default:
      return false;
  }
}

/** `ssh -p 22 alice@…`: an option, or the value of one, or a command, whose names end with one of these. */
function isRemote(blank: usize): bool {
  const end = blank;
  let word = end;
  while (end - word < 41 && !isStart(word) && !isSpace(peek(word - 1))) word--;
  if (word == end || end - word == 41 || peek(word) == 45) return true;
  switch (((peek(end - 3) | 32) << 16) | ((peek(end - 2) | 32) << 8) | (peek(end - 1) | 32)) {
    case 0x737368: case 0x736370: case 0x667470: case 0x796e63: case 0x6f7368: case 0x676974: case 0x686673: case 0x2d6964: // ssh scp ftp ync osh git hfs -id
      return true;
  }
  if (isStart(word)) return false;
  const last = word - 1;
  word = last;
  while (last - word < 81 && !isStart(word) && !isSpace(peek(word - 1))) word--;
  // A dash by itself is not an option: `/owa - 443 alice@…`.
  return word == last || last - word == 81 || (peek(word) == 45 && last - word > 1);
}

/** Labels with dots between, a letter first and nothing but letters in the last; 0 where they are not, or a maker's or a network's. */
function domainEnd(start: usize): usize {
  const first = peek(start);
  // `v1.2.3`, `2x.png`
  if (!isLetter(first) || (first | 32) == 118) return 0;
  let end = start;
  let dot: usize = 0;
  let isTop = true;
  for (let c = first; ; c = peek(++end)) {
    if (c == 46) {
      const next = peek(end + 1);
      if (!isLetter(next) && !isDigit(next)) break;
      dot = end;
      isTop = true;
    } else if (isDigit(c) || c == 45) isTop = false;
    else if (!isLetter(c)) break;
    if (end - start == LONGEST_DOMAIN) return 0;
  }
  if (dot == 0 || !isTop || end - dot < 3) return 0;
  // `…ssh.com`, `….liu.se`; `….3gppnetwork.org`
  const a = peek(dot - 2) | 32;
  const b = peek(dot - 1) | 32;
  if ((a == 115 && b == 104) || (a == 105 && b == 117) || (a == 114 && b == 107)) return 0;
  return end;
}

/** The end, or a mark. A full stop behind the ending of a file makes it none (`findEmail`): that is left to the scan. */
function isClosed(end: usize): bool {
  if (isEnd(end)) return true;
  switch (peek(end)) {
    case 9: case 10: case 13: case 32: case 34: case 41: case 44: case 59: case 62: case 93:
      return true;
    case 58:
      return isEnd(end + 1) || peek(end + 1) == 32;
    default:
      return false;
  }
}
