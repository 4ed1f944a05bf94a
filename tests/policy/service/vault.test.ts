/** A ring sealed by Vault: by a server that speaks its protocol, and by Vault itself where NYMLINE_VAULT runs one. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { createPseudonymizer, loadKeyring, loadKeyringSync } from '../../../src/index.js';
import { folder, keyring, nymline, secret } from '../../cli/terminal.js';
import { serveTransit, type Transit } from './transit.js';

const policy = {
  version: 1,
  rules: [{ path: 'from', identifier: 'phone', transform: 'pseudonym' }],
} as const;
const pseudonym = createPseudonymizer(policy, keyring).pseudonymsOf('phone', '+12025550123')[0]!;

let vault: Pick<Transit, 'address' | 'token' | 'asked'>;
let stop = (): void => {};

/** A program that prints an address and a token, and serves there. */
async function startVault(program: string): Promise<Pick<Transit, 'address' | 'token' | 'asked'>> {
  const child: ChildProcess = spawn(program, { stdio: ['ignore', 'pipe', 'inherit'] });
  stop = () => void child.kill();
  const line = await new Promise<string>((resolve) =>
    child.stdout!.once('data', (text) => resolve(String(text))),
  );
  const [address = '', token = ''] = line.trim().split(' ');
  const post = (path: string, body: object) =>
    fetch(`${address}/v1/${path}`, {
      method: 'POST',
      headers: { 'x-vault-token': token },
      body: JSON.stringify(body),
    });
  expect((await post('sys/mounts/transit', { type: 'transit' })).status).toBe(204);
  for (const name of ['nymline', 'other']) expect((await post(`transit/keys/${name}`, {})).ok).toBe(true);
  return { address, token, asked: [] };
}

beforeAll(async () => {
  const program = process.env.NYMLINE_VAULT;
  if (program !== undefined) vault = await startVault(program);
  else {
    const served = await serveTransit(['nymline', 'other']);
    stop = () => void served.server.close();
    vault = served;
  }
});
afterAll(() => stop());
afterEach(() => vi.unstubAllEnvs());

/** A sealed ring, and the environment in which it opens. */
async function sealed(): Promise<{ path: string; file: string }> {
  vi.stubEnv('VAULT_ADDR', vault.address);
  vi.stubEnv('VAULT_TOKEN', vault.token);
  const path = folder({ 'keyring.json': keyring });
  const file = join(path, 'keyring.json');
  const { code, out, err } = await nymline(['keys', 'seal', file, '--by', 'vault:transit/nymline']);
  expect([code, out]).toEqual([0, '']);
  expect(err).toContain(`${file}: sealed by vault; `);
  expect(readFileSync(file, 'latin1')).not.toContain(secret.slice(7, 17));
  return { path, file };
}

