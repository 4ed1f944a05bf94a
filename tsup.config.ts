import { defineConfig } from 'tsup';
import { buildAlone, buildStarts } from './scripts/alone.js';
import { late } from './scripts/library.js';
import { licenses, tables, workedOut, yaml } from './scripts/packages.js';

const shared = {
  target: 'node20',
  platform: 'node',
  sourcemap: false,
  splitting: true,
  treeshake: true,
  // Bundlers and workerd know Node's modules by that name alone.
  removeNodeProtocol: false,
} as const;

export default defineConfig([
  {
    ...shared,
    entry: {
      index: 'src/index.ts',
      presets: 'src/presets/index.ts',
      stream: 'src/stream.ts',
      rights: 'src/rights.ts',
      reload: 'src/reload.ts',
      pino: 'src/integrations/pino.ts',
      otel: 'src/integrations/otel.ts',
      winston: 'src/integrations/winston.ts',
      kafka: 'src/integrations/kafka.ts',
      quarantine: 'src/books/index.ts',
      books: 'src/books/live.ts',
    },
    format: ['esm', 'cjs'],
    // With all that they use, which is made late as well: to find and load the packages themselves takes twice as long as all else.
    esbuildPlugins: [tables, workedOut, yaml, licenses, late],
    dts: true,
    clean: true,
  },
  {
    ...shared,
    // For `nymline drift`, which has it read numbers by releases of libphonenumber-js that it is given.
    entry: { reading: 'src/cli/drift/reading.ts' },
    outDir: 'dist/cli',
    format: ['esm'],
    outExtension: () => ({ js: '.mjs' }),
    dts: false,
    external: [/^libphonenumber-js/],
    splitting: false,
    minify: true,
    esbuildPlugins: [licenses],
  },
  {
    ...shared,
    // The schemas are for the build, which writes them beside the schema of a policy.
    entry: { commands: 'src/cli/commands.ts', schemas: 'src/cli/telling/results.ts' },
    outDir: 'dist/cli',
    format: ['esm'],
    outExtension: () => ({ js: '.mjs' }),
    dts: false,
    // In a few files without names that nobody reads: a short run spends its time on finding and reading code.
    // What only `nymline kafka` needs is its user's to install.
    external: ['@platformatic/kafka', 'prom-client'],
    noExternal: [/^(?!@platformatic\/kafka$|prom-client$)/],
    async onSuccess() {
      await buildStarts();
      await buildAlone();
    },
    minify: true,
    esbuildPlugins: [licenses],
    // What is CommonJS among them asks for Node's own modules.
    banner: {
      js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);",
    },
  },
]);
