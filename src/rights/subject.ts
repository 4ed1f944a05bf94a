/**
 * @module
 * Every pseudonym that one person has under a policy and a keyring: by kind, domain, scope and secret, with the rules that
 * write it. And what cannot be found, and why: who is told "there is nothing" must be told of that as well.
 */
import type { Keyring, Secret } from '../crypto/keyring.js';
import { createKeySafe, type KeySafe } from '../crypto/keys.js';
import { nameOf, type Period, startOf } from '../crypto/period.js';
import type { IdentifierName } from '../identifiers/identifier.js';
import { scopeOf } from '../policy/check/context-fields.js';
import { pathsOf } from '../policy/check.js';
import type { Policy, Scope } from '../policy/document.js';
import { domainsOf } from '../policy/domain.js';
import { besideCounterpart } from '../program/context/scope.js';
import { type Hashed, subjectOf } from '../program/lookup.js';
import {
  type Given,
  hashedBy,
  hintsOf,
  listGiven,
  listRules,
  type Person,
  type PlacedRule,
} from './person.js';

/** Where pseudonyms of a narrower scope are looked for. */
export interface Reach {
  /** For rules of scope `with`: what stands in counterparts' fields in the output; an empty text where nothing does. */
  readonly with?: readonly string[] | undefined;
  /** For rules of scope `within`, milliseconds since 1970: where the secret has no bounds, the time to look in. */
  readonly from?: number | undefined;
  readonly until?: number | undefined;
  /** Of extensions, where a field of each record names it. */
  readonly tenant?: string | undefined;
}

/** One pseudonym of a person. */
export interface Pseudonym {
  /** Without a kept part. */
  readonly pseudonym: string;
  /** `tel`, or `telx` for what its identifier cannot read. */
  readonly kind: string;
  /** As it was given. */
  readonly identifier: IdentifierName;
  readonly domain: string;
  /** `person`, `with`, or the name of a period. */
  readonly scope: string;
  /** The id of the secret. */
  readonly secret: string;
  /** That write it, as people count them; none where only what no rule names could hold it. */
  readonly rules: readonly string[];
}

/** A rule whose pseudonyms of this person are not among those found. */
export interface Missing {
  readonly rule: string;
  readonly path: string;
  /**
   * `record`: it has another pseudonym in each record, and nobody can find it. `with`, `within`, `tenant`: it can be found
   * by what {@link Reach} says of that, which was not given.
   */
  readonly why: 'record' | 'with' | 'within' | 'tenant';
}

/** One of the identifiers that were given, which nothing can read: it is looked for by its spelling, and by no other. */
export interface Unread {
  readonly identifier: IdentifierName;
  /** Which of those that were given of this identifier, from 1 on. The value itself is not repeated. */
  readonly at: number;
}

/** Who a person is in pseudonymized records, and what of them cannot be found. */
export interface Subject {
  /** Every one that can be told. */
  readonly pseudonyms: readonly Pseudonym[];
  /** Rules whose pseudonyms of this person are not among them. */
  readonly missing: readonly Missing[];
  /** What was given and cannot be read. */
  readonly unread: readonly Unread[];
  /** Of the keyring: what other secrets wrote, those destroyed among them, is nobody's that could be told. */
  readonly ids: ReadonlySet<string>;
}

/** A secret has so many periods at most. */
const mostPeriods = 4000;

/**
 * @throws SecretError where the keyring is closed
 * @example
 * listPseudonyms(policy, ring, { phone: '(202) 555-0123' }).pseudonyms[0].pseudonym // 'tel_k1_…'
 */
export function listPseudonyms(policy: Policy, keyring: Keyring, person: Person, reach: Reach = {}): Subject {
  const given = listGiven(person);
  const rules = listRules(policy.rules);
  const list = new List(keyring);
  const missing: Missing[] = [];
  const safe = createKeySafe(keyring);
  const unread: Unread[] = [];
  try {
    for (const one of given) {
      const readings = readingsOf(one, rules, policy, reach);
      const plain = subjectOf(one.name, one.value, { region: policy.region, tenant: reach.tenant });
      const known = [...readings.map(({ hashed }) => hashed), plain].find((each) => each?.isRead);
      let lacksTenant = false;
      for (const { placed, hashed } of readings) {
        const { rule } = placed;
        if (hashed.label === 'extx' && isTenantless(placed, reach)) {
          missing.push(miss(placed, 'tenant'));
          lacksTenant = true;
        }
        const own = 'domain' in rule ? rule.domain : undefined;
        const domains = own === undefined ? domainsOf(policy.domain) : [own];
        const scope = scopeOf(rule);
        const lack = scope === undefined ? undefined : lackOf(scope, keyring, reach);
        if (lack !== undefined) {
          missing.push(miss(placed, lack));
          continue;
        }
        list.add(safe, one.name, hashed, domains, scope, reach, placed.number);
        // One rule has a region by which it is read, and this one has none: in its field, it may stand as the other reads it.
        if (known !== undefined && hashed.label === `${known.label}x`)
          list.add(safe, one.name, known, domains, scope, reach, placed.number);
      }
      // In what no rule names, and in texts, it stands as what it is.
      if (plain !== undefined) list.add(safe, one.name, plain, domainsOf(policy.domain), undefined, reach);
      const isHashed = plain !== undefined || readings.length > 0;
      if (isHashed && known === undefined && !lacksTenant) unread.push({ identifier: one.name, at: one.at });
    }
  } finally {
    safe.wipe();
  }
  return { pseudonyms: list.all(), missing: unique(missing), unread, ids: keyring.ids };
}

/** What each rule hashes of it. */
function readingsOf(
  one: Given,
  rules: readonly PlacedRule[],
  policy: Policy,
  { tenant }: Reach,
): { readonly placed: PlacedRule; readonly hashed: Hashed }[] {
  return rules.flatMap((placed) => {
    const hashed = hashedBy(placed, one, hintsOf(policy, placed.rule, tenant), policy);
    return hashed === undefined ? [] : [{ placed, hashed }];
  });
}

const isTenantless = ({ rule }: PlacedRule, { tenant }: Reach): boolean =>
  'tenant' in rule && typeof rule.tenant === 'object' && (tenant ?? rule.tenant.otherwise) === undefined;

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

/** Undefined where there is no end of them. */
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

/** Pseudonyms, each once, with all rules that write it. */
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
