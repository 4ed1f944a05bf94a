/**
 * @module
 * A sealed keyring: encrypted under a data key that a key service made and alone can unwrap again. Two lines: a header in
 * JSON that names the service, its key and the wrapped data key, and the ring in base64, by AES-256-GCM (NIST SP 800-38D)
 * with the header's bytes as additional data, so that no byte of either can be changed.
 */
import { SecretError } from '../errors.js';
import { isObject } from './document.js';

/** Who wraps data keys, and under which key of theirs. */
export interface SealingKey {
  readonly service: string;
  readonly key: string;
}

export interface KeyService {
  /** A fresh data key of 32 bytes, and what the service calls the key that wraps it. */
  generate(): Promise<{ readonly plain: Uint8Array; readonly wrapped: string; readonly key: string }>;
  /** @throws SecretError ERR_SECRET_SERVICE */
  unwrap(wrapped: string): Promise<Uint8Array>;
}

interface Sealed extends SealingKey {
  readonly wrapped: string;
  readonly nonce: Uint8Array<ArrayBuffer>;
  /** The header as written. */
  readonly header: Uint8Array<ArrayBuffer>;
  readonly ciphertext: Uint8Array<ArrayBuffer>;
}

const start = '{"nymline":"sealed-keyring",';
const nonceSize = 12;

/** Whether a keyring file is sealed: no other JSON document begins so. */
export const isSealed = (file: Uint8Array): boolean =>
  file.length >= start.length && encode(start).every((byte, i) => file[i] === byte);

/** The key by which a keyring is sealed. @throws SecretError if it is not what `seal` wrote */
export function sealingKeyOf(file: Uint8Array): SealingKey {
  const { service, key } = parse(file);
  return { service, key };
}

/**
 * @param ring - the bytes of a keyring file; the caller's, to be overwritten
 * @param service - whose name is given
 */
export async function seal(ring: Uint8Array, name: string, service: KeyService): Promise<string> {
  const { plain, wrapped, key } = await service.generate();
  const nonce = crypto.getRandomValues(new Uint8Array(nonceSize));
  const header = `${start.slice(0, -1)},${JSON.stringify({ version: 1, service: name, key, wrapped, nonce: toBase64(nonce) }).slice(1)}`;
  try {
    const algorithm = { name: 'AES-GCM', iv: nonce, additionalData: encode(header) };
    const sealed = await crypto.subtle.encrypt(
      algorithm,
      await importKey(plain, 'encrypt'),
      Uint8Array.from(ring),
    );
    return `${header}\n${toBase64(new Uint8Array(sealed))}\n`;
  } finally {
    plain.fill(0);
  }
}

/**
 * @returns the bytes of the keyring file that was sealed; the caller must overwrite them
 * @throws SecretError ERR_SECRET_SEALED if a byte was changed, ERR_SECRET_SERVICE if the service refuses
 */
export async function unseal(file: Uint8Array, service: KeyService): Promise<Uint8Array> {
  const { wrapped, nonce, header, ciphertext } = parse(file);
  const plain = await service.unwrap(wrapped);
  try {
    const algorithm = { name: 'AES-GCM', iv: nonce, additionalData: header };
    return new Uint8Array(
      await crypto.subtle.decrypt(algorithm, await importKey(plain, 'decrypt'), ciphertext),
    );
  } catch {
    throw changed();
  } finally {
    plain.fill(0);
  }
}

const importKey = async (bytes: Uint8Array, use: 'encrypt' | 'decrypt') => {
  if (bytes.length !== 32)
    throw new SecretError(
      'ERR_SECRET_SERVICE',
      `the key service expected to give 32 bytes, gave ${bytes.length}`,
    );
  return crypto.subtle.importKey('raw', Uint8Array.from(bytes), 'AES-GCM', false, [use]);
};

function parse(file: Uint8Array): Sealed {
  const [header = '', coded = '', ...rest] = new TextDecoder().decode(file).split('\n');
  let value: unknown;
  try {
    value = JSON.parse(header);
  } catch {
    throw changed();
  }
  if (!isObject(value) || rest.length !== 1 || rest[0] !== '') throw changed();
  const { version, service, key, wrapped, nonce } = value;
  if (version !== 1 || typeof service !== 'string' || typeof key !== 'string') throw changed();
  if (typeof wrapped !== 'string' || typeof nonce !== 'string') throw changed();
  const [iv, ciphertext] = [fromBase64(nonce), fromBase64(coded)];
  if (iv.length !== nonceSize || ciphertext.length < 16) throw changed();
  return { service, key, wrapped, nonce: iv, header: encode(header), ciphertext };
}

const changed = (): SecretError =>
  new SecretError('ERR_SECRET_SEALED', 'the sealed keyring expected to be as it was sealed, and was changed');

const encode = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);

export const toBase64 = (bytes: Uint8Array): string => btoa(String.fromCharCode(...bytes));

/** Each sequence of bytes has one spelling. @throws SecretError for another */
export function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  try {
    const bytes = Uint8Array.from(atob(text), (unit) => unit.charCodeAt(0));
    if (toBase64(bytes) === text) return bytes;
  } catch {}
  throw changed();
}
