/**
 * @module
 * A number at the end of a sentence that says so at its beginning: `the phone number of the shop in the High Street is …`,
 * `El número de teléfono de la tienda es el …`.
 */

import { isAlphabetic, isDigit } from '../../scan/character.js';
import { Ending } from '../../scan/expression/ending.js';
import { topicOf } from './name.js';

const copula = new Ending(
  / (?:is|was|are|lautet|ist|war|est|es|era|é|è|sono)(?: (?:now|still|el|la|le|il|lo|o|a|the|die|het|als|jetzt|noch|nun|ahora|maintenant|ora|agora|nu))? \(?$/iu,
);
/** What ends a clause, or says that a value was before. */
const isBoundary = (code: number): boolean => isDigit(code) || boundaries.includes(code);
const boundaries: readonly number[] = [...'.,;:!?&}\n'].map((each) => each.charCodeAt(0));
/** Words that name a telephone, and not what is done with it. */
const telephone =
  /phone|t[eé]l[eé]fo|handy|mobil|mobiel|m[óo]vil|celular|cellul|portable|landline|hotline|helpline|rufnummer|(?:^|-)fax|gsm|whatsapp|festnetz|recapito|durchwahl/i;
const numbered =
  /(?:^|[^\p{L}])(?:t[eé]l|mob|cell|msisdn|caller|callee|calling_party|called_party|ani|dnis|clid?|callback|[ab]-?number)(?:[^\p{L}]|$)|(?:call(?:er|ed|ing|ee|back)|contact|from|to)[_ -]?n(?:umber|um|o|r)(?:[^\p{L}]|$)|電話|携帯|手机|手機|电话|전화|휴대폰/iu;
/** The same of a name by itself, which may be short. */
export const isTelephone = (name: string): boolean => telephone.test(name) || numbered.test(name);
const farthest = 96;
const mostWords = 12;

/** @returns whether the nearest word before `is` that says what something is names a telephone */
export function isOfSentence(text: string, start: number): boolean {
  // Most numbers do not follow a word with such an ending.
  const blank = text.charCodeAt(start - 1) === 40 ? start - 2 : start - 1;
  if (text.charCodeAt(blank) !== 32 || !isAlphabetic(text.charCodeAt(blank - 1))) return false;
  if (!copula.test(text.slice(Math.max(0, start - 24), start))) return false;
  let from = start - 2;
  const least = Math.max(0, start - farthest);
  while (from > least && !isBoundary(text.charCodeAt(from - 1))) from--;
  const clause = text.slice(from, start);
  const words = clause.match(/[\p{L}\d_-]+/gu) ?? [];
  // The beginning of the clause may be cut off.
  for (let i = words.length - 1; i > 0 && words.length - i <= mostWords; i--) {
    const topic = topicOf(words[i]!);
    if (topic === 'phone' && telephone.test(words[i]!)) return true;
    if (
      topic !== undefined &&
      topic !== 'phone' &&
      topic !== 'through' &&
      !(topic === 'address' && words[i]!.length < 3)
    )
      return false;
  }
  return topicOf(words[0]!) === 'phone' && telephone.test(words[0]!) && words.length <= mostWords;
}
