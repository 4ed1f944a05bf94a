/**
 * @module
 * Plans one transaction: the rewritten messages of a fetch, its quarantined messages, and its counts.
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
  /** The topic for quarantined records: where each is in the input, and why. Its content is encrypted or left out. */
  readonly quarantine?: string | undefined;
  /** `age1…`: the recipients who may open quarantined records. Without them no content is written. */
  readonly recipients?: readonly string[] | undefined;
  /** The topic for the counts of each transaction: which offsets, and what became of them. */
  readonly manifest?: string | undefined;
}

/** The counts of one transaction. */
export interface TransactionBooks {
  /** The topic of the input. */
  readonly topic: string;
  /** The partition of the input. */
  readonly partition: number;
  /** The first offset. */
  readonly from: number;
  /** The offset after the last one. */
  readonly to: number;
  /** How many messages were read: `in = out + quarantined`. */
  readonly in: number;
  /** How many messages were written to the output, tombstones included. */
  readonly out: number;
  /** How many messages were quarantined, by code. */
  readonly quarantined: Readonly<Partial<Record<RecordCode, number>>>;
  /** How many of the messages that came out had no value. */
  readonly tombstones: number;
  /** How many quarantined messages were too long to be sealed. */
  readonly unsealed: number;
}

export interface Plan {
  /** The messages in the order in which they are sent, each part in one request. */
  readonly parts: readonly (readonly Addressed[])[];
  readonly books: TransactionBooks;
}

export interface Addressed extends OutgoingMessage {
  readonly topic: string;
  /** The offset in the input that it comes from; undefined for counts. */
  readonly offset?: bigint;
}

export interface Limits {
  /** Offsets of messages that do not come out, and why: the broker refuses them, or a sealed message cannot be opened. */
  readonly refused: ReadonlyMap<bigint, RecordError>;
  /** Those that the broker refuses even when sealed. */
  readonly unsealed: ReadonlySet<bigint>;
  /** How many bytes one request holds at most. All messages for one partition in it are one batch. */
  readonly limit: number;
  /** The longest sealed message that is written. */
  readonly maxBytes: number;
}

/** Rewrites everything before it awaits anything, since the rewriter may be replaced afterwards. */
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
  // No spreads, no entries, and no lookup of a bigint in an empty map: that saves 1.1 µs for each message (Node 20.20).
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

/** Cuts the messages into requests by bytes, not by number, since pseudonyms have made them longer. */
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
