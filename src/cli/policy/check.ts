/**
 * @module
 * `nymline check`: every fault of a policy, or its rules in order.
 */
import type { Command } from 'commander';
import { notesOnDeadParts } from '../../policy/check/dead-in-part.js';
import { type Note, notesOnSecondPass } from '../../policy/check/second-pass.js';
import { pathsOf } from '../../policy/check.js';
import type { Policy } from '../../policy/document.js';
import { typeOfFormat } from '../../policy/format.js';
import { exit, type Io } from '../command/io.js';
import { readPolicy } from '../configuration.js';
import { describePolicy, describeRule } from '../telling/describe.js';
import { FaultyError } from '../telling/fault.js';
import { type End, epilogue } from '../telling/help.js';
import { writeResult } from '../telling/result.js';
import type { CheckResult } from '../telling/results.js';
import { formatTable, plural } from '../telling/table.js';

export function addCheck(program: Command, io: Io, end: End): void {
  program
    .command('check')
    .summary('list the faults of a policy, or its rules')
    .description(
      'Lists every fault of a policy with its JSON pointer, or the rules in the order in which they apply.',
    )
    .argument('<policy>', 'policy in YAML or JSON')
    .option('--json', 'print the rules, or the faults, as JSON')
    .addHelpText(
      'after',
      epilogue(
        ['nymline check policy.yaml', 'nymline check policy.yaml > /dev/null && systemctl reload collector'],
        ['0 the policy can be used', '1 the file cannot be read', '2 it has faults'],
      ),
    )
    .action((policy: string, { json = false }: { readonly json?: boolean }) => end(check(policy, io, json)));
}

/**
 * @param file - a policy in YAML or JSON
 * @returns the exit code
 * @throws UsageError with every fault, which JSON lists instead
 */
export function check(file: string, io: Io, json = false): number {
  return json ? checkForMachines(file, io) : checkForPeople(file, io);
}

function checkForMachines(file: string, { output }: Io): number {
  const { policy, faults } = readForMachines(file);
  const result: CheckResult = {
    command: 'check',
    ok: policy !== undefined,
    ...(policy === undefined ? {} : { policy: tell(policy) }),
    deadInPart: policy === undefined ? [] : list(notesOnDeadParts(policy)),
    secondPass: policy === undefined ? [] : list(notesOnSecondPass(policy)),
    faults,
  };
  output.write(writeResult(result));
  return result.ok ? exit.ok : exit.usage;
}

const list = (notes: readonly Note[]) => notes.map(({ pointer, message }) => ({ pointer, message }));

function readForMachines(file: string): { policy?: Policy; faults: CheckResult['faults'] } {
  try {
    return { policy: readPolicy({ policy: file }), faults: [] };
  } catch (error) {
    if (!(error instanceof FaultyError)) throw error;
    const faults = error.issues.map(({ code, pointer, message, hint }) => {
      const line = error.lineOf(pointer);
      return { pointer, ...(line && { line }), message, ...(hint && { hint }), ...(code && { code }) };
    });
    return { faults };
  }
}

function tell({ name, domain, region, format, time, unlisted, rules }: Policy): CheckResult['policy'] {
  return {
    ...(name === undefined ? {} : { name }),
    domain: typeof domain === 'string' ? domain : { ...domain, of: [...domain.of] },
    ...(region === undefined ? {} : { region }),
    format: typeOfFormat(format),
    ...(time === undefined ? {} : { time: typeof time === 'string' ? time : time.field }),
    unlisted,
    rules: rules.map((rule) => ({
      paths: pathsOf(rule).slice(),
      ...('identifier' in rule && rule.identifier !== undefined ? { identifier: rule.identifier } : {}),
      transform: rule.transform,
      does: describeRule(rule),
      ...(rule.category === undefined ? {} : { category: rule.category }),
    })),
  };
}

function checkForPeople(file: string, { output }: Io): number {
  const policy = readPolicy({ policy: file });
  const rows: string[][] = [['rule', 'identifier', 'transform', 'path']];
  policy.rules.forEach((rule, i) => {
    const [first = '', ...others] = pathsOf(rule);
    rows.push([
      String(i + 1),
      ('identifier' in rule ? rule.identifier : undefined) ?? '',
      describeRule(rule),
      first,
    ]);
    for (const path of others) rows.push(['', '', '', path]);
  });
  const paths = policy.rules.flatMap(pathsOf).length;
  const total = `${plural(policy.rules.length, 'rule')}, ${plural(paths, 'path')}`;
  output.write(`${describePolicy(policy)}\n\n${formatTable(rows, [0])}\n\nok: ${total}\n`);
  for (const [title, notes] of [
    ['Paths that another rule makes dead in part:', notesOnDeadParts(policy)],
    ['A second pass over its own output differs:', notesOnSecondPass(policy)],
  ] as const) {
    if (notes.length === 0) continue;
    const table = formatTable(notes.map(({ pointer, message }) => [pointer, message]));
    output.write(`\n${title}\n${table}\n`);
  }
  return exit.ok;
}
