/**
 * @module
 * Where a JSON value ends (RFC 8259), told byte by byte: a value may be cut anywhere, and what was looked at is not looked
 * at again. Brackets and strings alone decide; whether what is between them is JSON is for the engine of a record to say.
 */

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
/** What sets `[` apart from `{`, and `]` from `}`. */
const CURLY = 0x20;

/** As deep as a record may be: from here on brackets are counted, and which they are is not looked at. */
const maxDepth = 1000;

/** Bytes that end a number or a word: white space, brackets, a comma, a colon, a quote, a record separator. */
const ends = new Uint8Array(256);
for (const character of ' \t\r\n\x1e,:"{}[]') ends[character.charCodeAt(0)] = 1;

/** The value goes on behind what is there. */
export const unfinished = -1;
/** A bracket closes what another has opened. */
export const mismatched = -2;

export class Extent {
  #depth = 0;
  #inString = false;
  /** The last byte there was is a backslash. */
  #escaped = false;
  /** A number, or a word: it has no end of its own. */
  #isBare = false;
  /** By depth: whether the bracket is a curly one. */
  readonly #curly = new Uint8Array(maxDepth);

  /** A value begins: nothing of the one before counts. */
  begin(): void {
    this.#depth = 0;
    this.#inString = this.#escaped = this.#isBare = false;
  }

  /**
   * @param from - where the value begins, or goes on
   * @param isEnd - nothing comes behind `to`
   * @returns index behind the value; {@link unfinished} or {@link mismatched}
   */
  find(bytes: Uint8Array, from: number, to: number, isEnd: boolean): number {
    let at = from;
    if (this.#isBare) return this.#endOfBare(bytes, at, to, isEnd);
    let depth = this.#depth;
    let inString = this.#inString;
    if (this.#escaped && at < to) {
      this.#escaped = false;
      at++;
    }
    while (at < to) {
      if (inString) {
        while (at < to) {
          const byte = bytes[at]!;
          if (byte === QUOTE) break;
          at += byte === BACKSLASH ? 2 : 1;
        }
        if (at >= to) break;
        inString = false;
        at++;
        if (depth === 0) return at;
      }
      // What stands between strings and brackets is passed over.
      while (at < to) {
        const byte = bytes[at++]!;
        if (byte === QUOTE) {
          inString = true;
          break;
        }
        const round = byte | CURLY;
        if (round === 0x7b) {
          if (depth < maxDepth) this.#curly[depth] = byte & CURLY;
          depth++;
        } else if (round === 0x7d) {
          if (--depth < maxDepth && this.#curly[depth] !== (byte & CURLY)) return mismatched;
          if (depth === 0) return at;
        } else if (depth === 0) {
          this.#isBare = true;
          return this.#endOfBare(bytes, at, to, isEnd);
        }
      }
    }
    this.#depth = depth;
    this.#inString = inString;
    this.#escaped = at > to;
    return unfinished;
  }

  #endOfBare(bytes: Uint8Array, from: number, to: number, isEnd: boolean): number {
    let at = from;
    while (at < to && ends[bytes[at]!] === 0) at++;
    return at < to || isEnd ? at : unfinished;
  }
}
