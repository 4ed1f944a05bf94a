/**
 * @module
 * Moves whole lines from a stream through a function to another stream, in constant memory.
 */
import type { Readable, Writable } from 'node:stream';
import { finished } from 'node:stream/promises';
import type { Io } from './io.js';
import { wholeLines } from './lines.js';

/** How it came to an end: the input was over, the reader of the output went away, or the user interrupted. */
export type Ending = 'done' | 'closed' | 'interrupted';

/**
 * Block by block, at the pace of the slower end.
 *
 * @param limit - longest line that is a record, in bytes
 * @throws what reading or writing throws, but for a reader that went away
 */
export async function pump(
  stream: Readable,
  target: Writable,
  limit: number,
  { output, signal }: Io,
  rewrite: (block: Buffer) => Uint8Array,
): Promise<Ending> {
  // Each write is awaited, and its error arrives there; a stream that nobody listens to would throw it again.
  target.on('error', () => {});
  try {
    for await (const block of wholeLines(stream, limit)) {
      const out = rewrite(block);
      if (out.length > 0) await write(target, out);
    }
    if (target !== output) await finished(target.end());
    return 'done';
  } catch (error) {
    if (signal?.aborted) return 'interrupted';
    // Whoever reads has had enough, as in `| head`: that is no failure.
    if ((error as NodeJS.ErrnoException).code === 'EPIPE') return 'closed';
    throw error;
  } finally {
    stream.destroy();
  }
}

function write(target: Writable, bytes: Uint8Array): Promise<void> {
  return new Promise((resolve, reject) => {
    target.write(bytes, (error) => (error ? reject(error) : resolve()));
  });
}
