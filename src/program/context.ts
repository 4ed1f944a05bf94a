/**
 * @module
 * What a record must be asked before it is rewritten: its event time, which picks the secret, and the
 * fields that rules ask for.
 */
import { readEventTime } from '../crypto/event-time.js';
import { isTimeless, type Keyring } from '../crypto/keyring.js';
import type { RecordCode } from '../errors.js';
import type { Step } from '../paths/path.js';
import { contextPaths, numberFields, recordFields } from '../policy/context-fields.js';
import type { Policy } from '../policy/document.js';
import { TimeSample, type Times } from './times.js';
import type { Context } from './visitor.js';

/** Reads the context of one record after the other. */
export interface ContextReader {
  /** Paths of the context fields, in the order that {@link Context} has. */
  readonly paths: readonly (readonly Step[])[];
  /** The secret that every record takes at this moment; -1 where each must be asked. */
  fixedSecret(): number;
  /** Takes up a record: the secret for it, or why there is none. */
  secretOf(context: Context): number | RecordCode;
  /** The same for a record that was asked before. */
  secretAgain(context: Context): number | RecordCode;
  /** How many of the first times could be read, where they pick no secret. */
  readonly times: Times | undefined;
  /** Some rule asks for a field of the record. */
  readonly asksRecords: boolean;
  /** Goes back to a record that was taken up before: who is told of its values may have come with another. */
  enter(context: Context): void;
  /** The text of a field of the record at hand that a rule asks for. */
  field(path: string): string | undefined;
}

/** A clock of the host's: undefined where it throws, or comes back here with a record before it has answered. */
export type Clock = () => number | undefined;

export function guardClock(clock: () => number): Clock {
  let isAsked = false;
  return () => {
    if (isAsked) return undefined;
    isAsked = true;
    try {
      return clock();
    } catch {
      return undefined;
    } finally {
      isAsked = false;
    }
  };
}

/** @param given - milliseconds since 1970; asked where the policy names no event time */
export function createContextReader(policy: Policy, keyring: Keyring, given: () => number): ContextReader {
  const clock = guardClock(given);
  const { paths, numberOf } = numberFields(contextPaths(policy), policy.caseless);
  const time = typeof policy.time === 'string' ? { field: policy.time } : policy.time;
  const timeNumber = time === undefined ? -1 : numberOf(time.field);
  const asksRecords = policy.rules.flatMap(recordFields).length > 0;
  const lone = isTimeless(keyring);
  const sample = lone && time !== undefined ? new TimeSample(time.format) : undefined;
  let current: Context = [];

  const secretAgain = (context: Context): number | RecordCode => {
    const text = context[timeNumber];
    const now = lone || time !== undefined ? undefined : clock();
    current = context;
    if (lone) return 0;
    const instant =
      time === undefined ? now : text === undefined ? undefined : readEventTime(text, time.format);
    if (instant === undefined) return time === undefined ? 'ERR_RECORD_FAULT' : 'ERR_RECORD_TIME';
    const index = keyring.at(instant);
    return index < 0 ? 'ERR_RECORD_SECRET' : index;
  };

  return {
    paths,
    asksRecords,
    enter(context) {
      current = context;
    },
    fixedSecret() {
      if (asksRecords || sample?.isDone === false) return -1;
      if (lone) return 0;
      const now = time === undefined ? clock() : undefined;
      return now === undefined ? -1 : keyring.at(now);
    },
    secretOf(context) {
      sample?.look(context[timeNumber]);
      return secretAgain(context);
    },
    secretAgain,
    times: sample,
    field: (path) => current[numberOf(path)],
  };
}
