/**
 * @module
 * What the first rows of a file say about the others: names of columns, types, or nothing. If a header is expected and
 * the policy knows none of its names, there is no layout, and no row is written.
 */
import { octets } from '../../octets.js';
import type { FormatOf } from '../../policy/document.js';
import type { Coding } from '../flat/coding.js';
import type { Fields } from '../flat/fields.js';
import { isName } from '../flat/telling.js';
import { type Column, createLayout, type Layout, toColumn } from './rows.js';

export type DelimitedFormat = FormatOf<'csv'> | FormatOf<'tsv'>;

/** Cisco's second row: `INTEGER`, `VARCHAR(50)`, `UNIQUEIDENTIFIER`; other writers say `STRING`. */
const typeName =
  /^(?:(?:(?:BIG|SMALL|TINY)?INT(?:EGER)?|N?(?:VAR)?CHAR|STRING|TEXT|UNIQUEIDENTIFIER|UUID|(?:SMALL)?DATETIME|DATE|TIME|TIMESTAMP|FLOAT|REAL|DOUBLE|DECIMAL|NUMERIC|BIT|BOOLEAN)(?:\(\d{1,5}\))?)$/;
const integerType = /^(?:BIG|SMALL|TINY)?INT(?:EGER)?$/;

/** Around a name, what nobody sees: blanks, a second byte order mark. A rule that names the column would not know it by them. */
const unseen = /^(?:[^\S\r\n]|[\0\u200b-\u200f\u2060])+|(?:[^\S\r\n]|[\0\u200b-\u200f\u2060])+$/g;

const longestName = 256;
const nameIn = (cell: string): string => (cell.length > longestName ? cell : cell.replace(unseen, ''));

export class Header {
  /** The layout of the rows, once it is known: from the format, or from a row of names. */
  #layout: Layout | undefined;
  #columns: readonly Column[] | undefined;
  #expecting: 'names' | 'types' | 'rows';
  /** How many of the last columns may be missing. A row of names says of itself how many there are. */
  #optional: number;
  /** Concatenated files repeat their headers. */
  readonly #rows: string[] = [];

  /** @param coding - how the cells are written */
  constructor(
    readonly format: DelimitedFormat,
    readonly fields: Fields,
    public coding: Coding,
  ) {
    this.#expecting = format.header === 'none' ? 'rows' : 'names';
    this.#columns = format.header === 'first' ? undefined : format.columns?.map(toColumn);
    this.#optional = format.optional;
    this.recode(coding);
  }

  get isExpected(): boolean {
    return this.#expecting !== 'rows';
  }

  get layout(): Layout | undefined {
    return this.#layout;
  }

  /** The layout for a row with this many columns. If nothing names the columns, they are numbered. */
  layoutOf(columns: number): Layout | undefined {
    if (this.#layout === undefined && this.format.header === 'none')
      this.#layout = this.#lay(Array.from({ length: columns }, (_, at) => ({ name: `#${at + 1}` })));
    return this.#layout;
  }

  /** Cells turn out to be written otherwise. */
  recode(coding: Coding): void {
    this.coding = coding;
    if (this.#columns !== undefined) this.#layout = this.#lay(this.#columns);
  }

  /** A row cannot be read: it may have been the header, and then the next row is not one. */
  pass(): void {
    this.#expecting = 'rows';
  }

  /** Takes a row for a header, if it is one. */
  take(cells: readonly string[]): boolean {
    const { fields } = this;
    const values = cells.map(nameIn);
    const wasNamed = this.#expecting === 'types';
    this.#expecting = 'rows';
    if (this.format.header === 'first') {
      if (!values.every(isName) || !fields.knows(values)) return false;
      this.#layout = this.#lay(values.map((name) => ({ name })));
      return true;
    }
    if (values.every((value) => typeName.test(value))) {
      if (this.#layout !== undefined && this.#columns !== undefined)
        this.#layout = this.#lay(withTypes(this.#columns, values), this.#optional);
      return true;
    }
    if (wasNamed || values.some((value) => !/^[A-Za-z_]\w*$/.test(value))) return false;
    this.#expecting = 'types';
    this.#columns = values.map((name) => ({ name }));
    this.#optional = 0;
    // If no rule knows any of the words, this may be a row. A name with a number in it may identify somebody.
    const isHeader = values.every(isName) && fields.knows(values);
    this.#layout = isHeader ? this.#lay(this.#columns, 0) : undefined;
    return isHeader;
  }

  /** @param row - the bytes of one that was taken */
  remember(row: string): void {
    this.#rows.push(row);
  }

  isRepeated(bytes: Uint8Array, from: number, next: number): boolean {
    if (this.#rows.length === 0) return false;
    return this.#rows.some((row) => row.length === next - from && octets.latin1(bytes, from, next) === row);
  }

  /** The header rows, which may come again and are not records. */
  get rows(): readonly string[] {
    return this.#rows;
  }

  #lay(columns: readonly Column[], optional: number = this.format.optional): Layout {
    return createLayout(columns, this.fields, this.coding, optional);
  }
}

function withTypes(columns: readonly Column[], types: readonly string[]): Column[] {
  return columns.map((column, at) => ({
    ...column,
    kind: integerType.test(types[at] ?? '') ? 'integer' : 'text',
  }));
}
