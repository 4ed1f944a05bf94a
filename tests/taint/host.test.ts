/** The same values behind the doors of hosts: streams, loggers and exporters, each the real one. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable, Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { InMemoryLogRecordExporter, LoggerProvider, SimpleLogRecordProcessor } from '@opentelemetry/sdk-logs';
import {
  BasicTracerProvider,
  InMemorySpanExporter,
  SimpleSpanProcessor,
} from '@opentelemetry/sdk-trace-base';
import { type DestinationStream, pino } from 'pino';
import { describe, expect, it } from 'vitest';
import winston from 'winston';
import { createPseudonymizer, type Pseudonymizer } from '../../src/index.js';
import { pseudonymizeLogs, pseudonymizeSpans } from '../../src/integrations/otel.js';
import { pseudonymize, rewriteLine } from '../../src/integrations/pino.js';
import { pseudonymizeFormat } from '../../src/integrations/winston.js';
import { createRecordTransform, createTransform, createWebTransform } from '../../src/stream.js';
import { createRandom, type Random } from '../corpus/random.js';
import { folder, keyring } from '../integrations/hosts.js';
import { findCanaries, makeCanary } from './canary.js';
import { wrap } from './container.js';
import { type Case, makeCase, makeRowCase } from './record.js';

const seed = Number(process.env.FC_SEED ?? 20_261_126);

/** So many records of a case: a host takes longer than an engine. */
const few = 30;
const cases = 12;

/** What comes out of a door, as text. */
type Host = (each: Case, random: Random) => string | Promise<string>;

const open = ({ policy }: Case): Pseudonymizer => createPseudonymizer(policy, keyring, { onWarning() {} });
const records = ({ lines }: Case): Record<string, unknown>[] => lines.map((line) => JSON.parse(line));

function collect() {
  const parts: string[] = [];
  const sink = new Writable({
    objectMode: true,
    write(part, _encoding, done) {
      parts.push(typeof part === 'string' || Buffer.isBuffer(part) ? String(part) : JSON.stringify(part));
      done();
    },
  });
  return { sink, text: () => parts.join('\n') };
}

/** The text, cut at random. */
function* cut({ header, lines }: Case, random: Random): Generator<Buffer> {
  const rows = header === '' ? lines : [header, ...lines];
  const bytes = Buffer.from(rows.map((row) => `${row}\n`).join(''));
  for (let from = 0, to: number; from < bytes.length; from = to) {
    to = from + 1 + random.below(300);
    yield bytes.subarray(from, to);
  }
}

async function throughStream(each: Case, random: Random): Promise<string> {
  const { sink, text } = collect();
  await pipeline(Readable.from(cut(each, random)), createTransform(open(each)), sink);
  return text();
}

const bytesHosts: Readonly<Record<string, Host>> = {
  'a Transform': throughStream,
  async 'a Web stream'(each, random) {
    const given = ReadableStream.from(cut(each, random)) as ReadableStream<Uint8Array>;
    return new Response(given.pipeThrough(createWebTransform(open(each)))).text();
  },
};

/** Below this name, wherever the rule was. */
const below = (name: string, { policy, ...others }: Case): Case => ({
  ...others,
  policy: {
    ...policy,
    rules: policy.rules.map((rule) => ({
      ...rule,
      path: [rule.path].flat().map((path) => (path.startsWith('**') ? path : `${name}.${path}`)),
    })) as typeof policy.rules,
  },
});

const logThrough = (each: Case, open: (write: (line: string) => void) => pino.Logger): string => {
  const lines: string[] = [];
  const logger = open((line) => void lines.push(line));
  const child = logger.child(records(each)[0]!);
  for (const record of records(each)) logger.info(record);
  child.warn('again');
  return lines.join('');
};

const recordHosts: Readonly<Record<string, Host>> = {
  async 'a Transform of records'(each) {
    const { sink, text } = collect();
    await pipeline(Readable.from(records(each)), createRecordTransform(open(each)), sink);
    return text();
  },
  'pino, in process': ({ policy, ...each }) =>
    logThrough({ policy, ...each }, (write) =>
      pino(pseudonymize({ policy, keyring, destination: { write } }) as unknown as DestinationStream),
    ),
  'pino, by its hook': ({ policy, ...each }) =>
    logThrough({ policy, ...each }, (write) =>
      pino({ hooks: { streamWrite: rewriteLine({ policy, keyring }) } }, { write }),
    ),
  async winston(each) {
    const { sink, text } = collect();
    const { format } = winston;
    const logger = winston.createLogger({
      format: format.combine(format.splat(), pseudonymizeFormat(open(each)), format.json()),
      transports: [new winston.transports.Stream({ stream: sink })],
    });
    for (const record of records(each)) logger.info({ ...record, message: 'm' });
    for (const record of records(each)) logger.child(record).warn('m');
    logger.end();
    return text();
  },
  async 'log records of OpenTelemetry'(given) {
    const each = below('body', given);
    const exporter = new InMemoryLogRecordExporter();
    const next = new SimpleLogRecordProcessor({ exporter });
    const provider = new LoggerProvider({ processors: [pseudonymizeLogs(open(each), next)] });
    for (const body of records(each)) provider.getLogger('test').emit({ body: body as never });
    await provider.forceFlush();
    return exporter
      .getFinishedLogRecords()
      .map(({ body, attributes }) => JSON.stringify({ body, attributes }))
      .join('\n');
  },
};

