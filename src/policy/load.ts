/**
 * @module
 * Loads policies and keyrings from where an operator keeps them: a file, which a key service may have sealed, the
 * environment, or a function.
 */
import { closeSync, fstatSync, openSync, readFileSync, readSync } from 'node:fs';
import { isObject } from '../crypto/document.js';
import {
  createKeyring,
  isKeyring,
  type Keyring,
  type KeyringDocument,
  parseKeyring,
} from '../crypto/keyring.js';
import { claimBytes } from '../crypto/memory.js';
import { isSealed, sealingKeyOf, unseal } from '../crypto/sealed.js';
import { SecretError } from '../errors.js';
import { aFunction, aText, checkGiven, misfit } from '../options.js';
import { spellName, veil } from '../veil.js';
import { createWarn } from '../warning.js';
import type { ExtendingDocument, Policy, PolicyDocument } from './document.js';
import { parsePolicy } from './policy.js';
import { openService } from './service/service.js';

/**
 * A keyring, a keyring document, a bare secret (32 bytes or more, `hex:…`, `base64:…`), or where a keyring is kept: a
 * file, or the environment variable that `env` names. A string is never taken for the name of a file.
 */
export type KeyringSource =
  | Keyring
  | KeyringDocument
  | string
  | Uint8Array
  | { readonly file: string }
  | { readonly env: string };

/** A policy: a plain object, its YAML or JSON text, or its file. */
export type PolicySource = PolicyDocument | ExtendingDocument | string | { readonly file: string };

/** The environment variable that is read by default. */
export const keyringVariable = 'NYMLINE_KEYRING';

/**
 * Reads a policy from a YAML or JSON file.
 *
 * @throws PolicyError with every fault; what `node:fs` throws if the file cannot be read
 * @example
 * createPseudonymizer(loadPolicy('policy.yaml'), await loadKeyring({ file: 'keyring.json' }))
 */
export function loadPolicy(file: string): Policy {
  if (typeof file !== 'string')
    throw misfit('loadPolicy', 'the name of a file', file, 'a tree or a text is taken where a policy is');
  return parsePolicy(readPolicyFile(file));
}

/** The text of a policy file. @throws what `node:fs` throws; if the name looks like a secret, it is left out */
export function readPolicyFile(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw veiled(error as NodeJS.ErrnoException);
  }
}

/**
 * Reads a keyring.
 *
 * @param source - a keyring, where it is kept, or a function that fetches one; the variable `NYMLINE_KEYRING` by default
 * @param warn - called with a message if other users can read the keyring file; the message holds no byte of a secret
 * @throws SecretError; what `node:fs` throws if the file cannot be read
 * @example
 * await loadKeyring({ file: 'keyring.json' })
 * await loadKeyring(() => kms.decrypt(blob))
 */
export async function loadKeyring(
  source: KeyringSource | (() => KeyringSource | Promise<KeyringSource>) = { env: keyringVariable },
  warn: (message: string) => void = warnOfMode,
): Promise<Keyring> {
  const given = typeof source === 'function' ? await source() : source;
  return takeUp(given, warn, async (sealed) => {
    const ring = await unsealFile(sealed);
    try {
      return parseKeyring(ring);
    } finally {
      ring.fill(0);
    }
  });
}

/** Opens a sealed keyring. @returns bytes that the caller must overwrite */
export const unsealFile = async (sealed: Uint8Array): Promise<Uint8Array> =>
  unseal(sealed, await openService(sealingKeyOf(sealed)));

/** Gives a warning of the process. */
const warnOfMode = (message: string): void => createWarn()('WARN_KEYRING_MODE', message);

/**
 * The same as {@link loadKeyring}, synchronously. It cannot open a sealed keyring, since a key service must be asked
 * for the key.
 *
 * @throws SecretError, also if the keyring is sealed; what `node:fs` throws if the file cannot be read
 * @example
 * createPseudonymizer(loadPolicy('policy.yaml'), loadKeyringSync({ file: 'keyring.json' }))
 */
