/**
 * @module
 * The front door. `createPseudonymizer` takes a policy and a keyring, and returns an object that turns records into
 * pseudonymized records.
 */

import type { RewrittenMessage } from './bytes/messages.js';
import { createKeyring, isKeyring, type Keyring, type KeyringDocument } from './crypto/keyring.js';
import { watchEnd } from './ending.js';
import { SecretError } from './errors.js';
import type { IdentifierName } from './identifiers/identifier.js';
import { checkOptions } from './options.js';
import type { ExtendingDocument, PolicyDocument } from './policy/document.js';
import { parsePolicy } from './policy/policy.js';
import type { Report } from './program/report.js';
import { type LookupOptions, lookUp } from './pseudonymizer/lookup.js';
import { type PseudonymizerOptions, pseudonymizerOptions } from './pseudonymizer/options.js';
import type { Input } from './session/input.js';
import { openSession, type RewrittenChunk, type Session } from './session.js';
import { createWarn, warnOfQuarantine, warnOfTime } from './warning.js';

/** A policy at work with a keyring. Records come out of each method pseudonymized, or not at all. */
export interface Pseudonymizer {
  /**
   * Pseudonymizes a record in memory. Returns a copy and never changes the input. Each field is read once. Parts that no rule
   * can reach are shared with the input, so a reference in there that points back to the record still points to the input.
   * A record that refers to itself is quarantined if a rule with `**` can reach that reference.
   *
   * @returns undefined if the record is quarantined
   * @example
   * calls.record({ from: '(202) 555-0123' }) // { from: 'tel_k1_…' }
   */
  record<T extends object>(record: T): Pseudonymized<T> | undefined;
  /**
   * Pseudonymizes one serialised record, with or without its newline. Text that no rule touches stays as it is.
   * The text is a record even if it is blank: under lines of JSON a blank one is counted and quarantined. Between records, as
   * `chunk` and `input` read them, a blank line is none, and stays.
   *
   * @returns undefined if the record is quarantined
   * @throws OptionError if it is not a string
   * @example
   * calls.line('{"from":"(202) 555-0123","n":1.0}') // '{"from":"tel_k1_…","n":1.0}'
   */
  line(line: string): string | undefined;
  /**
   * Scrubs free text that is not a field of a record. The first rule with `transform: scrub` says what is looked for; if the
   * policy has none, it is everything that can be found. The secret is the one that is valid now.
   *
   * @returns undefined if no secret is valid now, if the text has more values than `maxRecordValues`, or if scrubbing it threw:
   * the text is quarantined
   * @throws OptionError if it is not a string
   * @example
   * calls.text('callback to (202) 555-0123 failed') // 'callback to tel_k1_… failed'
   */
  text(text: string): string | undefined;
  /**
   * Pseudonymizes whole records in the policy's format, as UTF-8 bytes; without a format in the policy, lines of JSON. The
   * newline of the last record may be missing. A header is remembered for the chunks that follow.
   *
   * @returns the records that may leave, as bytes of the caller's own, and how many records were read and quarantined
   * @throws OptionError if it is not bytes
   * @example
   * const { bytes, records, quarantined } = calls.chunk(await readFile('calls.ndjson'))
   */
  chunk(records: Uint8Array): RewrittenChunk;
  /**
   * Pseudonymizes messages of a broker, many in one call. Each message is one record, even if it contains line ends. If the
   * format reads a message as several rows, and one row cannot be read, the whole message is quarantined.
   *
   * @param messages - UTF-8 bytes each; null is a tombstone, which stays one and is not counted; an empty one is quarantined
   * @returns in the order of the messages: the bytes that may leave, null, or a RecordError if the message is quarantined
   * @throws OptionError if it is not a list of bytes and nulls
   * @example
   * const [call] = calls.messages([value])
   * if (call instanceof RecordError) setAside(call.code)
   */
  messages(messages: readonly (Uint8Array | null)[]): RewrittenMessage[];
  /**
   * Opens an input whose bytes may be cut anywhere, as a file or a socket gives them. `nymline/stream` wraps one in a stream.
   * Each input numbers its records from 1. Records that come by `record`, `line`, `text`, `chunk` and `messages` are numbered
   * together.
   *
   * @example
   * const input = calls.input()
   * const { taken } = input.rewrite(bytes, false, (part) => file.write(part))
   * // Give the bytes from `taken` on again, with those that follow; `true` with the last.
   */
  input(): Input;
  /**
   * The pseudonyms of one value under each secret of the keyring, to find the records of one person. The list is empty for a
   * value that singles nobody out, such as a withheld number.
   *
   * @throws SecretError if the keyring is closed
   * @throws OptionError if the identifier is unknown, the value is not a string, or the policy's scope asks for `with` or
   *   `periods`
   * @example
   * calls.pseudonymsOf('phone', '+1 202 555 0123') // ['tel_k1_…', 'tel_k2_…']
   */
  pseudonymsOf(identifier: IdentifierName, value: string, options?: LookupOptions): string[];
  /**
   * The counts so far: records in, out, quarantined and dropped, and values by rule. It holds no value of a record.
   *
   * @example
   * const books = calls.report()
   * books.in === books.out + books.quarantined + books.dropped // true
   */
  report(): Report;
  /**
   * Replaces policy and keyring from the next record on. A record that is being worked on is finished under the old ones.
   * Open inputs and streams change over, too, unless they are inside a JSON document or the format of the new policy is
   * another one. The counts of the report go on.
   *
   * @returns resolves when every key and remembered value of the old policy and keyring is overwritten
   * @throws (rejects) what createPseudonymizer throws; nothing has changed then
   * @example
   * await calls.replace(loadPolicy('policy.yaml'), await loadKeyring({ file: 'keyring.json' }))
   */
  replace(
    policy: PolicyDocument | ExtendingDocument | string,
    keyring: Keyring | KeyringDocument | string | Uint8Array,
  ): Promise<void>;
  /**
   * Resolves when all records quarantined so far have been stored by the `quarantine` option, and rejects if they cannot be
   * stored. Await it before you acknowledge the input.
   *
   * @example
   * const answers = calls.messages(values)
   * await calls.sealed()
   * await commitOffsets()
   */
  sealed(): Promise<void>;
  /**
   * Overwrites every key and every remembered value; docs/threat-model.md says what is left in memory. Records that come
   * later are quarantined. A keyring that the caller gave stays open. A keyring that was made of a document or of a bare secret
   * is closed, too.
   */
  close(): void;
  /** The same as `close`, for `using`. */
  [Symbol.dispose](): void;
}

