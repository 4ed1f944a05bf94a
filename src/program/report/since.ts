/**
 * @module
 * The report on one of several inputs of a session: the difference of two reports.
 */
import type { RecordCode } from '../../errors.js';
import type { Report } from '../report.js';
import { addUnlisted } from './unlisted.js';

export function since(before: Report, after: Report): Report {
  const codes = Object.entries(after.codes)
    .map(([code, count]) => [code, count - (before.codes[code as RecordCode] ?? 0)] as const)
    .filter(([, count]) => count > 0);
  const { times } = after;
  return {
    in: after.in - before.in,
    out: after.out - before.out,
    quarantined: after.quarantined - before.quarantined,
    dropped: after.dropped - before.dropped,
    codes: Object.fromEntries(codes),
    rules: after.rules.map((rule, i) => ({
      ...rule,
      values: rule.values - before.rules[i]!.values,
      unread: rule.unread - before.rules[i]!.unread,
    })),
    unlisted: addUnlisted(after.unlisted, before.unlisted, -1),
    ...(times === undefined || before.times === undefined
      ? {}
      : { times: { read: times.read - before.times.read, unread: times.unread - before.times.unread } }),
    keyring: after.keyring,
    get numbers() {
      return after.numbers;
    },
  };
}
