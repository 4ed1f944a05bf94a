/**
 * @module
 * Runs of letters, sixteen at a time: where one ends, where its parts begin, and the hash that tables have it by.
 */

/** The low five bits of four letters: alike for capitals and small ones. */
const FOUR: u32 = 0x1f1f1f1f;
const MIX: u32 = 0x9e3779b1;

// @ts-ignore: decorator
@inline
function lettersOf(text: v128): i32 {
  const small = v128.or(text, i8x16.splat(32));
  return i8x16.bitmask(i8x16.lt_u(i8x16.sub(small, i8x16.splat(97)), i8x16.splat(26)));
}

/** Where the run of letters ends that begins at `at`. */
// @ts-ignore: decorator
@inline
export function lettersEnd(at: usize): usize {
  while (true) {
    const others = ~lettersOf(v128.load(at)) & 0xffff;
    if (others != 0) return at + ctz(others);
    at += 16;
  }
}

/** Where the next part begins, as in `callerNumber`: at a capital behind a small letter; `end` where there is none. */
// @ts-ignore: decorator
@inline
export function partEnd(start: usize, end: usize): usize {
  let at = start;
  while (true) {
    const text = v128.load(at);
    const capitals = i8x16.bitmask(i8x16.lt_u(text, i8x16.splat(97)));
    // None of the first of all; of each sixteen the last is the next ones' first.
    const humps = capitals & ~(capitals << 1) & 0xfffe;
    if (humps != 0 && at + ctz(humps) < end) return at + ctz(humps);
    if (at + 16 >= end) return end;
    at += 15;
  }
}

/** Of letters, as `hashOf` of kernel/tables.ts has it. */
// @ts-ignore: decorator
@inline
export function hashOf(start: usize, end: usize): u32 {
  let hash: u32 = 0;
  let at = start;
  for (; end - at > 4; at += 4) hash = (hash + (load<u32>(at) & FOUR)) * MIX;
  return (hash + (load<u32>(at) & (FOUR >> (<u32>(at + 4 - end) << 3)))) * MIX;
}
