/**
 * @module
 * Passwords that a sentence tells right behind the word for one, whatever their characters: beside an account (`user alice, password …`),
 * behind what was done with it (`Wachtwoord van alice gewijzigd in …`), or by a shape that no word of a sentence has. Read forwards from
 * the word, so that a password needs no digit.
 */
import { pseudonymEnd } from '../../../../identifiers/written.js';
import type { Cursor } from '../../scan/cursor.js';
import { Ending } from '../../scan/expression/ending.js';
import { isCoined, isTied, isWord } from '../value/coined.js';
import { isMixed } from '../value/likely.js';
import { isNothing } from '../value/placeholder.js';
import { phraseEnd } from '../value/words.js';

/** The word, around the letter at which a scan stops. */
const names =
  /(?:pass(?:word|wort|wrd|phrase|wd|code|e)?|pwd?|contrase[ñn]a|(?<=c)lave|wachtwoord|(?<=kenn)wort|(?<=[şs])ifre(?:si|niz|miz|[mn])?|(?<=s)enha|(?<=has)[łl]o|(?<=paro)la(?:s[ıi]|n[ıi]z|m[ıi]z|[mn])?|пароль)(?![\p{L}\d_=])/iuy;
const letterOrDash = /[\p{L}-]/u;

const adjective =
  '(?:tymczasowe|startowe|nowe|temporanea|temporaire|temporal|tempor[áa]ria|provis\\p{L}{3,8}|iniziale|initial|inicial|nova|nueva|nuova|nouveau|tijdelijke?|cipher|simple|plain|now|jetzt)';
const closing = '["\')\\]]{0,2}';
/** Behind the word, and a mark or a quote. */
const direct = new RegExp(`${closing}(?: (${adjective}))? ["'\`«„“]?`, 'iuy');
const done =
  'changed|reset|set|updated|switched|renewed|ge[äa]ndert|zur[üu]ckgesetzt|gesetzt|gewijzigd|ingesteld|veranderd|gereset|zmienione|ustawione|zresetowane|cambiad[ao]|restablecid[ao]|cambiata|reimpostata|impostata|alterad[ao]|redefinid[ao]|chang[ée]e?|remplac[ée]e?|r[ée]initialis[ée]e?|modifi[ée]e?|изменен|изменён|сброшен';
/** `van alice gewijzigd in …`, `zurückgesetzt auf …` */
const changed = new RegExp(
  `(?: [^\\s;:!?=]{1,40}){0,4}? (?:${done})(?: [^\\s;:!?=]{1,16})? (?:to|as|auf|in|naar|op|na|a|en|para|pour|par|à|на) ["'\`«„“]?`,
  'iuy',
);
/** `password reset in release42`: what it was changed to never stands behind `in` in English. */
const released = /(?:changed|reset|set|updated|switched|renewed)(?: [^\s;:!?=]{1,16})? in .?$/i;
/** `le mot de passe du wifi c'est …` */
const stated = /(?: [^\s;:!?=.,]{1,24}){0,5}?,? c['’]est ["'`«„“]?/iuy;
/** `admin password on sticker …` */
const labelled =
  /(?: (?:is|steht|est|está|é|staat|jest))? (?:on|auf|sur|en|su|sul|op|na|no) (?:(?:the|der|dem|die|das|la|le|el|il|het|de) |l['’])?(?:sticker|label|back|box|plate|card|receipt|router|aufkleber|etikett|rückseite|étiquette|pegatina|etiqueta|adesivo|etichetta|naklejce|quittung|reçu|recibo|scontrino|bon)(?: is| ist| est| es| è)?:? ["'`«„“]?/iuy;
