/**
 * @module
 * `nymline bench`: measures what a policy and each of its rules cost for given records.
 */
import { randomBytes } from 'node:crypto';
import { type Command, Option } from 'commander';
import { createKeyring } from '../../crypto/keyring.js';
import { pathsOf } from '../../policy/check.js';
import type { Policy } from '../../policy/document.js';
import { typeOfFormat } from '../../policy/format.js';
import { exit, type Io } from '../command/io.js';
import {
  formatOption,
  maxRecordOption,
  parsePositive,
  policyOption,
  presetOption,
  regionOption,
} from '../command/options.js';
import { type ReadingOptions, readChosen } from '../configuration.js';
import { openRecords } from '../packed/unpack.js';
import { describeRule } from '../telling/describe.js';
import { UsageError } from '../telling/fault.js';
import { type End, epilogue } from '../telling/help.js';
import { writeResult } from '../telling/result.js';
import type { BenchResult } from '../telling/results.js';
import { formatBytes, formatCount, formatTable, plural } from '../telling/table.js';
import { createPass, createRoundTrip, takeTurns } from './bench/measure.js';
import { type Measured, readSample } from './bench/sample.js';
import { measureValues } from './bench/values.js';
import { fitPolicy } from './detect.js';

export interface BenchOptions extends ReadingOptions {
  /** How much of the file is measured, in megabytes. */
  readonly megabytes: number;
  readonly json?: boolean;
}

export function addBench(program: Command, io: Io, end: End): void {
  program
    .command('bench')
    .summary('measure what a policy costs for these records')
    .description(
      'Pseudonymizes the first records of a file in memory, again and again, and says how fast that is, beside ' +
        'JSON.parse and JSON.stringify doing nothing, and what each rule costs of it. Writes no record, and shows no value.',
    )
    .argument('[file]', 'records; standard input where left out or -')
    .addOption(policyOption())
    .addOption(presetOption())
    .addOption(formatOption())
    .addOption(regionOption())
    .addOption(
      new Option('-n, --megabytes <count>', 'how much of the file is measured')
        .argParser(parsePositive(1000))
        .default(16),
    )
    .addOption(maxRecordOption())
    .option('--json', 'print the same as JSON')
    .addHelpText(
      'after',
      epilogue(
        [
          'nymline bench --policy policy.yaml calls.ndjson',
          'nymline bench --preset asterisk-cdr --region US Master.csv --json | jq .rules',
        ],
        [
          '0 measured',
          '1 the file cannot be read',
          '2 configuration or usage',
          '3 all records are quarantined',
        ],
      ),
    )
    .action(async (file: string | undefined, options: BenchOptions) => end(await bench(file, options, io)));
}

/**
 * @param file - records; standard input where left out
 * @returns the exit code
 */
export async function bench(file: string | undefined, options: BenchOptions, io: Io): Promise<number> {
  const { json = false, megabytes } = options;
  const say = (text: string): void => void io.errors.write(`${text}\n`);
  const { choice, read } = readChosen(options);
  const source = await openRecords(file, io, say);
  const prepare = async (): Promise<[Policy, Measured]> => [
    await fitPolicy(read, choice, source, say),
    await readSample(source, megabytes * 1e6, io),
  ];
  const [policy, sample] = await prepare().finally(source.close);
  if (sample.bytes.length === 0) throw new UsageError(`${source.name} is empty: there is nothing to measure`);

  if (sample.bytes.length < little && !json)
    say(
      `nymline: ${formatBytes(sample.bytes.length)} are few: most of what is measured is the beginning; give some megabytes`,
    );
  const result = measure(policy, sample, options.maxRecord);
  io.output.write(json ? writeResult(result) : `${formatResult(result, policy, source.name)}\n`);
  return result.quarantined === result.records ? exit.quarantined : exit.ok;
}

/** Bytes, below which the beginning is most of it. */
const little = 1e6;

/** Milliseconds. */
const enough = 2000;

function measure(policy: Policy, sample: Measured, maxRecord: number): BenchResult {
  const keyring = createKeyring(randomBytes(32));
  const pass = createPass(policy, keyring, sample, maxRecord);
  pass.cold();
  const { in: records, quarantined, rules } = pass.report();
  const trip = createRoundTrip(policy, sample);
  trip?.();
  const runners = [pass.cold, pass.warm, ...(trip === undefined ? [] : [trip])];
  const [cold = 0, warm = 0, json] = takeTurns(runners, enough, 3, 15).map(medianOf);
  pass.close();
  const speed = (milliseconds: number) => ({
    megabytes: sample.bytes.length / 1000 / milliseconds,
    records: (records / milliseconds) * 1000,
  });
  const values = measureValues(policy, keyring, sample, maxRecord);
  const all = values.reduce((sum, { milliseconds }) => sum + milliseconds, 0);
  keyring.close();
  return {
    command: 'bench',
    format: typeOfFormat(policy.format),
    bytes: sample.bytes.length,
    records,
    quarantined,
    memoEmpty: speed(cold),
    memoWarm: speed(warm),
    roundTrip: json === undefined ? null : speed(json),
    rules: policy.rules.map((rule, i) => {
      const { met, again, milliseconds } = values[i]!;
      return {
        paths: [...pathsOf(rule)],
        does: describeRule(rule),
        values: met,
        again,
        unread: rules[i]?.unread ?? 0,
        share: all === 0 ? 0 : milliseconds / all,
        nanoseconds: met === 0 ? 0 : (milliseconds / met) * 1e6,
      };
    }),
  };
}

const medianOf = (sorted: readonly number[]): number => sorted[sorted.length >> 1]!;

function formatResult(result: BenchResult, policy: Policy, name: string): string {
  const { bytes, records, quarantined, memoEmpty, memoWarm, roundTrip } = result;
  const row = (what: string, speed: typeof memoEmpty): string[] => [
    what,
    speed.megabytes.toFixed(speed.megabytes < 10 ? 1 : 0),
    formatCount(Math.round(speed.records)),
    roundTrip === null ? '' : `${(speed.megabytes / roundTrip.megabytes).toFixed(1)}×`,
  ];
  const speeds = [
    ['', 'MB/s', 'records/s', roundTrip === null ? '' : 'beside JSON'],
    row('nothing remembered', memoEmpty),
    row('all met before', memoWarm),
    ...(roundTrip === null ? [] : [row('JSON.parse + JSON.stringify', roundTrip)]),
  ];
  const percent = (part: number, whole: number): string =>
    whole === 0 ? '' : `${Math.round((part / whole) * 100)} %`;
  const rules = result.rules.map(({ paths, does, values, again, unread, share, nanoseconds }, i) => [
    String(i + 1),
    formatCount(values),
    unread === 0 ? '' : formatCount(unread),
    percent(again, values),
    policy.rules[i]!.transform === 'keep' ? '' : percent(share, 1),
    nanoseconds === 0 ? '' : formatCount(Math.round(nanoseconds)),
    does,
    paths.length === 1 ? paths[0]! : `${paths[0]} and ${plural(paths.length - 1, 'other')}`,
  ]);
  const heading = ['rule', 'values', 'unread', 'met before', 'of all rules', 'ns each', 'transform', 'path'];
  const lost = quarantined === 0 ? '' : `, ${formatCount(quarantined)} of them quarantined`;
  return [
    `${name}: ${plural(records, 'record')} of ${result.format}${lost}, ${formatBytes(bytes)}`,
    formatTable(speeds, [1, 2, 3]),
    formatTable([heading, ...rules], [0, 1, 2, 3, 4, 5]),
  ].join('\n\n');
}
