/**
 * @module
 * The command line: what can be asked, and how each question is put.
 */
import { Command, CommanderError } from 'commander';
import { version } from '../../package.json';
import { spellName, veil } from '../veil.js';
import { codeOf } from './command/interrupt.js';
import { exit, type Io } from './command/io.js';
import { explainFault, UsageError } from './telling/fault.js';
import { type End, epilogue, title } from './telling/help.js';
import { tellThrough } from './telling/told.js';

/** Adds one command to the program. */
export type Add = (program: Command, io: Io, end: End) => void;

/**
 * Does what the arguments ask.
 *
 * @param args - without the interpreter and the script
 * @param load - the commands that the program needs for them
 * @returns the exit code; throws for nothing that a user can do wrong
 */
export async function perform(
  args: readonly string[],
  ends: Io,
  load: (args: readonly string[]) => Promise<readonly Add[]>,
): Promise<number> {
  const io = tellThrough(ends);
  let code: number = exit.ok;
  try {
    const program = createProgram(io);
    for (const add of await load(args)) {
      add(program, io, (ended) => {
        code = ended;
      });
    }
    tellUsage(program, 'nymline');
    await program.parseAsync(args, { from: 'user' });
    return code;
  } catch (error) {
    // Commander has printed the fault already. Help and version are not errors if they were asked for.
    if (error instanceof CommanderError) return error.exitCode === 0 ? exit.ok : exit.usage;
    if (io.signal?.aborted) return codeOf(io.signal);
    const fault = explainFault(error);
    if (fault === undefined) throw error;
    io.errors.write(`nymline: ${fault.text}\n`);
    return fault.io ? exit.io : exit.usage;
  }
}

function createProgram(io: Io): Command {
  return new Command('nymline')
    .description('Pseudonymizes logs, call detail records and clickstream by a policy.')
    .usage('<command> [options]')
    .version(version, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .helpCommand(false)
    .exitOverride()
    .hook('preAction', (_, command) => refuseEmpty(command))
    .configureOutput({
      // As bytes, so that styles are kept. The text is our own, except for that passed to `outputError`.
      writeOut: (text) => io.output.write(Buffer.from(text)),
      writeErr: (text) => io.errors.write(Buffer.from(text)),
      getOutHasColors: () => hasColors(io.output),
      getErrHasColors: () => hasColors(io.errors),
      outputError: (text, write) => write(veil(spellFault(text))),
    })
    .configureHelp({ styleTitle: title })
    .addHelpText(
      'after',
      epilogue(
        [
          'nymline keys new keyring.json                      a secret of your own, to be kept',
          'nymline scan calls.ndjson --policy-out policy.yaml what is in these records?',
          'nymline check policy.yaml                          what does the policy say?',
          'nymline test policy.test.yaml                      does it do what was agreed?',
          'nymline explain --policy policy.yaml calls.ndjson  what does it do to these records?',
          'nymline run --policy policy.yaml --keyring keyring.json calls.ndjson > out.ndjson',
          'nymline verify --policy policy.yaml out.ndjson     is all of it gone?',
        ],
        [
          '0 done',
          '1 a file cannot be read or written',
          '2 configuration or usage',
          '3 records quarantined',
          '4 an output holds what its policy removes, a test fails, an answer to the specification is wrong',
        ],
      ),
    );
}

/** An empty variable in a script gives an empty name. As a path it would mean the folder that the command runs in. */
function refuseEmpty(command: Command): void {
  const empty = command.options.find(
    (option) =>
      /<(?:file|folder)>/.test(option.flags) && command.getOptionValue(option.attributeName()) === '',
  );
  if (empty === undefined && !command.args.includes('')) return;
  throw new UsageError(
    `${empty?.long ?? 'a file'} expected a name, got nothing: is the variable set that it comes from?`,
  );
}

/** Adds the usage of a command after errors about its arguments. */
function tellUsage(parent: Command, words: string): void {
  for (const command of parent.commands) {
    const called = `${words} ${command.name()}`;
    command.showHelpAfterError(`usage: ${called} ${command.usage()}`);
    command.helpCommand(false);
    tellUsage(command, called);
  }
}

/** Commander quotes what was typed. Its own line ends are at the end, and before a suggestion. */
const spellFault = (text: string): string =>
  text
    .replace(/^error: /, 'nymline: ')
    .split(/(\n(?=\(Did you mean |$))/)
    .map((part) => (part === '\n' ? part : spellName(part)))
    .join('');

/** https://no-color.org */
const hasColors = ({ isTTY }: { readonly isTTY?: boolean }): boolean =>
  isTTY === true && !process.env.NO_COLOR;
