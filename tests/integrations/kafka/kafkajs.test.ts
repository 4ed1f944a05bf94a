import { setTimeout as sleep } from 'node:timers/promises';
import { Kafka, logLevel } from 'kafkajs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createMessageRewriter } from '../../../src/integrations/kafka.js';
import { secret } from '../../kernel/run.js';
import { type Broker, createTopics, startBroker, whyNot } from './broker.js';
import { produce, readAll } from './topics.js';

const missing = whyNot();
const policy = {
  version: 1 as const,
  region: 'US',
  rules: [{ path: 'from', identifier: 'phone' as const, transform: 'pseudonym' as const }],
};
const value = (n: number): Buffer => Buffer.from(`{"n":${n},"from":"+12025550123"${n === 7 ? '' : '}'}`);

describe.skipIf(missing !== undefined)(`the example for KafkaJS${missing ? `: ${missing}` : ''}`, () => {
  let broker: Broker;
  beforeAll(async () => {
    broker = await startBroker();
  }, 120_000);
  afterAll(() => broker?.stop());

  it('gives each record, and a word for each that it cannot rewrite', async () => {
    const { brokers } = broker;
    const topics = await createTopics(brokers, { from: 2, to: 2, quarantine: 1 });
    await produce(
      brokers,
      topics.from,
      Array.from({ length: 20 }, (_, n) => ({
        partition: n % 2,
        value: value(n),
        key: Buffer.from('+12025550123'),
      })),
    );
    const { pseudonymizeTopic } = await import('../../../examples/brokers/kafkajs.mjs' as string);
    const kafka = new Kafka({ brokers, logLevel: logLevel.NOTHING });
    const rewriter = createMessageRewriter({ policy, keyring: secret, key: { field: 'from' } });
    const stop = await pseudonymizeTopic({ kafka, group: topics.from, member: 'a', ...topics, rewriter });
    for (let tries = 0; tries < 100; tries++) {
      if ((await readAll(brokers, topics.to)).length >= 19) break;
      await sleep(200);
    }
    await stop();
    const out = await readAll(brokers, topics.to);
    expect(out.map(({ value: each }) => JSON.parse(each!.toString()).n).sort((a, b) => a - b)).toEqual(
      Array.from({ length: 20 }, (_, n) => n).filter((n) => n !== 7),
    );
    const text = out.map(({ key, value: each }) => `${key} ${each}`).join('\n');
    expect(text).not.toContain('2025550123');
    expect(out[0]!.key!.toString()).toMatch(/^tel_k1_/);
    const [poison] = await readAll(brokers, topics.quarantine);
    expect(JSON.parse(poison!.value!.toString())).toEqual({
      partition: 1,
      offset: '3',
      code: 'ERR_RECORD_SYNTAX',
    });
  }, 60_000);
});

/** By its API: the package brings a library that it downloads, and is not installed here. */
describe('the example for the client of Confluent', () => {
  it('sends, gives its offsets with its consumer, and commits', async () => {
    const { pseudonymizeTopic } = await import('../../../examples/brokers/confluent.mjs' as string);
    const acts: unknown[] = [];
    let eachBatch: (given: object) => Promise<void>;
    const consumer = {
      connect: async () => {},
      subscribe: async (given: object) => acts.push(['subscribe', given]),
      run: async (given: { eachBatch: typeof eachBatch }) => {
        eachBatch = given.eachBatch;
      },
      disconnect: async () => acts.push(['left']),
    };
    const transaction = {
      send: async ({ topic, messages }: { topic: string; messages: { value: Uint8Array | string }[] }) =>
        acts.push(['send', topic, ...messages.map(({ value: each }) => String(each))]),
      sendOffsets: async (given: { consumer: unknown; topics: object }) =>
        acts.push(['offsets', given.consumer === consumer, given.topics]),
      commit: async () => acts.push(['commit']),
      abort: async () => acts.push(['abort']),
    };
    const producer = {
      connect: async () => {},
      transaction: async () => transaction,
      disconnect: async () => {},
    };
    const rewriter = createMessageRewriter({ policy, keyring: secret });
    const stop = await pseudonymizeTopic({
      kafka: { consumer: () => consumer, producer: () => producer },
      ...{ group: 'g', member: 'a', from: 'raw', to: 'out', quarantine: 'poison', rewriter },
    });
    const messages = [6, 7].map((n) => ({
      offset: String(n),
      key: null,
      value: value(n),
      headers: {},
      timestamp: '0',
    }));
    const batch = { partition: 3, messages };
    await eachBatch!({
      batch,
      resolveOffset: (offset: string) => acts.push(['read', offset]),
      isStale: () => false,
    });
    expect(acts).toEqual([
      ['subscribe', { topic: 'raw' }],
      ['send', 'out', expect.stringMatching(/^\{"n":6,"from":"tel_k1_.{26}"\}$/)],
      ['send', 'poison', '{"partition":3,"offset":"7","code":"ERR_RECORD_SYNTAX"}'],
      ['offsets', true, [{ topic: 'raw', partitions: [{ partition: 3, offset: '8' }] }]],
      ['commit'],
      ['read', '7'],
    ]);
    acts.length = 0;
    const stale = eachBatch!({ batch, resolveOffset: () => acts.push(['read']), isStale: () => true });
    await expect(stale).rejects.toThrow('another worker');
    expect(acts.at(-1)).toEqual(['abort']);
    await stop();
  });
});
