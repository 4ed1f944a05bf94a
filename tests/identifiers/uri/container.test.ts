import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Hints } from '../../../src/identifiers/identifier.js';
import { createMsisdn, createPhone } from '../../../src/identifiers/phone.js';
import { longest } from '../../../src/identifiers/uri/part.js';
import { createUri } from '../../../src/identifiers/uri.js';
import { literalsOf, standIn, written } from './written.js';

const hints = fc.constantFrom<Hints>(
  {},
  { region: 'US' },
  { region: 'GB', tenant: 'acme' },
  { region: 'MX', idd: ['9011'] },
  { tenant: () => undefined },
);
const identifier = fc
  .tuple(fc.constantFrom(createPhone, createUri, createMsisdn), hints)
  .map(([create, given]) => create(given));

const digits = (minLength: number, maxLength: number) =>
  fc.string({ unit: fc.constantFrom(...'0123456789'), minLength, maxLength });
const number = digits(7, 12).map((rest) => `+1${rest}`);
const user = fc.oneof(
  number,
  digits(1, 12),
  fc.constantFrom('alice', 'anonymous', 's', '911', '*97', '%2B12025550123', 'a%40b', '+1 (202) 555-0123'),
  fc
    .tuple(
      number,
      fc.constantFrom(
        ';npdi',
        ';ext=12',
        ';rn=+12025550124',
        ';cpc=ordinary',
        ',,4711#',
        'p1w2',
        ' x12',
        ':pw',
      ),
    )
    .map((pair) => pair.join('')),
);
const host = fc.constantFrom(
  '192.0.2.1',
  '[2001:db8::1]',
  'example.org',
  'pbx',
  '192.0.2.1:5060',
  '12025550123.net',
);
const tail = fc.constantFrom(
  '',
  ';user=phone',
  ';maddr=192.0.2.9',
  ';x=y',
  '?Subject=12025550123',
  ';lr;transport=tcp',
);
const address = fc.tuple(user, host, tail).map(([who, where, how]) => `${who}@${where}${how}`);
const uri = fc.oneof(
  fc.tuple(fc.constantFrom('sip:', 'sips:', 'SIP:'), fc.oneof(address, user)).map((pair) => pair.join('')),
  fc
    .tuple(fc.constantFrom('tel:', 'whatsapp:', 'client:', 'sms:', 'mailto:'), user)
    .map((pair) => pair.join('')),
);
const channel = fc
  .tuple(
    fc.constantFrom('SIP/', 'PJSIP/', 'Local/', 'sofia/external/', 'DAHDI/i1/', 'user/'),
    fc.oneof(
      user,
      fc.tuple(user, fc.constantFrom('from-internal', '192.0.2.1')).map((pair) => pair.join('@')),
    ),
    fc.constantFrom('', '-0000001f', '-0001;1', '-1'),
  )
  .map((pieces) => pieces.join(''));
const nameAddr = fc
  .tuple(
    fc.constantFrom('', '"Alice" ', '"\\"<" ', 'Bob ', '"'),
    fc.oneof(uri, user, address),
    fc.constantFrom('', ';tag=x'),
  )
  .map(([name, inner, rest]) => `${name}<${inner}>${rest}`);
const plain = fc.oneof(user, address, uri, channel, nameAddr);
const structured = fc.oneof(
  { weight: 4, arbitrary: plain },
  plain.map((text) => encodeURIComponent(text)),
);

/** Scraps of every syntax, in any order. */
const scraps = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ...[
          'sip:',
          'tel:',
          'SIP/',
          'Local/',
          '<',
          '>',
          '"',
          '\\',
          '@',
          '%40',
          '%',
          ';',
          ',',
          ':',
          '?',
          '&',
          '=',
          '[',
          ']',
        ],
        ...[
          ' ',
          '+',
          '+1',
          'x',
          '#',
          '*',
          '*72',
          ';ext=',
          ';rn=',
          ';isub=',
          ';phone-context=',
          '-0000001f',
          ';1',
          '.',
          '/',
        ],
        ...[
          '192.0.2.1',
          '2001:db8::1',
          'example.org',
          'alice',
          '911',
          '12025550123',
          '101',
          '\ud800',
          '\u202e',
          '٣',
        ],
        standIn('tel', 'a'),
        `+1~${standIn('tel', 'b')}`,
        standIn('ip', 'c'),
        standIn('extx', 'd'),
      ),
      fc.string({ maxLength: 4 }),
    ),
    { maxLength: 12 },
  )
  .map((pieces) => pieces.join(''));

/** The runs of five digits or more that are neither a port nor the unique part of a channel name. */
const runs = (literal: string) =>
  literal
    .replaceAll(/(?::|%3A)\d{1,5}(?!\d)|-[0-9a-f]{8}(?![0-9a-f])|%[0-9A-F]{2}/gi, ' ')
    .match(/\d{5,}/g) ?? [];

