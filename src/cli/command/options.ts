/**
 * @module
 * The options that commands have in common.
 */
import { type Command, InvalidArgumentError, Option } from 'commander';
import { nearestWord } from '../../policy/check/nearest.js';
import type { FormatDocument } from '../../policy/document.js';
import { formatSchema, formatWords } from '../../policy/schema/format.js';
import { defaultMaxValues } from '../../program/allowance.js';

export const policyOption = (): Option => new Option('-p, --policy <file>', 'policy in YAML or JSON');

export const presetOption = (
  why = 'a policy that nymline brings; with --policy, the one that it extends',
): Option => new Option('--preset <name>', why);

export const regionOption = (
  why = 'where numbers are written nationally, if not as the policy says: US, GB, …',
): Option => new Option('--region <code>', why);

const formats = [...formatWords, 'auto'];

export const formatOption = (
  why = 'how records are written, if not as the policy says; auto looks at the input',
): Option =>
  new Option('-f, --format <name>', why).argParser((text) => {
    if (formats.includes(text)) return text;
    const around = readAround(text);
    if (around !== undefined) return around;
    const nearest = nearestWord(text, formats);
    const hint = nearest === undefined ? '' : ` Did you mean ${nearest}?`;
    throw new InvalidArgumentError(`Allowed choices are ${formats.join(', ')}.${hint}`);
  });

/** `cri/ndjson`: an envelope, and how the lines inside are written. */
function readAround(text: string): FormatDocument | undefined {
  const [type, inside, ...rest] = text.split('/');
  if (inside === undefined || rest.length > 0) return undefined;
  const { success, data } = formatSchema.safeParse({ type, inside });
  return success ? data : undefined;
}

export const keyringOption = (why = 'keyring in JSON, readable by its owner only'): Option =>
  new Option('-k, --keyring <file>', `${why} (default: what NYMLINE_KEYRING holds)`);

/** What a command says that writes to a journal. */
export const addJournal = (command: Command): Command =>
  command
    .option('--journal <file>', 'journal that is told of it (default: what NYMLINE_JOURNAL names)')
    .option('--journal-key <file>', 'key that signs its head (default: what NYMLINE_JOURNAL_KEY names)')
    .option('--purpose <text>', 'what for, to be read in the journal');

export const quarantineOption = (): Option =>
  new Option('--quarantine <folder>', 'keeps what is quarantined there, sealed to --recipient');

export const recipientOption = (): Option =>
  new Option('--recipient <age1…>', 'who may open it; more than one, each by itself').argParser(
    (recipient: string, before: readonly string[] = []) => [...before, recipient],
  );

export const manifestOption = (): Option =>
  new Option('--manifest <folder>', 'folder that gets a manifest of each output: digests, books, counts');

export const manifestKeyOption = (): Option =>
  new Option('--manifest-key <file>', 'key that signs manifests, as of "nymline audit key"');

export const totalOption = (): Option =>
  new Option(
    '--total <column>',
    'with --manifest: sums a column that identifies nobody, in the input and in the output; several times for several',
  ).argParser((column: string, before: readonly string[] = []) => [...before, column]);

export const checkpointOption = (): Option =>
  new Option(
    '--checkpoint <MiB>',
    'note the place every so many MiB of input, so that --resume can go on',
  ).argParser((text) => {
    const bytes = /^\d{1,6}(?:\.\d{1,9})?$/.test(text) ? Math.round(Number(text) * mebibyte) : 0;
    if (bytes >= 1024) return bytes;
    throw new InvalidArgumentError('Expected a number of MiB, 0.001 or more.');
  });

const mebibyte = 1 << 20;

export const maxRecordOption = (): Option =>
  new Option('--max-record <MiB>', 'longest record, in MiB; a longer one is quarantined')
    .argParser((text) => parsePositive(256)(text) * mebibyte)
    .default(16 * mebibyte, '16');

export const maxValuesOption = (): Option =>
  new Option('--max-values <n>', 'values of one record that rules transform; one with more is quarantined')
    .argParser(parsePositive(1_000_000_000))
    .default(defaultMaxValues);

/** Reads a whole number from 1 on. */
export function parsePositive(most: number): (text: string) => number {
  return (text) => {
    const number = /^\d{1,10}$/.test(text) ? Number(text) : 0;
    if (number >= 1 && number <= most) return number;
    throw new InvalidArgumentError(`Expected a whole number from 1 to ${most}.`);
  };
}
