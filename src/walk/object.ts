/**
 * @module
 * Walks a record in memory, on a copy: each field is read once, and what no rule can reach is shared with the input,
 * which is never changed. What comes out is what a serializer would show of it; exotic.ts says how each kind of object
 * is met.
 */
import type { RecordCode } from '../errors.js';
import { elementState, type Selection, type State } from '../paths/automaton.js';
import { fold } from '../paths/caseless.js';
import { TooManyValues } from '../program/allowance.js';
import type { Books } from '../program/books.js';
import type { Name } from '../program/names.js';
import type { Program } from '../program/program.js';
import { type Constant, gone, type Taken, type Verdict, whole } from '../program/visitor.js';
import { pinContext } from './context.js';
import {
  answersForItself,
  elementsOf,
  emptyLike,
  type Fields,
  get,
  isLiteral,
  isOmitted,
  put,
  without,
} from './copy.js';
import { closeError, type Opened, openExotic } from './exotic.js';
import { Naming } from './naming.js';
import { retype } from './retype.js';
import { createShortcuts, type Walk } from './shortcut.js';

export interface ObjectEngine {
  /** The record as it may leave; undefined where it is quarantined. Never throws, never changes its input. */
  rewrite(record: unknown): unknown;
}

const maxDepth = 1000;
class TooDeep extends Error {}

