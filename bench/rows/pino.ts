/**
 * @module
 * pino 10 with records of some 940 bytes and six rules, end to end into /dev/null: how much of the rate of a bare
 * logger is left, beside pino's own `redact` and a hook that parses, changes and prints each line. A ratio of
 * 0.80 is a cost of 1.25 times the bare logger.
 */
import { createHmac, randomBytes } from 'node:crypto';
import type { PolicyDocument } from 'nymline';
import { pseudonymize, rewriteLine } from 'nymline/pino';
import { type Logger, type LoggerOptions, pino } from 'pino';
import { createNumbers, createRandom, drawZipf } from '../data.js';
import { check, type Timing } from '../measure.js';
import type { Row } from '../table.js';

const rules = (prefix: string): PolicyDocument['rules'] => [
  { path: `${prefix}from.phoneNumber`, identifier: 'phone', transform: 'pseudonym' },
  { path: `${prefix}to.phoneNumber`, identifier: 'phone', transform: 'pseudonym' },
  { path: `${prefix}from.name`, transform: 'drop' },
  { path: `${prefix}to.name`, transform: 'drop' },
  { path: `${prefix}client.ip`, identifier: 'ip', transform: 'truncate' },
  { path: `${prefix}headers.authorization`, transform: 'drop' },
];
const named: PolicyDocument = { version: 1, region: 'US', rules: rules('') };
const anywhere: PolicyDocument = {
  version: 1,
  region: 'US',
  rules: rules('').map((rule) => ({ ...rule, path: `**.${rule.path}` })),
};
const paths = rules('').map(({ path }) => path as string);
const wildcards = ['*.phoneNumber', '*.name', '*.ip', '*.authorization', '*.cookie', '*.email'];

const count = 4000;
const perTurn = 20;
const random = createRandom(11);
const numbers = createNumbers(50_000);
const [from, to] = [drawZipf(count, numbers.length, random), drawZipf(count, numbers.length, random)];

const records = Array.from({ length: count }, (_, i) => ({
  reqId: `req-${(i * 7919).toString(36)}`,
  from: { phoneNumber: numbers[from[i]!]!, name: 'Alice Example', location: 'Washington, DC' },
  to: { phoneNumber: numbers[to[i]!]!, name: 'Bob Example', location: 'Reno, NV' },
  client: { ip: `192.0.2.${i % 256}`, port: 5060 + (i % 100) },
  headers: {
    authorization: `Bearer ${'x'.repeat(64)}`,
    host: 'platform.example.org',
    accept: 'application/json, text/plain;q=0.9, */*;q=0.8',
    'user-agent':
      'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Safari/537.36',
  },
  route: `/restapi/v1.0/account/~/extension/~/call-log/${i}?view=Detailed`,
  result: { status: 200, type: 'Voice', direction: 'Inbound', action: 'Phone Call', duration: i % 3600 },
  legs: [
    {
      type: 'Voice',
      legType: 'Accept',
      master: true,
      duration: i % 3600,
      startTime: '2026-11-24T10:00:00.000Z',
    },
  ],
}));

interface Contender {
  readonly name: string;
  readonly logger: Logger;
}

const bare = (options: LoggerOptions = {}): Logger =>
  pino(options, pino.destination({ dest: '/dev/null', sync: false }));

function contenders(): Contender[] {
  const keyring = randomBytes(32);
  const hmac = (value: string): string => createHmac('sha256', keyring).update(value).digest('hex');
  const roundTrip = (line: string): string => {
    const record = JSON.parse(line);
    record.from.phoneNumber = hmac(record.from.phoneNumber);
    record.to.phoneNumber = hmac(record.to.phoneNumber);
    record.from.name = record.to.name = record.headers.authorization = undefined;
    record.client.ip = record.client.ip.replace(/\d+$/, '0');
    return `${JSON.stringify(record)}\n`;
  };
  const ours = (policy: PolicyDocument, sync = false): Logger =>
    pino({}, pseudonymize({ policy, keyring, destination: '/dev/null', sync }));
  return [
    { name: 'pino, bare', logger: bare() },
    { name: 'nymline, asynchronous', logger: ours(named) },
    { name: 'nymline, six ** rules', logger: ours(anywhere) },
    { name: 'nymline, sync', logger: ours(named, true) },
    {
      name: 'nymline, streamWrite',
      logger: bare({ hooks: { streamWrite: rewriteLine({ policy: named, keyring }) } }),
    },
    { name: 'pino redact, 6 paths', logger: bare({ redact: paths }) },
    { name: 'pino redact, wildcards', logger: bare({ redact: wildcards }) },
    { name: 'streamWrite, JSON round trip', logger: bare({ hooks: { streamWrite: roundTrip } }) },
    { name: 'pino, bare, sync', logger: pino({}, pino.destination({ dest: '/dev/null', sync: true })) },
  ];
}

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** Some lines in each turn of the event loop, as a service would; then until everything is written. */
async function logAll(logger: Logger): Promise<void> {
  for (let i = 0; i < count; i++) {
    logger.info(records[i], 'call ended');
    if (i % perTurn === 0) await turn();
  }
  await new Promise((resolve) => logger.flush(resolve));
}

