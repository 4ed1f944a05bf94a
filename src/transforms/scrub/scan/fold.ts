/**
 * @module
 * How a scan sees a text: full-width forms and Arabic-Indic digits as ASCII, and the letter of an escape that was written
 * out, `\\n192.0.2.1`, as a blank. Each character stays one, so that a place in the view is that place in the text.
 */

const foreign = /[\uff01-\uff5e\u0660-\u0669\u06f0-\u06f9]/;
const foreigns = /[\uff01-\uff5e\u0660-\u0669\u06f0-\u06f9]/g;
const written = /(?<!\\)\\[nrt](?=[\w+([<"'\\])/;
const allWritten = /(?<!\\)\\[nrt](?=[\w+([<"'\\])/g;

/** @returns the text itself where it is seen as it is */
export function fold(text: string): string {
  const seen = foreign.test(text) ? text.replaceAll(foreigns, ascii) : text;
  return seen.includes('\\') && written.test(seen) ? seen.replaceAll(allWritten, '\\ ') : seen;
}

function ascii(character: string): string {
  const code = character.charCodeAt(0);
  return String.fromCharCode(code >= 0xff01 ? code - 0xfee0 : 48 + (code & 15));
}
