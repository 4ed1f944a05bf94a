/**
 * @module
 * Binds one rule and one secret to one `apply`: the identifier that reads the values, the keys that hash them, and the
 * transform that writes the results.
 */
import type { KeySafe, SecretKeys } from '../crypto/keys.js';
import type { Hints, Identifier, IdentifierName } from '../identifiers/identifier.js';
import { createIdentifier } from '../identifiers/index.js';
import { hasReading, scopeOf } from '../policy/check/context-fields.js';
import type { Policy, Rule } from '../policy/document.js';
import { domainsOf } from '../policy/domain.js';
import { withEncoding } from '../transforms/encoding.js';
import { createGuard } from '../transforms/guard.js';
import { transforms } from '../transforms/index.js';
import type { Known } from '../transforms/scrub/person/person.js';
import type { Candidates } from '../transforms/scrub/scan/finding.js';
import { withPersons } from '../transforms/scrub.js';
import type { Apply, Setting } from '../transforms/transform.js';
import type { Allowance } from './allowance.js';
import { type RecordSide, scopeKeys } from './context/scope.js';

/** What a bound rule may ask its surroundings for while records are rewritten. */
export interface Surroundings {
  /** Reports that the identifier could not read the current value, or a part of it of so many characters. */
  unparsed(length: number): void;
  /** Counts what identifiers read. */
  readonly allowance: Allowance;
  /** The text of a field of the current record. */
  field(path: string): string | undefined;
  /** The text of a field, and what the field's own rule makes of it. */
  also?(path: string, secret: number): Known | undefined;
  /** Puts a memo before a transform of values inside other values. */
  remember(apply: Apply): Apply;
  /** What the current record says about the scope of pseudonyms; missing if no rule has a scope. */
  scope?(secret: number): RecordSide;
  /** Finds where to look in texts, if the kernel can tell. */
  candidates?(): Candidates | undefined;
}

/** @param secret - index into the keyring, counted on from one domain to the next: see {@link settingOf} */
export function bindRule(
  policy: Policy,
  rule: Exclude<Rule, { transform: 'json' }>,
  safe: KeySafe,
  secret: number,
  around: Surroundings,
): Apply {
  const setting = settingOf(policy, rule, safe, secret, around);
  const apply =
    rule.transform === 'scrub'
      ? withPersons(
          transforms.scrub(
            { ...rule, region: rule.region ?? policy.region },
            setting,
            around.remember,
            around.candidates,
          ),
          rule.also?.map((path) => () => around.also?.(path, secret)),
        )
      : createApply(rule, setting, policy.region);
  const encoding = 'encoding' in rule ? rule.encoding : undefined;
  return encoding === undefined ? apply : withEncoding(encoding, apply, setting);
}

function createApply(
  rule: Exclude<Rule, { transform: 'json' | 'scrub' }>,
  setting: Setting,
  region: string | undefined,
): Apply {
  switch (rule.transform) {
    case 'pseudonym': {
      const apply = transforms.pseudonym(rule, setting);
      // The result depends on the record. A batch hashes with one key, so there is none.
      return scopeOf(rule) === undefined ? apply : (value) => apply(value);
    }
    case 'truncate':
      return transforms.truncate(rule, setting);
    case 'generalize':
      return transforms.generalize(
        rule.step === undefined ? { to: rule.to! } : { step: rule.step, most: rule.most },
        setting,
      );
    case 'keep':
      return createGuard(rule.form, region, setting);
    case 'mask':
      return transforms.mask(rule);
    case 'url':
      return transforms.url(rule, setting);
    case 'cookie':
      return transforms.cookie(rule, setting);
    case 'sip':
      return transforms.sip(setting);
    default:
      throw new TypeError(`${rule.transform} needs no value`);
  }
}

/** Without known ids, a value that looks like a pseudonym is treated like any other value. */
const none: ReadonlySet<string> = new Set();

/**
 * The setting of a transform, for one rule and one secret.
 *
 * @param secret - index into the keyring, plus the number of secrets times the index of the domain, if records choose
 *   among domains
 */
export function settingOf(
  policy: Policy,
  rule: Rule,
  safe: KeySafe,
  secret: number,
  around: Surroundings,
): Setting {
  const hints = hintsOf(policy, rule, around);
  const domain =
    ('domain' in rule ? rule.domain : undefined) ?? domainsOf(policy.domain)[Math.floor(secret / safe.size)]!;
  const of = (scope?: string): SecretKeys => safe.of(secret % safe.size, domain, scope);
  const keys = policy.incoming === 'rehash' ? { ...of(), ids: none } : of();
  const scope = scopeOf(rule);
  const name = ('identifier' in rule ? rule.identifier : undefined) ?? 'opaque';
  return {
    identifier: around.allowance.watch(createIdentifier(name, hints)),
    identifierOf: createPartReader(hints, around.allowance),
    keys: scope === undefined ? keys : scopeKeys(scope, keys, of, domain, around.scope!(secret)),
    unparsed: around.unparsed,
    holds: (values) => around.allowance.read(values),
  };
}

function hintsOf(policy: Policy, rule: Rule, around: Surroundings): Hints {
  if (rule.transform === 'scrub') {
    const { region = policy.region, idd } = rule;
    return { region: typeof region === 'object' ? region[0] : region, idd };
  }
  if (!hasReading(rule)) return { region: policy.region };
  const { region = policy.region, idd, international, tenant } = rule;
  return { region, idd, international, tenant: typeof tenant === 'object' ? named(tenant, around) : tenant };
}

/** An empty field names nobody. */
const named =
  ({ field, otherwise }: { field: string; otherwise?: string | undefined }, around: Surroundings) =>
  (): string | undefined =>
    around.field(field) || otherwise;

/** Readers for the identifiers inside containers. Each is made once for the same hints. */
function createPartReader(hints: Hints, allowance: Allowance): Setting['identifierOf'] {
  const own: Hints = {};
  const known = new WeakMap<Hints, Map<IdentifierName, Identifier>>();
  return ({ identifier: name, hints: given = own }) => {
    const identifiers = known.get(given) ?? new Map<IdentifierName, Identifier>();
    known.set(given, identifiers);
    let identifier = identifiers.get(name);
    if (identifier === undefined) {
      identifier = allowance.watch(createIdentifier(name, { ...hints, ...given }));
      identifiers.set(name, identifier);
    }
    return identifier;
  };
}
