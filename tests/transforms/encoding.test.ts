import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { IdentifierName } from '../../src/identifiers/identifier.js';
import { withEncoding } from '../../src/transforms/encoding.js';
import { createPseudonym } from '../../src/transforms/pseudonym.js';
import type { Apply } from '../../src/transforms/transform.js';
import { createTruncate } from '../../src/transforms/truncate.js';
import { settingOf } from './setting.js';

const percent = (name: IdentifierName, apply?: Apply): Apply => {
  const setting = settingOf(name);
  return withEncoding('percent', apply ?? createPseudonym({}, setting), setting);
};
const pseudonym = (name: IdentifierName, value: string): string =>
  createPseudonym({}, settingOf(name))(value)!;

describe('percent-encoded values', () => {
  it.each<[IdentifierName, string, string]>([
    ['phone', '%2B12025550123', '+12025550123'],
    ['phone', '%2b1%20202%20555%200123', '+12025550123'],
    ['phone', '%2B1+202+555+0123', '+12025550123'],
    ['phone', '%252B12025550123', '+12025550123'],
    ['phone', '+12025550123', '+12025550123'],
    ['email', 'alice%40example.org', 'alice@example.org'],
    ['email', 'alice%2540example.org', 'alice@example.org'],
    ['email', 'alice+x@example.org', 'alice+x@example.org'],
    ['email', 'alice+x%40example.org', 'alice+x@example.org'],
    ['opaque', '100%25', '100%'],
    ['opaque', 'caf%C3%A9', 'café'],
    ['opaque', 'a+b', 'a b'],
    ['opaque', 'a+b%20c', 'a+b c'],
    ['opaque', `+${'b'.repeat(64)}@c`, `+${'b'.repeat(64)}@c`],
    ['opaque', `+${'b'.repeat(65)}@c`, ` ${'b'.repeat(65)}@c`],
    ['opaque', '+a+b%40c+d,+e@', '+a+b@c d,+e@'],
    ['opaque', 'a+1:+1<+1%3A+1%3c+1;+1', 'a 1:+1<+1:+1<+1; 1'],
    ['opaque', 'a:+b', 'a: b'],
  ])('give, as %s, for %s what %s gives', (name, encoded, plain) => {
    expect(percent(name)(encoded)).toBe(pseudonym(name, plain));
  });

  it('are encoded again as often as they were, and spaces as they were written', () => {
    const mark = (mark: string): Apply => percent('opaque', (value) => `${value}${mark}`);
    expect(mark(' @')('a%40b')).toBe('a%40b%20%40');
    expect(mark(' @')('a%2540b')).toBe('a%2540b%2520%2540');
    expect(mark(' @')('a+b')).toBe('a+b+@');
    expect(mark(' @')('a+%2F')).toBe('a+%2F+%40');
    expect(mark(' @')('a')).toBe('a @');
  });

  it('keep their escapes where the transform changes nothing', () => {
    const same = percent('opaque', (value) => value);
    for (const value of ['%7e', '%7E', 'a+b', '%252b', '-', '', '+1']) expect(same(value)).toBe(value);
  });

  it.each(['%', '%zz', '100%', '%2', '%E9', '%C3', '%FF', '%ED%A0%80', 'a%20%'])(
    'that cannot be decoded, such as %s, are hashed as they stand, and counted',
    (value) => {
      const setting = settingOf('phone');
      const apply = withEncoding('percent', (each) => each, setting);
      expect(apply(value)).toMatch(/^telx_k1_[a-z2-7]{26}$/);
      expect(setting.unread()).toBe(1);
    },
  );

  it('change no more the second time, whatever they are', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: fc.constantFrom(...'%+ 2540BCaz<>:@1') }),
      fc.string().map((each) => encodeURIComponent(each.toWellFormed())),
    );
    const names = fc.constantFrom<IdentifierName>('phone', 'email', 'ip', 'uri', 'opaque');
    fc.assert(
      fc.property(names, text, (name, value) => {
        const apply = percent(name);
        const once = apply(value)!;
        expect(apply(once)).toBe(once);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('addresses as little-endian integers', () => {
  const cut = withEncoding('le32', createTruncate({}, settingOf('ip')), settingOf('ip'));

  /** The oracle: node writes the bytes. */
  const asInteger = (address: string): string => {
    return String(Buffer.from(address.split('.').map(Number)).readInt32LE());
  };

  it.each([
    ['-1139627840', '192.168.18.188', '192.168.18.0'],
    ['239138826', '10.248.64.14', '10.248.64.0'],
    ['285343936', '192.0.2.17', '192.0.2.0'],
  ])('%s is %s, and is cut to %s', (integer, address, network) => {
    expect(asInteger(address)).toBe(integer);
    expect(cut(integer)).toBe(asInteger(network));
  });

  it('keep their first octets, which are the low bytes, and stay integers', () => {
    fc.assert(
      fc.property(fc.ipV4(), (address) => {
        fc.pre(address !== '0.0.0.0');
        const network = address.replace(/\d+$/, '0');
        expect(cut(asInteger(address))).toBe(asInteger(network));
        expect(cut(cut(asInteger(address))!)).toBe(asInteger(network));
      }),
    );
  });

  it('stay where there are none: 0 is no address', () => {
    expect(cut('0')).toBe('0');
  });

  it('stay text where another tool wrote them so', () => {
    expect(cut('192.0.2.17')).toBe('192.0.2.0');
    expect(cut('2001:db8::17')).toBe('2001:db8::');
  });

  it.each(['2147483648', '-2147483649', '01', '1e9', '-0', '99999999999', 'x'])(
    'are hashed where they are none: %s',
    (value) => {
      expect(cut(value)).toMatch(/^ipx_k1_/);
    },
  );

  it('give the pseudonym that the dotted text gives', () => {
    const setting = settingOf('ip');
    const apply = withEncoding('le32', createPseudonym({}, setting), setting);
    expect(apply('285343936')).toBe(pseudonym('ip', '192.0.2.17'));
    expect(apply(apply('285343936')!)).toBe(apply('285343936'));
  });
});
