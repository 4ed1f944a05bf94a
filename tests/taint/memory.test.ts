/**
 * What is left of a secret in the memory of a process that has closed what worked with it: a child looks through all
 * of its own. Other systems have no such file; what is claimed there is what was found here.
 */
import { spawnSync } from 'node:child_process';
import { createHmac, hkdfSync, randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { createHmacWords } from '../../src/crypto/prf.js';
import { isDeep } from '../deep.js';

const child = fileURLToPath(new URL('memory/child.mjs', import.meta.url));
const index = new URL('../../dist/index.js', import.meta.url).href;
const folder = mkdtempSync(join(tmpdir(), 'nymline-memory-'));
afterAll(() => rmSync(folder, { recursive: true }));

const bytesOf = (words: Int32Array): Buffer => Buffer.from(words.buffer, words.byteOffset, words.byteLength);

/** Half of each is enough to know it by: 16 bytes come by chance once in 2^128. */
function needlesOf(secret: Uint8Array): Record<string, Uint8Array> {
  const needles: Record<string, Uint8Array> = {
    secret,
    extracted: createHmac('sha256', Buffer.alloc(32)).update(secret).digest(),
    'secret in base64': Buffer.from(Buffer.from(secret).toString('base64')),
    'secret in hexadecimal': Buffer.from(Buffer.from(secret).toString('hex')),
  };
  for (const kind of ['tel', 'id', 'ip', 'mail']) {
    const key = new Uint8Array(hkdfSync('sha256', secret, '', `nymline/1/default/${kind}`, 32));
    const { inner, outer } = createHmacWords(key).states;
    Object.assign(needles, {
      [`${kind} key`]: key,
      [`${kind} inner`]: bytesOf(inner),
      [`${kind} inner, big-endian`]: bytesOf(inner).swap32(),
      [`${kind} outer`]: bytesOf(outer),
      [`${kind} outer, big-endian`]: bytesOf(outer).swap32(),
      [`${kind} padded`]: key.map((byte) => byte ^ 0x36),
    });
    bytesOf(inner).swap32();
    bytesOf(outer).swap32();
  }
  return needles;
}

function run(way: string, file: string | Uint8Array, secret: Uint8Array) {
  const [keyring, needles] = ['keyring', 'needles'].map((name) => join(folder, `${name}-${way}`)) as [
    string,
    string,
  ];
  writeFileSync(keyring, file, { mode: 0o600 });
  const halves = Object.entries(needlesOf(secret)).flatMap(([name, bytes]) => [
    { name: `${name}, first half`, bytes: bytes.subarray(0, 16) },
    { name: `${name}, second half`, bytes: bytes.subarray(16, 32) },
  ]);
  halves.push({ name: 'value', bytes: Buffer.from(randomBytes(12).toString('hex')) });
  const masked = halves.map(({ name, bytes }) => ({ name, masked: [...bytes].map((byte) => byte ^ 0xa5) }));
  writeFileSync(needles, JSON.stringify(masked));
  const { stdout, stderr } = spawnSync(process.execPath, [child, index, keyring, needles, way], {
    encoding: 'utf8',
  });
  if (stdout === '') throw new Error(stderr);
  const found = JSON.parse(stdout) as Record<'before' | 'after', Record<string, number>>;
  const present = (counts: Record<string, number>): string[] =>
    Object.keys(counts).filter((name) => counts[name]! > 0);
  return { before: present(found.before), after: present(found.after), stderr };
}

describe.skipIf(process.platform !== 'linux')(
  'after close (Linux: elsewhere a process cannot read its memory as a file)',
  () => {
    it.each(['document', 'hexadecimal', 'bytes', ...(isDeep ? ['replaced'] : [])])(
      'nothing is left of a secret that came as %s',
      (way) => {
        const secret = randomBytes(32);
        const document = {
          version: 1,
          secrets: [{ id: 'k1', secret: `base64:${secret.toString('base64')}` }],
        };
        const files = {
          document: JSON.stringify(document),
          hexadecimal: `hex:${secret.toString('hex')}\n`,
          bytes: secret,
          // Another keyring has taken its place, and what works with that is open.
          replaced: JSON.stringify(document),
        };
        const { before, after } = run(way, files[way as keyof typeof files], secret);
        // The search finds what is there.
        expect(before).toEqual(
          expect.arrayContaining([
            'secret, first half',
            'tel inner, first half',
            'id outer, second half',
            'value',
          ]),
        );
        expect(after).toEqual([]);
      },
      60_000,
    );
  },
);
