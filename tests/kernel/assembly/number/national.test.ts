/**
 * @module
 * Numbers as North America writes them are taken in the kernel only where the engine of one line takes them, whatever is numbered before.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PolicyDocument } from '../../../../src/policy/document.js';
import { linkWords, referenceWords } from '../../../../src/transforms/scrub/number/word/reference.js';
import { runs } from '../../../deep.js';
import { asked, openKernel, openReference } from '../../run.js';

const policy: PolicyDocument = { version: 1, region: 'US', rules: [{ path: 'msg', transform: 'scrub' }] };

const linesOf = (texts: readonly string[]): string =>
  texts.map((msg) => `${JSON.stringify({ msg })}\n`).join('');

const numbered = fc.constantFrom(...referenceWords(), 'Order', 'siparişiniz', 'номер заказа');
const between = fc.constantFrom(
  ...linkWords(),
  ...[
    'to',
    'for',
    'from',
    'x',
    'числом',
    'N',
    's/n',
    "'s",
    '’s',
    '№',
    'nº',
    'LIKE $1',
    '= $1',
    'lookup',
    'y',
  ],
);
const gap = fc.oneof(
  { weight: 5, arbitrary: fc.constant(' ') },
  {
    weight: 2,
    arbitrary: fc.constantFrom('', ': ', '. ', ' [', '["', ' "', '", "', '#', '=', '_', '-', '\n', ' („'),
  },
);
const number = fc.constantFrom('202-555-0123', '(202) 555-0123', '(202)555-0123', '303-555-0145');
const text = fc
  .tuple(numbered, gap, fc.array(fc.tuple(between, gap), { maxLength: 3 }), number)
  .map(([front, mark, middle, digits]) => `${front}${mark}${middle.flat().join('')}${digits} failed`);

describe('a number as North America writes it', () => {
  it('becomes what the engine of one line makes of it, whatever is numbered before', () => {
    const kernel = openKernel(policy);
    const reference = openReference(policy);
    fc.assert(
      fc.property(fc.array(text, { minLength: 8, maxLength: 8 }), (texts) => {
        const lines = linesOf(texts);
        expect(kernel.rewrite(lines).toString()).toBe(reference.rewrite(lines).toString());
      }),
      runs(20_000, 1500),
    );
  });

  it.each(['delivery to', 'order from', 'the case of', 'booking confirmed by', 'product shipped with'])(
    'is the one value that TypeScript is asked for behind %s',
    (front) => {
      for (const digits of ['202-555-0123', '(202) 555-0123'])
        expect(asked(policy, `${front} ${digits} failed with code 429`)).toEqual([digits]);
    },
  );

  it.each(['delivery', 'order number', 'part no. is', 'the parcel’s', '"sku" = $1 ["'])(
    'is looked at with its text behind %s',
    (front) => {
      const msg = `${front} 202-555-0123 failed`;
      expect(asked(policy, msg)).toEqual([msg]);
    },
  );
});
