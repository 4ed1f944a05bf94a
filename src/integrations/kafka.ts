/**
 * @module
 * Kafka: a worker that consumes a topic, rewrites it by a policy and produces another one, each record once; and what it
 * stands on, for whoever has another client.
 */
export type { Connection, Sasl } from './kafka/client.js';
export type { Commit, Fault } from './kafka/event.js';
export type { FieldRule } from './kafka/fields.js';
export { openMessage, type PoisonedMessage } from './kafka/poison.js';
export {
  createMessageRewriter,
  type IncomingMessage,
  type MessageRewriter,
  type OutgoingMessage,
  type RewriterOptions,
} from './kafka/rewriter.js';
export type { Targets, TransactionBooks } from './kafka/transaction.js';
export {
  createKafkaWorker,
  type Health,
  type KafkaWorker,
  type KafkaWorkerOptions,
} from './kafka/worker.js';
