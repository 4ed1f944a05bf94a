import { domainToASCII } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createEmail, emailDomain } from '../../src/identifiers/email.js';
import type { Part } from '../../src/identifiers/identifier.js';

const { read } = createEmail({});
const email = (value: string): Part => ({ identifier: 'email', value });

describe('one address', () => {
  it.each([
    ['alice@example.org', 'alice@example.org'],
    ['Alice@Example.ORG', 'alice@example.org'],
    [' alice@example.org. ', 'alice@example.org'],
    ['alice%40example.org', 'alice@example.org'],
    ['alice.b+calls@example.org', 'alice.b+calls@example.org'],
    ['"alice"@example.org', 'alice@example.org'],
    ['"alice b"@example.org', '"alice b"@example.org'],
    ['"a\\"\\@b"@example.org', '"a\\"@b"@example.org'],
    ['alice@bücher.example', 'alice@xn--bcher-kva.example'],
    ['alice@BÜCHER.example', 'alice@xn--bcher-kva.example'],
    ['alice@xn--bcher-kva.example', 'alice@xn--bcher-kva.example'],
    ['zoe\u0308@example.org', 'zo\u00eb@example.org'],
    ['"\u00a0"@example.org', '"\u00a0"@example.org'],
    ['root@localhost', 'root@localhost'],
    ['alice@[192.0.2.1]', 'alice@[192.0.2.1]'],
    ['alice@[IPv6:2001:DB8::0:1]', 'alice@[ipv6:2001:db8::1]'],
    [`${'a'.repeat(64)}@example.org`, `${'a'.repeat(64)}@example.org`],
  ])('reads %j as %j', (value, canonical) => {
    expect(read(value)).toEqual({ is: 'found', kind: 'mail', canonical });
  });

  it.each([
    'alice',
    '@example.org',
    'alice@',
    'alice@example..org',
    'alice@-example.org',
    'alice@192.0.2.1',
    'alice@1',
    '.alice@example.org',
    'alice b@example.org',
    'alice@bücher.example/path',
    `${'a'.repeat(65)}@example.org`,
    `alice@${'a'.repeat(64)}.org`,
    `alice@${'abcdefg.'.repeat(31)}org`,
    'ü'.repeat(33).concat('@example.org'),
    'alice%40example.org%',
  ])('does not read %j', (value) => {
    expect(read(value)).toBeUndefined();
  });

  it('leaves an absent value a word', () => {
    expect(read('-')).toEqual({ is: 'special', word: '-' });
  });
});

describe('addresses inside a text', () => {
  it.each<[string, Part[]]>([
    ['Alice <alice@example.org>', ['<', email('alice@example.org'), '>']],
    ['"Doe, Alice" <alice@example.org>', ['<', email('alice@example.org'), '>']],
    ['mailto:alice@example.org?subject=hi', ['mailto:', email('alice@example.org')]],
    ['a@example.org, b@example.org', [email('a@example.org'), ', ', email('b@example.org')]],
    ['a@example.org;Bob <b@example.org>', [email('a@example.org'), ';', email('Bob <b@example.org>')]],
    ['"Doe, A" <a@example.org>,x', [email('"Doe, A" <a@example.org>'), ',', email('x')]],
    ['MAILTO:a@example.org,b@example.org', ['mailto:', email('a@example.org'), ',', email('b@example.org')]],
  ])('are found in %j', (value, parts) => {
    expect(read(value)).toEqual({ is: 'container', parts });
  });

  it('are the only thing besides separators and brackets that is written', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'ab@.<>,;"\\ :?') }), (text) => {
        const reading = read(text);
        if (reading?.is !== 'container') return;
        for (const part of reading.parts)
          if (typeof part === 'string') expect(part).toMatch(/^(?:[,;] ?|[<>]|mailto:)$/);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('laws', () => {
  it('an address is its own canonical form, in any case', () => {
    fc.assert(
      fc.property(fc.emailAddress(), (address) => {
        const reading = read(address);
        if (reading?.is !== 'found') throw new Error('unread');
        expect(reading.canonical).toBe(address.toLowerCase());
        expect(read(address.toUpperCase())).toEqual(reading);
        expect(read(reading.canonical)).toEqual(reading);
      }),
    );
  });

  it('whatever is read is read as itself again, with an ASCII domain', () => {
    const near = fc.tuple(
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom('"', ''),
      fc.domain(),
      fc.constantFrom('', '.', 'ü', 'é.'),
    );
    fc.assert(
      fc.property(near, ([local, quote, domain, extra]) => {
        const reading = read(`${quote}${local}${quote}@${extra}${domain}`);
        if (reading?.is !== 'found') return;
        expect(read(reading.canonical)).toEqual(reading);
        expect(emailDomain(reading.canonical)).toBe(domainToASCII(emailDomain(reading.canonical)));
      }),
      { numRuns: 1000 },
    );
  });

  it('never throws', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void read(text)));
    expect(read(`${'<'.repeat(100_000)}@`)).toBeUndefined();
  });
});
