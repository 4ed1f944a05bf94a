/**
 * @module
 * A word in a sentence that may be a code or a password (`../around.ts`), and the clauses around it.
 */
import type { Cursor } from '../../../scan/cursor.js';
import { isRole } from '../lexicon.js';
import { isTried } from './beside.js';
import { SURE } from './strong.js';

/** What stands around a word, and of whom. */
export interface Place {
  readonly cursor: Cursor;
  readonly start: number;
  readonly told: string;
  /** Where it begins, with the mark before it. */
  readonly front: number;
  /** A number sign stands before it, as a keypad has one. */
  readonly isKeyed: boolean;
  /** Where its sentences begin, and end. */
  readonly from: number;
  readonly to: number;
  readonly lead: string;
  readonly rest: string;
}

/** A line that says nothing else, behind one that asks. */
const asked =
  /(?:[?:.…]|(?:passwor[dt]|pw|pass|code|pin|clave|senha|contrase[ñn]a|mot de passe|mdp|kennwort|wachtwoord|has[łl]o))["'”]?\s*\n(?:\[?\d[\d:.]{3,8}\]? )?(?:[^\n:\d]{1,24}: ?)?(?:\p{L}{1,6}[,']? ?){0,3}["']?$/iu;
const closed = /^["'”»)]?[#*]?[.!]?\s*(?:$|\n|\.|\(|i (?:think|believe)|bitte|please)/iu;

/** `Your code? 482913.` */
const question =
  /(?:code|c[óo]digo|codice|kod|pin|tan|otp|passwor[dt]|clave|senha|mot de passe) ?\? ["']?$/iu;
/** `codice portone? 4471` */
const asks = /(?:\S+ ){0,3}\S+ ?\? ["']?$/u;
export const isAnswer = ({ cursor, front, lead, rest }: Place): boolean =>
  closed.test(rest) &&
  (asked.test(lead) ||
    question.test(lead) ||
    sought.test(lead) ||
    (lead.includes('?') && isSureIn(cursor, front, asks.exec(lead)?.[0] ?? '')));
/** `what's the pin for the vault⏎4471`: without a question mark. */
const sought =
  /(?:^|\n|: )(?:(?:hey|hi|ok|so|and|und|et|y|e|en|sorry|hallo|hola|oi|ciao),? )?(?:what(?:['’]?s)?|which|anyone|do you|does|can (?:you|u)|remind|wie|was|welche[rn]?|kannst|hast|wei(?:ß|ss)t|quel(?:le)?|c['’](?:est|était) quoi|tu as|cu[áa]l|tienes|sabes|qual|tens|sabe|che|hai|sai|wat|welke|heb|weet)(?!\p{L})[^\n]*\n(?:[^\n:\d]{1,24}: ?)?(?:\p{L}{1,8}[,']? ){0,3}["']?$/iu;
/** By a question, and not by a line that ends. */
export const isAsked = (lead: string): boolean => /\?["'”]?\s*\n|\? ["']?$/.test(lead) || sought.test(lead);

/** What is said of a code that begins a sentence. */
export const told =
  /^["'”»)]?,? ?(?:(?:<-|←|<=|=) )?(?:is|was|that['’]?s|opens?|unlocks?|öffnet|ouvre|abre|apre|opent|came|worked|works|doesn|didn|ist|war|kam|geht|c['’]est|est|es|é|è|jest|to|no|não|non|ne)(?!\p{L})|^ ?(?:が|は)/iu;

export const clauseOf = (lead: string): string => lead.slice(lastOf(lead, '.!?\n') + 1);
export const phraseOf = (lead: string): string => lead.slice(lastOf(lead, '.!?\n,') + 1);
export const clauseAfter = (rest: string): string => rest.slice(0, Math.max(0, `${rest},`.search(/[,.!?]/)));

function lastOf(text: string, marks: string): number {
  let at = text.length - 1;
  while (at >= 0 && !marks.includes(text[at]!)) at--;
  return at;
}

/** `senha do portão …`, `nowy pin do karty …`: a few words that say what it is of. */
const owned =
  /(?<!\p{L})(?:for|of|to|the|on|f[üu]rs?|von|vom|der|des|d['’]|de|du|del|da|do|di|della|del|per|voor|van|na|ao|al|le|la|client|customer|kunden)(?!\p{L})/iu;
export function isOf({ cursor, front, lead }: Place): boolean {
  const words = clauseOf(lead).split(/(?<=\s)(?=\S)/);
  const isNamed = (last: string): boolean => isSureIn(cursor, front, last);
  const last = words.slice(-5).join('');
  return (owned.test(last) && isNamed(last)) || isNamed(words.slice(-3).join(''));
}

export const isSureIn = ({ strongs, text }: Cursor, front: number, last: string): boolean =>
  (strongs.between(text, front - last.length, front) & SURE) !== 0;

/** `the OTP window is 3600`, `verification codes issued: 4471`: what is counted, or measured. */
export const isCounted = (lead: string): boolean =>
  !isTried(lead) &&
  (
    clauseOf(lead)
      .toLowerCase()
      .match(/\p{L}+/gu) ?? []
  ).some((word) => isRole(word, 'stop') && !negations.has(word));
const negations = new Set(
  'not no nicht sent after since pin valid ohne sans takes took remaining op'.split(' '),
);
