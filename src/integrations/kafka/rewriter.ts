/**
 * @module
 * Rewrites messages by a policy: value, key and headers, and the partition that each goes to. It does not depend on a
 * client. The worker is built on it, and it can be used with any other client.
 */

import type { Keyring, KeyringDocument } from '../../crypto/keyring.js';
import { OptionError, RecordError } from '../../errors.js';
import {
  aFunction,
  anObject,
  anything,
  checkOptions,
  type Expect,
  misfit,
  wholeNumber,
} from '../../options.js';
import type { ExtendingDocument, PolicyDocument } from '../../policy/document.js';
import { parsePolicy } from '../../policy/policy.js';
import type { Report } from '../../program/report.js';
import type { PseudonymizerOptions } from '../../pseudonymizer/options.js';
import { createPseudonymizer } from '../../pseudonymizer.js';
import {
  type Beside,
  compileField,
  type FieldRule,
  keepTraceparent,
  type RewriteField,
  type Rewritten,
} from './fields.js';
import { hashOf } from './partition.js';

/** Options: a policy, a keyring, and what becomes of keys and headers. */
export interface RewriterOptions {
  /** The policy: a plain object, its text, or what `loadPolicy` returned. */
  readonly policy: PolicyDocument | ExtendingDocument | string;
  /** A keyring, a keyring document, or a bare secret. */
  readonly keyring: Keyring | KeyringDocument | string | Uint8Array;
  /** What becomes of keys; `drop` by default. */
  readonly key?: FieldRule | undefined;
  /** What becomes of headers, by name. `traceparent` is kept by default, and all others are dropped. */
  readonly headers?: Readonly<Record<string, FieldRule>> | undefined;
  /**
   * What picks the partition. `key` (the default): the rewritten key. `original`: the raw key, so that a subscriber
   * stays in one partition when the secret changes. `source`: the partition that the message came from.
   */
  readonly partitionBy?: 'key' | 'original' | 'source' | undefined;
  /** The longest message that may come out, with key and headers; 1,000,000 bytes by default. */
  readonly maxMessageBytes?: number | undefined;
  /** This option and those below are the same as in `createPseudonymizer`. */
  readonly maxRecordBytes?: number | undefined;
  /** How many values of one record the rules may transform. */
  readonly maxRecordValues?: number | undefined;
  /** How many values each of the two generations of the memo holds. */
  readonly memo?: number | undefined;
  /** Returns the time in milliseconds since 1970. */
  readonly clock?: (() => number) | undefined;
  /** Called with each warning, instead of the process. */
  readonly onWarning?: PseudonymizerOptions['onWarning'];
}

/** A message of the input. */
export interface IncomingMessage {
  /** Its key; null if it has none. */
  readonly key: Uint8Array | null;
  /** One record in the format of the policy; null for a tombstone. */
  readonly value: Uint8Array | null;
  /** In order, since a name may come twice. */
  readonly headers: readonly (readonly [name: Uint8Array, value: Uint8Array | null])[];
  /** The partition that it came from. */
  readonly partition: number;
  /** Milliseconds since 1970. */
  readonly timestamp: bigint;
}

/** A message that may leave. */
export interface OutgoingMessage extends IncomingMessage {
  /** Take it modulo the number of partitions. */
  readonly partition: number;
  /** About how many bytes it takes in a batch. */
  readonly bytes: number;
}

/** Rewrites messages by a policy, with whatever client. */
export interface MessageRewriter {
  /**
   * Rewrites messages.
   *
   * @returns in the order of the messages: the message that may leave, or a RecordError if it is quarantined
   * @throws OptionError if one is not a message
   */
  rewrite(messages: readonly IncomingMessage[]): (OutgoingMessage | RecordError)[];
  /**
   * The report on the values of messages. It holds none of them. A tombstone has no value, and is not counted, whatever becomes
   * of its key.
   */
  report(): Report;
  /** Overwrites every key and every remembered value. */
  close(): void;
}

const isBytes = (value: unknown): boolean => value === null || value instanceof Uint8Array;
const isMessage = (value: IncomingMessage | null | undefined): boolean =>
  typeof value === 'object' &&
  value !== null &&
  isBytes(value.key) &&
  isBytes(value.value) &&
  Array.isArray(value.headers) &&
  value.headers.every(
    (header) => Array.isArray(header) && header[0] instanceof Uint8Array && isBytes(header[1]),
  );

/** @throws OptionError */
function checkMessages(messages: readonly IncomingMessage[]): void {
  if (!Array.isArray(messages)) throw misfit('rewrite', 'a list of messages', messages);
  const other = messages.findIndex((message) => !isMessage(message));
  if (other >= 0)
    throw misfit('rewrite', 'messages, each with key, value and headers in bytes', messages[other]);
}

/** The frame of a schema registry: a zero, and the number of the schema in four bytes. */
const FRAME = 5;

const framed = 'expected a record, got one framed by a schema registry that holds no JSON (Avro, Protobuf)';

/** How many bytes a batch adds to each record at most: lengths, and deltas of offset and time. */
const OVERHEAD = 40;

