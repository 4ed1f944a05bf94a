/**
 * @module
 * How the value of a cell is written, and rewritten.
 */
import type { Sheet } from './sheet.js';
import type { Treatment } from './treatment.js';

/**
 * Rewrites a cell in its sheet, in the coding of its format. Absent values are passed by: an empty cell, and
 * what the format writes for one.
 */
export type Coding = (sheet: Sheet, start: number, end: number, treatment: Treatment) => void;

/**
 * The coding of a text that is read and written as a whole.
 *
 * @param form - tells it from others by which the same bytes mean another text
 */
export function createTextCoding(
  read: (written: string) => string,
  spell: (text: string) => string,
  form = 0,
): Coding {
  return (sheet, start, end, treatment) => {
    if (start >= end) return;
    if (treatment.removes) {
      treatment.change('');
      sheet.cut(start, end);
      return;
    }
    if (treatment.replay(sheet, start, end, form)) return;
    const value = read(sheet.value(start, end));
    const result = treatment.change(value);
    const after = result === value ? undefined : sheet.replace(start, end, spell(result ?? ''));
    treatment.learn(sheet, start, end, form, after);
  };
}
