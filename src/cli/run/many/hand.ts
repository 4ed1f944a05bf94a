/**
 * @module
 * Processes one file of many after the other, from its name to its output, in the main thread or in another one. A fault of a file
 * is reported, and the next file follows.
 */
import { dirname } from 'node:path';
import { makeFolder } from '../../../books/folder.js';
import type { Named, Totals } from '../../../books/manifest/document.js';
import { createKeyring, type KeyringDocument } from '../../../crypto/keyring.js';
import type { Policy } from '../../../policy/document.js';
import { since } from '../../../program/report/since.js';
import type { Report } from '../../../program/report.js';
import { engineOf } from '../../../session/input.js';
import { openSession, type Session } from '../../../session.js';
import type { Sheet } from '../../books/manifest/sheet.js';
import type { Kept, KeptSetting } from '../../checkpoint/kept.js';
import { type CheckpointOptions, isKept } from '../../checkpoint/options.js';
import type { Io } from '../../command/io.js';
import { finish, pump } from '../../files/pump.js';
import type { Source } from '../../files/source.js';
import { openTarget, type Target } from '../../files/target.js';
import { openRecords } from '../../packed/unpack.js';
import { formatParted } from '../../policy/scan/feed.js';
import { explainFault } from '../../telling/fault.js';
import {
  createQuarantine,
  type Noun,
  nounOf,
  openQuarantine,
  type Places,
  type Quarantine,
} from '../../telling/quarantined.js';
import { type Doubt, listDoubts } from '../doubt.js';
import {
  commit,
  giveUp,
  type Keeping,
  type Making,
  openKeeping,
  type Place,
  refuse,
  statedOf,
} from '../quarantine.js';
import { type Sample, takeSample, unlistedOf } from '../sample.js';
import type { Job } from './inputs.js';
import { type State, stateOf } from './journal.js';

/** What all files have in common: plain data. */
export interface Setting {
  /** More than one if each file is examined to choose its policy. */
  readonly policies: readonly { readonly policy: Policy; readonly own: number }[];
  readonly keyring: KeyringDocument;
  readonly maxRecord: number;
  readonly maxValues: number;
  readonly strict: boolean;
  /** Where quarantined records are kept, sealed. */
  readonly quarantine?: Place | undefined;
  /** Whether each output gets a manifest. */
  readonly sheets?: boolean;
  /** Columns whose sums are in the manifest. */
  readonly totals?: readonly string[] | undefined;
  readonly checkpoints?: CheckpointOptions;
}

/** A file, and the number of its policy. */
export interface Piece extends Job {
  readonly policy: number;
}

export interface Done {
  readonly end: 'done' | 'refused';
  /** The input as it was before it was read. */
  readonly from: State | undefined;
  readonly report: Report;
  readonly places: Places;
  /** What the positions count: lines, records. */
  readonly noun: Noun;
  readonly bytes: number;
  readonly doubts: readonly Doubt[];
  /** What might surprise the user. */
  readonly notes: readonly string[];
  /** Of records that were quarantined. */
  readonly sealed?: {
    readonly run: string;
    readonly sealed: number;
    readonly lost: number;
    readonly segments: number;
  };
  /** For its manifest. */
  readonly sheet?: {
    /** Whether a run that was ended may have filed it already. */
    readonly isAgain: boolean;
    readonly input: Named;
    readonly output: Named;
    readonly unlisted: readonly string[];
    readonly quarantine?: ReturnType<typeof statedOf>;
    readonly totals?: Totals;
  };
}

export type Ending =
  | Done
  | { readonly end: 'failed'; readonly why: string }
  | { readonly end: 'interrupted' };

/** Is told how many bytes and records of the file have been processed. */
export type Passed = (bytes: number, records: number) => void;

export interface Hand {
  take(piece: Piece, passed: Passed): Promise<Ending>;
  stop(): Promise<unknown>;
}

type Ends = Pick<Io, 'input' | 'output' | 'signal' | 'worker'>;

/** Opens the output of a piece. With checkpoints it is kept, so that another process can continue. */
async function openOutput(
  { file, output }: Piece,
  work: KeptSetting & Pick<Setting, 'checkpoints'>,
  sheet: Sheet | undefined,
  ends: Ends,
): Promise<{ readonly target: Target; readonly kept: Kept | undefined }> {
  const { checkpoints = {} } = work;
  if (!isKept(checkpoints))
    return { target: await openTarget(output, ends, sheet?.written.take), kept: undefined };
  const { openKept } = await import('../../checkpoint/kept.js');
  const kept = await openKept(file, output, work, checkpoints, sheet);
  return { target: kept.target, kept };
}

async function rewriteKept(
  source: Source,
  kept: Kept,
  keeping: Keeping | undefined,
  work: KeptSetting & { readonly countUnlisted: boolean },
  ends: Ends,
  passed: Passed,
): Promise<Pick<Done, 'report' | 'places'> | undefined> {
  const { rewriteKept: rewrite } = await import('../../checkpoint/rewrite.js');
  const { end, report, places } = await rewrite({
    ...work,
    source,
    kept,
    keeping,
    threads: 1,
    worker: ends.worker,
    signal: ends.signal,
    passed: (records) => passed(source.taken, records()),
  });
  return end === 'done' ? { report, places } : undefined;
}

