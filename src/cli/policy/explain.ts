/**
 * @module
 * `nymline explain`: shows what the records of a file contain, and what a policy makes of it. It is a tool for writing
 * policies: a field that is `unlisted` but should not be is seen at a glance.
 */
import { randomBytes } from 'node:crypto';
import { type Command, Option } from 'commander';
import { createKeyring } from '../../crypto/keyring.js';
import type { RecordError } from '../../errors.js';
import type { Policy } from '../../policy/document.js';
import { keyringVariable } from '../../policy/load.js';
import { compilePolicy } from '../../program/compile.js';
import { nestJson } from '../../walk/nested.js';
import { exit, type Io } from '../command/io.js';
import {
  formatOption,
  keyringOption,
  maxRecordOption,
  parsePositive,
  policyOption,
  presetOption,
  regionOption,
} from '../command/options.js';
import { type ReadingOptions, readChosen, readKeyring, readPolicy } from '../configuration.js';
import { openRecords } from '../packed/unpack.js';
import { describeRule } from '../telling/describe.js';
import { type End, epilogue } from '../telling/help.js';
import { createReasons, formatText } from '../telling/reasons.js';
import { writeResult } from '../telling/result.js';
import type { ExplainResult } from '../telling/results.js';
import { formatShape } from '../telling/shape.js';
import { formatCount, formatTable, plural } from '../telling/table.js';
import { fitPolicy } from './detect.js';
import { createDiff, formatDiff, tellDiff } from './explain/diff.js';
import { createFeed, formatParted, formatUnread, listUnread } from './scan/feed.js';
import { createSurvey, type Finding } from './survey.js';

export interface ExplainOptions extends ReadingOptions {
  readonly keyring?: string;
  /** How many records are looked at: a thousand, or five side by side. */
  readonly records?: number;
  /** A text instead of records. */
  readonly text?: string;
  /** Prints one value of each kind, before and after. */
  readonly showValues?: boolean;
  /** Record by record, before and after. */
  readonly diff?: boolean;
  readonly json?: boolean;
}

export function addExplain(program: Command, io: Io, end: End): void {
  program
    .command('explain')
    .summary('show what a policy does to records')
    .description(
      'Shows what stands in records and what a policy does to it: each path, the kind of its values, the rule ' +
        'that applies and what becomes of them; of texts that are scrubbed, what is found or left alone, and why. ' +
        'No value is shown unless asked for.',
    )
    .argument('[file]', 'records; standard input where left out or -')
    .addOption(policyOption())
    .addOption(presetOption())
    .addOption(formatOption())
    .addOption(regionOption())
    .addOption(keyringOption('for --show-values; else a secret made for the occasion'))
    .addOption(
      new Option(
        '-n, --records <count>',
        'how many records to look at (default: 1000, or 5 with --diff)',
      ).argParser(parsePositive(1e9)),
    )
    .addOption(maxRecordOption())
    .option('--text <text>', 'a text by itself: what is found in it, what is left alone, and why')
    .option('--diff', 'records one by one, each field before and after, side by side')
    .option('--json', 'print the same as JSON')
    .option('--show-values', 'print one value of each kind, before and after: raw values on your screen')
    .addHelpText(
      'after',
      epilogue(
        [
          'nymline explain --policy policy.yaml calls.ndjson',
          'nymline explain --policy policy.yaml --records 20 --show-values calls.ndjson',
          'nymline explain --preset asterisk-cdr --diff Master.csv',
          "nymline explain --policy policy.yaml --text 'call 202-555-0123 about order 2025550199'",
        ],
        [
          '0 all records can be read',
          '1 a file cannot be read',
          '2 configuration or usage',
          '3 some would be quarantined',
        ],
      ),
    )
    .action(async (file: string | undefined, options: ExplainOptions) =>
      end(await explain(file, options, io)),
    );
}

/**
 * @param file - records in the policy's format; standard input where left out
 * @returns the exit code
 */
