/**
 * @module
 * Finds identifiers in free text and transforms each as its own kind, so that a number in a message gets the same
 * pseudonym as in a field. Everything else stays, character for character.
 */
import { pseudonymSource } from '../identifiers/written.js';
import { createPseudonym } from './pseudonym.js';
import type { Country } from './scrub/national/country.js';
import { type Known, takePersons } from './scrub/person/person.js';
import type { Custom } from './scrub/scan/custom.js';
import { effort, usualEffort } from './scrub/scan/effort.js';
import {
  type Candidates,
  type Found,
  identifierOf,
  type Leniency,
  type Naming,
  type ScrubName,
  scrubNames,
} from './scrub/scan/finding.js';
import { createScan, type ScanOptions } from './scrub/scan/scan.js';
import { lookAt, type Rewrite, type Subject } from './scrub/secret/name/field-name.js';
import type { Apply, Setting } from './transform.js';

export interface ScrubOptions {
  /** What to look for; everything by default. */
  readonly identifiers?: readonly ScrubName[] | undefined;
  /** For phone numbers written nationally: one region or several. */
  readonly region?: string | readonly string[] | undefined;
  /** Dial prefixes that stand for the plus, in addition to those of the region. */
  readonly idd?: readonly string[] | undefined;
  /** How little must say that digits are a phone number. */
  readonly leniency?: Leniency | undefined;
  /** Whether names are taken where systems put them, and given names before a family's. */
  readonly names?: Naming | undefined;
  /** Countries whose national numbers are looked for, and passports and dates of birth with them. */
  readonly nationalIds?: readonly Country[] | undefined;
  readonly custom?: readonly Custom[] | undefined;
}

/** Searches a text alone, or the value of a field whose name says what it is. */
export interface Scrub extends Apply {
  (value: string): string;
  named(subject: Subject): (value: string) => string;
}

const pseudonyms = new RegExp(pseudonymSource, 'g');

/** Replacements for findings that nobody should be able to recognize again: no key, no pseudonym. */
export const constants: Readonly<Partial<Record<Found, string>>> = {
  secret: '[secret]',
  jwt: '[secret]',
  cookie: '[secret]',
  coordinates: '[coordinates]',
  birthdate: '[birthdate]',
  url: 'REDACTED',
};

/**
 * @param remember - wraps a transform in a memo, since the same values come again and again in messages
 * @param candidates - where to look, so that not the whole text has to be searched
 * @example
 * createScrub({ region: 'US' }, setting)('call (202) 555-0123 from 192.0.2.1')
 * // 'call tel_k1_… from ip_k1_…'
 */
export function createScrub(
  options: ScrubOptions,
  setting: Setting,
  remember: (apply: Apply) => Apply = (apply) => apply,
  candidates: () => Candidates | undefined = () => undefined,
): Scrub {
  let made: Scrub | undefined;
  // Once there is a text for it: of most the kernel finds all there is to find, and to make what finds it here takes 2 ms of a short run.
  const scrub = (): Scrub => (made ??= makeScrub(options, setting, remember, candidates()));
  return Object.assign((text: string) => scrub()(text), {
    named: (subject: Subject) => scrub().named(subject),
  });
}

