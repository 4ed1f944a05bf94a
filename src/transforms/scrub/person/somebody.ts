/**
 * @module
 * Whether the words in the place of a name are somebody's name.
 */
import { pseudonymEnd } from '../../../identifiers/written.js';
import { isSpace, joins } from '../scan/character.js';
import { isAccount } from './account.js';

/**
 * UUIDs, hashes, addresses, amounts, names of packages, paths, well-known SIDs of Windows, pseudonyms with something around them, and words
 * for a caller who shows none.
 */
const ids =
  /^(?:s-1-\d{1,2}-\d{1,2}|(?:rec|sto) (?:un)?(?:read|sent)|(?:mon|tue|wed|thu|fri|sat|sun)|(?:full|display|first|last|given|family|user|nick) ?names?|unknown user|.*:[\\/].*|.*:[\da-f]{16,}|[~*%|].*|(?:read|get|convertto|new|import)-[a-z]{4,24}|[\da-f]{8}-[\da-f]{4}-.*|[\da-f]{12,}|0x[\da-f]+|[\d.:,]+(?:[mnuµ]?s|[kmgt]?i?b|%)?|sips?:.*|(?:com|org|net|io|android|javax?|jdk)\.[\w.-]+|.*_[a-z2-7]{26}.*|.*\[\w+\].*|(?:anonymous|restricted|unavailable|private|withheld|unknown|blocked|hidden)(?: (?:caller|number|name|id))?|(?:wireless|cell(?:ular)?|toll[- ]free) (?:caller|call)|no caller ?id|out of area|not available|pay ?phone|anonym(?:e[rs]?)?|anon|an[oóô]nim[oa]|anoniem|anonym[tn]ý?|unbekannt(?:er?s?)?|unterdrückt|inconnue?|masquée?|privée?|privat|privad[oa]|riservat[oa]|privato|ocult[oa]|nascosto|desconocid[oa]|desconhecid[oa]|sconosciut[oa]|onbekend|afgeschermd|verborgen|nieznany|zastrzeżony|okänd|ukjent|ukendt|tuntematon|neznámý|ismeretlen|bilinmeyen|gizli|неизвест\p{L}*|скрыт\p{L}*|non[- ](?:disponible|disponibile)|nicht verfügbar|no disponible|não identificado|(?:appel|appelant|numéro|número|numero|nummer|nummer|anrufer|numer|номер) (?:\p{L}{1,12} )?(?:inconnu|masqué|privé|oculto|privado|desconocido|restringido|confidencial|desconhecido|nascosto|privato|anonimo|sconosciuto|unbekannt|unterdrückt|onbekend|verborgen|afgeschermd|prywatny|zastrzeżony|скрыт|hidden)|(?:unbekannte?r?|anonyme?r?|private?|onbekende?|okänt|ukjent|ukendt|nieznany|anonymní|неизвестный|скрытый|gizli|bilinmeyen) (?:anrufer|nummer|rufnummer|numer|number|номер|numara|beller|anruf|číslo)|非通知|公衆電話|表示圏外|通知不可(?:能)?|不明|匿名|未知(?:号码|號碼)?|隐藏号码|발신번호 ?표시 ?제한|알 ?수 ?없음)$/iu;

/** Several words that are a message, or what somebody is, and the name of a file. */
const sayings =
  /^(?:(?:invalid|missing|wrong|incorrect|enter|please|your|failed|cannot|unable|running|mail delivery) .*|.* .*(?:passwor[dt]|mot de passe|kennwort|contraseña).*|(?:passwor[dt]|mot de passe|kennwort|contraseña) .*|.* (?:engineer|recruiter|analyst|executive|assistant|administrator|consultant|developer|specialist|coordinator|representative|supervisor|technician|architect|scientist|programmer|accountant|officer|(?:sub)?systems?|team|support|services?|notifications?|newsletter|alerts?|daemon|oyj?|gmbh|ltd\.?|inc\.?|llc|corp\.?|pty|limited)|[\w.-]+\.(?:log|txt|json|xml|ya?ml|conf|cfg|csv|gz|zip|evtx|exe|dll|pdf|docx|xlsx))$/i;
/** `SharedUserSetting{cb92b86 …}`: an object of Java's. */
const described = /\{[\da-f]{3,16}[ }]/y;
/** `New Logon:   Security ID:`: the name of the next field. */
const labelled = / ID\s?:/y;
/** `VMware vCenter Server 4.1.0`: a product, and its version; an address has four parts. */
const versioned = / v?\d{1,4}\.\d{1,6}(?:\.\d{1,6})?(?![\d.])/y;
/** `%{USER:user.name}`: a field of a pattern. */
const patterned = /%\{[A-Z\d_]{2,32}:$/;

function isThing(name: string, text: string, start: number, end: number): boolean {
  if (sayings.test(name)) return true;
  const next = text.charCodeAt(end);
  // `WEB1$`: a machine account of a domain.
  if (next === 36 && !joins(text.charCodeAt(end + 1))) return true;
  if (next === 123 || next === 32) {
    const shape = next === 123 ? described : name === 'Security' ? labelled : versioned;
    shape.lastIndex = end;
    if ((shape !== versioned || name.includes(' ')) && shape.test(text)) return true;
  }
  return next === 125 && patterned.test(text.slice(Math.max(0, start - 36), start));
}

/** Names of families of one character, in Japan. */
const single =
  /[森林原関辻岡堀東谷島星泉畑菅南西北堤桂滝牧岸峰嶋沖浜柳梶椿楠榊橘湊乾脇城角萩荻金李朴張陳劉楊趙呉黄崔鄭姜尹韓梁郭孫徐胡朱宋]/u;

const title = /^M\. \p{Lu}/u;

/** @returns where it stands, without blanks; undefined where it is a number, an id, or a pseudonym of an earlier pass */
export function wordsAt(
  text: string,
  start: number,
  end: number,
): { readonly start: number; readonly end: number } | undefined {
  let from = start;
  while (from < end && isSpace(text.charCodeAt(from))) from++;
  // `M. Alice Exemple`: a title, and no initial.
  if (title.test(text.slice(from, from + 4))) from += 3;
  let to = end;
  while (to > from && isSpace(text.charCodeAt(to - 1))) to--;
  if ((to - from < 2 && !single.test(text[from] ?? '')) || pseudonymEnd(text, from) > 0) return undefined;
  const name = text.slice(from, to);
  return !/\p{L}/u.test(name) || ids.test(name) || isThing(name, text, from, to)
    ? undefined
    : { start: from, end: to };
}

/** `"user_agent":"Sonus_UAC"`: of a program. */
const agent = /user[-_ ]?agent\\?["']?\s?[:=]\s?\\?["']?$/i;

/** @returns the same; undefined of an account that systems come with, too */
export function nameAt(text: string, start: number, end: number): ReturnType<typeof wordsAt> {
  const span = wordsAt(text, start, end);
  return span === undefined ||
    isAccount(text.slice(span.start, span.end)) ||
    agent.test(text.slice(Math.max(0, span.start - 16), span.start))
    ? undefined
    : span;
}
