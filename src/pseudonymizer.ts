/**
 * @module
 * The door: a policy and a keyring go in, and what comes back turns records into pseudonymized records.
 */
import { createKeyring, isKeyring, type Keyring, type KeyringDocument } from './crypto/keyring.js';
import { createJsonEngine } from './engines/json.js';
import { nestJson } from './engines/nested.js';
import { createObjectEngine } from './engines/object.js';
import type { RecordError } from './errors.js';
import type { Hints, IdentifierName } from './identifiers/identifier.js';
import { compilePolicy } from './policy/compile.js';
import { pseudonymsOf } from './policy/lookup.js';
import { parsePolicy } from './policy/policy.js';
import { createBooks, createReport, type Report } from './policy/report.js';
import type { ExtendingDocument, Policy, PolicyDocument } from './policy/schema.js';

export interface PseudonymizerOptions {
  /** Told of each record that is quarantined: its code and position, never its content. */
  readonly onQuarantine?: (error: RecordError) => void;
  /** Milliseconds since 1970; `Date.now` by default. Picks the secret where the policy names no event time. */
  readonly clock?: () => number;
  /** How many values are remembered, in each of two generations; 131,072 by default. */
  readonly memo?: number;
}

export interface LookupOptions extends Hints {
  /** The policy's domain by default. */
  readonly domain?: string;
}

export interface Pseudonymizer {
  /**
   * A record in memory. The input is never changed; what no rule touches is shared with it.
   *
   * @returns undefined where the record is quarantined
   */
  record<T extends object>(record: T): Pseudonymized<T> | undefined;
  /**
   * One serialised JSON record, with or without its newline. Text that no rule touches stays as it is.
   *
   * @returns undefined where the record is quarantined
   */
  line(line: string): string | undefined;
  /** Newline-delimited JSON in UTF-8: whole lines, the last with or without its newline. */
  chunk(lines: Uint8Array): Uint8Array;
  /**
   * What a value was, or would be, pseudonymized to under each secret of the keyring: for finding one
   * person's records. Nothing for a value that singles nobody out, such as a withheld number.
   */
  pseudonymsOf(identifier: IdentifierName, value: string, options?: LookupOptions): string[];
  /** The books so far. They hold no value. */
  report(): Report;
  /** Forgets every value. Records that come later are quarantined; the keyring, which is the caller's, still answers. */
  close(): void;
}

/** The record's shape, its values changed: any leaf may have become a string, or be gone. */
export type Pseudonymized<T> = T extends object ? { [K in keyof T]?: unknown } : unknown;

/**
 * Compiles a policy against a keyring.
 *
 * @param policy - the tree, its YAML or JSON text, or what `loadPolicy` gave
 * @param keyring - a keyring, its document, or a bare secret of 32 bytes or more
 * @throws PolicyError listing every fault of the policy; SecretError
 * @example
 * const calls = createPseudonymizer(
 *   { version: 1, region: 'US', rules: [{ path: 'from', identifier: 'phone', transform: 'pseudonym' }] },
 *   randomBytes(32),
 * )
 * calls.record({ from: '(202) 555-0123' }) // { from: 'tel_k1_…' }
 */
export function createPseudonymizer(
  policy: PolicyDocument | ExtendingDocument | Policy | string,
  keyring: Keyring | KeyringDocument | string | Uint8Array,
  options: PseudonymizerOptions = {},
): Pseudonymizer {
  const checked = parsePolicy(policy as PolicyDocument | string);
  const ring = isKeyring(keyring) ? keyring : createKeyring(keyring);
  const program = compilePolicy(checked, ring, {
    clock: options.clock ?? Date.now,
    memo: options.memo ?? 131_072,
    nest: nestJson,
  });
  const books = createBooks(checked.rules.length, options.onQuarantine);
  const objects = createObjectEngine(program, books);
  const lines = createJsonEngine(program, books, program.memoized);
  let open = true;

  /** After `close`: fail closed, and keep the books. */
  const refuse = (): undefined => {
    books.quarantine('ERR_RECORD_CLOSED', ++books.in);
    return undefined;
  };

  return {
    record: (record) => (open ? objects.rewrite(record) : refuse()) as never,
    line: (line) => (open ? lines.rewrite(line) : refuse()),
    chunk() {
      throw new Error('not yet');
    },
    pseudonymsOf(identifier, value, { domain = checked.domain, ...hints } = {}) {
      return pseudonymsOf(ring, domain, identifier, value, { region: checked.region, ...hints });
    },
    report: () => createReport(books, checked, program),
    close() {
      open = false;
      program.wipe();
    },
  };
}
