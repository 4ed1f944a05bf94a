/**
 * @module
 * Cards, devices and SIM cards: digits that say what they are by their check digit, front or grouping, or by their length behind a name.
 */
import { luhn } from '../../../../identifiers/card.js';
import { isQuote } from '../../scan/character.js';
import { Ending } from '../../scan/expression/ending.js';
import { findCard, isIccid, isImei, isOfOctets } from '../device/card.js';
import { allocated } from '../device.js';
import type { Run } from '../group.js';
import type { Verdict } from '../verdict.js';
import { accountWords, type Topic } from '../word/vocabulary.js';

const device = new Ending(/device[-_ ]?id\W{1,4}$/i);
/** What allocates the front of an IMEI, beside its name; or its check digit is right. */
export const isOfDevice = ({ start, text: digits }: Run, text: string): boolean =>
  device.test(text.slice(Math.max(0, start - 14), start)) && (allocated.test(digits) || luhn(digits));

/** Digits that the word before names, by their length alone. */
export function judgeSubscriber(run: Run, text: string, topic: Topic | undefined): Verdict | undefined {
  if (topic !== 'imsi' && topic !== 'iccid' && topic !== 'imei') return undefined;
  for (let count = run.count; count > 0; count--) {
    const digits = run.text.slice(0, run.digits[count - 1]);
    const fits =
      topic === 'imsi'
        ? digits.length === 14 || digits.length === 15
        : topic === 'imei'
          ? digits.length >= 14 && digits.length <= 16
          : /^(?:89\d{16,18}|98\d{17,18}|89\d{30})$/.test(digits);
    if (!fits) continue;
    let end = run.ends[count - 1]!;
    if (topic === 'iccid' && (text.charCodeAt(end) | 32) === 102) end++;
    return { end, name: topic, value: digits };
  }
  return undefined;
}

/** `account lookup for 4111111111111111`: an account may be that of a card. */
const account = new Ending(new RegExp(`\\b(?:${accountWords.join('|')})[^\\d\\n]{0,40}$`, 'i'));

/** Digits whose check digit and front, or grouping, say what they are. */
export function judgeChecked(run: Run, text: string, topic: Topic | undefined): Verdict | undefined {
  const first = run.digits[0]!;
  const card = findCard(run, topic === 'card');
  const isOther = topic === 'other' && !account.test(text.slice(Math.max(0, run.start - 48), run.start));
  if (card > 0 && !(card === 1 && isOther) && !(card === 1 && topic === 'phone' && first <= 15))
    return { end: run.ends[card - 1]!, name: 'card', value: run.text.slice(0, run.digits[card - 1]) };
  const end = run.ends[run.count - 1]!;
  if (
    isImei(run) ||
    (run.count === 1 && first === 15 && luhn(run.text) && isImeiList(text, run.start, end, topic))
  )
    return { end, name: 'imei', value: run.text };
  // `8922993952.6204717887`: seconds with a fraction.
  return run.length >= 19 &&
    isIccid(run.text) &&
    topic !== 'other' &&
    (run.count === 1 || (run.separators[1] !== '.' && !isOfOctets(run)))
    ? { end, name: 'iccid', value: run.text }
    : undefined;
}

/** A column, or a list, of that name: `imei,model\\n490154203237518,…`; of what is quoted it may stand behind, `'490154203237518' (imei column)`. */
const isImeiList = (text: string, start: number, end: number, topic: Topic | undefined): boolean =>
  (topic !== 'other' && imeis.test(text.slice(Math.max(0, start - 64), start))) ||
  (isQuote(text.charCodeAt(start - 1)) && imeis.test(text.slice(end, end + 80)));
const imeis = /\bimeis?\b/i;
