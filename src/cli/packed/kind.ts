/**
 * @module
 * Recognizes files that are not text by their first bytes: packed records, which are unpacked, and files without
 * lines of records, which are named and refused.
 */
import { UsageError } from '../telling/fault.js';

/** What can be unpacked, and written. */
export type Packing = 'gzip' | 'zstd';

/** How the names of packed files end. */
const endings: Readonly<Record<string, Packing>> = { '.gz': 'gzip', '.zst': 'zstd', '.zstd': 'zstd' };

/** @returns how a file of that name is packed; undefined for a file that is not */
export function packingOfName(name: string): Packing | undefined {
  const ending = /\.(?:gz|zstd?)$/i.exec(name)?.[0].toLowerCase();
  return ending === undefined ? undefined : endings[ending];
}

/** A frame of zstd may follow frames that are skipped (RFC 8878 §3.1). */
const packings: readonly (readonly [packing: Packing, beginning: RegExp])[] = [
  ['gzip', /^\x1f\x8b/],
  ['zstd', /^(?:\x28\xb5\x2f\xfd|[\x50-\x5f]\x2a\x4d\x18)/],
];

/** Everything that `kindOf` needs to see: the magic of tar is at 257. */
export const HEAD = 512;

/** Most kinds are known by as many bytes; the writer of a pipe may be slow. */
export const MARK = 8;

/** @param head - the first bytes, `HEAD` of them or all */
export function packingOf(head: Uint8Array): Packing | undefined {
  const text = latin1(head);
  return packings.find(([, beginning]) => beginning.test(text))?.[0];
}

interface Foreign {
  readonly beginning: RegExp;
  readonly name: string;
  /** What the user can do; `FILE` is replaced by the name of the file. */
  readonly way: string;
}

const unpack = (tool: string): string => `unpack it first:\n  ${tool} FILE | nymline …`;

/** Of two that fit, the first. */
const foreign: readonly Foreign[] = [
  { beginning: /^\xfd7zXZ\0/, name: 'xz data', way: unpack('xzcat') },
  { beginning: /^BZh[1-9]1AY&SY/, name: 'bzip2 data', way: unpack('bzcat') },
  { beginning: /^\x04\x22\x4d\x18/, name: 'lz4 data', way: unpack('lz4cat') },
  {
    beginning: /^PK\x03\x04.{26}(?:\[Content_Types\]|_rels\/|xl\/|docProps\/)/s,
    name: 'an Excel workbook',
    way: 'save the sheet as "CSV UTF-8" and give that',
  },
  {
    beginning: /^\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1/,
    name: 'an old Excel workbook',
    way: 'save the sheet as "CSV UTF-8" and give that',
  },
  { beginning: /^PK\x03\x04/, name: 'a zip archive', way: unpack('unzip -p') },
  { beginning: /^7z\xbc\xaf\x27\x1c/, name: 'a 7z archive', way: unpack('7z x -so') },
  {
    beginning: /^PAR1/,
    name: 'a Parquet file',
    way: "write its rows as NDJSON first, with DuckDB for example:\n  duckdb -c \"COPY (FROM 'FILE') TO '/dev/stdout' (FORMAT json)\" | nymline …",
  },
  {
    beginning: /^Obj\x01/,
    name: 'an Avro file',
    way: 'write it as NDJSON first:\n  avro-tools tojson FILE | nymline …',
  },
  { beginning: /^ORC/, name: 'an ORC file', way: 'write its rows as NDJSON first' },
  { beginning: /^ARROW1/, name: 'an Arrow file', way: 'write its rows as NDJSON first' },
  {
    beginning: /^SQLite format 3\0/,
    name: 'an SQLite database',
    way: 'write its rows as NDJSON or CSV first',
  },
  { beginning: /^.{257}ustar/s, name: 'a tar archive', way: unpack('tar -xOf') },
  {
    beginning: /^(?:\xff\xfe\0\0|\0\0\xfe\xff)/,
    name: 'UTF-32 text',
    way: 'write it as UTF-8 first:\n  iconv -f UTF-32 -t UTF-8 FILE | nymline …',
  },
];

/** @throws UsageError for what holds no lines of records: read as such it would be one broken line after the other */
export function refuseForeign(head: Uint8Array, name: string): void {
  const text = latin1(head);
  // Some of these beginnings are words that a row of text may begin with.
  const known = foreign.find(({ beginning }) => beginning.test(text) && !isText(head));
  if (known !== undefined) throw refusal(name, known.name, known.way);
}

/** A pipe has no name that a tool could open, but the user knows what was piped. */
export const refusal = (name: string, kind: string, way: string): UsageError =>
  new UsageError(
    `${name} expected records, got ${kind}; ${name === 'standard input' ? way : way.replace('FILE', () => name)}`,
  );

const latin1 = (head: Uint8Array): string => Buffer.from(head).toString('latin1', 0, HEAD);

/** No control characters except those of lines and columns. */
const isText = (head: Uint8Array): boolean =>
  head.every((byte) => byte >= 0x20 || (byte >= 0x07 && byte <= 0x0d) || byte === 0x1b);
