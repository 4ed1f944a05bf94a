import { defineConfig } from 'tsup';

const shared = {
  target: 'node20',
  platform: 'node',
  sourcemap: false,
  splitting: true,
  treeshake: true,
} as const;

export default defineConfig([
  {
    ...shared,
    entry: {
      index: 'src/index.ts',
      presets: 'src/presets/index.ts',
      stream: 'src/stream.ts',
      pino: 'src/integrations/pino.ts',
      otel: 'src/integrations/otel.ts',
      winston: 'src/integrations/winston.ts',
    },
    format: ['esm', 'cjs'],
    dts: true,
    clean: true,
  },
  {
    ...shared,
    entry: { 'cli/main': 'src/cli/main.ts', 'cli/worker': 'src/cli/worker.ts' },
    format: ['esm'],
    dts: false,
  },
]);
