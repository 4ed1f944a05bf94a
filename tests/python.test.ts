/** The recipe in docs/keys.md, run as it stands there: pseudonyms can be recomputed without this package. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { createPseudonymizer, type KeyringDocument, type PolicyDocument } from '../src/index.js';
import golden from './golden.json' with { type: 'json' };

const documentation = readFileSync(new URL('../docs/keys.md', import.meta.url), 'utf8');
const snippet = /```python\n(.*?)```/s.exec(documentation)?.[1] ?? '';

const folder = mkdtempSync(join(tmpdir(), 'nymline-python-'));
afterAll(() => rmSync(folder, { recursive: true }));

const keyring: KeyringDocument = {
  version: 1,
  secrets: golden.secrets.map(({ id, secret }, i) => ({
    id,
    secret: `base64:${Buffer.from(secret, 'hex').toString('base64')}`,
    ...(i === 0 ? { until: '2026-12-01T00:00:00Z' } : { from: '2026-12-01T00:00:00Z' }),
  })),
};

/** What a program prints that runs in a folder with keyring.json. */
function python(program: string): string[] {
  writeFileSync(join(folder, 'keyring.json'), JSON.stringify(keyring));
  const { status, stdout, stderr } = spawnSync('python3', ['-X', 'utf8', '-'], {
    cwd: folder,
    input: program,
    encoding: 'utf8',
  });
  expect(stderr).toBe('');
  expect(status).toBe(0);
  return stdout.trim().split('\n');
}

const hasPython = spawnSync('python3', ['--version']).status === 0;

describe('the Python of docs/keys.md', () => {
  it('is there', () => {
    expect(snippet).toMatch(/^import base64, hmac, json\n/);
  });

  it.skipIf(!hasPython)('prints what records say under each secret, and what a look-up gives', () => {
    const policy: PolicyDocument = {
      version: 1,
      time: 'at',
      rules: [{ path: 'from', identifier: 'phone', transform: 'pseudonym' }],
    };
    const { record, pseudonymsOf } = createPseudonymizer(policy, keyring);
    const written = ['2026-11-15', '2026-12-15'].map((at) => {
      return (record({ at, from: '+1 (202) 555-0123' }) as { from: string }).from;
    });
    expect(python(snippet)).toEqual(written);
    expect(pseudonymsOf('phone', '+12025550123')).toEqual(written);
  });

  it.skipIf(!hasPython)('recomputes every golden pseudonym', () => {
    const cases = golden.values.flatMap(({ kind, canonical, pseudonyms }) =>
      Object.entries(pseudonyms).flatMap(([domain, each]) =>
        each.map((pseudonym, i) => ({ ...golden.secrets[i]!, domain, kind, canonical, pseudonym })),
      ),
    );
    const calls = JSON.stringify(
      cases.map(({ secret, id, domain, kind, canonical }) => [secret, id, domain, kind, canonical]),
    );
    const all = `${snippet}\nprint()\nfor secret, *rest in json.loads(${JSON.stringify(calls)}):\n    print(pseudonym(bytes.fromhex(secret), *rest))\n`;
    expect(python(all).slice(-cases.length)).toEqual(cases.map(({ pseudonym }) => pseudonym));
  });
});
