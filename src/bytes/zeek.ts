/**
 * @module
 * Zeek's TSV logs: lines that begin with `#` say how the rows after them are written, and may do so again
 * further down, where logs were put one behind the other.
 */

import { octets } from '../octets.js';
import type { FormatOf } from '../policy/document.js';
import type { Books } from '../program/books.js';
import type { Visitor } from '../program/visitor.js';
import { readDirective } from './delimited/directive.js';
import { type Column, createLayout, createRows, type Layout, noHeader, toColumn } from './delimited/rows.js';
import { RowScanner } from './delimited/scan.js';
import { createZeekCoding, type Marks, unescapeZeek, zeekMarks } from './delimited/zeek.js';
import type { ByteEngine } from './engine.js';
import { createFields, type Kind } from './fields.js';
import { createRecordEngine, type RecordOptions } from './records.js';

const kinds: Readonly<Record<string, Kind>> = {
  count: 'integer',
  int: 'integer',
  port: 'integer',
  double: 'number',
  interval: 'number',
  time: 'number',
};

/** Lines that say nothing of how rows are written, and pass. */
const silent: ReadonlySet<string> = new Set(['open', 'close']);

export function createZeekEngine(
  format: FormatOf<'zeek'>,
  visitor: Visitor,
  books: Books,
  options: RecordOptions,
): ByteEngine {
  const fields = createFields(visitor);
  let scanner = new RowScanner(0x09, false);
  let rows = createRows(scanner, fields, books, options.maxRecordBytes);
  let marks: Marks = zeekMarks;
  let names: readonly string[] | undefined;
  let types: readonly string[] = [];
  let columns: readonly Column[] | undefined = format.columns?.map(toColumn);
  let layout: Layout | undefined;
  /** Something was said since the layout was made. */
  let stale = columns !== undefined;
  let why = noHeader;
  /** The lines by which rows are read, each as it was said last. */
  const said = new Map<string, string>();

  const lay = (): Layout | undefined => {
    stale = false;
    if (why !== noHeader) return undefined;
    if (names !== undefined) {
      if (!fields.knows(names)) return undefined;
      columns = names.map((name, at) => typed(name, types[at] ?? 'string', marks));
    }
    return columns && createLayout(columns, fields, createZeekCoding(marks, false));
  };

  /** @returns whether the line is one of Zeek's */
  const hear = (line: string): boolean => {
    const [, word = '', rest = ''] = /^#([a-z_]+)[ \t]?(.*)$/.exec(line) ?? [];
    const parted = /^#([a-z_]+)/.test(line) && word !== 'separator';
    if (!say(word, parted ? line.slice(word.length + 1 + marks.separator.length) : rest)) return false;
    if (silent.has(word)) return true;
    // In the order in which they were said last: what names types comes behind what names fields.
    said.delete(word);
    said.set(word, line);
    return true;
  };
  const say = (word: string, rest: string): boolean => {
    const values = rest.split(marks.separator);
    switch (word) {
      case 'separator':
        marks = { ...marks, separator: unescapeZeek(rest.trim()) };
        if (marks.separator.length !== 1) return false;
        scanner = new RowScanner(marks.separator.charCodeAt(0), false);
        rows = createRows(scanner, fields, books, options.maxRecordBytes);
        break;
      case 'set_separator':
        marks = { ...marks, setSeparator: unescapeZeek(rest) || ',' };
        break;
      case 'empty_field':
        marks = { ...marks, empty: rest };
        break;
      case 'unset_field':
        marks = { ...marks, unset: rest };
        break;
      case 'path':
        why = format.log === undefined || format.log === rest ? noHeader : `expected #path ${format.log}`;
        break;
      case 'fields':
        names = values.map(unescapeZeek);
        types = [];
        break;
      case 'types':
        types = values;
        break;
      default:
        return silent.has(word);
    }
    stale = true;
    return true;
  };

  /** For whoever keeps a row, and reads it by itself. */
  const tell = (): void => {
    if (books.keeps) books.head = octets.encode([...said.values(), ''].join('\n'));
  };

  return createRecordEngine(
    {
      rewrite(sheet, from, last) {
        const directive = readDirective(sheet, from, last);
        if (directive !== undefined) {
          const { next, text } = directive;
          if (next < 0 || text === '' || /^##|^# /.test(text)) return next;
          if (!hear(text)) {
            const detail = 'expected a line that Zeek writes before rows';
            books.quarantine('ERR_RECORD_SYNTAX', ++books.in, detail, sheet.bytes.subarray(from, next));
            sheet.cut(from, next);
          } else tell();
          return next;
        }
        const next = rows.find(sheet, from, last);
        if (next < 0 || rows.refused) return next;
        if (stale) layout = lay();
        rows.rewrite(sheet, from, next, layout, why);
        return next;
      },
      heading: () => ({ lines: [...said.values()] }),
      resume({ lines }) {
        for (const line of lines) hear(line);
        tell();
      },
      state: () => [marks, names, types, why, columns],
      wipe: fields.wipe,
    },
    books,
    options,
  );
}

/** `set[addr]`, `vector[string]`: each element is a value. */
function typed(name: string, type: string, marks: Marks): Column {
  const element = /^(?:set|vector)\[(\w+)\]$/.exec(type)?.[1];
  const kind = kinds[element ?? type] ?? 'text';
  return element === undefined ? { name, kind } : { name, kind, coding: createZeekCoding(marks, true) };
}
