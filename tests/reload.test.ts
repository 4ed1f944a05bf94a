import { mkdtempSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createKeyring, PolicyError, SecretError } from '../src/index.js';
import { createReloading, type Reloading, type ReloadOptions } from '../src/reload.js';
import { createTransform } from '../src/stream.js';

const bytes = (n: number): Uint8Array => new Uint8Array(32).map((_, i) => (i * 7 + n * 31) & 0xff);
const ring = (...ids: string[]): string =>
  JSON.stringify({
    version: 1,
    secrets: ids.map((id, i) => ({
      id,
      secret: `base64:${Buffer.from(bytes(id.charCodeAt(1))).toString('base64')}`,
      ...(i < ids.length - 1 ? { until: `20${10 + i}-01-01T00:00:00Z` } : {}),
      ...(i > 0 ? { from: `20${9 + i}-01-01T00:00:00Z` } : {}),
    })),
  });
const policy = (rules = '{ path: from, identifier: phone, transform: pseudonym }'): string =>
  `version: 1\nregion: US\nrules:\n  - ${rules}\n`;

let folder = '';
let open: Reloading | undefined;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'nymline-reload-'));
  put('policy.yaml', policy());
  put('keyring.json', ring('k1'));
});
afterEach(() => {
  open?.close();
  rmSync(folder, { recursive: true });
});

const at = (name: string): string => join(folder, name);
/** As it should be done: beside, then renamed. */
function put(name: string, text: string): void {
  writeFileSync(at(`${name}.new`), text, { mode: 0o600 });
  renameSync(at(`${name}.new`), at(name));
}
const told: (boolean | Error)[] = [];
async function start(options: ReloadOptions = {}): Promise<Reloading> {
  told.length = 0;
  open = await createReloading({
    policy: { file: at('policy.yaml') },
    keyring: { file: at('keyring.json') },
    onReload: (isChanged) => told.push(isChanged),
    onRefused: (error) => told.push(error),
    ...options,
  });
  return open;
}
const line = '{"from":"+12025550100"}';
const isTold = (count: number) => vi.waitFor(() => expect(told).toHaveLength(count), { timeout: 5000 });

