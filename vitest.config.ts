import { defineConfig } from 'vitest/config';

/**
 * Tests of what is computed share nothing that lasts: one process runs many, in which the code stays loaded and compiled.
 * What weighs one time against another, `linear`, needs a process of its own.
 */
const computed = 'tests/{crypto,identifiers,laws,paths,policy,presets,transforms}/**/!(linear).test.ts';

/** Those that a run leaves out: `--exclude` does not reach into projects. */
const left = process.env.NYMLINE_LEFT_OUT?.split(' ') ?? [];

export default defineConfig({
  test: {
    // Without a number, one processor is left idle, which of two is a half.
    maxWorkers: '100%',
    projects: [
      { extends: true, test: { name: 'computed', include: [computed], isolate: false } },
      {
        extends: true,
        test: { name: 'alone', include: ['tests/**/*.test.ts'], exclude: [computed, ...left] },
      },
    ],
    setupFiles: ['tests/seed.ts'],
    testTimeout: 60_000,
  },
});
