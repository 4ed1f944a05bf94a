/**
 * @module
 * A word of digits: an address, a place, a date, or a run of groups that may be somebody's number.
 */
import { findDashed } from '../address/host-label.js';
import { findDefanged, findDotted, findPassive } from '../address/ipv4.js';
import { findHex } from '../address/mac.js';
import { isVersion } from '../address/version.js';
import { isDigit, isQuote } from '../scan/character.js';
import type { Cursor } from '../scan/cursor.js';
import { findBase } from '../scan/detector/coding.js';
import { effort } from '../scan/effort.js';
import { whyNone } from '../scan/reason.js';
import { findHash, findTiedKey } from '../secret/key/issued.js';
import { findNetworkKey } from '../secret/key/network.js';
import { findTold } from '../secret/sentence/told.js';
import { findCode } from './code.js';
import { findPlace, findSentence, findWinds } from './coordinate.js';
import { findFormCard } from './device/card.js';
import { isContext } from './device/subscriber.js';
import { isOfMessage } from './device.js';
import {
  dateEnd,
  instantEnd,
  isAllDigits,
  isDegree,
  isFew,
  isMessageTime,
  isPlain,
  stampEnd,
} from './group/date.js';
import { isDumped } from './group/dump.js';
import { isAlone, isLabel, isMoney, isOpenBefore, isOpenBehind, isTied, tiedEnd } from './group/edge.js';
import { frontOf } from './group/front.js';
import { isMeasured, isRound } from './group/measure.js';
import { isSeparator, type Run, readRun } from './group.js';
import { findParty, passChannel } from './phone/party.js';
import { judge } from './verdict.js';
import { silent } from './word/quiet.js';

/** @param at - of the first digit, where the word begins; the cursor has the end of the word */
export function findNumber(cursor: Cursor, at: number): void {
  const { text, words } = cursor;
  const size = words - at;
  const next = text.charCodeAt(words);
  const before = text.charCodeAt(at - 1);
  if (findTiedKey(cursor, at)) return;
  if (before === 36 && next === 36) {
    const end = findHash(text, at);
    if (end > 0) cursor.accept(at - 1, end, 'secret', '');
    if (end > 0) return;
  }
  if (size >= 3 && size <= 8 && !cursor.voices.isQuiet(text, at, silent) && findSaidCode(cursor, at)) return;
  if ((size >= 16 ? size <= 26 : size === 4 && next === 45) && findNetworkKey(cursor, at)) return;
  if (size === 1 && before === 45 && next === 45 && findConcealed(cursor, at)) return;
  if (size === 15 && isContext(text, at)) {
    cursor.accept(at, words, 'imsi', text.slice(at, words));
    return;
  }
  if (size <= 3 && (next === 91 || next === 46) && findDefangedAddress(cursor, at)) return;
  if (size <= 3 && next === 44 && (before === 40 || before === 32) && findPassiveAddress(cursor, at)) return;
  if (isPlain(text, at, words)) return;
  const isShortStamp = size === 4 && next === 47 && (before === 91 || before === 58);
  if (
    (size === 4 && next === 45) ||
    isShortStamp ||
    ((size === 8 || size === 6) && (next === 32 || next === 45))
  ) {
    const end = size === 4 && !isShortStamp ? instantEnd(text, at) : stampEnd(text, at, size);
    if (end > 0) {
      cursor.words = cursor.colons = end;
      cursor.leave(at, end, 'a timestamp');
      return;
    }
  }
  if ((size === 12 || size === 15) && (next === 43 || next === 45) && isMessageTime(text, at)) {
    cursor.leave(at, words, 'a timestamp');
    return;
  }
  if (size === 1 && next === 32 && findTyped(cursor, at)) return;
  if (size <= 3 && findShort(cursor, at)) return;
  if (size === 4 && findFour(cursor, at)) return;
  if (size >= 19 && size <= 21 && raw.test(text.slice(at, words))) {
    cursor.accept(at, words, 'iccid', text.slice(at, words - 1));
    if (cursor.floor === words) return;
  }
  if (
    size === 32 &&
    text.startsWith('89', at) &&
    isAllDigits(text, at, words) &&
    cursor.isNamed('iccid', at)
  ) {
    cursor.accept(at, words, 'iccid', text.slice(at, words));
    return;
  }
  if (findExtended(cursor, at)) return;
  if (size >= 8 && text.charCodeAt(words - 1) === 70 && findFilled(cursor, at)) return;
  if (before === 43 ? !isAllDigits(text, at, words) && !isRunOn(text, at) : !isAllDigits(text, at, words)) {
    findHex(cursor, at);
    if (cursor.floor <= at) findBase(cursor, at);
    return;
  }
  if (size === 2 || size === 4 || size === 12 || size === 16) findHex(cursor, at);
  if (cursor.floor > at || (before === 46 && !isLabel(text, at)) || before === 95) return;
  if (size >= 7 ? findParty(cursor, at) : before === 47 && passChannel(cursor, at)) return;
  if (next === 64 && before !== 43) return;
  // A group of a few digits, with nothing behind it that numbers go on with.
  if (size < 7 && (!isSeparator(next) || isFew(text, at))) return;
  if (size === 4 || size <= 2) {
    const end = dateEnd(text, at, words);
    if (end > 0 && before !== 43 && (before !== 40 || isOver(text, end))) {
      cursor.words = end;
      cursor.leave(at, end, 'a date');
      return;
    }
  }
  findRun(cursor, at);
}

