/**
 * @module
 * What is past its period: files of folders, and secrets of a keyring.
 */
import { existsSync, lstatSync, realpathSync, statSync } from 'node:fs';
import { sep } from 'node:path';
import { spellName } from '../../veil.js';
import { changesIn, entriesIn } from '../books/audit/changes.js';
import { headFileOf } from '../books/audit/head.js';
import { journalKeyVariable } from '../books/audit/journal.js';
import { openFolder } from '../books/manifest/folder.js';
import type { Io } from '../command/io.js';
import { readKeyring } from '../configuration.js';
import { listFiles } from '../rights/files.js';
import { type Age, ageOf, type Written, writtenIn } from './age.js';
import { categorize, type Periods, policiesOf } from './categories.js';
import { generalizedBy } from './generalize.js';
import { journalOf, type RetainOptions } from './options.js';
import { less } from './period.js';
import { type Seen, whyKept } from './remove.js';

/** A file past its period. */
export interface Due extends Age {
  readonly file: string;
  readonly category: string | undefined;
  /** The policy by which it is rewritten; undefined if it is deleted. */
  readonly policy: string | undefined;
  readonly seen: Seen;
}

/** The secrets whose interval ended longer ago than they are kept. */
export async function secretsPast({ secrets }: Periods, { keyring }: RetainOptions, now: number, io: Io) {
  if (keyring === undefined || secrets === undefined) return [];
  const ring = await readKeyring(keyring, io);
  const past = ring.secrets
    .filter(({ until }) => until <= less(now, secrets.keep))
    .map(({ id, until }) => ({ id, until }));
  ring.close();
  return past;
}

/**
 * The files that are older than their period.
 *
 * @param say - called for each file whose age or category is unknown
 * @returns also how many files there are, and whether one stays because something about it is unknown
 */
export async function filesPast(
  folders: readonly string[],
  periods: Periods,
  options: RetainOptions,
  now: number,
  say: (text: string) => void,
  io: Io,
): Promise<{ readonly due: readonly Due[]; readonly looked: number; readonly isUnsure: boolean }> {
  const { manifest, by } = options;
  if (periods.retention === undefined) return { due: [], looked: 0, isUnsure: false };
  const journal = journalOf(options);
  const entries = journal !== undefined && existsSync(journal) ? entriesIn(journal) : [];
  const changes = changesIn(entries);
  const isGeneralized = generalizedBy(entries);
  const written: Written =
    manifest === undefined ? new Map() : writtenIn(openFolder(manifest, undefined, say), changes);
  const isOurs = oursBy(options, policiesOf(periods));
  const files = listFiles(folders, say).filter((file) => !isOurs(file));
  const categoryOf =
    options.periods === undefined ? () => periods.retention![0] : categorize(periods, folders, written);
  const due: Due[] = [];
  let isUnsure = false;
  for (const file of files) {
    if (io.signal?.aborted) break;
    const kept = categoryOf(file);
    if (kept === undefined) {
      isUnsure = true;
      say(`${spellName(file)} stays: it is of no category`);
      continue;
    }
    const { keep, generalize } = kept;
    const cutoff = less(now, keep);
    const { ino, size, mtimeMs } = lstatSync(file);
    const age = await ageOf(file, written, by, now, cutoff);
    const isOld = 'newest' in age && age.newest <= cutoff;
    const isGoing =
      isOld && (!generalize || (generalize.keep !== undefined && age.newest <= less(now, generalize.keep)));
    const isPast = isOld && (isGoing || !(await isGeneralized(file, generalize!.policy)));
    const why = 'why' in age ? `its age cannot be told: ${age.why}` : isPast ? whyKept(file) : undefined;
    if (why !== undefined) {
      isUnsure = true;
      say(`${spellName(file)} stays: ${why}`);
    } else if (isPast) {
      const category = options.periods === undefined ? undefined : kept.category;
      const policy = isGoing ? undefined : generalize!.policy;
      due.push({ ...age, file, category, policy, seen: { ino, size, mtimeMs } });
    }
  }
  return { due, looked: files.length, isUnsure };
}

/** The files that the command itself uses are not outputs, wherever they are. */
function oursBy(options: RetainOptions, policies: readonly string[]): (file: string) => boolean {
  const real = (name: string): string[] =>
    statSync(name, { throwIfNoEntry: false }) === undefined ? [] : [realpathSync(name)];
  const journal = journalOf(options);
  const key = options.journalKey ?? process.env[journalKeyVariable];
  const named = [options.periods, options.keyring, journal, journal && headFileOf(journal), key, ...policies];
  const ours = new Set(named.flatMap((name) => (name ? real(name) : [])));
  const folder = options.manifest === undefined ? undefined : realpathSync(options.manifest) + sep;
  return (file) => {
    const place = realpathSync(file);
    return ours.has(place) || (folder !== undefined && place.startsWith(folder));
  };
}
