/**
 * @module
 * A worker: one member of a consumer group, with a lane for each partition that is assigned to it.
 */
import { checkRecipients } from '../../books/seal.js';
import { aFunction, anything, checkGiven, checkOptions, optional } from '../../options.js';
import { clientOptions, type KafkaConsumer, loadClient, type Module, wordOf } from './client.js';
import type { Commit } from './event.js';
import { Fetcher } from './fetcher.js';
import type { Step } from './lane/options.js';
import { Lane } from './lane.js';
import { Member } from './member.js';
import { createWorkerMeter, type WorkerMeter } from './meter.js';
import { checkTopics, type KafkaWorkerOptions, kafkaWorkerOptions } from './options.js';
import { checkIdentities } from './redrive.js';
import { type MessageRewriter, openRewriter, type RewriterOptions } from './rewriter.js';

/**
 * The state of a worker. `stuck`: for a minute a partition has made no progress, no answer could be read, or the group
 * has not answered.
 */
export type Health = 'starting' | 'ready' | 'stuck' | 'stopped';

/** A worker of a consumer group. */
export interface KafkaWorker {
  /** Joins the group. @returns resolves when the first partitions are assigned, or when it is clear that none are left */
  start(): Promise<void>;
  /** Finishes and commits the transactions under way, and leaves the group. */
  stop(): Promise<void>;
  /**
   * Replaces policy and keyring from the next transaction on.
   *
   * @throws what `createPseudonymizer` throws; then nothing changes
   */
  reload(options: Pick<RewriterOptions, 'policy' | 'keyring'>): void;
  /** The state that `/health` of the command reports. */
  readonly health: Health;
  /** The partitions of this worker. */
  readonly partitions: readonly number[];
}

const STUCK_AFTER = 60_000;

/**
 * Makes a worker that consumes, rewrites and produces each record exactly once: the output and the new offset are
 * committed in one transaction, and each partition has one writer. Consumers of `to` must read committed records only
 * (`isolation.level=read_committed`).
 *
 * @param watch - called and awaited at each step of each partition, for tests
 * @throws PolicyError, OptionError, SecretError
 * @example
 * const worker = createKafkaWorker({
 *   brokers: ['127.0.0.1:9092'], group: 'pseudonymize', from: 'calls.raw', to: 'calls.pseudonymous',
 *   policy: loadPolicy('policy.yaml'), keyring: await loadKeyring({ file: 'keyring.json' }),
 * })
 * await worker.start()
 */
export function createKafkaWorker(
  options: KafkaWorkerOptions,
  watch?: (step: Step, partition: number) => unknown,
): KafkaWorker {
  checkOptions(options, kafkaWorkerOptions);
  checkTopics(options);
  checkGiven('watch', watch, optional(aFunction));
  return new Worker(options, watch);
}

class Worker implements KafkaWorker {
  readonly #options: KafkaWorkerOptions;
  readonly #watch: ((step: Step, partition: number) => unknown) | undefined;
  readonly #lanes = new Map<number, Lane>();
  /** Lanes that are ending. */
  readonly #ending = new Set<Promise<void>>();
  #rewriter: MessageRewriter;
  readonly #meter: WorkerMeter | undefined;
  #member: Member | undefined;
  #fetcher: Fetcher | undefined;
  #state: 'new' | 'joined' | 'stopping' | 'stopped' = 'new';
  #lostSince: number | undefined;

  constructor(options: KafkaWorkerOptions, watch: ((step: Step, partition: number) => unknown) | undefined) {
    this.#options = options;
    this.#watch = watch;
    this.#rewriter = openRewriter(options);
    const { meter } = options;
    this.#meter = meter && createWorkerMeter(meter, () => this.partitions, { topic: options.from });
  }

