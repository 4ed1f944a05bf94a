/**
 * Three workers over twelve partitions, killed behind each step of their transactions and at random, stopped past their
 * session and woken, sent away and replaced, and the broker restarted: each record is there once. A few thousand records and a
 * kill behind each step; in the deep tests 200,000, sixty kills, ten that wake too late.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { Kafka, logLevel } from 'kafkajs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createPseudonymizer, type PolicyDocument } from '../../../src/index.js';
import { steps } from '../../../src/integrations/kafka/lane/options.js';
import { isDeep } from '../../deep.js';
import { secret } from '../../kernel/run.js';
import { type Broker, createTopics, startBroker, whyNot } from './broker.js';
import { spawnWorker, type WorkerProcess } from './processes.js';
import { type Message, produce, readAll } from './topics.js';

const missing = whyNot();
const records = isDeep ? 200_000 : 6000;
/** One behind each step, some behind a step that has been passed before, the rest at random. */
const kills = isDeep ? 60 : steps.length;
const zombies = isDeep ? 10 : 0;
const partitions = 12;

const policy: PolicyDocument = {
  version: 1,
  region: 'US',
  rules: [
    { path: 'from', identifier: 'phone', transform: 'pseudonym' },
    { path: 'name', transform: 'drop' },
  ],
};

const canary = /2025550|canary/i;
const isPoison = (n: number): boolean => n % 997 === 500;

const message = (n: number): Message => {
  const number = `+1202555${String(n % 1000).padStart(4, '0')}`;
  const value = `{"n":${n},"from":"${number}","name":"Canary ${number}"}`;
  return {
    partition: n % partitions,
    key: Buffer.from(number),
    value: Buffer.from(isPoison(n) ? value.slice(0, -1) : value),
    headers: new Map([[Buffer.from('caller'), Buffer.from(number)]]),
  };
};

