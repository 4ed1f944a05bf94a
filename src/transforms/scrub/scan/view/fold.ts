/**
 * @module
 * How a scan sees a text. Full-width forms and Arabic-Indic digits become ASCII, other dashes and blanks between digits become those,
 * and the letter of an escape that was written out, `\\n192.0.2.1`, becomes a blank. Each character stays one character, so
 * positions in the view are positions in the text.
 */

const foreign = /[\uff01-\uff5e\u0660-\u0669\u06f0-\u06f9]/;
/** U+2012, U+2014, U+2015, the sign for minus, U+FE63, and the long vowels of kana: what is typed for a dash in Japanese, `０９０−１２３４−…`. */
const dash = /(?<=\d)[\u2012\u2014\u2015\u2212\ufe63\u30fc\uff70](?=\d)/g;
/** Those of typography, as wide as a figure, half of it or less, and the blank between ideographs: `０９０　１２３４　…`, but not `…　4名`. */
const blank = /(?<=[\d)])(?:[\u2000-\u200a\u205f](?=[\d(])|\u3000(?=\(?\d{3}))/g;
/** Of `C:\Users\tom` the backslash parts folders. */
const written = /(?<!\\(?:[Uu]sers)?)\\[nrt](?=[\w+([<"'\\])/;
const allWritten = new RegExp(written.source, 'g');

/** @returns the text itself where it is seen as it is */
export function fold(text: string): string {
  const ascii = foreign.test(text) ? asAscii(text) : text;
  const dashed = ascii.search(dash) < 0 ? ascii : ascii.replaceAll(dash, '-');
  const seen = dashed.search(blank) < 0 ? dashed : dashed.replaceAll(blank, ' ');
  return seen.includes('\\') && written.test(seen) ? seen.replaceAll(allWritten, '\\ ') : seen;
}

/** So many characters at once: a call for each took longer than all that is done with them. */
const most = 4096;

function asAscii(text: string): string {
  const codes = new Uint16Array(Math.min(text.length, most));
  let seen = '';
  for (let from = 0; from < text.length; from += most) {
    const size = Math.min(most, text.length - from);
    for (let i = 0; i < size; i++) codes[i] = asciiOf(text.charCodeAt(from + i));
    seen += String.fromCharCode.apply(undefined, codes.subarray(0, size) as unknown as number[]);
  }
  return seen;
}

function asciiOf(code: number): number {
  if (code >= 0xff01 && code <= 0xff5e) return code - 0xfee0;
  return (code >= 0x660 && code <= 0x669) || (code >= 0x6f0 && code <= 0x6f9) ? 48 + (code & 15) : code;
}
