/**
 * @module
 * Dumps of databases: `INSERT INTO cdr VALUES (…),(…);` as mysqldump, mariadb-dump, SQLite and pg_dump write it, and
 * `COPY cdr (…) FROM stdin;`. A record is a row, its fields are the columns of its table, and the output can be loaded again.
 * Definitions of tables stay. Of everything else, only statements stay that are known to hold no value.
 */
import type { RecordCode } from '../errors.js';
import { octets } from '../octets.js';
import type { FormatOf } from '../policy/document.js';
import { TooManyValues } from '../program/allowance.js';
import type { Books } from '../program/books.js';
import type { Visitor } from '../program/visitor.js';
import { writeAlone } from './dump/alone.js';
import { createRowWatch, type Row, rowEnd } from './dump/literal.js';
import { openRows, type Rows, type RowsSetting, toldNames } from './dump/rows.js';
import { Schema } from './dump/schema.js';
import {
  alteredTable,
  command,
  copies,
  creates,
  type Escapes,
  inserts,
  isComment,
  isConditional,
  isStage,
  namesIn,
  statementEnd,
  unfinished,
} from './dump/statement.js';
import { columnsOf, tellsOf, widen } from './dump/table.js';
import type { ByteEngine } from './engine.js';
import { createFields, type Fields } from './flat/fields.js';
import {
  type Awaited,
  createRecordEngine,
  type RecordOptions,
  type RecordReader,
  tooLong,
} from './flat/records.js';
import type { Sheet } from './flat/sheet.js';
import { type Treatment, treatBy } from './flat/treatment.js';

const NEWLINE = 0x0a;
const SEMICOLON = 0x3b;

/** The longest text between two rows. */
const longestLead = 256;

export function createDumpEngine(
  { tables }: FormatOf<'dump'>,
  visitor: Visitor,
  books: Books,
  options: RecordOptions,
): ByteEngine {
  const reader = new DumpReader(tables, visitor, books, options);
  // Any record may change how the next ones are read, so the input cannot be divided among programs.
  const { state: _, course: __, ...engine } = createRecordEngine(reader, books, options);
  return engine;
}

/** Reads one input: knows its tables so far, and which rows are being read. */
class DumpReader implements RecordReader {
  readonly #schema: Schema;
  #escapes: Escapes = 'backslash';
  #rows: Rows | undefined;
  /** Something could not be read, so that what follows may be the rest of it: no statement stays until rows begin anew. */
  #isLost = false;
  readonly reach: number;
  #awaited: Awaited | undefined;
  readonly #fields: Fields;
  readonly #row: Row = { starts: [], ends: [] };

  constructor(
    tables: readonly string[] | undefined,
    readonly visitor: Visitor,
    readonly books: Books,
    readonly options: RecordOptions,
  ) {
    this.#schema = new Schema(tables);
    this.#fields = createFields(visitor);
    this.reach = Math.max(options.maxRecordBytes + 2, longestLead + 2);
  }

