/**
 * @module
 * The report: how many records came in, went out, were quarantined or dropped, and how often each rule applied. The
 * counts balance, `in = out + quarantined + dropped`, and hold no value of a record.
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

/** A snapshot of the books of all inputs together. */
export interface Report {
  /** How many records came in. */
  readonly in: number;
  /** How many records went out. */
  readonly out: number;
  /** How many records could not be rewritten, and did not go out. */
  readonly quarantined: number;
  /** How many records a rule dropped as a whole: always 0, since no rule does that yet. */
  readonly dropped: number;
  /** Why records were quarantined; only codes that occurred. */
  readonly codes: Readonly<Partial<Record<RecordCode, number>>>;
  /** The counts of each rule, in the order of the policy. */
  readonly rules: readonly RuleReport[];
  /** The counts of fields that no rule names. */
  readonly unlisted: UnlistedReport;
  /**
   * How many of the first records, a thousand in each thread, had a readable event time. It is only there if the policy
   * names an event time and the keyring has a single secret without bounds. That secret needs no time, but a second one
   * would.
   */
  readonly times?: Times;
  /**
   * The fingerprint of the keyring. It is equal in all services that give a person the same pseudonym, and reveals no
   * secret.
   */
  readonly keyring: Fingerprint;
  /** The tables of telephone numbers. They are equal in all services that give a number the same pseudonym. */
  readonly numbers: NumberTables;
}

/** How often one rule applied. */
export interface RuleReport {
  /** The paths of the rule, as the policy writes them. */
  readonly paths: readonly string[];
  /** The name of its transform. */
  readonly transform: string;
  /** The name of its identifier, if it has one. */
  readonly identifier?: string;
  /** The category that the policy gives it. */
  readonly category?: string;
  /** How many values or whole subtrees the rule applied to. What is kept is not counted: 0 for `keep`. */
  readonly values: number;
  /** How many values the identifier could not read. They are hashed from their raw text, or otherwise made unknown. */
  readonly unread: number;
}

/** @param earlier - what rules counted under earlier policies */
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
    // A getter, since computing the digest of the tables takes as long as compiling a policy, and few callers need it.
    get numbers() {
      return numberTables();
    },
  };
}
