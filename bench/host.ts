/**
 * @module
 * A service that logs, as a process of its own: `loop` logs ten lines in each millisecond and says how long the event loop was held up;
 * `stalled` logs to a pipe that nobody reads, until it is stopped.
 */
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as wait } from 'node:timers/promises';
import { pseudonymize, rewriteLine } from 'nymline/pino';
import { type Logger, pino } from 'pino';
import { named, records, threadTime, turn } from './log.js';

const keyring = 'hex:9f2c5b7e1a3d4860c7e1f5b2a9d8340617bc2de4f5a60918273645abcdef0139';
const [mode, name = '', file = ''] = process.argv.slice(2);
const destination = mode === 'stalled' ? 1 : file;

const bare = (sync: boolean) => pino.destination({ dest: destination, sync });
const worker = (target: string, options: object): Logger =>
  pino({}, pino.transport({ target, options: { ...options, destination } }));
process.env.NYMLINE_BENCH = keyring;

const hosts: Readonly<Record<string, () => Logger>> = {
  'pino, bare, asynchronous': () => pino({}, bare(false)),
  'pino, bare, sync': () => pino({}, bare(true)),
  'pino, bare, worker': () => worker('pino/file', {}),
  'nymline, asynchronous': () => pino({}, pseudonymize({ policy: named, keyring, destination })),
  'nymline, sync': () => pino({}, pseudonymize({ policy: named, keyring, destination, sync: true })),
  'nymline, streamWrite': () =>
    pino({ hooks: { streamWrite: rewriteLine({ policy: named, keyring }) } }, bare(false)),
  'nymline, worker': () => worker('nymline/pino', { policy: named, keyring: { env: 'NYMLINE_BENCH' } }),
};

const logger = hosts[name]!();

/** Turns in which both threads still compile, and are told of by themselves; a service lives in those that follow. */
const early = 1500;
const late = 4000;

async function loop(): Promise<void> {
  const delay = monitorEventLoopDelay({ resolution: 1 });
  const log = (count: number, from: number): void => {
    for (let i = 0; i < count; i++) logger.info(records[(from + i) % records.length], 'call ended');
  };
  for (let round = 0; round < 500; round++) {
    log(20, round * 20);
    await turn();
  }
  await wait(200);
  // The timer that measures waits for a millisecond by itself.
  const p99 = (): number => Math.round(delay.percentile(99) / 1000);
  delay.enable();
  const turns: number[] = [];
  let early99 = 0;
  for (let round = 0, from = threadTime(); round < early + late; round++) {
    log(10, round * 10);
    await wait(1);
    const now = threadTime();
    if (round === early) {
      early99 = p99();
      delay.reset();
    }
    if (round > early) turns.push(now - from);
    from = now;
  }
  delay.disable();
  const turn99 = Math.round(1000 * turns.sort((a, b) => a - b)[Math.floor(turns.length * 0.99)]!);
  process.stdout.write(JSON.stringify({ p99: p99(), early99, turn99 }));
  process.exit();
}

async function stalled(): Promise<void> {
  for (let i = 0; ; i++) {
    logger.info(records[i % records.length], 'call ended');
    if (i % 20 === 19) await turn();
    // A gigabyte: whoever holds everything is known by now.
    if (i === 1_000_000) await wait(1e6);
  }
}

await (mode === 'stalled' ? stalled() : loop());
