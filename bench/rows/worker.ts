/**
 * @module
 * pino's worker transport: what it costs the thread that logs, and what it costs all of them, beside a bare
 * logger and beside a redacting worker written by hand.
 */
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pino } from 'pino';
import {
  type Contender,
  count,
  isRaw,
  logTurns,
  named,
  openBare,
  records,
  threadTime,
  turn,
} from '../log.js';
import { check, type Timing, timingOf } from '../measure.js';
import type { Row } from '../table.js';

type Transport = ReturnType<typeof pino.transport>;
type Open = (destination: string) => Transport;

/** Lines for each second of the thread that logs, in a burst and in turns; and of any processor. */
interface Cost {
  readonly burst: Timing;
  readonly turns: Timing;
  readonly total: Timing;
}

const flush = ({ logger }: Contender): Promise<void> =>
  new Promise((done) => logger.flush(() => setImmediate(done)));

/** Rounds of every logger in turn: a burst, of which the calls are timed and the processors counted; then turns. */
async function measureCosts(loggers: readonly Contender[], rounds = 15): Promise<Cost[]> {
  const rates = loggers.map(() => ({ burst: [] as number[], turns: [] as number[], total: [] as number[] }));
  for (let round = -1; round < rounds; round++) {
    for (const [i, contender] of loggers.entries()) {
      const cpu = process.cpuUsage();
      const started = performance.now();
      for (const record of records) contender.logger.info(record, 'call ended');
      const burst = performance.now() - started;
      await flush(contender);
      const { user, system } = process.cpuUsage(cpu);
      await turn();
      const turning = threadTime();
      await logTurns(contender.logger);
      const turns = threadTime() - turning;
      await flush(contender);
      if (round < 0) continue;
      rates[i]!.burst.push((count * 1000) / burst);
      rates[i]!.turns.push((count * 1000) / turns);
      rates[i]!.total.push((count * 1e6) / (user + system));
    }
  }
  return loggers.map(({ name }, i) => ({
    burst: timingOf(name, rates[i]!.burst),
    turns: timingOf(name, rates[i]!.turns),
    total: timingOf(name, rates[i]!.total),
  }));
}

/** Every line arrives, and none as it was. */
async function checkWorker(open: Open): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'nymline-bench-'));
  const stream = open(join(folder, 'app.log'));
  const logger = pino({}, stream);
  for (const record of records) logger.info(record, 'call ended');
  stream.end();
  await once(stream, 'close');
  const text = readFileSync(join(folder, 'app.log'), 'utf8');
  rmSync(folder, { recursive: true });
  check(text.split('\n').length === count + 1, 'a worker has lost lines');
  check(!isRaw(text), 'a worker has left a line as it was');
}

/**
 * Held here: pino holds transports weakly, and ends the worker of one that nothing but its own pending flush
 * leads to.
 */
const streams: Transport[] = [];

export async function workerRows(keyring: Uint8Array): Promise<Row[]> {
  const secret = Buffer.from(keyring).toString('base64');
  process.env.NYMLINE_BENCH = `base64:${secret}`;
  const ours: Open = (destination) =>
    pino.transport({
      target: 'nymline/pino',
      options: { policy: named, keyring: { env: 'NYMLINE_BENCH' }, destination },
    });
  const byHand: Open = (destination) =>
    pino.transport({ target: resolve('bench/transport.mjs'), options: { secret, destination } });
  // pino lets a process end that waits for nothing but a worker.
  const waits = setInterval(() => {}, 1000);
  for (const open of [ours, byHand]) await checkWorker(open);

  streams.push(ours('/dev/null'), byHand('/dev/null'));
  await Promise.all(streams.map((stream) => once(stream, 'ready')));
  const [plain, worker, written] = (await measureCosts([
    { name: 'pino, bare', logger: openBare() },
    { name: 'nymline, worker', logger: pino({}, streams[0]!) },
    { name: 'worker by hand, createHmac', logger: pino({}, streams[1]!) },
  ])) as [Cost, Cost, Cost];
  for (const stream of streams.splice(0)) stream.end();
  clearInterval(waits);

  const row = (what: string, part: keyof Cost, peer: Cost, goal?: number): Row => ({
    what: `pino, worker: ${what}`,
    ours: worker[part],
    peer: peer[part],
    unit: 'records',
    ...(goal === undefined ? {} : { goal }),
  });
  return [
    row('lines a second of logger.info(), in a burst', 'burst', plain, 1.25),
    row('lines a second of logger.info(), in a burst', 'burst', written),
    row('lines a second of its thread, 20 a turn', 'turns', plain, 1.25),
    row('lines a second of its thread, 20 a turn', 'turns', written),
    row('lines a second of processor', 'total', plain, 0.63),
    row('lines a second of processor', 'total', written),
  ];
}
