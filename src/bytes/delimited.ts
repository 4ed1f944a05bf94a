/**
 * @module
 * CSV and TSV: rows of cells. The first row may name the columns, or the format does. If a header is expected and the
 * policy knows none of its names, no row is written.
 */

import { createFlatKernel, type FlatKernel } from '../kernel/flat.js';
import { octets } from '../octets.js';
import type { Books } from '../program/books.js';
import type { Program } from '../program/program.js';
import type { Visitor } from '../program/visitor.js';
import { createCsvCoding } from './delimited/csv.js';
import { guessDelimiter, readStatement, statementBytes } from './delimited/guess.js';
import { type DelimitedFormat, Header } from './delimited/header.js';
import { type Cells, planRows } from './delimited/plan.js';
import { createRows, type Layout, noHeader, type Rows } from './delimited/rows.js';
import { RowScanner, unfinished } from './delimited/scan.js';
import type { ByteEngine, Heading } from './engine.js';
import { createFields } from './flat/fields.js';
import { createRecordEngine, type RecordOptions, type RecordReader } from './flat/records.js';
import type { Sheet } from './flat/sheet.js';

const NEWLINE = 0x0a;
const QUOTE = 0x22;

export function createDelimitedEngine(
  format: DelimitedFormat,
  visitor: Visitor,
  books: Books,
  options: RecordOptions,
  program?: Program,
): ByteEngine {
  const fields = createFields(visitor);
  const scanner = new RowScanner(format.delimiter.charCodeAt(0), format.quotes);
  const rows = createRows(scanner, fields, books, options.maxRecordBytes);
  const header = new Header(format, fields, createCsvCoding(format.delimiter, format.quotes));
  /** Only a comma is replaced by a guess: a policy that names another delimiter means it. */
  let begun: 'statement' | 'row' | undefined = 'statement';
  let parted: string | undefined;

  /** Whether the row found last looks like the first row that is expected. */
  const fits = (sheet: Sheet, from: number): boolean => {
    const { layout, coding } = header;
    if (layout !== undefined) return scanner.columns >= layout.least && scanner.columns <= layout.most;
    if (format.header === 'none') return true;
    return fields.knows(rows.values(sheet, from, coding));
  };

  const part = (delimiter: string): void => {
    scanner.delimiter = delimiter.charCodeAt(0);
    if (delimiter === format.delimiter) return;
    parted = delimiter;
    header.recode(createCsvCoding(delimiter, format.quotes));
  };

  /** Finds out which delimiter the file has. @returns where the rows begin; -1 if that cannot be known yet */
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
        addHead(books, bytes.subarray(from, at));
      }
      return at;
    }
    const most = from + options.maxRecordBytes + 2;
    const seen = bytes.length > most ? bytes.subarray(0, most) : bytes;
    const guess = guessDelimiter(scanner, seen, from, last && seen === bytes, () => fits(sheet, from));
    if (guess === unfinished && bytes.length < most) return unfinished;
    begun = undefined;
    if (guess !== unfinished) part(guess);
    return from;
  };

  const kernel = createKernelFor(program, options);

  const reader: RecordReader = {
    flat() {
      if (begun !== undefined || header.isExpected || header.layout === undefined) return undefined;
      const delimiter = String.fromCharCode(scanner.delimiter);
      return kernel.of(header.layout, { delimiter, quotes: format.quotes, heads: header.rows });
    },
    rewrite(sheet, from, last) {
      const blank = blankLine(sheet.bytes, from);
      if (blank > 0) return blank;
      if (begun !== undefined) {
        const start = begin(sheet, from, last);
        if (start !== from) return start;
        if (begun !== undefined) return this.rewrite(sheet, from, last);
      }
      const next = rows.find(sheet, from, last, header.isExpected ? undefined : header.layout);
      if (next < 0) return next;
      if (rows.refused) {
        header.pass();
        return next;
      }
      if (header.isExpected && header.take(rows.values(sheet, from, header.coding))) {
        header.remember(octets.latin1(sheet.bytes, from, next));
        addHead(books, sheet.bytes.subarray(from, next));
        return next;
      }
      if (header.isRepeated(sheet.bytes, from, next)) return next;
      rows.rewrite(sheet, from, next, header.layoutOf(scanner.columns), noHeader);
      return next;
    },
    // A statement of the delimiter (`sep=;`) is looked for before the first row.
    reach: Math.max(options.maxRecordBytes + 2, statementBytes),
    awaits: () => (begun === undefined && scanner.isOpen ? QUOTE : NEWLINE),
    state: () => [begun, scanner.delimiter, header.layout, header.isExpected, header.rows.length],
    /** A row that cannot be read may have been the header. Then the next row is not one, and must not be written as one. */
    passed() {
      begun = undefined;
      header.pass();
    },
    heading() {
      if (begun !== undefined) return undefined;
      const delimiter = String.fromCharCode(scanner.delimiter);
      const columns = format.header === 'none' ? header.layout?.most : undefined;
      return { delimiter, columns, isOver: !header.isExpected, lines: header.rows };
    },
    resume(heading, sheet) {
      begun = undefined;
      part(heading.delimiter!);
      takeHeading(heading, header, rows, sheet);
      if (books.head === undefined) for (const line of heading.lines) addHead(books, octets.fromLatin1(line));
    },
    wipe() {
      fields.wipe();
      kernel.wipe();
    },
  };
  const engine = createRecordEngine(reader, books, options);
  return {
    ...engine,
    get parted() {
      return parted;
    },
  };
}

/** Gives a quarantined row what it cannot be read without. */
function addHead(books: Books, line: Uint8Array): void {
  if (!books.keeps) return;
  const said = books.head ?? new Uint8Array();
  books.head = new Uint8Array(said.length + line.length);
  books.head.set(said);
  books.head.set(line, said.length);
}

/** Takes a header that another reader has read. If the policy knows none of its names, no row is written. */
function takeHeading({ columns, isOver, lines }: Heading, header: Header, rows: Rows, sheet: Sheet): void {
  for (const line of lines) {
    sheet.lay(octets.fromLatin1(line));
    if (rows.find(sheet, 0, true) > 0 && header.isExpected) header.take(rows.values(sheet, 0, header.coding));
    header.remember(line);
  }
  if (columns !== undefined) header.layoutOf(columns);
  if (isOver) header.pass();
  sheet.lay(new Uint8Array(0));
}

/** The kernel for the layout at hand: another layout has another one. */
function createKernelFor(program: Program | undefined, options: RecordOptions) {
  let kernel: FlatKernel | undefined;
  let planned: Layout | undefined;
  return {
    of(layout: Layout, cells: Cells): FlatKernel | undefined {
      if (program === undefined || layout === planned) return kernel;
      planned = layout;
      kernel?.wipe();
      const plan = planRows(layout, program, cells);
      kernel = plan && createFlatKernel(plan, program, options);
      return kernel;
    },
    wipe: () => kernel?.wipe(),
  };
}

/** Where the line after a blank line begins; 0 if the line is not blank. */
function blankLine(bytes: Uint8Array, from: number): number {
  if (bytes[from] === 0x0a) return from + 1;
  return bytes[from] === 0x0d && bytes[from + 1] === 0x0a ? from + 2 : 0;
}
