/**
 * Fuzzes the kernel against the engine of one line, and looks for values that can be told again behind every door:
 * `npm run fuzz -- --seconds 60 --seed 1`, on every processor or on as many as `--threads` says. The first thread begins
 * with the seed, the others with seeds drawn from it; a failure names the seed that repeats it. Inputs are made up, so that
 * they may be printed.
 */
import { rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { build } from 'esbuild';

const say = (line) => process.stdout.write(`${line}\n`);

if (isMainThread) await main();
else {
  const { outfile, seed, seconds } = workerData;
  const { fuzz } = await import(pathToFileURL(outfile).href);
  parentPort.postMessage(fuzz(seed, seconds, (line) => parentPort.postMessage(line)));
}

async function main() {
  const { values } = parseArgs({
    options: {
      seconds: { type: 'string', default: '60' },
      seed: { type: 'string', default: process.env.FC_SEED ?? `${Date.now() >>> 0}` },
      threads: { type: 'string', default: `${availableParallelism()}` },
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
    say(`seed ${values.seed}, ${values.seconds} s, ${values.threads} threads`);
    const seconds = Number(values.seconds);
    const { user, system } = process.cpuUsage();
    const told = await Promise.all(
      Array.from({ length: Math.max(1, Number(values.threads)) }, (_, thread) =>
        // Far apart, by the golden ratio: no thread comes upon the rounds of another.
        start({ outfile, seconds, seed: (Number(values.seed) + Math.imul(thread, 0x9e3779b1)) >>> 0 }),
      ),
    );
    const used = process.cpuUsage({ user, system });
    for (const [at, { name, unit }] of told[0].entries()) {
      const sum = (what) => told.reduce((total, each) => total + each[at][what], 0);
      say(`${name}: ${sum('rounds')} rounds, ${sum('done')} ${unit}, nothing found`);
    }
    const memory = Math.round(process.memoryUsage().rss / 2 ** 20);
    say(`${((used.user + used.system) / 1e6).toFixed(0)} s of the processor, ${memory} MB resident`);
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.stack : error}\n`);
    process.exitCode = 1;
  } finally {
    rmSync(outfile, { force: true });
  }
  // Of threads that are still at it, where one found something.
  process.exit();
}

function start(data) {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL(import.meta.url), { workerData: data });
    worker.on('message', (message) => (typeof message === 'string' ? say(message) : resolve(message)));
    worker.on('error', reject);
    // Out of memory, say: without a word it is not "nothing found".
    worker.on('exit', (code) => reject(new Error(`a thread ended with ${code}`)));
  });
}
