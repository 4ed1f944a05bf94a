/**
 * Values that a test can tell again, in every shape and through every door: none comes out. `npm run fuzz` sends
 * millions; these are the first of them.
 */
import { describe, expect, it } from 'vitest';
import { createRandom } from '../corpus/random.js';
import { taintRound } from '../fuzz/taint.js';
import { findCanaries, kinds, makeCanary } from './canary.js';
import { containers } from './container.js';
import { leaksOf, throughDoors } from './door.js';
import { makeCase, makePresetCase, makeRowCase } from './record.js';

const seed = Number(process.env.FC_SEED ?? 20_261_124);

describe('the search', () => {
  it('finds a value in every shape that it was put into', () => {
    const random = createRandom(seed);
    for (const wrap of containers)
      for (const kind of kinds) {
        const canary = makeCanary(random, [kind]);
        const text = wrap(canary.text, random);
        // Twice encoded, an address is text like any other.
        const written = decodeURIComponent(
          /%25/.test(text) ? decodeURIComponent(text) : text.replaceAll(/%(?![\da-f]{2})/gi, '%25'),
        );
        expect(findCanaries(written, [canary]), text).toEqual([canary]);
      }
  });

  it.each([
    ['made up', makeCase],
    ['of a preset', makePresetCase],
    ['of rows', makeRowCase],
  ])('finds the values of a case %s where a policy keeps them', (_, make) => {
    const each = make(createRandom(seed));
    const policy = {
      ...each.policy,
      unlisted: 'keep' as const,
      rules: [{ path: 'none', transform: 'drop' as const }],
    };
    const outputs = throughDoors({ ...each, policy }, createRandom(seed));
    if (make === makeRowCase) return;
    expect(outputs.length).toBe(4);
    for (const output of outputs)
      expect(findCanaries(output, each.canaries).length).toBeGreaterThan(each.canaries.length / 3);
    expect(leaksOf({ ...each, policy }, createRandom(seed)).length).toBeGreaterThan(0);
  });
});

it('no value comes out', () => {
  let values = 0;
  for (let n = 0; values < 3000; n++) values += taintRound(seed + n);
});
