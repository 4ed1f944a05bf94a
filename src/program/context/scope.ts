/**
 * @module
 * Scopes that are narrower than `person`: beside one counterpart, within a period, or within a record. The first two
 * have keys of their own, so that no two scopes ever hash the same text under the same key, whatever outsiders send.
 * The third uses no key.
 */
import { encodeBody } from '../../crypto/encode.js';
import type { SecretKeys } from '../../crypto/keys.js';
import { fillRandom } from '../../crypto/random.js';
import type { Scope } from '../../policy/document.js';
import type { Period } from '../../time/period.js';
import type { Keys } from '../../transforms/transform.js';

/** What the current record says about its scope. */
export interface RecordSide {
  /** The name of the period of its event time. */
  period(period: Period): string;
  /** The output of a field; undefined if it is not a single text. */
  written(path: string): string | undefined;
  /** A random body that stands for something in this record, and for nothing in another one. */
  fresh(of: string): string;
}

/** Stands for a missing counterpart. */
const noCounterpart = 'none';

/** Longer texts are not used as counterparts, since every value would be hashed together with the whole text. */
const longest = 1024;

/** The counterpart in the form that is hashed. It is one line, so that it is always the last line of the hashed text. */
function counterpart(written: string | undefined): string {
  if (written === undefined || written === '' || written.length > longest || written.includes('\n'))
    return noCounterpart;
  return written;
}

/**
 * The text that is hashed under the key of scope `with`.
 *
 * @param written - the output of the counterpart's field
 */
export const besideCounterpart = (canonical: string, written: string | undefined): string =>
  `${canonical}\n${counterpart(written)}`;

/**
 * @param keys - the keys of scope `person`
 * @param of - returns the keys for one more part of the derivation info; ask each time
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

/** What an answer depends on besides the value, as one line; undefined if no answer may be remembered. */
export function reachOf(scope: Exclude<Scope, 'person'>, record: RecordSide): (() => string) | undefined {
  if (scope === 'record') return undefined;
  if ('within' in scope) return () => record.period(scope.within);
  return () => counterpart(record.written(scope.with));
}

/** How many random bodies are drawn at a time, since a call for each takes longer than a hash. */
const drawn = 256;

/**
 * Draws random bodies. The same value has the same body within one record.
 *
 * @param current - identifies the current record: each record has another object
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
