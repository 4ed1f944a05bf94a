/**
 * @module
 * Counts by field: how many values there were, and how many of them were, or held, what. No value is kept.
 */
import type { Find, What } from './find.js';
import type { Place } from './place.js';

/** One sort of identifier in one field. */
export interface Count {
  /** Values that are one from end to end. */
  whole: number;
  /** How many of those only the name of the field gives away. */
  hinted: number;
  /** How many of those are numbers that are only read with a region. */
  national: number;
  /** Values that have one or more in them, and other text. */
  inside: number;
  /** Records that have any. */
  records: number;
  /** The record that was counted last. */
  last: number;
}

export interface Tally {
  readonly place: Place;
  /** Values with something in them. */
  values: number;
  /** Values that mean that there is none: `anonymous`, `unknown`, short codes. */
  vacant: number;
  /** Values that say yes or no. */
  flags: number;
  /** Values of the form of a phone number that nothing reads as one. */
  dialled: number;
  /** Values that have the form of an IPv4 address but are not one. */
  dotted: number;
  readonly counts: Map<What, Count>;
  /** Keys of the object here that are, or hold, identifiers. */
  readonly keys: Map<What, Count>;
}

export const createTally = (place: Place): Tally => ({
  place,
  values: 0,
  vacant: 0,
  flags: 0,
  dialled: 0,
  dotted: 0,
  counts: new Map(),
  keys: new Map(),
});

const vacant =
  /^(?:anonymous|restricted|unavailable|unknown|private|withheld|blocked|none|null|n\/a|-|\d{1,6})$/i;

const flag = /^(?:true|false|yes|no|on|off|[yn01])$/i;
/** Seven to eighteen digits, as people write numbers; no fraction, no date, no seconds since 1970. */
const dialled =
  /^(?!1[4-9]\d{8}(?:\d{3})?$|(?:19|20)\d\d[-/]?[01]\d[-/]?[0-3]\d$)[+(]?(?:[\s()/-]{0,3}\d){7,18}$/;

/** Zeros in front, or more than 255. */
const dotted = /^\d{1,4}(?:\.\d{1,4}){3}$/;

/** @param record - the number of the current record */
export function addValue(tally: Tally, value: string, find: Find, record: number): void {
  if (value === '') return;
  tally.values++;
  if (flag.test(value)) tally.flags++;
  const finds = find(value);
  if (finds.whole === undefined && dotted.test(value)) tally.dotted++;
  if (finds.whole !== undefined) add(tally.counts, finds.whole, record, true, finds);
  else if (finds.inside.length > 0) for (const name of finds.inside) add(tally.counts, name, record, false);
  else if (vacant.test(value)) tally.vacant++;
  else if (dialled.test(value)) tally.dialled++;
}

export function addKey(tally: Tally, finds: ReturnType<Find>, record: number): void {
  const { whole, inside } = finds;
  if (whole !== undefined) add(tally.keys, whole, record, true, finds);
  else for (const name of inside) add(tally.keys, name, record, false);
}

function add(
  counts: Map<What, Count>,
  name: What,
  record: number,
  whole: boolean,
  { hinted = false, national = false }: Pick<ReturnType<Find>, 'hinted' | 'national'> = {},
): void {
  let count = counts.get(name);
  if (count === undefined) {
    count = { whole: 0, hinted: 0, national: 0, inside: 0, records: 0, last: 0 };
    counts.set(name, count);
  }
  if (whole) count.whole++;
  else count.inside++;
  if (hinted) count.hinted++;
  if (national) count.national++;
  if (count.last !== record) count.records++;
  count.last = record;
}
