/**
 * @module
 * The command line: what can be asked, and how each question is put.
 */
import { Command, CommanderError } from 'commander';
import { version } from '../../package.json';
import { spellName, veil } from '../veil.js';
import { explainFault } from './fault.js';
import { type End, epilogue, title } from './help.js';
import { codeOf } from './interrupt.js';
import { exit, type Io } from './io.js';
import { tellThrough } from './told.js';

/** Adds one command to the program. */
type Add = (program: Command, io: Io, end: End) => void;

/** In the order of the help. Each is loaded when it is asked for: most of a short run is the loading of code. */
const commands: Readonly<Record<string, () => Promise<Add>>> = {
  run: async () => (await import('./run.js')).addRun,
  check: async () => (await import('./check.js')).addCheck,
  test: async () => (await import('./test.js')).addTest,
  explain: async () => (await import('./explain.js')).addExplain,
  scan: async () => (await import('./scan.js')).addScan,
  verify: async () => (await import('./verify.js')).addVerify,
  subject: async () => (await import('./subject.js')).addSubject,
  erase: async () => (await import('./erase.js')).addErase,
  index: async () => (await import('./indexing.js')).addIndex,
  retain: async () => (await import('./retain.js')).addRetain,
  kafka: async () => (await import('./kafka.js')).addKafka,
  presets: async () => (await import('./presets.js')).addPresets,
  detect: async () => (await import('./detect.js')).addDetect,
  bench: async () => (await import('./bench.js')).addBench,
  quarantine: async () => (await import('./quarantined.js')).addQuarantine,
  keys: async () => (await import('./keys.js')).addKeys,
  drift: async () => (await import('./drift.js')).addDrift,
  audit: async () => (await import('./audit.js')).addAudit,
  manifest: async () => (await import('./manifest.js')).addManifest,
  spec: async () => (await import('./spec.js')).addSpec,
  completion: async () => (await import('./completion.js')).addCompletion,
};

/**
 * Does what the arguments ask.
 *
 * @param args - without the interpreter and the script
 * @returns the exit code; throws for nothing that a user can do wrong
 */
export async function main(args: readonly string[], ends: Io): Promise<number> {
  const io = tellThrough(ends);
  let code: number = exit.ok;
  try {
    const program = createProgram(io);
    for (const load of await loadCommands(args)) {
      load(program, io, (ended) => {
        code = ended;
      });
    }
    await program.parseAsync(args, { from: 'user' });
    return code;
  } catch (error) {
    // Commander has said what is wrong already. Help and version that were asked for are no errors.
    if (error instanceof CommanderError) return error.exitCode === 0 ? exit.ok : exit.usage;
    if (io.signal?.aborted) return codeOf(io.signal);
    const fault = explainFault(error);
    if (fault === undefined) throw error;
    io.errors.write(`nymline: ${fault.text}\n`);
    return fault.io ? exit.io : exit.usage;
  }
}

/** The command that comes first; all where all are spoken of, or it is a word that none has. */
function loadCommands([first = '']: readonly string[]): Promise<Add[]> {
  if (first === '-V' || first === '--version') return Promise.resolve([]);
  const isOne = Object.hasOwn(commands, first) && first !== 'completion';
  const asked = isOne ? [commands[first]!] : Object.values(commands);
  return Promise.all(asked.map((load) => load()));
}

function createProgram(io: Io): Command {
  return new Command('nymline')
    .description('Pseudonymizes logs, call detail records and clickstream by a policy.')
    .usage('<command> [options]')
    .version(version, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .helpCommand(false)
    .exitOverride()
    .configureOutput({
      // As bytes: styled, and our own words but for what `outputError` is given.
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

/** Commander quotes what was typed; the line ends of its own stand at the end, and before a suggestion. */
const spellFault = (text: string): string =>
  text
    .replace(/^error: /, 'nymline: ')
    .split(/(\n(?=\(Did you mean |$))/)
    .map((part) => (part === '\n' ? part : spellName(part)))
    .join('');

/** https://no-color.org */
const hasColors = ({ isTTY }: { readonly isTTY?: boolean }): boolean =>
  isTTY === true && !process.env.NO_COLOR;
