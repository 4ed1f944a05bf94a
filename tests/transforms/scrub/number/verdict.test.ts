import { describeMarked } from '../marked.js';

describeMarked({
  'the number of a SIM card, called its serial': [
    'sim serial ⟦8933100479525391867⟧',
    'SIM card serial number: ⟦8933100479525391867⟧',
    'serial 8933100479525391867, asim serial 8933100479525391867',
  ],
  'what is counted or sent in between words for telephones': [
    'Contact form submission 5238835333',
    'GET /balance?phoneNumber=⟦12025550123⟧ 200 38 - 117.632 ms, GET /x 304 1200 - 0.361 ms',
    'Cast failed for value "08-2026-01" (type string), phone: ⟦08-2026-01⟧',
    '"setup":"active","source":4120534601,"source_groups":[1338879994]',
    '"phone":⟦2025550123⟧,"source_groups":[1338879994]',
    'mobile view breakpoints 320 768 1024 1440',
    'NOTES.txt 5550134 2026-02-12',
    "expect(text).toContain('200004165')",
    'service.create_link.assert_called_once_with(202555013)',
    '{"name":"DurationByCaller/Mobile/111111/2827902/HTTP/all"}',
    ':com.example.android.app@251134029@25.11.34 (190400-740024306)',
    '[12-Feb-2026 09:10:11 +0000]: <13480296> User 7 [⟦192.0.2.1⟧], [12-Feb-2026 09:10:11]: <⟦2025550134⟧>',
  ],
  'a firm of Australia, by its numbers': [
    '851059,Example Design Pty Ltd,51 824 753 556,001 001 008,13 Example Street,Example,VIC,2731',
    '851060,Example Design,51 824 753 556,824 753 556,13 Example Street,Example,VIC,2731',
    '851061,Alice Example,51 824 753 556,,13 Example Street',
    '851062,Example Design Pty Ltd,,123 456 780,13 Example Street,Example,VIC,2731',
  ],
  'half an axis of the earth': [
    '{a:6378137,rf:298.257223563},bessel:{a:6377397.155},x={a:6378160,b:6356774.719}',
    '{a:⟦2025550133⟧,b:⟦2025550134⟧}',
  ],
  'a rule of law': [
    'as that term is defined at 48 C.F.R. § 252.227-7014(a)(1))',
    'call ⟦202-555-0123⟧ (x)(2), see 252.227-7014(a)(1)',
    '252.227-7014(a)(1)) and “commercial computer software”',
    '252.227-7013 (c) (1) of DFARs.',
    'call ⟦202-555-0133⟧, ⟦202-555-0134⟧ (a)(b)',
  ],
  'digits of a card in parentheses, behind any name': [
    'Karte(⟦4111111111111111⟧), resize(4111111111111112), id(41111111111111)',
  ],
  'digits of a card behind a word for an account': [
    'account lookup for ⟦4111111111111111⟧ took 69 ms',
    'account ⟦4111111111111111⟧ was closed, ACCT: ⟦5555555555554444⟧',
    'account number is ⟦4111111111111111⟧',
    'account 4111111111111112, order 4111111111111111, order of an account 4111111111111112',
    'exact 17 of an act, id 4111111111111111',
  ],
});
