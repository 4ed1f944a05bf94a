/**
 * @module
 * A record as one line, and back: the kernel works on lines, and a record that was written for people has many. A newline
 * in JSON is white space and nothing else (RFC 8259 §2; within a string it makes the record a broken one), and so is a
 * carriage return: where a record has newlines alone, they become carriage returns, and where it has both, always
 * together, the newlines go. Whatever is white space afterwards says what it was before.
 */
import { octets } from '../../octets.js';
import type { Store } from './store.js';

const NEWLINE = 0x0a;
const RETURN = 0x0d;

export type Fold =
  /** It is a line already. */
  | 'none'
  /** Newlines became carriage returns. */
  | 'newlines'
  /** Of a carriage return and a newline the first is left. */
  | 'pairs'
  /** No byte is free to stand for a newline. */
  | 'mixed';

export function foldOf(record: Uint8Array): Fold {
  let newline = octets.indexOf(record, NEWLINE);
  if (newline < 0) return 'none';
  let carriage = octets.indexOf(record, RETURN);
  if (carriage < 0) return 'newlines';
  while (newline >= 0 && newline === carriage + 1) {
    newline = octets.indexOf(record, NEWLINE, newline + 1);
    carriage = octets.indexOf(record, RETURN, carriage + 1);
    if (newline < 0 && carriage < 0) return 'pairs';
  }
  return 'mixed';
}

/** Adds a record to others, as a line with its end. */
export function addFolded(lines: Store, record: Uint8Array, fold: Fold): void {
  lines.reserve(record.length + 1);
  const { bytes } = lines;
  let to = lines.length;
  if (fold === 'newlines') {
    for (let at = 0; at < record.length; at++) {
      const byte = record[at]!;
      bytes[to++] = byte === NEWLINE ? RETURN : byte;
    }
  } else if (fold === 'pairs') {
    for (let at = 0; at < record.length; at++) if (record[at] !== NEWLINE) bytes[to++] = record[at]!;
  } else {
    bytes.set(record, to);
    to += record.length;
  }
  bytes[to++] = NEWLINE;
  lines.length = to;
}

/**
 * What became of a line, as the record was written. It may stand in the place of the line.
 *
 * @param scratch - where it is written if it does not
 */
export function unfold(line: Uint8Array, fold: Fold, scratch: Store): Uint8Array {
  if (fold === 'newlines') {
    for (let at = 0; at < line.length; at++) if (line[at] === RETURN) line[at] = NEWLINE;
    return line;
  }
  if (fold !== 'pairs') return line;
  scratch.length = 0;
  scratch.reserve(2 * line.length);
  const { bytes } = scratch;
  let to = 0;
  for (const byte of line) {
    bytes[to++] = byte;
    if (byte === RETURN) bytes[to++] = NEWLINE;
  }
  scratch.length = to;
  return scratch.held;
}
