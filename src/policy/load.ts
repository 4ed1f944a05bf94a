/**
 * @module
 * Policies and keyrings from where an operator keeps them: a file, the environment, or a function that asks
 * a key management service. The only file below the command that touches the disk.
 */
import { readFileSync, statSync } from 'node:fs';
import { createKeyring, type Keyring, type KeyringDocument } from '../crypto/keyring.js';
import { SecretError } from '../errors.js';
import { parsePolicy } from './policy.js';
import type { Policy } from './schema.js';

/** Where a keyring is kept. `env` names a variable that holds the document, or a bare secret. */
export type KeyringSource =
  | { readonly file: string }
  | { readonly env: string }
  | (() => KeyringDocument | string | Uint8Array | Promise<KeyringDocument | string | Uint8Array>);

/** The variable that is read where nothing else is said. */
export const keyringVariable = 'NYMLINE_KEYRING';

/**
 * Reads a policy from a YAML or JSON file.
 *
 * @throws PolicyError with every fault; what `node:fs` throws where the file cannot be read
 */
export function loadPolicy(file: string): Policy {
  return parsePolicy(readFileSync(file, 'utf8'));
}

/**
 * Reads a keyring.
 *
 * @param source - the variable `NYMLINE_KEYRING` where left out
 * @param warn - told, without a byte of a secret, when a keyring file can be read by other users
 * @throws SecretError; what `node:fs` throws where the file cannot be read
 * @example
 * await loadKeyring({ file: 'keyring.json' })
 * await loadKeyring(() => kms.decrypt(blob))
 */
export async function loadKeyring(
  source: KeyringSource = { env: keyringVariable },
  warn: (message: string) => void = (message) => process.emitWarning(message, 'NymlineWarning'),
): Promise<Keyring> {
  if (typeof source === 'function') return createKeyring(await source());
  return loadKeyringSync(source, warn);
}

/** As {@link loadKeyring}, for a file or the environment. */
export function loadKeyringSync(
  source: Exclude<KeyringSource, () => unknown> = { env: keyringVariable },
  warn: (message: string) => void = (message) => process.emitWarning(message, 'NymlineWarning'),
): Keyring {
  if ('file' in source) {
    const mode = statSync(source.file).mode & 0o777;
    if ((mode & 0o077) !== 0 && process.platform !== 'win32') {
      warn(
        `keyring ${source.file} can be read by other users (mode ${mode.toString(8)}); run: chmod 600 ${source.file}`,
      );
    }
    return createKeyring(readFileSync(source.file, 'utf8'));
  }
  const text = process.env[source.env];
  if (text === undefined || text === '') {
    throw new SecretError(
      'ERR_SECRET_MISSING',
      `${source.env} expected a keyring or a secret, and the variable is not set`,
    );
  }
  return createKeyring(text);
}
