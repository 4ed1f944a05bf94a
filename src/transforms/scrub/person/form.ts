/**
 * @module
 * How the form of a line with an account in it is recognised: by letters that it contains, and by an expression that finds the
 * name.
 */

import { compact } from '../scan/expression/compact.js';
import { roughly } from './people.js';

/**
 * How much the name itself must say: `any`, nothing; `certain`, that it is none of words; `told`, that it is no word, or a secret stands
 * near; `person`, that it is written as people write theirs; `titled`, the same behind a title; `persons`, of two words or more; `list`,
 * several of those; `beside`, and that something of a person stands near; `given`, that a given name is among its words; `forename`, that it is one; `handle`, that it is one with the name of a family behind a dot; `initialed`, that it is one letter and the name of a family, or the like (family.ts).
 */
export type Need =
  | 'any'
  | 'certain'
  | 'told'
  | 'person'
  | 'titled'
  | 'persons'
  | 'list'
  | 'beside'
  | 'given'
  | 'forename'
  | 'handle'
  | 'initialed';

export interface Place {
  /** One of these stands in the text, in small letters, with `0` for any digit. The last four of each are what the kernel asks for. */
  readonly hints: readonly string[];
  readonly need: Need;
  readonly pattern: RegExp;
}

/** From a place of a text to another. */
export interface Span {
  readonly start: number;
  readonly end: number;
  /** It is one, and may be digits alone. */
  readonly isNumber?: boolean;
}

/** A list of words, parted by `|`, each with a small letter or a capital at its start. */
export const eitherCase = (list: string): string =>
  list.replaceAll(/(?<![\p{L}\\([])\p{Ll}/gu, (first) => `[${first}${first.toUpperCase()}]`);

/** An IPv4 address, roughly. */
export const ip = String.raw`(?:\d{1,3}\.){3}\d{1,3}`;

/** The name of an account, and a domain before it. */
const name = String.raw`(?<name>[\p{L}\p{N}_][\p{L}\p{M}\p{N}_.+-]{1,63})`;
const domain = String.raw`(?:[\w.-]{1,32}\\{1,2})?`;
/** `Alice Example`, `Example, Alice`. */
const { reversed, written } = roughly;
const whole = String.raw`(?![^,\n]{2,64}, (?:[yY]esterday|[tT]oday|[gG]estern|[hH]eute|\p{Lu}\p{Ll}{2} \d))${reversed}|${written}`;
/** As many as meet. */
const list = `(?:${whole})(?:(?:[,;] ?|,? (?:and|und|et|en|e|y|i|и|ve|&) )(?:${whole}))*`;
export function place(hints: readonly string[], need: Need, pattern: string, flags = ''): Place {
  let made: RegExp | undefined;
  return {
    hints,
    need,
    /** Made where a hint was found: of some hundred a run asks few, and each takes a third of a millisecond to be made. */
    get pattern() {
      made ??= new RegExp(
        compact(
          pattern
            .replace('DOMAIN', domain)
            .replace('NAME', name)
            .replace('PERSON', `(?<name>${written})`)
            .replace('WRITTEN', written)
            .replace('WHOLE', `(?<name>${whole})`)
            .replace('LIST', `(?<name>${list})`)
            .replace('FULL', `(?<name>${written})`),
        ),
        `dgu${flags}`,
      );
      return made;
    },
  };
}
