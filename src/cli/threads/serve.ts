/**
 * @module
 * The inner side of a thread beside the main one: it rewrites the blocks that it is sent, and sends their memory back.
 */
import { parentPort } from 'node:worker_threads';
import { type Beginning, countedOf, createRewriter, type Task } from './rewriter.js';

/** Serves until it is stopped. Reports once that it is ready. */
export function serveBlocks(): void {
  const port = parentPort!;
  port.once('message', (beginning: Beginning) => {
    const rewriter = createRewriter(beginning);

    /** Undefined in place of a block asks for the books. */
    port.on('message', (task: Task | undefined) => {
      if (task === undefined) return port.postMessage(countedOf(rewriter.report()));
      const result = rewriter.rewrite(task);
      port.postMessage(
        result,
        [result.out.buffer, result.memory].filter((memory) => memory !== undefined) as ArrayBuffer[],
      );
    });

    port.postMessage('ready');
  });
}
