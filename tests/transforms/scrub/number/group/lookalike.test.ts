import { describeMarked } from '../../marked.js';

describeMarked(
  {
    'whatever they look like, numbers behind a word for one': [
      'Tel.: ⟦070112 123456⟧, phone ⟦101224 123456⟧, call me at ⟦030812 101530⟧',
      'caller ⟦0046 0066 0069⟧, phone=⟦2147483648⟧, caller_number=⟦14495514624⟧',
      'card ⟦4111 1111 1111 1111⟧ 2222 abcd, but 0x4111 1111 1111 1111 2222 abcd',
      'Tel. ⟦612.345.000⟧, src[⟦12025550123⟧] dst[⟦12025550124⟧]',
    ],
    'in the column, the member or the sentence that is called so': [
      'name,phone,city\nAlice,⟦070112 123456⟧,Berlin',
      '| name | phone |\n| Alice | ⟦612.345.000⟧ |',
      '{"type":"mobile","value":"⟦17179869184⟧"}, ["phone", "⟦0046 0066 0069⟧"]',
      'The phone number of the shop is ⟦081109 213850⟧.',
      'Rufnummer: ⟦0171 0000 1234⟧, téléphone : ⟦01 02 03 04 05⟧, phone ⟦0712 0713 0714⟧',
    ],
    'a day, and the time of it': [
      'dest: host:50010 of size 91178,081109 203519,2206,0,10',
      'title: Developer Call - 05122026 - 1700 EST, call 20261124 1020 and 20261124 102030',
      'parse --call -w Call --timestart 202611241020 --timespan 30',
      'reset-times of the call menu<BR>monday => 0830-1230-1800<BR>friday => 0800-1300-1530',
      'Fax ⟦033203 123456⟧, call ⟦0800-112233⟧',
    ],
    'versions, bits, words of memory': [
      'User-Agent: Example UC - Call Manager 16.0.0.302',
      'Mobile Plugin (Windows CE 7.10.8862; Phone)',
      'call: 11011101 01000001 00 [18], output 0x0084 0084 0086 0086, 0x0001 0203 0405',
      'call me: ⟦010-1111-1111⟧, phone ⟦1.202.555.0123⟧',
    ],
  },
  ['US', 'GB', 'DE', 'FR', 'ES', 'JP'],
);
