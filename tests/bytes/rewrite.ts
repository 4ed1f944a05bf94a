/** Runs bytes through the engine of a policy's format, cut in parts as a stream would cut them. */

import { openEngine } from '../../src/bytes/open.js';
import { createKeyring, type KeyringDocument } from '../../src/crypto/keyring.js';
import type { RecordError } from '../../src/errors.js';
import type { PolicyDocument } from '../../src/policy/document.js';
import { parsePolicy } from '../../src/policy/policy.js';
import { compilePolicy } from '../../src/program/compile.js';
import { createReport, type Report } from '../../src/program/report.js';
import { nestJson } from '../../src/walk/nested.js';
import { openBooks } from '../books.js';

export interface Rewritten {
  /** Latin-1, so that every byte can be seen. */
  readonly bytes: string;
  readonly text: string;
  readonly report: Omit<Report, 'keyring'>;
  /** Code, position and detail of each quarantined record. */
  readonly quarantined: readonly string[];
}

export const secret = Uint8Array.from({ length: 32 }, (_, i) => (i * 73 + 41) % 256);

/** `jan` for January 2026, `feb` for February, none for any other time. */
export const monthly: KeyringDocument = {
  version: 1,
  secrets: [
    { id: 'jan', secret: secretOf(5), from: '2026-01-01T00:00:00Z', until: '2026-02-01T00:00:00Z' },
    { id: 'feb', secret: secretOf(9), from: '2026-02-01T00:00:00Z', until: '2026-03-01T00:00:00Z' },
  ],
};

function secretOf(step: number): string {
  const bytes = Uint8Array.from({ length: 32 }, (_, i) => (i * step * 31 + 17 * step) % 256);
  return `hex:${Buffer.from(bytes).toString('hex')}`;
}

export interface RewriteOptions {
  /** How many bytes each part has: in turn, from the first again. */
  readonly parts?: readonly number[];
  readonly maxRecordBytes?: number;
  readonly maxRecordValues?: number;
  /** Bytes of flat records before the kernel takes part. */
  readonly kernelFrom?: number | undefined;
  /** One secret that is always valid, by default. */
  readonly keyring?: KeyringDocument;
}

export function rewrite(
  policy: Omit<PolicyDocument, 'version'>,
  input: string | Uint8Array,
  { parts = [Infinity], maxRecordBytes = 1 << 20, maxRecordValues, kernelFrom, keyring }: RewriteOptions = {},
): Rewritten {
  const checked = parsePolicy({ version: 1, ...policy } as PolicyDocument);
  const program = compilePolicy(checked, createKeyring(keyring ?? secret), {
    clock: () => 0,
    memo: 4096,
    maxRecordValues,
    nest: nestJson,
  });
  const errors: RecordError[] = [];
  const { books, totals } = openBooks((error) => errors.push(error));
  const engine = openEngine(checked.format, program, books, {
    maxRecordBytes,
    memoBytes: 1 << 20,
    kernelFrom,
  });
  const all = Buffer.from(input);
  const out: Buffer[] = [];
  let given = 0;
  let taken = 0;
  for (let i = 0; given < all.length || i === 0; i++) {
    given = Math.min(all.length, given + parts[i % parts.length]!);
    // A copy, so that nothing can be read behind the part.
    const part = Uint8Array.from(all.subarray(taken, given));
    taken += engine.rewrite(part, given === all.length, (bytes) => out.push(Buffer.from(bytes)));
  }
  const bytes = Buffer.concat(out);
  return {
    bytes: bytes.toString('latin1'),
    text: bytes.toString('utf8'),
    report: createReport(totals, checked, program),
    quarantined: errors.map(({ code, message }) => `${code} ${message}`),
  };
}
