/**
 * @module
 * The end of a keyring, seen ahead: from then on records are quarantined.
 */
import { endOf, type Keyring } from './crypto/keyring.js';
import type { Warn } from './warning.js';

/** The longest that a timer waits. */
const longest = 2 ** 31 - 1;

/**
 * Warns when a keyring has no more than so many milliseconds left to a time for which it has no secret.
 *
 * @param ahead - nothing is warned of where it is undefined
 * @returns takes up another keyring in place of the one before, or none
 */
export function watchEnd(
  ahead: number | undefined,
  clock: () => number,
  warn: Warn,
): (keyring: Keyring | undefined) => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return function watch(keyring) {
    // Not every host has timers: nobody asks for one who does not want to be warned.
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
    timer = setTimeout(watch, Math.min(end - now - ahead, longest), keyring);
    // In Node a process that has nothing else to do may end.
    (timer as { unref?: () => void }).unref?.();
  };
}
