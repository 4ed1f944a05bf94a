#!/usr/bin/env node
/**
 * @module
 * The executable: hands the ends of the process to the command. A script, which starts in less time than a module.
 */
import module from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { version } from '../../package.json';
import { loadCompiled } from './compiled.js';
import { Interrupt, isInterrupt, type Signal, signals } from './interrupt.js';
import { ownFolder } from './own-folder.js';

// A reader that goes away (`| head`) raises EPIPE on the stream. The next write sees it; here it must not throw.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});

const args = process.argv.slice(2);
const isVersion = args.length === 1 && /^(?:-V|--version)$/.test(args[0]!);
if (isVersion) process.stdout.write(`${version}\n`);
else void perform();

async function perform(): Promise<void> {
  const folder = ownFolder(process.env);
  /** What is asked most often, and in the shortest runs. */
  const alone = args[0] === 'run' ? loadAlone(folder) : undefined;
  const { main } = alone?.exports ?? (await loadCommands(folder));

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

  const here = pathToFileURL(__filename);
  process.exitCode = await main(args, {
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
    worker: new URL('./worker.js', here),
    vectors: new URL('../../spec/vectors/', here),
  });
  if (!interrupt.signal.aborted) alone?.keep();

  // What still waits for a pipe that nobody reads or writes would keep the process, also from exiting: the signal itself,
  // which nobody listens to any more, ends it.
  const { reason } = interrupt.signal;
  if (isInterrupt(reason)) setTimeout(() => process.kill(process.pid, reason.signal), 300).unref();
}

function loadAlone(folder: string | undefined) {
  return loadCompiled<typeof import('./alone.js')>(join(__dirname, 'alone.cjs'), folder);
}

/** Node keeps what it has compiled itself, from 22.8 on. */
function loadCommands(folder: string | undefined) {
  if (folder !== undefined)
    (module as { enableCompileCache?: (folder: string) => unknown }).enableCompileCache?.(folder);
  return import('./commands.js');
}
