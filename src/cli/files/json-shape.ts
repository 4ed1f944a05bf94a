/**
 * @module
 * How JSON is written, told from its first bytes: lines, or a document. Never from when they came: the same bytes are the
 * same records, by whatever pipe.
 */
import { afterMark } from '../../octets.js';
import type { Source } from './source.js';

/** `other` is no JSON. */
export type JsonShape = 'empty' | 'ndjson' | 'json' | 'other';

/** Enough to see where a record ends, or that it spans several lines. */
const HEAD = 64 * 1024;

const isSpace = (byte: number): boolean => byte === 0x20 || byte === 0x09 || byte === 0x0a || byte === 0x0d;
const NEWLINE = 0x0a;
const QUOTE = 0x22;
const OPEN_LIST = 0x5b;
const CLOSE_LIST = 0x5d;
const OPEN_OBJECT = 0x7b;

/** The shape of an input that has not been read yet. @param isArrayDocument - whether a single array is a document, even on one line */
export async function shapeOf(
  source: Pick<Source, 'peekUntil'>,
  isArrayDocument: boolean,
): Promise<JsonShape> {
  let shape: JsonShape | undefined;
  await source.peekUntil(HEAD, (head, isAll) => {
    shape = shapeOfHead(head, isAll || head.length === HEAD, isArrayDocument);
    return shape !== undefined;
  });
  return shape!;
}

/**
 * @param isAll - whether there is no more, or no more is looked at
 * @returns undefined if the following bytes are needed to decide
 */
export function shapeOfHead(
  head: Uint8Array,
  isAll: boolean,
  isArrayDocument: boolean,
): JsonShape | undefined {
  const from = skipSpace(head, afterMark(head));
  const first = head[from];
  if (first === undefined) return isAll ? 'empty' : undefined;
  // A sequence of JSON texts (RFC 7464).
  if (first === 0x1e) return 'json';
  if (first !== 0x7b && first !== 0x5b) return 'other';
  const { end, lines, isBroken } = readValue(head, from);
  if (isBracketed(head, from, isBroken ? -1 : end < 0 ? head.length : end)) return 'other';
  // Lines, of which the first is broken. Each line is judged separately.
  if (isBroken) return 'ndjson';
  if (lines > 0) return end >= 0 || isAll ? 'json' : undefined;
  if (end < 0) return isAll ? (first === 0x5b && isArrayDocument ? 'json' : 'ndjson') : undefined;
  return shapeOfRest(head, end, isAll, first === 0x5b && isArrayDocument);
}

/**
 * A line of text that begins with a time or a level in brackets: the first value in them is not an object, list or text, and the
 * brackets do not close, or something follows them on the line.
 *
 * @param end - of the brackets; -1 if they do not close, and `bytes.length` if that is not known yet
 */
function isBracketed(bytes: Uint8Array, from: number, end: number): boolean {
  if (bytes[from] !== OPEN_LIST) return false;
  const first = bytes[skipSpace(bytes, from + 1)];
  if (first === undefined || [OPEN_OBJECT, OPEN_LIST, QUOTE, CLOSE_LIST].includes(first)) return false;
  if (end < 0) return true;
  const next = skipSpace(bytes, end);
  if (next === bytes.length || bytes.subarray(end, next).includes(NEWLINE)) return false;
  return bytes[next] !== OPEN_OBJECT && bytes[next] !== OPEN_LIST;
}

/** The shape after a first value that is on one line. */
function shapeOfRest(head: Uint8Array, end: number, isAll: boolean, isArray: boolean): JsonShape | undefined {
  const next = skipSpace(head, end);
  const isNextLine = head.subarray(end, next).includes(NEWLINE);
  if (isNextLine && !isArray) return 'ndjson';
  if (next === head.length) {
    if (!isAll) return undefined;
    return isArray ? 'json' : 'ndjson';
  }
  if (isNextLine) return 'ndjson';
  // Two values on one line: NDJSON has no such lines.
  return head[next] === 0x7b || head[next] === 0x5b ? 'json' : 'ndjson';
}

function skipSpace(bytes: Uint8Array, from: number): number {
  let at = from;
  while (at < bytes.length && isSpace(bytes[at]!)) at++;
  return at;
}

/** What came last: an opening bracket or a comma, a colon, the end of a value. */
type Last = 'open' | 'comma' | 'colon' | 'value';

/** Whether a value or a name may begin there; between two adjacent values a separator would be missing. */
const mayBegin = (last: Last): boolean => last !== 'value';

/**
 * Reads towards the end of the first value, as far as is needed to tell a document from a broken line.
 *
 * @returns where it ends, or -1; how many line ends it has; whether it cannot be JSON
 */
function readValue(
  bytes: Uint8Array,
  from: number,
): { readonly end: number; readonly lines: number; readonly isBroken: boolean } {
  const brackets: number[] = [];
  let last: Last = 'open';
  let lines = 0;
  let isNext = false;
  const broken = { end: -1, lines, isBroken: true };
  for (let at = from; at < bytes.length; at++) {
    const byte = bytes[at]!;
    if (byte === NEWLINE) isNext = true;
    if (isSpace(byte)) continue;
    // Trailing newlines do not count, only those with something after them.
    if (isNext) lines++;
    isNext = false;
    switch (byte) {
      case 0x7b:
      case 0x5b:
        // In an object a name must come first.
        if (!mayBegin(last) || (brackets.at(-1) === 0x7b && last !== 'colon')) return broken;
        brackets.push(byte);
        last = 'open';
        break;
      case 0x7d:
      case 0x5d:
        if (brackets.pop() !== byte - 2) return broken;
        if (brackets.length === 0) return { end: at + 1, lines, isBroken: false };
        last = 'value';
        break;
      case 0x2c:
        if (last !== 'value') return broken;
        last = 'comma';
        break;
      case 0x3a:
        if (last !== 'value') return broken;
        last = 'colon';
        break;
      case 0x22: {
        if (!mayBegin(last)) return broken;
        const end = endOfText(bytes, at);
        if (end === 'broken') return broken;
        if (end < 0) return { end: -1, lines, isBroken: false };
        at = end;
        last = 'value';
        break;
      }
      default: {
        if (!mayBegin(last)) return broken;
        // A number, or a word.
        while (at + 1 < bytes.length && /[\w.+-]/.test(String.fromCharCode(bytes[at + 1]!))) at++;
        last = 'value';
      }
    }
  }
  return { end: -1, lines, isBroken: false };
}

/** @returns index of the quote; -1 if it has not arrived yet; no string spans several lines */
function endOfText(bytes: Uint8Array, from: number): number | 'broken' {
  for (let at = from + 1; at < bytes.length; at++) {
    const byte = bytes[at]!;
    if (byte === 0x22) return at;
    if (byte === NEWLINE) return 'broken';
    if (byte === 0x5c) at++;
  }
  return -1;
}
