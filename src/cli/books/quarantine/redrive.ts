/**
 * @module
 * `nymline quarantine redrive`: runs a corrected policy over quarantined records. Records that pass now are added to an
 * output, and the others stay sealed, segment by segment.
 */
import { closeSync, openSync, readSync, statSync } from 'node:fs';
import { nameRun } from '../../../books/quarantine.js';
import { type Opened, sealEntries } from '../../../books/seal.js';
import { octets } from '../../../octets.js';
import { codeOf } from '../../command/interrupt.js';
import { exit, type Io } from '../../command/io.js';
import { type ReadingOptions, readChosen, readKeyring } from '../../configuration.js';
import { claim } from '../../files/claim.js';
import { followLink } from '../../files/draft.js';
import { UsageError } from '../../telling/fault.js';
import { formatCount, plural } from '../../telling/table.js';
import { type JournalOptions, openJournal } from '../audit/journal.js';
import { during } from './act.js';
import { type Again, join, openAgain, type Whole } from './again.js';
import { type Listed, listSegments } from './folder.js';
import { openListed, readIdentities } from './identity.js';
import { asItIs, asRead, redriveCommand, telling, tellUnended } from './telling.js';
import { claimFolder, transfer } from './transfer.js';

export interface RedriveOptions extends JournalOptions, ReadingOptions {
  readonly identity: string;
  readonly keyring?: string;
  readonly output: string;
  readonly maxValues: number;
  readonly all?: boolean;
}

/** @returns the exit code */
export async function redrive(folder: string, options: RedriveOptions, io: Io): Promise<number> {
  const say = (text: string): void => void io.errors.write(`${text}\n`);
  if (/\.(?:gz|zst|br|xz|bz2)$/.test(options.output) || options.output === '-')
    throw new UsageError('--output expected a plain file, to which records are added');
  const { read: policy } = readChosen(options);
  if (policy === undefined || options.format === 'auto')
    throw new UsageError('redrive expected --policy or --preset, and no --format auto');
  const keyring = await readKeyring(options.keyring, io, say);
  const identities = readIdentities(options.identity, io);
  const again = openAgain(policy, keyring, options);
  const free = claimBoth(folder, options.output);
  const sum = { in: 0, passed: 0, stays: 0 };
  try {
    const segments = listSegments(folder).filter(({ counts }) => counts || options.all);
    const journal = openJournal(redriveCommand, options, io);
    await tellUnended(folder, options.output, journal);
    const files = segments.map((segment) => asRead(folder, segment));
    const ids = keyring.secrets.map(({ id }) => id);
    const { output } = options;
    await during(journal, { ids, files: [...files, await asItIs(output)] }, async () => {
      await telling(folder, output, files, journal, () =>
        moveAll(folder, segments, identities, again, options, io, sum),
      );
      return `${sum.in} in, ${sum.passed} out, ${sum.stays} sealed`;
    });
  } finally {
    again.close();
    keyring.close();
    free();
  }
  say(
    `nymline: ${plural(sum.in, 'record')}: ${formatCount(sum.passed)} pass now and are in the output, ${formatCount(sum.stays)} stay sealed`,
  );
  if (io.signal?.aborted) return codeOf(io.signal);
  return sum.stays > 0 ? exit.quarantined : exit.ok;
}

/** Neither may change meanwhile. @returns to be called at the end @throws UsageError where another process writes one */
function claimBoth(folder: string, output: string): () => void {
  const freeOutput = claim(followLink(output));
  try {
    const freeFolder = claimFolder(folder);
    return () => {
      freeFolder();
      freeOutput();
    };
  } catch (error) {
    freeOutput();
    throw error;
  }
}

/** Longer than any header that says how columns are ordered. */
const longestHead = 1 << 20;

/** Of an output that has something in it. */
function beginningOf(output: string): Uint8Array | undefined {
  const size = statSync(output, { throwIfNoEntry: false })?.size ?? 0;
  if (size === 0) return undefined;
  const bytes = Buffer.alloc(Math.min(size, longestHead));
  const handle = openSync(output, 'r');
  try {
    return bytes.subarray(0, readSync(handle, bytes, 0, bytes.length, 0));
  } finally {
    closeSync(handle);
  }
}

const textOf = (bytes: Uint8Array): string =>
  octets
    .latin1(bytes, 0, bytes.length)
    .replace(/^\xef\xbb\xbf/, '')
    .replaceAll('\r\n', '\n');

/** Checks whether a record reads in the output as under its own header: under another one its columns would mean something else. */
class Place {
  #begun: string | undefined;
  readonly #again: Again;
  /** Most records of a segment have one header. */
  readonly #known = new Map<string, boolean>();

  constructor(output: string, again: Again) {
    const beginning = beginningOf(output);
    this.#begun = beginning && textOf(beginning);
    this.#again = again;
  }

  get isNew(): boolean {
    return this.#begun === undefined;
  }

  begin(head: Uint8Array): void {
    this.#begun = textOf(head);
    this.#known.clear();
  }

  fits(record: Whole): boolean {
    const { form, head } = record[0]!;
    const key = `${form} ${head === undefined ? '' : textOf(head)}`;
    let fits = this.#known.get(key);
    if (fits === undefined) {
      const line = textOf(this.#again.head(record)).trimEnd();
      fits = line === '' || this.#begun === undefined || `${this.#begun}\n`.startsWith(`${line}\n`);
      this.#known.set(key, fits);
    }
    return fits;
  }
}

async function moveAll(
  folder: string,
  segments: readonly Listed[],
  identities: readonly string[],
  again: Again,
  { output }: RedriveOptions,
  io: Io,
  sum: { in: number; passed: number; stays: number },
): Promise<void> {
  const run = nameRun();
  let opened: Opened | undefined;
  for (let at = 0; at < segments.length && !io.signal?.aborted; at++) {
    const listed = segments[at]!;
    const { entries } = opened ?? (await openListed(folder, listed, identities));
    const following = segments[at + 1];
    opened = following && (await openListed(folder, following, identities));
    const { records, cut } = join(entries, opened?.entries[0]?.more === true);
    const passed: Uint8Array[] = [];
    const stays: Whole[] = [];
    const place = new Place(output, again);
    for (const record of records) {
      const out = cut.has(record) || !place.fits(record) ? undefined : again.rewrite(record);
      if (out === undefined) {
        stays.push(record);
        continue;
      }
      if (place.isNew) {
        const head = again.head(record);
        place.begin(head);
        passed.push(head);
      }
      passed.push(out);
    }
    sum.in += records.length;
    sum.stays += stays.length;
    sum.passed += records.length - stays.length;
    if (stays.length === records.length) continue;
    const recipients = listed.index?.recipients ?? [];
    if (stays.length > 0 && recipients.length === 0)
      throw new UsageError(`${listed.name} has no index that says to whom what is left is to be sealed`);
    const fresh =
      stays.length === 0
        ? undefined
        : {
            name: `${run}-${String(at + 1).padStart(6, '0')}.age`,
            sealed: await sealEntries(stays.flat(), recipients),
          };
    transfer(folder, listed.name, output, Buffer.concat(passed), fresh);
  }
}