  rewrite(sheet: Sheet, from: number, last: boolean): number {
    const { bytes } = sheet;
    this.#awaited = undefined;
    if (this.#rows?.by === 'copy') return this.#copyRow(sheet, from, last);
    if (this.#rows?.by === 'insert') return this.#insertRow(sheet, from, last);
    let at = from;
    while (bytes[at] === 0x20 || (bytes[at]! >= 0x09 && bytes[at]! <= 0x0d)) at++;
    return at > from ? at : this.#statement(sheet, from, last);
  }

  awaits(): Awaited | undefined {
    return this.#awaited;
  }

  /** What is unfinished is so until that comes. */
  #await(awaited: Awaited): number {
    this.#awaited = awaited;
    return unfinished;
  }

  passed(sheet: Sheet, _: number, to: number): void {
    if (this.#rows?.by === 'copy') return;
    this.#close(sheet, to);
    this.#isLost = true;
  }

  /** Ends a statement whose rows came out, and whose own end does not. */
  #close(sheet: Sheet, at: number): void {
    if (this.#rows?.by === 'insert' && this.#rows.out > 0) sheet.replace(at, at, ';\n');
    this.#rows = undefined;
  }

  wipe(): void {
    this.#fields.wipe();
  }

  #setting(): RowsSetting {
    return { schema: this.#schema, fields: this.#fields, escapes: this.#escapes };
  }

  #refuse(sheet: Sheet, from: number, to: number, code: RecordCode, why?: string): number {
    this.books.quarantine(code, ++this.books.in, why, sheet.bytes.subarray(from, to));
    sheet.cut(from, to);
    return to;
  }

  /** Rewrites the values of the row at hand. @returns whether it comes out */
  #rewriteRow(sheet: Sheet, from: number, to: number, before: (sheet: Sheet) => void): boolean {
    const { places, naming, why } = this.#rows!;
    const position = ++this.books.in;
    const out = (code: RecordCode, detail?: string): boolean => {
      const row = sheet.bytes.subarray(from, to);
      const raw = this.books.keeps ? writeAlone(row, this.#rows!.around) : row;
      this.books.quarantine(code, position, detail, raw);
      sheet.cut(from, to);
      return false;
    };
    if (places === undefined) return out('ERR_RECORD_COLUMNS', why);
    if (this.#row.starts.length !== places.length)
      return out('ERR_RECORD_COLUMNS', `expected ${places.length} columns, got ${this.#row.starts.length}`);
    const visitOne = (i: number, treatment: Treatment | undefined): void => {
      if (treatment !== undefined)
        places[i]!.coding(sheet, this.#row.starts[i]!, this.#row.ends[i]!, treatment);
    };
    if (this.visitor.captures > 0) for (const [i, { capture }] of places.entries()) visitOne(i, capture);
    const code = this.#fields.take();
    if (code !== undefined) return out(code);
    sheet.mark();
    try {
      before(sheet);
      let name = '';
      if (naming !== undefined)
        visitOne(
          naming,
          treatBy((value) => {
            name = value;
            return value;
          }),
        );
      for (const [i, { treatment, told }] of places.entries()) visitOne(i, told?.(name) ?? treatment);
    } catch (error) {
      if (!(error instanceof TooManyValues)) throw error;
      sheet.undo();
      this.#fields.undo();
      return out('ERR_RECORD_VALUES');
    }
    this.books.out++;
    return true;
  }

  /** Quarantines something that cannot be read, up to the end of its line: mysqldump writes an `INSERT` on one line. */
  #lose(sheet: Sheet, from: number, last: boolean, why: string): number {
    const newline = octets.indexOf(sheet.bytes, NEWLINE, from);
    const next = newline < 0 ? sheet.bytes.length : newline + 1;
    if (next - from > this.options.maxRecordBytes) return tooLong;
    if (newline < 0 && !last) return this.#await(NEWLINE);
    this.#isLost = true;
    this.#refuse(sheet, from, next, 'ERR_RECORD_SYNTAX', why);
    this.#close(sheet, next);
    return next;
  }

  /** A row of `INSERT`, with the comma before it, or the semicolon after the last row. */
  #insertRow(sheet: Sheet, from: number, last: boolean): number {
    const { text } = sheet;
    const [lead = ''] = /^\s*,?\s*/.exec(text.slice(from, from + longestLead)) ?? [];
    const at = from + lead.length;
    const insert = this.#rows!;
    if (at === text.length && !last) return unfinished;
    if (text[at] === ';' && !lead.includes(',')) {
      this.#rows = undefined;
      if (insert.out > 0) return at + 1;
      sheet.cut(from, at + 1);
      return at + 1;
    }
    if (text[at] !== '(') return this.#lose(sheet, from, last, 'expected a row, or the end of its statement');
    const next = rowEnd(text, at, this.#escapes, this.#row);
    if (next === unfinished && text.length - from >= this.reach) return tooLong;
    if (next === unfinished && !last) return this.#await(createRowWatch(this.#escapes, at - from));
    if (next < 0) return this.#lose(sheet, from, last, 'expected values with commas between them');
    if (next - from > this.options.maxRecordBytes) return tooLong;
    const isOut = this.#rewriteRow(sheet, from, next, () => {
      if (insert.out === 0) sheet.replace(from, at, insert.head);
    });
    if (isOut) insert.out++;
    return next;
  }

