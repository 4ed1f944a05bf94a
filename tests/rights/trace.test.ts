import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cut, eachBody, holds, startOfAny, wantBy, wantThese } from '../../src/rights/trace.js';

const body = fc
  .tuple(
    fc.string({ unit: fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz234567'), minLength: 25, maxLength: 25 }),
    fc.constantFrom(...'aeimquy4'),
  )
  .map((parts) => parts.join(''));
const pseudonym = fc
  .tuple(
    fc.constantFrom('tel', 'ip', 'mail', 'iccid', 'id', 'telx', 'imsix'),
    fc.stringMatching(/^[a-z0-9]{1,12}$/),
    body,
  )
  .map((parts) => parts.join('_'));
/** What may stand between, bits of pseudonyms among it. */
const around = fc.oneof(
  fc.string(),
  fc.constantFrom('+1~', '@example.org', '_', 'tel_k1_', 'icc', '<sip:', '%2B', `_${'a'.repeat(24)}`),
);

describe('pseudonyms in texts', () => {
  it('are all found, and no other, whatever stands around them', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(around, pseudonym)), around, pseudonym, (parts, end, other) => {
        const text = parts.flat().join('') + end;
        const wanted = wantThese(parts.map(([, each]) => each));
        const out = cut(text, wanted);
        for (const [, each] of parts) expect(out.includes(each)).toBe(false);
        expect(holds(text, wanted)).toBe(parts.length > 0);
        expect(holds(out, wanted)).toBe(false);
        // An oracle that knows of no bodies.
        expect(holds(text, wantThese([other]))).toBe(text.includes(other));
        if (!text.includes(other)) expect(cut(text, wantThese([other]))).toBe(text);
      }),
    );
  });

  it('are told by their form alone', () => {
    fc.assert(
      fc.property(pseudonym, fc.constantFrom('', ' ', '+1~', '/', '"'), (each, before) => {
        const text = before + each;
        expect(startOfAny(text, text.length)).toBe(before.length);
        expect(
          holds(
            text,
            wantBy((found) => found === each),
          ),
        ).toBe(true);
        const ends: number[] = [];
        eachBody(text, (_, end) => ends.push(end));
        expect(ends).toContain(text.length);
      }),
    );
  });

  it.each([
    ['+1~tel_k1_mfrggzdfmztwq2lknnwg23tpoa', 'tel_withheld'],
    ['sip:tel_k1_mfrggzdfmztwq2lknnwg23tpoa@example.net', 'sip:tel_withheld@example.net'],
    ['mail_k1_mfrggzdfmztwq2lknnwg23tpoa@example.org', 'unknown'],
    ['a mail_k1_mfrggzdfmztwq2lknnwg23tpoa@example.org, b', 'a unknown, b'],
    ['1+1~x', '1+1~x'],
  ])('go with what is kept beside them: %s', (text, out) => {
    const wanted = wantThese(['tel_k1_mfrggzdfmztwq2lknnwg23tpoa', 'mail_k1_mfrggzdfmztwq2lknnwg23tpoa']);
    expect(cut(text, wanted)).toBe(out);
  });
});
