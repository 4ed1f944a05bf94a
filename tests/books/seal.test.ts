import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { openSealed, sealRecords } from '../../src/books/index.js';
import { createSealer } from '../../src/books/seal.js';
import type { Reject } from '../../src/program/reject.js';

const identity = await generateX25519Identity();
const recipient = await identityToRecipient(identity);
const folder = mkdtempSync(join(tmpdir(), 'nymline-seal-'));
afterAll(() => rmSync(folder, { recursive: true }));

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const reject = (position: number, raw: Reject['raw'], more: Partial<Reject> = {}): Reject => ({
  code: 'ERR_RECORD_SYNTAX',
  position,
  detail: 'a record is not well-formed',
  raw,
  ...more,
});
const seal = (...rejects: Reject[]) => sealRecords(rejects, { recipients: [recipient], source: 'calls' });

const hasAge = spawnSync('age', ['--version']).status === 0;

describe('sealing', () => {
  it('gives back what was sealed, and what it was sealed with', async () => {
    const head = bytes('from;to\n');
    const sealed = await seal(
      reject(3, bytes('+12025550123;x;y\n'), { head }),
      reject(5, new Uint8Array([0xff, 0x00, 0x31]), { head, code: 'ERR_RECORD_ENCODING' }),
      reject(6, bytes('a;b;c\n'), { head: bytes('a;b\n') }),
      reject(7, '{"from":"+12025550123"'),
      reject(8, { object: { from: 1n } }),
      reject(9, { text: 'call +12025550123' }),
      reject(9, { json: '{"a":1}' }, { more: true }),
      reject(10, undefined),
    );
    const { entries, clear } = (await openSealed(sealed.bytes, [identity]))!;
    expect(
      entries.map(({ bytes, head, ...rest }) => ({
        ...rest,
        bytes: bytes && Buffer.from(bytes).toString('latin1'),
        head: head && Buffer.from(head).toString(),
      })),
    ).toMatchObject([
      { position: 3, form: 'bytes', bytes: '+12025550123;x;y\n', head: 'from;to\n', source: 'calls' },
      { position: 5, form: 'bytes', bytes: '\xff\x001', head: 'from;to\n', code: 'ERR_RECORD_ENCODING' },
      { position: 6, bytes: 'a;b;c\n', head: 'a;b\n' },
      { position: 7, form: 'bytes', bytes: '{"from":"+12025550123"', head: undefined },
      { position: 8, form: 'object', bytes: '{"from":"1"}' },
      { position: 9, form: 'text', bytes: 'call +12025550123', more: false },
      { position: 9, form: 'json', bytes: '{"a":1}', more: true },
      { position: 10, bytes: undefined },
    ]);
    expect(sealed.index.records).toEqual(clear);
    expect(clear.at(-1)!.digest).toBe(null);
  });

  it('shows nothing of a record beside it, and not even whether two are equal to ones elsewhere', async () => {
    const one = await seal(reject(1, bytes('+12025550123\n')));
    const other = await seal(reject(1, bytes('+12025550123\n')));
    expect(JSON.stringify(one.index)).not.toContain('2025550123');
    expect(Buffer.from(one.bytes).includes('2025550123')).toBe(false);
    expect(one.index.records[0]!.digest).toMatch(/^hmac-sha256:[\da-f]{64}$/);
    expect(one.index.records[0]!.digest).not.toBe(other.index.records[0]!.digest);
  });

  it('gives any bytes back', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.uint8Array({ maxLength: 40 }), { minLength: 1, maxLength: 5 }),
        async (all) => {
          const sealed = await seal(...all.map((each, index) => reject(index + 1, each)));
          const opened = await openSealed(sealed.bytes, [identity]);
          expect(opened!.entries.map((entry) => Buffer.from(entry.bytes!))).toEqual(
            all.map((each) => Buffer.from(each)),
          );
        },
      ),
      { numRuns: 20 },
    );
  });

  it('does not open with another identity, cut or changed', async () => {
    const { bytes: sealed } = await seal(reject(1, bytes('+12025550123\n')));
    expect(await openSealed(sealed, [await generateX25519Identity()])).toBe(undefined);
    for (const cut of [0, 30, sealed.length >> 1, sealed.length - 1])
      expect(await openSealed(sealed.subarray(0, cut), [identity])).toBe(undefined);
    for (const at of [5, 40, sealed.length - 20, sealed.length - 1]) {
      const changed = sealed.slice();
      changed[at]! ^= 1;
      expect(await openSealed(changed, [identity])).toBe(undefined);
    }
  });

  it.each([identity.slice(0, -1), recipient, 'AGE-PLUGIN-X', ''])(
    'quotes nothing of what is no identity',
    async (wrong) => {
      const { bytes: sealed } = await seal(reject(1, bytes('+12025550123\n')));
      const error = await openSealed(sealed, [identity, wrong]).catch((thrown: Error) => thrown);
      expect((error as Error).message).toContain('identities [1] expected an identity');
      for (const part of [identity, recipient]) expect(String(error)).not.toContain(part.slice(16, 40));
    },
  );

  it.each([
    ['nothing', [], 'expected a list of one or more'],
    ['no list', recipient, 'expected a list of one or more'],
    ['an identity', [identity], 'got an identity'],
    ['a recipient with a slip', [recipient.slice(0, -1)], 'expected a recipient'],
    ['a number', [7], 'expected a text, got number'],
  ])('refuses %s, and quotes nothing of it', (_, recipients, message) => {
    let error: Error | undefined;
    try {
      createSealer(recipients as string[]);
    } catch (thrown) {
      error = thrown as Error;
    }
    expect(error!.message).toContain(message);
    expect(error!.message).not.toContain(identity.slice(15, 40));
    expect(error!.message).not.toContain(recipient.slice(5, 40));
  });

  it('refuses a recipient whose checksum is another when it seals', async () => {
    const other = recipient.endsWith('q') ? 'p' : 'q';
    const wrong = recipient.slice(0, -1) + other;
    const sealing = sealRecords([reject(1, bytes('a'))], { recipients: [wrong], source: 'calls' });
    await expect(sealing).rejects.toThrow('its checksum is another');
  });

  it.runIf(hasAge)('is read by age, and reads what age has written', async () => {
    const key = join(folder, 'key.txt');
    writeFileSync(key, `${identity}\n`);
    const { bytes: sealed } = await seal(reject(1, bytes('+12025550123\n')));
    const plain = execFileSync('age', ['-d', '-i', key], { input: sealed });
    expect(plain.toString().split('\n')[1]).toContain('"text":"+12025550123\\n"');
    const again = execFileSync('age', ['-r', recipient], { input: plain });
    expect(await openSealed(again, [identity])).toEqual(await openSealed(sealed, [identity]));
  });

  // `age -r age1… < segment` of age 1.1.1, and the identity beside it.
  it('reads what age 1.1.1 has written', async () => {
    const fixture = (name: string) =>
      readFileSync(new URL(`../fixtures/quarantine/${name}`, import.meta.url));
    const { entries } = (await openSealed(fixture('segment.age'), [
      fixture('identity.txt').toString().trim(),
    ]))!;
    expect(entries).toMatchObject([{ code: 'ERR_RECORD_SYNTAX', position: 1, source: 'calls' }]);
    expect(Buffer.from(entries[0]!.bytes!).toString()).toBe('+12025550123\n');
  });
});
