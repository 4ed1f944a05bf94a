/**
 * @module
 * `nymline retain`: what is past its period, files and secrets, and with `--apply` the end of it.
 */
import { existsSync, lstatSync, realpathSync, statSync } from 'node:fs';
import { resolve, sep } from 'node:path';
import { type Command, Option } from 'commander';
import { spellName } from '../veil.js';
import { changesIn, entriesIn } from './books/audit/changes.js';
import { headFileOf } from './books/audit/head.js';
import {
  type JournalOptions,
  journalKeyVariable,
  journalVariable,
  openJournal,
} from './books/audit/journal.js';
import { openFolder } from './books/manifest/folder.js';
import { codeOf } from './command/interrupt.js';
import { exit, type Io } from './command/io.js';
import { addJournal } from './command/options.js';
import { readKeyring } from './configuration.js';
import { shredKeys } from './keys/shred.js';
import { type Age, ageOf, type Evidence, evidences, type Written, words, writtenIn } from './retain/age.js';
import { categorize, type Periods, policiesOf, readPeriods } from './retain/categories.js';
import { generalizedBy, generalizeFile, tellKilled } from './retain/generalize.js';
import { less, type Period, parsePeriod } from './retain/period.js';
import { removeFile, type Seen, whyKept } from './retain/remove.js';
import { listFiles } from './rights/files.js';
import { isGlob } from './run/many/glob.js';
import { explainFault, UsageError } from './telling/fault.js';
import { type End, epilogue } from './telling/help.js';
import { formatTable, plural } from './telling/table.js';

export interface RetainOptions extends JournalOptions {
  readonly keep?: Period;
  readonly keepSecrets?: Period;
  readonly periods?: string;
  readonly keyring?: string;
  readonly manifest?: string;
  readonly by?: Evidence;
  readonly apply?: boolean;
}

export function addRetain(program: Command, io: Io, end: End): void {
  addJournal(
    program
      .command('retain')
      .summary('find files and secrets past their period, and end them')
      .description(
        'Tells which files of folders are older than a period, and by what that is known, and which secrets of a keyring ended ' +
          'before one. Changes nothing without --apply. A file whose age cannot be told stays, and is named.',
      )
      .argument('[folder...]', 'of outputs, with the folders in them')
      .addOption(
        new Option('--keep <period>', 'how long files are kept: 400d, 26w, 13m, 2y').argParser(parsePeriod),
      )
      .addOption(
        new Option(
          '--keep-secrets <period>',
          'how long secrets are kept after their interval has ended',
        ).argParser(parsePeriod),
      )
      .addOption(
        new Option(
          '--periods <file>',
          'both by category: a document in YAML or JSON that says which files are kept for how long',
        ).conflicts(['keep', 'keepSecrets']),
      )
      .option('-k, --keyring <file>', 'keyring in JSON, whose secrets are looked through')
      .option('--manifest <folder>', 'of manifests: when outputs were whole')
      .addOption(
        new Option(
          '--by <evidence>',
          'what alone tells the age of a file (default: the first of these that there is)',
        ).choices(evidences),
      )
      .option('--apply', 'remove the files, or rewrite them where the periods say so, and shred the secrets'),
  )
    .addHelpText(
      'after',
      epilogue(
        [
          'nymline retain --keep 400d out/',
          'nymline retain --keep 13m --manifest manifests/ out/ --apply --journal journal.ndjson',
          'nymline retain --keep-secrets 13m --keyring keyring.json --apply',
          'nymline retain --periods retention.yaml --manifest manifests/ out/',
        ],
        [
          '0 nothing is past its period; with --apply: what was is gone',
          '1 a file cannot be read or removed',
          '2 configuration or usage',
          '3 the age or category of a file cannot be told, or it cannot go: it stays',
          '4 something is past its period, and there',
          '130 interrupted; what was removed stands in the journal',
        ],
      ),
    )
    .action(async (folders: string[], options: RetainOptions) => end(await retain(folders, options, io)));
}

interface Due extends Age {
  readonly file: string;
  readonly category: string | undefined;
  /** The policy by which it is rewritten; undefined where it goes. */
  readonly policy: string | undefined;
  readonly seen: Seen;
}

