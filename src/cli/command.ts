/**
 * @module
 * The command line: what can be asked, and how each question is put.
 */
import { styleText } from 'node:util';
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { version } from '../../package.json';
import { check } from './check.js';
import { type ExplainOptions, explain } from './explain.js';
import { explainFault } from './fault.js';
import { exit, type Io } from './io.js';
import { addKey, listKeys, type NewOptions, newKeys } from './keys.js';
import { type RunOptions, run } from './run.js';

/**
 * Does what the arguments ask.
 *
 * @param args - without the interpreter and the script
 * @returns the exit code; throws for nothing that a user can do wrong
 */
export async function main(args: readonly string[], io: Io): Promise<number> {
  let code: number = exit.ok;
  try {
    await createProgram(io, (ended) => {
      code = ended;
    }).parseAsync(args, { from: 'user' });
    return code;
  } catch (error) {
    // Commander has said what is wrong already. Help and version that were asked for are no errors.
    if (error instanceof CommanderError) return error.exitCode === 0 ? exit.ok : exit.usage;
    if (io.signal?.aborted) return exit.interrupted;
    const fault = explainFault(error);
    if (fault === undefined) throw error;
    io.errors.write(`nymline: ${fault.text}\n`);
    return fault.io ? exit.io : exit.usage;
  }
}

type End = (code: number) => void;

function createProgram(io: Io, end: End): Command {
  const program = new Command('nymline')
    .description('Pseudonymizes logs, call detail records and clickstream by a policy.')
    .usage('<command> [options]')
    .version(version, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .helpCommand(false)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => io.output.write(text),
      writeErr: (text) => io.errors.write(text),
      getOutHasColors: () => hasColors(io.output),
      getErrHasColors: () => hasColors(io.errors),
      outputError: (text, write) => write(text.replace(/^error: /, 'nymline: ')),
    })
    .configureHelp({ styleTitle: title })
    .addHelpText(
      'after',
      `
${title('Start here:')}
  nymline keys new keyring.json                     a secret of your own, to be kept
  nymline check policy.yaml                         what does the policy say?
  nymline explain --policy policy.yaml calls.ndjson what does it do to these records?
  nymline run --policy policy.yaml --keyring keyring.json calls.ndjson > out.ndjson

${exits('0 done', '1 a file cannot be read or written', '2 configuration or usage', '3 records quarantined')}`,
    );
  addRun(program, io, end);
  addCheck(program, io, end);
  addExplain(program, io, end);
  addKeys(program, io, end);
  return program;
}

function addRun(program: Command, io: Io, end: End): void {
  program
    .command('run')
    .summary('pseudonymize records')
    .description(
      'Pseudonymizes the records of a file or of standard input, in constant memory. A record that cannot be ' +
        'read is quarantined: it does not come out, and is counted.',
    )
    .argument('[file]', 'records, one a line; standard input where left out or -')
    .option('-p, --policy <file>', 'policy in YAML or JSON; required')
    .addOption(keyringOption())
    .addOption(
      new Option('-f, --format <name>', 'how records are written').choices(['ndjson']).default('ndjson'),
    )
    .option('-o, --output <file>', 'where records go (default: standard output)')
    .addOption(maxRecordOption())
    .option('-q, --quiet', 'no progress and no summary; what is quarantined is still told')
    .addHelpText(
      'after',
      `
${title('Examples:')}
  nymline run --policy policy.yaml --keyring keyring.json calls.ndjson > out.ndjson
  zcat calls.gz | NYMLINE_KEYRING=base64:… nymline run --policy policy.yaml | gzip > out.gz

${exits('0 all records written', '1 a file cannot be read or written', '2 configuration or usage', '3 some records quarantined', '130 interrupted')}`,
    )
    .action(async (file: string | undefined, options: RunOptions) => end(await run(file, options, io)));
}

function addCheck(program: Command, io: Io, end: End): void {
  program
    .command('check')
    .summary('list the faults of a policy, or its rules')
    .description(
      'Lists every fault of a policy with its JSON pointer, or the rules in the order in which they apply.',
    )
    .argument('<policy>', 'policy in YAML or JSON')
    .addHelpText(
      'after',
      `
${title('Examples:')}
  nymline check policy.yaml
  nymline check policy.yaml > /dev/null && systemctl reload collector

${exits('0 the policy can be used', '1 the file cannot be read', '2 it has faults')}`,
    )
    .action((policy: string) => end(check(policy, io)));
}

