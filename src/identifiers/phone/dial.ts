/**
 * @module
 * Dial strings: a number and what is keyed after it (an extension, pauses and digits), or a feature code and
 * the number that it acts on. Both parts are kept, in one form for all spellings: `tel;ext=ext`, `tel,,x`.
 */
import type { Hints, Part } from '../identifier.js';
import { partOf } from '../uri/part.js';
import { writtenLength } from '../written.js';
import { digitsOf, isNational, readNumber } from './number.js';
import { readSpecial } from './special.js';

/**
 * What announces an extension: `;ext=` of RFC 3966 §5.3, and the labels that libphonenumber knows
 * (createExtensionPattern). Commas alone are not among them: those are pauses, and what follows may be a PIN.
 */
const label = /^(?:;ext=|[, ]{0,4}(?:(?:e?xt(?:ensi[oó]n?)?n?|доб|anexo)[:.]?|[x#~]|int)[ ,:.-]{0,4})/i;

/** One pause (`,` or `;`, `p`, `w`: TIA-602, 3GPP TS 31.102 §4.4.2.3) and the digits to send after it. */
const pause = /( *[,;pw][,;pw ]*)([\d*#]+|x(?=[,;pw ]|$))?/giy;

/** A digit or two for an outside line, and the wait for its tone: `9,`, `0w`. */
const outside = /^(\d{1,2})( *[,;pw][,;pw ]*)(?=[+\dt])/i;

/** Groups of digits separated by single commas: a spreadsheet's thousands, or a number as it is read aloud. */
const grouped = /^\+?\d{1,6}(?:, ?\d{1,14})+$/;
const thousands = /^\+?\d{1,3}(?:,\d{3})+$/;

/** More digits than a short code, an extension or a feature code has. */
const longestShort = 6;

/**
 * `*31#…`, `**21*…#` (3GPP TS 22.030 §6.5.2), `*72…` (the North American vertical service codes: two digits).
 * The number is after the code; groups of two digits may follow it (basic service, seconds of no reply), while
 * longer ones could be a password.
 */
const feature = /^([*#]{1,2}\d{2,3}[*#]|\*\d{2})([^*#]+)((?:\*\d{0,2}){0,2}#?)$/;

/**
 * Takes a dial string apart.
 *
 * @param text - a number with something before or after it
 * @param hints - how numbers are written here
 * @returns the pieces, or undefined for anything that is not a dial string
 * @example
 * readDial('+12025550123,,4711#', {})
 * // [{ identifier: 'phone', value: '+12025550123', hints: {} }, ',,x']
 */
export function readDial(text: string, hints: Hints): readonly Part[] | undefined {
  // Most names contain neither a digit nor a pseudonym.
  if (!/[\d_]/.test(text)) return undefined;
  const [, code, number, tail] = feature.exec(text) ?? [];
  if (code !== undefined && number !== undefined && tail !== undefined) {
    return isNumber(number, 5) ? [code, partOf('phone', number, hints), tail] : undefined;
  }
  if (thousands.test(text)) return readGrouped(text, hints);
  const [waited, line = '', wait = ''] = outside.exec(text) ?? [];
  const called = waited === undefined ? undefined : readCalled(text.slice(waited.length), hints);
  if (called !== undefined) return [line + wait.replaceAll(' ', ''), ...called];
  return grouped.test(text) && countDigits(text) > longestShort
    ? readGrouped(text, hints)
    : readKeyed(text, hints);
}

/** One number; undefined if the groups do not form one, since each group alone would be a short code, which is nobody. */
function readGrouped(text: string, hints: Hints): readonly Part[] | undefined {
  const number = text.replaceAll(/[, ]/g, '');
  return readNumber(number, hints) === undefined ? undefined : [partOf('phone', number, hints)];
}

/** What is dialled on an outside line: a number that can be read, and whatever is keyed after it. */
function readCalled(text: string, hints: Hints): readonly Part[] | undefined {
  const head = text.slice(0, numberEnd(text)).trimEnd();
  if (writtenLength(head) !== head.length) {
    if (countDigits(head) <= longestShort || readNumber(head, hints) === undefined) return undefined;
  }
  return head.length === text.length ? [partOf('phone', text, hints)] : readKeyed(text, hints);
}

const countDigits = (text: string): number => text.replaceAll(/\D/g, '').length;

/** A number, and the digits that are keyed after it answers. */
function readKeyed(text: string, hints: Hints): readonly Part[] | undefined {
  const end = numberEnd(text);
  const head = text.slice(0, end).trimEnd();
  if (end === text.length || !isNumber(head, 1)) return undefined;
  const after = text.slice(head.length);
  const extension = readExtension(after);
  if (extension === undefined) {
    const keyed = readPauses(after);
    // Otherwise a single word would stand for all numbers that are keyed after the short code.
    if (keyed === undefined || (isNobody(head, hints) && countDigits(after) > longestShort)) return undefined;
    return [partOf('phone', head, hints), keyed];
  }
  const keyed = readPauses(extension.rest);
  if (keyed === undefined) return undefined;
  // An extension is unique only at its number, so the number is its tenant.
  const tenant = readNumber(head, hints) ?? digitsOf(head) ?? head;
  return [
    partOf('phone', head, hints),
    ';ext=',
    partOf('ext', extension.digits, { tenant }),
    ...(keyed === '' ? [] : [keyed]),
  ];
}

/** Whether the digits become a class word and not a pseudonym: they are few, and nobody's extension. */
function isNobody(head: string, hints: Hints): boolean {
  if (writtenLength(head) === head.length) return false;
  if (readSpecial(head, hints.region) !== undefined) return true;
  const isExtension = hints.tenant !== undefined && /^\d{2,6}$/.test(head);
  return countDigits(head) <= longestShort && !isExtension && !isNational(head, hints.region);
}

/** Whether it has at least this many digits, or is the result of transforming a number. */
export const isNumber = (text: string, least: number): boolean =>
  writtenLength(text) === text.length ? text !== '' : (digitsOf(text)?.length ?? 0) >= least;

/** Where a text stops being digits and the punctuation of numbers. */
function numberEnd(text: string): number {
  const known = writtenLength(text);
  if (known > 0) return known;
  return /[^\d +().[\]/-]|$/.exec(text)?.index ?? text.length;
}

function readExtension(text: string): { digits: string; rest: string } | undefined {
  const announced = label.exec(text.trimStart())?.[0];
  if (announced === undefined) return undefined;
  const rest = text.trimStart().slice(announced.length);
  const known = writtenLength(rest);
  const digits = known > 0 ? rest.slice(0, known) : /^\d{1,20}(?!\d)/.exec(rest)?.[0];
  if (digits === undefined) return undefined;
  return { digits, rest: rest.slice(digits.length).replace(/^#/, '') };
}

/** The pauses as they are, with one `x` for the digits after each, which may be a PIN or a card number. */
function readPauses(text: string): string | undefined {
  let out = '';
  let at = 0;
  while (at < text.length) {
    pause.lastIndex = at;
    const [all, waits, keyed] = pause.exec(text) ?? [];
    if (all === undefined) return undefined;
    out += (waits ?? '').replaceAll(' ', '') + (keyed === undefined ? '' : 'x');
    at += all.length;
  }
  return out;
}
