/**
 * Fuzzes the kernel against the engine of one line, and looks for values that can be told again behind every door:
 * `npm run fuzz -- --seconds 60 --seed 1`. A failure names the seed that repeats it. Inputs are made up, so that they may be printed.
 */
import { rmSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';

const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '60' },
    seed: { type: 'string', default: process.env.FC_SEED ?? `${Date.now() >>> 0}` },
  },
});

const root = fileURLToPath(new URL('..', import.meta.url));
// Inside node_modules, so that the packages it imports are found.
const outfile = `${root}node_modules/.nymline-fuzz-${process.pid}.mjs`;
await build({
  entryPoints: [`${root}tests/fuzz/main.ts`],
  outfile,
  bundle: true,
  platform: 'node',
  format: 'esm',
  packages: 'external',
  logLevel: 'warning',
});
try {
  const { fuzz } = await import(pathToFileURL(outfile).href);
  process.stdout.write(`seed ${values.seed}, ${values.seconds} s\n`);
  fuzz(Number(values.seed) >>> 0, Number(values.seconds), (line) => process.stdout.write(`${line}\n`));
} finally {
  rmSync(outfile, { force: true });
}
