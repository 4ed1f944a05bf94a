/**
 * @module
 * Digits of a card are taken in the kernel only where the engine of one line takes them, whatever words stand before.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PolicyDocument } from '../../../../src/policy/document.js';
import { spokenWords } from '../../../../src/transforms/scrub/number/word/vocabulary.js';
import { ledger, openKernel, openNoting, openReference } from '../../run.js';

const policy = (extra: object = {}): PolicyDocument => ({
  version: 1,
  region: 'US',
  rules: [{ path: 'msg', transform: 'scrub', ...extra }],
});

const linesOf = (texts: readonly string[]): string =>
  texts.map((msg) => `${JSON.stringify({ msg })}\n`).join('');

/** One word of each topic comes as often as those of no topic. */
const telling = [...spokenWords.topics.keys(), ...spokenWords.documents, ...spokenWords.numbers];
const word = fc.oneof(
  fc.constantFrom(...telling),
  fc.constantFrom(
    ...[
      'lookup',
      'queue',
      'declined',
      'the',
      'for',
      'of',
      'to',
      'is',
      'number',
      'calls',
      'imei',
      'order',
      'card',
    ],
    ...[
      'account',
      'number',
      'x',
      'Id',
      'ID',
      'order_id',
      'caller-id',
      'identity',
      'imei2',
      '69',
      'a1',
      'é',
      'data',
    ],
  ),
);
const gap = fc.oneof(
  { weight: 6, arbitrary: fc.constant(' ') },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      ', ',
      ',',
      ': ',
      '=',
      '  ',
      '. ',
      '; ',
      '\n',
      ' (',
      '" ',
      ':\n',
      '/',
      ' - ',
      '\t',
      '["',
      '", "',
    ),
  },
);
const card = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.constantFrom(
      ...['4111111111111111', '5555555555554444', '2221000000000009', '6011111111111117', '3530111333300000'],
      ...['4444444444444448', '2720990000000007', '6500000000000002', '6200000000000005', '6440000000000005'],
    ),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      ...['4111111111111112', '378282246310005', '0000000000000000', '2222222222222222', '4901542032375187'],
      ...[
        '1234567812345670',
        '4111 1111 1111 1111',
        '5018000000000009',
        '4310150123456782',
        '4222222222222220',
      ],
    ),
  },
);
const behind = fc.constantFrom(
  ...[
    '',
    ' was charged',
    '.',
    ',',
    ', ok',
    '. Then',
    ' 10',
    ' (imei)',
    ' (IMEI)',
    ':imei',
    '.csv',
    '-1',
    '/2',
    ' - 5',
    ' x45',
  ],
  ...[
    ' 4111111111111111',
    ', 4111111111111111',
    ' and 2025550123',
    '; 5555555555554444',
    ' bytes',
    '@x',
    ' <2025550123>',
    '"',
  ],
);
const text = fc
  .tuple(fc.array(fc.tuple(word, gap), { maxLength: 7 }), card, behind)
  .map(([front, digits, end]) => front.flat().join('') + digits + end);

describe('digits of a card', () => {
  it.each([
    ['everything', {}],
    ['cards alone', { identifiers: ['card'] }],
    ['no secrets', { identifiers: ['phone', 'email', 'ip', 'card', 'imei'] }],
    ['no cards', { identifiers: ['phone', 'imei'] }],
    ['digits by themselves', { leniency: 'bare' }],
    ['numbers that say so by themselves', { leniency: 'strict', region: ['GB'] }],
    ['numbers of a country, too', { nationalIds: ['US'] }],
  ])('become what the engine of one line makes of them: %s', (_name, extra) => {
    const [kernel, reference] = [openKernel(policy(extra)), openReference(policy(extra))];
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 6 }), (texts) => {
        const lines = linesOf(texts);
        expect(kernel.rewrite(lines).toString()).toBe(reference.rewrite(lines).toString());
      }),
      { numRuns: 1000 },
    );
    expect(ledger(kernel)).toEqual(ledger(reference));
  });

  it('are so behind each two words that say something', () => {
    const [kernel, reference] = [openKernel(policy()), openReference(policy())];
    const lines = linesOf(
      telling.flatMap((each) =>
        ['', 'lookup ', 'for ', 'number of ', 'order ', 'call '].flatMap((front) =>
          ['', ' for', ' lookup'].map((end) => `${front}${each}${end} 4111111111111111 today`),
        ),
      ),
    );
    expect(kernel.rewrite(lines).toString()).toBe(reference.rewrite(lines).toString());
  });

  it('are never seen by TypeScript among words that say nothing', () => {
    const { asked, rewrite } = openNoting(policy());
    const plain = [
      'account checked with 4111111111111111 took 5 ms',
      'the card is 5555555555554444.',
      'call from 2221000000000009, now',
      'account lookup for 4111111111111111 took 5 ms',
    ];
    rewrite(linesOf(plain));
    expect(asked).toEqual([]);
    rewrite(linesOf(['order for 4111111111111111']));
    expect(asked).toEqual(['order for 4111111111111111']);
  });
});
