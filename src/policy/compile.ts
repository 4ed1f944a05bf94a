/**
 * @module
 * A policy and a keyring become a program: the automaton over paths, and for each secret one `apply` for
 * each rule. After this, nothing of the policy is looked at again.
 */
import type { Keyring } from '../crypto/keyring.js';
import { createKeySafe } from '../crypto/keys.js';
import type { Candidates } from '../transforms/scrub/scan/finding.js';
import type { Apply } from '../transforms/transform.js';
import { createAction, isMemoized } from './action.js';
import { Allowance, defaultMaxValues } from './allowance.js';
import { bindRule, type Surroundings, settingOf } from './bind.js';
import { pathsOf } from './check.js';
import { determinedOf } from './checked.js';
import { createContextReader } from './context.js';
import { buildAutomaton } from './determinize.js';
import { isFlat } from './format.js';
import { createMemo, type Memo } from './memo.js';
import { bindGroups, createNames } from './names.js';
import { type Nest, nestRules } from './nest.js';
import { literalKeys, parsePath } from './path.js';
import type { Paths } from './place.js';
import type { Program } from './program.js';
import { leftover, scanOf } from './scan.js';
import type { Policy, Rule } from './schema.js';

/** A program with its counts and its memos: what the front door holds. */
export interface CompiledPolicy extends Program {
  readonly allowance: Allowance;
  /** As `applies`, with every answer remembered: for engines that have no memo of their own. */
  memoized(secret: number): readonly Apply[];
  /** Where the context fields are, as keys from the root. */
  readonly contextKeys: readonly (readonly string[])[];
  /** How often an identifier could not read a value, by group. */
  readonly unread: Uint32Array;
  /** Rule number of each group. */
  readonly groups: readonly number[];
  /** Forgets every value that a memo holds, and every key: nothing is hashed from then on. */
  wipe(): void;
}

export interface CompileOptions {
  /** Milliseconds since 1970: picks the secret where the policy names no event time. */
  readonly clock: () => number;
  /** How many values of one record may be read. */
  readonly maxRecordValues?: number | undefined;
  /** How many values all memos together remember, in each of their two generations. */
  readonly memo: number;
  /** Engines for JSON in strings; a policy with a `json` rule needs it. */
  readonly nest?: Nest;
  /** Where to look in texts; without, all of each is looked at. */
  readonly candidates?: () => Candidates | undefined;
}

