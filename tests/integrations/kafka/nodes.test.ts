/**
 * Three brokers, three replicas, of which two must have what is acknowledged: one after the other is killed and started again
 * while workers work. In the deep tests: it takes three Java machines.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PolicyDocument } from '../../../src/index.js';
import { createPseudonymizer } from '../../../src/index.js';
import { isDeep } from '../../deep.js';
import { secret } from '../../kernel/run.js';
import { type Broker, createTopics, startBroker, whyNot } from './broker.js';
import { spawnWorker } from './processes.js';
import { produce, readAll } from './topics.js';

const own = process.env.KAFKA_BROKERS ? 'brokers of its own' : undefined;
const missing = own ?? whyNot() ?? (!isDeep ? 'in the deep tests' : undefined);
const partitions = 6;
const policy: PolicyDocument = {
  version: 1,
  region: 'US',
  rules: [{ path: 'from', identifier: 'phone', transform: 'pseudonym' }],
};

describe.skipIf(missing !== undefined)(`three brokers${missing ? `: ${missing}` : ''}`, () => {
  let broker: Broker;
  beforeAll(async () => {
    broker = await startBroker(3);
  }, 300_000);
  afterAll(() => broker?.stop(), 60_000);

  it('of which one is taken away, and comes back, give each record once and in its order', async () => {
    const { brokers, nodes } = broker;
    const replicated = { replicas: 3, configs: { 'min.insync.replicas': '2' } };
    const topics = await createTopics(brokers, { from: partitions, to: partitions }, replicated);
    const options = {
      ...{ brokers, group: `${topics.from}-group`, policy, ...topics, partitionBy: 'source' },
      keyring: `hex:${Buffer.from(secret).toString('hex')}`,
      ...{ sessionTimeout: 6000, heartbeatInterval: 1000, fetchBytes: 4000 },
    };
    const workers = [spawnWorker(options), spawnWorker(options)];
    let written = 0;
    const write = async (): Promise<void> => {
      const messages = Array.from({ length: 600 }, (_, i) => ({
        partition: i % partitions,
        value: Buffer.from(`{"n":${written + i},"from":"+12025550123"}`),
      }));
      // A producer goes on asking the leader that it knew; a new one asks who leads.
      await again(() => produce(brokers, topics.from, messages));
      written += messages.length;
    };
    const wait = async (until: () => Promise<boolean>): Promise<void> => {
      for (let tries = 0; !(await until()); tries++) {
        // One that has ended is not started again.
        if (tries > 240 || workers.some(({ isGone }) => isGone()))
          throw new Error(workers.map((each) => each.output().slice(-600)).join('\n'));
        await sleep(500);
      }
    };
    const inTopic = async (topic: string): Promise<string[]> =>
      (await again(() => readAll(brokers, topic))).map(({ partition, value }) => `${partition} ${value}`);
    // A producer that sends again what a dead broker had taken writes it twice: what counts is what is in the input.
    const isDone = async (): Promise<boolean> =>
      (await inTopic(topics.to)).length === (await inTopic(topics.from)).length;

    await write();
    await wait(isDone);
    for (const node of nodes) {
      await write();
      await node.kill('SIGKILL');
      await write();
      // Two of three are enough to go on.
      await wait(isDone);
      node.start();
      await broker.ready();
      await write();
    }
    await wait(isDone);
    for (const worker of workers) worker.signal('SIGTERM');
    await Promise.all(workers.map(({ gone }) => gone));

    const calls = createPseudonymizer(policy, secret);
    const rewritten = (text: string): string => text.replace(/\{.*/, (line) => calls.line(line)!);
    const input = await inTopic(topics.from);
    expect(new Set(input).size).toBe(written);
    expect(await inTopic(topics.to)).toEqual(input.map(rewritten));
  }, 600_000);
});

/** The clients of the tests give up where a broker is away, or has just begun. */
async function again<Result>(run: () => Promise<Result>): Promise<Result> {
  for (let tries = 0; ; tries++) {
    try {
      return await run();
    } catch (error) {
      if (tries > 20) throw error;
      await sleep(500);
    }
  }
}
