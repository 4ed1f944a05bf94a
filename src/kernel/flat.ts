/**
 * @module
 * Flat records in the kernel: rows of cells, or lines of words. The kernel does records in their usual spelling. At any
 * other record it stops, and the caller rewrites that one. Values that the kernel does not know are computed here, and
 * remembered there.
 */
import { fillRandom } from '../crypto/random.js';
import { octets } from '../octets.js';
import type { Books } from '../program/books.js';
import type { Program } from '../program/program.js';
import type { Apply } from '../transforms/transform.js';
import { createHasher, type Hasher, type Quotes } from './hash/batch.js';
import { instantiate, type Kernel } from './kernel.js';
import { asking, layout, outcome } from './layout.js';
import { KernelMemory } from './memory.js';

/** What the values of a column are asked for. */
export interface Question {
  /** One text always gets one answer. */
  readonly memoize: boolean;
  /** A transform whose pseudonyms may be hashed by the kernel. */
  apply?(secret: number): Apply | undefined;
  /** @returns null where the value goes; undefined where the record is left to who called */
  answer(text: string, secret: number): string | null | undefined;
  /** The value that bytes say, one character for each. */
  read(bytes: string, isQuoted: boolean): string;
  /** How an answer is written, quotes included. */
  write(text: string | null, before: string, isQuoted: boolean): string;
}

export interface Column {
  readonly verb: number;
  /** The rule that is counted; -1 for none. */
  readonly rule: number;
  readonly operand: number;
  /** Columns that ask the same have the same one. */
  readonly ask?: Question | undefined;
  /** Says of each value whether the record may pass: the value itself, or undefined. */
  readonly check?: Question | undefined;
}

export interface Word {
  readonly open: number;
  readonly bits: number;
  /** Of its first column. */
  readonly column: number;
}

/** How records are written, and what becomes of their values. */
export interface Plan {
  readonly columns: readonly Column[];
  readonly rows?: {
    readonly delimiter: number;
    readonly quotes: boolean;
    readonly least: number;
    readonly most: number;
    /** Rows that are none: headers, which may come again. */
    readonly heads: readonly Uint8Array[];
  };
  readonly words?: readonly Word[];
  /** What stands for a value that goes. */
  readonly absent: string;
}

export interface FlatKernel {
  /** Takes up whole records. False where there is no room for them. */
  lay(records: Uint8Array): boolean;
  /**
   * Rewrites those from `from` on, as far as they are written as most are, and enters them in the books.
   *
   * @param one - rewrites the record at a place, and writes it out @returns where the next one begins
   * @returns how far it came
   */
  run(from: number, write: (part: Uint8Array) => void, books: Books, one: (at: number) => number): number;
  wipe(): void;
}

/** Input is laid out in parts of about this size: part, text and output stay in the second-level cache. */
export const PART: number = 128 * 1024;

const NEWLINE = 0x0a;
const beyondAscii = /[^\0-\x7f]/;

const { pending } = layout;

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

/** @param questions - filled with one for each group */
function define(
  kernel: Kernel,
  { columns, rows, words = [], absent }: Plan,
  program: Program,
  memoBytes: number,
  maxRecordBytes: number,
  questions: Question[],
): boolean {
  const most = 2 ** 30 - 16;
  const [low = 0, high = 0] = fillRandom(new Int32Array(2));
  const isReady = kernel.setupRecords(
    rows !== undefined,
    program.actions.length,
    columns.length,
    words.length,
    absent.length,
    Math.min(memoBytes, most),
    Math.min(maxRecordBytes, most),
    low,
    high,
  );
  if (isReady === 0) return false;
  octets.writeLatin1(new Uint8Array(kernel.memory.buffer), kernel.absentText(), absent);
  const ask = (question: Question | undefined): number => {
    if (question === undefined) return 0;
    let group = questions.indexOf(question);
    if (group < 0) group = questions.push(question) - 1;
    return asking.apply | (question.memoize ? asking.memoize : 0) | (group << 1);
  };
  columns.forEach((column, index) => {
    const { verb, rule, operand } = column;
    kernel.defineColumn(index, verb, rule + 1, ask(column.ask), operand, ask(column.check));
  });
  if (questions.length > layout.groups) return false;
  if (rows !== undefined) kernel.setupRow(rows.delimiter, rows.quotes, rows.least, rows.most);
  words.forEach(({ open, bits, column }, index) => {
    kernel.defineWordAt(index, open, bits, column);
  });
  return true;
}

