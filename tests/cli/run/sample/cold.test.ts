import { execFileSync } from 'node:child_process';
import { Script } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { stayCold } from '../../../../src/cli/run/sample/cold.js';

describe('what runs once', () => {
  it('answers and fails as it would', async () => {
    await expect(stayCold(1 << 20, async () => 7)).resolves.toBe(7);
    await expect(stayCold(1 << 20, () => Promise.reject(new RangeError('no')))).rejects.toThrow('no');
  });

  it.each(['--wasm-tier-up-filter', '--max-optimized-bytecode-size'])(
    'is a setting that this Node knows: %s',
    (flag) => {
      expect(execFileSync(process.execPath, ['--v8-options'], { encoding: 'utf8' })).toContain(flag);
    },
  );

  it('leaves the settings as they were: compiled code is taken again behind it', async () => {
    const compiled = new Script('1', { filename: 'before.js' }).createCachedData();
    const isTaken = (filename: string): boolean =>
      new Script('1', { filename, cachedData: compiled }).cachedDataRejected === false;
    expect(await stayCold(1 << 20, async () => isTaken('meanwhile.js'))).toBe(false);
    expect(isTaken('after.js')).toBe(true);
  });
});
