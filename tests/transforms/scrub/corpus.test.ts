import { describe, expect, it } from 'vitest';
import { createScan } from '../../../src/transforms/scrub/scan/scan.js';
import { createScrub } from '../../../src/transforms/scrub.js';
import { corpusNames, createCorpus } from '../../corpus/corpus.js';
import { score } from '../../corpus/score.js';
import { settingOf } from '../setting.js';

const regions = ['US', 'GB'];
const scrub = createScrub({ region: regions }, settingOf('opaque'));
/** A finding inside Base64 counts as what it is: here only that it is found. */
const inside = (text: string): string | undefined => {
  const result = scrub(text);
  return result === text ? undefined : result;
};
const scan = createScan({ regions, inside });

/** Least found, most damaged, least precision and recall of an identifier. */
const bar = { recall: 0.97, damaged: 0.015, each: 0.95 };

describe.each(corpusNames)('the corpus: %s', (name) => {
  const corpus = createCorpus(undefined, name);

  it('has forty formats and forty kinds of hard negatives, and half of each set aside', () => {
    for (const samples of [corpus.entities, corpus.negatives]) {
      const kinds = new Map(samples.map(({ kind, held }) => [kind, held]));
      expect(kinds.size).toBeGreaterThanOrEqual(40);
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

    it(`loses at least ${bar.recall * 100} % of what must go, and damages at most ${bar.damaged * 100} % of the rest`, () => {
      expect(result.recall, result.missed.slice(0, 20).join('\n')).toBeGreaterThanOrEqual(bar.recall);
      expect(result.damaged, result.wrong.slice(0, 20).join('\n')).toBeLessThanOrEqual(bar.damaged);
    });

    it(`is right by each identifier in ${bar.each * 100} % of the cases`, () => {
      const low = [...result.precision, ...result.recalls].filter(([, share]) => share < bar.each);
      expect(low, [...result.missed, ...result.wrong].slice(0, 20).join('\n')).toEqual([]);
    });
  });
});
