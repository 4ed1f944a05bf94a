import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createPseudonym } from '../../src/transforms/pseudonym.js';
import { createUrl } from '../../src/transforms/url.js';
import { keys, settingOf } from './setting.js';

const url = createUrl({ query: ['page'] }, settingOf('uri'));
const ip = (address: string) => `ip_k1_${keys.body('ip', address)}`;

describe('url', () => {
  it.each([
    ['https://example.org/a/b', 'https://example.org/a/b'],
    ['https://alice:x@example.org/a?page=2&q=bob#top', 'https://example.org/a?page=2&q=REDACTED'],
    ['//alice@example.org/a', '//example.org/a'],
    ['/a%2Fb/%20c;v=1?q=bob', '/a%2Fb/%20c;v=1?q=REDACTED'],
    ['/a?q=1;r=2&&s', '/a?q=REDACTED;r=REDACTED&&REDACTED'],
    ['/a?page=2;alice', '/a?page=2;REDACTED'],
    ['/a?q=', '/a?q='],
    ['/a?=alice', '/a?=REDACTED'],
    ['/a?', '/a?'],
    ['/a?q=b=c?d=e', '/a?q=REDACTED'],
    ['/a?Page=2', '/a?Page=REDACTED'],
    ['/a?filter%5Bname%5D=bob&filter[age]=7', '/a?filter%5Bname%5D=REDACTED&filter[age]=REDACTED'],
    ['/a?alice%40example.org=1', '/a?REDACTED=REDACTED'],
    ['/a?12025550123=1', '/a?REDACTED=REDACTED'],
    ['/a?202-555-0123=1&2001:db8::17=2&2001%3adb8::17', '/a?REDACTED=REDACTED&REDACTED=REDACTED&REDACTED'],
    ['/a?sig=REDACTED', '/a?sig=REDACTED'],
    ['https://bücher.example/a', 'https://bücher.example/a'],
    ['GET /a?q=bob HTTP/1.1', 'GET /a?q=REDACTED HTTP/1.1'],
    ['OPTIONS * HTTP/1.1', 'OPTIONS * HTTP/1.1'],
    ['CONNECT example.org:443 HTTP/1.1', 'CONNECT example.org:443 HTTP/1.1'],
    ['  https://example.org/\n', 'https://example.org/'],
    ['', ''],
    ['-', '-'],
  ])('strips %j to %j', (value, expected) => {
    expect(url(value)).toBe(expected);
  });

  it.each([
    ['parameters', 'keep', `/a?${'b;'.repeat(513)}`],
    ['parameters of a template', 'template', `/a?${'b&'.repeat(513)}`],
    ['segments of a template', 'template', '/1'.repeat(513)],
  ] as const)('hashes more than 512 %s as one value', (_, segments, value) => {
    const strip = createUrl({ segments }, settingOf('uri'));
    expect(strip(value)).toBe(`idx_k1_${keys.body('idx', value)}`);
    expect(strip(value.slice(0, -2))).toMatch(/^(?:\/:id){512}$|REDACTED/);
    expect(createUrl({}, settingOf('uri'))('/1'.repeat(513))).toBe('/1'.repeat(513));
  });

  it.each([
    ['http://192.0.2.1:8080/a', `http://${ip('192.0.2.1')}:8080/a`],
    ['http://[2001:DB8::1]/a', `http://${ip('2001:db8::1')}/a`],
    ['192.0.2.1:80/a?b=c', `${ip('192.0.2.1')}:80/a?b=REDACTED`],
    ['http://%3192.0.2.1/', `http://${ip('192.0.2.1')}/`],
    ['http://１９２.0.2.1/', `http://${ip('192.0.2.1')}/`],
  ])('makes a pseudonym of the address in %j', (value, expected) => {
    expect(url(value)).toBe(expected);
  });

  it.each([
    'http://12025550123/',
    'http://0300.0.2.1/',
    'http://192.000.002.001/',
    'http://0x7f.1/',
    'http://3221225985/',
    'http://call me/',
    'http://[alice]/',
    'http://[192.0.2.1, 192.0.2.2]/',
    'http://a%2Fb/',
  ])('makes a pseudonym of the host that is none in %j', (value) => {
    expect(url(value)).toMatch(/^http:\/\/ipx_k1_[a-z2-7]{26}\/$/);
  });

  it.each([
    '203-0-113-9.dyn.example.net',
    '192.0.2.17.nip.io',
    '12025550123.sms.example.org',
    '+12025550123',
    '9.113.0.203.in-addr.arpa',
  ])('makes a pseudonym of the host that spells somebody: %j', (host) => {
    const id = createPseudonym({}, settingOf('opaque'))(host);
    expect(url(`https://${host}:8443/a`)).toBe(`https://${id}:8443/a`);
    expect(url(url(`https://${host}/a`) ?? '')).toBe(`https://${id}/a`);
  });

  it.each([
    'tel:+12025550123',
    'mailto:alice@example.org',
    'sip:alice@192.0.2.1',
    'whatsapp:+12025550123',
    'data:text/plain,alice',
    'javascript:alice',
    'java\tscript:alice',
    'alice',
    'alice@example.org',
    'PJSIP/alice-0000001f',
    'n12025550123://example.org/a',
    'http+202.555.0123:/a',
    'http2025550123s://example.org/',
  ])('leaves nobody in %j', (value) => {
    const out = url(value) ?? '';
    expect(out).toMatch(/_k1_[a-z2-7]{26}/);
    expect(out).not.toMatch(/alice|2025550123|192\.0/);
  });
});

