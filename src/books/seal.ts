/**
 * @module
 * Encrypts records for public keys, in the `age` format (C2SP age). The writer cannot read them back. `age-encryption`
 * is loaded when the first record is sealed, so it is only needed by those who store records.
 */
import { codes, OptionError } from '../errors.js';
import { anything, aText, checkGiven, checkOptions, type Expect } from '../options.js';
import type { Reject } from '../program/reject.js';
import { digestOf } from './digest.js';
import { type Clear, type Entry, rawOf, readEntries, Writing } from './entry.js';

/** The unencrypted part beside a segment. */
export interface Index {
  /** The version of the index's form: always 1. */
  readonly version: 1;
  /** The digest of the sealed bytes: `sha256:` and hexadecimal. */
  readonly digest: string;
  /** How many sealed bytes there are. */
  readonly bytes: number;
  /** ISO 8601, in UTC. */
  readonly time: string;
  /** The public keys that it is encrypted for, `age1…`. */
  readonly recipients: readonly string[];
  /** What may be known of its records without the identity. */
  readonly records: readonly Clear[];
}

/** Sealed records, and the unencrypted part beside them. */
export interface Sealed {
  /** An age file. */
  readonly bytes: Uint8Array;
  /** What is written beside the file, unencrypted. */
  readonly index: Index;
}

/** Seals for the same recipients again and again. */
export type Sealer = (writing: Writing) => Promise<Sealed>;

/** X25519, post-quantum hybrid, and hardware keys that age knows (age1tag…). */
const recipientForm = /^age1(?:(?:pq|tag|tagpq)1)?[02-9ac-hj-np-z]{58,4000}$/;

/**
 * @param recipients - `age1…`, as `nymline quarantine key` or `age-keygen` print them
 * @throws OptionError, which shows nothing of the values, since one may be an identity
 */
export function createSealer(recipients: readonly string[]): Sealer {
  checkForm(recipients);
  let loaded: Promise<{ encrypt(plain: Bytes): Promise<Bytes> }> | undefined;
  const load = async () => {
    const { Encrypter } = await loadAge();
    const encrypter = new Encrypter();
    recipients.forEach((recipient, index) => {
      try {
        encrypter.addRecipient(recipient);
      } catch {
        // The library's own message may quote the value.
        throw refuse(`[${index}] is not whole: its checksum is another`);
      }
    });
    return encrypter;
  };
  return async (writing) => {
    loaded ??= load();
    const encrypter = await loaded;
    const plain = writing.take();
    try {
      const bytes = await gather(await encrypter.encrypt(streamOf(plain)));
      return {
        bytes,
        index: {
          version: 1,
          digest: digestOf(bytes),
          bytes: bytes.length,
          time: new Date().toISOString(),
          recipients,
          records: [...writing.clear],
        },
      };
    } finally {
      plain.fill(0);
    }
  };
}

type Bytes = ReadableStream<Uint8Array>;

/**
 * The bytes are given as a stream. Given at once, the library would use `Response`, for which Node loads its HTTP
 * client: 30 ms.
 */
const streamOf = (plain: Uint8Array): Bytes =>
  new ReadableStream({
    start(controller) {
      controller.enqueue(plain);
      controller.close();
    },
  });

