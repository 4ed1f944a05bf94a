/**
 * @module
 * `nymline check`: every fault of a policy, or its rules in order.
 */
import { pathsOf } from '../policy/check.js';
import { readPolicy } from './configuration.js';
import { describePolicy, describeRule } from './describe.js';
import { exit, type Io } from './io.js';
import { formatTable, plural } from './table.js';

/**
 * @param file - a policy in YAML or JSON
 * @returns the exit code
 * @throws UsageError with every fault
 */
export function check(file: string, { output }: Io): number {
  const policy = readPolicy(file);
  const rows: string[][] = [['rule', 'identifier', 'transform', 'path']];
  policy.rules.forEach((rule, i) => {
    const [first = '', ...others] = pathsOf(rule);
    rows.push([String(i + 1), rule.identifier ?? '', describeRule(rule), first]);
    for (const path of others) rows.push(['', '', '', path]);
  });
  const paths = policy.rules.flatMap(pathsOf).length;
  const total = `${plural(policy.rules.length, 'rule')}, ${plural(paths, 'path')}`;
  output.write(`${describePolicy(policy)}\n\n${formatTable(rows, [0])}\n\nok: ${total}\n`);
  return exit.ok;
}
