/**
 * @module
 * A report of the books: how many records came in, went out, were quarantined or dropped, and how often each rule
 * applied. They balance, `in = out + quarantined + dropped`, and hold no value of any record.
 */
import type { Fingerprint } from '../crypto/fingerprint.js';
import type { RecordCode } from '../errors.js';
import { type NumberTables, numberTables } from '../identifiers/phone/tables.js';
import { pathsOf } from '../policy/check.js';
import type { Policy } from '../policy/document.js';
import type { Totals } from './books.js';
import type { Times } from './context/times.js';
import type { Program } from './program.js';
import type { Earlier } from './report/earlier.js';
import { addUnlisted, countsOf, type UnlistedReport } from './report/unlisted.js';

/** A snapshot of the books, of all inputs together. */
export interface Report {
  /** Records that came. */
  readonly in: number;
  /** Records that left. */
  readonly out: number;
  /** Records that could not be written, and did not leave. */
  readonly quarantined: number;
  /** Records that were meant to go whole: 0, since no rule does that yet. */
  readonly dropped: number;
  /** Why records were quarantined; only codes that occurred. */
  readonly codes: Readonly<Partial<Record<RecordCode, number>>>;
  readonly rules: readonly RuleReport[];
  readonly unlisted: UnlistedReport;
  /**
   * How many of the first records, a thousand of each thread, had an event time that could be read. Only where the
   * policy names one and the keyring has a lone secret without bounds: it needs none, a second would.
   */
  readonly times?: Times;
  /** Of the keyring: the same in all services that give one person one pseudonym. No secret can be read out of it. */
  readonly keyring: Fingerprint;
  /** Which tables say what is one number: the same in all services that give one number one pseudonym. */
  readonly numbers: NumberTables;
}

/** How often one rule applied. */
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

/** @param earlier - what rules counted before this policy came */
export function createReport(
  totals: Totals,
  policy: Policy,
  program: Pick<Program, 'counts' | 'times' | 'countsKept'>,
  earlier?: Earlier,
): Omit<Report, 'keyring'> {
  const before = earlier?.of(policy) ?? [];
  const quarantined = [...totals.codes.values()].reduce((sum, count) => sum + count, 0);
  return {
    in: totals.in,
    out: totals.out,
    quarantined,
    dropped: 0,
    codes: Object.fromEntries(totals.codes),
    rules: policy.rules.map((rule, i) => {
      return {
        paths: pathsOf(rule),
        transform: rule.transform,
        ...('identifier' in rule && typeof rule.identifier === 'string'
          ? { identifier: rule.identifier }
          : {}),
        ...(typeof rule.category === 'string' ? { category: rule.category } : {}),
        values: program.counts.values[i]! + (before[i]?.values ?? 0),
        unread: program.counts.unread[i]! + (before[i]?.unread ?? 0),
      };
    }),
    unlisted: addUnlisted(earlier?.unlisted, countsOf(program)),
    ...(program.times === undefined
      ? {}
      : { times: { read: program.times.read, unread: program.times.unread } }),
    // To digest the tables takes as long as to compile a policy, and few look.
    get numbers() {
      return numberTables();
    },
  };
}
