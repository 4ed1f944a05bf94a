/**
 * @module
 * Lists every pseudonym of a person under a policy and a keyring, by kind, domain, scope and secret, with the rules
 * that write it. It also lists what cannot be found, and why: otherwise an answer of "there is nothing" might be wrong.
 */
import type { Keyring, Secret } from '../crypto/keyring.js';
import { createKeySafe, type KeySafe } from '../crypto/keys.js';
import type { IdentifierName } from '../identifiers/identifier.js';
import { scopeOf } from '../policy/check/context-fields.js';
import { pathsOf } from '../policy/check.js';
import type { Policy, Scope } from '../policy/document.js';
import { domainsOf } from '../policy/domain.js';
import { besideCounterpart } from '../program/context/scope.js';
import { type Hashed, subjectOf } from '../program/lookup.js';
import { nameOf, type Period, startOf } from '../time/period.js';
import { columnsOf, leastClip } from './clip.js';
import {
  type Given,
  hashedBy,
  hintsOf,
  listGiven,
  listRules,
  type Person,
  type PlacedRule,
} from './person.js';

/** Where to look for pseudonyms of a narrower scope. */
export interface Reach {
  /** For rules of scope `with`: the values of the counterparts' fields in the output; `''` for an empty field. */
  readonly with?: readonly string[] | undefined;
  /** For rules of scope `within`: the time to look in, in milliseconds since 1970, if the secret has no bounds. */
  readonly from?: number | undefined;
  /** The end of that time, in milliseconds since 1970, exclusive. */
  readonly until?: number | undefined;
  /** The tenant of extensions, if a field of each record names it. */
  readonly tenant?: string | undefined;
}

/** One pseudonym of a person. */
export interface Pseudonym {
  /** The pseudonym, without a kept part. */
  readonly pseudonym: string;
  /** Its kind: `tel`, or `telx` if the identifier could not read the value. */
  readonly kind: string;
  /** The value as it was given. */
  readonly identifier: IdentifierName;
  /** The domain under which it was computed. */
  readonly domain: string;
  /** `person`, `with`, or the name of a period. */
  readonly scope: string;
  /** The id of the secret. */
  readonly secret: string;
  /** The numbers of the rules that write it, from 1; empty if only unlisted fields could hold it. */
  readonly rules: readonly string[];
}

/** A rule whose pseudonyms of this person could not be listed. */
export interface Missing {
  /** The number of the rule in the policy, from 1. */
  readonly rule: string;
  /** The paths of the rule, separated by blanks. */
  readonly path: string;
  /**
   * `record`: each record has another pseudonym, so none can be found. `with`, `within`, `tenant`: the pseudonym can be
   * found, but the part of {@link Reach} that it needs was not given. `width`: a column of fixed width may leave too little
   * of one.
   */
  readonly why: 'record' | 'with' | 'within' | 'tenant' | 'width';
}

/** A given identifier that cannot be read. It is looked for in exactly this spelling. */
export interface Unread {
  /** The identifier as which the value was given. */
  readonly identifier: IdentifierName;
  /** Its number among the given values of this identifier, from 1. The value itself is not repeated. */
  readonly at: number;
}

/** The pseudonyms of a person, and what cannot be found. */
export interface Subject {
  /** Every pseudonym that can be computed. */
  readonly pseudonyms: readonly Pseudonym[];
  /** Rules whose pseudonyms of this person are not in the list. */
  readonly missing: readonly Missing[];
  /** Given values that cannot be read. */
  readonly unread: readonly Unread[];
  /** The fingerprint of the keyring. Pseudonyms of other secrets, for example destroyed ones, cannot be found. */
  readonly ids: ReadonlySet<string>;
}

/** How many periods of one secret are listed at most. */
const mostPeriods = 4000;

/**
 * @throws SecretError if the keyring is closed
 * @example
 * listPseudonyms(policy, ring, { phone: '(202) 555-0123' }).pseudonyms[0].pseudonym // 'tel_k1_…'
 */
export function listPseudonyms(policy: Policy, keyring: Keyring, person: Person, reach: Reach = {}): Subject {
  const given = listGiven(person);
  const rules = listRules(policy.rules);
  const list = new List(keyring);
  const missing: Missing[] = [];
  const columns = columnsOf(policy);
  const safe = createKeySafe(keyring);
  const unread: Unread[] = [];
  try {
    for (const one of given) {
      const readings = readingsOf(one, rules, policy, reach);
      const plain = subjectOf(one.name, one.value, { region: policy.region, tenant: reach.tenant });
      const own = readings.filter(({ placed, hashed }) => isOwn(placed, hashed, one, plain));
      const known = [...own.map(({ hashed }) => hashed), plain].find((each) => each?.isRead);
      let lacksTenant = false;
      for (const { placed, hashed } of readings) {
        const { rule } = placed;
        if (hashed.label === 'extx' && isTenantless(placed, reach)) {
          missing.push(miss(placed, 'tenant'));
          lacksTenant = true;
        }
        const named = 'domain' in rule ? rule.domain : undefined;
        const domains = named === undefined ? domainsOf(policy.domain) : [named];
        const scope = scopeOf(rule);
        const lack = scope === undefined ? undefined : lackOf(scope, keyring, reach);
        if (lack !== undefined) {
          missing.push(miss(placed, lack));
          continue;
        }
        if (isNarrow(placed, columns)) missing.push(miss(placed, 'width'));
        list.add(safe, one.name, hashed, domains, scope, reach, placed.number);
        // Another rule reads the value by its region, and this one has no region. In its field, the value may be written as the
        // other rule reads it.
        if (known !== undefined && hashed.label === `${known.label}x`)
          list.add(safe, one.name, known, domains, scope, reach, placed.number);
      }
      // In unlisted fields and in texts it appears in its own kind.
      if (plain !== undefined) list.add(safe, one.name, plain, domainsOf(policy.domain), undefined, reach);
      const isHashed = plain !== undefined || readings.length > 0;
      if (isHashed && known === undefined && !lacksTenant) unread.push({ identifier: one.name, at: one.at });
    }
  } finally {
    safe.wipe();
  }
  return { pseudonyms: list.all(), missing: unique(missing), unread, ids: keyring.ids };
}

