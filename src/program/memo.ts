/**
 * @module
 * Remembers what a transform made of a value: a look-up of 0.03 µs in place of a parse and a hash. It
 * holds raw identifiers, so it is bounded, belongs to one key, and is wiped when that key goes.
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

/** Longer values are computed each time, so that a memo of n entries has a bound in bytes, too. */
export const lengths: Lengths = { least: 0, most: 256 };

/** From so many entries on a value is remembered when it comes again: those that never do would drive out those that do. */
const crowded = 4096;

/**
 * Whether a value was met not long ago. Each of four places for an entry holds sixteen bits of the hash of the last value
 * that fell on it: that two are taken for one costs an entry, and nothing else.
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
      // By chance, or two that come in turns would put each other out for ever.
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
 * The text by itself. A part of a text from 13 characters on keeps the whole of it in memory, and one that was put together
 * its parts: a memo of what stands in messages took 25 MB for 7 (V8 of Node 20).
 */
const apart = (text: string): string =>
  text.length < 13 ? text : [text.slice(0, 1), text.slice(1)].join('');

/**
 * Two generations: what was not asked for while a whole new generation filled up is forgotten. It costs
 * one more look-up where a linked list of recent use would write on every hit.
 *
 * A value that its identifier could not read, or in which there was much, is remembered apart, and counted again each time it comes.
 *
 * @param capacity - entries in each generation; 0 remembers only what could not be read, or is much
 * @param allowance - what a value costs of it must be told each time it comes, if it is much
 * @param reading - where `apply` says that it could not read a value, and the memo says so again
 * @param texts - values are texts or parts of some, of which those are held that are so long, and shorter ones that were not read,
 *   or are much. Others are kept as they are: one that comes again as the same string is found without a look at its characters
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
  // A look-up among twenty thousand addresses takes 0.15 µs, to cut one 0.1 (Node 20.20).
  // Two functions, so that V8 inlines what each asks.
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

/** Of so many look-ups in a row fewer find anything than the least, and most that follow are left out; of so many values one is looked up then. */
const habit = { lookups: 256, least: 4, share: 8 };

/**
 * A memo that is hardly asked where hardly any value comes again: to look up and to keep one that never does takes up to a fifth of what is done
 * for it (addresses in a text, Node 20.20). An eighth is looked up and kept all the same, which shows when they come again.
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
