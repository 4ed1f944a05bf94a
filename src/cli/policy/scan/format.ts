/**
 * @module
 * How the records to be looked at are written: as the command line says, or as the input looks.
 */
import { RowScanner } from '../../../bytes/delimited/scan.js';
import { octets } from '../../../octets.js';
import type { FormatDocument } from '../../../policy/document.js';
import { expandFormat, typeOfFormat } from '../../../policy/format.js';
import { formatSchema, formatWords } from '../../../policy/schema/format.js';
import { detectPreset } from '../../../presets/detect.js';
import { openEnvelope } from '../../../presets/envelope.js';
import { presets } from '../../../presets/index.js';
import { lookAt } from '../../../presets/sign/look.js';
import { checkPreset } from '../../configuration.js';
import { shapeOf, shapeOfHead } from '../../files/json-shape.js';
import type { Source } from '../../files/source.js';
import { UsageError } from '../../telling/fault.js';

export interface FormatChoice {
  /** A word that a policy may say, or `auto`. */
  readonly format?: string | undefined;
  readonly preset?: string | undefined;
}

export interface ChosenFormat {
  readonly format: FormatDocument;
  /** That fits the input, or was named. */
  readonly preset?: string | undefined;
  /** Why it was chosen, if it was not named. */
  readonly why?: string;
}

const HEAD = 64 * 1024;

/** @throws UsageError where formats of several types fit */
export async function chooseFormat({ format, preset }: FormatChoice, source: Source): Promise<ChosenFormat> {
  if (preset !== undefined) checkPreset(preset);
  const named = format === 'auto' ? undefined : (format as FormatDocument | undefined);
  const own = preset === undefined ? undefined : (presets[preset]!.format ?? 'ndjson');
  if (named !== undefined) {
    const chosen = own !== undefined && typeOfFormat(own) === typeOfFormat(named) ? own : named;
    // A few rows are enough, and the writer of a pipe may be slow.
    const isRows = ['csv', 'tsv'].includes(typeOfFormat(chosen));
    return { format: isRows ? withHeader(chosen, await source.peek(HEAD)) : chosen, preset };
  }
  if (own !== undefined) {
    const isDocument = typeOfFormat(own) === 'ndjson' && (await shapeOf(source, false)) === 'json';
    return { format: isDocument ? 'json' : own, preset };
  }
  return detect(await source.peek(HEAD), source.name);
}

function detect(head: Uint8Array, name: string): ChosenFormat {
  const shape = shapeOfHead(head, true, true);
  const [first, ...others] = detectPreset(head).map((each) => ({
    preset: each.name,
    format: written(each.format ?? presets[each.name]!.format ?? ('ndjson' as const), shape),
    why: each.why,
  }));
  if (first !== undefined) {
    if (others.some(({ format }) => typeOfFormat(format) !== typeOfFormat(first.format))) {
      throw new UsageError(
        `several formats fit ${name}; choose one with --format: ${formatWords.join(', ')}\n` +
          [first, ...others].map(({ preset, why }) => `  ${preset}  ${why}`).join('\n'),
      );
    }
    const only = others.length === 0 ? first.preset : undefined;
    return { format: first.format, preset: only, why: first.why };
  }
  const around = detectInside(head);
  if (around !== undefined) return around;
  if (shape === 'json') return { format: 'json', why: 'it begins as a JSON document does' };
  if (shape === 'ndjson') return { format: 'ndjson', why: 'it begins as JSON does' };
  // Any Zeek log has a header that names the columns.
  if (/^#separator [^\n]*\n(?:#[^\n]*\n)*#fields/.test(lookAt(head).text)) {
    return { format: 'zeek', why: "Zeek's header" };
  }
  return guessRows(head) ?? { format: textLines(head), why: 'lines of text' };
}

/** What a collector has written around each line, where those inside are of a preset or JSON. */
function detectInside(head: Uint8Array): ChosenFormat | undefined {
  const envelope = openEnvelope(head);
  if (envelope === undefined) return undefined;
  const inside = octets.fromLatin1(envelope.content);
  const [first, ...others] = detectPreset(inside);
  const own = first && (first.format ?? presets[first.name]!.format ?? 'ndjson');
  const isJson = shapeOfHead(inside, true, true) === 'ndjson';
  const { success, data } = formatSchema.safeParse({
    type: envelope.format,
    inside: own ?? (isJson ? 'ndjson' : undefined),
  });
  if (!success || (own === undefined && !isJson)) return undefined;
  return {
    format: data,
    preset: others.length === 0 ? first?.name : undefined,
    why: first === undefined ? envelope.why : `${envelope.why}, and ${first.why}`,
  };
}

const written = (format: FormatDocument, shape: string | undefined): FormatDocument =>
  typeOfFormat(format) === 'ndjson' && shape === 'json' ? 'json' : format;

/** Rows of as many columns each, by what parts them; undefined where nothing does. */
export function guessRows(head: Uint8Array): { format: FormatDocument; why: string } | undefined {
  for (const delimiter of [',', '\t', ';', '|']) {
    const counts = countColumns(head, delimiter);
    const [columns = 0] = counts;
    if (columns < 2 || counts.filter((count) => count === columns).length * 10 < counts.length * 9) continue;
    const type = delimiter === '\t' ? 'tsv' : 'csv';
    const written = delimiter === ';' || delimiter === '|' ? { type: 'csv' as const, delimiter } : type;
    return { format: withHeader(written, head), why: `rows of ${columns} columns` };
  }
  return undefined;
}

/** Rows of one column, with a delimiter that none of them contains. */
function textLines(head: Uint8Array): FormatDocument {
  const { lines } = lookAt(head);
  const delimiter = ['\t', '|', '~', '^', ';'].find((each) => !lines.some((line) => line.includes(each)));
  return { type: 'csv', delimiter: delimiter ?? '\t', quotes: false, header: 'none' };
}

const mostRows = 24;

/** How many columns each of the first rows has; one that is cut off or broken is not counted, nor are those after it. */
function countColumns(head: Uint8Array, delimiter: string): number[] {
  const scanner = new RowScanner(delimiter.charCodeAt(0), true);
  const counts: number[] = [];
  for (let at = 0; at < head.length && counts.length < mostRows; ) {
    at = scanner.scan(head, at, head.length, head.length < HEAD);
    if (at < 0) break;
    counts.push(scanner.columns);
  }
  return counts;
}

/** Says of rows whose first is data that they have no header. */
function withHeader(format: FormatDocument, head: Uint8Array): FormatDocument {
  const full = expandFormat(format);
  if ((full.type !== 'csv' && full.type !== 'tsv') || full.columns !== undefined) return format;
  if (full.header !== 'first') return format;
  const [first = []] = lookAt(head).cells(full.delimiter);
  const isNames = first.every((cell) => cell === '' || !/^[-+]?\d|@|^\W*$|\d{5}|\d\.\d+\.\d|:.*:/.test(cell));
  if (isNames && new Set(first).size === first.length) return format;
  return typeof format === 'string'
    ? { type: full.type, header: 'none' }
    : ({ ...format, header: 'none' } as FormatDocument);
}
