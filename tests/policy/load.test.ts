import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, it, vi } from 'vitest';
import { loadKeyring, loadKeyringSync, loadPolicy, PolicyError, SecretError } from '../../src/index.js';

const folder = mkdtempSync(join(tmpdir(), 'nymline-load-'));
afterAll(() => rmSync(folder, { recursive: true }));
afterEach(() => vi.unstubAllEnvs());

let files = 0;
function write(text: string, mode = 0o600): string {
  const file = join(folder, `file${files++}`);
  writeFileSync(file, text);
  chmodSync(file, mode);
  return file;
}

const hex = Buffer.from(Array.from({ length: 32 }, (_, i) => (i * i * 31 + 7) & 255)).toString('hex');
const document = { version: 1, secrets: [{ id: 'nov', secret: `hex:${hex}` }] } as const;
const text = JSON.stringify(document);

describe('a keyring', () => {
  it.each([
    ['a file', () => ({ file: write(`${text}\n`) })],
    ['a file with a byte order mark', () => ({ file: write(`\ufeff${text}`) })],
    ['a function', () => () => document],
    ['a function that gives text', () => () => text],
    ['a function that takes its time', () => async () => document],
  ])('comes from %s', async (_, source) => {
    const ring = await loadKeyring(source(), () => {
      throw new Error('nothing to warn of');
    });
    expect([...ring.ids]).toEqual(['nov']);
    expect(Buffer.from(ring.secrets[0]!.bytes).toString('hex')).toBe(hex);
  });

  it('comes from NYMLINE_KEYRING where nothing else is said, as document or bare secret', async () => {
    vi.stubEnv('NYMLINE_KEYRING', text);
    expect([...(await loadKeyring()).ids]).toEqual(['nov']);
    expect([...loadKeyringSync().ids]).toEqual(['nov']);
    vi.stubEnv('NYMLINE_KEYRING', `hex:${hex}\n`);
    expect([...(await loadKeyring()).ids]).toEqual(['k1']);
  });

  it('comes from another variable by name', async () => {
    vi.stubEnv('OTHER_KEYRING', text);
    expect([...(await loadKeyring({ env: 'OTHER_KEYRING' })).ids]).toEqual(['nov']);
  });

  it.each([undefined, ''])('is missing where the variable is %j', async (value) => {
    vi.stubEnv('NYMLINE_KEYRING', value);
    await expect(loadKeyring()).rejects.toThrow(SecretError);
    await expect(loadKeyring()).rejects.toMatchObject({
      code: 'ERR_SECRET_MISSING',
      message: expect.stringContaining('NYMLINE_KEYRING'),
    });
  });

  it('comes from a file or a variable, and not from both', async () => {
    const both = { file: 'keyring.json', env: 'NYMLINE_KEYRING' };
    await expect(loadKeyring(both)).rejects.toThrow('got both: leave out file or env');
  });

  it('is missing where there is no file: the system says so', async () => {
    await expect(loadKeyring({ file: join(folder, 'none') })).rejects.toMatchObject({ code: 'ENOENT' });
  });

  it('is not made of what a function fails with, which goes through', async () => {
    const failure = new Error('KMS says no');
    await expect(loadKeyring(() => Promise.reject(failure))).rejects.toBe(failure);
    await expect(
      loadKeyring(() => {
        throw failure;
      }),
    ).rejects.toBe(failure);
  });

  it.each([
    ['a file', () => ({ file: write(`{"secret":"${hex}"`) })],
    ['a function', () => () => `{"secret":"${hex}"`],
  ])('that is no JSON, from %s, is refused without a word of it', async (_, source) => {
    const error: Error = await loadKeyring(source()).then(
      () => new Error('accepted'),
      (reason) => reason,
    );
    expect(error).toMatchObject({ code: 'ERR_SECRET_SYNTAX' });
    expect(error.message).not.toContain(hex.slice(0, 6));
  });
});

describe.skipIf(process.platform === 'win32')('a keyring file', () => {
  it.each([0o644, 0o640, 0o604, 0o660, 0o620, 0o777])(
    'of mode %o can be used by others, which is said',
    async (mode) => {
      const said: string[] = [];
      const file = write(text, mode);
      await loadKeyring({ file }, (message) => said.push(message));
      loadKeyringSync({ file }, (message) => said.push(message));
      expect(said).toHaveLength(2);
      expect(said[0]).toContain(`mode ${mode.toString(8)}`);
      expect(said[0]).toContain(`chmod 600 ${file}`);
      expect(said[0]).not.toContain(hex.slice(0, 6));
    },
  );

  it.skipIf(process.platform === 'win32')('of a device is nobody’s to change', async () => {
    const said: string[] = [];
    await expect(loadKeyring({ file: '/dev/null' }, (message) => said.push(message))).rejects.toThrow(
      'expected a JSON document',
    );
    expect(said).toEqual([]);
  });

  it.each([0o600, 0o400, 0o700])('of mode %o is the operator’s own', async (mode) => {
    const said: string[] = [];
    await loadKeyring({ file: write(text, mode) }, (message) => said.push(message));
    expect(said).toEqual([]);
  });

  it('is warned of through the process where nobody else listens', async () => {
    const emit = vi.spyOn(process, 'emitWarning').mockImplementation(() => {});
    await loadKeyring({ file: write(text, 0o644) });
    expect(emit).toHaveBeenCalledWith(expect.stringContaining('mode 644'), {
      type: 'NymlineWarning',
      code: 'WARN_KEYRING_MODE',
    });
    emit.mockRestore();
  });
});

describe('a policy', () => {
  it.each([
    ['YAML', 'version: 1\nrules:\n  - path: a\n    transform: drop\n'],
    ['JSON', '{"version":1,"rules":[{"path":"a","transform":"drop"}]}'],
  ])('comes from a file of %s', (_, policy) => {
    expect(loadPolicy(write(policy)).rules).toEqual([{ path: 'a', transform: 'drop' }]);
  });

  it('with faults is refused with all of them', () => {
    expect(() => loadPolicy(write('version: 1\nrulez: []\n'))).toThrow(PolicyError);
  });

  it('that is not there is missing: the system says so', () => {
    expect(() => loadPolicy(join(folder, 'none'))).toThrow(expect.objectContaining({ code: 'ENOENT' }));
    expect(() => loadPolicy({ file: 'policy.yaml' } as never)).toThrow(
      'expected the name of a file, got an object',
    );
  });
});
