/**
 * @module
 * Lines that one expression reads: each of its named groups is a field.
 */
import { octets } from '../../octets.js';
import type { Coding } from '../flat/coding.js';
import { decodeBytes } from '../latin1.js';
import type { Grammar, Slots } from './slot.js';
import { createWordCoding } from './word.js';

export interface Expression {
  /** From the beginning of a line to its end, linear in its length, with indices (`d`). */
  readonly line: RegExp;
  /** Its groups in order. In words a dash stands for a missing value, in texts it does not. */
  readonly fields: Readonly<Record<string, 'bare' | 'stamp' | 'quoted' | 'bracketed' | 'text'>>;
}

/** To the end of the line, blanks and all. */
export const textCoding: Coding = (sheet, start, end, treatment) => {
  if (start >= end) return;
  if (treatment.removes) {
    treatment.change('');
    sheet.cut(start, end);
    return;
  }
  const value = decodeBytes(octets.latin1(sheet.bytes, start, end));
  const result = treatment.change(value);
  if (result !== value) sheet.replace(start, end, (result ?? '').replace(/[\r\n]/g, ' '));
};

export function createExpressionGrammar({ line, fields }: Expression, slots: Slots): Grammar {
  const places = Object.entries(fields).map(
    ([name, shape]) =>
      [name, slots.of(name, shape === 'text' ? textCoding : createWordCoding(shape))] as const,
  );
  return {
    slots,
    read({ bytes }, from, to, found) {
      const groups = line.exec(octets.latin1(bytes, from, to))?.indices?.groups;
      if (groups === undefined) return false;
      for (const [name, slot] of places) {
        const place = groups[name];
        if (place !== undefined) found.add(slot, from + place[0], from + place[1]);
      }
      return true;
    },
  };
}
