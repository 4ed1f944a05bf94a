import { describe, expect, it } from 'vitest';
import { instantiate } from '../../../../src/kernel/kernel.js';
import { createPiece, left } from '../../../../src/kernel/piece.js';
import { define } from '../../../../src/kernel/setup/define.js';
import type { PolicyDocument } from '../../../../src/policy/document.js';
import { limits, openKernel, openReference, prepare } from '../../run.js';

const policy: PolicyDocument = {
  version: 1,
  rules: [{ path: 'p', identifier: 'phone', transform: 'pseudonym' }],
};
const numbersOf = (from: number, count: number): string[] =>
  Array.from({ length: count }, (_, i) => `+1202555${String(from + i).padStart(4, '0')}`);
const linesOf = (values: readonly string[]): string =>
  values.map((p) => `${JSON.stringify({ p })}\n`).join('');

function open() {
  const kernel = instantiate()!;
  const { program } = prepare(policy);
  const input = define(kernel, program, { ...limits, memoBytes: 1 << 22, inputBytes: 1 << 17 })!;
  const piece = createPiece(kernel, program, input);
  return {
    show(values: readonly string[]): void {
      for (let at = 0; at < values.length; at += 500) {
        const lines = Buffer.from(linesOf(values.slice(at, at + 500)));
        piece.take(lines);
        expect(piece.pass(lines.length)).not.toBe(left.scanning);
        kernel.land();
      }
    },
    /** How many of them stand beside what replaces them. */
    remembered(values: readonly string[]): number {
      const memory = Buffer.from(kernel.memory.buffer).toString('latin1');
      const kept = new Set(Array.from(memory.matchAll(/(\+1202555\d{4})"tel_/g), ([, value]) => value));
      return values.filter((value) => kept.has(value)).length;
    },
    wipe: () => piece.wipe(),
  };
}

describe('a group whose values are all new', () => {
  it('keeps an eighth of them, and all once they come again', () => {
    const run = open();
    const early = numbersOf(0, 1000);
    const later = numbersOf(4000, 2000);
    run.show(numbersOf(0, 4000));
    run.show(later);
    expect(run.remembered(early)).toBeGreaterThan(900);
    const few = run.remembered(later);
    expect(few).toBeGreaterThan(100);
    expect(few).toBeLessThan(500);
    for (let round = 0; round < 4; round++) run.show(later);
    expect(run.remembered(later)).toBeGreaterThan(1800);
  });

  it('keeps all again after a wipe', () => {
    const run = open();
    run.show(numbersOf(0, 6000));
    run.wipe();
    run.show(numbersOf(6000, 1000));
    expect(run.remembered(numbersOf(6000, 1000))).toBeGreaterThan(900);
  });

  it('has the same pseudonyms, whatever is kept', () => {
    const [kernel, reference] = [openKernel(policy, { memoBytes: 1 << 20 }), openReference(policy)];
    for (const [from, count] of [
      [0, 6000],
      [3000, 3000],
      [3000, 3000],
      [2000, 7000],
    ] as const) {
      const lines = linesOf(numbersOf(from, count));
      expect(kernel.rewrite(lines).equals(reference.rewrite(lines))).toBe(true);
    }
  });
});
