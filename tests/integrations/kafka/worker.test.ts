import { setTimeout as sleep } from 'node:timers/promises';
import zlib from 'node:zlib';
import {
  AggregationTemporality,
  InMemoryMetricExporter,
  MeterProvider,
  PeriodicExportingMetricReader,
} from '@opentelemetry/sdk-metrics';
import { Producer } from '@platformatic/kafka';
import { generateIdentity, identityToRecipient } from 'age-encryption';
import { Kafka, logLevel } from 'kafkajs';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { createPseudonymizer, type PolicyDocument } from '../../../src/index.js';
import {
  type Commit,
  createKafkaWorker,
  type Fault,
  type KafkaWorkerOptions,
  openMessage,
} from '../../../src/integrations/kafka.js';
import { secret } from '../../kernel/run.js';
import { type Broker, createTopics, openAdmin, startBroker, whyNot } from './broker.js';
import { spawnWorker } from './processes.js';
import { type Message, produce, type Read, readAll, readBatches } from './topics.js';

const missing = whyNot();

const policy: PolicyDocument = {
  version: 1,
  region: 'US',
  rules: [
    { path: 'from', identifier: 'phone', transform: 'pseudonym' },
    { path: 'name', transform: 'drop' },
  ],
};

const call = (n: number): Message => ({
  partition: n % 3,
  key: Buffer.from(`+1202555${String(n % 100).padStart(4, '0')}`),
  value: Buffer.from(`{"n":${n},"from":"+1202555${String(n % 100).padStart(4, '0')}","name":"Ada"}`),
  timestamp: 1_764_000_000_000n + BigInt(n),
});

