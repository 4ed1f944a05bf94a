/**
 * @module
 * An edition is one policy with one keyring, from when they are set until they are replaced. It holds the compiled
 * program and the engines, each made when it is first used. The books are not part of it: they go on from one edition
 * to the next.
 */
import type { ByteEngine, Course, Write } from './bytes/engine.js';
import { createByteEngines } from './bytes/engines.js';
import type { RewrittenMessage } from './bytes/messages.js';
import { type Fingerprint, fingerprintOf } from './crypto/fingerprint.js';
import type { Keyring } from './crypto/keyring.js';
import { createCandidates } from './kernel/candidates.js';
import type { Policy } from './policy/document.js';
import { expandFormat } from './policy/format.js';
import type { Books } from './program/books.js';
import { compilePolicy } from './program/compile.js';
import type { Program } from './program/program.js';
import { nestJson } from './walk/nested.js';
import { createObjectEngine, type ObjectEngine } from './walk/object.js';
import { createTextEngine, type TextEngine } from './walk/text.js';

export interface EditionOptions {
  readonly clock?: (() => number) | undefined;
  readonly memo?: number | undefined;
  readonly maxRecordBytes?: number | undefined;
  readonly maxRecordValues?: number | undefined;
  readonly countUnlisted?: boolean | undefined;
}

export interface Edition {
  readonly policy: Policy;
  readonly program: Program;
  readonly fingerprint: Fingerprint;
  openObjects(): ObjectEngine;
  /**
   * @param bytes - rewrites a line for which the edition has no engine of text, as bytes
   * @returns undefined if the line is quarantined
   */
  line(line: string, bytes: (line: string) => string | undefined): string | undefined;
  /** @returns false if nothing was done, because the line cannot be rewritten straight to bytes */
  writeLine(line: string, write: Write): boolean;
  text(text: string): string | undefined;
  bytes(records: Uint8Array, write: Write): void;
  messages(messages: readonly (Uint8Array | null)[]): RewrittenMessage[];
  /** @param course - how far another engine has read the input */
  open(books: Books, course?: Course): ByteEngine;
  /** Takes over what earlier chunks said about the later ones, such as a header. */
  goOnFrom(before: Edition): void;
  /** How far the chunks so far have been read. */
  course(): Course | undefined;
  /** Runs a function that uses an engine of `open`. The kernel has one memory, so only one engine may use it at a time. */
  during<Result>(run: () => Result): Result;
  /** Overwrites every key and every remembered value. */
  wipe(): void;
}

/**
 * What one remembered value usually takes in the memory of the kernel: its spelling, its pseudonym and an entry of the
 * table.
 */
const bytesPerValue = 128;

/**
 * @param policy - a checked one: the result of `parsePolicy`, or a copy of it in another thread
 * @param books - count the records that come without an input of their own
 */
export function openEdition(
  policy: Policy,
  keyring: Keyring,
  books: Books,
  options: EditionOptions,
): Edition {
  const { clock = Date.now, memo = 131_072, maxRecordBytes = 16 * 1024 * 1024, maxRecordValues } = options;
  const candidates = createCandidates(memo > 0);
  const program = compilePolicy(policy, keyring, {
    clock,
    memo,
    maxRecordValues,
    countUnlisted: options.countUnlisted,
    nest: nestJson,
    candidates: candidates.open,
  });
  const engines = createByteEngines(policy, program, books, {
    maxRecordBytes,
    memoBytes: memo * bytesPerValue,
  });
  let texts: TextEngine | undefined;

  const edition: Edition = {
    policy,
    program,
    // Computed now, since the keyring may be closed when a report is asked for.
    fingerprint: fingerprintOf(keyring),
    openObjects: () => createObjectEngine(program, books, maxRecordBytes),
    line(line, bytes) {
      const engine = engines.ofLine(line);
      if (engine !== undefined) return engine.rewrite(line, books);
      if (engines.format !== 'json' || line.isWellFormed()) return bytes(line);
      books.quarantine('ERR_RECORD_ENCODING', ++books.in, undefined, { json: line });
      return undefined;
    },
    writeLine: (line, write) => engines.writeLine(line, write, books),
    text(text) {
      texts ??= createTextEngine(policy, keyring, clock, books, candidates.open, {
        maxRecordBytes,
        maxRecordValues,
      });
      return texts.rewrite(text);
    },
    bytes: (records, write) => engines.rewrite(records, write, books),
    messages: (messages) => engines.rewriteEach(messages, books),
    open: engines.open,
    course: engines.course,
    goOnFrom(before) {
      const course = before.course();
      if (course !== undefined && isOneFormat(before, edition)) engines.goOnFrom(course);
    },
    during: engines.during,
    wipe() {
      program.wipe();
      texts?.wipe();
      candidates.wipe();
      engines.wipe();
    },
  };
  return edition;
}

export const isOneFormat = (one: Edition, other: Edition): boolean =>
  JSON.stringify(expandFormat(one.policy.format)) === JSON.stringify(expandFormat(other.policy.format));
