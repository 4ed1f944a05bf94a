// Bundles the benches against the built package and runs them, each group in a process of its own.
// node scripts/bench.mjs [group …]   prints the table; with --write, also into the README and bench/README.md
import { spawnSync } from 'node:child_process';
import { build } from 'tsup';

await build({
  entry: { main: 'bench/main.ts', hostile: 'bench/rows/scrub/hostile.ts' },
  outDir: '.bench',
  format: 'esm',
  target: 'node20',
  silent: true,
  clean: true,
  config: false,
  skipNodeModulesBundle: true,
});
const { status } = spawnSync(process.execPath, ['--expose-gc', '.bench/main.js', ...process.argv.slice(2)], {
  stdio: 'inherit',
});
process.exit(status ?? 1);
