/**
 * @module
 * A run of groups of digits that stands by itself, and what it is.
 */
import type { Cursor } from '../scan/cursor.js';
import { effort } from '../scan/effort.js';
import type { ScrubName } from '../scan/finding.js';
import { whyNone } from '../scan/reason.js';
import { isAmount, isElement } from './group/amount.js';
import { isDumped, isInWords } from './group/dump.js';
import {
  isAlone,
  isLabel,
  isMoney,
  isOpenBefore,
  isOpenBehind,
  isParted,
  isTied,
  tiedEnd,
} from './group/edge.js';
import { frontOf } from './group/front.js';
import { isLookalike } from './group/lookalike.js';
import { isMeasured, isOfCall } from './group/measure.js';
import { type Run, readRun } from './group.js';
import { isOfLine, topicBeside } from './verdict/beside.js';
import { judge } from './verdict.js';
import { topicOfPair } from './word/pair.js';
import { topicBefore } from './word/topic.js';

/** A run of groups, as far as it stands by itself. */
export function findRun(cursor: Cursor, at: number): void {
  const { text, floor, run } = cursor;
  readRun(run, text, at, floor);
  const before = text.charCodeAt(run.start - 1);
  if (run.length < 7) return;
  const front = frontOf(run, text);
  if (front !== undefined) {
    const end = run.ends[front.count - 1]!;
    cursor.pass(end);
    cursor.leave(at, end, front.why);
    return;
  }
  // Single digits, each by itself: a row of a table. It is not read again from its second digit on.
  if (run.length === run.count && !run.plus) {
    cursor.pass(run.ends[run.count - 1]!);
    return;
  }
  if (
    (before === 45 || (isMoney(before) && !(before === 35 && isNamed(text, run.start)))) &&
    !isLabel(text, run.start) &&
    !isAlone(run) &&
    !isParted(run)
  ) {
    cursor.leave(at, run.ends[run.count - 1]!, before === 45 ? 'part of a longer word' : 'an amount');
    return;
  }
  if (isOpenBefore(run, text, floor)) return;
  if (isAlone(run) && run.count > 1 && isTied(run)) {
    run.cut(1);
    run.more = false;
  }
  // `202-555-0123 12 min 24 sec`: the duration of a call.
  if (run.count > 2 && run.sizes[run.count - 1]! < 4 && isDuration(run, text)) run.cut(run.count - 1);
  const close = run.ends[run.count - 1]!;
  // The last group belongs to a longer word, with those that marks tie to it. The groups before a blank do not.
  if (isOpenBehind(run, text, floor)) {
    const whole = wholeBefore(run);
    if (whole === 0) {
      if (isTogether(run)) cursor.pass(close);
      cursor.leave(at, close, 'part of a longer word');
      return;
    }
    run.cut(whole);
  }
  decide(cursor);
}

const unit =
  / ?(?:h|hrs?|hours?|m|mins?|minutes?|minuten|minutos|minuti|s|secs?|seconds?|sekunden|seg|segundos|secondes|secondi|sec\.|std|stunden|days?|tage|ms)(?![\p{L}\d_-])/iuy;
function isDuration({ separators, ends, digits, count }: Run, text: string): boolean {
  if (separators[count - 1] !== ' ' || digits[count - 2]! < 10) return false;
  unit.lastIndex = ends[count - 1]!;
  return unit.test(text);
}

/** How many groups stand before the last blank: `+12025550123 0052.82ea.c683`. @returns 0 where marks tie them all, or these are too few for a number */
function wholeBefore({ plus, count, separators, digits }: Run): number {
  if (separators[count - 1] === ' ') return count - 1;
  let before = count - 1;
  while (before > 0 && separators[before] !== ' ') before--;
  return before > 0 && (plus || digits[before - 1]! >= shortestBefore) ? before : 0;
}
const shortestBefore = 9;

/** No blank stands between the groups. */
function isTogether({ separators, count }: Run): boolean {
  for (let i = 1; i < count; i++) if (separators[i] === ' ') return false;
  return true;
}

/** What a run that stands by itself is. */
function decide(cursor: Cursor): void {
  const { run, search } = cursor;
  const { start } = run;
  const phones = search.wanted.has('phone') ? search.phones : undefined;
  const verdict = judge(cursor, phones);
  search.weigh?.(effort.judged);
  if (verdict === undefined) return;
  if (verdict !== 'other' && verdict !== 'none' && isNobody(cursor, verdict.name)) {
    cursor.leave(start, run.ends[run.count - 1]!, 'part of a longer word');
    cursor.pass(run.ends[run.count - 1]!);
    return;
  }
  if (verdict === 'other') {
    cursor.leave(start, run.ends[run.count - 1]!, 'the word before says that it is something else');
  } else if (verdict === 'none') {
    if (search.explain !== undefined) cursor.leave(start, run.ends[run.count - 1]!, whyNone(run));
    // It is not tried again from its second group on: without the 123, `123 456-7890` is not a number either.
    if (run.count > 1 && !run.more) cursor.pass(tiedEnd(run));
  } else cursor.accept(start, verdict.end, verdict.name, verdict.value);
}

/** Whatever plan has the digits, or whoever issues cards that begin so: they measure something, or are memory. */
function isNobody(cursor: Cursor, name: ScrubName): boolean {
  const { run, text } = cursor;
  if (name === 'phone' && isLookalike(run, text) && !isTold(cursor)) return true;
  if (run.count === 1) return name === 'phone' && isAmount(run, text) && !isBeside(cursor);
  if (name !== 'phone' && name !== 'card') return false;
  if (isDumped(text, run.start)) return true;
  if (name === 'card') return isInWords(text, run.start) && !cursor.isNamed('card', run.start);
  if (!run.plus && (isElement(run, text) || isOfCall(run))) return true;
  return (isInWords(text, run.start) || (!run.plus && isMeasured(run, text))) && !isTold(cursor);
}

/** A word for a number stands before, or it is called so by what stands beside. */
const isTold = (cursor: Cursor): boolean => isNamed(cursor.text, cursor.run.start) || isBeside(cursor);

/** By its column, the cell or the member of an object before it, the sentence that ends with it. */
function isBeside({ run, text, columns, voices }: Cursor): boolean {
  const { start } = run;
  return (
    columns.topicOf(text, start, voices.isQuiet(text, start)) === 'phone' ||
    topicBeside(run, text) === 'phone' ||
    topicOfPair(text, start) === 'phone' ||
    isOfLine(text, start)
  );
}

/** That for a call alone may be of a program. */
const calls = /(?<!\p{L})calls?(?! (?:me|us|him|her|them|back)(?!\p{L}))(?!\p{L})/giu;
const farthest = 80;
function isNamed(text: string, start: number): boolean {
  const lead = text.slice(Math.max(0, start - farthest), start).replace(calls, '-');
  return topicBefore(lead, lead.length) === 'phone';
}
