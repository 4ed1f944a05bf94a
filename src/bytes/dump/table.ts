/**
 * @module
 * The definition of a table in a dump: its columns in order, and what each can hold instead of a removed value.
 */
import { bareName, type Escapes, quotedEnd, tells, withoutCounters } from './statement.js';

export interface Column {
  readonly name: string;
  /** What replaces a removed value: NULL, an empty text, or the number zero. */
  readonly absent: 'null' | 'empty' | 'zero';
}

/** Texts are made as wide, so that a pseudonym fits in. */
export const widest = 128;

/** A part of a definition that is no column. */
const key = /^(?:PRIMARY|UNIQUE|KEY|INDEX|CONSTRAINT|FOREIGN|FULLTEXT|SPATIAL|CHECK|EXCLUDE|LIKE|PERIOD)\b/i;
const column = /^(`[^`]+`|"[^"]+"|[\w$]+)\s+([a-z]+)/i;
const numeric =
  /^(?:tiny|small|medium|big)?(?:int|integer|serial)|^(?:decimal|numeric|float|double|real|bit|bool)/i;

/** Its rows come with it. */
const selects = /\bSELECT\b/i;
const quoted = /'[^']*'|`[^`]*`|"[^"]*"/g;

/**
 * @param definition - from `CREATE TABLE` to its semicolon
 * @param open - the place of the bracket before the columns
 * @returns undefined if they cannot be read
 */
export function columnsOf(definition: string, open: number, escapes: Escapes): Column[] | undefined {
  if (hasComment(definition, escapes) || selects.test(definition.replace(quoted, ''))) return undefined;
  const parts = partsOf(definition, open, escapes);
  const columns = parts?.filter((part) => !key.test(part)).map(columnOf);
  return columns?.length === 0 || columns?.includes(undefined)
    ? undefined
    : (columns as Column[] | undefined);
}

function columnOf(part: string): Column | undefined {
  const [, name, type] = column.exec(part) ?? [];
  if (name === undefined) return undefined;
  const absent = !/\bNOT NULL\b|\bPRIMARY KEY\b/i.test(part)
    ? 'null'
    : numeric.test(type!)
      ? 'zero'
      : 'empty';
  return { name: bareName(name), absent };
}

/** Times that mean "none", amounts, and addresses of nobody. */
const harmless =
  /^(?:\d{4}-\d\d-\d\d(?:[ T]\d\d:\d\d:\d\d(?:\.0{1,6})?)?|-?\d{1,6}\.\d{1,20}|0+|0\.0\.0\.0|127\.0\.0\.1)$/;
const literal = /'(?:[^'\\]|''|\\.)*'/gs;
/** Of a day or a month, in the name of a partition. */
const dated = /\bp_?(?:19|20)\d\d_?(?:0[1-9]|1[0-2])(?:_?[0-3]\d)?\b/gi;

/** Whether a definition contains a number or an address: in a default, a comment, an enumeration or a name. */
export function tellsOf(definition: string): boolean {
  const told = (definition.match(literal) ?? []).map((each) => each.slice(1, -1));
  if (told.some((said) => tells(said) && !harmless.test(said))) return true;
  return tells(withoutCounters(definition).replace(literal, "''").replace(dated, 'p'));
}

/** Whether somebody wrote something beside the definition; what MySQL itself runs from a version on is a part of it. */
function hasComment(text: string, escapes: Escapes): boolean {
  for (let at = 0; at < text.length; at++) {
    if ('\'`"'.includes(text[at]!)) {
      const end = quotedEnd(text, at, escapes);
      if (end < 0) return true;
      at = end - 1;
    } else if (text.startsWith('--', at) || (text.startsWith('/*', at) && text[at + 2] !== '!')) return true;
  }
  return false;
}

/** The parts of the text in brackets, divided at commas. */
function partsOf(text: string, open: number, escapes: Escapes): string[] | undefined {
  const parts: string[] = [];
  let start = open + 1;
  for (let at = start, depth = 1; at < text.length; at++) {
    const character = text[at]!;
    if ('\'`"'.includes(character)) {
      const end = quotedEnd(text, at, escapes);
      if (end < 0) return undefined;
      at = end - 1;
    } else if (character === '(') depth++;
    else if (character === ')') depth--;
    if (depth === 0 || (depth === 1 && character === ',')) {
      parts.push(text.slice(start, at).trim());
      start = at + 1;
    }
    if (depth === 0) return parts;
  }
  return undefined;
}

/** A definition whose texts have room for a pseudonym. */
export const widen = (definition: string): string =>
  definition.replace(/\b(char(?:acter)?(?: varying)?|varchar)\((\d{1,5})\)/gi, (whole, type, width) =>
    Number(width) < widest ? `${/^char(?:acter)?$/i.test(type) ? 'varchar' : type}(${widest})` : whole,
  );
