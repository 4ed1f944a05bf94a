/**
 * @module
 * Finds Base64 in a text that may contain pseudonyms: `scrub` decodes Base64, and encodes it again with the pseudonym in it. The
 * bytes of a body are small letters and digits of base32, so each of the four characters of a group is one of few.
 * Thus other text is passed over quickly, and where the groups begin is known.
 */
import { octets } from '../octets.js';

/** A run of Base64, from where its groups of four begin. */
export interface Coded {
  readonly start: number;
  /** Before the padding. */
  readonly end: number;
  /** What it encodes, one character for each byte. */
  readonly plain: string;
}

/** Of 26 bytes in a row, eight groups of three are complete. The bytes are 0x32 to 0x37 and 0x61 to 0x7a. */
const body = /(?:[MNYZa-e][DGHTWXjmnz23][ABEFIJMNQRUVYZcdghklopstwx014589][h-z0-6]){8}/g;

/** How long eight groups are. */
const least = 32;

/** For each character: whether it may be in Base64, of files or of URLs (RFC 4648 §4 and §5). */
const isSextet = new Uint8Array(256);
for (const letter of 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/-_')
  isSextet[letter.charCodeAt(0)] = 1;

/** Called with each run that may contain a body; once for each place in four where its groups may begin. */
export function eachCoded(text: string, see: (coded: Coded) => void): void {
  for (let at = 0; at + least <= text.length; ) {
    // From behind, so that most characters of words that are shorter are never looked at.
    let first = at + least;
    while (first > at && isSextet[text.charCodeAt(first - 1)] === 1) first--;
    if (first > at) {
      at = first;
      continue;
    }
    let end = at + least;
    while (isSextet[text.charCodeAt(end)] === 1) end++;
    seeRun(text, at, end, see);
    at = end + 1;
  }
}

function seeRun(text: string, first: number, end: number, see: (coded: Coded) => void): void {
  const run = text.slice(first, end);
  let seen = 0;
  for (let at = next(run, 0); at >= 0; at = next(run, at + 1)) {
    const phase = at & 3;
    if (seen & (1 << phase)) continue;
    seen |= 1 << phase;
    see({ start: first + phase, end, plain: octets.latin1(octets.fromBase64(run.slice(phase))) });
    if (seen === 15) return;
  }
}

function next(run: string, from: number): number {
  body.lastIndex = from;
  return body.test(run) ? body.lastIndex - least : -1;
}

/** @returns the text with each run replaced by what `rewrite` makes of it; the same text if that changes nothing */
export function rewriteCoded(text: string, rewrite: (plain: string) => string): string {
  let out = '';
  let taken = 0;
  eachCoded(text, ({ start, end, plain }) => {
    if (start < taken) return;
    const result = rewrite(plain);
    if (result === plain) return;
    const fill = /={0,2}/y;
    fill.lastIndex = end;
    const padding = fill.exec(text)![0];
    out += text.slice(taken, start) + encode(text.slice(start, end), plain, measured(plain, result), padding);
    taken = end + padding.length;
  });
  return taken === 0 ? text : out + text.slice(taken);
}

/** Encodes from the first change on; what is before stays as it is written. */
function encode(word: string, plain: string, result: string, padding: string): string {
  let same = 0;
  while (same < result.length && plain[same] === result[same]) same++;
  const groups = Math.floor(same / 3);
  const coded = octets.toBase64(octets.fromLatin1(result.slice(3 * groups)));
  const padded = padding === '' ? coded.replace(/=+$/, '') : coded;
  return (
    word.slice(0, 4 * groups) +
    (/[-_]/.test(word) ? padded.replaceAll('+', '-').replaceAll('/', '_') : padded)
  );
}

/** Ids of messages of WhatsApp's (`wamid.HBg…`) say in their third byte how long the number is that follows. */
function measured(plain: string, result: string): string {
  const length = plain.charCodeAt(2);
  if (!plain.startsWith('\x1c\x18') || 3 + length > plain.length) return result;
  const now = length + result.length - plain.length;
  return now < 0 ? result : result.slice(0, 2) + String.fromCharCode(now) + result.slice(3);
}
