/**
 * @module
 * Computes the digest and the size of bytes while they pass. A large input is hashed in another thread, so that the run
 * only pays for a copy: SHA-256 takes longer than rewriting.
 */
import { createHash, type Hash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { parentPort, Worker } from 'node:worker_threads';
import type { Digest } from '../../../books/digest.js';
import type { Content } from '../../../books/manifest/document.js';

export interface Meter {
  /** Takes bytes, which are the caller's again at once. Resolves when more may come. */
  take(bytes: Uint8Array): Promise<void> | void;
  /** What has come so far; more may follow. */
  content(): Promise<Content>;
  /** No more is asked. */
  stop(): void;
}

/** With fewer bytes, a thread takes longer to start than it saves. */
const largeFrom = 32 << 20;

/** @param worker - the program of a thread; @param expected - bytes, where they are known */
export function startMeter(worker: URL, expected: number | undefined): Meter {
  return expected !== undefined && expected >= largeFrom ? createFarMeter(worker) : createMeter();
}

/** In this thread. */
export function createMeter(): Meter {
  const hash = createHash('sha256');
  let bytes = 0;
  return {
    take(part) {
      hash.update(part);
      bytes += part.length;
    },
    content: async () => ({ bytes, digest: digestOf(hash) }),
    stop() {},
  };
}

const digestOf = (hash: Hash): Digest => `sha256:${hash.copy().digest('hex')}`;

/**
 * @param size - how many bytes of its beginning are hashed; all of them unless given
 * @throws what the file system throws
 */
export async function digestOfFile(file: string, size = Number.POSITIVE_INFINITY): Promise<Digest> {
  const meter = createMeter();
  for await (const part of createReadStream(file, { highWaterMark: 1 << 20, end: Math.max(0, size - 1) }))
    await meter.take((part as Buffer).subarray(0, size));
  return (await meter.content()).digest;
}

/** What a thread of the command's worker is started with, so that it is known which kind it is. */
export interface Beginning {
  readonly meter: true;
}

/** Pieces under way at a time. */
const most = 8;
const PIECE = 1 << 20;

type Question = { readonly memory: ArrayBuffer; readonly length: number } | 'content';
type Answer = { readonly memory: ArrayBuffer } | { readonly digest: Digest };

function createFarMeter(program: URL): Meter {
  const worker = new Worker(program, { workerData: { meter: true } satisfies Beginning });
  worker.unref();
  const spare = Array.from({ length: most }, () => new ArrayBuffer(PIECE));
  const waiting: { resolve(): void; reject(error: unknown): void }[] = [];
  const asked: { resolve(digest: Digest): void; reject(error: unknown): void }[] = [];
  let bytes = 0;
  let failure: unknown;
  const fail = (error: unknown): void => {
    failure ??= error;
    for (const { reject } of [...waiting.splice(0), ...asked.splice(0)]) reject(failure);
  };
  worker.on('message', (answer: Answer) => {
    if ('digest' in answer) return asked.shift()?.resolve(answer.digest);
    spare.push(answer.memory);
    waiting.shift()?.resolve();
  });
  worker.on('error', fail);
  worker.on('exit', () => fail(new Error('a thread ended before its work was done')));

  let holders = 0;
  /** The event loop is kept while anybody waits for the thread: one may ask for the digest while another waits for room. */
  const held = async <T>(promise: Promise<T>): Promise<T> => {
    if (holders++ === 0) worker.ref();
    try {
      return await promise;
    } finally {
      if (--holders === 0) worker.unref();
    }
  };
  const room = async (): Promise<ArrayBuffer> => {
    while (spare.length === 0) {
      if (failure !== undefined) throw failure;
      await held(new Promise<void>((resolve, reject) => waiting.push({ resolve, reject })));
    }
    return spare.pop()!;
  };
  return {
    async take(part) {
      for (let at = 0; at < part.length; at += PIECE) {
        const piece = part.subarray(at, at + PIECE);
        const memory = await room();
        // Counted at once, so that the count includes bytes that are still on their way.
        bytes += piece.length;
        new Uint8Array(memory).set(piece);
        worker.postMessage({ memory, length: piece.length } satisfies Question, [memory]);
      }
    },
    async content() {
      if (failure !== undefined) throw failure;
      const answer = new Promise<Digest>((resolve, reject) => asked.push({ resolve, reject }));
      worker.postMessage('content' satisfies Question);
      return { bytes, digest: await held(answer) };
    },
    stop: () => void worker.terminate(),
  };
}

/** The other end. */
export function serveMeter(): void {
  const port = parentPort!;
  const hash = createHash('sha256');
  port.on('message', (question: Question) => {
    if (question === 'content') return port.postMessage({ digest: digestOf(hash) } satisfies Answer);
    const { memory, length } = question;
    hash.update(new Uint8Array(memory, 0, length));
    port.postMessage({ memory } satisfies Answer, [memory]);
  });
}
