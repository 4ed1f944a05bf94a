/**
 * @module
 * `nymline run` by itself: built into one file, since most of a short run is finding and reading code.
 */
import { perform } from './command.js';
import type { Io } from './io.js';
import { addRun } from './run.js';

/** Does what the arguments ask, of which the first is `run`. */
export const main = (args: readonly string[], ends: Io): Promise<number> =>
  perform(args, ends, async () => [addRun]);
