import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tellingWords } from '../../../../../src/transforms/scrub/number/word/vocabulary.js';
import {
  type Subject,
  subjectOf,
  subjects,
} from '../../../../../src/transforms/scrub/secret/name/field-name.js';
import { createScrub } from '../../../../../src/transforms/scrub.js';
import { settingOf } from '../../../setting.js';

const scrub = createScrub({ region: 'US' }, settingOf('opaque'));
const masked = (text: string): string => text.replace(/_k1_[a-z2-7]{26}/g, '_…');
const hex = '8f3a1c5e9b7d2046a1e3c5f7092b4d6e';
const look = (subject: Subject, value: string): string => masked(scrub.named(subject)(value));

it('is no cookie where there is none', () => {
  expect(look('cookie', '-')).toBe('-');
  expect(look('cookie', '')).toBe('');
  expect(look('cookie', 'bob')).toBe('[secret]');
});

it('is a password that begins with a mark, and no variable of a program', () => {
  for (const value of ['$kJ8mq2Lw', '@kJ8#mq2Lw', '(kJ8#mq2Lw', '[kJ8#mq2Lw', '<kJ8#mq2Lw', '{kJ8#mq2Lw'])
    expect(look('password', value)).toBe('[secret]');
  for (const value of ['$PASSWORD', '<hidden>', '[REDACTED]', '(none)'])
    expect(look('password', value)).toBe(value);
});

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
    ['Ki', 'digest'],
    ['OPc', 'digest'],
    ['OP', 'digest'],
    ['ue.k', 'digest'],
    ['ha1', 'digest'],
    ['response', 'digest'],
    ['sessionId', 'issued'],
    ['session_id', 'issued'],
    ['user_key', 'issued'],
    ['key', 'random'],
    ['from', 'side'],
    ['To', 'side'],
    ['sender', 'party'],
    ['wa_id', 'party'],
    ['source_addr', 'party'],
    ['dest_addr', 'party'],
    ['number', 'party'],
    ['num', 'party'],
    ['src', 'party'],
    ['dst', 'party'],
    ['peer', 'party'],
    ['extension', 'party'],
    ['User-Name', 'user'],
    ['android_id', 'handset'],
    ['UniqueDeviceID', 'handset'],
    ['advertisingId', 'handset'],
    ['idfa', 'handset'],
    ['uniqueId', 'other'],
    ['order_number', 'other'],
    ['cacheKey', 'other'],
    ['toTime', 'other'],
    ['responseTime', 'other'],
    ['src_port', 'other'],
    ['trace_id', 'other'],
  ])('%s: %s', (name, subject) => {
    expect(subjectOf(name)).toBe(subject);
  });

  it.each([
    '',
    'message',
    'max_tokens',
    'client',
    'hostname',
    'topic',
    'customer',
    'action',
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
    ['phone', 'first 2025550123, then 2025550124', 'first tel_…, then tel_…'],
    ['imei', '490154203237518', 'imei_…'],
    ['imsi', '001010123456789', 'imsi_…'],
    ['mac', '001b638445e6', 'mac_…'],
    ['place', '52.520008', '[coordinates]'],
    ['version', '10.0.0.1', '10.0.0.1'],
    ['other', '2025550123', '2025550123'],
    ['handset', '18b3c729cfa95951', 'id_…'],
    ['handset', '5CE177F2-D1D7-4A37-9919-A5914CC6B721', 'id_…'],
    ['handset', 'enabled', 'enabled'],
    ['digest', hex, '[secret]'],
    ['digest', `0x${hex}`, '[secret]'],
    ['digest', 'insert', 'insert'],
    ['digest', '{"status":"ok"}', '{"status":"ok"}'],
    ['digest', 'call 202-555-0123', 'call tel_…'],
    ['session', hex, '[secret]'],
    ['session', '6f2a-41', '6f2a-41'],
    ['session', '0', '0'],
    ['issued', hex, '[secret]'],
    ['issued', 'q7Rk2mVx9TzL4nWb8YcD3sFg', '[secret]'],
    ['issued', 'customer:orders:by-date', 'customer:orders:by-date'],
    ['random', 'q7Rk2mVx9TzL4nWb8YcD3sFg', '[secret]'],
    // The hash of anything.
    ['random', hex, hex],
    ['side', '12025550123', 'tel_…'],
    ['side', '2025550123', 'tel_…'],
    ['side', '1764547200', '1764547200'],
    ['side', '1764547200123', '1764547200123'],
    ['side', '10', '10'],
    ['side', 'alice', 'alice'],
    ['party', '12025550123', 'tel_…'],
    ['party', '447700900123', 'tel_…'],
    ['party', '1764547200123', '1764547200123'],
    ['party', '100', '100'],
    ['party', 'PJSIP/alice', 'PJSIP/alice'],
    ['user', '001010123456789', 'imsi_…'],
    ['user', '12025550123', 'tel_…'],
    ['user', 'alice', 'alice'],
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
        fc.constantFrom<Subject>(...subjects),
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

describe('a field does what its name does in a text', () => {
  const parties = fc.constantFrom(
    ...tellingWords.sides,
    ...'sender receiver wa_id number num peer extension'.split(' '),
  );
  const secrets = fc.constantFrom(
    ...'Ki OPc OP K ck ik ha1 response sessionId user_key sshKey apiKey'.split(' '),
  );
  const cased = (name: string): string[] => [
    name,
    name.toUpperCase(),
    name[0]!.toUpperCase() + name.slice(1),
  ];

  it.each([
    ['parties', parties, ['12025550123', '2025550123', '447700900123']],
    ['secrets', secrets, [hex, hex.toUpperCase(), `${hex}${hex}`]],
    ['subscribers', fc.constantFrom('User-Name', 'username', 'imsi', 'SUPI'), ['001010123456789']],
  ])('%s', (_, names, values) => {
    fc.assert(
      fc.property(
        names.chain((name) => fc.constantFrom(...cased(name))),
        fc.constantFrom(...values),
        (name, value) => {
          if (scrub(`{"${name}":"${value}"}`).includes(value)) return;
          const subject = subjectOf(name);
          expect(subject === undefined ? scrub(value) : scrub.named(subject)(value)).not.toContain(value);
        },
      ),
      { numRuns: 500 },
    );
  });
});
