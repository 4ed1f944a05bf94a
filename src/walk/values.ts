/**
 * @module
 * Walks the values of a record in memory and returns a copy. Each field is read once. Parts that no rule can reach are
 * shared with the input, which is never changed. The result is what a serializer would show; exotic.ts says how each
 * kind of object is treated.
 */
import { elementState, type State } from '../paths/automaton.js';
import { TooMuchText } from '../program/allowance.js';
import type { Program } from '../program/program.js';
import { type Constant, gone, type Reading, type Taken, type Verdict, whole } from '../program/visitor.js';
import { retype } from './json/retype.js';
import type { RewriteMembers } from './outline.js';
import { isPairs, joinPairs, keepPair, mark, Pairs } from './pairs.js';
import {
  answersForItself,
  countData,
  elementsOf,
  type Fields,
  fieldsOf,
  get,
  isData,
  isList,
  isLiteral,
  withBlanks,
  without,
} from './values/copy.js';
import { NoRecord, type Opened, openExotic, openRecord } from './values/exotic.js';
import { visitError, visitFields, visitMap } from './values/fields.js';
import { visitElements } from './values/list.js';
import { mayBeOctets, textOfOctets } from './values/octet-list.js';
import { Shapes } from './values/shape.js';
import { createShortcuts, isOpen, type Shortcut } from './values/shortcut.js';
import { isBytes, isEndless, isOfNumbers, leastSize } from './values/size.js';
import type { Walk } from './values/walk.js';

const maxDepth = 1000;

/** Thrown if the record is nested deeper than the limit. */
export class TooDeep extends Error {}

export class ValueWalk implements Walk {
  readonly program: Program;
  readonly states: readonly State[];
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
  depth = 0;
  hint = 0;
  listDepth = -1;
  /** By state: whether any object or array there is walked without asking or counting first. */
  readonly #isOpen: readonly boolean[];
  readonly #shortcuts: readonly (Shortcut | undefined)[];
  /** By state. */
  readonly #shapes: Shapes[] = [];

  constructor(program: Program) {
    this.program = program;
    this.states = program.automaton.states;
    this.values = program.counts.values;
    this.unread = program.counts.unread;
    this.unlisted = program.counts.unlisted;
    this.reading = program.reading;
    this.#isOpen = program.automaton.states.map((state) => isOpen(state, program.unlisted));
    this.#shortcuts = createShortcuts(program, this);
  }

  /**
   * Returns the rewritten record, or `gone` if it is dropped.
   *
   * @throws NoRecord if the record has no fields that could be named
   */
  rewrite(given: object, taken: Taken): unknown {
    if (this.record !== undefined) return this.#rewriteWithin(given, taken, this.record);
    this.record = taken;
    this.depth = this.hint = 0;
    this.listDepth = -1;
    try {
      if (isLiteral(given) || isList(given) || isPairs(given)) return this.visit(given, 0);
      return this.visitObject(given, 0, openRecord(given));
    } finally {
      this.record = undefined;
    }
  }

  /** Rewrites members in place; returns false if nothing was changed or counted. */
  rewriteMembers(members: object, rewrite: RewriteMembers, taken: Taken): boolean {
    this.record = taken;
    this.depth = 1;
    this.hint = 0;
    this.listDepth = -1;
    try {
      return rewrite(members);
    } finally {
      this.record = undefined;
    }
  }

