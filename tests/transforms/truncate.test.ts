import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createTruncate, maxDigits } from '../../src/transforms/truncate.js';
import { keys, settingOf } from './setting.js';

const body = /_k1_[a-z2-7]{26}/;

describe('an address', () => {
  const truncate = createTruncate({}, settingOf('ip'));

  it.each([
    ['192.0.2.17', '192.0.2.0'],
    ['192.0.2.17:443', '192.0.2.0'],
    ['[2001:db8:1:2::3]:443', '2001:db8:1::'],
    ['::ffff:192.0.2.17', '192.0.2.0'],
    ['192.0.2.17, 2001:db8:1:2::3, unknown', '192.0.2.0, 2001:db8:1::, unknown'],
    ['for="[2001:db8:1:2::3]:4711";proto=https', 'for="[2001:db8:1::]";proto=https'],
    ['192.0.2.129/25', '192.0.2.0/25'],
    ['-', '-'],
  ])('cuts %j to %j', (value, expected) => {
    expect(truncate(value)).toBe(expected);
  });

  it('keeps the bits that the rule asks for', () => {
    const wide = createTruncate({ v4: 16, v6: 32 }, settingOf('ip'));
    expect(wide('192.0.2.17')).toBe('192.0.0.0');
    expect(wide('2001:db8:1:2::3')).toBe('2001:db8::');
  });

  it('that cannot be read becomes a pseudonym and is counted', () => {
    const setting = settingOf('ip');
    expect(createTruncate({}, setting)('alice.example.org')).toMatch(/^ipx_k1_[a-z2-7]{26}$/);
    expect(setting.unread()).toBe(1);
  });

  it('with the host it was meant for: the host is no address and becomes a pseudonym', () => {
    expect(truncate('for=192.0.2.17;host=alice.example.org')).toMatch(
      /^for=192\.0\.2\.0;host=id_k1_[a-z2-7]{26}$/,
    );
  });
});

describe('a phone number', () => {
  it.each<[string, number | undefined, string]>([
    ['+12025550123', undefined, '+1'],
    ['(202) 555-0123', undefined, '+1'],
    ['+447700900123', undefined, '+44'],
    ['+447700900123', 4, '+4477'],
    ['+447700900123', 15, '+447700'],
    ['911', undefined, 'tel_emergency'],
    ['+1', undefined, '+1'],
    ['+4477', 4, '+4477'],
  ])('%j with %j digits kept is %j', (value, digits, expected) => {
    expect(createTruncate({ digits }, settingOf('phone'))(value)).toBe(expected);
  });

  it('is cut inside a URI, where everything else becomes a pseudonym', () => {
    const cut = createTruncate({}, settingOf('phone'))('"Alice" <sip:+12025550123@192.0.2.17>') ?? '';
    expect(cut).toContain('+1@192.0.2.0');
    expect(cut).not.toMatch(/Alice|2025550123/);
  });

  it('becomes a pseudonym where what is left could not be read again', () => {
    const truncate = createTruncate({}, settingOf('phone'));
    const once = truncate('*97+12025550123') ?? '';
    expect(once).toMatch(/^\*97tel_k1_[a-z2-7]{26}$/);
    expect(truncate(once)).toBe(once);
  });

  it('is never kept whole, however many digits are asked for', () => {
    const number = fc.tuple(
      fc.constantFrom('1202555', '4477009', '6834', '290'),
      fc.integer({ min: 1000, max: 99999 }),
    );
    fc.assert(
      fc.property(number, fc.integer({ min: 1, max: 20 }), ([start, rest], digits) => {
        const cut = createTruncate({ digits }, settingOf('phone'))(`+${start}${rest}`) ?? '';
        if (!body.test(cut)) expect(cut.length).toBeLessThanOrEqual(1 + Math.min(digits, maxDigits));
      }),
    );
  });
});

it('leaves what is a pseudonym already', () => {
  const pseudonym = `ip_k0_${keys.body('ip', '192.0.2.1')}`;
  expect(createTruncate({}, settingOf('ip'))(pseudonym)).toBe(pseudonym);
});

it('makes a pseudonym of an identifier that has no front to keep', () => {
  expect(createTruncate({}, settingOf('email'))('alice@example.org')).toMatch(/^mail_k1_[a-z2-7]{26}$/);
});

describe('laws', () => {
  const names = fc.constantFrom<('ip' | 'phone' | 'msisdn' | 'uri' | 'email' | 'opaque')[]>(
    'ip',
    'phone',
    'msisdn',
    'uri',
    'email',
    'opaque',
  );
  const piece = fc.oneof(
    fc.ipV4(),
    fc.ipV6(),
    fc.ipV4().map((v4) => `::ffff:${v4}`),
    fc.integer({ min: 2025550100, max: 2025550199 }).map((n) => `+1${n}`),
    fc.constantFrom(
      ', ',
      ',',
      ';',
      '/24',
      'for=',
      'sip:',
      'tel:',
      '@',
      '<',
      '>',
      '[',
      ']',
      ':80',
      '"',
      'unknown',
      '911',
      '+1',
    ),
    fc.string({ maxLength: 6 }),
  );
  const value = fc.oneof(
    fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join('')),
    fc.string({ unit: 'binary' }),
  );

  it('changes nothing when applied again', () => {
    fc.assert(
      fc.property(
        value,
        names,
        fc.option(fc.integer({ min: 1, max: 6 }), { nil: undefined }),
        (text, name, digits) => {
          const truncate = createTruncate({ digits }, settingOf(name));
          const once = truncate(text) ?? '';
          expect(truncate(once)).toBe(once);
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('leaves no address and no number of a list whole', () => {
    const host = fc.tuple(
      fc.constantFrom('192.0.2.', '203.0.113.', '2001:db8:1:2::'),
      fc.integer({ min: 1, max: 255 }),
    );
    fc.assert(
      fc.property(fc.array(host, { minLength: 1, maxLength: 5 }), (hosts) => {
        const addresses = hosts.map(([net, n]) => net + String(n));
        const out = createTruncate({}, settingOf('ip'))(addresses.join(', ')) ?? '';
        const left = out.split(', ');
        for (const address of addresses) expect(left).not.toContain(address);
      }),
    );
  });
});
