/**
 * The worker on each major version of the client, under a Node that it takes: killed behind each step, stopped past its session and
 * woken. The client that is installed for the tests is the older one, so that this is for the newer; it is installed for it,
 * in the deep tests.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PolicyDocument } from '../../../src/index.js';
import { steps } from '../../../src/integrations/kafka/lane/options.js';
import { isDeep } from '../../deep.js';
import { secret } from '../../kernel/run.js';
import { type Broker, createTopics, startBroker, whyNot } from './broker.js';
import { installWorker, spawnWorker } from './processes.js';
import { type Message, produce, readAll } from './topics.js';

const { installNode } = (await import(new URL('../../../scripts/node.mjs', import.meta.url).href)) as {
  installNode: (version: string) => string;
};
const missing = whyNot() ?? (!isDeep ? 'in the deep tests' : undefined);
const policy: PolicyDocument = {
  version: 1,
  region: 'US',
  rules: [{ path: 'from', identifier: 'phone', transform: 'pseudonym' }],
};
const partitions = 3;
const messages = (from: number, count: number): Message[] =>
  Array.from({ length: count }, (_, i) => ({
    partition: (from + i) % partitions,
    value: Buffer.from(`{"n":${from + i},"from":"+12025550123"}`),
  }));

describe.skipIf(missing !== undefined)(`the client 2.x${missing ? `: ${missing}` : ''}`, () => {
  let broker: Broker;
  let by: { node: string; script: string };
  const folder = mkdtempSync(join(tmpdir(), 'nymline-client-'));
  beforeAll(async () => {
    by = { node: installNode('24'), script: installWorker(folder, '2') };
    broker = await startBroker();
  }, 300_000);
  afterAll(async () => {
    await broker?.stop();
    rmSync(folder, { recursive: true, force: true });
  }, 60_000);

  it('gives each record once, whatever step a worker dies behind, and whenever one wakes', async () => {
    const { brokers } = broker;
    const topics = await createTopics(brokers, { from: partitions, to: partitions });
    const options = {
      ...{ brokers, group: `${topics.from}-group`, policy, ...topics, partitionBy: 'source' },
      keyring: `hex:${Buffer.from(secret).toString('hex')}`,
      ...{ sessionTimeout: 2500, heartbeatInterval: 400, transactionTimeout: 10_000, fetchBytes: 2000 },
    };
    let written = 0;
    const write = async (): Promise<void> => {
      await produce(brokers, topics.from, messages(written, 300));
      written += 300;
    };
    for (const step of steps) {
      await write();
      await spawnWorker({ ...options, kill: { step, times: 1 } }, by).gone;
    }
    await write();
    const zombie = spawnWorker({ ...options, kill: { stop: 'offset', times: 1 } }, by);
    await zombie.stopped();
    const worker = spawnWorker(options, by);
    const numbersIn = async (topic: string): Promise<{ partition: number; n: number }[]> =>
      (await readAll(brokers, topic)).map(({ partition, value }) => ({
        partition,
        n: Number(/\d+/.exec(value!.toString())![0]),
      }));
    // What is in it: a producer that one partition refuses sends the others again.
    const input = await numbersIn(topics.from);
    expect(new Set(input.map(({ n }) => n)).size).toBe(written);
    for (let tries = 0; tries < 200 && (await numbersIn(topics.to)).length < input.length; tries++)
      await sleep(500);
    zombie.signal('SIGCONT');
    await sleep(2000);
    zombie.signal('SIGKILL');
    worker.signal('SIGTERM');
    await worker.gone;
    // Partition by partition, in order.
    expect(await numbersIn(topics.to)).toEqual(input);
    const out = (await readAll(brokers, topics.to)).map(
      ({ value }) => JSON.parse(value!.toString()) as { from: string },
    );
    expect(new Set(out.map(({ from }) => from)).size).toBe(1);
    expect(zombie.commits()).toBe(0);
  }, 300_000);
});
