/**
 * @module
 * `nymline retain`: finds files and secrets that are past their period, and with `--apply` ends them.
 */
import { type Command, Option } from 'commander';
import { spellName } from '../veil.js';
import { openJournal } from './books/audit/journal.js';
import { codeOf } from './command/interrupt.js';
import { exit, type Io } from './command/io.js';
import { addJournal } from './command/options.js';
import { readKeyring } from './configuration.js';
import { shredKeys } from './keys/shred.js';
import { evidences, words } from './retain/age.js';
import { policiesOf } from './retain/categories.js';
import { generalizeFile, tellKilled } from './retain/generalize.js';
import { periodsOf, type RetainOptions, refuse } from './retain/options.js';
import { type Due, filesPast, secretsPast } from './retain/past.js';
import { parsePeriod } from './retain/period.js';
import { removeFile } from './retain/remove.js';
import { explainFault } from './telling/fault.js';
import { type End, epilogue } from './telling/help.js';
import { formatCount, formatTable, plural } from './telling/table.js';

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

async function retain(folders: readonly string[], options: RetainOptions, io: Io): Promise<number> {
  const periods = periodsOf(options);
  refuse(folders, periods, options);
  const now = Date.now();
  const say = (text: string): void => void io.errors.write(`nymline: ${text}\n`);
  const secrets = await secretsPast(periods, options, now, io);
  // Only the journal knows what has been done already.
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
  const sum = `${plural(due.length, 'file')} of ${formatCount(looked)} and ${plural(secrets.length, 'secret')}`;
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

/** To the minute, in UTC. */
const instantOf = (instant: number): string => new Date(instant).toISOString().slice(0, 16).concat('Z');

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
