/**
 * @module
 * Control totals: how many records there are, and the sums of columns that identify nobody, in the input and in the output.
 * When the output is complete, both files are read again by readers that know the format but no rule. So the totals check the
 * run and do not depend on its own counts.
 */
import { faultsOfTotals, type Totals } from '../../../books/manifest/document.js';
import { ruleAt } from '../../../paths/automaton.js';
import { fold } from '../../../paths/caseless.js';
import { buildAutomaton } from '../../../paths/determinize.js';
import { literalKeys, parsePath, type Step } from '../../../paths/path.js';
import { pathsOf } from '../../../policy/check.js';
import type { Policy, Rule } from '../../../policy/document.js';
import type { Report } from '../../../program/report.js';
import { spellName } from '../../../veil.js';
import type { Io } from '../../command/io.js';
import type { Target } from '../../files/target.js';
import { openRecords } from '../../packed/unpack.js';
import { createFeed } from '../../policy/scan/feed.js';
import { watchTexts } from '../../policy/scan/watch.js';
import { BrokenError, UsageError } from '../../telling/fault.js';
import { createSum, type Sum } from './sum.js';

/** A column to be summed. */
export interface Total {
  readonly field: string;
  /** Whether the policy keeps it, so that both sums must agree. */
  readonly kept: boolean;
}

/** What a rule may do to a column that is summed. */
const coarse = new Set(['keep', 'generalize']);

/**
 * @param fields - as in a policy
 * @throws UsageError for a path that is not exactly one column, or a column that may identify somebody
 */
export function checkTotals(fields: readonly string[], policy: Policy): readonly Total[] {
  const automaton = buildAutomaton({
    rules: policy.rules.map((rule) => pathsOf(rule).map(parsePath)),
    captures: [],
    caseless: policy.caseless,
    keeps: () => false,
    unlisted: 'keep',
  });
  return fields.map((field) => {
    const keys = literalKeys(stepsOf(field));
    const refuse = (why: string): UsageError => new UsageError(`--total ${field} expected ${why}`);
    if (keys === undefined) throw refuse('the name of one column, without * and **');
    const rule: Rule | undefined = policy.rules[ruleAt(automaton, policy.caseless ? keys.map(fold) : keys)];
    if (rule === undefined && policy.unlisted === 'drop')
      throw refuse('a column that the policy keeps, and unlisted: drop takes it out');
    if (rule === undefined) return { field, kept: policy.unlisted === 'keep' };
    if ('identifier' in rule || !coarse.has(rule.transform))
      throw refuse(
        `a column that identifies nobody, and the policy has "${rule.transform}" for it; leave it out`,
      );
    return { field, kept: rule.transform === 'keep' };
  });
}

function stepsOf(field: string): Step[] {
  try {
    return parsePath(field);
  } catch {
    throw new UsageError('--total expected the name of a column, as a policy has it in "path:"');
  }
}

export interface Totalled {
  readonly policy: Policy;
  readonly maxRecord: number;
  readonly report: Report;
  readonly input: string;
  readonly target: Pick<Target, 'finish'>;
  /** Fields of the first records in which a scan finds identifiers, by their paths. */
  readonly found: readonly string[];
}

/**
 * Call it before the output gets its name.
 *
 * @param fields - those that `checkTotals` has accepted
 * @throws UsageError if a scan finds identifiers in one; BrokenError if the totals do not agree
 */
export async function takeTotals(
  fields: readonly string[],
  { policy, maxRecord, report, input, target, found }: Totalled,
  io: Pick<Io, 'input' | 'signal'>,
): Promise<Totals> {
  const totals = checkTotals(fields, policy);
  const telling = totals.find(({ field }) => found.includes(field));
  if (telling !== undefined)
    throw new UsageError(
      `--total ${telling.field} expected a column that identifies nobody, and a scan finds identifiers in it; nothing is written`,
    );
  const output = await target.finish();
  if (output === undefined) throw new UsageError('--total expected a file for --output');
  const [read, written] = await Promise.all(
    [input, output].map((file) => countFile(file, totals, policy, maxRecord, io)),
  );
  const all: Totals = {
    read: read!.records,
    written: written!.records,
    fields: totals.map((total, i) => ({ ...total, read: read!.sums[i]!, written: written!.sums[i]! })),
  };
  const faults = [...faultsOfTotals(all, report)];
  if (faults.length === 0) return all;
  throw new BrokenError(`${spellName(input)}: ${faults.join('; ')}; nothing is written`);
}

/** Columns in which no input has a number: a name that is misspelt gives a sum as well. */
export function emptyOf(all: readonly Totals[]): string[] {
  const fields = all[0]?.fields.map(({ field }) => field) ?? [];
  return fields.filter((_, i) => all.every((totals) => totals.fields[i]!.read.values === 0));
}

export const formatEmpty = (field: string): string =>
  `nymline: warning: --total ${field}: no record has a number there; look at how the column is called`;

async function countFile(
  file: string,
  totals: readonly Total[],
  { format, caseless }: Policy,
  maxRecord: number,
  io: Pick<Io, 'input' | 'signal'>,
): Promise<{ readonly records: Totals['read']; readonly sums: readonly Sum[] }> {
  const automaton = buildAutomaton({
    rules: totals.map(({ field }) => [parsePath(field)]),
    captures: [],
    caseless,
    keeps: () => false,
    unlisted: 'keep',
  });
  const sums = totals.map(createSum);
  const visitor = watchTexts(
    { open: (_, rule) => sums[rule]?.add ?? ignore, hide: () => undefined },
    automaton,
  );
  const feed = createFeed(format, visitor, maxRecord, caseless);
  const source = await openRecords(file, io, () => {});
  try {
    await feed.read(source, () => {}, io);
  } finally {
    source.close();
  }
  const unread = feed.count();
  return { records: { records: feed.position.records, unread }, sums: sums.map((sum) => sum.sum()) };
}

const ignore = (): void => {};
