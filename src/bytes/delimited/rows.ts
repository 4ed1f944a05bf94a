/**
 * @module
 * Rows of cells under a layout: which columns there are, and what happens to the ones that rules name.
 */

import type { RecordCode } from '../../errors.js';
import { octets } from '../../octets.js';
import type { DeclaredColumn } from '../../policy/document.js';
import { TooManyValues } from '../../program/allowance.js';
import type { Books } from '../../program/books.js';
import { columnsBeside } from '../flat/beside.js';
import type { Coding } from '../flat/coding.js';
import type { Fields } from '../flat/fields.js';
import { tooLong } from '../flat/records.js';
import type { Sheet } from '../flat/sheet.js';
import { type Kind, type Treatment, treatBy } from '../flat/treatment.js';
import { broken, type RowScanner, unfinished } from './scan.js';

/** A column of the input. */
export interface Column {
  readonly name: string;
  readonly kind?: Kind;
  /** All values that it may have. */
  readonly values?: ReadonlySet<string> | undefined;
  /** How its cells are written, if they differ from the rest. */
  readonly coding?: Coding;
}

/** A column as the format lists it. */
export function toColumn(column: DeclaredColumn): Column {
  if (typeof column === 'string') return { name: column };
  const { name, type, values } = column;
  return { name, kind: type, values: values === undefined ? undefined : new Set(values) };
}

/** A column in which something happens. */
interface Place {
  readonly at: number;
  readonly treatment: Treatment;
  readonly coding: Coding;
  /** What becomes of a value that another column of the row names. */
  readonly told?: ((name: string) => Treatment) | undefined;
}

/** A column of which every value is one of a few. */
interface Check extends Place {
  readonly values: ReadonlySet<string>;
  readonly holds: () => boolean;
}

export interface Layout {
  /** How many columns a row has, at least and at most. */
  readonly least: number;
  readonly most: number;
  readonly checks: readonly Check[];
  readonly captures: readonly Place[];
  readonly changes: readonly Place[];
  /** The column whose values name the values of other columns: see `program/name/entry.ts`. */
  readonly naming: { readonly at: number; readonly coding: Coding } | undefined;
}

/** @param optional - how many of the last columns may be missing */
export function createLayout(
  columns: readonly Column[],
  fields: Fields,
  coding: Coding,
  optional = 0,
): Layout {
  const codingOf = (at: number): Coding => columns[at]!.coding ?? coding;
  const place = (at: number, treatment: Treatment | undefined, told?: Place['told']): Place[] =>
    treatment === undefined ? [] : [{ at, treatment, coding: codingOf(at), told }];
  const beside = columnsBeside(columns, fields);
  return {
    naming: beside && { at: beside.naming, coding: codingOf(beside.naming) },
    least: columns.length - optional,
    most: columns.length,
    checks: columns.flatMap(({ values }, at) =>
      values === undefined ? [] : [createCheck(at, values, coding)],
    ),
    captures: columns.flatMap(({ name }, at) => place(at, fields.capture(name, at + 1))),
    changes: columns.flatMap(({ name, kind }, at) => {
      const treatment = fields.treatment(name, at + 1, kind);
      return place(at, treatment, beside?.told(at, treatment));
    }),
  };
}

function createCheck(at: number, values: ReadonlySet<string>, coding: Coding): Check {
  let holds = true;
  const treatment = treatBy((value) => {
    holds = values.has(value);
    return value;
  });
  return {
    at,
    values,
    treatment,
    coding,
    holds() {
      const held = holds;
      holds = true;
      return held;
    },
  };
}

/** Why no row can be read, for the report. */
export const noHeader = 'expected a header that names columns of the policy, or columns in its format';

export interface Rows {
  /**
   * Finds the cells of the row at `from`, or removes the row.
   *
   * @param layout - if given, a row whose quotes are not doubled is accepted if it has the right number of columns
   * @returns as `RecordReader.rewrite`, and whether the row was removed
   */
  find(sheet: Sheet, from: number, last: boolean, layout?: Layout): number;
  /** `find` took the row out. */
  readonly refused: boolean;
  /** Rewrites the row found last. */
  rewrite(sheet: Sheet, from: number, next: number, layout: Layout | undefined, why?: string): void;
  /** The values of the row found last; an absent one is empty. */
  values(sheet: Sheet, from: number, coding: Coding): string[];
}

