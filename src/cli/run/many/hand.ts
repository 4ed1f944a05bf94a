/**
 * @module
 * Does one file of many after the other, from its name to its output, in the main thread or in one of its own. What is
 * wrong with a file is told, and the next is done.
 */
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { createKeyring, type KeyringDocument } from '../../../crypto/keyring.js';
import type { Policy } from '../../../policy/document.js';
import type { Report } from '../../../program/report.js';
import { openSession, type Session } from '../../../session.js';
import { explainFault } from '../../fault.js';
import type { Io } from '../../io.js';
import { openRecords } from '../../packed/unpack.js';
import { finish, pump } from '../../pump.js';
import {
  createQuarantine,
  type Noun,
  nounOf,
  openQuarantine,
  type Places,
  type Quarantine,
} from '../../quarantine.js';
import { formatParted } from '../../scan/feed.js';
import type { Source } from '../../source.js';
import { openTarget, type Target } from '../../target.js';
import { type Doubt, listDoubts } from '../doubt.js';
import { commit, giveUp, type Keeping, openKeeping, type Place } from '../keep.js';
import { takeSample } from '../sample.js';
import type { Job } from './inputs.js';
import { type State, stateOf } from './journal.js';
import { since } from './since.js';

/** What all files have in common: plain data. */
export interface Setting {
  /** More than one where each file is looked at for its own. */
  readonly policies: readonly { readonly policy: Policy; readonly own: number }[];
  readonly keyring: KeyringDocument;
  readonly maxRecord: number;
  readonly maxValues: number;
  readonly strict: boolean;
  /** Where quarantined records are kept, sealed. */
  readonly quarantine?: Place | undefined;
}

/** A file, and by which of the policies. */
export interface Piece extends Job {
  readonly policy: number;
}

export interface Done {
  readonly end: 'done' | 'refused';
  /** The input as it was before it was read. */
  readonly from: State | undefined;
  readonly report: Report;
  readonly places: Places;
  /** What these are counted in. */
  readonly noun: Noun;
  readonly bytes: number;
  readonly doubts: readonly Doubt[];
  /** What the user would wonder at. */
  readonly notes: readonly string[];
  /** Of records that were quarantined. */
  readonly sealed?: { readonly sealed: number; readonly lost: number; readonly segments: number };
}

export type Ending =
  | Done
  | { readonly end: 'failed'; readonly why: string }
  | { readonly end: 'interrupted' };

/** To be told how many bytes of the file, and records, there have been. */
export type Passed = (bytes: number, records: number) => void;

export interface Hand {
  take(piece: Piece, passed: Passed): Promise<Ending>;
  stop(): Promise<unknown>;
}

type Ends = Pick<Io, 'input' | 'output' | 'signal'>;

const sealedBy = (keeping: Keeping | undefined): Pick<Done, 'sealed'> =>
  keeping === undefined ? {} : { sealed: { ...keeping.counts, segments: keeping.segments.length } };

export function createHand(setting: Setting, ends: Ends): Hand {
  const keyring = createKeyring(setting.keyring);
  const sessions = new Map<number, Session>();
  let quarantine: Quarantine = createQuarantine();
  let keeping: Keeping | undefined;

  const sessionOf = (index: number): Session => {
    const known = sessions.get(index);
    if (known !== undefined) return known;
    const session = openSession(setting.policies[index]!.policy, keyring, {
      maxRecordBytes: setting.maxRecord,
      maxRecordValues: setting.maxValues,
      onQuarantine: (error) => quarantine.add(error),
      ...(setting.quarantine && { keep: (reject) => keeping?.keep(reject) }),
    });
    sessions.set(index, session);
    return session;
  };

  const rewrite = async (piece: Piece, source: Source, target: Target, passed: Passed) => {
    const { policy, own } = setting.policies[piece.policy]!;
    const session = sessionOf(piece.policy);
    const before = session.report();
    quarantine = openQuarantine(policy);
    const sample = takeSample(source);
    const input = session.input();
    const running = pump(sample.source, input, target.stream, ends.signal, (block) => {
      quarantine.pass(block, () => input.records);
      passed(source.taken, input.records);
      return keeping?.pace();
    });
    const end = await finish(running, source, target.stream, ends);
    input.wipe();
    if (end !== 'done') return undefined;
    const report = since(before, session.report());
    const isFree = report.out === 0;
    const look = await sample.look(policy, { maxRecord: setting.maxRecord, own, isFree });
    const notes = look.parted === undefined ? [] : [formatParted(piece.name, look.parted)];
    return {
      report,
      places: quarantine.places,
      noun: nounOf(policy),
      doubts: listDoubts(policy, own, report, look),
      notes,
    };
  };

  return {
    async take(piece, passed) {
      const notes: string[] = [];
      let target: Target | undefined;
      try {
        const from = stateOf(piece.file);
        const source = await openRecords(piece.file, ends, (text) => notes.push(text));
        mkdirSync(dirname(piece.output), { recursive: true });
        target = await openTarget(piece.output, ends).catch((error) => {
          source.close();
          throw error;
        });
        keeping = setting.quarantine && openKeeping(setting.quarantine, piece.name, true);
        const done = await rewrite(piece, source, target, passed);
        if (done === undefined) {
          await giveUp(target.abandon, keeping);
          return { end: 'interrupted' };
        }
        const isRefused = setting.strict && done.doubts.length > 0;
        if (isRefused) await giveUp(target.abandon, keeping);
        else await commit(target, keeping);
        return {
          end: isRefused ? 'refused' : 'done',
          from,
          ...done,
          bytes: source.given,
          notes: [...notes, ...done.notes],
          ...(isRefused ? {} : sealedBy(keeping)),
        };
      } catch (error) {
        await giveUp(() => target?.abandon(), keeping);
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
