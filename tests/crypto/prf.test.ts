import { createHmac, hkdfSync } from 'node:crypto';
import { hkdf } from '@noble/hashes/hkdf.js';
import { sha256 } from '@noble/hashes/sha2.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createHmacWords, createKeyedHash, deriveKey } from '../../src/crypto/prf.js';
import hkdfVectors from '../vectors/hkdf-sha256.json' with { type: 'json' };
import hmacVectors from '../vectors/hmac-sha256.json' with { type: 'json' };

const hex = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, 'hex'));

/** The digest of a text, as hexadecimal. */
function hmac(key: Uint8Array, text: string): string {
  const bytes = Buffer.alloc(32);
  createHmacWords(key)(text).forEach((word, i) => {
    bytes.writeInt32BE(word, i * 4);
  });
  return bytes.toString('hex');
}

/** The text that a message is the UTF-8 of, if it is: the hash takes texts. */
function textOf(message: string): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(hex(message));
  } catch {
    return undefined;
  }
}

/** Base32 by way of a binary numeral, to compare with. */
function base32(bytes: Uint8Array): string {
  const bits = Array.from(bytes, (byte) => byte.toString(2).padStart(8, '0')).join('');
  return bits.replace(/.{1,5}/g, (five) =>
    'abcdefghijklmnopqrstuvwxyz234567'.charAt(Number.parseInt(five.padEnd(5, '0'), 2)),
  );
}

/** UTF-8, a lone surrogate as the three bytes of its number. */
const bytesOf = (text: string): Buffer =>
  Buffer.concat(
    Array.from(text, (character) =>
      character.isWellFormed()
        ? Buffer.from(character)
        : Buffer.from([0xed, (character.charCodeAt(0) >> 6) - 0x2c0, 0x80 | (character.charCodeAt(0) & 63)]),
    ),
  );

describe('HMAC-SHA-256', () => {
  const texts = hmacVectors.rfc4231.filter(({ data }) => textOf(data) !== undefined);

  it('can be given five of the seven RFC 4231 messages: 3 and 4 are not UTF-8', () => {
    expect(texts.map(({ tc }) => tc)).toEqual([1, 2, 5, 6, 7]);
  });

  it.each(texts)('is that of RFC 4231, case $tc', ({ key, data, mac, bits = 256 }) => {
    expect(hmac(hex(key), textOf(data)!).slice(0, bits / 4)).toBe(mac);
  });

  it('agrees with Wycheproof on every message that is UTF-8: 117 of 174, the other 57 left out', () => {
    let compared = 0;
    for (const { key, data, mac, bits, result } of hmacVectors.wycheproof) {
      const text = textOf(data);
      if (text === undefined) continue;
      compared++;
      expect(hmac(hex(key), text).slice(0, bits / 4) === mac).toBe(result === 'valid');
    }
    expect(compared).toBe(117);
  });

  it('is that of node:crypto for texts of 0 to 300 units: ASCII, several bytes a character, lone surrogates', () => {
    const key = hex('9f'.repeat(16) + '01'.repeat(16));
    for (const unit of ['7', 'é', '好', '😀', '\ud83d', '\udc00', '\u0000', '\u007f', '\u0080']) {
      for (let length = 0; length <= 300; length++) {
        const text = unit.repeat(length);
        const expected = createHmac('sha256', key).update(bytesOf(text)).digest();
        expect(hmac(key, text)).toBe(expected.toString('hex'));
      }
    }
  });

  it('is that of node:crypto for any key and any text', () => {
    const text = fc.oneof(
      fc.string({ maxLength: 80 }),
      fc.string({ unit: 'binary', maxLength: 80 }),
      fc
        .array(fc.integer({ max: 0xffff, min: 0 }), { maxLength: 300 })
        .map((units) => String.fromCharCode(...units)),
    );
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), text, (key, value) => {
        expect(hmac(key, value)).toBe(createHmac('sha256', key).update(bytesOf(value)).digest('hex'));
      }),
      { numRuns: 1000 },
    );
  });

  it('does not remember the text before: neither its tail nor its length', () => {
    const key = hex('42'.repeat(32));
    const digest = createKeyedHash(key);
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary', maxLength: 130 }), { maxLength: 6 }), (values) => {
        expect(values.map(digest)).toEqual(values.map((value) => createKeyedHash(key)(value)));
      }),
    );
  });

  it('leaves the key it is given as it was', () => {
    const key = hex('17'.repeat(32));
    createKeyedHash(key)('+12025550123');
    expect(key).toEqual(hex('17'.repeat(32)));
  });
});

describe('the body of a pseudonym', () => {
  it('is the base32 of the first 16 bytes of the HMAC', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ minLength: 32, maxLength: 64 }),
        fc.string({ maxLength: 70 }),
        (key, text) => {
          const digest = createHmac('sha256', key).update(text, 'utf8').digest();
          const body = createKeyedHash(key)(text);
          expect(body).toBe(base32(digest.subarray(0, 16)));
          expect(body).toMatch(/^[a-z2-7]{26}$/);
        },
      ),
    );
  });
});

describe('HKDF-SHA-256', () => {
  it.each([...hkdfVectors.rfc5869])('is that of RFC 5869, $tc', ({ ikm, salt, info, size, okm }) => {
    expect(Buffer.from(hkdf(sha256, hex(ikm), hex(salt), hex(info), size)).toString('hex')).toBe(okm);
  });

  it('agrees with Wycheproof, and refuses what is longer than 255 blocks', () => {
    for (const { ikm, salt, info, size, okm, result } of hkdfVectors.wycheproof) {
      const derive = (): Uint8Array => hkdf(sha256, hex(ikm), hex(salt), hex(info), size);
      if (result === 'valid') expect(Buffer.from(derive()).toString('hex')).toBe(okm);
      else expect(derive).toThrow();
    }
  });

  it('derives a key for each domain and kind, with nymline/1/<domain>/<kind> as its info', () => {
    const someDomain = fc.stringMatching(/^[a-z0-9-]{1,32}$/);
    const someKind = fc.stringMatching(/^[a-z]{2,9}$/);
    const someSecret = fc.uint8Array({ minLength: 32, maxLength: 100 });
    fc.assert(
      fc.property(someSecret, someDomain, someKind, (secret, domain, kind) => {
        const expected = hkdfSync('sha256', secret, '', `nymline/1/${domain}/${kind}`, 32);
        expect(deriveKey(secret, domain, kind)).toEqual(new Uint8Array(expected));
      }),
    );
  });
});
