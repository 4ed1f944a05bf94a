/**
 * @module
 * Looks ahead into an element of an array for the member that tells what it is, before the element is walked.
 */
import { decode, endOfScalar, endOfSpace } from './scalar.js';

/** An element says two things of what it is: who reads it next may take it for the other. */
export class Ambiguous extends Error {}

export interface Peek {
  /** Takes up the next text, well-formed; the empty one forgets the last. */
  begin(text: string): void;
  /**
   * @param at - where an element begins
   * @returns the string that the element, an object, has as this member
   * @throws Ambiguous where it has two that differ
   */
  says(at: number, member: string): string | undefined;
}

export function createPeek(): Peek {
  let text = '';
  /** Where containers end that were passed over: nested selectors would pass over them once a level. */
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
    begin(next) {
      text = next;
      ends.clear();
    },
  };
}
