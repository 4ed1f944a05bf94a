/**
 * @module
 * Paths as other languages write them. As ours they are well-formed, and the names of keys that no record has: they would
 * match nothing, and let what was meant out raw. Whoever has such a key writes it in brackets and quotes.
 */

/** What stands in brackets is ours, quotes and all. */
const bracketed = /\[(?:"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|`(?:\\.|[^`\\])*`|[^\]]*)\]/g;

/**
 * @param path - that can be parsed
 * @returns what was expected in its place; undefined where it may be meant
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
