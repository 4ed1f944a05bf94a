/**
 * @module
 * One partition of the input, from the offset that is committed on: read, rewrite, write, and commit the offset in the same
 * transaction. Whatever fails, nothing is mended: the transaction is given up, the producer with it, and all begins
 * again at the offset that is committed.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { RecordError } from '../../errors.js';
import {
  type Connection,
  clientOptions,
  committedOffset,
  guardBrokers,
  heartbeat,
  isAnswer,
  type KafkaConsumer,
  type KafkaProducer,
  type Module,
  retryDelay,
} from './client.js';
import type { Compression, Fetched, Reader } from './fetcher.js';
import { openFetched } from './redrive.js';
import type { MessageRewriter } from './rewriter.js';
import { type Addressed, planTransaction, type Targets, type TransactionBooks } from './transaction.js';

/** Where a lane is: each is behind something that is waited for. */
export const steps = [
  'member',
  'begun',
  'positioned',
  'fetched',
  'sent',
  'group',
  'offset',
  'confirmed',
  'committed',
  'again',
] as const;
export type Step = (typeof steps)[number];

export interface LaneOptions {
  readonly client: Module;
  readonly connection: Connection;
  readonly consumer: KafkaConsumer;
  readonly targets: Targets;
  readonly partition: number;
  readonly transactionalId: string;
  readonly transactionTimeout: number;
  readonly heartbeatInterval: number;
  readonly maxBatchBytes: number;
  readonly startAt: 'earliest' | 'latest';
  /** Where `from` is a quarantine topic: who opens what is sealed there. */
  readonly identities: readonly string[] | undefined;
  readonly rewriter: () => MessageRewriter;
  /** It has room for more. */
  readonly onHungry: () => void;
  readonly onCommit: (books: TransactionBooks, milliseconds: number, lag: number) => void;
  readonly onFault: (error: unknown, partition: number) => void;
  /** Waited for at each step. */
  readonly watch?: ((step: Step, partition: number) => unknown) | undefined;
}

/** Fetched and not yet rewritten: one in hand, one to follow. */
const ENOUGH = 2;
const MOST_PAUSE = 5000;

export class Lane implements Reader {
  readonly partition: number;
  /** Since when it has got nowhere; undefined while it gets on. */
  failing: number | undefined;
  readonly done: Promise<void>;
  readonly #options: LaneOptions;
  #isOpen = true;
  #queue: Fetched[] = [];
  #wake: (() => void) | undefined;
  /** The next offset to be fetched; undefined while it is not known. */
  #fetchAt: bigint | undefined;
  #fault: unknown;
  #limit: number;
  /** What the broker does not take. */
  readonly #refused = new Map<bigint, RecordError>();
  readonly #unsealed = new Set<bigint>();

  constructor(options: LaneOptions) {
    this.#options = options;
    this.partition = options.partition;
    this.#limit = options.maxBatchBytes;
    this.done = this.#live();
  }

  get wants(): bigint | undefined {
    return this.#isOpen && this.#queue.length < ENOUGH ? this.#fetchAt : undefined;
  }

  take(fetched: Fetched): void {
    this.#fetchAt = fetched.next;
    this.#queue.push(fetched);
    this.#wake?.();
  }

  fail(error: unknown): void {
    this.#fetchAt = undefined;
    this.#fault = error;
    this.#wake?.();
  }

  /** What is under way is finished, where the broker still lets it; nothing new begins. */
  stop(): Promise<void> {
    this.#isOpen = false;
    this.#wake?.();
    return this.done;
  }