/** Answers what the kernel does not know. */
class Asker {
  readonly hasher: Hasher;
  applies:
    | {
        readonly secret: number;
        readonly quoted: readonly (Apply | undefined)[];
        readonly bare: readonly (Apply | undefined)[];
      }
    | undefined;
  /** Of transforms whose answers stand without quotes. */
  readonly #bare = new Map<Apply, Apply>();

  constructor(
    readonly kernel: Kernel,
    readonly program: Program,
    readonly memory: KernelMemory,
    readonly questions: readonly Question[],
    quotes: Quotes = {},
  ) {
    this.hasher = createHasher(kernel, memory, quotes);
  }

  settle(count: number, secret: number): void {
    if (count === 0) return;
    const { kernel, memory, hasher } = this;
    const { reading, allowance } = this.program;
    const { bytes, words } = memory;
    const pendings = kernel.pendings.value;
    const { quoted, bare } = this.#appliesOf(secret);
    let left = count - hasher.takeCanonical(0, quoted, bare);
    for (let index = 0; left > 0 && index < count; index++) {
      const entry = pendings + index * pending.size;
      const at = entry >> 2;
      if (words[at + pending.outcome / 4] === outcome.queued) continue;
      left--;
      const about = words[at + pending.about / 4]!;
      const isQuoted = (about & 1) === 1;
      const group = (about & 0xffff) >> 1;
      const question = this.questions[group]!;
      const start = words[at + pending.key / 4]!;
      const size = words[at + pending.length / 4]!;
      const source = octets.latin1(bytes, start, start + size);
      const text = question.read(source, isQuoted);
      const apply = quoted[group];
      if (apply !== undefined) {
        const isRaw = text === source && !beyondAscii.test(text);
        if (hasher.take(entry, isQuoted ? apply : bare[group]!, text, isRaw ? size : -1)) continue;
      }
      reading.unread = 0;
      allowance.begin();
      const answer = attempt(question, text, secret);
      // An unreadable value must be counted each time, and one that counts as several may exceed the limit. So neither is
      // remembered.
      if (answer === undefined || reading.unread > 0 || allowance.used > 1)
        kernel.settle(entry, outcome.redo, 0, false);
      else if (answer === text) kernel.settle(entry, outcome.same, 0, true);
      else this.#write(entry, question.write(answer, source, isQuoted));
    }
    hasher.flush();
  }

  /** Of each question, under one secret. */
  #appliesOf(secret: number): NonNullable<Asker['applies']> {
    if (this.applies?.secret !== secret) {
      const quoted = this.questions.map((question) => question.apply?.(secret));
      this.applies = { secret, quoted, bare: quoted.map((apply) => apply && this.#bareOf(apply)) };
    }
    return this.applies;
  }

  #bareOf(apply: Apply): Apply {
    const { batch } = apply;
    if (batch === undefined) return apply;
    let bare = this.#bare.get(apply);
    if (bare === undefined) {
      bare = Object.assign((value: string) => apply(value), { batch: { ...batch, isBare: true } });
      this.#bare.set(apply, bare);
    }
    return bare;
  }

  #write(entry: number, text: string): void {
    const at = this.kernel.settle(entry, outcome.replace, text.length, true);
    if (at !== 0) octets.writeLatin1(this.memory.bytes, at, text);
  }
}

/** A transform that throws leaves its record to who reports faults. */
function attempt(question: Question, text: string, secret: number): string | null | undefined {
  try {
    return question.answer(text, secret);
  } catch {
    return undefined;
  }
}
