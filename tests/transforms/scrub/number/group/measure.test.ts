import { describeMarked } from '../../marked.js';

describeMarked(
  {
    'groups that count up': [
      'kernel: [    0.098514] pcpu-alloc: [0] 024 025 026 027 028 029 030 031',
      'Partially addressable: 01 02 03 04 05 06 07',
      'pages 1024 1025 1026 1027',
      'tel. ⟦01 99 00 04 05⟧',
      'fax ⟦0171 3920012⟧, mobile ⟦0171 3920013⟧',
    ],
    'where something is': [
      'killed "b<2>" with "bow" (attacker_position "613 676 316") (victim_position "627 712 1300")',
      'setpos 613 676 316, origin=(613 676 316), coords: 627 712 300',
      'contact ⟦613 676 316⟧ now',
    ],
    'whatever they look like, numbers behind a word for one': [
      'Tel.: ⟦070112 123456⟧, phone ⟦101224 123456⟧, call me at ⟦030812 101530⟧',
      'caller ⟦0046 0066 0069⟧, phone=⟦2147483648⟧, caller_number=⟦14495514624⟧',
      'card ⟦4111 1111 1111 1111⟧ 2222 abcd, but 0x4111 1111 1111 1111 2222 abcd',
      'Tel. ⟦612.345.000⟧, src[⟦12025550123⟧] dst[⟦12025550124⟧]',
    ],
    'figures in pairs, of one way and of the other': [
      'gateway gw26 registered, calls in/out 8116/54912',
      'voicemail storage 701235790 of 3475557185 bytes used',
      '[IAT c2s/s2c min/avg/max/stddev: 0/51 406/439 2019/1166 732/515]',
      'len 215/216 2066/2066 3917/3916 1851/1850 calls',
      'tel. ⟦0171/3920012⟧ ⟦0171/3920013⟧ ⟦0171/3920014⟧',
    ],
    'words of hexadecimal': [
      '0072 3d79 6926 7c60 4c00 2ca2 0802 0000',
      'origin AS: 22, route-target: 100000:65535/64 (0202 0001 86a0 ffff)',
      'origin AS: 22, route-target: 65536:0/48 (0202 0001 0000), Exchange 08.01.0240.003">',
      'call ⟦0800 0112233⟧ at the cafe',
    ],
    'characters of Unicode, seconds with their billionths, years, an article': [
      '0043 0063 0053 ; call, FB03; 0046 0066 0069; 0046 0046 0049; # call',
      'raw_syscalls__sys_enter     1 00840.847775601     6533 call',
      'SPDX-FileCopyrightText: 1990 - 1994 Example',
      'call doi:10.6371/j.cell.2026.70.966',
    ],
    'a call of Asterisk, a channel, a source of media': [
      '| Queue    | 1011 |  1629898759.111 | 1629898759.111 | SIP/mobile-00000003 | 1000000000.03 | calls',
      "call cancel_push_mobile('1647871892.53'), linkedid == '1375994780.1'",
      'a=rtpmap:126 telephone-event/8000\\r\\na=ssrc:3207459321 cname:x\\r\\na=ssrc-group:FID 2231627014 632943048',
      'call ⟦1202.555.0123⟧ now, SIP/⟦12025550123⟧-00000003',
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
    'rooms, amounts, what stands in brackets behind a name': [
      'Resetting Stock Start Town (rooms 3000-3099).',
      '| 7d     | 604.800.000    | calls',
      'mobile _car[676 507 169], Mms.Provisioner.CdnDownloader[884381540]',
      'Phone808PureView/112.020.0309; Profile/MIDP-2.1',
      'src=3D"cid:823504223@17052000-0f8d">, cid:⟦12025550123⟧@⟦192.0.2.4⟧',
      'caller[⟦2025550123⟧], call (⟦202-555-0123⟧)',
    ],
    'sizes, and what begins at an address': [
      'call(["truncate", "-s", "5368709120", tf_name]), call 17179869184',
      'mobile fbmem=4098560@0x9fc15000 core',
      'call ⟦12025550123⟧',
    ],
    'accounts of AWS, namespaces of Linux': [
      'the subscriber is arn:aws:sqs:us-east-1:123456789012:calls, caller arn:aws:sts::123456789012:assumed-role/x',
      "user -> 'user:[4026531837]', net:[4026531992]",
      'user:[⟦12025550123⟧]',
      'The subscriber returned HRESULT 80004001',
      'call [⟦12025550123⟧]',
    ],
    'amounts, and what is written plainly': [
      'TOPUP,*voice,,*any,,*unlimited,,3600000000000,10,false',
      '[PLAIN TEXT (55528271)] cipher text 8244300',
      'call at (08/19/2024 02:10:31), (08/19/2024 02)',
    ],
  },
  ['US', 'GB', 'DE', 'FR', 'ES', 'JP'],
);

describeMarked(
  {
    'bytes in hexadecimal digits': [
      'RX: 04 02 02 63 F7 5C',
      'TX: f7 5c 04 02 02 63 11',
      'Tél. ⟦01 99 00 67 89⟧ DE, ⟦01 99 00 67 89⟧ F7',
    ],
    'processors by their numbers': ['pcpu-alloc: [0] 08 09 10 11', 'pcpu-alloc: [0] 00 01 02 03 04 05'],
  },
  ['US', 'FR'],
);
