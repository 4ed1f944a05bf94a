/**
 * @module
 * `nymline run`: records in, pseudonymized records out, in constant memory.
 */

import { type Command, Option } from 'commander';
import type { Keyring } from '../crypto/keyring.js';
import type { RecordCode } from '../errors.js';
import type { Policy } from '../policy/document.js';
import { expandFormat } from '../policy/format.js';
import type { Report } from '../program/report.js';
import { createPseudonymizer } from '../pseudonymizer.js';
import type { Kept } from './checkpoint/kept.js';
import { isKept } from './checkpoint/options.js';
import { countOwnRules, readChosen, readKeyring } from './configuration.js';
import { fitPolicy } from './detect.js';
import { UsageError } from './fault.js';
import { type End, epilogue } from './help.js';
import { codeOf } from './interrupt.js';
import { exit, type Io } from './io.js';
import { openBooks } from './manifest/books.js';
import {
  checkpointOption,
  formatOption,
  keyringOption,
  manifestKeyOption,
  manifestOption,
  maxRecordOption,
  maxValuesOption,
  parsePositive,
  policyOption,
  presetOption,
  quarantineOption,
  recipientOption,
  regionOption,
} from './options.js';
import { openRecords } from './packed/unpack.js';
import { createProgress, type Progress } from './progress.js';
import { type Ending, finish, pump, pumpThreads } from './pump.js';
import { createQuarantine, mergePlaces, nounOf, openQuarantine, type Places } from './quarantine.js';
import { type RunResult, writeResult } from './results.js';
import { checkFollow, checkKept, checkOneForOne } from './run/asked.js';
import { type Doubt, listDoubts } from './run/doubt.js';
import {
  commit,
  countsOf,
  giveUp,
  type Keeping,
  openKeeping,
  readPlace,
  statedOf,
  tellKept,
} from './run/keep.js';
import { isMany } from './run/many/inputs.js';
import { answerLines, emptyAnswer } from './run/one-for-one.js';
import type { Again } from './run/reload.js';
import { type Sample, takeSample, unlistedOf } from './run/sample.js';
import { formatParted } from './scan/feed.js';
import { openSource, type Source } from './source.js';
import {
  formatBooks,
  formatLeft,
  formatQuarantine,
  formatResumed,
  formatRules,
  formatTimes,
} from './summary.js';
import { openTarget, refuseInputs, type Target } from './target.js';
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
  /** What is only told otherwise makes the run fail, before the output gets its name. */
  readonly strict?: boolean;
  readonly maxValues: number;
  /** Where quarantined records are kept, sealed. */
  readonly quarantine?: string;
  readonly recipient?: readonly string[];
  readonly quiet?: boolean;
  /** The file grows. */
  readonly follow?: boolean;
  /** Each line is answered by one. */
  readonly oneForOne?: boolean;
  /** What answers a line that is quarantined. */
  readonly instead?: string;
  /** Of several files, also those that are finished. */
  readonly force?: boolean;
  /** The summary is for machines. */
  readonly json?: boolean;
  /** A folder of manifests. */
  readonly manifest?: string;
  readonly manifestKey?: string;
  /** What was done before by the manifests is not done again. */
  readonly once?: boolean;
  /** Bytes of input between two checkpoints. */
  readonly checkpoint?: number;
  readonly resume?: boolean;
}

