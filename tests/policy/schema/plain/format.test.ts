import { describe, expect, it } from 'vitest';
import type { FormatOf } from '../../../../src/policy/document.js';
import { formatSchema, formats, formatWords, shorthands } from '../../../../src/policy/schema/format.js';
import { readPlainFormat } from '../../../../src/policy/schema/plain/format.js';

/** With the order of what is in it. */
const spell = (value: unknown): string => JSON.stringify(value);

/** As the schema reads it, where it is read plainly at all. */
function expectAlike(written: unknown): boolean {
  const plain = readPlainFormat(written);
  if (plain === undefined) return false;
  const tree = typeof written === 'string' ? { type: written } : written;
  expect(spell(plain)).toBe(spell(formats.parse(tree)));
  expect(formatSchema.safeParse(written).success).toBe(true);
  return true;
}

const values: Readonly<Record<string, readonly unknown[]>> = {
  delimiter: [';', '\t', '', 'é', 'ab', 'a', '_', '"', 1],
  quotes: [true, false, 'no'],
  header: ['first', 'none', 'typed', 'last'],
  columns: [['a'], ['a', 'b'.repeat(256)], ['b'.repeat(257)], [], ['a', { name: 'b' }], 'a'],
  optional: [0, 3, -1, 1.5, Number.MAX_SAFE_INTEGER + 1, '1'],
  more: [1],
};

describe('a format in the usual words', () => {
  it.each(formatWords.filter((word) => !shorthands.has(word)))(
    '%s is read as the schema reads it',
    (word) => {
      expectAlike(word);
    },
  );

  it.each(['csv', 'tsv'])('%s with more about it is read as the schema reads it, or left to it', (type) => {
    const pairs = Object.entries(values).flatMap(([word, all]) => all.map((value) => [word, value] as const));
    let plain = 0;
    for (const [one, first] of pairs)
      for (const [other, second] of pairs) if (expectAlike({ [one]: first, type, [other]: second })) plain++;
    expect(plain).toBeGreaterThan(100);
  });

  it.each([
    ['a word that stands for more', 'smdr'],
    ['an envelope', 'docker'],
    ['another word', 'cvs'],
    ['another type', { type: 'line', pattern: 'a b' }],
    ['a list', ['csv']],
    ['nothing', null],
  ])('%s is left to the schema', (_, written) => {
    expect(readPlainFormat(written)).toBeUndefined();
  });

  it('has lists of its own', () => {
    const columns = ['a'];
    const { columns: read } = readPlainFormat({ type: 'csv', columns }) as FormatOf<'csv'>;
    expect(read).not.toBe(columns);
  });
});
