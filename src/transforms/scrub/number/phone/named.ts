/**
 * @module
 * A number that no plan has in groups, by what is said before it: `phone …`, `the number …`, `call from … to …`, a row of calls.
 */

import { isDigit } from '../../scan/character.js';
import type { Cursor } from '../../scan/cursor.js';
import { Ending } from '../../scan/expression/ending.js';
import { isCounted, isOfTable } from '../group/count.js';
import { isWritten } from '../group/grouping.js';
import type { Run } from '../group.js';
import type { PhoneFinder } from '../phone.js';
import type { Verdict } from '../verdict.js';
import { isInField } from '../word/field.js';
import type { Topic } from '../word/vocabulary.js';
import { isExtension, isOfLine, isSaid } from './party.js';
import { isCalled, isSpokenOf } from './row.js';
import { findServed } from './service.js';
import { isOfSwitch, isTimed } from './switchboard.js';
import { isOfOwnLine, isTalked, readTalked } from './talk.js';
import { findTrunk, isQualified, isTrunk } from './trunk.js';

/**
 * A number by what is said before it and no plan has: it goes all the same, as one that could not be read. Of `call` and
 * `text` that says too little.
 */
export function judgeNamed(
  cursor: Cursor,
  topic: Topic | undefined,
  isListed: boolean,
  phones: PhoneFinder,
): Verdict {
  const verdict = judgeBehindName(cursor, topic, isListed, phones);
  const { run, text, columns } = cursor;
  if (verdict !== 'none' || run.count > 1) return verdict;
  return columns.isSide(run.start) || (!isUnnameable(run, phones) && isOwned(run, text))
    ? { end: run.ends[0]!, name: 'phone', value: phones.readValid(run.text) ?? run.text }
    : verdict;
}

function judgeBehindName(
  { run, text, endings, partyWords, callWords }: Cursor,
  topic: Topic | undefined,
  isListed: boolean,
  phones: PhoneFinder,
): Verdict {
  const { start } = run;
  const column = columnOf(run, text, phones);
  if (column !== undefined) return column;
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
  // `Número : 06 39 98 12 34`, `use this number for now …`
  if (
    isNumeral(run, digits) &&
    (number.test(lead.slice(-44)) ||
      called.test(lead.slice(-24)) ||
      ownNumber.test(lead.slice(-48)) ||
      callingFrom.test(lead)) &&
    !isCounted(run, text)
  )
    return { end, name: 'phone', value: phones.read(digits) ?? digits };
  const lined = readLine(run, digits, lead, phones);
  if (lined !== undefined) return { end, name: 'phone', value: lined };
  // `Quiero portar el 91…`, `IMEI …, número 6…`, `SIM 347 1234567`: a number that is ported, or belongs to a device or a SIM
  // card.
  if (
    digits.length >= 9 &&
    digits.length <= 12 &&
    (run.count === 1
      ? ported.test(lead) || besideDevice.test(lead) || ofSim.test(lead.slice(-16))
      : run.count === 2 && isNumeral(run, digits) && ofSim.test(lead.slice(-16)))
  ) {
    const value = phones.readValid(digits);
    if (value !== undefined) return { end, name: 'phone', value };
  }
  const served = run.count === 1 ? findServed(run, text, phones) : undefined;
  if (served !== undefined) return { end, name: 'phone', value: served };
  if (
    run.count === 1 &&
    !isCounted(run, text) &&
    (isOfOwnLine(text, start, end) ||
      (topic !== 'other' && topic !== 'version' && isTalked(text, start, end)))
  ) {
    const value = readTalked(digits, phones);
    if (value !== undefined) return { end, name: 'phone', value };
  }
  const isSegment = isOfPath(digits, lead);
  const isNumber =
    digits.length >= 9 &&
    digits.length <= 12 &&
    ((number.test(lead.slice(-44)) && !/^1\d{9}$/.test(digits)) ||
      the.test(lead.slice(-40)) ||
      (digits.charCodeAt(0) === 48 && (numbered.test(lead.slice(-12)) || under.test(lead.slice(-8)))) ||
      came.test(lead.slice(-24)) ||
      ((reminded.test(lead.slice(-96)) || workplace.test(lead.slice(-40))) &&
        !/^1[5-9]\d{8}$/.test(digits)) ||
      (ofLine.test(lead.slice(-40)) && !/^1\d{9}$/.test(digits)) ||
      (ofLead.test(lead.slice(-28)) && !/^1\d{9}$/.test(digits)) ||
      displayed.test(lead.slice(-80)) ||
      callingFrom.test(lead) ||
      (text.charCodeAt(end) === 41 && person.test(lead.slice(-56))) ||
      extension.test(text.slice(end, end + 24)));
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
      isSegment ||
      isSaid(text, start, partyWords) ||
      ((topic === undefined || topic === 'address') && isInField(text, start, digits, phones)) ||
      isOfLine(text, end) ||
      isExtension(text, start, partyWords) ||
      isQualified(text, start) ||
      (callWords.isBetween(text, start - 140, start) &&
        (forwarded.test(lead) || farCalling.test(lead) || farSent.test(lead) || element.test(lead)))
    )
  )
    return 'none';
  const value =
    (isNumber || isSegment) && digits.startsWith('0') ? phones.read(digits) : phones.readValid(digits);
  if (value !== undefined) return { end, name: 'phone', value };
  // `Sent SMS [from:EXAMPLE] [to:0031693236444]`: a sender or recipient, in any numbering plan.
  const isParty =
    isExtension(text, start, partyWords) ||
    element.test(lead) ||
    (isSaid(text, start, partyWords) &&
      // `to: '+99999999999'`: a plus says as much as what is around.
      (run.plus
        ? digits.length > 7
        : isSpokenOf(text, start, end, farthestMessage) && !milliseconds.test(digits)));
  return isParty ? { end, name: 'phone', value: digits } : 'none';
}
/** A line of a gateway has much before it says to whom. */
const farthestMessage = 320;
const milliseconds = /^1[5-9]\d{11}$/;