export async function explain(file: string | undefined, options: ExplainOptions, io: Io): Promise<number> {
  const { choice, read } = readChosen(options);
  if (options.text !== undefined) {
    io.output.write(`${formatText(read ?? readPolicy(choice), options.text)}\n`);
    return exit.ok;
  }
  const say = (text: string): void => void io.errors.write(`${text}\n`);
  // Without a keyring a random secret is used: everything but the pseudonyms themselves can still be explained.
  const own = options.keyring !== undefined || Boolean(process.env[keyringVariable]);
  const keyring = own ? await readKeyring(options.keyring, io) : createKeyring(randomBytes(32));
  const source = await openRecords(file, io, say);
  const policy = await fitPolicy(read, choice, source, say).catch((error) => {
    source.close();
    throw error;
  });
  const reasons = createReasons(policy);
  const program = compilePolicy(policy, keyring, { clock: Date.now, memo: 0, nest: nestJson });
  const diff = options.diff ? createDiff() : undefined;
  const survey = createSurvey(policy, program, reasons.add, (met) => diff?.add(feed.position.records, met));
  const onUnread = ({ position, code }: RecordError): void => diff?.refuse(position, code);
  const feed = createFeed(policy.format, survey.visitor, options.maxRecord, policy.caseless, onUnread);
  const most = options.records ?? (diff === undefined ? 1000 : 5);
  await feed.read(source, () => {}, io, most).finally(source.close);

  if (feed.parted !== undefined) io.errors.write(`${formatParted(source.name, feed.parted)}\n`);
  const showValues = options.showValues ?? false;
  const findings = survey.findings();
  if (options.json) {
    const told = tellFindings(findings, policy, showValues);
    const records = diff === undefined ? {} : { diff: tellDiff(diff.records, showValues) };
    const result: ExplainResult = {
      command: 'explain',
      records: feed.position.records,
      paths: told,
      ...records,
      unread: listUnread(feed.unread),
    };
    io.output.write(writeResult(result));
    return feed.count() === 0 ? exit.ok : exit.quarantined;
  }
  if (diff !== undefined && diff.records.length > 0)
    io.output.write(`${formatDiff(diff.records, policy, showValues)}\n`);
  else if (findings.length > 0) {
    io.output.write(`${formatFindings(findings, policy, showValues)}\n\n`);
    const why = reasons.format();
    if (why !== '') io.output.write(`${why}\n\n`);
    io.output.write(`${formatTotal(feed.position.records, findings, policy)}\n`);
  } else io.output.write(`${source.name}: no record to explain\n`);
  if ((showValues || diff !== undefined) && !own) {
    io.errors.write('nymline: no keyring was given: these pseudonyms are by a secret made for this run\n');
  }
  if (feed.count() === 0) return exit.ok;
  io.errors.write(
    `nymline: ${plural(feed.count(), 'record')} would be quarantined\n${formatUnread(feed.unread)}\n`,
  );
  return exit.quarantined;
}

function tellFindings(
  findings: readonly (readonly Finding[])[],
  policy: Policy,
  showValues: boolean,
): ExplainResult['paths'] {
  return findings.flat().map(({ path, count, shape, least, most, rule, outcome, example }) => ({
    path,
    values: count,
    kind: formatShape(shape, least, most),
    rule: rule < 0 ? null : rule + 1,
    does: rule < 0 ? null : describeRule(policy.rules[rule]!),
    becomes: outcome,
    ...(showValues ? { example } : {}),
  }));
}

function formatFindings(
  findings: readonly (readonly Finding[])[],
  policy: Policy,
  showValues: boolean,
): string {
  const rows = [
    ['path', 'values', 'kind', 'rule', 'transform', 'becomes', ...(showValues ? ['for example'] : [])],
  ];
  for (const alike of findings) {
    alike.forEach(({ path, count, shape, least, most, rule, outcome, example }, i) => {
      const what = rule < 0 ? ['', 'unlisted'] : [String(rule + 1), describeRule(policy.rules[rule]!)];
      const row = [
        i === 0 ? path : '',
        formatCount(count),
        formatShape(shape, least, most),
        ...what,
        outcome,
      ];
      rows.push(showValues ? [...row, `${show(example.before)} → ${show(example.after)}`] : row);
    });
  }
  return formatTable(rows, [1, 3]);
}

function formatTotal(read: number, findings: readonly (readonly Finding[])[], policy: Policy): string {
  const unlisted = findings.filter((alike) => alike.some(({ rule }) => rule < 0)).length;
  const fate = policy.unlisted === 'drop' ? 'removed' : 'left as they are';
  return `${plural(read, 'record')}, ${plural(findings.length, 'path')}; unlisted and ${fate}: ${formatCount(unlisted)}`;
}

const widest = 44;

function show(text: string): string {
  return text.length > widest ? `${text.slice(0, widest)}…` : text;
}
