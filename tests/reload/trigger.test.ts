import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { watch } from '../../src/reload/trigger.js';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** @returns at which looks it was told, with what is seen at each of them */
async function lookAt(seen: string): Promise<number[]> {
  const told: number[] = [];
  let looks = 0;
  const stop = watch(
    10,
    async () => seen[looks++]!,
    'a',
    () => told.push(looks),
  );
  for (let i = 0; i < seen.length; i++) await vi.advanceTimersByTimeAsync(10);
  stop();
  await vi.advanceTimersByTimeAsync(100);
  expect(looks).toBe(seen.length);
  return told;
}

describe('a look at files now and then', () => {
  it.each([
    ['aaaa', []],
    ['abbb', [3]],
    ['abcdd', [5]],
    ['abababab', []],
    ['abbaa', [3, 5]],
    ['abbcc', [3, 5]],
    ['aba', []],
  ])('seen as %s tells at %j', async (seen, told) => {
    expect(await lookAt(seen)).toEqual(told);
  });

  it('looks no more often where it is to wait longer than a timer can', async () => {
    let looks = 0;
    const stop = watch(
      3e9,
      async () => String(looks++),
      'a',
      () => {},
    );
    await vi.advanceTimersByTimeAsync(1e6);
    stop();
    expect(looks).toBe(0);
  });

  it('waits for a look that hangs, and asks no other', async () => {
    let looks = 0;
    let end: (seen: string) => void = () => {};
    const stop = watch(
      10,
      () => {
        looks++;
        return new Promise((resolve) => {
          end = resolve;
        });
      },
      'a',
      () => {},
    );
    await vi.advanceTimersByTimeAsync(100);
    expect(looks).toBe(1);
    end('a');
    await vi.advanceTimersByTimeAsync(10);
    expect(looks).toBe(2);
    stop();
  });
});
