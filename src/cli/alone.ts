/**
 * @module
 * `nymline run` by itself: built into one file, since most of a short run is finding and reading code.
 */
import { fillBy } from '../crypto/random.js';
import { perform } from './command.js';
import type { Io } from './io.js';
import { addRun } from './run.js';
import { fillFromSystem } from './start/entropy.js';

/** Does what the arguments ask, of which the first is `run`. */
export function main(args: readonly string[], ends: Io): Promise<number> {
  fillBy(fillFromSystem);
  return perform(args, ends, async () => [addRun]);
}
