/** @module Stand-in until `chunk` is there. */
import type { Pseudonymizer } from '../pseudonymizer.js';

export function rewriteBlock(pseudonymizer: Pseudonymizer, block: Buffer, limit: number): Uint8Array {
  const out: string[] = [];
  let start = 0;
  while (start < block.length) {
    const found = block.indexOf(10, start);
    const end = found < 0 ? block.length : found + 1;
    const bytes = block.subarray(start, end);
    start = end;
    let text: string;
    try {
      text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    } catch {
      text = '�';
    }
    if (bytes.length > limit + 1) text = '�';
    if (text.trim() === '') out.push(text);
    else {
      const line = pseudonymizer.line(text);
      if (line !== undefined) out.push(line);
    }
  }
  return Buffer.from(out.join(''));
}
