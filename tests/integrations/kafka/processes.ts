/** Workers in processes of their own: the built package. */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const script = fileURLToPath(new URL('child.mjs', import.meta.url));
const root = fileURLToPath(new URL('../../..', import.meta.url));

/**
 * Installs the worker beside another version of the client.
 *
 * @param folder - empty; where packages are looked for first
 * @returns its script
 */
export function installWorker(folder: string, client: string): string {
  writeFileSync(join(folder, 'package.json'), '{"private":true,"type":"module"}');
  const npm = [
    'install',
    '--prefix',
    folder,
    '--no-audit',
    '--no-fund',
    '--silent',
    `@platformatic/kafka@${client}`,
  ];
  execFileSync('npm', npm, { stdio: 'inherit' });
  const modules = join(folder, 'node_modules');
  for (const name of ['dist', 'package.json'])
    cpSync(join(root, name), join(modules, 'nymline', name), { recursive: true });
  const text = readFileSync(script, 'utf8').replace('../../../dist/kafka.js', 'nymline/kafka');
  writeFileSync(join(folder, 'child.mjs'), text);
  return join(folder, 'child.mjs');
}

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

/** @param by - another Node, and the same worker installed elsewhere */
export function spawnWorker(options: object, by = { node: process.execPath, script }): WorkerProcess {
  const child: ChildProcess = spawn(by.node, [by.script, JSON.stringify(options)], {
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