export function createObjectEngine(program: Program, books: Books): ObjectEngine {
  const { states, caseless } = program.automaton;
  let depth = 0;
  /** What the name of the field at hand says of its values; elements of an array have the array's name. */
  let hint = 0;

  /** The value itself where nothing changes, `gone` where it goes. */
  const visit = (value: unknown, at: number): unknown => {
    switch (typeof value) {
      case 'string':
      case 'number':
      case 'boolean':
      case 'bigint':
        return visitScalar(value, at);
      case 'object':
        return value === null ? settle(program.meet(at, null, hint, walk.record!)) : visitObject(value, at);
      case 'undefined':
        return value;
      case 'function':
        return answersForItself(value) ? visitObject(value, at) : visitClosed(value, at);
      default:
        return visitClosed(value, at);
    }
  };

  const visitScalar = (value: string | number | boolean | bigint, at: number): unknown => {
    if (stays(at)) return value;
    const text = typeof value === 'string' ? value : String(value);
    const met = program.meet(at, text, hint, walk.record!);
    if (met === text) return value;
    if (typeof met !== 'string') return settle(met);
    return typeof value === 'string' ? met : retype(value, met);
  };

  const stays = (at: number): boolean => {
    const outlook = program.outlook(at);
    return outlook === 'stays' || outlook === 'guarded';
  };

  const settle = (met: Verdict): unknown => (met === gone || met === null ? met : (met as Constant).value);

  /** Functions, symbols, objects without fields: nobody can look inside, so a rule that would, removes. */
  const visitClosed = (value: unknown, at: number): unknown => {
    if (!stays(at)) return gone;
    // A serializer passes functions by, and they could have it otherwise the next time.
    return states[at]!.rule < 0 && typeof value === 'function' ? undefined : value;
  };

  /** @param opened - the object, where somebody has looked inside already */
  const visitObject = (value: object, at: number, opened?: Opened): unknown => {
    const state = states[at]!;
    const met = program.meet(at, whole, hint, walk.record!);
    if (met !== whole) return settle(met);
    if (state.inert) return opened?.is === 'fields' ? opened.fields : value;
    if (++depth > maxDepth) throw new TooDeep();
    const result = opened === undefined ? visitClosely(value, at) : visitOpened(opened, at);
    depth--;
    return result;
  };

  const visitClosely = (value: object, at: number): unknown => {
    if (Array.isArray(value) && !answersForItself(value))
      return visitElements(elementsOf(value), states[at]!);
    return isLiteral(value) ? visitLiteral(value, at) : visitOpened(openExotic(value), at);
  };

  const visitLiteral = (value: Fields, at: number): unknown => {
    const shortcut = shortcuts[at];
    return shortcut === undefined ? visitFields(value, states[at]!) : shortcut(value);
  };

  const visitFields = (fields: Fields, state: State): Fields => {
    const look = state.names ? walk.record!.look : undefined;
    if (look !== undefined) return visitNames(fields, state, look);
    const copy = emptyLike(fields);
    for (const key of Object.keys(fields)) {
      const before = get(fields, key);
      if (isOmitted(key, before)) continue;
      const after = visit(before, state.keys.get(key) ?? state.other);
      if (after !== gone) put(copy, key, after);
    }
    return copy;
  };

  /** The same, where names that no rule has are looked through. */
  const visitNames = (fields: Fields, state: State, look: (name: string) => Name): Fields => {
    const keys = Object.keys(fields);
    const copy = emptyLike(fields);
    let naming: Naming | undefined;
    for (let i = 0; i < keys.length; i++) {
      const key = keys[i]!;
      const next = state.keys.get(key);
      const { says, out } = look(key);
      const wanted = (next === undefined ? out : undefined) ?? key;
      if (wanted !== key) naming ??= new Naming(keys.slice(0, i));
      const named = naming === undefined ? key : naming.take(key, wanted);
      if (named !== key) program.rename();
      hint = says;
      const before = get(fields, key);
      if (isOmitted(key, before)) continue;
      const after = visit(before, next ?? state.other);
      if (after !== gone) put(copy, named, after);
    }
    return copy;
  };

  /** Rewrites the elements in place. */
  const visitElements = (elements: unknown[], state: State): unknown => {
    let less = false;
    const own = hint;
    for (let i = 0; i < elements.length; i++) {
      const before = elements[i];
      hint = own;
      const after =
        state.selects !== undefined
          ? visitSelected(before, i, state, state.selects)
          : visit(before, state.indexed ? (state.keys.get(String(i)) ?? state.other) : state.other);
      if (Object.is(after, before)) continue;
      elements[i] = after;
      less ||= after === gone;
    }
    return less ? elements.filter((element) => element !== gone) : elements;
  };

  /** Looks into an element first: what it is decides where it leads. */
  const visitSelected = (element: unknown, index: number, state: State, selects: Selection): unknown => {
    if (typeof element !== 'object' || element === null)
      return visit(element, elementState(state, index, undefined));
    const opened = openExotic(element);
    const at = elementState(state, index, memberOf(opened, selects.member));
    if (opened.is !== 'value') return visitObject(element, at, opened);
    const after = visit(opened.value, at);
    return Object.is(after, opened.value) ? opened.same : after;
  };

  const visitOpened = (opened: Opened, at: number): unknown => {
    const state = states[at]!;
    switch (opened.is) {
      case 'value': {
        const after = visit(opened.value, at);
        return Object.is(after, opened.value) ? opened.same : after;
      }
      case 'fields':
        return visitFields(opened.fields, state);
      case 'error':
        return visitError(opened.hidden, opened.fields, state);
      case 'elements':
        return visitElements(opened.elements, state);
      case 'map':
        return visitMap(opened.map, state);
      case 'set':
        return new Set(visitElements(opened.elements, state) as unknown[]);
      case 'closed':
        return state.rule < 0 && stays(at)
          ? visitFields(opened.fields, state)
          : visitClosed(opened.fields, at);
    }
  };

  /** What nobody would print unless asked for it is shown where a rule says what becomes of it. */
  const visitError = (hidden: Fields, own: Fields, state: State): unknown => {
    const isReached = (key: string): boolean => states[state.keys.get(key) ?? state.other]!.rule >= 0;
    const shown = Object.keys(hidden).filter(isReached);
    if (shown.length === 0) return closeError(visitFields(hidden, state), visitFields(own, state));
    return visitFields(
      { ...without(hidden, new Set(Object.keys(hidden).filter((key) => !isReached(key)))), ...own },
      state,
    );
  };

  const visitMap = (entries: Map<unknown, unknown>, state: State): unknown => {
    const look = state.names ? walk.record!.look : undefined;
    const copy = new Map<unknown, unknown>();
    let naming: Naming | undefined;
    for (const [given, before] of entries) {
      const key = String(given);
      const next = state.keys.get(key);
      let named = given;
      if (look !== undefined) {
        const { says, out } = look(key);
        const wanted = (next === undefined ? out : undefined) ?? key;
        if (wanted !== key) naming ??= new Naming(Array.from(copy.keys(), String));
        const taken = naming?.take(key, wanted) ?? key;
        if (taken !== key) {
          program.rename();
          named = taken;
        }
        hint = says;
      }
      const after = visit(before, next ?? state.other);
      if (after !== gone) copy.set(named, after);
    }
    return copy;
  };

  const { values, unread } = program.counts;
  const walk: Walk = { visit, without, gone, values, unread, reading: program.reading, record: undefined };
  const shortcuts = createShortcuts(program, walk);

  const rewriteRecord = (given: object, position: number): unknown => {
    try {
      let record: unknown = given;
      let taken: Taken | RecordCode | undefined = program.fixed();
      if (taken === undefined) {
        const pinned = pinContext(given, program.contextKeys, caseless ? fold : undefined);
        record = pinned.record;
        taken = program.take(pinned.context);
      }
      if (typeof taken === 'object') {
        hint = 0;
        walk.record = taken;
        const result = visit(record, 0);
        books.out++;
        return result === gone ? (Array.isArray(record) ? [] : {}) : result;
      }
      books.quarantine(taken, position);
    } catch (error) {
      books.quarantine(codeOf(error), position);
    }
    return undefined;
  };

  return {
    rewrite(record) {
      const position = ++books.in;
      if (typeof record !== 'object' || record === null) {
        const got = record === null ? 'null' : typeof record;
        books.quarantine('ERR_RECORD_SHAPE', position, `expected an object or an array, got ${got}`);
        return undefined;
      }
      // A getter or toJSON of a record may log another one through here: the outer walk goes on as it was.
      const outerDepth = depth;
      const outerRecord = walk.record;
      const outerHint = hint;
      const outerUsed = program.allowance.begin();
      depth = 0;
      const result = rewriteRecord(record, position);
      depth = outerDepth;
      walk.record = outerRecord;
      hint = outerHint;
      program.allowance.resume(outerUsed);
      return result;
    },
  };
}

function codeOf(error: unknown): RecordCode {
  if (error instanceof TooManyValues) return 'ERR_RECORD_VALUES';
  // A RangeError is the stack, used up by getters or toJSON of the record's own.
  return error instanceof TooDeep || error instanceof RangeError ? 'ERR_RECORD_DEPTH' : 'ERR_RECORD_FAULT';
}

/** What a selector looks at: a string, also in a box, which is opened for good. */
function memberOf(opened: Opened, name: string): string | undefined {
  const member =
    opened.is === 'map'
      ? opened.map.get(name)
      : opened.is === 'fields' || opened.is === 'error'
        ? get(opened.fields, name)
        : undefined;
  if (typeof member === 'string') return member;
  if (typeof member !== 'object' || member === null) return undefined;
  const inside = openExotic(member);
  if (inside.is !== 'value' || typeof inside.value !== 'string') return undefined;
  if (opened.is === 'map') opened.map.set(name, inside.value);
  else if (opened.is !== 'value') put((opened as { fields: Fields }).fields, name, inside.value);
  return inside.value;
}
