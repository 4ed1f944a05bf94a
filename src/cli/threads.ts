/**
 * @module
 * Threads that rewrite blocks of lines. The main thread is one of them. Others take a third of a second to start, and then
 * as many blocks as they can; the main thread rewrites the rest. If so little is left that they would take longer to start
 * than they save, no others are started.
 */
import type { Keyring, KeyringDocument } from '../crypto/keyring.js';
import { addUnlisted } from '../program/report/unlisted.js';
import type { Report } from '../program/report.js';
import { BLOCK, type Take } from './files/blocks.js';
import { STRETCH, type Stretch } from './files/stretch.js';
import { startThread, startWatch, type Thread, worthOf } from './threads/crew.js';
import { type Beginning, type Counted, createRewriter, type Result, type Task } from './threads/rewriter.js';

export interface Threads {
  /** How many bytes of the input may be under way at a time. */
  readonly most: number;
  /** Takes over the memory of a block. If no other thread is free, this one rewrites the block before it returns. */
  rewrite(lines: Buffer | Stretch): Promise<Result>;
  /** Memory for a block. */
  readonly take: Take;
  /** A block that was not rewritten: its memory may be used again. */
  give(memory: ArrayBuffer): void;
  /** The result is written out: its memory may be used again. */
  done(result: Result): void;
  /** After the last block: the books of all threads together. */
  report(): Promise<Report>;
  stop(): void;
}

/** If the system keeps one thread waiting, the others may be ahead of it by so many bytes for each thread. */
const ahead = 12 * BLOCK;

/** @param program - the script that the threads beside the main one run */
export function startThreads(
  count: number,
  program: URL,
  {
    keyring,
    begun = false,
    bytes,
    early = [],
    ...rest
  }: Omit<Beginning, 'keyring'> & {
    readonly keyring: Keyring;
    /** Whether the run continues within its input: then the first line is a record like any other. */
    readonly begun?: boolean;
    /** How many there are; undefined if that is not known. */
    readonly bytes?: number | undefined;
    /** Those that have started already. */
    readonly early?: readonly Thread[] | undefined;
  },
): Threads {
  const beginning: Beginning = { ...rest, keyring: toDocument(keyring) };
  const others = [...early];
  for (const thread of others) thread.begin(beginning);
  const pace = { bytes, done: 0, spent: 0, least: Infinity };
  const startOthers = (): void => {
    for (let more = worthOf(pace, count - 1) - others.length; more > 0; more--) {
      const thread = startThread(program);
      thread.begin(beginning);
      others.push(thread);
    }
  };
  startOthers();
  const own = createRewriter(beginning);
  const blocks = createPool(BLOCK);
  // Pseudonyms are longer than most of the values they replace.
  const outputs = createPool(2 * STRETCH);
  let isFirst = !begun;

  return {
    most: count * ahead,
    take: blocks.take,
    give: blocks.give,
    async rewrite(lines) {
      const task: Task = { lines, memory: outputs.take(0) };
      const free = others.find((thread) => thread.isFree());
      if (isFirst || free === undefined) {
        const since = others.length < count - 1 ? startWatch() : undefined;
        const result = own.rewrite(task, isFirst);
        isFirst = false;
        if (since !== undefined) {
          const spent = since();
          pace.done += result.bytes;
          pace.spent += spent;
          if (result.bytes > 0) pace.least = Math.min(pace.least, spent / result.bytes);
          startOthers();
        }
        return result;
      }
      const memory = 'fd' in lines ? [] : [lines.buffer as ArrayBuffer];
      return (await free.ask(task, [...memory, task.memory])) as Result;
    },
    done({ memory, out }) {
      if (memory !== undefined) blocks.give(memory);
      outputs.give(out.buffer as ArrayBuffer);
    },
    async report() {
      const asked = others.filter((thread) => thread.hasWorked()).map((thread) => thread.ask(undefined, []));
      return mergeReports(own.report(), (await Promise.all(asked)) as Counted[]);
    },
    stop() {
      for (const thread of others) thread.stop();
    },
  };
}

/** Memory that is used again, since new memory costs as much as what is written into it. */
function createPool(size: number): { readonly take: Take; give(memory: ArrayBuffer): void } {
  const spare: ArrayBuffer[] = [];
  return {
    take: (least) => (least > size ? undefined : spare.pop()) ?? new ArrayBuffer(Math.max(least, size)),
    give(memory) {
      // Memory for an unusually long record is not kept.
      if (memory.byteLength === size) spare.push(memory);
    },
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

/** Adds up the books of all threads. */
export function mergeReports(first: Report, others: readonly Counted[]): Report {
  return others.reduce<Report>(
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
      unlisted: addUnlisted(sum.unlisted, each.unlisted),
      ...mergeTimes(sum, each),
      keyring: sum.keyring,
      get numbers() {
        return sum.numbers;
      },
    }),
    first,
  );
}

function mergeTimes({ times }: Report, more: Counted): Pick<Report, 'times'> {
  if (times === undefined || more.times === undefined) return {};
  return { times: { read: times.read + more.times.read, unread: times.unread + more.times.unread } };
}

function mergeCodes(codes: Report['codes'], more: Report['codes']): Report['codes'] {
  const sum = { ...codes };
  for (const [code, count] of Object.entries(more) as [keyof Report['codes'], number][]) {
    sum[code] = (sum[code] ?? 0) + count;
  }
  return sum;
}
