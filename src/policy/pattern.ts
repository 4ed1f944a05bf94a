/**
 * @module
 * Patterns for lines of an access log. A pattern looks like such a line:
 * `host ident user [time] "method url protocol" status bytes "referer" "agent"`. Words are separated by one space.
 */

export type Shape = 'bare' | 'quoted' | 'bracketed' | 'braced';

export interface Word {
  readonly shape: Shape;
  /** One field, or three if the word is a request line. */
  readonly names: readonly string[];
  /** `?`: the word may be missing, and then the words after it move up. */
  readonly optional: boolean;
  /** `!`: the word is not `-`. */
  readonly present: boolean;
  /**
   * `*`: the word may be a list, separated by comma and space, such as the hops of a request. Only for words without
   * quotes or brackets.
   */
  readonly several: boolean;
}

export interface Pattern {
  readonly words: readonly Word[];
  /** `*` at the end: more words of any shape may follow. */
  readonly more: boolean;
}

const word = /(?:"([^"]+)"|\[([^\]]+)\]|\{([^}]+)\}|([^\s"[\]{}?!*]+))([?!]?\*?)(?: |$)/y;

/**
 * Reads a pattern. After a word, `?` says that it may be missing, `!` that it is not `-`, and `*` that it may be a
 * list. A word `-` stands for itself. A lone `*` at the end says that more words may follow.
 *
 * @returns undefined if the pattern cannot be read
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
