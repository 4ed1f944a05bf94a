/**
 * @module
 * MAC addresses with dashes, with dots, or bare: `findHex` in transforms/scrub/address/mac.ts, by their shape.
 */
import { isDigit, isHex, isQuote, isSpace, isWord, peek } from './character';
import { isFile } from './lettered';
import { isDeep } from './search';
import { isDeviceless, isOfTable, isUnnamed } from './topic';

/**
 * Twelve hexadecimal digits in one word. With a letter among them no word for a number says what they are; who asks with a device's address,
 * and the maker of a telephone, stand right before with nothing but a mark between (`isStation`), and else the word for a device is near.
 */
export function isBare(start: usize, end: usize): bool {
  const front = peek(start - 1);
  if (front == 40 || isFile(front, end) || !isDeep) return true;
  if (isUnnamed(start)) return false;
  if (isSpace(front) || isQuote(front) || front == 58 || front == 61 || front == 91) return true;
  let isNumber = true;
  for (let at = start; at < end; at++) if (!isDigit(load<u8>(at))) isNumber = false;
  return isNumber || !isDeviceless(start) || isOfTable();
}

/** Two hexadecimal digits beside a dash, six times, or four beside a dot or a dash, three times, or six, twice. */
export function isMac(start: usize, end: usize): bool {
  const size = end - start;
  if (size != 2 && size != 4 && size != 6) return false;
  for (let at = start; at < end; at++) if (!isHex(load<u8>(at))) return false;
  if (size == 4 && isGrouped(start, end, 46, 3)) return true;
  return isGrouped(start, end, 45, size == 2 ? 6 : size == 4 ? 3 : 2);
}

/** As many groups of the size of this one, with the mark between them. */
function isGrouped(start: usize, end: usize, mark: u32, least: u32): bool {
  if (peek(end) != mark && peek(start - 1) != mark) return false;
  const size = end - start;
  let groups: u32 = 1;
  let last = end;
  for (; groups < 6 && peek(last) == mark && isHexGroup(last + 1, size); last += size + 1) groups++;
  let first = start - 1;
  for (; groups < 6 && peek(first) == mark && isHexGroup(first - size, size); first -= size + 1) groups++;
  // `64d4-44cf-9c11` in a UUID
  return groups >= least && (size == 2 || mark == 46 || (peek(first) != 45 && peek(last) != 45));
}

function isHexGroup(at: usize, size: usize): bool {
  for (let i: usize = 0; i < size; i++) if (!isHex(peek(at + i))) return false;
  return !isWord(peek(at + size)) && !isWord(peek(at - 1));
}
