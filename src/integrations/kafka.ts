/**
 * @module
 * `nymline/kafka`: a worker that consumes one topic, rewrites it by a policy and produces another topic, each record
 * exactly once. The message rewriter below it is exported, too, for use with another client.
 */
export type { Connection, Sasl } from './kafka/client.js';
export type { Commit, Fault } from './kafka/event.js';
export type { FieldRule } from './kafka/fields.js';
export type { Meter } from './kafka/meter.js';
export type { KafkaWorkerOptions } from './kafka/options.js';
export { openMessage, type PoisonedMessage } from './kafka/poison.js';
export {
  createMessageRewriter,
  type IncomingMessage,
  type MessageRewriter,
  type OutgoingMessage,
  type RewriterOptions,
} from './kafka/rewriter.js';
export type { Targets, TransactionBooks } from './kafka/transaction.js';
export { createKafkaWorker, type Health, type KafkaWorker } from './kafka/worker.js';