  get partitions(): readonly number[] {
    return [...this.#lanes.keys()].sort((a, b) => a - b);
  }

  get health(): Health {
    if (this.#state === 'stopping' || this.#state === 'stopped') return 'stopped';
    const now = Date.now();
    const isLong = (since: number | undefined): boolean => since !== undefined && now - since > STUCK_AFTER;
    const parts = [...this.#lanes.values(), ...(this.#fetcher === undefined ? [] : [this.#fetcher])];
    if (isLong(this.#lostSince) || parts.some(({ failing }) => isLong(failing))) return 'stuck';
    return this.#state === 'joined' ? 'ready' : 'starting';
  }

  async start(): Promise<void> {
    const options = this.#options;
    const { group, from, recipients, identities, clientId = 'nymline', fetchBytes = 1 << 20 } = options;
    // With a wrong recipient each partition would stop at its first quarantined message.
    if (recipients !== undefined) await checkRecipients(recipients);
    if (identities !== undefined) await checkIdentities(identities);
    const client = await loadClient();
    this.#member = new Member({
      client,
      consumer: {
        ...clientOptions(options, clientId),
        groupId: group,
        autocommit: false,
        sessionTimeout: options.sessionTimeout ?? 30_000,
        rebalanceTimeout: options.sessionTimeout ?? 30_000,
        heartbeatInterval: options.heartbeatInterval ?? 3000,
      },
      topic: from,
      onOpen: (consumer) => {
        this.#fetcher = new Fetcher({
          client,
          consumer,
          topic: from,
          maxBytes: 10 * fetchBytes,
          maxBytesPerPartition: fetchBytes,
          onFault: (error) => this.#fault(error),
        });
      },
      onAssign: (consumer) => this.#assign(client, consumer),
      onLose: (error) => this.#lose(error),
    });
    await this.#member.join();
  }

  /** Gives up the transactions under way. The next consumer begins at the committed offsets. */
  #lose(error: unknown): void {
    this.#fault(error);
    this.#lostSince ??= Date.now();
    this.#fetcher?.close();
    for (const lane of this.#lanes.values()) this.#await(lane.revoke());
    this.#lanes.clear();
  }

  /** Takes over a new assignment. Lanes of partitions that stay go on. */
  #assign(client: Module, consumer: KafkaConsumer): void {
    if (this.#state === 'stopping' || this.#state === 'stopped') return;
    this.#state = 'joined';
    this.#lostSince = undefined;
    const options = this.#options;
    const { from, group } = options;
    const assigned = new Set(consumer.assignments?.find(({ topic }) => topic === from)?.partitions);
    for (const [partition, lane] of this.#lanes) {
      if (assigned.has(partition)) continue;
      this.#lanes.delete(partition);
      this.#fetcher!.remove(lane);
      this.#await(lane.revoke());
    }
    for (const partition of assigned) {
      if (this.#lanes.has(partition)) continue;
      const lane = new Lane({
        client,
        connection: options,
        consumer,
        targets: options,
        partition,
        transactionalId: `${options.transactionalId ?? `nymline-${group}-${from}`}-${partition}`,
        transactionTimeout: options.transactionTimeout ?? 15_000,
        heartbeatInterval: options.heartbeatInterval ?? 3000,
        maxBatchBytes: options.maxMessageBytes ?? 1_000_000,
        startAt: options.startAt ?? 'earliest',
        identities: options.identities,
        rewriter: () => this.#rewriter,
        onHungry: () => this.#fetcher!.poke(),
        onCommit: (books, milliseconds, lag) => this.#commit({ ...books, milliseconds, lag }),
        onFault: (error, at) => this.#fault(error, at),
        watch: this.#watch,
      });
      this.#lanes.set(partition, lane);
      this.#fetcher!.add(lane);
    }
  }

  #await(ending: Promise<void>): void {
    this.#ending.add(ending);
    void ending.finally(() => this.#ending.delete(ending));
  }

  #commit(commit: Commit): void {
    this.#meter?.commit(commit);
    this.#options.onCommit?.(commit);
  }

  #fault(error: unknown, partition?: number): void {
    const fault = { word: wordOf(error), partition };
    this.#meter?.fault(fault);
    this.#options.onFault?.(fault);
  }

  async stop(): Promise<void> {
    if (this.#state === 'stopping' || this.#state === 'stopped') return;
    this.#state = 'stopping';
    this.#fetcher?.close();
    for (const lane of this.#lanes.values()) this.#await(lane.stop());
    this.#lanes.clear();
    await Promise.all(this.#ending);
    try {
      await this.#member?.leave();
    } catch (error) {
      this.#fault(error);
    }
    this.#rewriter.close();
    this.#meter?.close();
    this.#state = 'stopped';
  }

  reload(options: Pick<RewriterOptions, 'policy' | 'keyring'>): void {
    checkOptions(options, { policy: anything, keyring: anything });
    const { policy, keyring } = options;
    // `replace` of the pseudonymizer is not enough: the rules for keys and headers are compiled with the policy, and must change with it.
    const next = openRewriter({ ...this.#options, policy, keyring });
    // Rewriting is synchronous, so no lane is in the middle of it.
    this.#rewriter.close();
    this.#rewriter = next;
  }
}
