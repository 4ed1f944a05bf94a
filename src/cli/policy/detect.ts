/**
 * @module
 * `nymline detect`, and `--format auto`: recognizes what a file contains by its beginning, and says why.
 */
import { randomBytes } from 'node:crypto';
import type { Command } from 'commander';
import { createKeyring } from '../../crypto/keyring.js';
import { octets } from '../../octets.js';
import type { FormatDocument, Policy } from '../../policy/document.js';
import { typeOfFormat } from '../../policy/format.js';
import { formatSchema, formatWords } from '../../policy/schema/format.js';
import { detectPreset, type Suggestion } from '../../presets/detect.js';
import { openEnvelope } from '../../presets/envelope.js';
import { presets } from '../../presets/index.js';
import { createPseudonymizer } from '../../pseudonymizer.js';
import { exit, type Io } from '../command/io.js';
import { type PolicyChoice, readPolicy } from '../configuration.js';
import { shapeOf, shapeOfHead } from '../files/json-shape.js';
import type { Source } from '../files/source.js';
import { openRecords } from '../packed/unpack.js';
import { UsageError } from '../telling/fault.js';
import { type End, epilogue } from '../telling/help.js';
import { writeResult } from '../telling/result.js';
import type { DetectResult } from '../telling/results.js';
import { formatTable } from '../telling/table.js';
import { guessRows } from './scan/format.js';

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
    .option('--json', 'print the presets, and how each is run, as JSON')
    .addHelpText(
      'after',
      epilogue(
        ['nymline detect Master.csv', 'nymline detect access.log.gz'],
        ['0 one preset fits', '1 the file cannot be read', '3 none fits, or several do'],
      ),
    )
    .action(async (file: string | undefined, { json = false }: { readonly json?: boolean }) =>
      end(await detect(file, io, json)),
    );
}

/** @returns the exit code */
export async function detect(file: string | undefined, io: Io, json = false): Promise<number> {
  const source = await openRecords(file, io, (text) => void io.errors.write(`${text}\n`));
  const head = await source.peek(HEAD);
  source.close();
  const say = (text: string): void => void io.errors.write(`nymline: ${text}\n`);
  const found = detectAll(head);
  if (json) {
    const presets = found.map((fit) => ({
      preset: fit.name,
      format: typeOfFormat(fit.format),
      because: fit.why,
      run: argumentsOf(fit, head),
    }));
    const result: DetectResult = {
      command: 'detect',
      ok: head.length === 0 || presets.length === 1,
      presets,
    };
    io.output.write(writeResult(result));
    return result.ok ? exit.ok : exit.quarantined;
  }
  if (head.length === 0) {
    say(`${source.name} is empty: any preset fits`);
    return exit.ok;
  }
  if (found.length > 0) io.output.write(`${formatSuggestions(found)}\n`);
  const [only, ...others] = found;
  const [inside] = detectInside(head);
  if (inside !== undefined && found.every(({ format }) => wordOf(format) !== wordOf(inside.format)))
    say(`its messages are lines: "nymline run ${argumentsOf(inside, head).join(' ')}" reads those`);
  if (only !== undefined && others.length === 0) {
    const args = argumentsOf(only, head);
    if (args.length > 2) say(`read it by "nymline run ${args.join(' ')}"`);
    return exit.ok;
  }
  const [likely] = detectPreset(head);
  say(
    only === undefined
      ? likely === undefined
        ? `no preset fits ${source.name}; "nymline presets" lists them`
        : `no preset fits ${source.name}: it looks like ${likely.name}, and no record can be read so; "nymline scan ${file ?? '-'}" says why`
      : `several presets fit ${source.name}; choose one with --preset`,
  );
  return exit.quarantined;
}

/** What fits the lines; of lines that nothing fits, what fits those inside of them. */
function detectAll(head: Uint8Array): Fit[] {
  const found = detectReadable(head);
  return found.length > 0 ? found : detectInside(head);
}

/** The presets that fit the lines inside the envelopes of a collector. */
function detectInside(head: Uint8Array): Fit[] {
  const envelope = openEnvelope(head);
  if (envelope === undefined) return [];
  const inside = octets.fromLatin1(envelope.content);
  return detectReadable(inside)
    .map((fit): Fit => {
      // If the preset expects another format inside, the policy must say which.
      const around = isRead(fit, inside)
        ? envelope.format
        : { type: envelope.format, inside: typeOfFormat(fit.format) };
      return { name: fit.name, why: `${envelope.why}, and ${fit.why}`, format: around as FormatDocument };
    })
    .filter(({ format }) => formatSchema.safeParse(format).success)
    .filter((fit) => canRead(fit, head));
}

/** A preset that fits, and by which format it reads the file. */
interface Fit extends Omit<Suggestion, 'format'> {
  readonly format: FormatDocument;
}

/** That `nymline run` reads the file by. */
function argumentsOf(fit: Fit, head: Uint8Array): string[] {
  const named = ['--preset', fit.name];
  return isRead(fit, head) ? named : [...named, '--format', wordOf(fit.format)];
}

/** Whether `nymline run --preset` reads the file so, and need not be told. */
function isRead({ name, format }: Fit, head: Uint8Array): boolean {
  const own = typeOfFormat(presets[name]!.format ?? 'ndjson');
  return own === typeOfFormat(format) || (own === 'ndjson' && isDocument(head));
}

