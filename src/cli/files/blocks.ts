/**
 * @module
 * Cuts an input after newlines into blocks, for threads that each rewrite some of them.
 */

import { isReady } from './peek.js';
import type { Source } from './source.js';

/** Large enough that handing one over costs nothing beside rewriting it, small enough to share work evenly. */
export const BLOCK = 1 << 20;

/** Milliseconds that a block waits for more, of a pipe that has nothing to give. */
const patience = 5;

const NEWLINE = 0x0a;

/** Memory for a block of at least this many bytes: reused or new. */
export type Take = (least: number) => ArrayBuffer;

/** Whole lines; only the last may lack its newline. Each block is at the start of its own memory. */
export interface Block {
  readonly bytes: Buffer;
  /** It is more of the line that the block before began, which is longer than the limit. */
  readonly goesOn: boolean;
}

/**
 * If a line is longer than the limit, its first `limit + 1` bytes form a block, which is enough to refuse
 * it for its size. The rest follows, block by block. While one block is processed, the next is being read.
 *
 * @param limit - longest line that is a record, in bytes
 */
export async function* cutBlocks(source: Source, limit: number, take: Take): AsyncGenerator<Block> {
  let block = Buffer.from(take(BLOCK));
  let held = 0;
  let isWithin = false;
  let reading: Promise<number> | undefined;

  const read = (): Promise<number> => {
    reading = source.read(block.subarray(held));
    // An error is kept until the bytes before it have been handled.
    reading.catch(() => {});
    return reading;
  };
  const grow = (least: number): void => {
    const wider = Buffer.from(take(least));
    block.copy(wider, 0, 0, held);
    block = wider;
  };
  /** Cuts off the bytes up to there, and leaves the rest at the start of another block. */
  const cut = (end: number): Buffer => {
    const bytes = block.subarray(0, end);
    const rest = block.subarray(end, held);
    block = Buffer.from(take(Math.max(BLOCK, 2 * rest.length)));
    block.set(rest);
    held = rest.length;
    return bytes;
  };

  for (;;) {
    const got = await (reading ?? read());
    reading = undefined;
    held += got;
    if (got > 0 && held < block.length && (await isReady(source, patience))) continue;
    if (isWithin && held > 0) {
      const end = block.subarray(0, held).indexOf(NEWLINE) + 1;
      isWithin = end === 0;
      yield { bytes: cut(isWithin ? held : end), goesOn: true };
    }
    if (got === 0) break;
    const end = block.subarray(0, held).lastIndexOf(NEWLINE) + 1;
    if (end > 0) {
      const bytes = cut(end);
      read();
      yield { bytes, goesOn: false };
    } else if (held > limit + 1) {
      yield { bytes: cut(limit + 1), goesOn: false };
      isWithin = true;
    } else if (held === block.length) grow(Math.max(2 * held, limit + 2));
  }
  if (held > 0) yield { bytes: block.subarray(0, held), goesOn: false };
}
