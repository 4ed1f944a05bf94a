/**
 * @module
 * Rewrites lines, block by block, into memory that is passed in. Every thread of a run does this.
 */
import { createKeyring, type KeyringDocument } from '../../crypto/keyring.js';
import type { Policy } from '../../policy/document.js';
import type { Reject } from '../../program/reject.js';
import type { Report } from '../../program/report.js';
import { engineOf } from '../../session/input.js';
import { openSession } from '../../session.js';
import { Output } from '../files/output.js';
import { createStretchReader, type Reach, type Stretch } from '../files/stretch.js';
import { createLineQuarantine, type Places } from '../telling/quarantined.js';

/** What a thread begins with: plain data. */
export interface Beginning {
  readonly policy: Policy;
  readonly keyring: KeyringDocument;
  readonly maxRecordBytes: number;
  readonly maxRecordValues?: number | undefined;
  /** How many values each thread remembers; undefined for the default. */
  readonly memo?: number | undefined;
  readonly countUnlisted?: boolean | undefined;
  /** Whether quarantined records are returned whole. */
  readonly keeps?: boolean | undefined;
}

/** Whole lines, or the stretch of a file in which they begin, and memory for the result. */
export interface Task {
  readonly lines: Uint8Array | Stretch;
  readonly memory: ArrayBuffer;
}

export interface Result {
  readonly out: Uint8Array;
  /** The memory of the lines, returned for use again. */
  readonly memory?: ArrayBuffer;
  /** How many of each there were. */
  readonly bytes: number;
  readonly records: number;
  readonly lines: number;
  /** Quarantined lines by reason. */
  readonly places: Places;
  /** Numbered from the first record. */
  readonly rejects: readonly Reject[];
  /** Only for a stretch. */
  readonly reach?: Omit<Reach, 'bytes'>;
}

/** Books without the tables of numbers, which are the same in all threads. To compute their digest takes 30 ms. */
export type Counted = Omit<Report, 'numbers'>;

export interface Rewriter {
  /** @param isFirst - the input begins here, maybe with a byte order mark */
  rewrite(task: Task, isFirst?: boolean): Result;
  /** The books of all blocks so far. */
  report(): Report;
}

/** @returns what is sent to another thread: sending reads every member, and the digest of the tables would be computed */
export function countedOf(report: Report): Counted {
  const { numbers: _, ...counted } = Object.getOwnPropertyDescriptors(report);
  return Object.defineProperties({}, counted) as Counted;
}

/** The policy was checked already. The code that checks it would take half of the time that a thread needs to start. */
export function createRewriter({
  policy,
  keyring,
  maxRecordBytes,
  maxRecordValues,
  memo,
  countUnlisted,
  keeps = false,
}: Beginning): Rewriter {
  let quarantine = createLineQuarantine();
  let rejects: Reject[] = [];
  const session = openSession(policy, createKeyring(keyring), {
    maxRecordBytes,
    maxRecordValues,
    memo,
    countUnlisted,
    onQuarantine: (error) => quarantine.add(error),
    ...(keeps ? { keep: (reject) => void rejects.push(copyOf(reject)) } : {}),
  });
  const read = createStretchReader(maxRecordBytes);

  const rewriteLines = (lines: Uint8Array, memory: ArrayBuffer, isFirst: boolean): Result => {
    const output = new Output(memory);
    const input = session.input(!isFirst);
    quarantine = createLineQuarantine();
    rejects = [];
    input.rewrite(lines, true, output.write);
    const bytes = Buffer.from(lines.buffer, lines.byteOffset, lines.length);
    quarantine.pass(bytes, () => input.records, engineOf(input).lines?.());
    return {
      out: output.take(),
      bytes: lines.length,
      records: input.records,
      lines: quarantine.lines,
      places: quarantine.places,
      rejects,
    };
  };

  return {
    rewrite({ lines, memory }, isFirst = false) {
      if (lines instanceof Uint8Array)
        return { ...rewriteLines(lines, memory, isFirst), memory: lines.buffer as ArrayBuffer };
      const { bytes, ...reach } = read(lines);
      return { ...rewriteLines(bytes, memory, isFirst), reach };
    },
    report: session.report,
  };
}

/** The memory of the lines is used again. */
const copyOf = (reject: Reject): Reject =>
  reject.raw instanceof Uint8Array ? { ...reject, raw: new Uint8Array(reject.raw) } : reject;