/**
 * The type of a record after a policy: any field may be missing, or hold a constant or a string instead. An element that is
 * dropped is removed from its list.
 *
 * @example
 * const call = calls.record({ from: { phone: '+12025550123' } })
 * if (typeof call?.from === 'object') call.from?.phone // string | number | boolean | null | undefined
 */
export type Pseudonymized<T> = T extends readonly (infer Element)[]
  ? PseudonymizedValue<Element>[]
  : { [Key in keyof T]?: PseudonymizedValue<T[Key]> };

type PseudonymizedValue<T> = T extends Closed
  ? unknown
  : (T extends object ? Pseudonymized<T> : T) | string | number | boolean | null;

/** Objects that are not plain data. They come out as a serializer would show them, or unchanged. */
type Closed =
  | { toJSON: unknown }
  | ReadonlyMap<unknown, unknown>
  | ReadonlySet<unknown>
  | ArrayBufferView
  | ((...given: never) => unknown);

/**
 * Compiles a policy for a keyring.
 *
 * @param policy - a plain object, its YAML or JSON text, or what `loadPolicy` returned, which is not checked again
 * @param keyring - a keyring, a keyring document, or a bare secret of 32 bytes or more
 * @throws PolicyError with every fault of the policy
 * @throws OptionError with every fault of the options
 * @throws SecretError if the keyring or the secret cannot be used
 * @example
 * const calls = createPseudonymizer(
 *   { version: 1, region: 'US', rules: [{ path: 'from', identifier: 'phone', transform: 'pseudonym' }] },
 *   randomBytes(32),
 * )
 * calls.record({ from: '(202) 555-0123' }) // { from: 'tel_k1_…' }
 */
export function createPseudonymizer(
  policy: PolicyDocument | ExtendingDocument | string,
  keyring: Keyring | KeyringDocument | string | Uint8Array,
  options: PseudonymizerOptions = {},
): Pseudonymizer {
  checkOptions(options, pseudonymizerOptions);
  let checked = parsePolicy(policy);
  let ring = openRing(keyring);
  /** Whether the keyring was made here, and is therefore closed here. */
  let isOwn = ring !== keyring;
  let isClosed = false;
  const { onWarning, strict, warnAhead, quarantine, ...others } = options;
  const warn = createWarn({ onWarning, strict });
  // Whoever is called for every quarantined record needs no warning of the first one.
  const isTold = options.onQuarantine !== undefined && onWarning === undefined && strict !== true;
  const session = openSession(checked, ring, {
    ...others,
    keep: quarantine?.keep,
    ...(isTold ? {} : { onFirst: warnOfQuarantine(warn) }),
    onTimeless: () => warnOfTime(warn),
  });
  const watch = watchEnd(warnAhead, options.clock ?? Date.now, warn);
  watch(ring);
  const close = (): void => {
    isClosed = true;
    watch(undefined);
    session.close();
    if (isOwn) ring.close();
  };
  return {
    ...(session as Omit<Session, 'record'> & Pick<Pseudonymizer, 'record'>),
    sealed: async () => quarantine?.flush(),
    close,
    [Symbol.dispose]: close,
    async replace(another, others) {
      if (isClosed)
        throw new SecretError('ERR_SECRET_CLOSED', 'replace expected a pseudonymizer that is open');
      const next = parsePolicy(another);
      const opened = openRing(others);
      await new Promise<void>((resolve) => {
        const old = isOwn && opened !== ring ? ring : undefined;
        session.replace(next, opened, () => {
          old?.close();
          resolve();
        });
        checked = next;
        isOwn = opened !== others || (isOwn && opened === ring);
        ring = opened;
        watch(ring);
      });
    },
    pseudonymsOf: (identifier, value, given) => lookUp(checked, ring, identifier, value, given),
  };
}

/** @throws SecretError */
function openRing(keyring: Keyring | KeyringDocument | string | Uint8Array): Keyring {
  const ring = isKeyring(keyring) ? keyring : createKeyring(keyring);
  if (ring.isClosed) throw new SecretError('ERR_SECRET_CLOSED', 'keyring expected one that is open');
  return ring;
}