describe('a pseudonymizer whose files are read again', () => {
  it('takes up what is new, at a signal', async () => {
    const calls = await start();
    const before = process.listenerCount('SIGHUP');
    const other = await createReloading({
      policy: { file: at('policy.yaml') },
      keyring: { file: at('keyring.json') },
    });
    expect(process.listenerCount('SIGHUP')).toBe(before);
    other.close();
    put('keyring.json', ring('k1', 'k2'));
    process.emit('SIGHUP');
    await isTold(1);
    expect(told).toEqual([true]);
    expect(calls.line(line)).toContain('tel_k2_');
    calls.close();
    expect(process.listenerCount('SIGHUP')).toBe(before - 1);
  });

  it('takes up a file that was renamed, written over, or that a link leads to, when it looks', async () => {
    put('1.yaml', policy());
    put('2.yaml', policy('{ path: from, transform: drop }'));
    symlinkSync(at('1.yaml'), at('linked.yaml'));
    const calls = await start({
      signal: false,
      watch: 10,
      ...({ policy: { file: at('linked.yaml') } } as object),
    });
    put('keyring.json', ring('k1', 'k2'));
    await isTold(1);
    expect(calls.line(line)).toContain('tel_k2_');
    writeFileSync(at('keyring.json'), ring('k1', 'k2', 'k3'));
    await isTold(2);
    expect(calls.line(line)).toContain('tel_k3_');
    symlinkSync(at('2.yaml'), at('turned.yaml'));
    renameSync(at('turned.yaml'), at('linked.yaml'));
    await isTold(3);
    expect(calls.line(line)).toBe('{}');
    await wait(60);
    expect(told).toEqual([true, true, true]);
  });

  it('reads again what changes while it is read', async () => {
    const drop = `${policy()}  - { path: name, transform: drop }\n`;
    let reads = 0;
    const calls = await createReloading({
      policy: { file: at('policy.yaml') },
      keyring() {
        if (reads++ === 1) put('policy.yaml', drop);
        return bytes(1);
      },
    });
    expect(await calls.reload()).toBe(true);
    expect(reads).toBe(3);
    expect(calls.line('{"name":"Alice Example"}')).toBe('{}');
    calls.close();
  });

  it('does nothing where nothing has changed', async () => {
    const calls = await start();
    expect(await calls.reload()).toBe(true);
    expect(told).toEqual([false]);
  });

  it.each([
    ['a policy with a fault', 'policy.yaml', policy('{ path: from, transform: nothing }'), PolicyError],
    ['a policy that is cut short', 'policy.yaml', 'version: 1\nrules: [', PolicyError],
    ['an empty policy', 'policy.yaml', '', PolicyError],
    ['a keyring that is cut short', 'keyring.json', ring('k1').slice(0, -9), SecretError],
    [
      'a keyring without a secret for now',
      'keyring.json',
      ring('k1', 'k2').replace('"from":"2010', '"from":"2090'),
      SecretError,
    ],
    [
      'other bytes under an id',
      'keyring.json',
      ring('q1').replace('"q1"', '"k1"').replace('base64:', 'base64:A'),
      SecretError,
    ],
  ])('refuses %s, says so, and goes on', async (_, name, text, kind) => {
    const calls = await start();
    const before = calls.line(line);
    put(name, text);
    expect(await calls.reload()).toBe(false);
    expect(told[0]).toBeInstanceOf(kind);
    expect((told[0] as Error).message).not.toMatch(/base64:[A-Za-z0-9+/]{4}/);
    expect(calls.line(line)).toBe(before);
    put('policy.yaml', policy());
    put('keyring.json', ring('k1', 'k2'));
    expect(await calls.reload()).toBe(true);
    expect(calls.line(line)).toContain('tel_k2_');
  });

  it('refuses another secret under an id that runs', async () => {
    const calls = await start();
    put('keyring.json', ring('x2').replace('x2', 'k1'));
    expect(await calls.reload()).toBe(false);
    expect((told[0] as SecretError).code).toBe('ERR_SECRET_DUPLICATE');
  });

  it('goes on where a file is gone, and does not say its name', async () => {
    const calls = await start({ signal: false, watch: 10 });
    rmSync(at('keyring.json'));
    await isTold(1);
    expect((told[0] as Error).message).not.toContain('keyring.json');
    expect(calls.line(line)).toContain('tel_k1_');
    put('keyring.json', ring('k1', 'k2'));
    await isTold(2);
    expect(told[1]).toBe(true);
  });

  it('warns of what it refuses where nobody listens, each time', async () => {
    const warned = vi.spyOn(process, 'emitWarning').mockImplementation(() => {});
    const calls = await start({ onRefused: undefined });
    put('policy.yaml', 'version: 2');
    await calls.reload();
    await calls.reload();
    expect(warned.mock.calls.map(([, options]) => (options as { code: string }).code)).toEqual([
      'WARN_RELOAD',
      'WARN_RELOAD',
    ]);
    warned.mockRestore();
  });

  it('reads once more for all that is asked while it reads', async () => {
    let reads = 0;
    const calls = await createReloading({
      policy: policy(),
      keyring: () => {
        reads++;
        return bytes(1);
      },
    });
    expect(await Promise.all([calls.reload(), calls.reload(), calls.reload()])).toEqual([true, true, true]);
    expect(reads).toBe(3);
    calls.close();
    expect(await calls.reload()).toBe(false);
    expect(reads).toBe(3);
  });

  it('closes the keyrings that it read, and none that it was given', async () => {
    const given = [createKeyring(bytes(1)), createKeyring(JSON.parse(ring('k2')))];
    let turn = 0;
    const calls = await createReloading({ policy: policy(), keyring: () => given[turn]! });
    turn = 1;
    expect(await calls.reload()).toBe(true);
    expect(calls.line(line)).toContain('tel_k2_');
    calls.close();
    expect(given.map(({ isClosed }) => isClosed)).toEqual([false, false]);
  });

  it('has a listener that throws break nothing', async () => {
    const fail = (): never => {
      throw new Error('of the host');
    };
    const calls = await start({ onReload: fail, onRefused: fail });
    put('keyring.json', ring('k1', 'k2'));
    expect(await calls.reload()).toBe(true);
    put('keyring.json', '');
    expect(await calls.reload()).toBe(false);
  });

  it('lets a stream go on', async () => {
    const calls = await start();
    const stream = createTransform(calls);
    let out = '';
    stream.on('data', (part) => {
      out += part;
    });
    stream.write(`${line}\n${line.slice(0, 9)}`);
    put('keyring.json', ring('k1', 'k2'));
    await calls.reload();
    stream.end(`${line.slice(9)}\n`);
    await vi.waitFor(() => expect(out.split('\n')).toHaveLength(3));
    expect(out.replaceAll(/_[a-z2-7]{26}/g, '')).toBe('{"from":"tel_k1"}\n{"from":"tel_k2"}\n');
    const { in: read, out: written } = calls.report();
    expect([read, written]).toEqual([2, 2]);
  });

  it.each([
    [{ watch: -1 }, 'watch'],
    [{ signal: 'HUP' }, 'signal'],
    [{ sginal: 'SIGHUP' }, 'did you mean signal'],
  ])('refuses %j', async (options, words) => {
    await expect(start(options as ReloadOptions)).rejects.toThrow(words);
  });
});
