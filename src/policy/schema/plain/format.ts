/**
 * @module
 * Reads formats in the usual words without a schema: a word that says all, and delimited text.
 */
import type { Format } from '../../document.js';
import { headers, isDelimiter, isName, wholeWords } from '../format.js';
import {
  assumed,
  isCount,
  isOneOf,
  isPlain,
  needed,
  optional,
  type Part,
  readParts,
  type Tree,
} from './part.js';

const isSwitch = (value: unknown): boolean => typeof value === 'boolean';
const isColumns = (value: unknown): boolean =>
  Array.isArray(value) && value.length > 0 && value.every(isName);

const delimited = (type: string, delimiter: string, quotes: boolean): readonly Part[] => [
  needed('type', isOneOf([type])),
  assumed('delimiter', isDelimiter, delimiter),
  assumed('quotes', isSwitch, quotes),
  assumed('header', isOneOf(headers), 'first'),
  optional('columns', isColumns),
  assumed('optional', isCount(Number.MAX_SAFE_INTEGER), 0),
];

const parts: ReadonlyMap<unknown, readonly Part[]> = new Map([
  ['csv', delimited('csv', ',', true)],
  ['tsv', delimited('tsv', '\t', false)],
]);

/**
 * @param written - a word, or an object
 * @returns the result of the schema; undefined if the schema must decide
 */
export function readPlainFormat(written: unknown): Format | undefined {
  if (wholeWords.includes(written as string)) return { type: written } as Format;
  const tree = typeof written === 'string' ? { type: written } : written;
  const known = isPlain(tree) ? parts.get(tree.type) : undefined;
  return known && (readParts(tree as Tree, known) as Format | undefined);
}
