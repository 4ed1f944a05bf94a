#!/usr/bin/env node
/**
 * @module
 * The executable: hands the ends of the process to the command.
 */
import module from 'node:module';
import { fileURLToPath } from 'node:url';
import { Interrupt, isInterrupt, type Signal, signals } from './interrupt.js';
import { ownFolder } from './own-folder.js';

const folder = ownFolder(process.env);
/** What is asked most often, and in the shortest runs. */
const alone = process.argv[2] === 'run' ? await loadAlone() : undefined;
const { main } = alone?.exports ?? (await loadCommands());

async function loadAlone() {
  const { loadCompiled } = await import('./compiled.js');
  const file = fileURLToPath(new URL('./alone.cjs', import.meta.url));
  return loadCompiled<typeof import('./alone.js')>(file, folder);
}

/** Node keeps what it has compiled itself, from 22.8 on. */
function loadCommands() {
  if (folder !== undefined)
    (module as { enableCompileCache?: (folder: string) => unknown }).enableCompileCache?.(folder);
  return import('./commands.js');
}

const interrupt = new AbortController();
/** What is done at SIGHUP in place of ending. */
const hangUps = new Set<() => void>();
for (const signal of Object.keys(signals) as Signal[]) {
  const hear = (): void => {
    if (signal === 'SIGHUP' && hangUps.size > 0) {
      for (const run of hangUps) run();
      return;
    }
    // Once: who presses Ctrl-C again wants out at once.
    process.off(signal, hear);
    interrupt.abort(new Interrupt(signal));
  };
  process.on(signal, hear);
}

// A reader that goes away (`| head`) raises EPIPE on the stream. The next write sees it; here it must not throw.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});

process.exitCode = await main(process.argv.slice(2), {
  get input() {
    return process.stdin;
  },
  output: process.stdout,
  errors: process.stderr,
  signal: interrupt.signal,
  onHangUp(run) {
    hangUps.add(run);
    return () => hangUps.delete(run);
  },
  worker: new URL('./worker.js', import.meta.url),
  vectors: new URL('../../spec/vectors/', import.meta.url),
});
if (!interrupt.signal.aborted) alone?.keep();

// What still waits for a pipe that nobody reads or writes would keep the process, also from exiting: the signal itself,
// which nobody listens to any more, ends it.
const { reason } = interrupt.signal;
if (isInterrupt(reason)) setTimeout(() => process.kill(process.pid, reason.signal), 300).unref();
