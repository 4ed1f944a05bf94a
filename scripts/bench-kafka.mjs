// Measures the worker for Kafka on a broker of its own: node scripts/bench-kafka.mjs [records [rounds [workers]]]
import { spawnSync } from 'node:child_process';
import { build } from 'tsup';

await build({
  entry: { main: 'bench/kafka/main.ts', worker: 'bench/kafka/worker.ts' },
  outDir: '.bench/kafka',
  format: 'esm',
  target: 'node20',
  silent: true,
  config: false,
  skipNodeModulesBundle: true,
  // Of the loop nothing else is another.
  esbuildPlugins: [
    {
      name: 'rewriter',
      setup({ onResolve }) {
        onResolve({ filter: /^\.\/rewriter\.js$/ }, ({ importer, resolveDir }) =>
          importer.endsWith('worker.ts')
            ? { path: `${resolveDir}/../../../bench/kafka/rewriter.ts` }
            : undefined,
        );
      },
    },
  ],
});
process.env.NYMLINE_KAFKA = '1';
const { status } = spawnSync(process.execPath, ['.bench/kafka/main.js', ...process.argv.slice(2)], {
  stdio: 'inherit',
});
process.exit(status ?? 1);
