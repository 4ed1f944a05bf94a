/**
 * @module
 * What a service pays that logs into a file through nymline, beside the same host that writes it itself: lines for each second
 * of processor, all threads counted, and how long a turn of the event loop is that logs twenty lines: of a hundred, the longest.
 */
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, truncateSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { logs } from '@opentelemetry/api-logs';
import { JsonLogsSerializer } from '@opentelemetry/otlp-transformer';
import {
  BatchLogRecordProcessor,
  LoggerProvider,
  type LogRecordProcessor,
  type ReadableLogRecord,
} from '@opentelemetry/sdk-logs';
import { createPseudonymizer } from 'nymline';
import { pseudonymizeLogs } from 'nymline/otel';
import { pseudonymize, rewriteLine } from 'nymline/pino';
import { pseudonymizeFormat } from 'nymline/winston';
import { pino } from 'pino';
import winston from 'winston';
import { count, named, records, turn } from '../log.js';
import { check, pace, type Timing, timingOf } from '../measure.js';
import type { Row } from '../table.js';

interface Host {
  readonly name: string;
  log(record: (typeof records)[number]): void;
  flush(): Promise<void>;
  /** What it wrote into, emptied after each round: a file that grows is another one to the kernel. */
  readonly file?: string;
}

const folder = mkdtempSync(join(tmpdir(), 'nymline-bench-'));
const fileOf = (name: string): string => join(folder, name.replaceAll(/\W+/g, '-'));

function openPino(name: string, open: (file: string) => pino.Logger): Host {
  const file = fileOf(name);
  const logger = open(file);
  return {
    name,
    file,
    log: (record) => logger.info(record, 'call ended'),
    flush: () => new Promise((done) => logger.flush(() => setImmediate(done))),
  };
}

function openWinston(name: string, format: winston.Logform.Format): Host {
  let taken = 0;
  const stream = new Writable({
    write(chunk, _coding, done) {
      taken += chunk.length;
      done();
    },
  });
  const logger = winston.createLogger({ format, transports: [new winston.transports.Stream({ stream })] });
  return {
    name,
    log: (record) => void logger.info('call ended', record),
    async flush() {
      await turn();
      check(taken > 0, 'winston has written nothing');
    },
  };
}

/** @param write - what the exporter does with them */
function openOtel(
  name: string,
  wrap: (next: LogRecordProcessor) => LogRecordProcessor,
  write: (logs: ReadableLogRecord[]) => void,
): Host {
  const exporter = {
    export(given: ReadableLogRecord[], done: (result: { code: number }) => void) {
      write(given);
      done({ code: 0 });
    },
    shutdown: async () => {},
    forceFlush: async () => {},
  };
  const next = new BatchLogRecordProcessor({ exporter, maxQueueSize: 1e6 } as never);
  const provider = new LoggerProvider({ processors: [wrap(next)] });
  const logger = provider.getLogger('bench');
  return {
    name,
    log: ({ from, to, client, headers, route, result }) =>
      logger.emit({
        severityText: 'INFO',
        body: 'call ended',
        attributes: {
          'from.phoneNumber': from.phoneNumber,
          'from.name': from.name,
          'to.phoneNumber': to.phoneNumber,
          'to.name': to.name,
          'client.ip': client.ip,
          'client.port': client.port,
          'headers.authorization': headers.authorization,
          'headers.user-agent': headers['user-agent'],
          route,
          'result.status': result.status,
          'result.duration': result.duration,
        },
      }),
    flush: () => provider.forceFlush(),
  };
}

const nothing = (): void => {};

/** As the exporters of OTLP do, but for sending it. */
function writeOtlp(given: ReadableLogRecord[]): void {
  check((JsonLogsSerializer.serializeRequest(given)?.length ?? 0) > 0, 'OpenTelemetry has written nothing');
}

interface Cost {
  readonly processor: Timing;
  /** Turns a second of which ninety-nine of a hundred are shorter. */
  readonly turns: Timing;
}

/** Rounds whose turns are looked at together: whether one or two of the two hundred of a round wait for the collector is chance. */
const together = 15;

