/**
 * @module
 * A thread of `nymline run --threads` beside the main one: rewrites the blocks that it is sent and sends their memory
 * back, or does whole files.
 */
import { parentPort, workerData } from 'node:worker_threads';
import type { Beginning, Task } from './threads/rewriter.js';

async function serveBlocks(): Promise<void> {
  const port = parentPort!;
  const { createRewriter } = await import('./threads/rewriter.js');
  port.once('message', (beginning: Beginning) => {
    const rewriter = createRewriter(beginning);

    /** Nothing, in place of a block, asks for the books. */
    port.on('message', (task: Task | undefined) => {
      if (task === undefined) return port.postMessage(rewriter.report());
      const result = rewriter.rewrite(task);
      port.postMessage(
        result,
        [result.out.buffer, result.memory].filter((memory) => memory !== undefined) as ArrayBuffer[],
      );
    });

    port.postMessage('ready');
  });
}

/** Each is loaded when it is asked for: a thread that is late rewrites nothing, and a digest needs nothing of what rewrites. */
async function serve(): Promise<void> {
  if ('blocks' in workerData) await serveBlocks();
  else if ('meter' in workerData) (await import('./manifest/meter.js')).serveMeter();
  else (await import('./run/many/thread.js')).serveHand();
}

void serve();
