/**
 * @module
 * Walks a record in memory, on a copy: each field is read once, and what no rule can reach is shared with the input,
 * which is never changed. What comes out is what a serializer would show of it; exotic.ts says how each kind of object
 * is met.
 */
import type { RecordCode } from '../errors.js';
import { TooManyValues } from '../policy/allowance.js';
import { elementState, type Selection, type State } from '../policy/automaton.js';
import type { Books } from '../policy/books.js';
import type { CompiledPolicy } from '../policy/compile.js';
import type { Name } from '../policy/names.js';
import type { Context } from '../policy/program.js';
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

/** Takes the place of a value that goes. */
const gone = Symbol('gone');

const maxDepth = 1000;
class TooDeep extends Error {}

export function createObjectEngine(program: CompiledPolicy, books: Books): ObjectEngine {
  const { states } = program.automaton;
  const { actions, contextKeys, names } = program;
  const scan = names?.rule ?? -1;
  const { values } = books;
  const unlisted = program.unlisted === 'drop' ? gone : undefined;
  let depth = 0;
  /** Context of the record being walked, where it has to be asked for one. */
  let taken: Context | undefined;
  /** At a name, under the secret of the record, where names are looked through. */
  let look: ((name: string) => Name) | undefined;
  /** What the name of the field at hand says of its values; elements of an array have the array's name. */
  let hint = 0;

  /** The value itself where nothing changes, `gone` where it goes. */
  const visit = (value: unknown, at: number): unknown => {
    const rule = states[at]!.rule;
    switch (typeof value) {
      case 'string':
      case 'number':
      case 'boolean':
      case 'bigint':
        return rule < 0 ? (unlisted ?? value) : visitScalar(value, rule);
      case 'object':
        if (value !== null) return visitObject(value, at);
        if (rule < 0) return unlisted ?? value;
        return actions[rule]!.do === 'drop' || actions[rule]!.do === 'replace' ? constant(rule) : value;
      case 'undefined':
        return value;
      case 'function':
        return answersForItself(value) ? visitObject(value, at) : visitClosed(value, rule);
      default:
        return visitClosed(value, rule);
    }
  };

  const visitScalar = (value: string | number | boolean | bigint, rule: number): unknown => {
    const action = actions[rule]!;
    if (action.do === 'keep') return value;
    if (action.do !== 'apply') return constant(rule);
    values[rule]!++;
    const text = typeof value === 'string' ? value : String(value);
    const group = rule === scan ? action.group + hint : action.group;
    const result = walk.applies[group]!(text);
    if (result === text) return value;
    if (result === undefined) return gone;
    return typeof value === 'string' ? result : retype(value, result);
  };

  const constant = (rule: number): unknown => {
    values[rule]!++;
    const action = actions[rule]!;
    return action.do === 'replace' ? action.value : gone;
  };

  /** Functions, symbols, objects without fields: nobody can look inside, so a rule that would, removes. */
  const visitClosed = (value: unknown, rule: number): unknown => {
    if (rule >= 0) return actions[rule]!.do === 'keep' ? value : gone;
    // A serializer passes functions by, and they could have it otherwise the next time.
    return unlisted ?? (typeof value === 'function' ? undefined : value);
  };

  /** @param opened - the object, where somebody has looked inside already */
  const visitObject = (value: object, at: number, opened?: Opened): unknown => {
    const state = states[at]!;
    const action = state.rule < 0 ? undefined : actions[state.rule]!.do;
    if (action === 'drop' || action === 'replace') return constant(state.rule);
    if (state.inert) return opened?.is === 'fields' ? opened.fields : value;
    if (state.doomed) return gone;
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
    if (look !== undefined && state.names) return visitNames(fields, state, look);
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
      if (named !== key) values[scan]!++;
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
        return state.rule < 0 && unlisted === undefined
          ? visitFields(opened.fields, state)
          : visitClosed(opened.fields, state.rule);
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
    const lookAt = state.names ? look : undefined;
    const copy = new Map<unknown, unknown>();
    let naming: Naming | undefined;
    for (const [given, before] of entries) {
      const key = String(given);
      const next = state.keys.get(key);
      let named = given;
      if (lookAt !== undefined) {
        const { says, out } = lookAt(key);
        const wanted = (next === undefined ? out : undefined) ?? key;
        if (wanted !== key) naming ??= new Naming(Array.from(copy.keys(), String));
        const taken = naming?.take(key, wanted) ?? key;
        if (taken !== key) {
          values[scan]!++;
          named = taken;
        }
        hint = says;
      }
      const after = visit(before, next ?? state.other);
      if (after !== gone) copy.set(named, after);
    }
    return copy;
  };

  const walk: Walk = { visit, without, gone, values, applies: [] };
  const shortcuts = createShortcuts(program, walk);

  const rewriteRecord = (given: object, position: number): unknown => {
    try {
      let record: unknown = given;
      let picked: number | RecordCode = program.fixedSecret;
      if (picked < 0) {
        const pinned = pinContext(given, contextKeys);
        record = pinned.record;
        taken = pinned.context;
        picked = program.secretOf(taken);
      }
      if (typeof picked === 'number') {
        look = names?.under(picked);
        hint = 0;
        walk.applies = program.memoized(picked);
        const result = visit(record, 0);
        books.out++;
        return result === gone ? (Array.isArray(record) ? [] : {}) : result;
      }
      books.quarantine(picked, position);
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
      const outerTaken = taken;
      const outerApplies = walk.applies;
      const outerLook = look;
      const outerHint = hint;
      const outerUsed = program.allowance.begin();
      depth = 0;
      const result = rewriteRecord(record, position);
      depth = outerDepth;
      taken = outerTaken;
      walk.applies = outerApplies;
      look = outerLook;
      hint = outerHint;
      program.allowance.resume(outerUsed);
      if (taken !== undefined) program.secretOf(taken);
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
