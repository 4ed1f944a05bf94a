/**
 * @module
 * Tells of a long record that it has more values than may be read before the first of them is: a million take seconds, and
 * to count them takes less than one. It counts too few rather than too many, so that no record is refused for it that would
 * have come through.
 */
import { TooManyValues } from '../program/allowance.js';
import { gone, type Taken, type Value, type Verdict, type Visitor, whole } from '../program/visitor.js';
import { SpanWalk } from './json/spans.js';

/** Shorter records, for the values that they may have, are soon read. */
const shortest = 8;

export interface Census {
  /** @throws TooManyValues where so many are sure to be met */
  count(line: string, record: Taken): void;
}

/** @param most - values of one record */
export function createCensus(visitor: Visitor, most: number): Census {
  const { places } = visitor;
  let counted = 0;

  const meetWhole = (at: number): Verdict => {
    const { rule, doomed } = places[at]!;
    const outlook = visitor.outlook(at);
    // Of what is asked for, some is replaced as a whole.
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
