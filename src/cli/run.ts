/**
 * @module
 * `nymline run`: records in, pseudonymized records out, in constant memory.
 */

import type { Writable } from 'node:stream';
import { type Command, Option } from 'commander';
import type { Keyring } from '../crypto/keyring.js';
import type { RecordCode } from '../errors.js';
import { expandFormat } from '../policy/format.js';
import type { Report } from '../policy/report.js';
import type { Policy } from '../policy/schema.js';
import { createPseudonymizer } from '../pseudonymizer.js';
import { type PolicyChoice, readKeyring, readPolicy } from './configuration.js';
import { chooseByContent } from './detect.js';
import { UsageError } from './fault.js';
import { type End, epilogue } from './help.js';
import { exit, type Io, openTarget } from './io.js';
import {
  formatOption,
  keyringOption,
  maxRecordOption,
  parsePositive,
  policyOption,
  presetOption,
  regionOption,
} from './options.js';
import { createProgress, type Progress } from './progress.js';
import { type Ending, finish, pump, pumpThreads } from './pump.js';
import { createLineQuarantine, createQuarantine, mergePlaces, type Places } from './quarantine.js';
import { openSource, type Source } from './source.js';
import { formatBooks, formatQuarantine, formatRules } from './summary.js';
import { startThreads } from './threads.js';

export interface RunOptions {
  readonly policy?: string;
  readonly preset?: string;
  readonly keyring?: string;
  /** `auto`, or a word that a policy may say. */
  readonly format?: string;
  readonly region?: string;
  readonly output?: string;
  readonly threads: number;
  /** Longest record, in bytes. */
  readonly maxRecord: number;
  readonly quiet?: boolean;
}

export function addRun(program: Command, io: Io, end: End): void {
  program
    .command('run')
    .summary('pseudonymize records')
    .description(
      'Pseudonymizes the records of a file or of standard input, in constant memory. A record that cannot be ' +
        'read is quarantined: it does not come out, and is counted.',
    )
    .argument('[file]', 'records; standard input where left out or -')
    .addOption(policyOption())
    .addOption(presetOption())
    .addOption(keyringOption())
    .addOption(formatOption())
    .addOption(regionOption())
    .option('-o, --output <file>', 'where records go (default: standard output)')
    .addOption(
      new Option('-t, --threads <count>', 'threads that rewrite; more than one for NDJSON only')
        .argParser(parsePositive(64))
        .default(1),
    )
    .addOption(maxRecordOption())
    .option('-q, --quiet', 'no progress and no summary; what is quarantined is still told')
    .addHelpText(
      'after',
      epilogue(
        [
          'nymline run --policy policy.yaml --keyring keyring.json calls.ndjson > out.ndjson',
          'nymline run --preset asterisk-cdr --region US --keyring keyring.json Master.csv -o out.csv',
          'zcat calls.gz | nymline run --policy policy.yaml --threads 4 | gzip > out.gz',
        ],
        [
          '0 all records written',
          '1 a file cannot be read or written',
          '2 configuration or usage',
          '3 some records quarantined',
          '130 interrupted',
        ],
      ),
    )
    .action(async (file: string | undefined, options: RunOptions) => end(await run(file, options, io)));
}

/**
 * @param file - records; standard input where left out
 * @returns the exit code
 */
export async function run(file: string | undefined, options: RunOptions, io: Io): Promise<number> {
  const { quiet = false } = options;
  const say = (text: string): void => void io.errors.write(`${text}\n`);
  const isAuto = options.format === 'auto';
  const named = isAuto ? undefined : readPolicy(options as PolicyChoice);
  const keyring = readKeyring(options.keyring, io);
  const source = await openSource(file, io);
  if (!quiet && source.isTerminal) say('nymline: reading records from the terminal; end with Ctrl-D');

  const open = async (): Promise<[Policy, Writable]> => {
    const policy = named ?? readPolicy(await chooseByContent(withoutFormat(options), source, say));
    if (options.threads > 1 && !isNdjson(policy)) {
      throw new UsageError(`--threads expected NDJSON, got ${expandFormat(policy.format).type}`);
    }
    return [policy, await openTarget(options.output, file, io)];
  };
  const [policy, target] = await open().catch((error) => {
    source.close();
    throw error;
  });

  const progress = createProgress(io, source.bytes, quiet);
  const start = performance.now();
  const way = options.threads > 1 && !(await isUtf16(source)) ? rewriteInThreads : rewrite;
  const { end, report, places } = await way({
    policy,
    keyring,
    source,
    target,
    progress,
    options,
    io,
  });
  const milliseconds = performance.now() - start;

  if (end === 'closed') return exit.ok;
  const kept = formatQuarantine(report, places, isNdjson(policy) ? 'line' : 'record');
  if (!quiet) say(`\n${formatRules(report)}\n`);
  if (kept !== undefined) say(`${kept}\n`);
  if (!quiet)
    say(`${end === 'interrupted' ? 'interrupted: ' : ''}${formatBooks(report, source.given, milliseconds)}`);
  if (end === 'interrupted') return exit.interrupted;
  return report.quarantined > 0 ? exit.quarantined : exit.ok;
}

interface Work {
  readonly policy: Policy;
  readonly keyring: Keyring;
  readonly source: Source;
  readonly target: Writable;
  readonly progress: Progress;
  readonly options: RunOptions;
  readonly io: Io;
}

interface Outcome {
  readonly end: Ending;
  readonly report: Report;
  readonly places: Places;
}

async function rewrite({ policy, keyring, source, target, progress, options, io }: Work): Promise<Outcome> {
  const quarantine = isNdjson(policy) ? createLineQuarantine() : createQuarantine();
  const pseudonymizer = createPseudonymizer(policy, keyring, {
    maxRecordBytes: options.maxRecord,
    onQuarantine: quarantine.add,
  });
  const records = (): number => pseudonymizer.report().in;
  const passed = (block: Buffer): void => {
    quarantine.pass(block, records);
    progress.show(source.given, records);
  };
  const running = pump(source, pseudonymizer.input(), target, io.signal, passed);
  const end = await finish(running, source, target, io).finally(progress.clear);
  const report = pseudonymizer.report();
  pseudonymizer.close();
  return { end, report, places: quarantine.places };
}

async function rewriteInThreads(work: Work): Promise<Outcome> {
  const { policy, keyring, source, target, progress, options, io } = work;
  const threads = startThreads(options.threads, io.worker, { policy, keyring, maxRecord: options.maxRecord });
  const places = new Map<RecordCode, number[]>();
  let records = 0;
  let lines = 0;
  try {
    const running = pumpThreads(source, threads, options.maxRecord, target, io.signal, (result) => {
      mergePlaces(places, result.places, lines);
      lines += result.lines;
      records += result.records;
      progress.show(source.given, () => records);
    });
    const end = await finish(running, source, target, io).finally(progress.clear);
    return { end, report: await threads.report(), places };
  } finally {
    await threads.stop();
  }
}

const isNdjson = ({ format }: Policy): boolean => expandFormat(format).type === 'ndjson';

/** Its newlines are no newlines: there is nothing to cut, and one thread says so. */
async function isUtf16(source: Source): Promise<boolean> {
  const [first, second] = await source.peek(2);
  return (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
}

function withoutFormat({ policy, preset, region }: RunOptions): PolicyChoice {
  return { policy, preset, region };
}
