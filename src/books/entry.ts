/**
 * @module
 * The content of a sealed segment: lines of JSON, so that it can be read when it is opened with `age`. The first line
 * has the key of the digests. Then comes one line for each record, and one for each header, before the records that
 * followed it.
 */
import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import type { RecordCode } from '../errors.js';
import { octets } from '../octets.js';
import type { Raw, Reject } from '../program/reject.js';

/** How a record came; `bytes` are in the format of the policy. */
export type Form = 'bytes' | 'json' | 'object' | 'text';

/** A record in a sealed segment. */
export interface Entry {
  /** Why the record is quarantined. */
  readonly code: RecordCode;
  /** Its number in its source, from 1. */
  readonly position: number;
  /** The name of its source, as the quarantine was told. */
  readonly source: string;
  /** What was expected and what kind came, never a value. */
  readonly detail: string;
  /** What the bytes are. */
  readonly form: Form;
  /** Undefined if the record could not be stored: an object that cannot be serialised. */
  readonly bytes: Uint8Array | undefined;
  /** What the input said before about the format of its records: a header, directives. */
  readonly head: Uint8Array | undefined;
  /** Whether it continues the entry before it, of the same source and position. */
  readonly more: boolean;
}

/** The unencrypted part about each record, beside the segment. */
export interface Clear {
  /** Why the record is quarantined. */
  readonly code: RecordCode;
  /** Its number in its source, from 1. */
  readonly position: number;
  /** The name of its source, as the quarantine was told. */
  readonly source: string;
  /** Whether it continues the entry before it, and is not a record of its own. */
  readonly more?: true;
  /**
   * HMAC-SHA-256 of the bytes, with a key that is inside the segment. Without a key, somebody could compare the digest
   * with that of every phone number. Null if there are no bytes.
   */
  readonly digest: string | null;
}

const title = 'nymline quarantine 1';

/** Collects entries, and the unencrypted part. */
export class Writing {
  readonly clear: Clear[] = [];
  /** How many bytes there are so far. */
  size = 0;
  readonly #key = crypto.getRandomValues(new Uint8Array(32));
  readonly #parts: Uint8Array[] = [];
  #heads = 0;
  /** That of the entry before. */
  #head: Uint8Array | undefined;

  constructor() {
    this.#line({ title, key: octets.toBase64(this.#key) });
  }

  /** @returns whether the record itself is in the entry; if it cannot be serialised, the entry has no content */
  add({ code, position, detail, raw, head, more = false }: Reject, source: string): boolean {
    if (head !== undefined && !isSame(head, this.#head)) {
      // Copied, since it is wiped later. `slice` of a Buffer makes no copy.
      this.#head = new Uint8Array(head);
      this.#line({ head: ++this.#heads, ...spell(head) });
    }
    const taken = take(raw);
    this.#line({
      code,
      position,
      source,
      detail,
      form: taken.form,
      ...(head === undefined ? {} : { under: this.#heads }),
      ...(more ? { more } : {}),
      ...(taken.bytes === undefined ? {} : spell(taken.bytes)),
    });
    const digest = taken.bytes === undefined ? null : digestBy(this.#key, taken.bytes);
    this.clear.push({ code, position, source, ...(more && { more }), digest });
    return digest !== null;
  }

  /** All lines, as bytes that the caller must overwrite. */
  take(): Uint8Array {
    const bytes = new Uint8Array(this.size);
    let at = 0;
    for (const part of this.#parts) {
      bytes.set(part, at);
      at += part.length;
    }
    return bytes;
  }

  wipe(): void {
    for (const part of this.#parts) part.fill(0);
    this.#head?.fill(0);
    this.#key.fill(0);
  }

  #line(line: object): void {
    const part = octets.encode(`${JSON.stringify(line)}\n`);
    this.#parts.push(part);
    this.size += part.length;
  }
}

/** @returns undefined if it is not a segment of nymline */
export function readEntries(
  segment: Uint8Array,
): { readonly entries: Entry[]; readonly clear: Clear[] } | undefined {
  const [first = '', ...lines] = octets.utf8(segment).split('\n');
  const start = parse(first);
  if (start?.title !== title || typeof start.key !== 'string') return undefined;
  const key = octets.fromBase64(start.key);
  const entries: Entry[] = [];
  const clear: Clear[] = [];
  let head: Uint8Array | undefined;
  for (const line of lines) {
    if (line === '') continue;
    const said = parse(line);
    if (said === undefined) return undefined;
    if ('head' in said) {
      head = unspell(said);
      continue;
    }
    const { code, position, source, detail, form, more = false } = said as unknown as Omit<Entry, 'bytes'>;
    const bytes = unspell(said);
    const under = 'under' in said ? head : undefined;
    entries.push({ code, position, source, detail, form, bytes, head: under, more });
    const digest = bytes === undefined ? null : digestBy(key, bytes);
    clear.push({ code, position, source, ...(more && { more }), digest });
  }
  return { entries, clear };
}

function parse(line: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}

const digestBy = (key: Uint8Array, bytes: Uint8Array): string =>
  `hmac-sha256:${[...hmac(sha256, key, bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('')}`;

const spell = (bytes: Uint8Array): { text: string } | { base64: string } =>
  octets.isUtf8(bytes) ? { text: octets.utf8(bytes) } : { base64: octets.toBase64(bytes) };

function unspell({ text, base64 }: Record<string, unknown>): Uint8Array | undefined {
  if (typeof text === 'string') return octets.encode(text);
  return typeof base64 === 'string' ? octets.fromBase64(base64) : undefined;
}

/** Turns an opened entry back into a record, to seal it again. */
export function rawOf(bytes: Uint8Array, form: Form): Raw {
  return form === 'bytes' ? bytes : { form, bytes };
}

function take(raw: Raw | undefined): { readonly form: Form; readonly bytes: Uint8Array | undefined } {
  if (raw === undefined) return { form: 'bytes', bytes: undefined };
  if (raw instanceof Uint8Array) return { form: 'bytes', bytes: raw };
  if (typeof raw === 'string') return { form: 'bytes', bytes: encode(raw) };
  if ('form' in raw) return raw;
  if ('text' in raw) return { form: 'text', bytes: encode(raw.text) };
  if ('json' in raw)
    return { form: 'json', bytes: typeof raw.json === 'string' ? encode(raw.json) : raw.json };
  return { form: 'object', bytes: write(raw.object) };
}

/** A lone surrogate has no UTF-8 bytes, so it is written as JSON writes it. */
const encode = (text: string): Uint8Array =>
  octets.encode(
    text.isWellFormed()
      ? text
      : text.replace(/\p{Surrogate}/gu, (unit) => `\\u${unit.charCodeAt(0).toString(16)}`),
  );

/** Serialises an object of the host. A getter may throw, and the object may contain itself. */
function write(object: unknown): Uint8Array | undefined {
  try {
    const text = JSON.stringify(object, (_key, value) => (typeof value === 'bigint' ? String(value) : value));
    return text === undefined ? undefined : octets.encode(text);
  } catch {
    return undefined;
  }
}

function isSame(one: Uint8Array, other: Uint8Array | undefined): boolean {
  return one === other || (one.length === other?.length && one.every((byte, index) => byte === other[index]));
}
