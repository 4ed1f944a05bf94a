/**
 * @module
 * `nymline run`: records in, pseudonymized records out, in constant memory.
 */

import { type Command, Option } from 'commander';
import type { Io } from './command/io.js';
import {
  checkpointOption,
  formatOption,
  keyringOption,
  manifestKeyOption,
  manifestOption,
  maxRecordOption,
  maxValuesOption,
  parsePositive,
  policyOption,
  presetOption,
  quarantineOption,
  recipientOption,
  regionOption,
  totalOption,
} from './command/options.js';
import { isMany } from './run/many/inputs.js';
import { runOne } from './run/one.js';
import type { RunOptions } from './run/options.js';
import { UsageError } from './telling/fault.js';
import { type End, epilogue } from './telling/help.js';

export function addRun(program: Command, io: Io, end: End): void {
  program
    .command('run')
    .summary('pseudonymize records')
    .description(
      'Pseudonymizes the records of a file or of standard input, in constant memory. A record that cannot be ' +
        'read is quarantined: it does not come out, and is counted.',
    )
    .argument('[file...]', 'records: files, folders, patterns in quotes; standard input where left out or -')
    .addOption(policyOption())
    .addOption(presetOption())
    .addOption(keyringOption())
    .addOption(formatOption())
    .addOption(regionOption())
    .option(
      '-o, --output <file>',
      'where records go: a file, or for several inputs a folder (default: standard output)',
    )
    .addOption(
      new Option(
        '-t, --threads <count>',
        'threads that rewrite: the blocks of one file of NDJSON, or a file each',
      )
        .argParser(parsePositive(64))
        .default(1),
    )
    .addOption(maxRecordOption())
    .addOption(maxValuesOption())
    .addOption(quarantineOption())
    .addOption(recipientOption())
    .option(
      '--follow',
      'read on as the file grows, also where it is rotated, until SIGINT or SIGTERM; lines come out as they come in. ' +
        'Without a terminal, SIGHUP has policy and keyring read again',
    )
    .option(
      '--one-for-one',
      'answer every line by exactly one, at once: for programs that run nymline beside themselves and ask it by lines',
    )
    .option('--instead <line>', 'with --one-for-one: what answers a line that is quarantined (default: "{}")')
    .option('--force', 'of several files, do those again that are finished already')
    .addOption(manifestOption())
    .addOption(manifestKeyOption())
    .addOption(totalOption())
    .option('--once', 'do no input whose digest a manifest has already, whatever it is called')
    .addOption(checkpointOption())
    .option(
      '--resume',
      'go on where a run that was killed left off, with the same bytes as if it had not been; notes its place as well',
    )
    .option(
      '--strict',
      'fail where a rule met nothing, or a scan of the first records finds identifiers in what is kept; ' +
        'the file of --output stays as it was. Of several files, each by itself',
    )
    .option('--json', 'the summary as JSON, on standard error')
    .option('-q, --quiet', 'no progress and no summary; what is quarantined, or looks wrong, is still told')
    .addHelpText(
      'after',
      epilogue(
        [
          'nymline run --policy policy.yaml --keyring keyring.json calls.ndjson > out.ndjson',
          'nymline run --preset asterisk-cdr --region US --keyring keyring.json Master.csv -o out.csv',
          'nymline run --policy policy.yaml --threads 4 calls.ndjson.gz -o out.ndjson.gz',
          "nymline run --preset combined --threads 4 -o out/ 'logs/**/*.gz'",
          'nymline run --policy policy.yaml -q --one-for-one --instead \'{"dropped":true}\'',
          'nymline run --preset combined --follow /var/log/nginx/access.log >> /srv/logs/access.safe.log',
        ],
        [
          '0 all records written',
          '1 a file cannot be read or written, or is broken, whatever became of others',
          '2 configuration or usage',
          '3 some records quarantined',
          '4 with --strict: a rule met nothing, or identifiers are kept',
          '141 whoever read standard output went away before it was over, as in a pipe into head',
          '129, 130, 143 interrupted; the file of --output stays as it was',
        ],
      ),
    )
    .action(async (files: string[], options: RunOptions) => end(await run(files, options, io)));
}

/**
 * @param files - records; standard input if there are none
 * @returns the exit code
 */
export async function run(files: readonly string[], options: RunOptions, io: Io): Promise<number> {
  if (!isMany(files, options.output)) return runOne(files[0], options, io);
  if (options.follow) throw new UsageError('--follow expected one file');
  if (options.oneForOne) throw new UsageError('--one-for-one expected one file, or standard input');
  return (await import('./run/many/begin.js')).beginMany(files, options, io);
}
