#!/usr/bin/env node
/**
 * @module
 * The executable: hands the ends of the process to the command. A script, which starts in less time than a module.
 */
import module from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { version } from '../../package.json';
import { Interrupt, isInterrupt, type Signal, signals } from './command/interrupt.js';
import { loadCompiled } from './start/compiled.js';
import { openEnd } from './start/ends.js';
import { ownFolder } from './start/own-folder.js';

const args = process.argv.slice(2);
const isVersion = args.length === 1 && /^(?:-V|--version)$/.test(args[0]!);
if (isVersion) openEnd(1, () => process.stdout).write(`${version}\n`);
else void perform();

async function perform(): Promise<void> {
  const folder = ownFolder(process.env);
  /** What is asked most often, and in the shortest runs. */
  const alone = args[0] === 'run' ? loadAlone(folder) : undefined;
  const { main } = alone?.exports ?? (await loadCommands(folder));

  let interrupt: AbortController | undefined;
  /** What is done at SIGHUP in place of ending. */
  const hangUps = new Set<() => void>();
  const listen = (): AbortController => {
    if (interrupt !== undefined) return interrupt;
    const controller = new AbortController();
    interrupt = controller;
    for (const signal of Object.keys(signals) as Signal[]) {
      const hear = (): void => {
        if (signal === 'SIGHUP' && hangUps.size > 0) {
          for (const run of hangUps) run();
          return;
        }
        // Only the first signal is handled. Pressing Ctrl-C again ends the process at once.
        process.off(signal, hear);
        controller.abort(new Interrupt(signal));
      };
      process.on(signal, hear);
    }
    return controller;
  };
  // `run` calls `listen` itself, before it begins anything that a signal must not cut short.
  if (alone === undefined) listen();

  process.exitCode = await main(args, {
    get input() {
      return process.stdin;
    },
    output: openEnd(1, () => process.stdout),
    errors: openEnd(2, () => process.stderr),
    get signal() {
      return listen().signal;
    },
    onHangUp(run) {
      listen();
      hangUps.add(run);
      return () => hangUps.delete(run);
    },
    get worker() {
      return new URL('./worker.js', pathToFileURL(__filename));
    },
    get vectors() {
      return new URL('../../spec/vectors/', pathToFileURL(__filename));
    },
  });
  const reason: unknown = interrupt?.signal.reason;
  if (reason === undefined) alone?.keep();

  // Waiting for a pipe that nobody reads or writes would keep the process alive, and even keep it from exiting. So the signal
  // is sent again, which nothing handles any more.
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
