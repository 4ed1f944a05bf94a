/**
 * @module
 * Lets a visitor rewrite the fields of flat records. A field is found by its name or its number (`#n`), once for each
 * column of a header and not once for each cell.
 */
import type { RecordCode } from '../../errors.js';
import { gather } from '../../program/context/gather.js';
import type { Visitor } from '../../program/visitor.js';
import { Recall } from './recall.js';
import {
  type Current,
  Guarded,
  type Kind,
  Met,
  NUMBERS,
  type Treatment,
  treatBy,
  treatKept,
} from './treatment.js';

/** A field's name, or its path as keys: the policy may write `sd.origin.ip` or `["sd.origin.ip"]`. */
export type Name = string | readonly string[];

export interface Fields {
  /**
   * @param beside - a value next to the field that names it
   * @returns undefined if the field stays as it is
   */
  treatment(name: Name, number?: number, kind?: Kind, beside?: string): Treatment | undefined;
  /** What such a name says there, as a number; 0 for nothing. */
  saysBeside(name: Name, beside: string): number;
  /** Whether one action applies to the field with everything in it: it is removed or replaced. */
  isWhole(name: Name): boolean;
  /** Rules name something in the field, and not the field itself. */
  hasParts(name: string): boolean;
  /** Fills in the context of the current record; undefined if the field is not part of the context. */
  capture(name: Name, number?: number): Treatment | undefined;
  /**
   * Takes up a record once its context is filled in. Its values may throw `TooManyValues` then.
   *
   * @returns why there is no secret for it, if so
   */
  take(): RecordCode | undefined;
  /** The record at hand is refused after all: nothing of it is counted. */
  undo(): void;
  /** A rule, or the context, names the field itself. */
  has(name: string): boolean;
  /** Rules name fields, and some field among these. */
  knows(names: readonly string[]): boolean;
  /** Forgets every value. */
  wipe(): void;
}

export function createFields(visitor: Visitor): Fields {
  const current: Current = { record: undefined };
  let context: (string | undefined)[] = new Array(visitor.captures).fill(undefined);

  const follow = (keys: readonly string[]): number => keys.reduce(visitor.step, 0);

  /** Where a field's names lead. */
  const placesOf = (name: Name, number?: number): number[] => {
    const reached = typeof name === 'string' ? [follow([name])] : [follow(name), follow([name.join('.')])];
    const numbered = `#${number}`;
    if (number !== undefined && visitor.isNamed(0, numbered)) reached.push(follow([numbered]));
    return reached;
  };

  /** Of several places of one field, the one with the first rule, as for two paths. */
  const lowest = (places: readonly number[]): number => {
    const ruleAt = (at: number): number =>
      visitor.places[at]!.rule < 0 ? Infinity : visitor.places[at]!.rule;
    return places.reduce((best, at) => (ruleAt(at) < ruleAt(best) ? at : best));
  };

  const recall = new Recall();
  /** Fields of one place, hint and kind have the same answers, and one number. */
  const numbers = new Map<string, number>();
  const numberOf = (at: number, hint: number, kind: Kind): number => {
    const name = `${at} ${hint} ${kind}`;
    const number = numbers.get(name) ?? numbers.size;
    numbers.set(name, number);
    return number;
  };

  return {
    saysBeside: (name, beside) => visitor.hintOf(lowest(placesOf(name)), beside),
    treatment(name, number, kind = 'text', beside) {
      const at = lowest(placesOf(name, number));
      const outlook = visitor.outlook(at);
      if (outlook === 'stays') return treatKept(visitor, at, kind);
      if (outlook === 'guarded') return new Guarded(visitor, at, kind, current);
      // The name of a column is not data, and stays. It says what its values are, as the key of an object does.
      const own = typeof name === 'string' ? name : (name.at(-1) ?? '');
      const hint = (beside === undefined ? 0 : visitor.hintOf(at, beside)) || visitor.hintOf(at, own);
      if (outlook !== 'remembered') return new Met(visitor, at, hint, kind, outlook === 'goes', current);
      const alike = numberOf(at, hint, kind);
      return new Met(visitor, at, hint, kind, false, current, alike < NUMBERS ? recall : undefined, alike);
    },
    isWhole(name) {
      const at = lowest(placesOf(name));
      const { rule, doomed } = visitor.places[at]!;
      const outlook = visitor.outlook(at);
      if (rule < 0) return outlook === 'goes' && doomed;
      // A visitor that only looks wants to see every value.
      return outlook === 'goes' || (outlook === 'asked' && visitor.counts !== undefined);
    },
    hasParts(name) {
      const { rule, doomed } = visitor.places[lowest(placesOf(name))]!;
      return rule < 0 && !doomed;
    },
    capture(name, number) {
      const numbers = placesOf(name, number).flatMap((at) => {
        const { capture } = visitor.places[at]!;
        return capture < 0 ? [] : [capture];
      });
      if (numbers.length === 0) return undefined;
      return treatBy((value) => {
        for (const each of numbers) {
          context[each] = visitor.gathers?.(each) === true ? gather(context[each], value) : value;
        }
        return value;
      });
    },
    take() {
      visitor.allowance?.begin();
      visitor.counts?.mark();
      const fixed = visitor.fixed();
      const taken = fixed ?? visitor.take(context);
      // A new array even if nothing was filled in, since the visitor tells records apart by it.
      if (fixed === undefined || visitor.captures > 0) context = new Array(visitor.captures).fill(undefined);
      if (typeof taken !== 'object') return taken;
      current.record = taken;
      return undefined;
    },
    undo: () => visitor.counts?.undo(),
    has: (name) => visitor.isNamed(0, name),
    knows(names) {
      if (visitor.isBlank) return true;
      return names.some((name, i) => visitor.isNamed(0, name) || visitor.isNamed(0, `#${i + 1}`));
    },
    wipe: () => recall.wipe(),
  };
}
