/**
 * @module
 * MAC addresses with dashes or dots: `findHex` in transforms/scrub/address/mac.ts, by their shape.
 */
import { isHex, isWord, peek } from './character';

/** Two hexadecimal digits beside a dash, six times, or four beside a dot, three times. */
export function isMac(start: usize, end: usize): bool {
  const size = end - start;
  if (size != 2 && size != 4) return false;
  const mark: u32 = size == 2 ? 45 : 46;
  if (peek(end) != mark && peek(start - 1) != mark) return false;
  for (let at = start; at < end; at++) if (!isHex(load<u8>(at))) return false;
  let groups = 1;
  for (let at = end; groups < 6 && peek(at) == mark && isHexGroup(at + 1, size); at += size + 1) groups++;
  for (let at = start - 1; groups < 6 && peek(at) == mark && isHexGroup(at - size, size); at -= size + 1) groups++;
  return groups >= (size == 2 ? 6 : 3);
}

function isHexGroup(at: usize, size: usize): bool {
  for (let i: usize = 0; i < size; i++) if (!isHex(peek(at + i))) return false;
  return !isWord(peek(at + size)) && !isWord(peek(at - 1));
}
