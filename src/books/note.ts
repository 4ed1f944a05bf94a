/**
 * @module
 * Signed notes (c2sp.org/signed-note) with Ed25519, and their keys in the spelling that Go's `golang.org/x/mod/sumdb/note`
 * gave them: a text, a blank line, and a line for each signature, `— name base64(key id, signature)`.
 */
import {
  createHash,
  createPrivateKey,
  createPublicKey,
  type KeyObject,
  randomBytes,
  sign,
  verify,
} from 'node:crypto';

/** A key by its name and id. */
export interface Signer {
  readonly name: string;
  readonly id: Buffer;
  readonly privateKey: KeyObject;
  readonly verifier: Verifier;
}

export interface Verifier {
  readonly name: string;
  readonly id: Buffer;
  readonly publicKey: KeyObject;
}

/** The signature type of Ed25519. */
const ed25519 = 1;

/** The DER before the 32 bytes of a key (RFC 8410). */
const privateFront = Buffer.from('302e020100300506032b657004220420', 'hex');
const publicFront = Buffer.from('302a300506032b6570032100', 'hex');

const privateWord = 'PRIVATE+KEY+';

/** No blank of Unicode, no plus, nothing that a terminal obeys. */
export const isKeyName = (name: string): boolean => /^[^\s+\p{Z}\p{C}]{1,200}$/u.test(name);

/** A new key, in the form in which it is stored. */
export function createSigningKey(name: string): string {
  const seed = randomBytes(32);
  const { id } = signerOf(name, seed);
  const text = `${privateWord}${name}+${id.toString('hex')}+${Buffer.concat([Buffer.of(ed25519), seed]).toString('base64')}\n`;
  seed.fill(0);
  return text;
}

/** @returns undefined if it is not a signing key */
export function parseSigner(text: string): Signer | undefined {
  const line = text.trim();
  const key = line.startsWith(privateWord) ? parseKey(line.slice(privateWord.length)) : undefined;
  if (key === undefined) return undefined;
  const signer = signerOf(key.name, key.bytes);
  return signer.id.equals(key.id) ? signer : undefined;
}

/** @returns undefined if it is not a verifying key */
export function parseVerifier(text: string): Verifier | undefined {
  const key = parseKey(text.trim());
  if (key === undefined) return undefined;
  const verifier = verifierOf(key.name, key.bytes);
  return verifier.id.equals(key.id) ? verifier : undefined;
}

export function formatVerifier({ name, id, publicKey }: Verifier): string {
  const bytes = Buffer.concat([Buffer.of(ed25519), rawOf(publicKey)]);
  return `${name}+${id.toString('hex')}+${bytes.toString('base64')}`;
}

/** @param text - ends in a newline */
export function signNote(text: string, { name, id, privateKey }: Signer): string {
  const signature = Buffer.concat([id, sign(null, Buffer.from(text), privateKey)]);
  return `${text}\n— ${name} ${signature.toString('base64')}\n`;
}

/**
 * @returns the text, if this key has signed it and no signature of this key is wrong; signatures of other keys are
 * ignored
 */
export function openNote(note: string, { name, id, publicKey }: Verifier): string | undefined {
  const at = note.lastIndexOf('\n\n');
  if (at < 0 || !note.endsWith('\n') || /[\0-\x09\x0b-\x1f\ufffd]/.test(note)) return undefined;
  const text = note.slice(0, at + 1);
  const lines = note.slice(at + 2, -1).split('\n');
  let isSigned = false;
  for (const line of lines) {
    const [, by, coded = ''] = /^— ([^\s+]+) ([A-Za-z\d+/]+={0,2})$/u.exec(line) ?? [];
    const bytes = Buffer.from(coded, 'base64');
    if (by === undefined || bytes.length < 5) return undefined;
    if (by !== name || !bytes.subarray(0, 4).equals(id)) continue;
    if (!verify(null, Buffer.from(text), publicKey, bytes.subarray(4))) return undefined;
    isSigned = true;
  }
  return isSigned ? text : undefined;
}

function signerOf(name: string, seed: Buffer): Signer {
  const der = Buffer.concat([privateFront, seed]);
  const privateKey = createPrivateKey({ key: der, format: 'der', type: 'pkcs8' });
  der.fill(0);
  const verifier = verifierOf(name, rawOf(createPublicKey(privateKey)));
  return { name, id: verifier.id, privateKey, verifier };
}

function verifierOf(name: string, bytes: Buffer): Verifier {
  const publicKey = createPublicKey({
    key: Buffer.concat([publicFront, bytes]),
    format: 'der',
    type: 'spki',
  });
  const hash = createHash('sha256').update(`${name}\n`).update(Buffer.of(ed25519)).update(bytes).digest();
  return { name, id: hash.subarray(0, 4), publicKey };
}

const rawOf = (publicKey: KeyObject): Buffer =>
  publicKey.export({ format: 'der', type: 'spki' }).subarray(publicFront.length);

function parseKey(
  text: string,
): { readonly name: string; readonly id: Buffer; readonly bytes: Buffer } | undefined {
  const [, name = '', id = '', coded = ''] = /^([^+]+)\+([\da-f]{8})\+([A-Za-z\d+/]{44})$/.exec(text) ?? [];
  const bytes = Buffer.from(coded, 'base64');
  if (!isKeyName(name) || bytes.length !== 33 || bytes[0] !== ed25519) return undefined;
  return { name, id: Buffer.from(id, 'hex'), bytes: bytes.subarray(1) };
}
