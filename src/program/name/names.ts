/**
 * @module
 * Handles the names of fields if unlisted fields are searched or dropped. A name may contain an identifier, and is then
 * scrubbed like a text. A name may also say what its value is, as the words before a value do in a text. If unlisted
 * fields are dropped, this concerns only objects that stay because a rule names something in them.
 */
import { pseudonymSource } from '../../identifiers/written.js';
import { type Subject, subjectOf, subjects } from '../../transforms/scrub/secret/name/field-name.js';
import type { Scrub } from '../../transforms/scrub.js';
import type { Apply } from '../../transforms/transform.js';
import type { Allowance } from '../allowance.js';
import { role, roleOf } from './entry.js';
import { isWord } from './word.js';

/** What becomes of a name that no rule names. */
export interface Name {
  /** The group for values of such a field, counted from the rule's own group. */
  readonly says: number;
  /** The role of the field among its neighbours: see `entry.ts`. */
  readonly role: number;
  /** The name as it may leave; undefined if it may leave unchanged. */
  readonly out: string | undefined;
  /** How many values of the record it counts for; none if it is short and stays. */
  readonly values: number;
}

export interface Names {
  /** Searches names under one secret. */
  under(secret: number): (name: string) => Name;
  /** Forgets every name. */
  wipe(): void;
}

/** What a name says about its value, as the engines number it. */
export function numberOf(subject: Subject): number {
  return subjects.indexOf(subject) + 1;
}

/** 0 if the name says nothing. */
export const sayingOf = (name: string): number => {
  const subject = subjectOf(name);
  return subject === undefined ? 0 : numberOf(subject);
};

/** What certain names say, so that the field's own name does not count: `numberLong` then does not mean a longitude. */
const certain = new Set(
  (
    'phone imsi imei iccid card mac authorization password key code side party user'.split(' ') as Subject[]
  ).map(numberOf),
);
export const isCertain = (says: number): boolean => certain.has(says);
/** What is said of an object is said of its fields, which are named by what they belong to. */
const spreading = new Set((['cookie', 'passwords', 'secrets'] as const).map(numberOf));
export const spreads = (says: number): boolean => spreading.has(says);
/** Such a name says that the value is not an identifier. */
const denials = new Set((['other', 'version'] as const).map(numberOf));
export const denies = (says: number): boolean => denials.has(says);

/**
 * What the names say about the value of a field.
 *
 * @param around - what the name of the field around the object says
 * @param told - what a name beside it says: see {@link toldBy}; undefined if there is none
 */
export function sayingOfField({ says, role: bits }: Name, around: number, told: number | undefined): number {
  if ((bits & (role.bears | role.carries)) === 0) {
    const isNaming = (bits & (role.names | role.perhaps)) !== 0;
    return says === 0 && told === undefined && !isNaming && spreads(around) ? around : says;
  }
  const isTold = told !== undefined && (bits & role.bears) !== 0;
  const more = (isTold && told) || ((bits & role.among) !== 0 && denies(around) ? 0 : around);
  if (more !== 0 && (says === 0 || denies(says) || isCertain(more))) return more;
  // In an entry, `v` is the value and not a version.
  return isTold && denies(says) ? 0 : says;
}

/** What a text says if it is a name. The names that {@link createNames} remembers are short. */
export const sayingOfText = (text: string, look: (name: string) => Name): number =>
  text.length > maxLength ? sayingOf(text) : look(text).says;

/** A name that is the value of a field, by the role of that field. */
export type Named = readonly [role: number, name: string];

/** What names say that are values in one object; of several, the first that says something. */
export function toldBy(names: readonly Named[], look: (name: string) => Name): number {
  let told = 0;
  for (const [bits, name] of names) {
    const says = sayingOfText(name, look);
    if ((bits & role.names) !== 0 && says !== 0) return says;
    if (told === 0 && !denies(says)) told = says;
  }
  return told;
}

/** Names are remembered, since they come again and again, except in records that are keyed by what they are about. */
const capacity = 4096;
const maxLength = 256;

/** Names of schemas are seldom longer. Longer ones count as values, since searching one takes as long. */
const shortName = 32;

/**
 * @param apply - returns the transform that scrubs names, for a secret; it is used for nothing else, so that names
 *   are counted apart
 * @param allowance - counts what is read in names
 */
export function createNames(apply: (secret: number) => Apply, allowance: Allowance): Names {
  const memos: Map<string, Name>[] = [];

  const remember = (secret: number): ((name: string) => Name) => {
    const known = new Map<string, Name>();
    // Made for the first name. If unlisted fields are dropped there may be none.
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
 * Handles names if unlisted fields are dropped: a name that does not look like a word is treated as a value, and hashed
 * if nothing is found in it.
 *
 * @param scrub - scrubs a text
 * @param hide - hashes a text
 */
export function closeNames(scrub: Apply, hide: Apply): Apply {
  return (name) => {
    const out = scrub(name) ?? '';
    return isWord(out.replace(written, '')) ? out : hide(name);
  };
}

/**
 * The applies of all groups. The rule that searches unlisted fields has one more for each thing that a name can say.
 *
 * @param groups - the rule number of each group
 * @param scan - the rule that searches unlisted fields, always the last; -1 if there is none
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
