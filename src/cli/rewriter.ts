/**
 * @module
 * Rewrites blocks of lines, one by one, each into memory that it is handed: what every thread of a run does.
 */
import type { KeyringDocument } from '../crypto/keyring.js';
import type { Report } from '../policy/report.js';
import type { Policy } from '../policy/schema.js';
import { createPseudonymizer } from '../pseudonymizer.js';
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
  readonly bytes: number;
  readonly records: number;
  readonly lines: number;
  /** Lines of the block, by why they were quarantined. */
  readonly places: Places;
}

export interface Rewriter {
  rewrite(task: Task): Result;
  /** The books of all blocks so far. */
  report(): Report;
}

/** @param isFirst - it gets the first block of the input, which may begin with a byte order mark */
export function createRewriter({ policy, keyring, maxRecordBytes }: Beginning, isFirst: boolean): Rewriter {
  let quarantine = createLineQuarantine();
  const pseudonymizer = createPseudonymizer(policy, keyring, {
    maxRecordBytes,
    onQuarantine: (error) => quarantine.add(error),
  });
  const engine = pseudonymizer.input();
  // Any other block that begins with such a mark has a first record that is none.
  if (!isFirst) engine.rewrite(Buffer.from('\n\n\n'), true, () => {});
  const records = (): number => pseudonymizer.report().in;

  return {
    rewrite({ block, memory }) {
      const output = new Output(memory);
      const before = records();
      quarantine = createLineQuarantine();
      engine.rewrite(block, true, output.write);
      quarantine.pass(Buffer.from(block.buffer, block.byteOffset, block.length), records);
      return {
        out: output.take(),
        memory: block.buffer as ArrayBuffer,
        bytes: block.length,
        records: records() - before,
        lines: quarantine.lines,
        places: quarantine.places,
      };
    },
    report: pseudonymizer.report,
  };
}
