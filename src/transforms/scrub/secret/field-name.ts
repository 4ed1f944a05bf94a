/**
 * @module
 * What the name of a field says of its value: `{"password":"…"}` and `{"msisdn":"2025550123"}` say as much as
 * `password=…` and `msisdn 2025550123` do in a text.
 */

import { pseudonymEnd } from '../../../identifiers/written.js';
import { topicBefore } from '../number/topic.js';
import { isSecretField } from './assignment.js';
import { credentialStart } from './credential.js';
import { kindOf } from './name.js';

/** What a name can say, in this order: engines number them. */
export const subjects = [
  'phone',
  'imsi',
  'imei',
  'iccid',
  'card',
  'mac',
  'place',
  'version',
  'other',
  'cookie',
  'authorization',
  'password',
  'key',
  'code',
  'query',
] as const;

export type Subject = (typeof subjects)[number];

/** A record that is keyed by numbers, hashes or UUIDs: nobody names a field so, and there may be millions of them. */
const keyed = /(?:\d\D{0,4}){8}/;

/** Of a longer name its end says as much, as in a text. */
const longestName = 48;

/**
 * @returns undefined where the name says nothing
 * @example
 * subjectOf('callerNumber') // 'phone'
 */
export function subjectOf(name: string): Subject | undefined {
  const end = name.slice(-longestName);
  const kind = kindOf(/^[\w-]*$/.test(end) ? end : end.replace(/[^\p{L}\p{N}_-]+/gu, '_'));
  if (kind !== undefined) return kind;
  if (keyed.test(name)) return undefined;
  const topic = topicBefore(name, name.length);
  // `client`, `host`: an address shows by its shape.
  return topic === 'address' ? undefined : topic;
}

/** A text, and what shall stand before it while it is looked through, to say what it is. */
export type Rewrite = (text: string, lead: string) => string;

/** One word says what all names say that speak of the same: so a value has one answer under all of them. */
const leads: Readonly<Partial<Record<Subject, string>>> = {
  phone: 'phone ',
  imsi: 'imsi ',
  imei: 'imei ',
  iccid: 'iccid ',
  card: 'card ',
  mac: 'mac ',
  place: 'lat ',
  version: 'version ',
  other: 'id ',
  cookie: 'cookie: ',
  query: 'x?',
};

/** Without one a value is no number, whatever its name says. */
const digit = /\d/;

/** From a first pass, which found the identifier that was all of the value. */
const isPseudonym = (value: string): boolean => pseudonymEnd(value, 0) === value.length;

/**
 * How the values of a field are looked through whose name says this. A secret goes as a whole, with whatever quotes,
 * blanks and commas it has in it: unlike in a text, where it ends is known.
 *
 * @param constant - what takes the place of a secret; undefined where none is looked for
 */
export function lookAt(
  subject: Subject,
  rewrite: Rewrite,
  constant: string | undefined,
): (value: string) => string {
  const lead = leads[subject];
  if (lead !== undefined) {
    // What these say is that a number is none of anybody's: where nothing is found, nothing needs to be said.
    if (subject === 'other' || subject === 'version')
      return (value) => (rewrite(value, '') === value ? value : rewrite(value, lead));
    return (value) =>
      rewrite(value, subject === 'cookie' || subject === 'query' || digit.test(value) ? lead : '');
  }
  if (constant === undefined) return (value) => rewrite(value, '');
  const replace =
    subject === 'authorization'
      ? (value: string) => {
          const start = credentialStart(value);
          return start < 0 ? undefined : value.slice(0, start) + constant;
        }
      : (value: string) => (isSecretField(value, subject as 'key') ? constant : undefined);
  return (value) => {
    if (isPseudonym(value)) return value;
    const result = replace(value);
    if (result !== undefined) return result;
    // What is too short for a secret must not look like one to a second pass: `::1` and its pseudonym.
    const after = rewrite(value, '');
    return after === value || isPseudonym(after) ? after : (replace(after) ?? after);
  };
}
