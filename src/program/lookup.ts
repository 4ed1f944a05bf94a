/**
 * @module
 * The pseudonyms of one subject: what to search for when someone asks to see, or to erase, what is theirs.
 */
import type { Keyring } from '../crypto/keyring.js';
import { createKeySafe } from '../crypto/keys.js';
import type { Hints, IdentifierName } from '../identifiers/identifier.js';
import { createIdentifier } from '../identifiers/index.js';
import { maxNesting } from '../transforms/pseudonym.js';

/**
 * One pseudonym for each secret of the ring, in the ring's order; none for a value that singles nobody out.
 *
 * @throws SecretError where the keyring is closed
 * @param value - in any spelling; of a container (a SIP URI), the first identifier inside
 */
export function pseudonymsOf(
  keyring: Keyring,
  domain: string,
  name: IdentifierName,
  value: string,
  hints: Hints,
): string[] {
  const subject = subjectOf(name, value, hints, undefined, 0);
  if (subject === undefined) return [];
  const { label, text } = subject;
  const safe = createKeySafe(keyring);
  try {
    return keyring.secrets.map(({ id }, i) => `${label}_${id}_${safe.of(i, domain).body(label, text)}`);
  } finally {
    safe.wipe();
  }
}

/** What the transform would hash, and under which kind; undefined for what singles nobody out. */
function subjectOf(
  name: IdentifierName,
  value: string,
  hints: Hints,
  partHints: Hints | undefined,
  depth: number,
): { readonly label: string; readonly text: string } | undefined {
  const identifier = createIdentifier(name, { ...hints, ...partHints });
  const reading = identifier.read(value);
  if (reading?.is === 'special') return undefined;
  if (reading?.is === 'found') return { label: reading.kind, text: reading.canonical };
  if (reading !== undefined && depth < maxNesting) {
    const part = reading.parts.find((each) => typeof each !== 'string');
    if (typeof part !== 'object') return undefined;
    return subjectOf(part.identifier, part.value, hints, part.hints, depth + 1);
  }
  return { label: `${identifier.kind}x`, text: value };
}
