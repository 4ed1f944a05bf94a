/**
 * @module
 * Accounts and names among the values that a statement of SQL is given, as libraries print them behind it. The column whose
 * place a value takes says what it is (`["email", "…"], ["name", "Alice Example"]`, `binding parameter (2:VARCHAR) <- [Alice
 * Example]`, `$1 = 'alice'`).
 */
import type { Span } from '../form.js';
import { columnOf, inColumn } from '../row.js';

const longestStatement = 2048;
const mostValues = 64;
/** What stands near a list of values, or between the columns and them. */
const given =
  /param|bind|args|generated in|\$1|@p0|@__|sp_executesql|\], \[|\[\["|key \(|duplicate entry|extracted value|values \(/i;

const placeholder = String.raw`(?:\?|\$\d{1,3}|%s|%\(\w{1,48}\)s|[@:]\w{1,48})`;
const inserted =
  /\b(?:insert|replace)\s{1,4}into\s{1,4}[^\s(]{1,128}\s{0,4}\(([^()]{2,640})\)[^()]{0,64}?values\s{0,4}\(([^()]{1,640})\)/gi;
const column = String.raw`["'${'`'}\[]?(\w{2,64})["'${'`'}\]]?\s{0,2}(?:=|<>|!=|like|ilike)\s{0,2}`;
const compared = new RegExp(`${column}(?=${placeholder})`, 'gi');
/** Django shows the values in the statement, and behind it. */
const filled = new RegExp(`${column}(?='|\\d)`, 'gi');
const marked = new RegExp(placeholder, 'y');
const mark = new RegExp(`^\\s{0,8}${placeholder}`);

interface Columns {
  /** By the place of what is given for them. */
  readonly listed: readonly (string | undefined)[];
  /** By the name that it has there: `@p0`. */
  readonly named: ReadonlyMap<string, string>;
}

function columnsIn(text: string): Columns {
  const listed: (string | undefined)[] = [];
  const named = new Map<string, string>();
  const add = (name: string, at: number, source: string): void => {
    marked.lastIndex = at;
    const written = marked.exec(source)?.[0] ?? '?';
    const number = /^[$:]\d/.test(written) ? Number(written.slice(1)) - 1 : listed.length;
    if (number < mostValues) listed[number] = name;
    if (written.startsWith('@')) named.set(written.slice(1).toLowerCase(), name);
  };
  inserted.lastIndex = 0;
  const insert = inserted.exec(text);
  if (insert !== null) {
    const names = insert[1]!.split(',').map((each) => each.replaceAll(/[^\p{L}\p{N}_]+/gu, ''));
    for (const [i, value] of insert[2]!.split(',').entries())
      if (names[i] !== undefined && mark.test(value)) add(names[i], 0, value.trimStart());
    return { listed, named };
  }
  for (const search of text.includes('args=') ? [compared, filled] : [compared]) {
    search.lastIndex = 0;
    for (let match = search.exec(text); match !== null; match = search.exec(text))
      add(match[1]!, search.lastIndex, text);
    if (listed.length > 0) break;
  }
  return { listed, named };
}

/** Tells of a value by its number, counted from none. */
type TellValue = (index: number, start: number, end: number) => void;

const numbered =
  /binding parameter (?:\[(\d{1,3})\] as \[\w{1,24}\] - \[|\((\d{1,3}):\w{1,24}\) <- \[)([^\]\n]{1,128})\]|\$(\d{1,3}) = '([^'\n]{1,128})'/g;
const opened =
  /(?:param(?:eter)?s|bind(?:ing)?s?|args|types)["']?\s{0,2}(?:=>|[:=])?\s{0,2}(?:array)?[[({]|generated in [\d.]{1,12}s\] \(|\$\d{1,3}\)*;?\s{1,4}\[(?=["'])/gi;
const item =
  /\s{0,4}(?:"?\d{1,3}"?\s?(?::|=>)\s?)?(?:u?(["'])((?:(?!\1)[^\n\\]){0,128})\1|([^\s"',\])}]{1,64}))\s{0,4}(?:,|(?=[\])}]))/y;
const typed = /(?:^|\n|\s)==>\s{1,4}Parameters: ([^\n]{2,1024})/g;
const typedItem = /(.{0,128}?)\([A-Z]\w{1,24}\)(?:, |$)/y;

function readValues(text: string, tell: TellValue): void {
  numbered.lastIndex = 0;
  for (let match = numbered.exec(text); match !== null; match = numbered.exec(text)) {
    const value = match[3] ?? match[5]!;
    const end = numbered.lastIndex - 1;
    tell(Number(match[1] ?? match[2] ?? match[4]) - 1, end - value.length, end);
  }
  opened.lastIndex = 0;
  for (let match = opened.exec(text); match !== null; match = opened.exec(text)) {
    item.lastIndex = opened.lastIndex;
    for (let i = 0; i < mostValues; i++) {
      const start = item.lastIndex;
      const found = item.exec(text);
      if (found === null) break;
      opened.lastIndex = item.lastIndex;
      const value = found[2] ?? found[3]!;
      if (value === '') continue;
      const mark = found[1] ?? '';
      const at = start + found[0].lastIndexOf(mark + value + mark) + mark.length;
      tell(i, at, at + value.length);
    }
  }
  typed.lastIndex = 0;
  for (let match = typed.exec(text); match !== null; match = typed.exec(text)) {
    const list = match[1]!;
    const from = typed.lastIndex - list.length;
    typedItem.lastIndex = 0;
    for (let i = 0; i < mostValues; i++) {
      const start = typedItem.lastIndex;
      const found = typedItem.exec(list);
      if (found === null) break;
      tell(i, from + start, from + start + found[1]!.length);
    }
  }
}

/** The column stands beside the value. */
const paired =
  /\[\\?"(?<column>\w{2,64})\\?", \\?"(?<value>[^"\n\\]{2,96})\\?"\]|@(?<raw>(?:__)?(?<named>\w{2,48}?)(?:_\d{1,3})?)\s?=\s?N?'(?<of>[^'\n]{2,96})'|extracted value \(\[(?<alias>\w{2,48}?)\d{0,3}_[\d_]{0,8}\] : \[\w{1,24}\]\) - \[(?<out>[^\]\n]{2,96})\]|\bDuplicate entry '(?<entry>[^'\n]{2,96})' for key '(?:\w{1,64}\.)?(?<key>\w{2,64})'/dg;
const keyed = /\bKey \(([^()\n]{2,128})\)=\(([^()\n]{2,256})\)/g;
/** As Hibernate cuts the name of a column short. */
const cut: ReadonlyMap<string, string> = new Map([
  ['first_na', 'first_name'],
  ['last_nam', 'last_name'],
  ['full_nam', 'full_name'],
  ['user_nam', 'user_name'],
  ['given_na', 'given_name'],
  ['family_n', 'family_name'],
]);

const reached = /^(?:[^\s@]{1,64}@[^\s@]{1,96}\.\w{2,24}|\+\d[\d ()-]{6,20})$/;
/** Without a statement, a name stands beside an address of mail or a number. */
function besideContacts(text: string): Span[] {
  const values: Span[] = [];
  readValues(text, (_, start, end) => values.push({ start, end }));
  const isReached = (span: Span | undefined): boolean =>
    span !== undefined && reached.test(text.slice(span.start, span.end));
  return values.flatMap((span, i) => {
    if (!isReached(values[i - 1]) && !isReached(values[i + 1])) return [];
    return inColumn(text, 2, span.start, span.end) ?? [];
  });
}

/** What a model of Rails, a query of Ecto or a key of an index names: whose columns these are. */
export function namesInBound(text: string): Span[] {
  if (!given.test(text)) return [];
  const found: Span[] = [];
  // The `@` of a placeholder does not belong to an address.
  const around = text.slice(0, longestStatement).replaceAll(/(?<!\w)@/g, ' ');
  const columns = columnsIn(text.slice(0, longestStatement));
  const add = (column: string | undefined, start: number, end: number): void => {
    if (column === undefined || end <= start) return;
    const span = inColumn(text, columnOf(column, around), start, end);
    if (span !== undefined) found.push(span);
  };
  paired.lastIndex = 0;
  for (let match = paired.exec(text); match !== null; match = paired.exec(text)) {
    const { column, named, alias, key } = match.groups!;
    const { value, of, out, entry } = match.indices!.groups!;
    const [start, end] = (value ?? of ?? out ?? entry)!;
    add(
      column ??
        (named && (columns.named.get(match.groups!.raw!.toLowerCase()) ?? named)) ??
        (alias === undefined ? key?.replace(/^(?:uk|uq|idx|ix|unique)_/i, '') : (cut.get(alias) ?? alias)),
      start,
      end,
    );
  }
  keyed.lastIndex = 0;
  for (let match = keyed.exec(text); match !== null; match = keyed.exec(text)) {
    const names = match[1]!.split(', ');
    const values = match[2]!.split(', ');
    let at = keyed.lastIndex - 1 - match[2]!.length;
    for (const [i, value] of values.entries()) {
      if (names.length === values.length) add(names[i]!.replaceAll(/\W+/g, '_'), at, at + value.length);
      at += value.length + 2;
    }
  }
  if (columns.listed.length > 0)
    readValues(text, (index, start, end) => add(columns.listed[index], start, end));
  else found.push(...besideContacts(text));
  return found;
}
