/**
 * @module
 * Pseudonyms in any text, wherever they stand: in a field of their own, in a URI, in the middle of a message. Told by their
 * bodies, 26 characters behind an underscore; which are looked for says a set.
 */
import { pseudonymSource } from '../identifiers/written.js';

/** Which of all pseudonyms are looked for. */
export interface Wanted {
  /** Where one that ends at `end` begins; -1 where none does that is wanted. `body` is its last 26 characters. */
  startOf(text: string, body: string, end: number): number;
}

const bodySize = 26;
const UNDERSCORE = '_';

/** By character: whether it may stand in a body. */
const isLetter = new Uint8Array(128);
for (const letter of 'abcdefghijklmnopqrstuvwxyz234567') isLetter[letter.charCodeAt(0)] = 1;

/** Told of each body: what stands from the underscore before it on. */
export function eachBody(text: string, see: (body: string, end: number) => void): void {
  for (let at = text.indexOf(UNDERSCORE); at >= 0; at = text.indexOf(UNDERSCORE, at + 1)) {
    const end = at + 1 + bodySize;
    if (end > text.length) return;
    let next = at + 1;
    while (next < end && isLetter[text.charCodeAt(next)] === 1) next++;
    if (next === end) see(text.slice(at + 1, end), end);
  }
}

/** @param pseudonyms - without kept parts */
export function wantThese(pseudonyms: Iterable<string>): Wanted {
  const byBody = new Map<string, string[]>();
  for (const each of pseudonyms) {
    const body = each.slice(-bodySize);
    byBody.set(body, [...(byBody.get(body) ?? []), each]);
  }
  return {
    startOf(text, body, end) {
      for (const each of byBody.get(body) ?? [])
        if (text.startsWith(each, end - each.length)) return end - each.length;
      return -1;
    },
  };
}

const shaped = new RegExp(`${pseudonymSource}$`);
/** Kind, id, body and what parts them. */
const longest = 7 + 12 + bodySize + 2;

/** Where the pseudonym begins that ends here, by its form alone; -1 where it has not the form of one. */
export function startOfAny(text: string, end: number): number {
  const found = shaped.exec(text.slice(Math.max(0, end - longest), end));
  return found === null ? -1 : end - found[0].length;
}

/** By what they are asked of: a digest of each, say. */
export function wantBy(isWanted: (pseudonym: string) => boolean): Wanted {
  return {
    startOf(text, _body, end) {
      const start = startOfAny(text, end);
      return start >= 0 && isWanted(text.slice(start, end)) ? start : -1;
    },
  };
}

/** Whether there is a wanted one in the text. */
export function holds(text: string, wanted: Wanted): boolean {
  let isFound = false;
  eachBody(text, (body, end) => {
    isFound ||= wanted.startOf(text, body, end) >= 0;
  });
  return isFound;
}

/**
 * What stands where a pseudonym stood, also inside of a URI or a list, and what no rule takes for somebody: the word for
 * numbers that are withheld, and for all else that for "no value" of RFC 7239.
 */
const nobody = (pseudonym: string): string => (/^telx?_/.test(pseudonym) ? 'tel_withheld' : 'unknown');

/** What is kept of an address stands behind it. */
const keptDomain = /@[a-z\d_-]+(?:\.[a-z\d_-]+)*/iy;

/** The text with nobody in place of each wanted pseudonym and its kept part; the same text where there is none. */
export function cut(text: string, wanted: Wanted): string {
  let out = '';
  let taken = 0;
  eachBody(text, (body, end) => {
    const found = wanted.startOf(text, body, end);
    if (found < taken) return;
    const start =
      found - (/\+\d{1,15}~$/.exec(text.slice(Math.max(taken, found - 17), found))?.[0].length ?? 0);
    keptDomain.lastIndex = end;
    const kept = text.startsWith('mail', found) ? (keptDomain.exec(text)?.[0].length ?? 0) : 0;
    out += text.slice(taken, start) + nobody(text.slice(found, end));
    taken = end + kept;
  });
  return taken === 0 ? text : out + text.slice(taken);
}
