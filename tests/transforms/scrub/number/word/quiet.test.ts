import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quiet, Rows, silent, Voices } from '../../../../../src/transforms/scrub/number/word/quiet.js';
import { createScan } from '../../../../../src/transforms/scrub/scan/scan.js';
import { createRandom } from '../../../../corpus/random.js';

describe('voices', () => {
  it.each([quiet, silent] as const)('tell what looking back %i characters tells', (reach) => {
    const pieces = fc.oneof(
      fc.integer({ min: 1, max: 400 }).map((size) => '7 '.repeat(size).slice(0, size)),
      fc.constantFrom('a', 'Z', 'é', '電'),
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 8 }), fc.nat(40), (parts, step) => {
        const text = parts.join('');
        const voices = new Voices();
        // Right at the front nothing has been passed over yet.
        for (let at = silent; at < text.length; at += step + 1) {
          const before = text.slice(at - reach, at);
          expect(voices.isQuiet(text, at, reach)).toBe(!/[a-z\u0080-\uffff]/i.test(before));
        }
      }),
    );
  });

  it('hold also where places go back by a few characters', () => {
    const voices = new Voices();
    const text = `a${'7 '.repeat(200)}`;
    expect([120, 119, 260, 257, 256].map((at) => voices.isQuiet(text, at, silent))).toEqual([
      false,
      false,
      true,
      true,
      false,
    ]);
  });
});

describe('rows', () => {
  it('are bare where nothing but digits and blanks stands around', () => {
    const row = '12 34 '.repeat(100);
    const isBare = (text: string, at: number): boolean => new Rows().isBare(text, at, at + 10);
    expect(isBare(row, 300)).toBe(true);
    expect(isBare(row, 240)).toBe(false);
    expect(isBare(row, 500)).toBe(false);
    for (const at of [50, 299, 305, 465]) {
      const text = `${row.slice(0, at)}~${row.slice(at + 1)}`;
      expect(isBare(text, 300)).toBe(300 - at > silent);
    }
  });

  it('have in their midst what stands in others, too', () => {
    const random = createRandom(5);
    const scan = createScan({ regions: ['US', 'GB', 'DE', 'FR', 'ES', 'IT', 'IN'] });
    const fronts = ['', '0', '00', '011', '4', '51', '34', '36', '89', '07', '020', '2', '35', '1'];
    const shapes = [
      '4 4 4 4',
      '4 6 5',
      '4 6 4',
      '8 6 1',
      '2 6 6 1',
      '3 3 4',
      '2 2 2 2 2',
      '4 3 4',
      '5 5',
      '2 7',
      '4 4 4 4 3',
      '1 3 3 4',
    ];
    let found = 0;
    for (let round = 0; round < 4000; round++) {
      const groups: string[] = [];
      for (let n = 0; n < 4; n++) {
        const sizes = random.pick(shapes).split(' ').map(Number);
        let digits = random.pick(fronts) + random.digits(24);
        for (const size of sizes) {
          groups.push(digits.slice(0, size));
          digits = digits.slice(size);
        }
      }
      const row = groups.join(' ');
      const tell = (mark: string): string[] => {
        const front = `${'7 1 '.repeat(20)}${mark}${' 7 1'.repeat(45)} `;
        const from = front.length + 100;
        const list: string[] = [];
        scan(`${'7 1 '.repeat(25)}${front}${row} ${'7 1 '.repeat(45)}`, (start, end, name, value) => {
          if (start >= from) list.push(`${start - from} ${end - from} ${name} ${value}`);
        });
        return list;
      };
      const list = tell('77');
      expect(list).toEqual(tell('~~'));
      found += list.length;
    }
    expect(found).toBeGreaterThan(500);
  });
});
