/**
 * @module
 * A walk through the values of one record, as those see it that walk a part of it: where it stands, and what they ask of each
 * other. The code that is generated of a policy uses it, too.
 */
import type { State } from '../../paths/automaton.js';
import type { Program } from '../../program/program.js';
import type { Reading, Taken } from '../../program/visitor.js';
import type { Pairs } from '../pairs.js';
import type { Fields } from './copy.js';
import type { Opened } from './exotic.js';

export interface Walk {
  readonly program: Program;
  readonly states: readonly State[];
  /** The one at hand. */
  record: Taken | undefined;
  /** So many objects and arrays are around what is visited. */
  depth: number;
  /** What the name of the field at hand says of its values; elements of an array have the array's name. */
  hint: number;
  /** How deep the list is of which an element is visited; one right below it is in a list itself. */
  listDepth: number;
  /** Any value at any state: the value itself where nothing changes, `gone` where it goes. */
  visit(value: unknown, at: number): unknown;
  /** @param opened - the object, where somebody has looked inside already */
  visitObject(value: object, at: number, opened?: Opened): unknown;
  /** What was found in one, at the state where it is looked into. */
  visitOpened(opened: Opened, at: number): unknown;
  /** What pairs become at a state that is open. */
  visitPairs(pairs: Pairs, at: number): Fields;
  /** The same of the object that they stand for. */
  visitPaired(fields: Fields, at: number): Fields;
  // What follows is for generated code alone.
  without(value: Fields, gone: ReadonlySet<string>): Fields;
  /** A copy, and those of some keys that have no value, in the order that they have in another object. */
  withBlanks(copy: Fields, order: Fields, blank: readonly string[]): Fields;
  readonly gone: symbol;
  readonly values: Float64Array;
  readonly unread: Float64Array;
  readonly unlisted: Float64Array;
  /** How many fields a serializer would write, and whether it would write this one. */
  countData(fields: Fields): number;
  isData(value: unknown): boolean;
  /** Pairs have it. Asked for in the code itself, where it is asked of few kinds of objects. */
  readonly mark: symbol;
  readonly reading: Reading;
}
