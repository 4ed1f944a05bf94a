/**
 * @module
 * A quarantine topic as an input: what is sealed in its messages is opened, and rewritten in their place.
 */
import { openSealed } from '../../books/seal.js';
import { OptionError, RecordError } from '../../errors.js';
import type { ConsumedMessage, Fetched } from './fetcher.js';
import { openMessage } from './poison.js';

/** What was fetched of a quarantine topic, opened. */
export interface Redriven extends Fetched {
  /** By offset, why a message is not to be rewritten: what stands for it has no value. */
  readonly faults: ReadonlyMap<bigint, RecordError>;
}

/** @throws OptionError where one is none, or what opens them is not installed; it quotes nothing */
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
 * Each message becomes the one that was quarantined, with its key, headers, time, and partition; its offset is the one in the
 * quarantine topic, which is what is read.
 */
export async function openFetched(fetched: Fetched, identities: readonly string[]): Promise<Redriven> {
  const faults = new Map<bigint, RecordError>();
  const messages = await Promise.all(
    fetched.messages.map(async (told): Promise<ConsumedMessage> => {
      const { value, offset } = told;
      // Whoever knows the recipient can seal what is no message.
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

/** As the client gives them. */
const bufferOf = (bytes: Uint8Array | null): Buffer | null => bytes && Buffer.from(bytes);
