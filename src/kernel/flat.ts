/**
 * @module
 * Flat records in the kernel: rows of cells, or lines of words. The kernel rewrites records that are written as usual. It
 * stops at any other record, and the caller rewrites that one. `flat/asker.ts` computes the values that the kernel does not
 * know, and the kernel remembers them.
 */
import { octets } from '../octets.js';
import type { Books } from '../program/books.js';
import type { Program } from '../program/program.js';
import { Asker } from './flat/asker.js';
import { define, type Plan, type Question } from './flat/plan.js';
import { instantiate } from './kernel.js';
import { layout } from './layout.js';
import { KernelMemory } from './memory.js';

export interface FlatKernel {
  /** Takes whole records. False if there is no room for them. */
  lay(records: Uint8Array): boolean;
  /**
   * Rewrites records from `from` on, as far as they are in the usual spelling, and enters them in the books.
   *
   * @param one - rewrites the record at a place, and writes it @returns where the next one begins
   * @returns how far it came
   */
  run(from: number, write: (part: Uint8Array) => void, books: Books, one: (at: number) => number): number;
  wipe(): void;
}

/** Input is laid out in parts of about this size: part, text and output stay in the second-level cache. */
export const PART: number = 128 * 1024;

const NEWLINE = 0x0a;
/** @returns undefined where WebAssembly SIMD, or memory for it, is lacking */
export function createFlatKernel(
  plan: Plan,
  program: Program,
  { memoBytes, maxRecordBytes }: { readonly memoBytes: number; readonly maxRecordBytes: number },
): FlatKernel | undefined {
  const kernel = instantiate();
  const questions: Question[] = [];
  if (kernel === undefined || !define(kernel, plan, program, memoBytes, maxRecordBytes, questions))
    return undefined;
  const input = kernel.claimInput(PART);
  if (input === 0) return undefined;
  const memory = new KernelMemory(kernel, input);
  for (const head of plan.rows?.heads ?? []) {
    if (head.length > PART) return undefined;
    memory.bytes.set(head, input);
    if (kernel.passHead(input, head.length) === 0) return undefined;
  }
  const asker = new Asker(kernel, program, memory, questions, plan.rows && { within: '""', bare: '"' });

  const emit = (until: number, write: (part: Uint8Array) => void): void => {
    const start = kernel.window.value;
    let size: number;
    do {
      size = kernel.emit(input + until);
      if (size > 0) write(memory.bytes.subarray(start, start + size));
    } while (size === layout.window);
  };

  /** Enters in the books how often each rule applied. */
  const count = (): void => {
    const counts = new Int32Array(kernel.memory.buffer, kernel.counts.value, program.actions.length + 1);
    program.counts.unlisted[0]! += counts[0]!;
    for (let rule = 0; rule < program.actions.length; rule++)
      program.counts.values[rule]! += counts[rule + 1]!;
    counts.fill(0);
  };

  return {
    lay(records) {
      if (kernel.claimInput(records.length) === 0) return false;
      memory.renew();
      memory.bytes.set(records, input);
      kernel.lay(records.length);
      return true;
    },
    run(from, write, books, one) {
      const secret = program.fixedSecret();
      if (secret < 0) return from;
      kernel.resumeFlat(input + from);
      kernel.scanRecords(secret);
      asker.settle(kernel.pending.value, secret);
      const stop = kernel.place.value - input;
      let records = kernel.scanned.value;
      const enter = (some: number): void => {
        books.in += some;
        books.out += some;
        records -= some;
      };
      if (kernel.landFlat() > 0) {
        let counted = from;
        for (let edit = kernel.findRedo(); edit !== 0; edit = kernel.findRedo()) {
          const start = Math.max(from, memory.bytes.lastIndexOf(NEWLINE, edit - 1) + 1 - input);
          emit(start, write);
          enter(countLines(memory.bytes, input + counted, input + start));
          counted = one(start);
          records--;
          kernel.skipTo(input + counted);
        }
      }
      emit(stop, write);
      enter(records);
      count();
      return stop;
    },
    wipe() {
      kernel.wipeRecords();
      asker.hasher.forget();
    },
  };
}

function countLines(bytes: Uint8Array, from: number, to: number): number {
  let lines = 0;
  for (let at = octets.indexOf(bytes, NEWLINE, from); at >= 0 && at < to; lines++)
    at = octets.indexOf(bytes, NEWLINE, at + 1);
  return lines;
}
