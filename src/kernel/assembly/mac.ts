/**
 * @module
 * MAC addresses with dashes or dots: `findHex` in transforms/scrub/address/mac.ts, by their shape.
 */
import { isHex, isWord, peek } from './character';

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
