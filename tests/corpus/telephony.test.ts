/** Lines of telephone systems, by the forms of their own sources. */
import { describe, expect, it } from 'vitest';
import { createScan } from '../../src/transforms/scrub/scan/scan.js';
import { samplesOf } from './corpus.js';
import { createRandom } from './random.js';
import { score } from './score.js';
import { asterisk } from './telephony/asterisk.js';
import { freeswitch } from './telephony/freeswitch.js';
import { negatives } from './telephony/negatives.js';
import { proxies } from './telephony/proxy.js';

describe.each([
  ['with regions', ['US', 'GB']],
  ['without one', []],
])('a log of telephony, %s', (_, regions) => {
  const r = createRandom(20_261_125);
  const innocent = negatives.flatMap(({ name: kind, write }) =>
    Array.from({ length: 40 }, () => ({ kind, text: write(r), held: false, marks: [] })),
  );
  const result = score(
    createScan({ regions }),
    samplesOf([...asterisk, ...freeswitch, ...proxies], r),
    innocent,
  );

  it('loses all of its numbers and addresses', () => {
    expect(result.recall, result.missed.slice(0, 20).join('\n')).toBeGreaterThanOrEqual(0.999);
  });

  it('loses nothing else', () => {
    expect(result.damaged, result.wrong.slice(0, 20).join('\n')).toBeLessThanOrEqual(0.001);
    expect([...result.precision].filter(([, share]) => share < 0.95)).toEqual([]);
  });
});
