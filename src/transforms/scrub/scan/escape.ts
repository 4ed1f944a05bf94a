/**
 * @module
 * Characters that JSON and HTML write as an escape and that were written out: `\\u003c`, `&quot;`. They are read, so that what
 * stands beside them is seen as it was meant, and a map leads each place back into the text.
 */

/** RFC 8259 §7, of ASCII and with as many backslashes as there are layers; HTML, 13.2.5.72. */
const escaped = /\\+u00[2-7][\da-f]|&(?:quot|lt|gt|amp|apos|#(?:\d{2,3}|x[2-7][\da-f]));/gi;
const named: Readonly<Record<string, string>> = { quot: '"', lt: '<', gt: '>', amp: '&', apos: "'" };

export interface Read {
  readonly text: string;
  /** By place in it, the place in the text that was given; the end of all, too. */
  readonly places: Uint32Array;
}

/** @returns undefined where nothing is escaped so */
export function readEscapes(given: string): Read | undefined {
  if (!given.includes('\\u00') && !given.includes('&')) return undefined;
  let text = '';
  let taken = 0;
  let places: Uint32Array | undefined;
  let at = 0;
  const keep = (end: number): void => {
    text += given.slice(taken, end);
    for (let from = taken; from < end; from++) places![at++] = from;
  };
  escaped.lastIndex = 0;
  for (let match = escaped.exec(given); match !== null; match = escaped.exec(given)) {
    const character = characterOf(match[0]);
    if (character === undefined) continue;
    places ??= new Uint32Array(given.length + 1);
    keep(match.index);
    text += character;
    places[at++] = match.index;
    taken = escaped.lastIndex;
  }
  if (places === undefined) return undefined;
  keep(given.length);
  places[at] = given.length;
  return { text, places };
}

function characterOf(written: string): string | undefined {
  if (written.startsWith('\\')) return String.fromCharCode(Number.parseInt(written.slice(-2), 16));
  const name = written.slice(1, -1).toLowerCase();
  if (!name.startsWith('#')) return named[name];
  const code = name.startsWith('#x') ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
  return code >= 32 && code < 127 ? String.fromCharCode(code) : undefined;
}
