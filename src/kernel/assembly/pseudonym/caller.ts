/**
 * @module
 * A caller as most switches write one, with a name and a number: `"Alice Example" <+12025550123>` (`named` in
 * identifiers/phone.ts).
 */
import { SPACE } from '../memory/bytes';
import { isLetter } from '../text/character';

const LONGEST_NAME: usize = 61;

/**
 * @param quote - as it is written there, one byte or two
 * @returns where the number begins, with its plus, whose closing bracket ends the value; 0 where it is written otherwise
 */
export function besideName(value: usize, size: usize, quote: u32): usize {
  const width: usize = quote >> 8 != 0 ? 2 : 1;
  const end = value + size;
  if (size < 15 || load<u8>(end - 1) != 0x3e || !isQuote(value, quote, width)) return 0;
  const name = value + width;
  let at = name;
  while (at < end && (isLetter(load<u8>(at)) || (load<u8>(at) == SPACE && at > name))) at++;
  if (at == name || at - name > LONGEST_NAME || !isQuote(at, quote, width)) return 0;
  at += width;
  return load<u16>(at) == 0x3c20 && load<u8>(at, 2) == 0x2b ? at + 2 : 0;
}

// @ts-ignore: decorator
@inline
function isQuote(at: usize, quote: u32, width: usize): bool {
  return (width == 2 ? <u32>load<u16>(at) : <u32>load<u8>(at)) == quote;
}
