import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createIdentifier } from '../../src/identifiers/index.js';
import { createPseudonym } from '../../src/transforms/pseudonym.js';
import { createScrub } from '../../src/transforms/scrub.js';
import { createCorpus } from '../corpus/corpus.js';
import { keys, settingOf } from './setting.js';

const setting = settingOf('opaque');
const scrub = createScrub({ region: ['US', 'GB'] }, setting);
const pseudonymOf = (name: 'phone' | 'ip' | 'email' | 'card', value: string): string =>
  createPseudonym({}, { ...setting, identifier: createIdentifier(name, { region: 'US' }) })(value)!;

describe('a text', () => {
  it.each<[string, string]>([
    ['call (202) 555-0123 now', `call ${pseudonymOf('phone', '+12025550123')} now`],
    [
      '+1 202 555 0123 +12025550199 2125550123 2025550123',
      `${pseudonymOf('phone', '+12025550123')} ${pseudonymOf('phone', '+12025550199')} 2125550123 ${pseudonymOf('phone', '+12025550123')}`,
    ],
    ['+12025550123 20255501234', `${pseudonymOf('phone', '+12025550123')} 20255501234`],
    ['<Alice@Example.ORG>', `<${pseudonymOf('email', 'alice@example.org')}>`],
    ['[2001:DB8::1]:443', `[${pseudonymOf('ip', '2001:db8::1')}]:443`],
    ['192.0.2.7/24', `${pseudonymOf('ip', '192.0.2.7')}/24`],
    ['7.2.0.192.in-addr.arpa', `${pseudonymOf('ip', '192.0.2.7')}.in-addr.arpa`],
    ['card 4111-1111-1111-1111', `card ${pseudonymOf('card', '4111111111111111')}`],
    ['password=hunter2 ok', 'password=[secret] ok'],
    ['Cookie: sid=31d4; lang=en', 'Cookie: sid=[secret]; lang=en'],
    ['https://bob:x@example.org/?q=alice&page=2', 'https://[secret]@example.org/?q=REDACTED&page=2'],
    [
      'authorization: Digest username="bob", response="6629"\nnext',
      'authorization: Digest username="[secret]", response="[secret]"\nnext',
    ],
    [
      'Authorization: Bearer abcdef123456 then api_key=abcdef123456',
      'Authorization: Bearer [secret] then api_key=[secret]',
    ],
    ['lat=38.897700', 'lat=[coordinates]'],
    ['h Authorization%3A%20Bearer%20abcdefgh12345678 x', 'h Authorization%3A%20Bearer%20%5Bsecret%5D x'],
    [
      'h=Accept%3A%20*%2F*%0D%0AX-Api-Key%3A%20abcdefgh12345678',
      'h=Accept%3A%20*%2F*%0D%0AX-Api-Key%3A%20%5Bsecret%5D',
    ],
    ['Set-Cookie%3A+sid%3Dabcdef0123%3B+Path%3D%2F', 'Set-Cookie%3A+sid%3D%5Bsecret%5D%3B+Path%3D%2F'],
    ['{"imei":490154203237518}', `{"imei":"imei_k1_${keys.body('imei', '49015420323751')}"}`],
  ])('%s', (before, after) => {
    expect(scrub(before)).toBe(after);
  });

  it('with a number in a query has the pseudonym of its field there', () => {
    expect(scrub('GET /sms?to=%2B12025550123')).toBe(`GET /sms?to=${pseudonymOf('phone', '+12025550123')}`);
  });

  it('in Base64 is looked into, and coded again', () => {
    const coded = Buffer.from('mail alice@example.org now, please').toString('base64');
    expect(Buffer.from(scrub(coded)!, 'base64').toString()).toBe(
      `mail ${pseudonymOf('email', 'alice@example.org')} now, please`,
    );
  });

  it.each([
    ['strict', 'from 2025550123', false],
    ['strict', 'phone 2025550123', false],
    ['strict', 'on (202) 555-0123', true],
    ['usual', 'from 2025550123', false],
    ['usual', 'phone 2025550123', true],
    ['bare', 'from 2025550123', true],
    ['bare', 'from 2025550123456', false],
  ] as const)('read with %s leniency: %s', (leniency, text, isFound) => {
    const result = createScrub({ region: 'US', leniency }, setting)(text)!;
    expect(result.includes('tel_k1_')).toBe(isFound);
  });

  it('holds what the policy lets it look for, and nothing else is touched', () => {
    const only = createScrub({ identifiers: ['ip'] }, setting);
    expect(only('alice@example.org password=hunter2 192.0.2.1')).toBe(
      `alice@example.org password=hunter2 ${pseudonymOf('ip', '192.0.2.1')}`,
    );
  });

  it('loses words and patterns of the policy, at the edges of words, in any case', () => {
    const own = createScrub(
      {
        custom: [
          { name: 'company', words: ['Acme', 'Acme Corp'] },
          { name: 'customer', pattern: 'CUST-\\d{4,6}[a-z]?' },
        ],
      },
      setting,
    );
    const hash = (text: string): string => `id_k1_${keys.body('id', text)}`;
    expect(own('ACME CORP bought acmes for CUST-12345x and CUST-123')).toBe(
      `${hash('ACME CORP')} bought acmes for ${hash('CUST-12345x')} and CUST-123`,
    );
  });
});

