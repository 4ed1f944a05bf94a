/**
 * @module
 * Lines of columns with fixed widths, as PBXes print them. Whatever a rule makes of a value, its column keeps
 * its width; otherwise all columns after it would be read wrongly.
 */
import { bodyLength, pseudonymLength } from '../../identifiers/written.js';
import type { FormatOf } from '../../policy/document.js';
import type { Coding } from '../flat/coding.js';
import { encodeBytes } from '../latin1.js';
import type { Grammar, Slots } from './slot.js';

const SPACE = 0x20;

/** Fewer characters of a body, of 5 bits each, would make strangers equal. */
const leastBody = 8;

/**
 * Fits a value into a width. Of a pseudonym the beginning of the body is written, at least 40 bits, so that equal numbers stay
 * equal. It can no longer be told from other text, so a second pass changes it again, and a look-up
 * must compare beginnings. If there is no room even for that, a mask is written instead.
 */
export function fitWidth(value: string, width: number): string {
  if (value.length <= width) return value;
  // Pseudonyms differ in their body, so that is what must be kept.
  const end = pseudonymLength(value);
  const body = value.slice(end - bodyLength, end);
  if (end === 0) return value.slice(0, width).trimEnd();
  return width < leastBody ? '*'.repeat(width) : body.slice(0, width);
}

function createFixedCoding(width: number): Coding {
  return (sheet, start, end, treatment) => {
    const { bytes } = sheet;
    let first = start;
    let behind = end;
    while (first < behind && bytes[first] === SPACE) first++;
    while (first < behind && bytes[behind - 1] === SPACE) behind--;
    if (first === behind) return;
    const value = treatment.removes ? '' : sheet.value(first, behind);
    const result = treatment.change(value);
    if (result === value && !treatment.removes) return;
    // Reduced to ASCII, since a cut might go through a character of several bytes.
    const text = fitWidth(encodeBytes(result ?? '').replace(/[^\x20-\x7e]/g, '?'), width);
    const isRight = first > start && behind === end;
    const room = end - start;
    sheet.replace(start, end, isRight ? text.padStart(room) : text.padEnd(room));
  };
}

export function createFixedGrammar({ columns }: FormatOf<'fixed'>, slots: Slots): Grammar {
  const places = columns.map(({ name, width }, i) => ({
    width,
    slot: slots.of(name, createFixedCoding(width), i + 1),
  }));

  return {
    slots,
    /** A line may end after its last value. Then it stays a shorter line. */
    read(_, from, to, found) {
      let at = from;
      for (const { slot, width } of places) {
        if (at >= to) return true;
        found.add(slot, at, Math.min(at + width, to));
        at += width;
      }
      return at >= to;
    },
  };
}
