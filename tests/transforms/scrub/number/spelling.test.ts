import { describe, expect, it } from 'vitest';
import { createScan } from '../../../../src/transforms/scrub/scan/scan.js';
import { describeMarked } from '../marked.js';

/** By region, or with none: what must go stands between ⟦ and ⟧, and nothing else goes. */
const lines: Readonly<Record<string, readonly string[]>> = {
  US: [
    'contact: ⟦202-555-0123⟧/⟦202-555-0145⟧',
    'contact: ⟦202 555 0123⟧/⟦202 555 0145⟧',
    'Dial by your location ⟦+1.202.555.0123⟧, position ⟦+44.7700.900123⟧',
    'Processing ⟦2025550123⟧ <⟦2025550123⟧>->⟦2025550145⟧ in context public',
    'Event: QueueMemberStatus\nLastCall: 1700000000\nPenalty: 0',
    "INSERT INTO contact (id, phone) VALUES (60554934, '⟦+12025550123⟧')",
    '"from":"⟦2025550123⟧","to":"⟦2025550145⟧"',
    'to=⟦2025550145⟧ from=1700000000 to=1700003600 to=2147483647',
    'rpid=⟦12025550123⟧ ruri_user=⟦12025550123⟧ TELF1=⟦2025550123⟧ telfx=⟦2025550123⟧',
    '3GPP-IMSI = "⟦001010123456789⟧", AT+CIMI ⟦001010123456789⟧ +CIMI: ⟦001010123456789⟧',
    'device ⟦490154203237518⟧ (IMEI) locked, ⟦001010123456789⟧ (IMSI) too',
    'client-id 01:⟦00:53:00:12:34:56⟧, DUID 00:01:00:01:2c:aa:bb:cc:⟦00:53:00:12:34:56⟧',
    'xfreerdp /v:⟦192.0.2.17⟧',
    'wrote access-2026-11-26-10-20-30.log of dsl-⟦198-051-100-007⟧.example.net',
    'Call to T:Extension:101@[Dev:⟦sip:101@192.0.2.1:5060⟧] from ⟦12025550123⟧ has failed; Cause: 486',
    'Subscription-Id { Type END_USER_IMSI, Data ⟦001010123456789⟧ }',
    'Subscription-Id { Type END_USER_E164, Data ⟦12025550123⟧ }',
    'SCCP CgPA GT ⟦12025550123⟧ CdPA GT ⟦12025550124⟧ SSN 6, $gt 1700000000',
    'telephone bill 2026/82753 over 12.50',
    "⟦202-555-0123⟧ s'il vous plaît, ⟦202-555-0123⟧ s’il te plaît, ⟦202-555-0123⟧ sérieux, ⟦202-555-0123⟧ bürotelefon",
    'read 202-555-0123 s, 202-555-0123 b, 202-555-0123 bytes',
    'eNB id 7712 cell 47738263 PRB 12 %, Call 30724071 ended, cell: ⟦2025550123⟧',
  ],
  DE: [
    'Tel. ⟦0171 / 392 0012⟧',
    'Tel. ⟦0221 / 23 12 51 2⟧, ⟦+49 221 / 580 3789⟧',
    '⟦0221 / 580 3789⟧',
    'Tel. ⟦0221 23 12 51 2⟧',
    'Tel. ⟦(0221) / 580 3789⟧',
    'unter ⟦0171 / 3920012⟧ ab 17 Uhr oder mobil ⟦0221 / 580 3789⟧.',
    'Anruf 30724071 beendet, Anruf ⟦01713920012⟧ verpasst',
    'Tel. ⟦0171/3920012⟧ Rechnung 2026/54233',
    'Tel. ⟦0171/3920012⟧ Kundennr 12345678 Auftrag 12345678',
    'Tel. ⟦0171/3920012⟧ Vertrag 1234567890',
    'Breite ⟦48.12345⟧ Länge ⟦11.54321⟧',
    'unter der Nummer ⟦01713920012⟧, Zielnummer=⟦4917139200123⟧',
    'cpu 0.5 / 12345678, 00 / 12345678',
  ],
  ES: ['teléfono ⟦612345678⟧ presupuesto 2026/29878', 'Llamada 30724071 finalizada'],
  FR: [
    'Tél. ⟦0639981234⟧, numéro ⟦0639981234⟧, téléphone. ⟦0639981234⟧',
    'Appel 30724071 terminé, Facture téléphone 2026/29177',
  ],
  JP: ['電話⟦03-1234-5678⟧ 見積2026/29878'],
  none: [
    'tel ⟦202-555-0123⟧, tel ⟦303-555-0123⟧, call ⟦415-555-0123⟧',
    'T: ⟦202-555-0123⟧ | F: ⟦202-555-0145⟧',
    'Mobil: ⟦0171 3920012⟧, Telemóvel: ⟦912345678⟧, Tlf. ⟦612 345 678⟧, Tfno: ⟦612 345 678⟧',
    'Tél. ⟦01 99 00 12 34⟧',
  ],
};

for (const [region, list] of Object.entries(lines))
  describeMarked({ [region]: list }, region === 'none' ? [] : [region]);

describe('a number of a region that nobody has named', () => {
  it.each([
    ['tel 202-555-0123', '2025550123'],
    ['phone=447700900123', '447700900123'],
    ['msisdn=12025550123', '+12025550123'],
  ])('is read as its digits are in a field: %s', (text, value) => {
    const values: string[] = [];
    createScan({})(text, (_start, _end, _name, each) => values.push(each));
    expect(values).toEqual([value]);
  });
});

describe('a number of a region with its calling code in front, and no plus', () => {
  const regions = ['US', 'GB', 'DE', 'FR'];
  it.each([
    'msisdn=491713920012',
    'phone: 491713920012',
    'caller 447700900123',
    'src=12025550134 dst=447700900123',
    'msisdn 33639981234',
    'wa.me/33639985678',
  ])('is the number that it is with its plus: %s', (text) => {
    const values: string[] = [];
    createScan({ regions })(text, (_start, _end, _name, each) => values.push(each));
    expect(values).toEqual(text.match(/\d{11,}/g)!.map((digits) => `+${digits}`));
  });

  it.each([
    // It could be North America's, and is as long as a mobile of Germany: the first region decides.
    ['DE', 'call 15703456789', '+4915703456789'],
    ['DE', 'call 01570 3456789', '+4915703456789'],
  ])('is not read with a calling code that only looks like one, in %s: %s', (region, text, value) => {
    const values: string[] = [];
    createScan({ regions: [region, 'US'] })(text, (_start, _end, _name, each) => values.push(each));
    expect(values).toEqual([value]);
  });
});
