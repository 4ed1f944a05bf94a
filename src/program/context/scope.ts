/**
 * @module
 * How far a pseudonym reaches, where that is less than to every record of its secret and domain: beside one counterpart,
 * within a period, or within its record. The first two have keys of their own, so that nothing which one scope hashes is
 * what another has hashed, whatever texts outsiders send; the third has no key at all.
 */
import { encodeBody } from '../../crypto/encode.js';
import type { SecretKeys } from '../../crypto/keys.js';
import type { Period } from '../../crypto/period.js';
import { fillRandom } from '../../crypto/random.js';
import type { Scope } from '../../policy/document.js';
import type { Keys } from '../../transforms/transform.js';

/** What the record at hand says of it. */
export interface RecordSide {
  /** The name of the period that its event time is in. */
  period(period: Period): string;
  /** What comes out of a field; undefined where nothing does that is one text. */
  written(path: string): string | undefined;
  /** The body that stands in it for something; another in each record. */
  fresh(of: string): string;
}

/** Stands for a counterpart that is not there. */
const noCounterpart = 'none';

/** Longer texts are no counterparts: each value would be hashed with all of it. */
const longest = 1024;

/** The counterpart as it is hashed: of one line, so that where it begins is where the last line begins. */
function counterpart(written: string | undefined): string {
  if (written === undefined || written === '' || written.length > longest || written.includes('\n'))
    return noCounterpart;
  return written;
}

/**
 * The text that is hashed beside one counterpart, under the key of scope `with`.
 *
 * @param written - what comes out of the counterpart's field
 */
export const besideCounterpart = (canonical: string, written: string | undefined): string =>
  `${canonical}\n${counterpart(written)}`;

/**
 * @param keys - of scope `person`
 * @param of - the keys for a part more in what they are derived with: ask each time
 */
export function scopeKeys(
  scope: Exclude<Scope, 'person'>,
  keys: Keys,
  of: (part: string) => SecretKeys,
  domain: string,
  record: RecordSide,
): Keys {
  if (scope === 'record')
    return { ...keys, body: (kind, canonical) => record.fresh(`${domain} ${kind} ${canonical}`) };
  if ('within' in scope)
    return { ...keys, body: (kind, canonical) => of(record.period(scope.within)).body(kind, canonical) };
  const { body } = of('with');
  return {
    ...keys,
    body: (kind, canonical) => body(kind, besideCounterpart(canonical, record.written(scope.with))),
  };
}

/** What an answer hangs on besides the value, as one line; undefined where no answer may be remembered. */
export function reachOf(scope: Exclude<Scope, 'person'>, record: RecordSide): (() => string) | undefined {
  if (scope === 'record') return undefined;
  if ('within' in scope) return () => record.period(scope.within);
  return () => counterpart(record.written(scope.with));
}

/** Bodies that are drawn at a time: a call for each takes longer than a hash. */
const drawn = 256;

/**
 * Random bodies, so that the same thing has the same in one record.
 *
 * @param current - the record at hand: another object for another record
 */
export function createFresh(current: () => object): RecordSide['fresh'] {
  const records = new WeakMap<object, Map<string, string>>();
  const words = new Int32Array(4 * drawn);
  let at = words.length;

  const draw = (): string => {
    if (at === words.length) {
      fillRandom(words);
      at = 0;
    }
    const body = encodeBody(words[at]!, words[at + 1]!, words[at + 2]!, words[at + 3]!);
    words.fill(0, at, at + 4);
    at += 4;
    return body;
  };
  return (of) => {
    const record = current();
    let bodies = records.get(record);
    if (bodies === undefined) {
      bodies = new Map();
      records.set(record, bodies);
    }
    const body = bodies.get(of) ?? draw();
    bodies.set(of, body);
    return body;
  };
}
