/**
 * @module
 * The ways in which a run over one file rewrites it: by this thread, by several, or from place to place.
 */
import type { Keyring } from '../../crypto/keyring.js';
import type { Policy } from '../../policy/document.js';
import { expandFormat } from '../../policy/format.js';
import type { Report } from '../../program/report.js';
import { createPseudonymizer } from '../../pseudonymizer.js';
import { engineOf } from '../../session/input.js';
import type { Kept } from '../checkpoint/kept.js';
import type { Io } from '../command/io.js';
import { type Ending, finish, pump } from '../files/pump.js';
import type { Source } from '../files/source.js';
import type { Target } from '../files/target.js';
import { withSmallHeap } from '../start/heap.js';
import type { Progress } from '../telling/progress.js';
import { createQuarantine, openQuarantine, type Places } from '../telling/quarantined.js';
import type { Thread } from '../threads/crew.js';
import { pumpStretches, pumpThreads } from '../threads/in-order.js';
import { startThreads } from '../threads.js';
import { Joined } from './joined.js';
import { answerLines, emptyAnswer } from './one-for-one.js';
import type { RunOptions } from './options.js';
import type { Keeping } from './quarantine.js';
import type { Again } from './reload.js';

export interface Work {
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
  /** It is over before anybody interrupts it, or its heap grows. */
  readonly isBrief: boolean;
  readonly again?: Again;
  /** Threads that have started already. */
  readonly early?: readonly Thread[];
}

export interface Outcome {
  readonly end: Ending;
  readonly report: Report;
  readonly places: Places;
  /** The policy by which the last records were rewritten. */
  readonly last: Policy;
}

export const wayOf = ({ policy, kept, options }: Work): ((work: Work) => Promise<Outcome>) => {
  if (kept !== undefined) return rewriteByPlaces;
  return options.threads > 1 && isNdjson(policy) ? rewriteInThreads : rewrite;
};

/** A manifest says what stayed since no rule names it; for the summary it is not worth its time. */
const isCounting = ({ manifest }: RunOptions): boolean => manifest !== undefined;

/** Bytes of a file for each value that is remembered, and how many bytes there are where as many are as by default. */
const [bytesEach, large] = [4, 1 << 19];

/**
 * An eighth of the default number of remembered values: fitting into the processor's cache saves more than finding rare values
 * again. Calls, and values that never repeat, took 4 to 6 % less than with four times as many, messages 2 %, 1.5 GB
 * of calls 1 %, in 12 MB less (Node 20.20).
 */
const few = 1 << 14;

/**
 * How many values are remembered; undefined for the default. A small file has few. V8 collects garbage even for memory that is only
 * reserved, which takes a tenth of such a run.
 *
 * @param bytes - of the file; undefined if unknown
 */
export function memoOf(bytes: number | undefined, policy: Policy): number | undefined {
  if (bytes !== undefined && bytes < large) return 1024 + Math.ceil(bytes / bytesEach);
  return isNdjson(policy) ? few : undefined;
}

async function rewrite(work: Work): Promise<Outcome> {
  const { policy, keyring, source, target, keeping, progress, options, signal, again } = work;
  const { oneForOne = false, instead: word = emptyAnswer, maxRecord: limit } = options;
  // With --one-for-one each line is a record, and its position is the number of the line.
  const quarantine = oneForOne ? createQuarantine() : openQuarantine(policy);
  const pseudonymizer = createPseudonymizer(policy, keyring, {
    maxRecordBytes: options.maxRecord,
    maxRecordValues: options.maxValues,
    countUnlisted: isCounting(options),
    memo: options.follow ? undefined : memoOf(source.bytes, policy),
    onQuarantine: quarantine.add,
    ...(keeping && { quarantine: { keep: keeping.keep, flush: keeping.seal } }),
    // The summary contains everything that a warning would say.
    onWarning() {},
  });
  const records = (): number => pseudonymizer.report().in;
  const input = oneForOne ? undefined : pseudonymizer.input();
  const passed = (block: Buffer): Promise<void> | undefined => {
    quarantine.pass(block, records, input && engineOf(input).lines?.());
    progress.show(records);
    return keeping?.pace();
  };
  const reloads = again && (await import('./reload.js')).reloadAtHangUp(pseudonymizer, work, again, work.io);
  const running = oneForOne
    ? answerLines(source, pseudonymizer, target.stream, { word, limit, signal })
    : pump(source, input!, target.stream, signal, passed);
  const end = await finish(work.isBrief ? running : withSmallHeap(running), source, target.stream, {
    ...(signal && { signal }),
  }).finally(progress.clear);
  reloads?.stop();
  const report = pseudonymizer.report();
  pseudonymizer.close();
  return { end, report, places: quarantine.places, last: reloads?.policy ?? policy };
}

async function rewriteByPlaces(work: Work): Promise<Outcome> {
  const { policy, keyring, source, kept, keeping, progress, options, io } = work;
  const { rewriteKept } = await import('../checkpoint/rewrite.js');
  const outcome = await rewriteKept({
    policy,
    keyring,
    source,
    kept: kept!,
    keeping,
    maxRecord: options.maxRecord,
    maxValues: options.maxValues,
    countUnlisted: isCounting(options),
    threads: isNdjson(policy) ? options.threads : 1,
    worker: io.worker,
    signal: io.signal,
    passed: progress.show,
  }).finally(progress.clear);
  return { ...outcome, last: policy };
}

async function rewriteInThreads(work: Work): Promise<Outcome> {
  const { policy, keyring, source, target, keeping, progress, options, io, early } = work;
  const threads = startThreads(options.threads, io.worker, {
    policy,
    keyring,
    bytes: source.bytes,
    early,
    memo: memoOf(source.bytes, policy),
    maxRecordBytes: options.maxRecord,
    maxRecordValues: options.maxValues,
    countUnlisted: isCounting(options),
    keeps: keeping !== undefined,
  });
  const joined = new Joined(keeping, 0, progress.show);
  try {
    const running =
      source.file === undefined
        ? pumpThreads(source, threads, options.maxRecord, target.stream, io.signal, joined)
        : pumpStretches(source, source.file, threads, target.stream, io.signal, joined);
    const end = await finish(running, source, target.stream, io).finally(progress.clear);
    return { end, report: await threads.report(), places: joined.places, last: policy };
  } finally {
    threads.stop();
  }
}

export const typeOf = ({ format }: Policy): string => expandFormat(format).type;
export const isNdjson = (policy: Policy): boolean => typeOf(policy) === 'ndjson';
