import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createPseudonymizer } from '../../../../src/index.js';
import { createCandidates } from '../../../../src/kernel/candidates.js';
import type { Candidates } from '../../../../src/transforms/scrub/scan/finding.js';
import { createCorpus } from '../../../corpus/corpus.js';
import { formats as operations } from '../../../corpus/operations/formats.js';
import { negatives as quiet } from '../../../corpus/operations/negatives.js';
import { formats as people } from '../../../corpus/people/formats.js';
import { negatives as harmless } from '../../../corpus/people/negatives.js';
import { createRandom } from '../../../corpus/random.js';

const keeping = createCandidates().open()!;
const other = createCandidates();
const forgetting = other.open()!;

const placesOf = (candidates: Candidates, text: string, depth: number): number[] => {
  const count = candidates.find(text, depth);
  return [count, ...candidates.places.slice(0, Math.max(0, count))];
};

/** As they are found in a text by itself. */
const afresh = (text: string, depth: number): number[] => {
  other.wipe();
  return placesOf(forgetting, text, depth);
};

const corpus = createCorpus();
const r = createRandom(23);
const texts = [
  ...[...corpus.entities, ...corpus.negatives].map(({ text }) => text),
  ...[...operations, ...quiet, ...people, ...harmless].flatMap(({ write }) =>
    Array.from({ length: 6 }, () => write(r).replace(/[⟦⟧]/g, '')),
  ),
].filter((text) => /\d/.test(text));

const depths = [0, 1, 2, 2 | 16];
const digit = fc.oneof(fc.nat(9), fc.constantFrom(0, 1, 2, 5, 8, 9)).map(String);

