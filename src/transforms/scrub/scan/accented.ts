/**
 * @module
 * Words with accents that say what a value is. The kernel does not know them, since it reads a text without its accents, and
 * would read another sentence near them.
 */
import { speaking } from '../secret/command/introduced/lead.js';
import { named } from '../secret/sentence/phrase.js';
import { Automaton } from './expression/automaton.js';

let made: Automaton | undefined;

/** Of words for keys, of what is dialled, counted or verified. */
const others = 'schlüssel|clé|gewählt|abonné|verific|vérif|gerät|numaral';

/**
 * Some letters of each Latin one without its accents, as the kernel asks for them: three each, or four. `pw`, and `tan` with no
 * letter behind it, it knows by itself.
 */
export const tellingParts = {
  three: ['kod', 'pin', 'puk', 'otp', 'cvv', 'cvc', 'csc', 'psk', 'mdp', 'cle'],
  four: (
    'code codi kood toke hasl rypt zahl eimn keyp tast ombi pass kenn rase senh htwo osen lave pruf sifr arol domo ' +
    'elsz scii ecre wifi ogin ntif oper cred ugan luss ewah bonn erif gera umar wi-f'
  ).split(' '),
} as const;

/** A part of each of them, and of each Latin word for a password or a code. */
const telling = (): Automaton | undefined =>
  (made ??= Automaton.of(
    new RegExp(`${named.source}|${speaking.source}|${others}`.replace(/[^\0-\u024f]+/g, '\0'), 'iu'),
    'forward',
  ));

/** How far before such a word, and behind it, accents change what is told. */
const before = 40;
const behind = 48;

/** Whether a letter with an accent stands near such a word, or is in it. */
export function isToldNear(text: string): boolean {
  const automaton = telling();
  if (automaton === undefined) return true;
  for (let at = automaton.find(text, 0); at >= 0; at = automaton.find(text, at + 1)) {
    const end = Math.min(text.length, at + behind);
    for (let i = Math.max(0, at - before); i < end; i++) if (isAccented(text.charCodeAt(i))) return true;
  }
  return false;
}

const isAccented = (code: number): boolean => code >= 0xc0 && code !== 0xd7 && code !== 0xf7 && code < 0x2000;
