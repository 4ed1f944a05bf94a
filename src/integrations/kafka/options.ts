/**
 * @module
 * The options of a worker, and what each expects.
 */
import { createSealer } from '../../books/seal.js';
import { OptionError } from '../../errors.js';
import { aFunction, anything, type Expect, wholeNumber, withMethods } from '../../options.js';
import type { Connection } from './client.js';
import type { Commit, Fault } from './event.js';
import type { Meter } from './meter.js';
import { type RewriterOptions, rewriterOptions } from './rewriter.js';
import type { Targets } from './transaction.js';

/** Options of a worker: where it reads and writes, by which policy, and how. */
export interface KafkaWorkerOptions extends RewriterOptions, Connection, Targets {
  /** The consumer group. Workers of one group share the partitions. */
  readonly group: string;
  /** The client's name at the broker; `nymline` by default. */
  readonly clientId?: string | undefined;
  /** Where to begin in a partition that the group has never read; `earliest` by default. */
  readonly startAt?: 'earliest' | 'latest' | undefined;
  /** After how many milliseconds without a heartbeat the group gives a worker up; 30,000 by default. */
  readonly sessionTimeout?: number | undefined;
  /** Milliseconds between two heartbeats; 3,000 by default. */
  readonly heartbeatInterval?: number | undefined;
  /**
   * After how many milliseconds the broker aborts a transaction; 15,000 by default. It must be less than the session
   * timeout.
   */
  readonly transactionTimeout?: number | undefined;
  /** How many bytes are fetched of one partition at a time, and rewritten in one transaction; 1 MiB by default. */
  readonly fetchBytes?: number | undefined;
  /** The prefix of the transactional ids, which end with the partition; `nymline-<group>-<from>` by default. */
  readonly transactionalId?: string | undefined;
  /**
   * Set this if `from` is the quarantine topic of another worker: the identities `AGE-SECRET-KEY-1…` that open its
   * messages. They are rewritten by a corrected policy. Messages that still cannot be rewritten go to `quarantine`,
   * which must be another topic.
   */
  readonly identities?: readonly string[] | undefined;
  /** A meter of OpenTelemetry, for metrics on records, quarantine, lag, duration of transactions and faults. */
  readonly meter?: Meter | undefined;
  /** Called with each committed transaction. */
  readonly onCommit?: ((commit: Commit) => void) | undefined;
  /** Called with each fault that is retried. It holds the broker's answer, and no value of a record. */
  readonly onFault?: ((fault: Fault) => void) | undefined;
}

const aText: Expect = (value) => (typeof value === 'string' && value !== '' ? undefined : 'a text');
const milliseconds = wholeNumber(1, 'milliseconds');

/** What each option expects. */
export const kafkaWorkerOptions = {
  brokers: (value) =>
    Array.isArray(value) && value.length > 0 && value.every((each) => typeof each === 'string')
      ? undefined
      : 'a list of host:port',
  tls: anything,
  sasl: anything,
  group: aText,
  clientId: aText,
  from: aText,
  to: aText,
  quarantine: aText,
  recipients: anything,
  manifest: aText,
  startAt: (value) => (value === 'earliest' || value === 'latest' ? undefined : 'earliest or latest'),
  sessionTimeout: milliseconds,
  heartbeatInterval: milliseconds,
  transactionTimeout: milliseconds,
  fetchBytes: wholeNumber(1, 'bytes'),
  transactionalId: aText,
  identities: (value) =>
    Array.isArray(value) && value.length > 0 && value.every((each) => typeof each === 'string')
      ? undefined
      : 'a list of AGE-SECRET-KEY-1…',
  meter: withMethods('a meter of OpenTelemetry', 'createCounter', 'createHistogram', 'createObservableGauge'),
  onCommit: aFunction,
  onFault: aFunction,
  ...rewriterOptions,
} as const satisfies Readonly<Record<keyof KafkaWorkerOptions, Expect>>;

/** @throws OptionError if two topics are the same: nobody could tell raw and rewritten records apart */
export function checkTopics(options: KafkaWorkerOptions): void {
  const { brokers, group, from, to, quarantine, recipients, manifest } = options;
  const missing = Object.entries({ brokers, group, from, to }).filter(([, value]) => value === undefined);
  if (missing.length > 0) throw new OptionError(missing.map(([name]) => ({ name, message: 'is missing' })));
  const named = Object.entries({ from, to, quarantine, manifest }).filter(([, topic]) => topic !== undefined);
  const twice = named.filter(([, topic], i) => named.findIndex(([, other]) => other === topic) < i);
  if (twice.length > 0)
    throw new OptionError(twice.map(([name]) => ({ name, message: 'expected a topic of its own' })));
  if (recipients === undefined) return;
  createSealer(recipients);
  if (quarantine === undefined)
    throw new OptionError([
      { name: 'recipients', message: 'expected quarantine, a topic for what is sealed' },
    ]);
}
