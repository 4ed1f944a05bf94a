/**
 * @module
 * The walk over one record: strict, without recursion, with a stack of its own. At every value it knows the
 * state that the way there led to, and notes what the state says as an edit.
 */
import {
  APPLY, CAPTURES, CONTAINER, CONTAINER_DROP, CONTAINER_REPLACE, COUNTED, CUTS, DEEP, EVERYTHING, HINTED, INDEXED, INERT, LISTEN, LOOK, MEMOIZE,
  SCALAR, SCALAR_APPLY, SCALAR_DROP, SCALAR_REPLACE, SCREENED, SELECTS, SHAPE, SPANNED, SYNTAX, WATCH,
} from '../edit/action';
import { capture, edit, isCaptured } from '../edit/edit';
import { CLOSE_ARRAY, CLOSE_OBJECT, COMMA, NEWLINE, OPEN_ARRAY, OPEN_OBJECT, QUOTE, SPACE } from '../memory/bytes';
import {
  AMONG, BEARING, CARRYING, CERTAIN, CHANGED_NAME, DENYING, DEPTH, FRAME, FRAME_BEARS, FRAME_BITS, FRAME_CUT, FRAME_ENTERED, FRAME_GUESS, FRAME_INDEX, FRAME_MASK, FRAME_NAME, FRAME_START,
  FRAME_STATE, NAMING, PERHAPS, NODE_FIRST, NODE_HINT, NODE_NEXT, NODE_SPAN, NODE_STATE, NODE_TARGET, STATE_ACTION, STATE_CAPTURE,
  SAYS, SPREADING, STATE_COUNT, STATE_OPERAND, STATE_OTHER, STATE_SIZE, TURNING, UNKNOWN_NAME, region,
} from '../memory/layout';
import { UNKNOWN, screen } from '../screen/screen';
import { SECRET, SECRET_SIZE } from '../table';
import { CONSTANT, spans } from '../text/span';
import { replaceAddress } from '../verb/truncate';
import { firstGuess, hint as memberHint, member, nextGuess, sayingOf, spelled, target as memberTarget } from './key';
import { bare, space, string } from './text';
import { element, setupElements } from './walk/element';
import { isTelling, mayNameNext } from './walk/telling';

/** What is said of a value, of what a name and its field are. */
const SAID: u32 = SAYS | TURNING | DENYING | CERTAIN | SPREADING;
/** No address: an object has more than one name as a value, or one that is no string. */
const MANY: usize = 1;

let stack: usize = 0;
let stackEnd: usize = 0;
/** Guess for the first key of a record. */
let rootGuess: usize = 0;

let root: usize = 0;
let dead: usize = 0;
/** Values to transform in one record; with more, the engine of one line counts them. */
let most: u32 = 0;

/** Why `walk` refused. */
export let fault: u32 = 0;

/** The record has an array whose elements must be looked into first, or many values: the engine of one line does that. */
export let exotic: bool = false;

/** The record has a name that TypeScript has yet to look at; then it is walked again. */
export let strange: bool = false;

// Bits of FRAME_BITS; what becomes of the container entered is its CONTAINER bits.
const OBJECT: u32 = 1;
const KEPT: u32 = 2;

export function setupWalk(rootState: usize, deadState: usize, recordValues: u32): bool {
  most = recordValues;
  stack = region(DEPTH * FRAME);
  stackEnd = stack + (DEPTH - 1) * FRAME;
  rootGuess = region(16);
  root = rootState;
  dead = deadState;
  return setupElements();
}

/** What the counts of rules go up by; down, when a line is walked again because it was rejected. */
let step: i32 = 1;

/** Takes back what a walk of the record at `p` counted. */
export function uncount(p: usize): void {
  const why = fault;
  step = -1;
  walk(p);
  step = 1;
  fault = why;
}

