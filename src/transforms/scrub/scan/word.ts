/**
 * @module
 * Words with a digit in them: keys, names of devices, bank accounts, MAC addresses, Base64, and numbers.
 */

import { pseudonymEnd } from '../../../identifiers/written.js';
import { findGlued } from '../address/host-label.js';
import { findReversed } from '../address/ipv6.js';
import { findHex } from '../address/mac.js';
import { isVersion } from '../address/version.js';
import { findLettered } from '../number/coordinate.js';
import { findHandset, uuid } from '../number/device/handset.js';
import { findIban } from '../number/iban.js';
import { findNumber } from '../number/number.js';
import { silent } from '../number/word/quiet.js';
import { findIntroduced, isInWord, isMark, mayBeBoxed } from '../secret/command/introduced.js';
import {
  findBesideKey,
  findHashed,
  findHook,
  findKey,
  findLetteredHash,
  findSasl,
  findTiedKey,
  findVerifier,
} from '../secret/key/issued.js';
import { findSubscription } from '../secret/key/subscription.js';
import { findKept } from '../secret/protocol/cookie.js';
import { findAnswer, findSession, findStored } from '../secret/protocol/dialog.js';
import { findMailbox, findTransferred } from '../secret/protocol/login.js';
import { findStreamKey } from '../secret/protocol/stream.js';
import { findActivation, findAttempt } from '../secret/row/account.js';
import { findCell, findReply, findTold } from '../secret/row/cell.js';
import { findLeakedField } from '../secret/row/combo.js';
import { findPair } from '../secret/sentence/pair.js';
import { findClear } from '../secret/sentence/plain.js';
import { isDigit, isLetter, isPercented, isScript, isWord, joins, wordEnd } from './character.js';
import { findBase } from './coding.js';
import type { Cursor } from './cursor.js';
import { effort } from './effort.js';