/** `(08/19/2024)`, `(08/19/2024 02:10:31)`: behind a date in parentheses they close, or its time begins. */
const over = /\)|,? \d{1,2}(?:\)|:\d\d)/y;
function isOver(text: string, end: number): boolean {
  over.lastIndex = end;
  return over.test(text);
}

/** A few digits that words before them say to be a code. */
function findSaidCode(cursor: Cursor, at: number): boolean {
  cursor.search.weigh?.(effort.coded);
  const before = cursor.text.charCodeAt(at - 1);
  return ((before === 32 || isQuote(before)) && findCode(cursor, at)) || findTold(cursor, at);
}

/** A SUCI under the null scheme (3GPP TS 23.003 §2.2B, TS 33.501 annex C): country, network, routing, scheme, key, and the subscriber. */
const concealed = /suci-0-(\d{3})-(\d{2,3})-[\da-f]{1,4}-0-[\da-f]{1,3}-(\d{8,10})(?![\w-])/iy;

/** `suci-0-001-01-0000-0-0-0123456789`: an IMSI in parts. */
function findConcealed(cursor: Cursor, at: number): boolean {
  concealed.lastIndex = at - 5;
  const match = at < 5 ? null : concealed.exec(cursor.text);
  if (match === null) return false;
  const [all, country = '', network = '', subscriber = ''] = match;
  const end = at - 5 + all.length;
  cursor.accept(at + 2, end, 'imsi', country + network + subscriber);
  cursor.pass(end);
  return true;
}

/** `addr: 1 1 12025550123`: the type of a number and its plan before it (SMPP 3.4 §5.2.5). */
const typed = /[0-6] \d{1,2} (\d{7,15})(?![\w.-])/y;
function findTyped(cursor: Cursor, at: number): boolean {
  const { text, search } = cursor;
  if (!search.wanted.has('phone') || search.phones.isStrict || (text.charCodeAt(at - 2) | 32) === 32)
    return false;
  typed.lastIndex = at;
  const digits = /\baddr(?:ess)?\W{1,2}$/i.test(text.slice(Math.max(0, at - 9), at))
    ? typed.exec(text)?.[1]
    : undefined;
  if (digits === undefined) return false;
  const end = typed.lastIndex;
  cursor.accept(end - digits.length, end, 'phone', search.phones.read(digits) ?? digits);
  cursor.pass(end);
  return true;
}

/** `phone: 2025550123x99`: named, and its extension in the same word. */
const extended = /(\d{7,12})x(\d{1,6})(?![\w@]|[.-]\d)/iy;
function findExtended(cursor: Cursor, at: number): boolean {
  const { text, words, search } = cursor;
  if (words - at < 9 || words - at > 19 || !search.wanted.has('phone') || search.phones.isStrict)
    return false;
  extended.lastIndex = at;
  const [, digits = '', extension = ''] = extended.exec(text) ?? [];
  if (digits === '' || !cursor.isNamed('phone', at)) return false;
  cursor.accept(at, words, 'phone', `${search.phones.read(digits) ?? digits};ext=${extension}`);
  return true;
}

/** `CALLED NUMBER..... 12025550123F`: filled up to whole octets (3GPP TS 29.002 §17.7.8), behind a name. */
const filled = /\d{7,15}F(?!\w)/y;
function findFilled(cursor: Cursor, at: number): boolean {
  const { text, words, search } = cursor;
  filled.lastIndex = at;
  if (!filled.test(text)) return false;
  const digits = text.slice(at, words - 1);
  if (digits.length > 13 && cursor.isNamed('imsi', at)) cursor.accept(at, words - 1, 'imsi', digits);
  else if (search.wanted.has('phone') && !search.phones.isStrict && cursor.isNamed('phone', at))
    cursor.accept(at, words - 1, 'phone', search.phones.read(digits) ?? digits);
  return cursor.floor > at;
}

/** `+12025550123now`, `+12025550123x99`: a number, and the letters of a word right behind, or its extension. */
const runOn =
  /\d{8,15}(?:_|(?:x|ext)\d{1,6}(?!\w)|(?:[a-z]{1,24}|[A-Z][a-z]{0,24}|[A-Z]{1,24})(?![\w+/=.@]))/y;
function isRunOn(text: string, at: number): boolean {
  runOn.lastIndex = at;
  return runOn.test(text);
}

/** As a SIM card has it, filled up to whole octets (3GPP TS 31.102 §4.2.2). */
const raw = /^89\d{16,18}f$/i;

