import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compress, initialState } from '../../src/crypto/sha256.js';

/** SHA-256 of a message, by FIPS 180-4 §5.1.1 and §6.2 around the compression function. */
function hash(message: Uint8Array): string {
  const padded = Buffer.alloc((((message.length + 8) >> 6) + 1) * 64);
  padded.set(message);
  padded[message.length] = 0x80;
  padded.writeBigUInt64BE(BigInt(message.length) * 8n, padded.length - 8);
  const state = Int32Array.from(initialState);
  for (let at = 0; at < padded.length; at += 64) {
    compress(
      state,
      Int32Array.from({ length: 16 }, (_, i) => padded.readInt32BE(at + i * 4)),
    );
  }
  return [...state].map((word) => (word >>> 0).toString(16).padStart(8, '0')).join('');
}

describe('the compression function', () => {
  it.each([
    ['', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
    ['abc', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
    [
      'abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq',
      '248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1',
    ],
  ])('makes of %j the digest that FIPS 180-2 appendix B and NIST name', (text, digest) => {
    expect(hash(Buffer.from(text))).toBe(digest);
  });

  it('agrees with node:crypto', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (message) => {
        expect(hash(message)).toBe(createHash('sha256').update(message).digest('hex'));
      }),
    );
  });

  it('reads its block, and does not write to it', () => {
    const block = Int32Array.from({ length: 16 }, (_, i) => i * 0x9e3779b9);
    const before = block.slice();
    compress(Int32Array.from(initialState), block);
    expect(block).toEqual(before);
  });
});
