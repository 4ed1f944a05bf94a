/**
 * @module
 * Passwords of letters alone, where a sentence tells one: `password set to …`, `My password? It's …`, `das Passwort … geht nicht`. What is
 * a word of the sentence itself is told by how it begins and ends: what is said of a password is mostly a participle or an adjective.
 */

import type { Cursor } from '../../scan/cursor.js';
import { Ending } from '../../scan/expression/ending.js';
import { isNothing } from './placeholder.js';

/** What it is of, and how: `wifi`, `provisional`, `initial admin`. */
export const quality =
  '(?:admin|root|wi-?fi|wlan|vpn|ssh|sip|smtp|ftp|guests?|[a-z]{2,12}wlan|nov[ao]|nuev[ao]|nuov[ao]|nouveau|nouvelle|neue|temporal|temporaire|tempor[aá]ri[ao]|temporane[ao]|provis[a-zóòô]{3,8}|provvisori[ao]|inicia[il]|initiale?|iniziale|actuel(?:le)?|a[ct]?tual[ei]?|tymczasow[ea]|nowe|startowe|pocz[ąa]tkowe|aktualne|por defecto|predeterminad[ao]|padr[ãa]o|par d[ée]faut|временный|новый|invit[ée]s?|maestra?|mestre|ma[îi]tre|generic[ao]|gen[ée]ric[ao]|d[eé]finitiv[aeo]|anterior|antigu[ao]|vieja|antig[ao]|ancien(?:ne)?|alte[sn]?|old|previous|vecchi[ao]|oude?|star[ae]|personal[ei]?|personnel)';
/** How adjectives, participles and adverbs end, and names of things that people do. */
const endings =
  /(?:ed|ing|ly|[ai]ble|[aei][nm]ce|ou?s|ful|less|[aeo]ry|ity|ism|ist|ness|ment|[aeiu]nt|[ct]ion|sion|ic|ical|[ei]al|ive|ate|ite|ute|ure|i[sz]e|ish|ward|wise|where|thing|body|time|line|self|ect|ept|[aeiou]d[ao]s?|ul?ar|[aeiou]t[aeo]s?|[ct]t[ao]s?|[nrs]t[ao]s?|[aeo]ri[aeo]s?|nel|ments|[aei]l[ei]|ales|iles|iv[aeo]s?|os[aeo]s?|nd[aeo]|nte[sn]?|nti|ne[aeo]|ndo|mente|ez|ais|eux|euse|eur|lich|bar|haft|los|sam|isch|iert|eerd|lijk|baar|loos|ig|igt|tet|elt|uist|acht|weise|falls|dings|ens|ungen|ung|heit|keit|xion|ory|[ao]ires?|[ei]elle|[ei]els?|ur[ao]s?|ic[ao]s?|reich|icht|recht|halber|weile|wegen|eel|dem|wo|tten|aken|wards|days|stairs|neath|worthy|stood|mber|[aeo]nie|acja|acje|ny|ona|one|ions|en|frei|ual|soever|any|ana|ane|wy|wa|we|iques?|mess[aeio])$/;
/** How German and Dutch ones begin that end with `t`, `n`, `d` or `r`. */
const beginnings =
  /^(?:ab|an|auf|aus|be|bei|dar|des|da|durch|ein|emp|ent|er|fest|frei|ge|her|hin|hinter|immer|irgend|mit|nach|noch|selbst|um|un|unter|ver|vielleicht|vor|wahr|weiter|wider|wieder|zer|zu|zuruec?k|ont|aan|af|door|in|uit|toe|op|over|voor|onge)[a-z]*[tdnr]$/;
