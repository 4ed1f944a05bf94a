/**
 * @module
 * `nymline keys`: makes a keyring file, adds secrets to it, destroys them, lists them.
 */
import { type Command, Option } from 'commander';
import { periods } from '../time/period.js';
import type { JournalOptions } from './books/audit/journal.js';
import type { Io } from './command/io.js';
import { addJournal, parsePositive, policyOption, presetOption } from './command/options.js';
import { diffKeys } from './keys/diff.js';
import { type ListOptions, listKeys } from './keys/list.js';
import { addKey, type NewOptions, newKeys } from './keys/new.js';
import { type RotateOptions, rotateKeys } from './keys/rotate.js';
import { type SealOptions, sealKeys, unsealKeys } from './keys/seal.js';
import { type ShredOptions, shredKeys } from './keys/shred.js';
import { joinKeys, type SplitOptions, splitKeys } from './keys/split.js';
import { type End, epilogue } from './telling/help.js';

export function addKeys(program: Command, io: Io, end: End): void {
  const keys = program
    .command('keys')
    .summary('make, rotate, split, seal, shred, list and compare keyrings')
    .usage('<command> [options]')
    .description(
      'Makes a keyring, adds secrets to it, destroys them, and lists them. No secret in use is ever printed.',
    )
    .addHelpText(
      'after',
      epilogue(
        ['nymline keys new keyring.json', 'nymline keys rotate keyring.json --every month --keep 13'],
        ['0 done', '1 a file cannot be read or written, or exists already', '2 configuration or usage'],
      ),
    );
  addSecrets(keys, io, end);
  addRings(keys, io, end);
  addSealing(keys, io, end);
}

/** What makes and destroys secrets of a ring. */
function addSecrets(keys: Command, io: Io, end: End): void {
  addJournal(
    keys
      .command('new')
      .summary('make a keyring of one secret')
      .description(
        'Makes a keyring of one secret, 32 random bytes. The file gets mode 600, and is never overwritten.',
      )
      .argument('[file]', 'keyring to create; printed to standard output where left out')
      .option(
        '--id <id>',
        'what pseudonyms name the secret by: 1 to 12 of a-z and 0-9 (default: k and six at random)',
      )
      .option('--from <instant>', 'first instant of validity, ISO 8601 (default: always)')
      .option('--until <instant>', 'first instant of no more validity, ISO 8601 (default: forever)'),
  )
    .addHelpText(
      'after',
      epilogue([
        'nymline keys new keyring.json',
        'nymline keys new --id 2026q4 --from 2026-10-01T00:00:00Z --until 2027-01-01T00:00:00Z',
      ]),
    )
    .action((file: string | undefined, options: NewOptions) => end(newKeys(file, options, io)));
  addJournal(
    keys
      .command('add')
      .summary('add the next secret to a keyring')
      .description(
        'Adds a secret to a keyring, and ends the one that was open at the instant where the new one starts. ' +
          'Records of before keep their pseudonyms; the file is replaced in one step.',
      )
      .argument('<file>', 'keyring')
      .option('--id <id>', 'what pseudonyms name the secret by (default: k and six at random)')
      .option('--from <instant>', 'first instant of validity, ISO 8601 (default: now)'),
  )
    .addHelpText(
      'after',
      epilogue([
        'nymline keys add keyring.json',
        'nymline keys add keyring.json --id 2027q1 --from 2027-01-01T00:00:00Z',
      ]),
    )
    .action(async (file: string, options: NewOptions) => end(await addKey(file, options, io)));
  addJournal(
    keys
      .command('rotate')
      .summary('add a secret for each period, ahead of time')
      .description(
        'Adds what a keyring lacks to have a secret for this period and the next ones, of the calendar in UTC. Where nothing is missing, nothing is written: call it daily.',
      )
      .argument('<file>', 'keyring')
      .addOption(
        new Option('--every <period>', 'how long a secret holds').choices(periods).makeOptionMandatory(),
      )
      .addOption(
        new Option('--ahead <number>', 'periods after this one that are to have theirs')
          .argParser(parsePositive(1000))
          .default(1),
      )
      .addOption(
        new Option(
          '--keep <number>',
          'periods before this one whose secrets are wanted; lists the secrets of older ones',
        ).argParser(parsePositive(10_000)),
      ),
  )
    .addHelpText(
      'after',
      epilogue([
        'nymline keys rotate keyring.json --every month --keep 13',
        'nymline keys rotate keyring.json --every day --ahead 7',
      ]),
    )
    .action(async (file: string, options: RotateOptions) => end(await rotateKeys(file, options, io)));
  addJournal(
    keys
      .command('shred')
      .summary('destroy secrets')
      .description(
        'Destroys secrets, in a keyring and in the copies of it that are named: what they made can be linked and computed no more. ' +
          'The file is replaced in one step, and the old bytes are overwritten where the file system lets them be.',
      )
      .argument('<file>', 'keyring')
      .argument('<ids...>', 'ids of the secrets')
      .option('--copy <file...>', 'other files that hold the keyring', [])
      .option('--force', 'also a secret that is valid now or later', false),
  )
    .addHelpText(
      'after',
      epilogue([
        'nymline keys shred keyring.json 2025q3',
        'nymline keys shred keyring.json k3q8x2a --copy /mnt/backup/keyring.json',
      ]),
    )
    .action(async (file: string, ids: string[], options: ShredOptions) =>
      end(await shredKeys(file, ids, options, io)),
    );
}

