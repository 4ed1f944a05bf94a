import { describe, expect, it } from 'vitest';
import { decodeBytes, encodeBytes } from '../../src/bytes/latin1.js';
import type { PolicyDocument } from '../../src/policy/document.js';
import { rewriteWith } from '../presets/bytes.js';

const policy: PolicyDocument = { version: 1, format: 'combined', rules: [{ path: 'url', transform: 'url' }] };
const line = (url: string, agent: string): Buffer =>
  Buffer.from(
    `192.0.2.1 - - [24/Nov/2026:09:14:07 +0000] "GET ${url} HTTP/1.1" 200 5 "-" "${agent}"\n`,
    'latin1',
  );

describe('bytes beside what a rule changes', () => {
  it.each([
    ['Big5', '/\xa4\xa4\xa4\xe5'],
    ['Latin-1', '/caf\xe9'],
    ['UTF-8', '/caf\xc3\xa9'],
    ['a broken sequence of UTF-8', '/caf\xc3\xa9\xc3'],
  ])('stay as they are: %s', (_, path) => {
    const { bytes } = rewriteWith(policy, line(`${path}?q=alice`, 'caf\xe9'));
    expect(bytes.equals(line(`${path}?q=REDACTED`, 'caf\xe9'))).toBe(true);
  });
});

describe('encodeBytes', () => {
  const latin = Buffer.from('caf\xe9', 'latin1');
  const utf8 = Buffer.from('café');

  it.each<[string, Buffer | undefined, string]>([
    ['cafe', latin, 'cafe'],
    ['café', undefined, 'caf\xc3\xa9'],
    ['café', utf8, 'caf\xc3\xa9'],
    ['café', latin, 'caf\xe9'],
    ['caf€', latin, 'caf\xe2\x82\xac'],
  ])('writes %s', (value, before, expected) => {
    expect(encodeBytes(value, before, 0, before?.length)).toBe(expected);
  });

  it('writes what decodeBytes read', () => {
    for (const before of [latin, utf8]) {
      const bytes = before.toString('latin1');
      expect(encodeBytes(decodeBytes(bytes), before, 0, before.length)).toBe(bytes);
    }
  });
});