/** In turns. */
async function measureHosts<const Hosts extends readonly Host[]>(
  rounds: number,
  hosts: Hosts,
): Promise<{ [Each in keyof Hosts]: Cost }> {
  const rates = hosts.map(() => ({ processor: [] as number[], turns: [] as number[] }));
  const lengths = hosts.map((): number[] => []);
  for (let round = -3; round < rounds; round++) {
    for (let i = 0; i < hosts.length; i++) {
      const at = (i + round + 3) % hosts.length;
      const host = hosts[at]!;
      const cpu = process.cpuUsage();
      const some = await logLengths(host);
      await host.flush();
      const { user, system } = process.cpuUsage(cpu);
      if (host.file !== undefined) truncateSync(host.file);
      if (round < 0) continue;
      rates[at]!.processor.push((count * 1e6) / (user + system));
      lengths[at]!.push(...some);
      if (round % together !== together - 1) continue;
      const all = lengths[at]!.splice(0).sort((a, b) => a - b);
      rates[at]!.turns.push(1000 / all[Math.floor(all.length * 0.99)]!);
    }
  }
  return hosts.map(({ name }, i) => ({
    processor: timingOf(name, rates[i]!.processor),
    turns: timingOf(name, rates[i]!.turns),
  })) as { [Each in keyof Hosts]: Cost };
}

/** Milliseconds of each turn that logs twenty lines. */
async function logLengths(host: Host): Promise<number[]> {
  const lengths: number[] = [];
  await turn();
  let start = performance.now();
  for (let i = 0; i < count; i++) {
    host.log(records[i]!);
    if (i % 20 !== 19) continue;
    await turn();
    const now = performance.now();
    lengths.push(now - start);
    start = now;
  }
  return lengths;
}

export async function loggerRows(): Promise<Row[]> {
  const keyring = randomBytes(32);
  const calls = createPseudonymizer(named, keyring);
  const emitted = createPseudonymizer(
    {
      version: 1,
      region: 'US',
      rules: [
        {
          path: ['from', 'to'].map((side) => `attributes[key=${side}.phoneNumber].value`) as [string],
          identifier: 'phone',
          transform: 'pseudonym',
        },
        {
          path: ['from.name', 'to.name', 'headers.authorization'].map((key) => `attributes[key=${key}]`) as [
            string,
          ],
          transform: 'drop',
        },
        { path: 'attributes[key=client.ip].value', identifier: 'ip', transform: 'truncate' },
      ],
    },
    keyring,
  );
  const { combine, json, timestamp } = winston.format;
  const hook = rewriteLine({ policy: named, keyring });
  const bare = (sync: boolean) => (file: string) => pino({}, pino.destination({ dest: file, sync }));
  const ours = (sync: boolean) => (file: string) =>
    pino({}, pseudonymize({ policy: named, keyring, destination: file, sync }));
  const rounds = (pace.rounds < 9 ? 1 : 5) * together;
  const measureOtel = (write: (given: ReadableLogRecord[]) => void) =>
    measureHosts(rounds, [
      openOtel('OpenTelemetry', (next) => next, write),
      openOtel('OpenTelemetry, nymline', (next) => pseudonymizeLogs(emitted, next), write),
    ]);
  // A service has one of them: each beside its own kind.
  const [otel, otelOurs] = await measureOtel(nothing);
  const [otlp, otlpOurs] = await measureOtel(writeOtlp);
  const [plain, async, plainSync, sync, written] = await measureHosts(rounds, [
    openPino('pino, bare, asynchronous', bare(false)),
    openPino('nymline, asynchronous', ours(false)),
    openPino('pino, bare, sync', bare(true)),
    openPino('nymline, sync', ours(true)),
    openPino('nymline, streamWrite', (file) =>
      pino({ hooks: { streamWrite: hook } }, pino.destination({ dest: file, sync: false })),
    ),
  ]);
  const [win, winOurs] = await measureHosts(rounds, [
    openWinston('winston', combine(timestamp(), json())),
    openWinston('winston, nymline', combine(timestamp(), pseudonymizeFormat(calls), json())),
  ]);
  rmSync(folder, { recursive: true });
  logs.disable();
  /** @param turns - the goal of turns: a tenth longer than those of the host, or as much as its lines may cost more */
  const rows = (what: string, ours: Cost, peer: Cost, goal: number, turns = 0.91): Row[] => [
    {
      what: `${what}: lines a second of processor`,
      ours: ours.processor,
      peer: peer.processor,
      unit: 'records',
      goal,
    },
    {
      what: `${what}: turns of 20 lines a second, p99`,
      ours: ours.turns,
      peer: peer.turns,
      unit: 'records',
      goal: turns,
    },
  ];
  return [
    ...rows('pino into a file, asynchronous', async, plain, 1),
    ...rows('pino into a file, sync', sync, plainSync, 0.85),
    ...rows('pino into a file, streamWrite', written, plain, 0.75),
    ...rows('winston', winOurs, win, 0.85),
    ...rows('OpenTelemetry, batch processor, exporter that does nothing', otelOurs, otel, 0.77, 0.77),
    ...rows('OpenTelemetry, batch processor, exporter that writes OTLP as JSON', otlpOurs, otlp, 0.77, 0.77),
  ];
}
