/**
 * @module
 * How a name is taken out of its place in a text.
 */
import { findEmail } from '../address/email.js';
import type { Cursor } from '../scan/cursor.js';
import { isAccount } from './account.js';
import { wordsAt } from './somebody.js';

/** Somebody's: no account that systems come with, no number, no id, and no pseudonym of an earlier pass. */
export function takeName(cursor: Cursor, start: number, end: number): boolean {
  const { text, floor } = cursor;
  const span = wordsAt(text, Math.max(start, floor), end);
  if (span === undefined) return false;
  const name = text.slice(span.start, span.end);
  if (isAccount(name)) {
    cursor.leave(span.start, span.end, 'an account that systems come with');
    return false;
  }
  cursor.accept(span.start, span.end, 'name', name);
  return cursor.floor === span.end;
}

/** An address of mail, which is found by its `@`. */
export function isMail({ text, floor, search }: Cursor, value: string, start: number): boolean {
  const sign = value.indexOf('@');
  return sign > 0 && search.wanted.has('email') && findEmail(text, start + sign, floor) !== undefined;
}
