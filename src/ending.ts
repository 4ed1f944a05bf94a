/**
 * @module
 * Warns before the keyring runs out of valid secrets, since records are quarantined from then on.
 */
import { endOf, type Keyring } from './crypto/keyring.js';
import { longestDelay } from './time/delay.js';
import type { Warn } from './warning.js';

/**
 * Warns when the keyring will have no valid secret in `ahead` milliseconds or less.
 *
 * @param ahead - without it there are no warnings
 * @returns a function that watches another keyring in place of the last one, or none
 */
export function watchEnd(
  ahead: number | undefined,
  clock: () => number,
  warn: Warn,
): (keyring: Keyring | undefined) => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return function watch(keyring) {
    // Not every host has timers, so none is used unless a warning is wanted.
    if (timer !== undefined) clearTimeout(timer);
    if (ahead === undefined || keyring === undefined) return;
    const now = clock();
    const end = endOf(keyring, now);
    if (end === Number.POSITIVE_INFINITY) return;
    if (end - now <= ahead) {
      warn(
        'WARN_KEYRING_END',
        `the keyring has no secret from ${new Date(end).toISOString()} on, and records of then are quarantined; ` +
          'see "nymline keys rotate", and take the new keyring up',
      );
      return;
    }
    timer = setTimeout(watch, Math.min(end - now - ahead, longestDelay), keyring);
    // In Node the timer must not keep the process alive.
    (timer as { unref?: () => void }).unref?.();
  };
}
