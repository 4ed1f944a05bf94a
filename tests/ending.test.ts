import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createPseudonymizer, type KeyringDocument, type NymlineWarning } from '../src/index.js';

const start = Date.parse('2026-11-01T00:00:00Z');
const day = 86_400_000;
const iso = (days: number): string => new Date(start + days * day).toISOString();
const policy = { version: 1, rules: [{ path: 'a', transform: 'drop' }] } as const;
const secretOf = (n: number): Uint8Array => Uint8Array.from({ length: 32 }, (_, i) => (i * 7 + n * 31) & 255);
/** Days from which and until which each secret is valid. */
const ringOf = (...spans: (readonly [from: number, until?: number])[]): KeyringDocument => ({
  version: 1,
  secrets: spans.map(([from, until], i) => ({
    id: `k${i}`,
    secret: secretOf(i),
    from: iso(from),
    ...(until === undefined ? {} : { until: iso(until) }),
  })),
});

function open(ring: KeyringDocument, warnAhead?: number) {
  const warnings: NymlineWarning[] = [];
  const calls = createPseudonymizer(policy, ring, {
    warnAhead,
    onWarning: (each) => void warnings.push(each),
  });
  return { calls, warnings };
}

describe('a keyring that ends', () => {
  beforeEach(() => {
    vi.useFakeTimers({ now: start + day / 2 });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it.each([
    ['ends', ringOf([0, 30], [30, 60]), 60],
    ['has a gap', ringOf([0, 40], [50]), 40],
  ])('is warned of the stated time ahead, once: it %s', async (_, ring, end) => {
    const { warnings } = open(ring, 7 * day);
    await vi.advanceTimersByTimeAsync((end - 7 - 0.5) * day - 1000);
    expect(warnings).toEqual([]);
    await vi.advanceTimersByTimeAsync(2000);
    expect(warnings.map(({ code, message }) => [code, message.includes(iso(end))])).toEqual([
      ['WARN_KEYRING_END', true],
    ]);
    await vi.advanceTimersByTimeAsync(90 * day);
    expect(warnings.length).toBe(1);
  });

  it('is warned of at once where it has ended, or has not begun', () => {
    expect(open(ringOf([-9, -1]), 0).warnings.map(({ code }) => code)).toEqual(['WARN_KEYRING_END']);
    expect(open(ringOf([1]), 0).warnings.map(({ code }) => code)).toEqual(['WARN_KEYRING_END']);
  });

  it('is not warned of where nobody asks, where it has no end, and once it is closed or another has come', async () => {
    const none = open(ringOf([0, 30]));
    const endless = open(ringOf([0, 30], [30]), 7 * day);
    const closed = open(ringOf([0, 30]), 7 * day);
    closed.calls.close();
    const replaced = open(ringOf([0, 30]), 7 * day);
    await replaced.calls.replace(policy, ringOf([0, 30], [30, 60]));
    await vi.advanceTimersByTimeAsync(40 * day);
    for (const { warnings } of [none, endless, closed, replaced]) expect(warnings).toEqual([]);
    await vi.advanceTimersByTimeAsync(40 * day);
    expect(replaced.warnings.map(({ message }) => message.includes(iso(60)))).toEqual([true]);
  });
});
