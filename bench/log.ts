/**
 * @module
 * What the benches of loggers log: records of some 940 bytes as pino writes them, messages three of ten of which
 * name somebody, and the policies that both are held to.
 */
import { existsSync, readFileSync } from 'node:fs';
import type { PolicyDocument } from 'nymline';
import { type Logger, type LoggerOptions, pino } from 'pino';
import { createNumbers, createRandom, drawZipf } from './data.js';

const rules = (prefix: string): PolicyDocument['rules'] => [
  { path: `${prefix}from.phoneNumber`, identifier: 'phone', transform: 'pseudonym' },
  { path: `${prefix}to.phoneNumber`, identifier: 'phone', transform: 'pseudonym' },
  { path: `${prefix}from.name`, transform: 'drop' },
  { path: `${prefix}to.name`, transform: 'drop' },
  { path: `${prefix}client.ip`, identifier: 'ip', transform: 'truncate' },
  { path: `${prefix}headers.authorization`, transform: 'drop' },
];
const policyOf = (list: PolicyDocument['rules']): PolicyDocument => ({
  version: 1,
  region: 'US',
  rules: list,
});

export const named = policyOf(rules(''));
export const anywhere = policyOf(rules('**.'));
export const scrubbing = policyOf([...rules('**.'), { path: 'msg', transform: 'scrub' }]);

/** The same fields, as pino's `redact` names them. */
export const paths = rules('').map(({ path }) => path as string);
export const wildcards = ['*.phoneNumber', '*.name', '*.ip', '*.authorization', '*.cookie', '*.email'];

export const count = 4000;
const random = createRandom(11);
const numbers = createNumbers(50_000);
const [from, to] = [drawZipf(count, numbers.length, random), drawZipf(count, numbers.length, random)];

export const records = Array.from({ length: count }, (_, i) => ({
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

/** Some 60 characters; of ten, three with a number, an address or a mailbox. */
export const messages = records.map(({ from, client }, i) => {
  if (i % 10 === 0) return `missed call from ${from.phoneNumber} to queue support after ${i % 60} seconds`;
  if (i % 10 === 3) return `client ${client.ip} sent an invalid request line after ${i % 900} ms`;
  if (i % 10 === 7) return `user${i % 2000}@example.org signed in with a new device, sending a notification`;
  return `request completed in ${i % 900} ms with status 200 on worker ${i % 16} of 16`;
});

/** What would be left of a record if nothing were done. */
export function isRaw(text: string): boolean {
  return /\+1\d{10}|Alice|Bob|192\.0\.2\.(?!0\b)\d|Bearer|user\d+@/.test(text);
}

export interface Contender {
  readonly name: string;
  readonly logger: Logger;
  /** 'call ended' for every record, where there are none. */
  readonly messages?: readonly string[];
}

export const openBare = (options: LoggerOptions = {}): Logger =>
  pino(options, pino.destination({ dest: '/dev/null', sync: false }));

/**
 * Milliseconds. Linux says how long this thread had a processor; a clock on the wall counts what else the machine does as well.
 */
const given = '/proc/thread-self/schedstat';
export const threadTime = existsSync(given)
  ? (): number => Number.parseInt(readFileSync(given, 'latin1'), 10) / 1e6
  : (): number => performance.now();

const perTurn = 20;
export const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** Some lines in each turn of the event loop, as a service would. */
export async function logTurns(logger: Logger, said?: readonly string[]): Promise<void> {
  for (let i = 0; i < count; i++) {
    logger.info(records[i], said?.[i] ?? 'call ended');
    if (i % perTurn === 0) await turn();
  }
}
