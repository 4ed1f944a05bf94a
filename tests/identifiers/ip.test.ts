import { isIP, isIPv4, isIPv6 } from 'node:net';
import fc from 'fast-check';
import ipaddr from 'ipaddr.js';
import { describe, expect, it } from 'vitest';
import type { Part } from '../../src/identifiers/identifier.js';
import { isGroups, parseDotted, sameHostV4 } from '../../src/identifiers/ip/address.js';
import { createIp } from '../../src/identifiers/ip.js';

const { read } = createIp({});
const canonical = (value: string) => {
  const reading = read(value);
  return reading?.is === 'found' ? reading.canonical : undefined;
};
const ip = (value: string): Part => ({ identifier: 'ip', value });
const opaque = (value: string): Part => ({ identifier: 'opaque', value });

describe('one address', () => {
  it.each([
    ['192.0.2.1', '192.0.2.1'],
    [' 192.0.2.1 ', '192.0.2.1'],
    ['192.0.2.1:2817', '192.0.2.1'],
    ['2001:DB8:0:0:0:0:0:1', '2001:db8::1'],
    ['2001:0db8::0001', '2001:db8::1'],
    ['2001:db8:0:1:0:0:0:1', '2001:db8:0:1::1'],
    ['2001:db8::1:0:0:1', '2001:db8::1:0:0:1'],
    ['2001:db8:0:1:1:1:1:1', '2001:db8:0:1:1:1:1:1'],
    ['[2001:db8::1]', '2001:db8::1'],
    ['[2001:db8::1]:4711', '2001:db8::1'],
    ['::ffff:192.0.2.1', '192.0.2.1'],
    ['::FFFF:c000:201', '192.0.2.1'],
    ['[::ffff:192.0.2.1]:80', '192.0.2.1'],
    ['fe80::1%eth0', 'fe80::1'],
    ['fe80::1%25en-0.1', 'fe80::1'],
    ['::', '::'],
    ['64:ff9b::192.0.2.17', '192.0.2.17'],
    ['::192.0.2.17', '::c000:211'],
    ['::c000:211', '::c000:211'],
    ['[64:FF9B::c000:211]:443', '192.0.2.17'],
    ['64:ff9b::', '64:ff9b::'],
    ['64:ff9b:1::c000:211', '64:ff9b:1::c000:211'],
    ['2002:c000:211::1', '2002:c000:211::1'],
    ['１９２.0.2.1', '192.0.2.1'],
    ['۱۹۲.۰.۲.۱', '192.0.2.1'],
  ])('reads %j as %s', (value, expected) => {
    expect(read(value)).toEqual({ is: 'found', kind: 'ip', canonical: expected });
  });

  it.each([
    '010.1.1.1',
    '1.2.3',
    '1.2.3.4.5',
    '1.2.3.',
    '.1.2.3',
    '1..2.3',
    '0x7f.0.0.1',
    '3221225985',
    '256.0.0.1',
    '192.0.2.1:',
    '192.0.2.1:123456',
    '1:2:3:4:5:6:7',
    '1::2::3',
    '::ffff:010.0.0.1',
    '::ffff:0x7f.0.0.1',
    '12345::',
    '[2001:db8::1',
    '2001:db8::1%',
    'example.org',
    'unix:/run/app.sock',
    '192.000.002.001',
    '0x7f.1',
    '127.1',
    '0xc0000201',
  ])('does not read %j', (value) => {
    expect(read(value)).toBeUndefined();
  });

  it.each(['', '-', 'unknown', '(empty)'])('leaves the absent value %j a word', (value) => {
    expect(read(value)).toEqual({ is: 'special', word: value });
  });
});

