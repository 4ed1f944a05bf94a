/**
 * @module
 * `nymline run` and its threads: built into one file, since most of a short run is finding and reading code.
 */
import { fillBy } from '../crypto/random.js';
import type { Io } from './command/io.js';
import { perform } from './command.js';
import { addRun } from './run.js';
import { fillFromSystem } from './start/entropy.js';

export { serveHand } from './run/many/thread.js';
export { serveBlocks } from './threads/serve.js';

/** Does what the arguments ask; the first is `run`. */
export function main(args: readonly string[], ends: Io): Promise<number> {
  fillBy(fillFromSystem);
  return perform(args, ends, async () => [addRun]);
}
