/**
 * @module
 * What a line of an access log is made of, written as such a line:
 * `host ident user [time] "method url protocol" status bytes "referer" "agent"`. One space parts the words.
 */

export type Shape = 'bare' | 'quoted' | 'bracketed' | 'braced';

export interface Word {
  readonly shape: Shape;
  /** One, or three where the word is a request line. */
  readonly names: readonly string[];
  /** `?`: may be missing; then the words after it move up. */
  readonly optional: boolean;
  /** `!`: holds something other than `-`. */
  readonly present: boolean;
  /** `*`: may be a list, with a comma and a space between: the hops of a request. Of words without quotes or brackets. */
  readonly several: boolean;
}

export interface Pattern {
  readonly words: readonly Word[];
  /** More words may follow, of any shape: `*`. */
  readonly more: boolean;
}

const word = /(?:"([^"]+)"|\[([^\]]+)\]|\{([^}]+)\}|([^\s"[\]{}?!*]+))([?!]?\*?)(?: |$)/y;

/**
 * Reads a pattern. `?` behind a word says that it may be missing, `!` that it is not `-`; a word `-` is just
 * that; `*` behind one that it may be a list of several, and at the end, by itself, that more words may follow.
 *
 * @returns undefined where it cannot be read
 * @example
 * parsePattern('host [time] "method url protocol" *')?.words.length // 3
 */
export function parsePattern(text: string): Pattern | undefined {
  const more = / \*$/.test(text);
  const source = more ? text.slice(0, -2) : text;
  const words: Word[] = [];
  for (let at = 0; at < source.length; at = word.lastIndex) {
    word.lastIndex = at;
    const [, quoted, bracketed, braced, bare, mark] = word.exec(source) ?? [];
    const name = quoted ?? bracketed ?? braced ?? bare;
    if (name === undefined) return undefined;
    const names = name.split(' ');
    if (names.length !== 1 && (names.length !== 3 || quoted === undefined)) return undefined;
    const several = mark?.endsWith('*') === true;
    if (several && bare === undefined) return undefined;
    const shape = quoted ? 'quoted' : bracketed ? 'bracketed' : braced ? 'braced' : 'bare';
    words.push({ shape, names, optional: mark?.[0] === '?', present: mark?.[0] === '!', several });
  }
  return words.length === 0 || source.endsWith(' ') ? undefined : { words, more };
}