describe.skipIf(missing !== undefined)(`workers that are killed${missing ? `: ${missing}` : ''}`, () => {
  let broker: Broker;
  const running = new Set<WorkerProcess>();
  beforeAll(async () => {
    broker = await startBroker();
  }, 120_000);
  afterAll(async () => {
    for (const worker of running) worker.signal('SIGKILL');
    await broker?.stop();
  });

  it('leave each record once, in its order, as its rewrite', async () => {
    const { brokers } = broker;
    // As many partitions each: one producer writes to one. KafkaJS, which reads them here, takes the aborted transactions of
    // several for sorted by their first offset, which a broker does not promise, and gives some of what was aborted.
    const topics = await createTopics(brokers, {
      from: partitions,
      to: partitions,
      quarantine: partitions,
      manifest: partitions,
    });
    const group = `${topics.from}-group`;
    const options = {
      brokers,
      group,
      policy,
      keyring: `hex:${Buffer.from(secret).toString('hex')}`,
      ...topics,
      key: { field: 'from' },
      partitionBy: 'source',
      sessionTimeout: 3000,
      heartbeatInterval: 500,
      transactionTimeout: 10_000,
      fetchBytes: 4000,
    };
    const said: string[] = [];
    let killed = 0;
    let woken = 0;
    let replaced = 0;
    let isOver = false;

    /** One worker after the other, until all is done. */
    const keep = async (slot: number): Promise<void> => {
      for (let round = slot; !isOver; round += 3) {
        const isKilled = round < kills;
        const step = steps[round % steps.length]!;
        const isRandom = isKilled && round >= 2 * steps.length && round % 2 === 0;
        const times = 1 + Math.floor(round / steps.length);
        const worker = spawnWorker({
          ...options,
          ...(isKilled && !isRandom ? { kill: { step, times } } : {}),
        });
        running.add(worker);
        if (isRandom) {
          await Promise.race([worker.gone, sleep(500 + Math.random() * 4000)]);
          worker.signal('SIGKILL');
        } else if (!isKilled && woken < zombies) {
          woken++;
          await sleep(2000 + Math.random() * 2000);
          worker.signal('SIGSTOP');
          await sleep(4500);
          worker.signal('SIGCONT');
          await sleep(2000);
          worker.signal('SIGTERM');
        } else if (!isKilled && isDeep && replaced < 6) {
          replaced++;
          await sleep(3000);
          worker.signal('SIGTERM');
        }
        await worker.gone;
        if (isKilled) killed++;
        running.delete(worker);
        said.push(worker.output());
      }
    };
    const slots = [0, 1, 2].map(keep);

    const writing = (async () => {
      // Slowly enough that the last kills find something to do.
      const part = isDeep ? 2000 : 300;
      for (let at = 0; at < records; at += part) {
        await produce(
          brokers,
          topics.from,
          Array.from({ length: part }, (_, i) => message(at + i)),
        );
        await sleep(isDeep ? 500 : 200);
        if (isDeep && at === records / 2 && broker.nodes.length === 1) {
          await broker.nodes[0]!.kill('SIGTERM');
          broker.nodes[0]!.start();
          await broker.ready();
        }
      }
      // A worker that is to die at a step comes to it only with a record in hand.
      while (killed < kills || woken < zombies) {
        await produce(
          brokers,
          topics.from,
          Array.from({ length: partitions }, (_, i) => ({ partition: i, value: null })),
        );
        await sleep(300);
      }
    })();
    await writing;
    await settled(brokers, group, topics.from);
    isOver = true;
    for (const worker of running) worker.signal('SIGTERM');
    await Promise.all(slots);

    expect({ killed, woken }).toEqual({ killed: expect.any(Number), woken: zombies });
    expect(killed).toBeGreaterThanOrEqual(kills);

    const calls = createPseudonymizer(policy, secret);
    const out = (await readAll(brokers, topics.to)).filter(({ value }) => value !== null);
    // A broker that is restarted, or slow, may have had a part of what the test sent again: what counts is what is in the input.
    const input = (await readAll(brokers, topics.from)).filter(({ value }) => value !== null);
    const numbers = new Set(input.map(({ value }) => Number(/\d+/.exec(value!.toString())![0])));
    expect(numbers.size).toBe(records);
    const expected = input.flatMap(({ partition, value }) => {
      const line = calls.line(value!.toString());
      return line === undefined ? [] : [{ partition, value: line }];
    });
    expect(out.length).toBe(expected.length);
    const wrong = out.findIndex(
      ({ partition, value, key }, i) =>
        partition !== expected[i]!.partition ||
        value!.toString() !== expected[i]!.value ||
        !expected[i]!.value.includes(key!.toString()),
    );
    expect(wrong).toBe(-1);

    const poison = (await readAll(brokers, topics.quarantine)).map(({ value }) =>
      JSON.parse(value!.toString()),
    );
    const places = poison.map(({ partition, offset }) => `${partition}:${offset}`);
    expect(new Set(places).size).toBe(poison.length);
    expect(poison.length).toBe(input.length - expected.length);
    expect(poison.length).toBeGreaterThan(0);

    const books = (await readAll(brokers, topics.manifest)).map(({ value }) => JSON.parse(value!.toString()));
    for (let partition = 0; partition < partitions; partition++) {
      const own = books.filter((each) => each.partition === partition).sort((a, b) => a.from - b.from);
      expect(own.map(({ from }) => from)).toEqual([0, ...own.slice(0, -1).map(({ to }) => to)]);
      for (const { in: all, out: left, quarantined } of own)
        expect(all).toBe(
          left + Object.values(quarantined as Record<string, number>).reduce((sum, n) => sum + n, 0),
        );
    }

    // What was given up is in the topics too, for whoever reads it.
    for (const topic of [topics.to, topics.quarantine, topics.manifest]) {
      for (const { key, value, headers } of await readAll(brokers, topic, true))
        expect(`${key} ${value} ${JSON.stringify(headers)}`).not.toMatch(canary);
    }
    expect(said.join('\n')).not.toMatch(canary);
    expect(await metadataOf(brokers, group, topics.from)).not.toMatch(canary);
  }, 900_000);
});

const openKafka = (brokers: string[]): Kafka =>
  new Kafka({ brokers, logLevel: logLevel.NOTHING, retry: { retries: 20 } });

/** Until the group has read all there is. */
async function settled(brokers: string[], groupId: string, topic: string): Promise<void> {
  const admin = openKafka(brokers).admin();
  await admin.connect();
  for (let tries = 0; ; tries++) {
    const [read] = await admin.fetchOffsets({ groupId, topics: [topic] });
    const ends = await admin.fetchTopicOffsets(topic);
    const behind = ends.filter(
      ({ partition, high }) => read!.partitions.find((each) => each.partition === partition)?.offset !== high,
    );
    if (behind.length === 0) break;
    if (tries > 240) throw new Error(`${behind.length} partitions are not read to their end`);
    await sleep(500);
  }
  await admin.disconnect();
}

async function metadataOf(brokers: string[], groupId: string, topic: string): Promise<string> {
  const admin = openKafka(brokers).admin();
  await admin.connect();
  const read = await admin.fetchOffsets({ groupId, topics: [topic] });
  await admin.disconnect();
  return JSON.stringify(read);
}
