/**
 * @module
 * Looks ahead into an element of an array for the member that selects it, before the element is walked.
 */
import type { Named } from '../../program/name/names.js';
import { decode, endOfScalar, endOfSpace } from './scalar.js';

/** Thrown if an element has the member twice with different values, since the next reader may choose the other one. */
export class Ambiguous extends Error {}

export interface Peek {
  /** Sets the well-formed text to look into; the empty text forgets the last one. */
  begin(text: string): void;
  /**
   * @param at - where an element begins
   * @returns the string value of this member, if the element is an object that has it
   * @throws Ambiguous if it has two different values
   */
  says(at: number, member: string): string | undefined;
  /**
   * @param at - where an object begins
   * @param roleOf - the role of a member; 0 if it does not matter
   * @returns the names that its members hold; of a list, the last element
   */
  names(at: number, roleOf: (member: string) => number): Named[];
  /**
   * @param at - where an array begins
   * @returns its elements, with undefined for each that is not a string
   */
  list(at: number): (string | undefined)[];
}

export function createPeek(): Peek {
  let text = '';
  /** Where skipped containers end, remembered since nested selectors would skip them once for each level. */
  const ends = new Map<number, number>();

  const says = (start: number, member: string): string | undefined => {
    if (text.charCodeAt(start) !== 0x7b) return undefined;
    let said: string | undefined;
    let count = 0;
    let at = endOfSpace(text, start + 1);
    while (text.charCodeAt(at) !== 0x7d) {
      const end = endOfScalar(text, at);
      const isMember = decode(text.slice(at, end)) === member;
      at = endOfSpace(text, endOfSpace(text, end) + 1);
      const after = endOfValue(at);
      if (isMember) {
        const says = text.charCodeAt(at) === 0x22 ? decode(text.slice(at, after)) : undefined;
        if (count++ > 0 && says !== said) throw new Ambiguous();
        said = says;
      }
      at = endOfSpace(text, after);
      if (text.charCodeAt(at) === 0x2c) at = endOfSpace(text, at + 1);
    }
    return said;
  };

  const stringAt = (at: number, end: number): string | undefined =>
    text.charCodeAt(at) === 0x22 ? decode(text.slice(at, end)) : undefined;

  const list = (start: number): (string | undefined)[] => {
    const elements: (string | undefined)[] = [];
    let at = endOfSpace(text, start + 1);
    while (text.charCodeAt(at) !== 0x5d) {
      const end = endOfValue(at);
      elements.push(stringAt(at, end));
      at = endOfSpace(text, end);
      if (text.charCodeAt(at) === 0x2c) at = endOfSpace(text, at + 1);
    }
    return elements;
  };

  const names = (start: number, roleOf: (member: string) => number): Named[] => {
    const found: Named[] = [];
    let at = endOfSpace(text, start + 1);
    while (text.charCodeAt(at) !== 0x7d) {
      const end = endOfScalar(text, at);
      const role = roleOf(decode(text.slice(at, end)));
      at = endOfSpace(text, endOfSpace(text, end) + 1);
      const after = endOfValue(at);
      if (role !== 0) {
        const name = text.charCodeAt(at) === 0x5b ? list(at).at(-1) : stringAt(at, after);
        if (name !== undefined) found.push([role, name]);
      }
      at = endOfSpace(text, after);
      if (text.charCodeAt(at) === 0x2c) at = endOfSpace(text, at + 1);
    }
    return found;
  };

  const endOfValue = (start: number): number => {
    const open: number[] = [];
    let at = start;
    do {
      const first = text.charCodeAt(at);
      if (first === 0x7b || first === 0x5b) {
        const end = ends.get(at);
        if (end === undefined) open.push(at);
        at = end ?? at + 1;
      } else if (first === 0x7d || first === 0x5d) ends.set(open.pop()!, ++at);
      else if (first === 0x2c || first === 0x3a) at++;
      else at = endOfScalar(text, at);
      if (open.length > 0) at = endOfSpace(text, at);
    } while (open.length > 0);
    return at;
  };

  return {
    says,
    names,
    list,
    begin(next) {
      text = next;
      ends.clear();
    },
  };
}
