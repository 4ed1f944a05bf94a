/**
 * @module
 * Rows of one table that begin: which column each value is of, and what becomes of it.
 */
import { columnsBeside } from '../flat/beside.js';
import type { Coding } from '../flat/coding.js';
import type { Fields } from '../flat/fields.js';
import type { Treatment } from '../flat/treatment.js';
import { type Around, writeAround } from './alone.js';
import { createCopyCoding, createLiteralCoding } from './literal.js';
import type { Schema } from './schema.js';
import { type Escapes, namesIn } from './statement.js';
import type { Column } from './table.js';

interface Place {
  readonly treatment: Treatment | undefined;
  readonly capture: Treatment | undefined;
  readonly coding: Coding;
  /** By the name that another column has for it. */
  readonly told: ((name: string) => Treatment) | undefined;
}

/** The rows that are being read. */
export interface Rows {
  readonly by: 'insert' | 'copy';
  /** Undefined where they cannot be read, or are of another table. */
  readonly places: readonly Place[] | undefined;
  /** The column of such names. */
  readonly naming: number | undefined;
  readonly why: string;
  /** The text before the first row, which is written together with the first row that stays. */
  readonly head: string;
  /** The text before and after a row that is kept to be read by itself. */
  readonly around: Around;
  out: number;
}

export interface RowsSetting {
  readonly schema: Schema;
  readonly fields: Fields;
  readonly escapes: Escapes;
}

export const toldNames = 'expected names of tables and columns without a number in them';

/**
 * @param name - of the table, as it is written
 * @param list - of its columns, if the statement has one
 * @param head - the text before the first row
 */
export function openRows(
  by: Rows['by'],
  name: string,
  list: string | undefined,
  head: string,
  { schema, fields, escapes }: RowsSetting,
): Rows {
  const isWanted = schema.isWanted(name);
  const known = schema.columnsOf(name);
  const names = list === undefined ? known?.map((column) => column.name) : namesIn(list);
  const columns = names?.map(
    (each): Column =>
      known?.find((column) => column.name === each) ??
      // Names in SQL are the same in any letter case.
      known?.find((column) => column.name.toLowerCase() === each.toLowerCase()) ?? {
        name: each,
        absent: by === 'copy' ? 'null' : 'empty',
      },
  );
  const isTold = schema.isTold(name, names);
  const why = !isWanted
    ? 'expected a row of the tables that the format names'
    : isTold
      ? toldNames
      : 'expected the columns of the table: CREATE TABLE before its rows, or their names beside it';
  const beside =
    columns === undefined
      ? undefined
      : columnsBeside(
          columns.map(({ name }) => ({ name })),
          fields,
        );
  const places =
    isWanted && !isTold
      ? columns?.map(
          (column, at): Place => ({
            treatment: fields.treatment(column.name),
            told: beside?.told(at, fields.treatment(column.name)),
            capture: fields.capture(column.name),
            coding: by === 'copy' ? createCopyCoding(column) : createLiteralCoding(column, escapes),
          }),
        )
      : undefined;
  return {
    by,
    places,
    naming: beside?.naming,
    why,
    head,
    around: writeAround(by, name, names, escapes),
    out: 0,
  };
}
