/**
 * @module
 * The door: a policy and a keyring go in, and what comes back turns records into pseudonymized records.
 */

import type { RewrittenMessage } from './bytes/messages.js';
import { createKeyring, isKeyring, type Keyring, type KeyringDocument } from './crypto/keyring.js';
import { readPeriod } from './crypto/period.js';
import { domainForm } from './crypto/prf.js';
import { watchEnd } from './ending.js';
import { OptionError, type OptionIssue, type RecordError, SecretError } from './errors.js';
import { type Hints, type IdentifierName, identifierNames } from './identifiers/identifier.js';
import { aFunction, anything, aText, checkOptions, type Expect, wholeNumber, yesOrNo } from './options.js';
import { scopesOf } from './policy/check/context-fields.js';
import { nearestWord } from './policy/check/nearest.js';
import type { ExtendingDocument, Policy, PolicyDocument } from './policy/document.js';
import { domainsOf } from './policy/domain.js';
import { parsePolicy } from './policy/policy.js';
import { pseudonymsOf } from './program/lookup.js';
import type { Keep } from './program/reject.js';
import type { Report } from './program/report.js';
import type { Input } from './session/input.js';
import { openSession, type RewrittenChunk, type Session } from './session.js';
import { createWarn, type WarningOptions, warnOfQuarantine, warnOfTime } from './warning.js';

/** What `createPseudonymizer` may be told beside a policy and a keyring; all of it may be left out. */
export interface PseudonymizerOptions extends WarningOptions {
  /**
   * Told of each record that is quarantined: its code and position, never its content. Called when the books are
   * written, before the call returns that the record came with; what it throws is passed over. A record that it sends
   * itself is counted, and where that is quarantined it is not told of it again.
   */
  readonly onQuarantine?: ((error: RecordError) => void) | undefined;
  /** Keeps each of them, sealed: what `createQuarantine` of `nymline/quarantine` gives. */
  readonly quarantine?: { readonly keep: Keep; flush(): Promise<void> } | undefined;
  /** Milliseconds since 1970; `Date.now` by default. Picks the secret where the policy names no event time. */
  readonly clock?: (() => number) | undefined;
  /** How many values are remembered, in each of two generations; 131,072 by default. With 0, no text is known again by its words either. */
  readonly memo?: number | undefined;
  /** Longest serialised record, in bytes; 16 MiB by default. A longer one is quarantined. */
  readonly maxRecordBytes?: number | undefined;
  /**
   * How many values of one record rules may transform, those inside a long list or text counted; 131,072 by default. In a text what is found or
   * asked in vain beyond the first thousand counts some 20 each. A record with more is quarantined: it would hold up those behind it.
   */
  readonly maxRecordValues?: number | undefined;
  /**
   * Count what stays since no rule names it, in `report().unlisted.kept`; false by default, since it takes time. What goes is
   * counted in any case.
   */
  readonly countUnlisted?: boolean | undefined;
  /**
   * How many milliseconds before the keyring has no secret any more, or a gap, it is warned of that (`WARN_KEYRING_END`);
   * not at all by default.
   */
  readonly warnAhead?: number | undefined;
}

/** Where a pseudonym is looked for. */
export interface LookupOptions extends Hints {
  /** The policy's domain by default; all of them where its records choose among several. */
  readonly domain?: string;
  /** For a rule of scope `with`: what stands in the counterpart's field in the output, empty where nothing does. */
  readonly with?: string;
  /** For a rule of scope `within`: months, weeks or days, as `2026-11`, `2026-W48`, `2026-11-24`. */
  readonly periods?: readonly string[];
}

