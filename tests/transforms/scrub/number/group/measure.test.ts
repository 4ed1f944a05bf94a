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

describeMarked(
  {
    'a square of a map, and what a step of a plan costs': [
      'tile 14/7901/2649 zoom 14, tiles/12/2148/1361.png',
      'Seq Scan on calls  (cost=0.00..890241.01 rows=7790680 width=90) (actual time=0.387..2031.790 rows=5)',
      'contact ⟦613 676 316⟧ now',
    ],
  },
  ['US', 'GB', 'DE', 'FR', 'ES', 'JP'],
);
