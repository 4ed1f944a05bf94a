/**
 * @module
 * The index of a file of pseudonyms, stored beside it: a Bloom filter, so that a search for a pseudonym opens few files without
 * it. It reveals less than the file itself. Bytes: a line of JSON, the filter's words in little-endian order, and the SHA-256
 * of everything before.
 */
import { createHash, randomBytes } from 'node:crypto';
import { readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { BloomFilter } from 'bloomfilter';
import { isObject } from '../../crypto/document.js';

/** Names of index files are hidden, so that no pattern takes them for records. */
export const indexOf = (file: string): string => join(dirname(file), `.${basename(file)}.nymline-index`);

/** Bits for each pseudonym, and hash functions. One in a hundred thousand absent pseudonyms is reported as possibly present. */
const bits = 24;
const hashes = 17;
/** A larger filter is not worth it: every person may be in such a file. */
export const mostPseudonyms = 5_000_000;
/** No file has as many kinds and secrets. */
const mostHeads = 512;

const digestSize = 32;

interface Header {
  readonly nymline: 'index';
  /** Version 1 lacks the pseudonyms in Base64. */
  readonly version: 1 | 2;
  /** Shows whether the file has changed. */
  readonly bytes: number;
  readonly written: number;
  readonly pseudonyms: number;
  /** Kinds and secrets, as `tel_k1`; null if there are too many. */
  readonly heads: readonly string[] | null;
  readonly hashes: number;
}

/** What is gathered while a file is read. */
export class Gathered {
  readonly #bodies = new Set<string>();
  readonly #heads = new Set<string>();

  add(pseudonym: string): void {
    if (this.#bodies.size > mostPseudonyms) return;
    this.#bodies.add(bodyOf(pseudonym));
    if (this.#heads.size <= mostHeads) this.#heads.add(headOf(pseudonym));
  }

  get size(): number {
    return this.#bodies.size;
  }

  get isTooMuch(): boolean {
    return this.#bodies.size > mostPseudonyms;
  }

  get heads(): string[] | null {
    return this.#heads.size > mostHeads ? null : [...this.#heads].sort();
  }

  filter(): BloomFilter {
    const filter = new BloomFilter(Math.max(32, this.#bodies.size * bits), hashes);
    for (const body of this.#bodies) filter.add(body);
    return filter;
  }
}

const bodyOf = (pseudonym: string): string => pseudonym.slice(-26);
const headOf = (pseudonym: string): string => pseudonym.slice(0, -27);

/** The ids of secrets in a list of heads. */
export const idsOf = (heads: readonly string[]): string[] =>
  heads.map((head) => head.slice(head.indexOf('_') + 1));

/** @param file - as it is now and was while it was read */
export function writeIndex(file: string, gathered: Gathered, state: { size: number; mtimeMs: number }): void {
  const header: Header = {
    nymline: 'index',
    version: 2,
    bytes: state.size,
    written: state.mtimeMs,
    pseudonyms: gathered.size,
    heads: gathered.heads,
    hashes,
  };
  const { buckets } = gathered.filter();
  const words = Buffer.alloc(4 * buckets.length);
  buckets.forEach((word, i) => void words.writeUInt32LE(word, 4 * i));
  const body = Buffer.concat([Buffer.from(`${JSON.stringify(header)}\n`), words]);
  const place = indexOf(file);
  const draft = `${place}.${process.pid}-${randomBytes(4).toString('hex')}`;
  const { mode } = statSync(file);
  writeFileSync(draft, Buffer.concat([body, createHash('sha256').update(body).digest()]), {
    mode: mode & 0o666,
    flag: 'wx',
  });
  renameSync(draft, place);
}

export function removeIndex(file: string): void {
  rmSync(indexOf(file), { force: true });
}

export interface Index {
  readonly pseudonyms: number;
  readonly heads: readonly string[] | null;
  mayHold(pseudonyms: Iterable<string>): boolean;
}

/**
 * `none` if there is no index, `old` if the file has changed since or an older version wrote it, and `broken` if the index is damaged.
 */
export function readIndex(file: string): Index | 'none' | 'old' | 'broken' {
  let bytes: Buffer;
  try {
    bytes = readFileSync(indexOf(file));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return 'none';
    throw Object.assign(error as Error, { path: file });
  }
  const body = bytes.subarray(0, -digestSize);
  const digest = createHash('sha256').update(body).digest();
  const end = body.indexOf('\n');
  if (!digest.equals(bytes.subarray(-digestSize)) || end < 0) return 'broken';
  const header = parseHeader(body.toString('utf8', 0, end));
  const words = body.subarray(end + 1);
  if (header === undefined || words.length === 0 || words.length % 4 !== 0) return 'broken';
  const { size, mtimeMs } = statSync(file);
  if (header.version !== 2) return 'old';
  if (size !== header.bytes || mtimeMs !== header.written) return 'old';
  const { heads, pseudonyms } = header;
  const known = heads === null ? undefined : new Set(heads);
  const filter = new BloomFilter(
    Uint32Array.from({ length: words.length / 4 }, (_, i) => words.readUInt32LE(4 * i)),
    header.hashes,
  );
  return {
    pseudonyms,
    heads,
    mayHold(wanted) {
      for (const each of wanted)
        if ((known?.has(headOf(each)) ?? true) && filter.test(bodyOf(each))) return true;
      return false;
    },
  };
}

function parseHeader(text: string): Header | undefined {
  try {
    const value: unknown = JSON.parse(text);
    if (!isObject(value) || value.nymline !== 'index' || (value.version !== 2 && value.version !== 1))
      return undefined;
    const { bytes, written, pseudonyms, heads, hashes: count } = value;
    const isWhole =
      [bytes, written, pseudonyms].every((each) => typeof each === 'number') &&
      Number.isInteger(count) &&
      (count as number) > 0 &&
      (count as number) < 64 &&
      (heads === null || (Array.isArray(heads) && heads.every((each) => typeof each === 'string')));
    return isWhole ? (value as unknown as Header) : undefined;
  } catch {
    return undefined;
  }
}
