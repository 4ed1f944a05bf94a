/**
 * @module
 * Names that the record itself gives: the values of its own fields, found in its texts in any case, order or spelling that
 * programs use (`Alice Example`, `Example, Alice`, `alice.example`), and their parts where they stand alone. It needs no model
 * of what a name is, and no text but the record's own.
 */
import { classWordSource, pseudonymSource } from '../../../identifiers/written.js';
import { octets } from '../../../octets.js';
import { readEscapes } from '../scan/view/escape.js';
import { isAlone, isJoint, isTelling, word } from './part.js';

/** One field of the record: its text, and what takes the place of it. */
export interface Known {
  readonly value: string;
  /** The pseudonym that the field's own rule makes of it; undefined where the field does not leave as one. */
  readonly pseudonym: (() => string) | undefined;
}

/** In place of a part of a name, of a name that two fields have, and of one whose field does not leave. */
export const someone = '[name]';

/** Longest value, in bytes of UTF-8. What is longer is no name; in its place the text goes. */
export const longestName = 256;
/** A value of more words than this is none either. */
const mostParts = 16;

interface Name {
  /** Its words in small letters, in their order, each once. */
  readonly parts: readonly string[];
  readonly write: () => string;
}

interface Names {
  /** By word: the names it belongs to. */
  readonly byPart: ReadonlyMap<string, readonly Name[]>;
  /** By all words without what stands between: `aliceexample`. */
  readonly joined: ReadonlyMap<string, Name>;
  /** Addresses of mail, and names in scripts that put no blanks between words. */
  readonly literals: readonly { readonly search: RegExp; readonly out: () => string }[];
}

/**
 * The text without the names of the record's fields.
 *
 * @param rewrite - takes everything else out of a text, and does so first: a name may stand in a secret
 * @example
 * takePersons('Alice asked', [{ value: 'Alice Example', pseudonym: undefined }], (text) => text) // '[name] asked'
 */
export function takePersons(
  text: string,
  known: readonly Known[],
  rewrite: (text: string) => string,
): string {
  const values = known.filter(({ value }) => value.trim() !== '');
  if (values.length === 0) return rewrite(text);
  if (values.some(({ value }) => isTooLong(value))) return someone;
  let rest = rewrite(text);
  if (!mayName(text, rest, values, rewrite)) return rest;
  const names = createNames(values, rewrite);
  for (const { search, out } of names.literals) rest = rest.replace(search, out);
  return replaceNames(rest, names);
}

/** Of the characters of ASCII there is one way to write each word. */
const plain = /^[\x00-\x7f]*$/;
const pseudonyms = new RegExp(`${pseudonymSource}|${classWordSource}`, 'i');
/** What an address of mail may have become. */
const rewritten = new RegExp(`${pseudonyms.source}|\\[|REDACTED`, 'i');

/** Behind these a letter may stand that is written otherwise. */
const coded = /[\\%&]/;

/** False where none of the words of any value is left of the text, nor what an address among them became: most texts name nobody. */
function mayName(
  text: string,
  rest: string,
  values: readonly Known[],
  rewrite: (text: string) => string,
): boolean {
  if (!plain.test(rest)) return true;
  const lower = rest.toLowerCase();
  return values.some(({ value }) => {
    const whole = fold(value);
    if (!plain.test(whole) && (isMail(whole) || dense.test(whole))) return true;
    const parts = wordsOf(whole);
    if (parts.some((part) => lower.includes(part))) return true;
    if (!isMail(whole) || !rewritten.test(rest)) return false;
    // To ask what became of it takes as long as the text.
    const given = text.toLowerCase();
    const mayStand = parts.some((part) => given.includes(part)) || coded.test(text) || pseudonyms.test(text);
    return mayStand && lower.includes(fold(rewrite(value.trim())));
  });
}

const isTooLong = (value: string): boolean =>
  value.length > 2 * mostParts &&
  (octets.byteLength(value) > longestName || (value.match(word)?.length ?? 0) > mostParts);

/** Scripts without blanks between words. */
const dense = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3\u0e00-\u0e7f]/;
const special = /[\\^$.*+?()[\]{}|/-]/g;

