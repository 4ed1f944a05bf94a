/**
 * @module
 * A thread that processes files: both of its sides.
 */
import { parentPort, Worker, workerData } from 'node:worker_threads';
import { createHand, type Ending, type Hand, type Passed, type Piece, type Setting } from './hand.js';

/** What a thread of the command's worker is started with. It says which kind of thread it is. */
export interface Beginning {
  readonly files: Setting;
}

type Question = Piece | 'stop';
type Answer = { readonly ending: Ending } | { readonly bytes: number; readonly records: number };

/** Milliseconds between two reports of progress. */
const interval = 100;

/** @param program - the command's worker */
export function startHand(program: URL, setting: Setting, signal: AbortSignal | undefined): Hand {
  const worker = new Worker(program, { workerData: { files: setting } satisfies Beginning });
  let settle: { resolve(ending: Ending): void; reject(error: unknown): void } | undefined;
  let told: Passed = () => {};
  let failure: unknown;
  const fail = (error: unknown): void => {
    failure ??= error;
    settle?.reject(failure);
  };
  worker.on('message', (answer: Answer) => {
    if ('ending' in answer) settle?.resolve(answer.ending);
    else told(answer.bytes, answer.records);
  });
  worker.on('messageerror', fail);
  worker.on('error', fail);
  worker.on('exit', () => fail(new Error('a thread ended before its work was done')));
  const stop = (): void => worker.postMessage('stop' satisfies Question);
  signal?.addEventListener('abort', stop, { once: true });

  return {
    take: (piece, passed) =>
      new Promise((resolve, reject) => {
        if (failure !== undefined) return reject(failure);
        settle = { resolve, reject };
        told = passed;
        worker.postMessage(piece satisfies Question);
      }),
    async stop() {
      signal?.removeEventListener('abort', stop);
      settle = undefined;
      await worker.terminate();
    },
  };
}

/** The other side: processes the files that it is sent, until it is stopped. */
export function serveHand(): void {
  const port = parentPort!;
  const interrupt = new AbortController();
  const hand = createHand((workerData as Beginning).files, {
    get input() {
      return process.stdin;
    },
    output: process.stdout,
    // Only the main thread decides what runs in other threads.
    worker: new URL(import.meta.url),
    signal: interrupt.signal,
  });
  const tell = (answer: Answer): void => port.postMessage(answer);
  port.on('message', async (question: Question) => {
    if (question === 'stop') return interrupt.abort();
    let last = performance.now();
    const ending = await hand.take(question, (bytes, records) => {
      const now = performance.now();
      if (now - last < interval) return;
      last = now;
      tell({ bytes, records });
    });
    tell({ ending });
  });
}
