/**
 * @module
 * A look at every field of records, in whatever format: what its values are or hold, in counts.
 */
import type { Visitor } from '../../../program/visitor.js';
import { createFind, type Finds } from './find.js';
import type { Place } from './place.js';
import { addKey, addValue, createTally, type Tally } from './tally.js';
import { watchTexts } from './watch.js';

export interface Survey {
  /** For an engine: whatever it rewrites is counted, and stays. */
  readonly visitor: Visitor;
  /** In the order in which fields were met. */
  readonly tallies: readonly Tally[];
}

/**
 * @param regions - whose national numbers are looked for
 * @param record - the number of the current record
 * @param hasColumns - records are rows
 */
export function createSurvey(regions: readonly string[], record: () => number, hasColumns: boolean): Survey {
  const tallies = new Map<string, Tally>();
  const openField = createFind(regions);
  const findKey = createKeyFind(openField);

  /** Several ways lead to some fields; they are counted together. */
  const tallyOf = (place: Place): Tally => {
    const known = tallies.get(place.path) ?? createTally(place);
    tallies.set(place.path, known);
    return known;
  };

  const visitor = watchTexts({
    hasColumns,
    open(place) {
      const tally = tallyOf(place);
      const find = openField(place.name);
      return (value) => addValue(tally, value, find, record());
    },
    hide(key, holder) {
      const finds = findKey(key, holder);
      if (finds === undefined) return undefined;
      addKey(tallyOf(holder), finds, record());
      return '*';
    },
  });
  return {
    visitor,
    get tallies() {
      return [...tallies.values()];
    },
  };
}

/** Names are short and of letters mostly: one with two digits, an @, a colon or an equals sign is looked at. */
const suspicious = /\d.*\d|[@:=]/;
/** A name of structured data in syslog, by the number of an enterprise (RFC 5424 §6.3.2): no address. */
const structured =
  /^(?!.*(?:\d[.-]?){7}.*@)[\w.-]{1,32}@(?!(?:\d{1,3}\.){3}\d)\d{1,6}(?:\.\d{1,6})*(?:\.\D|$)/;
export const isStructured = (key: string): boolean => structured.test(key);

/** @returns what kind of identifier a key is or contains; undefined for a name of a field */
export function createKeyFind(
  openField: ReturnType<typeof createFind>,
): (key: string, holder: Place) => Finds | undefined {
  const finds = new Map<string, ReturnType<typeof openField>>();
  return (key, holder) => {
    if (!suspicious.test(key) || isStructured(key)) return undefined;
    const find = finds.get(holder.path) ?? openField(holder.name);
    finds.set(holder.path, find);
    const found = find(key);
    return found.whole !== undefined || found.inside.length > 0 ? found : undefined;
  };
}
