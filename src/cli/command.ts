/**
 * @module
 * The command line: what can be asked, and how each question is put.
 */
import { Command, CommanderError } from 'commander';
import { version } from '../../package.json';
import { addCheck } from './check.js';
import { addDetect } from './detect.js';
import { addExplain } from './explain.js';
import { explainFault } from './fault.js';
import { exit, type Io } from './io.js';
import { addKeys } from './keys.js';
import { type End, epilogue, title } from './options.js';
import { addPresets } from './presets.js';
import { addRun } from './run.js';
import { addScan } from './scan.js';
import { addVerify } from './verify.js';

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
      epilogue(
        [
          'nymline keys new keyring.json                      a secret of your own, to be kept',
          'nymline scan calls.ndjson --policy-out policy.yaml what is in these records?',
          'nymline check policy.yaml                          what does the policy say?',
          'nymline explain --policy policy.yaml calls.ndjson  what does it do to these records?',
          'nymline run --policy policy.yaml --keyring keyring.json calls.ndjson > out.ndjson',
          'nymline verify --policy policy.yaml out.ndjson     is all of it gone?',
        ],
        [
          '0 done',
          '1 a file cannot be read or written',
          '2 configuration or usage',
          '3 records quarantined',
          '4 an output holds what its policy removes',
        ],
      ),
    );
  addRun(program, io, end);
  addCheck(program, io, end);
  addExplain(program, io, end);
  addScan(program, io, end);
  addVerify(program, io, end);
  addPresets(program, io, end);
  addDetect(program, io, end);
  addKeys(program, io, end);
  return program;
}

/** https://no-color.org */
const hasColors = ({ isTTY }: { readonly isTTY?: boolean }): boolean =>
  isTTY === true && !process.env.NO_COLOR;
