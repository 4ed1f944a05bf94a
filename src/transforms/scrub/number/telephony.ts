/**
 * @module
 * Numbers as the protocols of telephony write them: an IMSI in parts, a number behind its type, digits filled up to whole octets.
 */
import type { Cursor } from '../scan/cursor.js';

/** A SUCI under the null scheme (3GPP TS 23.003 §2.2B, TS 33.501 annex C): country, network, routing, scheme, key, and the subscriber. */
const concealed = /suci-0-(\d{3})-(\d{2,3})-[\da-f]{1,4}-0-[\da-f]{1,3}-(\d{8,10})(?![\w-])/iy;

/** `suci-0-001-01-0000-0-0-0123456789`: an IMSI in parts. */
export function findConcealed(cursor: Cursor, at: number): boolean {
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
export function findTyped(cursor: Cursor, at: number): boolean {
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

/** `CALLED NUMBER..... 12025550123F`: filled up to whole octets (3GPP TS 29.002 §17.7.8), behind a name. */
const filled = /\d{7,15}F(?!\w)/y;
export function findFilled(cursor: Cursor, at: number): boolean {
  const { text, words, search } = cursor;
  filled.lastIndex = at;
  if (!filled.test(text)) return false;
  const digits = text.slice(at, words - 1);
  if (digits.length > 13 && cursor.isNamed('imsi', at)) cursor.accept(at, words - 1, 'imsi', digits);
  else if (search.wanted.has('phone') && !search.phones.isStrict && cursor.isNamed('phone', at))
    cursor.accept(at, words - 1, 'phone', search.phones.read(digits) ?? digits);
  return cursor.floor > at;
}