describe('laws', () => {
  const secret = fc.stringMatching(/^zq[a-z]{4}zq$/);
  const messy = fc
    .array(
      fc.oneof(
        fc.constantFrom(
          'http:',
          'https:',
          'ftp:',
          'app:',
          '/',
          '\\',
          '//',
          '?',
          '#',
          '@',
          ':',
          '&',
          ';',
          '=',
          '[',
          ']',
          '%40',
          '%',
          '.',
          ' ',
          '\t',
          '1.2.3.4',
          '::1',
          'a',
          'é',
          ':80',
          'GET ',
          ' HTTP/1.1',
          ', ',
        ),
        fc.string({ maxLength: 3 }),
      ),
      { maxLength: 12 },
    )
    .map((pieces) => pieces.join(''));
  const webUrl = fc.webUrl({
    withQueryParameters: true,
    withFragments: true,
    authoritySettings: { withUserInfo: true, withIPv4: true, withIPv6: true },
  });
  const any = fc.oneof(messy, webUrl, fc.string({ unit: 'binary' }));

  it('changes nothing when applied again', () => {
    fc.assert(
      fc.property(any, (value) => {
        const once = url(value) ?? '';
        expect(url(once)).toBe(once);
      }),
      { numRuns: 1000 },
    );
  });

  it('leaves no user, password or fragment that a client would see', () => {
    fc.assert(
      fc.property(
        fc.oneof(messy, webUrl),
        fc.constantFrom(undefined, 'https://example.org/'),
        (value, base) => {
          if (!URL.canParse(value, base) || value.includes(' HTTP/')) return;
          const before = new URL(value, base);
          fc.pre(/^(?:https?|ftp|app):$/.test(before.protocol));
          const out = url(value) ?? '';
          if (!URL.canParse(out, base)) return;
          const { username, password, hash, search } = new URL(out, base);
          expect([username, password, hash]).toEqual(['', '', '']);
          for (const parameter of search.slice(1).split(/[&;]/))
            expect(parameter).toMatch(/^(?:[^=]*=)?(?:REDACTED)?$|^page=/);
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('leaves no value, wherever in userinfo, query and fragment it stands', () => {
    const start = fc.constantFrom('https://', 'https:\\\\', '//', 'app://', 'https:');
    fc.assert(
      fc.property(start, fc.array(secret, { minLength: 5, maxLength: 5 }), (scheme, [a, b, c, d, e]) => {
        const text = `${scheme}${a}:${b}@example.org/a?b=${c}&${d}#${e}`;
        expect(url(text)).toBe(`${scheme}example.org/a?b=REDACTED&REDACTED`);
      }),
    );
  });

  it('keeps scheme, host, path and the names of parameters as they stand', () => {
    const plain = fc
      .webUrl({ withQueryParameters: false, withFragments: false })
      .filter((text) => !/\d/.test(new URL(text).host));
    const name = fc.stringMatching(/^[a-z_]{1,8}$/);
    fc.assert(
      fc.property(plain, fc.array(name, { maxLength: 4 }), (text, names) => {
        const query = names.map((n) => `${n}=alice`).join('&');
        const expected = names.map((n) => `${n}=${n === 'page' ? 'alice' : 'REDACTED'}`).join('&');
        expect(url(`${text}?${query}`)).toBe(`${text}?${expected}`);
      }),
    );
  });
});
