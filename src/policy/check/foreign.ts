/**
 * @module
 * Recognises paths of other languages, such as JSONPath. They are well-formed here, but name keys that no record has.
 * They would match nothing, and the value would come out raw. If a key really has such a name, write it in brackets and
 * quotes.
 */

/** Anything in brackets is our own syntax. */
const bracketed = /\[(?:"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|`(?:\\.|[^`\\])*`|[^\]]*)\]/g;

/**
 * @param path - a path that can be parsed
 * @returns what was expected instead; undefined if the path may be intended
 * @example
 * expectedOf('$.from.phone') // 'expected a key, and no $ of JSONPath before it'
 */
export function expectedOf(path: string): string | undefined {
  const bare = path.replace(bracketed, '[]');
  if (/^\$(?:[.[]|$)/.test(bare)) return 'expected a key, and no $ of JSONPath before it';
  if (bare.startsWith('/')) return 'expected keys with dots between them, a.b, and no JSON pointer';
  const choice = /[,|]/.exec(bare)?.[0];
  if (choice !== undefined)
    return `expected one path, or a list of paths, ["a", "b"], and no ${choice} in a key`;
  if (/\?(?:[.[]|$)/.test(bare))
    return 'expected no ? behind a key: a field that is missing is passed over in any case';
  return undefined;
}
