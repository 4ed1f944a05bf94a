/**
 * @module
 * Digits that are somebody's number by what stands right before them: a name, `msisdn=12025550123`, `CallerIDNum: 12025550123`; the
 * dialplan, `Executing [12025550123@from-trunk:1]`; a channel, `sofia/internal/12025550123@192.0.2.1`. As `judge` of
 * `transforms/scrub/number/verdict.ts` and `findParty` of `transforms/scrub/number/phone/party.ts` would take them. Whether a plan has the
 * number is asked there.
 */
import { isDigit, isLetter, isStart, isWord, peek } from '../text/character';
import { takeSpan } from '../text/span';
import { isOneOf, ZERO } from '../text/value';
import { isClosed, isUnit } from './national';
import { isExtended } from './plus';

const LONGEST_NAME: usize = 11;
/** Of the profile of a channel. */
const LONGEST_PART: usize = 40;

/** Takes the digits from `at` to `end`, ten to thirteen, where they are no more than those. */
export function takeNamed(at: usize, end: usize): bool {
  if (isOneOf(at, ZERO)) return false;
  const next = peek(end);
  const before = peek(at - 1);
  if (next == 64) {
    if (!isWord(peek(end + 1))) return false;
    if (before == 91 ? !isExecuted(at - 1) : before != 47 || !isLeg(at - 1)) return false;
  } else if (next == 34 || next == 39 || next == 93 || !isNamed(at) || !isEnded(at, end) || isExtended(end)) return false;
  for (let each = at; each < end; each++) if (!isDigit(peek(each))) return false;
  return takeSpan(at, end);
}

/** Few things are counted in eleven digits (`mostCounted` in transforms/scrub/number/group/count.ts). */
function isEnded(at: usize, end: usize): bool {
  if (peek(end) != 32) return isClosed(end);
  return isLetter(peek(end + 1)) && (end - at >= 11 || !isUnit(end + 1));
}

/** `Executing [` */
function isExecuted(bracket: usize): bool {
  return load<u64>(bracket - 8) == 0x20676e6974756365 && load<u16>(bracket - 10) == 0x7845 && !isWord(peek(bracket - 11)); // `ecuting `, `Ex`
}

/** `sofia/external/` */
function isLeg(slash: usize): bool {
  let start = slash;
  for (let c = peek(start - 1); slash - start <= LONGEST_PART && (isWord(c) || c == 46 || c == 45); c = peek(--start - 1));
  if (start == slash || slash - start > LONGEST_PART || peek(start - 1) != 47) return false;
  if (load<u32>(start - 5) != 0x6169666f || peek(start - 6) != 115) return false; // ofia, s
  return isStart(start - 6) || peek(start - 7) == 32 || peek(start - 7) == 34;
}

/** `name=`, `name: `: one that says so, and no word before it that could say otherwise. */
function isNamed(at: usize): bool {
  let mark = at - 1;
  if (peek(mark) == 32 ? peek(--mark) != 58 : peek(mark) != 61) return false;
  let start = mark;
  for (let c = peek(start - 1); mark - start <= LONGEST_NAME && (isLetter(c) || c == 95); c = peek(--start - 1));
  return isSubscriber(start, mark - start) && isFirst(start);
}

/** `ani`, `clid`, `dnis`, `phone`, `msisdn`, `caller`, `callee`, `mobile`, `callerid`, `src_user`, `dst_user`, `calleridnum` */
function isSubscriber(start: usize, size: usize): bool {
  const four = load<u32>(start) | 0x20202020;
  if (size == 3) return (four & 0xffffff) == 0x696e61;
  if (size < 3) return false;
  const last = load<u32>(start + size - 4) | 0x20202020;
  switch (<u32>size) {
    case 4:
      return four == 0x64696c63 || four == 0x73696e64; // clid dnis
    case 5:
      return four == 0x6e6f6870 && last == 0x656e6f68; // phon hone
    case 6:
      if (four == 0x6c6c6163) return last == 0x72656c6c || last == 0x65656c6c; // call, ller, llee
      return (four == 0x7369736d && last == 0x6e647369) || (four == 0x69626f6d && last == 0x656c6962); // msis isdn, mobi bile
    case 8:
      if (four == 0x6c6c6163) return last == 0x64697265; // erid
      return (four == 0x7f637273 || four == 0x7f747364) && last == 0x72657375; // src_ dst_ user
    case 11:
      return four == 0x6c6c6163 && (load<u32>(start + 4) | 0x20202020) == 0x64697265 && last == 0x6d756e64; // call erid dnum
    default:
      return false;
  }
}

/** The text or the clause begins with the name, or what stands before it has a digit in it and is no word. */
function isFirst(start: usize): bool {
  if (isStart(start)) return true;
  const before = peek(start - 1);
  if (before == 59 || before == 44 || before == 10) return true;
  if (before != 32) return false;
  let at = start - 1;
  if (isStart(at)) return true;
  let c = peek(at - 1);
  if (c == 59 || c == 44 || c == 125) return true;
  let hasDigit = false;
  for (; !isStart(at) && (isWord(c) || c == 45); c = peek(--at - 1)) if (isDigit(c)) hasDigit = true;
  return hasDigit && start - at < 28;
}
