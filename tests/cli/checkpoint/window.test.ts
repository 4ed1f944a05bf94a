import { expect, it } from 'vitest';
import { Window } from '../../../src/cli/checkpoint/window.js';

const bytes = Uint8Array.from({ length: 5000 }, (_, i) => i % 251);

/** Gives what there is in pieces of such lengths, again and again, and tells how far it was read. */
function sourceOf(lengths: readonly number[]) {
  let at = 0;
  let reads = 0;
  return {
    get at() {
      return at;
    },
    async read(into: Uint8Array): Promise<number> {
      // Whatever is there already is not for it.
      await null;
      const part = bytes.subarray(at, at + Math.min(into.length, lengths[reads++ % lengths.length]!));
      into.set(part);
      at += part.length;
      return part.length;
    },
  };
}

it.each([
  [[5000], 64, 64, 60],
  [[7, 64, 1], 64, 10, 10],
  [[64], 64, 3, 3],
  [[64], 64, 64, 1],
  [[100], 100, 100, 99],
  [[64, 3], 64, 700, 650],
  [[1], 1, 1, 1],
])(
  'shows the same bytes, however they come: %j at most %i, seen by %i, taken by %i',
  async (lengths, most, size, step) => {
    const window = new Window(sourceOf(lengths), most);
    const all: number[] = [];
    for (let last = false; !last; ) {
      const part = await window.fill(size);
      expect(part.length).toBe(Math.min(size, bytes.length - all.length));
      last = window.isLast(part);
      const taken = part.subarray(0, last ? part.length : step);
      expect(last).toBe(all.length + part.length === bytes.length);
      all.push(...taken);
      window.take(taken.length);
      expect(window.at).toBe(all.length);
    }
    expect(all).toEqual([...bytes]);
  },
);

it('has what follows read while the bytes before are at hand, one piece and no more', async () => {
  const source = sourceOf([64]);
  const window = new Window(source, 64);
  const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));
  const part = await window.fill(64);
  const seen = [...part];
  await settled();
  expect(source.at).toBe(192);
  expect([...part]).toEqual(seen);
  for (const at of [256, 320]) {
    window.take(64);
    await window.fill(64);
    await settled();
    expect(source.at).toBe(at);
  }
});

it('tells of a failure behind what came before it', async () => {
  let reads = 0;
  const read = async (): Promise<number> => {
    if (++reads > 2) throw new Error('gone');
    return 5;
  };
  const window = new Window({ read }, 64);
  expect((await window.fill(4)).length).toBe(4);
  window.take(4);
  expect((await window.fill(5)).length).toBe(5);
  await new Promise((resolve) => setTimeout(resolve, 10));
  window.take(5);
  await expect(window.fill(4)).rejects.toThrow('gone');
  await expect(window.fill(4)).rejects.toThrow('gone');
});

it('skips to a place, and says where the source does not reach so far', async () => {
  const window = new Window(sourceOf([64, 9]), 64);
  expect([await window.skipTo(1234), window.at]).toEqual([true, 1234]);
  expect([...(await window.fill(3))]).toEqual([...bytes.subarray(1234, 1237)]);
  expect(await window.skipTo(6000)).toBe(false);
});
