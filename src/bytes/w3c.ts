/**
 * @module
 * The W3C extended log file format, as IIS, CloudFront and Incapsula write it: `#Fields` names the columns, and may
 * come again with other columns. Cells are separated by tabs if the row has any, otherwise by spaces.
 */

import { octets } from '../octets.js';
import type { FormatOf } from '../policy/document.js';
import type { Books } from '../program/books.js';
import type { Visitor } from '../program/visitor.js';
import { directiveBytes, readDirective, refuseDirective } from './delimited/directive.js';
import { type Column, createLayout, createRows, type Layout, toColumn } from './delimited/rows.js';
import { RowScanner } from './delimited/scan.js';
import { createW3cCoding } from './delimited/w3c.js';
import type { ByteEngine } from './engine.js';
import { createFields } from './flat/fields.js';
import { createRecordEngine, type RecordOptions } from './flat/records.js';
import { isName, isTelling } from './flat/telling.js';

const TAB = 0x09;
const SPACE = 0x20;
const NEWLINE = 0x0a;

const directive = /^#(Version|Fields|Software|Start-Date|End-Date|Date|Time Format):\s*(.*)$/i;
const version = /^\d{1,3}(?:\.\d{1,3}){0,2}$/;
const instant =
  /^"?(?:\d{4}-\d\d-\d\d|\d\d\/[A-Z][a-z]{2}\/\d{4})(?:[ T]\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?)?Z?"?$/;

/** Why no row can be read, for the report. */
const noNames =
  'expected a #Fields line in front that names columns of the policy, or its columns in the policy: format: { type: w3c, columns: [date, time, …] }';

const fits = ({ least, most }: Layout, columns: number): boolean => columns >= least && columns <= most;

/** Header fields of HTTP, also under the column names that those who add them choose. */
const isHeader = /^(?:[cs]+\(|X-Forwarded-For$)/i;

const isNames = (text: string): boolean => /^#Fields:/i.test(text);

/** Whether a directive has the content that its word promises. Remarks may contain anything, so none stays. */
function isDirective(text: string): boolean {
  const [, word = '', said = ''] = directive.exec(text.trimEnd()) ?? [];
  switch (word.toLowerCase()) {
    case '':
      return false;
    case 'version':
      return version.test(said);
    case 'fields':
      return said.split(/\s+/).every(isName);
    case 'software':
      return said.length <= 128 && !isTelling(said);
    // As the Windows Firewall writes it: `Local`.
    case 'time format':
      return /^[A-Za-z]{1,16}$/.test(said);
    default:
      return instant.test(said);
  }
}

export function createW3cEngine(
  format: FormatOf<'w3c'>,
  visitor: Visitor,
  books: Books,
  options: RecordOptions,
): ByteEngine {
  const fields = createFields(visitor);
  const plain = createW3cCoding(false);
  const plus = createW3cCoding(true);
  const scanner = new RowScanner(SPACE, true, false);
  const rows = createRows(scanner, fields, books, options.maxRecordBytes);

  /** One layout for each way to part cells: only where spaces do, a space is written `+`. */
  const lay = (columns: readonly Column[], optional = 0): { spaces: Layout; tabs: Layout } => ({
    spaces: createLayout(
      columns.map((column) => (isHeader.test(column.name) ? { ...column, coding: plus } : column)),
      fields,
      plain,
      optional,
    ),
    tabs: createLayout(columns, fields, plain, optional),
  });
  let layouts = format.columns && lay(format.columns.map(toColumn), format.optional);
  /** The last line that named them. */
  let named: string | undefined;
  const name = (line: string): void => {
    named = line;
    if (books.keeps) books.head = octets.encode(`${line}\n`);
    const names = line.slice(8).trim().split(/\s+/);
    layouts = fields.knows(names) ? lay(names.map((each) => ({ name: each }))) : undefined;
  };

  return createRecordEngine(
    {
      rewrite(sheet, from, last) {
        const directive = readDirective(sheet, from, last, options.maxRecordBytes);
        if (directive !== undefined) {
          const { next, text } = directive;
          if (next < 0 || text === '') return next;
          if (!isDirective(text)) {
            // If the names are not valid, nothing is known about the rows after them.
            if (isNames(text)) layouts = undefined;
            refuseDirective(sheet, [from, next], books, 'expected a directive of the W3C format');
          } else if (isNames(text)) {
            name(text);
          }
          return next;
        }
        const { bytes } = sheet;
        const newline = octets.indexOf(bytes, NEWLINE, from);
        if (newline < 0 && !last) return -1;
        const end = newline < 0 ? bytes.length : newline;
        const hasTabs = bytes.subarray(from, end).includes(TAB);
        scanner.delimiter = hasTabs ? TAB : SPACE;
        const next = rows.find(sheet, from, last);
        if (next < 0 || rows.refused) return next;
        const layout = hasTabs ? layouts?.tabs : layouts?.spaces;
        // The layout is a guess if no line has named the columns.
        const isOther = named === undefined && layout !== undefined && !fits(layout, scanner.columns);
        rows.rewrite(sheet, from, next, isOther ? undefined : layout, noNames);
        return next;
      },
      awaits: () => NEWLINE,
      reach: Math.max(options.maxRecordBytes + 2, directiveBytes),
      passed({ bytes }, from) {
        if (isNames(octets.latin1(bytes, from, Math.min(bytes.length, from + directiveBytes))))
          layouts = undefined;
      },
      heading: () => ({ lines: named === undefined ? [] : [named] }),
      resume: ({ lines }) => lines.forEach(name),
      state: () => [layouts],
      wipe: fields.wipe,
    },
    books,
    options,
  );
}
