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
 * its size, and the rest is skipped unread.
 *
 * @param limit - longest line that is a record, in bytes
 * @returns blocks of whole lines, each at the start of memory of its own; only the last may lack its newline
 */
export async function* cutBlocks(source: Source, limit: number, take: Take): AsyncGenerator<Buffer> {
  let block = Buffer.from(take(BLOCK));
  let held = 0;
  let skipping = false;
  for (let last = false; !last; ) {
    const isLate = held > 0 && !(await isReady(source, patience));
    if (!isLate && held < block.length) {
      const got = await source.read(block.subarray(held));
      last = got === 0;
      held += got;
      if (skipping) {
        const newline = block.subarray(0, held).indexOf(NEWLINE);
        skipping = newline < 0;
        block.copyWithin(0, skipping ? held : newline + 1, held);
        held -= skipping ? held : newline + 1;
      }
      if (!last && held < block.length) continue;
    }
    const end = last ? held : block.subarray(0, held).lastIndexOf(NEWLINE) + 1;
    if (end > 0) {
      const next = Buffer.from(take(Math.max(BLOCK, 2 * (held - end))));
      block.copy(next, 0, end, held);
      yield block.subarray(0, end);
      block = next;
      held -= end;
    } else if (held > limit) {
      block[limit + 1] = NEWLINE;
      yield block.subarray(0, limit + 2);
      block = Buffer.from(take(BLOCK));
      held = 0;
      skipping = true;
    } else if (held === block.length) {
      const wider = Buffer.from(take(Math.max(2 * held, limit + 2)));
      block.copy(wider, 0, 0, held);
      block = wider;
    } else if (isLate) await source.ready();
  }
}