async function retain(folders: readonly string[], options: RetainOptions, io: Io): Promise<number> {
  const periods = periodsOf(options);
  refuse(folders, periods, options);
  const now = Date.now();
  const say = (text: string): void => void io.errors.write(`nymline: ${text}\n`);
  const secrets = await secretsPast(periods, options, now, io);
  // Only the journal knows what was done already.
  if (policiesOf(periods).length > 0 && options.apply) await tellKilled(openJournal('retain', options, io));
  const { due, looked, isUnsure } = await filesPast(folders, periods, options, now, say, io);
  if (io.signal?.aborted) return codeOf(io.signal);
  const rows = [
    ...due.map(({ file, newest, by, category = '', policy }) => [
      'file',
      file,
      instantOf(newest),
      words[by],
      category,
      policy === undefined ? 'nothing' : spellName(policy),
    ]),
    ...secrets.map(({ id, until }) => ['secret', id, instantOf(until), 'end of its interval', '', 'nothing']),
  ];
  const columns = ['what', 'name', 'older than', 'by', 'category', 'becomes'].slice(
    0,
    options.periods === undefined ? 4 : policiesOf(periods).length === 0 ? 5 : 6,
  );
  if (rows.length > 0) {
    const table = [columns, ...rows.map((row) => row.slice(0, columns.length))];
    io.output.write(`${formatTable(table)}\n`);
  }
  const sum = `${plural(due.length, 'file')} of ${looked} and ${plural(secrets.length, 'secret')}`;
  if (options.apply !== true) {
    io.output.write(`${sum} past the period; nothing was changed\n`);
    if (rows.length > 0) return exit.leaking;
    return isUnsure ? exit.quarantined : exit.ok;
  }
  // Done first, since it checks everything before it changes anything.
  if (secrets.length > 0) {
    const ids = secrets.map(({ id }) => id);
    await shredKeys(options.keyring!, ids, { ...options, copy: [], force: false }, io);
  }
  const broken = await endAll(due, options, say, io);
  if (io.signal?.aborted) return codeOf(io.signal);
  if (broken > 0) return exit.io;
  const coarse = due.filter(({ policy }) => policy !== undefined).length;
  const coarser =
    coarse === 0 ? '' : `, but for ${plural(coarse, 'file')} that ${coarse === 1 ? 'is' : 'are'} generalized`;
  io.output.write(`${sum} past the period; gone${coarser}\n`);
  return isUnsure ? exit.quarantined : exit.ok;
}

const instantOf = (instant: number): string => new Date(instant).toISOString().slice(0, 16).concat('Z');

/** What is kept for how long; `--keep` is one category for all. */
function periodsOf({ keep, keepSecrets, periods }: RetainOptions): Periods {
  if (periods !== undefined) return readPeriods(periods);
  return {
    version: 1,
    ...(keep === undefined ? {} : { retention: [{ category: 'all', files: '**', keep }] }),
    ...(keepSecrets === undefined ? {} : { secrets: { keep: keepSecrets } }),
  };
}

function refuse(folders: readonly string[], { retention, secrets }: Periods, options: RetainOptions): void {
  const { periods, keyring, manifest, by } = options;
  const isCoarser = policiesOf({ retention }).length > 0;
  if (isCoarser && journalOf(options) === undefined)
    throw new UsageError(
      '"generalize:" in the periods expected --journal FILE, which tells what was done already',
    );
  if (retention === undefined && secrets === undefined)
    throw new UsageError('expected how long: --keep PERIOD for files, --keep-secrets PERIOD for secrets');
  if ((retention === undefined) !== (folders.length === 0))
    throw new UsageError(
      `expected folders and ${periods === undefined ? '--keep PERIOD' : '"retention:" in the periods'}, each beside the other`,
    );
  if (secrets === undefined ? keyring !== undefined && !isCoarser : keyring === undefined)
    throw new UsageError(
      `expected --keyring FILE and ${periods === undefined ? '--keep-secrets PERIOD' : '"secrets:" in the periods'}, each beside the other`,
    );
  if (retention?.some(({ policies }) => policies !== undefined) && manifest === undefined)
    throw new UsageError('"policies:" in the periods expected --manifest FOLDER, which tells them');
  if (by === 'manifest' && manifest === undefined)
    throw new UsageError('--by manifest expected --manifest FOLDER beside it');
  for (const folder of [...folders, ...(manifest === undefined ? [] : [manifest])]) {
    const isFolder = statSync(folder, { throwIfNoEntry: false })?.isDirectory() === true;
    // A wildcard in the name would match other folders, too.
    if (!isFolder || isGlob(resolve(folder)))
      throw new UsageError(`${spellName(folder)} expected a folder, without marks of a pattern in its name`);
  }
}

async function secretsPast({ secrets }: Periods, { keyring }: RetainOptions, now: number, io: Io) {
  if (keyring === undefined || secrets === undefined) return [];
  const ring = await readKeyring(keyring, io);
  const past = ring.secrets
    .filter(({ until }) => until <= less(now, secrets.keep))
    .map(({ id, until }) => ({ id, until }));
  ring.close();
  return past;
}

async function filesPast(
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

const journalOf = ({ journal }: RetainOptions): string | undefined =>
  journal ?? (process.env[journalVariable] || undefined);

/** What the command itself goes by is no output, wherever it stands. */
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

/** @returns how many stay as they are */
async function endAll(
  due: readonly Due[],
  options: RetainOptions,
  say: (text: string) => void,
  io: Io,
): Promise<number> {
  const journal = openJournal('retain', options, io);
  const isCoarser = due.some(({ policy }) => policy !== undefined);
  const keyring = isCoarser ? await readKeyring(options.keyring, io) : undefined;
  let broken = 0;
  for (const { file, newest, by, seen, category, policy } of due) {
    const of = category === undefined ? '' : `, of category ${category}`;
    if (io.signal?.aborted) break;
    const why = `older than ${instantOf(newest)} by the ${words[by]}${of}`;
    try {
      if (policy === undefined) await removeFile(file, seen, why, journal);
      else await generalizeFile(file, { file: policy, keyring: keyring! }, seen, why, journal, io);
    } catch (error) {
      if (io.signal?.aborted) break;
      const fault = explainFault(error);
      if (fault === undefined) throw error;
      broken++;
      say(fault.text);
    }
  }
  keyring?.close();
  return broken;
}
