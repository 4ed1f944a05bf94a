/**
 * @module
 * What the quarantine topic is given of a message that does not come out: where it stands and why, and, where there are
 * recipients, all of it, sealed to them.
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
  /** Of the value. */
  readonly bytes: number;
  /** An age file in Base64. Null where it would be too long; not there without recipients. */
  readonly sealed?: string | null;
}

export interface Sealing {
  readonly recipients?: readonly string[] | undefined;
  /** How many bytes it may take once it is sealed. */
  readonly maxBytes: number;
}

/** As it stood in the input, and why it did not come out. */
export interface PoisonedMessage extends IncomingMessage {
  readonly topic: string;
  readonly offset: number;
  readonly code: RecordCode;
}

/** What the quarantine topic is given. */
export interface Poison {
  readonly message: OutgoingMessage;
  readonly isSealed: boolean;
}

/** Where it stands, so that it can be had again from the input when its fault is mended. */
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
  // Base64 within is what makes it longer still: what cannot go in is not sealed first.
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
 * A message as it stood in the input, from the value of one in the quarantine topic.
 *
 * @param identities - `AGE-SECRET-KEY-1…`
 * @throws (rejects) OptionError for what is no identity
 * @returns undefined where nothing is sealed in it, none of the identities opens it, or it is of another message
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
  // What stands in clear may have been written by somebody else.
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

/** Its time too, so that each is what it was sealed with. */
const sourceOf = ({ topic, partition, offset, timestamp }: Told): string =>
  `${topic}/${partition}@${offset} ${timestamp}`;

/** The value, the key, and of each header its name and its value; one that is null has no bytes. */
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
