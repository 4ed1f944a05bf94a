/**
 * @module
 * What a lane needs to work on its partition, and the steps that it takes.
 */
import type { Connection, KafkaConsumer, Module } from '../client.js';
import type { MessageRewriter } from '../rewriter.js';
import type { Targets, TransactionBooks } from '../transaction.js';

/** The steps of a lane. Each comes after something that is waited for. */
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
  /** The identities that open sealed messages, if `from` is a quarantine topic. */
  readonly identities: readonly string[] | undefined;
  readonly rewriter: () => MessageRewriter;
  /** Called when the lane has room for more records. */
  readonly onHungry: () => void;
  readonly onCommit: (books: TransactionBooks, milliseconds: number, lag: number) => void;
  readonly onFault: (error: unknown, partition: number) => void;
  /** Called and awaited at each step, for tests. */
  readonly watch?: ((step: Step, partition: number) => unknown) | undefined;
}
