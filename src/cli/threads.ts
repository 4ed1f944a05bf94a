/**
 * @module
 * Threads that rewrite blocks of lines: each block goes to the next thread in turn, and what becomes of them is
 * given in the order of the input.
 */
import { Worker } from 'node:worker_threads';
import type { Keyring, KeyringDocument } from '../crypto/keyring.js';
import type { Report } from '../policy/report.js';
import type { Policy } from '../policy/schema.js';
import { BLOCK, type Take } from './blocks.js';
import type { Beginning, Result, Task } from './worker.js';

export interface Threads {
  /** Blocks that may be under way at a time: a thread has the next one at hand when it is done with one. */
  readonly most: number;
  /** Takes the block's memory along. */
  rewrite(block: Buffer): Promise<Result>;
  /** Memory for a block. */
  readonly take: Take;
  /** The result is written out: its memory may be used again. */
  done(result: Result): void;
  /** After the last block: the books of all threads together. */
  report(): Promise<Report>;
  /** Ends what is left of them. */
  stop(): Promise<unknown>;
}

const blocksEach = 2;

export function startThreads(
  count: number,
  program: URL,
  policy: Policy,
  keyring: Keyring,
  maxRecordBytes: number,
): Threads {
  const threads = Array.from({ length: count }, (_, i) =>
    startThread(program, {
      policy,
      keyring: toDocument(keyring),
      maxRecordBytes,
      isFirst: i === 0,
    }),
  );
  const spare: ArrayBuffer[] = [];
  let turn = 0;

  const take: Take = (least) => {
    const memory = spare.pop();
    return memory !== undefined && memory.byteLength >= least ? memory : new ArrayBuffer(least);
  };
  /** Memory of an extraordinary record is not kept. */
  const giveBack = (memory: ArrayBufferLike): void => {
    if (memory.byteLength <= 2 * BLOCK) spare.push(memory as ArrayBuffer);
  };

  return {
    most: count * blocksEach,
    take,
    rewrite(block) {
      const task: Task = { block, memory: take(BLOCK) };
      const thread = threads[turn++ % count]!;
      return thread.ask(task, [block.buffer as ArrayBuffer, task.memory]) as Promise<Result>;
    },
    done({ memory, out }) {
      giveBack(memory);
      giveBack(out.buffer);
    },
    async report() {
      const reports = await Promise.all(threads.map((thread) => thread.ask(undefined, [])));
      return mergeReports(reports as Report[]);
    },
    stop: () => Promise.all(threads.map((thread) => thread.stop())),
  };
}

interface Thread {
  /** Answers come in the order of the questions. */
  ask(question: Task | undefined, memory: readonly ArrayBuffer[]): Promise<unknown>;
  stop(): Promise<unknown>;
}

function startThread(program: URL, beginning: Beginning): Thread {
  const worker = new Worker(program, { workerData: beginning });
  const asked: { resolve(answer: unknown): void; reject(error: unknown): void }[] = [];
  let failure: unknown;

  const fail = (error: unknown): void => {
    failure ??= error;
    for (const { reject } of asked.splice(0)) reject(failure);
  };
  worker.on('message', (answer) => asked.shift()?.resolve(answer));
  worker.on('messageerror', fail);
  worker.on('error', fail);
  worker.on('exit', (code) => fail(new Error(`a thread ended before its work, with ${code}`)));

  return {
    ask: (question, memory) =>
      new Promise((resolve, reject) => {
        if (failure !== undefined) return reject(failure);
        asked.push({ resolve, reject });
        worker.postMessage(question, memory);
      }),
    stop: () => worker.terminate(),
  };
}

/** A keyring as plain data again. */
export function toDocument({ secrets }: Keyring): KeyringDocument {
  const instant = (key: 'from' | 'until', at: number) =>
    Number.isFinite(at) ? { [key]: new Date(at).toISOString() } : {};
  return {
    version: 1,
    secrets: secrets.map(({ id, bytes, from, until, scheme }) => ({
      id,
      secret: bytes,
      ...instant('from', from),
      ...instant('until', until),
      scheme,
    })),
  };
}

/** The books of all: sums. */
export function mergeReports(reports: readonly Report[]): Report {
  const [first, ...others] = reports;
  return others.reduce(
    (sum, each) => ({
      in: sum.in + each.in,
      out: sum.out + each.out,
      quarantined: sum.quarantined + each.quarantined,
      dropped: sum.dropped + each.dropped,
      codes: mergeCodes(sum.codes, each.codes),
      rules: sum.rules.map((rule, i) => ({
        ...rule,
        values: rule.values + each.rules[i]!.values,
        unread: rule.unread + each.rules[i]!.unread,
      })),
    }),
    first!,
  );
}

function mergeCodes(codes: Report['codes'], more: Report['codes']): Report['codes'] {
  const sum = { ...codes };
  for (const [code, count] of Object.entries(more) as [keyof Report['codes'], number][]) {
    sum[code] = (sum[code] ?? 0) + count;
  }
  return sum;
}
