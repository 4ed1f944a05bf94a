import { expect, it } from 'vitest';
import { readAhead } from '../../../src/cli/checkpoint/ahead.js';

const bytes = Uint8Array.from({ length: 1000 }, (_, i) => i % 251);

/** Gives what there is in pieces of such lengths, again and again, and tells how far it was read. */
function sourceOf(lengths: readonly number[]) {
  let at = 0;
  let reads = 0;
  return {
    get at() {
      return at;
    },
    async read(into: Uint8Array): Promise<number> {
      const part = bytes.subarray(at, at + Math.min(into.length, lengths[reads++ % lengths.length]!));
      into.set(part);
      at += part.length;
      return part.length;
    },
  };
}

it.each([
  [[1000], 1000],
  [[7, 64, 1], 10],
  [[64], 3],
  [[100], 100],
])('gives the same bytes, however they come: %j, by %i', async (lengths, size) => {
  const ahead = readAhead(sourceOf(lengths), 64);
  const into = new Uint8Array(size);
  const all: number[] = [];
  for (let got = await ahead.read(into); got > 0; got = await ahead.read(into))
    all.push(...into.subarray(0, got));
  expect(all).toEqual([...bytes]);
  expect(await ahead.read(into)).toBe(0);
});

it('has the next piece read while the one before is at hand, and one alone', async () => {
  const source = sourceOf([64]);
  const ahead = readAhead(source, 64);
  const into = new Uint8Array(64);
  expect([await ahead.read(into), source.at]).toEqual([64, 128]);
  expect([await ahead.read(into), source.at]).toEqual([64, 192]);
});

it('tells of a failure behind what came before it', async () => {
  let reads = 0;
  const read = async (): Promise<number> => {
    if (++reads > 1) throw new Error('gone');
    return 5;
  };
  const ahead = readAhead({ read }, 64);
  const into = new Uint8Array(64);
  expect(await ahead.read(into)).toBe(5);
  await new Promise((resolve) => setTimeout(resolve, 10));
  await expect(ahead.read(into)).rejects.toThrow('gone');
});
