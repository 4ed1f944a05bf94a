/**
 * @module
 * Digits in a field whose name ends with `number`, and says no more: `"number": "…"`, `<FullNumber>…`, `PURCHASED_NUMBER=…`.
 */

import { Ending } from '../../scan/expression/ending.js';
import type { PhoneFinder } from '../phone.js';

const field = new Ending(
  /(?:^|[^\w.-])((?:[\w-]{0,32}?)numbers?(?:_(?:val|value|e164|formatted))?)\\?["'`]?(?:\s{0,4}[:=]\s{0,4}|>)\\?["'`]{0,2}$/i,
);
/** What has a number that people call it by. */
const ofCall =
  /^(?:full|local|national|international|virtual|display|transfer|inbound|outbound|incoming|outgoing|purchased|rented|leased|alternate|masked|proxy|bound|formatted|international_format|local_format|call|back|redirect)[_-]?number/i;
/** What else is numbered, and has as many digits. */
const ofElse =
  /customer|client|patient|member|employee|student|staff|personnel|group|trunk|card|case|lot|part|line|row|build|tax|vat|licen[cs]e|passport|check|routing|room|house|unit|page|vin|plate|flight|booking|confirm|regist|issue|block|magic|random|phase|chapter|model|asset|device|bank|loan|cust|vehicle|prime|big|float|real|total|max|min|max|last|next|first/i;

/** @returns whether the name right before says that digits in use, as many as these, are somebody's */
export function isInField(text: string, start: number, digits: string, phones: PhoneFinder): boolean {
  const size = digits.length;
  if (size < 10 || size > 13) return false;
  const mark = text.charCodeAt(start - 1);
  // A blank, a quote, `=`, `:`, `>`, a backtick.
  if (mark !== 32 && mark !== 34 && mark !== 39 && mark !== 61 && mark !== 58 && mark !== 62 && mark !== 96)
    return false;
  const [, name = ''] = field.exec(text.slice(Math.max(0, start - 56), start)) ?? [];
  if (name === '') return false;
  if (/^numbers?$/i.test(name) || ofCall.test(name)) return !(size === 10 && text.charCodeAt(start) === 49);
  // Of any other name, with the country's code or the trunk's digit: so many digits without either are a number in Germany.
  return (
    size > 10 &&
    !ofElse.test(name) &&
    (digits.charCodeAt(0) === 48 || phones.readValid(digits) === `+${digits}`)
  );
}
