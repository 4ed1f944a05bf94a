/**
 * @module
 * `nymline run` over many files: each has an output of its own, and a broken one does not hold up the others.
 */
import { existsSync, statSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { makeFolder } from '../../../books/folder.js';
import type { Totals } from '../../../books/manifest/document.js';
import type { Keyring } from '../../../crypto/keyring.js';
import type { RunBooks } from '../../books/manifest/books.js';
import { emptyOf, formatEmpty } from '../../books/manifest/totals.js';
import { namesOf } from '../../checkpoint/draft.js';
import { isKept } from '../../checkpoint/options.js';
import { codeOf } from '../../command/interrupt.js';
import type { Io } from '../../command/io.js';
import { sweepDrafts } from '../../files/draft.js';
import { createProgress } from '../../telling/progress.js';
import { writeResult } from '../../telling/result.js';
import { formatCount, plural } from '../../telling/table.js';
import { isRedriven } from '../quarantine.js';
import { createHand, type Done, type Ending, type Piece, type Setting } from './hand.js';
import { fingerprint, openJournal, type Short } from './journal.js';
import { createTally } from './tally.js';
import { startHand } from './thread.js';

export interface ManyOptions {
  readonly threads: number;
  /** Whether finished files are processed again. */
  readonly force?: boolean;
  readonly quiet?: boolean;
  /** Whether the summary is for machines. */
  readonly json?: boolean;
}

/** A file for which no policy could be chosen, and why. */
export interface Unfit {
  readonly name: string;
  readonly why: string;
}

export interface Many {
  readonly pieces: readonly Piece[];
  /** Files that are known to be broken. */
  readonly unfit: readonly Unfit[];
  /** The folder of the outputs. */
  readonly folder: string;
  readonly setting: Setting;
  readonly keyring: Keyring;
  /** Notes of the beginning, for the summary if that is for machines. */
  readonly notes: string[];
  readonly books: RunBooks | undefined;
}

/** @returns the exit code */
export async function runMany(
  { pieces, unfit, folder, setting, keyring, notes, books }: Many,
  options: ManyOptions,
  io: Io,
): Promise<number> {
  const { json = false, quiet = json } = options;
  const say = (text: string): void => void (json || io.errors.write(`${text}\n`));
  const start = performance.now();
  makeFolder(folder);
  sweep(pieces);
  const journal = openJournal(folder);
  const { maxRecord, maxValues, strict } = setting;
  const asked = setting.policies.map(({ policy }) =>
    fingerprint({ policy, maxRecord, maxValues, strict }, keyring),
  );
  const past = new Map<Piece, Short>();
  for (const piece of options.force ? [] : pieces) {
    const short = journal.finished(piece, asked[piece.policy]!);
    if (short !== undefined) past.set(piece, short);
  }
  const open = pieces.filter((piece) => !past.has(piece));
  const before = past.size;
  // A killed run may not have done this.
  for (const piece of past.keys())
    if (existsSync(namesOf(piece.output).checkpoint)) await settleOutput(piece);
  if (before > 0 && !quiet)
    say(`nymline: ${plural(before, 'file')} finished already; --force does them again`);

  const tally = createTally(setting, quiet, say, notes);
  for (const [{ name }, { quarantined = 0, sealed }] of past)
    tally.finished(name, sealed !== undefined && isRedriven(sealed) ? 0 : quarantined);
  const left: Piece[] = [];
  for (const piece of open) {
    const known = await books?.doneBefore(piece.file);
    if (known === undefined) left.push(piece);
    else {
      if (!quiet) say(known.text);
      tally.finished(piece.name, known.quarantined);
    }
  }

  for (const { name, why } of unfit) tally.fail(name, why);
  const totals: Totals[] = [];
  const onDone = async (piece: Piece, ending: Ending): Promise<void> => {
    if (ending.end === 'done' && ending.sheet !== undefined) {
      const { isAgain, input, output, ...said } = ending.sheet;
      const { policy } = setting.policies[piece.policy]!;
      if (said.totals !== undefined) totals.push(said.totals);
      books!.add({ input, output }, { policy, report: ending.report, ...said }, isAgain);
    }
    if (ending.end === 'done' && ending.from !== undefined)
      journal.done(piece, asked[piece.policy]!, ending.from, shortOf(ending, setting.quarantine));
    // A run that is resumed here finds everything done but this step.
    if (ending.end === 'done' && isKept(setting.checkpoints ?? {})) await settleOutput(piece);
    tally.add(piece.name, ending);
  };
  await doAll(left, setting, { ...options, quiet }, io, onDone, () => tally.count);

  for (const field of emptyOf(totals)) {
    if (json) notes.push(formatEmpty(field));
    else if (!quiet) say(formatEmpty(field));
  }
  const isInterrupted = io.signal?.aborted === true;
  const code = isInterrupted ? codeOf(io.signal!) : tally.code;
  const milliseconds = performance.now() - start;
  if (json) io.errors.write(writeResult(tally.result(milliseconds, isInterrupted, code)));
  else tally.conclude(milliseconds, before, left.length + unfit.length, isInterrupted);
  return code;
}

/** Records that could not be kept exist only in the input: no redrive returns them. */
function shortOf({ report, sealed }: Done, place: Setting['quarantine']): Short {
  if (report.quarantined === 0) return {};
  const isKept = place !== undefined && sealed !== undefined && sealed.lost === 0;
  return {
    quarantined: report.quarantined,
    sealed: isKept ? { folder: resolve(place.folder), run: sealed.run } : undefined,
  };
}

async function settleOutput({ output }: Piece): Promise<void> {
  (await import('../../checkpoint/kept.js')).settle(output);
}

/** Removes drafts of runs that were killed. */
function sweep(pieces: readonly Piece[]): void {
  const folders = new Map<string, Set<string>>();
  for (const { output } of pieces) {
    const folder = dirname(resolve(output));
    const names = folders.get(folder) ?? new Set();
    folders.set(folder, names.add(basename(output)));
  }
  for (const [folder, names] of folders) {
    if (statSync(folder, { throwIfNoEntry: false })?.isDirectory()) sweepDrafts(folder, names);
  }
}

/** Each thread processes one file at a time. With one thread, it is this one. */
async function doAll(
  pieces: readonly Piece[],
  setting: Setting,
  { threads, quiet = false }: ManyOptions,
  io: Io,
  onDone: (piece: Piece, ending: Ending) => Promise<void>,
  finished: () => number,
): Promise<void> {
  const sizes = new Map(
    pieces.map((piece) => [piece, statSync(piece.file, { throwIfNoEntry: false })?.size ?? 0]),
  );
  const total = [...sizes.values()].reduce((sum, size) => sum + size, 0);
  const underWay = new Map<Piece, { bytes: number; records: number }>();
  const past = { bytes: 0, records: 0 };
  const sum = (what: 'bytes' | 'records'): number =>
    [...underWay.values()].reduce((so, each) => so + each[what], past[what]);
  const far = {
    bytes: total,
    get given() {
      return sum('bytes');
    },
    get taken() {
      return sum('bytes');
    },
  };
  const progress = createProgress(io, far, quiet, () => [
    `${formatCount(finished())} of ${plural(pieces.length, 'file')}`,
  ]);
  const queue = [...pieces];
  const count = Math.min(threads, pieces.length);
  const hands =
    count < 2
      ? [createHand(setting, io)]
      : Array.from({ length: count }, () => startHand(io.worker, setting, io.signal));

  const work = async (hand: (typeof hands)[number]): Promise<void> => {
    for (let piece = queue.shift(); piece !== undefined && !io.signal?.aborted; piece = queue.shift()) {
      const at = { bytes: 0, records: 0 };
      underWay.set(piece, at);
      const ending = await hand.take(piece, (bytes, records) => {
        Object.assign(at, { bytes, records });
        progress.show(() => sum('records'));
      });
      underWay.delete(piece);
      past.bytes += sizes.get(piece)!;
      past.records += ending.end === 'done' || ending.end === 'refused' ? ending.report.in : 0;
      progress.clear();
      await onDone(piece, ending);
    }
  };
  try {
    await Promise.all(hands.map(work));
  } finally {
    progress.clear();
    await Promise.all(hands.map((hand) => hand.stop()));
  }
}
