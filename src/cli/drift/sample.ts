/**
 * @module
 * Numbers of every country, drawn by the lengths and prefixes that two releases know: the same ones each time.
 */
import type { Question } from './reader.js';
import { countriesOf, type Tables } from './tables.js';

/** Places in the minified metadata: libphonenumber-js, METADATA.md. */
const nationalPrefix = 5;
const leadingDigits = 10;

/**
 * Both spellings of a number: with its plus, and as it is dialled in its country. Numbers that only one release knows are drawn too.
 *
 * @param samples - for each country, spelling and length
 */
export function* sampleNumbers(releases: readonly Tables[], samples: number): Generator<Question> {
  const random = createRandom(17);
  const known = new Set<string>();
  for (const release of releases) {
    for (const [region, country] of Object.entries(countriesOf(release))) {
      const [code, , , lengths] = country;
      const name = JSON.stringify([region, lengths, country[nationalPrefix], country[leadingDigits]]);
      if (known.has(name)) continue;
      known.add(name);
      const prefix = typeof country[nationalPrefix] === 'string' ? (country[nationalPrefix] as string) : '';
      for (const length of lengths) {
        for (let i = 0; i < samples; i++) {
          const national = draw(random, length);
          yield { region, text: `+${code}${national}`, spelling: 'with its plus' };
          yield { region, text: `${prefix}${national}`, spelling: 'as it is dialled there' };
        }
      }
    }
  }
}

function draw(random: () => number, length: number): string {
  let digits = '';
  while (digits.length < length) digits += Math.floor(random() * 10);
  return digits;
}

/** Mulberry32. */
function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