export function addRun(program: Command, io: Io, end: End): void {
  program
    .command('run')
    .summary('pseudonymize records')
    .description(
      'Pseudonymizes the records of a file or of standard input, in constant memory. A record that cannot be ' +
        'read is quarantined: it does not come out, and is counted.',
    )
    .argument('[file...]', 'records: files, folders, patterns in quotes; standard input where left out or -')
    .addOption(policyOption())
    .addOption(presetOption())
    .addOption(keyringOption())
    .addOption(formatOption())
    .addOption(regionOption())
    .option(
      '-o, --output <file>',
      'where records go: a file, or for several inputs a folder (default: standard output)',
    )
    .addOption(
      new Option(
        '-t, --threads <count>',
        'threads that rewrite: the blocks of one file of NDJSON, or a file each',
      )
        .argParser(parsePositive(64))
        .default(1),
    )
    .addOption(maxRecordOption())
    .addOption(maxValuesOption())
    .addOption(quarantineOption())
    .addOption(recipientOption())
    .option(
      '--follow',
      'read on as the file grows, also where it is rotated, until SIGINT or SIGTERM; lines come out as they come in. ' +
        'Without a terminal, SIGHUP has policy and keyring read again',
    )
    .option(
      '--one-for-one',
      'answer every line by exactly one, at once: for programs that run nymline beside themselves and ask it by lines',
    )
    .option('--instead <line>', 'with --one-for-one: what answers a line that is quarantined (default: "{}")')
    .option('--force', 'of several files, do those again that are finished already')
    .addOption(manifestOption())
    .addOption(manifestKeyOption())
    .option('--once', 'do no input whose digest a manifest has already, whatever it is called')
    .addOption(checkpointOption())
    .option(
      '--resume',
      'go on where a run that was killed left off, with the same bytes as if it had not been; notes its place as well',
    )
    .option(
      '--strict',
      'fail where a rule met nothing, or a scan of the first records finds identifiers in what is kept; ' +
        'the file of --output stays as it was. Of several files, each by itself',
    )
    .option('--json', 'the summary as JSON, on standard error')
    .option('-q, --quiet', 'no progress and no summary; what is quarantined, or looks wrong, is still told')
    .addHelpText(
      'after',
      epilogue(
        [
          'nymline run --policy policy.yaml --keyring keyring.json calls.ndjson > out.ndjson',
          'nymline run --preset asterisk-cdr --region US --keyring keyring.json Master.csv -o out.csv',
          'nymline run --policy policy.yaml --threads 4 calls.ndjson.gz -o out.ndjson.gz',
          "nymline run --preset combined --threads 4 -o out/ 'logs/**/*.gz'",
          'nymline run --policy policy.yaml -q --one-for-one --instead \'{"dropped":true}\'',
          'nymline run --preset combined --follow /var/log/nginx/access.log >> /srv/logs/access.safe.log',
        ],
        [
          '0 all records written',
          '1 a file cannot be read or written, or is broken, whatever became of others',
          '2 configuration or usage',
          '3 some records quarantined',
          '4 with --strict: a rule met nothing, or identifiers are kept',
          '129, 130, 143 interrupted; the file of --output stays as it was',
        ],
      ),
    )
    .action(async (files: string[], options: RunOptions) => end(await run(files, options, io)));
}

/**
 * @param files - records; standard input where there is none
 * @returns the exit code
 */
export async function run(files: readonly string[], options: RunOptions, io: Io): Promise<number> {
  if (!isMany(files, options.output)) return runOne(files[0], options, io);
  if (options.follow) throw new UsageError('--follow expected one file');
  if (options.oneForOne) throw new UsageError('--one-for-one expected one file, or standard input');
  return (await import('./run/many/begin.js')).beginMany(files, options, io);
}

