/**
 * @module
 * Secrets behind a word and a blank, as configurations and command lines have them: `requirepass …`, `redis-cli -a …`,
 * `login alice password …`, `snmp-server community …`, `net user alice …`, and keys behind their name, `invalid token …`.
 */
import { pseudonymEnd } from '../../../../identifiers/written.js';
import { isDigit } from '../../scan/character.js';
import type { Cursor } from '../../scan/cursor.js';
import { findKey } from '../key/issued.js';
import { besideReach, isKeyBeside } from '../key/shaped.js';
import { judgedEnd } from '../name/input.js';
import { kindOf, nameBefore } from '../name/name.js';
import { nearLength } from '../sentence/near.js';
import { password as abroad } from '../sentence/tongue.js';
import { wordedLength } from '../sentence/worded.js';
import { boxBefore, findBoxed, findStatement } from '../statement/boxed.js';
import { findSet } from '../statement/setter.js';
import { contractEnd } from '../value/contract.js';
import { isNothing } from '../value/placeholder.js';
import { edgeOf, takeShape } from '../value/value.js';
import { isInWord, isMark, longestFront, mayBeBoxed } from './introduced/front.js';
import {
  beside,
  commanded,
  digitOf,
  echoed,
  hidden,
  introduced,
  isAbout,
  logged,
  monitored,
  named,
  passed,
  refused,
  setTo,
  spoken,
  spokenEnglish,
  told,
  used,
} from './introduced/lead.js';
import { isSeed, seed } from './introduced/seed.js';
import {
  atEnd,
  concealed,
  dashed,
  dotted,
  fronted,
  hasLetter,
  hyphened,
  isLong,
  likely,
  mixed,
  piped,
  scattered,
  strong,
  wordEndOf,
  wordy,
  wordyEnglish,
} from './introduced/shape.js';
import { findTold } from './introduced/told.js';

