/**
 * @module
 * One file without a person: rewritten beside it, looked through again, and put in its place in one step. Whatever ends the
 * command, there is the old file or the new one, and the journal says which.
 */

import { realpathSync, statSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import type { Policy } from '../../policy/document.js';
import { type Erased, eraseWanted } from '../../rights/erase.js';
import type { Wanted } from '../../rights/trace.js';
import { spellName, veilName } from '../../veil.js';
import type { FileChange } from '../books/audit/chain.js';
import type { Journal } from '../books/audit/journal.js';
import { digestOfFile } from '../books/manifest/meter.js';
import type { Io } from '../command/io.js';
import { sweepDrafts } from '../files/draft.js';
import { writeTo } from '../files/output.js';
import { openSource, type Source } from '../files/source.js';
import { openTarget, type Target } from '../files/target.js';
import { HEAD, packingOf, packingOfName } from '../packed/kind.js';
import { openRecords } from '../packed/unpack.js';
import { supersede } from '../run/many/journal.js';
import { BrokenError } from '../telling/fault.js';
import { chunksOf } from './files.js';
import { Gathered, indexOf, readIndex, removeIndex, writeIndex } from './index-file.js';
import type { ErasedFile } from './receipt.js';
import { nothing, skim } from './skim.js';

export interface Rewriting {
  readonly wanted: Wanted;
  /** What columns of fixed width leave of a body, if there are such. */
  readonly clips?: readonly number[] | undefined;
  readonly take: 'fields' | 'records';
  readonly maxRecord: number;
  readonly journal: Journal;
  /** The policy for what the source holds. */
  policyFor(source: Source): Promise<Policy>;
}

const quiet = (): void => {};

/** A file stays as it is: `why` is told in the receipt. */
export class StayError extends BrokenError {
  constructor(
    readonly why: 'kind' | 'meanwhile' | 'outside' | 'packing' | 'UTF-16',
    message: string,
  ) {
    super(message);
  }
}

/** @returns whether the file holds anybody who is wanted */
export async function isHeld(
  file: string,
  { wanted, clips }: Pick<Rewriting, 'wanted' | 'clips'>,
  io: Io,
): Promise<boolean> {
  // An empty file lacks even the header that its name promises, and contains nobody.
  // What is no file, such as a pipe, has no size, whatever it holds.
  const stat = statSync(file);
  if (stat.isFile() && stat.size === 0) return false;
  const source = await openRecords(file, io, quiet);
  try {
    return (await skim(chunksOf(source, io.signal), wanted, undefined, clips)).wanted > 0;
  } finally {
    source.close();
  }
}

/** A draft that is to take the place of a file. */
export interface Replacement {
  readonly place: string;
  readonly target: Pick<Target, 'commit'>;
  /** The file as it was. */
  readonly before: { readonly size: number; readonly mtimeMs: number };
  /** Whether the file had an index, and needs another one. */
  readonly hadIndex: boolean;
  /** For the journal. */
  readonly files: readonly FileChange[];
  readonly outcome: string;
}

/** Puts a draft in the place of a file. The journal has a line before, and another one after. */
export async function replaceFile(
  { place, target, before, hadIndex, files, outcome }: Replacement,
  journal: Journal,
  io: Io,
): Promise<void> {
  const end = journal.begin({ ids: [], files });
  try {
    await target.commit();
  } catch (error) {
    end('failed', (error as NodeJS.ErrnoException).code ?? 'fault');
    throw error;
  }
  supersede(place, [before.size, before.mtimeMs]);
  if (hadIndex) await indexFile(place, io);
  end('done', outcome);
}

/**
 * @returns what was done; undefined if the person is not in it, and the file was not touched
 * @throws BrokenError, RecordError if it stays as it is
 */
export async function rewriteFile(
  file: string,
  rewriting: Rewriting,
  io: Io,
): Promise<ErasedFile | undefined> {
  const place = realName(file);
  sweepDrafts(dirname(place), new Set([basename(place), basename(indexOf(place)).slice(1)]));
  const before = statSync(place);
  if (!before.isFile()) throw new StayError('kind', `${spellName(file)} expected a file`);
  if (!(await isHeld(place, rewriting, io))) return undefined;
  await refusePacking(place, file, io);

  const hadIndex = readIndex(place) !== 'none';
  const target = await openTarget(place, io);
  try {
    const { records, found, fields } = await erase(place, target.stream, rewriting, io);
    const draft = (await target.finish())!;
    if (await isHeld(draft, rewriting, io))
      throw new StayError(
        'outside',
        `${spellName(file)} has pseudonyms outside of its records, and stays as it is`,
      );
    const [from, to] = [await digestOfFile(place), await digestOfFile(draft)];
    const now = statSync(place);
    if (now.ino !== before.ino || now.size !== before.size || now.mtimeMs !== before.mtimeMs)
      throw new StayError(
        'meanwhile',
        `${spellName(file)} was written to meanwhile, and stays as it is; try again`,
      );
    const name = veilName(place);
    const outcome = `${found} of ${records} records, ${rewriting.take}`;
    await replaceFile(
      { place, target, before, hadIndex, files: [{ name, from, to }], outcome },
      rewriting.journal,
      io,
    );
    return { name, records, found, fields, from, to };
  } catch (error) {
    target.abandon();
    throw error;
  }
}

/** @throws what the system says, under the name that was given: a part of it may be a part of a secret */
function realName(file: string): string {
  try {
    return realpathSync(file);
  } catch (error) {
    throw Object.assign(error as Error, { path: file });
  }
}

async function erase(
  place: string,
  stream: Parameters<typeof writeTo>[0],
  { policyFor, wanted, take, maxRecord }: Rewriting,
  io: Io,
): Promise<Erased> {
  const source = await openRecords(place, io, quiet);
  try {
    const policy = await policyFor(source);
    const out = eraseWanted(policy, wanted, chunksOf(source, io.signal), { take, maxRecordBytes: maxRecord });
    for (;;) {
      const { value, done } = await out.next();
      if (done) return value;
      await writeTo(stream, value, io.signal);
    }
  } finally {
    source.close();
  }
}

/** What would come out packed otherwise, or in another coding, is another file. */
export async function refusePacking(place: string, file: string, io: Io): Promise<void> {
  const source = await openSource(place, io);
  const head = await source.peek(HEAD).finally(source.close);
  if (packingOf(head) !== packingOfName(place))
    throw new StayError('packing', `${spellName(file)} is packed, and its name does not say so: rename it`);
  let isUtf16 = false;
  const unpacked = await openRecords(place, io, (text) => {
    isUtf16 ||= text.includes('UTF-16');
  });
  unpacked.close();
  if (isUtf16)
    throw new StayError(
      'UTF-16',
      `${spellName(file)} is UTF-16, which is not written; nymline run writes UTF-8`,
    );
}

/** @returns how many pseudonyms are in it; undefined where an index would be of no use */
export async function indexFile(file: string, io: Io): Promise<number | undefined> {
  const state = statSync(file);
  const gathered = new Gathered();
  const source = await openRecords(file, io, quiet);
  await skim(chunksOf(source, io.signal), nothing, (pseudonym) => gathered.add(pseudonym)).finally(
    source.close,
  );
  const now = statSync(file);
  if (now.size !== state.size || now.mtimeMs !== state.mtimeMs)
    throw new BrokenError(`${spellName(file)} was written to meanwhile; try again`);
  if (gathered.isTooMuch) {
    removeIndex(file);
    return undefined;
  }
  writeIndex(file, gathered, state);
  return gathered.size;
}
