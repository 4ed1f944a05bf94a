/**
 * @module
 * Parses an expression of digits, as numbering plans have them, into a tree, from which the possible beginnings and
 * lengths of numbers can be computed without any digits.
 */

export type Expression =
  /** One digit, of these: a bit for each. */
  | { readonly is: 'digit'; readonly of: number }
  | { readonly is: 'row' | 'choice'; readonly parts: readonly Expression[] }
  | { readonly is: 'again'; readonly part: Expression; readonly least: number; readonly most: number };

/** All ten digits, a bit for each. */
export const anyDigit = 0x3ff;

const nothing: Expression = { is: 'row', parts: [] };

/**
 * @param source - of a regular expression that is anchored at its start
 * @returns undefined where something is in it that no numbering plan is written with
 */
export function readExpression(source: string): Expression | undefined {
  try {
    const reader = new Reader(source);
    const expression = reader.readChoice();
    return reader.isAtEnd ? expression : undefined;
  } catch (error) {
    if (error instanceof Unknown) return undefined;
    throw error;
  }
}

class Unknown extends Error {}

class Reader {
  #at = 0;

  constructor(readonly source: string) {}

  get isAtEnd(): boolean {
    return this.#at === this.source.length;
  }

  readChoice(): Expression {
    const parts = [this.#readRow()];
    while (this.#passes('|')) parts.push(this.#readRow());
    return parts.length === 1 ? parts[0]! : { is: 'choice', parts };
  }

  #readRow(): Expression {
    const parts: Expression[] = [];
    while (!this.isAtEnd && !'|)'.includes(this.source[this.#at]!)) parts.push(this.#readPart());
    return parts.length === 1 ? parts[0]! : { is: 'row', parts };
  }

  #readPart(): Expression {
    const part = this.#readAtom();
    if (this.#passes('?')) return { is: 'again', part, least: 0, most: 1 };
    if (this.#passes('*')) return { is: 'again', part, least: 0, most: Infinity };
    if (this.#passes('+')) return { is: 'again', part, least: 1, most: Infinity };
    const count = /^\{(\d+)(,(\d*))?\}/.exec(this.source.slice(this.#at));
    if (count === null) return part;
    this.#at += count[0].length;
    const [, least, open, most] = count;
    return {
      is: 'again',
      part,
      least: Number(least),
      most: open === undefined ? Number(least) : most === '' ? Infinity : Number(most),
    };
  }

  #readAtom(): Expression {
    const { source } = this;
    if (this.#passes('(')) {
      if (source[this.#at] === '?' && !this.#passes('?:')) throw new Unknown();
      const inner = this.readChoice();
      if (!this.#passes(')')) throw new Unknown();
      return inner;
    }
    if (this.#passes('$')) return nothing;
    if (this.#passes('\\d')) return { is: 'digit', of: anyDigit };
    const set = /^\[((?:\d(?:-\d)?)+)\]/.exec(source.slice(this.#at));
    if (set !== null) {
      this.#at += set[0].length;
      let of = 0;
      for (const [, from, to = from] of set[1]!.matchAll(/(\d)(?:-(\d))?/g))
        for (let digit = Number(from); digit <= Number(to); digit++) of |= 1 << digit;
      return { is: 'digit', of };
    }
    const digit = source.charCodeAt(this.#at) - 48;
    if (!(digit >= 0 && digit <= 9)) throw new Unknown();
    this.#at++;
    return { is: 'digit', of: 1 << digit };
  }

  #passes(text: string): boolean {
    if (!this.source.startsWith(text, this.#at)) return false;
    this.#at += text.length;
    return true;
  }
}
