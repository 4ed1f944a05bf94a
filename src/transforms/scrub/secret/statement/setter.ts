/**
 * @module
 * Secrets that program text gives to a function: that sets a password (`setPassword("…")`), by which a program logs in
 * (`client.run('…')`), or that says what is taken where nothing is set (`env::var("TOKEN").unwrap_or("…")`).
 */
import type { Cursor } from '../../scan/cursor.js';
import { Ending } from '../../scan/expression/ending.js';
import { kindOf, nameBefore } from '../name/name.js';
import { isMessage } from '../name/reference.js';
import { isLikely } from '../value/likely.js';
import { isNothing } from '../value/placeholder.js';
import { edgeOf, takeShape, valueAt } from '../value/value.js';

/** `client.run('…')`, `new Bot("…")`: what a program logs in with, and nothing else is so long. */
const clients =
  /(?:^|[.])(?:run|login|connect|authenticate|set_?token|start|(?:[A-Z]\w{0,16})?(?:Bot|Client|Updater|Api))$/;
const isToken = (rest: string): boolean => {
  const [token = ''] = /^\w[\w.:-]{23,119}(?=["'])/.exec(rest) ?? [];
  return isLikely(token) && !/^[\w-]+\.[a-z]{2,6}$/.test(token);
};

/** `env::var("TOKEN").unwrap_or("…")`: what is taken where nothing is set. */
const instead = new Ending(
  /["']([\w.-]{2,64})["']\s?\)?(?:\.|->|\?\.)(?:unwrap_or(?:_else)?|orElse|or_?default|getOrElse)$/i,
);

/** `guessPassword('192.0.2.1')`, `changePassword('alice@example.org', …)`: whom it is done to. */
const whom = /^\d{1,3}(?:\.\d{1,3}){3}$|^[\w.+-]+@[\w-]+(?:\.[\w-]+)+$/;
/** `getpass("Secret of the switch: ")`: what somebody is asked. */
const prompt = /\s.*[:?]\s?$|[:?]\s$/;
const setting = /^[a-z][\w-]*(?:\.[\w-]+)+$/;
/** What a function is given, and no secret: what `pass` says of a test, or the setting that a constant names. */
const isOther = (value: string, name: string): boolean =>
  whom.test(value) ||
  prompt.test(value) ||
  isMessage(value) ||
  (/(?:^|\.)pass$/.test(name) && (value.includes(' ') || (name.includes('.') && /^[a-z]+$/i.test(value)))) ||
  (/^[A-Z_]+$/.test(name) && setting.test(value));

/** @param start - behind a quote behind a bracket @returns whether something was found */
export function findSet(cursor: Cursor, start: number): boolean {
  const { text, search, floor } = cursor;
  const quote = edgeOf(text, start - 1);
  const name = nameBefore(text, quote - 1, floor);
  if (search.wanted.has('secret') && clients.test(name) && isToken(text.slice(start, start + 128)))
    return takeShape(cursor, start, /^[\w.:-]+/);
  if (search.wanted.has('secret') && /(?:^|\.)(?:unwrap_or|or_?else|or_?default|get_?or_?else)/i.test(name)) {
    const kind = kindOf(instead.exec(text.slice(Math.max(0, start - 112), quote - 1))?.[1] ?? '');
    if (kind === 'password' || kind === 'key') return takeShape(cursor, start, /^[^"'\s]{6,128}(?=["'])/);
  }
  if (
    !search.wanted.has('secret') ||
    /^(?:get|is|has|reset|forgot|request)[A-Z_]/.test(name) ||
    kindOf(name) !== 'password'
  )
    return false;
  const { end } = valueAt(text, quote, false, 256);
  const value = text.slice(start, end);
  if (end - start < 4 || isNothing(value) || isOther(value, name)) return false;
  cursor.accept(start, end, 'secret', '');
  return true;
}
