/**
 * @module
 * A part of a file, read by the thread that rewrites it, so that no byte of the input crosses from one thread to another. A line
 * belongs to the stretch in which it begins, so each thread can find where its lines begin and end.
 */
import { readSync } from 'node:fs';
import { BLOCK } from './blocks.js';
import { memoryToRead } from './memory.js';

/**
 * So much at a time. Twice as much as a block, which another thread reads or writes: to hand one over takes 0.1 ms, and two threads
 * took 1.42 s for 1.49 (middle of eight runs over 1.46 GB of calls); twice as much again is no faster.
 */
export const STRETCH = 2 * BLOCK;

export interface Stretch {
  readonly fd: number;
  /** Places in the file. */
  readonly from: number;
  readonly to: number;
}

/** What was read of one. */
export interface Reach {
  /** The lines that begin in it, to their ends; valid until the next one is read. */
  readonly bytes: Buffer;
  /** Where the last line continues, if it is longer than the limit. */
  readonly rest?: number;
  /** The file reaches so far, at least. */
  readonly end: number;
}

/** So much is read beyond the end, which holds the end of most lines. */
const margin = 1 << 14;

const NEWLINE = 0x0a;

/** @param limit - longest line that is a record, in bytes: one byte more is enough for it to be refused */
export function createStretchReader(limit: number): (stretch: Stretch) => Reach {
  let memory: Buffer = Buffer.alloc(0);

  return ({ fd, from, to }) => {
    // The byte before is read, too: if it ends a line, a line begins at `from`.
    const start = Math.max(0, from - 1);
    let held = 0;
    let isOver = false;
    const fill = (size: number): void => {
      if (size > memory.length) {
        const wider = memoryToRead(size);
        memory.copy(wider, 0, 0, held);
        memory = wider;
      }
      while (held < size && !isOver) {
        const got = readSync(fd, memory, held, size - held, start + held);
        isOver = got === 0;
        held += got;
      }
    };
    const find = (at: number): number => memory.subarray(0, held).indexOf(NEWLINE, at);
    const reach = (begin: number, stop: number): Reach => ({
      bytes: memory.subarray(begin, stop),
      end: start + held,
    });

    const usual = to - start + margin;
    // Memory for an unusually long line is not kept.
    if (memory.length > 2 * usual) memory = Buffer.alloc(0);
    fill(usual);
    const begin = from === 0 ? 0 : find(0) + 1;
    const isWithin = from > 0 && begin === 0;
    if (isWithin || begin >= to - start) return reach(0, 0);
    const last = to - start - 1;
    for (let at = last; ; ) {
      const newline = find(at);
      if (newline >= 0) return reach(begin, newline + 1);
      const line = Math.max(begin, memory.subarray(0, Math.min(held, last)).lastIndexOf(NEWLINE) + 1);
      const most = line + limit + 1;
      if (held >= most) return { ...reach(begin, most), rest: start + most };
      if (isOver) return reach(begin, held);
      at = held;
      fill(Math.min(most, 2 * held));
    }
  };
}