describe.skipIf(missing !== undefined)(`a worker on a broker${missing ? `: ${missing}` : ''}`, () => {
  let broker: Broker;
  beforeAll(async () => {
    broker = await startBroker();
  }, 120_000);
  afterAll(() => broker?.stop());

  /** Runs a worker until it has committed so many records. */
  async function run(
    topics: { from: string; to: string; quarantine?: string; manifest?: string },
    records: number,
    { beforeStop, ...options }: Partial<KafkaWorkerOptions> & { beforeStop?: () => Promise<void> } = {},
  ) {
    const commits: Commit[] = [];
    const faults: Fault[] = [];
    let done = 0;
    let finish: () => void;
    const finished = new Promise<void>((resolve) => {
      finish = resolve;
    });
    const worker = createKafkaWorker({
      brokers: broker.brokers,
      group: `${topics.from}-group`,
      policy,
      keyring: secret,
      ...topics,
      onCommit(commit) {
        commits.push(commit);
        done += commit.in;
        if (done >= records) finish();
      },
      onFault: (fault) => faults.push(fault),
      ...options,
    });
    await worker.start();
    await Promise.race([
      finished,
      sleep(20_000).then(() => {
        throw new Error(`${done} of ${records}; ${JSON.stringify(faults.slice(-5))}`);
      }),
    ]);
    expect(worker.health).toBe('ready');
    await beforeStop?.();
    await worker.stop();
    return { commits, faults };
  }

  it('gives each record once, in order, as its rewrite', async () => {
    const topics = await createTopics(broker.brokers, { from: 3, to: 3 });
    const messages = Array.from({ length: 3000 }, (_, n) => call(n));
    await produce(broker.brokers, topics.from, messages);
    // What is in it: a producer that is not answered in time sends again.
    const input = await readAll(broker.brokers, topics.from);
    expect(new Set(input.map(({ value }) => value!.toString())).size).toBe(3000);
    await run(topics, input.length, { key: { field: 'from' }, partitionBy: 'source' });
    // A commit is answered before the broker has marked it in each partition.
    let read: Read[] = [];
    await until(async () => {
      read = await readAll(broker.brokers, topics.to);
      return read.length >= input.length;
    });
    const calls = createPseudonymizer(policy, secret);
    const expected = input.map(({ partition, value, timestamp }) => {
      const line = calls.line(value!.toString())!;
      return { partition, value: line, key: JSON.parse(line).from, timestamp };
    });
    expect(input[0]!.timestamp).toBe(String(messages[0]!.timestamp));
    expect(
      read.map(({ partition, value, key, timestamp }) => ({
        partition,
        value: value!.toString(),
        key: key!.toString(),
        timestamp,
      })),
    ).toEqual(expected);
  }, 60_000);

  it('goes on where it was when it starts again, under the transactional ids that it had', async () => {
    const topics = await createTopics(broker.brokers, { from: 3, to: 3 });
    for (const start of [0, 300, 600]) {
      await produce(broker.brokers, topics.from, numbered(300, start));
      await run(topics, 300);
    }
    expect(await numbersIn(topics.to)).toEqual(numbers(900));
  }, 60_000);

  it('commits the offset of each partition', async () => {
    const topics = await createTopics(broker.brokers, { from: 3, to: 3 });
    await produce(broker.brokers, topics.from, numbered(300));
    await run(topics, 300);
    const admin = new Kafka({ brokers: broker.brokers, logLevel: logLevel.NOTHING }).admin();
    await admin.connect();
    const [offsets] = await admin.fetchOffsets({ groupId: `${topics.from}-group`, topics: [topics.from] });
    await admin.disconnect();
    expect(offsets!.partitions.map(({ offset }) => offset)).toEqual(['100', '100', '100']);
  }, 60_000);

  // With the second that the client waits by itself, when a broker still writes the end of the transaction before, it would not be done in time.
  it('does one transaction behind the other', async () => {
    const topics = await createTopics(broker.brokers, { from: 1, to: 1 });
    for (let n = 0; n < 40; n++) await produce(broker.brokers, topics.from, numbered(2, 2 * n, 1));
    const { commits } = await run(topics, 80, { fetchBytes: 1 });
    expect(commits.length).toBe(40);
    expect(await numbersIn(topics.to)).toEqual(numbers(80));
  }, 60_000);

  it('cuts by bytes, and sets aside what is too long by itself', async () => {
    const topics = await createTopics(
      broker.brokers,
      { from: 1, to: 1, quarantine: 1, manifest: 1 },
      { configs: { 'max.message.bytes': '2000' } },
    );
    const messages = numbered(100, 0, 1);
    const size = 'x'.repeat(1920 - messages[50]!.value!.length);
    messages[50] = {
      partition: 0,
      value: Buffer.from(JSON.stringify({ n: 50, from: '+12025550150', size })),
    };
    await produceOneByOne(broker.brokers, topics.from, messages);
    const recipients = [await identityToRecipient(await generateIdentity())];
    const { commits } = await run(topics, 100, { recipients });
    expect(await numbersIn(topics.to)).toEqual(numbers(100).filter((n) => n !== 50));
    const [poison] = await readAll(broker.brokers, topics.quarantine);
    expect(JSON.parse(poison!.value!.toString())).toMatchObject({
      ...{ offset: 50, code: 'ERR_RECORD_SIZE' },
      // The topic takes it no more than the other one.
      sealed: null,
    });
    const books = (await readAll(broker.brokers, topics.manifest)).map(({ value }) =>
      JSON.parse(value!.toString()),
    );
    expect(books).toEqual(commits.map(({ milliseconds: _, lag: __, ...rest }) => rest));
  }, 60_000);

  it('sets poison aside in the same transaction, without what it holds, and goes on', async () => {
    const topics = await createTopics(broker.brokers, { from: 1, to: 1, quarantine: 1, manifest: 1 });
    const canary = '+12025550177';
    const messages: Message[] = numbered(30, 0, 1);
    messages[7] = { partition: 0, value: Buffer.from(`{"n":7,"from":"${canary}"`), key: Buffer.from(canary) };
    messages[8] = { partition: 0, value: null, key: Buffer.from(canary) };
    messages[9] = {
      partition: 0,
      value: Buffer.from(`{"n":9,\n"from":"${canary}"}`),
      headers: new Map([[Buffer.from('caller'), Buffer.from(canary)]]),
    };
    await produce(broker.brokers, topics.from, messages, 'gzip');
    const { commits } = await run(topics, 30, { key: { field: 'from' } });
    const out = await readAll(broker.brokers, topics.to);
    expect(out.length).toBe(29);
    expect(out[7]).toMatchObject({ value: null, key: expect.anything(), headers: {} });
    expect(out[8]!.value!.toString()).toMatch(/^\{"n":9,\n"from":"tel_k1_/);
    expect(commits[0]).toMatchObject({
      from: 0,
      to: 30,
      in: 30,
      out: 29,
      quarantined: { ERR_RECORD_SYNTAX: 1 },
      tombstones: 1,
    });
    const [poison] = await readAll(broker.brokers, topics.quarantine);
    expect(JSON.parse(poison!.value!.toString())).toEqual({
      topic: topics.from,
      partition: 0,
      offset: 7,
      timestamp: expect.any(Number),
      code: 'ERR_RECORD_SYNTAX',
      bytes: 28,
    });
    const all = [
      out,
      await readAll(broker.brokers, topics.quarantine),
      await readAll(broker.brokers, topics.manifest),
    ];
    expect(
      JSON.stringify(all.flat().map(({ key, value, headers }) => [String(key), String(value), headers])),
    ).not.toContain('0177');
  }, 60_000);

  it('keeps poison sealed for its recipients, with its key and headers', async () => {
    const topics = await createTopics(broker.brokers, { from: 1, to: 1, quarantine: 1 });
    const canary = Buffer.from('+12025550177');
    const value = Buffer.concat([Buffer.from('{"from":'), canary, Buffer.from([0xff])]);
    const headers = new Map([[Buffer.from('caller'), canary]]);
    await produce(broker.brokers, topics.from, [{ partition: 0, key: canary, value, headers }], 'gzip');
    const identity = await generateIdentity();
    await run(topics, 1, { recipients: [await identityToRecipient(identity)] });
    const [poison] = await readAll(broker.brokers, topics.quarantine);
    expect(poison!.value!.toString()).not.toContain('0177');
    const opened = await openMessage(poison!.value!, [identity]);
    expect(opened).toMatchObject({
      topic: topics.from,
      partition: 0,
      offset: 0,
      code: 'ERR_RECORD_ENCODING',
    });
    expect([opened!.value, opened!.key, ...opened!.headers.flat()].map((each) => Buffer.from(each!))).toEqual(
      [value, canary, Buffer.from('caller'), canary],
    );
  }, 60_000);

  it('rewrites by a mended policy what is sealed in a quarantine topic, and counts it in meters', async () => {
    const topics = await createTopics(broker.brokers, { from: 2, to: 2, quarantine: 2, again: 1 });
    const { again, ...first } = topics;
    const number = '+12025550177';
    const row = (n: number): Message => ({
      partition: n % 2,
      key: Buffer.from(number),
      value: Buffer.from(n % 3 === 0 ? `${n};${number}` : `{"n":${n},"from":"${number}"}`),
      timestamp: 1_764_000_000_000n + BigInt(n),
    });
    await produce(broker.brokers, topics.from, numbers(12).map(row));
    const identity = await generateIdentity();
    const recipients = [await identityToRecipient(identity)];
    const { commits } = await run(first, 12, { recipients, key: { field: 'from' }, partitionBy: 'source' });
    expect(commits.map(({ unsealed }) => unsealed)).toEqual(commits.map(() => 0));
    // One that nobody has sealed, as someone else may write it.
    await produce(broker.brokers, topics.quarantine, [
      { partition: 0, value: Buffer.from(`{"n":${number}}`) },
    ]);

    const exporter = new InMemoryMetricExporter(AggregationTemporality.CUMULATIVE);
    const reader = new PeriodicExportingMetricReader({ exporter, exportIntervalMillis: 1e6 });
    const provider = new MeterProvider({ readers: [reader] });
    const csv: PolicyDocument = {
      ...policy,
      format: { type: 'csv', delimiter: ';', header: 'none', columns: ['n', 'from'] },
      rules: [{ path: 'from', identifier: 'phone', transform: 'pseudonym' }],
    };
    let measured = '';
    await run({ from: topics.quarantine, to: topics.to, quarantine: again }, 5, {
      ...{ policy: csv, identities: [identity], key: { field: 'from' }, partitionBy: 'source' as const },
      meter: provider.getMeter('tests'),
      beforeStop: async () => {
        await provider.forceFlush();
        measured = JSON.stringify(exporter.getMetrics().at(-1)!.scopeMetrics[0]!.metrics);
      },
    });
    const out = await readAll(broker.brokers, topics.to);
    const rows = out.map(({ value }) => value!.toString()).filter((text) => text.includes(';'));
    expect(rows.map((text) => text.replace(/tel_k1_.*/, ''))).toEqual(['0;', '6;', '3;', '9;']);
    const pseudonyms = new Set(
      out.map(({ key, value }) => [key, /tel_k1_[a-z2-7]{26}/.exec(value!.toString())![0]].join()),
    );
    expect([...pseudonyms]).toEqual([expect.stringMatching(/^(tel_k1_.{26}),\1$/)]);
    expect(
      out.every(
        ({ timestamp, value }) =>
          BigInt(timestamp) === 1_764_000_000_000n + BigInt(/\d+/.exec(value!.toString())![0]),
      ),
    ).toBe(true);
    const [left] = await readAll(broker.brokers, again);
    expect(JSON.parse(left!.value!.toString())).toMatchObject({
      topic: topics.quarantine,
      code: 'ERR_RECORD_FAULT',
    });
    expect(measured).toContain('nymline.kafka.lag');
    const counted = JSON.parse(measured).find(
      (each: { descriptor: { name: string } }) => each.descriptor.name === 'nymline.kafka.records',
    );
    expect(
      counted.dataPoints
        .map(({ attributes, value }: { attributes: { fate: string }; value: number }) => [
          attributes.fate,
          value,
        ])
        .sort(),
    ).toEqual([
      ['out', 4],
      ['quarantined', 1],
    ]);
    expect(measured + out.map(({ key, value }) => `${key} ${value}`).join()).not.toContain('5550177');
  }, 60_000);

  // Node 20 has no zstd.
  it.each(['gzip', 'snappy', 'lz4', ...('zstdCompressSync' in zlib ? ['zstd' as const] : [])] as const)(
    'keeps the compression of what it reads: %s',
    async (compression) => {
      const topics = await createTopics(broker.brokers, { from: 1, to: 1 });
      const headers = new Map([[Buffer.from('source'), Buffer.from('a')]]);
      const messages = numbered(50, 0, 1).map((each) => ({ ...each, headers }));
      await produce(broker.brokers, topics.from, messages, compression);
      await run(topics, 50, { headers: { source: 'keep' } });
      const [batch] = await readBatches(broker.brokers, topics.to);
      expect(['none', 'gzip', 'snappy', 'lz4', 'zstd'][batch!.attributes & 7]).toBe(compression);
      expect(batch!.records.map(({ value }) => JSON.parse(value!.toString()).n)).toEqual(numbers(50));
      expect(batch!.records.every((each) => each.headers[0]![1]!.toString() === 'a')).toBe(true);
      expect(batch!.records.map(({ timestampDelta }) => batch!.firstTimestamp + timestampDelta)).toEqual(
        messages.map(({ timestamp }) => timestamp),
      );
    },
    60_000,
  );

  it('reads nothing of a transaction that was aborted', async () => {
    const topics = await createTopics(broker.brokers, { from: 1, to: 1 });
    const producer = new Producer<Buffer, Buffer, Buffer, Buffer>({
      clientId: 'tests',
      bootstrapBrokers: broker.brokers,
      idempotent: true,
      transactionalId: `tests-${topics.from}`,
      retries: 20,
      retryDelay: 20,
    });
    const send = async (from: number, isCommitted: boolean): Promise<void> => {
      const transaction = await producer.beginTransaction({ producerId: -1n, producerEpoch: -1 });
      await transaction.send({
        messages: numbered(10, from, 1).map((each) => ({ topic: topics.from, ...each })) as never,
      });
      await (isCommitted ? transaction.commit() : transaction.abort());
    };
    for (let at = 0; at < 6; at++) await send(10 * at, at % 2 === 1);
    await producer.close();
    await run(topics, 30);
    expect(await numbersIn(topics.to)).toEqual(numbers(60).filter((n) => Math.floor(n / 10) % 2 === 1));
  }, 60_000);

  it('gives up what it has under way for a partition that goes to another worker', async () => {
    const topics = await createTopics(broker.brokers, { from: 3, to: 3 });
    await produce(broker.brokers, topics.from, numbered(300));
    let release = (): void => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    let reached = 0;
    const options = {
      brokers: broker.brokers,
      group: `${topics.from}-group`,
      policy,
      keyring: secret,
      ...topics,
      heartbeatInterval: 200,
      sessionTimeout: 10_000,
    };
    let done = 0;
    const onCommit = (commit: Commit): void => {
      done += commit.in;
    };
    // It has sent, and has its offset in the transaction, when the second one comes.
    const first = createKafkaWorker({ ...options, onCommit }, async (step) => {
      if (step !== 'offset') return;
      reached++;
      await held;
    });
    await first.start();
    await until(() => reached === 3);
    const second = createKafkaWorker({ ...options, onCommit });
    await second.start();
    await until(
      () => second.partitions.length > 0 && first.partitions.length + second.partitions.length === 3,
    );
    release();
    await until(() => done >= 300);
    await Promise.all([first.stop(), second.stop()]);
    expect(await numbersIn(topics.to)).toEqual(numbers(300));
  }, 60_000);

  it('writes nothing when it wakes behind its session, with its offsets in a transaction', async () => {
    const topics = await createTopics(broker.brokers, { from: 1, to: 1 });
    await produce(broker.brokers, topics.from, numbered(100, 0, 1));
    const options = {
      brokers: broker.brokers,
      group: `${topics.from}-group`,
      policy,
      keyring: `hex:${Buffer.from(secret).toString('hex')}`,
      ...topics,
      heartbeatInterval: 300,
      sessionTimeout: 1500,
    };
    const zombie = spawnWorker({ ...options, kill: { stop: 'offset', times: 1 } });
    await zombie.stopped();
    await run(topics, 100, options);
    zombie.signal('SIGCONT');
    await sleep(1500);
    zombie.signal('SIGKILL');
    expect(zombie.commits()).toBe(0);
    expect(await numbersIn(topics.to)).toEqual(numbers(100));
  }, 60_000);

  it('says that it is stuck where a partition has got nowhere for a minute, and ready once it gets on', async () => {
    const { brokers } = broker;
    const topics = await createTopics(brokers, { from: 1, to: 1 });
    const quarantine = `${topics.to}.missing`;
    await produce(brokers, topics.from, [{ partition: 0, value: Buffer.from('{') }]);
    const faults: Fault[] = [];
    let done = 0;
    const worker = createKafkaWorker({
      ...{ brokers, group: `${topics.from}-group`, policy, keyring: secret, ...topics, quarantine },
      onCommit(commit) {
        done += commit.in;
      },
      onFault: (fault) => faults.push(fault),
    });
    expect(worker.health).toBe('starting');
    await worker.start();
    await until(() => faults.length > 0);
    expect(worker.health).toBe('ready');
    const later = Date.now() + 61_000;
    const clock = vi.spyOn(Date, 'now').mockReturnValue(later);
    const health = worker.health;
    clock.mockRestore();
    expect(health).toBe('stuck');
    expect(faults.every(({ partition }) => partition === 0)).toBe(true);
    const admin = openAdmin(brokers);
    await admin.createTopics({ topics: [quarantine], partitions: 1, replicas: 1 });
    await admin.close();
    await until(() => done === 1);
    const after = vi.spyOn(Date, 'now').mockReturnValue(Date.now() + 61_000);
    const mended = worker.health;
    after.mockRestore();
    expect(mended).toBe('ready');
    await worker.stop();
    expect(worker.health).toBe('stopped');
  }, 60_000);

  it('takes another policy from its next transaction on', async () => {
    const topics = await createTopics(broker.brokers, { from: 1, to: 1 });
    await produce(broker.brokers, topics.from, numbered(10, 0, 1));
    let done = 0;
    const worker = createKafkaWorker({
      brokers: broker.brokers,
      group: `${topics.from}-group`,
      policy,
      keyring: secret,
      ...topics,
      onCommit: (commit) => {
        done += commit.in;
      },
    });
    await worker.start();
    await until(() => done === 10);
    expect(() => worker.reload({ policy: { version: 1, rules: [] } as never, keyring: secret })).toThrow();
    worker.reload({ policy: { version: 1, rules: [{ path: 'from', transform: 'drop' }] }, keyring: secret });
    await produce(broker.brokers, topics.from, numbered(10, 10, 1));
    await until(() => done === 20);
    await worker.stop();
    const out = (await readAll(broker.brokers, topics.to)).map(({ value }) => JSON.parse(value!.toString()));
    expect(out.map(({ from }) => from !== undefined)).toEqual([
      ...Array(10).fill(true),
      ...Array(10).fill(false),
    ]);
  }, 60_000);

  const numbersIn = async (topic: string): Promise<number[]> =>
    (await readAll(broker.brokers, topic))
      .map(({ value }) => JSON.parse(value!.toString()).n as number)
      .sort((a, b) => a - b);
});

const numbers = (count: number): number[] => Array.from({ length: count }, (_, n) => n);
const numbered = (count: number, from = 0, partitions = 3): Message[] =>
  Array.from({ length: count }, (_, n) => ({ ...call(from + n), partition: (from + n) % partitions }));

async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
  for (let tries = 0; !(await isSo()); tries++) {
    if (tries > 400) throw new Error('it did not come to that');
    await sleep(50);
  }
}

async function produceOneByOne(
  brokers: string[],
  topic: string,
  messages: readonly Message[],
): Promise<void> {
  for (let at = 0; at < messages.length; at += 10) {
    const part = messages.slice(at, at + 10);
    const isLong = part.some(({ value }) => value!.length > 1000);
    for (const each of isLong ? part.map((one) => [one]) : [part]) await produce(brokers, topic, each);
  }
}
