/**
 * @module
 * Numbers of customers, accounts and members, where something says that they are: `account no. 4711-2290`, `"customerId":"K4471920"`,
 * `Meine Kundennummer ist 20931447`, `お客様番号：…`. What is not called one looks like the number of an order, and stays.
 */
import { findIban } from '../number/iban.js';
import { isLetter } from '../scan/character.js';
import type { Cursor } from '../scan/cursor.js';
import { Ending } from '../scan/expression/ending.js';

/** Nobody but an account or a customer is numbered so. The kernel looks for the first letters of each (`isOfCustomer`). */
const numbered = [
  // A `client_id` is that of a program.
  '(?:account|acct|customer|cust|member(?:ship)?)[ _-]{0,2}(?:number|num|nr|no|id|code|n[°º])|client[ _-]{0,2}(?:number|num|no|nr|code)',
  '(?:kunden?|konto|mitglieds?|kd|kto)[ .-]{0,3}(?:nummer|nr|no|id|kennung|kontonummer|konto)',
  "(?:num[ée]ro|n[°ºo]\\.?|code|identifiant|id)[ _-](?:de |du |d['’])?(?:client|compte(?: client)?|adh[ée]rent)|(?:client|compte|adh[ée]rent) (?:n[°ºo]|num[ée]ro)",
  '(?:n[úu]m(?:ero|\\.)?|n\\.?[°ºo]?\\.?|c[óo]d(?:igo|\\.)?|codice|id)[ _-]?(?:de[ _]|do |da |del |di )?(?:cliente|s[óo]cio|abonado|cuenta|conta|conto)(?: cliente)?|(?:cliente|cuenta|conta|conto|s[óo]cio)(?: co[nm])?[ _-](?:n\\.?[°ºo]?|n[úu]m(?:ero)?|id)',
  'klant(?:nummer|nr|[ -]?id)|rekeningnummer|(?:numer|nr) (?:klienta|konta|rachunku)',
  '(?:お客様|お客さま|顧客|会員|口座|アカウント)(?:番号|ID|コード)|客户(?:编号|号|ID)|会员(?:编号|号|ID)',
].join('|');
/** Somebody, who may have a number right behind. */
const somebody = 'account|acct|customer|cust|kunde|konto|compte|cliente|cuenta|conto|conta|klant';

const link =
  '\\.?["\'”\\\\\\]]{0,3}(?: please)?\\??\\s?(?:(?:is|ist|lautet|war|est(?: le)?|es(?: el)?|è(?: il)?|é|jest)\\s|は)?\\s?[:=#：]{0,2}>?\\s{0,2}[#("\'\\\\[]{0,3}';
const lead = new Ending(new RegExp(`(?:^|[^\\p{L}\\d]|[a-z](?=[A-Z]))(?:${numbered})${link}$`, 'iu'));
const behindSomebody = new Ending(new RegExp(`(?:^|[^\\p{L}\\d])(?:${somebody})${link}$`, 'iu'));
const longestLead = 48;
/** `What is your account number? Caller: it's …`: asked for, and told in the next turn. */
const answered = new Ending(
  new RegExp(
    `(?:${numbered})[^\\n?？]{0,32}\\?[^?]{0,48}[:>\\])]\\s?(?:(?:yes|sure|ok|ja|oui|s[íiì]|sim)[,.!]? )?(?:(?:it['’]?s|it is|that['’]?s|that is|this is|c['’]est(?: le)?|es ist(?: die)?|das ist(?: die)?|ist|es(?: el| la)?|é(?: o| a)?|è(?: il)?) )?["'(#]{0,2}$`,
    'iu',
  ),
);
const longestTurns = 128;
/** `client CUST482913`: beside somebody, and the front says of what. */
const behindClient = new Ending(new RegExp(`(?:^|[^\\p{L}\\d])(?:clients?|${somebody})${link}$`, 'iu'));
const fronted = /^(?:CUST|KUNDE?|KD|CLI|CLT|KLANT|MEMB?|MBR|ACCT?|KTO|CTA|CPT)[-_]?\d{4,}$/;

