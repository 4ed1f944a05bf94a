/**
 * @module
 * `nymline verify`: whether an output holds anything that its policy promises to remove. It needs no key.
 */
import type { Command } from 'commander';
import { exit, type Io } from './command/io.js';
import {
  formatOption,
  maxRecordOption,
  policyOption,
  presetOption,
  regionOption,
} from './command/options.js';
import { type ReadingOptions, readChosen } from './configuration.js';
import { openRecords } from './packed/unpack.js';
import { fitPolicy } from './policy/detect.js';
import { createFeed, formatParted, formatUnread, listUnread } from './policy/scan/feed.js';
import { type End, epilogue } from './telling/help.js';
import { createProgress } from './telling/progress.js';
import { writeResult } from './telling/result.js';
import type { VerifyResult } from './telling/results.js';
import { plural } from './telling/table.js';
import { createInspection } from './verify/inspection.js';
import { createLedger, formatEntries, type Ledger } from './verify/ledger.js';

export interface VerifyOptions extends ReadingOptions {
  /** Identifiers in what the policy keeps fail, too. */
  readonly strict?: boolean;
  readonly quiet?: boolean;
  readonly json?: boolean;
}

export function addVerify(program: Command, io: Io, end: End): void {
  program
    .command('verify')
    .summary('fail where an output holds what its policy removes')
    .description(
      'Reads what came out of "nymline run" and asks every value whether it is what its rule promises: a pseudonym, an ' +
        'address without host bits, a time on the hour, nothing at all. Says which fields are not, on which lines, and ' +
        'shows no value. Needs no key. Warns of identifiers in fields that the policy keeps.',
    )
    .argument('[file]', 'an output; standard input where left out or -')
    .addOption(policyOption())
    .addOption(presetOption())
    .addOption(formatOption('how records are written, if not as the policy says'))
    .addOption(regionOption())
    .option('--strict', 'fail for identifiers in fields that the policy keeps as well')
    .addOption(maxRecordOption())
    .option('--json', 'print what was found as JSON')
    .option('-q, --quiet', 'nothing is printed where nothing is wrong')
    .addHelpText(
      'after',
      epilogue(
        [
          'nymline verify --policy policy.yaml out.ndjson',
          'nymline run -p p.yaml -k keys.json in.csv -o out.csv && nymline verify -p p.yaml out.csv',
          'nymline verify --preset asterisk-cdr --strict out.csv.gz',
        ],
        [
          '0 everything is as the policy promises',
          '1 a file cannot be read',
          '2 configuration or usage',
          '3 some records cannot be read, and the rest is as promised',
          '4 something is still there',
          '130 interrupted',
        ],
      ),
    )
    .action(async (file: string | undefined, options: VerifyOptions) => end(await verify(file, options, io)));
}

/**
 * @param file - an output; standard input where left out
 * @returns the exit code
 */
export async function verify(file: string | undefined, options: VerifyOptions, io: Io): Promise<number> {
  const { json = false, quiet = json, strict = false } = options;
  const say = (text: string): void => void io.errors.write(`${text}\n`);
  const source = await openRecords(file, io, quiet ? () => {} : say);
  const look = async () => {
    const { choice, read } = readChosen(options);
    const policy = await fitPolicy(read, choice, source, quiet ? () => {} : say);
    const line = (): number => feed.position.line;
    const [broken, kept] = [createLedger(line), createLedger(line)];
    const inspection = createInspection(policy, broken, kept);
    const feed = createFeed(policy.format, inspection.visitor, options.maxRecord, policy.caseless);
    const progress = createProgress(io, source, quiet);
    const show = (): void => progress.show(() => feed.position.records);
    await feed.read(source, show, io).finally(progress.clear);
    return { broken, kept, inspection, feed };
  };
  const { broken, kept, inspection, feed } = await look().finally(source.close);

  if (feed.parted !== undefined && !quiet) say(formatParted(source.name, feed.parted));
  if (json) {
    const isWhole = broken.count === 0 && !(strict && kept.count > 0);
    const result: VerifyResult = {
      command: 'verify',
      ok: isWhole && feed.count() === 0,
      records: feed.position.records,
      values: inspection.values,
      broken: toldEntries(broken),
      kept: toldEntries(kept),
      unread: listUnread(feed.unread),
    };
    io.output.write(writeResult(result));
    if (!isWhole) return exit.leaking;
    return feed.count() > 0 ? exit.quarantined : exit.ok;
  }
  const looked = `${plural(feed.position.records, 'record')}, ${plural(inspection.values, 'value')}`;
  const fails = broken.count > 0 || (strict && kept.count > 0);
  if (broken.count > 0) io.output.write(`${formatEntries(broken.entries, 'still there')}\n\n`);
  if (kept.count > 0 && (strict || !quiet)) {
    const target = strict ? io.output : io.errors;
    target.write(`${formatEntries(kept.entries, strict ? 'found' : 'warning: found')}\n\n`);
  }
  if (feed.count() > 0) say(formatUnread(feed.unread));
  if (fails) {
    const count = broken.count + (strict ? kept.count : 0);
    io.output.write(`not as promised: ${plural(count, 'value')} of ${looked}\n`);
    return exit.leaking;
  }
  if (feed.count() > 0) return exit.quarantined;
  if (!quiet) io.output.write(`ok: ${looked}, as the policy promises\n`);
  return exit.ok;
}

const toldEntries = ({ entries }: Ledger): VerifyResult['broken'] =>
  entries.map(({ field, promise, still, count, lines }) => ({
    field,
    policy: promise,
    still,
    values: count,
    lines,
  }));
