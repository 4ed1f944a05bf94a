import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createMask } from '../../src/transforms/mask.js';

describe('mask', () => {
  it.each<[string, number, string]>([
    ['alice', 0, '****'],
    ['', 0, '****'],
    ['4111111111111234', 4, '****1234'],
    ['411111111234', 4, '****1234'],
    ['41111111234', 4, '****'],
    ['4111111111111234', 9, '****1234'],
    ['123456', 1, '****6'],
    ['12345', 1, '****'],
    ['********1234', 4, '****1234'],
    ['*****12345', 4, '****'],
    ['🙂🙂🙂🙂🙂🙂', 1, '****🙂'],
    ['🙂🙂🙂🙂🙂', 1, '****'],
  ])('masks %j showing %i as %j', (value, show, expected) => {
    expect(createMask({ show })(value)).toBe(expected);
  });

  it('is made of the character asked for', () => {
    expect(createMask({ with: '•', show: 2 })('alice@example.org')).toBe('••••rg');
  });

  const show = fc.integer({ min: 0, max: 4 });
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: fc.constantFrom('*', '1', '🙂', '\ud83d') }),
  );

  it('changes nothing when applied again', () => {
    fc.assert(
      fc.property(text, show, (value, n) => {
        const once = createMask({ show: n })(value) ?? '';
        expect(createMask({ show: n })(once)).toBe(once);
      }),
      { numRuns: 1000 },
    );
  });

  it('tells the last characters of a long value and nothing of a short one, not even its length', () => {
    fc.assert(
      fc.property(text, show, (value, n) => {
        fc.pre(!value.startsWith('****'));
        const characters = [...value];
        const told = characters.length >= 2 * n + 4 ? characters.slice(characters.length - n).join('') : '';
        expect(createMask({ show: n })(value)).toBe(`****${told}`);
      }),
      { numRuns: 1000 },
    );
  });
});
