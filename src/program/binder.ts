/**
 * @module
 * Binds the rules of a policy to its secrets, with a memo wherever a result is worth remembering.
 */
import type { Keyring } from '../crypto/keyring.js';
import { createKeySafe } from '../crypto/keys.js';
import { type Automaton, ruleAt } from '../paths/automaton.js';
import { literalKeys, parsePath } from '../paths/path.js';
import { isVolatile, scopeOf } from '../policy/check/context-fields.js';
import type { Policy, Rule, Scope } from '../policy/document.js';
import { domainsOf } from '../policy/domain.js';
import type { Known } from '../transforms/scrub/person/person.js';
import { createSpanApply } from '../transforms/scrub/span.js';
import type { Scrub } from '../transforms/scrub.js';
import type { Apply } from '../transforms/transform.js';
import { isMemoized, regionsOf } from './action.js';
import { Allowance } from './allowance.js';
import { bindRule, type Surroundings, settingOf } from './bind.js';
import type { CompileOptions } from './compile.js';
import { createWriter } from './context/counterpart.js';
import { createFresh, reachOf } from './context/scope.js';
import type { ContextReader } from './context.js';
import { createMemo, type Lengths, lengths, type Memo } from './memo.js';
import { nestRules } from './nest.js';
import type { Reading } from './visitor.js';

/** How many whole texts are remembered: some hundred kilobytes of texts that are too long for the kernel. */
const textCapacity = 256;
const textLengths: Lengths = { least: 129, most: 1024 };

export function createBinder(
  policy: Policy,
  keyring: Keyring,
  { memo, nest, candidates = () => undefined }: CompileOptions,
  { field, period, current }: ContextReader,
  automaton: Automaton,
  reading: Reading,
  allowance: Allowance,
) {
  const memos: Pick<Memo, 'wipe'>[] = [];
  const safe = createKeySafe(keyring);
  const secrets = keyring.secrets.length * domainsOf(policy.domain).length;
  const share = Math.ceil(memo / Math.max(1, countApplies(policy.rules) * secrets));
  const own = (each: Pick<Memo, 'wipe'>): void => {
    memos.push(each);
  };
  const remember = (apply: Apply, capacity: number, counted?: Allowance, texts?: Lengths): Apply => {
    const remembered = createMemo(apply, capacity, reading, counted, texts);
    own(remembered);
    return remembered.apply;
  };
  const around: Surroundings = {
    unparsed: (length) => {
      reading.unread++;
      allowance.searched(length);
    },
    allowance,
    field,
    also: (path, secret) => alsoOf(path, secret),
    scope: (secret) => ({ period, written: (path) => writtenOf(path, secret), fresh }),
    candidates,
    // A scrub rule has one of these for each identifier.
    remember: (apply) => allowance.once(remember(apply, Math.ceil(share / 8), undefined, lengths)),
  };

  const bind = (rule: Rule, secret: number, capacity: number): Apply => {
    if (rule.transform === 'json') {
      if (nest === undefined) throw new TypeError('JSON in strings needs an engine');
      return nestRules(policy, rule, secret, nest, settingOf(policy, rule, safe, secret, around), {
        // Values inside are always remembered here, since no memo of an engine reaches them.
        bind: (inner) => bind(inner, secret, share),
        once: (apply) => allowance.once(apply),
        bindAside: (inner, aside) => bindAside(inner, secret, aside),
        own,
        allowance,
      });
    }
    const apply = bindRule(policy, rule, safe, secret, around);
    const scope = scopeOf(rule);
    if (scope !== undefined) return rememberScoped(apply, scope, secret);
    if (!isMemoized(rule)) return apply;
    // The values inside a text are remembered. A whole text seldom comes twice, and then the kernel remembers it, unless it is long or
    // could not be read.
    if (rule.transform !== 'scrub') return remember(apply, capacity, allowance);
    if (capacity > 0 || share === 0) return apply;
    const known = remember(apply, Math.min(share, textCapacity), allowance, textLengths);
    return Object.assign(known, { named: (apply as Scrub).named });
  };

  /** A memo for answers that also depend on the record: its keys have that as a line before the value. */
  const rememberScoped = (apply: Apply, scope: Exclude<Scope, 'person'>, secret: number): Apply => {
    const reach = reachOf(scope, around.scope!(secret));
    if (reach === undefined) return apply;
    const known = remember((text) => apply(text.slice(text.indexOf('\n') + 1)), share, allowance);
    return (value) => known(`${reach()}\n${value}`);
  };

  const writtenOf = createWriter(policy, automaton, allowance.most, field, current, {
    bind: (rule, secret, aside) => bindAside(rule, secret, aside),
    remember(apply, aside) {
      const memo = createMemo(apply, share, { unread: 0 }, aside);
      own(memo);
      return memo.apply;
    },
  });
  own(writtenOf);
  const fresh = createFresh(current);

  /** A field of the record whose value is removed from texts, with its own pseudonym if a rule makes one. */
  const alsoOf = (path: string, secret: number): Known | undefined => {
    const value = field(path);
    if (value === undefined) return undefined;
    const rule = ruleOf(path);
    if (rule?.transform !== 'pseudonym' || isVolatile(rule)) return { value, pseudonym: undefined };
    pseudonyms[secret] ??= new Map();
    const write = pseudonyms[secret].get(rule) ?? bindAside(rule, secret);
    pseudonyms[secret].set(rule, write);
    return { value, pseudonym: () => write(value) };
  };
  const pseudonyms: Map<Rule, Apply>[] = [];
  const ruleOf = createRules(policy, automaton);

  /** For texts that are not values of a rule: unreadable parts of them are not counted. */
  const bindAside = (rule: Rule, secret: number, aside = new Allowance(Infinity)): Apply =>
    bindRule(policy, rule as Exclude<Rule, { transform: 'json' }>, safe, secret, {
      ...around,
      unparsed() {},
      also: () => undefined,
      allowance: aside,
      remember: (apply) => apply,
    });

  return {
    share,
    bind,
    bindSpan: (rule: Rule, secret: number): Apply =>
      createSpanApply(
        settingOf(policy, rule, safe, secret, around),
        regionsOf((rule.transform === 'scrub' ? rule.region : undefined) ?? policy.region),
        rule.transform === 'scrub' ? rule.idd : undefined,
      ),
    bindAside,
    own,
    wipe() {
      safe.wipe();
      for (const each of memos) each.wipe();
    },
  };
}

/** The rule of each literal path. */
function createRules(policy: Policy, automaton: Automaton): (path: string) => Rule | undefined {
  const rules = new Map<string, Rule | undefined>();
  return (path) => {
    if (!rules.has(path))
      rules.set(path, policy.rules[ruleAt(automaton, literalKeys(parsePath(path)) ?? [])]);
    return rules.get(path);
  };
}

/** How many memos the rules may need, including those for values inside other values. */
function countApplies(rules: readonly Rule[]): number {
  return rules.reduce((sum, rule) => {
    if (rule.transform === 'json') return sum + countApplies(rule.rules as readonly Rule[]);
    return rule.transform === 'keep' || rule.transform === 'drop' || rule.transform === 'replace'
      ? sum
      : sum + 1;
  }, 0);
}
