/**
 * @module
 * The interface of a walk through the values of one record, for the functions that walk parts of it: where the walk is,
 * and what the parts ask of each other. Generated code uses it, too.
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
  /** The current record. */
  record: Taken | undefined;
  /** How many objects and arrays are around the current value. */
  depth: number;
  /** What the name of the current field says about its values; elements of an array have the array's name. */
  hint: number;
  /** The depth of the list whose element is visited. A list right below it is an element itself. */
  listDepth: number;
  /** Walks any value at any state. Returns the value itself if nothing changes, and `gone` if it is removed. */
  visit(value: unknown, at: number): unknown;
  /** @param opened - the opened object, if it has been looked into already */
  visitObject(value: object, at: number, opened?: Opened): unknown;
  /** Walks the content of an opened object, at the state where it is looked into. */
  visitOpened(opened: Opened, at: number): unknown;
  /** Walks pairs at a state that is open. */
  visitPairs(pairs: Pairs, at: number): Fields;
  /** The same, for the object that the pairs stand for. */
  visitPaired(fields: Fields, at: number): Fields;
  // The members below are for generated code alone.
  without(value: Fields, gone: ReadonlySet<string>): Fields;
  /** A copy that also has those of some keys that have no value, in the order of another object. */
  withBlanks(copy: Fields, order: Fields, blank: readonly string[]): Fields;
  readonly gone: symbol;
  readonly values: Float64Array;
  readonly unread: Float64Array;
  readonly unlisted: Float64Array;
  /** How many fields a serializer would write, and whether it would write this one. */
  countData(fields: Fields): number;
  isData(value: unknown): boolean;
  /** The mark of pairs. The code reads it inline, where it sees few kinds of objects. */
  readonly mark: symbol;
  readonly reading: Reading;
}
