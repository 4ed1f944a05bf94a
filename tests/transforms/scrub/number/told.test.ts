import { describeMarked } from '../marked.js';

describeMarked(
  {
    'thirteen digits that a name says to be a party, and no millisecond': [
      '{"From": "⟦4915228817386⟧", "To": "⟦498999998045⟧"}',
      'GET /send?from=app&to=⟦4915228817386⟧ HTTP/1.1',
      'GET /cgi-bin/sendsms?to=⟦4915228817386⟧&from=1700000000123 HTTP/1.1',
      'from=1700000000123 to=1700003600123',
      'from: 4915228817386 to: 4915228817390 bytes',
      '{"total":"4915228817386","size":4915228817386}',
    ],
    'what Python writes of bytes in a list': [
      "args: {b'to': [b'⟦491522881738⟧'], b'content': [b'hello'], b'dlr': [b'no']}",
      "args: {b'size': [b'491522881738']}",
    ],
    'the parties of a call as Cisco names them': [
      'cisco-ani=⟦447700900123⟧ cisco-redirectnumber=⟦2025550123⟧ cisco-anitype=0',
      'cisco-lastrdn=⟦2025550123⟧, originalCalledNumber: ⟦2025550145⟧',
      'You can reach me on ⟦07700900481⟧ between 9 and 5, she can be reached on ⟦020 7946 0018⟧',
      'the day was reached on 20240501, it will reach 15000000 rows',
      '{"callfrom":"⟦2025550123⟧","callto":"⟦2025550145⟧"}',
      'gw-rxd-cdn=ton:0,npi:0,#:⟦2025550123⟧ gw-rxd-cgn=ton:0,npi:0,pi:1,si:1,#:⟦447700900123⟧',
      'cdn=2025550123 items:0,left:0,#:2025550123',
      'cisco-redirectreason=2025550123',
    ],
    'two words with a sign between': [
      '06:08:55   Calling Number & Name ⟦2025550177⟧ Alice Example',
      'tel&x=2025550177',
    ],
    'behind the time at which somebody wrote it, and a dash': [
      '28/02/2023, 02:26 - ⟦0049 152 28817386⟧: are we still on for 7?',
      '28/02/2023, 02:26 - ⟦07700 900123⟧: yes',
      '28/02/2023, 02:26:11 - ⟦0152 28817386⟧: yes',
      '2:26 - 202 555 0123 1: no',
      '10:20 - 12:30, 02:26 - 1234567: lines',
    ],
    'two groups that a full stop ties, as mobiles are written': [
      'left a message ⟦07700.900418⟧, no answer x3',
      'London ⟦07700.900547⟧\nBerlin ⟦0152.28817386⟧',
      'ratio 12.345678, 0.7700900418, at 01134.567890 of 00012.345678, 05.123456',
      'usage 7700.900418, 017700.900418',
    ],
    'behind a name as people write it, an area and the rest': [
      '- NOC contact tonight: Bob van der Example, ⟦347-1234567⟧',
      'Order Example, 347-1234567',
      'Alice Example, 3471234567, Alice Example, 347-123',
    ],
  },
  ['GB', 'DE', 'IT'],
);
