/**
 * @module
 * An expression as a tree of the characters that it matches. Assertions, such as edges and what stands around, are left out: the
 * tree accepts all that the expression matches, and more.
 */

/** What is not ASCII, as if it were one character. */
export const ASCII = 128;
/** Characters that are told apart. */
export const rows = ASCII + 1;

export type Tree =
  /** By code, 1 for those that it fits. */
  | { readonly is: 'one'; readonly members: Uint8Array }
  | { readonly is: 'row' | 'choice'; readonly parts: readonly Tree[] }
  | { readonly is: 'again'; readonly part: Tree; readonly least: number; readonly most: number };

/** @returns undefined where the expression has something in it that is not read here */
export function treeOf({ source, flags }: RegExp): Tree | undefined {
  return new Reader(source, flags.replace(/[gymd]/g, '')).readAll();
}

/** As many units as it fits at most. */
export function lengthOf(tree: Tree): number {
  switch (tree.is) {
    case 'one':
      return 2;
    case 'row':
      return tree.parts.reduce((sum, part) => sum + lengthOf(part), 0);
    case 'choice':
      return Math.max(...tree.parts.map(lengthOf));
    case 'again':
      return tree.most === 0 ? 0 : lengthOf(tree.part) * tree.most;
  }
}

const nothing: Tree = { is: 'row', parts: [] };
const quantifier = /(?:[*+?]|\{(\d+)(,(\d*))?\})\??/y;
const escaped = /\\(?:u\{[\da-f]+\}|u[\da-f]{4}|x[\da-f]{2}|[pP]\{[^}]*\}|c[A-Za-z]|[^1-9k])/iy;
const group = /\((?:\?(?:[:=!]|<[=!]|<[^>]+>))?/y;

/** An expression, from left to right. */
class Reader {
  #at = 0;
  constructor(
    readonly source: string,
    readonly flags: string,
  ) {}

  readAll(): Tree | undefined {
    const tree = this.#choice();
    return this.#at === this.source.length ? tree : undefined;
  }

  #choice(): Tree | undefined {
    const parts: Tree[] = [];
    do {
      const row: Tree[] = [];
      while (
        this.#at < this.source.length &&
        this.source[this.#at] !== ')' &&
        this.source[this.#at] !== '|'
      ) {
        const part = this.#term();
        if (part === undefined) return undefined;
        row.push(part);
      }
      parts.push({ is: 'row', parts: row });
    } while (this.source[this.#at] === '|' && this.#at++ >= 0);
    return parts.length === 1 ? parts[0] : { is: 'choice', parts };
  }

  #term(): Tree | undefined {
    const part = this.#atom();
    if (part === undefined) return undefined;
    quantifier.lastIndex = this.#at;
    const [mark, least, open, most] = quantifier.exec(this.source) ?? [];
    if (mark === undefined) return part;
    this.#at = quantifier.lastIndex;
    if (least === undefined)
      return { is: 'again', part, least: mark[0] === '+' ? 1 : 0, most: mark[0] === '?' ? 1 : Infinity };
    return {
      is: 'again',
      part,
      least: Number(least),
      most: open === undefined ? Number(least) : most === '' ? Infinity : Number(most),
    };
  }

  #atom(): Tree | undefined {
    const { source } = this;
    const first = source[this.#at]!;
    if (first === '(') return this.#group();
    if (first === '^' || first === '$') {
      this.#at++;
      return nothing;
    }
    const start = this.#at;
    if (first === '[') {
      while (source[++this.#at] !== ']') {
        if (this.#at >= source.length) return undefined;
        if (source[this.#at] === '\\') this.#at++;
      }
      this.#at++;
    } else if (first === '\\') {
      if (/[bB]/.test(source[start + 1] ?? '')) {
        this.#at += 2;
        return nothing;
      }
      escaped.lastIndex = start;
      if (!escaped.test(source)) return undefined;
      this.#at = escaped.lastIndex;
    } else this.#at += (source.codePointAt(start) ?? 0) > 0xffff ? 2 : 1;
    return { is: 'one', members: membersOf(source.slice(start, this.#at), this.flags) };
  }

  #group(): Tree | undefined {
    group.lastIndex = this.#at;
    const mark = group.exec(this.source)![0];
    this.#at = group.lastIndex;
    const inner = this.#choice();
    if (inner === undefined || this.source[this.#at] !== ')') return undefined;
    this.#at++;
    // Lookarounds match no characters.
    return /[=!]$/.test(mark) ? nothing : inner;
  }
}

const members = new Map<string, Uint8Array>();

/** What one of an expression fits. */
function membersOf(one: string, flags: string): Uint8Array {
  const key = `${flags} ${one}`;
  let list = members.get(key);
  if (list === undefined) {
    list = /^[\w -]$/.test(one)
      ? membersOfOne(one, flags.includes('i'))
      : membersOfClass(new RegExp(one, flags));
    if (!isOfAscii(one, flags)) list[ASCII] = 1;
    members.set(key, list);
  }
  return list;
}

function membersOfOne(one: string, isEither: boolean): Uint8Array {
  const list = new Uint8Array(rows);
  for (const each of isEither ? [one.toLowerCase(), one.toUpperCase()] : [one]) list[each.charCodeAt(0)] = 1;
  return list;
}

const membersOfClass = (shape: RegExp): Uint8Array =>
  Uint8Array.from({ length: rows }, (_, code) =>
    code < ASCII && shape.test(String.fromCharCode(code)) ? 1 : 0,
  );

const plain =
  /^(?:[\0-\x5a\]-\x7f]|\\[^\w\x80-\uffff]|\\[dnrt]|\[(?!\^)(?:[\0-\x5b^-\x7f]|\\[^\w\x80-\uffff]|\\[dnrt])+\])$/;
/** Nothing but characters of ASCII that are named. Without regard to case, a long s and the sign for kelvin are letters like others. */
const isOfAscii = (one: string, flags: string): boolean =>
  one !== '.' && plain.test(one) && !(flags.includes('i') && flags.includes('u') && /[sk]|\D-./i.test(one));
