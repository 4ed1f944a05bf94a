/**
 * @module
 * Words with a digit that are secrets because of something before them.
 */

import { pseudonymEnd } from '../../../../../identifiers/written.js';
import { isInWord, isMark, mayBeBoxed } from '../../../secret/command/introduced/front.js';
import { findIntroduced } from '../../../secret/command/introduced.js';
import { findSasl } from '../../../secret/key/issued.js';
import { findSession, findStored } from '../../../secret/protocol/dialog.js';
import { findStreamKey } from '../../../secret/protocol/stream.js';
import { findAttempt } from '../../../secret/row/account.js';
import { findCell, findReply, findTold } from '../../../secret/row/cell.js';
import { findLeakedField } from '../../../secret/row/combo.js';
import { findNamedCell } from '../../../secret/row/named.js';
import { findBeside } from '../../../secret/row/pair.js';
import { findPair } from '../../../secret/sentence/pair.js';
import type { Cursor } from '../../cursor.js';
import { effort } from '../../effort.js';

/** A secret that something before it says to be one. */
export function findTelling(cursor: Cursor, word: number): boolean {
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
    (cursor.lines !== undefined && findCell(cursor, word)) ||
    findNamedCell(cursor, word) ||
    findBeside(cursor, word)
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
    if (code === 47 || code === 58 || code === 32 || code === 34 || code === 39 || code === 96) return at;
  }
  return word;
}

/** A blank, a quote, or a mark that passwords have in them. */
const mayBeIntroduced = (code: number): boolean =>
  code === 32 || (code >= 33 && code <= 39) || code === 42 || code === 64 || code === 94;

/** In the middle of a password: behind `login incorrect: [alice/`. */
const isInner = (code: number): boolean =>
  code === 64 || code === 35 || code === 36 || code === 33 || code === 45 || code === 46;
