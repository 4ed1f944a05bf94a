import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseSecret } from '../../src/crypto/secret.js';
import { type SecretCode, SecretError } from '../../src/errors.js';

const good = '6f1d0b8f52e7c3a9944e21d07ab8356cf0e2915d7c48b3a6e81f2d059b7c64a3';

function refusal(input: unknown): SecretError | undefined {
  try {
    parseSecret(input, 'secret');
    return undefined;
  } catch (error) {
    if (error instanceof SecretError) return error;
    throw error;
  }
}

describe('a secret', () => {
  it('is the same from bytes, hex, base64 and base64url, padded or not', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 32, maxLength: 80 }), (bytes) => {
        fc.pre(refusal(bytes) === undefined);
        const buffer = Buffer.from(bytes);
        for (const text of [
          `hex:${buffer.toString('hex')}`,
          `hex:${buffer.toString('hex').toUpperCase()}`,
          `base64:${buffer.toString('base64')}`,
          `base64:${buffer.toString('base64').replaceAll('=', '')}`,
          `base64:${buffer.toString('base64url')}`,
        ]) {
          expect(parseSecret(text, 'secret')).toEqual(bytes);
        }
      }),
    );
  });

  it('is a copy of the bytes it was given', () => {
    const bytes = Uint8Array.from(Buffer.from(good, 'hex'));
    const secret = parseSecret(bytes, 'secret');
    bytes.fill(0);
    expect(Buffer.from(secret).toString('hex')).toBe(good);
  });

  it('may be longer than 32 bytes', () => {
    expect(parseSecret(`hex:${good}${good}00`, 'secret')).toHaveLength(65);
  });
});

describe('refused is', () => {
  const ascii = (text: string): Uint8Array => new TextEncoder().encode(text);

  it.each<[string, unknown, SecretCode]>([
    ['a plain string', good, 'ERR_SECRET_ENCODING'],
    ['a password', 'correct horse battery staple and more of it', 'ERR_SECRET_ENCODING'],
    ['an upper-case prefix', `HEX:${good}`, 'ERR_SECRET_ENCODING'],
    ['an odd number of hex digits', `hex:${good}0`, 'ERR_SECRET_ENCODING'],
    ['a hex digit that is none', `hex:${good.slice(1)}g`, 'ERR_SECRET_ENCODING'],
    ['white space in hex', `hex:${good} `, 'ERR_SECRET_ENCODING'],
    ['base64 with other characters', `base64:${'ab$c'.repeat(12)}`, 'ERR_SECRET_ENCODING'],
    ['base64 with padding inside', `base64:${'ab=c'.repeat(12)}`, 'ERR_SECRET_ENCODING'],
    ['base64 of an impossible length', `base64:${'abcd'.repeat(11)}a`, 'ERR_SECRET_ENCODING'],
    ['nothing', undefined, 'ERR_SECRET_ENCODING'],
    ['null', null, 'ERR_SECRET_ENCODING'],
    ['a number', 12345, 'ERR_SECRET_ENCODING'],
    ['a list of bytes', [...Buffer.from(good, 'hex')], 'ERR_SECRET_ENCODING'],
    ['no byte at all', 'hex:', 'ERR_SECRET_SHORT'],
    ['31 bytes', `hex:${good.slice(2)}`, 'ERR_SECRET_SHORT'],
    ['31 bytes as such', Buffer.from(good, 'hex').subarray(1), 'ERR_SECRET_SHORT'],
    ['zeros', new Uint8Array(32), 'ERR_SECRET_WEAK'],
    ['one byte repeated', `hex:${'5c'.repeat(40)}`, 'ERR_SECRET_WEAK'],
    ['a pattern of three bytes', `hex:${'a1b2c3'.repeat(11)}`, 'ERR_SECRET_WEAK'],
    [
      'a pattern of eight bytes, cut short',
      `hex:${'0123456789abcdee'.repeat(5).slice(0, 66)}`,
      'ERR_SECRET_WEAK',
    ],
    [
      'the bytes 0, 1, 2, … of test vectors',
      Uint8Array.from({ length: 32 }, (_, i) => i),
      'ERR_SECRET_PUBLISHED',
    ],
    ['the key of RFC 4231, case 4', Uint8Array.from({ length: 32 }, (_, i) => i + 1), 'ERR_SECRET_PUBLISHED'],
    ['the input of RFC 5869 A.1, filled up', `hex:${'0b'.repeat(22)}${good}`, 'ERR_SECRET_PUBLISHED'],
    ['the deadbeef of manuals', `hex:${'deadbeef'.repeat(4)}${good}`, 'ERR_SECRET_PUBLISHED'],
    ['a text that asks to be changed', ascii('changeme-changeme-2026-november-1'), 'ERR_SECRET_PUBLISHED'],
    [
      'a text that says what to put there',
      ascii('your-32-byte-secret-goes-in-here!'),
      'ERR_SECRET_PUBLISHED',
    ],
    ['the alphabet', ascii('abcdefghijklmnopqrstuvwxyz012345'), 'ERR_SECRET_PUBLISHED'],
    ['the digits', `base64:${btoa('0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ')}`, 'ERR_SECRET_PUBLISHED'],
  ])('%s', (_, input, code) => {
    expect(refusal(input)?.code).toBe(code);
    expect(refusal(input)?.message).toMatch(/^secret expected /);
  });

  it('never random bytes', () => {
    for (let i = 0; i < 2000; i++) expect(refusal(randomBytes(32))).toBeUndefined();
  });

  it('every secret with a pattern of up to eight bytes', () => {
    const pattern = fc.uint8Array({ minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(pattern, fc.integer({ min: 32, max: 70 }), (bytes, length) => {
        const secret = Uint8Array.from({ length }, (_, i) => bytes[i % bytes.length]!);
        expect(refusal(secret)?.code).toBe('ERR_SECRET_WEAK');
      }),
    );
  });
});

describe('the message of a refusal', () => {
  it('names the place it was told, and how many bytes came', () => {
    expect(() => parseSecret('hex:00', 'keyring.secrets[3].secret')).toThrow(
      'keyring.secrets[3].secret expected at least 32 bytes, got 1',
    );
  });

  it('holds nothing of the secret', () => {
    const bytes = fc.oneof(
      fc.uint8Array({ minLength: 6, maxLength: 31 }),
      fc.uint8Array({ minLength: 8, maxLength: 8 }).map((eight) => Buffer.concat(Array(5).fill(eight))),
    );
    const spellings: ((text: Buffer) => string)[] = [
      (buffer) => `hex:${buffer.toString('hex')}`,
      (buffer) => `hex:${buffer.toString('hex')}0`,
      (buffer) => `base64:${buffer.toString('base64')}`,
      (buffer) => `base64:$${buffer.toString('base64')}`,
      (buffer) => buffer.toString('hex'),
      (buffer) => buffer.toString('base64'),
      (buffer) => `HEX:${buffer.toString('hex')}`,
    ];
    fc.assert(
      fc.property(bytes, fc.constantFrom(...spellings), (secret, spell) => {
        const text = spell(Buffer.from(secret));
        const message = refusal(text)?.message ?? '';
        expect(message).not.toBe('');
        const body = text.replace(/^\w+:/, '');
        for (let i = 0; i + 6 <= body.length; i++) expect(message).not.toContain(body.slice(i, i + 6));
      }),
      { numRuns: 500 },
    );
  });
});
