/**
 * @module
 * `nymline detect`, and `--format auto`: what a file holds, told by how it begins, and why.
 */
import type { Command } from 'commander';
import type { FormatDocument } from '../policy/document.js';
import { expandFormat } from '../policy/format.js';
import { detectPreset, type Suggestion } from '../presets/detect.js';
import { presets } from '../presets/index.js';
import { formatWords, type PolicyChoice } from './configuration.js';
import { UsageError } from './fault.js';
import { type End, epilogue } from './help.js';
import { exit, type Io } from './io.js';
import { openRecords } from './packed/unpack.js';
import type { Source } from './source.js';
import { formatTable } from './table.js';

/** Enough for some dozen records of any format. */
const HEAD = 64 * 1024;

export function addDetect(program: Command, io: Io, end: End): void {
  program
    .command('detect')
    .summary('tell which preset a file is for')
    .description(
      'Looks at the beginning of a file and names the presets that it may be for, the likeliest first, and why. ' +
        'No value of the file is shown.',
    )
    .argument('[file]', 'standard input where left out or -')
    .addHelpText(
      'after',
      epilogue(
        ['nymline detect Master.csv', 'nymline detect access.log.gz'],
        ['0 one preset fits', '1 the file cannot be read', '3 none fits, or several do'],
      ),
    )
    .action(async (file: string | undefined) => end(await detect(file, io)));
}

/** @returns the exit code */
export async function detect(file: string | undefined, io: Io): Promise<number> {
  const source = await openRecords(file, io, (text) => void io.errors.write(`${text}\n`));
  const head = await source.peek(HEAD);
  source.close();
  const found = detectPreset(head);
  if (found.length > 0) io.output.write(`${formatSuggestions(found)}\n`);
  if (found.length === 1) return exit.ok;
  io.errors.write(
    found.length === 0
      ? `nymline: no preset fits ${source.name}; "nymline presets" lists them\n`
      : `nymline: several presets fit ${source.name}; choose one with --preset\n`,
  );
  return exit.quarantined;
}

/**
 * What `--format auto` comes to: where no policy is named, the preset that fits, and else the format alone.
 *
 * @param say - told what was taken, and why
 * @throws UsageError with the candidates where more than one fits, or none
 */
export async function chooseByContent(
  choice: PolicyChoice,
  source: Source,
  say: (text: string) => void,
): Promise<PolicyChoice> {
  const head = await source.peek(HEAD);
  const found = detectPreset(head);
  if (choice.policy === undefined && choice.preset === undefined) {
    const [only, ...others] = found;
    if (only === undefined || others.length > 0) throw unsure(source, found, 'choose one with --preset');
    say(`nymline: took the preset ${only.name} for ${source.name}: ${only.why}`);
    return { ...choice, preset: only.name, format: only.format };
  }
  const own = found.filter(({ name }) => name === choice.preset);
  const likely = (own.length > 0 ? own : found).map(({ why, ...rest }) => ({ why, format: formatOf(rest) }));
  if (likely.length === 0 && /^\s*[[{]/.test(Buffer.from(head).toString('latin1', 0, 1024))) {
    likely.push({ why: 'it begins as JSON does', format: 'ndjson' });
  }
  const [first, ...others] = likely;
  if (first === undefined || others.some(({ format }) => typeOf(format) !== typeOf(first.format))) {
    throw unsure(source, found, `choose one with --format: ${formatWords.join(', ')}`);
  }
  say(`nymline: took the format ${typeOf(first.format)} for ${source.name}: ${first.why}`);
  return { ...choice, format: first.format };
}

function unsure(source: Source, found: readonly Suggestion[], advice: string): UsageError {
  if (found.length === 0)
    return new UsageError(`--format auto: nothing known fits ${source.name}; ${advice}`);
  return new UsageError(
    `--format auto: several formats fit ${source.name}; ${advice}\n${formatSuggestions(found)}`,
  );
}

function formatSuggestions(found: readonly Suggestion[]): string {
  const rows = found.map(({ name, why, format }) => [name, typeOf(formatOf({ name, format })), why]);
  return formatTable([['preset', 'format', 'because of'], ...rows]);
}

function formatOf({ name, format }: { name: string; format?: FormatDocument | undefined }): FormatDocument {
  return format ?? presets[name]?.format ?? 'ndjson';
}

const typeOf = (format: FormatDocument): string => expandFormat(format).type;
