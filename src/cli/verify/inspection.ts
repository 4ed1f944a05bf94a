/**
 * @module
 * Applies the check of each rule to every value that it reaches, and a scan to the values that the policy keeps. The
 * policy's automaton says which rule reaches a value, but not what the rule must have made of it.
 */

import { isAbsent } from '../../identifiers/identifier.js';
import { buildAutomaton } from '../../paths/determinize.js';
import { parsePath } from '../../paths/path.js';
import { pathsOf } from '../../policy/check.js';
import type { Policy, Rule, RuleOf } from '../../policy/document.js';
import { isFlat } from '../../policy/format.js';
import { withScan } from '../../policy/scan.js';
import type { Visitor } from '../../program/visitor.js';
import { nestJson } from '../../walk/nested.js';
import { createFind, type Find } from '../policy/scan/find.js';
import type { Place } from '../policy/scan/place.js';
import { createKeyFind, isStructured } from '../policy/scan/survey.js';
import { watchTexts } from '../policy/scan/watch.js';
import { describeRule } from '../telling/describe.js';
import { type Check, listed } from './answer.js';
import { createCheck, createNamedCheck } from './check.js';
import type { Ledger } from './ledger.js';
import { isPseudonym } from './mark.js';
import { createOpinion } from './opinion.js';

export interface Inspection {
  /** For an engine: every value is asked, and stays. */
  readonly visitor: Visitor;
  /** Values so far that a rule answers for. */
  readonly values: number;
}

/**
 * @param broken - is told what is still there although the policy promises to remove it
 * @param kept - is told of identifiers in values that the policy keeps, and in names of members, which no rule changes
 */
export function createInspection(policy: Policy, broken: Ledger, kept: Ledger): Inspection {
  const openField = createFind(policy.region === undefined ? [] : [policy.region]);
  const opinion = createOpinion({ phones: policy.region !== undefined || hasPhones(policy.rules) });
  let values = 0;

  /** A second opinion counts only if the first finds nothing in the same value. */
  const seen = (names: readonly string[], value: string, field: string): readonly string[] => {
    const others = opinion(value, field);
    return names.length === 0 ? others : [...names, ...others.filter((other) => !covers(names, other))];
  };

  const inspect = (rules: readonly Rule[], unlisted: Policy['unlisted'], prefix: string): Visitor => {
    const all = withScan(rules, unlisted);
    const automaton = buildAutomaton({
      rules: all.map((rule) => pathsOf(rule).map(parsePath)),
      captures: [],
      caseless: policy.caseless,
      keeps: () => false,
      unlisted: 'keep',
    });
    const named = (place: Place): string => prefix + place.path;
    const checks = new Map<number, Check>();
    const checkOf = (rule: Exclude<Rule, { transform: 'json' }> | undefined, number: number): Check => {
      if (rule === undefined) return () => 'a value';
      const check = checks.get(number) ?? createCheck(policy, rule);
      checks.set(number, check);
      return check;
    };

    const warn = (place: Place, promise: string): ((value: string) => void) => {
      const find = openField(place.name);
      return (value) => {
        const what = listed(seen(namesOf(find(value)), value, place.name));
        if (what !== undefined) kept.enter(named(place), promise, what);
      };
    };
    /** Of what these leave the form alone says little; a URL is to have kept parameters. */
    const glance = (place: Place, promise: string): ((value: string) => void) => {
      return (value) => {
        const what = listed(opinion(value, place.name));
        if (what !== undefined) kept.enter(named(place), promise, what);
      };
    };
    const warningOf = (transform: Rule['transform'] | undefined): typeof warn | undefined => {
      if (transform === 'scrub') return warn;
      return transform === 'url' || transform === 'sip' ? glance : undefined;
    };
    const open = (place: Place, number: number): ((value: string) => void) => {
      const rule = all[number];
      if (rule === undefined && unlisted !== 'drop') return warn(place, 'unlisted, kept');
      if (rule?.transform === 'keep') return warn(place, `${number + 1} keep`);
      if (rule?.transform === 'json') return openNested(place, rule);
      const isUnlisted = rule === undefined || (unlisted === 'scan' && number === all.length - 1);
      const fate = rule === undefined ? 'dropped' : 'scanned';
      const promise = isUnlisted ? `unlisted, ${fate}` : `${number + 1} ${describeRule(rule)}`;
      const check =
        isUnlisted && rule?.transform === 'scrub'
          ? createNamedCheck(policy, rule, place)
          : checkOf(rule, number);
      const warnOf = warningOf(rule?.transform)?.(place, promise);
      return (value) => {
        values++;
        const still = check(value);
        if (still !== undefined) broken.enter(named(place), promise, still);
        // Only a warning: a scrub leaves values that only the name of their field reveals.
        else warnOf?.(value);
      };
    };
    const openNested = (place: Place, rule: RuleOf<'json'>): ((value: string) => void) => {
      const inner = inspect(
        rule.rules as readonly Rule[],
        rule.unlisted ?? policy.unlisted,
        `${named(place)} » `,
      );
      const rewrite = nestJson(inner);
      return (value) => {
        values++;
        if (isAbsent(value) || isPseudonym(value) || rewrite(value) !== undefined) return;
        broken.enter(named(place), 'json', 'a value that is no JSON');
      };
    };
    const findKey = createKeyFind(openField);
    return watchTexts(
      {
        open,
        hasColumns: isFlat(policy.format),
        hide(key, holder, number) {
          const finds = findKey(key, holder);
          const what = isStructured(key)
            ? undefined
            : listed(seen(finds === undefined ? [] : namesOf(finds), key, holder.name));
          if (what === undefined) return undefined;
          const isScanned =
            unlisted === 'scan' &&
            all[number]?.transform !== 'keep' &&
            finds !== undefined &&
            finds.hinted !== true;
          const ledger = isScanned ? broken : kept;
          const field = `${named(holder)}${holder.path === '' ? '*' : '.*'}`;
          ledger.enter(field, isScanned ? 'unlisted, scanned' : 'name of a member', what);
          return '*';
        },
      },
      automaton,
    );
  };

  return {
    visitor: inspect(policy.rules, policy.unlisted, ''),
    get values() {
      return values;
    },
  };
}

/** Whether the policy has numbers anywhere: in rules, or in texts that are looked through for them. */
const hasPhones = (rules: readonly Rule[]): boolean =>
  rules.some((rule) => {
    if (rule.transform === 'json') return hasPhones(rule.rules as readonly Rule[]);
    if (rule.transform === 'scrub') return rule.identifiers?.includes('phone') ?? true;
    return 'identifier' in rule && ['phone', 'msisdn', 'uri', 'party'].includes(rule.identifier ?? '');
  });

/** A party, a URL and a secret have numbers and addresses in them. */
const covers = (names: readonly string[], other: string): boolean =>
  names.some((name) => other.endsWith(` ${name}`) || name === 'uri' || name === 'msisdn');

const namesOf = ({ whole, inside }: ReturnType<Find>): readonly string[] =>
  whole === undefined ? inside : [whole];
