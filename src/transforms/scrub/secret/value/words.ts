/**
 * @module
 * Secrets of nothing but words: passphrases of four words or more (`password: …, valid until`), and the words from which a wallet is made
 * anew (BIP 39: twelve, and three more up to 24).
 */
import { Ending } from '../../scan/expression/ending.js';
import { isNothing } from './placeholder.js';

const phrase = /[a-z]{4,10}(?: [a-z]{4,10}){3,11}(?=[.,;)"']|\s*$|[ \t]*[\r\n]| \()/y;
/** Words of sentences, in languages that have no accents on them. */
const spoken =
  /^(?:your|that|this|these|those|with|from|will|would|could|shall|have|having|must|when|then|than|them|they|were|been|more|most|only|also|into|over|under|does|what|which|where|there|here|after|before|again|about|other|some|such|very|just|like|need|needs|make|made|please|enter|choose|using|used|because|while|until|both|each|between|against|without|contain|contains|least|oder|nicht|eine|einen|einer|wird|werden|muss|kann|bitte|noch|auch|aber|dass|sich|sind|nach|über|para|como|esta|este|pero|debe|tiene|puede|avec|pour|dans|vous|votre|doit|mais|deve|della|sono|questo|come|niet|naar|voor|moet|jest|przez)$/;

/** @returns where the words end that begin here; -1 where they are a sentence, or too few */
export const phraseEnd = (text: string, start: number): number => endOf(phrase, text, start);

/** `db.password=Correct horse battery staple`: all that stands in a line of a configuration. */
const line = /[A-Za-z][a-z]{3,9}(?: [a-z]{4,10}){2,11}(?=[ \t]*(?:[\r\n]|$))/y;
const key = /(?:^|\n)[ \t]*[\w.-]{1,64}[ \t]?$/;
/** @param mark - an equals sign behind the name @returns as `phraseEnd` */
export const lineEnd = (text: string, mark: number, start: number): number =>
  key.test(text.slice(Math.max(0, mark - 66), mark)) ? endOf(line, text, start) : -1;

function endOf(phrase: RegExp, text: string, start: number): number {
  phrase.lastIndex = start;
  const [all] = phrase.exec(text) ?? [];
  if (all === undefined) return -1;
  const isSentence = all
    .split(' ')
    .some((each) => isNothing(each) || spoken.test(each) || /(?:ed|ing)$/.test(each));
  return isSentence ? -1 : start + all.length;
}

const seed = new Ending(
  /(?:seed|mnemonic|(?:recovery|backup|secret|wallet) (?:phrase|words?)|phrase de r[ée]cup[ée]ration|frase (?:semilla|seed)|wiederherstellungsphrase)(?:[ -][^\s:.;]{1,24}){0,6}\s?:? $/i,
);
const seeds = /[a-z]{3,8}(?: [a-z]{3,8}){11}(?:(?: [a-z]{3,8}){3}){0,4}(?![a-z]| [a-z]{3,8}(?![a-z]))/y;

/** `seed phrase of the wallet: …` @param start - behind the colon and a blank @returns where its words end, or -1 */
export function seedEnd(text: string, start: number): number {
  seeds.lastIndex = start;
  if (!seeds.test(text)) return -1;
  return seed.test(text.slice(Math.max(0, start - 96), start)) ? seeds.lastIndex : -1;
}
