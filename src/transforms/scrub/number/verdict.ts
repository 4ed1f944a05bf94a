/**
 * @module
 * What a run of digits that stands by itself is: what the word before calls it, a card, a device, a SIM card, and
 * what is none of these may be a telephone number.
 */

import { luhn } from '../../../identifiers/card.js';
import { isDigit, isLetter, isWord } from '../scan/character.js';
import type { Cursor } from '../scan/cursor.js';
import { Ending } from '../scan/ending.js';
import type { ScrubName } from '../scan/finding.js';
import { readAbroadly } from './abroad.js';
import { findCard, isIccid, isImei } from './card.js';
import { isAlone, isBehindDigits } from './edge.js';
import { findExtension } from './extension.js';
import { isInField } from './field.js';
import type { Run } from './group.js';
import { isWritten } from './grouping.js';
import { topicOfPair, topicOfTwo } from './pair.js';
import { isExtension, isOfLine, isSaid } from './party.js';
import type { PhoneFinder } from './phone.js';
import { isCalled, isSpokenOf } from './row.js';
import { isOfSentence } from './sentence.js';
import { subscriberOf } from './subscriber.js';
import { type Topic, topicBefore, topicOf } from './topic.js';
import { findTrunk, isQualified, isTrunk, topicOfLabel } from './trunk.js';

/** What it is and where it ends; `other` where the word before says so, `none` where nothing says what it is. */
export type Verdict =
  | { readonly end: number; readonly name: ScrubName; readonly value: string }
  | 'other'
  | 'none';

