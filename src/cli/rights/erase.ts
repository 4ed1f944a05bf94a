/**
 * @module
 * `nymline erase`: rewrites files without one person, writes a receipt of what was done, and checks it later.
 */

import { existsSync, readFileSync } from 'node:fs';
import { type Command, Option } from 'commander';
import { RecordError } from '../../errors.js';
import { listPseudonyms, type Subject } from '../../rights/subject.js';
import { type Wanted, wantBy, wantThese } from '../../rights/trace.js';
import { spellName, veil } from '../../veil.js';
import { digestOf } from '../books/audit/chain.js';
import { readSigner } from '../books/audit/head.js';
import {
  actor,
  change,
  type JournalOptions,
  journalKeyVariable,
  openJournal,
} from '../books/audit/journal.js';
import { digestOfFile } from '../books/manifest/meter.js';
import { codeOf } from '../command/interrupt.js';
import { exit, type Io } from '../command/io.js';
import {
  addJournal,
  formatOption,
  keyringOption,
  maxRecordOption,
  policyOption,
  presetOption,
  regionOption,
} from '../command/options.js';
import { type ReadingOptions, readChosen, readKeyring, readPolicy } from '../configuration.js';
import { writeTo } from '../files/output.js';
import { openTarget, type Target } from '../files/target.js';
import { fitPolicy } from '../policy/detect.js';
import { explainFault, UsageError } from '../telling/fault.js';
import { type End, epilogue } from '../telling/help.js';
import { plural } from '../telling/table.js';
import { listFiles, tellHidden } from './files.js';
import { readIndex } from './index-file.js';
import { addPerson, type PersonOptions, readPerson, tellLacks } from './person.js';
import { type ErasedFile, makeReceipt, type Receipt, readReceipt, writeReceipt } from './receipt.js';
import { isHeld, type Rewriting, rewriteFile } from './rewrite.js';

export interface EraseOptions extends PersonOptions, JournalOptions, ReadingOptions {
  readonly keyring?: string;
  readonly fields?: boolean;
  readonly records?: boolean;
  readonly check?: boolean;
  /** Written, or with `check` read. */
  readonly receipt?: string;
  /** That verifies the receipt. */
  readonly key?: string;
  readonly index: boolean;
  readonly quiet?: boolean;
}

export function addErase(program: Command, io: Io, end: End): void {
  const command = program
    .command('erase')
    .summary('rewrite files without one person')
    .description(
      'Rewrites files, outputs of a policy, without a person: the records that hold one of their pseudonyms go, or the ' +
        'pseudonyms in them. All else stays byte for byte, of packed files what is in them. Each file is replaced in one step. ' +
        'Leaves a receipt, by which --check shows that nothing is left.',
    )
    .argument(
      '[file...]',
      'outputs: files, folders, patterns in quotes, packed or not; with --check those of the receipt',
    );
  addJournal(
    addPerson(command)
      .addOption(policyOption())
      .addOption(presetOption())
      .addOption(keyringOption())
      .addOption(formatOption())
      .addOption(regionOption())
      .addOption(new Option('--records', 'records that hold one go').conflicts('fields'))
      .option(
        '--fields',
        'each pseudonym becomes "tel_withheld" or "unknown", with what is kept of the number or address beside it',
      )
      .option('--check', 'nothing is rewritten: fail where a pseudonym of the person is left')
      .option('--receipt <file>', 'receipt to write, or with --check to go by (default: standard output)')
      .option(
        '--key <vkey>',
        'with --check: key that has signed the receipt, as "nymline audit key" printed it',
      )
      .option('--no-index', 'read all files, whatever their index says'),
  )
    .addOption(maxRecordOption())
    .option('-q, --quiet', 'no summary; what cannot be found is still told')
    .addHelpText(
      'after',
      epilogue(
        [
          "nymline erase --records --phone '+1 202-555-0123' -p policy.yaml -k keyring.json out/ --receipt receipt.json",
          'nymline erase --check --receipt receipt.json',
          'nymline erase --fields --person person.json -p policy.yaml --journal journal.ndjson out/ > receipt.json',
        ],
        [
          '0 done; with --check: nothing is left',
          '1 a file cannot be read or written, and stays as it was; a receipt is not as it was written',
          '2 configuration or usage',
          '3 pseudonyms could not be looked for, for want of an option, or what was given cannot be read',
          '4 with --check: something is left',
          '130 interrupted; each file is the old one or the new one, and the receipt names the new ones',
        ],
      ),
    )
    .action(async (files: string[], options: EraseOptions) => {
      end(await (options.check ? check(files, options, io) : erase(files, options, io)));
    });
}

/** Whom the options name. */
async function look(options: EraseOptions, io: Io) {
  const { choice, read } = readChosen(options);
  const { person, reach } = readPerson(options);
  const keyring = await readKeyring(options.keyring, io);
  const who = listPseudonyms(read ?? readPolicy(choice), keyring, person, reach);
  const isPartial = tellLacks(who, (text) => void io.errors.write(`${text}\n`));
  return { choice, read, who, isPartial, texts: who.pseudonyms.map(({ pseudonym }) => pseudonym) };
}

