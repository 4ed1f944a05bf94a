/**
 * @module
 * Accounts, names and numbers of customers in rows: below a column that is called for them, and in what a statement of SQL inserts.
 */
import { splitName } from '../number/word/name.js';
import { drawn } from '../secret/row/cell.js';
import { readInsert } from '../secret/row/insert.js';
import { isCustomerColumn, isCustomerNumber } from './customer.js';
import { logins, shown } from './field.js';
import type { Span } from './form.js';
import { dense, personIn, reversed, written } from './people.js';
import { wordsBehind } from './prose/label.js';

const longestHeader = 512;
const longestCell = 96;
const marks = ',;\t|';
/** A name of a column, and nothing that a sentence has. */
const column = /^\s{0,2}["'`]?[\p{L}_][\p{L}\p{N}_ ().-]{0,47}["'`]?\s{0,2}$/u;
/** What `pg_dump` writes before rows with tabs. */
const copied = /(?:^|\n)COPY \S{1,128} \(([^()\n]{2,640})\) FROM stdin;\n/;
const fields = /(?:^|\n)#Fields: ([^\n]{8,1024})\n/;
const shape = /^(?:[\w.-]{1,32}\\{1,2})?([\p{L}\p{N}_][\p{L}\p{M}\p{N}_.+-]{1,63})$/u;

/** What the name of such a column has in it, and what stands before rows: four letters each, for the kernel. */
export const rowLetters: readonly string[] =
  'user ogin lues elds acct cipa temi gnam unam usrn ount tzer nung isat tifi suar liza tent ruik name nome adna ombr pell stdi cust memb subs kund klan cuen kont abon'.split(
    ' ',
  );

/** Of what is in a column: accounts, numbers of customers, names of as many words at least, or nothing of the kind. */
export type Column = 'login' | 'customer' | number | undefined;

/** @param header - the names of all columns */
export function columnOf(name: string, header: string): Column {
  if (isCustomerColumn(name)) return 'customer';
  const joined = splitName(name.replaceAll(/["'`\s]/g, '').replaceAll(/[.()-]+/g, '_')).join('');
  if (joined !== 'usr' && logins.test(joined)) return 'login';
  return wordsBehind(joined, header) ?? (shown.test(joined) ? 1 : undefined);
}

const person = new RegExp(`^(?:${reversed}|${written}|${dense})$`, 'u');

/** @returns the name or account in what a column has, and nothing that it must not be */
export function inColumn(text: string, column: Column, start: number, end: number): Span | undefined {
  if (column === undefined) return undefined;
  const said = text.slice(start, end);
  if (column === 'customer') return isCustomerNumber(said) ? { start, end, isNumber: true } : undefined;
  const inner =
    column === 'login' ? shape.exec(said)?.[1] : person.test(said) ? personIn(said, column) : undefined;
  return inner === undefined ? undefined : { start: end - inner.length, end };
}

export function accountsInRows(text: string): Span[] {
  const found: Span[] = [];
  const add = (column: Column, start: number, end: number): void => {
    const span = inColumn(text, column, start, end);
    if (span !== undefined) found.push(span);
  };
  const values = /values\s{0,4}\(/gi;
  for (let match = values.exec(text); match !== null; match = values.exec(text)) {
    const header = text.slice(Math.max(0, match.index - longestHeader), match.index);
    values.lastIndex = Math.max(
      values.lastIndex,
      readInsert(
        text,
        match.index,
        (name) => columnOf(name, header) !== undefined,
        (name, start, end) => add(columnOf(name, header), start, end),
      ),
    );
  }
  const header = readHeader(text);
  if (header !== undefined) readColumns(text, header, add);
  return found;
}

interface Header {
  readonly end: number;
  readonly mark: string;
  readonly columns: readonly Column[];
}

function readHeader(text: string): Header | undefined {
  const directive = text.includes('#Fields: ') ? fields.exec(text) : null;
  if (directive !== null)
    return headerOf(directive[1]!.trimEnd(), ' ', directive.index + directive[0].length - 1);
  const copy = text.includes(' FROM stdin;') ? copied.exec(text) : null;
  if (copy !== null)
    return headerOf(copy[1]!.replaceAll(/, ?/g, '\t'), '\t', copy.index + copy[0].length - 1);
  const from = drawn.exec(text)?.[0].length ?? 0;
  const end = from + text.slice(from, from + longestHeader).indexOf('\n');
  if (end <= from) return undefined;
  const line = text.slice(from, end).trimEnd();
  for (const mark of marks) {
    const cells = line.split(mark);
    // A comma followed by a blank continues a sentence.
    if (
      cells.length < 2 ||
      !cells.every((each, i) => column.test(each) || (mark === '|' && isBar(each, i, cells.length))) ||
      (mark !== '|' && cells[1]!.startsWith(' '))
    )
      continue;
    return headerOf(line, mark, end);
  }
  return undefined;
}

/** `| username | email |`: nothing stands before the first bar and behind the last. */
const isBar = (cell: string, i: number, count: number): boolean =>
  cell.trim() === '' && (i === 0 || i === count - 1) && count > 3;

function headerOf(line: string, mark: string, end: number): Header | undefined {
  const columns = line.split(mark).map((name) => columnOf(name, line));
  return columns.some((each) => each !== undefined) ? { end, mark, columns } : undefined;
}

function readColumns(
  text: string,
  { end, mark, columns }: Header,
  add: (column: Column, start: number, end: number) => void,
): void {
  let start = end + 1;
  let index = 0;
  let isQuoted = false;
  for (let at = start; at <= text.length; at++) {
    const c = text[at];
    if (c === '"') isQuoted = !isQuoted;
    const isEnd = c === undefined || c === '\n';
    if (!isEnd && (c !== mark || isQuoted)) continue;
    if (columns[index] !== undefined && at - start <= longestCell)
      addCell(text, start, at, (from, to) => add(columns[index], from, to));
    start = at + 1;
    index = isEnd ? 0 : index + 1;
    if (isEnd) isQuoted = false;
  }
}

function addCell(text: string, start: number, end: number, add: (start: number, end: number) => void): void {
  let from = start;
  let to = end;
  while (from < to && /[\s"']/.test(text[from]!)) from++;
  while (to > from && /[\s"']/.test(text[to - 1]!)) to--;
  if (to > from) add(from, to);
}
