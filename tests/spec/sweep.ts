/**
 * Values near those of the vectors, the same on every machine: each vector's value with one, two or three characters put in,
 * taken out, replaced, doubled or swapped. The characters are those that profiles look at, and some that they must not.
 */
import frozen from '../../spec/frozen.json' with { type: 'json' };
import { casesOf } from './vectors.js';

export interface Question {
  readonly value: string;
  readonly region?: string;
  readonly prefixes?: string[];
  readonly tenant?: string;
  readonly international?: boolean;
}

/** Nothing that Unicode may give another normal form later: all of these are assigned. */
const marks = [
  ...' .-_:/+*#@%"\'`()[]<>{},;=&~^\\|!?$\t\n\r\0xXaAfFgGzZ',
  ...'\u00a0\u00ad\u00b4\u00b2\u00e9\u00c9\u00df\u0130\u0131\u0301\u0327\u03a3\u03c2\u0430\u0660\u06f9\u0967\u1680\u180e\u200b\u200f\u2010\u2015\u2028',
  ...'\u202e\u2053\u2060\u2126\u212a\u2212\u223c\u3000\u30fc\ufb01\ufeff\uff0b\uff10\uff21\uffe0\ufffd\u{1d7ce}\u{1f600}',
  '\ud800',
  '\udc00',
];
const digits = [...'0123456789'];

/** Linear congruential (Numerical Recipes): what it draws is no secret, only the same each time. */
function createRandom(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** @param withDigits - whether digits are drawn as well; without, no question needs other metadata than the vectors do */
export function sweep(kind: string, each: number, withDigits: boolean): Question[] {
  const random = createRandom(kind.charCodeAt(0) * 256 + kind.length);
  const characters = withDigits
    ? [...marks, ...digits, ...digits, ...digits]
    : marks.filter((mark) => !/\p{Nd}/u.test(mark));
  const questions: Question[] = [];
  // Those that there were first: vectors that come later must not move these.
  const first = casesOf<Question, unknown>(kind).slice(0, frozen[kind as keyof typeof frozen][0]!.cases);
  for (const { case: _, expect: _expect, comment: _comment, ...question } of first) {
    const {
      answer: _answer,
      because: _because,
      ...inputs
    } = question as Question & {
      answer?: unknown;
      because?: unknown;
    };
    for (let n = 0; n < each; n++) {
      const units = [...inputs.value];
      for (let left = 1 + random(3); left > 0; left--) mutate(units, random, characters, withDigits);
      questions.push({ ...inputs, value: units.join('') });
    }
  }
  return questions;
}

function mutate(
  units: string[],
  random: (below: number) => number,
  characters: readonly string[],
  withDigits: boolean,
): void {
  const at = random(units.length + 1);
  const isFixed = !withDigits && /\p{Nd}/u.test(units[at] ?? '');
  const character = characters[random(characters.length)]!;
  const verb = random(6);
  if (verb < 2 || isFixed || units[at] === undefined) units.splice(at, 0, character);
  else if (verb === 2) units.splice(at, 1);
  else if (verb === 3) units[at] = character;
  else if (verb === 4) units.splice(at, 0, units[at]);
  else units[at] = /[a-z]/.test(units[at]) ? units[at].toUpperCase() : units[at].toLowerCase();
}
