/**
 * @module
 * Uses the client `@platformatic/kafka`. Groups, metadata and transactions are the client's. What it does not offer is
 * done with its requests to the broker: settled offsets, fetches with the list of aborted transactions, and a
 * heartbeat.
 */
import type { Consumer, Producer } from '@platformatic/kafka';
import type { AbortedTransaction, Batch } from './aborted.js';

export type KafkaConsumer = Consumer<Buffer, Buffer, Buffer, Buffer>;
export type KafkaProducer = Producer<Buffer, Buffer, Buffer, Buffer>;

/** How to reach the brokers. */
export interface Connection {
  /** `host:port`, one or more. */
  readonly brokers: readonly string[];
  /** Options for Node's `tls.connect`. */
  readonly tls?: object | undefined;
  /** How to log in; without it, not at all. */
  readonly sasl?: Sasl | undefined;
}

/** How the worker logs in at the brokers. */
export interface Sasl {
  /** The mechanism. `OAUTHBEARER` needs a token, and the others need a user name and a password. */
  readonly mechanism: 'PLAIN' | 'SCRAM-SHA-256' | 'SCRAM-SHA-512' | 'OAUTHBEARER';
  /** For all mechanisms but `OAUTHBEARER`. */
  readonly username?: string | undefined;
  /** For all mechanisms but `OAUTHBEARER`. */
  readonly password?: string | undefined;
  /** A function is called again each time a broker asks for a token, so that tokens may expire. */
  readonly token?: string | (() => string | Promise<string>) | undefined;
}

/** One record as the client reads it. */
interface RawRecord {
  readonly key: Buffer | null;
  readonly value: Buffer | null;
  readonly headers: readonly (readonly [Buffer | null, Buffer | null])[];
  readonly offsetDelta: number;
  readonly timestampDelta: bigint;
}

export interface RawBatch extends Batch {
  readonly firstTimestamp: bigint;
  readonly maxTimestamp: bigint;
  readonly magic: number;
  readonly records: readonly RawRecord[];
}

export interface FetchedPartition {
  readonly partitionIndex: number;
  readonly errorCode: number;
  readonly lastStableOffset: bigint;
  readonly logStartOffset: bigint;
  readonly abortedTransactions?: readonly AbortedTransaction[] | null;
  readonly records?: readonly RawBatch[];
}

export interface Position {
  readonly partition: number;
  readonly offset: bigint;
}

export type Module = typeof import('@platformatic/kafka');

/** @throws Error that names the package if it is not installed */
export async function loadClient(): Promise<Module> {
  try {
    return await import('@platformatic/kafka');
  } catch (error) {
    if ((error as { code?: unknown }).code !== 'ERR_MODULE_NOT_FOUND') throw error;
    throw new Error('nymline/kafka expected the package @platformatic/kafka, and it is not installed');
  }
}

/**
 * How long to wait before a request is tried again. A broker that has just ended a transaction refuses the next one for a few
 * milliseconds, while it writes the markers. The client's default of a second would slow every transaction down to that.
 */
export const retryDelay = (attempt: number): number => Math.min(2 ** attempt, 250);

/** What is undefined is not given. */
type SaslGiven = { readonly [Key in keyof Sasl]-?: NonNullable<Sasl[Key]> };

export const clientOptions = ({ brokers, tls, sasl }: Connection, clientId: string) => ({
  clientId,
  bootstrapBrokers: [...brokers],
  retries: 12,
  retryDelay: (_client: unknown, _operation: string, attempt: number) => retryDelay(attempt),
  ...(tls === undefined ? {} : { tls }),
  ...(sasl === undefined ? {} : { sasl: sasl as SaslGiven }),
});

/** @param run - takes a callback, as the client's requests do */
const promised = <Result>(
  run: (done: (error: Error | null, result?: Result) => void) => void,
): Promise<Result> =>
  new Promise((resolve, reject) => {
    run((error, result) => (error ? reject(error) : resolve(result as Result)));
  });

type Request = (...given: unknown[]) => void;

const requestOf = ({ kGetApi }: Module, consumer: KafkaConsumer, name: string): Promise<Request> =>
  promised((done) => {
    // Any version that both client and broker know.
    (consumer as unknown as Record<symbol, (name: string, done: unknown) => void>)[kGetApi]!(name, done);
  });

async function coordinatorOf(consumer: KafkaConsumer) {
  const id = await consumer.findGroupCoordinator();
  const { brokers } = await consumer.metadata({});
  return consumer.connections.get(brokers.get(id)!);
}

/**
 * Asks for the committed offset of a partition. If an open transaction may still change it, the broker says so and is
 * asked again. The client's own request would return the old offset, and records would be rewritten twice.
 *
 * @returns -1 if there is none
 */