/** Lines for each second inside `logger.info()`, and for each second of any processor. */
interface Cost {
  readonly producer: Timing;
  readonly total: Timing;
}

/** In turns, a burst of lines: what the calls to the logger take, and what all threads do until it is written. */
async function measureCosts(loggers: readonly Contender[], rounds = 15): Promise<Cost[]> {
  const producer = loggers.map((): number[] => []);
  const total = loggers.map((): number[] => []);
  for (let round = -1; round < rounds; round++) {
    for (const [i, { logger }] of loggers.entries()) {
      const cpu = process.cpuUsage();
      const start = performance.now();
      for (const record of records) logger.info(record, 'call ended');
      const logging = performance.now() - start;
      await new Promise((resolve) => logger.flush(resolve));
      await turn();
      const { user, system } = process.cpuUsage(cpu);
      if (round < 0) continue;
      producer[i]!.push((count * 1000) / logging);
      total[i]!.push((count * 1e6) / (user + system));
    }
  }
  return loggers.map(({ name }, i) => ({
    producer: timingOf(name, producer[i]!),
    total: timingOf(name, total[i]!),
  }));
}

function timingOf(name: string, rates: number[]): Timing {
  const sorted = rates.sort((a, b) => a - b);
  const at = (share: number): number => sorted[Math.round(share * (sorted.length - 1))]!;
  return { name, rate: at(0.5), spread: (at(0.75) - at(0.25)) / at(0.5) };
}

async function workerRows(keyring: Uint8Array): Promise<Row[]> {
  process.env.NYMLINE_BENCH = `base64:${Buffer.from(keyring).toString('base64')}`;
  const options = { policy: named, keyring: { env: 'NYMLINE_BENCH' }, destination: '/dev/null' };
  const stream = pino.transport({ target: 'nymline/pino', options });
  await new Promise((resolve) => stream.once('ready', resolve));
  const [plain, worker] = (await measureCosts([
    { name: 'pino, bare', logger: bare() },
    { name: 'nymline, worker', logger: pino({}, stream) },
  ])) as [Cost, Cost];
  stream.end();
  return [
    {
      what: 'pino, worker: lines a second of logger.info()',
      ours: worker.producer,
      peer: plain.producer,
      goal: 1.25,
      unit: 'records',
    },
    {
      what: 'pino, worker: lines a second of processor',
      ours: worker.total,
      peer: plain.total,
      goal: 0.63,
      unit: 'records',
    },
  ];
}

async function measureLoggers(loggers: readonly Contender[], rounds = 15): Promise<Timing[]> {
  const rates = loggers.map((): number[] => []);
  for (let round = -2; round < rounds; round++) {
    for (let i = 0; i < loggers.length; i++) {
      const turning = (i + round + 2) % loggers.length;
      const start = performance.now();
      await logAll(loggers[turning]!.logger);
      if (round >= 0) rates[turning]!.push((count * 1000) / (performance.now() - start));
    }
  }
  return loggers.map(({ name }, i) => timingOf(name, rates[i]!));
}

export async function pinoRows(): Promise<Row[]> {
  const lines: string[] = [];
  const keyring = randomBytes(32);
  const seen = pseudonymize({
    policy: anywhere,
    keyring,
    destination: { write: (line: string) => void lines.push(line) },
  });
  pino({}, seen).info(records[0], 'call ended');
  check(
    !lines.join('').includes(numbers[from[0]!]!) && lines.join('').includes('tel_k1_'),
    'a number is left',
  );

  const timings = await measureLoggers(contenders());
  const [plain, named, deep, sync, hook, redact, wild, roundTrip, plainSync] = timings as [
    Timing,
    Timing,
    Timing,
    Timing,
    Timing,
    Timing,
    Timing,
    Timing,
    Timing,
  ];
  const row = (what: string, ours: Timing, peer: Timing, goal?: number): Row => ({
    what,
    ours,
    peer,
    unit: 'records',
    ...(goal === undefined ? {} : { goal }),
  });
  return [
    row('pino, 6 rules, asynchronous, of a bare logger', named, plain, 0.8),
    row('pino, 6 rules at any depth, of a bare logger', deep, plain, 0.71),
    row('pino, 6 rules, asynchronous, of a bare logger that is sync', named, plainSync, 0.8),
    row('pino, 6 rules, sync, of a bare logger', sync, plainSync),
    row('pino, 6 rules, streamWrite hook, of a bare logger', hook, plain),
    row('pino, 6 rules', named, redact),
    row('pino, 6 rules at any depth', deep, wild),
    row('pino, 6 rules', named, roundTrip),
    ...(await workerRows(keyring)),
  ];
}
