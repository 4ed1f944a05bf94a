/**
 * @module
 * `nymline quarantine`: what runs have kept sealed.
 */
import type { Command, Option } from 'commander';
import { Option as Choice } from 'commander';
import type { Io } from '../command/io.js';
import {
  addJournal,
  formatOption,
  keyringOption,
  maxRecordOption,
  maxValuesOption,
  policyOption,
  presetOption,
  regionOption,
} from '../command/options.js';
import { type End, epilogue } from '../telling/help.js';
import { makeIdentity } from './quarantine/identity.js';
import { type ListOptions, listQuarantine } from './quarantine/list.js';
import { type OpenOptions, openQuarantined } from './quarantine/open.js';
import { type RedriveOptions, redrive } from './quarantine/redrive.js';

const identityOption = (): Option =>
  new Choice('-i, --identity <file>', 'who opens it: AGE-SECRET-KEY-1…, one a line').makeOptionMandatory();
const allOption = (): Option => new Choice('--all', 'also what is of runs that did not end');

export function addQuarantine(program: Command, io: Io, end: End): void {
  const quarantine = program
    .command('quarantine')
    .summary('look at what was quarantined, and run it again')
    .usage('<command> [options]')
    .description('Looks at the records that "run --quarantine" has kept sealed, and runs them again.')
    .addHelpText(
      'after',
      epilogue(
        [
          'nymline quarantine key identity.txt > recipient.txt',
          'nymline run -p policy.yaml --quarantine rejects --recipient "$(cat recipient.txt)" calls.ndjson -o out.ndjson',
          'nymline quarantine list rejects',
          'nymline quarantine redrive rejects -i identity.txt -p mended.yaml -o out.ndjson',
        ],
        [
          '0 done',
          '1 a file cannot be read or written, or a segment is broken',
          '2 configuration or usage',
          '3 redrive: some records stay sealed',
        ],
      ),
    );
  quarantine
    .command('list')
    .summary('how many records, from what, and why')
    .description('Counts the records of a folder by code and source. It opens nothing.')
    .argument('<folder>', 'as of --quarantine')
    .option('--json', 'the same as JSON')
    .addHelpText('after', epilogue(['nymline quarantine list rejects']))
    .action((folder: string, options: ListOptions) => end(listQuarantine(folder, options, io)));
  addJournal(
    quarantine
      .command('open')
      .summary('show the records, or write them to a file')
      .description(
        'Shows the records of a folder as lines of JSON, in clear. With --output they go to a file that its owner alone can read.',
      )
      .argument('<folder>', 'as of --quarantine')
      .addOption(identityOption())
      .option('-o, --output <file>', 'file to write (default: standard output)')
      .option('--raw', 'the bytes of the records as they came, and nothing beside')
      .option('--code <code>', 'only those of this code, as ERR_RECORD_SYNTAX')
      .addOption(allOption()),
  )
    .addHelpText('after', epilogue(['nymline quarantine open rejects -i identity.txt | jq .text']))
    .action(async (folder: string, options: OpenOptions) => end(await openQuarantined(folder, options, io)));
  addJournal(
    quarantine
      .command('redrive')
      .summary('run a mended policy over the records')
      .description(
        'Runs a policy over the records of a folder. What passes now is added to the output, the rest stays sealed.',
      )
      .argument('<folder>', 'as of --quarantine')
      .addOption(identityOption())
      .addOption(policyOption())
      .addOption(presetOption())
      .addOption(keyringOption())
      .addOption(formatOption())
      .addOption(regionOption())
      .requiredOption('-o, --output <file>', 'file to which records are added; made where it is missing')
      .addOption(maxRecordOption())
      .addOption(maxValuesOption())
      .addOption(allOption()),
  )
    .addHelpText(
      'after',
      epilogue([
        'nymline quarantine redrive rejects -i identity.txt -p mended.yaml -k keyring.json -o out.ndjson',
      ]),
    )
    .action(async (folder: string, options: RedriveOptions) => end(await redrive(folder, options, io)));
  quarantine
    .command('key')
    .summary('make an identity, and print its recipient')
    .description(
      'Makes an identity, which opens what is sealed to the recipient that is printed. Keep it elsewhere.',
    )
    .argument('<file>', 'file to create')
    .addHelpText('after', epilogue(['nymline quarantine key identity.txt > recipient.txt']))
    .action(async (file: string) => end(await makeIdentity(file, io)));
}
