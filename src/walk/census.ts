/**
 * @module
 * Counts the values of a long record before the first of them is read, and refuses the record if there are too many.
 * Reading a million values takes seconds, counting them less than one. It may count too few but never too many, so that
 * it refuses no record that would have passed.
 */
import { TooManyValues } from '../program/allowance.js';
import { gone, type Taken, type Value, type Verdict, type Visitor, whole } from '../program/visitor.js';
import { SpanWalk } from './json/spans.js';

/** Shorter records cannot hold enough values to matter. */
const shortest = 8;

export interface Census {
  /** @throws TooManyValues if more than the limit are certain to be met */
  count(line: string, record: Taken): void;
}

/** @param most - how many values of one record may be read */
export function createCensus(visitor: Visitor, most: number): Census {
  const { places } = visitor;
  let counted = 0;

  const meetWhole = (at: number): Verdict => {
    const { rule, doomed } = places[at]!;
    const outlook = visitor.outlook(at);
    // Some objects and arrays are replaced as a whole.
    const isLeft = rule < 0 ? outlook === 'goes' && doomed : outlook === 'goes' || outlook === 'asked';
    return isLeft ? gone : whole;
  };
  const walk = new SpanWalk({
    ...visitor,
    meet(at: number, value: Value) {
      if (value === whole) return meetWhole(at);
      const outlook = typeof value === 'string' ? visitor.outlook(at) : undefined;
      if ((outlook === 'remembered' || outlook === 'applied') && ++counted > most) throw new TooManyValues();
      return value;
    },
    kept() {},
    meetAgain() {},
    misfit() {},
    rename() {},
    allowance: undefined,
  });

  return {
    count(line, record) {
      if (line.length < shortest * most) return;
      counted = 0;
      walk.begin(line);
      try {
        walk.rewrite({ ...record, look: undefined });
      } finally {
        walk.end();
      }
    },
  };
}
