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
import { findHash, findTiedKey } from '../secret/key/issued.js';
import { findNetworkKey } from '../secret/key/network.js';
import { isPostal } from '../secret/sentence/postal.js';
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
import { isLabel } from './group/edge.js';
import { isSeparator } from './group.js';
import { findParted } from './phone/parted.js';
import { findParty, passChannel } from './phone/party.js';
import { findRun } from './run.js';
import { findConcealed, findFilled, findTyped } from './telephony.js';
import { silent } from './word/quiet.js';

/** @param at - of the first digit, where the word begins; the cursor has the end of the word */
export function findNumber(cursor: Cursor, at: number): void {
  const { text, words } = cursor;
  const size = words - at;
  const next = text.charCodeAt(words);
  const before = text.charCodeAt(at - 1);
  if (findTiedKey(cursor, at) || findParted(cursor, at)) return;
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
  const isShortStamp = size === 4 && next === 47 && (before === 91 || before === 58 || isQuote(before));
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
  if (size === 11 && next === 46 && findTimed(cursor, at)) return;
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
  // `Phone.....2025550123`: dots lead from a name to its value.
  const isTied = before === 46 && text.charCodeAt(at - 2) !== 46 && !isLabel(text, at);
  if (cursor.floor > at || isTied || before === 95) return;
  if (size >= 7 ? findParty(cursor, at) : before === 47 && passChannel(cursor, at)) return;
  if (next === 64 && before !== 43) return;
  // A group of a few digits, followed by nothing that could continue a number.
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
  if (isPostal(cursor.text, at)) return false;
  return ((before === 32 || isQuote(before)) && findCode(cursor, at)) || findTold(cursor, at);
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

/** `111111z0000.00N/00000.00W`: a place behind the time of day, as APRS has it. */
function findTimed(cursor: Cursor, at: number): boolean {
  const { text, search } = cursor;
  if (!search.wanted.has('coordinates') || !/[zh]/i.test(text[at + 6]!)) return false;
  const end = findSentence(text, at + 7);
  if (end < 0) return false;
  cursor.accept(at + 7, end, 'coordinates', '');
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
