/**
 * @module
 * Replaces a value by a mask of constant length, so that not even its length is known.
 */
import type { Apply } from './transform.js';

export interface MaskOptions {
  /** How many characters at the end stay, at most {@link maxShown}. */
  readonly show?: number | undefined;
  /** The one character of the mark, neither letter nor digit: a value made of it would pass as masked already. */
  readonly with?: string | undefined;
}

/** Four is what card receipts may show (PCI DSS 3.4) and what people recognize a number by. */
const maxShown = 4;

/**
 * Four mask characters, then the last `show` characters of a value that has at least twice as many and four
 * more; a shorter value would be half told.
 *
 * @example
 * createMask({ show: 4 })('4111111111111111') // '****1111'
 * createMask({})('alice') // '****'
 */
export function createMask({ show = 0, with: mark = '*' }: MaskOptions): Apply {
  const marks = mark.repeat(4);
  const shown = Math.min(show, maxShown);
  return (value) => {
    const start = back(value, value.length, shown);
    if (value.startsWith(marks) && start <= marks.length) return value;
    return start >= 0 && back(value, start, shown + 4) >= 0 ? marks + value.slice(start) : marks;
  };
}

/** The index `count` characters before `end`, or -1 if there are fewer; never inside a surrogate pair. */
function back(value: string, end: number, count: number): number {
  let at = end;
  for (let n = 0; n < count; n++) {
    if (at <= 0) return -1;
    at -= at > 1 && (value.codePointAt(at - 2) ?? 0) > 0xffff ? 2 : 1;
  }
  return at;
}