describe('a text like one that was looked at before, but for its digits', () => {
  it('is looked at where it would be by itself', () => {
    fc.assert(
      fc.property(
        fc.nat(texts.length - 1).map((i) => texts[i]!),
        fc.constantFrom(...depths),
        fc.array(fc.infiniteStream(fc.tuple(fc.nat(3), digit)), { minLength: 4, maxLength: 4 }),
        (text, depth, draws) => {
          for (const draw of draws) {
            const drawn = text.replace(/\d/g, (old) => {
              const [n, next] = draw.next().value as [number, string];
              return n === 0 ? old : next;
            });
            expect([drawn, placesOf(keeping, drawn, depth)]).toEqual([drawn, afresh(drawn, depth)]);
          }
        },
      ),
      { numRuns: 4000 },
    );
  });

  const policy = { version: 1, region: 'US', rules: [{ path: 'msg', transform: 'scrub' }] } as const;
  const secret = new Uint8Array(32).map((_, i) => i * 7 + 3);
  it.each([
    ['from 392.0.2.1 on', 'from 192.0.2.1 on'],
    ['from 0.0.0.0 on', 'from 8.8.8.8 on'],
    ['from 092.000.002.001 on', 'from 192.100.102.101 on'],
    ['4111111111111112 was read', '4111111111111111 was read'],
    ['seen 490154203237519 there', 'seen 490154203237518 there'],
    ['seen 101010123456789 there', 'seen 001010123456789 there'],
    ['seen 9912345678901234 there', 'seen 0912345678901234 there'],
    ['row 10447700900123 of it', 'row 00447700900123 of it'],
    ['at 2026-13-24 7 it went', 'at 2026-11-24 7 it went'],
    ['at 99/11/2026 7 it went', 'at 24/11/2026 7 it went'],
    ['20261324-10:20:30:123 it went', '20261124-10:20:30:123 it went'],
    ['password 1 hunter', 'password 0 hunter'],
    ['335 UGFzc3dvcmQ6', '334 UGFzc3dvcmQ6'],
    ['+02025550123 went', '+12025550123 went'],
    ['(102) 555-0123', '(202) 555-0123'],
    ['calls from 1025550123 and 1025550124', 'calls from 2025550123 and 2025550123'],
    ['lost 1234567890 of 12025550123', 'lost 2025550123 of 12025550123'],
    ['address 44:5e:00:53:00:01', 'address 00:5e:00:53:00:01'],
    ['db:1111:app:alice:hunter22', 'db:5432:app:alice:hunter22'],
    ['h111:alice', 'h323:alice'],
    ['cvv3:123', 'cvv2:123'],
  ])('is not taken for it: %s, %s', (one, another) => {
    const line = (text: string): string => JSON.stringify({ msg: text });
    for (const [before, text] of [
      [one, another],
      [another, one],
    ] as const) {
      const expected = createPseudonymizer(policy, secret).line(line(text));
      const pseudonymizer = createPseudonymizer(policy, secret);
      for (let n = 0; n < 3; n++) pseudonymizer.line(line(before));
      expect(pseudonymizer.line(line(text))).toBe(expected);
      expect(placesOf(keeping, before, 2)).toEqual(afresh(before, 2));
      expect(placesOf(keeping, text, 2)).toEqual(afresh(text, 2));
    }
  });

  it('has other zeros than its digits', () => {
    expect(placesOf(keeping, 'from 192.0.2.1 on', 2)).toEqual(afresh('from 192.0.2.1 on', 2));
    expect(placesOf(keeping, 'from \0\0\0.\0.\0.\0 on', 2)).toEqual(afresh('from \0\0\0.\0.\0.\0 on', 2));
  });

  it.each(['of zanzibar 192.0.2.1 alone', 'msisdn of zanzibar 2025550123'])(
    'leaves nothing of it behind: %s',
    (text) => {
      const { kernel } = forgetting as Candidates & { kernel: { memory: { buffer: ArrayBuffer } } };
      const holds = (): boolean => Buffer.from(kernel.memory.buffer).includes('zanzibar');
      forgetting.find(text, 2);
      expect(holds()).toBe(true);
      other.wipe();
      expect(holds()).toBe(false);
    },
  );

  it('is known when more were met than there is room for', () => {
    const random = createRandom(5);
    for (let n = 0; n < 30_000; n++) {
      const text = `${'x'.repeat(random.below(90))} ${n.toString(36)} from 192.0.2.${n % 250} ${'y'.repeat(random.below(90))}`;
      keeping.find(text, 2);
    }
    expect(placesOf(keeping, 'from 192.0.2.1 on', 2)).toEqual(afresh('from 192.0.2.1 on', 2));
  });

  it.each([
    ['see 3464 91921 there', 'IN', 'IT'],
    ['see 9856.40.4623 there', 'FR', 'IN'],
    ['see 33.2373.22686.1891 there', 'AU', 'IT'],
  ])('is looked at again when another region is told of: %s', (text, first, second) => {
    const late = createCandidates().open()!;
    late.expect([first]);
    expect(placesOf(late, text, 1)).toEqual([0]);
    late.expect([second]);
    const early = createCandidates().open()!;
    early.expect([first, second]);
    expect(placesOf(late, text, 1)).toEqual(placesOf(early, text, 1));
    expect(placesOf(early, text, 1)[0]).toBe(1);
  });

  it('is kept without a word of it, and not where nothing may be remembered', () => {
    const text = `the quokka has ${'so '.repeat(1431)}7 of 9`;
    const size = Buffer.from(Uint32Array.of(text.length).buffer);
    const memoryAfter = (candidates: Candidates): Buffer => {
      // What was met before is kept when there is no more room.
      for (let n = 0; n < 2; n++) candidates.find(text, 0);
      candidates.find('x'.repeat(text.length), 0);
      const { memory } = (candidates as Candidates & { kernel: { memory: { buffer: ArrayBuffer } } }).kernel;
      return Buffer.from(memory.buffer);
    };
    const kept = memoryAfter(keeping);
    const unkept = memoryAfter(createCandidates(false).open()!);
    expect([kept.includes('quokka'), unkept.includes('quokka')]).toEqual([false, false]);
    expect([kept.includes(size), unkept.includes(size)]).toEqual([true, false]);
  });
});
