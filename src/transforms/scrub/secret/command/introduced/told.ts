/**
 * @module
 * A password in round brackets, behind a sentence that speaks of it.
 */
import { isDigit, isLetter } from '../../../scan/character.js';
import type { Cursor } from '../../../scan/cursor.js';
import { wordedLength } from '../../sentence/worded.js';
import { isLikely } from '../../value/likely.js';
import { isMark } from './front.js';

/** `the password you gave me (x7Tq91Zb)` */
const toldBefore =
  /(?:^|[^\p{L}\d_-])(?:\p{L}{0,24}(?:passwor[dt]|passphrase|kennwort|contrase[ñn]a|senha|wachtwoord)|mot de passe)(?![^.;!?\n:=]*(?:user|host|file|hash|server|version|for|für|para|pour) \()[^.;!?\n:=\d()]{0,40} \($/iu;
const inBrackets = /^(?=[^\s()]*\d)(?=[^\s()]*[a-z])[^\s()"'`=:/<>{}[\];|]{6,64}(?=\))/i;
/** `river-harbor-30` */
const joined = /^[a-z]{3,16}(?:[-_.][a-z]{3,16}){1,5}[-_.]?\d{1,4}$/i;
export function findTold(cursor: Cursor, open: number, word: number): boolean {
  const { text } = cursor;
  if (text.charCodeAt(open) !== 40 || text.charCodeAt(open - 1) !== 32 || !cursor.spoken.isBefore(text, open))
    return false;
  for (let at = open + 1; at < word; at++) if (!isJoined(text.charCodeAt(at))) return false;
  const length = wordedLength(text.slice(Math.max(0, open - 95), open + 1), text.slice(open + 1, open + 80));
  if (length > 0) {
    cursor.accept(open + 1, open + 1 + length, 'secret', '');
    return true;
  }
  if (!toldBefore.test(text.slice(Math.max(0, open - 79), open + 1))) return false;
  const [value] = inBrackets.exec(text.slice(open + 1, open + 66)) ?? [];
  if (value === undefined || !(isLikely(value) || joined.test(value))) return false;
  cursor.accept(open + 1, open + 1 + value.length, 'secret', '');
  return true;
}
const isJoined = (code: number): boolean =>
  isLetter(code) || isDigit(code) || code === 45 || code === 95 || code === 46 || isMark(code);