/** `le mdp du wifi c'est …`: the short words for one, before the apostrophe. */
const shortened = new Ending(
  /(?:^|[^\p{L}\d])(?:mdp|(?:code|clé) (?:du |de la |d['’])?(?:wi-?fi|box|wpa|réseau))(?: [^\s:;!?=.,]{1,24}){0,4},? c['’]$/iu,
);
const is = /est ["'`«„“]?/y;
/** @param at - of the verb behind `c'` */
export function findIs(cursor: Cursor, at: number): boolean {
  const { text } = cursor;
  const before = text.charCodeAt(at - 1);
  if ((before !== 39 && before !== 0x2019) || (text.charCodeAt(at - 2) | 32) !== 99) return false;
  is.lastIndex = at;
  if (!is.test(text) || !shortened.test(text.slice(Math.max(0, at - 64), at))) return false;
  return take(cursor, is.lastIndex, isTold);
}
/** `пароль от вайфая …`, `пароль — …`: what it is of, and what is not written in the letters of the sentence. */
const russian =
  /(?:(?: (?:от|для|к|на|в)(?: (?:[а-яё-]{2,24}|wi-?fi)){1,3})(?: ?[—–:-])?| [—–]) ["'`«„“]?(?=[!-~])/iuy;
/** `мой пароль …`, `новый пароль …` */
const ofSomebody = /(?:^|[^\p{L}])(?:мой|твой|ваш|наш|новый|временный) $/iu;
/** Behind a word whose end says whose it is, `wifi şifresi`, what ends as a verb or an adjective is said of it. */
const turkish =
  /(?:d[iıuü]|t[iıuü]|yor|m[iıuü][şs]|[ae]cak|[ae]cek|[iıuüae]r|l[iıuü]|s[iıuü]z|n[iıuü]z|m[iıuü]|m[ae]|m[ae]k|lar|ler|nedir)$/;

/** `I reset my password to …`, `set password to …` */
const set = / to ["'`«„“]?/y;
const setting =
  /(?:reset|set|change[ds]?|changing|update[ds]?|updating|switch(?:ed|ing)|renewed) (?:(?:my|his|her|our|their|the) )?(?:[a-z-]{2,16} ){0,2}$/i;
/** `password -> …`, `Passwort — …` */
const pointed = / ?(?:->|=>|[→—–-]) ["'`«„“]?/y;
/** Behind an arrow, no sentence goes on. */
const arrow = /^ ?(?:->|→)/;
const algorithm = /^(?:sha|md|aes|utf|base|oauth|ipv|rfc|v|pbkdf|argon|win|ssl|tls|bcrypt|scrypt)-?v?\d/i;

/** `hasło do wifi to …` */
const polish = /(?: [^\s;:!?=.,]{1,24}){0,5}? to(?: jest| teraz)? ["'`«„“]?/iuy;
const value = /[^\s"'`<>()[\]{};,«»“”„|\\]{5,64}/y;

const user =
  'user(?:-?name)?|usuario|usu[áa]rio|utente|utilisateur|utilizador|benutzer(?:name)?|log-?[io]n|konto|account|compte|cuenta|conta|identifiant|gebruiker(?:snaam)?|u[żz]ytkownik|kullan[ıi]c[ıi](?: ad[ıi])?|логин|пользователь|ssid|network|netzwerk|r[ée]seau|red|rete|rede';
/** `user alice, temp `, `логин alice, временный `; `machine db1 login alice `, of `.netrc` */
const beside = new Ending(
  new RegExp(
    `machine \\S{1,128} login \\S{1,64} $|(?:^|[^\\p{L}\\d])(?:${user})(?!\\p{L})\\s?[:=]?\\s?(?:(?:is|ist|est|es|è|é|jest) )?["'\`]?[^\\s"'\`,;:()]{2,64}["'\`]?(?:[,;]| and| und| et| y| e| en| ve| и|,? with) (?:[\\p{L}-]{2,16} )?$`,
    'iu',
  ),
);
/** Whose it is: `… dla loginu alice`, `… for user alice` */
const whose = new RegExp(
  `^["')\\]]{0,2} (?:for|für|fuer|pour|para|per|voor|dla|для|i[çc]in) (?:the |l['’]|el |o )?(?:${user}|loginu|konta|u[żz]ytkownika|логина)(?!\\p{L})`,
  'iu',
);
/** `can you send me the wifi password?⏎alice: sure, …`: asked for in one line, and told in the next; `Q: Wi-Fi password? A: …`. */
const answered =
  /[^?\n]{0,80}\?(?:[^\n]{0,8}\r?\n| (?=(?:A|R|Ans(?:wer)?|Antwort|R[ée]p(?:onse)?|Resp(?:uesta|osta)?|Risp(?:osta)?)\.? ?:))(?:[[(]?\d[\d:.,/ T-]{3,24}(?:\s?[ap]\.?m\.?)?[\])]?[\s,-]{0,3})?(?:<?[\p{L}\p{M}][\p{L}\p{M}'’. -]{0,32}>?\s?[:>]\s?)?(?:(?:sure|yes|yeah|yep|ok|okay|of course|no problem|here you go|here|it['’]s|it is|that['’]s|try|ja|klar|gerne?|natürlich|na klar|sicher|hier|es ist|das ist|sí|claro|por supuesto|toma|es|oui|bien sûr|tiens|voilà|c['’]est|sim|é|certo|sì|si|ecco|è|natuurlijk|hier|het is|tak|jasne|proszę|to|evet|tabii|да|конечно|вот)[,.:! ]{1,3}){0,3}["'`«„“]?/iuy;
const asking =
  /(?:^|[^\p{L}])(?:sen[dt]|give|tell|share|remind|what|which|know|remember|got|get|have|forgot|schick\p{L}*|send\p{L}*|sag\p{L}*|geben|gib\p{L}*|wie|was|welche\p{L}*|wei(?:ß|ss)t|kennst|hast|nochmal|quel|c['’]est quoi|donne\p{L}*|envo\p{L}*|connais|rappel\p{L}*|cu[áa]l|puedes|dime|pasa\p{L}*|manda\p{L}*|sabes|env[íi]a\p{L}*|qual\p{L}*|puoi|mandi|dai|dimmi|invi\p{L}*|ricordi|pode\p{L}*|passar?|sabe|wat|welk|kun|stuur\p{L}*|sturen|geef|geven|weet|jakie|możesz|podasz|podaj|wyślij\p{L}*|prześlij\p{L}*|znasz|какой|скинь|подскаж\p{L}*|пришли\p{L}*|nedir|ne|gönder\p{L}*|söyle\p{L}*|verir)(?!\p{L})/iu;
const field =
  /(?:user|login|e-?mail|konto|account|benutzer|usuario|utente|utilis|gebruiker|ticket|id)\p{L}{0,8}\s?[:>]/iu;

function findAnswered(cursor: Cursor, start: number, end: number): boolean {
  const { text } = cursor;
  answered.lastIndex = end;
  const [all] = answered.exec(text) ?? [];
  if (all === undefined) return false;
  const question = all.slice(0, all.includes('\n') ? all.indexOf('\n') : all.indexOf('?') + 1);
  if (
    field.test(all.slice(question.length)) ||
    !(question.startsWith('?') || asking.test(text.slice(Math.max(0, start - 64), end) + question))
  )
    return false;
  return take(cursor, end + all.length, (told, rest) => ended.test(rest) && isTold(told));
}

/** ``pass `-DWITH_TLS=1` to cmake``: an option, which somebody should give a program. */
const option = /["'`](?:--?[A-Za-z]|[A-Z_]{2,32}=)/y;
const passing = /(?:^|[^\w-])pass $/i;
export function isPassed(text: string, at: number): boolean {
  option.lastIndex = at;
  return option.test(text) && passing.test(text.slice(Math.max(0, at - 6), at));
}

/** `bypass`, `compass`: other words. */
const passings = /^(?:by|com|en?com|sur|tres|over|under|low|high|band)pass(?:e)?$/i;

/** Where the clause ends. */
const ended = /^["'`”“)\]]{0,2}(?:[,;.](?:\s|$)|\s*$|[ \t]*[\r\n]| \()/;

/** What is said of a password: that it does not open, that it is one. */
export const said =
  /^["'`”“)\]]{0,2},? (?:[-–—] (?:tell|do|please|bitte|nur|only)|stopped working|does(?:n['’]?t| not)|did(?:n['’]?t| not)|won['’]?t|isn['’]?t|is (?:not|no|wrong|invalid|incorrect|expired)|(?:was|were) (?:not|wrong|rejected|leaked|changed|refused|confirmed|verified|given|accepted|correct)|no longer|has (?:expired|been)|got (?:rejected|leaked)|never work|(?:geht|funktioniert|klappt|stimmt|passt|gilt) (?:leider |hier |jetzt )?(?:nicht|nie)|ist (?:falsch|abgelaufen|ung[üu]ltig|nicht)|wird (?:nicht|abgelehnt)|wurde|ne (?:marche|fonctionne|passe)|n['’]est|est (?:expir|refus|faux|incorrect)|(?:ya )?no (?:funciona|sirve|vale|va|es)|n[ãa]o (?:funciona|serve|[ée]|entra|vai)|expirou|caduc|non (?:funziona|va|[èe])|[èe] (?:scadut|sbagliat|errat)|werkt niet|is (?:verlopen|onjuist|fout)|nie (?:dzia[łl]|pasuj|jest)|hai|h[ae]in|tha|nahi|oldu|olarak|[çc]al[ıi][şs]m|kabul|yanl[ıi][şs])(?![\p{L}\d])/iu;

/** `policy2`: one of several things. */
const numbered = /^\p{L}+[-_]?\d$/u;

const longestLead = 112;

/** @param at - of the letter at which a scan stops @returns whether one was found */
export function findSpoken(cursor: Cursor, at: number): boolean {
  const { text } = cursor;
  names.lastIndex = at;
  if (!names.test(text)) return false;
  const end = names.lastIndex;
  let start = at;
  while (at - start < 24 && letterOrDash.test(text[start - 1] ?? ' ')) start--;
  changed.lastIndex = end;
  // `pass the updated object to …` is not about a password.
  const isVerb = end - start === 4 && text.slice(start, end).toLowerCase() === 'pass';
  if ((isVerb && isPassed(text, end + 1)) || passings.test(text.slice(start, end))) return false;
  if (changed.test(text)) {
    const isPlace = released.test(text.slice(end, changed.lastIndex));
    return take(
      cursor,
      changed.lastIndex,
      (told) =>
        isTold(told) &&
        !(isVerb && /^[a-z-]+$/.test(told)) &&
        !(isPlace && /^[a-z]{3,24}[-_]?\d{1,6}$/i.test(told)),
    );
  }
  for (const form of [stated, labelled, polish]) {
    form.lastIndex = end;
    if ((form !== polish || /s[łl]o$/i.test(text.slice(start, end))) && form.test(text))
      return take(cursor, form.lastIndex, isTold);
  }
  if (findAnswered(cursor, start, end)) return true;
  set.lastIndex = pointed.lastIndex = end;
  if (set.test(text) && setting.test(text.slice(Math.max(0, start - 64), start)))
    return take(
      cursor,
      set.lastIndex,
      (told, rest) => (ended.test(rest) || isClosed(text, set.lastIndex, rest)) && isTold(told),
    );
  const isForeign = text.charCodeAt(at) > 255;
  russian.lastIndex = end;
  if (isForeign && russian.test(text))
    return take(cursor, russian.lastIndex, (told, rest) => ended.test(rest) && isLatin(told) && isTold(told));
  if (pointed.test(text))
    return take(
      cursor,
      pointed.lastIndex,
      (told, rest) =>
        ended.test(rest) && (isUnlike(told) || (arrow.test(text.slice(end, end + 4)) && isWordless(told))),
    );
  direct.lastIndex = end;
  const behind = direct.exec(text);
  if (behind === null) return false;
  const from = direct.lastIndex;
  const lead = text.slice(Math.max(0, start - longestLead), start).replace(/mot de $/i, '');
  if (beside.test(lead))
    return take(cursor, from, (told, rest) => isTold(told) || isAlone(told, rest)) || takeWords(cursor, from);
  // `şifrem de letmein1 çalışmıyor`, `пароль ninja_cat9, …`: in a sentence in another language, a word with a digit is not part
  // of it.
  if (findAmong(cursor, at, end)) return true;
  // `wi-fi şifresi …`
  const isOwned = text.charCodeAt(at - 1) > 255 && /^(?:ifre|la)\p{L}/iu.test(text.slice(at, end));
  const isHis = isForeign && ofSomebody.test(lead);
  return take(cursor, from, (told, rest) =>
    (isOwned || isHis) && ended.test(rest) && isCoined(told) && !(isOwned && turkish.test(told))
      ? true
      : text.charCodeAt(from - 1) === 96 && rest.charCodeAt(0) === 96
        ? isUnlike(told)
        : whose.test(rest)
          ? isTold(told)
          : (told.length > 5 && said.test(rest) && isUnlike(told) && !numbered.test(told)) ||
            (ended.test(rest) &&
              (isStrange(told) ||
                isTied(told) ||
                isShouted(told, rest) ||
                (behind[1] !== undefined && wordy.test(told)))),
  );
}

const turkishWord = /ifre(?:si|niz|miz|[mn])?$|la(?:s[ıi]|n[ıi]z|m[ıi]z|[mn])$/iu;
/** `de`, `da`, `ise`: too, however. */
const also = /(?: (?:de|da|ise|artık|hâlâ|hala|yine))? ["'`«„“]?/iuy;
const notWorking =
  /^["'`”“]{0,2} (?:çalı[şs]m|calism|kabul|ge[çc]ersiz|yanlı[şs]|yanlis|hatal|olmu|tutm|i[şs]lem|reddedil|a[çc]m|de[ğg]i[şs]|giri[şs])/iu;
function findAmong(cursor: Cursor, at: number, end: number): boolean {
  const { text } = cursor;
  const isTurkish = text.charCodeAt(at) === 105 || text.charCodeAt(at) === 108;
  if (!isTurkish && text.charCodeAt(at) < 256) return false;
  if (isTurkish && !turkishWord.test(text.slice(at, end))) return false;
  also.lastIndex = end;
  if (!also.test(text)) return false;
  return take(
    cursor,
    also.lastIndex,
    (told, rest) =>
      isLatin(told) &&
      isUnlike(told) &&
      (isTurkish ? ended.test(rest) || notWorking.test(rest) : /^(?:$|[\s,.;!?)])/.test(rest)),
  );
}

/** `src/part-7`, `alice/net:…`, `C:\…`, `https://…` */
const path = /^(?:[./~]|[a-z]:\\|\w+:\/\/|[\w.-]+[/:])/i;

function take(cursor: Cursor, start: number, isOne: (told: string, rest: string) => boolean): boolean {
  const { text } = cursor;
  value.lastIndex = start;
  const [whole = ''] = quotedAt(text, start) ?? value.exec(text) ?? [];
  // An exclamation mark belongs to the password, a full stop to the sentence.
  const told = whole.replace(/[.:?]+$|(?<=^[^*]+)\*\*$/, '');
  if (
    told.length < 5 ||
    /\+\+$/.test(told) ||
    isNothing(told) ||
    path.test(told) ||
    pseudonymEnd(text, start) > 0
  )
    return false;
  const end = start + told.length;
  if (!isOne(told, text.slice(end, end + 48))) return false;
  cursor.accept(start, end, 'secret', '');
  cursor.pass(end);
  return true;
}

/** `"jygx;he0QipG"`: in quotes that close again, whatever marks are between, and no blank. */
const inQuotes = /([^\s"“”„«»]{5,64})["“”»]/y;
function quotedAt(text: string, start: number): [string] | undefined {
  const before = text.charCodeAt(start - 1);
  if (before !== 34 && before !== 0x201c && before !== 0x201e && before !== 171) return undefined;
  inQuotes.lastIndex = start;
  const all = inQuotes.exec(text)?.[1]?.replace(/\\+$/, '');
  return all === undefined ? undefined : [all];
}

/** In quotes, what stands behind it says nothing. */
const isClosed = (text: string, start: number, rest: string): boolean =>
  text.charCodeAt(start - 1) === 34 && /^\\*"/.test(rest);

function takeWords(cursor: Cursor, start: number): boolean {
  const end = phraseEnd(cursor.text, start);
  if (end < 0) return false;
  cursor.accept(start, end, 'secret', '');
  return true;
}

/** With a digit or a mark, and no name of an algorithm. */
const isUnlike = (told: string): boolean => /[^\p{L}-]/u.test(told) && !algorithm.test(told) && isTold(told);
const isLatin = (told: string): boolean => /^[!-~]+$/.test(told);
/** A number of days, of characters: `8chars`, `90d`. */
const counted = /^\d+(?:st|nd|rd|th|\p{L}{0,12})$/iu;
/** `login alice, initial password window, …`: a word of letters alone, and the clause ends. */
const isAlone = (told: string, rest: string): boolean =>
  /^[A-Z]?[a-z]{4,16}$/.test(told) &&
  told.length > 4 &&
  ended.test(rest) &&
  !about.test(told.toLowerCase()) &&
  !/(?:ed|ing|ion|ity|[ae]nt|able|ible|ment|ness|ly|[aeiou]d[ao]s?|[aeiou]t[ao]s?|tet|ert)$/.test(told);
/** What is said of a password, in so few letters. */
const about =
  /^(?:reset|length|prompt|policy|field|entry|check|rules?|retry|email|again|below|above|attached|ready|first|later|today|valid|wrong|weak|strong|short|empty|blank|known|unknown|login|change|file|hash|users?|admin|database|server|please|thanks|only|never|falsch|richtig|korrekt|leer|bekannt|gleich|neu|siehe|fehlt|unten|oben|igual|abajo|vacia|mala|nueva|segura|errada|corta|debil|faux|perdu|oubli|connu|vide|errat[ao]|vuot[ao]|uguale|onjuist|vergeten|leeg|zelfde|puste|zmiana|takie|samo)$/;
/** `sunshine!, and …`: behind an exclamation mark no sentence goes on with a comma, and what is said of a password has none. */
export const isShouted = (told: string, rest: string): boolean =>
  /^[A-Z]?[a-z]{4,23}!$/.test(told) &&
  /^["'`”“)\]]{0,2}(?:[,;]| ?[\u3040-\u9fff\uac00-\ud7af])/.test(rest) &&
  !about.test(told.slice(0, -1).toLowerCase()) &&
  !isWord(told.slice(0, -1).toLowerCase());
const isCamel = (told: string): boolean => /^\p{Lu}?\p{Ll}{2,}(?:\p{Lu}\p{Ll}{2,}){1,4}$/u.test(told);
/** A mark that neither words nor names have: among letters and digits, or behind them. */
const hasMark = (told: string): boolean =>
  /^[\p{L}\d].*[#$%*+=^~!?&@]/u.test(told) &&
  !/@.*\.|=.*=|^[a-z]+(?:[._-][a-z]+)*[=@]|[=&?].*[=&?]/iu.test(told);
const isStrange = (told: string): boolean =>
  /\p{L}/u.test(told) &&
  !counted.test(told) &&
  ((hasMark(told) && /^[^!?]*[^!?\p{L}]/u.test(told)) ||
    (told.length >= 8 && isMixed(told)) ||
    /^\p{L}{3,16}[._]\d{2,6}$/u.test(told));
/** Behind `temporary`, no name of an algorithm. */
const wordy = /^\p{L}{4,24}\d{2,6}$/u;

/** Letters alone, and neither a word nor a name of a program. */
const isWordless = (told: string): boolean => isCoined(told) || (told.length >= 6 && isMixed(told));

/** Whatever is no word of a sentence. */
export const isTold = (told: string): boolean =>
  !counted.test(told) &&
  ((/\d/.test(told) && /\p{L}/u.test(told)) ||
    hasMark(told) ||
    isCamel(told) ||
    isTied(told) ||
    isWordless(told));
