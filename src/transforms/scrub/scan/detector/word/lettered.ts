/**
 * @module
 * Words that begin with a letter and have digits in them: keys, names of devices, bank accounts, numbers with their name before them.
 */

import { pseudonymEnd } from '../../../../../identifiers/written.js';
import { findGlued } from '../../../address/host-label.js';
import { findReversed } from '../../../address/ipv6.js';
import { findHex } from '../../../address/mac.js';
import { isVersion } from '../../../address/version.js';
import { findLettered } from '../../../number/coordinate.js';
import { findIban } from '../../../number/iban.js';
import {
  findBesideKey,
  findKey,
  findLetteredHash,
  findTiedKey,
  markedFronts,
} from '../../../secret/key/issued.js';
import { findAnswer } from '../../../secret/protocol/dialog.js';
import { isDigit, isScript } from '../../character.js';
import type { Cursor } from '../../cursor.js';
import { findBase } from '../coding.js';

/** `SEP02374CBA648B`; `spa02374CBA648B.cfg`, in which the letters are no part of the device's name. */
const deviceName = /(?:SEP|ATA|(SPA|cfg))[\dA-F]{12}(?!\w)/iy;
/** `dev_02_37_4C_BA_64_8B`, as BlueZ has it in its paths; `gs_02374cba648b.cfg`. */
const deviceTail =
  /(?:dev_((?:[\dA-F]{2}_){5}[\dA-F]{2})|(?:gs|cfg|mac|phone|device|snom\d{0,3}|yealink|aastra|polycom)_([\dA-F]{12}))(?!\w)/iy;

/** `ya29.…`, `sha256~…`: the front of a key with a digit in it. */
const isMarked = (text: string, word: number, end: number): boolean =>
  (text.charCodeAt(end) === 46 || text.charCodeAt(end) === 126) &&
  markedFronts.includes(text.slice(word, word + 3));

/** A word with digits in it that begins with a letter. */
export function findLetteredWord(cursor: Cursor, word: number): void {
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
  if (size >= 12 || text.charCodeAt(words) === 45 || isMarked(text, word, words)) {
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

/** An address whose first octet is the end of a word. */
export function findTiedAddress(cursor: Cursor, word: number): boolean {
  const { text, words } = cursor;
  if (text.charCodeAt(words) !== 46 || !isDigit(text.charCodeAt(words - 1))) return false;
  const glued = findGlued(text, word, words);
  if (glued === undefined) return false;
  // `バージョン1.2.3.4`: no blank follows a word in this script.
  if (isScript(text.charCodeAt(glued.start - 1)) && isVersion(text, glued.start, glued.end, cursor.floor))
    cursor.leave(glued.start, glued.end, 'a version, by what stands before it');
  else cursor.accept(glued.start, glued.end, 'ip', glued.value);
  cursor.pass(glued.end);
  return true;
}
