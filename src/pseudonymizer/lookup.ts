/**
 * @module
 * Looks up the pseudonyms of one value under a policy and a keyring, and refuses questions that no record could answer.
 */
import type { Keyring } from '../crypto/keyring.js';
import { domainForm } from '../crypto/prf.js';
import { OptionError, type OptionIssue } from '../errors.js';
import { type Hints, type IdentifierName, identifierNames } from '../identifiers/identifier.js';
import { anything, aText, checkOptions, type Expect } from '../options.js';
import { scopesOf } from '../policy/check/context-fields.js';
import { nearestWord } from '../policy/check/nearest.js';
import type { Policy } from '../policy/document.js';
import { domainsOf } from '../policy/domain.js';
import { pseudonymsOf } from '../program/lookup.js';
import { readPeriod } from '../time/period.js';

/** Options of `pseudonymsOf`: which pseudonyms of a value are wanted. */
export interface LookupOptions extends Hints {
  /** The domain; the policy's own by default, or all of them if a field of each record chooses among several. */
  readonly domain?: string;
  /** For a rule of scope `with`: the value of the counterpart's field in the output, or `''` if it has none. */
  readonly with?: string;
  /** For a rule of scope `within`: the months, weeks or days to look in, as `2026-11`, `2026-W48`, `2026-11-24`. */
  readonly periods?: readonly string[];
}

/**
 * Lists the pseudonyms of a value under each secret of a keyring.
 *
 * @throws SecretError if the keyring is closed
 * @throws OptionError if the identifier is unknown, the value is no string, or the policy's scope asks for an option that is missing
 */
export function lookUp(
  policy: Policy,
  ring: Keyring,
  identifier: IdentifierName,
  value: string,
  options: LookupOptions = {},
): string[] {
  checkAsked(identifier, value);
  checkOptions(options, lookupOptions);
  const { domain, with: beside, periods, ...hints } = options;
  checkReach(policy, identifier, options);
  const domains = domain === undefined ? domainsOf(policy.domain) : [domain];
  return pseudonymsOf(
    ring,
    domains,
    identifier,
    value,
    { region: policy.region, ...hints },
    { with: beside, periods },
  );
}

const lookupOptions = {
  domain: (value) =>
    typeof value === 'string' && domainForm.test(value) ? undefined : '1 to 32 of a-z, 0-9 and -',
  region: aText,
  idd: anything,
  tenant: (value) => (typeof value === 'function' ? undefined : aText(value)),
  with: aText,
  periods: (value) =>
    Array.isArray(value) && value.every((each) => typeof each === 'string' && readPeriod(each) !== undefined)
      ? undefined
      : 'a list of periods, such as 2026-11, 2026-W48 or 2026-11-24',
} as const satisfies Readonly<Record<string, Expect>>;

/** The messages repeat neither argument, since the value may have been given in the place of the identifier. */
function checkAsked(identifier: unknown, value: unknown): void {
  const issues: OptionIssue[] = [];
  if (!identifierNames.includes(identifier as IdentifierName)) {
    const nearest = typeof identifier === 'string' ? nearestWord(identifier, identifierNames) : undefined;
    issues.push({
      name: 'identifier',
      message: `expected one of ${identifierNames.join(', ')}`,
      ...(nearest === undefined ? {} : { hint: `did you mean ${nearest}?` }),
    });
  }
  if (typeof value !== 'string') {
    const got = value === null ? 'null' : typeof value;
    issues.push({ name: 'value', message: `expected a text, got ${got}` });
  }
  if (issues.length > 0) throw new OptionError(issues);
}

/**
 * Refuses a lookup whose pseudonyms no rule of the policy writes, and says what is missing. Otherwise the search would find
 * nothing, and a person would be told that there are no records of theirs.
 *
 * @throws OptionError
 */
function checkReach(
  policy: Policy,
  identifier: IdentifierName,
  { with: beside, periods }: LookupOptions,
): void {
  const refuse = (name: string, message: string): never => {
    throw new OptionError([{ name, message }]);
  };
  if (beside !== undefined && periods !== undefined) refuse('periods', 'and with are of two scopes');
  if (beside !== undefined || periods !== undefined) return;
  const scopes = scopesOf(policy.rules, identifier);
  if (scopes.length === 0 || scopes.includes(undefined)) return;
  for (const scope of scopes) {
    if (typeof scope !== 'object') continue;
    if ('with' in scope) refuse('with', `expected what stands in ${scope.with} in the output`);
    else refuse('periods', `expected each ${scope.within} to look in`);
  }
  refuse('identifier', 'has another pseudonym in each record: none can be found');
}
