/**
 * @module
 * A place in a consumer group that outlives the client's consumer. That one asks once who coordinates the group, and never again;
 * and a heartbeat that fails is its last. Where the coordinator dies, another consumer so takes the place under the same name.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import type { ConsumerOptions } from '@platformatic/kafka';
import { guardBrokers, type KafkaConsumer, type Module } from './client.js';

export interface MemberOptions {
  readonly client: Module;
  readonly consumer: ConsumerOptions<Buffer, Buffer, Buffer, Buffer>;
  readonly topic: string;
  /** Told of each consumer before it joins. */
  readonly onOpen: (consumer: KafkaConsumer) => void;
  /** It has joined, and knows its partitions. */
  readonly onAssign: (consumer: KafkaConsumer) => void;
  /** Nothing is to be begun with the consumer; another follows. */
  readonly onLose: (error: unknown) => void;
}

/** Milliseconds before the next consumer tries. */
const PAUSE = 500;

export class Member {
  readonly #options: MemberOptions;
  #consumer: KafkaConsumer | undefined;
  #name: string | null = null;
  #isLeaving = false;

  constructor(options: MemberOptions) {
    this.#options = options;
  }

  /** @throws where the topic is not there, or no broker answers */
  async join(): Promise<void> {
    const consumer = this.#open();
    await consumer.metadata({ topics: [this.#options.topic] });
    await this.#join(consumer);
  }

  /** The client gives up to join after a while; we do not. */
  async #join(first: KafkaConsumer): Promise<void> {
    for (let consumer = first; !this.#isLeaving; consumer = this.#open()) {
      try {
        await consumer.joinGroup({});
        return;
      } catch (error) {
        if (this.#isLeaving) return;
        this.#discard(consumer, error);
        await sleep(PAUSE);
        // One more would be nobody's to close.
        if (this.#isLeaving) return;
      }
    }
  }

  #open(): KafkaConsumer {
    const { client, topic, onOpen, onAssign } = this.#options;
    const consumer: KafkaConsumer = new client.Consumer(this.#options.consumer);
    guardBrokers(client, consumer);
    // The group so need not wait until it gives up the member that was.
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
    // Without a name it neither leaves in the name of the one that follows, nor joins again.
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
