/**
 * @module
 * Remembers what a transform made of a value: a look-up takes 0.03 µs, much less than parsing and hashing. A memo holds
 * raw identifiers, so it is bounded, belongs to one key, and is wiped together with that key.
 */
import type { Apply } from '../transforms/transform.js';
import type { Allowance } from './allowance.js';
import type { Reading } from './visitor.js';

export interface Memo {
  readonly apply: Apply;
  /** Forgets every value. */
  wipe(): void;
}

export interface Lengths {
  readonly least: number;
  readonly most: number;
}

/** Longer values are not remembered, so that a memo of n entries is bounded in bytes, too. */
export const lengths: Lengths = { least: 0, most: 256 };

/**
 * A memo with this many entries or more remembers a value only when it comes again. Otherwise values that never do
 * would displace the others.
 */
const crowded = 4096;

/**
 * Tells whether a value came not long ago. There are four slots for each entry, and each holds sixteen bits of the hash
 * of the last value that fell on it. If two values are confused, one entry is wasted and nothing else happens.
 */
function createSight(capacity: number) {
  const places = 1 << Math.min(Math.max(Math.ceil(Math.log2(4 * capacity)), 10), 19);
  let met: Uint16Array | undefined;
  let chance = 0;
  return {
    isSecond(value: string): boolean {
      met ??= new Uint16Array(places);
      let hash = value.length;
      for (let i = 0; i < value.length; i++) hash = Math.imul(hash ^ value.charCodeAt(i), 0x9e3779b1);
      hash ^= hash >>> 15;
      const place = hash & (places - 1);
      const mark = (hash >>> 16) | 1;
      if (met[place] === mark) return true;
      // At random, since two values that alternate would otherwise displace each other for ever.
      chance = (Math.imul(chance, 1_664_525) + 1_013_904_223) | 0;
      if (chance < 0 || met[place] === 0) met[place] = mark;
      return false;
    },
    wipe(): void {
      met?.fill(0);
    },
  };
}

/**
 * Copies a text. In V8 a substring of 13 characters or more keeps the whole text in memory, and a concatenation its
 * parts: without copies a memo of values in messages took 25 MB instead of 7 (Node 20).
 */
const apart = (text: string): string =>
  text.length < 13 ? text : [text.slice(0, 1), text.slice(1)].join('');

/**
 * A memo with two generations: a value that is not asked for while a whole new generation fills up is forgotten. That
 * costs one more look-up at times, but a list of recent use would have to write on every hit.
 *
 * A value that its identifier could not read, or that contains many others, is remembered apart, and is counted again
 * each time it comes.
 *
 * @param capacity - entries in each generation; with 0 only unreadable and costly values are remembered
 * @param allowance - is charged each time a costly value comes
 * @param reading - is where `apply` reports that it could not read a value; the memo reports it again
 * @param texts - set if values are texts or parts of texts: those of at least this length are held, and shorter ones
 *   that were not read or are costly. Other values are kept as the strings that they are, so that the same string is
 *   found without a look at its characters
 */
export function createMemo(
  apply: Apply,
  capacity: number,
  reading: Reading,
  allowance?: Allowance,
  texts?: Lengths,
): Memo {
  let young = new Map<string, string>();
  let old = new Map<string, string>();
  let odd = new Map<string, { readonly result: string; readonly unread: number; readonly reads: number }>();
  const { least, most } = texts ?? lengths;
  const oddCapacity = Math.max(capacity >> 2, 1024);
  const sight = createSight(capacity);

  const miss = (value: string): string => {
    const aged = old.get(value);
    if (aged !== undefined) return keep(value, aged);
    const known = odd.get(value);
    if (known !== undefined) {
      reading.unread += known.unread;
      if (known.reads > 0) allowance?.read(known.reads);
      return known.result;
    }
    const { unread } = reading;
    const reads = allowance?.reads ?? 0;
    const result = apply(value);
    if (value.length > most) return result;
    const isMuch = allowance?.isMuch(reads) === true;
    if (reading.unread === unread && !isMuch) return remember(value, result);
    if (odd.size >= oddCapacity) odd = new Map();
    odd.set(texts === undefined ? value : apart(value), {
      result,
      unread: reading.unread - unread,
      reads: isMuch ? allowance!.reads - reads : 0,
    });
    return result;
  };

  const remember = (value: string, result: string): string => {
    if (capacity === 0 || value.length < least || (young.size >= crowded && !sight.isSecond(value)))
      return result;
    return keep(value, result);
  };

  const keep = (value: string, result: string): string => {
    if (young.size >= capacity) {
      old = young;
      young = new Map();
    }
    const key = texts === undefined ? value : apart(value);
    young.set(key, result === value ? key : apart(result));
    return result;
  };

  const { quick } = apply;
  // Truncating an address takes 0.1 µs, and looking it up among twenty thousand 0.15 (Node 20.20).
  // Two functions, so that V8 inlines the calls of each.
  const known =
    quick === undefined
      ? (value: string): string | undefined => young.get(value)
      : (value: string): string | undefined => quick(value) ?? young.get(value);
  return {
    apply: Object.assign((value: string) => known(value) ?? miss(value), {
      known,
      ...(apply.batch === undefined ? {} : { batch: apply.batch }),
    }),
    wipe() {
      young = new Map();
      old = new Map();
      odd = new Map();
      sight.wipe();
    },
  };
}

/**
 * If fewer than `least` of this many look-ups find anything, most of the following are skipped, and one value in a few
 * is looked up.
 */
const habit = { lookups: 256, least: 4, share: 8 };

/**
 * A memo that is seldom asked while values seldom come again. Looking up and keeping a value that never comes again
 * takes up to a fifth of all work for it (addresses in a text, Node 20.20). An eighth of the values is looked up all
 * the same, which shows when they do come again.
 */
export function createSparingMemo(apply: Apply, memo: Memo): Memo {
  const { known } = memo.apply;
  let lookups = 0;
  let found = 0;
  let isNew = false;
  let turn = 0;
  return {
    apply: (value) => {
      if (isNew && ++turn % habit.share !== 0) return apply(value);
      if (++lookups > habit.lookups) {
        isNew = found < habit.least;
        lookups = found = 0;
      }
      const result = known?.(value);
      if (result === undefined) return memo.apply(value);
      found++;
      return result;
    },
    wipe: memo.wipe,
  };
}