/** What each rule hashes of the person. */
function readingsOf(
  one: Given,
  rules: readonly PlacedRule[],
  policy: Policy,
  { tenant }: Reach,
): { readonly placed: PlacedRule; readonly hashed: Hashed }[] {
  return rules.flatMap((placed) =>
    hashedBy(placed, one, hintsOf(policy, placed.rule, tenant), policy).map((hashed) => ({ placed, hashed })),
  );
}

/**
 * Whether a rule has read the value as what it was given as. One for names of users reads whatever it is, so it says nothing of
 * a number, which may be written in another way in its field.
 */
function isOwn({ rule }: PlacedRule, { label }: Hashed, { name }: Given, plain: Hashed | undefined): boolean {
  if (!('identifier' in rule) || rule.identifier === name) return true;
  if (rule.identifier !== 'opaque' && rule.identifier !== 'account') return true;
  // What singles nobody out could be read.
  return plain === undefined || label === plain.label.replace(/x$/, '');
}

const isTenantless = ({ rule }: PlacedRule, { tenant }: Reach): boolean =>
  'tenant' in rule && typeof rule.tenant === 'object' && (tenant ?? rule.tenant.otherwise) === undefined;

/** Whether a column of the rule may leave too little of a pseudonym. */
function isNarrow({ rule }: PlacedRule, columns: ReturnType<typeof columnsOf>): boolean {
  if (columns === undefined) return false;
  const paths = pathsOf(rule);
  // Where other text may stand before it, a column of any width may cut it anywhere.
  const isAlone = rule.transform === 'pseudonym' && rule.identifier !== 'uri' && rule.identifier !== 'party';
  return [...columns].some(
    ([name, widths]) =>
      paths.some((path) => path === name || path.includes('*')) &&
      (!isAlone || widths.some((width) => width < leastClip)),
  );
}

const miss = ({ rule, number }: PlacedRule, why: Missing['why']): Missing => ({
  rule: number,
  path: pathsOf(rule).join(' '),
  why,
});

const unique = (missing: readonly Missing[]): Missing[] => [
  ...new Map(missing.map((each) => [`${each.rule} ${each.why}`, each])).values(),
];

function lackOf(
  scope: Exclude<Scope, 'person'>,
  { secrets }: Keyring,
  reach: Reach,
): Missing['why'] | undefined {
  if (scope === 'record') return 'record';
  if ('with' in scope) return reach.with === undefined ? 'with' : undefined;
  const isKnown = (secret: Secret): boolean => periodsOf(scope.within, secret, reach) !== undefined;
  return secrets.every(isKnown) ? undefined : 'within';
}

/** Undefined if there is no end of them. */
function periodsOf(period: Period, secret: Secret, reach: Reach): string[] | undefined {
  const from = Math.max(secret.from, reach.from ?? -Infinity);
  const until = Math.min(secret.until, reach.until ?? Infinity);
  if (!Number.isFinite(from) || !Number.isFinite(until)) return undefined;
  const names: string[] = [];
  for (let at = startOf(period, from); at < until; at = startOf(period, at, 1)) {
    if (names.length === mostPeriods) return undefined;
    names.push(nameOf(period, at));
  }
  return names;
}

/** Each pseudonym once, with all rules that write it. */
class List {
  readonly #known = new Map<string, Pseudonym & { readonly rules: string[] }>();

  constructor(readonly keyring: Keyring) {}

  add(
    safe: KeySafe,
    identifier: IdentifierName,
    hashed: Hashed,
    domains: readonly string[],
    scope: Exclude<Scope, 'person'> | undefined,
    reach: Reach,
    rule?: string,
  ): void {
    for (const domain of domains) {
      this.keyring.secrets.forEach((secret, i) => {
        for (const { part, text, name } of partsOf(hashed, scope, secret, reach)) {
          const pseudonym = `${hashed.label}_${secret.id}_${safe.of(i, domain, part).body(hashed.label, text)}`;
          const known = this.#known.get(pseudonym) ?? {
            pseudonym,
            kind: hashed.label,
            identifier,
            domain,
            scope: name,
            secret: secret.id,
            rules: [],
          };
          this.#known.set(pseudonym, known);
          if (rule !== undefined && !known.rules.includes(rule)) known.rules.push(rule);
        }
      });
    }
  }

  all = (): Pseudonym[] => [...this.#known.values()];
}

/** What is hashed, under which key, and how the scope is called. */
function partsOf(
  { text }: Hashed,
  scope: Exclude<Scope, 'person'> | undefined,
  secret: Secret,
  reach: Reach,
): { readonly part?: string; readonly text: string; readonly name: string }[] {
  if (scope === undefined || scope === 'record') return [{ text, name: 'person' }];
  if ('with' in scope)
    return (reach.with ?? []).map((written) => ({
      part: 'with',
      text: besideCounterpart(text, written),
      name: 'with',
    }));
  return (periodsOf(scope.within, secret, reach) ?? []).map((name) => ({ part: name, text, name }));
}
