import { describe, expect, it } from 'vitest';
import { createPseudonymizer, parsePolicy } from '../../../src/index.js';
import { expectedOf } from '../../../src/policy/check/foreign.js';

const secret = new Uint8Array(32).map((_, i) => i * 7 + 3);
const policyOf = (path: string): ReturnType<typeof parsePolicy> =>
  parsePolicy({ version: 1, rules: [{ path, transform: 'drop' }] });

describe('a path as another language writes it', () => {
  it.each([
    ['$.from.phone', 'JSONPath'],
    ['$[0].phone', 'JSONPath'],
    ['$', 'JSONPath'],
    ['/from/phone', 'JSON pointer'],
    ['phone,name', 'no , in a key'],
    ['a.phone|name', 'no | in a key'],
    ['from?.phone', 'no ? behind a key'],
    ['phone?', 'no ? behind a key'],
  ])('is refused: %s', (path, expected) => {
    expect(expectedOf(path)).toContain(expected);
    expect(() => policyOf(path)).toThrow(expected);
  });

  it.each([
    ['["$"].phone', { $: { phone: 'x' } }, { $: {} }],
    ['["/from"]', { '/from': 'x' }, {}],
    ['["a,b"]', { 'a,b': 'x' }, {}],
    ["['a|b']", { 'a|b': 'x' }, {}],
    ['["phone?"]', { 'phone?': 'x' }, {}],
  ])('is a key in brackets: %s', (path, record, rest) => {
    expect(expectedOf(path)).toBeUndefined();
    expect(createPseudonymizer(policyOf(path), secret).record(record)).toEqual(rest);
  });
});

describe('a sign that says nothing', () => {
  it.each(['^f$', '(f)', 'f+', 'f{1}', '!f', '~f', 'a$', 'f\\d', '#f', '@f'])(
    'is part of a key: %s',
    (key) => {
      expect(expectedOf(key)).toBeUndefined();
      const nym = createPseudonymizer(policyOf(key), secret);
      expect(nym.record({ [key]: 'x', f: 'y' })).toEqual({ f: 'y' });
      expect(JSON.parse(nym.line(JSON.stringify({ [key]: 'x', f: 'y' })) ?? '')).toEqual({ f: 'y' });
    },
  );
});
