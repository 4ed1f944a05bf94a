import { describeMarked } from '../marked.js';

describeMarked({
  'rows of memory, of files and of packets': [
    '000001990: 7f45 4c46 0201 0100 0000 0000 0000 0000  .ELF............\n0x00007f3a224615e7 in malloc () from /lib64/libc.so.6',
    '00000020: 2025 5501 2300 4477 0090 0123 0000 0000   %U.#.Dw...#....',
    '\t0x0010:  c000 0201 c000 0202 2025 5501 2345 6789  ...............',
    '0000010 2025 5501 2300 4477 0090 0123 0000 0000',
    '00000010  02 00 3e 00 01 00 00 00  50 10 40 00 00 00 00 00  |..>.....P.@.....|',
    '0000000 042577 043114 000402 000001 000000 000000 000000 000000',
    '09:12:01.1 IP a > b\n\t0x0000:  4500 003c 1c46 4000 4006 b1e6 2025 5501  E..<.F@.@.......',
  ],
  'a number beside a row, and one that is written as a row begins': [
    '00000020: 2025 5501 2300 4477 0090 0123 0000 0000  call ⟦+12025550123⟧\ncall ⟦202-555-0123⟧',
    'phone 0044: ⟦(202) 555-0123⟧',
  ],
});

describeMarked(
  {
    'octets of a key, and two numbers one behind the other': [
      '"SubjectKeyIdentifier":"01 02 03 04 05 06 07 08 09 10 11 12 13 14 15 16 17 18 19 20"',
      'SKI:\t\t01 02 03 04 05 06 07 08 09 0a 0b 0c',
      'tel ⟦01 99 00 01 23⟧ ou ⟦06 39 98 01 23⟧',
    ],
  },
  ['FR'],
);
