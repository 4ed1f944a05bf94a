/**
 * A disk that is really broken, for once or from some call on, or of which a user has had enough: a file system that fails
 * where it is told to, behind the kernel, where the system lets one be mounted. Every call in the deep tests.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { isDeep } from '../../deep.js';
import { openWronged } from './wronged.js';

const { at, run, expectWhole, expectSealed } = await openWronged(400, 50, '0.006');

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

afterAll(async () => {
  if (!isAllowed) return;
  const ended = once(server, 'exit');
  spawn('umount', ['-l', at('disk')]);
  await ended;
});

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
