import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createScan } from '../../../../src/transforms/scrub/scan/scan.js';
import { describeMarked } from '../marked.js';

describeMarked({
  'two numbers behind two names': [
    'imsi/msisdn: ⟦001011160024405⟧/⟦447700900398⟧ apn=internet',
    'msisdn/imsi=⟦447700900398⟧/⟦001011160024405⟧',
    'orders/items: 2025550123/2025550124',
  ],
  'a list and what is none': ['MOC|⟦447700900773⟧|⟦12025550188⟧|20261002093012|544'],
});

describe('two names and two numbers', () => {
  it('each number is what its own name says', () => {
    const scan = createScan({ regions: ['US', 'GB'] });
    const digits = (front: string, size: number) =>
      fc.integer({ min: 0, max: 10 ** size - 1 }).map((n) => front + String(n).padStart(size, '0'));
    const subscriber = { imsi: digits('00101', 10), msisdn: digits('447700900', 3) };
    fc.assert(
      fc.property(
        fc.constantFrom(['imsi', 'msisdn'] as const, ['msisdn', 'imsi'] as const),
        subscriber.imsi,
        subscriber.msisdn,
        (names, imsi, msisdn) => {
          const values = { imsi, msisdn };
          const text = `${names.join('/')}: ${names.map((name) => values[name]).join('/')}`;
          const found: string[] = [];
          scan(text, (start, end, name) => found.push(`${name} ${text.slice(start, end)}`));
          expect(found).toEqual(names.map((name) => (name === 'imsi' ? `imsi ${imsi}` : `phone ${msisdn}`)));
        },
      ),
    );
  });
});
