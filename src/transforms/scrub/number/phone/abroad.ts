/**
 * @module
 * Numbers as they are written in a country that no rule names, in a text of its language: `Rückfragen unter 030/23125834`. Who
 * writes German writes numbers as Germany, Austria and Switzerland do.
 */

import { createPlan } from '../../../../identifiers/phone/region.js';
import { isReserved } from '../../../../identifiers/phone/reserved.js';
import { Ending } from '../../scan/expression/ending.js';
import type { Run } from '../group.js';
import { findNational, type Plans } from '../phone.js';
import { isTalked } from './talk.js';

/** Words of a language that stand in most of its sentences, and where it is spoken. */
const languages: readonly (readonly [regions: string, words: string])[] = [
  [
    'DE AT CH',
    'der die das den dem und oder ist nicht bitte unter ihr ihre ihren ihrem sie ich wir von vom für mit auf bei beim am um zur zum ein eine einen einer uhr hat haben wurde werden sind bin meine dein deine mich mir uns hallo herr frau guten tag im nach noch nur auch wenn schreib ruf neue termin rückruf kunde kundin anruf erreichbar dringend morgen heute wegen seit ab bis über',
  ],
  [
    'FR BE CH',
    "le la les des du de un une et est au aux avec pour par sur dans vous votre vos nous notre je mon ma mes ne pas que qui ce cette ou bonjour salut merci votre à été ai c'est chez numéro rdv avant après client rappeler appeler joindre injoignable entrant sortant durée poste depuis vers demain confirmé",
  ],
  [
    'ES MX CO AR CL PE',
    'el la los las del de me manda estoy un una y es al con por para en su sus que no se le les lo mi tu tus hola gracias llame número usted está ha sido o favor cliente llamada llamar mañana hoy desde hasta cita correo enviado mensaje titular saldo',
  ],
  [
    'IT CH',
    'il lo la gli le del della dei di un una e è al alla con per in su che non si mi ti ci vi suo sua ciao grazie buongiorno numero chiamare oppure ho ha sono gentile cliente da dal se chiamata domani oggi dalle alle fino inviato messaggio',
  ],
  [
    'BR PT',
    'o a os as do da dos das de um uma e é ao com por para em no na nos nas que não se seu sua meu minha oi olá obrigado obrigada ligar ou você favor pelo pela pra foi era cliente retornar ligação amanhã hoje até chamado me ninguém atende zap celular',
  ],
  [
    'NL BE',
    'de het een en van wie op te aan voor met bij is niet uw ik je jij wij u naar om ook dat die dit bel mijn graag dag beste kunt of',
  ],
  [
    'PL',
    'na do nie jest się proszę pod lub oraz dla od przez pan pani dzień dobry nr numer z w to mój moja mnie mi ale nikt numerem nowy nowa mam klient klientka dzwonił dzwoniła prosi numeru telefonu',
  ],
  ['SE', 'och att det är på för med av till inte jag du vi ni din hej ring eller numret ditt'],
  ['DK', 'og det er på til med af ikke jeg du vi din hej ring eller nummeret dit venligst'],
  [
    'TR',
    've bir bu için ile numaralı lütfen sayın veya olarak beni ben numaram numarasından numarası cevap vermiyor ama',
  ],
  [
    'IN',
    'hai hain ka ki ke ko mera meri mere aap aapka bhai kar karo karna pe par se nahi kya ye yeh wo naya hu raha',
  ],
];
/** With kana, hangul or letters of Cyrillic in it a text is of one language, or of one country more than of others. */
const scripts: readonly (readonly [regions: string, letters: RegExp])[] = [
  // 様, 殿, 名, 円, 御, 込, 働: only used in Japanese, or only written this way there.
  ['JP', /[\u3040-\u30ff様殿円御込働]/],
  ['KR', /[\uac00-\ud7af]/],
  ['RU', /[\u0400-\u04ff]{3}/],
  ['CN TW HK', /[\u4e00-\u9fff]/],
];

const regionsOf = new Map<string, string[]>();
for (const [regions, words] of languages)
  for (const word of words.split(' ')) regionsOf.set(word, [...(regionsOf.get(word) ?? []), regions]);

/** In English, and in a text that speaks of calls: what a country prints so, a zero in front and its own groups. */
const english =
  /\b(?:the|to|at|is|please|and|for|of|on|call|now|your|you|not|no|with|from|are|was|will|be|our|my|me|it|this|that|has)\b/gi;
