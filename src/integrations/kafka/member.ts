/**
 * @module
 * Membership in a consumer group that outlives a single consumer of the client. The client's consumer asks only once
 * who coordinates the group, and stops at the first heartbeat that fails. So if the coordinator dies, a new consumer
 * takes its place under the same name.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import type { ConsumerOptions } from '@platformatic/kafka';
import { guardBrokers, type KafkaConsumer, type Module } from './client.js';

export interface MemberOptions {
  readonly client: Module;
  readonly consumer: ConsumerOptions<Buffer, Buffer, Buffer, Buffer>;
  readonly topic: string;
  /** Called with each consumer before it joins. */
  readonly onOpen: (consumer: KafkaConsumer) => void;
  /** Called when the consumer has joined and knows its partitions. */
  readonly onAssign: (consumer: KafkaConsumer) => void;
  /** Called when the consumer is lost. Begin nothing more with it; another follows. */
  readonly onLose: (error: unknown) => void;
}

/** Milliseconds before the next consumer tries to join. */
const PAUSE = 500;

export class Member {
  readonly #options: MemberOptions;
  #consumer: KafkaConsumer | undefined;
  #name: string | null = null;
  #isLeaving = false;

  constructor(options: MemberOptions) {
    this.#options = options;
  }

  /** @throws if the topic does not exist, or no broker answers */
  async join(): Promise<void> {
    const consumer = this.#open();
    await consumer.metadata({ topics: [this.#options.topic] });
    await this.#join(consumer);
  }

  /** Joins the group. The client gives up after a while; we do not. */
  async #join(first: KafkaConsumer): Promise<void> {
    for (let consumer = first; !this.#isLeaving; consumer = this.#open()) {
      try {
        await consumer.joinGroup({});
        return;
      } catch (error) {
        if (this.#isLeaving) return;
        this.#discard(consumer, error);
        await sleep(PAUSE);
        // Otherwise nobody would close this consumer.
        if (this.#isLeaving) return;
      }
    }
  }

  #open(): KafkaConsumer {
    const { client, topic, onOpen, onAssign } = this.#options;
    const consumer: KafkaConsumer = new client.Consumer(this.#options.consumer);
    guardBrokers(client, consumer);
    // So the group need not wait until the old member times out.
    consumer.memberId = this.#name;
    const lose = (error: unknown): void => {
      if (consumer !== this.#consumer || this.#isLeaving) return;
      this.#discard(consumer, error);
      void this.#join(this.#open());
    };
    consumer.on('error', lose);
    consumer.on('consumer:heartbeat:error', (fault) => lose(fault?.error));
    consumer.on('consumer:group:join', () => {
      if (consumer === this.#consumer && !this.#isLeaving) onAssign(consumer);
    });
    consumer.topics.track(topic);
    this.#consumer = consumer;
    onOpen(consumer);
    return consumer;
  }

  #discard(consumer: KafkaConsumer, error: unknown): void {
    this.#options.onLose(error);
    this.#name = consumer.memberId;
    // Without its name, the old consumer can neither join again nor leave the group in the name of the new one.
    consumer.memberId = '';
    dismiss(consumer).catch(() => {});
  }

  async leave(): Promise<void> {
    this.#isLeaving = true;
    if (this.#consumer !== undefined) await dismiss(this.#consumer);
  }
}

async function dismiss(consumer: KafkaConsumer): Promise<void> {
  await consumer.leaveGroup(true);
  await consumer.close(true);
}