function makeScrub(
  { identifiers = scrubNames, region, idd, leniency, names, nationalIds, custom }: ScrubOptions,
  setting: Setting,
  remember: (apply: Apply) => Apply,
  candidates: Candidates | undefined,
): Scrub {
  const regions = region === undefined ? [] : typeof region === 'string' ? [region] : region;
  const applies = new Map<string, Apply>([['coded', (text) => text]]);
  for (const name of [...identifiers, 'custom', 'name', 'national', 'birthdate'] as const) {
    const isOwn = name === 'custom' || name === 'name' || name === 'national' || name === 'birthdate';
    const constant = constants[name];
    const identifier = isOwn ? 'opaque' : identifierOf[name];
    if (constant !== undefined) applies.set(name, () => constant);
    else if (identifier !== undefined) {
      const inner = setting.identifierOf({ identifier, value: '' });
      applies.set(name, remember(createPseudonym({}, { ...setting, identifier: inner })));
    }
  }

  // The scan leaves alone what looks like a pseudonym, and the writer of the text may have made it look so.
  const believes = setting.keys.ids.size > 0;
  const opaque = createPseudonym(
    {},
    { ...setting, identifier: setting.identifierOf({ identifier: 'opaque', value: '' }) },
  );
  const disbelieve = (text: string): string =>
    believes || !text.includes('_') ? text : text.replace(pseudonyms, (each) => opaque(each) ?? '');

  const options = { identifiers, regions, idd, leniency, names, nationalIds, custom };
  // Of a text and of all that is decoded in it.
  let spent = 0;
  const weigh = (values: number): void => {
    spent += values;
    if (spent > usualEffort) setting.holds(values);
  };
  const createRewrite = (more: Pick<ScanOptions, 'inside' | 'candidates' | 'isParted'>): Rewrite => {
    const scan = createScan({ ...options, ...more, weigh });
    let out = '';
    let taken = 0;
    let text = '';
    let begin = 0;
    let isTorn = false;
    const write = (start: number, end: number, name: string, value: string): void => {
      if (start < begin) {
        isTorn ||= end > begin;
        return;
      }
      weigh(effort.found);
      const result = applies.get(name)?.(value) ?? '';
      const quote = quoteFor(text, start, end);
      out += text.slice(taken, start) + quote + result + quote;
      taken = end;
    };
    const rewrite: Rewrite = (given, lead) => {
      text = lead + given;
      out = '';
      taken = begin = lead.length;
      isTorn = false;
      if (more.inside) spent = 0;
      let result: string;
      try {
        scan(text, write);
        result = taken === begin ? given : out + text.slice(taken);
      } finally {
        text = out = '';
      }
      // A pattern of the policy's own took the lead for a part of the text.
      return isTorn ? rewrite(given, '') : result;
    };
    return rewrite;
  };

  // One level only: an encoded part is searched, but not an encoded part inside it.
  const rewriteInside = createRewrite({});
  const inside = (text: string): string | undefined => {
    const result = rewriteInside(disbelieve(text), '');
    return result === text ? undefined : result;
  };
  const rewrite = createRewrite({ inside, candidates, isParted: true });
  const secret = identifiers.includes('secret') ? constants.secret : undefined;
  return Object.assign((text: string) => rewrite(disbelieve(text), ''), {
    named: (subject: Subject) => {
      const look = lookAt(subject, rewrite, secret);
      return (value: string) => look(disbelieve(value));
    },
  });
}

/**
 * The same, but values of the record's fields that identify somebody are removed, too.
 *
 * @param fields - called for each text; undefined, or returning undefined, if there is nothing
 */
export function withPersons(scrub: Scrub, fields: readonly (() => Known | undefined)[] = []): Scrub {
  if (fields.length === 0) return scrub;
  const take =
    (rewrite: Apply) =>
    (text: string): string =>
      takePersons(
        text,
        fields.flatMap((field) => field() ?? []),
        rewrite,
      );
  return Object.assign(take(scrub), { named: (subject: Subject) => take(scrub.named(subject)) });
}

/** A number in JSON becomes a string there: `{"imei":490154203237518}` */
function quoteFor(text: string, start: number, end: number): string {
  let before = start - 1;
  if (text.charCodeAt(before) === 32) before--;
  if (text.charCodeAt(before) !== 58 || text.charCodeAt(before - 1) !== 34) return '';
  const after = text.charCodeAt(end);
  if (after !== 44 && after !== 125 && after !== 93 && !(after <= 32)) return '';
  const first = text.charCodeAt(start);
  if (first !== 45 && !(first >= 48 && first <= 57)) return '';
  return text.charCodeAt(before - 2) === 92 ? '\\"' : '"';
}
