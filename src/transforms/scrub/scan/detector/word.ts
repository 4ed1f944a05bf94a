/**
 * @module
 * Words with a digit in them: keys, names of devices, bank accounts, MAC addresses, Base64, and numbers.
 */

import { findHandset, uuid } from '../../number/device/handset.js';
import { findVisitor } from '../../number/device/visitor.js';
import { findIban } from '../../number/iban.js';
import { findNumber } from '../../number/number.js';
import { numbersTied } from '../../number/word/cell.js';
import { silent } from '../../number/word/quiet.js';
import { findCustomer, findNumbered } from '../../person/customer.js';
import { findIntroduced } from '../../secret/command/introduced.js';
import { findHashed, findHook, findVerifier } from '../../secret/key/issued.js';
import { findMarkedKey } from '../../secret/key/issuer.js';
import { findSubscription } from '../../secret/key/subscription.js';
import { findKept } from '../../secret/protocol/cookie.js';
import { findMailbox, findTransferred } from '../../secret/protocol/login.js';
import { findActivation } from '../../secret/row/account.js';
import { findAround } from '../../secret/sentence/around.js';
import { findClear } from '../../secret/sentence/plain.js';
import { isDigit, isLetter, isPercented, isWord, joins, wordEnd } from '../character.js';
import type { Cursor } from '../cursor.js';
import { findLetteredWord, findTiedAddress } from './word/lettered.js';
import { findTelling } from './word/telling.js';

/** @param at - of the first digit of a word */
export function findAtDigit(cursor: Cursor, at: number): void {
  if (at < cursor.words) return;
  const { text, floor } = cursor;
  if (!findWord(cursor, at)) {
    // `%3D192.0.2.1`: no place says that a word begins behind the code.
    if (isDigit(text.charCodeAt(cursor.words))) findAtDigit(cursor, cursor.words);
    return;
  }
  // What nothing else says of it, the sentence may.
  if (cursor.floor === floor) findAround(cursor, at);
  if (cursor.floor === floor) findCustomer(cursor, wordStart(text, at, floor));
}

/** Where the word begins that a digit stands in. */
function wordStart(text: string, at: number, floor: number): number {
  let word = at;
  while (word > floor && isWord(text.charCodeAt(word - 1))) word--;
  return word;
}

/** @returns false at a digit of a percent-encoded mark, behind which the words end */
function findWord(cursor: Cursor, at: number): boolean {
  const { text, floor } = cursor;
  let word = wordStart(text, at, floor);
  // `%3B192.0.2.1`: the word begins after a percent-encoded mark.
  const isBehindCode = isPercented(text, word) && !isAddress(text, word) && !isPattern(text, word);
  if (isBehindCode) {
    // `password Summer%880`: here the percent sign belongs to the password.
    if (!isWordBehind(text, word) && findWhole(cursor, word)) return true;
    word += 2;
    if (at < word) {
      cursor.words = word;
      return false;
    }
  }
  cursor.words = wordEnd(text, at);
  if (text.charCodeAt(cursor.words) === 36 && (findVerifier(cursor, word) || findActivation(cursor, word)))
    return true;
  if (findMarkedKey(cursor, word)) return true;
  if (cursor.words - at === 1 && word === at && findClear(cursor, at)) return true;
  if (cursor.words - at === 2 && text.charCodeAt(cursor.words) === 9 && findTransferred(cursor, at))
    return true;
  if (text.charCodeAt(word - 1) === 32 && text.charCodeAt(word - 2) === 62 && findMailbox(cursor, word))
    return true;
  // Each of these detectors looks at the words before.
  if (findNumbered(cursor, word)) return true;
  if (!cursor.voices.isQuiet(text, word, silent) && findTelling(cursor, word)) return true;
  if (findHandset(cursor, word) || findVisitor(cursor, word)) return true;
  if (cursor.words - word === 32 && findSubscription(cursor, word)) return true;
  if (text.charCodeAt(word - 1) === 36 && findHashed(cursor, word)) return true;
  if (text.charCodeAt(word - 1) === 9 && findKept(cursor, word)) return true;
  if (
    text.charCodeAt(word - 1) === 47 &&
    (cursor.words - word >= 8 || text.charCodeAt(cursor.words) === 45)
  ) {
    const end = findHook(text, word);
    if (end > 0) {
      cursor.accept(word, end, 'secret', '');
      cursor.pass(end);
      return true;
    }
  }
  if (
    cursor.words - word === 8 &&
    text.charCodeAt(cursor.words) === 45 &&
    !isTied(text.charCodeAt(word - 1))
  ) {
    uuid.lastIndex = word;
    if (uuid.test(text)) {
      cursor.pass(uuid.lastIndex);
      return true;
    }
  }
  if (cursor.words - word >= shortestWay && findWay(cursor, word)) return true;
  if (word < at && cursor.words - word >= shortestTied && findNamed(cursor, word)) return true;
  if (word < at) {
    if (!joins(text.charCodeAt(word - 1))) findLetteredWord(cursor, word);
    // `192.0.2.7_192.0.2.1`, `Gerät_192.0.2.1`
    else if (text.charCodeAt(word) === 95 || text.charCodeAt(word - 1) >= 0x80) findTiedAddress(cursor, word);
  } else if ((isBehindCode || !joins(text.charCodeAt(at - 1))) && !findTiedAddress(cursor, word)) {
    if (text.charCodeAt(at - 1) === 63) findFielded(cursor, at);
    if (cursor.floor <= at) findNumber(cursor, at);
  }
  return true;
}

