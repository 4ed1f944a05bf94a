import { createHmac } from 'node:crypto';
import type { Identifier, IdentifierName, Part } from '../../src/identifiers/identifier.js';
import { createIdentifier } from '../../src/identifiers/index.js';
import type { Keys, Setting } from '../../src/transforms/transform.js';

const alphabet = 'abcdefghijklmnopqrstuvwxyz234567';

/** Keys of one made-up secret, hashed by node:crypto. */
export const keys: Keys = {
  id: 'k1',
  ids: new Set(['k1', 'k0']),
  body: (kind, canonical) => {
    const digest = createHmac('sha256', `made-up key for ${kind}`).update(canonical).digest();
    // The last character has two bits that are zero.
    return Array.from(digest.subarray(0, 26), (byte, at) => alphabet[byte & (at < 25 ? 31 : 28)]).join('');
  },
  states: () => ({ inner: new Int32Array(8), outer: new Int32Array(8) }),
};

/** A setting for the values of one identifier, with a count of those that it could not read. */
export function settingOf(identifier: IdentifierName): Setting & { readonly unread: () => number } {
  let unread = 0;
  const create = (name: IdentifierName): Identifier =>
    createIdentifier(name, { region: 'US', tenant: 'example' });
  return {
    identifier: create(identifier),
    identifierOf: (part: Exclude<Part, string>) => create(part.identifier),
    keys,
    holds: () => {},
    unparsed: () => {
      unread++;
    },
    unread: () => unread,
  };
}
