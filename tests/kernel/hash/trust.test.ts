import { createHmac } from 'node:crypto';
import { expect, it } from 'vitest';
import { createKeyedHash } from '../../../src/crypto/prf.js';
import { known, states } from '../../../src/kernel/hash/trust.js';

const secret = Buffer.from(Array.from({ length: 32 }, (_, i) => i));
const letters = 'abcdefghijklmnopqrstuvwxyz234567';

/** RFC 4648 §6, by its definition: five bits a letter. */
function base32(bytes: Uint8Array): string {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  return bits
    .match(/.{1,5}/g)!
    .map((five) => letters[Number.parseInt(five.padEnd(5, '0'), 2)])
    .join('');
}

it.each(known)('the kernel is asked for what OpenSSL knows of %j', (message, body) => {
  const digest = createHmac('sha256', secret).update(message).digest();
  expect(body).toBe(base32(digest.subarray(0, 16)));
});

it('the states are those of the key', () => {
  expect(createKeyedHash(secret).states).toEqual(states);
});
