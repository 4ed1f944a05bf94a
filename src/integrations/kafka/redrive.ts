/**
 * @module
 * Reads a quarantine topic as input: the sealed messages are opened and rewritten.
 */
import { openSealed } from '../../books/seal.js';
import { OptionError, RecordError } from '../../errors.js';
import type { ConsumedMessage, Fetched } from './fetcher.js';
import { openMessage } from './poison.js';

/** Messages that were fetched of a quarantine topic, opened. */
export interface Redriven extends Fetched {
  /** Why a message cannot be rewritten, by offset. Its place is taken by a message without a value. */
  readonly faults: ReadonlyMap<bigint, RecordError>;
}

/** @throws OptionError if one cannot be read, or age-encryption is not installed; it quotes nothing */
export async function checkIdentities(identities: readonly string[]): Promise<void> {
  try {
    await openSealed(new Uint8Array(), identities);
  } catch (error) {
    if (error instanceof OptionError) throw error;
    throw new OptionError([{ name: 'identities', message: 'expected a list of AGE-SECRET-KEY-1…' }]);
  }
}

const closed = 'expected a message that is sealed to one of the identities';

/**
 * Replaces each message by the one that was quarantined, with its key, headers, time and partition. The offset stays
 * that of the quarantine topic, since that is what is read.
 */
export async function openFetched(fetched: Fetched, identities: readonly string[]): Promise<Redriven> {
  const faults = new Map<bigint, RecordError>();
  const messages = await Promise.all(
    fetched.messages.map(async (told): Promise<ConsumedMessage> => {
      const { value, offset } = told;
      // Anyone who knows the recipient can seal something that is not a message.
      const opened = value === null ? undefined : await openMessage(value, identities).catch(() => undefined);
      if (opened === undefined) {
        faults.set(offset, new RecordError('ERR_RECORD_FAULT', 0, closed));
        return { ...told, value: null };
      }
      const { key, value: own, headers, timestamp, partition } = opened;
      return { key: bufferOf(key), value: bufferOf(own), headers, timestamp, partition, offset };
    }),
  );
  return { ...fetched, messages, faults };
}

/** The client's messages hold Buffers. */
const bufferOf = (bytes: Uint8Array | null): Buffer | null => bytes && Buffer.from(bytes);
