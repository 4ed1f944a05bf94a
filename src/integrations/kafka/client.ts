/**
 * @module
 * The client, `@platformatic/kafka`: group, metadata and transactions are its own; what it does not offer is asked of the
 * broker by its requests: offsets that no transaction holds, fetches with their list of aborted transactions, a heartbeat.
 */
import type { Consumer, Producer } from '@platformatic/kafka';
import type { AbortedTransaction, Batch } from './aborted.js';

export type KafkaConsumer = Consumer<Buffer, Buffer, Buffer, Buffer>;
export type KafkaProducer = Producer<Buffer, Buffer, Buffer, Buffer>;

/** How to reach the brokers. */
export interface Connection {
  /** `host:port`, one or more. */
  readonly brokers: readonly string[];
  /** As Node's `tls.connect` takes it. */
  readonly tls?: object | undefined;
  readonly sasl?: Sasl | undefined;
}

/** Who the worker is, to the brokers. */
export interface Sasl {
  readonly mechanism: 'PLAIN' | 'SCRAM-SHA-256' | 'SCRAM-SHA-512' | 'OAUTHBEARER';
  readonly username?: string | undefined;
  readonly password?: string | undefined;
  /** One that runs out is asked for anew, each time that a broker wants to see one. */
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

/** @throws Error that names the package, where it is not installed */
export async function loadClient(): Promise<Module> {
  try {
    return await import('@platformatic/kafka');
  } catch (error) {
    if ((error as { code?: unknown }).code !== 'ERR_MODULE_NOT_FOUND') throw error;
    throw new Error('nymline/kafka expected the package @platformatic/kafka, and it is not installed');
  }
}

/**
 * How long to wait before the same is asked again. A broker that has just ended a transaction refuses the next one for a few
 * milliseconds, while it writes the markers: the client's own second would be that of every transaction.
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

/** @param run - calls back, as the client's requests do */
const promised = <Result>(
  run: (done: (error: Error | null, result?: Result) => void) => void,
): Promise<Result> =>
  new Promise((resolve, reject) => {
    run((error, result) => (error ? reject(error) : resolve(result as Result)));
  });

type Request = (...given: unknown[]) => void;

const requestOf = ({ kGetApi }: Module, consumer: KafkaConsumer, name: string): Promise<Request> =>
  promised((done) => {
    // Any version that both sides know.
    (consumer as unknown as Record<symbol, (name: string, done: unknown) => void>)[kGetApi]!(name, done);
  });

async function coordinatorOf(consumer: KafkaConsumer) {
  const id = await consumer.findGroupCoordinator();
  const { brokers } = await consumer.metadata({});
  return consumer.connections.get(brokers.get(id)!);
}

/**
 * Offsets that are settled: where a transaction holds one, the broker says so, and is asked again. The client's own request
 * takes the old one, and a record would come twice.
 *
 * @returns -1 where there is none
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

/** Whether the coordinator takes us for a member of this generation. */
export async function heartbeat(client: Module, consumer: KafkaConsumer, generation: number): Promise<void> {
  const request = await requestOf(client, consumer, 'Heartbeat');
  const connection = await coordinatorOf(consumer);
  await promised((done) => request(connection, consumer.groupId, generation, consumer.memberId, null, done));
}

export interface FetchRequest {
  readonly topic: string;
  readonly node: number;
  readonly positions: readonly Position[];
  /** Milliseconds that the broker may wait for something to come. */
  readonly wait: number;
  readonly maxBytes: number;
  readonly maxBytesPerPartition: number;
}

/** Records that are committed, with the aborted ones among them: aborted.ts tells them apart. */
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
        // One partition's fault is an error of all; the others' records are in it.
        const within = (error as { response?: Response } | null)?.response;
        if (error && !within?.responses?.length) done(error as Error);
        else done(null, within ?? given);
      },
    ),
  );
  return response.responses.flatMap(({ partitions }) => partitions);
}

/**
 * The client looks a broker up in what it was told of them, and where it is not there, as after it was killed, reads its address all
 * the same and throws beside every promise, which ends the process. It leads, or coordinates a group or transactions: all
 * these ways meet at the client's connections. There it is refused, and who is there is asked anew.
 */
export function guardBrokers({ ProtocolError }: Module, client: KafkaConsumer | KafkaProducer): void {
  const { connections } = client;
  const get = connections.get.bind(connections) as (broker: unknown, done?: Done) => unknown;
  const guarded = (broker: unknown, done?: Done): unknown => {
    if (broker !== undefined) return get(broker, done);
    client.clearMetadata();
    // One that is not asked again at once: the client would go by what it knew.
    const error = new ProtocolError('BROKER_NOT_AVAILABLE');
    return done === undefined ? Promise.reject(error) : done(error);
  };
  connections.get = guarded as typeof connections.get;
}

type Done = (error: Error) => void;

/** Whether the broker gave this answer, anywhere within an error. */
export function isAnswer(error: unknown, ...ids: readonly string[]): boolean {
  if (typeof error !== 'object' || error === null) return false;
  const { apiId, errors, cause } = error as { apiId?: string; errors?: unknown[]; cause?: unknown };
  return (
    (apiId !== undefined && ids.includes(apiId)) ||
    (Array.isArray(errors) && errors.some((each) => isAnswer(each, ...ids))) ||
    (cause !== undefined && isAnswer(cause, ...ids))
  );
}

/** What the broker answered, or the client's code: for people. A client's message may quote what was typed. */
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
