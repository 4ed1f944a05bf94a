/**
 * @module
 * Bytes in any format, without a person: the records that hold one of the pseudonyms go, or the pseudonyms in them. All
 * else leaves as it came, byte for byte.
 */

import { createSink } from '../bytes/engine/sink.js';
import { openPlainEngine } from '../bytes/open.js';
import type { RecordError } from '../errors.js';
import type { Policy } from '../policy/document.js';
import { expandFormat } from '../policy/format.js';
import { TooManyValues } from '../program/allowance.js';
import { createTotals } from '../program/books.js';
import { defaultMaxRecord } from './find.js';
import { Held } from './held.js';
import { createLook } from './look.js';
import { cut, type Wanted } from './trace.js';

/** What is taken out. */
export interface EraseOptions {
  /**
   * `fields`: each pseudonym, with what is kept of the number or address, becomes `tel_withheld` where it is of a number, and
   * `unknown` else; `records`: its record goes.
   */
  readonly take: 'fields' | 'records';
  /** Longest record, in bytes; 16 MiB by default. */
  readonly maxRecordBytes?: number | undefined;
}

/** What was done. Counts of records and of fields; no value. */
export interface Erased {
  readonly records: number;
  /** Of them, those that held one. */
  readonly found: number;
  /** Fields, and names of fields, that held one: with `records` the first of each record. */
  readonly fields: number;
}

/**
 * @throws RecordError for a record that cannot be read: it would neither be known to hold nobody, nor come out
 * @returns what was done, behind the last of the output
 */
export async function* eraseWanted(
  policy: Pick<Policy, 'format' | 'caseless'>,
  wanted: Wanted,
  source: AsyncIterable<Uint8Array>,
  { take, maxRecordBytes = defaultMaxRecord }: EraseOptions,
): AsyncGenerator<Uint8Array, Erased, undefined> {
  let isFound = false;
  let found = 0;
  let fields = 0;
  const remove = (text: string): string => {
    const rest = cut(text, wanted);
    if (rest === text) return text;
    if (!isFound) found++;
    isFound = true;
    fields++;
    // Any engine knows it as a reason for which a record does not come out.
    if (take === 'records') throw new TooManyValues();
    return rest;
  };
  const look = createLook({
    begin() {
      isFound = false;
    },
    text: remove,
    name: remove,
  });
  let fault: RecordError | undefined;
  const totals = createTotals((error) => {
    if (error.code !== 'ERR_RECORD_VALUES') fault ??= error;
  });
  const books = totals.open();
  const engine = openPlainEngine(expandFormat(policy.format), look, books, {
    maxRecordBytes,
    memoBytes: 0,
    caseless: policy.caseless,
  });
  const held = new Held();
  const rewrite = (bytes: Uint8Array, last: boolean): Uint8Array => {
    const sink = createSink(bytes.length);
    const taken = engine.rewrite(bytes, last, sink.write);
    if (!last) held.keep(bytes.subarray(taken));
    totals.tell();
    if (fault !== undefined) throw fault;
    return sink.bytes();
  };
  for await (const chunk of source) {
    const out = rewrite(held.with(chunk), false);
    if (out.length > 0) yield out;
  }
  const out = rewrite(held.with(new Uint8Array()), true);
  if (out.length > 0) yield out;
  return { records: books.in, found, fields };
}