  /** A getter or `toJSON` of a record may bring another record here. Afterwards the outer walk goes on as before. */
  #rewriteWithin(given: object, taken: Taken, outer: Taken): unknown {
    const [depth, hint, listDepth] = [this.depth, this.hint, this.listDepth];
    this.record = undefined;
    try {
      return this.rewrite(given, taken);
    } finally {
      this.record = outer;
      this.depth = depth;
      this.hint = hint;
      this.listDepth = listDepth;
    }
  }

  visit(value: unknown, at: number): unknown {
    switch (typeof value) {
      case 'string':
      case 'number':
      case 'boolean':
      case 'bigint':
        return this.#visitScalar(value, at);
      case 'object':
        return value === null ? this.#visitNull(at) : this.visitObject(value, at);
      case 'undefined':
        return value;
      case 'function':
        return answersForItself(value) ? this.visitObject(value, at) : this.#visitClosed(value, at);
      default:
        return this.#visitClosed(value, at);
    }
  }

  #visitScalar(value: string | number | boolean | bigint, at: number): unknown {
    if (this.#stays(at)) {
      this.program.kept?.(at);
      return value;
    }
    if (typeof value === 'bigint' && isEndless(value)) throw new TooMuchText();
    const text = typeof value === 'string' ? value : String(value);
    const met = this.program.meet(at, text, this.hint, this.record!);
    if (met === text) return value;
    if (typeof met !== 'string') return this.#settle(met);
    return typeof value === 'string' ? met : retype(value, met);
  }

  #visitNull(at: number): unknown {
    if (this.#stays(at)) this.program.kept?.(at);
    return this.#settle(this.program.meet(at, null, this.hint, this.record!));
  }

  #stays(at: number): boolean {
    const outlook = this.program.outlook(at);
    return outlook === 'stays' || outlook === 'guarded';
  }

  #settle(met: Verdict): unknown {
    return met === gone || met === null ? met : (met as Constant).value;
  }

  /** Functions, symbols and objects without fields cannot be looked into, so a rule that applies to them removes them. */
  #visitClosed(value: unknown, at: number): unknown {
    if (!this.#stays(at)) return gone;
    // A serializer ignores functions. A function with a `toJSON` might answer differently the next time.
    return this.states[at]!.rule < 0 && typeof value === 'function' ? undefined : value;
  }

  visitObject(value: object, at: number, opened?: Opened): unknown {
    if (!this.#isOpen[at]) {
      const met = this.program.meet(at, whole, this.hint, this.record!);
      if (met !== whole) return this.#settle(met);
      // If no rule can reach anything in the record, each field counts.
      if (this.states[at]!.inert && (this.depth > 0 || this.program.kept === undefined)) {
        this.program.kept?.(at);
        return opened?.is === 'fields' ? opened.fields : value;
      }
    }
    if (++this.depth > maxDepth) throw new TooDeep();
    const result = opened === undefined ? this.#visitClosely(value, at) : this.visitOpened(opened, at);
    this.depth--;
    return result;
  }

  #visitClosely(value: object, at: number): unknown {
    if (isLiteral(value)) return this.#visitLiteral(value, at);
    if (!isBytes(value) || !this.#stays(at)) this.program.allowance.hold(leastSize(value));
    if (isList(value)) return visitElements(this, elementsOf(value), this.states[at]!);
    // Numbers that would go need not be copied.
    if (isOfNumbers(value) && !this.#stays(at) && !answersForItself(value)) return gone;
    return isPairs(value) ? this.visitPairs(value, at) : this.visitOpened(openExotic(value), at);
  }

  #visitLiteral(value: Fields, at: number): unknown {
    const { scan } = this.program;
    const { keys, other } = this.states[at]!;
    // The record itself is not a value, but its fields may be.
    const text = this.depth === 1 && at === 0 ? other : at;
    // A field inside may be named by a rule.
    const mayBe = scan >= 0 && this.states[text]!.rule === scan && !keys.has('data') && !keys.has('0');
    if (mayBe && mayBeOctets(value)) return this.#visitOctets(value, at, text);
    const shortcut = this.#shortcuts[at];
    return shortcut === undefined ? visitFields(this, value, this.states[at]!) : shortcut(value);
  }

  /** Meets bytes as the text that they spell. @param as - the state of that text */
  #visitOctets(value: Fields, at: number, as: number): unknown {
    const fields = fieldsOf(value);
    const text = textOfOctets(fields);
    if (text === undefined) return visitFields(this, fields, this.states[at]!);
    const met = this.visit(text, as);
    if (met === text) return fields;
    if (as !== at) throw new NoRecord('bytes');
    return met;
  }

  visitPairs(pairs: Pairs, at: number): Fields {
    pairs.by = this.record;
    return this.visitPaired(pairs.fields, at);
  }

  visitPaired(fields: Fields, at: number): Fields {
    const state = this.states[at]!;
    const { indexed, selects } = state;
    if (this.program.scan >= 0 || indexed || (selects !== undefined && selects.member !== 'key'))
      return joinPairs(visitElements(this, new Pairs(fields).toJSON(), state) as unknown[]);
    this.#shapes[at] ??= new Shapes(this.program, state, this);
    // Counted as deep as an object in a list.
    if (++this.depth > maxDepth) throw new TooDeep();
    const known = this.#shapes[at].rewrite(fields);
    this.depth--;
    return known ?? this.#visitEachPair(fields, state);
  }

  #visitEachPair(fields: Fields, state: State): Fields {
    const left: Fields = {};
    const own = this.hint;
    for (const key of Object.keys(fields)) {
      this.hint = own;
      const pair = { key, value: get(fields, key) };
      const after = this.visitObject(pair, elementState(state, 0, key), { is: 'fields', fields: pair });
      if (typeof after === 'object' && after !== null) keepPair(left, after);
    }
    return left;
  }

  visitOpened(opened: Opened, at: number): unknown {
    const state = this.states[at]!;
    switch (opened.is) {
      case 'value': {
        const after = this.visit(opened.value, at);
        return Object.is(after, opened.value) ? opened.same : after;
      }
      case 'fields':
        return visitFields(this, opened.fields, state);
      case 'error':
        return visitError(this, opened.hidden, opened.fields, state);
      case 'elements':
        return visitElements(this, opened.elements, state);
      case 'map':
        return visitMap(this, opened.map, state);
      case 'set':
        return new Set(visitElements(this, opened.elements, state) as unknown[]);
      case 'closed':
        return state.rule < 0 && this.#stays(at)
          ? visitFields(this, opened.fields, state)
          : this.#visitClosed(opened.fields, at);
    }
  }
}
