/**
 * @module
 * A keyring file as the command writes it: JSON, for its owner alone, replaced in one step.
 */

import { randomBytes, randomInt } from 'node:crypto';
import type { KeyringDocument, SecretDocument } from '../../crypto/keyring.js';
import { isSealed, type SealingKey, seal, sealingKeyOf } from '../../crypto/sealed.js';
import { unsealFile } from '../../policy/load.js';
import { openService } from '../../policy/service/service.js';
import { spellName } from '../../veil.js';
import { UsageError } from '../telling/fault.js';

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

/** A keyring file's document, and how another takes its place: sealed as it was. */
export interface OpenDocument {
  readonly document: KeyringDocument;
  write(document: KeyringDocument): string | Promise<string>;
}

/** Loaded once already, so that it is known to be a keyring; but a bare secret is one, too. */
export async function openDocument(file: string, bytes: Uint8Array): Promise<OpenDocument> {
  if (!isSealed(bytes)) return { document: readDocument(file, bytes), write: format };
  const key = sealingKeyOf(bytes);
  const ring = await unsealFile(bytes);
  const document = readDocument(file, ring);
  ring.fill(0);
  return { document, write: (other) => sealDocument(other, key) };
}

/** Under a fresh data key each time, so that no nonce is used twice. */
export async function sealDocument(document: KeyringDocument, key: SealingKey): Promise<string> {
  const service = await openService(key);
  const ring = new TextEncoder().encode(format(document));
  const text = await seal(ring, key.service, service);
  ring.fill(0);
  return text;
}

function readDocument(file: string, bytes: Uint8Array): KeyringDocument {
  const text = new TextDecoder().decode(bytes).trim();
  if (text.startsWith('{')) return JSON.parse(text) as KeyringDocument;
  throw new UsageError(
    `${spellName(file)} expected a keyring document, got a bare secret: start with "nymline keys new"`,
  );
}

const idLetters = 'abcdefghijklmnopqrstuvwxyz0123456789';

/** `k` and six of 36, so that two keyrings do not meet: a pseudonym is known by the id that it names. */
export const randomId = (): string =>
  `k${Array.from({ length: 6 }, () => idLetters[randomInt(36)]).join('')}`;

/** To the second unless there is a fraction of one; a dash if unbounded. */
export const formatInstant = (instant: number): string =>
  Number.isFinite(instant) ? new Date(instant).toISOString().replace('.000Z', 'Z') : '–';
