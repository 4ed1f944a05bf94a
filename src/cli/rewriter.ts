/**
 * @module
 * Rewrites blocks of lines, one by one, each into memory that it is handed: what every thread of a run does.
 */
import { createKeyring, type KeyringDocument } from '../crypto/keyring.js';
import { createLineEngine, openNdjson } from '../engines/lines.js';
import { nestJson } from '../engines/nested.js';
import { createCandidates } from '../kernel/candidates.js';
import { compilePolicy } from '../policy/compile.js';
import { createBooks, createReport, type Report } from '../policy/report.js';
import type { Policy } from '../policy/schema.js';
import { Output } from './output.js';
import { createLineQuarantine, type Places } from './quarantine.js';

/** What a thread begins with: plain data. */
export interface Beginning {
  readonly policy: Policy;
  readonly keyring: KeyringDocument;
  readonly maxRecordBytes: number;
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
}

export interface Rewriter {
  /** @param isFirst - the input begins here, maybe with a byte order mark */
  rewrite(task: Task, isFirst?: boolean): Result;
  /** The books of all blocks so far. */
  report(): Report;
}

/** How many values are remembered, as a pseudonymizer does where nothing is said. */
const memo = 131_072;

/**
 * Built of the parts of a pseudonymizer: the policy is checked already, and what checks it takes half of the time
 * that a thread needs to start.
 */
export function createRewriter({ policy, keyring, maxRecordBytes }: Beginning): Rewriter {
  let quarantine = createLineQuarantine();
  const books = createBooks(policy.rules.length, (error) => quarantine.add(error));
  const program = compilePolicy(policy, createKeyring(keyring), {
    clock: Date.now,
    memo,
    nest: nestJson,
    candidates: createCandidates().open,
  });
  const limits = { maxRecordBytes, memoBytes: 128 * memo };
  const engine = openNdjson(program, books, limits);
  const input = createLineEngine(engine, books, limits);

  return {
    rewrite({ block, memory }, isFirst = false) {
      const output = new Output(memory);
      const before = books.in;
      quarantine = createLineQuarantine();
      if (isFirst) input.rewrite(block, true, output.write);
      else engine.rewrite(block, output.write);
      quarantine.pass(Buffer.from(block.buffer, block.byteOffset, block.length), () => books.in);
      return {
        out: output.take(),
        memory: block.buffer as ArrayBuffer,
        records: books.in - before,
        lines: quarantine.lines,
        places: quarantine.places,
      };
    },
    report: () => createReport(books, policy, program),
  };
}