const words = new Set(
  (
    'password passwort kennwort wachtwoord username benutzer passphrase something anything whatever everything nothing different somebody someone anybody ' +
    'manager generator requirement validator checker recovery placeholder checkbox strength database encoder dictionary verifier dialogue ' +
    'however therefore otherwise together because although factory lowercase uppercase plaintext cleartext mandatory temporary forever tomorrow yesterday ' +
    'administrator administrador administrateur readonly letmeknow correct example default standard customer security protector keyboard clipboard wordlist textbox autofill ' +
    'wahrscheinlich vielleicht jedoch dasselbe derselbe natuerlich weiterhin leider morgen gestern gleichzeitig kaputt falsch richtig hetzelfde misschien helaas ' +
    'siempre tambien todavia demasiado semplice semplicemente simples fraca sempre simple toujours beaucoup trop facile difficile dificil facil impossibile ' +
    'nieprawidlowe niepoprawne zawsze continue proceed register download recover reconnect subscribe resubscribe complete strengthen'
  ).split(' '),
);
export const isWord = (value: string): boolean =>
  isNothing(value) || words.has(value) || endings.test(value) || beginnings.test(value);

/** `cactus-harbor-cactus` */
const joined = /^[a-z]{4,16}(?:-[a-z]{4,16}){1,4}$/;
/** `case-sensitive`, `factory-default`, `auto-generated` */
const compounds =
  /^(?:auto|case|comply|self|user|system|multi|well|hard|admin|password|factory|plain|clear|upper|lower|read|time|once|long|short|follow|single|what|that|this|never|always|mobile|voice|customer|service|help|phone|brand|company)-|-(?:\w*ed|\w*ing|only|time|text|case|factor|based|free|less|safe|proof|default|service|sensitive|insensitive|compliant|specific|friendly|dependent|once|words?|desk|mail|mails|numbers?|letters?|digits?|characters?|symbols?|days|weeks|months|standard|policy)$/;

/** No word of what is said of a password: eight letters or more, or words with dashes between. */
export const isCoined = (value: string): boolean =>
  value.includes('-')
    ? joined.test(value) && !compounds.test(value)
    : /^[a-z]{8,32}$/.test(value) && !isWord(value);

/** Where the clause ends, or a bracket opens. */
const closing = '(?=["\'`]?(?:[.,;!?](?:\\s|$)|\\s*$|\\s*[\\r\\n]| \\())';
const value = '["\'`]?([a-z-]{8,40})';
const pass = 'pass(?:word|wort|phrase|code)?';
const names = `(?:${pass}|wachtwoord)`;
const forms = [
  // `temp password set to …`
  `${names}(?: [a-z]{2,16}){0,3} (?:set|reset|changed|updated|switched|altered|renewed|ge[äa]ndert|gesetzt|zur[üu]ckgesetzt|gewijzigd|ingesteld|veranderd|gezet)(?: (?:back|now|temporarily))? (?:to|auf|naar|op) ${value}${closing}`,
  // `das Passwort auf … gesetzt`
  `(?:passwort|wachtwoord)(?: [a-z]{2,16}){0,3} (?:auf|naar|op) ${value}["'\`]? (?:ge[äa]ndert|gesetzt|gestellt|zur[üu]ckgesetzt|gewijzigd|ingesteld|veranderd|gezet)(?![a-z])`,
  // `password … (temporary)`
  `${names} ${value}["'\`]?(?= \\((?:temp|valid|expir|initial|old|new|until|change|please|bitte|g[üu]ltig|l[äa]uft|vorl|provis|alt|neu))`,
  // `My password? It's …`
  `${names}\\? (?:it['’]s|it is|it was|that['’]s|that is|es ist|das ist|c['’]est|dat is|het is) ${value}${closing}`,
  // `das Passwort … geht nicht mehr`, `het wachtwoord … werkt niet`
  `(?:passwort|wachtwoord) ${value}["'\`]? (?:geht|funktioniert|klappt|stimmt|gilt|passt|werkt|klopt)(?= (?:[a-z]{2,16} ){0,3}(?:nicht|nie|niet))`,
].map((source) => new RegExp(source, 'iy'));
/** `I tried the password … a few times` */
const tried = new RegExp(
  `${pass} ${value}["'\`]? (?:(?:a few|several|many|two|three|four|five) times|twice|again|but)(?![a-z])`,
  'iy',
);
const trying =
  /(?:tried|trying|used|using|entered|entering|typed|typing) (?:the |my |his |her |your |our )$/i;

