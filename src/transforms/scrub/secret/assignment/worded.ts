/**
 * @module
 * Names of several words before a mark: `clave de acceso: …`, `API key for staging: …`, `clé wifi : …`, `Passwort des SIP-Kontos wurde neu gesetzt: …`.
 */
import { isDigit, isSpace, joins } from '../../scan/character.js';
import { Ending } from '../../scan/expression/ending.js';
import type { Kind } from '../name/name.js';
import { isTold as isSpoken } from '../sentence/spoken.js';
import { isCoined, isHanded, quality } from '../value/coined.js';
import { isLikely } from '../value/likely.js';

/** `clave de acceso: …`, `parola d'ordine: …`, `password for alice: …` */
const passwordOf = new Ending(
  /(?:clave|contrase[ñn]a|senha|mot de passe|passwor[dt]|kennwort|parola|palavra[- ]passe|wachtwoord|passcode|has[łl]o|пароль|(?<![\p{L}\d])(?:pwd?|passwd|passphrase|mdp))(?: (?:is|was|has been))?(?: (?:generated|set|created))?(?: (?:(?:de|del|da|do|di|for|of|on|at|für|pour|para|voor|van|dla|для|от) |d['’])(?:la |el |the |l['’])?[^\s:]{1,24}(?: [^\s:]{1,16})?){1,2} ?$/iu,
);