async function runOne(file: string | undefined, options: RunOptions, io: Io): Promise<number> {
  const { json = false, quiet = json } = options;
  const notes: string[] = [];
  const say = json
    ? (text: string) => void notes.push(text)
    : (text: string) => void io.errors.write(`${text}\n`);
  const { choice, read: named } = readChosen(options);
  const keyring = await readKeyring(options.keyring, io, say);
  refuseInputs(options.output, inputsOf(file, options, io), io);
  const { follow = false, oneForOne = false } = options;
  if (follow) checkFollow(file, options);
  checkOneForOne(options);
  const place = await readPlace(options);
  checkKept(options);
  const books = await openBooks(options, say);
  const before = await books?.doneBefore(file);
  if (before !== undefined) {
    if (!quiet) say(before);
    return exit.ok;
  }
  const sheet = books?.openSheet(file, options.output, options.threads > 1 ? undefined : io.worker);
  const tap = sheet?.read.take;
  const source = follow
    ? await (await import('./run/follow.js')).openFollowed(file!, io)
    : await (oneForOne ? openSource(file, io) : openRecords(file, io, quiet ? () => {} : say, tap));

  const open = async (): Promise<[Policy, Target, Kept | undefined]> => {
    // Nothing more may come before the first line is answered.
    const policy = oneForOne
      ? named!
      : await fitPolicy(named, follow ? { format: 'ndjson' } : choice, source, say);
    if (oneForOne && !isNdjson(policy))
      throw new UsageError(`--one-for-one expected NDJSON, got ${typeOf(policy)}`);
    if (options.threads > 1 && !isNdjson(policy) && typeOf(policy) !== 'json') {
      throw new UsageError(`--threads expected NDJSON, got ${typeOf(policy)}`);
    }
    if (!isKept(options))
      return [policy, await openTarget(options.output, io, sheet?.written.take), undefined];
    const { maxRecord, maxValues } = options;
    const { openKept } = await import('./checkpoint/kept.js');
    const kept = await openKept(
      file,
      options.output,
      { policy, keyring, maxRecord, maxValues },
      options,
      sheet,
    );
    if (kept.saved !== undefined) say(formatResumed(kept.saved.at));
    return [policy, kept.target, kept];
  };
  const [policy, target, kept] = await open().catch((error) => {
    source.close();
    throw error;
  });

  const keeping = place && openKeeping(place, source.name, target.file !== undefined);
  const progress = createProgress(io, source, quiet);
  const sample = takeSample(source);
  const start = performance.now();
  const inThreads = options.threads > 1 && isNdjson(policy);
  const way = kept !== undefined ? rewriteByPlaces : inThreads ? rewriteInThreads : rewrite;
  if (options.threads > 1 && typeOf(policy) === 'json')
    say('nymline: a JSON document is read by one thread; --threads is for NDJSON');
  // What follows a file ends behind what is there; all else ends at once.
  const signal = follow ? undefined : io.signal;
  const again = { policy: () => readChosen(options).read!, keyring: options.keyring, say };
  const work = {
    policy,
    keyring,
    source: sample.source,
    target,
    keeping,
    kept,
    progress,
    options,
    io,
    signal,
    ...(follow && { again }),
  };
  const { end, report, places, last } = await way(work).catch(async (error) => {
    sheet?.stop();
    await giveUp(target.abandon, keeping);
    throw atTarget(error, options.output);
  });
  const milliseconds = performance.now() - start;

  if (end === 'closed') {
    await giveUp(target.abandon, keeping);
    return exit.ok;
  }
  const look = await lookAgain(last, sample, report, options);
  if (look.parted !== undefined && (json || !quiet)) say(formatParted(source.name, look.parted));
  const { doubts } = look;
  const isRefused = options.strict === true && doubts.length > 0;
  if (end === 'interrupted' || isRefused)
    await giveUp((end !== 'interrupted' && kept?.discard) || target.abandon, keeping);
  else {
    await commit(target, keeping);
    const sealed = keeping && { quarantine: statedOf(keeping, place!.folder) };
    const stated = { policy, report, unlisted: look.unlisted, ...sealed };
    await books?.add(sheet!, stated, kept?.saved?.isDone);
    kept?.settle();
  }
  sheet?.stop();
  const code = codeOfRun(end, isRefused, report, io);
  const left = (end === 'interrupted' || isRefused) && target.file !== undefined;
  const told = { policy, report, places, last, doubts, end, isRefused, bytes: source.given, milliseconds };
  if (json) {
    const quarantine = keeping && countsOf(keeping, place!.folder);
    io.errors.write(writeResult(resultOf(told, code, quarantine, notes)));
    return code;
  }
  tellRun(told, quiet, say);
  if (report.quarantined > 0 && !isRefused && !oneForOne) tellKept(keeping, place?.folder, quiet, say);
  if (left)
    say(
      `nymline: ${formatLeft(target.file!)}${end === 'interrupted' && kept !== undefined ? '; --resume goes on' : ''}`,
    );
  return code;
}

interface Told extends Outcome {
  readonly policy: Policy;
  readonly doubts: readonly Doubt[];
  readonly isRefused: boolean;
  readonly bytes: number;
  readonly milliseconds: number;
}

function resultOf(
  { report, places, doubts, end, isRefused, bytes, milliseconds }: Told,
  code: number,
  quarantine: RunResult['quarantine'],
  notes: string[],
): RunResult {
  return {
    command: 'run',
    exit: code,
    end: isRefused ? 'refused' : (end as 'done' | 'interrupted'),
    bytes,
    milliseconds: Math.round(milliseconds),
    books: report as RunResult['books'],
    places: Object.fromEntries(places) as RunResult['places'],
    doubts: [...doubts],
    ...(quarantine === undefined ? {} : { quarantine }),
    notes,
  };
}

function tellRun(
  { policy, report, places, doubts, end, isRefused, bytes, milliseconds }: Told,
  quiet: boolean,
  say: (text: string) => void,
): void {
  const kept = formatQuarantine(report, places, nounOf(policy));
  if (!quiet) say(`\n${formatRules(report)}\n`);
  const times = formatTimes(report);
  if (!quiet && times !== undefined) say(`nymline: warning: ${times}\n`);
  if (kept !== undefined) say(`${kept}\n`);
  for (const { text, likely } of doubts) {
    if (likely || !quiet || isRefused) say(`nymline: ${isRefused ? '' : 'warning: '}${text}`);
  }
  if (!quiet)
    say(`${end === 'interrupted' ? 'interrupted: ' : ''}${formatBooks(report, bytes, milliseconds)}`);
}

function codeOfRun(end: Ending, isRefused: boolean, { quarantined }: Report, { signal }: Io): number {
  if (end === 'interrupted') return codeOf(signal!);
  if (isRefused) return exit.leaking;
  return quarantined > 0 ? exit.quarantined : exit.ok;
}

/** The error of a stream says that it could not write, and not where to. */
function atTarget(error: unknown, file: string | undefined): unknown {
  const { path, syscall } = error as NodeJS.ErrnoException;
  const isUnnamed = error instanceof Error && syscall === 'write' && path === undefined;
  return isUnnamed ? Object.assign(error, { path: file ?? 'standard output' }) : error;
}

