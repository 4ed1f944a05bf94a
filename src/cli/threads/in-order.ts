/**
 * @module
 * Hands the parts of an input to threads and writes the results in the order of the input, while later parts are read and
 * rewritten.
 */
import { readSync } from 'node:fs';
import type { Writable } from 'node:stream';
import { BLOCK, type Block, cutBlocks } from '../files/blocks.js';
import { memoryToRead } from '../files/memory.js';
import { writerOf, writeTo } from '../files/output.js';
import type { SharedFile, Source } from '../files/source.js';
import { STRETCH, type Stretch } from '../files/stretch.js';
import type { Threads } from '../threads.js';
import type { Result } from './rewriter.js';

const NEWLINE = 0x0a;

/** Is told of the results of the threads, in the order of the input. Promises that it returns are awaited. */
export interface Passed {
  take(result: Result): Promise<void> | undefined | void;
  /** A further part of the last line, which is longer than a record may be. It may or may not reach the end of the line. */
  more(bytes: Uint8Array): Promise<void> | undefined | void;
}

/** @returns a function that has lines rewritten, and writes them as soon as those before them are written */
export function writeInOrder(
  threads: Threads,
  target: Writable,
  signal: AbortSignal | undefined,
  passed: Passed,
): (part: Block | Stretch) => Promise<void> {
  const writeNow = writerOf(target);
  let written = Promise.resolve();
  const writeAfter = async (before: Promise<void>, rewritten: Promise<Result>): Promise<void> => {
    // Waits for both, so that no thread is still at work if an earlier block fails.
    await Promise.allSettled([before, rewritten]);
    await before;
    const result = await rewritten;
    const pace = passed.take(result);
    if (pace !== undefined) await pace;
    if (writeNow === undefined) await writeTo(target, result.out, signal);
    else writeNow(result.out);
    threads.done(result);
  };
  const passAfter = async (before: Promise<void>, bytes: Buffer): Promise<void> => {
    await before;
    const pace = passed.more(bytes);
    if (pace !== undefined) await pace;
    threads.give(bytes.buffer as ArrayBuffer);
  };
  return (part) => {
    if ('goesOn' in part && part.goesOn) written = passAfter(written, part.bytes);
    else {
      const rewritten = threads.rewrite('bytes' in part ? part.bytes : part);
      rewritten.catch(() => {});
      written = writeAfter(written, rewritten);
    }
    return written;
  };
}

/**
 * For an input of lines that this thread reads.
 *
 * @param limit - longest line that is a record, in bytes
 */
export function pumpThreads(
  source: Source,
  threads: Threads,
  limit: number,
  target: Writable,
  signal: AbortSignal | undefined,
  passed: Passed,
): Promise<void> {
  const write = writeInOrder(threads, target, signal, passed);
  const writeOrClose = (block: Block): Promise<void> => {
    const written = write(block);
    // If writing fails, reading stops. The error is thrown where the write is awaited.
    written.catch(() => source.close());
    return written;
  };
  return handOut(cutBlocks(source, limit, threads.take), writeOrClose, threads.most / BLOCK, signal);
}

/** For a file of lines, of which each thread reads what it rewrites. */
export async function pumpStretches(
  source: Source,
  { fd, reached }: SharedFile,
  threads: Threads,
  target: Writable,
  signal: AbortSignal | undefined,
  passed: Passed,
): Promise<void> {
  let end = source.bytes!;
  const write = writeInOrder(threads, target, signal, {
    more: (bytes) => passed.more(bytes),
    async take(result) {
      await passed.take(result);
      const { reach } = result;
      reached(reach!.end);
      end = Math.max(end, reach!.end);
      if (reach!.rest !== undefined) await passRest(reach!.rest);
    },
  });
  const passRest = async (from: number): Promise<void> => {
    const memory = memoryToRead(BLOCK);
    for (let at = from, stop = 0; stop === 0; ) {
      const got = readSync(fd, memory, 0, BLOCK, at);
      if (got === 0) return;
      at += got;
      stop = memory.subarray(0, got).indexOf(NEWLINE) + 1;
      await passed.more(memory.subarray(0, stop || got));
      await turn();
      signal?.throwIfAborted();
    }
  };
  let written = Promise.resolve();
  const cut = async function* (): AsyncGenerator<Stretch> {
    for (let from = 0; ; from += STRETCH) {
      // The file may have grown in the meantime.
      if (from >= end) await written;
      if (from >= end) return;
      yield { fd, from, to: from + STRETCH };
      await turn();
    }
  };
  // The beginning is read here as well, for those that look at the input.
  const head = memoryToRead(BLOCK);
  while (source.given < BLOCK && (await source.read(head)) > 0);
  await handOut(cut(), (stretch) => (written = write(stretch)), threads.most / STRETCH, signal);
}

/** Lets messages of other threads, and signals, come in. */
const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** @param most - how many parts may be under way at a time */
async function handOut<Part>(
  parts: AsyncGenerator<Part>,
  write: (part: Part) => Promise<void>,
  most: number,
  signal: AbortSignal | undefined,
): Promise<void> {
  const underWay: Promise<void>[] = [];
  let written = Promise.resolve();
  const read = async (): Promise<void> => {
    for await (const part of parts) {
      written = write(part);
      written.catch(() => {});
      underWay.push(written);
      if (underWay.length >= most) await underWay.shift();
      signal?.throwIfAborted();
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
