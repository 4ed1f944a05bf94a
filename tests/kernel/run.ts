/** An engine with its books, and the same policy on the engine of one line: what the tests compare. */
import fc from 'fast-check';
import { createNdjsonEngine, type NdjsonOptions } from '../../src/bytes/ndjson.js';
import { createKeyring, type KeyringDocument } from '../../src/crypto/keyring.js';
import { PolicyError } from '../../src/errors.js';
import type { PolicyDocument } from '../../src/policy/document.js';
import { parsePolicy } from '../../src/policy/policy.js';
import { type Books, createScrap, type Totals } from '../../src/program/books.js';
import { compilePolicy } from '../../src/program/compile.js';
import type { Program } from '../../src/program/program.js';
import type { Apply } from '../../src/transforms/transform.js';
import { createJsonEngine } from '../../src/walk/json.js';
import { nestJson } from '../../src/walk/nested.js';
import { openBooks } from '../books.js';

export const secret = new Uint8Array(32).map((_, i) => i * 7 + 3);

export const limits: NdjsonOptions = { maxRecordBytes: 1 << 20, memoBytes: 1 << 16 };

export interface RunOptions extends Partial<NdjsonOptions> {
  readonly maxRecordValues?: number;
}

export interface Run {
  readonly books: Books;
  readonly totals: Totals;
  readonly program: Program;
  /** Codes and positions of what was quarantined. */
  readonly quarantined: string[];
  /** Whole lines in, the output as bytes. */
  rewrite(lines: Uint8Array | string): Buffer;
  wipe(): void;
}

/** A compiled policy with its books. */
export function prepare(
  policy: PolicyDocument,
  keyring: KeyringDocument | Uint8Array = secret,
  maxRecordValues?: number,
) {
  const checked = parsePolicy(policy);
  const program = compilePolicy(checked, createKeyring(keyring), {
    clock: () => 0,
    memo: 1000,
    maxRecordValues,
    nest: nestJson,
  });
  const quarantined: string[] = [];
  const { books, totals } = openBooks(({ code, position }) => {
    quarantined.push(`${position} ${code}`);
  });
  return { program, books, totals, quarantined };
}

/** The engine under test. */
export function openKernel(
  policy: PolicyDocument,
  options: RunOptions = {},
  keyring: KeyringDocument | Uint8Array = secret,
): Run {
  const { program, books, totals, quarantined } = prepare(policy, keyring, options.maxRecordValues);
  const engine = createNdjsonEngine(program, { ...limits, ...options })!;
  return {
    books,
    totals,
    program,
    quarantined,
    rewrite(lines) {
      const parts: Buffer[] = [];
      engine.rewrite(Buffer.from(lines as string), (part) => parts.push(Buffer.from(part)), books);
      return Buffer.concat(parts);
    },
    wipe: () => engine.wipe(),
  };
}

/** The engine under test, which notes in `asked`, once, each value that TypeScript has to read or to transform. */
export function openNoting(policy: PolicyDocument): { asked: string[]; rewrite(lines: string): void } {
  const { program } = prepare(policy);
  const asked: string[] = [];
  const note = <Answer>(ask: (value: string) => Answer) => {
    return (value: string): Answer => {
      if (!asked.includes(value)) asked.push(value);
      return ask(value);
    };
  };
  const applies = program.applies(0).map((apply): Apply => {
    const { batch } = apply;
    if (batch === undefined) return note(apply);
    return Object.assign(note(apply), { batch: { ...batch, read: note((value) => batch.read(value)) } });
  });
  const engine = createNdjsonEngine({ ...program, applies: () => applies }, limits)!;
  return {
    asked,
    rewrite(lines) {
      engine.rewrite(Buffer.from(lines), () => {}, createScrap());
    },
  };
}

/** The values that are found in a text: each is transformed by TypeScript, since the kernel is given no keys. */
export function asked(policy: PolicyDocument, msg: string): string[] {
  const { program, books } = prepare(policy);
  const values: string[] = [];
  const noting: Program = {
    ...program,
    applies: (secret) =>
      program.applies(secret).map((apply) => (value: string) => {
        values.push(value);
        return apply(value);
      }),
  };
  createNdjsonEngine(noting, limits)!.rewrite(Buffer.from(`${JSON.stringify({ msg })}\n`), () => {}, books);
  return values;
}

/** Opens an engine; skips the run where the policy is refused. */
export function open(make: () => Run): Run {
  try {
    return make();
  } catch (error) {
    if (error instanceof PolicyError) return fc.pre(false) as never;
    throw error;
  }
}

const fatal = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** The same by `JSON.parse` and the engine of one line: cut at newlines, decode strictly, rewrite. */
export function openReference(
  policy: PolicyDocument,
  options: RunOptions = {},
  keyring: KeyringDocument | Uint8Array = secret,
): Run {
  const { program, books, totals, quarantined } = prepare(policy, keyring, options.maxRecordValues);
  const engine = createJsonEngine(program);
  const { maxRecordBytes } = { ...limits, ...options };

  const rewriteLine = (line: Buffer): Buffer | undefined => {
    if (line.length > maxRecordBytes) books.quarantine('ERR_RECORD_SIZE', ++books.in);
    else if (/^[ \t\r]*$/.test(line.toString('latin1'))) return line;
    else {
      let text: string;
      try {
        text = fatal.decode(line);
      } catch {
        books.quarantine('ERR_RECORD_ENCODING', ++books.in);
        return undefined;
      }
      const result = engine.rewrite(text, books);
      if (result !== undefined) return Buffer.from(result);
    }
    return undefined;
  };

  return {
    books,
    totals,
    program,
    quarantined,
    rewrite(lines) {
      const bytes = Buffer.from(lines as string);
      const out: Buffer[] = [];
      for (let at = 0, next: number; at < bytes.length; at = next) {
        next = bytes.indexOf(10, at) + 1 || bytes.length;
        const end = bytes[next - 1] === 10 ? next - 1 : next;
        const line = rewriteLine(bytes.subarray(at, end));
        if (line !== undefined) out.push(line, bytes.subarray(end, next));
      }
      return Buffer.concat(out);
    },
    wipe() {},
  };
}

/** What must be equal when two engines have done the same. */
export function ledger({ books, totals, program, quarantined }: Run): unknown {
  return {
    in: books.in,
    out: books.out,
    values: [...program.counts.values],
    unread: [...program.counts.unread],
    codes: Object.fromEntries([...totals.codes].sort()),
    quarantined: [...quarantined].sort(),
  };
}
