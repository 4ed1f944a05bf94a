/**
 * @module
 * The names of fields, where unlisted fields are looked through, and where they go, but for an object with something in it
 * that a rule has. A name may hold an identifier, and goes out as a text
 * would; and it may say what the value is, as the words before a value do in a text.
 */
import { pseudonymSource } from '../../identifiers/written.js';
import { type Subject, subjectOf, subjects } from '../../transforms/scrub/secret/name/field-name.js';
import type { Scrub } from '../../transforms/scrub.js';
import type { Apply } from '../../transforms/transform.js';
import type { Allowance } from '../allowance.js';
import { role, roleOf } from './entry.js';
import { isWord } from './word.js';

/** What becomes of a name that no rule has. */
export interface Name {
  /** How far behind its rule's own group the one for the values of such a field is. */
  readonly says: number;
  /** What such a field is to those beside it: see `entry.ts`. */
  readonly role: number;
  /** The name as it may leave; undefined where it may leave as it is. */
  readonly out: string | undefined;
  /** How many values of the record it counts for: none, if it is short and stays. */
  readonly values: number;
}

export interface Names {
  /** Looks at names under one secret. */
  under(secret: number): (name: string) => Name;
  /** Forgets every name. */
  wipe(): void;
}

/** What a name says, as engines number it. */
export function numberOf(subject: Subject): number {
  return subjects.indexOf(subject) + 1;
}

/** 0 where the name says nothing. */
export const sayingOf = (name: string): number => {
  const subject = subjectOf(name);
  return subject === undefined ? 0 : numberOf(subject);
};

/** Whatever else the field at hand may say: `numberLong` speaks of no place then. */
const certain = new Set(
  (
    'phone imsi imei iccid card mac authorization password key code side party user'.split(' ') as Subject[]
  ).map(numberOf),
);
export const isCertain = (says: number): boolean => certain.has(says);
/** What is said of an object is said of its fields, which are named by what they belong to. */
const spreading = new Set((['cookie', 'passwords', 'secrets'] as const).map(numberOf));
export const spreads = (says: number): boolean => spreading.has(says);
/** Such a name says of what no identifier it is. */
const denials = new Set((['other', 'version'] as const).map(numberOf));
export const denies = (says: number): boolean => denials.has(says);

/**
 * What is said of the value of a field.
 *
 * @param around - what the name of the field around says
 * @param told - what a name says that stands beside it: see {@link toldBy}; undefined where there is none
 */
export function sayingOfField({ says, role: bits }: Name, around: number, told: number | undefined): number {
  if ((bits & (role.bears | role.carries)) === 0) {
    const isNaming = (bits & (role.names | role.perhaps)) !== 0;
    return says === 0 && told === undefined && !isNaming && spreads(around) ? around : says;
  }
  const isTold = told !== undefined && (bits & role.bears) !== 0;
  const more = (isTold && told) || around;
  if (more !== 0 && (says === 0 || denies(says) || isCertain(more))) return more;
  // Beside a name `v` is no version.
  return isTold && denies(says) ? 0 : says;
}

/** What a text says where it is a name; the names that {@link createNames} remembers are short. */
export const sayingOfText = (text: string, look: (name: string) => Name): number =>
  text.length > maxLength ? sayingOf(text) : look(text).says;

/** A name that stands as a value, by the role of its field. */
export type Named = readonly [role: number, name: string];

/** What the names say that stand as values in one object; of several, the first that says something. */
export function toldBy(names: readonly Named[], look: (name: string) => Name): number {
  let told = 0;
  for (const [bits, name] of names) {
    const says = sayingOfText(name, look);
    if ((bits & role.names) !== 0 && says !== 0) return says;
    if (told === 0 && !denies(says)) told = says;
  }
  return told;
}

/** Names come again and again, in all but records that are keyed by what they are about. */
const capacity = 4096;
const maxLength = 256;

/** Names of schemas are seldom longer. Longer ones count as values do: looking through one takes as long. */
const shortName = 32;

/**
 * @param apply - what looks through a name, for a secret: bound for this alone, so that names are counted apart
 * @param allowance - what is read in names is noted there
 */
export function createNames(apply: (secret: number) => Apply, allowance: Allowance): Names {
  const memos: Map<string, Name>[] = [];

  const remember = (secret: number): ((name: string) => Name) => {
    const known = new Map<string, Name>();
    // Made for the first name: where unlisted fields go there may be none.
    let looking: Apply | undefined;
    memos.push(known);
    const compute = (name: string): Name => {
      let out = name;
      const values = allowance.cost(() => {
        looking ??= apply(secret);
        out = looking(name);
      });
      const isFree = out === name && values === 1 && name.length <= shortName;
      const found = {
        says: sayingOf(name),
        role: roleOf(name),
        out: out === name ? undefined : out,
        values: isFree ? 0 : values,
      };
      if (known.size >= capacity) known.clear();
      if (name.length <= maxLength) known.set(name, found);
      return found;
    };
    return (name) => known.get(name) ?? compute(name);
  };
  const bound: ((name: string) => Name)[] = [];

  return {
    under(secret) {
      bound[secret] ??= remember(secret);
      return bound[secret];
    },
    wipe() {
      for (const known of memos) known.clear();
    },
  };
}

const written = new RegExp(pseudonymSource, 'g');

/**
 * Looks through names where what no rule has goes: what is no word, by its form, is a value, and is hashed as one where
 * nothing in it is known.
 *
 * @param scrub - looks through a text
 * @param hide - hashes a text
 */
export function closeNames(scrub: Apply, hide: Apply): Apply {
  return (name) => {
    const out = scrub(name) ?? '';
    return isWord(out.replace(written, '')) ? out : hide(name);
  };
}

/**
 * The applies of all groups; behind the one of a rule that looks through what is unlisted, one for each thing that a
 * name can say.
 *
 * @param groups - rule numbers
 * @param scan - the rule that looks through what is unlisted, always the last; -1 where none does
 */
export function bindGroups(
  groups: readonly number[],
  scan: number,
  bind: (rule: number, group: number) => Apply,
): Apply[] {
  if (scan < 0) return groups.map(bind);
  const applies = groups.slice(0, groups.length - subjects.length).map(bind);
  const { named } = applies.at(-1) as Scrub;
  return [...applies, ...subjects.map(named)];
}
