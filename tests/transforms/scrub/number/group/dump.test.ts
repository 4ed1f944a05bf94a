import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isDumped } from '../../../../../src/transforms/scrub/number/group/dump.js';
import { describeMarked } from '../../marked.js';

/** The same by expressions alone. */
function isPrinted(text: string, start: number): boolean {
  const around = (most: number): [from: number, part: string] => {
    const from = Math.max(0, start - most);
    return [from, text.slice(from, start + most)];
  };
  const holds = (from: number, end: number): boolean => start >= from && start < end;
  const [first, wide] = around(192);
  const octets = /(?<![\w.:+-])[\da-f]{2}(?: [\da-f]{2}){10,63}(?![\w.:-])/gi;
  const pair = [...wide.matchAll(octets)].find(({ 0: all, index }) =>
    holds(first + index, first + index + all.length),
  );
  if (pair !== undefined && !/^(?:0[1-9](?: \d\d){4}(?: |$))+$/.test(pair[0])) return true;
  const [from, line] = around(96);
  const begin = line.lastIndexOf('\n', start - from) + 1;
  const row =
    /(?<![\w.:+-])(?:(?:0x)?[\da-f]{3,15}0:|00[\da-f]{3,9}0) {1,2}((?:[\da-f]{4} ){3,31}[\da-f]{2,4}|(?:[\da-f]{2} {1,2}){7,31}[\da-f]{2})(?!\w)/gi;
  return [...line.slice(begin).matchAll(row)].some(({ 0: all, 1: shown = '', index }) => {
    const end = from + begin + index + all.length;
    return holds(end - shown.length, end);
  });
}

describe('a row of octets', () => {
  it('is asked for where one may be, and nowhere else', () => {
    const pairs = fc
      .array(fc.constantFrom('20 ', '4F ', 'c0 ', '01 ', '00 '), { minLength: 5, maxLength: 40 })
      .map((all) => all.join(''));
    const words = fc
      .array(fc.constantFrom('2025 ', '4500 ', 'c000 '), { minLength: 3, maxLength: 12 })
      .map((all) => all.join(''));
    const other = fc.constantFrom(
      ...[
        '00000010 ',
        '0000020: ',
        '0x0010:  ',
        '00450 ',
        '1234567 ',
        '02 ',
        '\n',
        ' ',
        '(',
        '+',
        '.',
        ':',
        'g',
      ],
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(pairs, words, other), { maxLength: 8 }), (parts) => {
        const text = parts.join('');
        for (const { index } of text.matchAll(/(?<!\w)[(+]?\d/g))
          expect([text, index, isDumped(text, index)]).toEqual([text, index, isPrinted(text, index)]);
      }),
      { numRuns: 2000 },
    );
  });
});

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

describeMarked({
  'words of memory, of which four begin like a card': [
    '8502 8504 8535 8504 851A 851D 851E 8513 8515 852F 8525 8257 8522 8533 8528 8519 852A',
    '   0BF0  7661 6379 3a20 0d0a 5365 6375 7269 7479  vacy: ..Security',
    '0x4040 4040 4040 4040 4040 4040 4141 4141 4141 4141',
    'card ⟦4111 1111 1111 1111⟧, cards ⟦4111 1111 1111 1111⟧ ⟦5555 5555 5555 4444⟧',
  ],
});
