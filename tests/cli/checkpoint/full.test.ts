/**
 * A disk that is really full, or read-only: a small file system in memory, where the system lets one be mounted.
 */
import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { afterAll, expect, it } from 'vitest';
import { openWronged } from './wronged.js';

const { at, run, expectWhole, expectSealed } = await openWronged(4000, 100, '0.01');

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

afterAll(() => {
  expect(readdirSync(at('disk'))).toEqual([]);
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
      await expectWhole(at('disk'));
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
    await expectWhole(at('disk'));
  } finally {
    unmount();
  }
});