/** `--root-token 0x…`: where a contract of Ethereum is. */
const ofToken = /token $/i;
/** `SELECT u.password AS password_3`, `u1_.password as password7_15_`: by what a statement calls a column. */
const as = /[\w`"\]] AS $/i;
const alias = /^[a-z_]+(?:_\d{1,3}|\d{1,3}_\d{1,3}_(?:\d{1,3}_)?)(?=[\s,]|$)/i;
const selected = /\bselect\s[^;]*$|[\w"`\]]\.["`[]?\w+["`\]]? AS $/i;
const longestSelect = 512;

/** @param word - of letters and digits up to the end of the cursor's word */
export function findIntroduced(cursor: Cursor, word: number): boolean {
  const { text, search, floor, words } = cursor;
  let start = word;
  let before = text.charCodeAt(start - 1);
  if (isMark(before) || isInWord(text, start - 1)) {
    start = Math.max(floor, cursor.passwords.startOf(text, word, longestFront));
    before = text.charCodeAt(start - 1);
  }
  // What was a number or an address in an earlier pass was no secret then.
  if (text.charCodeAt(words - 27) === 95 && pseudonymEnd(text, start) > 0) return false;
  if (mayBeBoxed(text.charCodeAt(word - 1)) && search.wanted.has('secret')) {
    const open = boxBefore(cursor, word);
    if (open >= 0 && (findBoxed(cursor, open, word) || findTold(cursor, open, word))) return true;
  }
  if ((before === 34 || before === 39) && search.wanted.has('secret')) {
    const end = judgedEnd(text, start);
    if (end > 0) {
      cursor.accept(start, end, 'secret', '');
      return true;
    }
  }
  if (
    start === word &&
    (before === 34 || before === 39) &&
    text.charCodeAt(start - 2) === 40 &&
    findSet(cursor, start)
  )
    return true;
  // `wifi password "…"`
  const isQuoted = before === 34 || before === 39;
  const edge = isQuoted ? edgeOf(text, start - 1) : start;
  if (text.charCodeAt(edge - 1) !== 32 || !search.wanted.has('secret') || !isLong(text, start, words))
    return false;
  // A key that is recognised by itself is read to its own end: `invalid token eyJ….….…`.
  if (findKey(text, start) !== undefined) return false;
  // In columns, with any number of blanks: `password      …`.
  const reach = Math.max(0, start - 96);
  const near = isQuoted ? text.slice(reach, edge) + text[start - 1]! : text.slice(reach, start);
  const isColumn = text.charCodeAt(edge - 2) === 32;
  const lead = isColumn ? near.replace(/ {2,}(?=["']?$)/, ' ') : near;
  if (
    as.test(lead) &&
    alias.test(text.slice(start, start + 48)) &&
    selected.test(text.slice(Math.max(0, start - longestSelect), start))
  )
    return false;
  if (ofToken.test(lead) && contractEnd(text.slice(start, start + 48)) > 0) return false;
  const last = lead.charCodeAt(lead.length - (isQuoted ? 3 : 2));
  const further = isQuoted ? 0 : lead.charCodeAt(lead.length - 3);
  const size = words - start;
  if ((size === 32 || size === 64) && isKeyBeside(lead.slice(-besideReach), text.slice(start, words)))
    return takeShape(cursor, start, /^\w+/);
  if (words - start >= 16 && isSeed(text, start, lead)) return takeShape(cursor, start, seed);
  if (words - start >= 64 && logged.test(lead)) return takeShape(cursor, start, /^[\da-f]{64,128}/i);
  const isDigitBefore = isDigit(last);
  // One or two digits by themselves.
  const isLevel =
    isDigitBefore && (further === 32 || (isDigit(further) && lead.charCodeAt(lead.length - 4) === 32));
  if (isLevel && digitOf.test(lead)) return takeShape(cursor, start, concealed);
  // `cipher`
  const isCipher = last === 114 && further === 101;
  if (
    !((hasEnding(last) || isDigitBefore || isCipher) && introduced.test(lead)) &&
    !(isLevel && hidden.test(lead))
  ) {
    const isSpoken = cursor.spoken.isBefore(text, start);
    if (
      isSpoken &&
      ((setTo.test(lead) && !isAbout(lead, text.slice(start, start + 32))) ||
        beside.test(lead) ||
        used.test(lead))
    )
      return takeShape(cursor, start, likely);
    if (isSpoken && refused.test(lead) && takeShape(cursor, start, likely)) return true;
    if (!isQuoted && findStatement(cursor, start)) return true;
    if (last === 83 && passed.test(lead)) return takeShape(cursor, start, atEnd);
    if ((last === 111 || last === 110) && echoed.test(lead) && piped.test(text.slice(start, start + 128)))
      return takeShape(cursor, start, /^[^\s|"']+/);
    if (isQuoted && last === 34 && monitored.test(lead))
      return takeShape(cursor, start, /^[^"\s]+(?!" "|[^"\s])/);
    if (isSpoken && hasEnding(last) && told.test(lead) && takeShape(cursor, start, mixed)) return true;
    if (isSpoken && abroad.test(lead) && takeShape(cursor, start, likely)) return true;
    const isNear = isSpoken && spoken.test(lead);
    if (
      isNear &&
      (takeShape(cursor, start, wordy) || takeShape(cursor, start, mixed) || takeShape(cursor, start, dotted))
    )
      return true;
    const isEnglish = isSpoken && !isNear && spokenEnglish.test(lead);
    if (isEnglish && takeShape(cursor, start, wordyEnglish)) return true;
    if ((isNear || isEnglish) && (takeShape(cursor, start, hyphened) || takeShape(cursor, start, scattered)))
      return true;
    const worded = hasLetter(text, start) ? wordedLength(lead, text.slice(start, start + 128)) : 0;
    if (worded > 0 && !isNothing(text.slice(start, start + worded))) {
      cursor.accept(start, start + worded, 'secret', '');
      return true;
    }
    // A quoted value need not have both upper and lower case.
    if ((isNear || isEnglish) && !isQuoted) return false;
    if (
      (words - word >= 12 || text.charCodeAt(words) === 45) &&
      (start === word ||
        fronted.test(text.slice(start, start + 28)) ||
        dashed.test(text.slice(start, start + 128))) &&
      (named.test(lead) || isKeyName(nameBefore(text, start - 1, floor)))
    )
      return takeShape(cursor, start, strong);
    const mayBeNear = (isSpoken || isQuoted) && hasLetter(text, start);
    const length = mayBeNear ? nearLength(lead, text.slice(start, start + 80), isSpoken) : 0;
    if (length > 0 && !isNothing(text.slice(start, start + length)) && !isOfSelf(text, start)) {
      cursor.accept(start, start + length, 'secret', '');
      return true;
    }
    if (isQuoted || !cursor.commands.isBefore(text, start) || !commanded.test(lead)) return false;
  }
  const end = wordEndOf(text, start);
  if (isNothing(text.slice(start, end))) return false;
  cursor.accept(start, end, 'secret', '');
  return true;
}

/** `'password': self.u1_password`: what a program has of it. */
const isOfSelf = (text: string, start: number): boolean =>
  /^(?:self|this|cls)\./.test(text.slice(start, start + 5));

/** `auth-token …`: of more than one word. */
const isKeyName = (name: string): boolean =>
  /[a-z][-_]|[a-z]{3}secret$/i.test(name) && kindOf(name) === 'key';

/** The last letters of what introduces: `s`, `h`, `y`, `d`, `t`, `a`, `k`, `w`, `p`, `g`, `e`. */
function hasEnding(code: number): boolean {
  const last = code | 32;
  return (
    last === 101 ||
    last === 115 ||
    last === 104 ||
    last === 121 ||
    last === 100 ||
    last === 116 ||
    last === 97 ||
    last === 107 ||
    last === 119 ||
    last === 120 ||
    last === 99 ||
    last === 112 ||
    last === 103
  );
}