/** What each option expects. */
export const rewriterOptions = {
  policy: anything,
  keyring: anything,
  key: anything,
  headers: anObject,
  partitionBy: anything,
  maxMessageBytes: wholeNumber(1, 'bytes'),
  maxRecordBytes: wholeNumber(1, 'bytes'),
  maxRecordValues: wholeNumber(1, 'values'),
  memo: wholeNumber(0, 'values'),
  clock: aFunction,
  onWarning: aFunction,
} as const satisfies Readonly<Record<keyof RewriterOptions, Expect>>;

/**
 * Makes a rewriter of messages, for use with another client than the worker's.
 *
 * @throws PolicyError, OptionError, SecretError, as `createPseudonymizer` does
 * @example
 * const rewriter = createMessageRewriter({ policy, keyring, key: { field: 'from' } })
 * for (const answer of rewriter.rewrite(messages)) if (!(answer instanceof RecordError)) await send(answer)
 */
export function createMessageRewriter(options: RewriterOptions): MessageRewriter {
  checkOptions(options, rewriterOptions);
  return openRewriter(options);
}

/** The same as `createMessageRewriter`, for options that have been checked. */
export function openRewriter(options: RewriterOptions): MessageRewriter {
  const { key = 'drop', headers = {}, partitionBy = 'key', maxMessageBytes = 1_000_000 } = options;
  const { memo, maxRecordBytes, maxRecordValues, clock, onWarning } = options;
  if (!['key', 'original', 'source'].includes(partitionBy))
    throw new OptionError([{ name: 'partitionBy', message: 'expected key, original or source' }]);
  const policy = parsePolicy(options.policy);
  const limits = { memo, maxRecordBytes, maxRecordValues, clock };
  const calls = createPseudonymizer(policy, options.keyring, {
    ...limits,
    onWarning: onWarning ?? (() => {}),
  });
  // Keys and headers are not records, so they are counted separately.
  const beside = createPseudonymizer(policy, options.keyring, { ...limits, onWarning: () => {} });
  const rewriteKey = compileField(key, policy, beside, 'key');
  const byName = new Map<string, RewriteField>([['traceparent', keepTraceparent]]);
  for (const [name, rule] of Object.entries(headers)) {
    const isTraced = name === 'traceparent' && rule === 'keep';
    if (!isTraced) byName.set(name, compileField(rule, policy, beside, `headers.${name}`));
  }

  const rewriteHeaders = (
    message: IncomingMessage,
    beside: Beside,
  ): IncomingMessage['headers'] | RecordError => {
    const kept: (readonly [Uint8Array, Uint8Array | null])[] = [];
    for (const [name, value] of message.headers) {
      const rewrite = byName.get(Buffer.from(name).toString('utf8'));
      if (rewrite === undefined) continue;
      const result = value === null ? null : rewrite(value, beside);
      if (result instanceof RecordError) return result;
      if (result !== null) kept.push([name, result]);
    }
    return kept;
  };

  /**
   * @param rewritten - the key, if all keys were rewritten in one call; otherwise it is rewritten here with the rest of
   *   the message
   */
  const finish = (
    message: IncomingMessage,
    value: Uint8Array | null,
    beside: Beside,
    rewritten: Rewritten | undefined,
  ): OutgoingMessage | RecordError => {
    const { key } = message;
    const newKey = rewritten !== undefined ? rewritten : key === null ? null : rewriteKey(key, beside);
    if (newKey instanceof RecordError) return newKey;
    const kept = message.headers.length === 0 ? message.headers : rewriteHeaders(message, beside);
    if (kept instanceof RecordError) return kept;
    let bytes = OVERHEAD + (newKey?.length ?? 0) + (value?.length ?? 0);
    for (const [name, each] of kept) bytes += 10 + name.length + (each?.length ?? 0);
    // It would be refused again and again, even alone in its batch.
    if (bytes > maxMessageBytes) return new RecordError('ERR_RECORD_SIZE', 0);
    const by = partitionBy === 'source' ? null : partitionBy === 'original' ? message.key : newKey;
    const partition = by === null ? message.partition : hashOf(by);
    return { key: newKey, value, headers: kept, partition, timestamp: message.timestamp, bytes };
  };

  return {
    rewrite(messages) {
      checkMessages(messages);
      const values = messages.map(({ value }) =>
        value !== null && isFramed(value) ? value.subarray(FRAME) : value,
      );
      const results = calls.messages(values);
      const keys = rewriteKey.many?.(messages.map(({ key }) => key));
      return messages.map((message, i) => {
        const result = results[i]!;
        const { value, timestamp } = message;
        if (result instanceof RecordError)
          return value !== null && value[0] === 0
            ? new RecordError(result.code, result.position, framed)
            : result;
        const beside = { value: values[i]!, timestamp };
        const hasFrame = result !== null && value !== null && values[i] !== value;
        const whole = hasFrame ? Buffer.concat([value.subarray(0, FRAME), result]) : result;
        return finish(message, whole, beside, keys?.[i]);
      });
    },
    report: () => calls.report(),
    close() {
      calls.close();
      beside.close();
    },
  };
}

/** Takes JSON out of the frame of a schema registry. Anything else stays as it is, and is refused when it is read. */
function isFramed(value: Uint8Array): boolean {
  return value[0] === 0 && (value[FRAME] === 0x7b || value[FRAME] === 0x5b);
}
