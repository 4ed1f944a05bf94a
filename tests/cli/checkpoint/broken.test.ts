/**
 * A disk that is really broken, for once or from some call on, or of which a user has had enough: a file system that fails
 * where it is told to, behind the kernel, where the system lets one be mounted. Every call in the deep tests.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { folder, keyring, nymline, policy } from '../terminal.js';

const isDeep = process.env.NYMLINE_DEEP !== undefined;

const canary = '+1202555';
const lines = Array.from({ length: 400 }, (_, i) =>
  i % 50 === 7 ? `{"from":"${canary}${1000 + i}\n` : `{"n":${i},"from":"${canary}${1000 + i}"}\n`,
).join('');
const place = folder({ 'policy.yaml': policy, 'keyring.json': keyring, in: lines });
const at = (name: string): string => join(place, name);
mkdirSync(at('disk'));
const recipient = (await nymline(['quarantine', 'key', at('id.txt')])).out.trim();

const server = spawn(process.execPath, [join(import.meta.dirname, 'fuse.mjs'), at('disk')], {
  stdio: ['ignore', 'pipe', 'ignore'],
});
const isAllowed = await Promise.race([
  once(server.stdout, 'data').then(() => true),
  once(server, 'exit').then(() => false),
]);

/** A word to the file system, which answers that there is such a folder. */
const tell = (word: string): void => {
  expect(() => mkdirSync(at(`disk/.${word}`))).toThrow('EEXIST');
};

const run = (disk: string, threads: string): ReturnType<typeof nymline> =>
  nymline([
    ...['run', '-p', at('policy.yaml'), '-k', at('keyring.json'), at('in'), '-o', `${disk}/out`],
    ...['--quarantine', `${disk}/q`, '--recipient', recipient, '--manifest', `${disk}/m`],
    ...['--resume', '--checkpoint', '0.006', '--threads', threads],
  ]);

async function openedIn(quarantine: string): Promise<string[]> {
  const { code, out, err } = await nymline(['quarantine', 'open', quarantine, '-i', at('id.txt')]);
  expect(code, err).toBe(0);
  return out.split('\n').map((line) => line.replace(/^\{"segment":"[^"]*",/, ''));
}

function expectSealed(): void {
  for (const name of readdirSync(at('disk'), { recursive: true, encoding: 'utf8' })) {
    const file = at(`disk/${name}`);
    if (statSync(file).isFile()) expect([name, readFileSync(file).includes(canary)]).toEqual([name, false]);
  }
}

let expected: { text: string; opened: string[] };
beforeAll(async () => {
  mkdirSync(at('quiet'));
  expect((await run(at('quiet'), '1')).code).toBe(3);
  expected = { text: readFileSync(at('quiet/out'), 'utf8'), opened: await openedIn(at('quiet/q')) };
}, 60_000);

afterAll(async () => {
  if (!isAllowed) return;
  const ended = once(server, 'exit');
  spawn('umount', ['-l', at('disk')]);
  await ended;
});

async function expectWhole(disk: string, stop = 0): Promise<void> {
  expect(readFileSync(`${disk}/out`, 'utf8') === expected.text).toBe(true);
  expect([stop, await openedIn(`${disk}/q`)]).toEqual([stop, expected.opened]);
  const verified = await nymline(['manifest', 'verify', `${disk}/m`]);
  expect(verified.code, verified.err).toBe(0);
  expect(readdirSync(disk).sort()).toEqual(['m', 'out', 'q']);
}

describe.runIf(isAllowed).each([
  ['1', 'EIO', '', 'the device failed (EIO)'],
  ['2', 'EIO', '', 'the device failed (EIO)'],
  ['1', 'EIO', '.once', 'the device failed (EIO)'],
  ['2', 'EIO', '.once', 'the device failed (EIO)'],
  ['1', 'EDQUOT', '', 'the quota is used up (EDQUOT)'],
])('with %s threads, on a disk that says %s%s', (threads, error, once, told) => {
  it('nothing is lost or there twice', { timeout: isDeep ? 1_800_000 : 120_000 }, async () => {
    const disk = at('disk/d');
    const begin = (): void => {
      rmSync(disk, { recursive: true, force: true });
      mkdirSync(disk);
    };
    tell('mend');
    begin();
    expect((await run(disk, threads)).code).toBe(3);
    await expectWhole(disk);
    const changes = statSync(at('disk/.changes')).size;
    expect(changes).toBeGreaterThan(40);
    const step = isDeep ? 1 : Math.ceil(changes / 5);
    for (let stop = 1; stop <= changes; stop += step) {
      tell('mend');
      begin();
      tell(`fail.${stop}.${error}${once}`);
      const { code, err } = await run(disk, threads);
      // What failed once may be tried again: sealing is. Then nothing is left to be done.
      if (code !== 3) expect([stop, code, err]).toEqual([stop, 1, expect.stringContaining(told)]);
      expect(err).not.toContain('    at ');
      expectSealed();
      tell('mend');
      if (code !== 3) {
        const again = await run(disk, threads);
        expect([stop, again.code], again.err).toEqual([stop, 3]);
      }
      await expectWhole(disk, stop);
    }
  });
});

it.skipIf(isAllowed)('needs a system that lets FUSE be mounted (`/dev/fuse`, and the rights to)', () => {});
