/**
 * @module
 * Finds pseudonyms anywhere in a text: in a field of their own, in a URI, in the middle of a message, or in Base64. They are
 * recognised by their bodies, 26 characters after an underscore. A set says which ones are wanted.
 */
import { pseudonymSource } from '../identifiers/written.js';
import { Clips, clipIn } from './clip.js';
import { eachCoded, rewriteCoded } from './coded.js';

/** Which pseudonyms are wanted. */
export interface Wanted {
  /** Where the wanted pseudonym begins that ends at `end`; -1 if there is none. `body` is its last 26 characters. */
  startOf(text: string, body: string, end: number): number;
  /** The wanted pseudonym of which a column of fixed width has left this, as far as it is known; undefined if there is none. */
  clipped(clip: string): string | undefined;
}

const bodySize = 26;
const UNDERSCORE = '_';

/** For each character: whether it may be part of a body. */
const isLetter = new Uint8Array(128);
for (const letter of 'abcdefghijklmnopqrstuvwxyz234567') isLetter[letter.charCodeAt(0)] = 1;

/** Called with each body, from the underscore before it on. */
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
  const clips = new Clips([...byBody.values()].flat());
  return {
    clipped: (clip) => clips.of(clip),
    startOf(text, body, end) {
      for (const each of byBody.get(body) ?? [])
        if (text.startsWith(each, end - each.length)) return end - each.length;
      return -1;
    },
  };
}

const shaped = new RegExp(`${pseudonymSource}$`);
/** Kind, id, body and their separators. */
const longest = 7 + 12 + bodySize + 2;

/** Where the pseudonym begins that ends here, by its form alone; -1 if it has another form. */
export function startOfAny(text: string, end: number): number {
  const found = shaped.exec(text.slice(Math.max(0, end - longest), end));
  return found === null ? -1 : end - found[0].length;
}

/** Pseudonyms that a function recognises, for example by their digests. */
export function wantBy(isWanted: (pseudonym: string) => boolean, isClip = isWanted): Wanted {
  return {
    clipped: (clip) => (isClip(clip) ? clip : undefined),
    startOf(text, _body, end) {
      const start = startOfAny(text, end);
      return start >= 0 && isWanted(text.slice(start, end)) ? start : -1;
    },
  };
}

/** Whether the text contains a wanted pseudonym. */
export function holds(text: string, wanted: Wanted): boolean {
  let isFound = holdsPlain(text, wanted);
  if (!isFound)
    eachCoded(text, ({ plain }) => {
      isFound ||= holdsPlain(plain, wanted);
    });
  return isFound;
}

function holdsPlain(text: string, wanted: Wanted): boolean {
  let isFound = false;
  eachBody(text, (body, end) => {
    isFound ||= wanted.startOf(text, body, end) >= 0;
  });
  return isFound;
}

/**
 * What replaces a pseudonym, even inside a URI or a list: words that no rule takes for a person. For numbers it is the
 * word for withheld numbers, for everything else the word of RFC 7239 for "no value".
 */
const nobody = (pseudonym: string): string => (/^telx?_/.test(pseudonym) ? 'tel_withheld' : 'unknown');

/** The kept part of an address comes after the pseudonym, that of a number before it; in a URI they may be encoded. */
const keptDomain = /(?:@|%40)[a-z\d_-]+(?:\.[a-z\d_-]+)*/iy;
const keptDigits = /(?:\+|%2b)\d{1,15}(?:~|%7e)$/i;
const longestDigits = 21;

/**
 * What the text of a column of fixed width becomes without what the column has left of a wanted pseudonym; the same text if there is
 * none.
 *
 * @param widths - of the columns of that name
 */
export function cutClip(text: string, wanted: Wanted, widths: readonly number[]): string {
  const at = clipIn(text, widths);
  const found = at < 0 ? undefined : wanted.clipped(text.slice(at));
  return found === undefined ? text : text.slice(0, at) + nobody(found);
}

/** The text with each wanted pseudonym and its kept part replaced; the same text if there is none. */
export function cut(text: string, wanted: Wanted): string {
  let rest = cutPlain(text, wanted);
  // Two words of Base64 may stand in one run, each with its own groups of four.
  for (let phase = 0; phase < 4; phase++) {
    const before = rest;
    rest = rewriteCoded(before, (plain) => cutPlain(plain, wanted));
    if (rest === before) break;
  }
  return rest;
}

function cutPlain(text: string, wanted: Wanted): string {
  let out = '';
  let taken = 0;
  eachBody(text, (body, end) => {
    const found = wanted.startOf(text, body, end);
    if (found < taken) return;
    const start =
      found - (keptDigits.exec(text.slice(Math.max(taken, found - longestDigits), found))?.[0].length ?? 0);
    keptDomain.lastIndex = end;
    const kept = text.startsWith('mail', found) ? (keptDomain.exec(text)?.[0].length ?? 0) : 0;
    out += text.slice(taken, start) + nobody(text.slice(found, end));
    taken = end + kept;
  });
  return taken === 0 ? text : out + text.slice(taken);
}