/** A policy under a keyring: records go in by any of its doors, and come out pseudonymized or not at all. */
export interface Pseudonymizer {
  /**
   * A record in memory. The input is never changed; each field is read once, and what no rule can reach is shared:
   * where a record refers to itself, a way back in there leads to the input. By rules of `**` such a record is quarantined.
   *
   * @returns undefined where the record is quarantined
   */
  record<T extends object>(record: T): Pseudonymized<T> | undefined;
  /**
   * One serialised record, with or without its newline. Text that no rule touches stays as it is.
   *
   * @returns undefined where the record is quarantined
   */
  line(line: string): string | undefined;
  /**
   * Free text that is no field of a record. Scrubbed as the first rule of the policy that scrubs says, else of
   * everything there is to find; by the secret that holds now.
   *
   * @returns undefined where no secret does, or there is more in it than `maxRecordValues`
   */
  text(text: string): string | undefined;
  /**
   * Whole records in the policy's format, as bytes in UTF-8: lines of JSON where it names none. The last may
   * lack its newline. A header is remembered for the chunks that follow.
   *
   * @example
   * const { bytes, records, quarantined } = calls.chunk(value)
   */
  chunk(records: Uint8Array): RewrittenChunk;
  /**
   * Messages of a broker, many in one call: each is a record of its own, whatever line ends it holds, and its answer
   * stands in the same place. One that its format reads as several rows is quarantined with any of them.
   *
   * @param messages - null is a tombstone, and stays one
   * @returns the bytes that may leave, null, or why the message is quarantined
   * @example
   * const [call] = calls.messages([value])
   * if (call instanceof RecordError) setAside(call.code)
   */
  messages(messages: readonly (Uint8Array | null)[]): RewrittenMessage[];
  /**
   * One input of its own, that may be cut anywhere: what `nymline/stream` feeds. Its records are numbered from 1, as
   * those are that come by `record`, `line`, `text`, `chunk` and `messages` together.
   */
  input(): Input;
  /**
   * What a value was, or would be, pseudonymized to under each secret of the keyring: for finding one
   * person's records. Nothing for a value that singles nobody out, such as a withheld number.
   *
   * @throws SecretError where the keyring is closed; OptionError where that is no identifier, or no text
   */
  pseudonymsOf(identifier: IdentifierName, value: string, options?: LookupOptions): string[];
  /** The books so far. They hold no value. */
  report(): Report;
  /**
   * Goes on by another policy and keyring from the next record on: what is under way is finished as it was begun. Inputs
   * and streams go on by them too, but for a JSON document that has begun, and where the format is another. Books go on.
   *
   * @returns when all is overwritten that was derived and remembered under those before
   * @throws (rejects) as createPseudonymizer does: nothing has changed then
   */
  replace(
    policy: PolicyDocument | ExtendingDocument | string,
    keyring: Keyring | KeyringDocument | string | Uint8Array,
  ): Promise<void>;
  /**
   * Resolves when what was quarantined so far is where `quarantine` keeps it, and rejects where it cannot be: to be awaited
   * before the input is acknowledged.
   */
  sealed(): Promise<void>;
  /**
   * Overwrites every key and every value that it remembers; docs/threat-model.md says what is left. Records that come
   * later are quarantined. A keyring is the caller's, and still answers; where a document or a bare secret was given,
   * the keyring made of it is closed, too.
   */
  close(): void;
  /** As `close`, for `using`. */
  [Symbol.dispose](): void;
}

/**
 * What a policy may make of a record: any field may be gone, or be a constant or a text in its place; an element that is
 * dropped is not in its list any more.
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

/** What is no plain data comes out as a serializer would show it, or as it was. */
type Closed =
  | { toJSON: unknown }
  | ReadonlyMap<unknown, unknown>
  | ReadonlySet<unknown>
  | ArrayBufferView
  | ((...given: never) => unknown);

