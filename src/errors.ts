/**
 * @module
 * Every way nymline refuses something, in one table. Configuration is refused by throwing
 * {@link PolicyError}, {@link SecretError} or {@link OptionError}; data never throws into the host, it is quarantined and
 * reported as a {@link RecordError}. A message says where, what was expected and what kind came. It never
 * holds a value from a record, nor a byte of a secret.
 */

import { veil } from './veil.js';

/** Code → what it means. A code is never reused for another meaning. */
export const codes = {
  ERR_POLICY_SYNTAX: 'the policy is not well-formed YAML or JSON',
  ERR_POLICY_SCHEMA: 'a part of the policy is missing, unknown or of the wrong kind',
  ERR_POLICY_PATH: 'a path cannot be read',
  ERR_POLICY_UNREACHABLE: 'a path can never match, because an earlier one covers it',
  ERR_POLICY_OPTION: 'an option does not fit the rule it stands in',
  ERR_POLICY_UNSUPPORTED: 'this version does not offer what the policy asks for',
  ERR_OPTION: 'an option or an argument of a function is missing, unknown or of the wrong kind',
  ERR_SECRET_SYNTAX: 'the keyring is not a JSON document of the expected shape',
  ERR_SECRET_MISSING: 'there is no keyring where one was expected',
  ERR_SECRET_ENCODING: 'a secret is neither bytes, hex:… nor base64:…',
  ERR_SECRET_SHORT: 'a secret has fewer than 32 bytes',
  ERR_SECRET_WEAK: 'a secret is made of one repeated byte or pattern',
  ERR_SECRET_PUBLISHED: 'a secret stands in public documentation',
  ERR_SECRET_ID: 'a secret id is not [a-z0-9]{1,12}',
  ERR_SECRET_DUPLICATE: 'two secrets share an id, or one secret has two ids',
  ERR_SECRET_INTERVAL: 'a validity interval is not readable, or ends before it starts',
  ERR_SECRET_OVERLAP: 'two secrets are valid at the same instant',
  ERR_SECRET_SCHEME: 'a secret asks for a scheme that this version does not know',
  ERR_SECRET_SEALED: 'a sealed keyring was changed, or is read where no key service can be asked',
  ERR_SECRET_SERVICE: 'the key service did not open or seal a keyring',
  ERR_SECRET_EXPIRED: 'a keyring that is read again has no secret that is valid now',
  ERR_SECRET_CLOSED: 'the keyring was closed',
  ERR_RECORD_SYNTAX: 'a record is not well-formed',
  ERR_RECORD_SHAPE: 'a record is not an object or an array',
  ERR_RECORD_DEPTH: 'a record is nested deeper than the limit, or refers to itself',
  ERR_RECORD_COLUMNS: 'a row does not have the columns that its format or header says',
  ERR_RECORD_SIZE: 'a record is larger than the limit',
  ERR_RECORD_VALUES: 'a record has more values to be read than the limit',
  ERR_RECORD_ENCODING: 'a record is not valid UTF-8',
  ERR_RECORD_TIME: 'a record has no readable event time where the policy names one',
  ERR_RECORD_DOMAIN: 'the field that names the domain of a record has none of the list',
  ERR_RECORD_SECRET: 'no secret of the keyring is valid at the event time of a record',
  ERR_RECORD_CLOSED: 'a record came after close',
  ERR_RECORD_DOCUMENT: 'a JSON document is broken, and what is left of it cannot be read',
  ERR_RECORD_FAULT: 'reading or transforming a record threw',
} as const;

/** Of all errors. */
export type Code = keyof typeof codes;
export type PolicyCode = Extract<Code, `ERR_POLICY_${string}`>;
export type SecretCode = Extract<Code, `ERR_SECRET_${string}`>;
/** Why a record is quarantined. */
export type RecordCode = Extract<Code, `ERR_RECORD_${string}`>;

