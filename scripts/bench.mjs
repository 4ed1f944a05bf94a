// Bundles the benches against the built package and runs them, each group in a process of its own.
// node scripts/bench.mjs [group …]   prints the table; with --write, also into the README and bench/README.md, and draws the
// chart. --quick measures the heart of it, of the package as it is built where it is; --json prints the rows for machines.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { build } from 'tsup';

if (!process.argv.includes('--quick') || !existsSync(new URL('../dist/index.js', import.meta.url)))
  run('npm', ['run', '-s', 'build']);

await build({
  entry: { main: 'bench/main.ts', hostile: 'bench/rows/scrub/hostile.ts', host: 'bench/host.ts' },
  outDir: '.bench',
  format: 'esm',
  target: 'node20',
  silent: true,
  clean: true,
  config: false,
  skipNodeModulesBundle: true,
});
run(process.execPath, ['--expose-gc', '.bench/main.js', ...process.argv.slice(2)]);
if (process.argv.includes('--write')) run(process.execPath, ['scripts/chart.mjs']);

function run(command, args) {
  const { status } = spawnSync(command, args, { stdio: 'inherit', shell: process.platform === 'win32' });
  if (status !== 0) process.exit(status ?? 1);
}
