/**
 * @module
 * `nymline scan`: finds which identifiers are in which fields of a file, without showing one, and proposes a policy.
 */

import { writeFileSync } from 'node:fs';
import { type Command, InvalidArgumentError, Option } from 'commander';
import { isSupportedCountry } from 'libphonenumber-js/max';
import { isFlat } from '../../policy/format.js';
import { exit, type Io } from '../command/io.js';
import { formatOption, maxRecordOption, parsePositive, presetOption } from '../command/options.js';
import { openRecords } from '../packed/unpack.js';
import { type End, epilogue } from '../telling/help.js';
import { createProgress } from '../telling/progress.js';
import { createFeed, formatUnread } from './scan/feed.js';
import { chooseFormat } from './scan/format.js';
import { formatPolicy, formatRows, formatTotal, listRows } from './scan/print.js';
import { proposePolicy } from './scan/propose.js';
import { createSurvey } from './scan/survey.js';

export interface ScanFileOptions {
  readonly format?: string;
  readonly preset?: string;
  readonly region?: readonly string[];
  /** How many records are looked at. */
  readonly limit?: number;
  /** Longest record, in bytes. */
  readonly maxRecord: number;
  readonly policyOut?: string;
  readonly json?: boolean;
  readonly quiet?: boolean;
}

export function addScan(program: Command, io: Io, end: End): void {
  program
    .command('scan')
    .summary('find identifiers, and propose a policy')
    .description(
      'Looks for identifiers in every field of records and says which kinds stand in which fields, in how many ' +
        'values and records: as the whole value, somewhere in a text, or as the name of a member. No value is shown. ' +
        'Proposes a policy for what it found.',
    )
    .argument('[file]', 'records; standard input where left out or -')
    .addOption(formatOption('how records are written (default: as the input looks)'))
    .addOption(presetOption('read records as this preset does'))
    .addOption(
      new Option('--region <codes>', 'where numbers are written nationally: US,GB').argParser(parseRegions),
    )
    .addOption(
      new Option('-n, --limit <count>', 'how many records to look at (default: all)').argParser(
        parsePositive(1e9),
      ),
    )
    .option(
      '--policy-out <file>',
      'write the proposed policy there, to a new file; - for standard output, instead of the table',
    )
    .option('--json', 'print what was found, and the policy, as JSON')
    .addOption(maxRecordOption())
    .option('-q, --quiet', 'no progress; what cannot be read is still told')
    .addHelpText(
      'after',
      epilogue(
        [
          'nymline scan --region US calls.ndjson',
          'nymline scan access.log --policy-out policy.yaml',
          'nymline scan calls.csv.gz --limit 10000 --json | jq .fields',
          'nymline scan --region US,GB Master.csv --policy-out - | nymline check /dev/stdin',
        ],
        [
          '0 all records looked at, whatever was found',
          '1 a file cannot be read or written',
          '2 configuration or usage',
          '3 some records cannot be read',
          '130 interrupted',
        ],
      ),
    )
    .action(async (file: string | undefined, options: ScanFileOptions) => end(await scan(file, options, io)));
}

function parseRegions(text: string): string[] {
  const regions = text.toUpperCase().split(',');
  if (regions.every((region) => isSupportedCountry(region))) return regions;
  throw new InvalidArgumentError('Expected regions with phone numbers, such as US or US,GB (ISO 3166-1).');
}

/**
 * @param file - records; standard input where left out
 * @returns the exit code
 */
export async function scan(file: string | undefined, options: ScanFileOptions, io: Io): Promise<number> {
  const { region: regions = [], json = false, quiet = false, policyOut } = options;
  const say = (text: string): void => void io.errors.write(`${text}\n`);
  const source = await openRecords(file, io, quiet ? () => {} : say);

  const look = async () => {
    const chosen = await chooseFormat(options, source);
    const survey = createSurvey(regions, () => feed.position.records, isFlat(chosen.format));
    const feed = createFeed(chosen.format, survey.visitor, options.maxRecord);
    const progress = createProgress(io, source, quiet);
    const show = (): void => progress.show(() => feed.position.records);
    await feed.read(source, show, io, options.limit).finally(progress.clear);
    return { ...chosen, tallies: survey.tallies, feed };
  };
  const { format, preset, why, tallies, feed } = await look().finally(source.close);

  const { records } = feed.position;
  const rows = listRows(tallies);
  const policy = proposePolicy(tallies, format, regions);
  const text = policy && formatPolicy(policy, rows, records);
  if (policyOut !== undefined && policyOut !== '-' && text !== undefined) {
    writeFileSync(policyOut, text, { flag: 'wx', mode: 0o600 });
  }
  if (json) {
    const fields = rows.map(({ field, ...row }) => ({ field, ...row }));
    io.output.write(
      `${JSON.stringify({ records, unread: feed.count(), format, fields, policy: policy ?? null }, null, 2)}\n`,
    );
  } else if (policyOut === '-') io.output.write(text ?? '');
  else {
    if (rows.length > 0) io.output.write(`${formatRows(rows, records)}\n\n`);
    io.output.write(`${formatTotal(rows, tallies, records)}\n`);
  }
  if (!quiet) {
    if (why !== undefined) say(`nymline: read ${source.name} as ${preset ?? typeName(format)}: ${why}`);
    if (policyOut === undefined && !json && policy !== undefined)
      say('nymline: --policy-out policy.yaml writes a policy for these');
    if (policyOut !== undefined && policy === undefined)
      say(
        'nymline: nothing was found, and no policy is proposed: what you know of the fields needs rules of your own, ' +
          'and numbers of another country need its --region',
      );
  }
  if (feed.count() === 0) return exit.ok;
  say(formatUnread(feed.unread));
  return exit.quarantined;
}

const typeName = (format: unknown): string =>
  typeof format === 'string' ? format : (format as { type: string }).type;
