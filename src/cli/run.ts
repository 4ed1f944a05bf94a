/**
 * @module
 * `nymline run`: records in, pseudonymized records out, in constant memory.
 */
import { type Command, Option } from 'commander';
import { createPseudonymizer } from '../pseudonymizer.js';
import { readKeyring, readPolicy } from './configuration.js';
import { exit, type Io, openSource, openTarget } from './io.js';
import { type End, epilogue, keyringOption, maxRecordOption, policyOption } from './options.js';
import { createProgress } from './progress.js';
import { pump } from './pump.js';
import { createQuarantine } from './quarantine.js';
import { rewriteBlock } from './rewrite.js';
import { formatBooks, formatQuarantine, formatRules } from './summary.js';

export interface RunOptions {
  readonly policy?: string;
  readonly keyring?: string;
  readonly output?: string;
  /** Longest record, in bytes. */
  readonly maxRecord: number;
  readonly quiet?: boolean;
}

export function addRun(program: Command, io: Io, end: End): void {
  program
    .command('run')
    .summary('pseudonymize records')
    .description(
      'Pseudonymizes the records of a file or of standard input, in constant memory. A record that cannot be ' +
        'read is quarantined: it does not come out, and is counted.',
    )
    .argument('[file]', 'records, one a line; standard input where left out or -')
    .addOption(policyOption())
    .addOption(keyringOption())
    .addOption(
      new Option('-f, --format <name>', 'how records are written').choices(['ndjson']).default('ndjson'),
    )
    .option('-o, --output <file>', 'where records go (default: standard output)')
    .addOption(maxRecordOption())
    .option('-q, --quiet', 'no progress and no summary; what is quarantined is still told')
    .addHelpText(
      'after',
      epilogue(
        [
          'nymline run --policy policy.yaml --keyring keyring.json calls.ndjson > out.ndjson',
          'zcat calls.gz | nymline run --policy policy.yaml | gzip > out.gz',
        ],
        [
          '0 all records written',
          '1 a file cannot be read or written',
          '2 configuration or usage',
          '3 some records quarantined',
          '130 interrupted',
        ],
      ),
    )
    .action(async (file: string | undefined, options: RunOptions) => end(await run(file, options, io)));
}

/**
 * @param file - NDJSON; standard input where left out
 * @returns the exit code
 */
export async function run(file: string | undefined, options: RunOptions, io: Io): Promise<number> {
  const { maxRecord, quiet = false } = options;
  const say = (text: string): void => void io.errors.write(`${text}\n`);
  const policy = readPolicy(options.policy);
  const keyring = readKeyring(options.keyring, io);
  const quarantine = createQuarantine();
  const pseudonymizer = createPseudonymizer(policy, keyring, { onQuarantine: quarantine.add });
  const source = await openSource(file, io);
  const target = await openTarget(options.output, file, io).catch((error) => {
    source.stream.destroy();
    throw error;
  });
  if (!quiet && source.stream === io.input && io.input.isTTY) {
    say('nymline: reading records from the terminal, one a line; end with Ctrl-D');
  }

  const progress = createProgress(io, source.bytes, quiet);
  const records = (): number => pseudonymizer.report().in;
  const start = performance.now();
  let bytes = 0;
  const end = await pump(source.stream, target, maxRecord, io, (block) => {
    const out = rewriteBlock(pseudonymizer, block, maxRecord);
    quarantine.pass(block, records);
    bytes += block.length;
    progress.show(bytes, records);
    return out;
  }).finally(progress.clear);
  const milliseconds = performance.now() - start;
  const report = pseudonymizer.report();
  pseudonymizer.close();

  if (end === 'closed') return exit.ok;
  const kept = formatQuarantine(report, quarantine.lines);
  if (!quiet) say(`\n${formatRules(report)}\n`);
  if (kept !== undefined) say(`${kept}\n`);
  if (!quiet)
    say(`${end === 'interrupted' ? 'interrupted: ' : ''}${formatBooks(report, bytes, milliseconds)}`);
  if (end === 'interrupted') return exit.interrupted;
  return report.quarantined > 0 ? exit.quarantined : exit.ok;
}
