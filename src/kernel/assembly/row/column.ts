/**
 * @module
 * Columns of rows and fields of lines: what becomes of each, and the verbs that are done here. If a verb is not sure about a
 * value, it asks the memo, and then TypeScript.
 */
import { edit } from '../edit/edit';
import { region } from '../memory/layout';
import { floorTime } from '../verb/floor';
import { isPlainValue } from '../verb/guard';
import { stripUrl } from '../verb/strip';
import { truncateAddress } from '../verb/truncate';

// A column, or a field of a line.
export const COLUMN_SIZE: usize = 32;
export const COLUMN_VERB: usize = 0;
/** Address of the count of its rule. */
export const COLUMN_COUNT: usize = 4;
/** What an edit that asks has for its size: APPLY, MEMOIZE, group << 1. */
export const COLUMN_ASK: usize = 8;
/** Of the verb: a unit, a mask, or what a kept value may look like. */
export const COLUMN_OPERAND: usize = 12;
/** The same as COLUMN_ASK, for what each value must be one of; 0 where there is no such. */
export const COLUMN_CHECK: usize = 16;

// Verbs.
export const STAY: u32 = 0;
export const CUT: u32 = 1;
export const ASK: u32 = 2;
export const FLOOR: u32 = 3;
export const TRUNCATE: u32 = 4;
export const STRIP: u32 = 5;
/** Kept, if it is plainly no identifier; counted by TypeScript, where it is one. */
export const GUARD: u32 = 6;
/** Stays, and is counted. */
export const COUNT: u32 = 7;

export let columns: usize = 0;
/** Stands in place of a value that goes: its address and size. */
let absent: usize = 0;
let absentSize: u32 = 0;
/** What counts: taken back by −1. */
let step: i32 = 1;

/** @param room - of what stands in place of a value that goes */
export function setupColumns(count: usize, room: usize): bool {
  columns = region(count * COLUMN_SIZE);
  absent = region(room);
  absentSize = <u32>room;
  return absent != 0;
}

/** Where the text goes that stands in place of a value that goes. */
export function absentText(): usize {
  return absent;
}

export function defineColumnAt(
  index: usize, verb: u32, count: usize, ask: u32, operand: u32, check: u32,
): void {
  const column = columns + index * COLUMN_SIZE;
  store<u32>(column, verb, COLUMN_VERB);
  store<u32>(column, <u32>count, COLUMN_COUNT);
  store<u32>(column, ask, COLUMN_ASK);
  store<u32>(column, operand, COLUMN_OPERAND);
  store<u32>(column, check, COLUMN_CHECK);
}

/** From here on, what is treated is counted by so much. */
export function countBy(by: i32): void {
  step = by;
}

/** Whether anything is asked of the values of a column. */
// @ts-ignore: decorator
@inline
export function isTreated(column: usize): bool {
  return (load<u32>(column, COLUMN_VERB) | load<u32>(column, COLUMN_CHECK)) != 0;
}

/** Whether every value of a column goes. */
export function isCut(column: usize): bool {
  return load<u32>(column, COLUMN_VERB) == CUT;
}

/** Whether every value of a column has to be one of a few. */
export function isChecked(column: usize): bool {
  return load<u32>(column, COLUMN_CHECK) != 0;
}

/** Treats a value that is not empty. @param quoted - 1 where quotes around it belong to the edit */
export function treat(column: usize, start: usize, end: usize, quoted: u32): void {
  const check = load<u32>(column, COLUMN_CHECK);
  if (check != 0) edit(start - quoted, end + quoted, 0, check | quoted);
  const verb = load<u32>(column, COLUMN_VERB);
  if (verb == STAY) return;
  const operand = load<u32>(column, COLUMN_OPERAND);
  if (verb == GUARD) {
    if (isPlainValue(start, end, operand)) return;
  } else {
    const count: usize = load<u32>(column, COLUMN_COUNT);
    store<i32>(count, load<i32>(count) + step);
    if (verb == COUNT) return;
    if (verb == CUT) {
      edit(start, end, absent, absentSize);
      return;
    }
    if (verb == FLOOR && floorTime(start, end, operand)) return;
    if (verb == TRUNCATE && truncateAddress(start, end, operand)) return;
    if (verb == STRIP && stripUrl(start, end)) return;
  }
  edit(start - quoted, end + quoted, 0, load<u32>(column, COLUMN_ASK) | quoted);
}
