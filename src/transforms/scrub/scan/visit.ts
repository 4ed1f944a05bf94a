/**
 * @module
 * A scan that looks only at the places where the kernel says that something may be found, and at the text behind them as far as
 * it belongs to them.
 */
import { spelledOut } from '../address/ipv4.js';
import { isDigit, isLetter, isWord } from './character.js';
import type { Cursor } from './cursor.js';
import type { Candidates } from './finding.js';
import type { Trace } from './repeat.js';
import { readColons, readPlus } from './taken.js';

/** Looks at all places from one to another. */
type Pass = (text: string, from: number, to: number) => void;

/** @param traceOf - what is told how the scan stands */
export function createVisit(
  cursor: Cursor,
  pass: Pass,
  traceOf: () => Trace,
): (text: string, candidates: Candidates, count: number) => void {
  /** A place, and what stands behind it as far as it belongs to it. @returns up to where that has been dealt with */
  const visitOne = (text: string, at: number, from: number): number => {
    const trace = traceOf();
    if (at >= trace.next) trace.note(at, from, cursor);
    const before = cursor.floor;
    pass(text, isDigit(text.charCodeAt(at)) ? chainStart(text, at, from) : at, at + 1);
    const done = Math.max(at + 1, cursor.floor, cursor.words);
    // At a character that is not a digit, only that character was looked at.
    const isOne = done === at + 1 && !isDigit(text.charCodeAt(at));
    const isDone = cursor.floor === before ? isOne || !isWord(text.charCodeAt(done)) : isClosed(text, done);
    const end = isDone ? done : passRest(cursor, text, done, pass);
    return cursor.floor === before ? end : passList(cursor, text, end, pass);
  };

  /** Of what was noted, and is none: all that may begin in it. */
  const visitAll = (text: string, from: number, to: number, before: number): number => {
    let done = before;
    for (let at = from; at < to; at++) {
      const code = text.charCodeAt(at);
      if (at < done || !(code === 58 || (isDigit(code) && !isDigit(text.charCodeAt(at - 1))))) continue;
      done = visitOne(text, at, done);
    }
    return done;
  };

  return (text, candidates, listed) => {
    const { places, span } = candidates;
    let count = listed;
    const trace = traceOf();
    let done = 0;
    /** Where a number stands again that was found. */
    let again = Number.POSITIVE_INFINITY;
    for (let i = 0; ; ) {
      if (i >= count && count > 0) {
        count = candidates.more();
        i = 0;
      }
      if (i >= count && again >= text.length) break;
      const place = i < count ? places[i]! : Number.POSITIVE_INFINITY;
      const at = place < span || i >= count ? place : place - span;
      if (again < at) {
        if (again >= done) done = visitOne(text, again, done);
      } else if (at < place) {
        const end = places[i + 1]!;
        const mark = markOf(text, at, end);
        if (mark < 0) {
          if (at >= trace.next) trace.note(at, done, cursor);
          done = Math.max(done, takeAddress(cursor, at, end));
        } else if (mark >= done) {
          if (at >= trace.next) trace.note(at, done, cursor);
          done = takeMarked(cursor, at, mark, end) ? end : visitAll(text, mark, end, done);
        }
        i += 2;
      } else {
        if (at >= done) done = visitOne(text, at, done);
        i++;
      }
      again = cursor.mentions.nextFrom(text, done);
    }
    trace.note(text.length, done, cursor);
  };
}

/** Where a number with a plus is asked for, or an address with colons; -1 of an address without. */
function markOf(text: string, start: number, end: number): number {
  if (text.charCodeAt(start) === 43) return start + 1;
  for (let at = start; at < end; at++) if (text.charCodeAt(at) === 58) return at;
  return -1;
}

/** The same of them: what they are only their plans and groups say. @returns false where they are to be looked at as a place is */
function takeMarked(cursor: Cursor, start: number, mark: number, end: number): boolean {
  if (cursor.floor > start || cursor.words > start) return false;
  const span = cursor.text.slice(start, end);
  const reading =
    mark === start + 1 && span.charCodeAt(0) === 43 ? readPlus(span) : readColons(span, mark - start);
  if (reading === undefined || reading === 'stays') return false;
  cursor.accept(start, end, ...reading);
  cursor.pass(end);
  cursor.colons = Math.max(cursor.colons, end);
  return true;
}

