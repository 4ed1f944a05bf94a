/**
 * @module
 * SIP messages as text, one after another, as captures and traces print them. A message ends at the next start line.
 * `Content-Length` is not used, since it counts line ends that may have been changed when the message was printed. The
 * record has a single field, `message`.
 */

import { octets } from '../octets.js';
import { TooManyValues } from '../program/allowance.js';
import type { Books } from '../program/books.js';
import type { Visitor } from '../program/visitor.js';
import type { ByteEngine } from './engine.js';
import { createFields } from './flat/fields.js';
import { skipLines } from './flat/passing.js';
import { createRecordEngine, type RecordOptions, tooLong, unfinished } from './flat/records.js';

const NEWLINE = 0x0a;
const RETURN = 0x0d;

/** Servers take no longer start line (RFC 3261 §21.4.12). */
const longestStart = 8192;

/** RFC 3261 §7.1 and §7.2. Header fields and folded lines look like neither; the part of a body that does is one. */
const startLine = /^(?:[A-Z]{2,20} +\S.* SIP\/2\.0|SIP\/2\.0 +\d{3}(?: .*)?)$/;

export function createMessageEngine(visitor: Visitor, books: Books, options: RecordOptions): ByteEngine {
  const fields = createFields(visitor);
  const treatment = fields.treatment('message');
  const capture = fields.capture('message');

  /** @returns undefined if the line may continue */
  const startsAt = (bytes: Uint8Array, from: number, last: boolean): boolean | undefined => {
    const newline = octets.indexOf(bytes, NEWLINE, from);
    const end = newline < 0 ? bytes.length : newline;
    if (end - from > longestStart) return false;
    if (newline < 0 && !last) return undefined;
    let to = end;
    while (to > from && bytes[to - 1] === RETURN) to--;
    const first = bytes[from]!;
    return first >= 0x41 && first <= 0x5a && startLine.test(octets.latin1(bytes, from, to));
  };

  /** Where the next message starts after `from`; -1 if none does yet. */
  const nextStart = (bytes: Uint8Array, from: number, last: boolean): number => {
    let at = from;
    for (;;) {
      const newline = octets.indexOf(bytes, NEWLINE, at);
      at = newline < 0 ? bytes.length : newline + 1;
      if (at === bytes.length) return last ? at : -1;
      const starts = startsAt(bytes, at, last);
      if (starts === undefined) return -1;
      if (starts) return at;
    }
  };

  return createRecordEngine(
    {
      rewrite(sheet, from, last) {
        const { bytes } = sheet;
        let blank = from;
        while (bytes[blank] === RETURN) blank++;
        if (bytes[blank] === NEWLINE && blank - from < longestStart) return blank + 1;
        const starts = startsAt(bytes, from, last);
        const next = starts === undefined ? unfinished : nextStart(bytes, from, last);
        if (next < 0) return next;
        if (next - from > options.maxRecordBytes) return tooLong;
        const position = ++books.in;
        if (!starts) {
          const detail = 'expected the start line of a SIP message';
          books.quarantine('ERR_RECORD_SYNTAX', position, detail, bytes.subarray(from, next));
          sheet.cut(from, next);
          return next;
        }
        const value = sheet.value(from, next);
        capture?.change(value);
        const code = fields.take();
        if (code !== undefined) {
          books.quarantine(code, position, undefined, bytes.subarray(from, next));
          sheet.cut(from, next);
          return next;
        }
        let result: string | undefined;
        try {
          result = treatment === undefined ? value : treatment.change(value);
        } catch (error) {
          if (!(error instanceof TooManyValues)) throw error;
          fields.undo();
          books.quarantine('ERR_RECORD_VALUES', position, undefined, bytes.subarray(from, next));
          sheet.cut(from, next);
          return next;
        }
        if (result === undefined) sheet.cut(from, next);
        else if (result !== value) sheet.replace(from, next, endLine(result, value));
        books.out++;
        return next;
      },
      // A message ends where the next line is known to start another one.
      reach: options.maxRecordBytes + longestStart + 2,
      skip: () => skipLines(startsAt),
      wipe: fields.wipe,
    },
    books,
    options,
  );
}

/** Gives a text that replaces a message a line end if the message had one. */
function endLine(text: string, before: string): string {
  return text.endsWith('\n') || !before.endsWith('\n') ? text : `${text}\n`;
}
