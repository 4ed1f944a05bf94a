/**
 * @module
 * Numbers of customers, accounts and members, where something says that they are: `account no. 4711-2290`, `"customerId":"K4471920"`,
 * `Meine Kundennummer ist 20931447`, `お客様番号：…`. What is not called one looks like the number of an order, and stays.
 */
import { findIban } from '../number/iban.js';
import { isLetter } from '../scan/character.js';
import type { Cursor } from '../scan/cursor.js';
import { Ending } from '../scan/expression/ending.js';

/** Nobody but an account, a customer, or somebody like one is numbered so. The kernel looks for the first letters of each (`isOfCustomer`). */
const numbered = [
  // A `client_id` is that of a program.
  '(?:account|acct?|a/c|customer|cust|member(?:ship)?|subscriber|patient|student|loyalty|frequent[ _-]?flyer|payer|insured)[ _-]{0,2}(?:number|num|nr|no|id|code|sid|ref(?:erence)?|n[°º]|(?=#))|client[ _-]{0,2}(?:number|num|no|nr|code|ref(?:erence)?|(?=#))',
  // An `employee_id` may be a small number of a table, and a `policy_id` is that of a firewall.
  '(?:(?:insurance )?policy|employee|emp\\.?|staff|contract|mandate)[ _-]{0,2}(?:number|num|nr|no|ref(?:erence)?|n[°º])|MRN',
  '(?:kunden?|konto|mitglieds?|kd|kto|vertrags?|policen?|versicherungs?|versicherten|patienten|personal|matrikel|mandats|depot|debitor(?:en)?)[ .-]{0,3}(?:nummer|nr|no|id|kennung|kontonummer|konto|ref(?:erenz)?)|knr',
  "(?:num[ée]ro|n[°ºo]\\.?|code|identifiant|id|r[ée]f(?:[ée]rence)?\\.?)[ _-](?:de |du |d['’])?(?:client|compte(?: client)?|adh[ée]rent|abonn[ée]|contrat|police|assur[ée]|patient|salari[ée])|(?:client|compte|adh[ée]rent|abonn[ée]|contrat|police) (?:n[°ºo]|num[ée]ro)",
  '(?:n[úu]m(?:ero|\\.)?|n\\.?[°ºo]?\\.?|c[óo]d(?:igo|\\.)?|codice|id|ref(?:er[êe]ncia)?)[ _-]?(?:de[ _]|do |da |del |di )?(?:cliente|s[óo]cio|abonado|cuenta|conta|conto|contra(?:to|tto)|p[óo]li[zc]a|ap[óo]lice|polizza|pa[cz]iente|assinante|utente|tessera)(?: cliente)?|(?:cliente|cuenta|conta|conto|s[óo]cio|contra(?:to|tto)|p[óo]liza|ap[óo]lice|polizza|paciente|paziente|tessera)(?: co[nm])?[ _-](?:n\\.?[°ºo]?|n[úu]m(?:ero)?|id)|(?:cuenta|conta|conto|compte) (?:corri?ente|courant)',
  '(?:klant|debiteure?n?|rekening|contract|polis|pati[ëe]nt|lid(?:maatschaps)?)(?:nummer|nr|[ -]id)|klantid|(?:numer|nr) (?:klienta|konta|rachunku|umowy|polisy)',
  '(?:お客様|お客さま|顧客|会員|口座|アカウント|契約者?|患者|社員|証券)(?:番号|ID|コード|No\\.?)(?: ?(?:普通|当座))?|口座(?=[:：])|(?:客户|会员|合同)(?:编号|号|ID)',
].join('|');
/** Somebody, who may have a number right behind. */
const somebody =
  'account|acct|customer|cust|kunde|konto|compte|cliente|cuenta|conto|conta|klant|kto|cta|a/c(?! is)|debitor|debiteur';
const link =
  '\\.?["\'”\\\\\\]]{0,3}(?: please)?\\??\\s?(?:(?:is|ist|lautet|war|est(?: le)?|es(?: el)?|è(?: il)?|é|jest)\\s|は)?\\s?[:=#：]{0,2}>?\\s{0,2}[#("\'\\\\[]{0,3}';
