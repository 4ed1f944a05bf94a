/**
 * @module
 * CSV and TSV: rows of cells, the first of which may name the columns. Names come from the header or from the
 * format; where a header is expected and none of its names means anything to the policy, no row comes out.
 */

import type { FormatOf } from '../policy/document.js';
import type { Books } from '../program/books.js';
import type { Visitor } from '../program/visitor.js';
import { createCsvCoding } from './delimited/csv.js';
import { type Column, createLayout, createRows, type Layout, noHeader, toColumn } from './delimited/rows.js';
import { RowScanner } from './delimited/scan.js';
import type { ByteEngine } from './engine.js';
import { createFields } from './fields.js';
import { createRecordEngine, type RecordOptions, type RecordReader } from './records.js';
import type { Sheet } from './sheet.js';

type DelimitedFormat = FormatOf<'csv'> | FormatOf<'tsv'>;

/** Cisco's second row: `INTEGER`, `VARCHAR(50)`, `UNIQUEIDENTIFIER`; other writers say `STRING`. */
const typeName = /^[A-Z]+(?:\(\d+\))?$/;
const integerType = /^(?:BIG|SMALL|TINY)?INT(?:EGER)?$/;

/** What no name of a column looks like, and many a value does: digits, an address, a time. */
const looksLikeData = /\d{5}|@|\d\.\d+\.\d|:.*:/;

export function createDelimitedEngine(
  format: DelimitedFormat,
  visitor: Visitor,
  books: Books,
  options: RecordOptions,
): ByteEngine {
  const fields = createFields(visitor);
  const coding = createCsvCoding(format.delimiter, format.quotes);
  const scanner = new RowScanner(format.delimiter.charCodeAt(0), format.quotes);
  const rows = createRows(scanner, fields, books, options.maxRecordBytes);
  const lay = (columns: readonly Column[], optional = format.optional): Layout =>
    createLayout(columns, fields, coding, optional);

  let expecting: 'names' | 'types' | 'rows' = format.header === 'none' ? 'rows' : 'names';
  /** As far as they are known: by the format, or by a row of names. */
  let columns: readonly Column[] | undefined =
    format.header === 'first' ? undefined : format.columns?.map(toColumn);
  let layout: Layout | undefined = columns === undefined ? undefined : lay(columns);
  /** A row of names says of itself how many there are. */
  let optional: number = format.optional;
  /** Files put one behind the other repeat their header. */
  const headers: string[] = [];
  const unnamed = format.header === 'none' && layout === undefined;

  /** Takes the row for a header, if it is one. */
  const isHeader = (values: readonly string[]): boolean => {
    if (format.header === 'first') {
      expecting = 'rows';
      if (values.some((value) => looksLikeData.test(value)) || !fields.knows(values)) return false;
      layout = lay(values.map((name) => ({ name })));
      return true;
    }
    if (values.every((value) => typeName.test(value))) {
      expecting = 'rows';
      if (layout !== undefined && columns !== undefined) layout = lay(withTypes(columns, values), optional);
      return true;
    }
    const wasNamed = expecting === 'types';
    expecting = 'rows';
    if (wasNamed || values.some((value) => !/^[A-Za-z_]\w*$/.test(value))) return false;
    expecting = 'types';
    columns = values.map((name) => ({ name }));
    optional = 0;
    layout = fields.knows(values) ? lay(columns, optional) : undefined;
    return true;
  };

  const isRepeated = (sheet: Sheet, from: number, next: number): boolean =>
    headers.some(
      (header) => header.length === next - from && sheet.bytes.toString('latin1', from, next) === header,
    );

  const reader: RecordReader = {
    rewrite(sheet, from, last) {
      const blank = blankLine(sheet.bytes, from);
      if (blank > 0) return blank;
      const next = rows.find(sheet, from, last);
      if (next < 0) return next;
      if (rows.refused) {
        expecting = 'rows';
        return next;
      }
      if (expecting !== 'rows' && isHeader(rows.values(sheet, from, coding))) {
        headers.push(sheet.bytes.toString('latin1', from, next));
        return next;
      }
      if (headers.length > 0 && isRepeated(sheet, from, next)) return next;
      if (unnamed && layout === undefined) {
        layout = lay(Array.from({ length: scanner.columns }, (_, at) => ({ name: `#${at + 1}` })));
      }
      rows.rewrite(sheet, from, next, layout, noHeader);
      return next;
    },
    /** A row that cannot be read may have been the header: the next one is none, and may not leave as one. */
    passed() {
      expecting = 'rows';
    },
    wipe: fields.wipe,
  };
  return createRecordEngine(reader, books, options);
}

function withTypes(columns: readonly Column[], types: readonly string[]): Column[] {
  return columns.map((column, at) => ({
    ...column,
    kind: integerType.test(types[at] ?? '') ? 'integer' : 'text',
  }));
}

/** Where the line behind a blank one begins; 0 where the line is not blank. */
function blankLine(bytes: Uint8Array, from: number): number {
  if (bytes[from] === 0x0a) return from + 1;
  return bytes[from] === 0x0d && bytes[from + 1] === 0x0a ? from + 2 : 0;
}
