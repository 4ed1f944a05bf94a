/**
 * @module
 * Turns a record into one line, and back: the kernel works on lines, but a pretty-printed record has many. Newlines and
 * carriage returns in JSON are only white space (RFC 8259 §2; inside a string they make the record invalid). If a record has
 * only newlines, they become carriage returns. If it has both, always together, the newlines are removed. The resulting
 * white space tells which of the two it was.
 */
import type { DocumentKernel } from '../../kernel/document.js';
import { met } from '../../kernel/layout.js';
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
  /** No byte is left that could stand for a newline. */
  | 'mixed';

/**
 * Appends a record to others, as a line with its end; appends nothing if it is mixed.
 *
 * @returns how it was turned into one
 */
export function addFolded(lines: Store, record: Uint8Array, kernel: DocumentKernel | undefined): Fold {
  const newline = octets.indexOf(record, NEWLINE);
  lines.reserve(record.length + 1);
  const { bytes, length } = lines;
  let to = length;
  let fold: Fold = 'none';
  if (newline < 0) {
    bytes.set(record, to);
    to += record.length;
  } else if (kernel !== undefined && foldByKernel(kernel, record, bytes, to) === met.newlines) {
    fold = 'newlines';
    to += record.length;
  } else {
    fold = foldOf(record, newline);
    if (fold === 'mixed') return fold;
    if (fold === 'newlines') {
      for (const byte of record) bytes[to++] = byte === NEWLINE ? RETURN : byte;
    } else {
      for (const byte of record) if (byte !== NEWLINE) bytes[to++] = byte;
    }
  }
  bytes[to++] = NEWLINE;
  lines.length = to;
  return fold;
}

/** @param first - its first newline */
function foldOf(record: Uint8Array, first: number): Fold {
  let newline = first;
  let carriage = octets.indexOf(record, RETURN);
  if (carriage < 0) return 'newlines';
  while (newline >= 0 && newline === carriage + 1) {
    newline = octets.indexOf(record, NEWLINE, newline + 1);
    carriage = octets.indexOf(record, RETURN, carriage + 1);
    if (newline < 0 && carriage < 0) return 'pairs';
  }
  return 'mixed';
}

/** Writes a record with carriage returns for newlines. @returns which of both it had: only with newlines alone it is right */
function foldByKernel(kernel: DocumentKernel, record: Uint8Array, into: Uint8Array, to: number): number {
  const { folded } = kernel;
  let had = 0;
  for (let at = 0; at < record.length && had !== (met.newlines | met.returns); at += folded.length) {
    const size = Math.min(folded.length, record.length - at);
    folded.set(record.subarray(at, at + size));
    had |= kernel.fold(size);
    into.set(folded.subarray(0, size), to + at);
  }
  return had;
}

/**
 * The result of a line, written like the original record. It may be written over the line.
 *
 * @param scratch - where it is written otherwise
 */
export function unfold(
  line: Uint8Array,
  fold: Fold,
  scratch: Store,
  kernel: DocumentKernel | undefined,
): Uint8Array {
  if (fold === 'newlines') {
    if (kernel !== undefined) unfoldByKernel(kernel, line);
    else for (let at = 0; at < line.length; at++) if (line[at] === RETURN) line[at] = NEWLINE;
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

function unfoldByKernel(kernel: DocumentKernel, line: Uint8Array): void {
  const { folded } = kernel;
  for (let at = 0; at < line.length; at += folded.length) {
    const size = Math.min(folded.length, line.length - at);
    folded.set(line.subarray(at, at + size));
    kernel.unfold(size);
    line.set(folded.subarray(0, size), at);
  }
}
