/**
 * @module
 * A thread of the command: rewrites blocks of lines, does whole files, or digests what passes by. What rewrites is the code of
 * `nymline run`, which the main thread has found, and an earlier run compiled; a digest needs none of it.
 */
import { join } from 'node:path';
import { workerData } from 'node:worker_threads';
import { serveMeter } from './books/manifest/meter.js';
import { loadCompiled } from './start/compiled.js';
import { ownFolder } from './start/own-folder.js';

if ('meter' in workerData) serveMeter();
else {
  const { exports } = loadCompiled<typeof import('./alone.js')>(
    join(__dirname, 'alone.cjs'),
    ownFolder(process.env),
  );
  if ('blocks' in workerData) exports.serveBlocks();
  else exports.serveHand();
}