function addExplain(program: Command, io: Io, end: End): void {
  program
    .command('explain')
    .summary('show what a policy does to records')
    .description(
      'Shows what stands in records and what a policy does to it: each path, the kind of its values, the rule ' +
        'that applies and what becomes of them. No value is shown unless asked for.',
    )
    .argument('[file]', 'records, one a line; standard input where left out or -')
    .option('-p, --policy <file>', 'policy in YAML or JSON; required')
    .addOption(keyringOption('for --show-values; else a secret made for the occasion'))
    .addOption(
      new Option('-n, --records <count>', 'how many records to look at')
        .argParser(parsePositive(1e9))
        .default(1000),
    )
    .addOption(maxRecordOption())
    .option('--show-values', 'print one value of each kind, before and after: raw values on your screen')
    .addHelpText(
      'after',
      `
${title('Examples:')}
  nymline explain --policy policy.yaml calls.ndjson
  nymline explain --policy policy.yaml --records 20 --show-values calls.ndjson

${exits('0 all records can be read', '1 a file cannot be read', '2 configuration or usage', '3 some would be quarantined')}`,
    )
    .action(async (file: string | undefined, options: ExplainOptions) =>
      end(await explain(file, options, io)),
    );
}

function addKeys(program: Command, io: Io, end: End): void {
  const keys = program
    .command('keys')
    .summary('make and list keyrings')
    .usage('<command> [options]')
    .description(
      'Makes a keyring, adds the next secret to it, and lists it. No secret in use is ever printed.',
    )
    .addHelpText(
      'after',
      `
${title('Examples:')}
  nymline keys new keyring.json
  nymline keys add keyring.json --from 2026-12-01T00:00:00Z

${exits('0 done', '1 a file cannot be read or written, or exists already', '2 configuration or usage')}`,
    );
  keys
    .command('new')
    .summary('make a keyring of one secret')
    .description(
      'Makes a keyring of one secret, 32 random bytes. The file gets mode 600, and is never overwritten.',
    )
    .argument('[file]', 'keyring to create; printed to standard output where left out')
    .option('--id <id>', 'what pseudonyms name the secret by: 1 to 12 of a-z and 0-9', 'k1')
    .option('--from <instant>', 'first instant of validity, ISO 8601 (default: always)')
    .option('--until <instant>', 'first instant of no more validity, ISO 8601 (default: forever)')
    .addHelpText(
      'after',
      `
${title('Examples:')}
  nymline keys new keyring.json
  nymline keys new --id 2026q4 --from 2026-10-01T00:00:00Z --until 2027-01-01T00:00:00Z`,
    )
    .action((file: string | undefined, options: NewOptions) => end(newKeys(file, options, io)));
  keys
    .command('add')
    .summary('add the next secret to a keyring')
    .description(
      'Adds a secret to a keyring, and ends the one that was open at the instant where the new one starts. ' +
        'Records of before keep their pseudonyms; the file is replaced in one step.',
    )
    .argument('<file>', 'keyring')
    .option('--id <id>', 'what pseudonyms name the secret by (default: the next of k1, k2, …)')
    .option('--from <instant>', 'first instant of validity, ISO 8601 (default: now)')
    .addHelpText(
      'after',
      `
${title('Examples:')}
  nymline keys add keyring.json
  nymline keys add keyring.json --id 2027q1 --from 2027-01-01T00:00:00Z`,
    )
    .action((file: string, options: NewOptions) => end(addKey(file, options, io)));
  keys
    .command('list')
    .summary('list the secrets of a keyring by id')
    .description(
      'Lists id, validity, scheme and size of each secret, and which one is valid now. No secret is shown.',
    )
    .argument('<file>', 'keyring')
    .addHelpText(
      'after',
      `
${title('Examples:')}
  nymline keys list keyring.json
  nymline keys list /run/secrets/nymline`,
    )
    .action((file: string) => end(listKeys(file, io)));
}

const keyringOption = (why = 'keyring in JSON, readable by its owner only'): Option =>
  new Option('-k, --keyring <file>', `${why} (default: what NYMLINE_KEYRING holds)`);

const mebibyte = 1 << 20;

const maxRecordOption = (): Option =>
  new Option('--max-record <MiB>', 'longest record, in MiB; a longer one is quarantined')
    .argParser((text) => parsePositive(256)(text) * mebibyte)
    .default(16 * mebibyte, '16');

function parsePositive(most: number): (text: string) => number {
  return (text) => {
    const number = /^\d{1,10}$/.test(text) ? Number(text) : 0;
    if (number >= 1 && number <= most) return number;
    throw new InvalidArgumentError(`Expected a whole number from 1 to ${most}.`);
  };
}

const exits = (...codes: readonly string[]): string =>
  [title('Exit codes:'), ...codes.map((code) => `  ${code}`)].join('\n');

/** Commander takes the style away again where there is no terminal. */
function title(text: string): string {
  return styleText('bold', text, { validateStream: false });
}

/** https://no-color.org */
const hasColors = ({ isTTY }: { readonly isTTY?: boolean }): boolean =>
  isTTY === true && !process.env.NO_COLOR;