// @ts-ignore: decorator
@inline
function count(state: usize): void {
  const at: usize = load<u32>(state, STATE_COUNT);
  store<i32>(at, load<i32>(at) + step);
}

/** Puts the constant of a state in place of a value. */
function replace(start: usize, end: usize, state: usize): void {
  edit(start, end, load<u32>(state, STATE_OPERAND), load<u32>(state, STATE_SIZE));
}

/** More than so many values in one count (`few` in program/allowance.ts). */
const FEW: i32 = 4;

/** What is taken out of a text is a value by itself. */
function takeSpans(count: u32, meta: u32): void {
  for (let at = spans, end = spans + (<usize>count << 3); at < end; at += 8)
    if (load<u32>(at, 4) & CONSTANT) edit(load<u32>(at), load<u32>(at, 4) & ~CONSTANT, SECRET, SECRET_SIZE);
    else edit(load<u32>(at), load<u32>(at, 4), 0, meta);
}

/** What is said by the name that stands as a value at `name`. @param weak - see `PERHAPS` */
function toldBy(name: usize, state: usize, weak: bool): u32 {
  const told = sayingOf(name, state);
  if (told < CHANGED_NAME) return weak && (told & DENYING) != 0 ? 0 : told & SAID;
  if (told == UNKNOWN_NAME) strange = true;
  else exotic = true;
  return 0;
}

/**
 * Walks the record that begins at `p`, which no white space precedes.
 *
 * @returns the address of the newline after it; 0 where it is refused, `fault` says why
 */
