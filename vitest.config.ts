import { defineConfig } from 'vitest/config';

export default defineConfig({
  // Without a number, one processor is left idle, which of two is a half.
  test: {
    include: ['tests/**/*.test.ts'],
    setupFiles: ['tests/seed.ts'],
    testTimeout: 60_000,
    maxWorkers: '100%',
  },
});
