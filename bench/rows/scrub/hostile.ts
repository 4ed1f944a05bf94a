/**
 * @module
 * A thread that reads the hostile lines with one detector and says how long each took. A thread, since nothing else
 * stops an expression that does not come back.
 */
import { parentPort, workerData } from 'node:worker_threads';
import { createDetectors } from './detectors.js';
import { createMessages, hostileLines } from './messages.js';

const { rewrite } = createDetectors().find(({ name }) => name === workerData)!;
for (const message of createMessages(100)) await rewrite(message);
parentPort!.postMessage('ready');
for (const [shape, line] of hostileLines) {
  const start = performance.now();
  await rewrite(line);
  parentPort!.postMessage({ shape, milliseconds: performance.now() - start });
}
process.exit();
