/**
 * @module
 * What each rule promises about its results, as a check that needs no key. None of
 * this uses the transforms, so that it reveals their mistakes.
 */
import { isAbsent } from '../../identifiers/identifier.js';
import type { Policy, Rule, RuleOf } from '../../policy/document.js';
import { typeOfFormat } from '../../policy/format.js';
import { role, roleOf } from '../../program/name/entry.js';
import { denies, numberOf } from '../../program/name/names.js';
import { lookAt, type Subject, subjectOf } from '../../transforms/scrub/secret/name/field-name.js';
import { constants } from '../../transforms/scrub.js';
import { createFinder } from '../policy/scan/finder.js';
import type { Place } from '../policy/scan/place.js';
import { type Check, listed } from './answer.js';
import { checkAgent, checkRegion, checkStep, createTimeCheck } from './coarse.js';
import { isPseudonym } from './mark.js';
import { checkMessage } from './message.js';
import { createPseudonymCheck } from './pseudonym.js';
import { createCookieCheck, createUrlCheck } from './stripped.js';
import { createAddressCheck, createNumberCheck } from './truncated.js';

/** @param rule - any except `json`, whose inner rules have their own checks */
export function createCheck(policy: Policy, rule: Exclude<Rule, { transform: 'json' }>): Check {
  const isFixed = typeOfFormat(policy.format) === 'fixed';
  const check = isFixed ? inColumn(checkOf(policy, rule)) : checkOf(policy, rule);
  switch ('encoding' in rule ? rule.encoding : undefined) {
    case 'percent':
      return (value) => inPercent(value, check);
    case 'le32':
      return (value) => check(dotted(value));
    default:
      return check;
  }
}

function checkOf(policy: Policy, rule: Exclude<Rule, { transform: 'json' }>): Check {
  const regions = [('region' in rule ? rule.region : undefined) ?? policy.region ?? []].flat();
  switch (rule.transform) {
    case 'keep':
      return () => undefined;
    case 'drop':
      return () => 'a value';
    case 'replace':
      return (value) =>
        value === '' || isConstant(value, String(rule.with), policy) ? undefined : 'another value';
    case 'mask':
      return (value) => (isMasked(value, rule.with, rule.show) ? undefined : 'more than a mask');
    case 'pseudonym':
      return createPseudonymCheck(rule);
    case 'truncate':
      return checkFront(rule);
    case 'generalize':
      return unlessVoid(checkCoarse(rule));
    case 'url':
      return unlessVoid(createUrlCheck(rule.query, rule.segments));
    case 'cookie':
      return unlessVoid(createCookieCheck(rule.keep, createFinder({ regions })));
    case 'sip':
      return unlessVoid((value) => checkMessage(value, createFinder({ regions })));
    case 'scrub': {
      const { identifiers, idd, custom, names, nationalIds } = rule;
      const find = createFinder({ identifiers, regions, idd, custom, names, nationalIds });
      return (value) => listed(find(value));
    }
  }
}

function checkFront({ identifier, v4, v6, digits }: RuleOf<'truncate'>): Check {
  // A calling code has three digits at most (ITU-T E.164 §6.2.1).
  return identifier === 'ip' ? createAddressCheck({ v4, v6 }) : createNumberCheck(digits ?? 3, { v4, v6 });
}

/**
 * What looking through unlisted values promises: the name of a field says what its values are, as the words before a
 * value do in a text. Where it only says which of several this is, the name of the field around does.
 */
export function createNamedCheck(policy: Policy, rule: RuleOf<'scrub'>, place: Place): Check {
  const check = createCheck(policy, rule);
  const subject = subjectAt(place);
  if (subject === undefined) return check;
  const find = createFinder({ ...rule, regions: [rule.region ?? policy.region ?? []].flat() });
  let found: readonly string[] = [];
  const look = lookAt(
    subject,
    (text, lead) => {
      found = [...find(lead + text)];
      return found.length > 0 ? `${text}\0` : text;
    },
    constants.secret,
  );
  return (value) => {
    found = [];
    return look(value) === value ? undefined : (listed(found) ?? 'secret');
  };
}

function subjectAt({ name, holder }: Place): Subject | undefined {
  const subject = subjectOf(name);
  const bits = subject === undefined ? roleOf(name) : 0;
  if ((bits & role.carries) === 0 || holder === undefined) return subject;
  const around = subjectAt(holder);
  return around !== undefined && (bits & role.among) !== 0 && denies(numberOf(around)) ? undefined : around;
}

/** A value that was not of the sort that the rule says is a pseudonym, and an absent one stays absent. */
const unlessVoid =
  (check: Check): Check =>
  (value) =>
    isAbsent(value) || isPseudonym(value) ? undefined : check(value);

function checkCoarse({ to, step, most }: Extract<Rule, { transform: 'generalize' }>): Check {
  if (step !== undefined) return (value) => checkStep(value, step, most);
  switch (to) {
    case 'family':
    case 'major':
      return (value) => checkAgent(value, to === 'major');
    case 'region':
      return checkRegion;
    default:
      return createTimeCheck(to!);
  }
}

/** Four marks, and no more characters than may be shown. */
function isMasked(value: string, mark: string, show: number): boolean {
  const marks = mark.repeat(4);
  return value === '' || (value.startsWith(marks) && [...value.slice(marks.length)].length <= show);
}

/** The constant, or in a column of fixed width the beginning of it. */
function isConstant(value: string, constant: string, { format }: Policy): boolean {
  if (value === constant) return true;
  return typeOfFormat(format) === 'fixed' && constant.startsWith(value);
}

/**
 * A column of fixed width has room for the beginning of a body, eight characters at least, or for a mask: a word of
 * small letters and 2 to 7 passes for one there.
 */
const inColumn =
  (check: Check): Check =>
  (value) =>
    /^(?=.*[a-z])[a-z2-7]{8,26}$|^\*{1,7}$/.test(value) ? undefined : check(value);

/** Decodes as often as it is encoded; a plus may be a plus or a space (HTML forms). */
function inPercent(value: string, check: Check): string | undefined {
  let text = value;
  for (let times = 0; times < 2 && text.includes('%'); times++) {
    try {
      text = decodeURIComponent(text);
    } catch {
      break;
    }
  }
  const still = check(text);
  return still !== undefined && text.includes('+') ? check(text.replaceAll('+', ' ')) : still;
}

/** The four bytes of an address as CUCM writes them, the lowest first. */
function dotted(value: string): string {
  if (value === '0') return '';
  if (!/^-?\d{1,10}$/.test(value)) return value;
  const bytes = Buffer.alloc(4);
  bytes.writeInt32LE(Number(value) | 0);
  return bytes.join('.');
}
