import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Subject, subjectOf } from '../../../../src/transforms/scrub/secret/field-name.js';
import { createScrub } from '../../../../src/transforms/scrub.js';
import { settingOf } from '../../setting.js';

const scrub = createScrub({ region: 'US' }, settingOf('opaque'));
const masked = (text: string): string => text.replace(/_k1_[a-z2-7]{26}/g, '_…');
const look = (subject: Subject, value: string): string => masked(scrub.named(subject)(value));

describe('what a name says', () => {
  it.each([
    ['password', 'password'],
    ['db_password', 'password'],
    ['apiKey', 'key'],
    ['X-Api-Key', 'key'],
    ['Api Key', 'key'],
    ['req.headers.authorization', 'authorization'],
    ['Proxy-Authorization', 'authorization'],
    ['set-cookie', 'cookie'],
    ['pin', 'code'],
    ['msisdn', 'phone'],
    ['callerNumber', 'phone'],
    ['Caller Number', 'phone'],
    ['imei', 'imei'],
    ['orderId', 'other'],
    ['appVersion', 'version'],
    ['lat', 'place'],
    ['nextPageToken', 'other'],
  ])('%s: %s', (name, subject) => {
    expect(subjectOf(name)).toBe(subject);
  });

  it.each([
    '',
    'message',
    'max_tokens',
    'client',
    '__proto__',
    '+12025550123',
    '名前',
    'id-2f1e0d9c-8b7a-4650',
  ])('%j: nothing', (name) => {
    expect(subjectOf(name)).toBeUndefined();
  });

  it('stays the same however much stands before it', () => {
    expect(subjectOf(`${'x.'.repeat(5000)}password`)).toBe('password');
  });
});

describe('a value whose name is known', () => {
  it.each<[Subject, string, string]>([
    ['password', 'hunter22', '[secret]'],
    ['password', 'a "b", c; d', '[secret]'],
    ['password', 'x', '[secret]'],
    ['password', '', ''],
    ['password', 'null', 'null'],
    ['password', '[secret]', '[secret]'],
    ['key', 'sk9d8f7', '[secret]'],
    ['key', '12', '12'],
    ['code', '1234', '[secret]'],
    ['code', 'call me at alice@example.org', 'call me at mail_…'],
    ['authorization', 'Bearer abc.def', 'Bearer [secret]'],
    ['authorization', 'Digest username="alice", response="00ff"', 'Digest [secret]'],
    ['authorization', 'Bearer [secret]', 'Bearer [secret]'],
    ['cookie', 'a=b; cart=dark', 'a=[secret]; cart=[secret]'],
    ['phone', '2025550123', 'tel_…'],
    ['phone', 'first 2025550123, then 2025550124', 'first tel_…, then 2025550124'],
    ['imei', '490154203237518', 'imei_…'],
    ['imsi', '001010123456789', 'imsi_…'],
    ['mac', '001b638445e6', 'mac_…'],
    ['place', '52.520008', '[coordinates]'],
    ['version', '10.0.0.1', '10.0.0.1'],
    ['other', '2025550123', '2025550123'],
  ])('%s %j becomes %j', (subject, before, after) => {
    expect(look(subject, before)).toBe(after);
  });

  it('keeps secrets where the policy looks for something else', () => {
    const only = createScrub({ identifiers: ['email'] }, settingOf('opaque'));
    expect(only.named('password')('hunter22')).toBe('hunter22');
    expect(masked(only.named('password')('alice@example.org'))).toBe('mail_…');
  });

  it('is not read together with the word that says what it is', () => {
    const own = createScrub(
      {
        custom: [
          { name: 'line', pattern: 'phone \\d{4}' },
          { name: 'word', words: ['phone', '12'] },
        ],
      },
      settingOf('opaque'),
    );
    expect(masked(own.named('phone')('1234'))).toBe('1234');
    expect(masked(own.named('phone')('12'))).toBe('id_…');
    expect(masked(own.named('phone')('phone 1234'))).toBe('id_…');
  });

  it('is the same secret when it is looked at again, also where it was too short for a secret', () => {
    const parts = ['+12025550123', '2025550123', 'alice@example.org', '::1', 'x', ' ', '"', 'null'];
    fc.assert(
      fc.property(
        fc.constantFrom<Subject>('password', 'key', 'code', 'authorization'),
        fc.array(fc.constantFrom(...parts), { maxLength: 5 }),
        (subject, list) => {
          const once = scrub.named(subject)(list.join(''));
          expect(scrub.named(subject)(once)).toBe(once);
        },
      ),
      { numRuns: 500 },
    );
  });
});
