/**
 * @module
 * Rewrites one serialised record in place: spans of the text are replaced or cut out, every other character
 * stays, so that integers keep their digits and duplicate keys are each met. `JSON.parse` decides what is
 * well-formed; the walk below relies on it.
 */
import type { RecordCode } from '../errors.js';
import { TooManyValues } from '../policy/allowance.js';
import { elementState, type State } from '../policy/automaton.js';
import type { Books } from '../policy/books.js';
import type { Name } from '../policy/names.js';
import type { Program } from '../policy/program.js';
import type { Apply } from '../transforms/transform.js';
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

/** @param appliesOf - the transforms of a secret: with a memo, or without */
export function createJsonEngine(
  program: Program,
  appliesOf: (secret: number) => readonly Apply[],
): JsonEngine {
  const { actions, names } = program;
  const scan = names?.rule ?? -1;
  const { states, dead } = program.automaton;
  const dropUnlisted = program.unlisted === 'drop';

  const peek = createPeek();
  let text = '';
  let at = 0;
  let depth = 0;
  let out = '';
  /** Up to where the input has been written out, or cut. */
  let taken = 0;
  let applies: readonly Apply[] = [];
  let values: Float64Array = new Float64Array(0);
  let context: (string | undefined)[] = [];
  /** At a name, under the secret of the record, where names are looked through. */
  let look: ((name: string) => Name) | undefined;
  /** What the name of the field at hand says of its values; elements of an array have the array's name. */
  let hint = 0;
  /** The names of the fields so far, of all objects on the way here. */
  const passed: string[] = [];
  /** Looking for context fields only: nothing is written. */
  let looking = false;

  const splice = (start: number, end: number, replacement: string): void => {
    if (looking) return;
    out += text.slice(taken, start) + replacement;
    taken = end;
  };

  /** Walks the value at `at`; true where it is to be cut out by its container. */
  const visit = (number: number, hidden: boolean): boolean => {
    const state = states[number]!;
    const start = at;
    const first = text.charCodeAt(at);
    const action = state.rule < 0 ? undefined : actions[state.rule]!;
    if (looking && state.capture >= 0) context[state.capture] = undefined;
    if (first === 0x7b || first === 0x5b) {
      const whole = action?.do === 'drop' || action?.do === 'replace';
      const cut = whole ? action.do === 'drop' : state.doomed;
      if (++depth > maxDepth) throw new RangeError();
      if (first === 0x7b) visitObject(state, hidden || whole || cut);
      else visitArray(state, hidden || whole || cut);
      depth--;
      if (!hidden && whole) count(state.rule);
      if (!hidden && action?.do === 'replace') splice(start, at, action.json);
      return cut;
    }
    at = endOfScalar(text, at);
    if (looking) {
      if (state.capture >= 0 && first !== 0x6e) context[state.capture] = decode(text.slice(start, at));
      return false;
    }
    if (hidden) return false;
    if (action === undefined) return dropUnlisted;
    if (action.do === 'keep') return false;
    if (action.do === 'apply' && first === 0x6e) return false;
    count(state.rule);
    if (action.do === 'drop') return true;
    if (action.do === 'replace') {
      splice(start, at, action.json);
      return false;
    }
    const value = decode(text.slice(start, at));
    const group = state.rule === scan ? action.group + hint : action.group;
    const result = applies[group]!(value);
    if (result === undefined) return true;
    if (result !== value)
      splice(start, at, first !== 0x22 && isJsonNumber(result) ? result : JSON.stringify(result));
    return false;
  };

  const count = (rule: number): void => {
    if (!looking) values[rule]!++;
  };

  const visitObject = (state: State, hidden: boolean): void => {
    if (look !== undefined && state.names && !hidden && !looking) {
      visitNames(state, look);
      return;
    }
    members(0x7d, hidden, () => {
      const start = at;
      at = endOfScalar(text, at);
      const key = state === states[dead] ? '' : decode(text.slice(start, at));
      at = endOfSpace(text, endOfSpace(text, at) + 1);
      return visit(state.keys.get(key) ?? state.other, hidden);
    });
  };

  /** The same, where names that no rule has are looked through. */
  const visitNames = (state: State, look: (name: string) => Name): void => {
    const first = passed.length;
    let naming: Naming | undefined;
    members(0x7d, false, () => {
      const start = at;
      const end = endOfScalar(text, at);
      at = endOfSpace(text, endOfSpace(text, end) + 1);
      const key = decode(text.slice(start, end));
      const next = state.keys.get(key);
      const name = look(key);
      const wanted = (next === undefined ? name.out : undefined) ?? key;
      if (wanted !== key) naming ??= new Naming(passed.slice(first));
      const named = naming?.take(key, wanted) ?? key;
      passed.push(key);
      hint = name.says;
      const [outBefore, takenBefore] = [out, taken];
      if (named !== key) {
        count(scan);
        splice(start, end, JSON.stringify(named));
      }
      const cut = visit(next ?? state.other, false);
      // A field that goes takes its name along.
      if (cut) [out, taken] = [outBefore, takenBefore];
      return cut;
    });
    passed.length = first;
  };

  const visitArray = (state: State, hidden: boolean): void => {
    let index = 0;
    const own = hint;
    members(0x5d, hidden, () => {
      hint = own;
      if (state.selects === undefined && !state.indexed) return visit(state.other, hidden);
      const says = state.selects === undefined ? undefined : peek.says(at, state.selects.member);
      return visit(elementState(state, index++, says), hidden);
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
    depth = hint = passed.length = 0;
    visit(0, false);
  };

  const secretFor = (): number | RecordCode => {
    const fixed = program.fixedSecret;
    if (fixed >= 0) return fixed;
    context = new Array(program.captures).fill(undefined);
    looking = true;
    walk();
    looking = false;
    return program.secretOf(context);
  };

  return {
    rewrite(line, books) {
      const position = ++books.in;
      values = books.values;
      text = line;
      peek.begin(line);
      out = '';
      taken = 0;
      looking = false;
      const outerUsed = program.allowance?.begin() ?? 0;
      try {
        const code = checkRecord(line);
        if (code !== undefined) books.quarantine(code, position);
        else {
          const picked = secretFor();
          if (typeof picked === 'number') {
            look = names?.under(picked);
            applies = appliesOf(picked);
            walk();
            books.out++;
            return out + text.slice(taken);
          }
          books.quarantine(picked, position);
        }
      } catch (error) {
        books.quarantine(codeOf(error), position);
      } finally {
        program.allowance?.resume(outerUsed);
        text = out = '';
        peek.begin('');
        context = [];
        passed.length = 0;
      }
      return undefined;
    },
  };
}

function codeOf(error: unknown): RecordCode {
  if (error instanceof TooManyValues) return 'ERR_RECORD_VALUES';
  // Of the walk's own making, or the stack.
  return error instanceof RangeError ? 'ERR_RECORD_DEPTH' : 'ERR_RECORD_FAULT';
}

function checkRecord(line: string): RecordCode | undefined {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return 'ERR_RECORD_SYNTAX';
  }
  return typeof value === 'object' && value !== null ? undefined : 'ERR_RECORD_SHAPE';
}
