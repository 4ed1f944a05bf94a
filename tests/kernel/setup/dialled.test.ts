import fc from 'fast-check';
import { getCountries } from 'libphonenumber-js/max';
import { describe, expect, it } from 'vitest';
import { createCandidates } from '../../../src/kernel/candidates.js';
import type { Tell } from '../../../src/transforms/scrub/scan/finding.js';
import { createScan, type Scan } from '../../../src/transforms/scrub/scan/scan.js';

const findings = (scan: Scan, text: string): Parameters<Tell>[] => {
  const found: Parameters<Tell>[] = [];
  scan(text, (...each) => found.push(each));
  return found;
};

const regionsOf = (...regions: string[]) => {
  const candidates = createCandidates().open()!;
  candidates.expect(regions);
  return candidates;
};

describe('groups that no region writes', () => {
  const two = regionsOf('US', 'GB');
  const six = regionsOf('US', 'GB', 'DE', 'FR', 'ES', 'JP');
  it.each([
    'release 2026.11.70 was put out',
    '01-17 16:13:38.80 20445 10528 V manager: skipped',
    'fe app/app64 89/1/73/80/75 200 54 - -',
    '2216 21450 of them',
    '98765-43210, and so on',
    '1234 5678 9012 of them',
    '7946 1018 1234, then',
    // Behind a bare group, which they belong to.
    'rows 404 0171 3920012, then',
    '12 06 39 98 00 12, then',
    '4 0 0171 392 0012, then',
  ])('are passed over: %s', (text) => {
    expect([two.find(text, 1), six.find(text, 1)]).toEqual([0, 0]);
  });

  it.each([
    ['912 345 678 of them', 'ES'],
    ['601 234 567, at once', 'ES'],
    ['91 215 03 79, at once', 'ES'],
    ['06 39 98 00 12, there', 'FR'],
    ['202-555-0123/202-555-0145', 'US'],
    ['0171 392 0012, then', 'DE'],
  ])('are asked for where one does: %s', (text, region) => {
    expect(regionsOf(region).find(text, 1)).toBeGreaterThan(0);
    expect(six.find(text, 1)).toBeGreaterThan(0);
  });

  it('are asked for where no region was told, a region of another language may be spoken of, or a word of it stands before', () => {
    const text = '912 345 678';
    expect(two.find(text, 1)).toBe(0);
    expect(createCandidates().open()!.find(text, 1)).toBeGreaterThan(0);
    expect(two.find(`llama al ${text}`, 1)).toBeGreaterThan(0);
    expect(two.find(`fijo ${text}`, 1)).toBeGreaterThan(0);
  });

  it('are asked for once a region was told that does', () => {
    const candidates = regionsOf('US', 'GB');
    expect(candidates.find('912 345 678', 1)).toBe(0);
    candidates.expect(['ES']);
    expect(candidates.find('912 345 678', 1)).toBeGreaterThan(0);
  });

  it('are none of all the world where all of it is told', () => {
    const all = regionsOf(...getCountries());
    expect(all.find('912 345 678', 1)).toBeGreaterThan(0);
    expect(all.find('1 2 3 4 5 6 7 8 9', 1)).toBe(0);
  });
});

describe('words that say something beside others', () => {
  const candidates = regionsOf('US', 'GB', 'DE', 'FR', 'JP', 'IN');
  it.each([
    ['from 12345678 to 12345679 of them', 'call from 12345678 to 12345679'],
    ['copied to 12345678', 'SMS to 12345678'],
    ['radius host 12345678', 'radius host 192.0.2.1 key 12345678'],
    ['auth-port 1812 x 12345678', 'auth-port 1812 key 12345678'],
    ['order 923-4567-8901', 'Nummer 923-4567-8901'],
  ])('say nothing without them: %s', (alone, beside) => {
    expect(candidates.find(alone, 1)).toBe(0);
    expect(candidates.find(beside, 1)).toBeGreaterThan(0);
  });
});

describe('a text of groups', () => {
  const sets = [['US', 'GB'], ['DE'], ['FR', 'ES'], ['JP', 'IT', 'NL'], ['RU', 'PL', 'IN', 'BR', 'AU']].map(
    (regions) => ({
      regions,
      there: createScan({ regions, candidates: createCandidates().open() }),
      everywhere: createScan({ regions }),
    }),
  );
  const numbers = [
    '2025550123',
    '07700900123',
    '02079460018',
    '03023125123',
    '0639980012',
    '912345678',
    '0312345678',
  ];
  const digits = fc.oneof(
    fc.constantFrom(...numbers, ...numbers.map((number) => number.replace(/^0/, ''))),
    fc.stringMatching(/^\d{7,12}$/),
  );
  const marks = fc.constantFrom(' ', ' ', ' ', '-', '.', '/', ' - ', ' / ', ') ');
  const grouped = fc
    .tuple(
      digits,
      fc.array(fc.tuple(fc.integer({ min: 1, max: 6 }), marks), { minLength: 1, maxLength: 6 }),
      fc.boolean(),
    )
    .map(([number, parts, isEven]) => {
      let text = '';
      let at = 0;
      for (const [size, mark] of parts) {
        if (at + size >= number.length) break;
        text += number.slice(at, at + size) + (isEven ? parts[0]![1] : mark);
        at += size;
      }
      return text + number.slice(at);
    });
  const piece = fc.oneof(
    { weight: 4, arbitrary: grouped },
    {
      weight: 3,
      arbitrary: fc.constantFrom(
        ' ',
        ', ',
        ' of ',
        '; ',
        ' (',
        ') ',
        ' and 12 ',
        '\n',
        ' call ',
        ' fijo ',
        'a',
        '/',
        '=phone ',
        ' (imei) ',
        ': tel: ',
        ' and ',
        ' -> ',
      ),
    },
  );

  it.each([
    '0171 3920012 0747 1140006 0171 3920012 6380 3412404, 0171 3920012',
    '8158 - 01794840-4676 - key 67578288 - ',
    'your code=key=716 4941 8559=phone=',
    '02079460018; 5550123; 5550145 and 5550199, 12345678 -> 5550100',
    'tel 02079460018: 1 4 02079460018 and 12 of 2079460018 rows',
    '+12025550123> to 07700900123>',
  ])('has all that stands behind what was found, and nothing of what goes on: %s', (text) => {
    for (const { there, everywhere } of sets)
      expect(findings(there, text)).toEqual(findings(everywhere, text));
  });

  it('has what it has when all of it is looked at', () => {
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 5 }), (pieces) => {
        const text = pieces.join('');
        for (const { regions, there, everywhere } of sets) {
          const found = findings(there, text);
          for (const each of findings(everywhere, text)) {
            // Where it begins elsewhere, more or less of what stands before a number may belong to it.
            const isTaken = found.some(([start, end]) => start < each[1] && end > each[0]);
            expect([regions, text, each, isTaken]).toEqual([regions, text, each, true]);
          }
        }
      }),
      { numRuns: 3000 },
    );
  });
});
