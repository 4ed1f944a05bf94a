/**
 * @module
 * How long a timer can wait.
 */

/** Milliseconds: of a longer delay, timers make one of 1. */
export const longestDelay = 2 ** 31 - 1;