function createNames(values: readonly Known[], rewrite: (text: string) => string): Names {
  const byPart = new Map<string, Name[]>();
  const joined = new Map<string, Name>();
  const literals: { search: RegExp; out: () => string }[] = [];
  // A name that two fields share belongs to both, so it shows neither.
  const owners = new Map<string, number>();
  for (const { value } of values) owners.set(fold(value), (owners.get(fold(value)) ?? 0) + 1);
  const done = new Set<string>();

  for (const { value, pseudonym } of values) {
    const whole = fold(value);
    if (done.has(whole)) continue;
    done.add(whole);
    const write = owners.get(whole) === 1 && pseudonym !== undefined ? pseudonym : () => someone;
    if (isMail(whole)) {
      // By now it has a pseudonym, which may differ from that of the field.
      const source = fold(rewrite(value.trim())).replace(special, '\\$&');
      literals.push({ search: new RegExp(`(?<![\\w.+-])${source}(?![\\w-]|\\.\\w)`, 'giu'), out: write });
    }
    const written = wordsOf(whole);
    if (written.some((part) => dense.test(part))) {
      const apart = written.map((each) => each.replace(special, '\\$&'));
      literals.push({ search: new RegExp(apart.join('[\\s・·]?'), 'giu'), out: write });
      for (const part of apart)
        if (part.length >= 2) literals.push({ search: new RegExp(part, 'giu'), out: () => someone });
      continue;
    }
    const parts = [...new Set(written)];
    const name: Name = { parts, write: isMail(whole) ? () => someone : write };
    for (const part of parts) byPart.set(part, [...(byPart.get(part) ?? []), name]);
    if (parts.length > 1) {
      const key = written.join('');
      joined.set(key, joined.has(key) ? { parts, write: () => someone } : name);
    }
  }
  return { byPart, joined, literals };
}

const isMail = (whole: string): boolean => whole.indexOf('@') > 0 && !/\s/.test(whole);

/** Of an address of mail, what stands before the `@` is a part. */
const wordsOf = (whole: string): readonly string[] =>
  (isMail(whole) ? whole.slice(0, whole.indexOf('@')) : whole).match(word) ?? [];

const fold = (value: string): string => value.trim().normalize('NFC').toLowerCase();

interface Found {
  readonly start: number;
  readonly end: number;
  readonly written: string;
  readonly lower: string;
}

function replaceNames(given: string, names: Names): string {
  const read = readEscapes(given);
  const text = read?.text ?? given;
  const words: Found[] = [];
  for (const { 0: written, index } of text.matchAll(word))
    words.push({ start: index, end: index + written.length, written, lower: fold(written) });
  let out = '';
  let taken = 0;
  for (let i = 0; i < words.length; ) {
    const match = matchAt(text, words, i, names);
    if (match === undefined) {
      i++;
      continue;
    }
    const { start } = words[i]!;
    out += given.slice(taken, read?.places[start] ?? start) + match.out;
    i += match.count;
    const { end } = words[i - 1]!;
    taken = read?.ends[end] ?? end;
  }
  return taken === 0 ? given : out + given.slice(taken);
}

/** The longest row of words from the `i`-th on that are all of one name; a name as a whole before a part of another. */
function matchAt(
  text: string,
  words: readonly Found[],
  i: number,
  { byPart, joined }: Names,
): { count: number; out: string } | undefined {
  const first = words[i]!;
  let best: { count: number; isWhole: boolean; write: () => string } | undefined;
  for (const name of byPart.get(first.lower) ?? []) {
    const count = countAt(text, words, i, name);
    const isWhole = count === name.parts.length;
    const { lower, written } = first;
    if (count === 1 && !(isWhole ? isAlone(lower) : isTelling(written, lower))) continue;
    if (best === undefined || count > best.count || (count === best.count && isWhole && !best.isWhole))
      best = { count, isWhole, write: isWhole ? name.write : () => someone };
    // Two fields have it.
    else if (count === best.count && isWhole === best.isWhole) best = { ...best, write: () => someone };
  }
  if (best !== undefined) return { count: best.count, out: best.write() };
  const name = joined.get(first.lower);
  return name === undefined ? undefined : { count: 1, out: name.write() };
}

/** How many words in a row are parts of a name, each once. */
function countAt(text: string, words: readonly Found[], i: number, { parts }: Name): number {
  const seen = new Set<string>();
  let count = 0;
  for (let at = i; at < words.length && count < parts.length; at++, count++) {
    const { lower, start } = words[at]!;
    if (!parts.includes(lower) || seen.has(lower)) break;
    if (count > 0 && !isJoint(text.slice(words[at - 1]!.end, start))) break;
    seen.add(lower);
  }
  return count;
}
