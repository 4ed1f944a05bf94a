/**
 * @module
 * With which digits a text may begin that an expression matches, and takes a digit of: for who can ask of the first digit, and of
 * no more. It knows what the prefixes of numbering plans are written with; of anything else it says all ten.
 */

const all = 0x3ff;

/** What something may begin with, a bit for each digit, and whether it may be empty. */
interface Lead {
  readonly digits: number;
  readonly empty: boolean;
}

/**
 * @param source - of a regular expression that is anchored at its start
 * @example
 * firstDigits('(?:0|180020)') // 0b11
 */
export function firstDigits(source: string): number {
  try {
    const reader = new Reader(source);
    const { digits } = reader.readChoice();
    return reader.isAtEnd ? digits : all;
  } catch (error) {
    if (error instanceof Unknown) return all;
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

  readChoice(): Lead {
    let { digits, empty } = this.#readSequence();
    while (this.#passes('|')) {
      const other = this.#readSequence();
      digits |= other.digits;
      empty ||= other.empty;
    }
    return { digits, empty };
  }

  #readSequence(): Lead {
    let digits = 0;
    let empty = true;
    while (!this.isAtEnd && !'|)'.includes(this.source[this.#at]!)) {
      const part = this.#readPart();
      // What may be empty lets the next one come first.
      if (empty) digits |= part.digits;
      empty &&= part.empty;
    }
    return { digits, empty };
  }

  #readPart(): Lead {
    const part = this.#readAtom();
    if (this.#passes('?') || this.#passes('*')) return { ...part, empty: true };
    if (this.#passes('+')) return part;
    const count = /^\{(\d+)(?:,\d*)?\}/.exec(this.source.slice(this.#at));
    if (count === null) return part;
    this.#at += count[0].length;
    return Number(count[1]) === 0 ? { ...part, empty: true } : part;
  }

  #readAtom(): Lead {
    const { source } = this;
    if (this.#passes('(')) {
      if (source[this.#at] === '?' && !this.#passes('?:')) throw new Unknown();
      const inner = this.readChoice();
      if (!this.#passes(')')) throw new Unknown();
      return inner;
    }
    if (this.#passes('$')) return { digits: 0, empty: true };
    if (this.#passes('\\d')) return { digits: all, empty: false };
    const set = /^\[((?:\d(?:-\d)?)+)\]/.exec(source.slice(this.#at));
    if (set !== null) {
      this.#at += set[0].length;
      let digits = 0;
      for (const [, from, to = from] of set[1]!.matchAll(/(\d)(?:-(\d))?/g))
        for (let digit = Number(from); digit <= Number(to); digit++) digits |= 1 << digit;
      return { digits, empty: false };
    }
    const digit = source.charCodeAt(this.#at) - 48;
    if (!(digit >= 0 && digit <= 9)) throw new Unknown();
    this.#at++;
    return { digits: 1 << digit, empty: false };
  }

  #passes(text: string): boolean {
    if (!this.source.startsWith(text, this.#at)) return false;
    this.#at += text.length;
    return true;
  }
}