export function loadKeyringSync(
  source: KeyringSource = { env: keyringVariable },
  warn: (message: string) => void = warnOfMode,
): Keyring {
  return takeUp(source, warn, () => {
    throw new SecretError(
      'ERR_SECRET_SEALED',
      'the keyring is sealed, and its key has to be asked for: read it with await loadKeyring()',
    );
  });
}

/** @param open - opens a sealed keyring */
function takeUp<T>(
  source: KeyringSource,
  warn: (message: string) => void,
  open: (sealed: Uint8Array) => T,
): Keyring | T {
  checkGiven('warn', warn, aFunction);
  if (isKeyring(source)) return source;
  if (!isObject(source)) return createKeyring(source);
  if ('file' in source && 'env' in source)
    throw new SecretError(
      'ERR_SECRET_SYNTAX',
      'keyring expected a file or a variable, got both: leave out file or env',
    );
  if ('file' in source) {
    checkGiven('keyring.file', source.file, aText);
    const { bytes, mode } = readSecretly(source.file);
    try {
      if (isSealed(bytes)) return open(bytes.slice());
      if ((mode & 0o077) !== 0 && process.platform !== 'win32') {
        const name = spellName(source.file);
        warn(`keyring ${name} can be read by other users (mode ${mode.toString(8)}); run: chmod 600 ${name}`);
      }
      return parseKeyring(bytes);
    } finally {
      bytes.fill(0);
    }
  }
  if (!('env' in source)) return createKeyring(source);
  checkGiven('keyring.env', source.env, aText);
  const text = process.env[source.env];
  if (text === undefined || text === '') {
    throw new SecretError(
      'ERR_SECRET_MISSING',
      `${nameOf(source.env)} expected a keyring or a secret, and the variable is not set`,
    );
  }
  const bytes = new TextEncoder().encode(text);
  return isSealed(bytes) ? open(bytes) : createKeyring(text);
}

/** The same error, or a new one if its message, and with it its stack, holds what looks like a secret. */
function veiled(error: NodeJS.ErrnoException): Error {
  const { message, code, errno, syscall, path } = error;
  if (veil(message) === message) return error;
  return Object.assign(new Error(veil(message)), { code, errno, syscall, path: veil(path ?? '') });
}

/** The name of a variable for a message, if it looks like one. Otherwise somebody may have given a secret in its place. */
const nameOf = (variable: unknown): string =>
  typeof variable === 'string' && /^[A-Z][A-Z\d]{0,15}(?:_[A-Z\d]{1,15}){0,7}$/.test(variable)
    ? variable
    : 'the variable';

/**
 * Reads a file that may hold secrets, into memory that can be overwritten, with its permissions.
 *
 * @throws what `node:fs` throws; but if there is no such file, its name is left out, since it may be a secret itself
 */
function readSecretly(file: string): { readonly bytes: Uint8Array; readonly mode: number } {
  const descriptor = openSecretly(file);
  try {
    const stats = fstatSync(descriptor);
    const { mode, size } = stats;
    let bytes = claimBytes(Math.max(size, 4095) + 1);
    let length = 0;
    for (let read = 1; read > 0; length += read) {
      if (length === bytes.length) {
        const wider = claimBytes(2 * length);
        wider.set(bytes);
        bytes.fill(0);
        bytes = wider;
      }
      read = readSync(descriptor, bytes, length, bytes.length - length, null);
    }
    // A terminal or /dev/null has permissions that nobody should change.
    return { bytes: bytes.subarray(0, length), mode: stats.isCharacterDevice() ? 0 : mode & 0o777 };
  } finally {
    closeSync(descriptor);
  }
}

function openSecretly(file: string): number {
  try {
    return openSync(file, 'r');
  } catch (error) {
    const { code, errno, syscall } = error as NodeJS.ErrnoException;
    if (typeof file === 'string' && code !== 'ENOENT' && code !== 'ENAMETOOLONG') throw error;
    const message = `keyring expected a file, and it cannot be opened (${code})`;
    throw Object.assign(new Error(message), { code, errno, syscall });
  }
}
