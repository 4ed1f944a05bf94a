/**
 * @module
 * Writes quarantined messages to the quarantine topic: where the message is in the input and why it is quarantined,
 * and, if there are recipients, the whole message, encrypted for them.
 */
import { openSealed, sealRecords } from '../../books/seal.js';
import type { RecordCode, RecordError } from '../../errors.js';
import { octets } from '../../octets.js';
import type { Reject } from '../../program/reject.js';
import type { ConsumedMessage } from './fetcher.js';
import type { IncomingMessage, OutgoingMessage } from './rewriter.js';

/** The value of a message of the quarantine topic, as JSON. */
interface Told {
  readonly topic: string;
  readonly partition: number;
  readonly offset: number;
  /** Milliseconds since 1970. */
  readonly timestamp: number;
  readonly code: RecordCode;
  /** The length of the value, in bytes. */
  readonly bytes: number;
  /** The sealed message: an age file in Base64. Null if it would be too long; missing without recipients. */
  readonly sealed?: string | null;
}

export interface Sealing {
  readonly recipients?: readonly string[] | undefined;
  /** How many bytes the sealed message may take. */
  readonly maxBytes: number;
}

/** A quarantined message as it was in the input, and why it is quarantined. */
export interface PoisonedMessage extends IncomingMessage {
  /** The topic that the message came from. */
  readonly topic: string;
  /** Its offset in its partition. */
  readonly offset: number;
  /** Why it is quarantined. */
  readonly code: RecordCode;
}

/** A message for the quarantine topic. */
export interface Poison {
  readonly message: OutgoingMessage;
  readonly isSealed: boolean;
}

/** Makes the message for the quarantine topic. It names partition and offset, so that the original can be read again later. */
export async function poison(
  message: ConsumedMessage,
  topic: string,
  error: RecordError,
  { recipients, maxBytes }: Sealing,
): Promise<Poison> {
  const { partition, offset, timestamp, value } = message;
  const told: Told = {
    topic,
    partition,
    offset: Number(offset),
    timestamp: Number(timestamp),
    code: error.code,
    bytes: value?.length ?? 0,
  };
  if (recipients === undefined) return { message: note(told, partition, timestamp), isSealed: false };
  const bare = { message: note({ ...told, sealed: null }, partition, timestamp), isSealed: false };
  // Sealing in Base64 makes a message longer. One that cannot fit is not sealed at all.
  if (bytesOf(message) > maxBytes) return bare;
  const { bytes } = await sealRecords(rejectsOf(message, error), { recipients, source: sourceOf(told) });
  const whole = note({ ...told, sealed: octets.toBase64(bytes) }, partition, timestamp);
  return whole.bytes > maxBytes ? bare : { message: whole, isSealed: true };
}

export function note(what: object, partition: number, timestamp: bigint): OutgoingMessage {
  const value = Buffer.from(JSON.stringify(what));
  return { key: null, value, headers: [], partition, timestamp, bytes: value.length + 40 };
}

/**
 * Opens a message of the quarantine topic, and returns the message as it was in the input.
 *
 * @param value - the value of the message in the quarantine topic, as bytes
 * @param identities - `AGE-SECRET-KEY-1…`
 * @returns undefined if nothing is sealed in it, if none of the identities opens it, or if the sealed message is
 *   another one than the text beside it says
 * @throws (rejects) OptionError if an identity cannot be read
 * @example
 * const message = await openMessage(value, ['AGE-SECRET-KEY-1…'])
 */
export async function openMessage(
  value: Uint8Array,
  identities: readonly string[],
): Promise<PoisonedMessage | undefined> {
  const told = parse(value);
  if (typeof told?.sealed !== 'string') return undefined;
  const opened = await openSealed(octets.fromBase64(told.sealed), identities);
  const [first, key, ...rest] = opened?.entries ?? [];
  // Somebody else may have written the part that is not encrypted.
  if (first === undefined || key === undefined || first.source !== sourceOf(told)) return undefined;
  const headers: (readonly [Uint8Array, Uint8Array | null])[] = [];
  for (let at = 0; at + 1 < rest.length; at += 2)
    headers.push([rest[at]!.bytes ?? new Uint8Array(), rest[at + 1]!.bytes ?? null]);
  return {
    topic: told.topic,
    partition: told.partition,
    offset: told.offset,
    timestamp: BigInt(told.timestamp),
    code: first.code,
    value: first.bytes ?? null,
    key: key.bytes ?? null,
    headers,
  };
}

/** Names the message that was sealed, with its time, so that one sealed message cannot stand in for another. */
const sourceOf = ({ topic, partition, offset, timestamp }: Told): string =>
  `${topic}/${partition}@${offset} ${timestamp}`;

/** What is sealed: the value, the key, and name and value of each header. Null becomes an entry without bytes. */
function rejectsOf({ value, key, headers }: IncomingMessage, { code, message }: RecordError): Reject[] {
  const detail = message.slice(message.indexOf(': ') + 2);
  return [value, key, ...headers.flat()].map((bytes, i) => ({
    code,
    position: i + 1,
    detail,
    raw: bytes ?? undefined,
  }));
}

function bytesOf({ value, key, headers }: IncomingMessage): number {
  return [value, key, ...headers.flat()].reduce((sum, bytes) => sum + (bytes?.length ?? 0), 0);
}

function parse(value: Uint8Array): Told | undefined {
  try {
    const told = JSON.parse(octets.utf8(value)) as Told | null;
    const numbers = [told?.partition, told?.offset, told?.timestamp];
    return told !== null && numbers.every(Number.isSafeInteger) ? told : undefined;
  } catch {
    return undefined;
  }
}