/** Adds the commands that use a key service. */
function addSealing(keys: Command, io: Io, end: End): void {
  addJournal(
    keys
      .command('seal')
      .summary('encrypt a keyring under the key of a key service')
      .description(
        'Encrypts a keyring under a data key that AWS KMS or Vault wraps: what reads the file asks there. ' +
          'The file is replaced in one step, and its old bytes are overwritten. One that is sealed is sealed anew.',
      )
      .argument('<file>', 'keyring')
      .addOption(
        new Option(
          '--by <service:key>',
          'aws-kms:ALIAS, or the ARN; vault:MOUNT/KEY, of the transit engine',
        ).makeOptionMandatory(),
      ),
  )
    .addHelpText(
      'after',
      epilogue([
        'nymline keys seal keyring.json --by aws-kms:alias/nymline',
        'nymline keys seal keyring.json --by vault:transit/nymline',
      ]),
    )
    .action(async (file: string, options: SealOptions) => end(await sealKeys(file, options, io)));
  addJournal(
    keys
      .command('unseal')
      .summary('put a sealed keyring in clear')
      .description('Decrypts a sealed keyring, and puts it in clear in the place of the file.')
      .argument('<file>', 'keyring'),
  )
    .addHelpText('after', epilogue(['nymline keys unseal keyring.json']))
    .action(async (file: string, options: JournalOptions) => end(await unsealKeys(file, options, io)));
}

/** What takes a ring as a whole. */
function addRings(keys: Command, io: Io, end: End): void {
  addJournal(
    keys
      .command('split')
      .summary('put a keyring in shares, for several holders')
      .description(
        'Writes a keyring in shares, one file for each holder: so many of them make it whole again, and fewer say nothing of it. ' +
          'The keyring stays.',
      )
      .argument('<file>', 'keyring')
      .argument('<shares...>', 'files to create')
      .addOption(
        new Option('--need <number>', 'shares that make it whole').argParser(parsePositive(255)).default(2),
      ),
  )
    .addHelpText('after', epilogue(['nymline keys split keyring.json a.share b.share c.share']))
    .action(async (file: string, shares: string[], options: SplitOptions) =>
      end(await splitKeys(file, shares, options, io)),
    );
  addJournal(
    keys
      .command('join')
      .summary('make a keyring of its shares')
      .description(
        'Makes a keyring whole of its shares. One that was changed is named, and left out if others do.',
      )
      .argument('<file>', 'keyring to create')
      .argument('<shares...>', 'files of shares'),
  )
    .addHelpText('after', epilogue(['nymline keys join keyring.json a.share c.share']))
    .action(async (file: string, shares: string[], options: JournalOptions) =>
      end(await joinKeys(file, shares, options, io)),
    );
  keys
    .command('list')
    .summary('list the secrets of a keyring by id')
    .description(
      'Lists id, validity, scheme and size of each secret, and whether it is past, current or future; with a journal also those ' +
        'that were shredded. On a terminal the intervals are drawn. With --records the records of a file are counted by the secret ' +
        'that their time takes, and where there is none. No secret is shown, and no value.',
    )
    .argument('<file>', 'keyring')
    .option('--records <file>', 'records to be counted')
    .addOption(policyOption())
    .addOption(presetOption())
    .option('--journal <file>', 'journal that tells what was shredded (default: what NYMLINE_JOURNAL names)')
    .addHelpText(
      'after',
      epilogue([
        'nymline keys list keyring.json',
        'nymline keys list keyring.json --records calls.ndjson -p policy.yaml',
      ]),
    )
    .action(async (file: string, options: ListOptions) => end(await listKeys(file, options, io)));
  keys
    .command('diff')
    .summary('say at what times two keyrings give other pseudonyms')
    .description(
      'Compares two keyrings over time: which secret each takes, and whether it is the same one. Either may be a report that holds ' +
        'the fingerprint of a keyring (report(), or what "run --json" says), so that no secret need leave its machine.',
    )
    .argument('<first>', 'keyring, or a report in JSON')
    .argument('<second>', 'keyring, or a report in JSON')
    .addHelpText(
      'after',
      epilogue(
        [
          'nymline keys diff keyring.json /mnt/other/keyring.json',
          'nymline keys diff keyring.json report.json',
        ],
        [
          '0 the same pseudonyms at all times',
          '1 a file cannot be read',
          '2 configuration or usage',
          '4 others at some times',
        ],
      ),
    )
    .action(async (first: string, second: string) => end(await diffKeys(first, second, io)));
}