  /** A line of `COPY`. */
  #copyRow(sheet: Sheet, from: number, last: boolean): number {
    const { text, bytes } = sheet;
    const newline = text.indexOf('\n', from);
    if (newline < 0 && !last) return this.#await(NEWLINE);
    const next = newline < 0 ? bytes.length : newline + 1;
    const end = newline < 0 ? bytes.length : text[newline - 1] === '\r' ? newline - 1 : newline;
    if (end - from > this.options.maxRecordBytes) return tooLong;
    if (text.slice(from, end) === '\\.') {
      if (this.#rows!.places === undefined && this.#rows!.head === '') sheet.cut(from, next);
      this.#rows = undefined;
      return next;
    }
    this.#row.starts.length = this.#row.ends.length = 0;
    for (let start = from; start <= end; ) {
      const tab = text.indexOf('\t', start);
      const stop = tab < 0 || tab > end ? end : tab;
      this.#row.starts.push(start);
      this.#row.ends.push(stop);
      start = stop + 1;
    }
    this.#rewriteRow(sheet, from, next, () => {});
    return next;
  }

  /** A statement that begins at `from`, while no rows are being read. */
  #statement(sheet: Sheet, from: number, last: boolean): number {
    const { text } = sheet;
    const { maxRecordBytes } = this.options;
    inserts.lastIndex = from;
    const insert = inserts.exec(text);
    if (insert !== null) {
      const to = inserts.lastIndex;
      if (to - from > maxRecordBytes) return tooLong;
      this.#rows = openRows('insert', insert[1]!, insert[2], sheet.value(from, to), this.#setting());
      this.#isLost = false;
      sheet.cut(from, to);
      return to;
    }
    const newline = text.indexOf('\n', from);
    const lineEnd = newline < 0 ? text.length : newline + 1;
    const isLong = lineEnd - from > maxRecordBytes;
    if (newline < 0 && !last && !isLong) return this.#await(NEWLINE);
    const line = isLong ? text.slice(from, from + maxRecordBytes) : text.slice(from, lineEnd);
    if (/^(?:--|#|\\)/.test(line)) {
      if (isLong) return tooLong;
      if (!this.#isLost && (isComment(line) || command.test(line))) return lineEnd;
      return this.#refuse(sheet, from, lineEnd, 'ERR_RECORD_SYNTAX', 'expected a comment that is known');
    }
    if (!isLong && !this.#isLost && isConditional(line.trimEnd())) return lineEnd;
    const semicolon = statementEnd(text, from, this.#escapes);
    if (semicolon === unfinished && text.length - from >= this.reach) return tooLong;
    if (semicolon === unfinished && !last) return this.#await(SEMICOLON);
    if (semicolon < 0) return this.#lose(sheet, from, last, 'expected a statement that ends');
    if (semicolon - from > maxRecordBytes) return tooLong;
    const copy = isLong ? null : copies.exec(line);
    if (copy !== null) {
      const isTold = this.#schema.isTold(copy[1]!, namesIn(copy[2] ?? ''));
      const why = copy[3] !== ';' ? 'expected COPY in its text format' : isTold ? toldNames : undefined;
      const head = why === undefined ? sheet.value(from, lineEnd) : '';
      this.#rows = openRows('copy', copy[1]!, copy[2], head, this.#setting());
      this.#isLost = false;
      if (why === undefined) return lineEnd;
      this.#rows = { ...this.#rows, places: undefined, why };
      return this.#refuse(sheet, from, lineEnd, 'ERR_RECORD_SYNTAX', why);
    }
    const whole = text.slice(from, semicolon);
    if (whole === 'UNLOCK TABLES;') this.#isLost = false;
    const create = creates.exec(whole);
    if (create !== null && !this.#isLost) {
      const columns = columnsOf(sheet.value(from, semicolon), create[0].length - 1, this.#escapes);
      if (columns !== undefined) {
        this.#schema.define(create[1]!, columns);
        if (tellsOf(this.#schema.withoutTable(whole, create[1]!))) {
          const why = 'expected a definition without a number or an address in it';
          return this.#refuse(sheet, from, semicolon, 'ERR_RECORD_SYNTAX', why);
        }
        const wide = widen(whole);
        if (this.#schema.isWanted(create[1]!) && wide !== whole)
          sheet.replace(from, semicolon, widen(sheet.value(from, semicolon)));
        return semicolon;
      }
    }
    const altered = alteredTable(whole);
    if (altered !== undefined) this.#schema.forget(altered);
    if (!this.#isLost && (isConditional(whole) || isStage(whole))) {
      if (/standard_conforming_strings = on|^PRAGMA /.test(whole)) {
        this.#escapes = 'none';
        if (this.books.keeps) this.books.head = octets.encode(`${whole}\n`);
      }
      return semicolon;
    }
    return this.#refuse(sheet, from, semicolon, 'ERR_RECORD_SYNTAX', 'expected a statement that is known');
  }
}
