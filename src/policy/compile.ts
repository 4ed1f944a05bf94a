/**
 * @module
 * A policy and a keyring become a program: the automaton over paths, and for each secret one `apply` for
 * each rule. After this, nothing of the policy is looked at again.
 */
import type { Keyring } from '../crypto/keyring.js';
import type { Apply } from '../transforms/transform.js';
import { bindRule } from './bind.js';
import { pathsOf } from './check.js';
import { createContextReader, tenantFields } from './context.js';
import { buildAutomaton } from './determinize.js';
import { createMemo, type Memo } from './memo.js';
import { literalKeys, parsePath } from './path.js';
import type { Action, Program } from './program.js';
import type { Policy, Rule } from './schema.js';

/** A program with its counts and its memos: what the front door holds. */
export interface CompiledPolicy extends Program {
  /** As `applies`, with every answer remembered: for engines that have no memo of their own. */
  memoized(secret: number): readonly Apply[];
  /** Where the context fields are, as keys from the root. */
  readonly contextKeys: readonly (readonly string[])[];
  /** How often an identifier could not read a value, by group. */
  readonly unread: Uint32Array;
  /** Rule number of each group. */
  readonly groups: readonly number[];
  /** Forgets every value that a memo holds. */
  wipe(): void;
}

export interface CompileOptions {
  /** Milliseconds since 1970: picks the secret where the policy names no event time. */
  readonly clock: () => number;
  /** How many values all memos together remember, in each of their two generations. */
  readonly memo: number;
}

/** @param policy - checked: as `parsePolicy` gives it */
export function compilePolicy(
  policy: Policy,
  keyring: Keyring,
  { clock, memo }: CompileOptions,
): CompiledPolicy {
  const groups: number[] = [];
  const actions = policy.rules.map((rule, i) => createAction(rule, i, groups));
  const context = createContextReader(policy, keyring, clock);
  const { automaton } = buildAutomaton({
    rules: policy.rules.map((rule) => pathsOf(rule).map(parsePath)),
    captures: context.paths,
    keeps: (rule) => actions[rule]!.do === 'keep',
    unlisted: policy.unlisted,
  });
  const unread = new Uint32Array(groups.length);
  const memos: Memo[] = [];

  /** The applies of each secret, bound when a record first needs them. */
  const createBinding = (capacity: number): ((secret: number) => readonly Apply[]) => {
    const bound: (readonly Apply[])[] = [];
    return (secret) => {
      bound[secret] ??= groups.map((number, group) => {
        const rule = policy.rules[number]!;
        const apply = bindRule(policy, rule, keyring, secret, {
          unparsed: () => {
            unread[group]!++;
          },
          tenant: context.tenant,
        });
        if (isVolatile(rule)) return apply;
        const remembered = createMemo(apply, capacity, unread, group);
        memos.push(remembered);
        return remembered.apply;
      });
      return bound[secret];
    };
  };

  return {
    automaton,
    actions,
    unlisted: policy.unlisted,
    captures: context.paths.length,
    contextKeys: context.paths.map((path) => literalKeys(path) ?? []),
    get fixedSecret() {
      return context.fixedSecret();
    },
    secretOf: context.secretOf,
    applies: createBinding(0),
    memoized: createBinding(Math.ceil(memo / Math.max(1, groups.length * keyring.secrets.length))),
    unread,
    groups,
    wipe() {
      for (const each of memos) each.wipe();
    },
  };
}

/** What a tenant field says differs from record to record, so that no answer may be remembered. */
const isVolatile = (rule: Rule): boolean => tenantFields(rule).length > 0;

function createAction(rule: Rule, index: number, groups: number[]): Action {
  switch (rule.transform) {
    case 'keep':
    case 'drop':
      return { do: rule.transform };
    case 'replace':
      return { do: 'replace', value: rule.with, json: JSON.stringify(rule.with) };
    default:
      return { do: 'apply', group: groups.push(index) - 1, memoize: !isVolatile(rule) };
  }
}