/** Digits in groups, or a word of letters and digits, whose parts are joined. */
const value =
  /(?:\d{2,4}(?: \d{2,4}){1,4}|[A-Za-z]{0,6}[-_/]?(?:[A-Za-z\d]{3,24})(?:[-_/][A-Za-z\d]{1,12}){0,3})(?![\w@]|[-.,:/]\d| ?[€$£¥%]| (?:EUR|USD|GBP|JPY|[KMG]i?B|ms|items?|points?|times)\b)/y;
const dated = /^(?:\d{4}-\d\d-\d\d|\d{1,2}[-/]\d{1,2}[-/]\d{2,4})$/;
/** `acct:TKT-216329`: of a ticket, an order, a bill. */
const ofThing = /^(?:TKT|TICKET|INC|REQ|CASE|ORD(?:ER)?|INV|RMA|PO|SO|WO|SR)[-_/]?\d/i;
/** `cus_9fKd2LqXz`: by a service. */
const issued = /^[a-z]{2,5}_[A-Za-z\d]{8,24}$/;
/** Of a UUID, a hash or a key. */
const random = /^[\da-f]{8}-[\da-f]{4}-|^[\da-f]{16,}$/i;
/** Letters in front, and a dash between. */
const front = /(?<![\p{L}\d])[A-Za-z]{1,6}[-/]$/u;

/** Of a customer or an account that is said to have a number, before a code is looked for; longer ones may be those of telephones and cards. */
export const findNumbered = (cursor: Cursor, word: number): boolean =>
  find(cursor, word, lead, 4, 9) || find(cursor, word, answered, 4, 9, longestTurns);

/** Of one that has one right behind, too, once the digits are nothing else. */
export const findCustomer = (cursor: Cursor, word: number): boolean =>
  find(cursor, word, lead, 4, 24) ||
  find(cursor, word, behindSomebody, 5, 24) ||
  find(cursor, word, answered, 4, 24, longestTurns) ||
  (fronted.test(frontOf(cursor.text, word)) && find(cursor, word, behindClient, 4, 24));

function find(
  cursor: Cursor,
  word: number,
  before: Ending,
  fewest: number,
  most: number,
  reach = longestLead,
): boolean {
  const { text, floor, search } = cursor;
  if (!search.wanted.has('name')) return false;
  const start = startOf(text, word);
  if (start < floor || !before.test(text.slice(Math.max(0, start - reach), start))) return false;
  value.lastIndex = start;
  const [told] = value.exec(text) ?? [];
  if (told === undefined || dated.test(told) || random.test(told) || ofThing.test(told)) return false;
  const count = told.replace(/\D/g, '').length;
  const least = leastOf(told, text.slice(Math.max(0, start - 8), start), fewest);
  if (count > most || count < least) return false;
  if (findIban(text, start) !== undefined) return false;
  const end = start + told.length;
  cursor.accept(start, end, 'name', told);
  if (cursor.floor !== end) return false;
  cursor.pass(end);
  return true;
}

/** With letters there need not be as many; `AccountID="6001"` is an extension. */
function leastOf(told: string, before: string, fewest: number): number {
  if (issued.test(told)) return 1;
  if (/\D/.test(told)) return 3;
  return /id\W{0,6}$/i.test(before) ? 5 : fewest;
}

/** A word of its own, or the first letters of one. */
const frontOf = (text: string, word: number): string => {
  const start = startOf(text, word);
  return text.slice(start, start + 24).split(/[^\w-]/, 1)[0]!;
};

/** `K-20931`: the letters are a word of their own. */
function startOf(text: string, word: number): number {
  const mark = text.charCodeAt(word - 1);
  if ((mark !== 45 && mark !== 47) || !isLetter(text.charCodeAt(word - 2))) return word;
  return word - (front.exec(text.slice(Math.max(0, word - 8), word))?.[0].length ?? 0);
}
