/**
 * @module
 * Moves records like `cli/files/pump.ts`, and stops at places from which another process can continue. These places depend only on
 * the bytes, not on how they arrive, so that a process that continues stops at the same ones.
 */
import type { Writable } from 'node:stream';
import { engineOf, type Input } from '../../session/input.js';
import type { Block } from '../files/blocks.js';
import { Output, writeTo } from '../files/output.js';
import type { Source } from '../files/source.js';
import { BrokenError } from '../telling/fault.js';
import { type Passed, writeInOrder } from '../threads/in-order.js';
import type { Threads } from '../threads.js';
import { Window } from './window.js';

/** A call that taught the engine something: the bytes it was given, and how many of them it took. */
export type Lesson = readonly [from: number, size: number, taken: number];

/** A place from which another process can continue, and what it needs to read the rest in the same way. */
export interface Place {
  /** Bytes of the unpacked input. */
  readonly at: number;
  /** `all` if each record may affect those after it. */
  readonly lessons: readonly Lesson[] | 'all';
}

export interface Course {
  /** Bytes of input between two places. */
  readonly every: number;
  /** Where to go on. */
  readonly from?: Place | undefined;
  /** All up to here is written; nothing is under way. */
  mark(place: Place): Promise<void>;
}

const most = 1 << 20;
const sizeOf = (every: number): number => Math.min(most, every);

const ignore = (): void => {};

/** @param ready - called when everything rewritten so far is written; the state of the books at this point is recorded */
export async function pumpMarked(
  source: Source,
  records: Input,
  target: Writable,
  { every, from, mark }: Course,
  signal: AbortSignal | undefined,
  ready: () => void,
  passed: (block: Buffer) => Promise<void> | undefined,
): Promise<void> {
  const block = sizeOf(every);
  const window = new Window(source, block);
  const engine = engineOf(records);
  // One is filled while the other is written and digested.
  const outs = [new Output(new ArrayBuffer(block)), new Output(new ArrayBuffer(block))] as const;
  let turn: 0 | 1 = 0;
  let written = Promise.resolve();
  let lessons: Lesson[] | 'all' = engine.state === undefined ? 'all' : [];
  let size = block;
  let due = every;

  /** @returns whether the input is over */
  const step = async (isReplayed: boolean): Promise<boolean> => {
    signal?.throwIfAborted();
    const part = await window.fill(size);
    const last = window.isLast(part);
    const before = engine.state?.();
    const out = outs[turn];
    const { taken } = records.rewrite(part, last, isReplayed ? ignore : out.write);
    if (lessons !== 'all' && !isAlike(before!, engine.state!()))
      lessons.push([window.at, part.length, taken]);
    if (!isReplayed) {
      const pace = passed(part.subarray(0, taken));
      if (pace !== undefined) await pace;
      await written;
      written = writeTo(target, out.take(), signal);
      written.catch(ignore);
      turn = turn === 0 ? 1 : 0;
    }
    if (last || records.fault !== undefined) await written;
    if (records.fault !== undefined)
      throw new BrokenError(`${source.name} expected a whole JSON document: ${records.fault.message}`);
    window.take(taken);
    size = taken > 0 ? block : 2 * size;
    // No mark within a long record, since a resumed run begins with a window of the usual size.
    const isPlain = taken > 0 && part.length - taken < block && engine.isPassing?.() !== true;
    if (!last && isPlain && window.at >= due) {
      due = window.at + every;
      if (isReplayed) return false;
      await written;
      await mark({ at: window.at, lessons });
    }
    return last;
  };

  if (from !== undefined) {
    const isThere = await goTo(from);
    if (!isThere) throw changed(source);
    due = from.at + every;
    size = block;
  }
  ready();
  try {
    while (!(await step(false)));
  } finally {
    // The caller closes the file if this fails, so no write may be under way.
    await written.catch(ignore);
  }

  async function goTo({ at, lessons: learnt }: Place): Promise<boolean> {
    if (learnt === 'all') {
      while (window.at < at && !(await step(true)));
      return window.at === at;
    }
    for (const [start, length, expected] of learnt) {
      if (!(await window.skipTo(start))) return false;
      const part = await window.fill(length);
      if (part.length < length || records.rewrite(part, false, ignore).taken !== expected) return false;
    }
    lessons = [...learnt];
    return window.skipTo(at);
  }
}

const changed = (source: Source): BrokenError =>
  new BrokenError(`${source.name} expected the bytes that were there when the run began, got others`);

const isAlike = (a: readonly unknown[], b: readonly unknown[]): boolean =>
  a.length === b.length && a.every((each, i) => Object.is(each, b[i]));

interface Cut extends Block {
  /** Behind it, in the input. */
  readonly at: number;
  /** Another process would cut the next one in the same place. */
  readonly isPlain: boolean;
}

const NEWLINE = 0x0a;

/** Blocks as `cutBlocks` gives them. */
async function* cut(
  window: Window,
  block: number,
  limit: number,
  take: Threads['take'],
): AsyncGenerator<Cut> {
  const next = (part: Uint8Array, goesOn: boolean, isPlain: boolean): Cut => {
    const bytes = Buffer.from(take(part.length)).subarray(0, part.length);
    bytes.set(part);
    window.take(part.length);
    return { bytes, goesOn, at: window.at, isPlain };
  };
  for (let size = block; ; ) {
    const part = await window.fill(size);
    const last = window.isLast(part);
    const end = last ? part.length : part.lastIndexOf(NEWLINE) + 1;
    if (end > 0) {
      size = block;
      yield next(part.subarray(0, end), false, !last && part.length - end < block);
    } else if (part.length > limit + 1) {
      size = block;
      // Enough bytes for the record to be refused as too long.
      yield next(part.subarray(0, limit + 1), false, false);
      for (let stop = 0; stop === 0; ) {
        const more = await window.fill(block);
        if (more.length === 0) break;
        stop = more.indexOf(NEWLINE) + 1;
        yield next(more.subarray(0, stop || more.length), true, false);
      }
    } else if (!last) size *= 2;
    if (last) return;
  }
}

/**
 * The same with threads, for an input of lines.
 *
 * @param limit - longest line that is a record, in bytes
 */
export async function pumpThreadsMarked(
  source: Source,
  threads: Threads,
  limit: number,
  target: Writable,
  { every, from, mark }: Course,
  signal: AbortSignal | undefined,
  passed: Passed,
): Promise<void> {
  const block = sizeOf(every);
  const window = new Window(source, block);
  if (from !== undefined && !(await window.skipTo(from.at))) throw changed(source);
  let due = (from?.at ?? 0) + every;
  const underWay: Promise<void>[] = [];
  const write = writeInOrder(threads, target, signal, passed);
  let written = Promise.resolve();
  const read = async (): Promise<void> => {
    for await (const { at, isPlain, ...each } of cut(window, block, limit, threads.take)) {
      written = write(each);
      written.catch(() => source.close());
      underWay.push(written);
      if (underWay.length * block >= threads.most) await underWay.shift();
      signal?.throwIfAborted();
      if (!isPlain || at < due) continue;
      await written;
      underWay.length = 0;
      due = at + every;
      await mark({ at, lessons: [] });
    }
  };
  let failure: unknown;
  await read().catch((error) => {
    failure = error ?? new Error('reading failed');
  });
  // Work that was handed out is always finished. If both ends failed, the error of the output is thrown, since it came first.
  await written;
  if (failure !== undefined) throw failure;
}