/** @param policy - checked: as `parsePolicy` gives it */
export function compilePolicy(
  policy: Policy,
  keyring: Keyring,
  { clock, memo, maxRecordValues = defaultMaxValues, nest, candidates = () => undefined }: CompileOptions,
): CompiledPolicy {
  const groups: number[] = [];
  const safe = createKeySafe(keyring);
  const scan = scanOf(policy.rules, policy.unlisted);
  const guards = isFlat(policy.format);
  const actions = policy.rules.map((rule, i) =>
    createAction(rule, i, groups, policy, { scans: i === scan, guards }),
  );
  const context = createContextReader(policy, keyring, clock);
  const paths: Paths = {
    rules: policy.rules.map((rule) => pathsOf(rule).map(parsePath)),
    captures: context.paths,
    keeps: (rule) => actions[rule]!.do === 'keep',
    unlisted: leftover(policy.unlisted),
    names: scan >= 0,
  };
  const automaton = buildAutomaton(paths, determinedOf(policy));
  const allowance = new Allowance(maxRecordValues);
  const unread = new Uint32Array(groups.length);
  const memos: Pick<Memo, 'wipe'>[] = [];

  const share = Math.ceil(memo / Math.max(1, countApplies(policy.rules) * keyring.secrets.length));

  const uncounted = <Result>(group: number, run: () => Result): Result => {
    const before = unread[group]!;
    const result = allowance.free(run);
    unread[group] = before;
    return result;
  };

  /** Whoever remembers answers by group must see under the same one what could not be read. */
  const countUnder = (group: number, apply: Apply, own: number): Apply => {
    return (value) => {
      const before = unread[own]!;
      const result = apply(value);
      unread[group]! += unread[own]! - before;
      unread[own] = before;
      return result;
    };
  };

  const bind = (rule: Rule, group: number, secret: number, capacity: number): Apply => {
    const around: Surroundings = {
      unparsed: () => {
        unread[group]!++;
      },
      allowance,
      tenant: context.tenant,
      candidates,
      remember(apply) {
        // A rule that scrubs has one of these for each identifier.
        const inner = createMemo(apply, Math.ceil(share / 8), unread, group);
        memos.push(inner);
        return allowance.once(inner.apply);
      },
    };
    if (rule.transform === 'json') {
      if (nest === undefined) throw new TypeError('JSON in strings needs an engine');
      // What is inside is remembered in any case: no memo of an engine reaches it.
      const bindInner = (inner: Rule): Apply => bind(inner, group, secret, share);
      const nestCounted: Nest = (program) => {
        const applies = program.applies(secret).map((apply) => allowance.once(apply));
        return nest({ ...program, applies: () => applies });
      };
      return nestRules(
        policy,
        rule,
        secret,
        bindInner,
        nestCounted,
        settingOf(policy, rule, safe, secret, around),
        (run) => uncounted(group, run),
        (names) => memos.push(names),
      );
    }
    const apply = bindRule(policy, rule, safe, secret, around);
    // What stands inside a text is remembered; the text itself hardly comes twice.
    if (!isMemoized(rule) || rule.transform === 'scrub') return apply;
    const remembered = createMemo(apply, capacity, unread, group, allowance);
    memos.push(remembered);
    return remembered.apply;
  };

  /** The applies of each secret, bound when a record first needs them. */
  const createBinding = (capacity: number): ((secret: number) => readonly Apply[]) => {
    const bound: (readonly Apply[])[] = [];
    const bindAll = (secret: number): readonly Apply[] =>
      bindGroups(groups, scan, (number, group) => bind(policy.rules[number]!, group, secret, capacity)).map(
        (apply, group) => {
          const own = groups.indexOf(groups[group]!);
          return own === group ? apply : countUnder(group, apply, own);
        },
      );
    return (secret) => {
      bound[secret] ??= bindAll(secret);
      return bound[secret];
    };
  };
  /** As engines call them: each value that they hand over is taken. */
  const meter = (binding: (secret: number) => readonly Apply[]): ((secret: number) => readonly Apply[]) => {
    const metered: (readonly Apply[])[] = [];
    return (secret) => {
      metered[secret] ??= binding(secret).map((apply) => allowance.meter(apply));
      return metered[secret];
    };
  };
  const memoized = createBinding(share);
  const scanGroup = groups.indexOf(scan);
  const names =
    scan < 0
      ? undefined
      : createNames(
          scan,
          (secret) => memoized(secret)[scanGroup]!,
          (run) => uncounted(scanGroup, run),
        );
  if (names !== undefined) memos.push(names);

  return {
    automaton,
    actions,
    unlisted: leftover(policy.unlisted),
    names,
    captures: context.paths.length,
    contextKeys: context.paths.map((path) => literalKeys(path) ?? []),
    get fixedSecret() {
      return context.fixedSecret();
    },
    secretOf: context.secretOf,
    allowance,
    applies: meter(createBinding(0)),
    memoized: meter(memoized),
    unread,
    groups,
    wipe() {
      safe.wipe();
      for (const each of memos) each.wipe();
    },
  };
}

/** How many memos the rules may have, those inside others included. */
function countApplies(rules: readonly Rule[]): number {
  return rules.reduce((sum, rule) => {
    if (rule.transform === 'json') return sum + countApplies(rule.rules as readonly Rule[]);
    return rule.transform === 'keep' || rule.transform === 'drop' || rule.transform === 'replace'
      ? sum
      : sum + 1;
  }, 0);
}