/** What the first records show about a file that is done. */
async function judge(
  piece: Piece,
  done: Pick<Done, 'report' | 'places'>,
  sample: Sample,
  { policies, maxRecord }: Setting,
) {
  const { policy, own } = policies[piece.policy]!;
  const { report } = done;
  const look = await sample.look(policy, { maxRecord, own, isFree: report.out === 0, isLast: false });
  return {
    ...done,
    noun: nounOf(policy),
    doubts: listDoubts(policy, own, report, look),
    notes: look.parted === undefined ? [] : [formatParted(piece.name, look.parted)],
    unlisted: unlistedOf(look),
    found: look.kept.map(({ path }) => path),
  };
}

async function totalsOf(
  { totals, policies, maxRecord }: Setting,
  piece: Piece,
  { report }: Pick<Done, 'report'>,
  found: readonly string[],
  target: Target,
  ends: Ends,
): Promise<Totals | undefined> {
  if (totals === undefined) return undefined;
  const { takeTotals } = await import('../../books/manifest/totals.js');
  const { policy } = policies[piece.policy]!;
  return takeTotals(totals, { policy, maxRecord, report, input: piece.file, target, found }, ends);
}

const sealedBy = (keeping: Keeping | undefined): Pick<Done, 'sealed'> =>
  keeping === undefined
    ? {}
    : { sealed: { run: keeping.run, ...keeping.counts, segments: keeping.segments.length } };

export function createHand(setting: Setting, ends: Ends): Hand {
  const { maxRecord, maxValues, sheets: countUnlisted = false } = setting;
  const limits = { maxRecord, maxValues, countUnlisted };
  const keyring = createKeyring(setting.keyring);
  const sessions = new Map<number, Session>();
  let quarantine: Quarantine = createQuarantine();
  let keeping: Keeping | undefined;

  const sessionOf = (index: number): Session => {
    const known = sessions.get(index);
    if (known !== undefined) return known;
    const session = openSession(setting.policies[index]!.policy, keyring, {
      maxRecordBytes: maxRecord,
      maxRecordValues: maxValues,
      countUnlisted,
      onQuarantine: (error) => quarantine.add(error),
      ...(setting.quarantine && { keep: (reject) => keeping?.keep(reject) }),
    });
    sessions.set(index, session);
    return session;
  };

  /** @returns undefined if it was interrupted */
  const rewriteWhole = async (piece: Piece, source: Source, { stream }: Target, passed: Passed) => {
    const { policy } = setting.policies[piece.policy]!;
    const session = sessionOf(piece.policy);
    const before = session.report();
    quarantine = openQuarantine(policy);
    const input = session.input();
    const running = pump(source, input, stream, ends.signal, (block) => {
      quarantine.pass(block, () => input.records, engineOf(input).lines?.());
      passed(source.taken, input.records);
      return keeping?.pace();
    });
    const end = await finish(running, source, stream, ends);
    input.wipe();
    if (end !== 'done') return undefined;
    return { report: since(before, session.report()), places: quarantine.places };
  };

  const rewrite = async (
    piece: Piece,
    source: Source,
    target: Target,
    kept: Kept | undefined,
    passed: Passed,
  ) => {
    const { policy } = setting.policies[piece.policy]!;
    const sample = takeSample(source);
    const done = await (kept === undefined
      ? rewriteWhole(piece, sample.source, target, passed)
      : rewriteKept(sample.source, kept, keeping, { ...limits, policy, keyring }, ends, passed));
    return done && judge(piece, done, sample, setting);
  };

  return {
    async take(piece, passed) {
      const notes: string[] = [];
      const sheet = setting.sheets
        ? (await import('../../books/manifest/sheet.js')).openSheet(piece.file, piece.output, undefined)
        : undefined;
      let source: Source | undefined;
      let making: Making | undefined;
      keeping = undefined;
      try {
        const from = stateOf(piece.file);
        source = await openRecords(piece.file, ends, (text) => notes.push(text), sheet?.read.take);
        makeFolder(dirname(piece.output));
        const { policy } = setting.policies[piece.policy]!;
        const opened = await openOutput(piece, { ...setting, policy, keyring }, sheet, ends);
        const { kept, target } = opened;
        making = { ...opened, keeping };
        keeping =
          setting.quarantine && openKeeping(setting.quarantine, piece.name, true, kept?.saved?.sealed);
        making = { ...opened, keeping };
        const done = await rewrite(piece, source, target, kept, passed);
        if (done === undefined) {
          await giveUp(making);
          return { end: 'interrupted' };
        }
        const { unlisted, found, ...rest } = done;
        const isRefused = setting.strict && rest.doubts.length > 0;
        const totals = isRefused ? undefined : await totalsOf(setting, piece, done, found, target, ends);
        await (isRefused ? refuse : commit)(making);
        const contents = isRefused ? undefined : await sheet?.contents();
        const sealed = keeping && { quarantine: statedOf(keeping, setting.quarantine!.folder) };
        return {
          end: isRefused ? 'refused' : 'done',
          from,
          ...rest,
          bytes: source.given,
          notes: [...notes, ...rest.notes],
          ...(isRefused ? {} : sealedBy(keeping)),
          ...(contents === undefined
            ? {}
            : {
                sheet: {
                  ...contents,
                  isAgain: kept?.saved?.isDone === true,
                  unlisted,
                  ...sealed,
                  ...(totals && { totals }),
                },
              }),
        };
      } catch (error) {
        source?.close();
        if (making !== undefined) await giveUp(making).catch(() => {});
        if (ends.signal?.aborted) return { end: 'interrupted' };
        const fault = explainFault(error);
        if (fault === undefined) throw error;
        return { end: 'failed', why: fault.text };
      }
    },
    async stop() {
      for (const session of sessions.values()) session.close();
      keyring.close();
    },
  };
}
