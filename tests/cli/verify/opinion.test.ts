import { describe, expect, it } from 'vitest';
import { createOpinion } from '../../../src/cli/verify/opinion.js';

const opinion = createOpinion({ phones: true });
const body = 'mfrggzdfmztwq2lknnwg23tpoa';

describe('a second opinion', () => {
  it.each([
    ['phone', 'call +44 7700 900123 again'],
    ['phone', '0044 7700 900123'],
    ['phone', 'order 7, 202-555-0123'],
    ['phone', 'x12025550123y 12025550123'],
    ['phone', 'caller: 7700900123'],
    ['phone', '*97(202) 555-0123'],
    ['phone', 'a=%2B12025550123'],
    ['phone', String.raw`{"a":"\u002b12025550123"}`],
    ['phone', String.raw`{\x22to\x22:\x22202-555-0123\x22}`],
    ['phone', String.raw`\302\240202-555-0123`],
    ['phone', 'msisdn=3D"+12025550123"=20'],
    ['phone', '\x1b[32m202-555-0123\x1b[0m'],
    ['ip', '\x1b[38;5;208m192.0.2.17\x1b[0m'],
    ['ip', '#033[32m2001:db8::17#033[0m'],
    ['email', 'to [1malice@example.org[0m'],
    ['imei', String.raw`\x1b[32m356938035643809\x1b[0m`],
    ['card', String.raw`\e[1m4111111111111111\e[0m`],
    ['iccid', '^[[36m8900101234567890120^[[0m'],
    ['phone', '＋１２０２５５５０１２３'],
    ['phone', `tel_withheld+12025550123tel_k1_${body}`],
    ['email', 'x=alice@example.org&'],
    ['email', 'alice%2540example.org%lo'],
    ['ip', 'GET /a - 80 - 192.0.2.17'],
    ['ip', 'tel:2001:db8::17'],
    ['ip', '*972001:db8:1::17'],
    ['ip', `fe80::1id_k1_${body}`],
    ['card', 'paid by 4111 1111 1111 1111'],
    ['imei', 'from 490154203237518, 356938035643809'],
    ['iccid', '8900101234567890120'],
  ])('sees a %s in %j', (sign, text) => {
    expect(opinion(text, 'note')).toEqual([`looks like ${sign}`]);
  });

  it.each([
    ['phoneNumber', '7700900'],
    ['msisdn', '447700900123'],
    ['faxNumber', '(0) 7700 900123'],
  ])('takes digits for a number where the field is called %s', (name, text) => {
    expect(opinion(text, name)).toEqual(['looks like phone']);
    expect(createOpinion({ phones: false })(text, name)).toEqual([]);
  });

  it.each([
    `call from tel_k1_${body} and +1~tel_k1_${body}`,
    `mail_k1_${body}@example.org, sip:tel_k1_${body}@ip_k1_${body}`,
    '2026-11-02T13:04:47.123456+10:00',
    '20261102130447',
    '1793491200000',
    '[02/Nov/2026:13:04:47 +1000]',
    '550e8400-e29b-41d4-a716-446655440000',
    '00:00:5e:00:53:01',
    'std::cafe Abc::Def 12:30:45',
    'Mozilla/5.0 (X11; Linux) Chrome/120.0.0.0',
    'call 127.0.0.1:5060, 192.0.2.0/24, 4111 1111 1111 1112',
    'order 2025550123 of 12 items',
    'Retry-After: 120',
  ])('sees nothing in %j', (text) => {
    expect(opinion(text, 'note')).toEqual([]);
  });

  it.each(['phoneTime', 'mobileId', 'note'])('takes digits for digits in a field called %s', (name) => {
    expect(opinion('7700900123', name)).toEqual([]);
  });
});
