/**
 * @module
 * Proposes a policy for what was found. It knows nothing else, so the policy is only a starting point.
 */
import { PolicyError } from '../../../errors.js';
import { parsePath } from '../../../paths/path.js';
import type { FormatDocument, PolicyDocument } from '../../../policy/document.js';
import { parsePolicy } from '../../../policy/policy.js';
import type { What } from './find.js';
import { hintOf, saysPhone } from './hint.js';
import { aboutOf } from './person.js';
import { type Place, rest } from './place.js';
import type { Tally } from './tally.js';

type Rule = PolicyDocument['rules'][number];
/** A rule without its path. */
type Treatment = Rule extends infer R ? (R extends Rule ? Omit<R, 'path'> : never) : never;

/** The share of a field's values that must be the identifier, or mean that there is none, before the field is proposed as one. */
const share = 0.8;
/** So many tell what the others are that look alike. */
const few = 0.1;

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
  // Keys found in a text are covered by `unlisted: scan`. Keys that only the name of the field reveals are not.
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
  const document = (rules: Rule[]): PolicyDocument => ({
    version: 1,
    ...(regions.length > 0 ? { region: regions[0]! } : {}),
    ...(format === 'ndjson' ? {} : { format }),
    unlisted: 'scan',
    // A policy needs at least one rule. This one does the same as `unlisted: scan`.
    rules: rules.length > 0 ? rules : [{ path: '**', transform: 'scrub' }],
  });
  const sorted = unite(found).sort((a, b) => rank(a.place) - rank(b.place));
  const single = sorted.map(({ place, treatment }) => ({ path: place.path, ...treatment }) as Rule);
  const joined = document(join(single));
  return isSound(joined) ? joined : document(single);
}

interface Proposal {
  readonly place: Place;
  readonly treatment: Treatment;
}

/**
 * One proposal for each path: the elements of an array and the members of an object are the same to a policy. Where two
 * differ, the whole value is hashed, which no identifier survives.
 */
function unite(found: readonly { readonly tally: Tally; readonly treatment: Treatment }[]): Proposal[] {
  const united = new Map<string, Proposal>();
  for (const { tally, treatment } of found) {
    const { place } = tally;
    const name = JSON.stringify(parsePath(place.path));
    const before = united.get(name);
    const isSame = before === undefined || JSON.stringify(before.treatment) === JSON.stringify(treatment);
    const drops = before?.treatment.transform === 'drop' || treatment.transform === 'drop';
    united.set(name, {
      place: before?.place ?? place,
      treatment: isSame
        ? treatment
        : drops
          ? { transform: 'drop' }
          : { identifier: 'opaque', transform: 'pseudonym' },
    });
  }
  return [...united.values()];
}

/** Inner places come before the places around them, and named places before wildcards. */
function rank({ path, depth }: Place): number {
  const wild = parsePath(path).filter((step) => step === 'any').length;
  return path === rest.path ? Number.MAX_SAFE_INTEGER : wild - 1e6 * depth;
}

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
      return isMixed(tally)
        ? { identifier: 'phone', international: true, transform: 'pseudonym' }
        : { identifier: whole, transform: 'pseudonym' };
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
      // Only if the URLs contain nothing else: an identifier in a path stays if the URL is only stripped.
      if (tally.counts.size === 1) return { transform: 'url' };
      break;
    case 'coordinates':
      if (tally.counts.get(whole)!.hinted > 0) return { transform: 'generalize', step: 0.1 };
  }
  // Searches for everything, and not only for what was found in these few records.
  return { transform: 'scrub', ...(regions.length > 1 ? { region: [...regions] } : {}) };
}

/** Whether some have their plus and some do not, and none is written in national form. */
function isMixed({ counts }: Tally): boolean {
  const [phone, msisdn] = [counts.get('phone'), counts.get('msisdn')];
  return (phone?.whole ?? 0) > 0 && (msisdn?.whole ?? 0) > 0 && phone!.national === 0;
}

/** By the kind of its values or, if that would leave some of them as they are, by its name. */
function choose(tally: Tally, regions: readonly string[]): Treatment | undefined {
  const treatment = treatmentOf(tally, regions);
  return treatment === undefined || treatment.transform === 'scrub'
    ? (treatmentByName(tally) ?? treatment)
    : treatment;
}

function treatmentByName({ place, values, vacant, flags, dialled }: Tally): Treatment | undefined {
  // A value that cannot be read as a number is hashed as it is. A name such as `to` justifies that for digits, but not for
  // words.
  const isPhone = saysPhone(place.name)
    ? values > flags
    : hintOf(place.name) === 'phone' && dialled > 0 && 2 * dialled >= values - vacant;
  if (isPhone) return { identifier: 'phone', transform: 'pseudonym' };
  const about = aboutOf(place);
  // The id of somebody may have few digits.
  if (about === 'pseudonym') return { identifier: 'opaque', transform: 'pseudonym' };
  return about === 'drop' && values > vacant ? { transform: 'drop' } : undefined;
}

/** All of these may name a party of a call. The first one reads the others, too. */
const parties = ['phone', 'msisdn', 'uri'] as const;

/**
 * What a field is: most of its values are that. Digits that a scan of the text would not know for what they are
 * make a field theirs, however few they are, since nothing else would find them.
 */
export function wholeOf({ counts, values, vacant, dialled, dotted }: Tally): What | undefined {
  const size = (what: What): number => counts.get(what)?.whole ?? 0;
  const called = parties.reduce((sum, what) => sum + size(what), 0);
  // If some values of a column are numbers, other values of the same form are taken for numbers, too, perhaps of another
  // country.
  const alike = called >= few * (values - vacant) ? dialled : 0;
  if (called > 0 && called + alike >= share * (values - vacant)) {
    return size('phone') + size('msisdn') === 0 ? 'uri' : size('msisdn') > size('phone') ? 'msisdn' : 'phone';
  }
  // Likewise for addresses.
  const routed = size('ip');
  if (routed >= few * (values - vacant) && routed > 0 && routed + dotted >= share * (values - vacant))
    return 'ip';
  const names = [...counts.keys()];
  return (
    names.find((what) => size(what) > 0 && size(what) >= share * (values - (what === 'ip' ? vacant : 0))) ??
    names.find((what) => counts.get(what)!.hinted > 0)
  );
}
