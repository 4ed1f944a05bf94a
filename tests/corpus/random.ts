/** Mulberry32: the corpus is the same on every run and machine. */
export interface Random {
  below(limit: number): number;
  pick<T>(list: readonly T[]): T;
  digits(count: number): string;
  from(alphabet: string, count: number): string;
  hex(count: number): string;
  /** Of a pseudonym: 128 bits in base32, so that the last character is one of eight. */
  body(): string;
}

export function createRandom(seed: number): Random {
  let state = seed;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  const below = (limit: number): number => Math.floor(next() * limit);
  const from = (alphabet: string, count: number): string => {
    let text = '';
    for (let n = 0; n < count; n++) text += alphabet[below(alphabet.length)];
    return text;
  };
  return {
    below,
    pick: (list) => list[below(list.length)]!,
    digits: (count) => from('0123456789', count),
    from,
    hex: (count) => from('0123456789abcdef', count),
    body: () => from('abcdefghijklmnopqrstuvwxyz234567', 25) + from('aeimquy4', 1),
  };
}