/** An address of which there is no doubt. @returns its end */
function takeAddress(cursor: Cursor, start: number, end: number): number {
  cursor.accept(start, end, 'ip', spelledOut(cursor.text.slice(start, end)));
  cursor.pass(end);
  cursor.colons = Math.max(cursor.colons, end);
  return end;
}

/** What stands here goes on with no word, date or time: behind a finding the places hold. */
function isClosed(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  // A comma may also come before the fraction of a second.
  if (code === 44) return !isDigit(text.charCodeAt(at + 1));
  // JSON inside a string.
  if (code === 92) return text.charCodeAt(at + 1) === 34;
  return (
    code === 10 ||
    code === 13 ||
    code === 34 ||
    code === 39 ||
    code === 60 ||
    code === 62 ||
    code === 93 ||
    code === 59 ||
    code === 125 ||
    Number.isNaN(code)
  );
}

/**
 * Places are chosen by words, dates and times that are whole: what is left of one is looked at again.
 *
 * @returns where a word begins behind it
 */
function passRest(cursor: Cursor, text: string, from: number, pass: Pass): number {
  let rest = from;
  for (let done = nextWord(text, from); ; ) {
    const { floor } = cursor;
    pass(text, rest, done);
    rest = Math.max(cursor.floor, cursor.words);
    if (rest <= done) {
      // Continue after what was found here.
      const next = cursor.floor > floor ? nextWord(text, rest) : done;
      if (next <= done) return done;
      rest = done;
      done = next;
    } else done = nextWord(text, rest);
  }
}

/**
 * What follows in a list is what was found before: no place says so (`topicOfList` in ../number/word/list.ts).
 *
 * @returns up to where it has been dealt with
 */
function passList(cursor: Cursor, text: string, from: number, pass: Pass): number {
  for (let done = from; ; ) {
    const { floor } = cursor;
    const next = cursor.last === undefined ? 0 : listEnd(text, floor);
    if (next <= done) return done;
    pass(text, done, next);
    done = Math.max(next, cursor.floor, cursor.words);
    if (cursor.floor === floor) return done;
    if (!isClosed(text, done)) done = passRest(cursor, text, done, pass);
  }
}

/** Up to and with the first digit behind a finding, where what parts two of a list may stand between; 0 where none follows. */
function listEnd(text: string, from: number): number {
  for (let at = from; at < from + longestLink; at++) if (isDigit(text.charCodeAt(at))) return at + 1;
  return 0;
}
/** `"> desde <"`, a plus and a parenthesis. */
const longestLink = 11;

/** Where what a mark ties to the digits at a place begins: `2/5550123` is no number from its second part on. */
function chainStart(text: string, at: number, floor: number): number {
  const least = Math.max(floor, at - longestChain);
  let start = at;
  while (start > least) {
    const before = text.charCodeAt(start - 1);
    if (isTie(before) || isWord(before)) start--;
    // `2 - 5550123`, `2 (202) 555-0123`
    else if (before === 40 && isDigit(text.charCodeAt(start - 2))) start--;
    else if (before === 40 && text.charCodeAt(start - 2) === 32 && isDigit(text.charCodeAt(start - 3)))
      start -= 2;
    else if (before === 32 && text.startsWith(' - ', start - 3) && isDigit(text.charCodeAt(start - 4)))
      start -= 3;
    else break;
  }
  return start;
}
const longestChain = 64;

/** `+`, `-`, `.`, `/`, `:` */
const isTie = (code: number): boolean => code === 43 || (code >= 45 && code <= 47) || code === 58;

/** A date, a time and its zone have two blanks between them, and nothing that is passed over as a whole has more. */
const mostBlanks = 2;

/** Behind a quote and the end of a line, or where a word begins behind a blank, of letters, or beyond all of which a part may be left. */
function nextWord(text: string, from: number): number {
  let blanks = 0;
  for (let at = from; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 10 || code === 34) return at + 1;
    if (code === 32 && (blanks++ === mostBlanks || isLetter(text.charCodeAt(at + 1)))) return at + 1;
  }
  return text.length;
}
