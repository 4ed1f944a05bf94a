/**
 * @module
 * A keyring as it is stored: a JSON document, or a bare secret. If it is read from bytes, the secrets are decoded in place
 * and cut out before the rest becomes a string, which nobody could overwrite.
 */
import { SecretError } from '../errors.js';
import { afterMark } from '../octets.js';
import { codingOf, decodeSecret, describePlain, plain } from './secret.js';

/** The content of a keyring file; `secret` may also be bytes if a function supplies it. */
export interface KeyringDocument {
  /** The version of the document's form: always 1. */
  readonly version: 1;
  /** At least one secret, with different ids and with intervals that do not overlap. */
  readonly secrets: readonly SecretDocument[];
}

/** One secret of a keyring file, as a person writes it. */
export interface SecretDocument {
  /** 1 to 12 of a-z and 0-9. It is part of every pseudonym. */
  readonly id: string;
  /** 32 bytes or more; as text, in `hex:…` or `base64:…`. */
  readonly secret: string | Uint8Array;
  /** First instant at which the secret is valid, ISO 8601; always valid before `until` where absent. */
  readonly from?: string;
  /** First instant at which it is valid no more, ISO 8601. */
  readonly until?: string;
  /** How keys are derived from the secret: always 1. */
  readonly scheme?: 1;
}

/** The entries of a document, of its text, or of a bare secret that becomes `k1`; not looked into yet. */
export function readEntries(input: unknown): readonly unknown[] {
  if (input instanceof Uint8Array) return [{ id: 'k1', secret: input }];
  if (typeof input === 'string') {
    const text = input.trim();
    return isBare(text)
      ? [{ id: 'k1', secret: text }]
      : readEntries(parseJson(text, '; a file is named by { file: … }, or by --keyring'));
  }
  if (input === undefined || input === null) {
    throw new SecretError(
      'ERR_SECRET_SYNTAX',
      `keyring expected a keyring, its document or a secret, got ${input}; is the variable set that it comes from?`,
    );
  }
  const { version, secrets } = isObject(input) ? input : {};
  if (version !== 1)
    throw new SecretError(
      'ERR_SECRET_SYNTAX',
      `keyring.version expected 1, got another value or none${hintFor(input)}`,
    );
  if (!Array.isArray(secrets) || secrets.length === 0) {
    throw new SecretError('ERR_SECRET_SYNTAX', 'keyring.secrets expected a list of at least one secret');
  }
  return secrets;
}

/**
 * As {@link readEntries}, from the bytes of a file.
 *
 * @param use - is lent the entries: their secrets are overwritten after it
 */
export function readFileEntries<T>(file: Uint8Array, use: (entries: readonly unknown[]) => T): T {
  const cut: Uint8Array[] = [];
  try {
    const text = trim(file);
    if (codingOf(text) !== undefined || describePlain(text) !== plain) {
      cut.push(decodeSecret(text, 'keyring'));
      return use(readEntries(cut[0]));
    }
    return use(readEntries(restore(parseJson(cutSecrets(text, cut)), cut)));
  } finally {
    for (const bytes of cut) bytes.fill(0);
  }
}

/** A secret with a prefix, or one whose prefix is missing, which causes an error: neither begins like JSON. */
const isBare = (text: string): boolean => /^(?:hex|base64):/.test(text) || /^[\w+/=-]{43,}$/.test(text);

/** A hint for a value that was given instead of a keyring. */
function hintFor(input: unknown): string {
  if (!isObject(input)) return '';
  if (typeof input.then === 'function') return '; a promise must be awaited, as that of loadKeyring()';
  return 'file' in input || 'env' in input ? '; await loadKeyring(…) reads where a keyring is kept' : '';
}

/** JSON's own error message quotes the text it stumbled on, which here is a secret: it is not passed on. */
function parseJson(text: string, hint = ''): unknown {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new SecretError(
      'ERR_SECRET_SYNTAX',
      `keyring expected a JSON document, got text that is not JSON${hint}`,
    );
  }
  if (!isObject(value)) throw new SecretError('ERR_SECRET_SYNTAX', 'keyring expected a JSON object');
  return value;
}

const quote = 0x22;
const backslash = 0x5c;

/** The text with `{"cut":n}` in place of each string that spells a secret. */
function cutSecrets(text: Uint8Array, cut: Uint8Array[]): string {
  const rest: string[] = [];
  let kept = 0;
  for (let at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at)) {
    let end = at + 1;
    while (end < text.length && text[end] !== quote) end += text[end] === backslash ? 2 : 1;
    const spelled = withoutEscapes(text.subarray(at + 1, end));
    if (codingOf(spelled) !== undefined) {
      rest.push(decodeText(text.subarray(kept, at)), `{"cut":${cut.length}}`);
      kept = end + 1;
      cut.push(decodeSecret(spelled, `keyring.secrets[${cut.length}].secret`));
    }
    if (spelled.buffer !== text.buffer) spelled.fill(0);
    at = end + 1;
  }
  return rest.join('') + decodeText(text.subarray(kept));
}

/** Base64 has slashes, and JSON may write them `\/`; other escapes are in no secret that a program wrote. */
function withoutEscapes(text: Uint8Array): Uint8Array {
  if (!text.includes(backslash)) return text;
  return Uint8Array.from(text.filter((byte, i) => byte !== backslash || text[i + 1] !== 0x2f));
}

/** The tree with the secrets in their places again. */
function restore(tree: unknown, cut: readonly Uint8Array[]): unknown {
  if (!isObject(tree) || !Array.isArray(tree.secrets)) return tree;
  const secrets = tree.secrets.map((entry: unknown) => {
    const place = isObject(entry) && isObject(entry.secret) ? entry.secret.cut : undefined;
    return typeof place === 'number' && isObject(entry) ? { ...entry, secret: cut[place] } : entry;
  });
  return { ...tree, secrets };
}

const decodeText = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

/** Without a byte order mark, and without blanks around. */
function trim(text: Uint8Array): Uint8Array {
  const isBlank = (byte: number | undefined): boolean =>
    byte === 0x20 || (byte !== undefined && byte >= 0x09 && byte <= 0x0d);
  let from = afterMark(text);
  let to = text.length;
  while (isBlank(text[from])) from++;
  while (to > from && isBlank(text[to - 1])) to--;
  return text.subarray(from, to);
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