/** @param at - of the first digit of a word */
export function findAtDigit(cursor: Cursor, at: number): void {
  if (at < cursor.words) return;
  const { text, floor } = cursor;
  let word = at;
  while (word > floor && isWord(text.charCodeAt(word - 1))) word--;
  // `%3B192.0.2.1`: a word begins behind what a URL has for a mark.
  const isBehindCode = isPercented(text, word) && !isAddress(text, word) && !isPattern(text, word);
  if (isBehindCode) {
    // `password Summer%880`: a mark of its own.
    if (!isWordBehind(text, word) && findWhole(cursor, word)) return;
    word += 2;
    if (at < word) {
      cursor.words = word;
      return;
    }
  }
  cursor.words = wordEnd(text, at);
  if (text.charCodeAt(cursor.words) === 36 && (findVerifier(cursor, word) || findActivation(cursor, word)))
    return;
  if (cursor.words - at === 1 && word === at && findClear(cursor, at)) return;
  if (cursor.words - at === 2 && text.charCodeAt(cursor.words) === 9 && findTransferred(cursor, at)) return;
  if (text.charCodeAt(word - 1) === 32 && text.charCodeAt(word - 2) === 62 && findMailbox(cursor, word))
    return;
  // Each of them asks what words stand before.
  if (!cursor.voices.isQuiet(text, word, silent) && findTelling(cursor, word)) return;
  if (findHandset(cursor, word)) return;
  if (cursor.words - word === 32 && findSubscription(cursor, word)) return;
  if (text.charCodeAt(word - 1) === 36 && findHashed(cursor, word)) return;
  if (text.charCodeAt(word - 1) === 9 && findKept(cursor, word)) return;
  if (
    text.charCodeAt(word - 1) === 47 &&
    (cursor.words - word >= 8 || text.charCodeAt(cursor.words) === 45)
  ) {
    const end = findHook(text, word);
    if (end > 0) {
      cursor.accept(word, end, 'secret', '');
      cursor.pass(end);
      return;
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
      return;
    }
  }
  if (cursor.words - word >= shortestWay && findWay(cursor, word)) return;
  if (word < at) {
    if (!joins(text.charCodeAt(word - 1))) findName(cursor, word);
    // `192.0.2.7_192.0.2.1`, `Gerät_192.0.2.1`
    else if (text.charCodeAt(word) === 95 || text.charCodeAt(word - 1) >= 0x80) findTiedAddress(cursor, word);
  } else if ((isBehindCode || !joins(text.charCodeAt(at - 1))) && !findTiedAddress(cursor, word)) {
    if (text.charCodeAt(at - 1) === 63) findFielded(cursor, at);
    if (cursor.floor <= at) findNumber(cursor, at);
  }
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

/** A secret that something before it says to be one. */
function findTelling(cursor: Cursor, word: number): boolean {
  cursor.search.weigh?.(effort.asked);
  const { text } = cursor;
  const front = text.charCodeAt(word - 1);
  return (
    ((mayBeIntroduced(front) || isInWord(text, word - 1) || mayBeBoxed(front)) &&
      findIntroduced(cursor, word)) ||
    ((front === 32 || front === 43 || front === 47) &&
      (findStreamKey(cursor, word) || findSent(cursor, word))) ||
    (front === 58 && cursor.words - word >= 4 && findSession(cursor, word)) ||
    ((front === 32 || front === 34 || front === 39) && findStored(cursor, word)) ||
    (!isNumbered(cursor, word) &&
      cursor.logins.isBefore(text, word) &&
      findPair(cursor, pairStart(text, word))) ||
    ((front === 47 ||
      isInner(front) ||
      isMark(front) ||
      ((front === 39 || front === 34) && text.charCodeAt(word - 2) === 98)) &&
      findAttempt(cursor, word)) ||
    ((front === 32 || front === 45) && cursor.words - word >= 4 && findTold(cursor, word)) ||
    (front === 34 && findReply(cursor, word)) ||
    ((front === 59 || front === 124 || front === 34 || isInner(front) || isMark(front)) &&
      findLeakedField(cursor, word)) ||
    (cursor.lines !== undefined && findCell(cursor, word))
  );
}

/** What somebody logs in with, as a server of mail is sent it. */
function findSent(cursor: Cursor, word: number): boolean {
  const sent = cursor.search.wanted.has('secret') ? findSasl(cursor, word) : undefined;
  if (sent === undefined || pseudonymEnd(cursor.text, sent.start) > 0) return false;
  cursor.accept(sent.start, sent.end, 'secret', '');
  cursor.pass(sent.end);
  return true;
}

/** `CRON[7]: …`, `app/worker[7]`: of a process. A password may end with such brackets, too: `alice:pass[7]`. */
const isNumbered = ({ text, words }: Cursor, word: number): boolean =>
  words - word <= 2 &&
  text.charCodeAt(word - 1) === 91 &&
  text.charCodeAt(words) === 93 &&
  (text.charCodeAt(words + 1) === 58 || text.charCodeAt(pairStart(text, word) - 1) === 47);

/** Behind the slash or the colon before a password with marks in it: `alice/Monkey@483x`. */
function pairStart(text: string, word: number): number {
  for (let at = word; word - at < 24; at--) {
    const code = text.charCodeAt(at - 1);
    if (code === 47 || code === 58 || code === 32 || code === 34 || code === 39) return at;
  }
  return word;
}

/** An address whose first octet is the end of a word. */
function findTiedAddress(cursor: Cursor, word: number): boolean {
  const { text, words } = cursor;
  if (text.charCodeAt(words) !== 46 || !isDigit(text.charCodeAt(words - 1))) return false;
  const glued = findGlued(text, word, words);
  if (glued === undefined) return false;
  // `バージョン1.2.3.4`: no blank stands behind such a word.
  if (isScript(text.charCodeAt(glued.start - 1)) && isVersion(text, glued.start, glued.end, cursor.floor))
    cursor.leave(glued.start, glued.end, 'a version, by what stands before it');
  else cursor.accept(glued.start, glued.end, 'ip', glued.value);
  cursor.pass(glued.end);
  return true;
}

/** A blank, a quote, or a mark that passwords have in them. */
const mayBeIntroduced = (code: number): boolean =>
  code === 32 || (code >= 33 && code <= 39) || code === 42 || code === 64 || code === 94;

/** In the middle of a password: behind `login incorrect: [alice/`. */
const isInner = (code: number): boolean =>
  code === 64 || code === 35 || code === 36 || code === 33 || code === 45 || code === 46;

const isTied = (code: number): boolean => code === 45 || code === 46 || joins(code);

/** `SEP02374CBA648B`; `spa02374CBA648B.cfg`, in which the letters are no part of the device's name. */
const deviceName = /(?:SEP|ATA|(SPA|cfg))[\dA-F]{12}(?!\w)/iy;
/** `dev_02_37_4C_BA_64_8B`, as BlueZ has it in its paths; `gs_02374cba648b.cfg`. */
const deviceTail =
  /(?:dev_((?:[\dA-F]{2}_){5}[\dA-F]{2})|(?:gs|cfg|mac|phone|device|snom\d{0,3}|yealink|aastra|polycom)_([\dA-F]{12}))(?!\w)/iy;

/** `ya29.…`: the front of a key with a digit in it. */
const isGoogles = (text: string, word: number, end: number): boolean =>
  end - word === 4 && text.charCodeAt(end) === 46 && text.startsWith('ya29', word);

/** A word with digits in it that begins with a letter. */
function findName(cursor: Cursor, word: number): void {
  const { text, words } = cursor;
  const size = words - word;
  if (findTiedKey(cursor, word)) return;
  if (size === 3 && text.charCodeAt(words) === 46 && text.charCodeAt(word - 1) === 46) {
    const address = findReversed(text, word, cursor.floor);
    if (address !== undefined) cursor.accept(address.start, address.end, 'ip', address.value);
    if (address !== undefined) return;
  }
  if (size >= 10 && size <= 19 && findDialled(cursor, word)) return;
  if (size >= 18 && size <= 27 && findGluedName(cursor, word)) return;
  if (size >= 15 && size <= 21 && findDevice(cursor, word)) return;
  const hash = text.charCodeAt(words) === 36 ? findLetteredHash(text, word) : undefined;
  if (hash !== undefined) {
    cursor.accept(hash.start, hash.end, 'secret', '');
    cursor.pass(hash.end);
    return;
  }
  if (size >= 12 || text.charCodeAt(words) === 45 || isGoogles(text, word, words)) {
    const end = pseudonymEnd(text, word);
    if (end > 0) {
      cursor.floor = cursor.words = end;
      return;
    }
    const key = findKey(text, word);
    if (key !== undefined) {
      cursor.accept(word, key.end, key.name, '');
      if (size === 20) findBesideKey(cursor, key.end);
      return;
    }
    deviceName.lastIndex = word;
    const device = size === 15 ? deviceName.exec(text) : null;
    if (device !== null) {
      const start = device[1] === undefined ? word : word + device[1].length;
      cursor.accept(start, deviceName.lastIndex, 'mac', text.slice(start, deviceName.lastIndex));
    }
  }
  if (size >= 8 && findAnswer(cursor, word)) return;
  if (size <= 4 && text.charCodeAt(words) === 46 && cursor.search.wanted.has('coordinates')) {
    const end = findLettered(text, word);
    if (end > 0) {
      cursor.accept(word, end, 'coordinates', '');
      return;
    }
  }
  if (findTiedAddress(cursor, word)) return;
  if (size >= 4 && isDigit(text.charCodeAt(word + 2))) {
    const iban = findIban(text, word);
    if (iban !== undefined) cursor.accept(word, iban.end, 'iban', iban.value);
  }
  if (cursor.floor <= word) findHex(cursor, word);
  if (cursor.floor <= word) findBase(cursor, word);
}

const glued = /(imsi|supi|imei|imeisv|iccid)[-_]?(\d{14,20})(?!\w)/iy;

/** `IMSI001010123456789`: the name and the number in one. */
function findGluedName(cursor: Cursor, word: number): boolean {
  const { text } = cursor;
  glued.lastIndex = word;
  const [, name = '', digits = ''] = glued.exec(text) ?? [];
  if (digits === '' || (name.toLowerCase() !== 'iccid' && digits.length > 16)) return false;
  const end = glued.lastIndex;
  const lower = name.toLowerCase();
  cursor.accept(
    end - digits.length,
    end,
    lower === 'iccid' ? 'iccid' : lower.startsWith('ime') ? 'imei' : 'imsi',
    digits,
  );
  return cursor.floor === end;
}

function findDevice(cursor: Cursor, word: number): boolean {
  const { text, words } = cursor;
  if (text.charCodeAt(words - 3) !== 95 && text.charCodeAt(words - 13) !== 95) return false;
  deviceTail.lastIndex = word;
  const [, parts, whole] = deviceTail.exec(text) ?? [];
  const value = parts ?? whole;
  if (value === undefined || (parts === undefined && !/^00|[a-f]/i.test(value))) return false;
  cursor.accept(words - value.length, words, 'mac', value.replaceAll('_', ':'));
  return cursor.floor === words;
}

const dialled = /ATD[TPI]?(\d{7,15})(?!\w)/iy;

/** `ATD0…`: what a modem dials (3GPP TS 27.007 §6.2). */
function findDialled(cursor: Cursor, word: number): boolean {
  const { text, search } = cursor;
  dialled.lastIndex = word;
  const digits = dialled.exec(text)?.[1];
  if (digits === undefined || !search.wanted.has('phone') || search.phones.isStrict) return false;
  const end = dialled.lastIndex;
  cursor.accept(end - digits.length, end, 'phone', search.phones.read(digits) ?? digits);
  return true;
}