/**
 * Compiles a policy against a keyring.
 *
 * @param policy - the tree, its YAML or JSON text, or what `loadPolicy` gave, which is not read again
 * @param keyring - a keyring, its document, or a bare secret of 32 bytes or more
 * @throws PolicyError, OptionError, listing every fault of the policy and of the options; SecretError
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
  /** It was made here, and is nobody else's. */
  let isOwn = ring !== keyring;
  let isClosed = false;
  const { onWarning, strict, warnAhead, quarantine, ...others } = options;
  const warn = createWarn({ onWarning, strict });
  // Who is told of every record need not be warned of the first.
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
    pseudonymsOf(identifier, value, given = {}) {
      checkAsked(identifier, value);
      checkOptions(given, lookupOptions);
      const { domain, with: beside, periods, ...hints } = given;
      checkReach(checked, identifier, given);
      const domains = domain === undefined ? domainsOf(checked.domain) : [domain];
      return pseudonymsOf(
        ring,
        domains,
        identifier,
        value,
        { region: checked.region, ...hints },
        { with: beside, periods },
      );
    },
  };
}

/** @throws SecretError */
function openRing(keyring: Keyring | KeyringDocument | string | Uint8Array): Keyring {
  const ring = isKeyring(keyring) ? keyring : createKeyring(keyring);
  if (ring.isClosed) throw new SecretError('ERR_SECRET_CLOSED', 'keyring expected one that is open');
  return ring;
}
const isKeeper = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && 'keep' in value && typeof value.keep === 'function';

const warningOptions = { onWarning: aFunction, strict: yesOrNo } as const;

/** What each option expects. */
export const pseudonymizerOptions = {
  onQuarantine: aFunction,
  quarantine: (value: unknown) => (isKeeper(value) ? undefined : 'what createQuarantine gives'),
  clock: aFunction,
  memo: wholeNumber(0, 'values'),
  maxRecordBytes: wholeNumber(1, 'bytes'),
  maxRecordValues: wholeNumber(1, 'values'),
  countUnlisted: yesOrNo,
  warnAhead: wholeNumber(0, 'milliseconds'),
  ...warningOptions,
} as const;

const lookupOptions = {
  domain: (value) =>
    typeof value === 'string' && domainForm.test(value) ? undefined : '1 to 32 of a-z, 0-9 and -',
  region: aText,
  idd: anything,
  tenant: (value) => (typeof value === 'function' ? undefined : aText(value)),
  with: aText,
  periods: (value) =>
    Array.isArray(value) && value.every((each) => typeof each === 'string' && readPeriod(each) !== undefined)
      ? undefined
      : 'a list of periods, such as 2026-11, 2026-W48 or 2026-11-24',
} as const satisfies Readonly<Record<string, Expect>>;

/** Neither is repeated: the one may have been given in place of the other. */
function checkAsked(identifier: unknown, value: unknown): void {
  const issues: OptionIssue[] = [];
  if (!identifierNames.includes(identifier as IdentifierName)) {
    const nearest = typeof identifier === 'string' ? nearestWord(identifier, identifierNames) : undefined;
    issues.push({
      name: 'identifier',
      message: `expected one of ${identifierNames.join(', ')}`,
      ...(nearest === undefined ? {} : { hint: `did you mean ${nearest}?` }),
    });
  }
  if (typeof value !== 'string') {
    const got = value === null ? 'null' : typeof value;
    issues.push({ name: 'value', message: `expected a text, got ${got}` });
  }
  if (issues.length > 0) throw new OptionError(issues);
}

/**
 * Where no rule of the policy writes what would be looked for, it says what is missing: searched for in vain, a person
 * would be told that there is nothing.
 *
 * @throws OptionError
 */
function checkReach(
  policy: Policy,
  identifier: IdentifierName,
  { with: beside, periods }: LookupOptions,
): void {
  const refuse = (name: string, message: string): never => {
    throw new OptionError([{ name, message }]);
  };
  if (beside !== undefined && periods !== undefined) refuse('periods', 'and with are of two scopes');
  if (beside !== undefined || periods !== undefined) return;
  const scopes = scopesOf(policy.rules, identifier);
  if (scopes.length === 0 || scopes.includes(undefined)) return;
  for (const scope of scopes) {
    if (typeof scope !== 'object') continue;
    if ('with' in scope) refuse('with', `expected what stands in ${scope.with} in the output`);
    else refuse('periods', `expected each ${scope.within} to look in`);
  }
  refuse('identifier', 'has another pseudonym in each record: none can be found');
}
