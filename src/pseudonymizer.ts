/**
 * @module
 * The door: a policy and a keyring go in, and what comes back turns records into pseudonymized records.
 */
import { createKeyring, isKeyring, type Keyring, type KeyringDocument } from './crypto/keyring.js';
import type { ByteEngine } from './engines/engine.js';
import { createJsonEngine } from './engines/json.js';
import { createLineEngine, openNdjson } from './engines/lines.js';
import { nestJson } from './engines/nested.js';
import { createObjectEngine } from './engines/object.js';
import { openEngine } from './engines/open.js';
import { createSink } from './engines/sink.js';
import { createTextEngine } from './engines/text.js';
import type { RecordError } from './errors.js';
import type { Hints, IdentifierName } from './identifiers/identifier.js';
import { createCandidates } from './kernel/candidates.js';
import { compilePolicy } from './policy/compile.js';
import { expandFormat } from './policy/format.js';
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
  /** Longest serialised record, in bytes; 16 MiB by default. A longer one is quarantined. */
  readonly maxRecordBytes?: number;
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
   * One serialised record, with or without its newline. Text that no rule touches stays as it is.
   *
   * @returns undefined where the record is quarantined
   */
  line(line: string): string | undefined;
  /**
   * Free text that is no field of a record. Scrubbed as the first rule of the policy that scrubs says, else of
   * everything there is to find; by the secret that holds now.
   *
   * @returns undefined where no secret does
   */
  text(text: string): string | undefined;
  /**
   * Whole records in the policy's format, as bytes in UTF-8: lines of JSON where it names none. The last may
   * lack its newline. A header is remembered for the chunks that follow.
   */
  chunk(records: Uint8Array): Uint8Array;
  /** An engine for one input of its own, that may be cut anywhere: what `nymline/stream` feeds. */
  input(): ByteEngine;
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
  const candidates = createCandidates();
  const program = compilePolicy(checked, ring, {
    clock: options.clock ?? Date.now,
    memo: options.memo ?? 131_072,
    nest: nestJson,
    candidates: candidates.open,
  });
  const books = createBooks(checked.rules.length, options.onQuarantine);
  const { memo = 131_072, maxRecordBytes = 16 * 1024 * 1024 } = options;
  const limits = { maxRecordBytes, memoBytes: memo * bytesPerValue };
  const objects = createObjectEngine(program, books);
  const texts = createTextEngine(checked, ring, options.clock ?? Date.now, books, candidates.open);
  const lines = createJsonEngine(program, books, program.memoized);
  const isJson = expandFormat(checked.format).type === 'ndjson';
  let ndjson: ReturnType<typeof openNdjson> | undefined;
  let chunks: ByteEngine | undefined;
  let open = true;

  const openInput = (): ByteEngine => {
    if (!isJson) return openEngine(checked.format, program, books, limits);
    ndjson ??= openNdjson(program, books, limits);
    return createLineEngine(ndjson, books, limits);
  };

  const rewriteChunk = (records: Uint8Array): Uint8Array => {
    const sink = createSink(records.length);
    if (isJson) {
      ndjson ??= openNdjson(program, books, limits);
      ndjson.rewrite(records, sink.write);
    } else {
      chunks ??= openInput();
      const taken = chunks.rewrite(records, false, sink.write);
      if (taken < records.length) chunks.rewrite(records.subarray(taken), true, sink.write);
    }
    return sink.bytes();
  };

  const rewriteLine = (line: string): string | undefined => {
    const { in: read, out } = books;
    // Bytes cannot hold a lone surrogate, and for them a newline ends the record.
    if (isJson && (!line.isWellFormed() || line.trimEnd().includes('\n'))) return lines.rewrite(line);
    const text = Buffer.from(rewriteChunk(Buffer.from(line))).toString();
    if (books.in === read && isJson) return lines.rewrite(line);
    return books.out > out || books.in === read ? text : undefined;
  };

  /** After `close`: fail closed, and keep the books. */
  const refuse = (): undefined => {
    books.quarantine('ERR_RECORD_CLOSED', ++books.in);
    return undefined;
  };

  return {
    record: (record) => (open ? objects.rewrite(record) : refuse()) as never,
    line: (line) => (open ? rewriteLine(line) : refuse()),
    text: (text) => (open ? texts.rewrite(text) : refuse()),
    chunk: (records) => (open ? rewriteChunk(records) : (refuse() ?? new Uint8Array())),
    input() {
      const engine = openInput();
      return {
        rewrite(bytes, last, write) {
          if (open) return engine.rewrite(bytes, last, write);
          refuse();
          return bytes.length;
        },
      };
    },
    pseudonymsOf(identifier, value, { domain = checked.domain, ...hints } = {}) {
      return pseudonymsOf(ring, domain, identifier, value, { region: checked.region, ...hints });
    },
    report: () => createReport(books, checked, program),
    close() {
      open = false;
      program.wipe();
      texts.wipe();
      candidates.wipe();
      ndjson?.wipe();
    },
  };
}

/** What one remembered value takes in the kernel, as a rule: its spelling, its pseudonym and their place. */
const bytesPerValue = 128;
