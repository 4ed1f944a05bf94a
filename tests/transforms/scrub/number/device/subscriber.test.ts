import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createScrub } from '../../../../../src/transforms/scrub.js';
import { settingOf } from '../../../setting.js';
import { describeMarked } from '../../marked.js';

describeMarked({
  'behind the name of its field, and some words': [
    `AVP: 'Origin-Realm'(296) l=19 AVP: 'User-Name'(1) l=23 f=-M val="⟦001010123456789⟧" AVP: 'RAT-Type'(1032)`,
    'IMSI on the old card ⟦001010123456789⟧. Swap done',
    `AVP: 'Session-Id'(263) l=23 f=-M val="001010123456789"`,
    'IMSI check for order 201010123456789, the old thing 201010123456789',
  ],
});

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
  'words for a SIM card, and for who has it': [
    'SIM ⟦001010123456789⟧ online, the SIM is ⟦001010123456780⟧, sim_id: ⟦001010123456781⟧',
    'Zähler meldet über SIM ⟦001010123456789⟧, SIM-Karte ⟦001010123456780⟧ gesperrt, Teilnehmer ⟦001010123456781⟧ angemeldet',
    'carte SIM ⟦001010123456789⟧ bloquée, tarjeta SIM: ⟦001010123456780⟧, chip ⟦001010123456781⟧ ativado',
    '{"sim":"⟦001010123456789⟧"} sim=⟦001010123456780⟧ SIM ID ⟦001010123456781⟧',
    'SIM order 801010123456789, sim 801010123456789, simulation 001010123456789, chipset 001010123456789',
  ],
  'a core network': [
    'update for IMSI=⟦001010000000001⟧ (MSISDN=⟦447700900157⟧)',
    'IMEI=⟦490154203237518⟧ (MSISDN=⟦447700900157⟧)',
    '[⟦001010000000001⟧] Attach request',
    'UE [⟦001010000000001⟧] detached',
    'UE(⟦001010000000001⟧) context released',
    'subscriber ⟦001010000000001⟧ attached',
  ],
  'a command, a context, an AVP, a key of a table': [
    'open5gs-dbctl remove ⟦001010123456789⟧',
    'gprs_sgsn.c: MM(⟦001010123456789⟧/b9f484ff) Authorized GTP APN internet',
    'gprs_sgsn.c: MM(⟦001010123456789⟧/55d7f25d) Authorized GTP APN internet',
    'PDP(⟦001010123456789⟧/5) created',
    '{"Subscription-Id":[{"type":1,"data":"⟦001010123456789⟧"},{"type":0,"data":"⟦447700900123⟧"}],"Rating-Group":814}',
    'AVP: \'Subscription-Id-Data\'(444) val="⟦001010123456789⟧"',
    'AVP: \'User-Equipment-Info-Value\'(460) val="⟦4901542032375180⟧"',
    'Detail: Key (msisdn, imsi)=(⟦447700900123⟧, ⟦001010123456789⟧) already exists.',
    'Detail: Key (imsi, msisdn)=(⟦001010123456789⟧, ⟦447700900123⟧) already exists.',
    'Detail: Key (id, batch)=(123456789012345, 223456789012346) already exists.',
    'MAX(223456789012345/5) reached',
  ],
  'rows of calls, messages and sessions': [
    'MOC|⟦001010157824271⟧|⟦490154203237518⟧|⟦447700900125⟧|⟦447700900123⟧|20260407011123|392|127|LAC5062',
    'SMSMO|⟦001015802175938⟧|⟦447700900123⟧|⟦+447700900124⟧|20260426163541|1|69|00101|TAC 59300',
    '⟦+447700900123⟧|⟦001010123456789⟧|⟦490154203237518⟧',
    'GPRS;⟦001010123456789⟧;20260407011123;392;internet',
    'DATA;⟦001010123456789⟧;20260407011123;392;internet;7',
    'DATA|20260407|a|b|5',
    'DATA|223456789012345|like|page|7',
    'CALL,223456789012345,scheduled,alice,5',
    'BATCH|223456789012345|20260407011123|392|ok',
    'x,223456789012345,5,4,3,2',
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
