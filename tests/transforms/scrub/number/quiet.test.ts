import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quiet, silent, Voices } from '../../../../src/transforms/scrub/number/quiet.js';

describe('voices', () => {
  it.each([quiet, silent] as const)('tell what looking back %i characters tells', (reach) => {
    const pieces = fc.oneof(
      fc.integer({ min: 1, max: 400 }).map((size) => '7 '.repeat(size).slice(0, size)),
      fc.constantFrom('a', 'Z', 'é', '電'),
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 8 }), fc.nat(40), (parts, step) => {
        const text = parts.join('');
        const voices = new Voices();
        // Right at the front nothing has been passed over yet.
        for (let at = silent; at < text.length; at += step + 1) {
          const before = text.slice(at - reach, at);
          expect(voices.isQuiet(text, at, reach)).toBe(!/[a-z\u0080-\uffff]/i.test(before));
        }
      }),
    );
  });

  it('hold also where places go back by a few characters', () => {
    const voices = new Voices();
    const text = `a${'7 '.repeat(200)}`;
    expect([120, 119, 260, 257, 256].map((at) => voices.isQuiet(text, at, silent))).toEqual([
      false,
      false,
      true,
      true,
      false,
    ]);
  });
});