function findDefangedAddress(cursor: Cursor, at: number): boolean {
  const address = findDefanged(cursor.text, at, cursor.words);
  if (address === undefined) return false;
  cursor.accept(at, address.end, 'ip', address.value);
  cursor.pass(address.end);
  return true;
}

/** Of a server of files, and of a client, with commas between the octets. */
function findPassiveAddress(cursor: Cursor, at: number): boolean {
  const address = findPassive(cursor.text, at);
  if (address === undefined) return false;
  cursor.accept(at, address.end, 'ip', address.value);
  cursor.pass(address.end);
  return true;
}

/** Up to three digits: an IPv4 address, or a coordinate. */
function findShort(cursor: Cursor, at: number): boolean {
  const { text, words } = cursor;
  const next = text.charCodeAt(words);
  const before = text.charCodeAt(at - 1);
  const address = next === 46 ? findDotted(text, at) : next === 45 ? findDashed(text, at) : undefined;
  if (address !== undefined) {
    cursor.search.weigh?.(effort.judged);
    if (next === 45 || !isVersion(text, at, address.end, cursor.floor))
      cursor.accept(at, address.end, 'ip', address.value);
    else cursor.leave(at, address.end, 'a version, by what stands before it');
    cursor.pass(address.end);
    return true;
  }
  if (before === 46 || !cursor.search.wanted.has('coordinates')) return false;
  if (next === 46 ? !isDigit(text.charCodeAt(words + 3)) : !isDegree(text, words)) return false;
  const sign = before === 45 || before === 43 ? at - 1 : at;
  const winds = next === 46 ? undefined : findWinds(text, at);
  const start = winds?.start ?? sign;
  const end =
    winds?.end ?? findPlace(text, sign, () => cursor.isNamed('place', sign) || isOfMessage(text, sign));
  if (end < 0) return false;
  cursor.accept(start, end, 'coordinates', '');
  cursor.pass(end);
  return true;
}

/** Four digits: degrees and minutes in one, or a card in a form that was sent. */
function findFour(cursor: Cursor, at: number): boolean {
  const { text, words, search } = cursor;
  const next = text.charCodeAt(words);
  const end =
    next === 46 && search.wanted.has('coordinates')
      ? findSentence(text, at)
      : next === 43
        ? findFormCard(text, at)
        : -1;
  if (end < 0) return false;
  if (next === 43) cursor.accept(at, end, 'card', text.slice(at, end).replaceAll('+', ''));
  else {
    cursor.accept(at, end, 'coordinates', '');
    cursor.pass(end);
  }
  return true;
}

/** A run of groups, as far as it stands by itself. */
function findRun(cursor: Cursor, at: number): void {
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
  // Eight digits, each by itself: a row of a table, and not read again from its second on.
  if (run.length === run.count && !run.plus) {
    cursor.pass(run.ends[run.count - 1]!);
    return;
  }
  if ((before === 45 || isMoney(before)) && !isLabel(text, run.start) && !isAlone(run)) {
    cursor.leave(at, run.ends[run.count - 1]!, before === 45 ? 'part of a longer word' : 'an amount');
    return;
  }
  if (isOpenBefore(run, text, floor)) return;
  if (isAlone(run) && run.count > 1 && isTied(run)) {
    run.cut(1);
    run.more = false;
  }
  // `202-555-0123 12 min 24 sec`: how long a call took.
  if (run.count > 2 && run.sizes[run.count - 1]! < 4 && isDuration(run, text)) run.cut(run.count - 1);
  const close = run.ends[run.count - 1]!;
  // The last group belongs to a longer word: where a blank stands before it, the groups before it do not.
  if (isOpenBehind(run, text, floor)) {
    if (run.count === 1 || run.separators[run.count - 1] !== ' ') {
      if (isTogether(run)) cursor.pass(close);
      cursor.leave(at, close, 'part of a longer word');
      return;
    }
    run.cut(run.count - 1);
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
  if (
    verdict !== 'other' &&
    verdict !== 'none' &&
    verdict.name === 'phone' &&
    (run.count > 1
      ? isDumped(cursor.text, start) || (!run.plus && isMeasured(run, cursor.text))
      : isRound(run, cursor.text))
  ) {
    cursor.leave(start, run.ends[run.count - 1]!, 'part of a longer word');
    cursor.pass(run.ends[run.count - 1]!);
    return;
  }
  if (verdict === 'other') {
    cursor.leave(start, run.ends[run.count - 1]!, 'the word before says that it is something else');
  } else if (verdict === 'none') {
    if (search.explain !== undefined) cursor.leave(start, run.ends[run.count - 1]!, whyNone(run));
    // Not again from its second group on: `123 456-7890` is no more a number without the 123.
    if (run.count > 1 && !run.more) cursor.pass(tiedEnd(run));
  } else cursor.accept(start, verdict.end, verdict.name, verdict.value);
}
