/**
 * @module
 * How the words of access logs are written: bare, in quotes with escapes, in brackets, in braces. `-` stands
 * for a missing value.
 */
import { octets } from '../../octets.js';
import type { Shape } from '../../policy/pattern.js';
import type { Coding } from '../flat/coding.js';
import type { Spelling } from '../flat.js';
import { decodeBytes, encodeBytes } from '../latin1.js';

const DASH = 0x2d;
const BACKSLASH = 0x5c;

const letters: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', b: '\b', f: '\f', v: '\v' };

/** Replaces Apache's escapes, of which nginx writes only `\xHH`, by the bytes that they stand for. */
function unescapeWord(bytes: string): string {
  return bytes.replace(/\\(?:x([0-9a-f]{2})|(.))/gis, (_, hex?: string, character = '') =>
    hex === undefined ? (letters[character] ?? character) : String.fromCharCode(Number.parseInt(hex, 16)),
  );
}

const special = /["\\\0-\x1f\x7f]|[^\0-\x7f]/;

const escapeByte = (byte: number): string => `\\x${byte.toString(16).padStart(2, '0')}`;

/**
 * Writes escapes like the writer of `before`: Apache puts a backslash before quotes and escapes everything beyond
 * ASCII, nginx escapes quotes by their number.
 */
function escapeWord(value: string, before: string): string {
  if (!special.test(value)) return value;
  const numbered = /\\x22/i.test(before);
  const wide = /\\x[89a-f]/i.test(before);
  return value.replace(/["\\\0-\x1f\x7f]|[^\0-\x7f]/gu, (character) => {
    const code = character.codePointAt(0)!;
    if (code === 0x22 || code === BACKSLASH) return numbered ? escapeByte(code) : `\\${character}`;
    if (code < 0x80) return escapeByte(code);
    return wide ? [...octets.encode(character)].map(escapeByte).join('') : character;
  });
}

/** What is written for a value, or for one that was removed. */
type Spell = (value: string | undefined, before: string) => string;

/** A word by its shape; a request line has parts, and of bare words some are times and some lists. */
type Writing = Shape | 'part' | 'stamp' | 'list';

const spells: Readonly<Record<Writing, Spell>> = {
  bare: (value) => (value ? value.replace(/[\s"]/g, '_') : '-'),
  /** A bare word, but for the timestamps of RFC 3164: those have blanks in them (`Nov  4 06:55:46`). */
  stamp: (value, before) => (value ? value.replace(before.includes(' ') ? /[\r\n"]/g : /[\s"]/g, '_') : '-'),
  /** Bare words with a comma and a space between. */
  list: (value) => (value ? value.replace(/(?<!,) |[^\S ]|"/g, '_') : '-'),
  quoted: (value, before) => (value ? escapeWord(value, before) : '-'),
  /** One of the words of a request line. */
  part: (value, before) => (value ? escapeWord(value.replace(/ /g, '%20'), before) : '-'),
  bracketed: (value) => (value ? value.replace(/[\]\r\n]/g, '_') : '-'),
  braced: (value) => (value ?? '').replace(/[}\r\n]/g, '_'),
};

const shapes = Object.keys(spells);

/** Words without escapes. */
export function createWordSpelling(shape: Shape | 'part'): Spelling {
  const spell = spells[shape];
  return {
    read: (bytes) => decodeBytes(bytes),
    write: (text, before) =>
      encodeBytes(spell(text ?? undefined, decodeBytes(before)), octets.fromLatin1(before)),
  };
}

/** @param shape - how the word is written in the line; the cell is the text inside */
export function createWordCoding(shape: Writing): Coding {
  const spell = spells[shape];
  const escaped = shape === 'quoted' || shape === 'part';
  const form = shapes.indexOf(shape);
  return (sheet, start, end, treatment) => {
    const { bytes } = sheet;
    if (start === end || (end - start === 1 && bytes[start] === DASH)) return;
    if (treatment.removes) {
      treatment.change('');
      sheet.replace(start, end, spell(undefined, ''));
      return;
    }
    if (treatment.replay(sheet, start, end, form)) return;
    let before = sheet.value(start, end);
    let value = before;
    if (escaped && before.includes('\\')) {
      before = octets.latin1(bytes, start, end);
      value = decodeBytes(unescapeWord(before));
    }
    const result = treatment.change(value);
    const after = result === value ? undefined : sheet.replace(start, end, spell(result, before));
    treatment.learn(sheet, start, end, form, after);
  };
}
