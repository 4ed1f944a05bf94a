import { describe, expect, it } from 'vitest';
import { createCandidates } from '../../../../../src/kernel/candidates.js';
import { createScan } from '../../../../../src/transforms/scrub/scan/scan.js';
import { describeMarked } from '../../marked.js';

describeMarked({
  'dots that lead to a value, digits that are filled up, sides of a call, addresses of messages': [
    'my imei is ⟦490154203237518⟧ and the sim is ⟦07700900889⟧, reported stolen',
    'CALLING NUMBER..... ⟦447700900718⟧F\nCALLED IMSI........ ⟦001010123456789⟧\nCALLED IMSI: ⟦00101012345678⟧F',
    'block 447700900718F, order..... 447700900718F, id: 447700900718F',
    "[SIP] receive status 180 from remote num '⟦447700900718⟧' cid 7374, line num '447700900718'",
    '  Numbers  |             own: ⟦447700900718⟧, ⟦447700900719⟧\n  Status   |  signal quality: 47%',
    'Type of number (recipient): International (0x01)\n    Recipient address: ⟦447700900718⟧\n    Message reference: 0x1',
    'Recipient address: 447700900718 High Street',
  ],
  'who left a message in a mailbox': [
    'you were just left a 0:53 long message (number 5) in mailbox 437 from "⟦447700900718⟧", on March 5',
    'mailbox 437 from 20231124 on',
  ],
  'a number that is named in more languages': [
    'मेरा मोबाइल नंबर ⟦98794 15216⟧ ।',
    'Καλημέρα, τηλ. ⟦210 6504416⟧. Παραγγελία SO-71148',
    'Halo kak, hubungi saya di ⟦085733702415⟧ ya.',
    '换号了，新号⟦13991917619⟧，旧的不用了',
    'mi chiami al ⟦364/9574615⟧ quando arriva',
    'Mobile in case: ⟦608-555-0121⟧',
    'in case 20231124 of the list it fails',
  ],
  'a number that is named': [
    'A=⟦2125550148⟧ B=⟦5035550127⟧ dur=32',
    '"from":"⟦15035550174⟧","to":"⟦447700900128⟧","direction":"outbound-api"',
    'SCCP CdPA GT=⟦17135550164⟧ CgPA GT=⟦12065550169⟧',
    'Processing ⟦2025550140⟧ <⟦7135550150⟧>->⟦12025550194⟧ in context public',
    'hey can u call mum? her new nr is ⟦07700900406⟧',
    'the number ⟦3125550196⟧ is not in service',
    'Durchwahl ⟦030 2312585⟧, Anrufer ⟦07700900087⟧, tfno. ⟦655984585⟧',
    '3GPP-IMSI = "⟦001017280549697⟧"',
    'Two calls from same number (⟦5035550140⟧), incoming: ⟦5035550120⟧',
    'Kundin unter ⟦07700900071⟧ nicht erreicht',
    'originator: ⟦14155550162⟧, destination: ⟦12065550162⟧',
    "Called Party Number i = 0x80, '⟦14155550114⟧' Plan:Unknown",
    'GET /v1/subscribers/⟦13125550159⟧/balance HTTP/1.1',
    '<source>76986</source><destination>⟦441632960606⟧</destination><to>⟦441632960607⟧</to>',
    'Reminder sent to Alice Example on ⟦2025550166⟧: appointment, report sent to Alice Example on 20261128',
    "mother's mobile ⟦07700 900262⟧, father's work ⟦3035550144⟧; his office 1764547200",
    'Angerufene: ⟦030 23125496⟧, Gerufener: ⟦03023125497⟧, Leitung ⟦03023125498⟧ gestört',
    '宛先: ⟦03023125496⟧ 送信先：⟦447700900128⟧、宛先ポート 50600',
    'Anmeldung der Internetrufnummer ⟦447700900123⟧ nicht erfolgreich',
    'El cliente pide que le llamen al ⟦600 000 613⟧',
    'chiede di essere richiamato al ⟦347 000 0888⟧',
    'TEL:⟦020 7946 0123⟧ FAX:⟦020 7946 0124⟧（9:00～17:30）',
    'O: ⟦(202) 555-0177⟧ | M: ⟦202.555.0149⟧',
    'meine neue Nummer: ⟦0171 3920012⟧',
    'liga-me para o ⟦912 000 123⟧',
    'Llamada saliente a ⟦34600000450⟧ desde ⟦34600000980⟧',
    'Weiterleitung an ⟦447700900123⟧ aktiv',
    '            "number": "⟦2025550123⟧",',
    '  number:  "⟦442079460018⟧"',
    '<FullNumber>⟦2025550123⟧</FullNumber><number>⟦2025550124⟧</number>',
    'EXAMPLE_NUMBER=⟦447700900025⟧ "international_format_number": "⟦447700900000⟧"',
    'Number purchased, the number `⟦447700900000⟧` is yours',
    'SMS enviado al ⟦612345678⟧, Contacto: ⟦612 345 678⟧',
    'Su código se ha enviado al ⟦612 34 56 78⟧',
    'Número : ⟦06 39 98 12 34⟧',
    'Tel. privat ⟦030/23125496⟧, dienstlich ⟦030/23125497⟧',
    'alt. number ⟦2025550124⟧',
    'opensips: lookup failed for ⟦2025550123⟧',
    'remote party ⟦2025550123⟧ local party ⟦2025550124⟧',
    'smpp: deliver_sm from ⟦2025550123⟧ to 12345',
    'IVR: entered ⟦2025550123⟧, confirmed',
    'STOP received from ⟦2025550123⟧',
    'to go on, reply YES to ⟦2025550123⟧',
    'or reply with "STOP" to ⟦2025550123⟧',
    'Lead created: Alice Example, ⟦2025550123⟧, ⟦alice@example.org⟧',
    'ansage ⟦+4930 / 23125496⟧ an, +12 / 3',
    'ELIN assigned ⟦2125550125⟧ for extension 9040, DID allocated ⟦2125550126⟧',
    'cnam lookup ⟦12125550166⟧ done, LNP dip ⟦2025550123⟧ too',
    '<var name="ani" expr="\'⟦3035550172⟧\'"/>',
    'req:600;num:⟦12025550146⟧;signal:48',
    'match(pi="2", fqcn="⟦2025550123⟧", pss="PT")',
    "Duplicate entry '⟦7175550162⟧' for key 'users.uk_login'",
    'customer ⟦2025550123⟧ opted out, number ⟦2025550124⟧ ported in',
    'GET /call?from=⟦8585550129⟧&to=⟦2025550123⟧&page=2 HTTP/1.1',
    'GET /log?from=1700000000&to=1700000600 HTTP/1.1',
    'change it at first login. Helpdesk ⟦07700900123⟧',
  ],
  'what is named otherwise': [
    '"order_id":"4155550123","sku":"202-555-0123"',
    'ring buffer 1024 1024 2048 full',
    'error 404 512 1234 while reading',
    '"customerNumber": "12025550123", CARD_NUMBER=12025550123, "magicNumber": 12025550123',
    '"number": 1700000000, account_number=12025550123',
    'Batch done: Alice Example, 1025550123, alice is away',
    'registration for 17000000 is open, lookup failed for 17000000',
    'routing table for 4294967295 entered 1700000000',
    'opening hours 0800-1800',
    'Transaction 4111111111111111110 settled, message 6221261111117766122',
    'Vorgang 0171-39200-55 abgeschlossen, docket 202-555-0123',
    '"PhoneAppVersion":"6.2510.7126"',
    '00000010  00 24 00 00 01 00 00 00  1d a2',
    'Audit 0026935732 1 0 2025-10-23 14:26:49',
    'called with 2025550123 arguments, called resize(2025550123), source=2025550123.csv',
    'dial timeout 30000000, mobile_sessions=4155550123',
    'loss 12.3456,13.4567 and translate(12.34567, 89.12345)',
    'sms_balance=1000000 phone_model=5550123',
    'helpdesk ticket 2025550123 closed',
    '1 A 0 NOERROR 30.000000,30.000000 F 0 query',
  ],
});