const spokenOf =
  /(?:^|[^a-z])(?:calls?|called|calling|caller|dial\w*|sip|trunk|voice\w*|ivr|pbx|ringing|ring|phone|on-?call|keyholder|sms|whatsapp|telephone|desk|hotline|türruf|klingel|gespräch\w*|anruf\w*|[a-z]{0,24}nummer\w*|appel\w*|llamad\w*|chiamat\w*|gebeld|bellen)(?![a-z])/iu;
const zeroed = 'GB DE AT FR IT NL BE IE AU NZ ZA CH';

/** Of a text, what is read at once of the sentences around a number; before it and behind it as much again. */
export const part = 240;

/** Of a sentence that is not English, between blanks: the kernel looks for these in the text before it asks for groups without a zero. */
const small =
  / (?:al|am|au|da|de|di|du|el|en|es|et|il|la|le|na|op|se|su|te|um|zu|bei|che|com|con|das|dei|del|der|det|die|een|est|ett|het|ist|les|los|mit|och|oder|per|pod|por|que|una|und|une|van|vom|von|non|nie|hai|kar|ka|ki|ko|pe|ye|mera) /;

/** The language of each part of a text: asked once, however many numbers stand there. */
export class Languages {
  #part = -1;
  #around = '';
  #regions: string | undefined;
  #isTold = false;

  open(): void {
    this.#part = -1;
    this.#around = '';
  }

  /** Where a part begins has mattered. */
  get isAsked(): boolean {
    return this.#part >= 0;
  }

