/**
 * @module
 * Long texts that say the same again and again. TypeScript looks at little of such a text (`transforms/scrub/scan/repeat.ts`),
 * while looking at each place takes the kernel up to half a second for a megabyte.
 */

/** Shorter texts are looked at as they are. */
const SHORTEST: usize = 1 << 16;
/** How far apart it is asked whether a text repeats itself, and how long a repetition may be. */
const APART: usize = 1 << 14;
const LONGEST: usize = 512;

/** Somewhere 64 bytes stand again, no more than a repetition behind. */
export function repeats(start: usize, end: usize): bool {
  if (end - start < SHORTEST) return false;
  for (let at = start; at + LONGEST + 64 < end; at += APART) for (let next = at + 1; next <= at + LONGEST; next++) if (isAlike(at, next)) return true;
  return false;
}

function isAlike(one: usize, other: usize): bool {
  for (let i: usize = 0; i < 64; i += 16) if (v128.any_true(v128.xor(v128.load(one + i), v128.load(other + i)))) return false;
  return true;
}
