/**
 * @module
 * A run over one file, or standard input.
 */
import { statSync } from 'node:fs';
import type { Keyring } from '../../crypto/keyring.js';
import type { Policy } from '../../policy/document.js';
import type { Report } from '../../program/report.js';
import { openBooks } from '../books/manifest/books.js';
import type { Sheet } from '../books/manifest/sheet.js';
import { checkTotals, emptyOf, formatEmpty, takeTotals } from '../books/manifest/totals.js';
import type { Kept } from '../checkpoint/kept.js';
import { isKept } from '../checkpoint/options.js';
import { exit, type Io } from '../command/io.js';
import { countOwnRules, type PolicyChoice, readChosen, readKeyring } from '../configuration.js';
import { claim } from '../files/claim.js';
import { followLink, sweepDraftsOf } from '../files/draft.js';
import { writerOf } from '../files/output.js';
import { isShort, openSource, type Source } from '../files/source.js';
import { openTarget, refuseInputs, type Target } from '../files/target.js';
import { openRecords } from '../packed/unpack.js';
import { fitPolicy } from '../policy/detect.js';
import { formatParted } from '../policy/scan/feed.js';
import { UsageError } from '../telling/fault.js';
import { createProgress } from '../telling/progress.js';
import { writeResult } from '../telling/result.js';
import { formatLeft, formatResumed } from '../telling/summary.js';
import { plural } from '../telling/table.js';
import { startEarly, type Thread } from '../threads/crew.js';
import { checkFollow, checkOneForOne, checkTotalled } from './conflict.js';
import { type Doubt, listDoubts } from './doubt.js';
import type { RunOptions } from './options.js';
import {
  commit,
  countsOf,
  giveUp,
  type Making,
  openKeeping,
  type Place,
  readPlace,
  refuse,
  statedOf,
  tellKept,
} from './quarantine.js';
import { isNdjson, typeOf, type Work, wayOf } from './rewrite.js';
import { type Sample, takeSample, unlistedOf } from './sample.js';
import { codeOfRun, resultOf, tellRun } from './tell.js';

interface Opened extends Making {
  readonly policy: Policy;
  readonly target: Target;
  readonly kept: Kept | undefined;
  readonly source: Source;
  /** Another process may write the output. */
  free(): void;
}

/** @returns the exit code */
export async function runOne(file: string | undefined, options: RunOptions, io: Io): Promise<number> {
  const isShared = file !== undefined && options.threads > 1 && !isKept(options);
  const early = isShared ? startEarly(options.threads - 1, io.worker, sizeOf(file)) : [];
  try {
    return await runWith(early, file, options, io);
  } finally {
    for (const thread of early) thread.stop();
  }
}

/**
 * A short file that goes to another file by way of standard output waits for nothing and leaves nothing behind. So a
 * signal may end the process at once, and no handler is needed, which would take 1 ms.
 */
function isBrief(file: string | undefined, options: RunOptions, io: Io): boolean {
  const { output = '-', threads, quarantine, manifest, oneForOne } = options;
  if (file === undefined || file === '-' || output !== '-' || threads > 1 || isKept(options)) return false;
  if ((quarantine ?? manifest ?? oneForOne) !== undefined) return false;
  return writerOf(io.output) !== undefined && isShort(file);
}

/** 0 if it cannot be known; opening the file then reports why. */
function sizeOf(file: string): number {
  try {
    return statSync(file).size;
  } catch {
    return 0;
  }
}

async function runWith(
  early: readonly Thread[],
  file: string | undefined,
  options: RunOptions,
  io: Io,
): Promise<number> {
  const { json = false, quiet = json, follow = false, oneForOne = false } = options;
  const notes: string[] = [];
  const say = json
    ? (text: string) => void notes.push(text)
    : (text: string) => void io.errors.write(`${text}\n`);
  const { choice, read: named } = readChosen(options);
  const keyring = await readKeyring(options.keyring, io, say);
  refuseInputs(options.output, inputsOf(file, options, io), io);
  if (follow) checkFollow(file, options);
  checkOneForOne(options);
  checkTotalled(file, options);
  const place = await readPlace(options);
  const books = await openBooks(options, say);
  const before = await books?.doneBefore(file);
  if (before !== undefined) {
    const { text, quarantined } = before;
    const isShort = quarantined > 0;
    if (!quiet || isShort)
      say(isShort ? `${text}; ${plural(quarantined, 'record')} of it quarantined then` : text);
    return isShort ? exit.quarantined : exit.ok;
  }
  const sheet = books?.openSheet(file, options.output, options.threads > 1 ? undefined : io.worker);
  const opened = await open(file, options, { named, choice, keyring, place, sheet, say }, io).catch(
    (error) => {
      sheet?.stop();
      throw error;
    },
  );
  const { policy, target, kept, keeping, source } = opened;
  const sample = takeSample(source);
  const brief = !follow && isBrief(file, options, io);
  const work: Work = {
    ...opened,
    early,
    keyring,
    source: sample.source,
    progress: createProgress(io, source, quiet),
    options,
    io,
    isBrief: brief,
    // A run with --follow ends after the data that is there. Any other run ends at once.
    signal: follow || brief ? undefined : io.signal,
    ...(follow && { again: { policy: () => readChosen(options).read!, keyring: options.keyring, say } }),
  };
  const start = process.hrtime.bigint();
  if (options.threads > 1 && typeOf(policy) === 'json')
    say('nymline: a JSON document is read by one thread; --threads is for NDJSON');
  try {
    const { end, report, places, last } = await wayOf(work)(work);
    const milliseconds = Number(process.hrtime.bigint() - start) / 1e6;
    const look = await lookAgain(last, sample, report, options);
    if (look.parted !== undefined && (json || !quiet)) say(formatParted(source.name, look.parted));
    const { doubts } = look;
    const isRefused = options.strict === true && doubts.length > 0 && end !== 'closed';
    if (end !== 'done') await giveUp(opened);
    else if (isRefused) await refuse(opened);
    else {
      const totals =
        options.total &&
        (await takeTotals(
          options.total,
          { policy, maxRecord: options.maxRecord, report, input: file!, target, found: look.found },
          io,
        ));
      for (const field of totals ? emptyOf([totals]) : []) if (json || !quiet) say(formatEmpty(field));
      await commit(opened);
      const sealed = keeping && { quarantine: statedOf(keeping, place!.folder) };
      const stated = { policy, report, unlisted: look.unlisted, ...sealed, ...(totals && { totals }) };
      books?.add(await sheet!.contents(), stated, kept?.saved?.isDone);
      kept?.settle();
    }
    const code = codeOfRun(end, isRefused, report, io);
    const left = (end !== 'done' || isRefused) && target.file !== undefined;
    const told = { policy, report, places, last, doubts, end, isRefused, bytes: source.given, milliseconds };
    if (json) {
      const quarantine = keeping && countsOf(keeping, place!.folder);
      io.errors.write(writeResult(resultOf(told, code, quarantine, notes)));
      return code;
    }
    tellRun(told, quiet, say);
    if (report.quarantined > 0 && !isRefused && !oneForOne) tellKept(keeping, place?.folder, quiet, say);
    if (left) {
      const goesOn = end === 'interrupted' && kept !== undefined ? '; --resume goes on' : '';
      say(`nymline: ${formatLeft(target.file!)}${goesOn}`);
    }
    return code;
  } catch (error) {
    // Ignored, so that the user sees the first error.
    await giveUp(opened).catch(() => {});
    throw atTarget(error, options.output);
  } finally {
    opened.free();
    sheet?.stop();
  }
}