/** `like '%0199006168%'`: what a statement of SQL looks for, whatever stands around. */
const pattern = /['"]%\d{7,15}%?['"]/y;
function isPattern(text: string, start: number): boolean {
  pattern.lastIndex = start - 2;
  return start > 1 && pattern.test(text);
}

/** `…_from_12025550151_to_12025550180_…`: both parties in the id of a call, or in the name of its recording. */
const way = /(?:^|_)from_(\d{7,15})_to_(\d{7,15})(?=_|$)/i;
const shortestWay = 'from_1234567_to_1234567'.length;
function findWay(cursor: Cursor, word: number): boolean {
  const { text, search } = cursor;
  if (!search.wanted.has('phone') || search.phones.isStrict) return false;
  const match = way.exec(text.slice(word, Math.min(cursor.words, word + longestWay)));
  if (match === null) return false;
  const [all, from = '', to = ''] = match;
  const end = word + match.index + all.length;
  for (const [last, digits] of [
    [end - to.length - '_to_'.length, from],
    [end, to],
  ] as const)
    cursor.accept(last - digits.length, last, 'phone', search.phones.read(digits) ?? digits);
  cursor.pass(end);
  return true;
}
const longestWay = 256;

/** `phone_447700900123_sms`: digits that are somebody's number behind a name for one. */
function findNamed(cursor: Cursor, word: number): boolean {
  const { text, words, search } = cursor;
  if (!search.wanted.has('phone') || search.phones.isStrict) return false;
  let isFound = false;
  for (const [start, digits] of numbersTied(text.slice(word, Math.min(words, word + longestWay)))) {
    const value = search.phones.readValid(digits);
    if (value === undefined) continue;
    cursor.accept(word + start, word + start + digits.length, 'phone', value);
    isFound = true;
  }
  if (isFound) cursor.pass(words);
  return isFound;
}
const shortestTied = 'tel_2025550123'.length;

const address = /(?:25[0-5]|2[0-4]\d|1?\d?\d)(?:\.(?:25[0-5]|2[0-4]\d|1?\d?\d)){3}(?![\d.])/y;
/** `%192.0.2.17`: all of an address is likelier than the code of a mark and three numbers. */
function isAddress(text: string, word: number): boolean {
  address.lastIndex = word;
  return address.test(text);
}

/** `%20reset`: what a URL has for a mark, and a word. */
const isWordBehind = (text: string, code: number): boolean =>
  text.startsWith('20', code) || isLetter(text.charCodeAt(code + 2));

function findWhole(cursor: Cursor, word: number): boolean {
  cursor.words = wordEnd(cursor.text, word);
  return findIntroduced(cursor, word);
}

/** `?31DE02120300000000202051`: behind the number of its field, as statements of accounts have them (SWIFT MT940, field 86). */
function findFielded(cursor: Cursor, at: number): void {
  const iban = findIban(cursor.text, at + 2);
  if (iban === undefined) return;
  cursor.accept(at + 2, iban.end, 'iban', iban.value);
  cursor.pass(iban.end);
}

const isTied = (code: number): boolean => code === 45 || code === 46 || joins(code);