/** One fault of a policy: `pointer` is an RFC 6901 JSON pointer into the policy document. */
export interface PolicyIssue {
  /** What is wrong, as one of `codes`. */
  readonly code: PolicyCode;
  /** Where in the document: a JSON Pointer (RFC 6901), such as `/rules/0/path`. Empty for the document itself. */
  readonly pointer: string;
  /** What was expected, and what kind of value is there. It quotes no value that may be a secret. */
  readonly message: string;
  /** What may help: a similar word, or what to use instead. */
  readonly hint?: string;
}

/** Thrown for a policy that cannot be used; `issues` lists every fault at once. */
export class PolicyError extends Error {
  override readonly name = 'PolicyError';
  /** The code of the first issue. */
  readonly code: PolicyCode;

  /** Every fault, in the order of the document. */
  readonly issues: readonly PolicyIssue[];

  /** @param issues - a secret that was given in place of a policy, or inside it, is left out of them */
  constructor(issues: readonly PolicyIssue[]) {
    const told = issues.map(veilIssue);
    super(told.map(formatIssue).join('\n'));
    this.issues = told;
    this.code = issues[0]?.code ?? 'ERR_POLICY_SCHEMA';
  }
}

function veilIssue<T extends object>(issue: T): T {
  return Object.fromEntries(
    Object.entries(issue).map(([name, text]) => [name, typeof text === 'string' ? veil(text) : text]),
  ) as T;
}

function formatIssue({ pointer, message, hint }: PolicyIssue): string {
  return `${pointer === '' ? 'policy' : pointer} ${message}${hint === undefined ? '' : ` (${hint})`}`;
}

/** One fault of the options, or the arguments, of a function. */
export interface OptionIssue {
  /** The option or argument that is wrong. */
  readonly name: string;
  /** What was expected, and what kind of value it got. */
  readonly message: string;
  /** What may help: a similar word, or what to use instead. */
  readonly hint?: string;
}

/** Thrown for options, and arguments, that are missing, unknown or of the wrong kind; `issues` lists every fault at once. */
export class OptionError extends TypeError {
  override readonly name = 'OptionError';
  readonly code = 'ERR_OPTION';

  /** Every fault, each with the name of an option or an argument. */
  readonly issues: readonly OptionIssue[];

  constructor(issues: readonly OptionIssue[]) {
    const told = issues.map(veilIssue);
    super(
      told
        .map(({ name, message, hint }) => `${name} ${message}${hint === undefined ? '' : ` (${hint})`}`)
        .join('\n'),
    );
    this.issues = told;
  }
}

/** Thrown for a keyring or secret that cannot be used. Never holds a byte of the secret. */
export class SecretError extends Error {
  override readonly name = 'SecretError';

  constructor(
    readonly code: SecretCode,
    message: string,
  ) {
    super(message);
  }
}

/** Says why one record was quarantined. Reported, not thrown into the host. */
export class RecordError extends Error {
  override readonly name = 'RecordError';

  /**
   * @param code - what is wrong
   * @param position - 1-based number of the record in its input
   * @param detail - expected what, got what kind; never a value
   */
  constructor(
    readonly code: RecordCode,
    readonly position: number,
    detail: string = codes[code],
  ) {
    super(`record ${position}: ${detail}`);
  }
}

/**
 * Runs what may fail for every line of an input, and whose stack nobody is shown: to write it down takes more than twice as long
 * as the rest, 7 µs for `JSON.parse` instead of 3 (Node 20.20). Nothing of a host's may run in it.
 */
export function withoutStack<T>(run: () => T): T {
  const { stackTraceLimit: before } = Error as { stackTraceLimit?: number };
  // If `Error` is frozen or has no such property, stacks are captured as usual.
  if (before === undefined || !Reflect.set(Error, 'stackTraceLimit', 0)) return run();
  try {
    return run();
  } finally {
    Reflect.set(Error, 'stackTraceLimit', before);
  }
}
