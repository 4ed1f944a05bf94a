/**
 * @module
 * Decides what becomes of a value at a place, and counts it. `meet` is the one function that knows this.
 */
import type { RecordCode } from '../errors.js';
import { type Automaton, elementState } from '../paths/automaton.js';
import type { KeepForm } from '../transforms/form.js';
import type { Apply } from '../transforms/transform.js';
import type { Allowance } from './allowance.js';
import type { Tally } from './books.js';
import { sayingOf } from './name/names.js';
import type { Action } from './program.js';
import {
  type Context,
  gone,
  type Outlook,
  type Reading,
  type Taken,
  type Unseen,
  type Visitor,
  whole,
} from './visitor.js';

export interface Meeting {
  readonly automaton: Automaton;
  /** By rule number. */
  readonly actions: readonly Action[];
  /** What becomes of a field that no rule names. */
  readonly unlisted: 'keep' | 'drop';
  /** The rule that searches fields that no other rule names; -1 if there is none. */
  readonly scan: number;
  readonly counts: Tally;
  /** Whether values that stay because no rule names them are counted, too. */
  readonly countsKept?: boolean | undefined;
  readonly reading: Reading;
  readonly allowance: Allowance | undefined;
  /** Sets the record whose context transforms may ask for. */
  enter(context: Context): void;
}

const none: Unseen = { digits: 0, letters: 0 };

/** Values that are plainly no identifiers, in a field that is kept. */
const plainOf = (form: KeepForm | undefined): Unseen => ({
  digits: form === undefined || form === 'count' ? 9 : form === 'number' ? 15 : 0,
  letters: form === undefined || form === 'word' ? 32 : 0,
});

type Met = Pick<Visitor, 'meet' | 'meetAgain' | 'kept' | 'misfit' | 'outlook' | 'unseen' | 'reading'> & {
  rename(): void;
};

function createMeet(meeting: Meeting): Met {
  const { automaton, actions, unlisted, scan, counts, countsKept, reading, enter } = meeting;
  const { states } = automaton;
  const { values, unread, unlisted: left } = counts;
  const outlooks = states.map(({ rule }): Outlook => {
    const action = actions[rule];
    if (action === undefined) return unlisted === 'drop' ? 'goes' : 'stays';
    if (action.do === 'keep') return action.guard === undefined ? 'stays' : 'guarded';
    if (action.do === 'drop') return 'goes';
    if (action.do !== 'apply') return 'asked';
    return action.memoize ? 'remembered' : 'applied';
  });

  /** Checks a value that a rule keeps, and counts it if it does not stay. */
  const guard = (rule: number, value: string, apply: Apply): string => {
    reading.unread = 0;
    const result = apply(value);
    if (result === value) return value;
    values[rule]!++;
    unread[rule]! += reading.unread;
    return result;
  };

  return {
    reading,
    unseen: (at) => {
      const action = actions[states[at]!.rule];
      return action?.do === 'keep' ? plainOf(action.form) : none;
    },
    outlook: (at) => outlooks[at]!,
    meet(at, value, hint, record) {
      const state = states[at]!;
      const { rule } = state;
      if (rule < 0) {
        if (unlisted === 'keep' || (value === whole && !state.doomed)) return value;
        left[0]!++;
        return gone;
      }
      const action = actions[rule]!;
      if (action.do === 'keep') {
        return action.guard === undefined || typeof value !== 'string'
          ? value
          : guard(rule, value, record.applies[action.guard]!);
      }
      if (action.do === 'apply') {
        if (typeof value !== 'string') return value;
        values[rule]!++;
        if (action.isVolatile) enter(record.context);
        reading.unread = 0;
        const result = record.applies[rule === scan ? action.group + hint : action.group]!(value);
        if (reading.unread !== 0) unread[rule]! += reading.unread;
        return result;
      }
      values[rule]!++;
      return action.do === 'drop' ? gone : action;
    },
    meetAgain(at) {
      values[states[at]!.rule]!++;
    },
    ...(countsKept && {
      kept(at: number) {
        if (states[at]!.rule < 0) left[0]!++;
      },
    }),
    misfit(at) {
      // An unreadable value has been counted already.
      if (reading.unread === 0) unread[states[at]!.rule]!++;
      reading.unread++;
    },
    rename() {
      // If unlisted fields are dropped, no rule exists to count it for.
      if (scan >= 0) values[scan]!++;
    },
  };
}

/** What else a visitor needs: how records begin. */
export interface TakingUp {
  readonly captures: number;
  readonly gathers?: (capture: number) => boolean;
  fixed(): Taken | undefined;
  take(context: Context): Taken | RecordCode;
  wipe(): void;
}

/** A visitor over an automaton. */
export function createVisitor(meeting: Meeting, records: TakingUp): Visitor & { rename(): void } {
  const { states, dead } = meeting.automaton;
  const root = states[0]!;
  return {
    ...createMeet(meeting),
    allowance: meeting.allowance,
    counts: meeting.counts,
    places: states,
    dead,
    step(at, key) {
      const state = states[at]!;
      return state.keys.get(key) ?? state.other;
    },
    element: (at, index, says) => elementState(states[at]!, index, says),
    isNamed: (at, key) => states[at]!.keys.has(key),
    isBlank: root.keys.size === 0,
    hintOf: (at, name) => (states[at]!.rule === meeting.scan && meeting.scan >= 0 ? sayingOf(name) : 0),
    captures: records.captures,
    gathers: records.gathers,
    fixed: records.fixed,
    take: records.take,
    wipe: records.wipe,
  };
}
