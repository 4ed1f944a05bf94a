/**
 * @module
 * Walks the values of a record in memory, on a copy: each field is read once, and what no rule can reach is shared with
 * the input, which is never changed. What comes out is what a serializer would show of it; exotic.ts says how each kind
 * of object is met.
 */
import { elementState, type Selection, type State } from '../paths/automaton.js';
import { isEntry } from '../program/entry.js';
import { type Name, sayingOfField } from '../program/names.js';
import type { Program } from '../program/program.js';
import { type Constant, gone, type Reading, type Taken, type Verdict, whole } from '../program/visitor.js';
import { isScalar, memberOf, readEntry, rolesOf, textOf, toldByMap } from './beside.js';
import {
  answersForItself,
  countData,
  elementsOf,
  emptyLike,
  type Fields,
  fieldsOf,
  get,
  isData,
  isList,
  isLiteral,
  isOmitted,
  put,
  withBlanks,
  without,
} from './copy.js';
import { closeError, NoRecord, type Opened, openExotic, openRecord } from './exotic.js';
import { Naming } from './naming.js';
import { mayBeOctets, textOfOctets } from './octet-list.js';
import type { RewriteMembers } from './outline.js';
import { isPairs, joinPairs, keepPair, mark, Pairs } from './pairs.js';
import { retype } from './retype.js';
import { Shapes } from './shape.js';
import { createShortcuts, isOpen, type Shortcut, type Walk } from './shortcut.js';
import { isInTurn, mayTurn, Turn } from './turn.js';

const maxDepth = 1000;

/** The record is deeper than any engine goes. */
export class TooDeep extends Error {}

export class ValueWalk implements Walk {
  readonly without = without;
  readonly withBlanks = withBlanks;
  readonly countData = countData;
  readonly isData = isData;
  readonly mark = mark;
  readonly gone = gone;
  readonly values: Float64Array;
  readonly unread: Float64Array;
  readonly unlisted: Float64Array;
  readonly reading: Reading;
  record: Taken | undefined;
  readonly #program: Program;
  readonly #states: readonly State[];
  /** By state: whatever object or array is there is looked into, with nothing to be asked or counted before. */
  readonly #isOpen: readonly boolean[];
  readonly #shortcuts: readonly (Shortcut | undefined)[];
  /** By state. */
  readonly #shapes: Shapes[] = [];
  #depth = 0;
  /** What the name of the field at hand says of its values; elements of an array have the array's name. */
  #hint = 0;
  /** How deep the list is of which an element is visited; one right below it is in a list itself. */
  #listDepth = -1;

  constructor(program: Program) {
    this.#program = program;
    this.#states = program.automaton.states;
    this.values = program.counts.values;
    this.unread = program.counts.unread;
    this.unlisted = program.counts.unlisted;
    this.reading = program.reading;
    this.#isOpen = program.automaton.states.map((state) => isOpen(state, program.unlisted));
    this.#shortcuts = createShortcuts(program, this);
  }

  /**
   * The record as it may leave, `gone` where it goes.
   *
   * @throws NoRecord where nobody could name what is in it
   */
  rewrite(given: object, taken: Taken): unknown {
    if (this.record !== undefined) return this.#rewriteWithin(given, taken, this.record);
    this.record = taken;
    this.#depth = this.#hint = 0;
    this.#listDepth = -1;
    try {
      if (isLiteral(given) || isList(given) || isPairs(given)) return this.visit(given, 0);
      return this.#visitObject(given, 0, openRecord(given));
    } finally {
      this.record = undefined;
    }
  }

  /** Rewrites members where they stand; false where nothing is changed or counted. */
  rewriteMembers(members: object, rewrite: RewriteMembers, taken: Taken): boolean {
    this.record = taken;
    this.#depth = 1;
    this.#hint = 0;
    this.#listDepth = -1;
    try {
      return rewrite(members);
    } finally {
      this.record = undefined;
    }
  }