describe('a text that was scrubbed', () => {
  const texts = createCorpus().entities.map(({ text }) => text);

  it('is not changed again', () => {
    for (const text of texts) expect(scrub(scrub(text)!)).toBe(scrub(text));
    expect(texts.length).toBeGreaterThan(1000);
  });

  it('is not changed again, however texts are joined', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...texts), { minLength: 1, maxLength: 4 }), (list) => {
        const once = scrub(list.join(' | '))!;
        expect(scrub(once)).toBe(once);
      }),
      {
        numRuns: 500,
        examples: [[['{"user":"x","password":"rtlYs8 DBzR9"}', 'note to self: +12125550196!']]],
      },
    );
  });
});

describe('known identifiers among innocent words', () => {
  const digits = fc.stringMatching(/^\d{2}$/);
  const octet = fc.integer({ min: 1, max: 254 });
  const known = fc.oneof(
    digits.map((two) => [`+120255501${two}`, pseudonymOf('phone', `+120255501${two}`)]),
    digits.map((two) => [`(202) 555-01${two}`, pseudonymOf('phone', `+120255501${two}`)]),
    octet.map((last) => [`192.0.2.${last}`, pseudonymOf('ip', `192.0.2.${last}`)]),
    fc.stringMatching(/^[a-z]{3,8}$/).map((name) => {
      return [`${name}@example.org`, pseudonymOf('email', `${name}@example.org`)];
    }),
  );
  const filler = fc
    .constantFrom(
      'was seen by',
      'and',
      '- then',
      'failed;',
      'v1.2.3 says',
      '200 OK',
      '“ok”,',
      '12 ms;',
      '日本',
    )
    .map((text) => [text, text]);

  it('become the pseudonyms of their fields, and every word stays', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(filler, known), { minLength: 1, maxLength: 6 }), (pairs) => {
        const pieces = pairs.flat();
        const join = (side: 0 | 1): string => pieces.map((piece) => piece[side]).join(' ');
        expect(scrub(join(0))).toBe(join(1));
      }),
      { numRuns: 500 },
    );
  });
});

describe('any text', () => {
  it('is scrubbed without throwing, to one that is not changed again', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(
        '1',
        '+',
        '@',
        ':',
        '=',
        '%40',
        '?',
        '.',
        '-',
        '/',
        ' ',
        '"',
        'a',
        'eyJ',
        '://',
        'cookie',
        '192.0.2.1',
      ),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        expect(typeof scrub(pieces.join(''))).toBe('string');
      }),
      { numRuns: 1000 },
    );
  });
});
