/**
 * @module
 * Lists whose elements are names and values: `rawHeaders`, of which every other element names the next, and arguments of a
 * command, of which an option does (`--password`, `hunter22`). An element says of the next what the name of a field would.
 */
import { type Name, sayingOf } from '../program/names.js';

/** What the name of a list says, of which the elements are names and values in turn. */
export const inTurn = sayingOf('rawHeaders');

/** What is no other option, and no number below zero. */
const option = /^--?([a-z][\w-]{1,40})$/i;

/** Whether an element must be known to tell what the next one is. @param first - its first character */
export const mayName = (own: number, index: number, first: number): boolean =>
  own === inTurn ? index % 2 === 0 : first === 0x2d;

/**
 * What is said of an element.
 *
 * @param own - what the name of the list says
 * @param before - the element before it, where that {@link mayName} it
 * @param isOption - it begins with a dash itself
 */
export function sayingAt(
  own: number,
  index: number,
  before: string | undefined,
  isOption: boolean,
  look: (name: string) => Name,
): number {
  if (own === inTurn) return index % 2 === 1 && before !== undefined ? look(before).says : 0;
  if (before === undefined || isOption) return own;
  const name = option.exec(before)?.[1];
  return name === undefined ? own : look(name).says || own;
}
