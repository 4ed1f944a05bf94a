import { describe, expect, it } from 'vitest';
import { packedPlans } from '../../../src/identifiers/phone/plan.js';
import { layout } from '../../../src/kernel/layout.js';
import * as tables from '../../../src/kernel/setup/tables.js';

describe('tables of the kernel', () => {
  it('are words of memory, which the build can spell as JSON', () => {
    for (const make of Object.values(tables)) {
      const words = make();
      expect(JSON.parse(JSON.stringify(words))).toEqual(words);
      expect(words.every((word) => Number.isInteger(word) && word >= -(2 ** 31) && word < 2 ** 32)).toBe(
        true,
      );
      expect(words.some((word) => word !== 0)).toBe(true);
    }
  });

  it('have a plan in one word, by the first three digits of a number', () => {
    const words = tables.planWords();
    const { code, leads } = layout.plan;
    const { codeLength, lengths, leads: mask } = packedPlans()[442]!;
    expect(words).toHaveLength(1000);
    expect([words[442]! & 0xffff, (words[442]! >>> code) & 3, words[442]! >>> leads]).toEqual([
      lengths,
      codeLength,
      mask,
    ]);
    expect(words[0]).toBe(0);
  });
});
