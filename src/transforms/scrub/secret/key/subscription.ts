/**
 * @module
 * The keys of a SIM card (K, OPc: 3GPP TS 35.206) that no name stands before, in the rows and commands that provision subscribers: behind the
 * number of the card, beside each other, behind the algorithm; and in brackets behind their name, as Open5GS logs them.
 */
import { isHex, isQuote } from '../../scan/character.js';
import type { Cursor } from '../../scan/cursor.js';
import { Ending } from '../../scan/expression/ending.js';

const mark = '["\']?[ ,;|\\t]{1,2}["\']?';
const hex = '(?<![\\da-f])[\\da-f]{32}';
/** `open5gs-dbctl add 001010123456789 `, `…,mil,001010123456789,`, `…,mil,`, `…,opc,`, and the first of both. */
const leads = [
  `(?<!\\d)\\d{15}(?: \\d{1,3}(?:\\.\\d{1,3}){3})?${mark}(?:${hex}${mark})?(?:opc?${mark})?`,
  `,(?:mil|xor|tuak),(?:\\d{15},)?(?:${hex},)?(?:opc?,)?`,
].map((source) => new Ending(new RegExp(`${source}$`, 'i')));
const isRow = leads[1]!;
const isBehindCard = leads[0]!;
const next = new RegExp(`^${mark}(?:opc?${mark})?${hex}(?!\\w)`, 'i');
const both = new RegExp(`${hex}${mark}(?:opc?${mark})?$`, 'i');
/** `K[465B…]`, `OPc[E8ED…]` */
const boxed = /(?<![\w-])(?:K|Ki|OPc?|CK|IK|Kasme|Kausf|Kseaf|Kamf)\[$/i;
const speaks = /dbctl|subscriber|imsi|\b(?:hlr|hss|auc|udm|sim|usim|isim|milenage|k_?i|opc?)\b/i;

/** @param word - of 32 characters */
export function findSubscription(cursor: Cursor, word: number): boolean {
  const { text, words, search } = cursor;
  const before = text.charCodeAt(word - 1);
  if (before === 91 && text.charCodeAt(words) === 93 && search.wanted.has('secret')) {
    if (!boxed.test(text.slice(Math.max(0, word - 8), word))) return false;
    for (let at = word; at < words; at++) if (!isHex(text.charCodeAt(at))) return false;
    cursor.accept(word, words, 'secret', '');
    return true;
  }
  if (!(before === 32 || before === 44 || before === 59 || before === 124 || before === 9 || isQuote(before)))
    return false;
  if (!search.wanted.has('secret')) return false;
  for (let at = word; at < words; at++) if (!isHex(text.charCodeAt(at))) return false;
  const lead = text.slice(Math.max(0, word - 112), word);
  if (
    !isRow.test(lead) &&
    !(
      isBehindCard.test(lead) &&
      (next.test(text.slice(words, words + 48)) ||
        both.test(lead) ||
        speaks.test(text.slice(Math.max(0, word - 192), word)))
    )
  )
    return false;
  cursor.accept(word, words, 'secret', '');
  return true;
}