/** `remote num '12025550123'`, `called number '…'`: of a side of a call, in quotes. */
const ofSide = new Ending(
  /(?:^|[^\p{L}])(?:remote|local|peer|far|other|source|destination|dest|orig\p{L}{0,9}|sender|recipient|(?:caller[ _-]?|c)id)[ _-](?:num|number|no\.?|nr\.?)[ :=]{1,2}['"<]$/iu,
);
/** `  Numbers  |  own: 12025550123`: of a modem, as ModemManager shows it, and the next of them. */
const ofModem = new Ending(/(?:^|\n|\s)Numbers?\s{1,8}\|\s{1,24}own: (?:\+?\d{7,15}, ?){0,4}$/);
/** `Recipient address: 12025550123`: of a message, where types of numbers are told, too, or its plan (SMPP 3.4 §5.2.8). */
const addressed = new Ending(
  /(?:^|[^\p{L}])(?:recipient|originat(?:or|ing)|sender|receiver|source|dest(?:ination)?)[ _-]?addr(?:ess)?["']?\s?[:=]\s?["']?$/iu,
);
const typeOf = /type of number|\bton\b|numbering plan|\bnpi\b|\bsmpp\b|\bsms\b/i;
function isOwned(run: Run, text: string): boolean {
  const { start, length } = run;
  if (length > 15 || isCounted(run, text)) return false;
  const lead = text.slice(Math.max(0, start - 140), start);
  return (
    ofSide.test(lead.slice(-40)) ||
    ofModem.test(lead) ||
    (addressed.test(lead.slice(-40)) && typeOf.test(text.slice(Math.max(0, start - 240), start + 160)))
  );
}

/** `Ligne 33…`, `linha (61) 9…`; a number next to that of its SIM card. */
function readLine(run: Run, digits: string, lead: string, phones: PhoneFinder): string | undefined {
  if (run.count > 2 || (run.count === 2 && !isNumeral(run, digits) && !isOfArea(run))) return undefined;
  const isBeside = run.count === 1 && digits.length >= 9 && beside.test(lead);
  if (!isBeside && !(digits.length >= 10 && digits.length <= 13 && line.test(lead.slice(-20))))
    return undefined;
  return phones.readValid(digits) ?? (isBeside ? digits : undefined);
}

/** `/subscribers/5511…/balance` */
const isOfPath = (digits: string, lead: string): boolean =>
  digits.length >= 9 && digits.length <= 13 && !milliseconds.test(digits) && segment.test(lead.slice(-16));

/** `61 965587012`: an area, and the rest in one. */
const isOfArea = ({ sizes }: Run): boolean => sizes[0]! < 4 && sizes[1]! > 6;

/** In the groups of a number, and as long as one. */
const isNumeral = (run: Run, { length }: string): boolean =>
  run.count > 1 && run.count < 6 && length >= 9 && length <= 12 && isWritten(run, run.count);

/** More digits or groups than a number has that no plan knows, or fewer. */
const isUnnameable = ({ length, more, count }: Run, phones: PhoneFinder): boolean =>
  phones.isStrict || length < 7 || length > 18 || more || count > 6;

/** The same where nothing is said before it: what is left is a row of calls. */
export function judgeCalled({ run, text, endings, columns }: Cursor, phones: PhoneFinder): Verdict {
  const column = columnOf(run, text, phones);
  if (column !== undefined) return column;
  const end = run.ends[0]!;
  if (run.count > 1 || isUnnameable(run, phones)) return 'none';
  const trunk = findTrunk(run, text, undefined, phones);
  if (trunk !== undefined) return { end, name: 'phone', value: trunk };
  const isSide = columns.isSide(run.start);
  if (
    !isSide &&
    !isCalled(text, run.start, end, endings) &&
    !isOfLine(text, end) &&
    !isQualified(text, run.start)
  )
    return 'none';
  const value = phones.readValid(run.text) ?? (isSide || isTrunk(run.text) ? run.text : undefined);
  return value === undefined ? 'none' : { end, name: 'phone', value };
}

/** The first group, where a row of a switch has a number there; what stands behind is another column. */
function columnOf({ start, ends, plus }: Run, text: string, phones: PhoneFinder): Verdict | undefined {
  const end = ends[0]!;
  if (plus || phones.isStrict) return undefined;
  const digits = text.slice(start, end);
  if (isOfSwitch(text, start, end)) return { end, name: 'phone', value: phones.readValid(digits) ?? digits };
  if (!isTimed(text, start, end)) return undefined;
  const value = phones.readValid(digits) ?? (isTrunk(digits) ? digits : undefined);
  return value === undefined ? undefined : { end, name: 'phone', value };
}

/** `12025550123/1/1 -> …`: a number, its type and its plan (SMPP 3.4 §5.2.5, §5.2.6), where calls or messages are spoken of. */
export function readTyped({ run, text, endings }: Cursor, phones: PhoneFinder): string | undefined {
  const { count, sizes, separators, start, ends } = run;
  const isTyped = count === 3 && separators[1] === '/' && sizes[0]! > 9 && sizes[1] === 1 && sizes[2] === 1;
  return isTyped && (isCalled(text, start, ends[0]!, endings) || isSpokenOf(text, start, ends[0]!))
    ? phones.readValid(text.slice(start, ends[0]))
    : undefined;
}

const telephone =
  /(?:phone|telephon|\bt[ée]l\b|r[üu]ckruf|\b(?:my|mi|mon|mein|mio|mijn|meu|your|votre|ihre|uw|su|seu|her|his|our|their|meine|ma) (?:new |neue |nouveau |nuevo |nuovo |novo |nieuwe )?(?:number|n[uú]mero|numéro|nummer)|mobile?\b|mobil(?:nummer|nr)|durchwahl|\bcell|msisdn|\bfax|handy|telefon|telefax|rufnummer|landline|handset|\bcall ?back (?:on|at|to|number|no\.?|unter|au|al)\b|\b[bw]tn\b|(?:\b|attribute)(?:ani|dnis|clid|rdnis|dnid|ddi|cgpa|cdpa|tlm)\b|(?:ziel|quell|absender|kontakt|service|privat|terugbel|gsm)nummer|telefoon|mobiel|m[óo]veis|t[ée]l[ée]copie|teléf|\bfaks\b|recapito|t[ée]l[ée]phone|m[óo]vil|celular|cellulare|caller|callee|calling|called|call me|whatsapp|\bgsm\b|\b[abc][-_ ]?number|e\.?164|電話|携帯|手机|电话|전화|телефон|portable|\bmob\b|telem\b|telem[óo]vel|numaram|cebim|\bcep\b|\bt(?:lf|fno)\b|\bfon(?:es?)?\b|contact(?:ez?|ar|er|arme|adme|o)\b|dienstlich|geschäftlich|\bsms (?:enviad[oa]|envoy[ée]|inviat[oa]|verzonden|versendet|gesendet|zugestellt|skickat|wysłany|sent)|contatt[ai]|contat[aeo]\b|bereikbaar|\bring (?:[\w']{1,12} ){1,3}on\b|\bfijo\b|festnetz|発信|着信|宛先|送信先|送信元|voicemail|hotline|help(?:line|desk)|番号|連絡先|\bruf|anruf|erreich|ll[áa]m[ae]|geruf|gebel|joign|appel|joindre|chiam|\bbel|lig(?:ue|a)|\b(?:ring|text|sms|dial|reach) (?:me|us|him|her|them)(?: back)?(?: now)?|line_?num|(?:destination|source|from|to|diall?ed)[-_ ]?(?:user[-_ ]?)?num(?:ber)?)(?:[^;\n]{0,32}|[^;\n]{0,8}:\s{1,8})$/i;
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
const numbered = new Ending(/(?:^|[^\p{L}])(?:nummer|n[uú]m[eé]ro|number|n[º°]|ziel|destino)\.? $/iu);
const number = new Ending(
  /(?:^|[\n,;|{([])\s?\\?["']?(?:n[uú]mero|numéro|number|num|nummer|national(?:_?number)?)(?: (?:to (?:port|transfer|call|dial|divert|forward|move|keep)|à (?:porter|transférer|rappeler|appeler|conserver)|a (?:portar|transferir|llamar|mantener|conservar)|da (?:portare|trasferire|richiamare|chiamare)|para (?:portar|retorno|portabilidad[e]?)))?\\?["']?\s?[:=]\s?\\?["']?$/i,
);
/** `…, número 935 …`, with nothing between. */
const called = new Ending(
  /(?:^|[\n,;|{(]\s?)(?:n[uú]mero|numéro|number|nummer|numer|numara(?:s[ıi])?|nr\.?|num\.?|номер) $/iu,
);
const ownNumber = new Ending(
  /\b(?:this|that|my|our|new|other|diese|dieser|dies|meine|neue|ce|mon|nouveau|este|mi|nuevo|esse|meu|novo|questo|mio|nuovo|dit|mijn|nieuwe|ten|nowy|m[óo]j|bu|yeni) (?:number|nummer|num[eé]ro|n[úu]mero|numer|numara)(?: (?:for now|now|instead|please|from now on|from today|as of today|today|ab jetzt|ab heute|jetzt|maintenant|pour l['’]instant|d[ée]sormais|por ahora|ahora|a partir de (?:hoy|ahora|agora|hoje)|por enquanto|agora|per ora|adesso|da oggi|voorlopig|vanaf nu|nu|teraz|od dzi[śs]|is|ist|est|es|é|è|to)){0,2}:? $/iu,
);
const line = new Ending(
  /(?:^|[\s,;:(|])(?:ligne|l[íi]nea|linha|lijn|line|linia|leitung|anschluss|abonn[ée]e?|abonado|assinante|abonent)(?: n[º°o.]{1,2})? \(?$/iu,
);
const beside = new Ending(
  /(?:\b(?:iccid|sim|simkaart|scheda|cart[ãa]o|karta|kaart|e?sim-?karte|carte)\b[^\n;]{0,12}\d{18,20}f?)[,;|/ ]{1,3}(?:n[uú]mero|numéro|number|nummer|rufnummer|numer|num\.?|nr\.?|numara) ?:? ?$/iu,
);
const ported = new Ending(
  /(?:^|[^\p{L}])(?:port(?:ar(?:e|te)?|er) (?:el|le|il|lo|o)|(?:portabilit[àaée]|portabilidade?|portability|portierung|rufnummernmitnahme)(?: (?:de la l[ií]nea|della linea|da linha|de la ligne|der (?:ruf)?nummer))?(?: (?:del?|du|do|da|of|for|della|der|von))?(?: (?:el|le|il|lo|o|la|the))?) $/iu,
);
const besideDevice = new Ending(
  /(?:^|[^\p{L}])imei\b[^\n;.]{0,40}[,;] (?:n[uú]mero|numéro|number|nummer|rufnummer|num\.?|nr\.?)(?: (?:is|ist|est|es|é|è))?:? ?$/iu,
);
const ofSim = new Ending(/(?:^|[\s,;(])(?:e?sim|sim[- ]?(?:karte|card))(?: (?:is|ist|est|es|é|è))?[:=]? $/i);
/** `the number …`, `ported number …`, `numéro du client …`: of the length of one, and in use. */
const the = new Ending(
  /\b(?:(?:the|this|that|alt\.?|alternate|ported|same|following|old|new|other|my|your|from|to|right|correct|wrong|richtige|falsche|neue|alte|die|der|le|bon|el|il|o) (?:number|nummer|num[eé]ro|n[úu]mero)(?: (?:giusto|corretto|correcto|correto|certo|nuovo|nuevo|novo|buono|bueno))?|n(?:um[eé]ro|[úu]mero) (?:d[aeou]l?|della|de la) (?:client[ea]?|abonn[ée]e?|abonado|assinante|utente))(?: (?:is|ist|est|es|é|è))? [("'`]?$/i,
);
/** `incoming: …`, `missed call: …`; `unter 0…`, `au 06…`, `die 0…`: what begins with the digit for a trunk. */
const came = new Ending(
  /\b(?:(?:incoming|missed|outgoing)(?: call)?: |porting (?:req(?:uest)?|order|in|out)[:#]? )$/i,
);
/** ` number 2025550123 secondary 2025550124`, of a line in a configuration that is set in. */
const ofLine = new Ending(/\n[ \t]{1,8}number (?:\d{7,15} secondary )?$/);
/** `lead 4711|2025550123`, as dialers list who shall be called; `Line:4711>>2025550123`, from an extension. */
const ofLead = new Ending(
  /\b(?:lead(?:_?id)?[ :=]{1,2}\d{1,12}[|,;]|(?:line|extn?|exten|L)[:=# ]?\d{2,15}>>)$/i,
);
/** `display Alice Example num 0…`, of snom. */
const displayed = new Ending(/\bdisplay [^\n:=;,]{1,64} num $/);
/** `te llama Alice Example desde el …` */
const callingFrom = new Ending(
  /(?<!\p{L})(?:ll[aá]m(?:a|ar[aá]|[oó])|chiam(?:a|er[àa]|ato)|appel(?:le|era|é)|lig(?:a|ou|ar[áa])|call(?:s|ed|ing)?) (?:\p{Lu}[\p{Ll}'’-]{1,24} ){1,3}(?:desde|dal|depuis|do|from) (?:el |le |il |o )?(?:n[úu]m[eé]ro )?$/u,
);
const under = new Ending(/\b(?:unter|auf|au|die|le|al|rappel) $/i);
/** `0171…, Durchwahl 83`, `349… interno 13` */
const extension =
  /^,? (?:Durchwahl|DW|Nebenstelle|interno|ramal|poste|ext(?:ension|\.)?|extensi[óo]n|anexo|toestel|wew(?:n\.?|\.)) ?\d{1,5}(?!\d)/iu;
/** `mit Alice Example (0171…)`: in brackets behind the name of whom one spoke to. */
const person = new Ending(
  /(?:^|[^\p{L}])(?:con|com|mit|avec|with|Herrn?|Frau|Mme|Mrs?|Ms|Sra?|Sig(?:nora?|\.ra)?|Dr)\.? \p{Lu}[\p{Ll}.]{1,20}(?: (?:d[aeio]s?|van|von|de la|del))?(?: \p{Lu}[\p{Ll}-]{1,20})? \($/u,
);
export const segment = new Ending(/\/(?:subscribers|msisdns?|numbers?|phone[-_]?numbers?)\/$/i);
/** `INVITE from …` */
/** `Call to … from …`, as far apart as the names of devices are long. */
const farCalling = new Ending(/\b(?:call|INVITE) (?:to|from) [^\n;!?]{1,120} (?:from|to) $/i);
/** `Sent SMS part 1 of 2 to …`, as far apart as what was sent is told of. */
const farSent = new Ending(
  /\b(?:sen[dt]|sending|submitt(?:ed|ing)|queued|received|delivered) (?:an? |the )?(?:SMS|MMS|text|message|fax|whatsapp|OTP)\w{0,16}[^\n;!?{}]{1,64} (?:to|from) ['"<]?$/i,
);
/** `Reminder sent to Alice Example on …`, `notified Alice on …`: a name between, and a number that plans have. */
const reminded = new Ending(
  /\b(?:sent to|texted|reminded|notified|alerted|called|rang|phoned|messaged|contacted|reached|spoke (?:to|with)) (?:\p{Lu}[\p{L}.'’-]{0,24} ){1,3}(?:on|at|via) ["'(]?$/u,
);
/** `her work …`, `father's office …` */
const workplace = new Ending(
  /(?:['’]s|\b(?:his|her|my|our|their)) (?:work|home|office|landline|desk|direct|car|second|other) (?:number |no\.? |line )?["'(]?$/i,
);
/** `Called Number (len=13) [ Ext: 1 TON: Unknown (0) '…' ]`: the information element of a call, and what it is of (Q.931 §4.5). */
const element = new Ending(
  /\b(?:called|calling|redirecting|connected)(?: party)? number\b[^\n[\]]{0,16}\[[^\]\n]{0,100}['"]$/i,
);
/** Each of them has one of these. */
export const callWords = /call|invite|redirecting|connected|\bsen[dt]|submitt|queued|received|delivered/gi;
const calling = new Ending(
  /\b(?:calls?|INVITE|REGISTER|diall?(?:ed|ing)?) (?:from|to|by|for)[^\w,;&}!?\n]{1,3}$/i,
);
const isCall = (text: string, start: number): boolean =>
  !isDigit(text.charCodeAt(start - 2)) && calling.test(text.slice(Math.max(0, start - 20), start));
const isTelephone = (text: string, start: number): boolean =>
  telephone.test(text.slice(Math.max(0, start - 48), start)) || isCall(text, start);