async function expectNothing(host: Host, each: Case, random: Random): Promise<number> {
  const output = await host(each, random);
  const left = findCanaries(output, each.canaries);
  if (left.length > 0) {
    const line = output.split('\n').find((text) => findCanaries(text, left).length > 0);
    throw new Error(
      [`${left[0]!.kind} ${left[0]!.text}`, line, JSON.stringify(each.policy)].join('\n').slice(0, 4000),
    );
  }
  return output.length;
}

const some = (each: Case): Case => ({ ...each, lines: each.lines.slice(0, few) });

describe('no value comes out of', () => {
  it.each(Object.entries({ ...bytesHosts, ...recordHosts }))('%s', async (_, host) => {
    const random = createRandom(seed);
    let length = 0;
    for (let n = 0; n < cases; n++) length += await expectNothing(host, some(makeCase(random)), random);
    expect(length).toBeGreaterThan(1000);
  });

  it.each(Object.entries(bytesHosts))('%s, of rows', async (_, host) => {
    const random = createRandom(seed);
    let length = 0;
    for (let n = 0; n < cases; n++) length += await expectNothing(host, some(makeRowCase(random)), random);
    expect(length).toBeGreaterThan(1000);
  });

  it('pino, in a worker', async () => {
    const random = createRandom(seed);
    const each = some(makeCase(random));
    const file = join(folder(), 'log');
    const transport = pino.transport({
      target: new URL('../../dist/pino.js', import.meta.url).href,
      options: { policy: each.policy, keyring, destination: file },
    });
    const logger = pino(transport);
    for (const record of records(each)) logger.info(record);
    const closed = new Promise((resolve) => transport.once('close', resolve));
    transport.end();
    await closed;
    const text = readFileSync(file, 'utf8');
    expect(text.split('\n').length).toBeGreaterThan(few);
    expect(findCanaries(text, each.canaries)).toEqual([]);
  });

  it('attributes of spans and their events', async () => {
    const random = createRandom(seed);
    const canaries = Array.from({ length: 60 }, () => makeCanary(random, ['phone', 'email', 'ip', 'word']));
    const policy = {
      version: 1,
      region: 'US',
      rules: [
        { path: '**.attributes[key=a].value', transform: 'pseudonym', identifier: 'uri' },
        { path: ['status.message', 'name'], transform: 'pseudonym' },
      ],
    } as const;
    const exporter = new InMemorySpanExporter();
    const calls = createPseudonymizer(policy as never, keyring);
    const next = new SimpleSpanProcessor(exporter);
    const provider = new BasicTracerProvider({ spanProcessors: [pseudonymizeSpans(calls, next)] });
    for (const { text } of canaries) {
      const a = wrap(text, random);
      const span = provider.getTracer('test').startSpan(a, { attributes: { a } });
      span.addEvent('call', { a });
      span.setStatus({ code: 2, message: a });
      span.end();
    }
    await provider.forceFlush();
    const spans = exporter.getFinishedSpans();
    expect(spans).toHaveLength(canaries.length);
    const output = spans
      .map(({ name, attributes, events, status }) => JSON.stringify({ name, attributes, events, status }))
      .join('\n');
    expect(findCanaries(output, canaries)).toEqual([]);
  });

  it('text()', () => {
    const random = createRandom(seed);
    const calls = createPseudonymizer(
      { version: 1, region: 'US', rules: [{ path: 'm', transform: 'scrub' }] },
      keyring,
    );
    for (let n = 0; n < 500; n++) {
      const canary = makeCanary(random, ['email', 'ip']);
      const { text } = canary;
      const message = random.pick([
        `login of ${text} failed`,
        `from ${text}, again`,
        text,
        `{"user":"${text}"}`,
        `a\n\t"${text}"\r\n`,
        `<${text}>;tag=1`,
      ]);
      expect(findCanaries(calls.text(message)!, [canary]), message).toEqual([]);
    }
  });
});

it('finds the values in what a host lets through', async () => {
  const random = createRandom(seed);
  const each = some(makeCase(random));
  const policy = { version: 1, rules: [{ path: 'none', transform: 'drop' }] } as Case['policy'];
  for (const host of Object.values({ ...bytesHosts, ...recordHosts }))
    await expect(
      Promise.resolve(host({ ...each, policy }, random)).then(
        (text) => findCanaries(text, each.canaries).length,
      ),
    ).resolves.toBeGreaterThan(few / 3);
});
