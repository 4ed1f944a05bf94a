/**
 * @module
 * Dial strings: a number and what is keyed after it (an extension, pauses and digits), or a feature code and
 * the number it acts on. Both are kept apart, in one shape whatever the spelling: `tel;ext=ext`, `tel,,x`.
 */
import type { Hints, Part } from '../identifier.js';
import { partOf, writtenLength } from '../uri/part.js';
import { digitsOf, readNumber } from './number.js';

/**
 * What announces an extension: `;ext=` of RFC 3966 §5.3, and the labels that libphonenumber knows
 * (createExtensionPattern). Commas alone are not among them: those are pauses, and what follows may be a PIN.
 */
const label = /^(?:;ext=|[, ]{0,4}(?:(?:e?xt(?:ensi[oó]n?)?n?|доб|anexo)[:.]?|[x#~]|int)[ ,:.-]{0,4})/i;

/** One pause (`,` or `;`, `p`, `w`: TIA-602, 3GPP TS 31.102 §4.4.2.3) and the digits to send after it. */
const pause = /( *[,;pw][,;pw ]*)([\d*#]+|x(?=[,;pw ]|$))?/giy;

/**
 * `*31#…`, `**21*…#` (3GPP TS 22.030 §6.5.2), `*72…` (the North American vertical service codes: two digits).
 * The number is after the code; groups of two digits may follow it (basic service, seconds of no reply), while
 * longer ones could be a password.
 */
const feature = /^([*#]{1,2}\d{2,3}[*#]|\*\d{2})([^*#]+)((?:[*#]\d{0,2}){0,4})$/;

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
  const [, code, number, tail] = feature.exec(text) ?? [];
  if (code !== undefined && number !== undefined && tail !== undefined) {
    return isNumber(number, 5) ? [code, partOf('phone', number, hints), tail] : undefined;
  }
  const end = numberEnd(text);
  const head = text.slice(0, end).trimEnd();
  if (end === text.length || !isNumber(head, 1)) return undefined;
  const extension = readExtension(text.slice(head.length));
  if (extension === undefined) {
    const keyed = readPauses(text.slice(head.length));
    return keyed === undefined ? undefined : [partOf('phone', head, hints), keyed];
  }
  const keyed = readPauses(extension.rest);
  if (keyed === undefined) return undefined;
  // An extension is one only at its number, which is therefore its tenant.
  const tenant = readNumber(head, hints) ?? digitsOf(head) ?? head;
  return [
    partOf('phone', head, hints),
    ';ext=',
    partOf('ext', extension.digits, { tenant }),
    ...(keyed === '' ? [] : [keyed]),
  ];
}

/** At least so many digits, or what became of a number that was transformed. */
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

/** Pauses as they stand, and one `x` for whatever is keyed after each: it may be a PIN or a card number. */
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