/** @param at - of the first letter of the word for a password */
export function findCoined({ text, accept }: Cursor, at: number): void {
  for (const form of forms) {
    form.lastIndex = at;
    const told = form.exec(text)?.[1];
    if (told === undefined) continue;
    take(told, form.lastIndex);
    return;
  }
  tried.lastIndex = at;
  const told = tried.exec(text)?.[1];
  if (told !== undefined && trying.test(text.slice(Math.max(0, at - 16), at))) take(told, tried.lastIndex);

  function take(word: string, end: number): void {
    if (!isCoined(word)) return;
    const start = text.lastIndexOf(word, end - word.length);
    accept(start, start + word.length, 'secret', '');
  }
}

/** What is done with a password that is told behind a colon: `Neues Kennwort am Telefon vergeben: …`. */
const handed = new Ending(
  /(?:^|[^\p{L}\d])(?:\p{L}{0,16}(?:passwor[dt]|passphrase|kennwort|wachtwoord)|(?:security|memorable|code) word|contrase[ñn]a|senha|mot de passe|parola|clave|has[łl]o)(?: [^\s:;.!?]{1,24}){0,5} (?:to|as|auf|naar|given|dictated|told|set|changed|reset|updated|sent|texted|issued|assigned|provided|vergeben|mitgeteilt|durchgegeben|diktiert|gesetzt|geändert|gesendet|geschickt|dict[ée]e?|donn[ée]e?|communiqu[ée]|envoy[ée]|transmis|attribu[ée]|défini|doorgegeven|meegedeeld|ingesteld|gewijzigd|verstrekt|gedicteerd|dictada|dada|entregada|enviada|comunicada|asignada|cambiada|informada|passada|alterada|definida|comunicata|data|dettata|inviata|impostata|cambiata|podane|ustawione|nadane|zmienione)(?: (?:by|over|via|per|par|por|am|au|al|in) [^\s:;.!?]{1,16}(?: [^\s:;.!?]{1,16})?)? ?$/iu,
);
const ended = new RegExp(`^ ${value}${closing}`);

/** @param before - the colon */
export const isHanded = (before: string, rest: string): boolean =>
  handed.test(before) && isCoined(ended.exec(rest)?.[1] ?? '');

/** `hasło: … nie działa`: a password that does not work. */
const failing =
  /^ (?:nie dzia[łl]a|does ?n['’o]t work|does not work|isn['’]t working|is not working|geht nicht|funktioniert nicht|no funciona|n[ãa]o funciona|non funziona|ne (?:marche|fonctionne) pas|werkt niet|no longer works)/i;
export const isFailing = (word: string, rest: string): boolean =>
  failing.test(rest) && isCoined(word) && !/(?:[aei]r|[aeio]n|e)$/.test(word);
/** Of a password that is not to stay: `sua senha provisória é …` */
const early =
  /tempor|provis|provvis|vorl[äa]uf|initial|inicial|iniziale|erst|start|tymczas|pocz[ąa]tk|tijdel|ge[çc]ici|времен/iu;
/** `mijn wachtwoord is …, maar` @param before - with the word for it, in the sentence */
export const isStatedWord = (before: string, word: string, rest: string): boolean =>
  isCoined(word) &&
  (/^[a-z]{4,16}(?:-[a-z]{4,16}){2,4}$/.test(word) ||
    ((/^[,.;]/.test(rest) || (/^[\r\n]?$/.test(rest) && owned.test(before))) &&
      word.length >= (early.test(before) ? 8 : 10)));
/** Whose it is: a sentence of somebody, and no message of a program, whose end has no full stop. */
const owned =
  /(?:^|[^\p{L}])(?:my|our|his|her|their|mein|unser|dein|mon|notre|ton|votre|ma|mi|nuestra|tu|su|mia|tua|sua|minha|nossa|mijn|onze|uw|moje|twoje|мой|наш|ваш) /iu;
/** `lemon.garden.window`, `lemon-garden-window`: three words and more, tied alike. */
const tied = /^[a-z]{4,16}([._-])[a-z]{4,16}(?:\1[a-z]{4,16}){1,4}$/;
export const isTied = (told: string): boolean =>
  tied.test(told) &&
  !compounds.test(told) &&
  !/pass|secret|token|auth|user|login|config|defined|reset|error|invalid|valid|setting|servi[cz]e|admin|account|policy|default|example|local|index|module|field|form|hash|crypt/.test(
    told,
  );