  async #live(): Promise<void> {
    for (let failures = 0; this.#isOpen; ) {
      try {
        await this.#serve(() => {
          failures = 0;
          this.failing = undefined;
        });
      } catch (error) {
        if (!this.#isOpen) return;
        this.failing ??= Date.now();
        this.#options.onFault(error, this.partition);
        await this.#pause(Math.min(retryDelay(failures++ + 4), MOST_PAUSE));
      }
    }
  }

  async #serve(onProgress: () => void): Promise<void> {
    const { client, consumer, connection, transactionalId, transactionTimeout } = this.#options;
    this.#queue = [];
    this.#fault = undefined;
    // A worker that was stopped, and wakes when its partitions are others', asks first: it would fence them.
    await heartbeat(client, consumer, consumer.generationId);
    await this.#step('member');
    const producer: KafkaProducer = new client.Producer({
      ...clientOptions(connection, transactionalId),
      idempotent: true,
      // One for each partition of the input: beginning it ends what another worker has open for this partition, and that
      // worker can write nothing more, be it stopped between its offsets and its commit and woken by whatever.
      transactionalId,
      // The client gives it to the broker as the time after which an open transaction is aborted.
      timeout: transactionTimeout,
    });
    guardBrokers(client, producer);
    try {
      // By default the client asks for producer 0 in epoch 0, which the broker takes for a fenced one from the second start on.
      let transaction = await producer.beginTransaction({ producerId: -1n, producerEpoch: -1 });
      await this.#step('begun');
      // Only now: what the worker before had open is committed or aborted, and the offset is one that stays.
      let position = await this.#position();
      await this.#step('positioned');
      this.#fetchAt = position;
      this.#options.onHungry();
      for (;;) {
        const fetched = await this.#next();
        if (fetched === undefined) return;
        await this.#step('fetched');
        if (fetched.messages.length > 0) {
          await this.#transact(transaction, fetched, position);
          transaction = await producer.beginTransaction();
          await this.#step('again');
        }
        position = fetched.next;
        onProgress();
      }
    } finally {
      this.#fetchAt = undefined;
      // Never used again after a fault: it would number its batches on from those that may have arrived, and a broker takes a
      // batch with a number that it knows for one it has, and says that all is well.
      await producer.close().catch(() => {});
    }
  }

  async #position(): Promise<bigint> {
    const { client, consumer, targets, startAt } = this.#options;
    const { partition } = this;
    const { from: topic } = targets;
    const committed = await committedOffset(client, consumer, topic, partition);
    const ask = async (timestamp: bigint): Promise<bigint> => {
      const offsets = await consumer.listOffsets({
        topics: [topic],
        partitions: { [topic]: [partition] },
        timestamp,
      });
      return offsets.get(topic)?.[partition] ?? 0n;
    };
    const earliest = await ask(-2n);
    if (committed < 0n) return startAt === 'earliest' ? earliest : ask(-1n);
    // Retention may have taken what was not read yet.
    if (committed < earliest) return earliest;
    return committed;
  }

  async #next(): Promise<Fetched | undefined> {
    for (;;) {
      if (!this.#isOpen) return undefined;
      if (this.#fault !== undefined) throw this.#fault;
      const fetched = this.#queue.shift();
      if (fetched !== undefined) {
        this.#options.onHungry();
        return fetched;
      }
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
      this.#wake = undefined;
    }
  }

  async #transact(
    transaction: Awaited<ReturnType<KafkaProducer['beginTransaction']>>,
    fetched: Fetched,
    position: bigint,
  ): Promise<void> {
    const { consumer, targets, rewriter, identities, onCommit } = this.#options;
    const { partition } = this;
    const began = performance.now();
    const opened = identities === undefined ? undefined : await openFetched(fetched, identities);
    const limits = {
      refused: new Map([...this.#refused, ...(opened?.faults ?? [])]),
      unsealed: this.#unsealed,
      limit: this.#limit,
      maxBytes: this.#options.maxBatchBytes,
    };
    const { parts, books } = await planTransaction(
      opened ?? fetched,
      position,
      partition,
      targets,
      rewriter(),
      limits,
    );
    for (const part of parts) {
      await this.#send(transaction, part, fetched.compression);
      await this.#step('sent');
    }
    await transaction.addConsumer(consumer);
    await this.#step('group');
    // One offset, since a lane has one partition. Several at once would be one request to the client, and the rest would be lost.
    await transaction.addOffset({
      topic: targets.from,
      partition,
      offset: fetched.next - 1n,
      // Of now: the partition may have stayed here through a rebalance. A worker that is no member any more is refused.
      metadata: {
        consumer: {
          groupId: consumer.groupId,
          memberId: consumer.memberId!,
          generationId: consumer.generationId,
          coordinatorId: consumer.coordinatorId!,
        },
      },
    } as never);
    await this.#step('offset');
    await this.#confirm();
    await this.#step('confirmed');
    await transaction.commit();
    await this.#step('committed');
    this.#refused.clear();
    this.#unsealed.clear();
    onCommit(books, performance.now() - began, Number(fetched.end - fetched.next));
  }

  async #send(
    transaction: { send(options: object): Promise<unknown> },
    part: readonly Addressed[],
    compression: Compression,
  ): Promise<void> {
    const messages = part.map(({ topic, partition, key, value, headers, timestamp }) => ({
      topic,
      partition,
      key: key ?? undefined,
      // The client writes null as Kafka does, and says in its types that it does not.
      value: value as Buffer,
      // By the buffer that holds the name: a name may come twice.
      headers: headers.length === 0 ? undefined : (new Map(headers) as Map<Buffer, Buffer>),
      timestamp,
    }));
    try {
      // Not sent again by the client: a fault is for the next producer.
      await transaction.send({ messages, compression, repeatOnStaleMetadata: false });
    } catch (error) {
      if (isAnswer(error, 'MESSAGE_TOO_LARGE', 'RECORD_LIST_TOO_LARGE')) this.#shrink(part);
      throw error;
    }
  }

  /** The topic takes less than we thought. Half as much the next time; one that alone is too much is poison, and no loop. */
  #shrink(part: readonly Addressed[]): void {
    const bytes = part.reduce((sum, message) => sum + message.bytes, 0);
    this.#limit = Math.max(1, Math.min(this.#limit, bytes) >> 1);
    const [only] = part;
    if (part.length > 1 || only?.offset === undefined) return;
    const isQuarantined = only.topic === this.#options.targets.quarantine;
    // Sent again and again, it would stop all behind it.
    if (isQuarantined) this.#unsealed.add(only.offset);
    else this.#refused.set(only.offset, new RecordError('ERR_RECORD_SIZE', 0));
    this.#limit = this.#options.maxBatchBytes;
  }

  /** Whoever has not been heard for long may have been given up: better to know now than to be fenced. */
  async #confirm(): Promise<void> {
    const { client, consumer, heartbeatInterval } = this.#options;
    // The client has stopped the lane where its partition went to another one.
    if (!this.#isOpen && this.#isRevoked) throw new Error('the partition was given to another worker');
    const heard = consumer.lastHeartbeat?.getTime() ?? 0;
    if (Date.now() - heard > 2 * heartbeatInterval) await heartbeat(client, consumer, consumer.generationId);
  }

  #isRevoked = false;

  /** The partition is another worker's: what is under way is given up. */
  revoke(): Promise<void> {
    this.#isRevoked = true;
    return this.stop();
  }

  async #step(step: Step): Promise<void> {
    const { watch } = this.#options;
    if (watch !== undefined) await watch(step, this.partition);
  }

  async #pause(milliseconds: number): Promise<void> {
    const ending = new AbortController();
    this.#wake = () => ending.abort();
    await sleep(milliseconds, undefined, { signal: ending.signal }).catch(() => {});
    this.#wake = undefined;
  }
}