  /** A getter or toJSON of a record may log another one through here: the walk around goes on as it was. */
  #rewriteWithin(given: object, taken: Taken, outer: Taken): unknown {
    const [depth, hint, listDepth] = [this.#depth, this.#hint, this.#listDepth];
    this.record = undefined;
    try {
      return this.rewrite(given, taken);
    } finally {
      this.record = outer;
      this.#depth = depth;
      this.#hint = hint;
      this.#listDepth = listDepth;
    }
  }

  /** The value itself where nothing changes, `gone` where it goes. */
  visit(value: unknown, at: number): unknown {
    switch (typeof value) {
      case 'string':
      case 'number':
      case 'boolean':
      case 'bigint':
        return this.#visitScalar(value, at);
      case 'object':
        return value === null ? this.#visitNull(at) : this.#visitObject(value, at);
      case 'undefined':
        return value;
      case 'function':
        return answersForItself(value) ? this.#visitObject(value, at) : this.#visitClosed(value, at);
      default:
        return this.#visitClosed(value, at);
    }
  }

  #visitScalar(value: string | number | boolean | bigint, at: number): unknown {
    if (this.#stays(at)) {
      this.#program.kept?.(at);
      return value;
    }
    const text = typeof value === 'string' ? value : String(value);
    const met = this.#program.meet(at, text, this.#hint, this.record!);
    if (met === text) return value;
    if (typeof met !== 'string') return this.#settle(met);
    return typeof value === 'string' ? met : retype(value, met);
  }

  #visitNull(at: number): unknown {
    if (this.#stays(at)) this.#program.kept?.(at);
    return this.#settle(this.#program.meet(at, null, this.#hint, this.record!));
  }

  #stays(at: number): boolean {
    const outlook = this.#program.outlook(at);
    return outlook === 'stays' || outlook === 'guarded';
  }

  #settle(met: Verdict): unknown {
    return met === gone || met === null ? met : (met as Constant).value;
  }

  /** Functions, symbols, objects without fields: nobody can look inside, so a rule that would, removes. */
  #visitClosed(value: unknown, at: number): unknown {
    if (!this.#stays(at)) return gone;
    // A serializer passes functions by, and they could have it otherwise the next time.
    return this.#states[at]!.rule < 0 && typeof value === 'function' ? undefined : value;
  }

  /** @param opened - the object, where somebody has looked inside already */
  #visitObject(value: object, at: number, opened?: Opened): unknown {
    if (!this.#isOpen[at]) {
      const met = this.#program.meet(at, whole, this.#hint, this.record!);
      if (met !== whole) return this.#settle(met);
      // Of a record in which no rule can reach anything, each field counts.
      if (this.#states[at]!.inert && (this.#depth > 0 || this.#program.kept === undefined)) {
        this.#program.kept?.(at);
        return opened?.is === 'fields' ? opened.fields : value;
      }
    }
    if (++this.#depth > maxDepth) throw new TooDeep();
    const result = opened === undefined ? this.#visitClosely(value, at) : this.#visitOpened(opened, at);
    this.#depth--;
    return result;
  }

  #visitClosely(value: object, at: number): unknown {
    if (isList(value)) return this.#visitElements(elementsOf(value), this.#states[at]!);
    if (isLiteral(value)) return this.#visitLiteral(value, at);
    return isPairs(value) ? this.visitPairs(value, at) : this.#visitOpened(openExotic(value), at);
  }

  #visitLiteral(value: Fields, at: number): unknown {
    const { scan } = this.#program;
    const { keys, other } = this.#states[at]!;
    // A record is no value, and what stands in it may be.
    const text = this.#depth === 1 && at === 0 ? other : at;
    // What a rule names in it is the rule's.
    const mayBe = scan >= 0 && this.#states[text]!.rule === scan && !keys.has('data') && !keys.has('0');
    if (mayBe && mayBeOctets(value)) return this.#visitOctets(value, at, text);
    const shortcut = this.#shortcuts[at];
    return shortcut === undefined ? this.#visitFields(value, this.#states[at]!) : shortcut(value);
  }

  /** What may be bytes, as the text that they are. @param as - the state of that text */
  #visitOctets(value: Fields, at: number, as: number): unknown {
    const fields = fieldsOf(value);
    const text = textOfOctets(fields);
    if (text === undefined) return this.#visitFields(fields, this.#states[at]!);
    const met = this.visit(text, as);
    if (met === text) return fields;
    if (as !== at) throw new NoRecord('bytes');
    return met;
  }

  #visitFields(fields: Fields, state: State): Fields {
    const look = state.names ? this.record!.look : undefined;
    if (look !== undefined) return this.#visitNames(fields, state, look);
    const copy = emptyLike(fields);
    for (const key of Object.keys(fields)) {
      const before = get(fields, key);
      if (isOmitted(key, before)) continue;
      const after = this.visit(before, state.keys.get(key) ?? state.other);
      if (after !== gone) put(copy, key, after);
    }
    return copy;
  }

  /** The same, where names that no rule has are looked through. */
  #visitNames(given: Fields, state: State, look: (name: string) => Name): Fields {
    const keys = Object.keys(given);
    const names = keys.map(look);
    const around = this.#hint;
    const { fields, told } = isEntry(rolesOf(names))
      ? readEntry(given, keys, names, look)
      : { fields: given, told: undefined };
    const copy = emptyLike(fields);
    let naming: Naming | undefined;
    for (let i = 0; i < keys.length; i++) {
      const key = keys[i]!;
      const name = names[i]!;
      const next = state.keys.get(key);
      const { out, values } = name;
      if (next === undefined && values > 0) this.#program.allowance.take(values);
      const wanted = (next === undefined ? out : undefined) ?? key;
      if (wanted !== key) naming ??= new Naming(keys.slice(0, i));
      const named = naming === undefined ? key : naming.take(key, wanted);
      if (named !== key) this.#program.rename();
      this.#hint = sayingOfField(name, around, told);
      const before = get(fields, key);
      if (isOmitted(key, before)) continue;
      const after = this.visit(before, next ?? state.other);
      if (after !== gone) put(copy, named, after);
    }
    return copy;
  }

  /** Rewrites the elements in place. */
  #visitElements(elements: unknown[], state: State): unknown {
    let less = false;
    const own = this.#hint;
    const turn = this.#turn(elements, own);
    for (let i = 0; i < elements.length; i++) {
      const before = elements[i];
      this.#hint = own;
      if (turn !== undefined)
        this.#hint = turn.next(
          typeof before === 'string' && turn.isAsked(before.length) ? before : undefined,
        );
      this.#listDepth = this.#depth;
      const after =
        state.selects !== undefined
          ? this.#visitSelected(before, i, state, state.selects)
          : this.visit(before, state.indexed ? (state.keys.get(String(i)) ?? state.other) : state.other);
      if (Object.is(after, before)) continue;
      elements[i] = after;
      less ||= after === gone;
    }
    this.#listDepth = -1;
    return less ? elements.filter((element) => element !== gone) : elements;
  }

  /** What tells of each element what those before say of it, where names are looked through. */
  #turn(elements: readonly unknown[], own: number): Turn | undefined {
    const look = this.#program.scan < 0 ? undefined : this.record!.look;
    if (look === undefined) return undefined;
    const isNested = this.#listDepth >= 0 && this.#listDepth === this.#depth - 1;
    const list =
      isNested || mayTurn(own) ? elements.map((each) => (typeof each === 'string' ? each : undefined)) : [];
    return new Turn(own, isInTurn(own, list, isNested, look), look);
  }

  /** What a list of them would become, as fields. */
  visitPairs(pairs: Pairs, at: number): Fields {
    pairs.by = this.record;
    return this.visitFields(pairs.fields, at);
  }

  visitFields(fields: Fields, at: number): Fields {
    const state = this.#states[at]!;
    const { indexed, selects } = state;
    if (this.#program.scan >= 0 || indexed || (selects !== undefined && selects.member !== 'key'))
      return joinPairs(this.#visitElements(new Pairs(fields).toJSON(), state) as unknown[]);
    this.#shapes[at] ??= new Shapes(this.#program, state, this);
    // As deep as one in a list.
    if (++this.#depth > maxDepth) throw new TooDeep();
    const known = this.#shapes[at].rewrite(fields);
    this.#depth--;
    return known ?? this.#visitEachPair(fields, state);
  }

  #visitEachPair(fields: Fields, state: State): Fields {
    const left: Fields = {};
    const own = this.#hint;
    for (const key of Object.keys(fields)) {
      this.#hint = own;
      const pair = { key, value: get(fields, key) };
      const after = this.#visitObject(pair, elementState(state, 0, key), { is: 'fields', fields: pair });
      if (typeof after === 'object' && after !== null) keepPair(left, after);
    }
    return left;
  }

  /** Looks into an element first: what it is decides where it leads. */
  #visitSelected(element: unknown, index: number, state: State, selects: Selection): unknown {
    if (typeof element !== 'object' || element === null)
      return this.visit(element, elementState(state, index, undefined));
    const opened = openExotic(element);
    const at = elementState(state, index, memberOf(opened, selects.member));
    if (opened.is !== 'value') return this.#visitObject(element, at, opened);
    const after = this.visit(opened.value, at);
    return Object.is(after, opened.value) ? opened.same : after;
  }

  #visitOpened(opened: Opened, at: number): unknown {
    const state = this.#states[at]!;
    switch (opened.is) {
      case 'value': {
        const after = this.visit(opened.value, at);
        return Object.is(after, opened.value) ? opened.same : after;
      }
      case 'fields':
        return this.#visitFields(opened.fields, state);
      case 'error':
        return this.#visitError(opened.hidden, opened.fields, state);
      case 'elements':
        return this.#visitElements(opened.elements, state);
      case 'map':
        return this.#visitMap(opened.map, state);
      case 'set':
        return new Set(this.#visitElements(opened.elements, state) as unknown[]);
      case 'closed':
        return state.rule < 0 && this.#stays(at)
          ? this.#visitFields(opened.fields, state)
          : this.#visitClosed(opened.fields, at);
    }
  }

  /** What nobody would print unless asked for it is shown where a rule says what becomes of it. */
  #visitError(hidden: Fields, own: Fields, state: State): unknown {
    const isReached = (key: string): boolean => this.#states[state.keys.get(key) ?? state.other]!.rule >= 0;
    const shown = Object.keys(hidden).filter(isReached);
    if (shown.length === 0)
      return closeError(this.#visitFields(hidden, state), this.#visitFields(own, state));
    return this.#visitFields(
      { ...without(hidden, new Set(Object.keys(hidden).filter((key) => !isReached(key)))), ...own },
      state,
    );
  }

  #visitMap(entries: Map<unknown, unknown>, state: State): unknown {
    const look = state.names ? this.record!.look : undefined;
    const copy = new Map<unknown, unknown>();
    const around = this.#hint;
    const told = look === undefined ? undefined : toldByMap(entries, look);
    let naming: Naming | undefined;
    for (const [given, before] of entries) {
      const isShown = isScalar(given);
      const key = isShown ? String(given) : textOf(given);
      const next = state.keys.get(key);
      let wanted = key;
      if (look !== undefined) {
        const name = look(key);
        if (next === undefined) {
          if (name.values > 0) this.#program.allowance.take(name.values);
          wanted = name.out ?? key;
        }
        this.#hint = sayingOfField(name, around, told);
      }
      if (wanted !== key || !isShown) naming ??= new Naming(Array.from(copy.keys(), String));
      const taken = naming?.take(isShown ? key : `${key}\0${copy.size}`, wanted) ?? key;
      if (taken !== key && look !== undefined) this.#program.rename();
      const after = this.visit(before, next ?? state.other);
      if (after !== gone) copy.set(isShown && taken === key ? given : taken, after);
    }
    return copy;
  }
}
