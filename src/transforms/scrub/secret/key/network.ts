/**
 * @module
 * The key of a network, of digits alone, where a sentence tells it: `Der WLAN-Schlüssel lautet 1234-5678-9012-3456`.
 */
import type { Cursor } from '../../scan/cursor.js';
import { Ending } from '../../scan/expression/ending.js';

/** The key of a network, as labels of routers have it: `1234-5678-9012-3456`, or 16 digits and more. */
const networkKey = /(?:\d{4}(?:-\d{4}){3,4}|\d{16,26})(?![\w-])/y;
const keyName = '(?:schl[üu]e?ssel|key|cl[ée]|chave|clave|chiave|llave|sleutel|klucz|code|c[óo]digo|codice)';
const wireless =
  '(?:wi-?fi|wlan|wpa[23]?|wep|(?:r[ée]seau|red|rete|rede|network|netzwerk)(?: wi-?fi)?|box|router)';
/** `Der WLAN-Schlüssel lautet …`, `A chave do wi-fi é …`, `la clé wifi c'est …` */
const ofNetwork = new Ending(
  new RegExp(
    `(?:^|[^\\p{L}\\d])(?:${wireless}[- ]?${keyName}|${keyName} (?:(?:de la|del|der|des|du|do|da|de|di|della|van|for the|of the|for|of) |(?:de l|dell|d)['’])?${wireless})(?: (?:is|ist|lautet|est|es|é|è|jest|luidt))? ["'«„“]?$|(?:^|[^\\p{L}\\d])(?:${keyName}) (?:(?:de la|del|du|do|da|de|di|della) |(?:de l|dell|d)['’])?${wireless},? c['’]est $`,
    'iu',
  ),
);
/** `… says MAC 00:00:5e:00:53:af and key …`: of whatever else stands on the label. */
const ofLabel = new Ending(
  new RegExp(
    `(?:^|[^\\p{L}\\d_-])(?<!(?:primary|product|licen[cs]e|foreign|activation) )${keyName}[:=]? ["']?$`,
    'iu',
  ),
);
const labels =
  /(?<!\p{L})(?:wi-?fi|wlan|ssid|wpa[23]?|router|sticker|mac|aufkleber|étiquette|etiqueta|etichetta|pegatina)(?!\p{L})/iu;

/** @param at - of the first digit, where a word begins */
export function findNetworkKey(cursor: Cursor, at: number): boolean {
  const { text, search } = cursor;
  networkKey.lastIndex = at;
  if (!search.wanted.has('secret') || !networkKey.test(text)) return false;
  const end = networkKey.lastIndex;
  const lead = text.slice(Math.max(0, at - 64), at);
  if (!ofNetwork.test(lead) && !(ofLabel.test(lead) && labels.test(text.slice(Math.max(0, at - 96), at))))
    return false;
  cursor.accept(at, end, 'secret', '');
  cursor.pass(end);
  return true;
}
