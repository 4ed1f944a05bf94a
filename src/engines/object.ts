/**
 * @module
 * Walks a record in memory, copy on write: what no rule touches is shared with the input, which is never
 * changed. What comes out is what a serializer would show of it; exotic.ts says how each kind of object is
 * met.
 */
import type { RecordCode } from '../errors.js';
import { elementState, type Selection, type State } from '../policy/automaton.js';
import type { Books } from '../policy/books.js';
import type { CompiledPolicy } from '../policy/compile.js';
import type { Name } from '../policy/names.js';
import type { Context } from '../policy/program.js';
import { contextText } from './context.js';
import { get, isLiteral, isPlain, nothing, put, upTo, without } from './copy.js';
import { openExotic } from './exotic.js';
import { Naming } from './naming.js';
import { retype } from './retype.js';
import { createShortcuts, type Walk } from './shortcut.js';

export interface ObjectEngine {
  /** The record as it may leave; undefined where it is quarantined. Never throws, never changes its input. */
  rewrite(record: unknown): unknown;
}

type Fields = Record<string, unknown>;

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
    if (rule < 0) return unlisted ?? value;
    return actions[rule]!.do === 'keep' ? value : gone;
  };

  const visitObject = (value: object, at: number): unknown => {
    const state = states[at]!;
    const action = state.rule < 0 ? undefined : actions[state.rule]!.do;
    if (action === 'drop' || action === 'replace') return constant(state.rule);
    if (state.inert) return value;
    if (state.doomed) return gone;
    if (++depth > maxDepth) throw new TooDeep();
    const result = Array.isArray(value) ? visitArray(value, state) : visitFields(value as Fields, at);
    depth--;
    return result;
  };

  const visitFields = (value: Fields, at: number): unknown => {
    const shortcut = shortcuts[at];
    if (shortcut !== undefined && isLiteral(value)) return shortcut(value);
    return isPlain(value) ? visitEvery(value, states[at]!) : visitExotic(value, at);
  };

  const visitEvery = (value: Fields, state: State): unknown => {
    if (look !== undefined && state.names) return visitNames(value, state, look);
    let copy: Fields | undefined;
    let less: Set<string> | undefined;
    for (const key of Object.keys(value)) {
      const before = get(value, key);
      const after = visit(before, state.keys.get(key) ?? state.other);
      if (after === before || Object.is(after, before)) continue;
      if (after === gone) {
        less ??= new Set();
        less.add(key);
      } else {
        copy ??= without(value, nothing);
        put(copy, key, after);
      }
    }
    return less === undefined ? (copy ?? value) : without(copy ?? value, less);
  };

  /** The same, where names that no rule has are looked through. */
  const visitNames = (value: Fields, state: State, look: (name: string) => Name): unknown => {
    const keys = Object.keys(value);
    let copy: Fields | undefined;
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
      const before = get(value, key);
      const after = visit(before, next ?? state.other);
      if (copy === undefined) {
        if (named === key && (after === before || Object.is(after, before))) continue;
        copy = upTo(value, keys, i);
      }
      if (after !== gone) put(copy, named, after);
    }
    return copy ?? value;
  };

  const visitArray = (value: readonly unknown[], state: State): unknown => {
    let copy: unknown[] | undefined;
    let less = false;
    const own = hint;
    for (let i = 0; i < value.length; i++) {
      const before = value[i];
      hint = own;
      const after =
        state.selects !== undefined
          ? visitSelected(before, i, state, state.selects)
          : visit(before, state.indexed ? (state.keys.get(String(i)) ?? state.other) : state.other);
      if (Object.is(after, before)) continue;
      copy ??= value.slice();
      copy[i] = after;
      less ||= after === gone;
    }
    return less ? copy!.filter((element) => element !== gone) : (copy ?? value);
  };

  /** Looks into an element first: what it is decides where it leads. */
  const visitSelected = (element: unknown, index: number, state: State, selects: Selection): unknown => {
    if (typeof element !== 'object' || element === null || Array.isArray(element))
      return visit(element, elementState(state, index, undefined));
    if (isPlain(element)) {
      const says = textOf(get(element as Fields, selects.member));
      return visit(element, elementState(state, index, says));
    }
    const opened = openExotic(element);
    // Opened once, so that what is looked at is what is rewritten, whatever its getters do.
    if (opened.is === 'value') {
      const after = visitSelected(opened.value, index, state, selects);
      return after === opened.value ? element : after;
    }
    const says = opened.is === 'map' ? textOf(opened.map.get(selects.member)) : undefined;
    return visit(element, elementState(state, index, says));
  };

  const visitExotic = (value: object, at: number): unknown => {
    const opened = openExotic(value);
    if (opened.is === 'closed') return visitClosed(value, states[at]!.rule);
    if (opened.is === 'map') return visitMap(opened.map, states[at]!);
    if (opened.is === 'set') {
      const after = visitArray(opened.elements, states[at]!);
      return after === opened.elements ? value : new Set(after as unknown[]);
    }
    const after = visit(opened.value, at);
    return after === opened.value ? value : after;
  };

  const visitMap = (value: Map<unknown, unknown>, state: State): unknown => {
    if (look !== undefined && state.names) return visitMapNames(value, state, look);
    let copy: Map<unknown, unknown> | undefined;
    for (const [key, before] of value) {
      const after = visit(before, state.keys.get(String(key)) ?? state.other);
      if (Object.is(after, before)) continue;
      copy ??= new Map(value);
      if (after === gone) copy.delete(key);
      else copy.set(key, after);
    }
    return copy ?? value;
  };

  const visitMapNames = (
    value: Map<unknown, unknown>,
    state: State,
    look: (name: string) => Name,
  ): unknown => {
    const copy = new Map<unknown, unknown>();
    let naming: Naming | undefined;
    let isSame = true;
    for (const [given, before] of value) {
      const key = String(given);
      const next = state.keys.get(key);
      const { says, out } = look(key);
      const wanted = (next === undefined ? out : undefined) ?? key;
      if (wanted !== key) naming ??= new Naming(Array.from(copy.keys(), String));
      const named = naming?.take(key, wanted) ?? key;
      if (named !== key) values[scan]!++;
      hint = says;
      const after = visit(before, next ?? state.other);
      isSame &&= named === key && Object.is(after, before);
      if (after !== gone) copy.set(named === key ? given : named, after);
    }
    return isSame ? value : copy;
  };

  const walk: Walk = { visit, without, gone, values, applies: [] };
  const shortcuts = createShortcuts(program, walk);

  const secretFor = (record: object): number | RecordCode => {
    const fixed = program.fixedSecret;
    if (fixed >= 0) return fixed;
    taken = contextKeys.map((keys) => contextText(record, keys));
    return program.secretOf(taken);
  };

  const rewriteRecord = (record: object, position: number): unknown => {
    try {
      const picked = secretFor(record);
      if (typeof picked === 'number') {
        look = names?.under(picked);
        hint = 0;
        walk.applies = program.memoized(picked);
        const result = visitObject(record, 0);
        books.out++;
        return result === gone ? (Array.isArray(record) ? [] : {}) : result;
      }
      books.quarantine(picked, position);
    } catch (error) {
      // A RangeError is the stack, used up by getters or toJSON of the record's own.
      const deep = error instanceof TooDeep || error instanceof RangeError;
      books.quarantine(deep ? 'ERR_RECORD_DEPTH' : 'ERR_RECORD_FAULT', position);
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
      depth = 0;
      const result = rewriteRecord(record, position);
      depth = outerDepth;
      taken = outerTaken;
      walk.applies = outerApplies;
      look = outerLook;
      hint = outerHint;
      if (taken !== undefined) program.secretOf(taken);
      return result;
    },
  };
}

/** A member that a selector looks at: a string, also in a box. */
function textOf(member: unknown): string | undefined {
  if (typeof member === 'string') return member;
  if (typeof member !== 'object' || member === null || Array.isArray(member) || isPlain(member))
    return undefined;
  const opened = openExotic(member);
  return opened.is === 'value' ? textOf(opened.value) : undefined;
}
