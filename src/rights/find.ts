/**
 * @module
 * Finds the records that hold one of the wanted pseudonyms, in bytes of any format.
 */

import { countLines, createSteps } from '../bytes/engine/steps.js';
import { openPlainEngine } from '../bytes/open.js';
import type { RecordError } from '../errors.js';
import { octets } from '../octets.js';
import type { Policy } from '../policy/document.js';
import { expandFormat, formatInside } from '../policy/format.js';
import { createTotals } from '../program/books.js';
import { columnsOf } from './clip.js';
import { Held } from './held.js';
import { createLook } from './look.js';
import { cutClip, holds, type Wanted } from './trace.js';

/** A record that holds a pseudonym of the person. */
export interface FoundRecord {
  /** Its number among the records of the input, from 1. */
  readonly position: number;
  /** The line on which it begins. */
  readonly line: number;
  /** The record as JSON text: unchanged if it is JSON, otherwise the fields of the row or line that are not empty, by name. */
  readonly json: string;
}

/** Options of `findRecords`. */
export interface FindOptions {
  /** The longest record, in bytes; 16 MiB by default. */
  readonly maxRecordBytes?: number | undefined;
  /** Called with each record that cannot be read, since it might be the person's. */
  readonly onUnread?: ((error: RecordError) => void) | undefined;
}

export const defaultMaxRecord = 16 * 1024 * 1024;

/** The record of a row or a line. */
interface Row {
  readonly fields: [name: string, value: string][];
  isFound: boolean;
}

export async function* findWanted(
  policy: Pick<Policy, 'format' | 'caseless'>,
  wanted: Wanted,
  source: AsyncIterable<Uint8Array>,
  { maxRecordBytes = defaultMaxRecord, onUnread }: FindOptions = {},
): AsyncGenerator<FoundRecord, void, undefined> {
  const format = expandFormat(policy.format);
  const { type } = formatInside(policy.format);
  const isJson = type === 'json' || type === 'ndjson';
  const columns = columnsOf(policy);
  let rows: Row[] = [];
  const see = (text: string): string => {
    if (holds(text, wanted)) rows.at(-1)!.isFound = true;
    return text;
  };
  const look = createLook({
    begin: () => void rows.push({ fields: [], isFound: false }),
    text(text, field) {
      if (!isJson) rows.at(-1)!.fields.push([field, text]);
      const widths = columns?.get(field);
      if (widths !== undefined && cutClip(text, wanted, widths) !== text) rows.at(-1)!.isFound = true;
      return see(text);
    },
    name: see,
  });
  const totals = createTotals(onUnread);
  const books = totals.open();
  const found: FoundRecord[] = [];
  let line = 1;
  const give = createSteps(
    openPlainEngine(format, look, books, {
      maxRecordBytes,
      memoBytes: 0,
      caseless: policy.caseless,
      isStepwise: true,
    }),
    {
      isDocument: format.type === 'json',
      maxRecordBytes,
      write() {},
      onStep(bytes, from, to) {
        totals.tell();
        rows.forEach(({ isFound, fields }, i) => {
          const position = books.in - rows.length + 1 + i;
          const json = isJson ? octets.utf8(bytes, from, to).trim() : writeFields(fields);
          if (isFound) found.push({ position, line, json });
        });
        rows = [];
        line += countLines(bytes, from, to);
      },
      goesOn: () => true,
    },
  );
  const held = new Held();
  for await (const chunk of source) {
    const bytes = held.with(chunk);
    held.keep(bytes.subarray(give(bytes, false)));
    yield* found.splice(0);
  }
  give(held.with(new Uint8Array()), true);
  yield* found.splice(0);
}

/** Two columns may have one name. */
function writeFields(fields: Row['fields']): string {
  const names = new Map<string, number>();
  const members = fields.map(([name, value]) => {
    const count = (names.get(name) ?? 0) + 1;
    names.set(name, count);
    return `${JSON.stringify(count === 1 ? name : `${name}#${count}`)}:${JSON.stringify(value)}`;
  });
  return `{${members.join(',')}}`;
}
