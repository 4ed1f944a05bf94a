/**
 * @module
 * pino 10 with records of some 940 bytes and six rules, end to end into /dev/null: how much of the rate of a bare
 * logger is left, beside pino's own `redact` and a hook that parses, changes and prints each line. A ratio of
 * 0.80 is a cost of 1.25 times the bare logger.
 */
import { createHmac, randomBytes } from 'node:crypto';
import type { PolicyDocument } from 'nymline';
import { pseudonymize, rewriteLine } from 'nymline/pino';
import { type Logger, pino } from 'pino';
import {
  anywhere,
  type Contender,
  count,
  isRaw,
  logTurns,
  messages,
  named,
  openBare,
  paths,
  records,
  scrubbing,
  wildcards,
} from '../log.js';
import { check, type Timing, timingOf } from '../measure.js';
import type { Row } from '../table.js';
import { workerRows } from './worker.js';

function openContenders(keyring: Uint8Array): Contender[] {
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
  const hook = rewriteLine({ policy: named, keyring });
  return [
    { name: 'pino, bare', logger: openBare() },
    { name: 'nymline, asynchronous', logger: ours(named) },
    { name: 'nymline, six ** rules', logger: ours(anywhere) },
    { name: 'nymline, sync', logger: ours(named, true) },
    { name: 'nymline, streamWrite', logger: openBare({ hooks: { streamWrite: hook } }) },
    { name: 'pino redact, 6 paths', logger: openBare({ redact: paths }) },
    { name: 'pino redact, wildcards', logger: openBare({ redact: wildcards }) },
    { name: 'streamWrite, JSON round trip', logger: openBare({ hooks: { streamWrite: roundTrip } }) },
    { name: 'pino, bare, sync', logger: pino({}, pino.destination({ dest: '/dev/null', sync: true })) },
    { name: 'pino, bare', logger: openBare(), messages },
    { name: 'nymline, ** rules and scrub', logger: ours(scrubbing), messages },
  ];
}

async function measureLoggers(contenders: readonly Contender[], rounds = 15): Promise<Timing[]> {
  const rates = contenders.map((): number[] => []);
  for (let round = -2; round < rounds; round++) {
    for (let i = 0; i < contenders.length; i++) {
      const turning = (i + round + 2) % contenders.length;
      const { logger, messages: said } = contenders[turning]!;
      const start = performance.now();
      await logTurns(logger, said);
      // Until everything is written.
      await new Promise((resolve) => logger.flush(resolve));
      if (round >= 0) rates[turning]!.push((count * 1000) / (performance.now() - start));
    }
  }
  return contenders.map(({ name }, i) => timingOf(name, rates[i]!));
}

function checkDestination(policy: PolicyDocument, keyring: Uint8Array): void {
  const lines: string[] = [];
  const destination = { write: (line: string) => void lines.push(line) };
  const logger = pino({}, pseudonymize({ policy, keyring, destination }));
  for (const [i, record] of records.entries()) {
    logger.info(record, policy === scrubbing ? messages[i] : 'call ended');
  }
  check(lines.length === count, 'lines are missing');
  check(!lines.some(isRaw), 'a record is left as it was');
  check(
    lines.every((line) => line.includes('"phoneNumber":"tel_k1_')),
    'a number is no pseudonym',
  );
}

export async function pinoRows(): Promise<Row[]> {
  const keyring = randomBytes(32);
  for (const policy of [named, anywhere, scrubbing]) checkDestination(policy, keyring);

  const timings = await measureLoggers(openContenders(keyring));
  const [plain, async, deep, sync, hook, redact, wild, roundTrip, plainSync, plainSaid, scrub] = timings;
  const row = (what: string, ours: Timing | undefined, peer: Timing | undefined, goal?: number): Row => ({
    what: `pino, ${what}`,
    ours: ours!,
    peer: peer!,
    unit: 'records',
    ...(goal === undefined ? {} : { goal }),
  });
  return [
    row('6 rules, asynchronous, of a bare logger', async, plain, 0.8),
    row('6 rules at any depth, of a bare logger', deep, plain, 0.71),
    row('6 rules at any depth and scrub of msg, of a bare logger', scrub, plainSaid, 0.71),
    row('6 rules, asynchronous, of a bare logger that is sync', async, plainSync, 0.8),
    row('6 rules, sync, of a bare logger', sync, plainSync),
    row('6 rules, streamWrite hook, of a bare logger', hook, plain),
    row('6 rules', async, redact),
    row('6 rules at any depth', deep, wild),
    row('6 rules', async, roundTrip),
    ...(await workerRows(keyring)),
  ];
}
