import { createDecipheriv, randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSealed, type KeyService, seal, sealingKeyOf, unseal } from '../../src/crypto/sealed.js';

const ring = Buffer.from('{"version":1,"secrets":[{"id":"k1","secret":"hex:not read here"}]}\n');

/** A service that keeps the data keys that it gave. */
function serve(): KeyService & { readonly plain: Map<string, Buffer> } {
  const plain = new Map<string, Buffer>();
  return {
    plain,
    async generate() {
      const wrapped = randomBytes(20).toString('base64');
      plain.set(wrapped, randomBytes(32));
      return { plain: new Uint8Array(plain.get(wrapped)!), wrapped, key: 'the/key' };
    },
    async unwrap(wrapped) {
      return new Uint8Array(plain.get(wrapped) ?? randomBytes(32));
    },
  };
}

const bytesOf = (text: string): Buffer => Buffer.from(text);
const failure = { code: 'ERR_SECRET_SEALED' };

describe('a sealed keyring', () => {
  it('opens to what was sealed, and shows nothing of it', async () => {
    const service = serve();
    const text = await seal(ring, 'vault', service);
    expect(isSealed(bytesOf(text))).toBe(true);
    expect(isSealed(ring)).toBe(false);
    expect(sealingKeyOf(bytesOf(text))).toEqual({ service: 'vault', key: 'the/key' });
    expect(text).not.toContain(ring.toString('base64').slice(8, 20));
    expect(Buffer.from(await unseal(bytesOf(text), service)).equals(ring)).toBe(true);
    expect(await seal(ring, 'vault', service)).not.toBe(text);
  });

  it('is AES-256-GCM with its first line as additional data, as Node reads it', async () => {
    const service = serve();
    const [header = '', coded = ''] = (await seal(ring, 'vault', service)).split('\n');
    const { nymline, version, wrapped, nonce } = JSON.parse(header);
    expect([nymline, version]).toEqual(['sealed-keyring', 1]);
    const bytes = Buffer.from(coded, 'base64');
    const cipher = createDecipheriv('aes-256-gcm', service.plain.get(wrapped)!, Buffer.from(nonce, 'base64'))
      .setAAD(Buffer.from(header))
      .setAuthTag(bytes.subarray(-16));
    expect(Buffer.concat([cipher.update(bytes.subarray(0, -16)), cipher.final()]).equals(ring)).toBe(true);
  });

  it('opens no more with any byte of it changed, lost or added', async () => {
    const service = serve();
    const text = bytesOf(await seal(ring, 'vault', service));
    const change = fc.tuple(fc.nat(text.length - 1), fc.integer({ min: 1, max: 255 }));
    await fc.assert(
      fc.asyncProperty(change, fc.constantFrom('change', 'lose', 'add', 'cut'), async ([at, by], how) => {
        const rest = text.subarray(at + (how === 'add' ? 0 : 1));
        const middle = how === 'change' ? [text[at]! ^ by] : how === 'add' ? [by] : [];
        const other = Buffer.concat([
          text.subarray(0, at),
          Buffer.from(middle),
          how === 'cut' ? Buffer.alloc(0) : rest,
        ]);
        if (other.equals(text)) return;
        await expect(unseal(other, service)).rejects.toMatchObject(failure);
      }),
      { numRuns: 300 },
    );
  });

  it('opens with its own data key alone, and says nothing of what it read', async () => {
    const text = bytesOf(await seal(ring, 'vault', serve()));
    await expect(unseal(text, serve())).rejects.toMatchObject(failure);
    const short: KeyService = { ...serve(), unwrap: async () => new Uint8Array(16) };
    await expect(unseal(text, short)).rejects.toThrow(/./);
    const [header, coded] = text.toString().split('\n');
    for (const other of [
      `${header}\n`,
      `${coded}\n${header}\n`,
      '{"nymline":"sealed-keyring",}\n\n',
      `${header}\nAA==\n`,
    ])
      await expect(unseal(bytesOf(other), serve())).rejects.toMatchObject(failure);
  });

  it('overwrites the data key that it was lent', async () => {
    const service = serve();
    const lent: Uint8Array[] = [];
    const watching: KeyService = {
      generate: async () => {
        const made = await service.generate();
        lent.push(made.plain);
        return made;
      },
      unwrap: async (wrapped) => {
        lent.push(await service.unwrap(wrapped));
        return lent.at(-1)!;
      },
    };
    await unseal(bytesOf(await seal(ring, 'vault', watching)), watching);
    expect(lent.map((bytes) => bytes.every((byte) => byte === 0))).toEqual([true, true]);
  });
});
