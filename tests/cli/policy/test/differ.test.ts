import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compare, compareLines } from '../../../../src/cli/policy/test/differ.js';
import { readJson, writeJson } from '../../../../src/cli/policy/test/json.js';

const line = fc.constantFrom('a', 'b', 'c', '');
const lines = fc.array(line, { maxLength: 12 });

describe('compareLines', () => {
  it('gives both sides back, each in its order', () => {
    fc.assert(
      fc.property(lines, lines, (expected, got) => {
        const found = compareLines(expected, got);
        const side = (mark: string) => found.filter(([each]) => each !== mark).map(([, text]) => text);
        expect(side('+')).toEqual(expected);
        expect(side('-')).toEqual(got);
      }),
    );
  });

  it('finds no difference between what is the same', () => {
    fc.assert(
      fc.property(lines, (same) => {
        expect(compareLines(same, same).every(([mark]) => mark === ' ')).toBe(true);
      }),
    );
  });

  it('shows where long texts begin to differ', () => {
    const many = Array.from({ length: 1000 }, (_, i) => `${i}`);
    expect(compareLines(many, many.with(700, 'x'))).toContainEqual(['-', '700']);
  });
});

describe('compare', () => {
  it('finds no difference between what JSON says twice', () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        expect(compare(readJson(text), readJson(text), false)).toEqual([]);
      }),
    );
  });

  it('finds each change of a value', () => {
    const changed = fc
      .dictionary(fc.string(), fc.jsonValue(), { minKeys: 1 })
      .chain((tree) => fc.tuple(fc.constant(tree), fc.constantFrom(...Object.keys(tree))));
    fc.assert(
      fc.property(changed, ([tree, key]) => {
        for (const isPart of [false, true]) {
          expect(compare({ ...tree, [key]: 'something else' }, tree, isPart)).toHaveLength(
            tree[key] === 'something else' ? 0 : 1,
          );
        }
      }),
    );
  });

  it('takes the body of any pseudonym where the sign for it stands, and nothing else', () => {
    const body = 'a'.repeat(26);
    expect(compare('+1~tel_k1_…', `+1~tel_k1_${body}`, false)).toEqual([]);
    expect(compare('+1~tel_k1_…', `+1~tel_k1_${body}a`, false)).toHaveLength(1);
    expect(compare('+1~tel_k1_…', '+1~tel_k1_+12025550123', false)).toHaveLength(1);
  });
});

describe('readJson', () => {
  it('reads what JSON.parse reads, and integers of any length', () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        expect(JSON.parse(writeJson(readJson(text)))).toEqual(JSON.parse(text));
      }),
    );
    expect(writeJson(readJson('{"a":[8901260123456789012]}'))).toBe('{"a":[8901260123456789012]}');
  });
});