export function createRows(scanner: RowScanner, fields: Fields, books: Books, maxRecordBytes: number): Rows {
  let refused = false;

  const visit = (sheet: Sheet, from: number, places: readonly Place[], name?: string): void => {
    const { ends, columns } = scanner;
    for (let i = 0; i < places.length; i++) {
      const { at, treatment, coding, told } = places[i]!;
      if (at >= columns) return;
      const start = at === 0 ? from : ends[at - 1]! + 1;
      const end = ends[at]!;
      if (start < end)
        coding(sheet, start, end, name === undefined ? treatment : (told?.(name) ?? treatment));
    }
  };

  /** The value of one cell, which stays. */
  const read = (sheet: Sheet, from: number, at: number, coding: Coding): string => {
    const { ends, columns } = scanner;
    let held = '';
    if (at >= columns) return held;
    const look = treatBy((value) => {
      held = value;
      return value;
    });
    coding(sheet, at === 0 ? from : ends[at - 1]! + 1, ends[at]!, look);
    return held;
  };

  const refuse = (sheet: Sheet, from: number, next: number, code: RecordCode, detail?: string): void => {
    books.quarantine(code, books.in, detail, sheet.bytes.subarray(from, next));
    sheet.cut(from, next);
  };

  /** Without doubled quotes, cells are only certain if the layout has one length, or words that must be in certain columns. */
  const readUndoubled = (bytes: Uint8Array, from: number, end: number, layout: Layout): boolean => {
    const { least, most, checks } = layout;
    if (!scanner.quotes || (least < most && checks.length === 0)) return false;
    if (scanner.scanUndoubled(bytes, from, end) === broken) return false;
    return scanner.columns >= least && scanner.columns <= most;
  };

  const failsCheck = (sheet: Sheet, from: number, layout: Layout): number => {
    visit(sheet, from, layout.checks);
    // All checks are asked, even after one fails: otherwise an answer would be left over for the next row.
    return layout.checks.map(({ holds }) => holds()).indexOf(false);
  };

  return {
    get refused() {
      return refused;
    },
    find(sheet, from, last, layout) {
      refused = false;
      const { bytes } = sheet;
      // The longest row, and its line end.
      const limit = Math.min(bytes.length, from + maxRecordBytes + 2);
      const next = scanner.scan(bytes, from, limit, last && limit === bytes.length);
      if (next >= 0) return scanner.ends[scanner.columns - 1]! - from > maxRecordBytes ? tooLong : next;
      const isLong = limit === from + maxRecordBytes + 2;
      if (next === unfinished && !isLong && !last) return unfinished;
      // A quote that never closes would swallow the rest of the input. So after any fault the next row begins at the first
      // newline, and a stray quote costs one row.
      const newline = octets.indexOf(bytes, 0x0a, from);
      if (newline < 0 && !last) return isLong ? tooLong : unfinished;
      const end = newline < 0 ? bytes.length : newline + 1;
      const written = newline > from && bytes[newline - 1] === 0x0d ? newline - 1 : newline;
      if (next === unfinished ? isLong : (newline < 0 ? end : written) - from > maxRecordBytes)
        return tooLong;
      if (layout !== undefined && readUndoubled(bytes, from, end, layout)) return end;
      books.in++;
      const detail =
        next === broken ? 'expected a closing quote and a delimiter' : 'expected a closing quote';
      refuse(sheet, from, end, 'ERR_RECORD_SYNTAX', detail);
      refused = true;
      return end;
    },
    rewrite(sheet, from, next, layout, why = noHeader) {
      books.in++;
      if (layout === undefined) return refuse(sheet, from, next, 'ERR_RECORD_COLUMNS', why);
      const { least, most, checks, captures, changes, naming } = layout;
      const { columns } = scanner;
      if (columns < least || columns > most) {
        const expected = least === most ? `${most}` : `${least} to ${most}`;
        const detail = `expected ${expected} columns, got ${columns}`;
        return refuse(sheet, from, next, 'ERR_RECORD_COLUMNS', detail);
      }
      if (checks.length > 0) {
        const failed = failsCheck(sheet, from, layout);
        if (failed >= 0) {
          const column = checks[failed]!.at + 1;
          const detail = `expected one of the values listed for column ${column}: this may be another layout`;
          return refuse(sheet, from, next, 'ERR_RECORD_COLUMNS', detail);
        }
      }
      if (captures.length > 0) visit(sheet, from, captures);
      const code = fields.take();
      if (code !== undefined) return refuse(sheet, from, next, code);
      sheet.mark();
      try {
        visit(sheet, from, changes, naming && read(sheet, from, naming.at, naming.coding));
      } catch (error) {
        if (!(error instanceof TooManyValues)) throw error;
        sheet.undo();
        fields.undo();
        return refuse(sheet, from, next, 'ERR_RECORD_VALUES');
      }
      books.out++;
    },
    values: (sheet, from, coding) =>
      Array.from({ length: scanner.columns }, (_, at) => read(sheet, from, at, coding)),
  };
}