/** Goes on over lines, or has separators: no line is like that. */
const isDocument = (head: Uint8Array): boolean => shapeOfHead(head, true, false) === 'json';

/** The presets that fit and can read it: one whose every record would be quarantined is for something else. */
function detectReadable(head: Uint8Array): Fit[] {
  const shape = shapeOfHead(head, true, true);
  return detectPreset(head)
    .map(({ name, why, format = presets[name]?.format ?? 'ndjson' }) => ({
      name,
      why,
      format: typeOfFormat(format) === 'ndjson' && shape === 'json' ? ('json' as const) : format,
    }))
    .filter((fit) => canRead(fit, head));
}

/** Tries a preset with a secret that nobody has, and discards the output. */
function canRead({ name, format }: Fit, head: Uint8Array): boolean {
  const policy = readPolicy({ preset: name, format });
  const pseudonymizer = createPseudonymizer(policy, createKeyring(randomBytes(32)), { onWarning() {} });
  // A head as long as `HEAD` may end within a record.
  const { records, quarantined } = pseudonymizer.input().rewrite(head, head.length < HEAD, () => {});
  pseudonymizer.close();
  return records === 0 || quarantined < records;
}

/**
 * The policy, with the format of the input: if it names none, lines of JSON are told from documents. With
 * `auto` it is the one that `chooseByContent` chooses.
 *
 * @param policy - as `readPolicy` has read it; undefined for `auto`
 * @param say - called with what was chosen, and why
 */
export async function fitPolicy(
  policy: Policy | undefined,
  choice: PolicyChoice,
  source: Source,
  say: (text: string) => void,
): Promise<Policy> {
  if (policy === undefined) return readPolicy(await chooseByContent(choice, source, say));
  if (choice.format !== undefined || typeOfFormat(policy.format) !== 'ndjson') return policy;
  if ((await shapeOf(source, false)) !== 'json') return policy;
  say(`nymline: ${source.name} is a JSON document, and is read as one`);
  return readPolicy({ ...choice, format: 'json' });
}

/**
 * The result of `--format auto`: the preset that fits, if no policy is named; otherwise only the format, which is lines of
 * JSON or a document, or whatever the policy says.
 *
 * @param say - called with what was chosen, and why
 * @throws UsageError with the likely format, or the candidates
 */
export async function chooseByContent(
  choice: PolicyChoice,
  source: Source,
  say: (text: string) => void,
): Promise<PolicyChoice> {
  const shape = await shapeOf(source, true);
  if (shape === 'empty') return { ...choice, isEmpty: true };
  const isNamed = choice.policy !== undefined || choice.preset !== undefined;
  if (isNamed && shape !== 'other') {
    say(`nymline: took the format ${shape} for ${source.name}: ${whys[shape]}`);
    return { ...choice, format: shape };
  }
  // Waits for the whole head, however long it takes: a part of it may look like another format.
  const head = await source.peekUntil(HEAD, () => false);
  if (!isNamed) {
    const found = detectAll(head);
    const [only, ...others] = found;
    if (only === undefined || others.length > 0) throw unsure(source, found, 'choose one with --preset');
    say(`nymline: took the preset ${only.name} for ${source.name}: ${only.why}`);
    return { ...choice, preset: only.name, format: only.format };
  }
  const own = typeOfFormat(readPolicy(choice).format);
  const likely = detectPreset(head).map(({ name, why, format }) => ({
    why,
    type: typeOfFormat(format ?? presets[name]?.format ?? 'ndjson'),
  }));
  const same = likely.find(({ type }) => type === own);
  if (same === undefined) throw other(source, likely[0] ?? likelyRows(head));
  say(`nymline: took the format ${own} for ${source.name}: ${same.why}`);
  return choice;
}

const whys = { ndjson: 'it begins as JSON does', json: 'it begins as a JSON document does' } as const;

/** Rows that no preset knows. */
function likelyRows(head: Uint8Array): { readonly type: string; readonly why: string } | undefined {
  const guess = guessRows(head);
  return guess === undefined ? undefined : { type: typeOfFormat(guess.format), why: guess.why };
}

function other(
  source: Source,
  likely: { readonly type: string; readonly why: string } | undefined,
): UsageError {
  const looks =
    likely === undefined
      ? `nothing known fits it; choose one with --format: ${formatWords.join(', ')}`
      : `it looks like ${likely.type}, ${likely.why}; say --format ${likely.type} if that is right`;
  return new UsageError(`--format auto expected JSON in ${source.name}: ${looks}`);
}

function unsure(source: Source, found: readonly Fit[], advice: string): UsageError {
  if (found.length === 0)
    return new UsageError(`--format auto: nothing known fits ${source.name}; ${advice}`);
  return new UsageError(
    `--format auto: several formats fit ${source.name}; ${advice}\n${formatSuggestions(found)}`,
  );
}

function formatSuggestions(found: readonly Fit[]): string {
  const rows = found.map(({ name, why, format }) => [name, typeOfFormat(format), why]);
  return formatTable([['preset', 'format', 'because of'], ...rows]);
}

/** As `--format` takes it. */
const wordOf = (format: FormatDocument): string =>
  typeof format === 'object' && 'inside' in format && typeof format.inside === 'string'
    ? `${format.type}/${format.inside}`
    : typeOfFormat(format);
