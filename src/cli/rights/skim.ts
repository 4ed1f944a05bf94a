/**
 * @module
 * Looks through the bytes of a file for pseudonyms, whatever its format. It is faster than reading records, and a second
 * opinion on the code that reads them. Pseudonyms that JSON writes with escapes (`\u0074el_…`) are found as well, and those in
 * Base64.
 */
import { octets } from '../../octets.js';
import { eachClip } from '../../rights/clip.js';
import { eachCoded } from '../../rights/coded.js';
import { eachBody, startOfAny, type Wanted } from '../../rights/trace.js';

export interface Skim {
  /** How many wanted pseudonyms were met. One that is written in two ways may be counted twice. */
  readonly wanted: number;
}

/** As many bytes as a pseudonym in Base64 may take, every one of its characters escaped. */
const overlap = 70 * 6;

const escaped = /\\(?:u00([2-7][\da-f])|\/)/gi;

/**
 * @param see - called with each pseudonym, wanted or not
 * @param clips - how many characters of a body columns of fixed width leave, if the file has such
 */
export async function skim(
  chunks: AsyncIterable<Uint8Array>,
  wanted: Wanted,
  see?: (pseudonym: string) => void,
  clips?: readonly number[],
): Promise<Skim> {
  let count = 0;
  const lookPlain = (text: string, from: number): void =>
    eachBody(text, (body, end) => {
      // A match that ends here was counted with the previous chunk.
      if (end <= from) return;
      if (wanted.startOf(text, body, end) >= 0) count++;
      if (see === undefined) return;
      const start = startOfAny(text, end);
      if (start >= 0) see(text.slice(start, end));
    });
  const look = (text: string, from: number): void => {
    lookPlain(text, from);
    eachCoded(text, ({ plain }) => lookPlain(plain, 0));
    if (clips !== undefined)
      eachClip(text, clips, (clip) => {
        if (wanted.clipped(clip) !== undefined) count++;
      });
  };
  let before = '';
  for await (const chunk of chunks) {
    const text = before + octets.latin1(chunk);
    look(text, before.length);
    if (text.includes('\\u00') || text.includes('\\/')) {
      const plain = text.replace(escaped, (_, code?: string) =>
        code === undefined ? '/' : String.fromCharCode(Number.parseInt(code, 16)),
      );
      if (plain !== text) {
        // Both spellings may occur. It does not matter if one is counted twice, as long as it is found.
        look(plain, 0);
      }
    }
    before = text.slice(-overlap);
  }
  return { wanted: count };
}

/** Nothing is wanted: for who only sees. */
export const nothing: Wanted = { startOf: () => -1, clipped: () => undefined };
