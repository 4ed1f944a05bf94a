/**
 * @module
 * Paths as pino and fast-redact write them (`a.b`, `a["b-c"]`, `a[*].b`, `*.b`, `a[0]`), and `**` for any depth. The
 * key of an array element is its index, so that `a[0]` and `a["0"]` are the same path. Or an element is selected by a
 * member, `a[key=client.address]`, for lists of keys and values (OTLP attributes, GA4 event_params).
 */

/** One step from a value to a value inside it. */
export type Step = { readonly key: string } | Selector | 'any' | 'deep';

/** A step to those elements of an array that are objects with this value of a member. */
export interface Selector {
  readonly member: string;
  readonly equals: string;
}

/** Says why a path cannot be read, and at which character. */
export class PathError extends Error {
  constructor(expected: string, at: number) {
    super(`expected ${expected} at character ${at + 1}`);
  }
}

const closing: Readonly<Record<string, string>> = { '"': '"', "'": "'", '`': '`' };

/** The beginning of a selector: `key=`. */
const selecting = /([^\s=*[\]"'`](?:[^=*[\]"'`]*[^\s=*[\]"'`])?)=/y;

/** RFC 8259 §7, since `formatPath` writes keys as JSON; any other escaped character stands for itself. */
const escapes: Readonly<Record<string, string>> = { b: '\b', f: '\f', n: '\n', r: '\r', t: '\t' };

/**
 * Reads a path. `**` at the end means everything below, not the value itself.
 *
 * @throws PathError
 * @example
 * parsePath('legs[*].from["phone-number"]') // [{key:'legs'}, 'any', {key:'from'}, {key:'phone-number'}]
 */
export function parsePath(path: string): Step[] {
  const steps: Step[] = [];
  let at = 0;

  const name = (): void => {
    const start = at;
    while (at < path.length && !'.[]"\'`'.includes(path[at]!)) at++;
    const word = path.slice(start, at);
    if (word === '') throw new PathError('a key, * or **', at);
    if (word.trim() !== word)
      throw new PathError('no blank around a key, or the key in brackets and quotes', start);
    if (word === '**') {
      if (steps.at(-1) !== 'deep') steps.push('deep');
    } else if (word === '*') steps.push('any');
    else if (!word.includes('*')) steps.push({ key: word });
    // `phone*` is not a wildcard here. As a key it would match nothing, and the fields that were meant would stay raw.
    else
      throw new PathError('* or ** by itself, or the key in brackets and quotes', start + word.indexOf('*'));
  };

  const bracket = (): void => {
    at++;
    const quote = closing[path[at] ?? ''];
    if (quote !== undefined) steps.push({ key: quoted(quote) });
    else if (member() === undefined) {
      const end = path.indexOf(']', at);
      const word = path.slice(at, end < 0 ? path.length : end);
      if (word !== '*' && !/^(?:0|[1-9]\d*)$/.test(word))
        throw new PathError('*, an index or a quoted key', at);
      steps.push(word === '*' ? 'any' : { key: word });
      at += word.length;
    }
    if (path[at] !== ']') throw new PathError(']', at);
    at++;
  };

  const member = (): Selector | undefined => {
    selecting.lastIndex = at;
    const name = selecting.exec(path)?.[1];
    if (name === undefined) return undefined;
    at = selecting.lastIndex;
    const quote = closing[path[at] ?? ''];
    const selector = { member: name, equals: quote === undefined ? bare() : quoted(quote) };
    steps.push(selector);
    return selector;
  };

  /** Up to the bracket. A `*` would be no glob here, either. */
  const bare = (): string => {
    const end = path.indexOf(']', at);
    const word = path.slice(at, end < 0 ? path.length : end);
    if (word === '' || word.trim() !== word || /[*["'`]/.test(word))
      throw new PathError('a value without *, quotes and blanks around it, or one in quotes', at);
    at += word.length;
    return word;
  };

  const quoted = (quote: string): string => {
    const start = ++at;
    while (at < path.length && path[at] !== quote) at += path[at] === '\\' ? 2 : 1;
    if (at >= path.length) throw new PathError(`a closing ${quote}`, path.length);
    return unescapeKey(path.slice(start, at++));
  };

  if (path[0] === '[') bracket();
  else name();
  while (at < path.length) {
    if (path[at] === '[') bracket();
    else if (path[at] === '.') {
      at++;
      name();
    } else throw new PathError('. or [', at);
  }
  if (steps.at(-1) === 'deep') steps.push('any');
  return steps;
}

function unescapeKey(text: string): string {
  return text.replace(/\\(?:u([0-9a-f]{4})|(.))/gis, (_, unit?: string, character = '') =>
    unit === undefined ? (escapes[character] ?? character) : String.fromCharCode(Number.parseInt(unit, 16)),
  );
}

/** The keys of a path that names exactly one place; undefined if it has a wildcard or a selector. */
export function literalKeys(steps: readonly Step[]): string[] | undefined {
  const keys: string[] = [];
  for (const step of steps) {
    if (typeof step === 'string' || !('key' in step)) return undefined;
    keys.push(step.key);
  }
  return keys;
}

/** The first expression is tried alone first, since the other one takes half a millisecond to compile. */
const isName = (key: string): boolean =>
  /^[A-Za-z_$][\w$-]*$/.test(key) || /^[\p{L}_$][\p{L}\p{N}_$-]*$/u.test(key);

/** Writes keys as a path, as a policy would write it, for reports, errors and `explain`. */
export function formatPath(keys: readonly string[]): string {
  let path = '';
  for (const key of keys) {
    if (/^(?:0|[1-9]\d*)$/.test(key)) path += `[${key}]`;
    else if (isName(key) && key !== '$') path += path === '' ? key : `.${key}`;
    else path += `[${JSON.stringify(key)}]`;
  }
  return path;
}
