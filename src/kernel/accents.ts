/**
 * @module
 * Replaces accented letters and typographic marks by one ASCII character each, as the kernel reads them.
 */

/** Characters up to this code may have stand-ins. Their letters are Latin, and come first. */
const codes = 0x2800;
const letters = 0x250;
let made: Uint8Array | undefined;

/** Stand-ins for letters that Unicode does not decompose. */
const bases = 'ßs øo ØO łl ŁL đd ĐD æa ÆA œo ŒO ıi þt ÞT ðd ÐD ħh ĦH ŋn ŊN';
/** Typographic forms of `"`, `'`, `-`, `.` and a blank; and signs that mean nothing to a scan. */
const marks = ['"“”„«»', "'’‘", '-–—', '.…', ' \u00a0\u202f', '~•·€£©®'];

/** Signs that mean nothing to a scan, from one code point to another: `™`, arrows but for `→`, `≥`, `⏱`, `★`, `✓`, `➜`, `⬆`, `🚀`. */
export const signs: readonly (readonly [first: number, last: number])[] = [
  [0x2122, 0x2122],
  [0x2190, 0x2191],
  [0x2193, 0x21ff],
  [0x2260, 0x23ff],
  [0x25c0, 0x2775],
  [0x2795, 0x27bf],
  [0x2b00, 0x2bff],
  [0x1f300, 0x1faff],
];

/** By its code, the stand-in for a character beyond ASCII; 0 if it has none. */
function standIns(): Uint8Array {
  if (made !== undefined) return made;
  made = new Uint8Array(codes);
  for (let code = 0xc0; code < letters; code++) {
    const base = String.fromCharCode(code).normalize('NFD').charCodeAt(0);
    if (isLetter(base)) made[code] = base;
  }
  for (const [letter, base] of bases.split(' ').map((pair) => [...pair] as [string, string]))
    made[letter.charCodeAt(0)] = base.charCodeAt(0);
  for (const [typed, ...printed] of marks)
    for (const mark of printed) made[mark.charCodeAt(0)] = typed!.charCodeAt(0);
  return made;
}

/** The letters from U+00C0 to U+024F without their accents, as codes of ASCII; 0 if there is none. */
export const plainLetters = (): Uint8Array => standIns().subarray(0xc0, letters);

/** A word as people write it without accents: `ruckruf`, `telefono`. */
export function withoutAccents(word: string): string {
  const stands = standIns();
  return word.replace(/[\u00c0-\u024f]/g, (letter) => {
    const stand = stands[letter.charCodeAt(0)]!;
    return stand === 0 ? letter : String.fromCharCode(stand);
  });
}

/**
 * @param room - at least one byte for each character of the text
 * @param isUnknown - whether words with accents, and marks, are made unrecognisable
 * @returns false if a character has no stand-in, or a word with an accent may be a part of something longer
 */
export function writeAccented(text: string, room: Uint8Array, isUnknown = false): boolean {
  const stands = standIns();
  const { length } = text;
  /** Words have been looked at up to here. */
  let done = 0;
  for (let at = 0; at < length; at++) {
    const code = text.charCodeAt(at);
    const stand = standInOf(stands, code);
    if (stand === 0) {
      const size = code < 0x2100 ? 0 : signAt(text, at);
      if (size === 0) return false;
      room.fill(sign, at, at + size);
      at += size - 1;
      continue;
    }
    room[at] = code >= 128 && isUnknown ? (isLetter(stand) ? nobodys : sign) : stand;
    if (code < 128 || at < done || !isLetter(stand)) continue;
    let start = at;
    while (isLetter(standInOf(stands, text.charCodeAt(start - 1)))) start--;
    done = at + 1;
    while (isLetter(standInOf(stands, text.charCodeAt(done)))) done++;
    if (!isApart(text, start - 1, -1) || !isApart(text, done, 1)) return false;
  }
  return true;
}

/** How many UTF-16 units the sign at a place has, including the selector of its coloured form: `⚠️`; 0 if there is none. */
function signAt(text: string, at: number): number {
  const point = text.codePointAt(at)!;
  if (!signs.some(([first, last]) => point >= first && point <= last)) return 0;
  const size = point > 0xffff ? 2 : 1;
  // The host of a mail address may have one.
  if (size === 2 && /@[^\s@]{0,254}$/.test(text.slice(Math.max(0, at - 255), at))) return 0;
  return text.charCodeAt(at + size) === 0xfe0f ? size + 1 : size;
}

/** `~` */
const sign = 126;
/** `q`: no known word has it in place of an accented letter. */
const nobodys = 113;

/** The stand-in of a character; nothing for a place outside the text. */
const standInOf = (stands: Uint8Array, code: number): number => (code < 128 ? code : (stands[code] ?? 0));

/**
 * Whether the text next to a word leaves it a word: a blank, punctuation, a stop or colon followed by a blank, or a dash
 * between words.
 */
function isApart(text: string, at: number, step: 1 | -1): boolean {
  const mark = text[at] ?? ' ';
  if (apart.has(mark)) return true;
  const beyond = text[at + step] ?? ' ';
  return mark === '.' || mark === ':'
    ? apart.has(beyond)
    : mark === '-' && (beyond === ' ' || isLetter(beyond.charCodeAt(0)));
}
const apart = new Set(' \t\n\r,;!?()"\'[]“”„«»‘’–—…\u00a0\u202f');

const isLetter = (code: number): boolean => (code | 32) >= 97 && (code | 32) <= 122;
