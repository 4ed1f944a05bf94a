/**
 * @module
 * Seeded data: the same on every run and machine. Numbers are reserved ones where the plan has enough of
 * them, and made from a seed otherwise; none is meant to be anybody's.
 */

/** Mulberry32: small, seeded, good enough to draw test data. */
export function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** Distinct numbers in E.164: +1 NPA 555 01xx first, then further lines of the same exchanges. */
export function createNumbers(count: number): string[] {
  return Array.from({ length: count }, (_, i) => {
    const area = 201 + (i % 700);
    const line = Math.floor(i / 700);
    return `+1${area}${555 + (Math.floor(line / 10_000) % 400)}${String((100 + line) % 10_000).padStart(4, '0')}`;
  });
}

/** Indexes by Zipf's law: a few callers make most calls. */
export function drawZipf(draws: number, distinct: number, random: () => number, exponent = 1): Uint32Array {
  const cumulative = new Float64Array(distinct);
  let sum = 0;
  for (let i = 0; i < distinct; i++) cumulative[i] = sum += 1 / (i + 1) ** exponent;
  return Uint32Array.from({ length: draws }, () => {
    const target = random() * sum;
    let low = 0;
    let high = distinct - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (cumulative[middle]! < target) low = middle + 1;
      else high = middle;
    }
    return low;
  });
}
