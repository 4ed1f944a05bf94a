/**
 * @module
 * Which of some thousand hints stand in a text, in small letters and with zeros for digits. It is read once for all of them: each four
 * characters are looked for among the ends of hints, and the four before those are held against the hints that end so.
 */
import { isDigit } from '../scan/character.js';

interface Hint {
  readonly written: string;
  /** Its eighth to fifth character from the end; -1 where it has no eight. */
  readonly before: number;
  /** What it is a hint of. */
  readonly of: number;
}

/** Four characters by seven bits each. */
const next = (four: number, code: number): number => ((four << 7) | (code & 127)) & 0xfffffff;
const bits = 16;
const hashOf = (four: number): number => Math.imul(four, 0x9e3779b1) >>> (32 - bits);
const codeAt = (text: string, at: number): number => {
  const code = text.charCodeAt(at);
  return isDigit(code) ? 48 : code;
};

export class Hints {
  /** By a hash of four characters: which list has the hints that end so. Of most four characters there is none, and the first is empty. */
  readonly #listOf = new Uint16Array(1 << bits);
  readonly #lists: Hint[][] = [[]];
  /** Of fewer than four characters: of ASCII, and others. */
  readonly #short: Hint[] = [];
  readonly #foreign: Hint[] = [];

  /** @param all - the hints of each thing; those of fewer than four characters without digits */
  constructor(all: readonly (readonly string[])[]) {
    for (const [of, hints] of all.entries())
      for (const hint of hints) this.#add(hint.replaceAll(/\d/g, '0'), of);
  }

  #add(written: string, of: number): void {
    const { length } = written;
    const hint = { written, before: length < 8 ? -1 : fourBefore(written, length - 4), of };
    if (length < 4) {
      (/^[\0-\x7f]*$/.test(written) ? this.#short : this.#foreign).push(hint);
      return;
    }
    const hash = hashOf(fourBefore(written, length));
    const list = this.#listOf[hash]! || this.#lists.push([]) - 1;
    this.#listOf[hash] = list;
    this.#lists[list]!.push(hint);
  }

  /** @returns what has a hint in a text, before which the end of a line stands */
  within(text: string): Set<number> {
    const lower = `\n${text.toLowerCase()}`;
    const found = new Set<number>();
    let isPlain = true;
    // The last four characters at each of the last four.
    let four = 0;
    let [one, two, three, before] = [0, 0, 0, 0];
    for (let at = 0; at < lower.length; at++) {
      before = three;
      three = two;
      two = one;
      one = four;
      const code = codeAt(lower, at);
      if (code > 127) isPlain = false;
      four = next(four, code);
      const list = this.#listOf[hashOf(four)]!;
      if (list === 0) continue;
      for (const hint of this.#lists[list]!)
        if ((hint.before < 0 || hint.before === before) && isAt(lower, at, hint)) found.add(hint.of);
    }
    for (const { written, of } of this.#short) if (lower.includes(written)) found.add(of);
    if (!isPlain) for (const { written, of } of this.#foreign) if (lower.includes(written)) found.add(of);
    return found;
  }
}

/** The four characters before a place. */
function fourBefore(text: string, end: number): number {
  let four = 0;
  for (let at = end - 4; at < end; at++) four = next(four, text.charCodeAt(at));
  return four;
}

function isAt(lower: string, last: number, { written }: Hint): boolean {
  for (let at = last, from = written.length - 1; from >= 0; at--, from--)
    if (codeAt(lower, at) !== written.charCodeAt(from)) return false;
  return true;
}
