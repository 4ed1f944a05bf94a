/**
 * @module
 * The options of `createPseudonymizer`, and what each expects.
 */
import type { RecordError } from '../errors.js';
import { aFunction, wholeNumber, yesOrNo } from '../options.js';
import type { Keep } from '../program/reject.js';
import type { WarningOptions } from '../warning.js';

/** The options of `createPseudonymizer`. All of them are optional. */
export interface PseudonymizerOptions extends WarningOptions {
  /**
   * Called for each record that is quarantined, with a code and the position of the record, never with its content. It is
   * called before the call that brought the record returns. What it throws is ignored. It may pseudonymize records itself:
   * they are counted, but it is not called again for one of them that is quarantined.
   */
  readonly onQuarantine?: ((error: RecordError) => void) | undefined;
  /** Keeps each quarantined record, encrypted. `createQuarantine` of `nymline/quarantine` makes one. */
  readonly quarantine?: { readonly keep: Keep; flush(): Promise<void> } | undefined;
  /**
   * Returns the time in milliseconds since 1970; `Date.now` by default. It picks the secret if the policy names no event
   * time.
   */
  readonly clock?: (() => number) | undefined;
  /**
   * How many values each of the two generations of the memo holds; 131,072 by default. With 0 nothing is remembered, not even
   * which texts have been searched already.
   */
  readonly memo?: number | undefined;
  /** The longest serialised record that is read, in bytes; 16 MiB by default. A longer one is quarantined. */
  readonly maxRecordBytes?: number | undefined;
  /**
   * How many values of one record the rules may transform; 131,072 by default. The items of a list and what is found inside a
   * text count, too. Beyond the first thousand in a text, each place that is looked at counts as about 20. A record with more
   * values is quarantined, because it would hold up the records behind it.
   */
  readonly maxRecordValues?: number | undefined;
  /**
   * Whether `report().unlisted.kept` counts the values that stay because no rule names them; false by default, since counting
   * takes time. Values that are dropped are always counted.
   */
  readonly countUnlisted?: boolean | undefined;
  /**
   * How long before a time without a valid secret the warning `WARN_KEYRING_END` comes, in milliseconds. There is no such
   * warning by default.
   */
  readonly warnAhead?: number | undefined;
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
