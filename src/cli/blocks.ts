/**
 * @module
 * Cuts an input after newlines into blocks, for threads that each rewrite some of them.
 */
import { isReady, type Source } from './source.js';

/** Large enough that handing one over costs nothing beside rewriting it, small enough to share work evenly. */
export const BLOCK = 1 << 20;

/** Milliseconds that a block waits for more, of a pipe that has nothing to give. */
const patience = 5;

const NEWLINE = 0x0a;

/** Memory for a block: used again, or new. At least so many bytes. */
export type Take = (least: number) => ArrayBuffer;

/**
 * Of a line longer than the limit the first `limit + 1` bytes come out, which is enough for it to be refused for
 * its size, and the rest is skipped unread. The next block is being read while one is dealt with.
 *
 * @param limit - longest line that is a record, in bytes
 * @returns blocks of whole lines, each at the start of memory of its own; only the last may lack its newline
 */
export async function* cutBlocks(source: Source, limit: number, take: Take): AsyncGenerator<Buffer> {
  let block = Buffer.from(take(BLOCK));
  let held = 0;
  let skipping = false;
  let reading: Promise<number> | undefined;

  const read = (): Promise<number> => {
    reading = source.read(block.subarray(held));
    // A failure is kept until the bytes before it are dealt with.
    reading.catch(() => {});
    return reading;
  };
  const grow = (least: number): void => {
    const wider = Buffer.from(take(least));
    block.copy(wider, 0, 0, held);
    block = wider;
  };
  /** Cuts off whole lines, and leaves the rest at the start of another block. */
  const cut = (end: number): Buffer => {
    const lines = block.subarray(0, end);
    const rest = block.subarray(end, held);
    block = Buffer.from(take(Math.max(BLOCK, 2 * rest.length)));
    block.set(rest);
    held = rest.length;
    return lines;
  };

  for (;;) {
    const got = await (reading ?? read());
    reading = undefined;
    held += got;
    if (skipping) {
      const newline = block.subarray(0, held).indexOf(NEWLINE);
      skipping = newline < 0;
      block.copyWithin(0, skipping ? held : newline + 1, held);
      held -= skipping ? held : newline + 1;
    }
    if (got === 0) break;
    if (held < block.length && (held === 0 || (await isReady(source, patience)))) continue;
    const end = block.subarray(0, held).lastIndexOf(NEWLINE) + 1;
    if (end > 0) {
      const lines = cut(end);
      read();
      yield lines;
    } else if (held > limit + 1) {
      block[limit + 1] = NEWLINE;
      held = limit + 2;
      yield cut(held);
      skipping = true;
    } else if (held === block.length) grow(Math.max(2 * held, limit + 2));
  }
  if (held > 0) yield block.subarray(0, held);
}