const lead = new Ending(
  new RegExp(`(?:^|[^\\p{L}\\d]|[a-z](?=[A-Z]))(?:${numbered})(?:${link}|["']?\\s?\\|\\s?)$`, 'iu'),
);
/** `"customer":{"id":"K4471920"}` */
const behindOwned = new Ending(
  new RegExp(
    `(?:subscriber|member|${somebody})\\\\?["']?\\s?(?::|=>?)\\s?\\{\\s{0,2}\\\\?["']?(?:id|no|nr|number)${link}$`,
    'iu',
  ),
);
const behindSomebody = new Ending(new RegExp(`(?:^|[^\\p{L}\\d])(?:${somebody})${link}$`, 'iu'));
/** `/customers/K4471920/invoices` */
const inPath = new Ending(/\/(?:accounts|customers|subscribers|members|clientes)\/$/i);
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
  /(?:\d{2,4}(?: \d{2,4}){1,4}|\d{2,3}(?:\.\d{3}){2}|[A-Za-z\d]{1,36}(?:[-_/][A-Za-z\d]{1,24}){0,3})(?![\w@]|[-.,:/]\d| ?[€$£¥%]| (?:EUR|USD|GBP|JPY|[KMG]i?B|ms|items?|points?|times)\b)/y;
const dated = /^(?:\d{4}-\d\d-\d\d|\d{1,2}[-/]\d{1,2}[-/]\d{2,4})$/;
/** `acct:TKT-216329`: of a ticket, an order, a bill. */
const ofThing = /^(?:TKT|TICKET|INC|REQ|CASE|ORD(?:ER)?|INV|RMA|PO|SO|WO|SR)[-_/]?\d/i;
/** `cus_9fKd2LqXz`, `AC0123…`: by a service. */
const issued = /^(?:[a-z]{2,5}_[A-Za-z\d]{8,24}|AC[\da-f]{32})$/;
/** `SM70VXDG`: a code, however few of its characters are digits. */
const mixed = /^(?=[A-Z]*\d)(?![A-Z]+\d{1,2}$)[A-Z\d]{6,12}$/;
/** Of a UUID, a hash or a key. */
const random = /^[\da-f]{8}-[\da-f]{4}-|^[\da-f]{16,}$/i;
/** Letters in front, and a dash between. */
const front = /(?<![A-Za-z\d\u00c0-\u024f])[A-Za-z]{1,6}[-/]$/;

/** Of a customer or an account that is said to have a number, before a code is looked for; longer ones may be those of telephones and cards. */
export const findNumbered = (cursor: Cursor, word: number): boolean =>
  find(cursor, word, lead, 4, 9) || find(cursor, word, answered, 4, 9, longestTurns);

/** Of one that has one right behind, too, once the digits are nothing else. */
export const findCustomer = (cursor: Cursor, word: number): boolean =>
  find(cursor, word, lead, 4, 24) ||
  find(cursor, word, behindSomebody, 5, 24) ||
  find(cursor, word, behindOwned, 5, 24) ||
  find(cursor, word, inPath, 5, 24) ||
  find(cursor, word, answered, 4, 24, longestTurns) ||
  (fronted.test(frontOf(cursor.text, word)) && find(cursor, word, behindClient, 4, 24));

const column = new RegExp(`^["'\`\\s]{0,3}(?:${numbered}|${somebody})["'\`\\s.]{0,3}$`, 'iu');
const longestColumn = 32;

/** Whether a column has their numbers. */
export const isCustomerColumn = (name: string): boolean =>
  name.length <= longestColumn &&
  column.test(name.replace(/^n_/i, 'n° ').replaceAll(/(?<=[a-z])(?=[A-Z])|_/g, ' '));

/** Whether what stands there is one, and not the number of a row or somebody's name. */
export const isCustomerNumber = (told: string): boolean => numberIn(told, 0, 4, 24) === told;

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
  const told = numberIn(
    before === inPath ? text.slice(0, segmentEnd(text, start)) : text,
    start,
    fewest,
    most,
  );
  if (told === undefined || findIban(text, start) !== undefined) return false;
  const end = start + told.length;
  cursor.accept(start, end, 'name', told);
  if (cursor.floor !== end) return false;
  cursor.pass(end);
  return true;
}

function segmentEnd(text: string, start: number): number {
  const end = text.slice(start, start + longestLead).indexOf('/');
  return end < 0 ? text.length : start + end;
}

function numberIn(text: string, start: number, fewest: number, most: number): string | undefined {
  value.lastIndex = start;
  const [told] = value.exec(text) ?? [];
  if (
    told === undefined ||
    dated.test(told) ||
    (random.test(told) && !issued.test(told)) ||
    ofThing.test(told)
  )
    return undefined;
  const count = told.replace(/\D/g, '').length;
  return (count > most && !issued.test(told)) ||
    count < leastOf(told, text.slice(Math.max(0, start - 8), start), fewest)
    ? undefined
    : told;
}

/** With letters there need not be as many; `AccountID="6001"` is an extension. */
function leastOf(told: string, before: string, fewest: number): number {
  if (issued.test(told) || (fewest === 4 && mixed.test(told))) return 1;
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
