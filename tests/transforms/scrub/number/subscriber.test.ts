import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createScrub } from '../../../../src/transforms/scrub.js';
import { settingOf } from '../../setting.js';
import { describeMarked } from '../marked.js';

describeMarked({
  'the field of a protocol': [
    'avp User-Name(1) = ⟦001010000000001⟧',
    'User-Name = "⟦001010000000001⟧"',
    'Subscription-Id-Data: ⟦001010000000001⟧',
    'SubscriberIdentity = ⟦001010000000001⟧, SubscriberNumbers = 1',
    'INTERNATIONAL MOBILE SUBSCRIBER IDENTITY ... ⟦001010000000001⟧',
    'e212: ⟦001010000000001⟧',
    'EAP-Response/Identity: ⟦0001010000000001⟧',
  ],
  'a core network': [
    'update for IMSI=⟦001010000000001⟧ (MSISDN=⟦447700900157⟧)',
    'IMEI=⟦490154203237518⟧ (MSISDN=⟦447700900157⟧)',
    '[⟦001010000000001⟧] Attach request',
    'UE [⟦001010000000001⟧] detached',
    'UE(⟦001010000000001⟧) context released',
    'subscriber ⟦001010000000001⟧ attached',
  ],
  'a column': ['MSISDN          IMSI             STATE\n⟦447700900431⟧   ⟦001010000000001⟧  CONNECTED'],
  'a device and a SIM card': [
    'device id ⟦490154203237518⟧',
    'ICC ID ⟦8944110068256270054⟧',
    '"eid":"⟦89049032000001000000000012345678⟧"',
    'iccid ⟦98101430121181157002⟧',
  ],
  none: [
    '[001010000000001] rows copied',
    'job 310150123456789 done',
    'resize(310150123456789)',
    'user id 12',
    'sysUpTimeInstance = Timeticks: (58637022) 14 days, 18:52:50.22',
  ],
});

describe('whatever stands behind a value', () => {
  const scrub = createScrub({ region: 'US' }, settingOf('phone'));
  const fields = {
    IMSI: '001010000000001',
    IMEI: '490154203237518',
    MSISDN: '447700900157',
    ICCID: '8944110068256270054',
    phone: '2025550123',
  };
  const field = fc.constantFrom(...Object.entries(fields));
  const between = fc.constantFrom(
    ' ',
    ', ',
    '; ',
    ' (',
    '(',
    ' [',
    ' / ',
    ' | ',
    '|',
    ' - ',
    '\n',
    ' and ',
    ' -> ',
    '","',
  );
  const mark = fc.constantFrom('=', ': ', '="', ' = ', ':');

  it('it goes by the name before it', () => {
    fc.assert(
      fc.property(
        field,
        between,
        field,
        mark,
        fc.constantFrom('', ')', ']', ' x', '.'),
        (a, gap, b, sign, end) => {
          const text = `update for ${a[0]}${sign}${a[1]}${gap}${b[0]}${sign}${b[1]}${end}`;
          const out = scrub(text);
          for (const value of [a[1], b[1]]) expect(out, text).not.toContain(value);
        },
      ),
      { numRuns: 2000 },
    );
  });
});
