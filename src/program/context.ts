/**
 * @module
 * Reads the context of a record before it is rewritten: the event time, which picks the secret, the domain, and other
 * fields that rules ask for.
 */

import { isTimeless, type Keyring } from '../crypto/keyring.js';
import type { RecordCode } from '../errors.js';
import type { Step } from '../paths/path.js';
import {
  contextPaths,
  hasPeriod,
  isVolatile,
  namedFields,
  numberFields,
} from '../policy/check/context-fields.js';
import type { Policy } from '../policy/document.js';
import { domainNumber } from '../policy/domain.js';
import { readEventTime } from '../time/event-time.js';
import { nameOf, type Period, startOf } from '../time/period.js';
import { TimeSample, type Times } from './context/times.js';
import type { Context } from './visitor.js';

/** Reads the context of one record after another. */
export interface ContextReader {
  /** Paths of the context fields, in the order that {@link Context} has. */
  readonly paths: readonly (readonly Step[])[];
  /** Whether a field is only needed to remove its values from texts. Then all of its values count, not only the last. */
  gathers(number: number): boolean;
  /** The secret that applies to every record at this moment; -1 if it depends on the record. */
  fixedSecret(): number;
  /**
   * Begins a record, and returns the index of its secret or why there is none. If records choose among domains, the
   * indices go on from one domain to the next: the first secret in the second domain comes after the last in the first.
   */
  secretOf(context: Context): number | RecordCode;
  /** The same for a record that has been asked before. */
  secretAgain(context: Context): number | RecordCode;
  /** How many of the first event times could be read, if they do not pick the secret. */
  readonly times: Times | undefined;
  /** Whether the result of some rule depends on the record. */
  readonly asksRecords: boolean;
  /** Goes back to a record that was begun before: a callback may have brought another one in between. */
  enter(context: Context): void;
  /** The text of a field of the current record. */
  field(path: string): string | undefined;
  /** The period of the current record's event time. */
  period(period: Period): string;
  /** Identifies the current record: each record has another object. */
  current(): Context;
}

/**
 * Wraps the clock of the host. The result is undefined if the clock throws, or pseudonymizes a record before it has
 * answered.
 */
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

/** @param given - returns milliseconds since 1970; used if the policy names no event time */
export function createContextReader(policy: Policy, keyring: Keyring, given: () => number): ContextReader {
  const clock = guardClock(given);
  const { paths, numberOf } = numberFields(contextPaths(policy), policy.caseless);
  const time = typeof policy.time === 'string' ? { field: policy.time } : policy.time;
  const timeNumber = time === undefined ? -1 : numberOf(time.field);
  const named = new Set(policy.rules.flatMap(namedFields).map(numberOf));
  const asksRecords = policy.rules.some(isVolatile);
  const isTimed = policy.rules.some(hasPeriod);
  const choice = typeof policy.domain === 'object' ? policy.domain : undefined;
  const choiceNumber = choice === undefined ? -1 : numberOf(choice.field);
  const lone = isTimeless(keyring);
  const sample = lone && time !== undefined && !isTimed ? new TimeSample(time.format) : undefined;
  let current: Context = [];

  /** The time that was read last, since with periods it is asked for twice. */
  let lastText: string | undefined;
  let lastInstant: number | undefined;
  const instantOf = (text: string | undefined): number | undefined => {
    if (text === undefined) return undefined;
    if (!isTimed) return readEventTime(text, time?.format);
    if (lastText !== text) {
      lastText = text;
      lastInstant = readEventTime(text, time?.format);
    }
    return lastInstant;
  };

  const secretAgain = (context: Context): number | RecordCode => {
    const text = context[timeNumber];
    const now = lone || time !== undefined ? undefined : clock();
    current = context;
    const domain = choice === undefined ? 0 : domainNumber(choice, context[choiceNumber]);
    if (domain < 0) return 'ERR_RECORD_DOMAIN';
    const inDomain = domain * keyring.secrets.length;
    if (lone && !isTimed) return inDomain;
    const instant = time === undefined ? now : instantOf(text);
    if (instant === undefined) return time === undefined ? 'ERR_RECORD_FAULT' : 'ERR_RECORD_TIME';
    const index = lone ? 0 : keyring.at(instant);
    return index < 0 ? 'ERR_RECORD_SECRET' : inDomain + index;
  };

  /** Records usually come in the order of time, so the next one is mostly in the same period. */
  const spans = new Map<Period, { from: number; until: number; name: string }>();
  const periodOf = (period: Period): string => {
    const instant = instantOf(current[timeNumber]);
    // It was read when the record began.
    if (instant === undefined) throw new TypeError('the record has no event time');
    let span = spans.get(period);
    if (span === undefined || instant < span.from || instant >= span.until) {
      span = {
        from: startOf(period, instant),
        until: startOf(period, instant, 1),
        name: nameOf(period, instant),
      };
      spans.set(period, span);
    }
    return span.name;
  };

  return {
    paths,
    gathers: (number) => named.has(number) && number !== timeNumber && number !== choiceNumber,
    asksRecords,
    enter(context) {
      current = context;
    },
    fixedSecret() {
      if (asksRecords || choice !== undefined || sample?.isDone === false) return -1;
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
    period: periodOf,
    current: () => current,
  };
}
