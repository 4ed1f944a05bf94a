import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createPseudonym } from '../../src/transforms/pseudonym.js';
import { keys, settingOf } from './setting.js';

const value = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.constantFrom(
    '+12025550123',
    '(202) 555-0123',
    '911',
    'anonymous',
    '',
    'sip:+12025550123@example.org',
    '101',
    '192.0.2.17',
    '2001:db8::1',
    'alice@example.org',
  ),
  fc.constantFrom(`tel_k1_${'a'.repeat(26)}`, `tel_k9_${'a'.repeat(26)}`, 'tel_short', '+1~tel_k1_x'),
);

describe('a pseudonym whose hashing is left to others', () => {
  it.each(['phone', 'msisdn', 'ip', 'email', 'imei', 'opaque'] as const)(
    'is for %s what it would be',
    (identifier) => {
      const setting = settingOf(identifier);
      const apply = createPseudonym({}, setting);
      fc.assert(
        fc.property(value, (text) => {
          const before = setting.unread();
          const reading = apply.batch!.read(text);
          expect(setting.unread()).toBe(before);
          if (reading === undefined) return;
          const { head } = apply.batch!.keyOf(reading.kind);
          expect(apply(text)).toBe(head + keys.body(reading.kind, reading.canonical));
        }),
        { numRuns: 300 },
      );
    },
  );

  it('is not offered where a part of the value is kept', () => {
    expect(createPseudonym({ keep: 'country' }, settingOf('phone')).batch).toBeUndefined();
  });
});