export async function committedOffset(
  client: Module,
  consumer: KafkaConsumer,
  topic: string,
  partition: number,
): Promise<bigint> {
  const request = await requestOf(client, consumer, 'OffsetFetch');
  const connection = await coordinatorOf(consumer);
  const groups = [
    {
      groupId: consumer.groupId,
      memberId: consumer.memberId,
      memberEpoch: -1,
      topics: [{ name: topic, partitionIndexes: [partition] }],
    },
  ];
  interface Response {
    readonly groups: readonly { readonly topics: readonly { readonly partitions: readonly Offset[] }[] }[];
  }
  interface Offset {
    readonly partitionIndex: number;
    readonly committedOffset: bigint;
  }
  const response = await promised<Response>((done) => request(connection, groups, true, done));
  return response.groups[0]?.topics[0]?.partitions[0]?.committedOffset ?? -1n;
}

/** Sends one heartbeat: fails unless the coordinator accepts us as a member of this generation. */
export async function heartbeat(client: Module, consumer: KafkaConsumer, generation: number): Promise<void> {
  const request = await requestOf(client, consumer, 'Heartbeat');
  const connection = await coordinatorOf(consumer);
  await promised((done) => request(connection, consumer.groupId, generation, consumer.memberId, null, done));
}

export interface FetchRequest {
  readonly topic: string;
  readonly node: number;
  readonly positions: readonly Position[];
  /** How long the broker may wait for records, in milliseconds. */
  readonly wait: number;
  readonly maxBytes: number;
  readonly maxBytesPerPartition: number;
}

/** Fetches records up to the last settled transaction. Aborted ones are among them; aborted.ts tells them apart. */
export async function fetchPartitions(
  client: Module,
  consumer: KafkaConsumer,
  { topic, node, positions, wait, maxBytes, maxBytesPerPartition }: FetchRequest,
): Promise<readonly FetchedPartition[]> {
  const request = await requestOf(client, consumer, 'Fetch');
  const { brokers, topics } = await consumer.metadata({ topics: [topic] });
  const connection = await consumer.connections.get(brokers.get(node)!);
  const asked = [
    {
      topicId: topics.get(topic)!.id,
      partitions: positions.map(({ partition, offset }) => ({
        partition,
        fetchOffset: offset,
        partitionMaxBytes: maxBytesPerPartition,
        currentLeaderEpoch: -1,
        lastFetchedEpoch: -1,
      })),
    },
  ];
  const READ_COMMITTED = 1;
  interface Response {
    readonly responses: readonly { readonly partitions: readonly FetchedPartition[] }[];
  }
  const response = await promised<Response>((done) =>
    request(
      connection,
      wait,
      1,
      maxBytes,
      READ_COMMITTED,
      0,
      0,
      asked,
      [],
      '',
      (error: unknown, given: Response) => {
        // A fault of one partition fails the whole request; the error holds the records of the others.
        const within = (error as { response?: Response } | null)?.response;
        if (error && !within?.responses?.length) done(error as Error);
        else done(null, within ?? given);
      },
    ),
  );
  return response.responses.flatMap(({ partitions }) => partitions);
}

/**
 * Works around a fault of the client. It looks a broker up in its metadata, and if the broker is not there, for example
 * after it was killed, reads its address all the same and throws outside every promise, which ends the process. All
 * requests to a leader or a coordinator pass through the client's connections. There such a broker is refused, and the
 * metadata is asked for again.
 */
export function guardBrokers({ ProtocolError }: Module, client: KafkaConsumer | KafkaProducer): void {
  const { connections } = client;
  const get = connections.get.bind(connections) as (broker: unknown, done?: Done) => unknown;
  const guarded = (broker: unknown, done?: Done): unknown => {
    if (broker !== undefined) return get(broker, done);
    client.clearMetadata();
    // An error that the client does not retry at once, since it would use the same metadata.
    const error = new ProtocolError('BROKER_NOT_AVAILABLE');
    return done === undefined ? Promise.reject(error) : done(error);
  };
  connections.get = guarded as typeof connections.get;
}

type Done = (error: Error) => void;

/** Whether an error, or a cause inside it, is one of these answers of the broker. */
export function isAnswer(error: unknown, ...ids: readonly string[]): boolean {
  if (typeof error !== 'object' || error === null) return false;
  const { apiId, errors, cause } = error as { apiId?: string; errors?: unknown[]; cause?: unknown };
  return (
    (apiId !== undefined && ids.includes(apiId)) ||
    (Array.isArray(errors) && errors.some((each) => isAnswer(each, ...ids))) ||
    (cause !== undefined && isAnswer(cause, ...ids))
  );
}

/**
 * The broker's answer or the client's code, for people. The client's message is not used, since it may quote what was
 * typed.
 */
export function wordOf(error: unknown): string {
  if (typeof error !== 'object' || error === null) return 'a fault that is no error';
  const { apiId, errors, code, name } = error as {
    apiId?: string;
    errors?: unknown[];
    code?: unknown;
    name?: unknown;
  };
  if (apiId !== undefined) return apiId;
  if (Array.isArray(errors) && errors.length > 0) return wordOf(errors.at(-1));
  return typeof code === 'string' ? code : String(name);
}
