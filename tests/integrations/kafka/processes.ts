/** Workers in processes of their own: the built package. */
import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const script = fileURLToPath(new URL('child.mjs', import.meta.url));

export interface WorkerProcess {
  signal(signal: NodeJS.Signals): void;
  /** Until it has stopped itself. */
  stopped(): Promise<void>;
  readonly gone: Promise<void>;
  readonly isGone: () => boolean;
  /** Transactions that it knows of. */
  commits(): number;
  /** All that it said. */
  output(): string;
}

export function spawnWorker(options: object): WorkerProcess {
  const child: ChildProcess = spawn(process.execPath, [script, JSON.stringify(options)], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout!, child.stderr!]) stream.on('data', (part) => (output += part));
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  return {
    gone,
    isGone: () => child.exitCode !== null || child.signalCode !== null,
    signal: (signal) => void child.kill(signal),
    async stopped() {
      for (let tries = 0; stateOf(child.pid!) !== 'T'; tries++) {
        if (tries > 400) throw new Error(`it did not stop: ${output}`);
        await sleep(50);
      }
    },
    commits: () => output.split('\n').filter((line) => line.startsWith('{"commit"')).length,
    output: () => output,
  };
}

/** Of Linux: `T` where it is stopped. */
const stateOf = (pid: number): string =>
  / ([A-Z]) /.exec(readFileSync(`/proc/${pid}/stat`, 'latin1').replace(/^.*\)/, ''))![1]!;
