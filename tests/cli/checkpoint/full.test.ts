/**
 * A disk that is really full, or read-only: a small file system in memory, where the system lets one be mounted.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { folder, keyring, nymline, policy } from '../terminal.js';

const canary = '+1202555';
const lines = Array.from({ length: 4000 }, (_, i) =>
  i % 100 === 7 ? `{"from":"${canary}${1000 + i}\n` : `{"n":${i},"from":"${canary}${1000 + i}"}\n`,
).join('');
const place = folder({ 'policy.yaml': policy, 'keyring.json': keyring, in: lines, 'disk/.keep': '' });
const at = (name: string): string => join(place, name);
const recipient = (await nymline(['quarantine', 'key', at('id.txt')])).out.trim();

function mount(...args: readonly string[]): boolean {
  try {
    execFileSync('mount', [...args, at('disk')], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

const isAllowed = mount('-t', 'tmpfs', '-o', 'size=4m', 'tmpfs');
const unmount = (): void => void execFileSync('umount', [at('disk')]);
if (isAllowed) unmount();

const run = (disk: string, threads: string): ReturnType<typeof nymline> =>
  nymline([
    ...['run', '-p', at('policy.yaml'), '-k', at('keyring.json'), at('in'), '-o', `${disk}/out`],
    ...['--quarantine', `${disk}/q`, '--recipient', recipient, '--manifest', `${disk}/m`],
    ...['--resume', '--checkpoint', '0.01', '--threads', threads],
  ]);

async function openedIn(quarantine: string): Promise<string[]> {
  const { code, out, err } = await nymline(['quarantine', 'open', quarantine, '-i', at('id.txt')]);
  expect(code, err).toBe(0);
  return out.split('\n').map((line) => line.replace(/^\{"segment":"[^"]*",/, ''));
}

function expectSealed(): void {
  for (const name of readdirSync(at('disk'), { recursive: true, encoding: 'utf8' })) {
    const file = join(at('disk'), name);
    if (statSync(file).isFile()) expect([name, readFileSync(file).includes(canary)]).toEqual([name, false]);
  }
}

let expected: { text: string; opened: string[] };
beforeAll(async () => {
  mkdirSync(at('quiet'));
  expect((await run(at('quiet'), '1')).code).toBe(3);
  expected = { text: readFileSync(at('quiet/out'), 'utf8'), opened: await openedIn(at('quiet/q')) };
}, 60_000);

afterAll(() => {
  expect(readdirSync(at('disk'))).toEqual(['.keep']);
});

it
  .runIf(isAllowed)
  .each([...[16, 64, 128, 200].flatMap((size) => [[size, '1'] as const, [size, '2'] as const])])(
  'goes on from a disk of %s KiB that was full, %s threads',
  { timeout: 60_000 },
  async (size, threads) => {
    mount('-t', 'tmpfs', '-o', `size=${size}k`, 'tmpfs');
    try {
      const full = await run(at('disk'), threads);
      expect([full.code, full.err]).toEqual([1, expect.stringContaining('no space is left on the device')]);
      expect(full.err).not.toContain('standard output');
      expectSealed();
      mount('-o', 'remount,size=4m');
      const { code, err } = await run(at('disk'), threads);
      expect(code, err).toBe(3);
      expect(readFileSync(at('disk/out'), 'utf8') === expected.text).toBe(true);
      expect(await openedIn(at('disk/q'))).toEqual(expected.opened);
      const verified = await nymline(['manifest', 'verify', at('disk/m')]);
      expect(verified.code, verified.err).toBe(0);
      expectSealed();
    } finally {
      unmount();
    }
  },
);

it.runIf(isAllowed)('says that a disk is read-only, and begins once it is not', async () => {
  mount('-t', 'tmpfs', '-o', 'size=4m,ro', 'tmpfs');
  try {
    const { code, err } = await run(at('disk'), '1');
    expect([code, err]).toEqual([1, expect.stringContaining('the file system is read-only (EROFS)')]);
    mount('-o', 'remount,rw');
    expect((await run(at('disk'), '1')).code).toBe(3);
    expect(readFileSync(at('disk/out'), 'utf8') === expected.text).toBe(true);
  } finally {
    unmount();
  }
});
