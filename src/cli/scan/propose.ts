/**
 * @module
 * A policy for what was found. It knows of that and of nothing else: a place to start from.
 */
import { PolicyError } from '../../errors.js';
import type { FormatDocument, PolicyDocument } from '../../policy/document.js';
import { parsePolicy } from '../../policy/policy.js';
import type { What } from './find.js';
import { aboutOf } from './person.js';
import type { Tally } from './tally.js';

type Rule = PolicyDocument['rules'][number];
/** A rule without its path. */
type Treatment = Rule extends infer R ? (R extends Rule ? Omit<R, 'path'> : never) : never;

/** Of the values of a field so many must be the identifier, or stand for none, for the field to be one. */
const share = 0.8;

/**
 * @param tallies - of every field that had a value
 * @param regions - whose national numbers were looked for
 * @returns undefined where nothing was found
 */
export function proposePolicy(
  tallies: readonly Tally[],
  format: FormatDocument,
  regions: readonly string[],
): PolicyDocument | undefined {
  // Keys that are found in a text go with the scan of what is unlisted; those that only a name gives away do not.
  const keyed = tallies
    .filter(({ keys }) => [...keys.values()].some(({ hinted }) => hinted > 0))
    .map(({ place }) => place.path);
  const isBelowKeyed = (path: string): boolean =>
    keyed.some((each) => path !== each && path.startsWith(each) && /[.[]/.test(path[each.length]!));
  const found = tallies.flatMap((tally) => {
    const { path } = tally.place;
    if (path === '' || isBelowKeyed(path)) return [];
    if (format === 'sip') return [{ tally, treatment: { transform: 'sip' } as const }];
    const treatment = keyed.includes(path) ? ({ transform: 'drop' } as const) : choose(tally, regions);
    return treatment === undefined ? [] : [{ tally, treatment }];
  });
  if (found.length === 0 && tallies.every(({ counts, keys }) => counts.size + keys.size === 0))
    return undefined;
  const sorted = found.sort((a, b) => rank(a.tally) - rank(b.tally));
  const document = (rules: Rule[]): PolicyDocument => ({
    version: 1,
    ...(regions.length > 0 ? { region: regions[0]! } : {}),
    ...(format === 'ndjson' ? {} : { format }),
    unlisted: 'scan',
    // There must be one: the scan by its own name.
    rules: rules.length > 0 ? rules : [{ path: '**', transform: 'scrub' }],
  });
  const single = sorted.map(({ tally, treatment }) => ({ path: tally.place.path, ...treatment }) as Rule);
  const joined = document(join(single));
  return isSound(joined) ? joined : document(single);
}

/** What is named in full comes before what stands for many, and what is inside before what is around it. */
const rank = ({ place }: Tally): number => (place.wild ? 1000 : 0) - place.depth;

/** Paths with the same treatment share a rule. */
function join(rules: readonly Rule[]): Rule[] {
  const groups = new Map<string, { rule: Rule; paths: string[] }>();
  for (const rule of rules) {
    const { path, ...treatment } = rule;
    const name = JSON.stringify(treatment);
    const group = groups.get(name) ?? { rule, paths: [] };
    groups.set(name, group);
    group.paths.push(path as string);
  }
  return [...groups.values()].map(
    ({ rule, paths }) => ({ ...rule, path: paths.length === 1 ? paths[0]! : paths }) as Rule,
  );
}

function isSound(policy: PolicyDocument): boolean {
  try {
    parsePolicy(policy);
    return true;
  } catch (error) {
    if (error instanceof PolicyError) return false;
    throw error;
  }
}

/** @returns undefined for a field without identifiers */
export function treatmentOf(tally: Tally, regions: readonly string[]): Treatment | undefined {
  if (tally.counts.size === 0) return undefined;
  const whole = wholeOf(tally);
  switch (whole) {
    case 'phone':
    case 'msisdn':
    case 'uri':
    case 'email':
    case 'imsi':
    case 'imei':
    case 'iccid':
    case 'mac':
    case 'card':
      return { identifier: whole, transform: 'pseudonym' };
    case 'ip':
      return { identifier: 'ip', transform: 'truncate', v4: 24, v6: 48 };
    case 'secret':
    case 'jwt':
    case 'cookie':
      return { transform: 'drop' };
    case 'url':
      // What stands in a path is found by a scrub, and stays in a URL that is only stripped.
      if (tally.counts.size === 1) return { transform: 'url' };
      break;
    case 'coordinates':
      if (tally.counts.get(whole)!.hinted > 0) return { transform: 'generalize', step: 0.1 };
  }
  // Of everything, not of what was found: these records are some of many.
  return { transform: 'scrub', ...(regions.length > 1 ? { region: [...regions] } : {}) };
}

/** By what its values are; where that leaves some of them as they are, by what its name says. */
function choose(tally: Tally, regions: readonly string[]): Treatment | undefined {
  const treatment = treatmentOf(tally, regions);
  return treatment === undefined || treatment.transform === 'scrub'
    ? (treatmentByName(tally) ?? treatment)
    : treatment;
}

function treatmentByName({ place, values, vacant }: Tally): Treatment | undefined {
  if (values === vacant) return undefined;
  const about = aboutOf(place);
  if (about === undefined) return undefined;
  return about === 'drop' ? { transform: 'drop' } : { identifier: 'opaque', transform: 'pseudonym' };
}

/** All may stand where a party of a call does; the first reads what the others are, too. */
const parties = ['phone', 'msisdn', 'uri'] as const;

/**
 * What a field is: most of its values are that. Digits that a scan of the text would not know for what they are
 * make a field theirs, however few they are, since nothing else would find them.
 */
export function wholeOf({ counts, values, vacant }: Tally): What | undefined {
  const size = (what: What): number => counts.get(what)?.whole ?? 0;
  const called = parties.reduce((sum, what) => sum + size(what), 0);
  if (called > 0 && called >= share * (values - vacant)) {
    return size('phone') + size('msisdn') === 0 ? 'uri' : size('msisdn') > size('phone') ? 'msisdn' : 'phone';
  }
  const names = [...counts.keys()];
  return (
    names.find((what) => size(what) > 0 && size(what) >= share * (values - (what === 'ip' ? vacant : 0))) ??
    names.find((what) => counts.get(what)!.hinted > 0)
  );
}