describe('every container', () => {
  it('keeps no run of digits but a port and a suffix', () => {
    fc.assert(
      fc.property(identifier, fc.oneof(structured, scraps), (reader, value) => {
        expect(literalsOf(reader.read(value)).flatMap(runs)).toEqual([]);
      }),
      { numRuns: 2000 },
    );
  });

  it('of a number keeps none of its digits', () => {
    fc.assert(
      fc.property(
        identifier,
        digits(9, 9),
        fc.constantFrom(
          ...[
            'sip:+1N@192.0.2.1;user=phone',
            'tel:+1N;ext=12',
            '"Alice N" <sip:+1N:N@N.example>;tag=N',
            '+1N,,N#',
          ],
          ...[
            'whatsapp:+1N',
            'SIP/+1N-0000001f',
            'Local/+1N@N-0001;1',
            '*72+1N',
            'sip:a;rn=+1N@[::1];x=N?N',
            '+1N@h;N=N',
          ],
        ),
        (reader, digit, template) => {
          const text = literalsOf(reader.read(template.replaceAll('N', digit))).join(' ');
          expect(text).not.toContain(digit.slice(0, 5));
          expect(text).not.toContain(digit.slice(-5));
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('written with pseudonyms reads as itself: the same literals, the pseudonyms as parts', () => {
    fc.assert(
      fc.property(identifier, structured, (reader, value) => {
        const reading = reader.read(value);
        fc.pre(reading?.is === 'container');
        const once = written(reader, value);
        const again = reader.read(once);
        expect(literalsOf(again)).toEqual(literalsOf(reading));
        expect(written(reader, once)).toBe(once);
      }),
      { numRuns: 2000 },
    );
  });

  it('stays as it is on a second pass, however odd', () => {
    fc.assert(
      fc.property(identifier, scraps, (reader, value) => {
        const once = written(reader, value);
        expect(written(reader, once)).toBe(once);
      }),
      { numRuns: 5000 },
    );
  });

  it.each([
    `sip:${standIn('tel', 'a')}@${standIn('ip', 'b')}:5060;user=phone`,
    `sip:+1~${standIn('tel', 'a')}@[${standIn('ip', 'b')}]`,
    `<sip:${standIn('ext', 'a')}@example.org>`,
    `tel:+44~${standIn('tel', 'a')};ext=${standIn('ext', 'b')},,x`,
    `PJSIP/${standIn('id', 'a')}-0000001f`,
    `*72${standIn('telx', 'a')}`,
    'sip:tel_withheld@anonymous.invalid',
  ])('passes %j', (value) => {
    expect(written(createPhone({ region: 'US' }), value)).toBe(value);
  });
});

describe('reading', () => {
  it('never throws', () => {
    fc.assert(
      fc.property(
        identifier,
        fc.oneof(fc.string({ unit: 'binary' }), scraps, structured),
        (reader, value) => {
          reader.read(value);
        },
      ),
      { numRuns: 2000 },
    );
  });

  // A reader that went over its input once for each pair of pieces of it would hardly come back from these.
  it.each([
    ...[
      '<',
      '<>',
      '<1>,',
      '"',
      '"\\',
      '\\',
      ';',
      ';ext=1',
      ';rn=+1',
      ',',
      '1,',
      'p1',
      'x',
      '#',
      '*',
      '*1#',
      '@',
      '%40',
      '%',
    ],
    ...[
      ' ',
      '+',
      '1',
      '-',
      '(',
      '[',
      ':',
      '::',
      '1.',
      '/',
      'SIP/a&',
      'a/',
      '?',
      '=',
      '\u00ad',
      '٣',
      '１',
      'ext ',
    ],
  ])('of %j over and over comes back, in every place', (piece) => {
    const long = piece.repeat((longest - 30) / piece.length);
    for (const reader of [createPhone({ region: 'US' }), createUri({})]) {
      for (const head of ['', 'sip:', 'tel:', 'mailto:', '"', '<', 'SIP/', '+12025550123', 'sip:a@', '*72']) {
        for (const end of ['', '!', '>', '@example.org']) {
          const reading = reader.read(head + long + end);
          if (reading?.is === 'container') expect(reading.parts.length).toBeLessThan(2 * longest);
        }
      }
    }
  });

  it('takes nothing apart that is longer than any of these is in practice', () => {
    const padded = (length: number) => `sip:+12025550123@example.org${';lr'.padEnd(length - 28, ';lr')}`;
    for (const create of [createPhone, createMsisdn, createUri]) {
      expect(create({}).read(padded(longest))).toBeDefined();
      expect(create({}).read(padded(longest + 1))).toBeUndefined();
      expect(create({}).read('\uff11'.repeat(1_000_000))).toBeUndefined();
    }
  });
});
