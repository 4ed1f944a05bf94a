/**
 * @module
 * Runs bytes through a policy the way a stream does, in parts of any size, and tells what the books say.
 */

import { openEngine } from '../../src/bytes/open.js';
import { createKeyring } from '../../src/crypto/keyring.js';
import type { RecordError } from '../../src/errors.js';
import type { PolicyDocument } from '../../src/policy/document.js';
import { parsePolicy } from '../../src/policy/policy.js';
import { presetPolicy } from '../../src/presets/index.js';
import { compilePolicy } from '../../src/program/compile.js';
import { createReport, type Report } from '../../src/program/report.js';
import { nestJson } from '../../src/walk/nested.js';
import { openBooks } from '../books.js';

/** A lone secret, and one that no one has: the golden bytes hang on it. */
export const secret = 'hex:3d0f6b1ac2984e7758c1d0a4f2e6b9937115ce40aa8d26f3901b7c54de83f069';

const keyring = createKeyring({ version: 1, secrets: [{ id: 'k1', secret, scheme: 1 }] });

export interface Rewritten {
  readonly bytes: Buffer;
  readonly text: string;
  readonly report: Omit<Report, 'keyring'>;
  readonly errors: readonly RecordError[];
}

/** @param part - how many bytes come at a time */
export function rewriteWith(
  document: PolicyDocument,
  input: Uint8Array | string,
  part = Infinity,
): Rewritten {
  const policy = parsePolicy(document);
  const program = compilePolicy(policy, keyring, {
    clock: () => Date.UTC(2026, 10, 24, 12),
    memo: 4096,
    nest: nestJson,
  });
  const errors: RecordError[] = [];
  const { books, totals } = openBooks((error) => errors.push(error));
  const engine = openEngine(policy.format, program, books, { maxRecordBytes: 1 << 20, memoBytes: 1 << 16 });
  const all = typeof input === 'string' ? Buffer.from(input) : input;
  const out: Buffer[] = [];
  let left = Buffer.alloc(0);
  let at = 0;
  do {
    const next = Math.min(all.length, at + part);
    left = Buffer.concat([left, all.subarray(at, next)]);
    at = next;
    const taken = engine.rewrite(left, at === all.length, (bytes) => out.push(Buffer.from(bytes)));
    left = left.subarray(taken);
  } while (at < all.length);
  const bytes = Buffer.concat(out);
  return { bytes, text: bytes.toString('latin1'), report: createReport(totals, policy, program), errors };
}

/** @param format - where the input is written in another than the preset's own */
export function rewriteByPreset(
  name: string,
  input: Uint8Array | string,
  format?: PolicyDocument['format'],
  part?: number,
): Rewritten {
  const policy = presetPolicy(name)!;
  return rewriteWith(format === undefined ? policy : { ...policy, format }, input, part);
}
