/**
 * @module
 * The threads beside the main one: how many of them are worth starting, and when, and the messages to each.
 */
import { Worker } from 'node:worker_threads';
import type { Beginning, Task } from './rewriter.js';

/**
 * One that is being rewritten, and four that wait. The main thread hands out more only between its own work: one part to
 * rewrite, and all results that came meanwhile to write, 9 ms together. With two that wait, another thread was idle for a
 * sixth of its time (1.46 GB of calls; EPYC, Node 20.20).
 */
const blocksEach = 5;

/** Milliseconds that it costs to start another thread, including the time for which it slows the others down. It must save as much. */
const worth = 600;
/** Bytes per millisecond: hardly any run is faster. */
const fastest = 1e6;
/**
 * Milliseconds after which the code is compiled and runs at full speed. With 100, on a busy machine, two of eight runs over
 * 146 MB still looked so slow that a thread was started.
 */
const warm = 200;

/** How fast the main thread is, and how much there is left to do. */
export interface Pace {
  /** Of the input; undefined if that is not known. */
  readonly bytes: number | undefined;
  /** Bytes that are done, and the milliseconds that they took. */
  readonly done: number;
  readonly spent: number;
  /** Milliseconds per byte of the fastest block. */
  readonly least: number;
}

/**
 * Measures milliseconds of work: by the clock, but no more than the processor time of all threads. If other processes keep this one
 * waiting, each block looks slow by the clock alone. Then 146 MB seem worth a thread that takes longer to start than they take.
 */
export function startWatch(now = () => performance.now(), usage = process.cpuUsage): () => number {
  const [start, used] = [now(), usage()];
  return () => {
    const { user, system } = usage(used);
    return Math.min(now() - start, (user + system) / 1000);
  };
}

/** @returns how many threads beside the main one are worth their start, of `most` */
export function worthOf({ bytes, done, spent, least }: Pace, most: number): number {
  if (bytes === undefined) return most;
  if (spent < warm) return 0;
  // A packed input unpacks to more than its size.
  return done > bytes ? most : Math.min(most, Math.floor(((bytes - done) * least) / worth));
}

/**
 * Starts threads when only the file is known, if it is so large that they are worth it whatever is done with it. They load
 * their code while the main thread reads the policy, and then wait for their beginning.
 */
export const startEarly = (most: number, program: URL, bytes: number): Thread[] =>
  Array.from({ length: Math.min(most, Math.floor(bytes / fastest / worth)) }, () => startThread(program));

/** What a thread of the command's worker is started with. It says which kind of thread it is. */
export interface Kind {
  readonly blocks: true;
}

export interface Thread {
  /** Sends what the thread needs to know first. Must be called once. */
  begin(beginning: Beginning): void;
  /** Whether it has started, and has room for a block. @throws what it failed with */
  isFree(): boolean;
  hasWorked(): boolean;
  /** Answers come in the order of the questions. */
  ask(question: Task | undefined, memory: readonly ArrayBuffer[]): Promise<unknown>;
  /** Stops it at once, whatever it is doing. */
  stop(): void;
}

export function startThread(program: URL): Thread {
  const worker = new Worker(program, { workerData: { blocks: true } satisfies Kind });
  const asked: { resolve(answer: unknown): void; reject(error: unknown): void }[] = [];
  let isReady = false;
  let hasWorked = false;
  let failure: unknown;

  const fail = (error: unknown): void => {
    failure ??= error;
    for (const { reject } of asked.splice(0)) reject(failure);
  };
  worker.once('message', () => {
    isReady = true;
    worker.on('message', (answer) => asked.shift()?.resolve(answer));
  });
  worker.on('messageerror', fail);
  worker.on('error', fail);
  worker.on('exit', () => fail(new Error('a thread ended before its work was done')));

  return {
    begin: (beginning) => worker.postMessage(beginning),
    isFree() {
      if (failure !== undefined) throw failure;
      return isReady && asked.length < blocksEach;
    },
    hasWorked: () => hasWorked,
    ask: (question, memory) =>
      new Promise((resolve, reject) => {
        if (failure !== undefined) return reject(failure);
        hasWorked = true;
        asked.push({ resolve, reject });
        worker.postMessage(question, memory);
      }),
    stop: () => void worker.terminate(),
  };
}
