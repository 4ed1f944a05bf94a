/**
 * @module
 * The name by which a service knows its user: an address, a number, or a name that the service made up. A user id that is an
 * email address gets the pseudonym of that address, so that it links with the field `email`.
 */
import { createEmail } from './email.js';
import type { Hints, Identifier } from './identifier.js';
import { createOpaque } from './opaque.js';
import { createPhone } from './phone.js';

/** With its plus, since bare digits are as often the key of a table. */
const number = /^\s*\+/;

/**
 * The `account` identifier.
 *
 * @param hints - how numbers are written here
 * @returns the identifier; it reads everything
 * @example
 * createAccount({}).read('Alice@Example.ORG') // { is: 'found', kind: 'mail', canonical: 'alice@example.org' }
 * createAccount({}).read('12025550123') // { is: 'found', kind: 'id', canonical: '12025550123' }
 */
export function createAccount(hints: Hints): Identifier {
  const email = createEmail(hints);
  const phone = createPhone(hints);
  const opaque = createOpaque(hints);
  return {
    name: 'account',
    kind: 'id',
    read(value) {
      const reader =
        value.includes('@') || value.includes('%40') ? email : number.test(value) ? phone : opaque;
      const reading = reader.read(value);
      return reading?.is === 'found' ? reading : opaque.read(value);
    },
  };
}
