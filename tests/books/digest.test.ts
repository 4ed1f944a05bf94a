import { describe, expect, it } from 'vitest';
import { digestOf, digestPattern } from '../../src/books/digest.js';

describe('the digest of a document', () => {
  // FIPS 180-4, the example of one block.
  it('is SHA-256 with its name in front, of bytes and of text alike', () => {
    const expected = 'sha256:ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad';
    expect(digestOf('abc')).toBe(expected);
    expect(digestOf(new TextEncoder().encode('abc'))).toBe(expected);
  });

  it('is told from what only looks like one', () => {
    expect(digestPattern.test(digestOf(''))).toBe(true);
    expect(digestPattern.test(digestOf('').toUpperCase())).toBe(false);
    expect(digestPattern.test(digestOf('').slice(7))).toBe(false);
  });
});
