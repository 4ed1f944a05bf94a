import fc from 'fast-check';
import ipaddr from 'ipaddr.js';
import { describe, expect, it } from 'vitest';
import { createIp, truncateIp } from '../../../src/identifiers/ip.js';

describe('truncateIp', () => {
  it.each<[string, number, number, string]>([
    ['192.0.2.17', 24, 48, '192.0.2.0'],
    ['203.0.113.255', 20, 48, '203.0.112.0'],
    ['203.0.113.255', 0, 48, '0.0.0.0'],
    ['203.0.113.255', 32, 48, '203.0.113.255'],
    ['203.0.113.255:443', 8, 48, '203.0.0.0'],
    ['2001:db8:1:2::3', 24, 48, '2001:db8:1::'],
    ['2001:db8:1:2::3', 24, 0, '::'],
    ['2001:db8:1:2::3', 24, 128, '2001:db8:1:2::3'],
    ['[2001:db8:1:2::3]:443', 24, 64, '2001:db8:1:2::'],
    ['fe80::1%eth0', 24, 48, 'fe80::'],
    ['::ffff:192.0.2.17', 24, 48, '192.0.2.0'],
    ['2002:c000:211::1', 24, 48, '192.0.2.0'],
    ['64:ff9b::192.0.2.33', 24, 48, '192.0.2.0'],
    // RFC 4380 §4: the client's port and address stand inverted at the end.
    ['2001:0:4136:e378:8000:63bf:3fff:fdd2', 24, 48, '192.0.2.0'],
  ])('cuts %s to /%i and /%i: %s', (value, v4, v6, expected) => {
    expect(truncateIp(value, v4, v6)).toBe(expected);
  });

  it.each(['', '-', 'example.org', '192.0.2', '192.0.2.0/24', '192.0.2.1, 192.0.2.2'])(
    'does not cut %j',
    (value) => {
      expect(truncateIp(value, 24, 48)).toBeUndefined();
    },
  );

  it('names the host that the pseudonym names, wherever IPv6 is another name of one', () => {
    const { read } = createIp({});
    const prefix = fc.constantFrom('::ffff:', '64:ff9b::', '');
    fc.assert(
      fc.property(prefix, fc.ipV4(), (before, v4) => {
        fc.pre(v4 !== '0.0.0.0');
        const reading = read(before + v4);
        expect(reading).toEqual({ is: 'found', kind: 'ip', canonical: v4 });
        expect(truncateIp(before + v4, 32, 128)).toBe(v4);
      }),
    );
  });

  const bits4 = fc.integer({ min: 0, max: 32 });
  const bits6 = fc.integer({ min: 0, max: 128 });

  const numberOf = (bytes: number[]) => BigInt(`0x${Buffer.from(bytes).toString('hex')}`);
  /** What is left of the address, by arithmetic on whole numbers. */
  const cut = (address: bigint, bits: number, width: number) =>
    (address >> BigInt(width - bits)) << BigInt(width - bits);

  it('keeps exactly the bits asked of an IPv4 address', () => {
    fc.assert(
      fc.property(fc.ipV4(), bits4, bits6, (text, v4, v6) => {
        const result = ipaddr.IPv4.parse(truncateIp(text, v4, v6) ?? '');
        expect(numberOf(result.toByteArray())).toBe(
          cut(numberOf(ipaddr.IPv4.parse(text).toByteArray()), v4, 32),
        );
      }),
      { numRuns: 1000 },
    );
  });

  it('keeps exactly the bits asked of an IPv6 address that carries no IPv4', () => {
    fc.assert(
      fc.property(fc.ipV6(), bits4, bits6, (text, v4, v6) => {
        const address = ipaddr.IPv6.parse(text);
        const range = address.range();
        fc.pre(!['ipv4Mapped', '6to4', 'teredo', 'rfc6052'].includes(range));
        const result = ipaddr.IPv6.parse(truncateIp(text, v4, v6) ?? '');
        expect(numberOf(result.toByteArray())).toBe(cut(numberOf(address.toByteArray()), v6, 128));
      }),
      { numRuns: 1000 },
    );
  });

  const embeddings = fc.constantFrom<(v4: number[]) => number[]>(
    (v4) => [...Array(10).fill(0), 0xff, 0xff, ...v4],
    (v4) => [0x20, 0x02, ...v4, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10],
    (v4) => [0x20, 0x01, 0, 0, 192, 0, 2, 1, 0x80, 0, 1, 2, ...v4.map((octet) => octet ^ 255)],
    (v4) => [0, 0x64, 0xff, 0x9b, 0, 0, 0, 0, 0, 0, 0, 0, ...v4],
  );

  it('an address that carries an IPv4 address is cut as that one, whatever the bits for IPv6', () => {
    const client = fc.tuple(...Array(4).fill(fc.integer({ min: 1, max: 255 }))) as fc.Arbitrary<number[]>;
    fc.assert(
      fc.property(client, embeddings, bits4, bits6, (octets, embed, v4, v6) => {
        const text = ipaddr.fromByteArray(embed(octets)).toNormalizedString();
        expect(truncateIp(text, v4, v6)).toBe(truncateIp(octets.join('.'), v4, v6));
      }),
    );
  });

  it('changes nothing when applied again', () => {
    const nearPrefix = fc
      .tuple(fc.constantFrom('2001:', '2002:', '2003:', '64:ff9b:', '::ffff:', '2001:0:', '::'), fc.ipV6())
      .map(([start, rest]) => (start + rest).split(':').slice(0, 8).join(':'));
    fc.assert(
      fc.property(fc.oneof(fc.ipV4(), fc.ipV6(), nearPrefix), bits4, bits6, (text, v4, v6) => {
        const once = truncateIp(text, v4, v6);
        if (once !== undefined) expect(truncateIp(once, v4, v6)).toBe(once);
      }),
      { numRuns: 2000 },
    );
  });
});
