/**
 * A ring sealed by AWS KMS, through its own client: against moto's server, which NYMLINE_MOTO names, or which the deep tests
 * get from PyPI.
 */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { createPseudonymizer, loadKeyring } from '../../../src/index.js';
import { folder, keyring, nymline, secret } from '../../cli/terminal.js';
import { isDeep } from '../../deep.js';

/** The server's program; undefined where there is no Python, or PyPI is not reached. */
function findMoto(): string | undefined {
  if (process.env.NYMLINE_MOTO !== undefined) return process.env.NYMLINE_MOTO;
  if (!isDeep) return undefined;
  const place = join(tmpdir(), 'nymline-moto');
  const program = join(place, 'bin', 'moto_server');
  if (!existsSync(program)) {
    spawnSync('python3', ['-m', 'venv', place], { stdio: 'ignore' });
    spawnSync(join(place, 'bin', 'pip'), ['install', '-q', 'moto[server,kms]==5.*'], { stdio: 'ignore' });
  }
  return existsSync(program) ? program : undefined;
}

const moto = findMoto();
const policy = {
  version: 1,
  rules: [{ path: 'from', identifier: 'phone', transform: 'pseudonym' }],
} as const;

const freePort = async (): Promise<number> => {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
};

describe.skipIf(moto === undefined)('a keyring sealed by AWS KMS', () => {
  let child: ChildProcess;
  let address: string;
  let keys: { readonly id: string; readonly arn: string }[];

  const setEnvironment = (): void => {
    vi.stubEnv('AWS_ENDPOINT_URL_KMS', address);
    vi.stubEnv('AWS_ACCESS_KEY_ID', 'test');
    vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'test');
    vi.stubEnv('AWS_REGION', 'eu-west-1');
  };

  beforeAll(async () => {
    const port = await freePort();
    address = `http://127.0.0.1:${port}`;
    child = spawn(moto!, ['-H', '127.0.0.1', '-p', String(port)], { stdio: 'ignore' });
    setEnvironment();
    // By a name that the compiler does not follow: where the peer is not installed, the types are whole as well.
    const peer = '@aws-sdk/client-kms';
    const { KMS } = await import(peer);
    const client = new KMS({ maxAttempts: 60 });
    const make = async () => {
      const { KeyMetadata } = await client.createKey({});
      return { id: KeyMetadata!.KeyId!, arn: KeyMetadata!.Arn! };
    };
    keys = [await make(), await make()];
    await client.createAlias({ AliasName: 'alias/nymline', TargetKeyId: keys[0]!.id });
  });
  afterAll(() => void child?.kill());
  afterEach(() => vi.unstubAllEnvs());

  async function sealed(by = 'aws-kms:alias/nymline'): Promise<string> {
    setEnvironment();
    const file = join(folder({ 'keyring.json': keyring }), 'keyring.json');
    const { code, err } = await nymline(['keys', 'seal', file, '--by', by]);
    expect([code, err]).toEqual([0, expect.stringContaining('sealed by aws-kms')]);
    return file;
  }

  it('is read as any keyring is, and holds the ARN of its key', async () => {
    const file = await sealed();
    expect(readFileSync(file, 'utf8')).toContain(`"key":"${keys[0]!.arn}"`);
    expect(readFileSync(file, 'utf8')).not.toContain(secret.slice(7, 17));
    // The region is that of the ARN.
    vi.stubEnv('AWS_REGION', 'us-east-2');
    const calls = createPseudonymizer(policy, await loadKeyring({ file }));
    expect(calls.pseudonymsOf('phone', '+12025550123')).toEqual(
      createPseudonymizer(policy, keyring).pseudonymsOf('phone', '+12025550123'),
    );
    for (const args of [
      ['rotate', file, '--every', 'week'],
      ['shred', file, 'k1', '--force'],
      ['list', file],
    ])
      expect((await nymline(['keys', ...args])).code).toBe(0);
    expect((await loadKeyring({ file })).ids.has('k1')).toBe(false);
    expect((await nymline(['keys', 'unseal', file])).code).toBe(0);
    expect(JSON.parse(readFileSync(file, 'utf8')).version).toBe(1);
  });

  it.each(['id', 'arn'] as const)('is sealed by a key that is named by its %s', async (name) => {
    const file = await sealed(`aws-kms:${keys[1]![name]}`);
    expect([...(await loadKeyring({ file })).ids]).toEqual(['k1']);
  });

  it('does not open where its header names another key, or has another data key', async () => {
    const file = await sealed();
    const text = readFileSync(file, 'utf8');
    writeFileSync(file, text.replace(keys[0]!.arn, keys[1]!.arn));
    await expect(loadKeyring({ file })).rejects.toMatchObject({
      code: expect.stringMatching(/^ERR_SECRET_SE/),
    });
    const wrappedOf = (whole: string) => JSON.parse(whole.split('\n')[0]!).wrapped as string;
    const other = readFileSync(await sealed(), 'utf8');
    writeFileSync(file, text.replace(wrappedOf(text), wrappedOf(other)));
    await expect(loadKeyring({ file })).rejects.toMatchObject({ code: 'ERR_SECRET_SEALED' });
  });

  it('says the name of what the service answers, and no more', async () => {
    const file = await sealed();
    const before = readFileSync(file);
    const none = 'aws-kms:00000000-0000-4000-8000-000000000000';
    const { code, err } = await nymline(['keys', 'seal', file, '--by', none]);
    expect(code).toBe(2);
    expect(err).toContain('aws-kms expected to give the key of the ring, answered NotFoundException');
    expect(readFileSync(file).equals(before)).toBe(true);
  });
});

it('does without the client of AWS where nothing is sealed by it', async () => {
  const text = readFileSync(new URL('../../../src/policy/service/kms.ts', import.meta.url), 'utf8');
  expect(text).not.toMatch(/from '@aws-sdk/);
  const file = join(folder({ 'keyring.json': keyring }), 'keyring.json');
  const { code, err } = await nymline(['keys', 'seal', file, '--by', 'aws-kms:not a key']);
  expect([code, err]).toEqual([2, expect.stringContaining('expected the id, alias or ARN of a key')]);
});
