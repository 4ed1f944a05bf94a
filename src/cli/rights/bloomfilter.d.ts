/** The part of it that is used; the package brings no declarations. */
declare module 'bloomfilter' {
  export class BloomFilter {
    /** @param m - number of bits, or the words of a filter; `k` - of hash functions */
    constructor(m: number | ArrayLike<number>, k: number);
    readonly buckets: Uint32Array;
    add(value: string): void;
    test(value: string): boolean;
  }
}
