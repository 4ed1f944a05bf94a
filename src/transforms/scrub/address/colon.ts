/**
 * @module
 * What a colon stands in: the user of a URL, a time, a URI of a party, an IPv6 or MAC address, or behind the name of a
 * secret.
 */
import { clockEnd } from '../number/group/date.js';
import { isDigit, isHex, isLetter, isQuote, isScript, isSpace, joins } from '../scan/character.js';
import type { Cursor } from '../scan/cursor.js';
import { findAtEquals } from '../scan/detector/mark.js';
import { effort } from '../scan/effort.js';
import { findRemote } from '../secret/command/command.js';
import { findLogin, findSlashed, findThin, findUsed, isUser } from '../secret/command/option.js';
import { findHookUrl, findRegistration } from '../secret/key/issued.js';
import { findNetwork, findRelayed, findRow, findTried, findUser } from '../secret/row/account.js';
import { findLeaked } from '../secret/row/combo.js';
import { findPreshared } from '../secret/row/file.js';
import { findListed } from '../secret/row/list.js';
import { findAnswerBehind } from '../secret/sentence/answer.js';
import { findPairBehind } from '../secret/sentence/pair.js';
import { seedEnd } from '../secret/value/words.js';
import { findColons, longestV6 } from './ipv6.js';
import { findParty } from './party.js';
import { findUserinfo } from './url.js';

/** `xpath://iframe[contains(@id,'x')]`: parts of a page, and no URL (XPath 3.1 §3.3). */
const isPathOfXml = (text: string, colon: number): boolean =>
  text.charCodeAt(colon - 1) === 104 && /xpath$/i.test(text.slice(Math.max(0, colon - 5), colon));

/** `12:34:56`: whether what is longer is an address takes some asking. */
const longestTime = 8;

export function findAtColon(cursor: Cursor, at: number): void {
  const { text, floor, search } = cursor;
  const before = text.charCodeAt(at - 1);
  const after = text.charCodeAt(at + 1);
  if (after === 47 && text.charCodeAt(at + 2) === 47) {
    const end =
      search.wanted.has('url') && (isLetter(before) || isDigit(before)) && !isPathOfXml(text, at)
        ? findUserinfo(text, at + 3)
        : -1;
    if (end > 0) cursor.accept(at + 3, end, 'secret', '');
    else if (search.hasSecrets) findHookUrl(cursor, at + 3);
    return;
  }
  if (after === 32 && search.hasSecrets && findPreshared(cursor, at)) return;
  if (after === 32 && text.charCodeAt(at + 2) === 91 && search.hasSecrets && findTried(cursor, at)) return;
  if (!isSpace(after) && search.wanted.has('uri')) {
    const party = findParty(text, at, floor, cursor.parties);
    if (party !== undefined) {
      cursor.accept(party.start, party.end, 'uri', text.slice(party.start, party.end));
      return;
    }
  }
  if (before === 110 && search.hasSecrets && findThin(text, at, cursor.accept)) return;
  if (before === 114 && search.hasSecrets) findUsed(cursor, at);
  if (before === 112 && search.hasSecrets && findSlashed(text, at, cursor.accept)) return;
  // `curl -u alice47:Copper471`
  if (isDigit(before) && search.hasSecrets && isUser(cursor, at)) {
    findLogin(text, at, floor, cursor.accept);
    if (cursor.floor > floor) return;
  }
  if (isDigit(before) && isDigit(after) && at >= cursor.colons) {
    const end = clockEnd(text, at);
    if (end > 0) {
      cursor.colons = end;
      return;
    }
  }
  if (at >= cursor.colons && (after === 58 || (isHex(before) && isHex(after)))) {
    const found = findColons(text, at, floor);
    cursor.colons = found.run;
    const length = found.run - found.start;
    if (length > longestTime && length <= longestV6) search.weigh?.(effort.asked);
    if (found.name !== undefined) {
      cursor.accept(found.start, found.end, found.name, found.value);
      return;
    }
  }
  if (search.hasSecrets && !isDigit(after) && (isDigit(before) || before === 42)) findRow(cursor, at);
  if (search.hasSecrets && floor === at && at > 0 && !isSpace(after)) {
    findRelayed(cursor, at);
    if (cursor.floor === floor) findLeaked(cursor, at);
  }
  if (
    search.hasSecrets &&
    text.charCodeAt(at - 3) === 58 &&
    (before === 76 || before === 82 || before === 84)
  )
    findUser(cursor, at);
  if (search.hasSecrets && after === 65) findRegistration(cursor, at);
  if (search.hasSecrets && before === 80 && text.charCodeAt(at - 2) === 59) findNetwork(cursor, at);
  if (cursor.floor > floor) return;
  // A colon between digits is that of a time, and leads to nothing. `cvv2:123` is not a time.
  if (!search.hasSecrets || (isDigit(before) && (at < cursor.colons || (before !== 50 && isDigit(after)))))
    return;
  if (
    joins(before) ||
    isScript(before) ||
    isQuote(before) ||
    before === 32 ||
    before === 93 ||
    before === 33 ||
    before === 42 ||
    before === 41
  ) {
    findAtEquals(cursor, at);
    if (cursor.floor === floor && after === 32) findSeed(cursor, at + 2);
    if (cursor.floor === floor && isUser(cursor, at)) findLogin(text, at, floor, cursor.accept);
    if (cursor.floor === floor && after === 32) findPairBehind(cursor, at);
    if (cursor.floor === floor && after === 32) findAnswerBehind(cursor, at);
    if (cursor.floor === floor) findRemote(cursor, at);
    if (cursor.floor === floor && !isSpace(after)) findListed(cursor, at);
  }
}

function findSeed({ text, accept }: Cursor, start: number): void {
  const end = seedEnd(text, start);
  if (end > 0) accept(start, end, 'secret', '');
}