/** `Artikel-Nr. …`, `part no. …`: what is numbered stands right before. */
const labelled = new Ending(
  /[\p{L}\d][ -]?(?:nr|no|num|number|nummer|n[º°])\.?[:=]?\s?$|\b(?:SKU|part|model|order|invoice|serial|lot|item|ticket|case|claim|docket|policy|vorgang|auftrag|rechnung|r[ée]f[ée]rence|dossier|commande|facture|pedido|factura|ordine|fattura)(?:[ #:]{1,2}|["']?\s?[:=]\s?["']?)$/iu,
);

/** `1 234 567 890` */
const isThousands = ({ sizes, separators, count }: Run): boolean => {
  if (count < 3 || sizes[0]! > 2) return false;
  for (let i = 1; i < count; i++) if (sizes[i] !== 3 || separators[i] !== separators[1]) return false;
  return true;
};

const unit =
  / ?(?:[kmgt]?i?b|bytes?|rows?|lines?|[nuµm]?s|secs?|seconds?|ppm|hits?|records?|events?|requests?|items?|points?|users?|tokens?|packets?|messages?|ops|times|more|others?|(?:in )?total|entries|files|calls|contacts|customers|subscribers|numbers|accounts|devices|objects|arguments|args|params|parameters|keys|jobs|tasks|connections|sessions|errors|documents|nodes|pages|samples|frames|cycles|octets|octetos|octetti|Zeilen|Einträge|Dateien|lignes|fichiers|filas|archivos|righe|linhas|regels)(?![\w=:])/iy;

/** @param phones - undefined where telephone numbers are not looked for */
export function judge(cursor: Cursor, phones: PhoneFinder | undefined): Verdict | undefined {
  const { run, text, floor, last } = cursor;
  const { start } = run;
  if (isArgument(run, text)) {
    const name = subscriberOf(run, text);
    return name === undefined ? 'none' : { end: run.ends[0]!, name, value: run.text };
  }
  const isQuiet = cursor.voices.isQuiet(text, start);
  const column = isAlone(run) ? undefined : cursor.columns.topicOf(text, start, isQuiet);
  const said = isAlone(run)
    ? undefined
    : ((column === 'none' ? undefined : column) ??
      topicOfTwo(run, text) ??
      topicBehind(run, text) ??
      (run.count > 1 && run.separators[1] === '.'
        ? undefined
        : topicOfLabel(text, run.ends[run.count - 1]!)) ??
      (isQuiet ? undefined : topicBefore(text, start, floor)));
  const isOfSaid = said === undefined && !isQuiet && isOfSentence(text, start);
  const topic =
    (isOfSaid ? 'phone' : undefined) ??
    // `"medium":"msisdn","address":"…"`
    (said === 'address' ? topicOfPair(text, start) : undefined) ??
    said ??
    (isAlone(run)
      ? undefined
      : ((column === undefined ? topicOfList(run, text, floor, last) : undefined) ??
        (isQuiet ? undefined : topicOfPair(text, start))));
  // `getDeviceId=490154203237518`: as Android has it.
  if (topic === 'other' && run.count === 1 && run.length === 15 && isOfDevice(run, text))
    return { end: run.ends[0]!, name: 'imei', value: run.text };
  const isEvent = topic === 'phone' && isOfCall(run, text);
  if (!run.plus) {
    const found = judgeSubscriber(run, text, topic);
    if (found !== undefined) return found;
    const name = subscriberOf(run, text);
    if (name !== undefined) return { end: run.ends[0]!, name, value: run.text };
    // What else is asked before: `kernel/assembly/card.ts` must ask it, too.
    const checked = judgeChecked(run, text, topic);
    if (checked !== undefined) return checked;
  }
  if (phones === undefined) return undefined;
  // `mobile 2026.11.26.1`, `PO 202 555 0147`, `HTTP/1.1" 200 4336`
  if (!run.plus && (isBehindStatus(run, text, isQuiet) || isNumbered(run, text))) return 'none';
  if (
    !run.plus &&
    (topic === 'other' || topic === 'version') &&
    (run.sizes[0]! >= 7 || isThousands(run) || labelled.test(text.slice(Math.max(0, start - 16), start))) &&
    !isExtension(text, start, cursor.partyWords) &&
    !(text.charCodeAt(start - 1) === 47 && segment.test(text.slice(Math.max(0, start - 16), start)))
  )
    return 'other';
  // Nobody's number goes in one place and stays in another.
  const again = run.plus || run.count > 1 || run.more ? undefined : cursor.mentions.find(run.text, start);
  if (again !== undefined)
    return {
      end: run.ends[0]!,
      name: 'phone',
      value: /^[+]/.test(again) ? again : (phones.read(again) ?? again),
    };
  const isOfUnits = run.length < mostCounted && isCounted(run, text);
  const isBehind = isOfUnits || isBehindDigits(text, start, floor);
  const number = phones.find(
    run,
    topic === 'phone' && !isEvent && (run.plus || !(isOfUnits || isOfTable(run, text))),
    isBehind,
    run.plus && isOfUnits,
  );
  if (number === undefined && isEvent) {
    const value = phones.readUsual(run.text);
    return value === undefined ? 'none' : { end: run.ends[0]!, name: 'phone', value };
  }
  const abroad =
    number === undefined &&
    !isBehind &&
    (topic === undefined || topic === 'phone' || topic === 'address') &&
    !phones.isStrict &&
    !isCounted(run, text)
      ? readAbroadly(run, text, cursor.languages)
      : undefined;
  if (abroad !== undefined) return { end: run.ends[run.count - 1]!, name: 'phone', value: abroad };
  if (number === undefined)
    return isQuiet && topic === undefined
      ? judgeCalled(cursor, phones)
      : judgeNamed(
          cursor,
          topic,
          column === 'phone' || said !== topic || isOfSaid || topicOfList(run, text, floor, last) === 'phone',
          phones,
        );
  const close = run.ends[number.count - 1]!;
  const isClosed = run.start < start && text.charCodeAt(close) === 41;
  const behind = isClosed ? close + 1 : close;
  const extension = number.count === run.count ? findExtension(text, behind) : undefined;
  return extension === undefined
    ? { end: behind, name: 'phone', value: number.value }
    : { end: extension.end, name: 'phone', value: `${number.value};ext=${extension.digits}` };
}

/**
 * A number by what is said before it and no plan has: it goes all the same, as one that could not be read. Of `call` and
 * `text` that says too little.
 */
function judgeNamed(
  { run, text, endings, partyWords, callWords }: Cursor,
  topic: Topic | undefined,
  isListed: boolean,
  phones: PhoneFinder,
): Verdict {
  const { start } = run;
  if (isUnnameable(run, phones) || isOfTable(run, text)) return 'none';
  const digits = run.text;
  const end = run.ends[run.count - 1]!;
  const trunk = findTrunk(run, text, topic, phones);
  if (trunk !== undefined && !isCounted(run, text)) return { end, name: 'phone', value: trunk };
  if (
    (topic === 'phone'
      ? isListed ||
        isGrouped(run) ||
        isTelephone(text, start) ||
        (run.length > 8 && dialled.test(text.slice(Math.max(0, start - 16), start)))
      : isCall(text, start) ||
        (isGrouped(run) && initial.test(text.slice(Math.max(0, start - 10), start)))) &&
    (digits.length <= 15 || /^9?0/.test(digits)) &&
    !isCounted(run, text)
  )
    return { end, name: 'phone', value: digits };
  const lead = text.slice(Math.max(0, start - 140), start);
  // `Número : 06 39 98 12 34`
  if (isNumeral(run, digits) && number.test(lead.slice(-24)) && !isCounted(run, text))
    return { end, name: 'phone', value: digits };
  const isNumber =
    digits.length >= 9 &&
    digits.length <= 12 &&
    ((number.test(lead.slice(-24)) && !/^1\d{9}$/.test(digits)) ||
      the.test(lead.slice(-40)) ||
      (digits.charCodeAt(0) === 48 && (numbered.test(lead.slice(-12)) || under.test(lead.slice(-8)))) ||
      came.test(lead.slice(-24)) ||
      segment.test(lead.slice(-16)));
  if (
    run.count === 1 &&
    (isCalled(text, start, end, endings) ||
      ((topic === undefined || topic === 'address') && isSpokenOf(text, start, end)))
  ) {
    const value = phones.readValid(digits) ?? (isTrunk(digits) ? digits : undefined);
    if (value !== undefined) return { end, name: 'phone', value };
  }
  if (
    run.count > 1 ||
    !(
      isNumber ||
      isSaid(text, start, partyWords) ||
      (topic === undefined && isInField(text, start, digits.length)) ||
      isOfLine(text, end) ||
      isExtension(text, start, partyWords) ||
      isQualified(text, start) ||
      (callWords.isBetween(text, start - 140, start) && (forwarded.test(lead) || farCalling.test(lead)))
    )
  )
    return 'none';
  const value = isNumber && digits.startsWith('0') ? phones.read(digits) : phones.readValid(digits);
  if (value !== undefined) return { end, name: 'phone', value };
  return isExtension(text, start, partyWords) ? { end, name: 'phone', value: digits } : 'none';
}

/** In the groups of a number, and as long as one. */
const isNumeral = (run: Run, { length }: string): boolean =>
  run.count > 1 && run.count < 6 && length >= 9 && length <= 12 && isWritten(run, run.count);

/** More digits or groups than a number has that no plan knows, or fewer. */
const isUnnameable = ({ length, more, count }: Run, phones: PhoneFinder): boolean =>
  phones.isStrict || length < 7 || length > 18 || more || count > 6;

/** The same where nothing is said before it: what is left is a row of calls. */
function judgeCalled({ run, text, endings }: Cursor, phones: PhoneFinder): Verdict {
  const end = run.ends[0]!;
  if (run.count > 1 || isUnnameable(run, phones)) return 'none';
  const trunk = findTrunk(run, text, undefined, phones);
  if (trunk !== undefined) return { end, name: 'phone', value: trunk };
  if (!isCalled(text, run.start, end, endings) && !isOfLine(text, end) && !isQualified(text, run.start))
    return 'none';
  const value = phones.readValid(run.text);
  return value === undefined ? 'none' : { end, name: 'phone', value };
}

const device = new Ending(/device[-_ ]?id\W{1,4}$/i);
/** What allocates the front of an IMEI, beside its name; or its check digit is right. */
const isOfDevice = ({ start, text: digits }: Run, text: string): boolean =>
  device.test(text.slice(Math.max(0, start - 14), start)) &&
  (/^(?:01|35|86|91|98|99)/.test(digits) || luhn(digits));

/** `Anruf 30724071`, `call 12345678`, `cell 47738263`: few digits behind the word for a call are its number in a list. */
const ofCall = new Ending(
  /(?:^|[^\p{L}\d_-])(?:(?:calls?|anrufe?|appels?|llamadas?|chamadas?|chiamat[ae]|oproep)[ :#=]{1,2}|cell )$/iu,
);
const isOfCall = (run: Run, text: string): boolean =>
  run.count === 1 &&
  !run.plus &&
  run.length < 10 &&
  ofCall.test(text.slice(Math.max(0, run.start - 12), run.start));

const behind = / ?\((imsi|imei|imeisv|iccid|msisdn)\)/iy;
/** `[001010123456789] MSISDN[…]` */
const besideNumber = /\] MSISDN\[/y;
/** `490154203237518 (IMEI)` */
function topicBehind({ ends, count }: Run, text: string): Topic | undefined {
  const end = ends[count - 1]!;
  const next = text.charCodeAt(end);
  if (next === 93) {
    besideNumber.lastIndex = end;
    return besideNumber.test(text) ? 'imsi' : undefined;
  }
  if (next === 32 ? text.charCodeAt(end + 1) !== 40 : next !== 40) return undefined;
  behind.lastIndex = end;
  const word = behind.exec(text)?.[1];
  return word === undefined ? undefined : topicBefore(word, word.length);
}

/** `resize(2025550123)`: of a function, whose name says nothing of a number. */
function isArgument({ start, plus, count }: Run, text: string): boolean {
  if (plus || count > 1 || text.charCodeAt(start - 1) !== 40 || !isWord(text.charCodeAt(start - 2)))
    return false;
  const [name = ''] = /[\w$-]{1,48}$/.exec(text.slice(Math.max(0, start - 49), start - 1)) ?? [];
  const topic = topicOf(name);
  return topic === undefined || topic === 'through' || topic === 'other';
}

const purchase = new Ending(/(?:^|[^\w])P\.?O\.?[ #:]{1,2}$/);
const dated = /^(?:19|20)\d\d([./-])(?:0?[1-9]|1[0-2])\1(?:0?[1-9]|[12]\d|3[01])(?!\d)/;

/** A date begins here, or the number of an order is. */
const isNumbered = ({ start, sizes, count, first, separators }: Run, text: string): boolean =>
  (sizes[0] === 4 &&
    count > 2 &&
    separators[1] !== ' ' &&
    (first === 49 || first === 50) &&
    dated.test(text.slice(start, start + 11))) ||
  (isBlankOrSign(text.charCodeAt(start - 1)) &&
    mayBeOrder(text, start) &&
    purchase.test(text.slice(Math.max(0, start - 6), start)));
/** `O` or a full stop, and a blank and a sign or one of them. */
function mayBeOrder(text: string, start: number): boolean {
  const before = text.charCodeAt(start - 2);
  const last = isBlankOrSign(before) ? text.charCodeAt(start - 3) : before;
  return last === 79 || last === 46;
}
const isBlankOrSign = (code: number): boolean => code === 32 || code === 35 || code === 58;

const telephone =
  /(?:phone|telephon|\bt[ée]l\b|r[üu]ckruf|\b(?:my|mi|mon|mein|mio|mijn|meu|your|votre|ihre|uw|su|seu|her|his|our|their|meine|ma) (?:new |neue |nouveau |nuevo |nuovo |novo |nieuwe )?(?:number|n[uú]mero|numéro|nummer)|mobile?\b|mobil(?:nummer|nr)|durchwahl|\bcell|msisdn|\bfax|handy|telefon|telefax|rufnummer|landline|handset|\b(?:ani|dnis|clid|rdnis|dnid|ddi|cgpa|cdpa|tlm)\b|(?:ziel|quell|absender|kontakt|service|privat|terugbel|gsm)nummer|telefoon|mobiel|m[óo]veis|t[ée]l[ée]copie|teléf|\bfaks\b|recapito|t[ée]l[ée]phone|m[óo]vil|celular|cellulare|caller|callee|calling|called|call me|whatsapp|\bgsm\b|\b[abc][-_ ]?number|e\.?164|電話|携帯|手机|电话|전화|телефон|portable|\bmob\b|telem[óo]vel|\bt(?:lf|fno)\b|\bfon(?:es?)?\b|contact(?:ez?|ar|er|arme|adme|o)\b|dienstlich|geschäftlich|\bsms (?:enviad[oa]|envoy[ée]|inviat[oa]|verzonden|versendet|gesendet|zugestellt|skickat|wysłany|sent)|contatt[ai]|contat[aeo]\b|bereikbaar|\bring (?:[\w']{1,12} ){1,3}on\b|\bfijo\b|festnetz|発信|着信|voicemail|hotline|help(?:line|desk)|番号|連絡先|\bruf|anruf|erreich|ll[áa]m[ae]|geruf|gebel|joign|appel|joindre|chiam|\bbel|lig(?:ue|a)|\b(?:ring|text|sms|dial|reach) (?:me|us|him|her|them)(?: back)?(?: now)?|line_?num|(?:destination|source|from|to|diall?ed)[-_ ]?(?:user[-_ ]?)?num(?:ber)?)(?:[^;\n]{0,32}|[^;\n]{0,8}:\s{1,8})$/i;
/** `call from 12025550123 (192.0.2.7) to …` */
const forwarded = new Ending(/\bcalls? from \+?\d[\d -]{5,18}\d(?: \([^()\n,;]{1,24}\))? to ['"<]?$/i);
/** `Número: …`, with nothing before it in the clause. */
/** `T: 202-555-0123 | F: …`, as cards have it. */
const initial = new Ending(/(?:^|[\s|,;(/])(?:[tfmpchwod]|ph|mob|tel|fax|number|nummer|num|nr|no)\.?: ?$/i);
/** Ten digits in three groups that marks tie, as nothing else is written. */
const isGrouped = ({ count, sizes, separators }: Run): boolean =>
  count === 3 &&
  sizes[0] === 3 &&
  sizes[1] === 3 &&
  sizes[2] === 4 &&
  separators[2] !== ' ' &&
  separators[1] !== ' ';

/** `DIAL {0…}`, `dialed: 0…` */
const dialled = new Ending(/\bdial(?:l?ed|l?ing)?\W{1,4}$/i);
const numbered = new Ending(/(?:^|[^\p{L}])(?:nummer|n[uú]m[eé]ro|number|n[º°])\.? $/iu);
const number = new Ending(
  /(?:^|[\n,;|{([])\s?\\?["']?(?:n[uú]mero|numéro|number|num|nummer|national(?:_?number)?)\\?["']?\s?[:=]\s?\\?["']?$/i,
);
/** `the number …`, `ported number …`, `numéro du client …`: of the length of one, and in use. */
const the = new Ending(
  /\b(?:(?:the|this|that|alt\.?|alternate|ported|same|following|old|new|other|my|your|from|to|die|der|le|el|il|o) (?:number|nummer|num[eé]ro|n[úu]mero)|n(?:um[eé]ro|[úu]mero) (?:d[aeou]l?|della|de la) (?:client[ea]?|abonn[ée]e?|abonado|assinante|utente))(?: (?:is|ist|est|es|é|è))? [("'`]?$/i,
);
/** `incoming: …`, `missed call: …`; `unter 0…`, `au 06…`: what begins with the digit for a trunk. */
const came = new Ending(/\b(?:incoming|missed|outgoing)(?: call)?: $/i);
const under = new Ending(/\b(?:unter|au) $/i);
const segment = new Ending(/\/(?:subscribers|msisdn|numbers)\/$/i);
/** `INVITE from …` */
/** `Call to … from …`, as far apart as the names of devices are long. */
const farCalling = new Ending(/\b(?:call|INVITE) (?:to|from) [^\n;!?]{1,120} (?:from|to) $/i);
/** Both of them have one of these. */
export const callWords = /call|invite/gi;
const calling = new Ending(
  /\b(?:calls?|INVITE|REGISTER|diall?(?:ed|ing)?) (?:from|to|by|for)[^\w,;&}!?\n]{1,3}$/i,
);
const isCall = (text: string, start: number): boolean =>
  !isDigit(text.charCodeAt(start - 2)) && calling.test(text.slice(Math.max(0, start - 20), start));
const isTelephone = (text: string, start: number): boolean =>
  telephone.test(text.slice(Math.max(0, start - 48), start)) || isCall(text, start);

/** Digits that the word before names, by their length alone. */
function judgeSubscriber(run: Run, text: string, topic: Topic | undefined): Verdict | undefined {
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

/** `HTTP/1.1" 404 512 1234`: the status of a request, its size and its time. */
const isBehindStatus = ({ start, separators, sizes }: Run, text: string, isQuiet: boolean): boolean =>
  sizes[0] === 3 &&
  separators[1] === ' ' &&
  text.charCodeAt(start - 1) === 32 &&
  // Behind a digit only where a word stands before it.
  !(isQuiet && isDigit(text.charCodeAt(start - 2))) &&
  /(?:HTTP(?:\/[\d.]+)?|status|code|error|response|returned|")["']? $/i.test(
    text.slice(Math.max(0, start - 12), start),
  );

/** Digits whose check digit and front, or grouping, say what they are. */
function judgeChecked(run: Run, text: string, topic: Topic | undefined): Verdict | undefined {
  const first = run.digits[0]!;
  const card = findCard(run, topic === 'card');
  if (card > 0 && !(card === 1 && topic === 'other') && !(card === 1 && topic === 'phone' && first <= 15))
    return { end: run.ends[card - 1]!, name: 'card', value: run.text.slice(0, run.digits[card - 1]) };
  const end = run.ends[run.count - 1]!;
  if (isImei(run) || (run.count === 1 && first === 15 && isImeiList(text, run.start, run.text)))
    return { end, name: 'imei', value: run.text };
  return run.length >= 19 && isIccid(run.text) && topic !== 'other'
    ? { end, name: 'iccid', value: run.text }
    : undefined;
}

const listed =
  /^["'>]{0,2}(?:\s?(?:[,;/|]|->|=>|-->|→)\s?|\s(?:and|or|to|und|oder|an|y|o|et|ou|a|à|from|desde|von|nach|da|para|vers|depuis)\s)["'<]{0,2}$/;

/** `msisdn in (12025550123, 12025550124)`: what was found right before says what comes next in a list. */
function topicOfList(run: Run, text: string, floor: number, last: Topic | undefined): Topic | undefined {
  if (last === undefined || floor === 0 || run.start - floor > 8) return undefined;
  const between = text.slice(floor, run.start);
  // `"2025550110",1601987239`: what has quotes and what has none are no list.
  if (!listed.test(between) || /^["']/.test(between) !== /["']$/.test(between)) return undefined;
  return last === 'phone' && moment.test(run.text) ? undefined : last;
}

/** `20261002093012`: a second, as switches write it. */
const moment = /^(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?:[01]\d|2[0-3])(?:[0-5]\d){2}$/;

/** A column, or a list, of that name: `imei,model\\n490154203237518,…`. */
const isImeiList = (text: string, start: number, digits: string): boolean =>
  luhn(digits) && /\bimeis?\b/i.test(text.slice(Math.max(0, start - 64), start));

/** Few things are counted in eleven digits, and many numbers have them. */
const mostCounted = 11;

/** `gsm 15000 15000     -  9000`: groups in columns, of a table of counts. */
const isOfTable = ({ ends, count, plus }: Run, text: string): boolean => {
  const end = ends[count - 1]!;
  if (count === 1 || plus || text.charCodeAt(end) !== 32 || text.charCodeAt(end + 1) !== 32) return false;
  cells.lastIndex = end;
  return cells.test(text);
};
const cells = / {2,12}(?:- {1,12})?\d{1,6}(?: |$)/y;

/** `+1283746501 bytes`, `1 234 567 890 bytes` */
const isCounted = ({ ends, count }: Run, text: string): boolean =>
  isUnit(text, ends[0]!) || (count > 1 && isUnit(text, ends[count - 1]!));

function isUnit(text: string, end: number): boolean {
  const next = text.charCodeAt(text.charCodeAt(end) === 32 ? end + 1 : end);
  if (!isLetter(next) && !(next >= 128)) return false;
  unit.lastIndex = end;
  return unit.test(text);
}
