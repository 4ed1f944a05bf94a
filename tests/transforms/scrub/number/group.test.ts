import { describe, expect, it } from 'vitest';
import { createCandidates } from '../../../../src/kernel/candidates.js';
import { createScan, type Scan } from '../../../../src/transforms/scrub/scan/scan.js';
import { describeMarked } from '../marked.js';

describeMarked({
  'how long a call took, behind its number': [
    'Outgoing call ⟦(202) 555-0192⟧ 12 min 24 sec',
    'call ⟦202 555 0137⟧ 27 minutes',
    'Anruf ⟦+1 202 555 0137⟧ 3 Min.',
    'tel. ⟦01 99 00 12 34⟧ h, tel. ⟦01 99 00 12 34⟧ 12 min',
    'tel. ⟦01 99 00 12 34⟧ mobile',
  ],
  'a number with its plus, and more digits tied to it than numbers have': [
    'x = (⟦+14155550123⟧) 1514038560000 y',
    '(⟦+44 7700 900123⟧) 1514038560000',
    '⟦+14155550123⟧-1514038560000, ⟦+14155550123⟧.1514038560000, ⟦+1 (415) 555-0123⟧.1514038560000',
    '⟦+1-415-555-0123⟧-1514038560000',
    'step +12345678901234567890 of all',
  ],
  'a number whose area stands behind a zero in parentheses, and before a slash': [
    'call ⟦+49 (0)911 / 105 2660⟧, best after 7',
  ],
});

describeMarked(
  {
    'a number in parentheses, and digits behind them': [
      'Alice (⟦+44 7700 900123⟧) 17:20',
      'missed (⟦202-555-0123⟧) 12:30, (⟦202 555 0123⟧) 3 times',
      '不在着信 (⟦080-5551-9637⟧) 2026年8月29日',
      '⟦070(4538)6759⟧ 3, ⟦(030) 23125834⟧ 3',
    ],
    'a count in parentheses, or a number, and an area in parentheses behind': [
      '(3) ⟦(202) 555-0123⟧, (3) ⟦202-555-0123⟧, 3 ⟦(030) 23125834⟧',
    ],
    'a number, and which of how many behind a slash': ['⟦+44 20 7946 0123⟧/3, ⟦202-555-0123⟧/3'],
    'a time or a day beside a number of two digits in its first group': [
      '12:30 ⟦03-3234-5923⟧ missed',
      '2026-11-24 12:30:11 ⟦01 99 00 17 27⟧',
      '2026-11-24 ⟦03-3234-5923⟧ 2026-11-24',
      '24.11.26 ⟦01 99 00 17 27⟧ 12:30',
      'e1 05 84 96 12 41 20',
    ],
  },
  ['US', 'GB', 'DE', 'FR', 'ES', 'JP'],
);

/** As people and programs print them. */
const printed = [
  '+12025550123',
  '+1 202 555 0123',
  '+1 (202) 555-0123',
  '(202) 555-0123',
  '202-555-0123',
  '+44 20 7946 0123',
  '+44 (0)20 7946 0123',
  '020 7946 0123',
  '07700 900123',
  '+49 (0) 30 23125834',
  '(030) 23125834',
  '030/23125834',
  '+33 1 99 00 17 27',
  '0044 20 7946 0123',
];
const before = [
  '',
  'x ',
  'x (',
  '3 ',
  '17 ',
  '12:30 ',
  '2026-11-24 ',
  '(3) ',
  '[3] ',
  '3: ',
  '3, ',
  '192.0.2.7 ',
  '\n',
];
const behind = [
  '',
  ' ok',
  ' 3',
  ' 17',
  ' 1230',
  ' 12:30',
  ' 2026-11-24',
  ' 12.5',
  '/3',
  ', 3',
  ' (3)',
  ' 3 times',
  ' - 3',
  '\t3',
];

describe('a number, whatever stands beside it', () => {
  const regions = ['US', 'GB', 'DE', 'FR'];
  const scans = [createCandidates().open(), undefined].map((candidates) =>
    createScan({ regions, candidates }),
  );

  it.each(printed)('goes: %s', (number) => {
    const left = before.flatMap((first) =>
      behind
        .map((last) => `${first}${number}${first.endsWith('(') ? ')' : ''}${last}`)
        .filter((text) => !scans.every((scan) => goes(text, number, scan))),
    );
    expect(left).toEqual([]);
  });
});

/** Nothing is left of its last seven digits. */
function goes(text: string, number: string, scan: Scan): boolean {
  let left = text;
  scan(text, (start, end) => {
    left = left.slice(0, start) + ' '.repeat(end - start) + left.slice(end);
  });
  return !left.replace(/\D/g, '').includes(number.replace(/\D/g, '').slice(-7));
}
