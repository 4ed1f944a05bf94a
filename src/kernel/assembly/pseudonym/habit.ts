/**
 * @module
 * Which groups have values that come again. If all values of a group are new and hashed here, looking each one up and keeping it
 * takes half as long as hashing it, and pushes useful entries out of the memo. So only an eighth of such a group is looked up
 * and kept. The hash decides which, so that a value is always or never among them, and values that come again are noticed.
 */
import { HABIT, HABIT_ASKED, HABIT_FOUND, HABIT_STRANGE, READERS, region } from '../memory/layout';
import { isReader } from './canonical';

let habits: usize = 0;
/** Whether there is any such group. */
let isAny: bool = false;

/** So many look-ups of the eighth tell, where fewer than so many found anything. */
const ENOUGH: u32 = 256;
const FEW: u32 = 4;

export function setupHabits(): bool {
  habits = region(READERS * HABIT);
  return habits != 0;
}

export function forgetHabits(): void {
  memory.fill(habits, 0, READERS * HABIT);
  isAny = false;
}

// @ts-ignore: decorator
@inline
function isSampled(hash: u64): bool {
  return ((hash >> 48) & 7) == 0;
}

/** Whether a value is to be looked up, and kept. */
// @ts-ignore: decorator
@inline
export function isWorth(group: usize, hash: u64): bool {
  return !isAny || isSampled(hash) || group >= READERS || load<u8>(habits + group * HABIT, HABIT_STRANGE) == 0;
}

/** Notes whether a value was there. */
// @ts-ignore: decorator
@inline
export function noteHabit(group: usize, hash: u64, isFound: bool): void {
  if (isSampled(hash) && group < READERS) count(group, isFound);
}

function count(group: usize, isFound: bool): void {
  const habit = habits + group * HABIT;
  const asked = <u32>load<u16>(habit, HABIT_ASKED) + 1;
  const found = <u32>load<u16>(habit, HABIT_FOUND) + <u32>isFound;
  const isEnough = asked == ENOUGH;
  if (isEnough) {
    // Values that TypeScript reads take ten times as long, so they are kept even if few come again.
    const isStrange = found < FEW && isReader(group);
    store<u8>(habit, <u8>isStrange, HABIT_STRANGE);
    if (isStrange) isAny = true;
  }
  store<u16>(habit, <u16>(isEnough ? 0 : asked), HABIT_ASKED);
  store<u16>(habit, <u16>(isEnough ? 0 : found), HABIT_FOUND);
}
