/**
 * @module
 * Rewrites blocks of lines, one by one, each into memory that it is handed: what every thread of a run does.
 */
import { createKeyring, type KeyringDocument } from '../crypto/keyring.js';
import type { Policy } from '../policy/document.js';
import type { Reject } from '../program/reject.js';
import type { Report } from '../program/report.js';
import { openSession } from '../session.js';
import { Output } from './output.js';
import { createLineQuarantine, type Places } from './quarantine.js';

/** What a thread begins with: plain data. */
export interface Beginning {
  readonly policy: Policy;
  readonly keyring: KeyringDocument;
  readonly maxRecordBytes: number;
  readonly maxRecordValues?: number | undefined;
  /** How many values each thread remembers; undefined for as many as by default. */
  readonly memo?: number | undefined;
  readonly countUnlisted?: boolean | undefined;
  /** Quarantined records are handed back whole. */
  readonly keeps?: boolean | undefined;
}

/** A block of whole lines, and memory for what becomes of it. */
export interface Task {
  readonly block: Uint8Array;
  readonly memory: ArrayBuffer;
}

export interface Result {
  readonly out: Uint8Array;
  /** That of the block, given back. */
  readonly memory: ArrayBuffer;
  /** How many of each the block had. */
  readonly records: number;
  readonly lines: number;
  /** Lines of the block, by why they were quarantined. */
  readonly places: Places;
  /** Numbered from the first record of the block. */
  readonly rejects: readonly Reject[];
}

export interface Rewriter {
  /** @param isFirst - the input begins here, maybe with a byte order mark */
  rewrite(task: Task, isFirst?: boolean): Result;
  /** The books of all blocks so far. */
  report(): Report;
}

/** The policy is checked already; what checks it takes half of the time that a thread needs to start. */
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

  return {
    rewrite({ block, memory }, isFirst = false) {
      const output = new Output(memory);
      const input = session.input(!isFirst);
      quarantine = createLineQuarantine();
      rejects = [];
      input.rewrite(block, true, output.write);
      quarantine.pass(Buffer.from(block.buffer, block.byteOffset, block.length), () => input.records);
      return {
        out: output.take(),
        memory: block.buffer as ArrayBuffer,
        records: input.records,
        lines: quarantine.lines,
        places: quarantine.places,
        rejects,
      };
    },
    report: session.report,
  };
}

/** The memory of the block is used again. */
const copyOf = (reject: Reject): Reject =>
  reject.raw instanceof Uint8Array ? { ...reject, raw: new Uint8Array(reject.raw) } : reject;
