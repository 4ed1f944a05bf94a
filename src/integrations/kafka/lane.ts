/**
 * @module
 * One partition of the input, from its committed offset on: read, rewrite, write, and commit the offset in the same
 * transaction. If anything fails, nothing is repaired: the transaction and its producer are given up, and work begins
 * again at the committed offset.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import {
  clientOptions,
  guardBrokers,
  heartbeat,
  isAnswer,
  type KafkaProducer,
  retryDelay,
} from './client.js';
import type { Compression, Fetched, Reader } from './fetcher.js';
import type { LaneOptions, Step } from './lane/options.js';
import { findPosition } from './lane/position.js';
import { Refusals } from './lane/refusal.js';
import { openFetched } from './redrive.js';
import { type Addressed, planTransaction } from './transaction.js';

/** How many fetches wait to be rewritten: one at work, one to follow. */
const ENOUGH = 2;
const MOST_PAUSE = 5000;

export class Lane implements Reader {
  readonly partition: number;
  /** Since when it has made no progress; undefined while it does. */
  failing: number | undefined;
  readonly done: Promise<void>;
  readonly #options: LaneOptions;
  #isOpen = true;
  #queue: Fetched[] = [];
  #wake: (() => void) | undefined;
  /** The next offset to fetch; undefined while it is not known. */
  #fetchAt: bigint | undefined;
  #fault: unknown;
  readonly #refusals: Refusals;

  constructor(options: LaneOptions) {
    this.#options = options;
    this.partition = options.partition;
    this.#refusals = new Refusals(options.maxBatchBytes, options.targets.quarantine);
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

  /** Finishes the transaction under way, if the broker still accepts it, and begins no other. */
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
    // A worker may have been suspended, and wake when others have its partitions. It asks first, or it would fence them.
    await heartbeat(client, consumer, consumer.generationId);
    await this.#step('member');
    const producer: KafkaProducer = new client.Producer({
      ...clientOptions(connection, transactionalId),
      idempotent: true,
      // Each partition of the input has its own transactional id. Using it ends whatever another worker has open for this
      // partition. That worker can write nothing more, even if it was suspended just before its commit and wakes later.
      transactionalId,
      // The client passes this to the broker as the time after which an open transaction is aborted.
      timeout: transactionTimeout,
    });
    guardBrokers(client, producer);
    try {
      // By default the client asks for producer 0 in epoch 0. From the second start on the broker would refuse that as fenced.
      let transaction = await producer.beginTransaction({ producerId: -1n, producerEpoch: -1 });
      await this.#step('begun');
      // Asked only now, when the transaction of the previous worker is committed or aborted and the offset is final.
      let position = await findPosition(this.#options);
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
      // A producer is never used again after a fault. It would go on numbering from batches that may have arrived, and a broker takes
      // a batch with a known number for a duplicate and reports success.
      await producer.close().catch(() => {});
    }
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
      refused: new Map([...this.#refusals.refused, ...(opened?.faults ?? [])]),
      unsealed: this.#refusals.unsealed,
      limit: this.#refusals.limit,
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
    // One offset, since a lane has one partition. Of several, the client would send only one.
    await transaction.addOffset({
      topic: targets.from,
      partition,
      offset: fetched.next - 1n,
      // The current generation, since the partition may have stayed here through a rebalance. The broker refuses a worker that is no
      // member any more.
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
    this.#refusals.clear();
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
      // The client writes null as Kafka does, although its types say otherwise.
      value: value as Buffer,
      // Keyed by the buffer of the name, since a name may come twice.
      headers: headers.length === 0 ? undefined : (new Map(headers) as Map<Buffer, Buffer>),
      timestamp,
    }));
    try {
      // The client must not retry: after a fault the next producer sends it.
      await transaction.send({ messages, compression, repeatOnStaleMetadata: false });
    } catch (error) {
      if (isAnswer(error, 'MESSAGE_TOO_LARGE', 'RECORD_LIST_TOO_LARGE')) this.#refusals.shrink(part);
      throw error;
    }
  }

  /** After a long pause the group may have given this worker up. It finds that out now, before it would be fenced. */
  async #confirm(): Promise<void> {
    const { client, consumer, heartbeatInterval } = this.#options;
    // If the partition went to another worker, the lane has been stopped.
    if (!this.#isOpen && this.#isRevoked) throw new Error('the partition was given to another worker');
    const heard = consumer.lastHeartbeat?.getTime() ?? 0;
    if (Date.now() - heard > 2 * heartbeatInterval) await heartbeat(client, consumer, consumer.generationId);
  }

  #isRevoked = false;

  /** Gives up the transaction under way, since the partition went to another worker. */
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
