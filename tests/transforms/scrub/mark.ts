import type { Scan } from '../../../src/transforms/scrub/scan/scan.js';

/** The text, with ⟦ and ⟧ around all that a scan finds. */
export function mark(text: string, scan: Scan): string {
  let out = '';
  let taken = 0;
  scan(text, (start, end) => {
    out += `${text.slice(taken, start)}⟦${text.slice(start, end)}⟧`;
    taken = end;
  });
  return out + text.slice(taken);
}
