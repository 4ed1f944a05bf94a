import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createCandidates } from '../../../../../src/kernel/candidates.js';
import { createScan } from '../../../../../src/transforms/scrub/scan/scan.js';
import { describeMarked } from '../../marked.js';

describeMarked(
  {
    'a number that no plan has, behind its name': [
      'phone: ⟦+120255501234⟧, msisdn=⟦+447911123456789⟧',
      'phone: ⟦+99912345678⟧',
      'sum +1283746501 bytes and +120255501234',
    ],
    'an extension without a blank': [
      '⟦+12025550123x99⟧ and ⟦202-555-0123x99⟧',
      '⟦+12025550123ext99⟧ and ⟦202-555-0123ext. 99⟧',
      'phone: ⟦2025550123x99⟧',
      'size 2025550123x99, 1920x1080',
    ],
    'a segment of a path, behind a run with slashes': [
      '0/0/1/608/454 200 4 "GET /api/subscribers/⟦14155550131⟧/balance HTTP/1.1"',
      'load 12/345/6789 of a/1234567/b, GET /subscribers/⟦14155550131⟧/balance',
    ],
    'behind digits, and in brackets': [
      '10:20:30 ⟦(202) 555-0123⟧ called',
      'line 5 ⟦(202) 555-0123⟧',
      '200 ⟦(202) 555-0123⟧ OK',
      '⟦1 (202) 555-0123⟧ OK',
    ],
    'before groups that marks tie to a longer word': [
      '⟦+12025550123⟧ ⟦0052.82ea.c683⟧, ⟦+44 7700 900123⟧ ⟦0052.82ea.c683⟧, ⟦202-555-0123⟧ ⟦0052.82ea.c683⟧',
      '⟦202 555 0123⟧ 1.2.3b, 2024 12 31.5abc',
    ],
    'behind a word and a full stop': [
      'Tel.⟦+442079460958⟧ Fax.⟦+442079460958⟧ тел.⟦+12025550123⟧ Tel.⟦202-555-0123⟧',
      'client.⟦192.0.2.17⟧ refused, libfoo.so.1.2.3.4 loaded',
    ],
    'two of them': [
      'phones: ⟦2025550123⟧/⟦2025550199⟧',
      'A⟦+12025550123⟧-⟦+12025550199⟧ ⟦+12025550123⟧.⟦+12025550199⟧',
      'rec/20261128-102030-⟦12025550123⟧-⟦12025550199⟧.wav',
      'confbridge-1111-1303309869.wav',
      'exten-101-⟦2025550123⟧-20261128-102030.wav',
    ],
  },
  ['US'],
);

describe('what stands beside it', () => {
  const regions = ['US'];
  const scans = [createScan({ regions }), createScan({ regions, candidates: createCandidates().open() })];
  const kinds: readonly (readonly [name: string, value: string])[] = [
    ['phone', '+12025550123'],
    ['ip', '192.0.2.17'],
    ['email', 'alice@example.org'],
  ];
  const marks = [
    '#',
    '$',
    '--',
    '_',
    '__',
    '(_',
    '"',
    '<',
    '[',
    '{',
    ',',
    ';',
    '%2C',
    '%3B',
    '\u200b',
    'ครับ',
    '番号',
    '\t',
  ];
  it('hides none', () => {
    fc.assert(
      fc.property(fc.constantFrom(...kinds), fc.constantFrom(...marks), ([name, value], mark) => {
        // A low line alone goes on with a word; on both sides it stresses one.
        const isLow = mark.includes('_');
        const behind = isLow ? [...mark].reverse().join('').replace('(', ')') : mark;
        const isOfMail = name === 'email' && /[#$%]|--/.test(mark);
        const text = isOfMail
          ? `to ${value}${behind} now`
          : `to ${mark}${value}${behind.startsWith('--') ? '' : behind} now`;
        for (const scan of scans) {
          const found: string[] = [];
          scan(text, (start, end, kind) => found.push(`${kind} ${text.slice(start, end)}`));
          expect(found).toEqual([`${name} ${value}`]);
        }
      }),
      { numRuns: 300 },
    );
  });
});

describeMarked({
  'a plus and groups, whatever letters or marks stand before': [
    'a_⟦+44 7700 900123⟧, line⟦+44 7700 900123⟧, rec_⟦+1-202-555-0123⟧.wav, __⟦+1 (202) 555-0123⟧',
    'b⟦+1-202-555-0123⟧ to⟦+44-7700-900-123⟧ tel-⟦+44 7700 900123⟧ #⟦+44 7700 900123⟧ 9⟦+44 7700 900123⟧',
    'phone⟦+12025550123⟧ mobile⟦+44 7700 900123⟧ Contact⟦+1 (202) 555-0123⟧ téléphone⟦+44 7700 900123⟧',
    'total+12025550123 UTC+1 2026-11-24 10:12:14, v1.2.3+12 345 678 901, x+1 234 567 890',
    '2026-11-24T10:12:14+01 2026 1124 10, GMT+1 2026-11-24 10:12, path/x+12025550123',
  ],
  'a count before a number that dashes hold together': ['123 ⟦202-555-0123⟧', '4411 ⟦202-555-0123⟧ answered'],
  'rows of counts': ['123 456 7890, 12 345 202 555', '100 202-555-0123-4'],
  'an object of Java by its hash': [
    'call failed: Executor@2025550123[Running, pool size = 1]',
    'phone call Task@20794601[Running] rejected from Pool@30625551[Terminated]',
    'call from Bob@⟦12025550123⟧[1]',
  ],
});

describeMarked({
  'an object by the whole name of its class': [
    'testInstance = org.example.sms.MessageTest@11757914, testMethod = call',
    'org.example.sms.MessageTest@⟦447700900123⟧',
  ],
});