async function erase(files: readonly string[], options: EraseOptions, io: Io): Promise<number> {
  const take = options.records ? 'records' : options.fields ? 'fields' : undefined;
  if (take === undefined) throw new UsageError('expected --records or --fields: what is to go');
  if (files.length === 0) throw new UsageError('expected files to rewrite');
  if (files.includes('-')) throw new UsageError('expected files, got standard input among them');
  const say = (text: string): void => void io.errors.write(`${text}\n`);
  const { choice, read, who, isPartial, texts } = await look(options, io);
  if (texts.length === 0) throw new UsageError('what was given singles nobody out, and has no pseudonym');
  const names = listFiles(files, (text) => say(`nymline: ${text}`));
  tellHidden(files, say);
  const journal = openJournal('erase', options, io);
  const rewriting: Rewriting = {
    wanted: wantThese(texts),
    take,
    maxRecord: options.maxRecord,
    journal,
    policyFor: (source) => fitPolicy(read, choice, source, () => {}),
  };
  // Opened before anything is erased: an erasure that cannot be shown could not be undone.
  const target = await openTarget(options.receipt, io);
  const done: ErasedFile[] = [];
  let broken = 0;
  for (const name of names) {
    // The receipt lists everything done until then.
    if (io.signal?.aborted) break;
    try {
      const index = options.index ? readIndex(name) : 'none';
      if (typeof index === 'object' && !index.mayHold(texts)) continue;
      const file = await rewriteFile(name, rewriting, io);
      if (file !== undefined) done.push(file);
    } catch (error) {
      if (io.signal?.aborted) break;
      const why = whyNot(name, error);
      if (why === undefined) {
        target.abandon();
        throw error;
      }
      broken++;
      say(`nymline: ${why}`);
    }
  }
  const receipt = seal(options, take, texts, who, names.length, done, say);
  await leave(receipt, target, journal);
  if (options.quiet !== true) {
    const sum = (of: 'found' | 'fields'): number => done.reduce((total, each) => total + each[of], 0);
    for (const { name, found, records } of done)
      say(`  ${spellName(name)}: ${found} of ${plural(records, 'record')}`);
    say(`${plural(sum('found'), 'record')} in ${done.length} of ${plural(names.length, 'file')}`);
  }
  if (io.signal?.aborted) return codeOf(io.signal);
  if (broken > 0) return exit.io;
  return isPartial ? exit.quarantined : exit.ok;
}

/** Says why one file stays as it is; undefined for an error that ends the command. */
function whyNot(name: string, error: unknown): string | undefined {
  if (error instanceof RecordError)
    return `${spellName(name)} record ${error.position}: ${error.message} (${error.code}); the file stays as it is`;
  return explainFault(error)?.text;
}

function seal(
  { journalKey, purpose }: EraseOptions,
  take: 'fields' | 'records',
  texts: readonly string[],
  { missing, unread }: Pick<Subject, 'missing' | 'unread'>,
  looked: number,
  files: readonly ErasedFile[],
  say: (text: string) => void,
): Receipt {
  const keyFile = journalKey ?? process.env[journalKeyVariable];
  const signer = keyFile ? readSigner(keyFile, (message) => say(`nymline: warning: ${message}`)) : undefined;
  return makeReceipt(
    {
      nymline: 'receipt',
      version: 1,
      time: new Date().toISOString(),
      actor: actor(),
      ...(purpose === undefined ? {} : { purpose: veil(purpose) }),
      take,
      pseudonyms: texts.map(digestOf).sort(),
      missing: missing.map(({ rule, why }) => ({ rule, why })),
      unread,
      looked,
      files,
    },
    signer,
  );
}

/** Writes the receipt, and a line for it. */
async function leave(
  receipt: Receipt,
  target: Target,
  journal: ReturnType<typeof openJournal>,
): Promise<void> {
  const text = writeReceipt(receipt);
  await writeTo(target.stream, Buffer.from(text));
  if (target.file === undefined) return;
  await target.finish();
  // If the command is killed here, the file is still what it was before, so the journal notes that, too.
  const before = existsSync(target.file) ? readFileSync(target.file) : undefined;
  const end = journal.begin({ ids: [], files: [change(target.file, before, text)] });
  await target.commit();
  end('done', receipt.digest);
}

async function check(files: readonly string[], options: EraseOptions, io: Io): Promise<number> {
  const say = (text: string): void => void io.errors.write(`${text}\n`);
  let wanted: Wanted;
  let names: readonly string[] = listFiles(files, (text) => say(`nymline: ${text}`));
  tellHidden(files, say);
  let isPartial = false;
  if (options.receipt === undefined) {
    if (files.length === 0) throw new UsageError('--check expected files, or --receipt FILE');
    const looked = await look(options, io);
    wanted = wantThese(looked.texts);
    isPartial = looked.isPartial;
  } else {
    const receipt = readReceipt(options.receipt, options.key);
    isPartial = tellLacks(receipt, say);
    const digests = new Set(receipt.pseudonyms);
    wanted = wantBy((pseudonym) => digests.has(digestOf(pseudonym)));
    if (files.length === 0) names = receipt.files.map(({ name }) => name);
    for (const { name, to } of receipt.files)
      if (names.includes(name) && (await digestOfFile(name)) !== to)
        say(
          `nymline: ${spellName(name)} is not what the receipt says that it became; it is looked through all the same`,
        );
  }
  const left: string[] = [];
  let broken = 0;
  for (const name of names) {
    try {
      // The file itself is searched, without the index.
      if (await isHeld(name, wanted, io)) left.push(name);
    } catch (error) {
      const fault = io.signal?.aborted ? undefined : explainFault(error);
      if (fault === undefined) throw error;
      broken++;
      say(`nymline: ${fault.text}`);
    }
  }
  for (const name of left) io.output.write(`${spellName(name)}: something is left\n`);
  if (left.length === 0 && broken === 0 && options.quiet !== true)
    io.output.write(
      `ok: nothing is left${isPartial ? ' of what could be looked for' : ''} in ${plural(names.length, 'file')}\n`,
    );
  if (left.length > 0) return exit.leaking;
  if (broken > 0) return exit.io;
  return isPartial ? exit.quarantined : exit.ok;
}
