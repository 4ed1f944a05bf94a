/**
 * @module
 * The plan of flat records: how they are written, and what happens to the values of each column. `define` gives it to the kernel.
 */
import { fillRandom } from '../../crypto/random.js';
import { octets } from '../../octets.js';
import type { Program } from '../../program/program.js';
import type { Apply } from '../../transforms/transform.js';
import type { Kernel } from '../kernel.js';
import { asking, layout } from '../layout.js';

/** How the values of a column are computed. */
export interface Question {
  /** One text always gets one answer. */
  readonly memoize: boolean;
  /** A transform whose pseudonyms may be hashed by the kernel. */
  apply?(secret: number): Apply | undefined;
  /** @returns null if the value is removed; undefined if the record is left to the caller */
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
    /** Rows that are not records: headers, which may come again. */
    readonly heads: readonly Uint8Array[];
  };
  readonly words?: readonly Word[];
  /** The text that replaces a removed value. */
  readonly absent: string;
}

/** @param questions - filled with one for each group */
export function define(
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
