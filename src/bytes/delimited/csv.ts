/**
 * @module
 * Cells of CSV and TSV. Quoted values stay quoted, and bare values stay bare if possible. Spaces around a value belong
 * to the writer, and stay.
 */

import { octets } from '../../octets.js';
import type { Coding } from '../flat/coding.js';
import type { Treatment } from '../flat/treatment.js';
import type { Spelling } from '../flat.js';
import { decodeBytes, encodeBytes } from '../latin1.js';

const SPACE = 0x20;
const QUOTE = 0x22;
const EQUALS = 0x3d;
const APOSTROPHE = 0x27;

/** What a spreadsheet would calculate. */
const shielded = /^'[-+=@\d][^']*$/;

/** `="+12025550123"`: how a file tells Excel to keep a number as it is written. */
const isFormula = (value: string): boolean => value.charCodeAt(0) === EQUALS && /^="[^"]+"$/.test(value);

/** `\N`, without quotes: how MySQL, PostgreSQL and ClickHouse export that there is no value. */
const isNull = (bytes: Uint8Array, start: number, end: number): boolean =>
  end - start === 2 && bytes[start] === 0x5c && bytes[start + 1] === 0x4e;

/**
 * How values are written between delimiters.
 *
 * @param quotes - whether values may be quoted; if not, delimiters and line ends are removed from a value that contains them
 */
function createWriter(delimiter: string, quotes: boolean) {
  const parting = new RegExp(`[${delimiter.replace(/[\\\]^-]/, '\\$&')}\r\n${quotes ? '"' : ''}]`, 'g');

  /** Whether it can be written without quotes. */
  const isBare = (value: string): boolean => value.search(parting) < 0 && value === value.trim();

  const write = (value: string, quoted: boolean): string => {
    if (quoted) return value.replaceAll('"', '""');
    if (isBare(value)) return value;
    return quotes ? `"${value.replaceAll('"', '""')}"` : value.replace(parting, ' ').trim();
  };
  return { isBare, write };
}

/** Cells that are neither padded nor written for a spreadsheet. */
export function createCsvSpelling(delimiter: string, quotes: boolean): Spelling {
  const { write } = createWriter(delimiter, quotes);
  return {
    read(bytes, isQuoted) {
      const written = decodeBytes(bytes);
      return isQuoted && written.includes('"') ? written.replaceAll('""', '"') : written;
    },
    write(text, before, isQuoted) {
      const cell = write(text ?? '', isQuoted);
      const bytes = encodeBytes(cell, octets.fromLatin1(before));
      return isQuoted ? `"${bytes}"` : bytes;
    },
  };
}

/** @param quotes - whether values may be quoted; if not, delimiters and line ends are removed from a value that contains them */
export function createCsvCoding(delimiter: string, quotes: boolean): Coding {
  const { isBare, write } = createWriter(delimiter, quotes);

  return (sheet, from, to, treatment) => {
    const { bytes } = sheet;
    let start = from;
    let end = to;
    while (start < end && bytes[start] === SPACE) start++;
    while (start < end && bytes[end - 1] === SPACE) end--;
    const isPadded = start > from || end < to;
    const quoted = quotes && bytes[start] === QUOTE;
    if (quoted) {
      start++;
      end--;
    }
    if (start >= end) return;
    if (treatment.removes) {
      treatment.change('');
      sheet.cut(start, end);
      return;
    }
    if (!quoted && isNull(bytes, start, end)) return;
    // A padded cell is remembered with its padding, since some values cannot stay padded.
    const [first, behind] = isPadded ? [from, to] : [start, end];
    const form = (quoted ? 1 : 0) + (isPadded ? 2 : 0);
    if (treatment.replay(sheet, first, behind, form)) return;
    const written = sheet.value(start, end);
    const value = quoted && written.includes('"') ? written.replaceAll('""', '"') : written;
    if (isFormula(value)) {
      const inner = value.slice(2, -1);
      const text = treatment.change(inner) ?? '';
      if (text === inner) return;
      // The form `="…"` is kept unless the text is empty, has a quote in it, or would split a bare cell.
      if (text === '' || text.includes('"') || !(quoted || isBare(text)))
        sheet.replace(first, behind, spell(text));
      else if (quoted) sheet.replace(first, behind, spell(`="${text}"`));
      else sheet.replace(start, end, `="${text}"`);
      return;
    }
    const result = changeShielded(value, treatment);
    const after = result === value ? undefined : sheet.replace(first, behind, spell(result ?? ''));
    treatment.learn(sheet, first, behind, form, after);

    function spell(text: string): string {
      if (!isPadded) return write(text, quoted);
      // Most readers take a quote after a space for an ordinary character, which quotes nothing. So the padding is removed.
      if (quotes && !isBare(text)) return write(text, false);
      return sheet.value(from, start) + write(text, quoted) + sheet.value(end, to);
    }
  };

  /** `'+12025550123`: how spreadsheets keep a number as text. It is theirs, and no part of the value. */
  function changeShielded(value: string, treatment: Treatment): string | undefined {
    if (value.charCodeAt(0) !== APOSTROPHE || !shielded.test(value)) return treatment.change(value);
    const bare = value.slice(1);
    const result = treatment.change(bare);
    return result === bare ? value : result;
  }
}
