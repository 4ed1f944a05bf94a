/**
 * @module
 * Sentences that tell secrets in words with accents: who reads a text without them would read another sentence.
 */
import { speaking } from '../secret/command/introduced.js';
import { named } from '../secret/sentence/phrase.js';
import { Automaton } from './automaton.js';

let made: Automaton | undefined;

/** A part of each Latin word for a password, a code or a key. */
const telling = (): Automaton | undefined =>
  (made ??= Automaton.of(
    new RegExp(
      `${named.source}|${speaking.source}|schlüssel|clé|gewählt|abonné|verific|vérif|gerät|numaral`.replace(
        /[^\0-\u024f]+/g,
        '\0',
      ),
      'iu',
    ),
    'forward',
  ));

/** How far before such a word, and behind it, accents change what is told. */
const before = 40;
const behind = 48;

/** Whether a letter with an accent stands near a word for a secret. */
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
