/**
 * @module
 * `nymline audit`: looks through a journal, and makes the key that signs its head.
 */
import type { Command } from 'commander';
import type { Io } from '../command/io.js';
import { type End, epilogue } from '../telling/help.js';
import { makeKey } from './audit/key.js';
import { type VerifyOptions, verifyJournal } from './audit/verify.js';

export function addAudit(program: Command, io: Io, end: End): void {
  const audit = program
    .command('audit')
    .summary('verify a journal')
    .usage('<command> [options]')
    .description(
      'Looks through the journal that commands write to (--journal), and makes the key that signs its head.',
    )
    .addHelpText(
      'after',
      epilogue(
        ['nymline audit verify journal.ndjson', 'nymline audit key example.org/audit audit.key > audit.vkey'],
        ['0 done', '1 a file cannot be read, or the journal is broken', '2 configuration or usage'],
      ),
    );
  audit
    .command('verify')
    .summary('whether a journal is whole')
    .description(
      'Looks whether each line of a journal follows from the one before it, and tells which acts have no end, and which files changed without an entry.',
    )
    .argument('<file>', 'journal')
    .option('--key <vkey>', 'key that has signed its head, as "nymline audit key" printed it')
    .option('--head <file>', 'a head that was kept elsewhere (default: the one beside the journal)')
    .addHelpText(
      'after',
      epilogue([
        'nymline audit verify journal.ndjson',
        'nymline audit verify journal.ndjson --key "$(cat audit.vkey)"',
      ]),
    )
    .action((file: string, options: VerifyOptions) => end(verifyJournal(file, options, io)));
  audit
    .command('key')
    .summary('make a key that signs heads')
    .description(
      'Makes an Ed25519 key that signs the head of a journal (--journal-key), and prints the one that verifies it.',
    )
    .argument('<name>', 'what it is called: no blanks, no plus')
    .argument('<file>', 'file to create')
    .addHelpText('after', epilogue(['nymline audit key example.org/audit audit.key > audit.vkey']))
    .action((name: string, file: string) => end(makeKey(name, file, io)));
}
