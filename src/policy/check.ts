/**
 * @module
 * Checks what the schema cannot: that paths can be read and can match, that options fit their rule, and that the policy
 * asks for nothing that this version does not offer.
 */
import { isSupportedCountry } from 'libphonenumber-js/max';
import type { PolicyCode, PolicyIssue } from '../errors.js';
import { type Determined, determinize, StatesError } from '../paths/determinize.js';
import { literalKeys, PathError, parsePath, type Step } from '../paths/path.js';
import { SelectorError } from '../paths/place/keys.js';
import { PatternError, parsePattern } from '../transforms/scrub/scan/custom.js';
import { contextFields, hasReading } from './check/context-fields.js';
import { checkCounterparts } from './check/counterpart.js';
import { expectedOf } from './check/foreign.js';
import type { RuleOf } from './document.js';
import type { WrittenRule } from './schema/rule.js';
import type { WrittenPolicy } from './schema.js';

const phones = new Set(['phone', 'msisdn', 'uri', 'party']);

/** The parts of a policy whose shape is right, even if other parts are wrong. The rules keep their numbers. */
export interface PolicyParts {
  readonly region?: WrittenPolicy['region'];
  readonly time?: WrittenPolicy['time'];
  readonly domain?: WrittenPolicy['domain'] | undefined;
  readonly unlisted?: WrittenPolicy['unlisted'] | undefined;
  readonly rules: readonly (WrittenRule | undefined)[];
}

/**
 * Lists every fault of a policy whose shape is right.
 *
 * @param own - how many of its rules are its own; those after them are inherited, and may be covered
 */
export function checkPolicy(
  policy: WrittenPolicy,
  own = policy.rules.length,
): { readonly issues: PolicyIssue[]; readonly determined?: Determined } {
  const faults = checkParts(policy);
  if (faults.length > 0) return { issues: faults };
  const { issues, determined } = checkReach(policy.rules, contextFields(policy), policy.caseless, '', own);
  if (determined === undefined) return { issues };
  return { issues: [...issues, ...checkCounterparts(policy, determined)], determined };
}

/** The faults of each single part. */
export function checkParts(policy: PolicyParts): PolicyIssue[] {
  const issues: PolicyIssue[] = [];
  const report = (code: PolicyCode, pointer: string, message: string, hint?: string): void => {
    issues.push({ code, pointer, message, ...(hint === undefined ? {} : { hint }) });
  };
  checkRegion(policy.region, '/region', report);
  if (policy.time !== undefined) {
    checkField(typeof policy.time === 'string' ? policy.time : policy.time.field, '/time', report);
  }
  if (typeof policy.domain === 'object') checkField(policy.domain.field, '/domain/field', report);
  const isTimed = policy.time !== undefined;
  policy.rules.forEach((rule, i) => {
    if (rule !== undefined) checkRule(rule, `/rules/${i}`, report, isTimed);
  });
  return issues;
}

type Report = (code: PolicyCode, pointer: string, message: string, hint?: string) => void;

/** @param isTimed - whether records have an event time */
function checkRule(rule: WrittenRule, pointer: string, report: Report, isTimed: boolean): void {
  pathsOf(rule).forEach((path, i) => {
    readPath(path, typeof rule.path === 'string' ? `${pointer}/path` : `${pointer}/path/${i}`, report);
  });
  if (
    'encoding' in rule &&
    rule.encoding === 'le32' &&
    (!('identifier' in rule) || rule.identifier !== 'ip')
  ) {
    report('ERR_POLICY_OPTION', `${pointer}/encoding`, 'le32 fits addresses, and the identifier is not ip');
  }
  if (hasReading(rule)) {
    checkRegion(rule.region, `${pointer}/region`, report);
    if (typeof rule.tenant === 'object') checkField(rule.tenant.field, `${pointer}/tenant/field`, report);
  }
  switch (rule.transform) {
    case 'pseudonym':
      checkPseudonym(rule, pointer, report);
      checkScope(rule, pointer, report, isTimed);
      break;
    case 'truncate':
      if (rule.digits !== undefined && rule.identifier === 'ip') {
        report('ERR_POLICY_OPTION', `${pointer}/digits`, 'fits phone numbers, and the identifier is ip');
      }
      break;
    case 'generalize':
      if ((rule.to === undefined) === (rule.step === undefined)) {
        report(
          'ERR_POLICY_OPTION',
          pointer,
          'expected either to or step',
          'to: hour for times, step: 60 for numbers',
        );
      }
      break;
    case 'json':
      rule.rules.forEach((inner, i) => {
        checkRule(inner, `${pointer}/rules/${i}`, report, isTimed);
      });
      break;
    case 'scrub':
      checkScrub(rule, pointer, report);
      break;
    case 'encrypt':
      report(
        'ERR_POLICY_UNSUPPORTED',
        `${pointer}/transform`,
        `${rule.transform} is not offered yet`,
        'use drop or replace meanwhile, so that nothing raw comes out',
      );
  }
}

function checkPseudonym(rule: RuleOf<'pseudonym'>, pointer: string, report: Report): void {
  const { identifier, keep, tenant } = rule;
  if ((keep === 'country' || typeof keep === 'number') && !phones.has(identifier)) {
    report('ERR_POLICY_OPTION', `${pointer}/keep`, `fits phone numbers, and the identifier is ${identifier}`);
  }
  if (keep === 'domain' && identifier !== 'email' && identifier !== 'account') {
    report('ERR_POLICY_OPTION', `${pointer}/keep`, `domain fits email, and the identifier is ${identifier}`);
  }
  if (identifier === 'ext' && tenant === undefined) {
    report(
      'ERR_POLICY_OPTION',
      `${pointer}/tenant`,
      'expected the tenant that the extensions belong to',
      'tenant: a name, or { field: path, otherwise: name }',
    );
  }
}

