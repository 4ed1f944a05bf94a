/**
 * @module
 * Erases a person from bytes in any format: it removes either the records that hold one of the pseudonyms, or the
 * pseudonyms in them. Everything else comes out unchanged, byte for byte.
 */

import { createSink } from '../bytes/engine/sink.js';
import { openPlainEngine } from '../bytes/open.js';
import type { RecordError } from '../errors.js';
import type { Policy } from '../policy/document.js';
import { expandFormat } from '../policy/format.js';
import { TooManyValues } from '../program/allowance.js';
import { createTotals } from '../program/books.js';
import { columnsOf } from './clip.js';
import { defaultMaxRecord } from './find.js';
import { Held } from './held.js';
import { createLook } from './look.js';
import { cut, cutClip, type Wanted } from './trace.js';

/** Options of `erase`. */
export interface EraseOptions {
  /**
   * `fields`: each pseudonym, together with its kept part, is replaced by `tel_withheld` if it is that of a number,
   * otherwise by `unknown`. `records`: the whole record is removed.
   */
  readonly take: 'fields' | 'records';
  /** The longest record, in bytes; 16 MiB by default. */
  readonly maxRecordBytes?: number | undefined;
}

/** What was done: counts of records and fields, and no value. */
export interface Erased {
  /** How many records were read. */
  readonly records: number;
  /** How many of them held a pseudonym of the person. */
  readonly found: number;
  /** How many fields and names of fields held one; with `records`, only the first of each record is counted. */
  readonly fields: number;
}

/**
 * @throws RecordError for a record that cannot be read: it might hold the person, and it could not come out unchanged
 * @returns after the last part of the output, what was done
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
  const columns = columnsOf(policy);
  const remove = (text: string, field?: string): string => {
    const widths = field === undefined ? undefined : columns?.get(field);
    const whole = cut(text, wanted);
    const rest = widths === undefined || whole !== text ? whole : cutClip(text, wanted, widths);
    if (rest === text) return text;
    if (!isFound) found++;
    isFound = true;
    fields++;
    // Every engine quarantines a record for this error.
    if (take === 'records') throw new TooManyValues();
    return rest;
  };
  const look = createLook({
    begin() {
      isFound = false;
    },
    text: remove,
    name: (text) => remove(text),
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
