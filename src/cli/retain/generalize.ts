/**
 * @module
 * Rewrites a file that is past its first period by a coarser policy, and leaves a line in the journal. That line tells the next
 * run that it has been done. If the command is killed, the next one completes the journal.
 */

import { existsSync, readFileSync, realpathSync, utimesSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import type { Keyring } from '../../crypto/keyring.js';
import { createPseudonymizer } from '../../pseudonymizer.js';
import { spellName, veilName } from '../../veil.js';
import type { Entry, FileChange } from '../books/audit/chain.js';
import { change, type Journal } from '../books/audit/journal.js';
import { digestOfFile } from '../books/manifest/meter.js';
import type { Io } from '../command/io.js';
import { readChosen } from '../configuration.js';
import { sweepDrafts } from '../files/draft.js';
import { pump } from '../files/pump.js';
import { openTarget } from '../files/target.js';
import { openRecords } from '../packed/unpack.js';
import { fitPolicy } from '../policy/detect.js';
import { indexOf, readIndex } from '../rights/index-file.js';
import { refusePacking, replaceFile } from '../rights/rewrite.js';
import { finishedOf, stateOf, supersede } from '../run/many/journal.js';
import { BrokenError } from '../telling/fault.js';
import { plural } from '../telling/table.js';
import { refuseOther, type Seen } from './remove.js';

const command = 'retain';
const quiet = (): void => {};

/** A policy by which files are rewritten, as it is on the disk. */
export interface Coarser {
  readonly file: string;
  readonly keyring: Keyring;
}

/** A file that was read: twice the same digest. */
const read = (policy: string): FileChange => {
  const bytes = readFileSync(policy);
  return change(policy, bytes, bytes);
};

/**
 * Which files have already been rewritten by a policy, according to the journal. If the policy file has changed, they count as not
 * rewritten.
 */
export function generalizedBy(entries: readonly Entry[]): (file: string, policy: string) => Promise<boolean> {
  const done = new Set(entries.flatMap(({ of, state }) => (state === 'done' ? [of] : [])));
  const acts = entries.filter((each) => each.command === command && done.has(each.line));
  return async (file, policy) => {
    const [name, by] = [veilName(realpathSync(file)), read(policy)];
    const made = acts.filter(({ files = [] }) => files.some((each) => each.from === by.from && isRead(each)));
    const tos = made.flatMap(({ files = [] }) => files.filter((each) => each.name === name));
    if (tos.length === 0) return false;
    const now = await digestOfFile(file);
    return tos.some(({ to }) => to === now);
  };
}

const isRead = ({ from, to }: FileChange): boolean => from === to;

/**
 * Records in the journal what happened to files when a run was killed: a file with the new content is done, and one with
 * the old content is not. Any other file stays open, for `audit verify` to report.
 */
export async function tellKilled(journal: Journal): Promise<void> {
  const entries = journal.entries();
  const ended = new Set(entries.map(({ of }) => of));
  for (const { line, files = [], ...entry } of entries) {
    const [first] = files;
    if (entry.command !== command || entry.state !== 'begun' || ended.has(line) || !first) continue;
    const now = existsSync(first.name) ? await digestOfFile(first.name) : undefined;
    if (now === first.to) {
      const known = finishedOf(first.name)?.to;
      const state = stateOf(first.name);
      // Rewriting keeps the modification time, so this is the output that was remembered.
      if (known !== undefined && state !== undefined && Math.abs(known[1] - state[1]) < 1)
        supersede(first.name, known);
      journal.end(line, 'done', 'found so behind a command that was killed');
    } else if (now === first.from) journal.end(line, 'failed', 'killed');
  }
}

/**
 * @param seen - the file as it was when its age was determined
 * @param why - for the journal
 * @throws BrokenError if it stays as it is: all of its records must be readable
 */
export async function generalizeFile(
  file: string,
  { file: policy, keyring }: Coarser,
  seen: Seen,
  why: string,
  journal: Journal,
  io: Io,
): Promise<void> {
  const place = realpathSync(file);
  sweepDrafts(dirname(place), new Set([basename(place), basename(indexOf(place)).slice(1)]));
  await refusePacking(place, file, io);
  const hadIndex = readIndex(place) !== 'none';
  const by = read(policy);
  const target = await openTarget(place, io);
  try {
    const { choice, read: named } = readChosen({ policy });
    const source = await openRecords(place, io, quiet);
    const pseudonymizer = createPseudonymizer(await fitPolicy(named, choice, source, quiet), keyring, {
      onWarning: quiet,
    });
    try {
      await pump(source, pseudonymizer.input(), target.stream, io.signal, quiet);
    } finally {
      source.close();
      pseudonymizer.close();
    }
    const { in: records, quarantined } = pseudonymizer.report();
    if (quarantined > 0)
      throw new BrokenError(
        `${spellName(file)} has ${plural(quarantined, 'record')} that ${spellName(policy)} cannot read, and stays as it is`,
      );
    const draft = (await target.finish())!;
    const [from, to] = [await digestOfFile(place), await digestOfFile(draft)];
    refuseOther(file, seen);
    // The modification time is kept, since the records are as old as before.
    utimesSync(draft, new Date(), new Date(seen.mtimeMs));
    const files = [{ name: veilName(place), from, to }, by];
    const outcome = `${plural(records, 'record')} generalized by ${spellName(policy)}; ${why}`;
    await replaceFile({ place, target, before: seen, hadIndex, files, outcome }, journal, io);
  } catch (error) {
    target.abandon();
    throw error;
  }
}
