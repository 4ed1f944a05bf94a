/**
 * @module
 * CSV and TSV: rows of cells, the first of which may name the columns. Names come from the header or from the
 * format; where a header is expected and none of its names means anything to the policy, no row comes out.
 */

import { octets } from '../octets.js';
import type { FormatOf } from '../policy/document.js';
import type { Books } from '../program/books.js';
import type { Visitor } from '../program/visitor.js';
import { createCsvCoding } from './delimited/csv.js';
import { guessDelimiter, readStatement } from './delimited/guess.js';
import { type Column, createLayout, createRows, type Layout, noHeader, toColumn } from './delimited/rows.js';
import { RowScanner, unfinished } from './delimited/scan.js';
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
  let coding = createCsvCoding(format.delimiter, format.quotes);
  const scanner = new RowScanner(format.delimiter.charCodeAt(0), format.quotes);
  const rows = createRows(scanner, fields, books, options.maxRecordBytes);
  const lay = (columns: readonly Column[], optional = format.optional): Layout =>
    createLayout(columns, fields, coding, optional);

  let expecting: 'names' | 'types' | 'rows' = format.header === 'none' ? 'rows' : 'names';
  /** As far as they are known: by the format, or by a row of names. */
  let columns: readonly Column[] | undefined =
    format.header === 'first' ? undefined : format.columns?.map(toColumn);
  let layout: Layout | undefined = columns === undefined ? undefined : lay(columns);
  /** Only a comma is taken for a word: whoever says another delimiter means it. */
  let begun: 'statement' | 'row' | undefined = 'statement';
  let parted: string | undefined;
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

  /** Whether the row found last is what is expected first. */
  const fits = (sheet: Sheet, from: number): boolean => {
    const { columns: count } = scanner;
    if (layout !== undefined) return count >= layout.least && count <= layout.most;
    if (format.header === 'none') return true;
    return fields.knows(rows.values(sheet, from, coding));
  };

  const part = (delimiter: string): void => {
    scanner.delimiter = delimiter.charCodeAt(0);
    if (delimiter === format.delimiter) return;
    parted = delimiter;
    coding = createCsvCoding(delimiter, format.quotes);
    if (columns !== undefined) layout = lay(columns);
  };

  /** Finds out what parts cells. @returns where the rows begin; -1 where that cannot be told yet */
  const begin = (sheet: Sheet, from: number, last: boolean): number => {
    const { bytes } = sheet;
    let at = from;
    if (begun === 'statement') {
      const stated = readStatement(bytes, from, last);
      if (stated === unfinished) return unfinished;
      begun = format.delimiter === ',' ? 'row' : undefined;
      if (stated !== undefined) {
        begun = undefined;
        part(stated.delimiter);
        at = stated.next;
      }
      return at;
    }
    const guess = guessDelimiter(scanner, bytes, from, last, () => fits(sheet, from));
    const isLong = bytes.length - from > options.maxRecordBytes;
    if (guess === unfinished && !isLong) return unfinished;
    begun = undefined;
    // A row that is too long is refused for it.
    if (guess !== unfinished) part(guess);
    return from;
  };

  const isRepeated = (sheet: Sheet, from: number, next: number): boolean =>
    headers.some(
      (header) => header.length === next - from && octets.latin1(sheet.bytes, from, next) === header,
    );

  const reader: RecordReader = {
    rewrite(sheet, from, last) {
      const blank = blankLine(sheet.bytes, from);
      if (blank > 0) return blank;
      if (begun !== undefined) {
        const start = begin(sheet, from, last);
        if (start !== from) return start;
        if (begun !== undefined) return this.rewrite(sheet, from, last);
      }
      const next = rows.find(sheet, from, last);
      if (next < 0) return next;
      if (rows.refused) {
        expecting = 'rows';
        return next;
      }
      if (expecting !== 'rows' && isHeader(rows.values(sheet, from, coding))) {
        headers.push(octets.latin1(sheet.bytes, from, next));
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
      begun = undefined;
      expecting = 'rows';
    },
    wipe: fields.wipe,
  };
  const engine = createRecordEngine(reader, books, options);
  return {
    ...engine,
    get parted() {
      return parted;
    },
  };
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
