/**
 * @module
 * Strings that say what the next element of their array is, or that bytes follow.
 */
import { BACKSLASH, QUOTE } from '../../memory/bytes';
import { space } from '../text';

const DASH: u32 = 0x2d;

/**
 * An element that names the next one: an option of a command (`"--password"`); or a member that says that bytes follow
 * (`"Buffer"`). What they are, `walk/values/turn.ts` and `walk/values/octet-list.ts` know.
 */
export function isTelling(start: usize, end: usize, object: bool): bool {
  if (object) return end - start == 8 && load<u64>(start) == 0x2272656666754222;
  const first: u32 = load<u8>(start, 1);
  if (first == DASH) {
    const next: u32 = load<u8>(start, 2);
    return next == DASH || next == BACKSLASH || (next | 0x20) - 0x61 < 26;
  }
  // A dash that is written as `\u002d`.
  return first == BACKSLASH && load<u32>(start, 2) == 0x32303075;
}

/** An array begins with what may name the next element: no number in a string, as tables of times have. */
export function mayNameNext(p: usize): bool {
  p = space(p);
  return load<u8>(p) == QUOTE && <u32>(load<u8>(p, 1) - 0x30) > 9;
}