describe('a list of hops', () => {
  it.each<[string, Part[]]>([
    ['192.0.2.1, 2001:db8::1', [ip('192.0.2.1'), ', ', ip('2001:db8::1')]],
    ['192.0.2.1,unknown ,-', [ip('192.0.2.1'), ',', 'unknown', ',', '-']],
    ['_hidden, _gazonk', ['_hidden', ', ', ip('_gazonk')]],
    ['192.0.2.1:80, alice', [ip('192.0.2.1:80'), ', ', ip('alice')]],
    ['[2001:db8::1]:4711, 192.0.2.1', ['[', ip('2001:db8::1'), ']', ', ', ip('192.0.2.1')]],
    ['for="[2001:db8::1]:4711"', ['for="', '[', ip('2001:db8::1'), ']', '"']],
    [
      'for=192.0.2.60;proto=http;by=203.0.113.43',
      ['for=', ip('192.0.2.60'), '', ';', 'proto=', 'http', '', ';', 'by=', ip('203.0.113.43'), ''],
    ],
    ['For=unknown;host=example.org', ['For=', 'unknown', '', ';', 'host=', opaque('example.org'), '']],
    ['proto=alice;name=bob', ['proto=', opaque('alice'), '', ';', ip('name=bob')]],
    [',', [',']],
  ])('reads %j', (value, parts) => {
    expect(read(value)).toEqual({ is: 'container', parts });
  });

  it('writes nothing but separators and known words as they stand', () => {
    const known = /^(?:\s*[,;]\s*|unknown|_hidden|-||["[\]]|(?:for|by|host|proto)="?|https?|wss?)$/i;
    fc.assert(
      fc.property(
        fc.array(fc.string(), { minLength: 2 }),
        fc.constantFrom(',', ';', '; '),
        (hops, separator) => {
          const reading = read(hops.join(separator));
          if (reading?.is !== 'container') return reading?.is === 'special';
          return reading.parts.every((part) => typeof part !== 'string' || known.test(part));
        },
      ),
    );
  });
});

describe('a network', () => {
  it.each<[string, Part[]]>([
    ['192.0.2.0/24', [ip('192.0.2.0'), '/24']],
    ['2001:db8::/32', [ip('2001:db8::'), '/32']],
    [`ip_k1_${'a'.repeat(26)}/24`, [ip(`ip_k1_${'a'.repeat(26)}`), '/24']],
  ])('reads %j', (value, parts) => {
    expect(read(value)).toEqual({ is: 'container', parts });
  });

  it.each([
    '192.0.2.0/33',
    '2001:db8::/129',
    '2024/12',
    'beef/24',
    '::ffff:192.0.2.0/120',
    '2002:c000:200::/40',
    '192.0.2.1:80/24',
  ])('does not read %j', (value) => {
    expect(read(value)).toBeUndefined();
  });
});

describe('laws', () => {
  const nearDotted = fc
    .array(
      fc.oneof(
        fc.nat({ max: 300 }).map(String),
        fc.constantFrom('', '00', '01', '0x1', '1e1', ' 1', '-1', '१'),
      ),
      {
        minLength: 1,
        maxLength: 6,
      },
    )
    .map((octets) => octets.join('.'));

  it('the short way reads dotted text exactly as ipaddr.js and node do', () => {
    fc.assert(
      fc.property(fc.oneof(nearDotted, fc.ipV4(), fc.string()), (text) => {
        const address = parseDotted(text);
        expect(address >= 0).toBe(ipaddr.IPv4.isValidFourPartDecimal(text));
        expect(address >= 0).toBe(isIPv4(text));
        if (address < 0) return;
        const bytes = ipaddr.IPv4.parse(text).toByteArray();
        expect(address).toBe(Buffer.from(bytes).readUInt32BE());
        expect(canonical(text)).toBe(ipaddr.IPv4.parse(text).toString());
      }),
      { numRuns: 2000 },
    );
  });

  it('reads every IPv6 address that node knows, and none that it does not', () => {
    const piece = fc.constantFrom(
      '::',
      ':',
      '0',
      '1',
      'db8',
      'ffff',
      '2001',
      '12345',
      'g',
      '192.0.2.1',
      '01.2.3.4',
      '.',
    );
    const near = fc.array(piece, { minLength: 1, maxLength: 16 }).map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(fc.oneof(near, fc.ipV6()), (text) => {
        fc.pre(text.includes(':') && !/^[\d.]+:\d+$/.test(text));
        expect(read(text)?.is === 'found').toBe(isIPv6(text));
      }),
      { numRuns: 2000 },
    );
  });

  it('the canonical form is an address, lower-case, and its own canonical form', () => {
    fc.assert(
      fc.property(fc.oneof(fc.ipV4(), fc.ipV6()), (text) => {
        const form = canonical(text) ?? '';
        expect(isIP(form)).toBeGreaterThan(0);
        expect(form).toBe(form.toLowerCase());
        expect(canonical(form)).toBe(form);
        expect(canonical(text.toUpperCase())).toBe(form);
        expect(canonical(form.includes(':') ? `[${form}]:443` : `${form}:443`)).toBe(form);
      }),
    );
  });

  it('never throws', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void read(text)));
  });
});

it('writes IPv6 as ipaddr.js does', () => {
  const group = fc.oneof(fc.constant('0'), fc.constantFrom('1', 'DB8', 'ffff', '00a0', '0000', '10'));
  const text = fc
    .tuple(fc.array(group, { maxLength: 8 }), fc.nat({ max: 8 }))
    .map(([groups, gap]) =>
      groups.length === 8
        ? groups.join(':')
        : `${groups.slice(0, gap).join(':')}::${groups.slice(gap).join(':')}`,
    );
  fc.assert(
    fc.property(text, (each) => {
      const address = ipaddr.IPv6.parse(each);
      if (sameHostV4(address.parts) === undefined) expect(canonical(each)).toBe(address.toRFC5952String());
    }),
    { numRuns: 5000 },
  );
});

it('knows what ipaddr.js takes for IPv6, without its exceptions', () => {
  const piece = fc.constantFrom(
    ':',
    ':',
    '::',
    'a',
    'F',
    '0',
    '1',
    'ffff',
    '00001',
    'g',
    '.',
    ' ',
    '%',
    '1:2:3:4:5:6',
  );
  const text = fc.array(piece, { maxLength: 14 }).map((pieces) => pieces.join(''));
  fc.assert(
    fc.property(text, (each) => {
      fc.pre(each.includes(':') && !/[.%]/.test(each));
      expect(isGroups(each)).toBe(ipaddr.IPv6.isValid(each));
    }),
    { numRuns: 3000 },
  );
  for (const each of [
    '::',
    ':::',
    ':',
    '1::',
    '::1',
    ':1::',
    '1::2:',
    '1:2:3:4:5:6:7::',
    '1:2:3:4:5:6:7:8::',
  ])
    expect(isGroups(each), each).toBe(ipaddr.IPv6.isValid(each));
});
