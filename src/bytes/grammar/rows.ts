/**
 * @module
 * Rows whose columns depend on the kind of the row, which one of them names, as in records of session border controllers.
 * A quoted cell may contain cells itself: `name.2` is the second of them, if a rule names it.
 */
import type { DeclaredColumn, FormatOf } from '../../policy/document.js';
import { type Coding, createTextCoding } from '../flat/coding.js';
import { isTelling } from '../flat/telling.js';
import type { Grammar, Slots } from './slot.js';

const QUOTE = 0x22;
/** More than any format has. */
const mostColumns = 1024;
/** What stays of a line that is no row. */
const plain = /^[\w .,:;=+/()-]{0,400}$/;
/** What such a line counts, in hexadecimal digits, and when it was written. */
const counted = /[\dA-F]*0000[\dA-F]*|20\d{12}(?!\d)/g;
const isHead = (line: string): boolean => plain.test(line) && !isTelling(line.replace(counted, '_'));

interface Column {
  readonly slot: number;
  readonly values: ReadonlySet<string> | undefined;
  /** For the cells in it. */
  readonly parts: string | undefined;
}

/** Cells of one delimiter. */
function createCodings(delimiter: string, quotes: boolean, mark: string | undefined) {
  const escaped = mark === undefined ? undefined : new RegExp(`\\${mark}([\\s\\S])`, 'g');
  const special = new RegExp(`[\\${delimiter}"\\r\\n${mark === undefined ? '' : `\\${mark}`}]`, 'g');

  const write = (text: string): string => {
    const line = text.replace(/[\r\n]/g, ' ');
    if (mark !== undefined) return line.replace(special, (each) => (each === '"' ? each : mark + each));
    if (quotes && (line.includes(delimiter) || line.startsWith('"')))
      return `"${line.replaceAll('"', '""')}"`;
    return line.replaceAll(delimiter, ' ');
  };

  const double = (text: string): string => text.replace(/[\r\n]/g, ' ').replaceAll('"', '""');
  const single = (text: string): string => text.replaceAll('""', '"');
  const bare = createTextCoding(
    (text) => (escaped === undefined ? text : text.replace(escaped, '$1')),
    write,
  );
  const quoted = createTextCoding(single, double, 1);
  const cell: Coding = (sheet, start, end, treatment) => {
    if (quotes && sheet.bytes[start] === QUOTE) quoted(sheet, start + 1, end - 1, treatment);
    else bare(sheet, start, end, treatment);
  };
  /** One of those in a cell in quotes. */
  const part = createTextCoding(single, (text) => double(text).replaceAll(delimiter, ' '), 2);
  return { cell, part };
}

export function createRowsGrammar(format: FormatOf<'kinds'>, slots: Slots): Grammar {
  const { delimiter, quotes, escape: mark, at, kinds, others, heads = [] } = format;
  const { cell, part } = createCodings(delimiter, quotes, mark);
  const [parting, escaping] = [delimiter.charCodeAt(0), mark?.charCodeAt(0) ?? -1];

  const open = (columns: readonly DeclaredColumn[]): readonly Column[] =>
    columns.map((column, i) => {
      const { name, values = undefined } = typeof column === 'string' ? { name: column } : column;
      return {
        slot: slots.of(name, cell, i + 1),
        values: values && new Set(values),
        parts: quotes && slots.fields.hasParts(name) ? name : undefined,
      };
    });
  const known = new Map(Object.entries(kinds).map(([kind, columns]) => [kind, open(columns)]));
  const rest = others && open(others);
  const fixed = slots.list.length;

  /** Where each cell begins and ends, quotes and all. */
  const starts: number[] = [];
  const ends: number[] = [];

  /** @returns whether the line is cells */
  const split = (bytes: Uint8Array, from: number, to: number): boolean => {
    starts.length = ends.length = 0;
    for (let start = from; start <= to; ) {
      let end = start;
      if (quotes && bytes[start] === QUOTE) {
        do end = bytes.indexOf(QUOTE, end + 1) + 1 || to + 1;
        while (end < to && bytes[end] === QUOTE);
        if (end > to || (end < to && bytes[end] !== parting)) return false;
      } else while (end < to && bytes[end] !== parting) end += bytes[end] === escaping ? 2 : 1;
      starts.push(start);
      ends.push(Math.min(end, to));
      if (starts.length > mostColumns) return false;
      start = end + 1;
    }
    return true;
  };

  return {
    slots,
    read(sheet, from, to, found) {
      slots.trim(fixed);
      const { bytes } = sheet;
      if (heads.length > 0) {
        const line = sheet.value(from, to);
        if (heads.some((head) => line.startsWith(head))) return isHead(line);
      }
      if (!split(bytes, from, to) || starts.length < at) return false;
      /** The value of a cell, which is always a plain one. */
      const valueAt = (i: number): string => {
        const isQuoted = quotes && bytes[starts[i]!] === QUOTE;
        return isQuoted ? sheet.value(starts[i]! + 1, ends[i]! - 1) : sheet.value(starts[i]!, ends[i]!);
      };
      const columns = known.get(valueAt(at - 1)) ?? rest;
      if (columns === undefined) return false;
      for (let i = 0; i < starts.length; i++) {
        const [start, end] = [starts[i]!, ends[i]!];
        const { slot, values, parts } = columns[i] ?? { slot: slots.of(`#${i + 1}`, cell, i + 1) };
        if (values !== undefined && !values.has(valueAt(i))) return false;
        if (parts === undefined || bytes[start] !== QUOTE || end - start < 3) found.add(slot, start, end);
        else {
          for (let begin = start + 1, n = 1; begin < end; n++) {
            const comma = bytes.indexOf(parting, begin);
            const close = comma < 0 || comma >= end - 1 ? end - 1 : comma;
            found.add(slots.of([parts, String(n)], part), begin, close);
            begin = close + 1;
          }
        }
      }
      return true;
    },
  };
}
