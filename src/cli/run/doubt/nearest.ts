/**
 * @module
 * The field that a path which led nowhere was probably meant for: written with other capitals or blanks, with a slip of
 * the finger, or wrapped in something that the path does not name.
 */

import { parsePath } from '../../../paths/path.js';
import { nearestWord } from '../../../policy/check/nearest.js';
import type { Field } from '../sample.js';

/**
 * @param fields - that no rule reaches: what one does reach is not what another was meant for
 * @example
 * nearestField('from.phonenumber', fields) // 'from.phoneNumber'
 * nearestField('phone', fields) // 'records[*].phone'
 */
export function nearestField(path: string, fields: readonly Field[]): string | undefined {
  const last = parsePath(path).at(-1);
  const name = typeof last === 'object' && 'key' in last ? last.key : undefined;
  const alike = sameField(path, fields);
  if (alike !== undefined) return alike;
  if (name !== undefined) {
    const elsewhere = fields.find((field) => fold(field.name) === fold(name));
    if (elsewhere !== undefined) return elsewhere.path;
  }
  // Short paths are similar to many others without being misspelled.
  const slips = fields.filter((field) => path.length > 3 && Math.abs(field.path.length - path.length) <= 2);
  return nearestWord(
    path,
    slips.map((field) => field.path),
  );
}

/** The field whose path is the same but for capitals, blanks, dashes and underscores. */
export function sameField(path: string, fields: readonly Field[]): string | undefined {
  return fields.find((field) => fold(field.path) === fold(path))?.path;
}

/** Also of keys that only quotes and brackets can write: `["phone "]`. */
const fold = (path: string): string =>
  path
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\["([^"]*)"\]/g, '.$1')
    .replace(/[\s\ufeff_-]/gu, '')
    .replace(/^\./, '');
