import { describe, expect, it } from 'vitest';
import { createScan } from '../../../src/transforms/scrub/scan.js';
import { createScrub } from '../../../src/transforms/scrub.js';
import { createCorpus } from '../../corpus/corpus.js';
import { formats } from '../../corpus/formats.js';
import { negatives } from '../../corpus/negatives.js';
import { score } from '../../corpus/score.js';
import { settingOf } from '../setting.js';

const regions = ['US', 'GB'];
const corpus = createCorpus();
const scrub = createScrub({ region: regions }, settingOf('opaque'));
/** A finding inside Base64 counts as what it is: here only that it is found. */
const inside = (text: string): string | undefined => {
  const result = scrub(text);
  return result === text ? undefined : result;
};
const scan = createScan({ regions, inside });

describe('the corpus', () => {
  it('has forty formats and forty kinds of hard negatives, and half of each set aside', () => {
    expect(formats.length).toBeGreaterThanOrEqual(40);
    expect(negatives.length).toBeGreaterThanOrEqual(40);
    for (const samples of [corpus.entities, corpus.negatives]) {
      const kinds = new Map(samples.map(({ kind, held }) => [kind, held]));
      const held = [...kinds.values()].filter(Boolean).length / kinds.size;
      expect(held).toBeGreaterThan(0.35);
      expect(held).toBeLessThan(0.65);
    }
  });

  describe.each([
    ['the half that was written for', false],
    ['the half set aside', true],
  ])('%s', (_, held) => {
    const result = score(
      scan,
      corpus.entities.filter((sample) => sample.held === held),
      corpus.negatives.filter((sample) => sample.held === held),
    );

    it('loses at least 97 % of what must go, and damages at most 1.5 % of the rest', () => {
      expect(result.recall, result.missed.slice(0, 20).join('\n')).toBeGreaterThanOrEqual(0.97);
      expect(result.damaged, result.wrong.slice(0, 20).join('\n')).toBeLessThanOrEqual(0.015);
    });

    it('is right by each identifier in 95 % of the cases', () => {
      for (const [name, share] of [...result.precision, ...result.recalls])
        expect([name, share >= 0.95], [...result.missed, ...result.wrong].slice(0, 20).join('\n')).toEqual([
          name,
          true,
        ]);
    });
  });
});
