import { describeMarked } from '../../marked.js';

describeMarked(
  {
    'a time of day or a date, and digits that only together with it would be a number': [
      'nova-api.log.1.2026-11-24_13:53:08 2026-11-24 00:00:00.008 25746 INFO nova.osapi_compute',
      'x 13:53:08 2026-11-24 y',
      'at 13:53:08 555-0123 of 12',
      '11/24/2026-06:09:52.602489  [**] [1:2034125:4] ET EXPLOIT',
      '24.11.2026-06:09:52 up',
      'MySQL log: 070823 21:23:08 2 Query INSERT',
      '070823 21:00:33       6 Connect',
      '[1124/102030:WARNING:dns_config_service.cc(306)] Failed to read',
      '[4711:815:1124/102030.123456:ERROR:ssl_client_socket.cc(981)] handshake failed',
    ],
    'a few digits before a timestamp': [
      '($Id: status.txt 2475 2026-11-24 14:51:17Z alice $)',
      'rev 2475 2026-11-24T14:51 x',
    ],
    octets: ['sda: Mode Sense: 03 00 00 08', 'Tel: ⟦03 00 00 08⟧'],
    'octets of which most are zero, and a number with zeros': [
      'decode 01 00 00 00 00 01',
      'decode 06 12 00 00 00',
      'Tel. ⟦01 99 00 00 27⟧',
    ],
    'what a machine counts to, networks of a switch': [
      'CREATE SEQUENCE subscriber_id_seq MAXVALUE 2147483647 CYCLE;',
      '"*voice", "Usage": 300000000000, call limit 4294967295',
      'Member VLAN   : 201 501 1400',
      'phone: ⟦2147483647⟧',
    ],
    'a day with its year in the midst': ["msg: '[06/2018/13, 21:25:15] a:"],
    'a moment without marks, and one with too few': [
      '{"logTime": "0226/052726", "x"',
      '"Vendor" 123 "07/052020:11:29:10 +1332" NONE',
      '{"number": "⟦0171/5555555⟧"}',
    ],
    'counts behind a word for calls': [
      'java/lang/invoke/CallSite 1 1 296 10 7 12 1 1 1 10',
      'GET /Contact 200 0 0 65',
      'decode 02 80 02 01 05 00 00',
      'Tel. ⟦01 99 00 17 27⟧ ⟦01 99 00 17 28⟧',
    ],
    'a date in brackets': [
      'Rufnummer ⟦+49 30 23125496⟧, Auftrag SW-3926459 (02.03.2024)',
      'ordered (2024-03-02), (02/03/2024), call ⟦(030) 23125496⟧',
    ],
    'measures in a row, and flags': [
      'fan 1 Fan speeds ( 3552 3534 3375 **** 3515 3479 )',
      'temperatures 3552 3534 3375',
      'Resolve (call 1) (flags = 00000004, progress = NULL)',
    ],
    'a number behind a time': [
      'at 10:20:30 ⟦0171 3920012⟧ called',
      '10:20:30 ⟦030 23125496⟧ in',
      '2026-11-24 10:20:08 ⟦030 23125496⟧ in',
      'in ⟦030 23125496⟧ 10:20:08',
      '⟦030 23125496⟧:10:20:08',
      'call ⟦+49 30 23125496⟧ 2026-11-24',
      'tel: ⟦030 2024-11-10⟧',
    ],
  },
  ['DE', 'FR', 'ES', 'IT', 'GB'],
);

describeMarked(
  {
    'from a year to another, and times that a proxy took': [
      'between 1900-1999)',
      'Years 1900-1999 may use the four digit year',
      'haproxy[7]: fe be/app 170/0/0/3/173 200 739 - - --NN 0/0/0/0/0',
      'ads/<NOSRV> -1/-1/-1/-1/6001 408 212 - - cR-- 100/89/0',
    ],
  },
  ['JP', 'BR', 'RU', 'UA', 'AR', 'CL'],
);

describeMarked(
  {
    'versions, and addresses of which the last octet is hidden': [
      '"TA RAS firmware version": "27.00.01.62",',
      'maximum authentication attempts exceeded for root from 183.106.179.x port 34100 ssh2',
      'ring ⟦27 00 01 62⟧ til',
    ],
  },
  ['DK', 'NL', 'NO', 'BE'],
);

describeMarked({
  'the time of a message, and which way its zone is': [
    'schedule_delivery_time +260912202301+',
    'validity_period=260912202301000+ final_date: 260912202301032-',
    'SMPP deliver_sm done 260912202301+',
  ],
  'a number with a plus, and something behind it': [
    'call⟦+12025550123⟧+now',
    'msg from ⟦+12025550123⟧+ ok',
    // No month has that number.
    'msisdn ⟦+447700900123⟧+',
  ],
});

describeMarked(
  {
    'the day, the year and the hour behind a month': [
      '<166>Nov 09 2026 10:01:59: %ASA-6-725007: session',
      'Last full scan start time: 01/01/1601 00:00:00',
      'Jun 07 2026 17:31:57: %ASA-6-113005',
      'Mai 03 2026 09:12:00 up',
      'call Nov ⟦030 23125496⟧',
    ],
    'a number with millionths': [
      'text.example.org,text.example.net\t723.000000,593.000000\tF',
      'text/plain\tTest.txt\t0.000000\tT',
      'text/plain\tNEWS.txt\t1.165512\tT',
      'tel ⟦030.231254⟧',
    ],
  },
  ['DE', 'FR', 'GB', 'JP'],
);
