/**
 * @module
 * What goes into one transaction: the messages that came out of a fetch, what is quarantined of it, and its books.
 */
import { type RecordCode, RecordError } from '../../errors.js';
import type { Fetched } from './fetcher.js';
import { note, poison } from './poison.js';
import type { MessageRewriter, OutgoingMessage } from './rewriter.js';

/** The topics that are read and written. */
export interface Targets {
  /** The topic that is read. */
  readonly from: string;
  /** The topic that is written. */
  readonly to: string;
  /** Is told of each record that is quarantined: where it stands in the input, and why. What it holds is sealed, or left out. */
  readonly quarantine?: string | undefined;
  /** `age1…`: who may open what is quarantined. Without them nothing of it is written. */
  readonly recipients?: readonly string[] | undefined;
  /** Is told of each transaction: which offsets, and what became of them. */
  readonly manifest?: string | undefined;
}

/** The books of one transaction. */
export interface TransactionBooks {
  readonly topic: string;
  readonly partition: number;
  /** The first offset, and the one behind the last. */
  readonly from: number;
  readonly to: number;
  /** `in = out + quarantined`. */
  readonly in: number;
  readonly out: number;
  readonly quarantined: Readonly<Partial<Record<RecordCode, number>>>;
  /** How many of those that came out had no value. */
  readonly tombstones: number;
  /** How many of those that were quarantined are too long to be kept, sealed. */
  readonly unsealed: number;
}

export interface Plan {
  /** In the order in which they are sent, each part in one request. */
  readonly parts: readonly (readonly Addressed[])[];
  readonly books: TransactionBooks;
}

export interface Addressed extends OutgoingMessage {
  readonly topic: string;
  /** Where in the input it comes from; undefined for books. */
  readonly offset?: bigint;
}

export interface Limits {
  /** Offsets of messages that do not come out, and why: the broker does not take them, or what was sealed cannot be opened. */
  readonly refused: ReadonlyMap<bigint, RecordError>;
  /** Those that it does not take sealed either. */
  readonly unsealed: ReadonlySet<bigint>;
  /** How many bytes one request holds at the most: all of one partition in it are one batch. */
  readonly limit: number;
  /** Longest message that is sealed, as it is written. */
  readonly maxBytes: number;
}

/** Rewrites before it waits for anything: the rewriter may be another one afterwards. */
export async function planTransaction(
  { messages, next }: Fetched,
  position: bigint,
  partition: number,
  targets: Targets,
  rewriter: Pick<MessageRewriter, 'rewrite'>,
  { refused, unsealed: unsealable, limit, maxBytes }: Limits,
): Promise<Plan> {
  const { from, to, quarantine, recipients, manifest } = targets;
  const outgoing: Addressed[] = [];
  const quarantined: Partial<Record<RecordCode, number>> = {};
  let out = 0;
  let tombstones = 0;
  let unsealed = 0;
  const results = rewriter.rewrite(messages);
  // Without spreads and entries, and with no look for a bigint in a map that is empty: 1.1 µs a message less (Node 20.20).
  for (let i = 0; i < messages.length; i++) {
    const message = messages[i]!;
    const { offset } = message;
    const result = (refused.size > 0 ? refused.get(offset) : undefined) ?? results[i]!;
    if (result instanceof RecordError) {
      quarantined[result.code] = (quarantined[result.code] ?? 0) + 1;
      if (quarantine === undefined) continue;
      const sealing = { recipients, maxBytes: unsealable.has(offset) ? 0 : maxBytes };
      const told = await poison(message, from, result, sealing);
      if (recipients !== undefined && !told.isSealed) unsealed++;
      outgoing.push({ ...told.message, topic: quarantine, offset });
      continue;
    }
    const { key, value, headers, partition: at, timestamp, bytes } = result;
    out++;
    if (value === null) tombstones++;
    outgoing.push({ key, value, headers, partition: at, timestamp, bytes, topic: to, offset });
  }
  const books: TransactionBooks = {
    topic: from,
    partition,
    from: Number(position),
    to: Number(next),
    in: messages.length,
    out,
    quarantined,
    tombstones,
    unsealed,
  };
  if (manifest !== undefined) {
    const timestamp = BigInt(Date.now());
    outgoing.push({ ...note(books, partition, timestamp), topic: manifest });
  }
  return { parts: cut(outgoing, limit), books };
}

/** One request is one batch for each partition in it, and pseudonyms have made records longer: cut by bytes, not by number. */
function cut(messages: readonly Addressed[], limit: number): Addressed[][] {
  const parts: Addressed[][] = [];
  let size = 0;
  for (const message of messages) {
    const part = parts.at(-1);
    if (part === undefined || size + message.bytes > limit) {
      parts.push([message]);
      size = message.bytes;
    } else {
      part.push(message);
      size += message.bytes;
    }
  }
  return parts;
}