export function walk(p: usize): usize {
  fault = SYNTAX;
  let c: u32 = load<u8>(p);
  if (c != OPEN_OBJECT && c != OPEN_ARRAY) {
    p = c == QUOTE ? string(p + 1) : bare(p);
    if (p != 0 && load<u8>(space(p)) == NEWLINE) fault = SHAPE;
    return 0;
  }

  strange = false;
  exotic = c == OPEN_ARRAY && (load<u32>(root, STATE_ACTION) & SELECTS) != 0;

  let sp = stack;
  // The container at hand.
  let state = root;
  let object = c == OPEN_OBJECT;
  let mask = EVERYTHING; // which actions count
  let kept: u32 = 0; // a member that stays stands before the next comma
  let index: u32 = 0;
  let guess = rootGuess; // cell with the node of the next key
  let values: u32 = 0; // how many are to be transformed
  let hint: u32 = 0; // what the name of the member says, also of the elements of an array
  let name: usize = 0; // where a name stands that is a value in the object
  let weak = false; // it is perhaps none
  let denied = false; // and its own name denies that it has one
  let bears = false; // there was a member that has the value of what is named
  let spread: u32 = 0; // what is said of members whose names say nothing
  // The member at hand.
  let comma: usize = 0; // the comma before it
  let gone: u32 = 0; // it goes, and nothing before it stays

  p = space(p + 1);
  let cut = p; // where its removal begins
  let empty = load<u8>(p) == <u8>(object ? CLOSE_OBJECT : CLOSE_ARRAY);

  while (true) {
    if (!empty) {
      cut = kept ? comma : p;

      let target: usize;
      let first: usize;
      if (object) {
        const node: usize = load<u32>(guess);
        if (load<u32>(node, NODE_STATE) == <u32>state && spelled(node, p)) {
          target = load<u32>(node, NODE_TARGET);
          guess = node + NODE_NEXT;
          first = node + NODE_FIRST;
          hint = load<u16>(node, NODE_HINT);
          p += load<u16>(node, NODE_SPAN);
          if (load<u8>(p) <= SPACE) p = space(p);
        } else {
          p = member(p, state, guess);
          if (p == 0) return 0;
          target = memberTarget;
          guess = nextGuess;
          first = firstGuess;
          hint = memberHint;
        }
        if (hint > SAYS) {
          if (hint >= CHANGED_NAME) {
            if (hint == UNKNOWN_NAME) strange = true;
            else exotic = true;
            hint = 0;
          } else {
            // Names that are values of the object, and values that have the meaning of the field around them.
            const around = sp == stack ? 0 : (load<u32>(sp - FRAME, FRAME_BITS) >> 16) & SAID;
            const role = hint;
            if (spread != 0 && (role & (NAMING | PERHAPS)) != 0) exotic = true;
            hint &= SAID;
            const mark: u32 = load<u8>(p);
            if (role & (NAMING | PERHAPS) && (mark == QUOTE || mark == OPEN_ARRAY)) {
              name = name == 0 && mark == QUOTE ? p : MANY;
              weak = (role & NAMING) == 0;
              if (bears && (name == MANY || denied || toldBy(name, state, weak) != 0)) exotic = true;
            }
            if (role & (BEARING | CARRYING)) {
              let more = (role & AMONG) != 0 && (around & DENYING) != 0 ? 0 : around;
              if (role & BEARING) {
                bears = true;
                if (name == MANY) exotic = true;
                else if (name != 0) {
                  const told = toldBy(name, state, weak);
                  if (told != 0) more = told;
                  else if (more == 0 && (role & DENYING) != 0) hint = 0;
                } else if (role & DENYING) denied = true;
              }
              if (more != 0 && (hint == 0 || (role & DENYING) != 0 || (more & CERTAIN) != 0)) hint = more;
            }
          }
        }
        if (hint == 0) hint = spread;
      } else {
        target =
          load<u32>(state, STATE_ACTION) & INDEXED ? element(state, index++) : load<u32>(state, STATE_OTHER);
        first = guess;
      }

      const start = p;
      const says = load<u32>(target, STATE_ACTION);
      c = load<u8>(p);
      if (c == OPEN_OBJECT || c == OPEN_ARRAY) {
        if (sp == stackEnd) {
          fault = DEEP;
          return 0;
        }
        // A context field that is not a text, or has several values, is read by the engine of one line.
        if (says & CAPTURES) exotic = true;
        if (c == OPEN_ARRAY && says & SELECTS) exotic = true;
        if (c == OPEN_ARRAY && says & HINTED && (!object || (hint & TURNING) != 0) && mayNameNext(p + 1)) exotic = true;
        const fate = says & mask & CONTAINER;
        store<u32>(sp, <u32>state, FRAME_STATE);
        store<u32>(sp, mask, FRAME_MASK);
        store<u32>(sp, (hint << 16) | fate | (kept << 1) | <u32>object, FRAME_BITS);
        store<u32>(sp, index, FRAME_INDEX);
        store<u32>(sp, <u32>guess, FRAME_GUESS);
        store<u32>(sp, <u32>cut, FRAME_CUT);
        store<u32>(sp, <u32>start, FRAME_START);
        store<u32>(sp, <u32>target, FRAME_ENTERED);
        store<u32>(sp, <u32>name, FRAME_NAME);
        store<u32>(sp, <u32>bears | (<u32>weak << 1) | (<u32>denied << 2), FRAME_BEARS);
        name = 0;
        bears = denied = false;
        spread = c == OPEN_OBJECT && (hint & SPREADING) != 0 ? hint : 0;
        sp += FRAME;
        if (fate != 0 || ((says & INERT) != 0 && (says & mask & COUNTED) != 0)) count(target);
        if (fate != 0 || (says & INERT) != 0) mask = LISTEN;
        state = mask == LISTEN && (says & WATCH) == 0 ? dead : target;
        object = c == OPEN_OBJECT;
        kept = 0;
        index = 0;
        guess = first;
        p = space(p + 1);
        empty = load<u8>(p) == <u8>(object ? CLOSE_OBJECT : CLOSE_ARRAY);
        gone = 0;
        if (!empty) continue;
      } else {
        p = c == QUOTE ? string(p + 1) : bare(p);
        if (p == 0) return 0;
        const does = says & mask & (SCALAR | CAPTURES | COUNTED);
        gone = 0;
        if (does == 0) kept = 1;
        else {
          const isNull = c == 0x6e;
          if (does & CAPTURES) {
            const field = load<u32>(target, STATE_CAPTURE);
            if (isCaptured(field)) exotic = true;
            capture(field, isNull ? 0 : start, isNull ? 0 : p);
          }
          const verb = does & SCALAR;
          if (verb == 0 ? (does & COUNTED) != 0 : !(isNull && verb == SCALAR_APPLY)) count(target);
          if (verb == SCALAR_DROP) {
            if (kept) edit(cut, p, 0, 0);
            else gone = 1;
          } else {
            kept = 1;
            if (verb == SCALAR_APPLY && !isNull) {
              if (++values > most) exotic = true;
              if ((says & HINTED) != 0 && c == QUOTE && isTelling(start, p, object)) exotic = true;
              const named = says & HINTED ? hint & SAYS : 0;
              const found =
                (says & SCREENED) == 0 || named != 0
                  ? UNKNOWN
                  : screen(start, p, (says / LOOK) & 31, (says / SPANNED) & 2047);
              const group = load<u32>(target, STATE_OPERAND) + named;
              const isCut = (says & CUTS) != 0 && c == QUOTE && replaceAddress(start, p, load<u32>(target, STATE_SIZE));
              if (!isCut && found == UNKNOWN) edit(start, p, 0, APPLY | (says & MEMOIZE) | (group << 1) | <u32>(c == QUOTE));
              else if (!isCut && found > 0) {
                takeSpans(<u32>found, APPLY | (says & MEMOIZE) | ((group - 1) << 1));
                // The values inside a value only count if there are many.
                if (found > FEW && (values += found) > most) exotic = true;
              }
            } else if (verb == SCALAR_REPLACE) replace(start, p, target);
          }
        }
      }
    }

    // A value has ended, or the container is empty: what follows?
    while (true) {
      const end = p;
      c = load<u8>(p);
      if (c <= SPACE) {
        p = space(p);
        c = load<u8>(p);
      }
      if (c == COMMA && !empty) {
        comma = p++;
        if (load<u8>(p) <= SPACE) p = space(p);
        if (gone) edit(cut, p, 0, 0);
        break;
      }
      if (c != (object ? CLOSE_OBJECT : CLOSE_ARRAY)) return 0;
      if (gone) edit(cut, end, 0, 0);
      p++;
      empty = false;
      if (sp == stack) {
        p = space(p);
        return load<u8>(p) == NEWLINE ? p : 0;
      }
      sp -= FRAME;
      state = load<u32>(sp, FRAME_STATE);
      mask = load<u32>(sp, FRAME_MASK);
      const bits = load<u32>(sp, FRAME_BITS);
      hint = bits >> 16;
      name = load<u32>(sp, FRAME_NAME);
      const entry = load<u32>(sp, FRAME_BEARS);
      bears = (entry & 1) != 0;
      weak = (entry & 2) != 0;
      denied = (entry & 4) != 0;
      const around = sp == stack ? 0 : load<u32>(sp - FRAME, FRAME_BITS) >> 16;
      spread = (bits & OBJECT) != 0 && (around & SPREADING) != 0 ? around : 0;
      object = (bits & OBJECT) != 0;
      kept = (bits & KEPT) >> 1;
      index = load<u32>(sp, FRAME_INDEX);
      guess = load<u32>(sp, FRAME_GUESS);
      cut = load<u32>(sp, FRAME_CUT);
      gone = 0;
      const fate = bits & CONTAINER;
      if (fate == CONTAINER_DROP) {
        if (kept) edit(cut, p, 0, 0);
        else gone = 1;
      } else {
        kept = 1;
        if (fate == CONTAINER_REPLACE) replace(load<u32>(sp, FRAME_START), p, load<u32>(sp, FRAME_ENTERED));
      }
    }
  }
}
