/**
 * @module
 * Rewrites one serialised record in place: spans of the text are replaced or cut out, every other character
 * stays, so that integers keep their digits and duplicate keys are each met. `JSON.parse` decides what is
 * well-formed; the walk below relies on it.
 */
import type { RecordCode } from '../errors.js';
import { TooManyValues } from '../program/allowance.js';
import type { Books } from '../program/books.js';
import type { Name } from '../program/names.js';
import {
  type Constant,
  gone,
  type Taken,
  type Value,
  type Verdict,
  type Visitor,
  whole,
} from '../program/visitor.js';
import { Naming } from './naming.js';
import { createPeek } from './peek.js';
import { isJsonNumber } from './retype.js';
import { decode, endOfScalar, endOfSpace } from './scalar.js';

export interface JsonEngine {
  /**
   * The record as it may leave; undefined where it is quarantined. Never throws.
   *
   * @param books - of the input that the record is from
   */
  rewrite(line: string, books: Books): string | undefined;
}

const maxDepth = 1000;

export function createJsonEngine(visitor: Visitor): JsonEngine {
  const { places, dead } = visitor;

  const peek = createPeek();
  let text = '';
  let at = 0;
  let out = '';
  /** Up to where the input has been written out, or cut. */
  let taken = 0;
  /** The record at hand; undefined while it is only looked through for context fields. */
  let record: Taken | undefined;
  let context: (string | undefined)[] = [];
  /** What the name of the field at hand says of its values; elements of an array have the array's name. */
  let hint = 0;
  /** The names of the fields so far, of all objects on the way here. */
  const passed: string[] = [];

  const splice = (start: number, end: number, replacement: string): void => {
    out += text.slice(taken, start) + replacement;
    taken = end;
  };

  /**
   * Walks the value at `at`; true where it is to be cut out by its container.
   *
   * @param hidden - what is around it has been removed or replaced as a whole
   */
  const visit = (place: number, hidden: boolean): boolean => {
    const start = at;
    const first = text.charCodeAt(at);
    if (record === undefined) return lookFor(place, first);
    if (first === 0x7b || first === 0x5b) {
      const met = hidden ? whole : visitor.meet(place, whole, hint, record);
      walkMembers(place, first, hidden || met !== whole);
      return settle(met, whole, start, true);
    }
    at = endOfScalar(text, at);
    const outlook = hidden ? 'stays' : visitor.outlook(place);
    if (outlook === 'stays') return false;
    if (outlook === 'goes') return visitor.meet(place, '', hint, record) === gone;
    const value = first === 0x6e ? null : decode(text.slice(start, at));
    const isBare = first !== 0x22;
    return settle(visitor.meet(place, value, hint, record, isBare), value, start, isBare);
  };

  /** @param isBare - a number, or whatever else has no quotes */
  const settle = (met: Verdict, value: Value, start: number, isBare: boolean): boolean => {
    if (met === value) return false;
    if (met === gone) return true;
    if (typeof met === 'string') splice(start, at, isBare && isJsonNumber(met) ? met : JSON.stringify(met));
    else splice(start, at, (met as Constant).json);
    return false;
  };

  /** Nothing is written yet: takes up what the context asks for. */
  const lookFor = (place: number, first: number): boolean => {
    const { capture } = places[place]!;
    const start = at;
    if (capture >= 0) context[capture] = undefined;
    if (first === 0x7b || first === 0x5b) walkMembers(place, first, false);
    else {
      at = endOfScalar(text, at);
      if (capture >= 0 && first !== 0x6e) context[capture] = decode(text.slice(start, at));
    }
    return false;
  };

  const walkMembers = (place: number, first: number, hidden: boolean): void => {
    if (first === 0x7b) visitObject(place, hidden);
    else visitArray(place, hidden);
  };

  const visitObject = (place: number, hidden: boolean): void => {
    if (record?.look !== undefined && places[place]!.names && !hidden) {
      visitNames(place, record.look);
      return;
    }
    members(0x7d, hidden, () => {
      const start = at;
      at = endOfScalar(text, at);
      const key = place === dead ? '' : decode(text.slice(start, at));
      at = endOfSpace(text, endOfSpace(text, at) + 1);
      return visit(visitor.step(place, key), hidden);
    });
  };

  /** The same, where names that no rule has are looked through. */
  const visitNames = (place: number, look: (name: string) => Name): void => {
    const first = passed.length;
    let naming: Naming | undefined;
    members(0x7d, false, () => {
      const start = at;
      const end = endOfScalar(text, at);
      at = endOfSpace(text, endOfSpace(text, end) + 1);
      const key = decode(text.slice(start, end));
      const name = look(key);
      const wanted = (visitor.isNamed(place, key) ? undefined : name.out) ?? key;
      if (wanted !== key) naming ??= new Naming(passed.slice(first));
      const named = naming?.take(key, wanted) ?? key;
      passed.push(key);
      hint = name.says;
      const [outBefore, takenBefore] = [out, taken];
      if (named !== key) {
        visitor.rename(place, key, named);
        splice(start, end, JSON.stringify(named));
      }
      const cut = visit(visitor.step(place, key), false);
      // A field that goes takes its name along.
      if (cut) [out, taken] = [outBefore, takenBefore];
      return cut;
    });
    passed.length = first;
  };

  const visitArray = (place: number, hidden: boolean): void => {
    const { selects, indexed } = places[place]!;
    let index = 0;
    const own = hint;
    members(0x5d, hidden, () => {
      hint = own;
      if (selects === undefined && !indexed) return visit(visitor.element(place, 0, undefined), hidden);
      const says = selects === undefined ? undefined : peek.says(at, selects.member);
      return visit(visitor.element(place, index++, says), hidden);
    });
  };

  /**
   * The members of a container, and the commas between them. One that goes takes the comma before it,
   * or, where none before it stayed, the comma after it and the space up to the next.
   */
  const members = (close: number, hidden: boolean, member: () => boolean): void => {
    let stayed = false;
    let comma = -1;
    at = endOfSpace(text, at + 1);
    while (text.charCodeAt(at) !== close) {
      const start = at;
      const cut = member() && !hidden;
      const end = at;
      at = endOfSpace(text, at);
      const next = text.charCodeAt(at) === 0x2c ? at : -1;
      if (next >= 0) at = endOfSpace(text, at + 1);
      if (!cut) stayed = true;
      else if (stayed) splice(comma, end, '');
      else splice(start, next >= 0 ? at : end, '');
      comma = next;
    }
    at++;
  };

  const walk = (): void => {
    at = endOfSpace(text, 0);
    hint = passed.length = 0;
    visit(0, false);
  };

  /** Takes up the record that the text is; looks through it for its context, where that is asked for. */
  const take = (): Taken | RecordCode => {
    const fixed = visitor.fixed();
    if (fixed !== undefined) return fixed;
    context = new Array(visitor.captures).fill(undefined);
    record = undefined;
    walk();
    return visitor.take(context);
  };

  return {
    rewrite(line, books) {
      const position = ++books.in;
      text = line;
      peek.begin(line);
      out = '';
      taken = 0;
      const outerUsed = visitor.allowance?.begin() ?? 0;
      try {
        const code = checkRecord(line);
        if (code !== undefined) books.quarantine(code, position);
        else {
          const picked = take();
          if (typeof picked === 'object') {
            record = picked;
            walk();
            books.out++;
            return out + text.slice(taken);
          }
          books.quarantine(picked, position);
        }
      } catch (error) {
        books.quarantine(codeOf(error), position);
      } finally {
        visitor.allowance?.resume(outerUsed);
        text = out = '';
        peek.begin('');
        context = [];
        record = undefined;
        passed.length = 0;
      }
      return undefined;
    },
  };
}

function codeOf(error: unknown): RecordCode {
  if (error instanceof TooManyValues) return 'ERR_RECORD_VALUES';
  // The host's stack may have been deep already.
  return error instanceof RangeError ? 'ERR_RECORD_DEPTH' : 'ERR_RECORD_FAULT';
}

function checkRecord(line: string): RecordCode | undefined {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return 'ERR_RECORD_SYNTAX';
  }
  if (typeof value !== 'object' || value === null) return 'ERR_RECORD_SHAPE';
  return isTooDeep(line) ? 'ERR_RECORD_DEPTH' : undefined;
}

/** Asked before the walk, so that no value of a record that will not leave is counted. */
function isTooDeep(json: string): boolean {
  if (json.length < 2 * maxDepth) return false;
  let depth = 0;
  for (let at = 0; at < json.length; at++) {
    const code = json.charCodeAt(at);
    if (code === 0x22) at = endOfScalar(json, at) - 1;
    else if (code === 0x7b || code === 0x5b) {
      if (++depth > maxDepth) return true;
    } else if (code === 0x7d || code === 0x5d) depth--;
  }
  return false;
}
