/**
 * @module
 * Accounts in rows: below a column that is called for them, and in what a statement of SQL inserts.
 */
import { splitName } from '../number/name.js';
import { readInsert } from '../secret/insert.js';
import { logins } from './fixed.js';
import type { Span } from './place.js';

const longestHeader = 512;
const longestCell = 96;
const marks = ',;\t|';
/** A name of a column, and nothing that a sentence has. */
const column = /^\s{0,2}["'`]?[\p{L}_][\p{L}\p{N}_ ().-]{0,47}["'`]?\s{0,2}$/u;
const fields = /(?:^|\n)#Fields: ([^\n]{8,1024})\n/;
const shape = /^(?:[\w.-]{1,32}\\{1,2})?([\p{L}\p{N}_][\p{L}\p{M}\p{N}_.+-]{1,63})$/u;

/** What the name of such a column has in it, and what stands before rows: four letters each, for the kernel. */
export const rowLetters: readonly string[] =
  'user ogin lues elds acct cipa temi gnam unam usrn ount tzer nung isat tifi suar liza tent ruik'.split(' ');

const isLogin = (name: string): boolean => {
  const joined = splitName(name.replaceAll(/["'`\s]/g, '').replaceAll(/[.()-]+/g, '_')).join('');
  return joined !== 'usr' && logins.test(joined);
};

export function accountsInRows(text: string): Span[] {
  const found: Span[] = [];
  const add = (start: number, end: number): void => {
    const inner = shape.exec(text.slice(start, end))?.[1];
    if (inner !== undefined) found.push({ start: end - inner.length, end });
  };
  const values = /values\s{0,4}\(/gi;
  for (let match = values.exec(text); match !== null; match = values.exec(text))
    values.lastIndex = Math.max(
      values.lastIndex,
      readInsert(text, match.index, isLogin, (name, start, end) => {
        if (isLogin(name)) add(start, end);
      }),
    );
  const header = readHeader(text);
  if (header !== undefined) readColumns(text, header, add);
  return found;
}

interface Header {
  readonly end: number;
  readonly mark: string;
  readonly columns: readonly boolean[];
}

function readHeader(text: string): Header | undefined {
  const directive = text.includes('#Fields: ') ? fields.exec(text) : null;
  if (directive !== null)
    return headerOf(directive[1]!.trimEnd(), ' ', directive.index + directive[0].length - 1);
  const end = text.slice(0, longestHeader).indexOf('\n');
  if (end < 1) return undefined;
  const line = text.slice(0, end).trimEnd();
  for (const mark of marks) {
    const cells = line.split(mark);
    // A sentence goes on behind a comma and a blank.
    if (
      cells.length < 2 ||
      !cells.every((each) => column.test(each)) ||
      (mark !== '|' && cells[1]!.startsWith(' '))
    )
      continue;
    return headerOf(line, mark, end);
  }
  return undefined;
}

function headerOf(line: string, mark: string, end: number): Header | undefined {
  const columns = line.split(mark).map(isLogin);
  return columns.includes(true) ? { end, mark, columns } : undefined;
}

function readColumns(
  text: string,
  { end, mark, columns }: Header,
  add: (start: number, end: number) => void,
): void {
  let start = end + 1;
  let index = 0;
  let isQuoted = false;
  for (let at = start; at <= text.length; at++) {
    const c = text[at];
    if (c === '"') isQuoted = !isQuoted;
    const isEnd = c === undefined || c === '\n';
    if (!isEnd && (c !== mark || isQuoted)) continue;
    if (columns[index] === true && at - start <= longestCell) addCell(text, start, at, add);
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
