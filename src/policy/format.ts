/**
 * @module
 * The format of records: `format:` is one word, or an object that says more. Every word stands for an object, and
 * engines see only objects.
 */
import type { EnvelopeName, Format, FormatDocument, FormatOf } from './document.js';
import { envelopeNames, formatSchema, formats, shorthands } from './schema/format.js';
import { readPlainFormat } from './schema/plain/format.js';

/**
 * Turns a format into an object with its defaults filled in.
 *
 * @example
 * expandFormat('csv') // { type: 'csv', delimiter: ',', quotes: true, header: 'first', optional: 0 }
 */
export function expandFormat(format: FormatDocument): Format {
  const plain = readPlainFormat(format);
  if (plain !== undefined) return plain;
  if (typeof format !== 'string') return formats.parse(format);
  return formats.parse(shorthands.get(format) ?? { type: format });
}

/** The type of a format: `csv` for the word as well as for the object. */
export const typeOfFormat = (format: FormatDocument): Format['type'] => expandFormat(format).type;

/** Whether lines of another format are inside. */
export function isEnvelope(format: Format): format is FormatOf<EnvelopeName> {
  return 'inside' in format;
}

/** The format of the records inside any envelope. */
export function formatInside(format: FormatDocument): Format {
  const expanded = expandFormat(format);
  return isEnvelope(expanded) ? expandFormat(expanded.inside) : expanded;
}

/**
 * Puts an envelope around the format of another policy, unless the envelope itself says what is inside.
 *
 * @param written - the envelope as a person wrote it, not checked yet
 * @param own - the format that goes inside
 */
export function wrapFormat(written: unknown, own: FormatDocument | undefined): unknown {
  const format = typeof written === 'string' ? { type: written } : written;
  if (own === undefined || typeof format !== 'object' || format === null || 'inside' in format)
    return written;
  if (!envelopeNames.some((each) => 'type' in format && format.type === each)) return written;
  const { success, data } = formatSchema.safeParse(own);
  return { ...format, inside: success && isEnvelope(expandFormat(data)) ? formatInside(data) : own };
}

/** Whether a record is a line of fields, where a stray separator can move a value into the place of another. */
export function isFlat(format: FormatDocument): boolean {
  const { type } = formatInside(format);
  return type !== 'ndjson' && type !== 'json' && type !== 'sip' && type !== 'xml';
}
