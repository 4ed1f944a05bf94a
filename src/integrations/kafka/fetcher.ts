/**
 * @module
 * Fetches records for all partitions of a worker. There is one request at a time to each broker, for the partitions
 * that have room.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { committedOf } from './aborted.js';
import {
  type FetchedPartition,
  fetchPartitions,
  isAnswer,
  type KafkaConsumer,
  type Module,
} from './client.js';
import type { IncomingMessage } from './rewriter.js';

/** Records of one partition, in order. */
export interface Fetched {
  readonly messages: readonly ConsumedMessage[];
  /** The next offset to fetch, after the last record and after batches that hold none. */
  readonly next: bigint;
  /** The offset after the last committed record. */
  readonly end: bigint;
  readonly compression: Compression;
}

export interface ConsumedMessage extends IncomingMessage {
  readonly offset: bigint;
}

export type Compression = 'none' | 'gzip' | 'snappy' | 'lz4' | 'zstd';

/** The reader of one partition. */
export interface Reader {
  readonly partition: number;
  /** The offset to fetch from; undefined if it has enough records. */
  readonly wants: bigint | undefined;
  take(fetched: Fetched): void;
  /** The records that it asked for are missing or cannot be fetched. */
  fail(error: unknown): void;
}

export interface FetcherOptions {
  readonly client: Module;
  readonly consumer: KafkaConsumer;
  readonly topic: string;
  readonly maxBytes: number;
  readonly maxBytesPerPartition: number;
  readonly onFault: (error: unknown) => void;
}

const compressions: readonly Compression[] = ['none', 'gzip', 'snappy', 'lz4', 'zstd'];

/** Short, since a partition that needs records has to wait for the answer about those that have none. */
const WAIT = 100;
const PAUSE = 200;

export class Fetcher {
  readonly #options: FetcherOptions;
  readonly #readers = new Map<number, Reader>();
  /** Brokers with a request under way. */
  readonly #busy = new Set<number>();
  #isOpen = true;
  /** Since when no readable answer has come; undefined while answers come. */
  failing: number | undefined;

  constructor(options: FetcherOptions) {
    this.#options = options;
  }

  add(reader: Reader): void {
    this.#readers.set(reader.partition, reader);
    this.poke();
  }

  remove(reader: Reader): void {
    if (this.#readers.get(reader.partition) === reader) this.#readers.delete(reader.partition);
  }

  close(): void {
    this.#isOpen = false;
    this.#readers.clear();
  }

  /** Call this when a reader needs records. */
  poke(): void {
    void this.#ask();
  }

  async #ask(): Promise<void> {
    const { consumer, topic, onFault } = this.#options;
    try {
      const { topics } = await consumer.metadata({ topics: [topic] });
      const partitions = topics.get(topic)?.partitions ?? [];
      const byNode = new Map<number, Reader[]>();
      for (const reader of this.#readers.values()) {
        const leader = partitions[reader.partition]?.leader;
        if (reader.wants === undefined || leader === undefined || this.#busy.has(leader)) continue;
        const list = byNode.get(leader);
        if (list === undefined) byNode.set(leader, [reader]);
        else list.push(reader);
      }
      for (const [node, readers] of byNode) void this.#fetch(node, readers);
    } catch (error) {
      if (!this.#isOpen) return;
      onFault(error);
      await sleep(PAUSE);
      if (this.#isOpen) this.poke();
    }
  }

  async #fetch(node: number, readers: readonly Reader[]): Promise<void> {
    const { client, consumer, topic, maxBytes, maxBytesPerPartition, onFault } = this.#options;
    this.#busy.add(node);
    try {
      const positions = readers.map(({ partition, wants }) => ({ partition, offset: wants! }));
      // Each time another partition comes first, since a broker fills its answer from the front.
      positions.push(...positions.splice(0, Math.floor(Math.random() * positions.length)));
      const request = { topic, node, positions, wait: WAIT, maxBytes, maxBytesPerPartition };
      const partitions = await fetchPartitions(client, consumer, request);
      this.failing = undefined;
      const asked = new Map(positions.map(({ partition, offset }) => [partition, offset]));
      for (const fetched of partitions) {
        const reader = readers.find(({ partition }) => partition === fetched.partitionIndex);
        // Meanwhile the reader may have lost its partition, or begun again at another offset.
        if (reader === undefined || this.#readers.get(reader.partition) !== reader) continue;
        if (reader.wants !== asked.get(reader.partition)) continue;
        await this.#give(reader, fetched);
      }
    } catch (error) {
      if (!this.#isOpen) return;
      this.failing ??= Date.now();
      onFault(error);
      consumer.clearMetadata();
      await sleep(PAUSE);
    } finally {
      this.#busy.delete(node);
      if (this.#isOpen) this.poke();
    }
  }

  async #give(reader: Reader, fetched: FetchedPartition): Promise<void> {
    if (fetched.errorCode === 0) {
      const read = readPartition(fetched, reader.wants!);
      if (read.next > reader.wants!) reader.take(read);
      return;
    }
    const { ProtocolError } = this.#options.client;
    const error = new ProtocolError(fetched.errorCode);
    if (isAnswer(error, 'OFFSET_OUT_OF_RANGE')) reader.fail(error);
    else {
      this.#options.onFault(error);
      this.#options.consumer.clearMetadata();
      await sleep(PAUSE);
    }
  }
}

const LOG_APPEND_TIME = 0x08;

/** @param from - the offset that was asked for; a batch may begin before it */
function readPartition(fetched: FetchedPartition, from: bigint): Fetched {
  const { records: batches = [], abortedTransactions, partitionIndex: partition } = fetched;
  const messages: ConsumedMessage[] = [];
  let compression: Compression = 'none';
  for (const batch of committedOf(batches, abortedTransactions ?? [])) {
    compression = compressions[batch.attributes & 7] ?? 'none';
    for (const record of batch.records) {
      const offset = batch.firstOffset + BigInt(record.offsetDelta);
      if (offset < from) continue;
      const timestamp =
        batch.attributes & LOG_APPEND_TIME
          ? batch.maxTimestamp
          : batch.firstTimestamp + record.timestampDelta;
      const headers = record.headers.map(([name, value]) => [name ?? Buffer.alloc(0), value] as const);
      messages.push({ key: record.key, value: record.value, headers, partition, timestamp, offset });
    }
  }
  const last = batches.at(-1);
  const next = last === undefined ? from : last.firstOffset + BigInt(last.lastOffsetDelta) + 1n;
  return { messages, next, end: fetched.lastStableOffset, compression };
}
