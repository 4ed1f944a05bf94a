/**
 * @module
 * A block of whole lines by way of `line`, one at a time: stands in for `chunk` until that is there.
 */
import type { Pseudonymizer } from '../pseudonymizer.js';

const newline = 0x0a;
const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** No record at all: what is not UTF-8, or too long, is quarantined as this. */
const noRecord = '\ufffd';

/** @param limit - longest line that is a record, in bytes */
export function rewriteBlock(pseudonymizer: Pseudonymizer, block: Buffer, limit: number): Uint8Array {
  let out = '';
  for (let start = 0; start < block.length; ) {
    const end = (block.indexOf(newline, start) + 1 || block.length + 1) - 1;
    const text = decode(block.subarray(start, end), limit);
    const tail = end < block.length ? '\n' : '';
    const line = /^[ \t\r]*$/.test(text) ? text : pseudonymizer.line(text);
    if (line !== undefined) out += line + tail;
    start = end + 1;
  }
  return Buffer.from(out);
}

function decode(line: Buffer, limit: number): string {
  if (line.length > limit) return noRecord;
  try {
    return utf8.decode(line);
  } catch {
    return noRecord;
  }
}