  /** The regions of the language of what stands around a place; empty where it is none of these, or cannot be told. */
  regionsAt(text: string, at: number, isTrunk: boolean): string {
    this.#read(text, at);
    if (!isTrunk && !this.#isTold) return '';
    this.#regions ??= regionsOfWords(this.#around);
    return this.#regions;
  }

  /** Words that English has, and more than two of them. */
  isEnglish(text: string, at: number): boolean {
    this.#read(text, at);
    return (this.#around.match(english)?.length ?? 0) > 2;
  }

  #read(text: string, at: number): void {
    const index = Math.floor(at / part);
    if (index === this.#part) return;
    this.#part = index;
    this.#around = text.slice(Math.max(0, (index - 1) * part), (index + 2) * part);
    this.#regions = undefined;
    this.#isTold = small.test(this.#around) || /[^\0-\x7f]/.test(this.#around);
  }
}

/** Words, and none of the letters among the digits of a UUID: `bed0-da46`. */
const words = /(?<![\p{L}\d])\p{L}+(?:'\p{L}+)?(?![\p{L}\d])/gu;

function regionsOfWords(around: string): string {
  if (/[^\0-\u024f\u2000-\u206f]/.test(around))
    for (const [regions, letters] of scripts) if (letters.test(around)) return regions;
  const said = new Map<string, Set<string>>();
  for (const [word] of around.toLowerCase().matchAll(words))
    for (const regions of regionsOf.get(word) ?? []) {
      const words = said.get(regions) ?? new Set();
      said.set(regions, words.add(word));
    }
  const most = Math.max(2, ...[...said.values()].map(({ size }) => size));
  return [...said.keys()].filter((regions) => said.get(regions)!.size === most).join(' ');
}

/** What a number is called right before it, where the word itself tells the language. */
const labels: readonly (readonly [regions: string, label: Ending])[] = [
  [
    'PL',
    new Ending(
      /(?:^|[^\p{L}])(?:tel\.? ?kom|kom[óo]rk[aięe]|kom[óo]rkowy|(?:nr|numer) tel(?:efonu)?)\.?:? $/iu,
    ),
  ],
  ['TR', new Ending(/(?:^|[^\p{L}])(?:cep|gsm|ev|i[şs])(?: (?:tel(?:efonu)?|no|numaras[ıi]))?\.? ?:? $/iu)],
  ['ES MX CO AR CL PE', new Ending(/(?:^|[^\p{L}])(?:línea|m[óo]vil|fijo|tfno|tlfno?)\.?:? $/iu)],
  ['FR BE CH', new Ending(/(?:^|[^\p{L}])(?:port(?:able)?|t[ée]l|gsm|fixe|dom|bur)\. ?:? ?$/iu)],
  ['IT CH', new Ending(/(?:^|[^\p{L}])(?:cell|rec(?:apito)?|fisso)\.?:? $/iu)],
  ['BR PT', new Ending(/(?:^|[^\p{L}])(?:tlm|tlf|telem[óo]vel|celular)\.?:? $/iu)],
  [
    'DE AT CH',
    new Ending(/(?:^|[^\p{L}])(?:r[üu](?:e)?ckruf(?:nr|nummer)?|handynr|mobilnr|festnetznr)\.?:? $/iu),
  ],
  [
    'NL BE',
    new Ending(/(?:^|[^\p{L}])(?:telnr|telefoonnr|mob(?:iel)?nr|(?:nieuwe?|mijn|m['’]n) nr)\.?:? $/iu),
  ],
  [
    'IN',
    new Ending(
      /(?:^|[^\p{L}])(?:mera|meri|mere|apna|aapka|uska|unka|ka|naya|iska) (?:naya |new )?(?:number|no|num|nmbr|mobile|phone)\.?:? $/iu,
    ),
  ],
  ['RU', new Ending(/(?:^|[^\p{L}])(?:номер|тел(?:ефон)?|моб(?:ильный)?|сотовый)\.?:? $/iu)],
  [
    'SA AE EG JO KW QA MA DZ TN IQ',
    new Ending(/(?:^|[^\p{L}])و?(?:رقمي|رقم(?: (?:الهاتف|الجوال|الموبايل))?|جوالي?|هاتفي?|موبايلي?) ?:? ?$/u),
  ],
];
const longestLead = 24;

const regionsOfLabel = (text: string, start: number): string => {
  const lead = text.slice(Math.max(0, start - longestLead), start);
  return labels.find(([, label]) => label.test(lead))?.[0] ?? '';
};

/** In one group, where the label tells the country: all digits that numbers have there, and a range that is in use. */
function readLabelled(run: Run, text: string, languages: Languages): string | undefined {
  if (run.plus || run.more || run.length < 9 || run.length > 12) return undefined;
  const regions =
    regionsOfLabel(text, run.start) ||
    (isJapanese(run, text) ? 'JP' : '') ||
    (/^ numaral[ıi]/i.test(text.slice(run.ends[0], run.ends[0]! + 9)) ? 'TR' : '') ||
    (isTalked(text, run.start, run.ends[0]!) ? languages.regionsAt(text, run.start, true) : '');
  if (regions === '') return undefined;
  for (const { plan } of plansFor(regions)) {
    const number = plan.read(run.text);
    if (number?.isValid !== true) continue;
    if (number.groups().reduce((sum, size) => sum + size, 0) === run.length) return number.e164;
  }
  return undefined;
}

/** `08000000000まで`: a mobile of Japan among its script. */
const isJapanese = ({ start, text: digits, ends, count }: Run, text: string): boolean =>
  (/^0[5789]0\d{8}$/.test(digits) ||
    (/^0[1-9]\d{8}$/.test(digits) && ofTelephone.test(text.slice(Math.max(0, start - 12), start)))) &&
  /[\u3000-\u30ff\u4e00-\u9fff]/.test(
    `${text.slice(Math.max(0, start - 2), start)}${text.slice(ends[count - 1], ends[count - 1]! + 1)}`,
  ) &&
  /[\u3040-\u30ff様殿円御]/.test(text.slice(Math.max(0, start - 48), start + 48)) &&
  !numbered.test(text.slice(Math.max(0, start - 24), start));

/** `旧番号03…`: at home. */
const ofTelephone = new Ending(
  /(?:(?:旧|新|電話|携帯|連絡先|代表|自宅|会社|直通|固定)(?:番号)?|tel|ＴＥＬ)[:：はのへにが]? ?$/iu,
);

/** `Port. : 07 …`: of a telephone that one carries, and of no machine. */
const portable = new Ending(/(?:^|[^\p{L}])port\. ?:? ?$/iu);
export const isPortable = (run: Run, text: string): boolean =>
  run.first === 48 && run.length === 10 && portable.test(text.slice(Math.max(0, run.start - 12), run.start));

const plansOf = new Map<string, Plans>();
function plansFor(regions: string): Plans {
  let plans = plansOf.get(regions);
  if (plans === undefined) {
    plans = regions.split(' ').map((region) => ({ plan: createPlan(region)!, isNorthAmerican: false }));
    plansOf.set(regions, plans);
  }
  return plans;
}

/** What else is numbered, and stands before the number with a few words between. */
const numbered = new Ending(
  /(?:(?:kunden|bestell|order|rechnungs?|vertrags?|versicherungs|schadens?|artikel|serien|sendungs|auftrags|vorgangs|konto|steuer|teile|material|fall|ticket|klant|klanten|factuur|polis|zaak|dossier)-?(?:nummer|nr\b)|zählerstand|zähler|backup|\bibans?\b|\bfactur[ae]\b|\bfatura|\bfattura|\bcommande|\bcolis|\bdossier|\bsir(?:et|en)|r[ée]f[ée]renc|\bpedido|\bpartita|\bcodice (?!di (?:tel|cel))|\bc[óo]digo|\bordine|\bpratica|\bn[º°]? ?(?:de )?(?:compte|cuenta|conta|série|serie)|\bisbn|\bnif|\bcnpj|\bcpf|\bserial|製造|部品|品番|型番|予約|注文|伝票|会員|口座|請求|受付|管理|商品|(?<!電話|携帯|連絡先|受信|発信|着信|回線|新しい|旧|新|直通|代表|固定|自宅|緊急|連絡)番号)[^.;!?。！？\n\d]{0,24}$/iu,
);
/** What is paid or measured. */
const counted =
  / ?(?:euros?|€|pesos|reais|soles|z[łl]\b|kr\b|kronor|kroner|chf|dollars?|dólares|francs|kwh|km\b|kg\b|byte|bajt|octets|objekte|obiekt|einträge|zeilen|filas|lignes|righe|linhas|円|個|件|元)/iy;
const called =
  /tel|fon|mobil|handy|cel|gsm|ruf|call|appel|llam|chiam|lig|bel|\bfax|whats|enviad|gesendet|envoy|inviat|verzonden|電話|携帯|連絡/i;

/**
 * What a run of groups is where the language of the text is spoken.
 *
 * @returns E.164; undefined where it is no number there, or a number of something else
 */
export function readAbroadly(run: Run, text: string, languages: Languages): string | undefined {
  const { start, count } = run;
  counted.lastIndex = run.ends[count - 1]!;
  if (counted.test(text)) return undefined;
  if (count === 1) return readLabelled(run, text, languages);
  if (run.length < 8 || count > 6 || run.plus || run.more || text.charCodeAt(start - 1) === 47)
    return undefined;
  const [label] = numbered.exec(text.slice(Math.max(0, start - 48), start)) ?? [];
  if (label !== undefined && !called.test(label)) return undefined;
  const isTrunk = run.first === 48 || text.charCodeAt(start) === 40;
  const regions = `${languages.regionsAt(text, start, isTrunk)} ${regionsOfLabel(text, start)}`.trim();
  if (regions === '') return readPrinted(run, text, languages);
  const plans = plansFor(regions);
  const found = findNational(plans, run);
  if (found?.count === count) return found.value;
  // `98765 43210`, as mobile numbers are written in India.
  if (
    count === 2 &&
    run.sizes[0] === 5 &&
    run.sizes[1] === 5 &&
    run.separators[1] !== '.' &&
    /(?:^| )IN(?: |$)/.test(regions)
  ) {
    const mobile = plansFor('IN')[0]!.plan.read(run.text);
    if (mobile?.isValid === true && /^[6-9]/.test(run.text)) return mobile.e164;
  }
  // `347 1234567`, one of the ways in which mobile numbers are written in Italy.
  const isMobile = regions.startsWith('IT') && count === 2 && run.first === 51 && run.sizes[0] === 3;
  const number = isMobile && run.separators[1] !== '.' ? plans[0]!.plan.read(run.text) : undefined;
  return number?.isValid === true ? number.e164 : readPrinted(run, text, languages);
}

/** `voice 020 7946 0018`, `oncall 0171 3920012`: in the very groups of a country that writes a zero in front, ten digits and more. */
function readPrinted(run: Run, text: string, languages: Languages): string | undefined {
  const { start, count, sizes } = run;
  if (
    run.first !== 48 ||
    run.length < 10 ||
    run.length > 12 ||
    count > 3 ||
    sizes[0]! < 3 ||
    (count > 1 && run.separators[1] === '.')
  )
    return undefined;
  const before = text.slice(Math.max(0, start - 160), start);
  const regions = spokenOf.test(before) ? zeroed : languages.isEnglish(text, start) ? 'GB IE AU NZ ZA' : '';
  if (regions === '') return undefined;
  for (const { plan } of plansFor(regions)) {
    const number = plan.read(run.text);
    if (number === undefined || !(number.isValid || isReserved(number))) continue;
    const groups = number.groups();
    if (groups.length === count && groups.every((size, i) => size === sizes[i])) return number.e164;
  }
  return undefined;
}
