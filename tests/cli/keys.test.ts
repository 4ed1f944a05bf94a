import { chmodSync, readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createKeyring } from '../../src/crypto/keyring.js';
import { folder, keyring, nymline, secret } from './terminal.js';

const mode = (file: string): number => statSync(file).mode & 0o777;

interface Document {
  secrets: { id: string; secret: string; from?: string; until?: string }[];
}
const read = (file: string): Document => JSON.parse(readFileSync(file, 'utf8')) as Document;

describe('nymline keys new', () => {
  it('makes a keyring that only its owner can read, and does not print it', async () => {
    const file = join(folder(), 'keyring.json');
    const { code, out, err } = await nymline(['keys', 'new', file]);
    expect([code, out]).toEqual([0, '']);
    expect(mode(file)).toBe(0o600);
    const ring = createKeyring(readFileSync(file, 'utf8'));
    expect(ring.secrets.map(({ id, bytes }) => [id, bytes.length])).toEqual([
      [expect.stringMatching(/^k[a-z0-9]{6}$/), 32],
    ]);
    expect(err).not.toContain(read(file).secrets[0]!.secret.slice(7, 17));
  });

  it('prints the keyring where no file is named, another one each time', async () => {
    const args = [
      'keys',
      'new',
      '--id',
      '2026q4',
      '--from',
      '2026-10-01T00:00:00Z',
      '--until',
      '2027-01-01T00:00:00Z',
    ];
    const [one, other] = [await nymline(args), await nymline(args)];
    const [{ id, from, until } = {} as never] = createKeyring(one.out).secrets;
    expect([id, from, until]).toEqual(['2026q4', Date.UTC(2026, 9), Date.UTC(2027, 0)]);
    expect(one.out).not.toBe(other.out);
  });

  it('never overwrites a file', async () => {
    const path = folder({ 'keyring.json': keyring });
    const { code, err } = await nymline(['keys', 'new', join(path, 'keyring.json')]);
    expect(code).toBe(1);
    expect(err).toContain('the file exists already, and is left as it is (EEXIST)');
    expect(readFileSync(join(path, 'keyring.json'), 'utf8')).toBe(keyring);
  });

  it.each([
    ['an id of other characters', ['--id', 'K-1'], 'ERR_SECRET_ID'],
    ['an instant that is none', ['--from', 'tomorrow'], 'ERR_SECRET_INTERVAL'],
    ['an end before the start', ['--from', '2027-01-01', '--until', '2026-01-01'], 'ERR_SECRET_INTERVAL'],
  ])('exits with 2 for %s', async (_, options, message) => {
    const path = folder();
    const { code, err } = await nymline(['keys', 'new', join(path, 'keyring.json'), ...options]);
    expect(code).toBe(2);
    expect(err).toContain(message);
    expect(readdirSync(path)).toEqual([]);
  });
});

describe('nymline keys add', () => {
  it('ends the open secret where the new one starts', async () => {
    const path = folder({ 'keyring.json': keyring });
    const file = join(path, 'keyring.json');
    const { code, out, err } = await nymline(['keys', 'add', file, '--from', '2926-12-01T00:00:00Z']);
    expect([code, out]).toEqual([0, '']);
    const [old, young] = read(file).secrets;
    expect(old).toEqual({ id: 'k1', secret, until: '2926-12-01T00:00:00Z' });
    expect([young!.id, young!.from, young!.until]).toEqual([
      expect.stringMatching(/^k[a-z0-9]{6}$/),
      '2926-12-01T00:00:00Z',
      undefined,
    ]);
    for (const { secret: text } of read(file).secrets) expect(err).not.toContain(text.slice(7, 17));
  });

  it('warns where records of the past change their secret', async () => {
    const file = join(folder({ 'keyring.json': keyring }), 'keyring.json');
    const { code, err } = await nymline(['keys', 'add', file, '--from', '2020-01-01T00:00:00Z']);
    expect(code).toBe(0);
    expect(err).toContain('warning: 2020-01-01T00:00:00Z is past');
  });

  it('starts now where nothing else is said', async () => {
    const file = join(folder({ 'keyring.json': keyring }), 'keyring.json');
    const before = Math.floor(Date.now() / 1000) * 1000;
    expect((await nymline(['keys', 'add', file])).err).not.toContain('warning');
    const ring = createKeyring(readFileSync(file, 'utf8'));
    expect(ring.secrets[1]!.from).toBeGreaterThanOrEqual(before);
    expect(ring.at(Date.now())).toBe(1);
  });

  it('replaces the file in one step, and makes it private again', async () => {
    const path = folder({ 'keyring.json': keyring });
    const file = join(path, 'keyring.json');
    symlinkSync('keyring.json', join(path, 'link.json'));
    chmodSync(file, 0o644);
    const { code, err } = await nymline(['keys', 'add', join(path, 'link.json')]);
    expect(code).toBe(0);
    expect(err).toContain('warning');
    expect(mode(file)).toBe(0o600);
    expect(readdirSync(path).sort()).toEqual(['keyring.json', 'link.json']);
    expect(read(file).secrets).toHaveLength(2);
  });

  it.each([
    ['an id that is there', ['--id', 'k1'], 'ERR_SECRET_DUPLICATE'],
    ['an instant that is none', ['--from', 'soon'], 'ERR_SECRET_INTERVAL'],
  ])('leaves the file alone and exits with 2 for %s', async (_, options, message) => {
    const file = join(folder({ 'keyring.json': keyring }), 'keyring.json');
    const { code, err } = await nymline(['keys', 'add', file, ...options]);
    expect(code).toBe(2);
    expect(err).toContain(message);
    expect(readFileSync(file, 'utf8')).toBe(keyring);
  });

  it('wants a keyring document, not a bare secret', async () => {
    const file = join(folder({ 'keyring.json': secret }), 'keyring.json');
    const { code, err } = await nymline(['keys', 'add', file]);
    expect(code).toBe(2);
    expect(err).toContain('got a bare secret');
    expect(err).not.toContain(secret.slice(7, 17));
  });
});

describe('nymline keys list', () => {
  it('shows validity and size, and no secret', async () => {
    const file = join(folder({ 'keyring.json': keyring }), 'keyring.json');
    await nymline(['keys', 'add', file, '--id', 'later', '--from', '2999-01-01T00:00:00Z']);
    const { code, out } = await nymline(['keys', 'list', file]);
    expect(code).toBe(0);
    expect(
      out.replace(/[a-z2-7]{16}$/m, 'FINGERPRINT'),
    ).toBe(`  id     from                  until                 scheme  bytes  state
  k1     –                     2999-01-01T00:00:00Z       1     32  current
  later  2999-01-01T00:00:00Z  –                          1     32  future
fingerprint FINGERPRINT
`);
  });

  it('says so where no secret is valid', async () => {
    const file = join(folder(), 'keyring.json');
    await nymline(['keys', 'new', file, '--until', '2000-01-01T00:00:00Z']);
    expect((await nymline(['keys', 'list', file])).err).toBe('nymline: no secret is valid now\n');
  });
});
