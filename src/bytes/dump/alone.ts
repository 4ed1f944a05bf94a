/**
 * @module
 * Writes a row that is kept apart from its dump, so that it can be read by itself later: with the names of its columns,
 * which may only be in the definition of the table, and the end of its statement.
 */
import { octets } from '../../octets.js';
import type { Escapes } from './statement.js';

/** The text before and after a row. */
export type Around = readonly [before: string, behind: string];

/** @param names - of the columns; undefined where nothing has said them */
export function writeAround(
  by: 'insert' | 'copy',
  table: string,
  names: readonly string[] | undefined,
  escapes: Escapes,
): Around {
  const quote = escapes === 'none' ? '"' : '`';
  const list = names === undefined ? '' : ` (${names.map((name) => quote + name + quote).join(', ')})`;
  return by === 'copy'
    ? [`COPY ${table}${list} FROM stdin;\n`, '\\.\n']
    : [`INSERT INTO ${table}${list} VALUES `, ';\n'];
}

/** @param row - with the comma that parts it from the one before, if any */
export function writeAlone(row: Uint8Array, [before, behind]: Around): Uint8Array {
  const text = octets.latin1(row, 0, row.length);
  const isLine = before.startsWith('COPY');
  const line = isLine && !text.endsWith('\n') ? `${text}\n` : text;
  return octets.fromLatin1(before + (isLine ? line : text.replace(/^\s*,?\s*/, '')) + behind);
}
