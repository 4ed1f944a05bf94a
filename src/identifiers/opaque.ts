/**
 * @module
 * An identifier of no known form: a user name, a session, an account. It is hashed as it is, since folding case
 * or trimming could join two people; only the two Unicode spellings of one text (UAX #15) become one.
 */
import { found, type Hints, type Identifier, isAbsent, special } from './identifier.js';

/**
 * @example
 * createOpaque({}).read('alice') // { is: 'found', kind: 'id', canonical: 'alice' }
 */
export function createOpaque(_hints: Hints): Identifier {
  return {
    name: 'opaque',
    kind: 'id',
    read(value) {
      const text = value.trim();
      return isAbsent(text) ? special(text) : found('id', value.normalize('NFC'));
    },
  };
}
