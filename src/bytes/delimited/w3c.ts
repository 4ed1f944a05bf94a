/**
 * @module
 * Cells of the W3C extended log file format: `-` for a missing value, and quotes wherever the writer chooses.
 */
import type { Coding } from '../flat/coding.js';

const QUOTE = 0x22;
const DASH = 0x2d;
const PLUS = 0x2b;

/**
 * @param plus - the cells are header fields, in which IIS writes every space as `+`; that a plus was a plus
 * cannot be told any more
 */
export function createW3cCoding(plus: boolean): Coding {
  return (sheet, from, to, treatment) => {
    const { bytes } = sheet;
    const quoted = bytes[from] === QUOTE && to - from > 1 && bytes[to - 1] === QUOTE;
    const start = quoted ? from + 1 : from;
    const end = quoted ? to - 1 : to;
    if (start === end || (end - start === 1 && bytes[start] === DASH)) return;
    if (treatment.removes) {
      treatment.change('');
      sheet.replace(start, end, quoted ? '' : '-');
      return;
    }
    const form = (quoted ? 1 : 0) + (plus ? 2 : 0);
    if (treatment.replay(sheet, start, end, form)) return;
    const written = sheet.value(start, end);
    const spaced = plus && !quoted && bytes.subarray(start, end).includes(PLUS);
    const value = quoted ? written.replaceAll('""', '"') : spaced ? written.replaceAll('+', ' ') : written;
    const result = treatment.change(value);
    const after = result === value ? undefined : sheet.replace(start, end, write(result ?? '', quoted));
    treatment.learn(sheet, start, end, form, after);
  };
}

function write(value: string, quoted: boolean): string {
  if (quoted) return value.replace(/[\r\n]/g, ' ').replaceAll('"', '""');
  return value === '' ? '-' : value.replace(/\s/g, '+').replaceAll('"', '%22');
}
