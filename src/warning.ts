/**
 * @module
 * Warnings: for what is not an error, but must not go unnoticed. Each is given once, says what to do, and holds no
 * value of a record. It goes to the process (`process.emitWarning`) or to a listener of the service.
 */
import { codes, type RecordCode } from './errors.js';

/** The codes of warnings and what each means. A code is never reused for another meaning. */
export const warnings = {
  WARN_QUARANTINE: 'records are quarantined for the first time for a reason',
  WARN_TIME: 'an event time cannot be read, and the lone secret does not ask for it',
  WARN_DESTINATION: 'a destination does not take what is written',
  WARN_LOST: 'lines went nowhere',
  WARN_UNUSED: 'a destination was never given a line before the process ended',
  WARN_SEALING: 'quarantined records cannot be written where they are to be kept',
  WARN_BOOKS: 'a manifest of a service cannot be written',
  WARN_FAULT: 'rewriting a line threw, or a listener did',
  WARN_RELOAD: 'a policy or keyring that was read again is refused',
  WARN_KEYRING_END: 'the secrets of a keyring end soon',
  WARN_KEYRING_MODE: 'a keyring file can be read by other users',
} as const;

/** The code of a warning. */
export type WarningCode = keyof typeof warnings;

/** A warning. It holds no value of a record and no byte of a secret. */
export class NymlineWarning extends Error {
  override readonly name = 'NymlineWarning';

  constructor(
    readonly code: WarningCode,
    message: string,
  ) {
    super(message);
  }
}

/** Options: who receives warnings, and whether they are fatal. */
export interface WarningOptions {
  /** Called with each warning, instead of the process. What it throws is ignored. */
  readonly onWarning?: ((warning: NymlineWarning) => void) | undefined;
  /**
   * If true, each warning is also thrown as an uncaught exception, never into the call that logs. That ends the
   * process, unless it listens for uncaught exceptions. false by default.
   */
  readonly strict?: boolean | undefined;
}

/** Gives a warning. Each code is given once, however often this is called. */
export type Warn = (code: WarningCode, message: string) => void;

export function createWarn({ onWarning = emitWarning, strict = false }: WarningOptions = {}): Warn {
  const said = new Set<string>();
  return (code, message) => {
    if (said.has(message)) return;
    said.add(message);
    const warning = new NymlineWarning(code, message);
    try {
      onWarning(warning);
    } catch {
      // A listener that throws must not break the call that logs.
    }
    if (strict && isExiting()) process.exitCode = 1;
    else if (strict) {
      queueMicrotask(() => {
        throw warning;
      });
    }
  };
}

/**
 * Whether the process is about to exit, so that no later turn of the event loop comes. Only Node can tell; a browser
 * has no `process`.
 */
const isExiting = (): boolean =>
  typeof process !== 'undefined' && (process as { _exiting?: boolean })._exiting === true;

function emitWarning({ message, name: type, code }: NymlineWarning): void {
  if (typeof process === 'undefined' || isExiting()) console.warn(`${type} [${code}]: ${message}`);
  else process.emitWarning(message, { type, code });
}

/** What to do about quarantined records, by code. */
const remedies: Partial<Record<RecordCode, string>> = {
  ERR_RECORD_TIME: 'leave "time:" out of the policy where records have no such field, as those of a logger',
  ERR_RECORD_DOMAIN:
    'the policy lists the domains there may be, and "otherwise" is for records that name none',
  ERR_RECORD_SECRET: 'see "nymline keys": one secret must be valid at the time of each record',
  ERR_RECORD_SYNTAX: 'is this the format that the policy names?',
  ERR_RECORD_SHAPE: 'objects are expected: a string or bytes must be parsed first, as by split2(JSON.parse)',
  ERR_RECORD_COLUMNS: 'compare the header with the columns that the policy names',
  ERR_RECORD_SIZE: 'raise maxRecordBytes if such records are meant',
  ERR_RECORD_CLOSED: 'close() belongs behind the last record',
};

/** Warns of the first record that is quarantined under each code. */
export function warnOfQuarantine(warn: Warn): (code: RecordCode) => void {
  return (code) => {
    const remedy = remedies[code] ?? 'onQuarantine is told of each';
    warn(
      'WARN_QUARANTINE',
      `records are quarantined and do not come out: ${codes[code]} (${code}); ${remedy}`,
    );
  };
}

/**
 * Warns of event times that cannot be read. A lone secret without bounds is valid at any time, so such records are not
 * quarantined until there is a second secret.
 */
export function warnOfTime(warn: Warn): void {
  warn(
    'WARN_TIME',
    'the event time of a record cannot be read, and from the first rotation of the secret on such records are quarantined; ' +
      'compare "time:" in the policy with the records, and see times in report()',
  );
}
