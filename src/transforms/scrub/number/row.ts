/**
 * @module
 * A row of a call detail record, or of deliveries, without its header: numbers stand between commas, and how a call ended
 * says what the row is of.
 */
import { isQuote } from '../scan/character.js';

/**
 * How calls and messages end, what a switch calls its legs and devices, the way of a call behind its duration: of anything else
 * nobody says so.
 */
const ends =
  /\b(?:ANSWER(?:ED)?|NO[ _]?ANSWER|NORMAL(?:_CALL)?_CLEARING|ORIGINATOR_CANCEL|USER_BUSY|CONGESTION|UNALLOCATED_NUMBER|DELIVRD|UNDELIV|CHAN_START|CHAN_END|ENTERQUEUE|CDR|MO[CS]|MT[CS]|(?:PJ)?SIP\/|DAHDI\/|from-(?:trunk|internal|pstn)|SEP[\dA-F]{12}\b)|,\d\d:\d\d:\d\d,\d{1,5},[^,\n]{0,24},[IO],/;
/** Much else ends so, too. */
const loose = /\b(?:BUSY|FAILED|REJECTED|EXPIRED|delivered|call|sms|mms|voice|(?:in|out)bound)\b/i;
const reach = 256;

const isMark = (code: number): boolean => code === 44 || code === 59 || code === 124 || code === 9;

/** A field of its own, and two more of the row. */
function isField(text: string, start: number, end: number): boolean {
  const before = text.charCodeAt(isQuote(text.charCodeAt(start - 1)) ? start - 2 : start - 1);
  const after = text.charCodeAt(isQuote(text.charCodeAt(end)) ? end + 1 : end);
  if (Number.isNaN(before) || before === 10) return isMark(after);
  return isMark(before) && (before === after || Number.isNaN(after) || after === 10 || after === 13);
}

/** @returns whether a row of calls has these digits for a field */
export function isCalled(text: string, start: number, end: number): boolean {
  const size = end - start;
  if (size < 10 || size > 15 || !isField(text, start, end)) return false;
  // Ten digits with a one in front are a second of this century.
  if (size === 10 && text.charCodeAt(start) === 49) return false;
  const from = Math.max(text.lastIndexOf('\n', start) + 1, start - reach);
  const close = text.indexOf('\n', end);
  const row = text.slice(from, Math.min(close < 0 ? text.length : close, end + reach));
  // Of eleven digits and more, fewer are something else.
  return ends.test(row) || (size > 10 && loose.test(row));
}
