/**
 * @module
 * Sixteen bytes at once, and 64: which of them are a given one.
 */

// @ts-ignore: decorator
@inline
export function isIn(lane: v128, byte: u32): v128 {
  return i8x16.eq(lane, i8x16.splat(<i8>byte));
}

/** One bit for each of 16 bytes that is the given one. */
// @ts-ignore: decorator
@inline
export function bits(lane: v128, byte: u32): u32 {
  return <u32>i8x16.bitmask(isIn(lane, byte));
}

/** As `isIn`, for any of the four lanes of the 64 bytes at `p`. */
// @ts-ignore: decorator
@inline
export function any(p: usize, byte: u32): v128 {
  const low = v128.or(isIn(v128.load(p), byte), isIn(v128.load(p, 16), byte));
  return v128.or(low, v128.or(isIn(v128.load(p, 32), byte), isIn(v128.load(p, 48), byte)));
}
