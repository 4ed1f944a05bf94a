/**
 * @module
 * `nymline subject`: the pseudonyms of one person, and the records that hold one.
 */
import { type Command, Option } from 'commander';
import { clipsOf } from '../../rights/clip.js';
import { listPseudonyms, type Subject } from '../../rights/subject.js';
import { exit, type Io } from '../command/io.js';
import {
  formatOption,
  keyringOption,
  maxRecordOption,
  policyOption,
  presetOption,
  regionOption,
} from '../command/options.js';
import { type ReadingOptions, readChosen, readKeyring, readPolicy } from '../configuration.js';
import { sweepDraftsOf } from '../files/draft.js';
import { writeTo } from '../files/output.js';
import { openTarget, type Target } from '../files/target.js';
import { fitPolicy } from '../policy/detect.js';
import { explainFault } from '../telling/fault.js';
import { type End, epilogue } from '../telling/help.js';
import { formatCount, formatTable, plural } from '../telling/table.js';
import { type Export, exportNames, exports } from './export.js';
import { listFiles, tellHidden } from './files.js';
import { addPerson, type PersonOptions, readPerson, tellLacks } from './person.js';
import { Search } from './search.js';

export interface SubjectOptions extends PersonOptions, ReadingOptions {
  readonly keyring?: string;
  readonly export?: (typeof exportNames)[number];
  readonly output?: string;
  readonly index: boolean;
  readonly quiet?: boolean;
}

export function addSubject(program: Command, io: Io, end: End): void {
  const command = program
    .command('subject')
    .summary('find one person: their pseudonyms, and the records that hold one')
    .description(
      'Lists every pseudonym of a person under a policy and a keyring: by kind, domain, scope, rule and secret. With files, ' +
        'outputs of that policy, writes the records that hold one. Says what cannot be found.',
    )
    .argument(
      '[file...]',
      'outputs: files, folders, patterns in quotes, packed or not; - for standard input',
    );
  addPerson(command)
    .addOption(policyOption())
    .addOption(presetOption())
    .addOption(keyringOption())
    .addOption(formatOption())
    .addOption(regionOption())
    .addOption(
      new Option(
        '--export <format>',
        'how pseudonyms and records are written (default: json with files, else a table)',
      ).choices(exportNames),
    )
    .option('-o, --output <file>', 'where they are written (default: standard output)')
    .option('--no-index', 'read all files, whatever their index says')
    .addOption(maxRecordOption())
    .option('-q, --quiet', 'no summary; what cannot be found is still told')
    .addHelpText(
      'after',
      epilogue(
        [
          "nymline subject --phone '+1 202-555-0123' -p policy.yaml -k keyring.json",
          'nymline subject --person person.json -p policy.yaml -k keyring.json out/ -o export.json',
          "nymline subject --email alice@example.org -p policy.yaml --export csv 'out/**/*.gz' > export.csv",
        ],
        [
          '0 done, whether there is something or not',
          '1 a file cannot be read, or is broken',
          '2 configuration or usage',
          '3 some records cannot be read, or pseudonyms could not be made for want of an option, or what was given cannot be read or singles nobody out',
          '130 interrupted',
          '141 the reader of standard output went away before the end',
        ],
      ),
    )
    .action(async (files: string[], options: SubjectOptions) => end(await subject(files, options, io)));
}

