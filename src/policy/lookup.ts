/**
 * @module
 * The pseudonyms of one subject: what to search for when someone asks to see, or to erase, what is theirs.
 */
import type { Keyring } from '../crypto/keyring.js';
import { createKeys } from '../crypto/keys.js';
import type { Hints, IdentifierName, Reading } from '../identifiers/identifier.js';
import { createIdentifier } from '../identifiers/index.js';

/**
 * One pseudonym for each secret of the ring, in the ring's order; none for a value that singles nobody out.
 *
 * @param value - in any spelling; of a container (a SIP URI), the identifier of the named kind inside
 */
export function pseudonymsOf(
  keyring: Keyring,
  domain: string,
  name: IdentifierName,
  value: string,
  hints: Hints,
): string[] {
  const { kind } = createIdentifier(name, hints);
  const found = resolve(name, value, hints, 0);
  if (found?.is === 'special') return [];
  const [label, text] = found?.is === 'found' ? [found.kind, found.canonical] : [`${kind}x`, value];
  return keyring.secrets.map((secret) => {
    return `${label}_${secret.id}_${createKeys(secret, domain, keyring.ids).body(label, text)}`;
  });
}

/** The reading of a value, or of the first part in a container that can be found. */
function resolve(name: IdentifierName, value: string, hints: Hints, depth: number): Reading {
  const reading = createIdentifier(name, hints).read(value);
  if (reading?.is !== 'container') return reading;
  if (depth > 4) return undefined;
  for (const part of reading.parts) {
    if (typeof part === 'string') continue;
    const inner = resolve(part.identifier, part.value, { ...hints, ...part.hints }, depth + 1);
    if (inner !== undefined) return inner;
  }
  return undefined;
}
