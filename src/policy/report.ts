/**
 * @module
 * The books: how many records came in, went out, were quarantined or dropped, and how often each rule
 * applied. They balance, `in = out + quarantined + dropped`, and hold no value of any record.
 */
import { codes, type RecordCode, RecordError } from '../errors.js';
import { pathsOf } from './check.js';
import type { CompiledPolicy } from './compile.js';
import type { Policy } from './schema.js';

/** A snapshot of the books. */
export interface Report {
  readonly in: number;
  readonly out: number;
  readonly quarantined: number;
  readonly dropped: number;
  /** Why records were quarantined; only codes that occurred. */
  readonly codes: Readonly<Partial<Record<RecordCode, number>>>;
  readonly rules: readonly RuleReport[];
}

export interface RuleReport {
  readonly paths: readonly string[];
  readonly transform: string;
  readonly identifier?: string;
  readonly category?: string;
  /** Values, or whole subtrees, that the rule applied to. */
  readonly values: number;
  /** Values that the identifier could not read: hashed from their raw text, or otherwise made unknown. */
  readonly unread: number;
}

/** Where engines write. One for each pseudonymizer. */
export interface Books {
  /** Records so far: the next one's position is one more. */
  in: number;
  out: number;
  dropped: number;
  /** By rule number. */
  readonly values: Float64Array;
  quarantine(code: RecordCode, position: number, detail?: string): void;
  readonly codes: Map<RecordCode, number>;
}

/** @param onQuarantine - told of each quarantined record: code and position, never its content */
export function createBooks(rules: number, onQuarantine?: (error: RecordError) => void): Books {
  const counts = new Map<RecordCode, number>();
  return {
    in: 0,
    out: 0,
    dropped: 0,
    values: new Float64Array(rules),
    codes: counts,
    quarantine(code, position, detail = codes[code]) {
      counts.set(code, (counts.get(code) ?? 0) + 1);
      onQuarantine?.(new RecordError(code, position, detail));
    },
  };
}

export function createReport(books: Books, policy: Policy, program: CompiledPolicy): Report {
  const quarantined = [...books.codes.values()].reduce((sum, count) => sum + count, 0);
  return {
    in: books.in,
    out: books.out,
    quarantined,
    dropped: books.dropped,
    codes: Object.fromEntries(books.codes),
    rules: policy.rules.map((rule, i) => {
      return {
        paths: pathsOf(rule),
        transform: rule.transform,
        ...('identifier' in rule && typeof rule.identifier === 'string'
          ? { identifier: rule.identifier }
          : {}),
        ...(typeof rule.category === 'string' ? { category: rule.category } : {}),
        values: books.values[i]!,
        unread: program.groups.reduce(
          (sum, number, group) => (number === i ? sum + program.unread[group]! : sum),
          0,
        ),
      };
    }),
  };
}