describeMarked(
  {
    'an article before a number': [
      'ligue para o ⟦912 000 123⟧',
      'telefone é o ⟦912 000 123⟧',
      'fone: ⟦912 000 123⟧, contacte-me ⟦912 000 124⟧',
    ],
  },
  ['US'],
);

describeMarked(
  {
    'a line by an area and the rest in one': [
      'Ativação da linha ⟦71 979946295⟧, linha ⟦(61) 965587012⟧ ativa',
      'GET /api/subscribers/⟦5511996762670⟧/balance, /subscribers/1764547200123/balance',
      'linha 12 de 3456789, linha 71 12345',
    ],
  },
  ['BR'],
);

describe('a short word between what names a number and the number', () => {
  it('changes nothing of where the kernel says that something may be', () => {
    const candidates = createCandidates().open();
    const letters = 'abcdefghijklmnopqrstuvwxyz';
    const words = [...letters, ...[...letters].flatMap((a) => [...letters].map((b) => a + b))];
    const missed = words.filter((word) => {
      const text = `phone ${word} 912 000 123`;
      const count = (scan: ReturnType<typeof createScan>): number => {
        let n = 0;
        scan(text, () => n++);
        return n;
      };
      return count(createScan({ regions: ['US'] })) > count(createScan({ regions: ['US'], candidates }));
    });
    expect(missed).toEqual([]);
  });
});

describeMarked({
  'whose number a line shows, in quotes': [
    'ANSWER: CID NUMBER "⟦447700900430⟧", NAME "x"',
    'Caller ID number "⟦12025550123⟧"',
    'GRID NUMBER "447700900430", part number "12025550123"',
  ],
});

describeMarked(
  {
    'the number that is to be ported': [
      'Number to port: ⟦07700900563⟧\nAccount PIN',
      'Numéro à porter : ⟦0639980651⟧',
      'Numero da portare: ⟦3471234567⟧',
      'Part number to keep: 0770090056, port: 2025550123, number to port 8080',
    ],
    'how one reaches a firm, in more forms': [
      'può contattarci al ⟦3383225907⟧ o scrivere',
      'puede contactarnos al ⟦612345678⟧, contáctenos en el ⟦612345678⟧',
    ],
    'how many calls there were': [
      'TotalCallCreated 4635964; FailedCall(P) 177',
      'total_calls_phone=⟦07700900123⟧, total_call_msisdn: ⟦447700900123⟧',
      'msisdn_created=⟦447700900123⟧',
    ],
  },
  ['GB', 'FR', 'ES', 'IT'],
);
