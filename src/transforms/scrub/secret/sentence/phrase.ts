/**
 * @module
 * What a sentence says of digits that stand in it, read backwards from them: an opening quote, what links them to their name (`is`,
 * `changed to`, a colon), some words between, and what they are called. The words are those of `lexicon.ts`.
 */
import { isLetter } from '../../scan/character.js';
import { isRole, type Role } from './lexicon.js';

const token = /\d?[\p{L}\p{M}_'’-]*[\p{L}\p{M}]|[-=]>|\d+|\S|\n/gu;
/** `PIN: <b>4471</b>` */
const tag = /<\/?[a-z][^<>]{0,40}>/gi;
const marks = new Set([':', '=', '->', '=>', '-', '–', '—']);
const opening = /^["'`«„“”([<「『*\\]$/;
/** What the sentence before may name and the next one tells: `my pin, it is …`. */
const pronoun = /^(?:it|this|that|which|es|das|dies|ce|c|ça|eso|esto|questo|het|dat|dit|isso|este)$/;
const possessive =
  /^(?:your|my|our|his|her|their|dein|ihr|mein|unser|votre|notre|ton|mon|tu|su|mi|tuo|suo|mio|vostro|seu|teu|meu|je|jouw|uw|mijn|deine?n?|ihren?|ваш|твой|мой|twój|twoj|new|neuer?|nouveau|nuevo|nuovo|novo|nieuwe)$/;
const tied = /^(?:it|that|c)['’](?:s|est)$/;
const particle = /[はがをの为是은는]$/u;
/** `d’authentification`, `dell’accesso` */
const elided = /^(?:[dl]|dell|all|nell)['’](?=\p{L}{3})/u;
const mostBetween = 6;
/** What is read of the text before. */
export const farthest = 96;

/** Letters that the name of a code has in it: most texts are read no further. */
export const named =
  /c[oó]d[ei]|k[oó]d|koodi|код|token(?!s)|has[łl]o|パスワード|コード|番号|pin|ピン|puk|otp|tan(?!\p{L})|c(?:v[vc]|sc)|cryptogr|zahl|eimnummer|keypad|tastenfeld|[ck]ombin|passw|passph|kennw|contrase|senha|wachtw|lösen|clave|prüf|пароль|[şs]ifre|parola|[码碼인번]|domofon|домофон|رمز|كلمة/iu;

/** What says so right before: a mark, a verb, a word that stands behind one, or the name itself. */
function isIntroduced(lead: string): boolean {
  let end = lead.length;
  while (end > 0 && !isLetterOrMark(lead.charCodeAt(end - 1))) end--;
  const last = lead.charCodeAt(end - 1);
  if (last === 58 || last === 61 || last === 45 || last === 62 || last >= 128) return true;
  let start = end;
  while (start > 0 && end - start < 16 && isLetter(lead.charCodeAt(start - 1))) start--;
  if (lead.charCodeAt(start - 1) >= 128) return true;
  const word = lead.slice(start, end).toLowerCase();
  return word === 's' || ofCard.test(word) || introducing.some((each) => isRole(word, each));
}
const introducing: readonly Role[] = ['verb', 'adverb', 'to', 'vague', 'code', 'compound', 'card', 'purpose'];
const isLetterOrMark = (code: number): boolean =>
  isLetter(code) || code === 58 || code === 61 || code === 45 || code === 62 || code >= 128;

/**
 * @param lead - what stands before digits
 * @param size - how many they are
 * @param rest - what stands behind them
 */
export function isCode(lead: string, size: number, rest: string): boolean {
  if (!isIntroduced(lead) || !named.test(lead)) return false;
  const written = (lead.endsWith('>') ? lead.replaceAll(tag, '') : lead).match(token) ?? [];
  const words = written.map((each) => each.toLowerCase());
  let at = words.length - 1;
  for (let n = 0; n < 2 && opening.test(words[at] ?? ''); n++) at--;
  const link = linkBefore(words, at, changing.test(rest));
  at = link.at;
  let between = 0;
  let isFor = false;
  let mayCross = link.mayCross;
  for (; at >= 0 && between <= mostBetween; at--) {
    const word = words[at]!.replace(particle, '').replace(elided, '');
    if (word === ',' || word === '.' || word === '!' || word === '\n') {
      if (word === ',' && link.isLinked) continue;
      if (!mayCross) return false;
      mayCross = false;
      continue;
    }
    if (opening.test(word) || word === ')' || word === ']') continue;
    // `code for suite 773`
    if (link.isLinked && (isOrdinal(words, at) || isOneOfMany(words, at, size))) {
      between++;
      continue;
    }
    if (!/^(?:\d[\p{L}-]|[\p{L}_])/u.test(word)) return false;
    const name =
      nameOf(word, size) ??
      (isField(written, at) ? undefined : compoundOf(word)) ??
      (link.isLinked && branded.test(written[at]!) && possessive.test(words[at - 1] ?? '')
        ? 'code'
        : undefined);
    if (name !== undefined) {
      if (name === 'card' ? size > 4 : size < 4) return false;
      return (
        (isName(name, words, at, isFor, link.isLinked) ||
          (name === 'vague' && link.isLinked && isOfSomebody(written, words, at, link.at))) &&
        (link.isLinked || (between === 0 ? mayStandBeside(name, word) : isFor && name !== 'password'))
      );
    }
    // `codice per il ritiro`
    if (isRole(word, 'stop') && !((isFor && isRole(word, 'article')) || (link.isLinked && handed.test(word))))
      return false;
    // `PIN di sblocco 3751`: only its purpose may come in between.
    if (
      !link.isLinked &&
      (between > 2 ||
        !(
          isRole(word, 'purpose') ||
          (between > 0 && isRole(word, 'article')) ||
          (ofCard.test(word) && pinBefore(words, at))
        ))
    )
      return false;
    if (isRole(word, 'purpose') || isRole(word, 'place') || ofCard.test(word)) isFor = true;
    between++;
  }
  return false;
}

/** `PIN do cartão 3882`, `PUK der Karte 38821234`: of a card. */
const ofCard = /^(?:cart[aãeõ]o?|tarjeta|card|karte|sim|sim-?karte|kaart)$/u;
const pinBefore = (words: readonly string[], at: number): boolean =>
  words.slice(Math.max(0, at - 3), at).some((each) => /^(?:pin|puk)2?$/.test(each));

/** The number of a place: `gate 17`, `suite 773`. */
const isOrdinal = (words: readonly string[], at: number): boolean =>
  /^\d{1,4}$/.test(words[at] ?? '') &&
  (isRole(words[at - 1] ?? '', 'place') || isRole(words[at - 1] ?? '', 'purpose'));

/** `PIN de la tablette 3 est 4821`: the number of whatever the code opens, behind a word of its own. */
const isOneOfMany = (words: readonly string[], at: number, size: number): boolean => {
  const thing = words[at - 1] ?? '';
  return (
    size > 3 &&
    (/^\d{1,3}$/.test(words[at] ?? '') ? /^(?:\p{L}{4,}|ext|sim)$/u.test(thing) : isOfSim(words, at)) &&
    nameOf(thing, size) === undefined &&
    !isRole(thing, 'stop') &&
    words.slice(Math.max(0, at - 5), at - 1).some((each) => isRole(each, 'code'))
  );
};

/** `PUK for SIM 8944… is 4821`: its number has 18 to 20 digits. */
const isOfSim = (words: readonly string[], at: number): boolean =>
  /^89\d{16,18}$/.test(words[at] ?? '') && /^(?:e?sim|card|iccid)/i.test(words[at - 1] ?? '');

/** `"networkCode":`, `network_code=`: what a program calls a field says nothing of what it is for. */
const isField = (words: readonly string[], at: number): boolean =>
  /[a-z][A-Z]/.test(words[at]!) || /^(?:["'`\\]|=)$/.test(words[at + 1] ?? '');
const compoundOf = (word: string): Role | undefined => (isRole(word, 'compound') ? 'code' : undefined);

const names: readonly Role[] = ['card', 'code', 'vague', 'lock', 'password'];
const nameOf = (word: string, size: number): Role | undefined =>
  names.find((each) => (each !== 'card' || size < 5 || !isRole(word, 'code')) && isRole(word, each));

/** `tan 4471` and `combination of 4000` are none, and behind a password a sentence goes on with a year. */
const mayStandBeside = (name: Role, word: string): boolean =>
  name !== 'password' && name !== 'lock' && word !== 'tan';

/** `error code`, `header pin`; `code` by itself says nothing without what it is for. */
function isName(
  name: Role,
  words: readonly string[],
  at: number,
  isFor: boolean,
  isLinked: boolean,
): boolean {
  const before = (words[isOrdinal(words, at - 1) ? at - 2 : at - 1] ?? '').replace(particle, '');
  if (isRole(before, 'stop')) return false;
  return (
    name !== 'vague' ||
    isFor ||
    possessive.test(before) ||
    isRole(before, 'purpose') ||
    (!isLinked && accompanied.test(before) && isSent(words.slice(0, at))) ||
    (isLinked && (isRole(before, 'place') || possessive.test(words[at - 2] ?? '')))
  );
}

/** `Your Example Energy code is …`, `the code you sent me is …`: whose it is, some words before, or who gave it to whom, behind. */
function isOfSomebody(
  written: readonly string[],
  words: readonly string[],
  at: number,
  end: number,
): boolean {
  const before = words[at - 1] ?? '';
  if (isRole(before, 'stop')) return false;
  let first = at - 1;
  while (at - first < 4 && /^(?:\p{Lu}|&$|\d)/u.test(written[first] ?? '') && !possessive.test(words[first]!))
    first--;
  if (first < at - 1 && possessive.test(words[first] ?? '')) return true;
  return (
    (before === '' || /^[^\p{L}]$/u.test(before) || isRole(before, 'article')) &&
    words.slice(at + 1, end + 1).some((each) => handed.test(each))
  );
}
/** `Ihr Example-Energy-Code` */
const branded = /^\p{Lu}[\p{L}-]{1,32}-code$/iu;
const handed =
  /^(?:sent|gave|texted|emailed|mailed|messaged|provided|received|got|forwarded|geschickt|gesendet|gesandt|gegeben|bekommen|erhalten|schickten|gab(?:en)?|envoyée?|donnée?|re[çc]ue?s?|arrivée?|parvenue?|envoyez|enviaste|enviaron|enviado|mandaste|mandaron|mandado|diste|dieron|recib[ií]|recibido|llegado|lleg[oó]|inviato|mandato|dato|ricevuto|arrivat[oa]|enviou|enviaram|mandou|mandaram|passou|deu|deram|recebi|chegou|gestuurd|gegeven|gekregen|ontvangen|stuurde|gaf|kreeg|wysłał\p{L}*|wyslal\p{L}*|przysłał\p{L}*|dostał\p{L}*|otrzymał\p{L}*|прислал\p{L}*|получил\p{L}*|отправил\p{L}*|gönderdi\p{L}*|verdi\p{L}*)$/u;

/** `sending a password reset to … with code 502304`: what is sent says what the code is for, and nothing went wrong. */
const accompanied = /^(?:with|mit|avec|con|com|met)$/;
const sending =
  /^(?:sen[dt]|mail|e-?mail|sms|text|deliver|dispatch|issu|queue|envoy|envi[aoé]|inviat|verstuur|verzend|gesendet|versen)/;
const failing = /fail|error|denied|refus|reject|invalid|abort|exit|status|fehl|échou|fall/;
const isSent = (words: readonly string[]): boolean =>
  words.some((each) => sending.test(each)) &&
  words.some((each) => isRole(each, 'purpose')) &&
  !words.some((each) => failing.test(each));

/** Words for a code behind which `to` is a verb. */
const polish = /^(?:kod|kodu|pin|has[łl]o)$/;

/** `PIN auf 0994 geändert`: the verb at the end of the clause. */
const changing =
  /^["'»“]? (?:neu |zur[üu]ck)?(?:ge[äa]ndert|gesetzt|gestellt|umgestellt|aktualisiert|festgelegt|vergeben)(?!\p{L})/iu;

/** @param isChanged - what stands behind the digits says that they are new */
function linkBefore(
  words: readonly string[],
  last: number,
  isChanged: boolean,
): { at: number; isLinked: boolean; mayCross: boolean } {
  let at = last;
  let isLinked = false;
  if (marks.has(words[at] ?? '')) {
    isLinked = true;
    at--;
  }
  let verb = at;
  for (let n = 0; n < 3 && isRole(words[verb] ?? '', 'adverb'); n++) verb--;
  const word = words[verb] ?? '';
  if (tied.test(word)) return { at: verb - 1, isLinked: true, mayCross: true };
  // `kod do drzwi to 4471`
  if (
    isRole(word, 'verb') ||
    (word === 'to' && words.slice(Math.max(0, verb - 5), verb).some((each) => polish.test(each)))
  ) {
    const isShort = pronoun.test(words[verb - 1] ?? '');
    return { at: isShort ? verb - 2 : verb - 1, isLinked: true, mayCross: isShort };
  }
  if (
    isRole(word, 'to') &&
    (isChanged || words.slice(Math.max(0, verb - 4), verb).some((each) => isRole(each, 'change')))
  )
    return { at: verb - 1, isLinked: true, mayCross: false };
  return { at, isLinked: isLinked || particle.test(words[last] ?? ''), mayCross: false };
}
