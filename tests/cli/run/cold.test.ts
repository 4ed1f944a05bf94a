import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { stayCold } from '../../../src/cli/run/cold.js';

describe('what runs once', () => {
  it('answers and fails as it would', async () => {
    await expect(stayCold(async () => 7)).resolves.toBe(7);
    await expect(stayCold(() => Promise.reject(new RangeError('no')))).rejects.toThrow('no');
  });

  it('is a setting that this Node knows', () => {
    expect(execFileSync(process.execPath, ['--v8-options'], { encoding: 'utf8' })).toContain(
      '--wasm-tier-up-filter',
    );
  });
});
