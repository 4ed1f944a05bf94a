/**
 * @module
 * `nymline erase`: rewrites files without one person, and writes a receipt of what was done.
 */

import { existsSync, readFileSync } from 'node:fs';
import { type Command, Option } from 'commander';
import { RecordError } from '../../errors.js';
import { remainsOf } from '../../rights/clip.js';
import type { Subject } from '../../rights/subject.js';
import { wantThese } from '../../rights/trace.js';
import { spellName, veil, veilName } from '../../veil.js';
import { digestOf } from '../books/audit/chain.js';
import { readSigner } from '../books/audit/head.js';
import {
  actor,
  change,
  type JournalOptions,
  journalKeyVariable,
  openJournal,
} from '../books/audit/journal.js';
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
import { writeTo } from '../files/output.js';
import { openTarget, type Target } from '../files/target.js';
import { fitPolicy } from '../policy/detect.js';
import { explainFault, UsageError } from '../telling/fault.js';
import { type End, epilogue } from '../telling/help.js';
import { formatCount, plural } from '../telling/table.js';
import { type CheckOptions, check } from './check.js';
import { listFiles, placeOf, tellHidden } from './files.js';
import { readIndex } from './index-file.js';
import { addPerson } from './person.js';
import { type ErasedFile, type LeftFile, makeReceipt, type Receipt, writeReceipt } from './receipt.js';
import { type Rewriting, rewriteFile, StayError } from './rewrite.js';
import { readWhom } from './whom.js';

export interface EraseOptions extends CheckOptions, JournalOptions {
  readonly fields?: boolean;
  readonly records?: boolean;
  readonly check?: boolean;
  readonly index: boolean;
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

async function erase(files: readonly string[], options: EraseOptions, io: Io): Promise<number> {
  const take = options.records ? 'records' : options.fields ? 'fields' : undefined;
  if (take === undefined) throw new UsageError('expected --records or --fields: what is to go');
  if (files.length === 0) throw new UsageError('expected files to rewrite');
  if (files.includes('-')) throw new UsageError('expected files, got standard input among them');
  const say = (text: string): void => void io.errors.write(`${text}\n`);
  const { choice, read, who, isPartial, texts, clips } = await readWhom(options, io);
  if (texts.length === 0) throw new UsageError('what was given singles nobody out, and has no pseudonym');
  const names = listFiles(files, (text) => say(`nymline: ${text}`));
  tellHidden(files, say);
  const journal = openJournal('erase', options, io);
  const rewriting: Rewriting = {
    wanted: wantThese(texts),
    clips,
    take,
    maxRecord: options.maxRecord,
    journal,
    policyFor: (source) => fitPolicy(read, choice, source, () => {}),
  };
  // Opened before anything is erased: an erasure that cannot be shown could not be undone.
  const target = await openTarget(options.receipt, io);
  const done: ErasedFile[] = [];
  const left: LeftFile[] = [];
  for (const name of names) {
    // The receipt lists everything done until then, and what is still to be done.
    if (io.signal?.aborted) {
      left.push(leave(name, 'interrupted'));
      continue;
    }
    try {
      // An index has whole pseudonyms alone.
      const index = options.index && clips === undefined ? readIndex(name) : 'none';
      if (typeof index === 'object' && !index.mayHold(texts)) continue;
      const file = await rewriteFile(name, rewriting, io);
      if (file !== undefined) done.push(file);
    } catch (error) {
      if (io.signal?.aborted) {
        left.push(leave(name, 'interrupted'));
        continue;
      }
      const why = whyNot(name, error);
      if (why === undefined) {
        target.abandon();
        throw error;
      }
      left.push(leave(name, why.code));
      say(`nymline: ${why.text}`);
    }
  }
  const looked = names.length - left.length;
  const receipt = seal(options, { take, texts, clips, who, looked, done, left }, say);
  await put(receipt, target, journal);
  if (options.quiet !== true) {
    const sum = (of: 'found' | 'fields'): number => done.reduce((total, each) => total + each[of], 0);
    for (const { name, found, records } of done)
      say(`  ${spellName(name)}: ${formatCount(found)} of ${plural(records, 'record')}`);
    const stayed = left.length === 1 ? 'stayed as it was' : 'stayed as they were';
    say(
      `${plural(sum('found'), 'record')} in ${formatCount(done.length)} of ${plural(names.length, 'file')}${left.length === 0 ? '' : `; ${formatCount(left.length)} ${stayed}`}`,
    );
  }
  if (io.signal?.aborted) return codeOf(io.signal);
  if (left.length > 0) return exit.io;
  return isPartial ? exit.quarantined : exit.ok;
}

/** Why one file stays as it is, for the receipt and in words; undefined for an error that ends the command. */
function whyNot(name: string, error: unknown): { readonly code: string; readonly text: string } | undefined {
  if (error instanceof RecordError) {
    const { code, message } = error;
    // The message begins with the number of the record.
    return { code, text: `${spellName(name)} ${message} (${code}); the file stays as it is` };
  }
  const text = explainFault(error)?.text;
  if (text === undefined) return undefined;
  const { code } = error as NodeJS.ErrnoException;
  return { code: error instanceof StayError ? error.why : (code ?? 'unreadable'), text };
}

/**
 * What is told of a file that was neither rewritten nor found to be without the person. What is no file may be a secret that was given
 * in a wrong place.
 */
function leave(name: string, why: string): LeftFile {
  const place = placeOf(name);
  return { name: existsSync(place) ? veilName(place) : veil(place), why };
}

interface Work {
  readonly take: 'fields' | 'records';
  readonly texts: readonly string[];
  readonly clips: readonly number[] | undefined;
  readonly who: Pick<Subject, 'missing' | 'unread'>;
  readonly looked: number;
  readonly done: readonly ErasedFile[];
  readonly left: readonly LeftFile[];
}

function seal(
  { journalKey, purpose }: EraseOptions,
  { take, texts, clips, who: { missing, unread }, looked, done, left }: Work,
  say: (text: string) => void,
): Receipt {
  const keyFile = journalKey ?? process.env[journalKeyVariable];
  const signer = keyFile ? readSigner(keyFile, (message) => say(`nymline: warning: ${message}`)) : undefined;
  return makeReceipt(
    {
      nymline: 'receipt',
      version: 2,
      time: new Date().toISOString(),
      actor: actor(),
      ...(purpose === undefined ? {} : { purpose: veil(purpose) }),
      take,
      pseudonyms: texts.map(digestOf).sort(),
      ...(clips === undefined ? {} : { clips, clipped: remainsOf(texts, clips).map(digestOf).sort() }),
      missing: missing.map(({ rule, why }) => ({ rule, why })),
      unread,
      looked,
      files: done,
      left,
    },
    signer,
  );
}

/** Writes the receipt, and a line for it. */
async function put(receipt: Receipt, target: Target, journal: ReturnType<typeof openJournal>): Promise<void> {
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
