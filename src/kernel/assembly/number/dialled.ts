/**
 * @module
 * What numbers of regions look like, as TypeScript has written it: how many digits they have by their first four
 * (`identifiers/phone/beginning.ts`), and the sizes of the groups in which they are printed (`shapes` in
 * identifiers/phone/region.ts).
 */
import { region } from '../memory/layout';
import { isDigit, peek } from '../text/character';
import { DIALLED, noted } from '../text/value';

/** A byte for each four digits, region by region: bits for the lengths, from seven digits on. */
export const BEGINNINGS: usize = 10000;
/** So many are told apart; the last one is all that are left. */
export const REGIONS: usize = 8;
const FIRST = 4;
const LEAST = 7;

/** How groups are printed: how many there are, the fewest and most digits of each, and a bit for each region. */
export const PRINTED: usize = 16;
export const PRINTED_BY: usize = 15;
export const MOST_PRINTED: usize = 512;
/** Three digits or more in each of three groups, where a region's are not always grouped alike. */
const LEAST_GROUP: u32 = 3;

export let beginnings: usize = 0;
export let printed: usize = 0;
/** How many there are; -1 where nobody has told of any region. */
let shapes: i32 = -1;
/** Bits of the regions whose numbers are grouped alike, always. */
let alike: u32 = 0;

/** Sizes of the groups that are asked for. */
const sizes = memory.data(16);

export function setupDialled(): bool {
  beginnings = region(BEGINNINGS * REGIONS);
  printed = region(MOST_PRINTED * PRINTED);
  return printed != 0;
}

/** All regions whose numbers are looked for stand at `beginnings` and `printed`. @param count - of the latter @param always - `alike` */
export function tellRegions(count: u32, always: u32): void {
  shapes = <i32>count;
  alike = always;
}

// @ts-ignore: decorator
@inline
export function isRegional(): bool {
  return shapes >= 0;
}

/** @param index - less than `MOST_GROUPS` in group.ts */
// @ts-ignore: decorator
@inline
export function noteSize(index: i32, size: usize): void {
  store<u8>(sizes + <usize>index, <u8>min(size, 255));
}

/** One of these regions has numbers that begin as these digits do, and as many digits. @param regions - a bit for each */
export function isDialled(at: usize, close: usize, regions: u32): bool {
  const about = <u32>(close - at) | (regions << 8);
  return regions != 0 && noted(DIALLED, at, about, isDialledOf(at, about)) != 0;
}

/** @param about - size of the digits and what stands between them, and the regions above */
export function isDialledOf(at: usize, about: u32): u32 {
  const close = at + (about & 0xff);
  let first: usize = 0;
  let count = 0;
  for (; at < close; at++) {
    const c = peek(at);
    if (!isDigit(c)) continue;
    if (count < FIRST) first = first * 10 + c - 48;
    count++;
  }
  if (count < LEAST) return 0;
  for (let table = beginnings + first, rest = about >> 8; rest != 0; rest >>= 1, table += BEGINNINGS)
    if ((rest & 1) != 0 && ((load<u8>(table) >> <u8>(count - LEAST)) & 1) != 0) return 1;
  return 0;
}

export const ALL_REGIONS: u32 = 0xff;

/**
 * Bits of the regions that print groups of the sizes that were noted, behind the digit of a trunk or not (`mayBeUsual` in
 * transforms/scrub/number/group/grouping.ts).
 */
export function printedBy(count: i32): u32 {
  const isLed = load<u8>(sizes) == 1;
  if (isLed && count == 2) return ALL_REGIONS;
  let regions = shapedBy(0, count);
  if (isLed) regions |= shapedBy(1, count);
  if (count < 3) return regions;
  for (let i = isLed ? 1 : 0; i < count; i++) if (load<u8>(sizes + <usize>i) < LEAST_GROUP) return regions;
  return regions | (ALL_REGIONS & ~alike);
}

function shapedBy(from: i32, count: i32): u32 {
  let regions: u32 = 0;
  for (let i = 0; i < shapes; i++) {
    const shape = printed + <usize>i * PRINTED;
    if (<i32>load<u8>(shape) != count - from) continue;
    let width = shape + 1;
    let at = from;
    for (; at < count; at++, width += 2) {
      const size = load<u8>(sizes + <usize>at);
      if (size < load<u8>(width) || size > load<u8>(width, 1)) break;
    }
    if (at == count) regions |= load<u8>(shape, PRINTED_BY);
  }
  return regions;
}