/** @returns the exit code */
export async function subject(files: readonly string[], options: SubjectOptions, io: Io): Promise<number> {
  const { choice, read } = readChosen(options);
  const say = (text: string): void => void io.errors.write(`${text}\n`);
  const { person, reach } = readPerson(options);
  const keyring = await readKeyring(options.keyring, io);
  const policy = read ?? readPolicy(choice);
  const who = listPseudonyms(policy, keyring, person, reach);
  let isPartial = tellLacks(who, say);
  if (who.pseudonyms.length === 0) {
    say('nymline: what was given singles nobody out, and has no pseudonym');
    // Otherwise an empty variable would look like a person of whom there is nothing.
    isPartial = true;
  }

  const named = files.filter((file) => file !== '-');
  const names = [
    ...files.filter((file) => file === '-'),
    ...listFiles(named, (text) => say(`nymline: ${text}`)),
  ];
  tellHidden(files, say);
  if (files.length === 0 && options.export === undefined) {
    if (who.pseudonyms.length > 0) io.output.write(`${formatPseudonyms(who)}\n`);
    return isPartial ? exit.quarantined : exit.ok;
  }
  // Readable only by its owner, since it contains all that is known about one person.
  const target = await openTarget(options.output, io, undefined, 0o600);
  if (target.file !== undefined) sweepDraftsOf(target.file);
  const written = exports[options.export ?? 'json']();
  const unread = new Map<string, number>();
  const search = new Search(
    {
      who,
      clips: clipsOf(policy),
      maxRecord: options.maxRecord,
      usesIndex: options.index,
      policyFor: (source) => fitPolicy(read, choice, source, () => {}),
      say,
      onUnread: ({ code }) => void unread.set(code, (unread.get(code) ?? 0) + 1),
    },
    io,
  );
  const tally: Tally = { records: 0, holding: 0, broken: 0 };
  const summary = (): string =>
    `${plural(tally.records, 'record')} in ${formatCount(tally.holding)} of ${plural(names.length, 'file')}; ${formatCount(search.opened)} opened`;
  try {
    await write(target, written, who, names, search, tally, say, io);
  } catch (error) {
    target.abandon();
    if (io.signal?.aborted || (error as NodeJS.ErrnoException).code !== 'EPIPE') throw error;
    // The reader has had enough (`| head`), as with a run.
    if (options.quiet !== true) say(`cut off, since whoever read the output went away: ${summary()}`);
    return exit.closed;
  }
  await target.commit();

  const { foreign, outside } = search;
  if (outside > 0) isPartial = true;
  if (unread.size > 0) {
    isPartial = true;
    const count = [...unread.values()].reduce((sum, each) => sum + each, 0);
    say(
      `nymline: ${plural(count, 'record')} cannot be read, and might be the person\u2019s: ${[...unread.keys()].join(', ')}`,
    );
  }
  if (foreign.size > 0)
    say(
      `nymline: there are pseudonyms of ${plural(foreign.size, 'secret')} that the keyring does not have (${list(foreign)}): whose they are cannot be told, by anybody once those are destroyed`,
    );
  if (options.quiet !== true) say(summary());
  if (tally.broken > 0) return exit.io;
  return isPartial ? exit.quarantined : exit.ok;
}

const list = (ids: ReadonlySet<string>): string =>
  [...ids].sort().slice(0, 5).join(', ') + (ids.size > 5 ? ', …' : '');

interface Tally {
  records: number;
  /** Files that hold some. */
  holding: number;
  /** Files that cannot be read. */
  broken: number;
}

async function write(
  { stream }: Target,
  written: Export,
  who: Subject,
  names: readonly string[],
  search: Search,
  tally: Tally,
  say: (text: string) => void,
  io: Io,
): Promise<void> {
  // Errors arrive at the writes. A stream without a listener would throw them again.
  stream.on('error', () => {});
  let fault: unknown;
  const put = (text: string): Promise<void> =>
    writeTo(stream, Buffer.from(text), io.signal).catch((error) => {
      fault = error;
      throw error;
    });
  await put(written.begin(who));
  for (const name of names) {
    const before = tally.records;
    try {
      for await (const found of search.in(name)) {
        if (tally.records === before) tally.holding++;
        tally.records++;
        await put(written.record(name === '-' ? 'standard input' : name, found));
      }
    } catch (error) {
      // A broken file does not stop the others, but nothing can be written after what could not be.
      const why = io.signal?.aborted || error === fault ? undefined : explainFault(error);
      if (why === undefined) throw error;
      tally.broken++;
      say(`nymline: ${why.text}`);
    }
  }
  await put(written.end());
}

function formatPseudonyms({ pseudonyms }: Subject): string {
  const rows = pseudonyms.map(({ kind, secret, domain, scope, rules, pseudonym }) => [
    kind,
    secret,
    domain,
    scope,
    rules.length === 0 ? 'none' : rules.join(', '),
    pseudonym,
  ]);
  return formatTable([['kind', 'secret', 'domain', 'scope', 'rules', 'pseudonym'], ...rows]);
}
