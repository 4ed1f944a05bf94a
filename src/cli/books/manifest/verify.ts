/**
 * @module
 * `nymline manifest verify`: checks whether a folder of manifests is complete and whether the outputs are the ones that they
 * describe. Reports what is missing and what is there twice.
 */

import { existsSync, readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Digest } from '../../../books/digest.js';
import { faultsOfSums, type Manifest } from '../../../books/manifest/document.js';
import { type Filed, numbersIn } from '../../../books/manifest/folder.js';
import { parseVerifier, type Verifier } from '../../../books/note.js';
import { spellName } from '../../../veil.js';
import { exit, type Io } from '../../command/io.js';
import { journalName } from '../../run/many/journal.js';
import { UsageError } from '../../telling/fault.js';
import { formatCount, plural } from '../../telling/table.js';
import { shorten } from '../audit/chain.js';
import { changesIn, entriesIn, follow } from '../audit/changes.js';
import { unendedOf } from '../quarantine/telling.js';
import { faultOfNote, readFiled, readKept } from './folder.js';
import { gapsIn } from './gaps.js';
import { digestOfFile } from './meter.js';
import { checkSegments, type Told, tellUnended } from './segments.js';

export interface VerifyOptions {
  /** A verifier's key, as text. */
  readonly key?: string;
  /** A note that was kept elsewhere. */
  readonly note?: string;
  /** A journal, which lists outputs that were rewritten since. */
  readonly journal?: string;
  /** Whether notes count as faults. */
  readonly strict?: boolean;
}

/** @returns the exit code: 1 if something is missing or differs from its manifest */
export async function verifyManifests(folder: string, options: VerifyOptions, io: Io): Promise<number> {
  const { note, strict = false } = options;
  const verifier = verifierOf(options);
  const faults: string[] = [];
  const notes: string[] = [];
  const filed = readAll(folder, verifier, faults);
  if (note !== undefined) checkKept(filed, readKept(note, verifier!), faults);
  const all = filed.map(({ manifest }) => manifest);
  if (numbersIn(folder).length === 0) faults.push(`${spellName(folder)} expected manifests, and has none`);
  const entries = options.journal === undefined ? [] : entriesIn(options.journal);
  const changes = changesIn(entries);
  await checkOutputs(all, { changes, entries }, faults, notes);
  await checkSegments(all, { changes, entries }, faults, notes);
  notes.push(...uncovered(all), ...doubles(all), ...gapsIn(all.flatMap(({ input }) => input?.name ?? [])));

  for (const fault of faults) io.errors.write(`nymline: ${fault}\n`);
  for (const each of notes) io.errors.write(`nymline: ${strict ? '' : 'note: '}${each}\n`);
  const isWhole = faults.length === 0 && !(strict && notes.length > 0);
  const sums = sumOf(all);
  io.output.write(
    `${spellName(folder)}: ${plural(all.length, 'manifest')}, ${isWhole ? 'whole' : `${plural(faults.length + (strict ? notes.length : 0), 'fault')}`}\n` +
      `  ${plural(sums.in, 'record')} in, ${formatCount(sums.out)} out, ${formatCount(sums.quarantined)} quarantined, ${formatCount(sums.dropped)} dropped\n` +
      (filed.length > 0 ? `  head ${filed.at(-1)!.digest}\n` : '') +
      (verifier === undefined ? '' : `  signed by ${verifier.name}\n`),
  );
  return isWhole ? exit.ok : exit.io;
}

function verifierOf({ key, note }: VerifyOptions): Verifier | undefined {
  if (key === undefined) {
    if (note !== undefined) throw new UsageError('--note expected --key beside it');
    return undefined;
  }
  const verifier = parseVerifier(key);
  if (verifier !== undefined) return verifier;
  throw new UsageError(
    '--key expected what "nymline audit key" printed: a name, an id and a key, with a plus between',
  );
}

