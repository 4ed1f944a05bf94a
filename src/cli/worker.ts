/**
 * @module
 * A thread of `nymline run --threads`: rewrites the blocks that it is handed, each with a pseudonymizer that is
 * the thread's own, and hands their memory back.
 */
import { parentPort, workerData } from 'node:worker_threads';
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
  /** It gets the first block of the input, which may begin with a byte order mark. */
  readonly isFirst: boolean;
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

const port = parentPort!;
const { policy, keyring, maxRecordBytes, isFirst } = workerData as Beginning;
let quarantine = createLineQuarantine();
let recordsBefore = 0;
const pseudonymizer = createPseudonymizer(policy, keyring, {
  maxRecordBytes,
  onQuarantine: (error) => quarantine.add(error),
});
const engine = pseudonymizer.input();
// Only at the start of the input a byte order mark is none of the first record's business.
if (!isFirst) engine.rewrite(Buffer.from('\n\n\n'), true, () => {});

const records = (): number => pseudonymizer.report().in;

function rewrite({ block, memory }: Task): void {
  const output = new Output(memory);
  quarantine = createLineQuarantine();
  engine.rewrite(block, true, output.write);
  quarantine.pass(Buffer.from(block.buffer, block.byteOffset, block.length), records);
  const out = output.take();
  const result: Result = {
    out,
    memory: block.buffer as ArrayBuffer,
    bytes: block.length,
    records: records() - recordsBefore,
    lines: quarantine.lines,
    places: quarantine.places,
  };
  recordsBefore = records();
  port.postMessage(result, [result.memory, out.buffer as ArrayBuffer]);
}

/** After the last block, nothing is asked but the books. */
port.on('message', (task: Task | undefined) => {
  if (task !== undefined) return rewrite(task);
  const report: Report = pseudonymizer.report();
  pseudonymizer.close();
  port.postMessage(report);
  port.close();
});
