/**
 * @module
 * What is not refused and must not be passed over either: it is said aloud, once, with what to do, and without a value.
 * A service is told by a warning of the process, or by a listener of its own.
 */
import { codes, type RecordCode } from './errors.js';

/** Code → what it means. A code is never reused for another meaning. */
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

/** Of all warnings. */
export type WarningCode = keyof typeof warnings;

/** Holds no value of a record and no byte of a secret. */
export class NymlineWarning extends Error {
  override readonly name = 'NymlineWarning';

  constructor(
    readonly code: WarningCode,
    message: string,
  ) {
    super(message);
  }
}

/** Who is told of warnings, and whether they are fatal. */
export interface WarningOptions {
  /** Told of each warning, in place of the process. What it throws is passed over. */
  readonly onWarning?: ((warning: NymlineWarning) => void) | undefined;
  /**
   * true: a warning is thrown as well, where nothing catches it but the process: never into the call that logs. It ends
   * the process unless that listens for uncaught exceptions. false by default.
   */
  readonly strict?: boolean | undefined;
}

/** Says a thing once, however often it is told. */
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
      // A listener that fails must not break the call that logs.
    }
    if (strict && isExiting()) process.exitCode = 1;
    else if (strict) {
      queueMicrotask(() => {
        throw warning;
      });
    }
  };
}

/** In the last moment of a process no later turn comes. Known by what only Node has: there is no `process` in a browser. */
const isExiting = (): boolean =>
  typeof process !== 'undefined' && (process as { _exiting?: boolean })._exiting === true;

function emitWarning({ message, name: type, code }: NymlineWarning): void {
  if (typeof process === 'undefined' || isExiting()) console.warn(`${type} [${code}]: ${message}`);
  else process.emitWarning(message, { type, code });
}

/** What to do about records that are quarantined, by why. */
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

/** For whoever opens books: the first record that is quarantined for a reason, and no other. */
export function warnOfQuarantine(warn: Warn): (code: RecordCode) => void {
  return (code) => {
    const remedy = remedies[code] ?? 'onQuarantine is told of each';
    warn(
      'WARN_QUARANTINE',
      `records are quarantined and do not come out: ${codes[code]} (${code}); ${remedy}`,
    );
  };
}

/** A lone secret without bounds takes records of any time: nothing is quarantined until there is a second. */
export function warnOfTime(warn: Warn): void {
  warn(
    'WARN_TIME',
    'the event time of a record cannot be read, and from the first rotation of the secret on such records are quarantined; ' +
      'compare "time:" in the policy with the records, and see times in report()',
  );
}
