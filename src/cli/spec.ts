/**
 * @module
 * `nymline spec`: the cases of the specification, to be answered by another implementation, and whether its answers
 * are right.
 */

import { readFileSync } from 'node:fs';
import type { Command } from 'commander';
import { spellName } from '../veil.js';
import { exit, type Io } from './command/io.js';
import { judge } from './spec/judge.js';
import { questionOf, readTopics, type Topic } from './spec/vectors.js';
import { UsageError } from './telling/fault.js';
import { type End, epilogue } from './telling/help.js';
import { formatTable, plural } from './telling/table.js';

export function addSpec(program: Command, io: Io, end: End): void {
  const spec = program
    .command('spec')
    .summary('check another implementation against the specification')
    .usage('<command> [options]')
    .description(
      'Prints the cases of the specification for another implementation to answer, and judges its answers.',
    )
    .addHelpText(
      'after',
      epilogue(
        ['nymline spec ask > cases.jsonl', 'nymline spec check answers.jsonl'],
        ['0 all is right', '1 a file cannot be read', '2 usage', '4 an answer is wrong or missing'],
      ),
    );
  spec
    .command('ask')
    .summary('print the cases, without their answers')
    .description('Prints what each case asks, as a JSON object a line, without its answer.')
    .argument('[topics...]', 'of these topics only')
    .addHelpText('after', epilogue(['nymline spec ask', 'nymline spec ask key pseudonym reader']))
    .action((topics: string[]) => end(ask(topics, io)));
  spec
    .command('check')
    .summary('judge answers')
    .description(
      'Reads answers, {"case": …, "answer": …} a line, and says which are wrong or missing. An answer of null is ' +
        'a refusal. A topic without any answer is passed over.',
    )
    .argument('<file>', 'answers; - for standard input')
    .addHelpText(
      'after',
      epilogue(
        ['nymline spec check answers.jsonl', 'python3 pseudonym.py < cases.jsonl | nymline spec check -'],
        ['0 all is right', '1 a file cannot be read', '2 usage', '4 an answer is wrong or missing'],
      ),
    )
    .action(async (file: string) => end(await check(file, io)));
}

/** @throws UsageError if there is no topic with a name */
export function ask(names: readonly string[], { output, vectors }: Io): number {
  const topics = readTopics(vectors);
  const chosen = names.length === 0 ? topics : names.map((name) => find(name, topics));
  for (const { cases } of chosen)
    for (const each of cases) output.write(`${JSON.stringify(questionOf(each))}\n`);
  return exit.ok;
}

function find(name: string, topics: readonly Topic[]): Topic {
  const topic = topics.find((each) => each.topic === name);
  if (topic !== undefined) return topic;
  throw new UsageError(
    `there is no topic ${spellName(name)}: ${topics.map((each) => each.topic).join(', ')}`,
  );
}

/** Faults beyond these are counted only. */
const listed = 20;

/** @param file - answers, a line each */
export async function check(file: string, io: Io): Promise<number> {
  const { topics, faults } = judge(await read(file, io), readTopics(io.vectors));
  const answered = topics.filter(({ right, wrong }) => right + wrong > 0);
  const rows = topics.map(({ topic, cases, right, wrong, missing }) =>
    right + wrong === 0
      ? [topic, String(cases), '–', '–', '–']
      : [topic, String(cases), String(right), String(wrong), String(missing)],
  );
  io.output.write(
    `${formatTable([['topic', 'cases', 'right', 'wrong', 'missing'], ...rows], [1, 2, 3, 4])}\n`,
  );
  if (answered.length === 0) throw new UsageError('expected answers to one topic at least, got none');
  const rest = faults.length > listed ? [`and ${faults.length - listed} more`] : [];
  for (const fault of [...faults.slice(0, listed), ...rest]) io.errors.write(`nymline: ${fault}\n`);
  if (faults.length > 0) return exit.leaking;
  const right = answered.reduce((sum, each) => sum + each.right, 0);
  io.output.write(`\nok: ${plural(right, 'case')} of ${plural(answered.length, 'topic')}\n`);
  return exit.ok;
}

async function read(file: string, { input }: Io): Promise<string> {
  if (file !== '-') return readFileSync(file, 'utf8');
  const chunks: Buffer[] = [];
  for await (const chunk of input) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks).toString('utf8');
}
