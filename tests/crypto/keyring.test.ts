import { inspect } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createKeyring, isKeyring, type KeyringDocument, parseKeyring } from '../../src/crypto/keyring.js';
import { type SecretCode, SecretError } from '../../src/errors.js';

/** 32 bytes that differ for each number, in hexadecimal. */
const hexOf = (n: number): string =>
  Array.from({ length: 32 }, (_, i) => ((n * 97 + i * i * 31 + 7) & 255).toString(16).padStart(2, '0')).join(
    '',
  );
const secretOf = (n: number): string => `hex:${hexOf(n)}`;
const ring = (...secrets: readonly object[]): KeyringDocument => ({ version: 1, secrets }) as KeyringDocument;

function refusal(input: unknown): SecretError | undefined {
  try {
    createKeyring(input as KeyringDocument);
    return undefined;
  } catch (error) {
    if (error instanceof SecretError) return error;
    throw error;
  }
}

describe('a keyring', () => {
  it.each<[string, KeyringDocument | string | Uint8Array]>([
    ['a document', ring({ id: 'k1', secret: secretOf(1) })],
    ['its JSON text', JSON.stringify(ring({ id: 'k1', secret: secretOf(1) }))],
    [
      'JSON text with a byte order mark and a last line',
      `\ufeff${JSON.stringify(ring({ id: 'k1', secret: secretOf(1) }))}\n`,
    ],
    ['a bare secret in hexadecimal', secretOf(1)],
    ['a bare secret in base64, on a line', `base64:${Buffer.from(hexOf(1), 'hex').toString('base64')}\n`],
    ['bytes', Buffer.from(hexOf(1), 'hex')],
  ])('is made from %s', (_, input) => {
    const { secrets, ids } = createKeyring(input);
    expect(secrets).toHaveLength(1);
    expect(secrets[0]).toMatchObject({ id: 'k1', from: -Infinity, until: Infinity, scheme: 1 });
    expect(Buffer.from(secrets[0]!.bytes).toString('hex')).toBe(hexOf(1));
    expect([...ids]).toEqual(['k1']);
  });

  it('lists its secrets by start of validity, however the document does', () => {
    const { secrets, ids } = createKeyring(
      ring(
        { id: 'c', secret: secretOf(3), from: '2026-12-01' },
        { id: 'a', secret: secretOf(1), until: '2026-11-01' },
        { id: 'b', secret: secretOf(2), from: '2026-11-01', until: '2026-12-01', scheme: 1 },
      ),
    );
    expect(secrets.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
    expect(ids).toEqual(new Set(['a', 'b', 'c']));
  });

  it('is known from what it is made of: bytes and lists have a method called "at", too', () => {
    expect(isKeyring(createKeyring(secretOf(1)))).toBe(true);
    for (const other of [new Uint8Array(32), Buffer.alloc(32), [], secretOf(1), ring(), null, undefined, {}])
      expect(isKeyring(other)).toBe(false);
  });
});

describe('the secret valid at an instant', () => {
  const { at } = createKeyring(
    ring(
      { id: 'k1', secret: secretOf(1), from: '2026-11-01T00:00:00Z', until: '2026-12-01T00:00:00Z' },
      { id: 'k2', secret: secretOf(2), from: '2026-12-01T00:00:00Z', until: '2027-01-01T00:00:00+01:00' },
      { id: 'k3', secret: secretOf(3), from: '2027-02-01T00:00:00.5Z' },
    ),
  );

  it.each([
    ['2026-10-31T23:59:59.999Z', -1],
    ['2026-11-01T00:00:00.000Z', 0],
    ['2026-11-30T23:59:59.999Z', 0],
    ['2026-12-01T00:00:00.000Z', 1],
    ['2026-12-31T22:59:59.999Z', 1],
    ['2026-12-31T23:00:00.000Z', -1],
    ['2027-02-01T00:00:00.499Z', -1],
    ['2027-02-01T00:00:00.500Z', 2],
    ['9999-12-31T23:59:59.999Z', 2],
  ])('at %s has index %i: intervals are half-open, and between them there is none', (instant, index) => {
    expect(at(Date.parse(instant))).toBe(index);
  });

  it('is never a guess', () => {
    expect(at(Number.NaN)).toBe(-1);
  });

  it('is the one whose interval holds it, for any chain of touching intervals', () => {
    const edges = fc
      .uniqueArray(fc.integer({ min: 0, max: 4e12 }), { minLength: 2, maxLength: 6 })
      .map((times) => times.sort((a, b) => a - b));
    fc.assert(
      fc.property(
        edges,
        fc.integer({ min: -1, max: 4e12 }),
        fc.integer({ min: -1, max: 1 }),
        (times, any, off) => {
          const keyring = createKeyring(
            ring(
              ...times.slice(1).map((until, i) => ({
                id: `k${i}`,
                secret: secretOf(i),
                from: new Date(times[i]!).toISOString(),
                until: new Date(until).toISOString(),
              })),
            ),
          );
          for (const instant of [any, ...times.map((time) => time + off)]) {
            const passed = times.filter((time) => time <= instant).length;
            expect(keyring.at(instant)).toBe(passed === times.length ? -1 : passed - 1);
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  it('is a lone secret without bounds, always', () => {
    const lone = createKeyring(secretOf(1));
    for (const instant of [-8.64e15, -1, 0, 1, Date.UTC(2026, 10, 1), 8.64e15])
      expect(lone.at(instant)).toBe(0);
  });
});

describe('what is given in place of a keyring', () => {
  it.each<[string, unknown, string]>([
    ['the name of a file', 'keyring.json', 'a file is named by { file: … }'],
    ['a promise of one', Promise.resolve({}), 'a promise must be awaited'],
    ['where one is kept', { file: 'keyring.json' }, 'await loadKeyring(…) reads where a keyring is kept'],
  ])('is told what to do with it: %s', (_, input, hint) => {
    expect(() => createKeyring(input as string)).toThrow(hint);
  });
});

describe('refused is', () => {
  const k1 = { id: 'k1', secret: secretOf(1) };
  const from = '2026-11-01T00:00:00Z';
  const until = '2026-12-01T00:00:00Z';

  it.each<[string, unknown, SecretCode]>([
    ['text that is no JSON', '{"version":1,', 'ERR_SECRET_SYNTAX'],
    ['no text', '', 'ERR_SECRET_SYNTAX'],
    ['a plain string', 'correct horse battery staple', 'ERR_SECRET_SYNTAX'],
    ['a JSON string', '"hex:00"', 'ERR_SECRET_SYNTAX'],
    ['a JSON list', '[]', 'ERR_SECRET_SYNTAX'],
    ['nothing', undefined, 'ERR_SECRET_SYNTAX'],
    ['null', null, 'ERR_SECRET_SYNTAX'],
    ['a document without version', { secrets: [k1] }, 'ERR_SECRET_SYNTAX'],
    ['a later version', { version: 2, secrets: [k1] }, 'ERR_SECRET_SYNTAX'],
    ['a document without secrets', { version: 1 }, 'ERR_SECRET_SYNTAX'],
    ['a document with secrets by id', { version: 1, secrets: { k1: secretOf(1) } }, 'ERR_SECRET_SYNTAX'],
    ['a document with no secret', ring(), 'ERR_SECRET_SYNTAX'],
    ['a secret that is only a string', { version: 1, secrets: [secretOf(1)] }, 'ERR_SECRET_SYNTAX'],
    ['an unknown field', ring({ ...k1, form: from }), 'ERR_SECRET_SYNTAX'],
    ['a secret without id', ring({ secret: secretOf(1) }), 'ERR_SECRET_ID'],
    ['an empty id', ring({ ...k1, id: '' }), 'ERR_SECRET_ID'],
    ['an id of 13 characters', ring({ ...k1, id: 'a234567890123' }), 'ERR_SECRET_ID'],
    ['an id in upper case', ring({ ...k1, id: 'K1' }), 'ERR_SECRET_ID'],
    ['an id with an underscore', ring({ ...k1, id: 'k_1' }), 'ERR_SECRET_ID'],
    ['an id with a last newline', ring({ ...k1, id: 'k1\n' }), 'ERR_SECRET_ID'],
    ['a number as id', ring({ ...k1, id: 1 }), 'ERR_SECRET_ID'],
    [
      'an id that stands twice',
      ring({ ...k1, until }, { id: 'k1', secret: secretOf(2), from: until }),
      'ERR_SECRET_DUPLICATE',
    ],
    [
      'a secret that stands twice',
      ring({ ...k1, until }, { ...k1, id: 'k2', from: until }),
      'ERR_SECRET_DUPLICATE',
    ],
    [
      'a secret that stands twice in other spellings',
      ring({ ...k1, until }, { id: 'k2', secret: Buffer.from(hexOf(1), 'hex'), from: until }),
      'ERR_SECRET_DUPLICATE',
    ],
    ['two secrets without bounds', ring(k1, { id: 'k2', secret: secretOf(2) }), 'ERR_SECRET_OVERLAP'],
    [
      'an overlap of a millisecond',
      ring({ ...k1, until: '2026-12-01T00:00:00.001Z' }, { id: 'k2', secret: secretOf(2), from: until }),
      'ERR_SECRET_OVERLAP',
    ],
    [
      'an interval in another',
      ring(
        { ...k1, from, until: '2027-01-01' },
        { id: 'k2', secret: secretOf(2), from: until, until: '2026-12-02' },
      ),
      'ERR_SECRET_OVERLAP',
    ],
    [
      'an interval that ends before it starts',
      ring({ ...k1, from: until, until: from }),
      'ERR_SECRET_INTERVAL',
    ],
    ['an interval that ends where it starts', ring({ ...k1, from, until: from }), 'ERR_SECRET_INTERVAL'],
    ['a bound that is no instant', ring({ ...k1, from: 'November' }), 'ERR_SECRET_INTERVAL'],
    ['a bound that no calendar has', ring({ ...k1, until: '2026-11-31' }), 'ERR_SECRET_INTERVAL'],
    ['a bound as epoch', ring({ ...k1, from: '1790000000' }), 'ERR_SECRET_INTERVAL'],
    ['a bound as number', ring({ ...k1, from: 1790000000 }), 'ERR_SECRET_INTERVAL'],
    ['a scheme of a later version', ring({ ...k1, scheme: 2 }), 'ERR_SECRET_SCHEME'],
    ['a scheme as text', ring({ ...k1, scheme: '1' }), 'ERR_SECRET_SCHEME'],
    ['no secret under an id', ring({ id: 'k1' }), 'ERR_SECRET_ENCODING'],
    [
      'a password under an id',
      ring({ id: 'k1', secret: 'hunter2hunter2hunter2hunter2hunter2' }),
      'ERR_SECRET_ENCODING',
    ],
    ['a short secret', ring({ id: 'k1', secret: 'hex:0123' }), 'ERR_SECRET_SHORT'],
    ['short bytes', new Uint8Array(16), 'ERR_SECRET_SHORT'],
    ['a weak secret', ring({ id: 'k1', secret: `hex:${'00'.repeat(32)}` }), 'ERR_SECRET_WEAK'],
    [
      'a published secret',
      ring({ id: 'k1', secret: `hex:${'deadbeef'.repeat(4)}${hexOf(1)}` }),
      'ERR_SECRET_PUBLISHED',
    ],
  ])('%s', (_, input, code) => {
    expect(refusal(input)?.code).toBe(code);
    expect(refusal(input)?.name).toBe('SecretError');
  });

  it('never two intervals that touch', () => {
    expect(refusal(ring({ ...k1, until }, { id: 'k2', secret: secretOf(2), from: until }))).toBeUndefined();
  });

  it('a secret with its number in the list, and a duplicate with its id', () => {
    expect(refusal(ring(k1, { id: 'k2', secret: 'hex:00' }))?.message).toMatch(
      /^keyring\.secrets\[1\]\.secret /,
    );
    expect(refusal(ring(k1, { ...k1, id: 'k2' }))?.message).toContain('k2');
  });
});

describe('the message of a refusal', () => {
  it('holds nothing of a secret, wherever in the document it stands', () => {
    const places: ((text: string) => unknown)[] = [
      (text) => text,
      (text) => `{"version":1,"secrets":[{"id":"k1","secret":"${text}`,
      (text) => `{"version":1,"secrets":"${text}"}`,
      (text) => ({ version: text, secrets: [] }),
      (text) => ring({ id: text, secret: text }),
      (text) => ring({ id: 'k1', secret: text, from: text }),
      (text) => ring({ id: 'k1', secret: text, scheme: text }),
      (text) => ring({ id: 'k1', secret: text, [text]: 1 }),
      (text) => ring({ id: 'k1', secret: `?${text}` }),
      (text) =>
        ring({ id: 'k1', secret: `hex:${text}` }, { id: 'k1', secret: `hex:${text}`, from: '2026-11-01' }),
      (text) => ring({ id: 'k1', secret: `hex:${text}` }, { id: 'k2', secret: `hex:${text}` }),
    ];
    const secret = fc
      .uint8Array({ minLength: 32, maxLength: 40 })
      .map((bytes) => Buffer.from(bytes).toString('hex'));
    fc.assert(
      fc.property(secret, fc.constantFrom(...places), (text, place) => {
        const message = refusal(place(text))?.message ?? '';
        expect(message).not.toBe('');
        for (let i = 0; i + 6 <= text.length; i++) expect(message).not.toContain(text.slice(i, i + 6));
      }),
      { numRuns: 500 },
    );
  });
});

describe('a keyring that is printed', () => {
  it('shows no byte of its secrets, to an inspection or as JSON', () => {
    const keyring = createKeyring(ring({ id: 'k1', secret: secretOf(1) }));
    const shown = [
      inspect(keyring, { depth: 9, showHidden: true, getters: true }),
      inspect(keyring.secrets[0], { showHidden: true, getters: true }),
      JSON.stringify(keyring),
      String(Object.values(keyring.secrets[0]!)),
    ].join('\n');
    expect(shown).toContain('k1');
    for (const coding of ['hex', 'base64', 'latin1'] as const)
      expect(shown).not.toContain(Buffer.from(hexOf(1), 'hex').subarray(0, 6).toString(coding));
    expect(shown).not.toContain([...Buffer.from(hexOf(1), 'hex').subarray(0, 3)].join(','));
  });
});

describe('a keyring that is closed', () => {
  it('overwrites its secrets, and gives none any more', () => {
    const keyring = createKeyring(ring({ id: 'k1', secret: secretOf(1) }));
    const { bytes } = keyring.secrets[0]!;
    expect([keyring.isClosed, keyring.at(0)]).toEqual([false, 0]);
    keyring.close();
    expect([keyring.isClosed, keyring.at(0)]).toEqual([true, -1]);
    expect(bytes).toEqual(new Uint8Array(32));
    expect(() => keyring.secrets[0]!.bytes).toThrow(expect.objectContaining({ code: 'ERR_SECRET_CLOSED' }));
  });

  it('is closed by "using", too', () => {
    const keyring = createKeyring(secretOf(1));
    keyring[Symbol.dispose]();
    expect(keyring.isClosed).toBe(true);
  });

  it('leaves the bytes that it was made of to whoever gave them', () => {
    const given = Buffer.from(hexOf(1), 'hex');
    createKeyring(given).close();
    expect(given.toString('hex')).toBe(hexOf(1));
  });
});

describe('a keyring from the bytes of a file', () => {
  const read = (text: string) => parseKeyring(Buffer.from(text));
  const base64 = `base64:${Buffer.from(hexOf(1), 'hex').toString('base64')}`;

  it.each([
    ['a document', JSON.stringify(ring({ id: 'k1', secret: base64 }))],
    [
      'a document with blanks and a byte order mark',
      `\ufeff\n${JSON.stringify(ring({ id: 'k1', secret: base64 }), null, 2)}\n`,
    ],
    [
      'a document that escapes its slashes',
      JSON.stringify(ring({ id: 'k1', secret: base64 })).replaceAll('/', '\\/'),
    ],
    [
      'a document that escapes its letters',
      JSON.stringify(ring({ id: 'k1', secret: base64 })).replace('base', '\\u0062ase'),
    ],
    ['a bare secret', `${secretOf(1)}\n`],
  ])('is that of its text: %s', (_, text) => {
    const { secrets } = read(text);
    expect(secrets.map(({ id, bytes }) => [id, Buffer.from(bytes).toString('hex')])).toEqual([
      ['k1', hexOf(1)],
    ]);
  });

  it('keeps each secret with its id', () => {
    const { secrets } = read(
      JSON.stringify(
        ring(
          { id: 'b', from: '2026-11-01', secret: secretOf(2) },
          { secret: secretOf(1), id: 'a', until: '2026-11-01' },
        ),
      ),
    );
    expect(secrets.map(({ id, bytes }) => [id, Buffer.from(bytes).toString('hex')])).toEqual([
      ['a', hexOf(1)],
      ['b', hexOf(2)],
    ]);
  });

  it.each<[string, string, SecretCode]>([
    [
      'one secret in two places',
      `{"version":1,"secrets":[{"id":"a","secret":"${secretOf(1)}"},{"id":"b","secret":{"cut":0}}]}`,
      'ERR_SECRET_DUPLICATE',
    ],
    [
      'a place without a secret',
      '{"version":1,"secrets":[{"id":"b","secret":{"cut":0}}]}',
      'ERR_SECRET_ENCODING',
    ],
    [
      'a secret for an id',
      `{"version":1,"secrets":[{"id":"${secretOf(1)}","secret":"${secretOf(1)}"}]}`,
      'ERR_SECRET_ID',
    ],
    ['a secret for a name', `{"version":1,"${secretOf(1)}":[]}`, 'ERR_SECRET_SYNTAX'],
    ['text without end', `{"version":1,"secrets":[{"id":"a","secret":"${secretOf(1)}`, 'ERR_SECRET_SYNTAX'],
    ['a plain string', 'correct horse battery staple, and more of it', 'ERR_SECRET_SYNTAX'],
  ])('is refused as its text would be: %s', (_, text, code) => {
    expect(() => read(text)).toThrow(expect.objectContaining({ code }));
  });
});
