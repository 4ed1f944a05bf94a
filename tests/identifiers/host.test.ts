import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hostPart, isNamedHost, readHostValue } from '../../src/identifiers/host.js';

describe('a host', () => {
  it.each([
    'example.org',
    'PBX.Example.org',
    'gw1-dc2.example.org',
    'sip-2024.example.org',
    'a_b.example.org',
    'xn--bcher-kva.example',
    'bücher.example',
    'b%C3%BCcher.example',
    'example.org.',
    'localhost',
    'pbx',
    'from-internal',
    'deadbeef.example.org',
  ])('that is a name stays: %j', (host) => {
    expect(hostPart(host)).toBe(host);
  });

  it.each([
    ['192.0.2.17', '192.0.2.17'],
    ['%3192.0.2.17', '192.0.2.17'],
    ['１９２。0.2.17', '192.0.2.17'],
    ['2001:db8::1', '2001:db8::1'],
    ['0300.0.2.17', '0300.0.2.17'],
    ['192.000.002.017', '192.000.002.017'],
    ['0xc0.0.2.17', '0xc0.0.2.17'],
    ['3221226001', '3221226001'],
    ['999.1.2.3', '999.1.2.3'],
    ['a b', 'a b'],
    ['a%2Fb', 'a%2Fb'],
    ['', ''],
  ])('that is an address, or what no client connects to, is read as one: %j', (host, value) => {
    expect(hostPart(host)).toEqual({ identifier: 'ip', value });
  });

  it.each([
    '203-0-113-9.dyn.example.net',
    '203_0_113_9.dyn.example.net',
    '192.0.2.17.nip.io',
    'ip-192-0-2-17.example.org',
    'host203x0x113x9.example.net',
    'cb007109.nip.io',
    'host-cb007109.example.net',
    'pcb007109.dip0.example.net',
    'ipcb007109.dynamic.example.net',
    '2001-db8--1.ip.example.net',
    'p-2001-db8--1.example.net',
    '2001-db8-0-0-0-0-0-1.sslip.io',
    '00-00-5e-00-53-01.example.net',
    'sep00005e0053ab.example.org',
    '12025550123.sms.example.org',
    '55501.sms.example.org',
    'phone55501.example.org',
    '1-202-555-0123.example.org',
    '1.202.555.0123.example.org',
    '+12025550123',
    '3.2.1.0.5.5.5.2.0.2.1.e164.arpa',
    '9.113.0.203.in-addr.arpa',
    '1.0.0.0.0.0.0.0.b.d.0.1.0.0.2.ip6.arpa',
    'AliceExample',
    'Ålice',
    'a..b',
  ])('that spells one, or has no form of a host, is hashed: %j', (host) => {
    expect(hostPart(host)).toEqual({
      identifier: 'opaque',
      value: host.toLowerCase() === host ? host : expect.any(String),
    });
  });

  it('is one in whatever letters it is written', () => {
    expect(hostPart('203-0-113-9.DYN.Example.NET.')).toEqual(hostPart('%3203-0-113-9.dyn.example.net'));
  });

  it('tells no address, however its octets are joined', () => {
    const mark = fc.constantFrom('-', '.', '_', 'x');
    fc.assert(
      fc.property(
        fc.ipV4(),
        mark,
        fc.constantFrom('', 'ip-', 'host'),
        fc.constantFrom('.example.org', '.nip.io'),
        (ip, joint, before, after) => {
          expect(hostPart(before + ip.split('.').join(joint) + after)).not.toBeTypeOf('string');
          expect(hostPart(`${ip.split('.').reverse().join('.')}.in-addr.arpa`)).not.toBeTypeOf('string');
        },
      ),
    );
  });

  it('tells no address in hexadecimal, whatever letters stand in front', () => {
    fc.assert(
      fc.property(
        fc.stringMatching(/^[\da-f]{8}$/).filter((hex) => /\d/.test(hex)),
        fc.constantFrom('', 'p', 'x', 'ip', 'dsl', 'cpe-', 'host-'),
        fc.constantFrom('.dip0.example.org', '.nip.io', '-dyn.example.net'),
        (hex, before, after) => {
          expect(hostPart(before + hex + after)).not.toBeTypeOf('string');
        },
      ),
    );
  });

  it('tells no number, however its digits are grouped', () => {
    const groups = fc.array(fc.stringMatching(/^\d{1,4}$/), { minLength: 7, maxLength: 9 });
    fc.assert(
      fc.property(
        groups,
        fc.constantFrom('-', '.', '_'),
        fc.constantFrom('', '+', 'tel-'),
        (parts, joint, before) => {
          expect(hostPart(`${before}${parts.join(joint)}.example.org`)).not.toBeTypeOf('string');
        },
      ),
    );
  });

  it('is read in time that grows with its length', () => {
    for (const piece of ['a', '-', '0-', '1.', 'a-', 'a.', '--', '%41', 'ä', 'f-f--']) {
      const start = performance.now();
      hostPart(piece.repeat(100_000));
      hostPart(piece.repeat(500 / piece.length));
      expect(performance.now() - start).toBeLessThan(200);
    }
  });
});

describe('a host without a user', () => {
  it.each(['example.org', 'pbx.example.de', 'registrar.local'])('may be %j', (name) => {
    expect(isNamedHost(name)).toBe(true);
  });

  it.each(['Alice.Example', 'alice', 'alice.smith', 'John.De', 'a..org', '.org'])('is not %j', (name) => {
    expect(isNamedHost(name)).toBe(false);
  });
});

it('as the value of a parameter has a domain', () => {
  expect(readHostValue('example.org')).toEqual(['example.org']);
  expect(readHostValue('192.0.2.17')).toEqual([{ identifier: 'ip', value: '192.0.2.17' }]);
  expect(readHostValue('alice')).toBeUndefined();
  expect(readHostValue('example.org alice')).toBeUndefined();
});
