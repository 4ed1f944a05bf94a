/**
 * @module
 * Whether what stands where a name may is somebody's.
 */
import { pseudonymEnd } from '../../../identifiers/written.js';
import { isSpace } from '../scan/character.js';
import { isAccount } from './account.js';

/** UUIDs, hashes, addresses, amounts, names of packages, pseudonyms with something around them, and words for a caller who shows none. */
const ids =
  /^(?:[\da-f]{8}-[\da-f]{4}-.*|[\da-f]{12,}|0x[\da-f]+|[\d.:,]+(?:[mnuµ]?s|[kmgt]?i?b|%)?|sips?:.*|(?:com|org|net|io|android)\.[\w.]+|.*_[a-z2-7]{26}.*|.*\[\w+\].*|(?:anonymous|restricted|unavailable|private|withheld|unknown|blocked|hidden)(?: (?:caller|number|name|id))?|(?:wireless|cell(?:ular)?|toll[- ]free) (?:caller|call)|no caller ?id|out of area|not available|pay ?phone|anonym(?:e[rs]?)?|an[oóô]nim[oa]|anoniem|anonym[tn]ý?|unbekannt(?:er?s?)?|unterdrückt|inconnue?|masquée?|privée?|privat|privad[oa]|riservat[oa]|privato|ocult[oa]|nascosto|desconocid[oa]|desconhecid[oa]|sconosciut[oa]|onbekend|afgeschermd|verborgen|nieznany|zastrzeżony|okänd|ukjent|ukendt|tuntematon|neznámý|ismeretlen|bilinmeyen|gizli|неизвест\p{L}*|скрыт\p{L}*|non[- ](?:disponible|disponibile)|nicht verfügbar|no disponible|não identificado|(?:appel|appelant|numéro|número|numero|nummer|nummer|anrufer|numer|номер) (?:\p{L}{1,12} )?(?:inconnu|masqué|privé|oculto|privado|desconocido|restringido|confidencial|desconhecido|nascosto|privato|anonimo|sconosciuto|unbekannt|unterdrückt|onbekend|verborgen|afgeschermd|prywatny|zastrzeżony|скрыт|hidden)|(?:unbekannte?r?|anonyme?r?|private?|onbekende?|okänt|ukjent|ukendt|nieznany|anonymní|неизвестный|скрытый|gizli|bilinmeyen) (?:anrufer|nummer|rufnummer|numer|number|номер|numara|beller|anruf|číslo)|非通知|公衆電話|表示圏外|通知不可(?:能)?|不明|匿名|未知(?:号码|號碼)?|隐藏号码|발신번호 ?표시 ?제한|알 ?수 ?없음)$/iu;

/** @returns where it stands, without blanks; undefined where it is a number, an id, or a pseudonym of an earlier pass */
export function wordsAt(
  text: string,
  start: number,
  end: number,
): { readonly start: number; readonly end: number } | undefined {
  let from = start;
  while (from < end && isSpace(text.charCodeAt(from))) from++;
  let to = end;
  while (to > from && isSpace(text.charCodeAt(to - 1))) to--;
  if (to - from < 2 || pseudonymEnd(text, from) > 0) return undefined;
  const name = text.slice(from, to);
  return !/\p{L}/u.test(name) || ids.test(name) ? undefined : { start: from, end: to };
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
