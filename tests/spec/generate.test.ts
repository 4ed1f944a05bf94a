/** The vectors are what spec/generate makes of the text, where there is a Python to run it. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { folder, topics } from './vectors.js';

const version = /^Python 3\.(\d+)/.exec(
  spawnSync('python3', ['--version'], { encoding: 'utf8' }).stdout ?? '',
);
const hasPython = Number(version?.[1] ?? 0) >= 10;

describe('spec/generate', () => {
  it.skipIf(!hasPython)('gives the vectors that are there, byte for byte', () => {
    const made = mkdtempSync(join(tmpdir(), 'nymline-vectors-'));
    try {
      const program = fileURLToPath(new URL('../../spec/generate', import.meta.url));
      const { status, stderr } = spawnSync('python3', ['-B', program, made], { encoding: 'utf8' });
      expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
      expect(readdirSync(made).sort()).toEqual(topics.map((topic) => `${topic}.json`));
      for (const file of readdirSync(made))
        expect(readFileSync(join(made, file), 'utf8')).toBe(readFileSync(new URL(file, folder), 'utf8'));
    } finally {
      rmSync(made, { recursive: true });
    }
  });
});
