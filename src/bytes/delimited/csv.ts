/**
 * @module
 * Cells of CSV and TSV. What stood in quotes stays in quotes, what stood bare stays bare where it can; spaces
 * around a value are the writer's, and stay.
 */
import type { Coding, Treatment } from '../fields.js';
import type { Sheet } from '../sheet.js';

const SPACE = 0x20;
const QUOTE = 0x22;
const EQUALS = 0x3d;
const APOSTROPHE = 0x27;

/** What a spreadsheet would calculate. */
const shielded = /^'[-+=@\d][^']*$/;

/** @param quotes - values may stand in quotes; else a value that would need them loses what would part it */
export function createCsvCoding(delimiter: string, quotes: boolean): Coding {
  const parting = new RegExp(`[${delimiter.replace(/[\\\]^-]/, '\\$&')}\r\n${quotes ? '"' : ''}]`, 'g');

  /** It can stand without quotes. */
  const isBare = (value: string): boolean => value.search(parting) < 0 && value === value.trim();

  const write = (value: string, quoted: boolean): string => {
    if (quoted) return value.replaceAll('"', '""');
    if (isBare(value)) return value;
    return quotes ? `"${value.replaceAll('"', '""')}"` : value.replace(parting, ' ').trim();
  };

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
    // What is remembered of a padded cell is all of it: some values cannot stay padded.
    const [first, behind] = isPadded ? [from, to] : [start, end];
    const form = (quoted ? 1 : 0) + (isPadded ? 2 : 0);
    if (treatment.replay(sheet, first, behind, form)) return;
    const written = sheet.value(start, end);
    const value = quoted && written.includes('"') ? written.replaceAll('""', '"') : written;
    if (value.charCodeAt(0) === EQUALS && /^="[^"]+"$/.test(value)) {
      const quote = quoted ? 2 : 1;
      changeFormula(sheet, start + 1 + quote, end - quote, value.slice(2, -1), treatment);
      return;
    }
    const result = changeShielded(value, treatment);
    const after = result === value ? undefined : sheet.replace(first, behind, spell(result ?? ''));
    treatment.learn(sheet, first, behind, form, after);

    function spell(text: string): string {
      if (!isPadded) return write(text, quoted);
      // To most readers a quote behind a space is a character like any other, and would part nothing from nothing.
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

  /** `="+12025550123"`: how Excel is told to keep a number as it is written. */
  function changeFormula(
    sheet: Sheet,
    start: number,
    end: number,
    value: string,
    treatment: Treatment,
  ): void {
    const result = treatment.change(value);
    if (result !== value)
      sheet.replace(start, end, (result ?? '').replace(parting, ' ').replaceAll('"', ' '));
  }
}
