import {
  Consumer,
  kGetApi,
  kGetBootstrapConnection,
  kMetadata,
  type MessageToProduce,
  Producer,
} from '@platformatic/kafka';
import { describe, expect, it } from 'vitest';
import {
  guardBrokers,
  type KafkaConsumer,
  type KafkaProducer,
  loadClient,
  wordOf,
} from '../../../src/integrations/kafka/client.js';

type Done = (error: Error | null, result?: unknown) => void;

/** Of the group, and of transactions. */
const name = 'calls';

/** What a client is told: brokers 1 and 2, and one more that leads and coordinates. */
const told = (leader: number) => ({
  [kMetadata]: (_: unknown, done: Done) =>
    done(null, {
      brokers: new Map([1, 2].map((id) => [id, { host: '192.0.2.1', port: id }])),
      topics: new Map([['out', { partitionsCount: 1, partitions: [{ leader, leaderEpoch: 1 }] }]]),
    }),
  [kGetBootstrapConnection]: (done: Done) => done(null, {}),
  [kGetApi]: (_: string, done: (error: null, api: unknown) => void) =>
    done(null, (...given: unknown[]) =>
      (given.at(-1) as Done)(null, {
        ...{ coordinators: [{ key: name, nodeId: leader }] },
        ...{ producerId: 1n, producerEpoch: 0 },
      }),
    ),
});

const options = { clientId: 'tests', bootstrapBrokers: ['192.0.2.1:9092'] };
const message: MessageToProduce<Buffer, Buffer, Buffer, Buffer> = { topic: 'out', partition: 0 };

describe('a broker that is not among those that are known', () => {
  // The client reads its address all the same, beside every promise, and the process ends.
  const none = -1;
  const killed = 3;
  it.each([
    [
      'leads what is written',
      killed,
      (_: KafkaConsumer, to: KafkaProducer) => to.send({ messages: [message] }),
    ],
    [
      'is none, for what is written',
      none,
      (_: KafkaConsumer, to: KafkaProducer) => to.send({ messages: [message] }),
    ],
    ['coordinates transactions', killed, (_: KafkaConsumer, to: KafkaProducer) => to.beginTransaction({})],
    ['leads what is read', killed, (from: KafkaConsumer) => from.listOffsets({ topics: ['out'] })],
    ['coordinates the group', killed, (from: KafkaConsumer) => from.joinGroup({})],
  ])('is refused by its word where it %s', async (_, leader, ask) => {
    const client = await loadClient();
    const consumer: KafkaConsumer = new Consumer({ ...options, groupId: name });
    const producer: KafkaProducer = new Producer({ ...options, idempotent: true, transactionalId: name });
    for (const each of [consumer, producer]) {
      Object.assign(each, told(leader));
      guardBrokers(client, each);
    }
    const refused: unknown = await ask(consumer, producer).catch((error: unknown) => error);
    expect(wordOf(refused)).toBe('BROKER_NOT_AVAILABLE');
  });

  it('is refused where it is asked for by us', async () => {
    const producer: KafkaProducer = new Producer(options);
    guardBrokers(await loadClient(), producer);
    const refused: unknown = await producer.connections.get(undefined!).catch((error: unknown) => error);
    expect(wordOf(refused)).toBe('BROKER_NOT_AVAILABLE');
  });
});