/** Reads the manifests that can be read, and adds problems to the faults. */
function readAll(folder: string, verifier: Verifier | undefined, faults: string[]): Filed[] {
  const filed: Filed[] = [];
  let expected = 1;
  for (const number of numbersIn(folder)) {
    const name = `manifest ${number}`;
    if (number > expected)
      faults.push(
        number === expected + 1
          ? `manifest ${expected} is missing`
          : `manifests ${expected} to ${number - 1} are missing`,
      );
    expected = number + 1;
    let each: Filed;
    try {
      each = readFiled(folder, number);
    } catch (error) {
      faults.push((error as Error).message);
      continue;
    }
    const { manifest } = each;
    if (manifest.number !== number) faults.push(`${name} says that it is ${manifest.number}`);
    const before = filed.at(-1);
    const isNext = before === undefined ? number === 1 : before.manifest.number === number - 1;
    const digest = before?.digest ?? null;
    if (isNext && manifest.previous !== digest)
      faults.push(
        `${name}: previous expected ${shorten(digest)}, got ${shorten(manifest.previous)}: it or the one before was changed`,
      );
    const fault = verifier && faultOfNote(folder, each, verifier);
    if (fault !== undefined) faults.push(`${name} ${fault}`);
    for (const sum of faultsOfSums(manifest)) faults.push(`${name}: ${sum}`);
    filed.push(each);
  }
  return filed;
}

function checkKept(
  filed: readonly Filed[],
  kept: { readonly number: number; readonly digest: Digest },
  faults: string[],
): void {
  const there = filed.find(({ manifest }) => manifest.number === kept.number);
  if (there === undefined) faults.push(`manifest ${kept.number} is missing: a note of it was kept`);
  else if (there.digest !== kept.digest)
    faults.push(
      `manifest ${kept.number} expected ${shorten(kept.digest)}, as the note that was kept says, got ${shorten(there.digest)}`,
    );
}

/** The last of several manifests of one output describes it. */
async function checkOutputs(
  all: readonly Manifest[],
  { changes, entries }: Told,
  faults: string[],
  notes: string[],
): Promise<void> {
  const last = new Map<string, Manifest>();
  for (const manifest of all) if (manifest.output !== undefined) last.set(manifest.output.name, manifest);
  for (const [name, { number, output }] of last) {
    const { now, isRewritten } = follow(changes, name, output!.digest);
    const about = `manifest ${number}: ${spellName(name)}`;
    if (now === undefined) {
      if (existsSync(name)) faults.push(`${about} was taken away, as the journal says, and is there`);
      else notes.push(`${about} was taken away, as the journal says`);
      continue;
    }
    if (name === 'standard output') continue;
    const got = existsSync(name) ? await digestOfFile(name) : undefined;
    if (got === undefined) faults.push(`${about} is missing`);
    else if (got !== now)
      faults.push(
        `${about} expected ${shorten(now)}${isRewritten ? ', as the journal says' : ''}, got ${shorten(got)}${tellUnended(unendedOf(entries, name))}`,
      );
  }
}

/** What a run writes before its output has its name. */
const unfinished = /^\..*\.(?:part|checkpoint|\d+-[\da-f]{8})$/s;

/** Files beside the outputs that are in no manifest. */
function uncovered(all: readonly Manifest[]): string[] {
  const known = new Set(all.flatMap(({ input, output }) => [input?.name, output?.name]));
  const folders = new Set(all.flatMap(({ output }) => (output === undefined ? [] : [dirname(output.name)])));
  return [...folders].flatMap((folder) =>
    (existsSync(folder) ? readdirSync(folder, { withFileTypes: true }) : [])
      .filter((each) => each.isFile() && each.name !== journalName)
      .map(({ name }) => join(folder, name))
      .filter((file) => !known.has(file))
      .flatMap((file) => {
        if (unfinished.test(basename(file)))
          return [`${spellName(file)} was left by a run that did not come to its end`];
        return basename(file).startsWith('.') ? [] : [`${spellName(file)} has no manifest`];
      }),
  );
}

/** One input in more than one output: its records are there twice. */
function doubles(all: readonly Manifest[]): string[] {
  const outputs = new Map<string, Map<string, number>>();
  for (const { input, output, number } of all) {
    if (input === undefined || output === undefined || input.bytes === 0) continue;
    const known = outputs.get(input.digest) ?? new Map<string, number>();
    outputs.set(input.digest, known.set(output.name, number));
  }
  return [...outputs.values()]
    .filter((each) => each.size > 1)
    .map((each) => {
      const places = [...each].map(([name, number]) => `${spellName(name)} (manifest ${number})`);
      return `one input is there twice: ${places.join(', ')}`;
    });
}

function sumOf(all: readonly Manifest[]): Record<'in' | 'out' | 'quarantined' | 'dropped', number> {
  // If an output was written several times, only the last manifest counts.
  const last = new Map(all.map((each) => [each.output?.name ?? `${each.number}`, each]));
  const sum = { in: 0, out: 0, quarantined: 0, dropped: 0 };
  for (const { books } of last.values()) {
    for (const word of ['in', 'out', 'quarantined', 'dropped'] as const) sum[word] += books[word];
  }
  return sum;
}
