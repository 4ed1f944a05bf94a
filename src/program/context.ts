/**
 * @module
 * What a record must be asked before it is rewritten: its event time, which picks the secret, the domain, and the
 * fields that rules ask for.
 */
import { readEventTime } from '../crypto/event-time.js';
import { isTimeless, type Keyring } from '../crypto/keyring.js';
import { nameOf, type Period, startOf } from '../crypto/period.js';
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
import { TimeSample, type Times } from './context/times.js';
import type { Context } from './visitor.js';

/** Reads the context of one record after the other. */
export interface ContextReader {
  /** Paths of the context fields, in the order that {@link Context} has. */
  readonly paths: readonly (readonly Step[])[];
  /** Whether a field's values are taken out of texts, and nothing else hangs on it: each counts then. */
  gathers(number: number): boolean;
  /** The secret that every record takes at this moment; -1 where each must be asked. */
  fixedSecret(): number;
  /**
   * Takes up a record: the secret for it, or why there is none. Where records choose among domains, those count on: the
   * first secret in the second domain comes after the last in the first.
   */
  secretOf(context: Context): number | RecordCode;
  /** The same for a record that was asked before. */
  secretAgain(context: Context): number | RecordCode;
  /** How many of the first times could be read, where they pick no secret. */
  readonly times: Times | undefined;
  /** What some rule makes of a value depends on the record. */
  readonly asksRecords: boolean;
  /** Goes back to a record that was taken up before: who is told of its values may have come with another. */
  enter(context: Context): void;
  /** The text of a field of the record at hand that a rule asks for. */
  field(path: string): string | undefined;
  /** The period that the event time of the record at hand is in. */
  period(period: Period): string;
  /** The record at hand: another object for another record. */
  current(): Context;
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
  const named = new Set(policy.rules.flatMap(namedFields).map(numberOf));
  const asksRecords = policy.rules.some(isVolatile);
  const isTimed = policy.rules.some(hasPeriod);
  const choice = typeof policy.domain === 'object' ? policy.domain : undefined;
  const choiceNumber = choice === undefined ? -1 : numberOf(choice.field);
  const lone = isTimeless(keyring);
  const sample = lone && time !== undefined && !isTimed ? new TimeSample(time.format) : undefined;
  let current: Context = [];

  /** The time read last: where there are periods it is asked for twice. */
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

  /** Records come by time, so that the next is mostly in the same period. */
  const spans = new Map<Period, { from: number; until: number; name: string }>();
  const periodOf = (period: Period): string => {
    const instant = instantOf(current[timeNumber]);
    // It was taken up by it.
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
