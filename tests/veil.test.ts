import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { veil, veilName } from '../src/veil.js';

it('a name in a book is left, but for what says that it is a secret', () => {
  const digest = createHash('sha256').update('calls').digest('hex');
  expect(veilName(`/var/log/${digest}/${digest}.json`)).toBe(`/var/log/${digest}/${digest}.json`);
  expect(veilName(`/keys/hex:${digest}`)).toBe('/keys/\u2026');
  expect(veilName('/keys/AGE-SECRET-KEY-1QQQ')).toBe('/keys/\u2026');
});

describe('a message', () => {
  it.each([
    ['hex:00ff', '…'],
    ['got "base64:AAECAwQ="', 'got "…"'],
    ['open /keys/9b1d7a6be3c5d87b13d7f1855d256388', 'open …'],
    ['open /var/lib/nymline/services/keyrings/base64:AAECAwQ=', 'open /var/lib/nymline/services/keyrings/…'],
    ['a\u0000b', '…'],
    ['AGE-SECRET-KEY-1QQPZRY9X8: no such file', '…: no such file'],
    [
      '/safe/AGE-SECRET-KEY-1QQPZRY9X8GF2TVDW0S3JN54KHCE6MUA7LQQPZRY9X8GF2TVDW0S3JN54KH: no such file',
      '…: no such file',
    ],
    ['age-secret-key-pq-1qqpzry9x8', '…'],
  ])('is %s without what may be a secret', (text, shown) => {
    expect(veil(text)).toBe(shown);
  });

  it.each([
    '/var/log/calls/2026/11/24/calls-0001.ndjson',
    '/Users/Alice/Projects/Nymline2/Records/of/2026/Calls.ndjson',
    '6f1c2a34-9b1d-4a6b-83c5-d87b13d7f185.ndjson',
    'attributes.http.request.header.userAgentOriginalProduct',
    'destinationNumberPresentationIndicatorExtension',
    'expected identities, AGE-SECRET-KEY-1…, one a line',
    '/rules/3/paths/0 expected one of pseudonym, truncate, got "pseudonim"',
  ])('keeps names and paths: %s', (text) => {
    expect(veil(text)).toBe(text);
  });

  it('holds no secret of 32 bytes in hexadecimal or base64', () => {
    const secret = fc
      .uint8Array({ minLength: 32, maxLength: 64 })
      .filter((bytes) => new Set(bytes).size > 24);
    fc.assert(
      fc.property(secret, fc.constantFrom('hex' as const, 'base64' as const), (bytes, coding) => {
        const text = Buffer.from(bytes).toString(coding);
        expect(veil(`got "${text}"`)).not.toContain(text.slice(0, 8));
      }),
      // A run of base64 without a digit is one in ten thousand.
      { seed: 7, numRuns: 300 },
    );
  });

  it.each(['', '/tmp/nymline/a-folder-with-a-long-and-plain-name/', 'keys/'])(
    'nor behind a folder: %s',
    (folder) => {
      const secrets = Array.from({ length: 300 }, (_, i) =>
        createHash('sha256').update(`${i}`).digest('base64'),
      );
      const shown = secrets.filter((text) => veil(`open ${folder}${text}`).includes(text.slice(0, 8)));
      expect(shown).toEqual([]);
    },
  );

  it('leaves what says how a secret is written', () => {
    const told = 'expected bytes, "hex:…" or "base64:…", got hexadecimal digits; write hex: before them';
    expect(veil(told)).toBe(told);
  });
});