/** Whatever the output must not be. */
function inputsOf(file: string | undefined, { policy, keyring }: RunOptions, { input }: Io) {
  const isStandard = file === undefined || file === '-';
  const { fd } = input as { readonly fd?: number };
  return [
    ['the one being read', isStandard ? fd : file],
    ['the policy', policy],
    ['the keyring', keyring],
  ] as const;
}

async function lookAgain(
  policy: Policy,
  sample: Sample,
  report: Report,
  options: RunOptions,
): Promise<{
  readonly doubts: readonly Doubt[];
  readonly parted: string | undefined;
  readonly unlisted: readonly string[];
}> {
  const own = countOwnRules(options, policy);
  const look = await sample.look(policy, { maxRecord: options.maxRecord, own, isFree: report.out === 0 });
  return {
    doubts: listDoubts(policy, own, report, look),
    parted: look.parted,
    unlisted: unlistedOf(look),
  };
}

interface Work {
  readonly keeping: Keeping | undefined;
  readonly policy: Policy;
  readonly keyring: Keyring;
  readonly source: Source;
  readonly target: Target;
  readonly kept: Kept | undefined;
  readonly progress: Progress;
  readonly options: RunOptions;
  readonly io: Io;
  readonly signal: AbortSignal | undefined;
  readonly again?: Again;
}

interface Outcome {
  readonly end: Ending;
  readonly report: Report;
  readonly places: Places;
  /** The policy by which the last records were rewritten. */
  readonly last: Policy;
}

async function rewrite(work: Work): Promise<Outcome> {
  const { policy, keyring, source, target, keeping, progress, options, signal, again } = work;
  const { oneForOne = false, instead: word = emptyAnswer, maxRecord: limit } = options;
  // Each line is a record there, and its position the number of the line.
  const quarantine = oneForOne ? createQuarantine() : openQuarantine(policy);
  const pseudonymizer = createPseudonymizer(policy, keyring, {
    maxRecordBytes: options.maxRecord,
    maxRecordValues: options.maxValues,
    onQuarantine: quarantine.add,
    ...(keeping && { quarantine: { keep: keeping.keep, flush: keeping.seal } }),
    // The summary says it all.
    onWarning() {},
  });
  const records = (): number => pseudonymizer.report().in;
  const passed = (block: Buffer): Promise<void> | undefined => {
    quarantine.pass(block, records);
    progress.show(records);
    return keeping?.pace();
  };
  const reloads =
    again && (await import('./run/reload.js')).reloadAtHangUp(pseudonymizer, work, again, work.io);
  const running = oneForOne
    ? answerLines(source, pseudonymizer, target.stream, { word, limit, signal })
    : pump(source, pseudonymizer.input(), target.stream, signal, passed);
  const end = await finish(running, source, target.stream, { ...(signal && { signal }) }).finally(
    progress.clear,
  );
  reloads?.stop();
  const report = pseudonymizer.report();
  pseudonymizer.close();
  return { end, report, places: quarantine.places, last: reloads?.policy ?? policy };
}

async function rewriteByPlaces(work: Work): Promise<Outcome> {
  const { policy, keyring, source, kept, progress, options, io } = work;
  const { rewriteKept } = await import('./checkpoint/rewrite.js');
  const outcome = await rewriteKept({
    policy,
    keyring,
    source,
    kept: kept!,
    maxRecord: options.maxRecord,
    maxValues: options.maxValues,
    threads: isNdjson(policy) ? options.threads : 1,
    worker: io.worker,
    signal: io.signal,
    passed: progress.show,
  }).finally(progress.clear);
  return { ...outcome, last: policy };
}

async function rewriteInThreads(work: Work): Promise<Outcome> {
  const { policy, keyring, source, target, keeping, progress, options, io } = work;
  const threads = startThreads(options.threads, io.worker, {
    policy,
    keyring,
    maxRecordBytes: options.maxRecord,
    maxRecordValues: options.maxValues,
    keeps: keeping !== undefined,
  });
  const places = new Map<RecordCode, number[]>();
  let records = 0;
  let lines = 0;
  try {
    const running = pumpThreads(source, threads, options.maxRecord, target.stream, io.signal, (result) => {
      mergePlaces(places, result.places, lines);
      for (const reject of result.rejects) keeping!.keep({ ...reject, position: records + reject.position });
      lines += result.lines;
      records += result.records;
      progress.show(() => records);
      return keeping?.pace();
    });
    const end = await finish(running, source, target.stream, io).finally(progress.clear);
    return { end, report: await threads.report(), places, last: policy };
  } finally {
    await threads.stop();
  }
}

const typeOf = ({ format }: Policy): string => expandFormat(format).type;
const isNdjson = (policy: Policy): boolean => typeOf(policy) === 'ndjson';
