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

/** Area codes of the United States. */
const areas =
  '201 202 203 205 206 207 208 209 210 212 213 214 215 216 217 218 219 224 225 228 229 231 234 239 240 248 251 252 253 254 256 260 262 267 269 270 276 281 301 302 303 304 305 307 308 309 310 312 313 314'.split(
    ' ',
  );

/** Distinct numbers in E.164: the reserved 555-01xx of each area first, then further lines of 555 to 954. */
export function createNumbers(count: number): string[] {
  return Array.from({ length: count }, (_, i) => {
    const line = 100 + Math.floor(i / areas.length);
    return `+1${areas[i % areas.length]}${555 + Math.floor(line / 10_000)}${String(line % 10_000).padStart(4, '0')}`;
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
