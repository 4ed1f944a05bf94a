/**
 * @module
 * `nymline erase --check`: looks through files for a person who should be gone, by the person or by the receipt of an
 * erasure. Whatever cannot be looked through fails: of no such file it is said that nothing is left.
 */
import { type Wanted, wantBy, wantThese } from '../../rights/trace.js';
import { spellName } from '../../veil.js';
import { digestOf } from '../books/audit/chain.js';
import { digestOfFile } from '../books/manifest/meter.js';
import { exit, type Io } from '../command/io.js';
import { explainFault, UsageError } from '../telling/fault.js';
import { plural } from '../telling/table.js';
import { listFiles, placeOf, tellHidden } from './files.js';
import { tellLacks } from './person.js';
import { type Receipt, readReceipt } from './receipt.js';
import { isHeld } from './rewrite.js';
import { readWhom, type WhomOptions } from './whom.js';

export interface CheckOptions extends WhomOptions {
  /** Written, or with `check` read. */
  readonly receipt?: string;
  /** That verifies the receipt. */
  readonly key?: string;
  readonly quiet?: boolean;
}

/** What is looked for, and where. */
interface Checking {
  readonly wanted: Wanted;
  readonly clips: readonly number[] | undefined;
  readonly names: readonly string[];
  /** Whether something was not looked for, or not everywhere. */
  readonly isPartial: boolean;
  readonly receipt?: Receipt;
}

export async function check(files: readonly string[], options: CheckOptions, io: Io): Promise<number> {
  const say = (text: string): void => void io.errors.write(`${text}\n`);
  const given = listFiles(files, (text) => say(`nymline: ${text}`));
  tellHidden(files, say);
  const { wanted, clips, names, isPartial, receipt } =
    options.receipt === undefined
      ? await byPerson(given, options, io)
      : byReceipt(given, options.receipt, options.key, say);
  const digests = new Map(receipt?.files.map(({ name, to }) => [name, to]));
  const left: string[] = [];
  let broken = 0;
  for (const name of names) {
    try {
      const to = digests.get(placeOf(name));
      if (to !== undefined && (await digestOfFile(name)) !== to)
        say(
          `nymline: ${spellName(name)} is not what the receipt says that it became; it is looked through all the same`,
        );
      // The file itself is searched, without the index.
      if (await isHeld(name, { wanted, clips }, io)) left.push(name);
    } catch (error) {
      const fault = io.signal?.aborted ? undefined : explainFault(error);
      if (fault === undefined) throw error;
      broken++;
      say(`nymline: ${fault.text}`);
    }
  }
  for (const name of left) io.output.write(`${spellName(name)}: something is left\n`);
  if (left.length === 0 && broken === 0 && options.quiet !== true)
    io.output.write(`${tellNothing(names.length, isPartial, receipt)}\n`);
  if (left.length > 0) return exit.leaking;
  if (broken > 0) return exit.io;
  return isPartial ? exit.quarantined : exit.ok;
}

function tellNothing(count: number, isPartial: boolean, receipt: Receipt | undefined): string {
  // Nothing was looked through now, so that only what the receipt says can be repeated.
  if (count === 0 && receipt !== undefined)
    return `ok: the receipt names no file, since the person was in none that was looked through (${plural(receipt.looked, 'file')})`;
  return `ok: nothing is left${isPartial ? ' of what could be looked for' : ''} in ${plural(count, 'file')}`;
}

async function byPerson(names: readonly string[], options: CheckOptions, io: Io): Promise<Checking> {
  if (names.length === 0) throw new UsageError('--check expected files, or --receipt FILE');
  const { texts, clips, isPartial } = await readWhom(options, io);
  return { wanted: wantThese(texts), clips, names, isPartial };
}

function byReceipt(
  given: readonly string[],
  file: string,
  key: string | undefined,
  say: (text: string) => void,
): Checking {
  const receipt = readReceipt(file, key);
  let isPartial = tellLacks(receipt, say);
  const digests = new Set(receipt.pseudonyms);
  const { files, looked, left, clips, clipped } = receipt;
  const remains = new Set(clipped);
  const wanted = wantBy(
    (pseudonym) => digests.has(digestOf(pseudonym)),
    (clip) => remains.has(digestOf(clip)),
  );
  if (given.length > 0) {
    const places = new Set(given.map(placeOf));
    for (const { name } of left ?? [])
      if (!places.has(name))
        say(
          `nymline: warning: ${spellName(name)} stayed as it was, says the receipt, and is not looked through`,
        );
    return { wanted, clips, names: given, isPartial, receipt };
  }
  if (left === undefined && looked > files.length) {
    isPartial = true;
    say(
      'nymline: the receipt is of an older form, which does not say whether files stayed as they were; name all files that the person was to be erased from',
    );
  }
  return { wanted, clips, names: [...files, ...(left ?? [])].map(({ name }) => name), isPartial, receipt };
}
