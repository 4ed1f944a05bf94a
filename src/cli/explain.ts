/**
 * @module
 * `nymline explain`: what stands in the records of a file, and what a policy makes of it. A tool for writing
 * a policy: what is `unlisted` and should not be is seen at a glance.
 */
import { randomBytes } from 'node:crypto';
import { type Command, Option } from 'commander';
import { createKeyring } from '../crypto/keyring.js';
import { nestJson } from '../engines/nested.js';
import { compilePolicy } from '../policy/compile.js';
import { expandFormat } from '../policy/format.js';
import { keyringVariable } from '../policy/load.js';
import type { Policy } from '../policy/schema.js';
import { cutBlocks } from './blocks.js';
import { readKeyring, readPolicy } from './configuration.js';
import { describeRule } from './describe.js';
import { UsageError } from './fault.js';
import { type End, epilogue } from './help.js';
import { exit, type Io } from './io.js';
import {
  keyringOption,
  maxRecordOption,
  parsePositive,
  policyOption,
  presetOption,
  regionOption,
} from './options.js';
import { createReasons, formatText } from './reasons.js';
import { formatShape } from './shape.js';
import { openSource, type Source } from './source.js';
import { createSurvey, type Finding, type Survey } from './survey.js';
import { formatCount, formatTable, plural } from './table.js';

export interface ExplainOptions {
  readonly policy?: string;
  readonly preset?: string;
  readonly region?: string;
  readonly keyring?: string;
  /** How many records are looked at. */
  readonly records: number;
  /** Longest record, in bytes. */
  readonly maxRecord: number;
  /** A text by itself, in place of records. */
  readonly text?: string;
  /** Prints one value of each kind, before and after. */
  readonly showValues?: boolean;
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
    .argument('[file]', 'records, one a line; standard input where left out or -')
    .addOption(policyOption())
    .addOption(presetOption())
    .addOption(regionOption())
    .addOption(keyringOption('for --show-values; else a secret made for the occasion'))
    .addOption(
      new Option('-n, --records <count>', 'how many records to look at')
        .argParser(parsePositive(1e9))
        .default(1000),
    )
    .addOption(maxRecordOption())
    .option('--text <text>', 'a text by itself: what is found in it, what is left alone, and why')
    .option('--show-values', 'print one value of each kind, before and after: raw values on your screen')
    .addHelpText(
      'after',
      epilogue(
        [
          'nymline explain --policy policy.yaml calls.ndjson',
          'nymline explain --policy policy.yaml --records 20 --show-values calls.ndjson',
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
 * @param file - NDJSON; standard input where left out
 * @returns the exit code
 */
export async function explain(file: string | undefined, options: ExplainOptions, io: Io): Promise<number> {
  const policy = readPolicy({ policy: options.policy, preset: options.preset, region: options.region });
  if (options.text !== undefined) {
    io.output.write(`${formatText(policy, options.text)}\n`);
    return exit.ok;
  }
  const { type } = expandFormat(policy.format);
  if (type !== 'ndjson') {
    throw new UsageError(
      `explain shows NDJSON, got a policy for ${type}; for a look at what comes out, run the first lines:\n` +
        `  head -n 20 ${file ?? 'FILE'} | nymline run …`,
    );
  }
  // Without a keyring everything can be told but the pseudonyms themselves: any secret does.
  const own = options.keyring !== undefined || Boolean(process.env[keyringVariable]);
  const keyring = own ? readKeyring(options.keyring, io) : createKeyring(randomBytes(32));
  const reasons = createReasons(policy);
  const program = compilePolicy(policy, keyring, { clock: Date.now, memo: 0, nest: nestJson });
  const survey = createSurvey(policy, program, reasons.add);
  const source = await openSource(file, io);
  const { read, refused } = await look(source, options, survey);
  source.close();

  const showValues = options.showValues ?? false;
  const findings = survey.findings();
  if (findings.length > 0) {
    io.output.write(`${formatFindings(findings, policy, showValues)}\n\n`);
    const why = reasons.format();
    if (why !== '') io.output.write(`${why}\n\n`);
    io.output.write(`${formatTotal(read, findings, policy)}\n`);
  } else io.output.write(`${source.name}: no record to explain\n`);
  if (showValues && !own) {
    io.errors.write('nymline: no keyring was given: these pseudonyms are by a secret made for this run\n');
  }
  if (refused === 0) return exit.ok;
  io.errors.write(
    `nymline: ${plural(refused, 'record')} would be quarantined; "nymline run" says which and why\n`,
  );
  return exit.quarantined;
}

async function look(
  source: Source,
  { records, maxRecord }: ExplainOptions,
  survey: Survey,
): Promise<{ read: number; refused: number }> {
  let read = 0;
  let refused = 0;
  for await (const block of cutBlocks(source, maxRecord, (least) => new ArrayBuffer(least))) {
    const text = read === 0 ? block.toString().replace(/^\ufeff/, '') : block.toString();
    for (const line of text.split('\n')) {
      if (line.trim() === '') continue;
      if (read === records) return { read, refused };
      read++;
      const record = parse(line);
      if (record === undefined || survey.add(record) !== undefined) refused++;
    }
  }
  return { read, refused };
}

/** JSON's own error message would quote the record. */
function parse(line: string): object | undefined {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' && value !== null ? value : undefined;
  } catch {
    return undefined;
  }
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

function show(value: unknown): string {
  if (value === undefined) return '(removed)';
  if (typeof value === 'number' && Number.isInteger(value) && !Number.isSafeInteger(value))
    return '(beyond 2^53)';
  const text = JSON.stringify(value);
  return text.length > widest ? `${text.slice(0, widest)}…` : text;
}
