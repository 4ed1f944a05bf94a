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

/** @param quotes - values may stand in quotes; else a value that would need them loses what would part it */
export function createCsvCoding(delimiter: string, quotes: boolean): Coding {
  const parting = new RegExp(`[${delimiter.replace(/[\\\]^-]/, '\\$&')}\r\n${quotes ? '"' : ''}]`, 'g');

  const write = (value: string, quoted: boolean): string => {
    if (quoted) return value.replaceAll('"', '""');
    if (value.search(parting) < 0 && value === value.trim()) return value;
    return quotes ? `"${value.replaceAll('"', '""')}"` : value.replace(parting, ' ').trim();
  };

  return (sheet, from, to, treatment) => {
    const { bytes } = sheet;
    let start = from;
    let end = to;
    while (start < end && bytes[start] === SPACE) start++;
    while (start < end && bytes[end - 1] === SPACE) end--;
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
    const form = quoted ? 1 : 0;
    if (treatment.replay(sheet, start, end, form)) return;
    const written = sheet.value(start, end);
    const value = quoted && written.includes('"') ? written.replaceAll('""', '"') : written;
    if (value.charCodeAt(0) === EQUALS && /^="[^"]+"$/.test(value)) {
      const quote = quoted ? 2 : 1;
      changeFormula(sheet, start + 1 + quote, end - quote, value.slice(2, -1), treatment);
      return;
    }
    const result = treatment.change(value);
    const after = result === value ? undefined : sheet.replace(start, end, write(result ?? '', quoted));
    treatment.learn(sheet, start, end, form, after);
  };

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