interface Asked {
  /** As on the command line; undefined if it depends on the input. */
  readonly named: Policy | undefined;
  readonly choice: PolicyChoice;
  readonly keyring: Keyring;
  readonly place: Place | undefined;
  readonly sheet: Sheet | undefined;
  say(text: string): void;
}

/** Opens the input, the policy that fits it, and the engine. */
async function open(
  file: string | undefined,
  options: RunOptions,
  { named, choice, keyring, place, sheet, say }: Asked,
  io: Io,
): Promise<Opened> {
  const { json, quiet = json, follow = false, oneForOne = false, maxRecord, maxValues } = options;
  const source = follow
    ? await (await import('./follow.js')).openFollowed(file!, io)
    : await (oneForOne
        ? openSource(file, io)
        : openRecords(file, io, quiet ? () => {} : say, sheet?.read.take));
  let target: Target | undefined;
  /** Another run into it would leave one output, and two manifests of it. */
  let free = (): void => {};
  try {
    // With --one-for-one the first line must be answered before more input comes.
    const policy = oneForOne
      ? named!
      : await fitPolicy(named, follow ? { format: 'ndjson' } : choice, source, say);
    if (oneForOne && !isNdjson(policy))
      throw new UsageError(`--one-for-one expected NDJSON, got ${typeOf(policy)}`);
    if (options.threads > 1 && !isNdjson(policy) && typeOf(policy) !== 'json')
      throw new UsageError(`--threads expected NDJSON, got ${typeOf(policy)}`);
    if (options.total !== undefined) checkTotals(options.total, policy);
    let kept: Kept | undefined;
    if (isKept(options)) {
      const { openKept } = await import('../checkpoint/kept.js');
      const setting = { policy, keyring, maxRecord, maxValues, quarantine: place };
      kept = await openKept(file, options.output, setting, options, sheet);
      if (kept.saved !== undefined) say(formatResumed(kept.saved.at));
      target = kept.target;
    } else {
      target = await openTarget(options.output, io, sheet?.written.take);
      if (target.file !== undefined) {
        free = claim(followLink(target.file));
        sweepDraftsOf(target.file);
      }
    }
    const keeping = place && openKeeping(place, source.name, target.file !== undefined, kept?.saved?.sealed);
    return { policy, target, kept, keeping, source, free };
  } catch (error) {
    free();
    source.close();
    target?.abandon();
    throw error;
  }
}

/** The error of a stream says that it could not write, and not where to. */
function atTarget(error: unknown, file: string | undefined): unknown {
  const { path, syscall } = error as NodeJS.ErrnoException;
  const isUnnamed = error instanceof Error && syscall === 'write' && path === undefined;
  return isUnnamed ? Object.assign(error, { path: file ?? 'standard output' }) : error;
}

/** All files that the output must not be. Accessing standard input opens it, which takes 1 ms. */
function inputsOf(file: string | undefined, { policy, keyring }: RunOptions, io: Io) {
  const isStandard = file === undefined || file === '-';
  return [
    ['the one being read', isStandard ? (io.input as { readonly fd?: number }).fd : file],
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
  readonly found: readonly string[];
}> {
  const own = countOwnRules(options, policy);
  const look = await sample.look(policy, {
    maxRecord: options.maxRecord,
    own,
    isFree: report.out === 0,
    isLast: true,
  });
  return {
    doubts: listDoubts(policy, own, report, look),
    parted: look.parted,
    unlisted: unlistedOf(look),
    found: look.kept.map(({ path }) => path),
  };
}