function checkScope({ scope }: RuleOf<'pseudonym'>, pointer: string, report: Report, isTimed: boolean): void {
  if (typeof scope !== 'object') return;
  if ('with' in scope) checkField(scope.with, `${pointer}/scope/with`, report);
  else if (!isTimed) {
    report(
      'ERR_POLICY_OPTION',
      `${pointer}/scope/within`,
      'needs the event time of each record, and the policy names none',
      'time: the path of its field, at the top',
    );
  }
}

function checkScrub(rule: RuleOf<'scrub'>, pointer: string, report: Report): void {
  rule.also?.forEach((path, i) => {
    checkField(path, `${pointer}/also/${i}`, report);
  });
  if (typeof rule.region === 'string') checkRegion(rule.region, `${pointer}/region`, report);
  else
    rule.region?.forEach((region, i) => {
      checkRegion(region, `${pointer}/region/${i}`, report);
    });
  rule.custom?.forEach((custom, i) => {
    if (!('pattern' in custom)) return;
    try {
      parsePattern(custom.pattern);
    } catch (error) {
      if (!(error instanceof PatternError)) throw error;
      report('ERR_POLICY_OPTION', `${pointer}/custom/${i}/pattern`, error.message);
    }
  });
}

function checkRegion(region: string | undefined, pointer: string, report: Report): void {
  if (region !== undefined && !isSupportedCountry(region)) {
    report(
      'ERR_POLICY_OPTION',
      pointer,
      'expected a region with phone numbers, such as US or GB (ISO 3166-1)',
      meant.has(region.toUpperCase()) ? `did you mean ${meant.get(region.toUpperCase())}?` : undefined,
    );
  }
}

/** Names of countries that people use, although they are not in ISO 3166-1. */
const meant = new Map([
  ['UK', 'GB'],
  ['EN', 'GB'],
  ['EL', 'GR'],
  ['USA', 'US'],
]);

/**
 * The event time, a domain, a tenant, a counterpart and a field whose value is removed from texts must be one field
 * each, so their paths have no wildcard.
 */
function checkField(path: string, pointer: string, report: Report): void {
  const steps = readPath(path, pointer, report);
  if (steps !== undefined && literalKeys(steps) === undefined) {
    report('ERR_POLICY_PATH', pointer, 'expected the path of one field, without *, ** or [key=x]');
  }
}

function readPath(path: string, pointer: string, report: Report): Step[] | undefined {
  try {
    const steps = parsePath(path);
    const expected = expectedOf(path);
    if (expected !== undefined) {
      report(
        'ERR_POLICY_PATH',
        pointer,
        expected,
        'a key that is really called so stands in brackets: ["a,b"]',
      );
    }
    return expected === undefined ? steps : undefined;
  } catch (error) {
    if (!(error instanceof PathError)) throw error;
    report(
      'ERR_POLICY_PATH',
      pointer,
      error.message,
      'paths look like a.b, a["b-c"], a[*].b, *.b, a[0], a[key=x].b, **.b',
    );
    return undefined;
  }
}

function checkReach(
  rules: readonly WrittenRule[],
  captures: readonly (readonly Step[])[],
  caseless: boolean,
  pointer: string,
  own = rules.length,
): { readonly issues: PolicyIssue[]; readonly determined?: Determined } {
  let determined: Determined;
  try {
    determined = determinize({
      rules: rules.map((rule) => pathsOf(rule).map(parsePath)),
      captures,
      caseless,
      takes: (rule) => rules[rule]!.transform === 'drop',
    });
  } catch (error) {
    return {
      issues: [{ code: 'ERR_POLICY_PATH', pointer: `${pointer}/rules`, ...explainStates(error) }],
    };
  }
  const { reached } = determined;
  const issues = rules.slice(0, own).flatMap((rule, i) => {
    const at = `${pointer}/rules/${i}`;
    const covered = pathsOf(rule).flatMap((_, j) => (reached.has(`${i}/${j}`) ? [] : [j]));
    return [
      ...covered.map((j): PolicyIssue => {
        return {
          code: 'ERR_POLICY_UNREACHABLE',
          pointer: typeof rule.path === 'string' ? `${at}/path` : `${at}/path/${j}`,
          message: 'can never match: an earlier path covers it',
          hint: 'move it up, or remove it',
        };
      }),
      ...(rule.transform === 'json' ? checkReach(rule.rules, [], caseless, at).issues : []),
    ];
  });
  return { issues, determined };
}

function explainStates(error: unknown): { message: string; hint: string } {
  if (error instanceof StatesError) {
    return { message: 'paths combine into too many states', hint: 'write fewer * after one **' };
  }
  if (!(error instanceof SelectorError)) throw error;
  return {
    message: `the elements of one array are told apart by ${error.members.join(' and by ')}`,
    hint: 'select by one member',
  };
}

/** The paths of a rule as a list. */
export function pathsOf(rule: WrittenRule): readonly string[] {
  return typeof rule.path === 'string' ? [rule.path] : rule.path;
}
