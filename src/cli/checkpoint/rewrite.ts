/**
 * @module
 * Rewrites one input with checkpoints, by one thread or several, from its beginning or from where another process left off.
 */

import type { Keyring } from '../../crypto/keyring.js';
import type { RecordCode } from '../../errors.js';
import type { Policy } from '../../policy/document.js';
import { firstRecords } from '../../program/context/times.js';
import { since } from '../../program/report/since.js';
import type { Report } from '../../program/report.js';
import { openSession } from '../../session.js';
import { memoryToRead } from '../files/memory.js';
import { type Ending, finish } from '../files/pump.js';
import type { Source } from '../files/source.js';
import { Joined } from '../run/joined.js';
import type { Keeping, SealedSoFar } from '../run/quarantine.js';
import { withSmallHeap } from '../start/heap.js';
import { mergePlaces, nounOf, openQuarantine, type Places } from '../telling/quarantined.js';
import { mergeReports, startThreads } from '../threads.js';
import type { Kept, Standing } from './kept.js';
import { pumpMarked, pumpThreadsMarked } from './pump.js';
import { type Checkpoint, placesOf } from './state.js';

export interface KeptWork {
  readonly policy: Policy;
  readonly keyring: Keyring;
  readonly source: Source;
  readonly kept: Kept;
  readonly keeping: Keeping | undefined;
  readonly maxRecord: number;
  readonly maxValues: number;
  readonly countUnlisted: boolean;
  /** More than one for lines of JSON alone. */
  readonly threads: number;
  /** The program of a thread. */
  readonly worker: URL;
  readonly signal: AbortSignal | undefined;
  /** Told of how many records there have been. */
  passed(records: () => number): void;
}

export interface Outcome {
  readonly end: Ending;
  readonly report: Report;
  readonly places: Places;
}

export async function rewriteKept(work: KeptWork): Promise<Outcome> {
  const { kept } = work;
  const { saved } = kept;
  if (saved?.isDone) {
    await readAll(work.source);
    return { end: 'done', report: saved.report, places: placesOf(saved.places) };
  }
  const past = pastOf(saved);
  const outcome = await (work.threads > 1 ? byThreads(work, past) : byOne(work, past)).finally(() =>
    // Work under way must end before its output is given up. If that fails, too, only the first error is reported.
    kept.idle().catch(() => {}),
  );
  if (outcome.end === 'done') {
    await sealed(work, { ...outcome, lines: past.lines }, (standing, written) =>
      kept.finish(work.source.given, standing, written),
    );
  }
  return outcome;
}

/** What waits to be sealed is on the disk before a checkpoint tells that its records are dealt with. */
async function sealed(
  { keeping }: KeptWork,
  standing: Omit<Standing, 'sealed'>,
  save: (standing: Standing, written: (told: SealedSoFar | undefined) => void) => Promise<void>,
): Promise<void> {
  const sealed = keeping?.soFar();
  sealed?.catch(() => {});
  await save({ ...standing, sealed }, (told) => keeping?.noted(told!));
}

/** Whoever counts its bytes is to have all of them. */
async function readAll(source: Source): Promise<void> {
  const memory = memoryToRead(1 << 20);
  while ((await source.read(memory)) > 0);
  source.close();
}

/** What a run that was ended has counted. */
interface Past {
  readonly records: number;
  readonly lines: number;
  report(now: Report): Report;
  places(now: Places, offset: number): Places;
}

function pastOf(saved: Checkpoint | undefined): Past {
  if (saved === undefined) return { records: 0, lines: 0, report: (now) => now, places: (now) => now };
  return {
    records: saved.report.in,
    lines: saved.lines,
    report(now) {
      const sum = mergeReports(saved.report, [now]);
      const { times } = saved.report;
      // Times are only collected from the first records.
      return times !== undefined && times.read + times.unread >= firstRecords ? { ...sum, times } : sum;
    },
    places(now, offset) {
      const places = new Map<RecordCode, number[]>(
        saved.places.map(([code, numbers]) => [code, [...numbers]]),
      );
      mergePlaces(places, now, offset);
      return places;
    },
  };
}

async function byOne(work: KeptWork, past: Past): Promise<Outcome> {
  const { policy, keyring, source, kept, keeping, signal } = work;
  const isOfLines = nounOf(policy) === 'line';
  let quarantine = openQuarantine(policy);
  let isAgain = true;
  const session = openSession(policy, keyring, {
    maxRecordBytes: work.maxRecord,
    maxRecordValues: work.maxValues,
    countUnlisted: work.countUnlisted,
    onQuarantine: (error) => quarantine.add(error),
    ...(keeping && {
      keep(reject) {
        const position = past.records - again + reject.position;
        if (!isAgain) keeping.keep({ ...reject, position });
      },
    }),
  });
  const input = session.input(isOfLines && kept.saved !== undefined);
  let before = session.report();
  /** Records that were read again, to learn of them. */
  let again = 0;
  const report = (): Report => past.report(since(before, session.report()));
  const places = (): Places => past.places(quarantine.places, isOfLines ? past.lines : past.records - again);
  const running = pumpMarked(
    source,
    input,
    kept.target.stream,
    {
      every: kept.every,
      from: kept.saved,
      mark: (place) =>
        sealed(
          work,
          { report: report(), places: places(), lines: past.lines + linesOf(quarantine) },
          (standing, written) => kept.mark(place, standing, written),
        ),
    },
    signal,
    () => {
      before = session.report();
      again = input.records;
      isAgain = false;
      quarantine = openQuarantine(policy);
    },
    (block) => {
      quarantine.pass(block, () => input.records);
      work.passed(() => past.records + input.records - again);
      return keeping?.pace();
    },
  );
  const end = await finish(withSmallHeap(running), source, kept.target.stream, { ...(signal && { signal }) });
  const outcome = { end, report: report(), places: places() };
  session.close();
  return outcome;
}

const linesOf = (quarantine: object): number => ('lines' in quarantine ? (quarantine.lines as number) : 0);

async function byThreads(work: KeptWork, past: Past): Promise<Outcome> {
  const { policy, keyring, source, kept, keeping, signal } = work;
  const threads = startThreads(work.threads, work.worker, {
    policy,
    keyring,
    maxRecordBytes: work.maxRecord,
    maxRecordValues: work.maxValues,
    countUnlisted: work.countUnlisted,
    begun: kept.saved !== undefined,
    keeps: keeping !== undefined,
  });
  const joined = new Joined(keeping, past.records, work.passed);
  const standing = async () => ({
    report: past.report(await threads.report()),
    places: past.places(joined.places, past.lines),
    lines: past.lines + joined.lines,
  });
  try {
    const running = pumpThreadsMarked(
      source,
      threads,
      work.maxRecord,
      kept.target.stream,
      {
        every: kept.every,
        from: kept.saved,
        mark: async (place) =>
          sealed(work, await standing(), (each, written) => kept.mark(place, each, written)),
      },
      signal,
      joined,
    );
    const end = await finish(running, source, kept.target.stream, { ...(signal && { signal }) });
    return { end, ...(await standing()) };
  } finally {
    threads.stop();
  }
}
