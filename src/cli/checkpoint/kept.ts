/**
 * @module
 * A run that can be continued: its output, its checkpoints, and the order in which they reach the disk. Output is synced
 * first, and then the checkpoint that covers it, so a checkpoint never covers bytes that are missing. The run does
 * not wait for the disk: it continues meanwhile, up to the next mark.
 */
import { existsSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { Writable } from 'node:stream';
import type { Keyring } from '../../crypto/keyring.js';
import type { Policy } from '../../policy/document.js';
import type { Report } from '../../program/report.js';
import { spellName } from '../../veil.js';
import type { Sheet } from '../books/manifest/sheet.js';
import { claim } from '../files/claim.js';
import type { Target } from '../files/target.js';
import { fingerprint } from '../run/many/journal.js';
import { placeOf, type Place as QuarantinePlace, type SealedSoFar } from '../run/quarantine.js';
import { BrokenError, UsageError } from '../telling/fault.js';
import type { Places } from '../telling/quarantined.js';
import { type Draft, feed, type Names, namesOf, openDraft, unclaim, unclaimAll } from './draft.js';
import { type InputState, inputStateOf, refuseOtherInput } from './input.js';
import type { CheckpointOptions } from './options.js';
import type { Place } from './pump.js';
import { impurityOf } from './pure.js';
import { type Checkpoint, readCheckpoint, refuseOther, removeCheckpoint, writeCheckpoint } from './state.js';

const usual = 64 << 20;

/** The books at a place. */
export interface Standing {
  readonly report: Report;
  readonly places: Places;
  readonly lines: number;
  /** State of the quarantine, once it is on the disk. */
  readonly sealed: Promise<SealedSoFar> | undefined;
}

export interface Kept {
  readonly target: Target;
  readonly every: number;
  /** Where a run that was ended left off. */
  readonly saved: Checkpoint | undefined;
  /**
   * Everything up to the place has been passed to the target. Its checkpoint is written after this; `written` is called just before.
   *
   * @throws the error of the previous mark
   */
  mark(place: Place, standing: Standing, written: (sealed: SealedSoFar | undefined) => void): Promise<void>;
  /** The last checkpoint is written. @throws what that failed with */
  idle(): Promise<void>;
  /** All is handed to the target, which may be told to commit. */
  finish(at: number, standing: Standing, written: (sealed: SealedSoFar | undefined) => void): Promise<void>;
  /** Called when the output has its name, and this has been recorded. */
  settle(): void;
  /** The output is refused: nothing of it stays. */
  discard(): void;
}

export interface KeptSetting {
  readonly policy: Policy;
  readonly keyring: Keyring;
  readonly maxRecord: number;
  readonly maxValues: number;
  /** Where quarantined records are kept, sealed. */
  readonly quarantine?: QuarantinePlace | undefined;
}

/**
 * @param file - the input
 * @param sheet - the manifest, which digests everything that is written
 * @throws UsageError if the run cannot be continued, or not by this command line
 */
export async function openKept(
  file: string | undefined,
  output: string | undefined,
  { policy, keyring, maxRecord, maxValues, quarantine }: KeptSetting,
  options: CheckpointOptions,
  sheet: Sheet | undefined,
): Promise<Kept> {
  if (output === undefined || output === '-')
    throw new UsageError('--checkpoint and --resume expected a file for --output, got standard output');
  const state = file === undefined || file === '-' ? undefined : inputStateOf(file);
  if (state === undefined)
    throw new UsageError('--checkpoint and --resume expected a file to read: what is read once is gone');
  const impurity = impurityOf(policy, keyring);
  if (impurity !== undefined) throw new UsageError(`--checkpoint and --resume: ${impurity}`);
  const asked = fingerprint({ policy, maxRecord, maxValues }, keyring);
  const names = namesOf(output);
  claim(names.place);
  let draft: Draft | undefined;
  try {
    const read = options.resume ? readCheckpoint(names.checkpoint) : undefined;
    const saved = read?.checkpoint;
    if (read !== undefined) {
      refuseOther(names.checkpoint, read, {
        asked,
        keyring,
        every: options.checkpoint,
        place: quarantine && placeOf(quarantine),
      });
      await refuseOtherInput(file!, state, read.checkpoint, names.checkpoint);
    } else removeCheckpoint(names.checkpoint);
    draft = await openAny(output, names, saved, sheet);
    await checkKept(names, saved, sheet);
    const every = saved?.every ?? options.checkpoint ?? usual;
    const known = { version: 1, asked, ...state, every } satisfies Partial<Checkpoint>;
    return makeKept(output, names, draft, keyring, known, saved, sheet);
  } catch (error) {
    draft?.close();
    unclaim(names);
    throw error;
  }
}

export function settle(output: string): void {
  const names = namesOf(output);
  // The checkpoint is removed last. As long as it exists, the next run does this again.
  unclaimAll(names);
  removeCheckpoint(names.checkpoint);
}

function makeKept(
  output: string,
  names: Names,
  draft: Draft,
  keyring: Keyring,
  known: Pick<Checkpoint, 'version' | 'asked' | 'every'> & InputState,
  saved: Checkpoint | undefined,
  sheet: Sheet | undefined,
): Kept {
  let writing: Promise<void> = Promise.resolve();
  const save = async (
    { at, lessons }: Place,
    { report, places, lines, sealed }: Standing,
    isDone: boolean,
    told: (sealed: SealedSoFar | undefined) => void,
  ): Promise<void> => {
    await writing;
    const synced = await draft.mark();
    const [digest, given] = [sheet?.written.content(), sheet?.read.content()];
    // Serialised now, since counting continues in the meantime.
    const standing = JSON.stringify({
      ...known,
      at,
      lessons: lessons as Checkpoint['lessons'],
      written: { bytes: draft.written },
      report,
      places: [...places],
      lines,
      isDone,
    } satisfies Checkpoint);
    const write = async (): Promise<void> => {
      const checkpoint: Checkpoint = JSON.parse(standing);
      const [content, read, kept] = await Promise.all([digest, given, sealed, synced()]);
      const written = { ...checkpoint.written, ...(content && { digest: content.digest }) };
      // Called first: once the checkpoint is in place it refers to these segments, so they must stay even if something fails
      // later.
      told(kept);
      await writeCheckpoint(
        names.checkpoint,
        { ...checkpoint, ...(read && { read }), written, ...(kept && { sealed: kept }) },
        keyring,
      );
    };
    writing = write();
    writing.catch(() => {});
  };
  const target: Target = {
    stream: draft.stream,
    file: output,
    async finish() {
      await (await draft.mark())();
      // The earlier run may have ended just after the renaming.
      return existsSync(names.part) ? names.part : names.place;
    },
    commit: () => draft.commit(),
    /** What a checkpoint tells of stays. */
    abandon() {
      if (existsSync(names.checkpoint)) draft.close();
      else draft.abandon();
      unclaim(names);
    },
  };
  return {
    target,
    every: known.every,
    saved,
    mark: (place, standing, told) => save(place, standing, false, told),
    idle: () => writing,
    async finish(at, standing, told) {
      if (saved?.isDone === true) return;
      await save({ at, lessons: [] }, standing, true, told);
      await writing;
    },
    settle: () => settle(output),
    discard() {
      removeCheckpoint(names.checkpoint);
      draft.abandon();
      unclaim(names);
    },
  };
}

/** The run may have been ended after the output was renamed: then nothing is left to write. */
async function openAny(
  output: string,
  names: Names,
  saved: Checkpoint | undefined,
  sheet: Sheet | undefined,
): Promise<Draft> {
  const isNamed = saved?.isDone === true && !existsSync(names.part) && existsSync(names.place);
  if (!isNamed) return openDraft(output, names, saved?.written.bytes, sheet?.written.take);
  if (sheet !== undefined) {
    const handle = await open(names.place, 'r');
    await feed(handle, saved!.written.bytes, sheet.written.take).finally(() => handle.close());
  }
  const nothing = async (): Promise<void> => {};
  return {
    stream: new Writable(),
    written: saved!.written.bytes,
    mark: async () => nothing,
    commit: nothing,
    close() {},
    abandon() {},
  };
}

/** @throws BrokenError if the bytes that are kept are not those that were written */
async function checkKept(
  { part }: Names,
  saved: Checkpoint | undefined,
  sheet: Sheet | undefined,
): Promise<void> {
  if (sheet === undefined || saved?.written.digest === undefined) return;
  const { digest } = await sheet.written.content();
  if (digest !== saved.written.digest)
    throw new BrokenError(
      `${spellName(part)} expected the bytes that its checkpoint tells of, got others; without --resume the run begins anew`,
    );
}