/** `contraseña nueva: …`, `password temporanea: …` */
const renewed = new Ending(
  new RegExp(
    `(?:clave|contrase[ñn]a|senha|mot de passe|palavra[- ]passe|passwor[dt]|kennwort|parola|wachtwoord|has[łl]o|пароль)(?: (?:del? |du |do |da |della |di |do )?${quality}){1,2} ?$`,
    'iu',
  ),
);
/** `كلمة المرور المؤقتة: …` */
const arabic = new Ending(/كلمة (?:المرور|السر)(?: \p{L}{2,16}){0,3} ?$/u);
/** `API key for staging: …` */
const keyOf = new Ending(
  /(?:^|[^\w])(?:(?:(?:api|access|secret|private|auth|signing|encryption)[-_ ]?key|(?:(?:fcm|push|apns|voip|access|refresh|device|api|auth|id|session|registration|instance)[-_ ]?)?token|jeton|secret) (?:(?:for|of|für|de|pour|para|per) [^\s:]{1,24}(?: [^\s:]{1,16})?|d['’]acc[èe]s|(?:is |was |has been )?(?:refreshed|received|updated|created|generated|issued|obtained|acquired|registered|renewed|changed|rotated))|(?:cl[ée]|llave|clave|chiave|chave) (?:de |d['’]|di )?(?:api|acc?[eè]s+o?))(?: to)? ?$/iu,
);
/** `the full token by mistake: …`, `token refreshed: …`: more words between, and what is plainly random behind. */
const keyAfar = new Ending(
  /(?:^|[^\p{L}\d])(?:(?:api|access|secret|private|auth|signing|encryption|license|licence)[-_ ]?key|\p{L}{0,10}(?:token|jeton)|api[- ]schlüssel|cl[ée] d['’ ]api|clave (?:de )?api|chiave api|chave (?:de |da )?api)(?: [^\s:;.!?]{1,24}){0,7} ?$/iu,
);
const isRandomKey = (rest: string): boolean => {
  const [value = ''] = /^[\w:.~+/=-]{16,}/.exec(rest.trimStart()) ?? [];
  return isLikely(value.replace(/[.,;]$/, '').replaceAll(/[.:]/g, '_')) && !value.includes('://');
};
/** `clé wifi : …`, `WLAN-Schlüssel: …`; `Key Content     : …`, as Windows has it in a column. */
const wireless = new Ending(
  /(?:(?:cl[ée]|clave|contrase[ñn]a|senha|chave|chiave|key|mot de passe) (?:de s[ée]curit[ée] |de seguridad |de seguran[çc]a |di sicurezza )?(?:(?:del? |du |d['’]|di |da |do |della |dell['’])(?:la )?)?(?:wi-?fi|wpa[23]?(?:-psk)?|wep|wlan|(?:r[ée]seau|red|rete|rede)(?: wi-?fi)?)|(?:wlan|wi-?fi|wpa[23]?(?:-psk)?|wep|netzwerk)[- ]?(?:sicherheits)?(?:schl[üu]e?ssel|sleutel)|(?:wi-?fi|wpa[23]?(?:-psk)?|wep|wlan|network(?: security)?)[- ](?:key|pass)|(?:^|\s)(?:key content|contenu de la cl[ée]|schlüsselinhalt) {0,16})(?: (?:invit[ée]s?|visiteurs|g[äa]ste|besucher|guests?|visitors?|ospiti|invitados|hu[ée]spedes|visitantes|convidados|gasten|go[śs]ci|bureau|b[üu]ro|office|lobby))?(?: ?\([^()]{1,16}\))? ?$/i,
);

/** `Clé WiFi de la salle : …`, `WLAN-Schlüssel im Büro: …`: where it is, and what no word looks like behind. */
const wirelessOf = new Ending(
  /(?:(?:cl[ée]|clave|contrase[ñn]a|senha|chave|chiave|key|mot de passe) (?:(?:del? |du |d['’]|di |da |do |della |dell['’])(?:la )?)?(?:wi-?fi|wpa[23]?|wlan|r[ée]seau|red|rete|rede)|(?:wlan|wi-?fi|wpa[23]?|netzwerk)[- ]?(?:schl[üu]e?ssel|sleutel|key|code)) (?:(?:de la|de l['’]|del|des|du|de|di|da|do|della|dell['’]|der|dem|im|in|of the|of|for the|for|für|pour|para|per|na|no|en el|en la|en) ?){1,2}[\p{L}\d-]{2,16} ?$/iu,
);

/** `Passwort des SIP-Kontos wurde neu gesetzt: …`: a few words between, and what no word looks like behind. */
const afar = new Ending(
  /(?:^|[^\p{L}\d])\p{L}{0,16}(?:passwor[dt]|passphrase|kennwort|contrase[ñn]a|senha|wachtwoord|mot de passe|parola|clave|(?:wlan|wi-?fi|wpa\d?)[- ]?(?:schlüssel|key|code))(?: [^\s:;.!?]{1,24}){1,7} ?$/iu,
);
/** A mark or a digit among letters of both cases, up to a blank. */
function isTold(rest: string): boolean {
  const [value = ''] = /^[^\s"'`<>,;]{6,64}/.exec(rest.trimStart()) ?? [];
  return (
    isLikely(value.replace(/[.!?]$/, '')) ||
    (/[a-z]/.test(value) &&
      /[A-Z]/.test(value) &&
      /[\d!#$%&*^+~]/.test(value) &&
      !/[/@:()]|\..*\./.test(value))
  );
}

const whose = new Ending(
  /[^\p{L}](?:user(?:name| ?id)?|account|login|benutzer|usuario|usuário|utilisateur|utente|gebruiker) ?$/iu,
);

/** `clé de sécurité : …`, `code wifi : …`: of a network, and of other things. */
const securityKey = new Ending(
  /(?:cl[ée] de s[ée]curit[ée]|security key|chiave di sicurezza|chave de seguran[çc]a|clave de seguridad|sicherheitsschl[üu]e?ssel|(?:code|c[óo]digo|codice) (?:du |de la |de |del |do |d['’])?(?:wi-?fi|box)) ?$/iu,
);
const isUnsaid = (rest: string): boolean => {
  const [, value = ''] = /^\s{1,2}["'«]?([^\s"'`<>(),;«»]{5,64})/.exec(rest) ?? [];
  const told = value.replace(/[.!?]$/, '');
  return /[^\p{L}-]/u.test(told) ? isSpoken(told) : isCoined(told);
};

const isOfWireless = (rest: string): boolean => /^ \d{8,26}(?![\w-]|[.,]\d)/.test(rest) || isUnsaid(rest);

/** `code d'accès messagerie : 2713`, `codice di accesso: …`: digits that open something of somebody's. */
const codeOf = new Ending(
  /(?:^|[^\p{L}])(?:code|c[óo]digo|codice) (?:d['’]|de |di )(?:acc?[eè]s+o?|connexion|d[ée]verrouillage|desbloqueo|sblocco|desbloqueio|(?:la |votre |sa )?messagerie|(?:la )?bo[îi]te vocale|buz[óo]n(?: de voz)?|casella vocale|caixa postal)(?: (?:à |a |de |du |di |della |al |do )?(?:la |votre )?\p{L}{2,16}){0,2} ?$/iu,
);
const isCode = /^ {1,2}["'«]? ?\d{4,8}(?![\w-]|[.,]\d)/;

/** `clave wifi = …`: letters and digits, and no call or field of a program. */
const assigned =
  /^ (?!["']?(?:aes|sha|md|rsa|des|utf|base)-?\d)["']?(?=[^\s"']{0,63}\d)(?=[^\s"']{0,63}[a-z])[^\s"'`<>(),;.[\]{}]{6,64}(?=["']?(?:$|[\s,;)]))/i;
const kindOfAssigned = (text: string, mark: number): Kind | undefined => {
  if (text.charCodeAt(mark - 1) !== 32 || text.charCodeAt(mark + 1) !== 32 || !isBehindWord(text, mark))
    return undefined;
  const before = text.slice(Math.max(0, mark - 64), mark);
  return (wireless.test(before) || passwordOf.test(before) || renewed.test(before)) &&
    assigned.test(text.slice(mark + 1, mark + 72))
    ? 'password'
    : undefined;
};

export function kindOfPhrase(text: string, mark: number): Kind | undefined {
  if (text.charCodeAt(mark) === 61) return kindOfAssigned(text, mark);
  const last = text.charCodeAt(mark - 1);
  if (
    text.charCodeAt(mark) !== 58 ||
    text.charCodeAt(mark + 1) !== 32 ||
    !(joins(last) || last === 32 || last === 41)
  )
    return undefined;
  const isOfWords = isBehindWord(text, mark);
  const isOfNet = mayBeWireless(text, mark);
  if (!isOfWords && !isOfNet) return undefined;
  const before = text.slice(Math.max(0, mark - 64), mark);
  // `Invalid password for user: alice`: the user follows, not the password.
  if (whose.test(before)) return undefined;
  if (isOfWords && securityKey.test(before) && isUnsaid(text.slice(mark + 1, mark + 98))) return 'password';
  if (
    (isOfWords &&
      (passwordOf.test(before) ||
        renewed.test(before) ||
        (arabic.test(before) && /^ ['"]?[!-~]/.test(text.slice(mark + 1, mark + 4))))) ||
    wireless.test(before)
  )
    return 'password';
  if (isOfWords && wirelessOf.test(before) && isOfWireless(text.slice(mark + 1, mark + 98)))
    return 'password';
  if (isOfWords && afar.test(before) && isTold(text.slice(mark + 2, mark + 98))) return 'password';
  if (isOfWords && isHanded(before, text.slice(mark + 1, mark + 64))) return 'password';
  if (!isOfWords) return undefined;
  if (isCode.test(text.slice(mark + 1, mark + 16)) && codeOf.test(before)) return 'code';
  return keyOf.test(before) || (keyAfar.test(before) && isRandomKey(text.slice(mark + 2, mark + 130)))
    ? 'key'
    : undefined;
}

/** One word more stands before the last, and a blank between: of most marks none does. */
function isBehindWord(text: string, mark: number): boolean {
  let at = text.charCodeAt(mark - 1) === 32 ? mark - 1 : mark;
  const least = at - mostLetters;
  while (at > least && !isEdge(text.charCodeAt(at - 1))) at--;
  return text.charCodeAt(at - 1) === 32 && !isEdge(text.charCodeAt(at - 2));
}
/** No word that stands last has more. */
const mostLetters = 32;
const isEdge = (code: number): boolean => isSpace(code) || code === 58 || Number.isNaN(code);

/** The last letters of `wifi`, `schlüssel`, `content`, `inhalt`, `clé`; of `wpa`, `wep`, `wlan`, `key`, `red`, `rete`, `réseau`, `pass`. */
function mayBeWireless(text: string, mark: number): boolean {
  let at = mark - 1;
  while (mark - at <= 18 && text.charCodeAt(at) === 32) at--;
  // `WPA2`
  if (isDigit(text.charCodeAt(at))) at--;
  const last = text.charCodeAt(at) | 32;
  const before = text.charCodeAt(at - 1) | 32;
  switch (last) {
    // `WLAN-Schlüssel (WPA2): …`
    case 41:
      return true;
    case 97:
      return before === 112;
    case 100:
    case 112:
      return before === 101;
    case 101:
      return before === 108 || before === 116 || before === 100;
    case 105:
      return before === 102;
    case 108:
      return before === 101;
    case 107:
      return before === 115;
    case 110:
      return before === 97;
    case 115:
      return before === 115;
    case 116:
      return before === 110 || before === 108;
    case 117:
      return before === 97;
    case 121:
      return before === 101;
    default:
      return last === 233 && before === 108;
  }
}