describe('a keyring sealed by Vault', () => {
  it('is read where a keyring is, by the library and by the command', async () => {
    const { path, file } = await sealed();
    const ring = await loadKeyring({ file });
    expect(createPseudonymizer(policy, ring).pseudonymsOf('phone', '+12025550123')).toEqual([pseudonym]);
    vi.stubEnv('NYMLINE_KEYRING', readFileSync(file, 'utf8'));
    expect([...(await loadKeyring()).ids]).toEqual(['k1']);
    writeFileSync(join(path, 'policy.json'), JSON.stringify(policy));
    const input = '{"from":"(202) 555-0123"}\n{"from":"+12025550123"}\n';
    for (const threads of ['1', '2']) {
      const args = [
        'run',
        '-p',
        join(path, 'policy.json'),
        '-k',
        file,
        '--threads',
        threads,
        '--region',
        'US',
      ];
      const { code, out } = await nymline(args, { input });
      expect([code, out]).toEqual([0, `{"from":"${pseudonym}"}\n`.repeat(2)]);
    }
    expect((await nymline(['keys', 'list', file])).out).toContain('k1');
    expect(() => loadKeyringSync({ file })).toThrow(expect.objectContaining({ code: 'ERR_SECRET_SEALED' }));
  });

  it('stays sealed through add, rotate and shred, by another data key each time', async () => {
    const { path, file } = await sealed();
    const wrapped = () => JSON.parse(readFileSync(file, 'utf8').split('\n')[0]!).wrapped as string;
    const seen = new Set([wrapped()]);
    const journal = ['--journal', join(path, 'journal.ndjson')];
    for (const args of [
      ['rotate', file, '--every', 'day', '--ahead', '2'],
      ['add', file, '--id', 'later', '--from', '2999-01-01'],
      ['shred', file, 'k1', '--force'],
    ]) {
      const { code, err } = await nymline(['keys', ...args, ...journal]);
      expect([code, err.includes(secret.slice(7, 17))]).toEqual([0, false]);
      seen.add(wrapped());
    }
    expect(seen.size).toBe(4);
    expect((await loadKeyring({ file })).ids).not.toContain('k1');
    expect((await nymline(['audit', 'verify', join(path, 'journal.ndjson')])).err).toBe('');
    const shares = ['a', 'b'].map((name) => join(path, name));
    expect((await nymline(['keys', 'split', file, ...shares])).code).toBe(0);
    // Shares do without the service.
    vi.stubEnv('VAULT_TOKEN', '');
    expect((await nymline(['keys', 'join', join(path, 'whole.json'), ...shares])).code).toBe(0);
    expect(loadKeyringSync({ file: join(path, 'whole.json') }).ids).toContain('later');
  });

  it('is in clear again by unseal, and by another key where that is named', async () => {
    const { file } = await sealed();
    expect((await nymline(['keys', 'seal', file, '--by', 'vault:transit/other'])).code).toBe(0);
    expect(readFileSync(file, 'utf8')).toContain('"key":"transit/other"');
    expect((await nymline(['keys', 'unseal', file])).code).toBe(0);
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(JSON.parse(keyring));
  });

  it.each([
    ['a wrong token', { VAULT_TOKEN: 'hvs.wrong' }, 'answered 403'],
    ['no token', { VAULT_TOKEN: '' }, 'expected a token in VAULT_TOKEN'],
    ['no address', { VAULT_ADDR: '' }, 'expected an address in VAULT_ADDR'],
    [
      'an address in clear, elsewhere',
      { VAULT_ADDR: 'http://192.0.2.1:8200' },
      'expected an address in VAULT_ADDR',
    ],
    ['an address where nobody answers', { VAULT_ADDR: 'http://127.0.0.1:1' }, 'could not be reached'],
  ])('does not open with %s', async (_, env, message) => {
    const { file } = await sealed();
    for (const [name, value] of Object.entries(env)) vi.stubEnv(name, value);
    await expect(loadKeyring({ file })).rejects.toMatchObject({ code: 'ERR_SECRET_SERVICE' });
    const before = readFileSync(file);
    const { code, err } = await nymline(['keys', 'rotate', file, '--every', 'day']);
    expect(code).toBe(2);
    expect(err).toContain(message);
    expect(err).not.toContain('hvs.');
    expect(readFileSync(file).equals(before)).toBe(true);
  });

  it('does not open under another key, or with another data key wrapped', async () => {
    const { file } = await sealed();
    const text = readFileSync(file, 'utf8');
    writeFileSync(file, text.replace('transit/nymline', 'transit/other'));
    await expect(loadKeyring({ file })).rejects.toMatchObject({ code: 'ERR_SECRET_SERVICE' });
    writeFileSync(file, text.replace('transit/nymline', 'transit/none'));
    await expect(loadKeyring({ file })).rejects.toMatchObject({ code: 'ERR_SECRET_SERVICE' });
    const { file: second } = await sealed();
    const wrappedOf = (whole: string) => JSON.parse(whole.split('\n')[0]!).wrapped as string;
    writeFileSync(file, text.replace(wrappedOf(text), wrappedOf(readFileSync(second, 'utf8'))));
    await expect(loadKeyring({ file })).rejects.toMatchObject({ code: 'ERR_SECRET_SEALED' });
    writeFileSync(file, text.replace('"service":"vault"', '"service":"toString"'));
    await expect(loadKeyring({ file })).rejects.toMatchObject({ code: 'ERR_SECRET_SERVICE' });
  });

  it.each(['../sys/x', 'transit', 'transit/../x', 'transit/a?b', 'a b/c', '/x'])(
    'asks for no key called %j',
    async (key) => {
      const { file } = await sealed();
      const before = readFileSync(file);
      const { code } = await nymline(['keys', 'seal', file, '--by', `vault:${key}`]);
      expect([code, readFileSync(file).equals(before)]).toEqual([2, true]);
    },
  );

  it('takes its token to no other place that it is sent to', async () => {
    const { file } = await sealed();
    const tokens: unknown[] = [];
    const other = createServer((request, response) => {
      tokens.push(request.headers['x-vault-token']);
      response.end('{}');
    }).listen(0, '127.0.0.1');
    const first = createServer((_, response) => {
      response
        .writeHead(307, { location: `http://127.0.0.1:${(other.address() as AddressInfo).port}/` })
        .end();
    }).listen(0, '127.0.0.1');
    await Promise.all([first, other].map((server) => server.listening || once(server, 'listening')));
    try {
      vi.stubEnv('VAULT_ADDR', `http://127.0.0.1:${(first.address() as AddressInfo).port}`);
      await expect(loadKeyring({ file })).rejects.toMatchObject({ code: 'ERR_SECRET_SERVICE' });
      expect(tokens).toEqual([]);
    } finally {
      first.close();
      other.close();
    }
  });

  it('is sealed by no service that is unknown', async () => {
    const { file } = await sealed();
    const { code, err } = await nymline(['keys', 'seal', file, '--by', 'gpg:key']);
    expect(code).toBe(2);
    expect(err).toContain('--by expected a key service');
  });
});
