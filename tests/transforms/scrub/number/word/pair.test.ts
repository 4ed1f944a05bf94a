import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createScan } from '../../../../../src/transforms/scrub/scan/scan.js';
import { describeMarked } from '../../marked.js';

describeMarked({
  'what a statement looks for, and what registers': [
    'select id from users where tel like \'%⟦33639989920⟧%\', msisdn like "%⟦0639989920⟧"',
    'INFO: <script>: REGISTER au=⟦2025550119⟧ fu=⟦2025550120⟧ si=⟦192.0.2.157⟧, au=1234',
    'P35=⟦2025550119⟧\nP36=⟦2025550119⟧\nP47=sip.example.org',
    '<reg reg.1.auth.userId="⟦2025550119⟧" reg.1.address="⟦2025550119⟧"/>',
  ],
  'what a statement of PostgreSQL was given, by the column': [
    "execute S_7: UPDATE contacts SET phone = $1 WHERE email = $2\nDETAIL:  parameters: $1 = '⟦011 5550119⟧', $2 = '⟦alice@example.org⟧'",
    "execute x: INSERT INTO c (id, mobile, note) VALUES ($1, $2, $3)\nDETAIL:  parameters: $1 = '20255501', $2 = '⟦06 5550119⟧', $3 = '20255502'",
    "execute x: SELECT * FROM orders WHERE order_no = $1 AND tel = $2\nDETAIL:  parameters: $1 = '061234567', $2 = '⟦02 5550119⟧'",
  ],
  'columns and their values in order': [
    'Detail: Key (msisdn, imsi)=(⟦447700900123⟧, ⟦001010123456789⟧) already exists.',
    'Detail: Key (id, msisdn)=(1234567890123, ⟦447700900123⟧) already exists.',
    'Detail: Key (id, batch)=(1234567890123, 447700900123) already exists.',
  ],
  'parameters of a device, and attributes of Diameter': [
    '<Name>Device.Services.VoiceService.1.Line.1.DirectoryNumber</Name><Value xsi:type="xsd:string">⟦12025550123⟧</Value>',
    '<Name>Device.DeviceInfo.UpTime</Name><Value xsi:type="xsd:unsignedInt">12025550123</Value>',
    "AVP: 'Subscription-Id-Type'(450) val='END_USER_E164' (0)\n   AVP: 'Subscription-Id-Data'(444) l=26 f=-M val=\"⟦447700900123⟧\"",
    "AVP: 'Subscription-Id-Type'(450) val='END_USER_IMSI' (1)\n   AVP: 'Subscription-Id-Data'(444) l=26 f=-M val=\"⟦001010123456789⟧\"",
    'AVP: Subscription-Id-Data(444) val=⟦447700900123⟧; AVP: Subscription-Id-Type(450) END_USER_E164; CC-Request-Number 92',
    'AVP: Subscription-Id-Data(444) val=447700900123; AVP: Subscription-Id-Type(450) END_USER_NAI',
    'Subscription-Id=[{type=E164,data=⟦447700900123⟧},{type=IMSI,data=⟦001010123456789⟧}], {type: phone, value: ⟦447700900123⟧}',
    '{type=order,data=447700900123}, {type: visit, value: 001010123456789}',
    'AVP: \'Session-Octets\'(444) l=26 f=-M val="447700900123"',
  ],
  'members of an object or a list that is called so': [
    '{"phoneNumbers":{"home":"⟦2025550123⟧","ext":"12","work":"⟦2025550199⟧"}}',
    'got phone={home=⟦2025550123⟧, work=⟦2025550124⟧}',
    '"contactNumbers": { "primary": ⟦2025550123⟧, "secondary": ⟦2025550199⟧ }',
    '"phones":[{"type":"home","value":"⟦2025550123⟧"},{"type":"work","value":"⟦2025550199⟧"}]',
    '{"phone":{"id":2025550123,"size":2025550199},"orders":{"home":2025550123,"work":2025550199}}',
    '{"sizes":{"home":2025550123,"work":2025550199},"orders":[{"type":"home","value":2025550123}]}',
  ],
  'pairs without quotes': [
    'Subscription-Id: {END_USER_E164, ⟦447700900759⟧} {END_USER_IMSI, ⟦001010123456789⟧} User-Equipment-Info: {IMEISV, ⟦490154203237518⟧}',
    '(msisdn,⟦447700900759⟧) [imei, ⟦490154203237518⟧] MEI=⟦490154203237518⟧',
    'AVP: Subscription-Id(443) l=44 f=-M-\n  Subscription-Id-Type(450) val=END_USER_E164 (0)\n  Subscription-Id-Data(444) val=⟦447700900759⟧',
    '{size, 447700900759} f(offset, 490154203237518) 12 mei 2026 10:20',
  ],
  'two numbers behind two names': [
    'imsi/msisdn: ⟦001011160024405⟧/⟦447700900398⟧ apn=internet',
    'msisdn/imsi=⟦447700900398⟧/⟦001011160024405⟧',
    'orders/items: 2025550123/2025550124',
  ],
  'a list and what is none': ['MOC|⟦447700900773⟧|⟦12025550188⟧|20261002093012|544'],
});

describe('two names and two numbers', () => {
  it('each number is what its own name says', () => {
    const scan = createScan({ regions: ['US', 'GB'] });
    const digits = (front: string, size: number) =>
      fc.integer({ min: 0, max: 10 ** size - 1 }).map((n) => front + String(n).padStart(size, '0'));
    const subscriber = { imsi: digits('00101', 10), msisdn: digits('447700900', 3) };
    fc.assert(
      fc.property(
        fc.constantFrom(['imsi', 'msisdn'] as const, ['msisdn', 'imsi'] as const),
        subscriber.imsi,
        subscriber.msisdn,
        (names, imsi, msisdn) => {
          const values = { imsi, msisdn };
          const text = `${names.join('/')}: ${names.map((name) => values[name]).join('/')}`;
          const found: string[] = [];
          scan(text, (start, end, name) => found.push(`${name} ${text.slice(start, end)}`));
          expect(found).toEqual(names.map((name) => (name === 'imsi' ? `imsi ${imsi}` : `phone ${msisdn}`)));
        },
      ),
    );
  });
});
