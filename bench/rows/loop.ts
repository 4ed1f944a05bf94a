/**
 * @module
 * What a service feels of its logger, in processes of their own: how long the event loop is held up (`monitorEventLoopDelay` of
 * `perf_hooks`), and what memory the process takes when nobody reads what is logged.
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { check, pace } from '../measure.js';

/** Each beside the host that it takes the place of. */
const pairs = [
  ['nymline, asynchronous', 'pino, bare, asynchronous'],
  ['nymline, sync', 'pino, bare, sync'],
  ['nymline, streamWrite', 'pino, bare, asynchronous'],
  ['nymline, worker', 'pino, bare, worker'],
] as const;
const names = [...new Set(pairs.flat())];
const program = '.bench/host.js';
/** Milliseconds that a stalled service is left alone. */
const stall = 8000;

/** Microseconds, ninety-nine of a hundred at most. */
interface Delay {
  /** By the clock, once all is compiled. */
  readonly p99: number;
  /** Of the first two seconds. */
  readonly early99: number;
  /** Of the thread's own processor time, for ten lines and what they bring with them. */
  readonly turn99: number;
}

function measureDelay(name: string, folder: string): Delay {
  const file = join(folder, `${names.indexOf(name as (typeof names)[number])}.log`);
  const { stdout } = spawnSync(process.execPath, [program, 'loop', name, file], { encoding: 'utf8' });
  rmSync(file, { force: true });
  check(stdout.startsWith('{'), `${name} has told no delay`);
  return JSON.parse(stdout) as Delay;
}

/** Megabytes of resident memory at most, of a process whose output nobody reads. */
async function measureMemory(name: string): Promise<number | undefined> {
  const child = spawn(process.execPath, [program, 'stalled', name], { stdio: ['ignore', 'pipe', 'inherit'] });
  child.stdout.pause();
  await wait(stall);
  const status = `/proc/${child.pid}/status`;
  const peak = existsSync(status) ? /^VmHWM:\s+(\d+)/m.exec(readFileSync(status, 'latin1'))?.[1] : undefined;
  child.kill('SIGKILL');
  return peak === undefined ? undefined : Math.round(Number(peak) / 1024);
}

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN;

export async function loopTable(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'nymline-bench-'));
  const delays = new Map<string, Delay[]>(names.map((name) => [name, []]));
  const memories = new Map<string, number | undefined>();
  for (let round = 0; round < (pace.rounds < 9 ? 1 : 5); round++) {
    for (let i = 0; i < names.length; i++) {
      const name = names[(i + round) % names.length]!;
      delays.get(name)!.push(measureDelay(name, folder));
    }
  }
  for (const name of names) memories.set(name, await measureMemory(name));
  rmSync(folder, { recursive: true });
  const of = (name: string, key: keyof Delay): number => median(delays.get(name)!.map((each) => each[key]));
  const megabytes = (name: string): string => `${memories.get(name) ?? '?'} MB`;
  // Of each round by itself, as `ratioOf` does.
  const ratioOf = (ours: string, peer: string, key: keyof Delay): number => {
    const peers = delays.get(peer)!;
    return median(delays.get(ours)!.map((each, round) => each[key] / peers[round]![key]));
  };
  const cells = (ours: string, peer: string, key: keyof Delay): string => {
    const ratio = ratioOf(ours, peer, key);
    return `${of(ours, key)} µs | ${of(peer, key)} µs | ${ratio.toFixed(2)}×${ratio > 1.1 ? ' **missed**' : ''}`;
  };
  const lines = pairs.map(([ours, peer]) => {
    const first = `${ratioOf(ours, peer, 'early99').toFixed(2)}×`;
    return `| ${ours} | ${cells(ours, peer, 'turn99')} | ${cells(ours, peer, 'p99')} | ${first} | ${megabytes(ours)} | ${megabytes(peer)} |`;
  });
  return `| | a turn's processor time, p99 | bare | at most 1.1 | delay of the loop, p99 | bare | at most 1.1 | in its first two seconds | memory, stalled | bare |
|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|
${lines.join('\n')}

Ten lines of 940 bytes in each millisecond, into a file: medians of the processes of five rounds, ratios those of each round. The delay is what \`monitorEventLoopDelay\`
says; on a machine that has other things to do it is theirs. The first two seconds, in which either compiles, stand by themselves. Memory is the most that a process had that logs a million lines into a pipe which nobody
reads, within ${stall / 1000} seconds. Each beside bare pino in the same mode; streamWrite beside the asynchronous one.`;
}
