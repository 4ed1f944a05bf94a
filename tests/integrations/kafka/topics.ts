/** Topics written and read in tests: read by another client, so that what is committed is not for ours to say. */

import { randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { Consumer, Producer } from '@platformatic/kafka';
import { Kafka, logLevel } from 'kafkajs';
import { fetchPartitions, loadClient, type RawBatch } from '../../../src/integrations/kafka/client.js';

export interface Message {
  readonly partition: number;
  readonly key?: Buffer | undefined;
  readonly value: Buffer | null;
  readonly headers?: Map<Buffer, Buffer> | undefined;
  readonly timestamp?: bigint | undefined;
}

/** In order within each partition. */
export async function produce(
  brokers: string[],
  topic: string,
  messages: readonly Message[],
  compression: 'none' | 'gzip' | 'snappy' | 'lz4' | 'zstd' = 'none',
): Promise<void> {
  const producer = new Producer<Buffer, Buffer, Buffer, Buffer>({
    clientId: 'tests',
    bootstrapBrokers: brokers,
    retries: 20,
    retryDelay: 100,
  });
  for (let at = 0; at < messages.length; at += 2000) {
    await producer.send({
      messages: messages.slice(at, at + 2000).map((message) => ({ topic, ...message })) as never,
      compression,
      acks: -1,
    });
  }
  await producer.close();
}

export interface Read {
  readonly partition: number;
  readonly offset: number;
  readonly key: Buffer | null;
  readonly value: Buffer | null;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly timestamp: string;
}

/** All that is committed when it begins, by KafkaJS; partition by partition, in order. */
export async function readAll(brokers: string[], topic: string, readUncommitted = false): Promise<Read[]> {
  for (let tries = 0; ; tries++) {
    try {
      return await readOnce(brokers, topic, readUncommitted);
    } catch (error) {
      // The first group of a new broker: KafkaJS does not ask again.
      if (tries > 20 || !/coordinator is loading/.test(String(error))) throw error;
      await sleep(200);
    }
  }
}

async function readOnce(brokers: string[], topic: string, readUncommitted: boolean): Promise<Read[]> {
  const kafka = new Kafka({ clientId: 'tests', brokers, logLevel: logLevel.NOTHING, retry: { retries: 20 } });
  const admin = kafka.admin();
  await admin.connect();
  const ends = new Map(
    (await admin.fetchTopicOffsets(topic)).map(({ partition, low, high }) => [partition, { low, high }]),
  );
  await admin.disconnect();
  const left = new Map([...ends].filter(([, { low, high }]) => Number(high) > Number(low)));
  const read: Read[] = [];
  if (left.size === 0) return read;
  const consumer = kafka.consumer({
    groupId: `tests-${randomBytes(4).toString('hex')}`,
    readUncommitted,
    maxWaitTimeInMs: 100,
  });
  try {
    await consumer.connect();
    await consumer.subscribe({ topic, fromBeginning: true });
    await new Promise<void>((resolve, reject) => {
      consumer.on(consumer.events.END_BATCH_PROCESS, ({ payload }) => {
        const end = ends.get(payload.partition);
        if (end && Number(payload.lastOffset) + 1 >= Number(end.high)) left.delete(payload.partition);
        if (left.size === 0) resolve();
      });
      consumer.on(consumer.events.CRASH, ({ payload }) => reject(payload.error));
      void consumer.run({
        eachBatchAutoResolve: true,
        eachBatch: async ({ batch }) => {
          for (const { offset, key, value, headers, timestamp } of batch.messages) {
            read.push({
              partition: batch.partition,
              offset: Number(offset),
              key,
              value,
              headers: headers ?? {},
              timestamp,
            });
          }
        },
      });
    });
  } finally {
    await consumer.disconnect();
  }
  return read.sort((a, b) => a.partition - b.partition || a.offset - b.offset);
}

/** What the broker keeps of the first partition, as it lies there: KafkaJS tells no compression. */
export async function readBatches(brokers: string[], topic: string): Promise<readonly RawBatch[]> {
  const consumer = new Consumer<Buffer, Buffer, Buffer, Buffer>({
    ...{ clientId: 'tests', groupId: 'tests', bootstrapBrokers: brokers, retries: 20, retryDelay: 100 },
  });
  const { topics } = await consumer.metadata({ topics: [topic] });
  const [fetched] = await fetchPartitions(await loadClient(), consumer, {
    ...{ topic, node: topics.get(topic)!.partitions[0]!.leader, positions: [{ partition: 0, offset: 0n }] },
    ...{ wait: 100, maxBytes: 1 << 20, maxBytesPerPartition: 1 << 20 },
  });
  await consumer.close();
  return fetched!.records!;
}