async function gather(stream: Bytes): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  const reader = stream.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    parts.push(value);
  }
  const whole = new Uint8Array(parts.reduce((size, { length }) => size + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** Checks recipients as `createSealer` does, and their checksums too. @throws OptionError */
export async function checkRecipients(recipients: readonly string[]): Promise<void> {
  const writing = new Writing();
  await createSealer(recipients)(writing);
  writing.wipe();
}

/**
 * Seals records at once, for callers that write them elsewhere than in a folder, for example to a topic.
 *
 * @param rejects - quarantined records
 * @param options - the recipients, and the name of the source for the unencrypted part
 * @returns the age file, and the unencrypted part
 * @throws OptionError (rejects) if a recipient cannot be read, or something is not a quarantined record
 * @example
 * const { bytes, index } = await sealRecords(rejects, { recipients: ['age1…'], source: 'calls' })
 */
export async function sealRecords(
  rejects: Iterable<Reject>,
  options: { readonly recipients: readonly string[]; readonly source: string },
): Promise<Sealed> {
  checkOptions(options, { recipients: anything, source: aText });
  const { recipients, source } = options;
  checkGiven('source', source, aText);
  checkGiven('rejects', rejects, aList);
  const seal = createSealer(recipients);
  const writing = new Writing();
  try {
    for (const reject of rejects) {
      checkGiven('rejects', reject, aReject);
      writing.add(reject, source);
    }
    return await seal(writing);
  } finally {
    writing.wipe();
  }
}

/** Seals opened records again. */
export async function sealEntries(entries: readonly Entry[], recipients: readonly string[]): Promise<Sealed> {
  const seal = createSealer(recipients);
  const writing = new Writing();
  try {
    for (const entry of entries) {
      const { bytes, source, form, ...rest } = entry;
      writing.add({ ...rest, raw: bytes && rawOf(bytes, form) }, source);
    }
    return await seal(writing);
  } finally {
    writing.wipe();
  }
}

/** Opened records. */
export interface Opened {
  /** The records, in the order in which they were quarantined. */
  readonly entries: readonly Entry[];
  /** The unencrypted part that must be beside the segment. */
  readonly clear: readonly Clear[];
}

/**
 * Opens records that were sealed for one of the recipients.
 *
 * @param bytes - a complete age file
 * @param identities - `AGE-SECRET-KEY-1…`
 * @returns undefined if none of the identities opens it, or if it is cut off, changed or not written by nymline
 * @throws (rejects) OptionError if an identity cannot be read; it quotes nothing of it
 * @example
 * const opened = await openSealed(await readFile('rejects/….age'), [identity])
 * opened?.entries[0]?.code // 'ERR_RECORD_SYNTAX'
 */
export async function openSealed(
  bytes: Uint8Array,
  identities: readonly string[],
): Promise<Opened | undefined> {
  checkGiven('bytes', bytes, someBytes);
  checkGiven('identities', identities, aList);
  const { Decrypter } = await loadAge();
  const decrypter = new Decrypter();
  [...identities].forEach((identity, index) => {
    try {
      decrypter.addIdentity(identity);
    } catch {
      // The library's own message may quote the value.
      throw refuse(`[${index}] expected an identity, AGE-SECRET-KEY-1…`, 'identities');
    }
  });
  const plain = await decrypter.decrypt(bytes).catch(() => undefined);
  if (plain === undefined) return undefined;
  try {
    return readEntries(plain);
  } finally {
    plain.fill(0);
  }
}

async function loadAge(): Promise<typeof import('age-encryption')> {
  try {
    return await import('age-encryption');
  } catch {
    throw refuse('expected the package age-encryption beside nymline; run: npm install age-encryption');
  }
}

function checkForm(recipients: unknown): void {
  if (!Array.isArray(recipients) || recipients.length === 0)
    throw refuse('expected a list of one or more, as age1…');
  recipients.forEach((recipient: unknown, index) => {
    if (typeof recipient !== 'string') throw refuse(`[${index}] expected a text, got ${typeof recipient}`);
    if (/^AGE-SECRET-KEY-/i.test(recipient))
      throw refuse(
        `[${index}] expected a recipient, age1…, got an identity: keep that away from this machine`,
      );
    if (!recipientForm.test(recipient)) throw refuse(`[${index}] expected a recipient, age1…`);
  });
}

const aList: Expect = (value) =>
  typeof value === 'object' && value !== null && Symbol.iterator in value ? undefined : 'a list';
const someBytes: Expect = (value) => (value instanceof Uint8Array ? undefined : 'bytes');
const aReject: Expect = (value) =>
  Object.hasOwn(codes, (value as Partial<Reject> | null | undefined)?.code ?? '')
    ? undefined
    : 'records that were quarantined, as keep() is given them';

const refuse = (message: string, name = 'recipients'): OptionError => new OptionError([{ name, message }]);
