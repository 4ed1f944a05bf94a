/**
 * @module
 * A keyring file as the command writes it: JSON, for its owner alone, replaced in one step.
 */
import { randomBytes, randomInt } from 'node:crypto';
import type { KeyringDocument, SecretDocument } from '../../crypto/keyring.js';
import { UsageError } from '../fault.js';

/** A fresh secret, 32 random bytes. */
export function createSecret(id: string, from?: string, until?: string): SecretDocument {
  return {
    id,
    secret: `base64:${randomBytes(32).toString('base64')}`,
    ...(from === undefined ? {} : { from }),
    ...(until === undefined ? {} : { until }),
    scheme: 1,
  };
}

export const format = (document: KeyringDocument): string => `${JSON.stringify(document, null, 2)}\n`;

/** Loaded once already, so that it is known to be a keyring; but a bare secret is one, too. */
export function readDocument(file: string, bytes: Uint8Array): KeyringDocument {
  const text = new TextDecoder().decode(bytes).trim();
  if (text.startsWith('{')) return JSON.parse(text) as KeyringDocument;
  throw new UsageError(
    `${file} expected a keyring document, got a bare secret: start with "nymline keys new"`,
  );
}

const idLetters = 'abcdefghijklmnopqrstuvwxyz0123456789';

/** `k` and six of 36, so that two keyrings do not meet: a pseudonym is known by the id that it names. */
export const randomId = (): string =>
  `k${Array.from({ length: 6 }, () => idLetters[randomInt(36)]).join('')}`;

/** To the second where it has no part of one; a dash where unbounded. */
export const formatInstant = (instant: number): string =>
  Number.isFinite(instant) ? new Date(instant).toISOString().replace('.000Z', 'Z') : '–';
