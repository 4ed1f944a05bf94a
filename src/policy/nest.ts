/**
 * @module
 * The rules of a `json` rule become a program of their own, for the JSON inside a string: same secret, same
 * domain, same keys as the record around it.
 */
import { createJson } from '../transforms/json.js';
import type { Apply, Setting } from '../transforms/transform.js';
import { createAction } from './action.js';
import { pathsOf } from './check.js';
import { buildAutomaton } from './determinize.js';
import { bindGroups, createNames, type Names } from './names.js';
import { parsePath } from './path.js';
import type { Program } from './program.js';
import { leftover, scanOf, withScan } from './scan.js';
import type { Policy, Rule, RuleOf } from './schema.js';

/**
 * Opens an engine for the JSON inside a string; it gives undefined for a text that is no record. Handed down
 * to the compiler, since engines stand on a floor above it.
 */
export type Nest = (program: Program) => (text: string) => string | undefined;

/**
 * @param policy - the one around: says what becomes of unlisted fields where the rule does not
 * @param secret - of the record around
 * @param bind - binds an inner rule to that secret
 * @param uncounted - runs what may count unread values, and shall not
 * @param own - takes what remembers names, to wipe it
 */
export function nestRules(
  policy: Policy,
  rule: RuleOf<'json'>,
  secret: number,
  bind: (rule: Rule) => Apply,
  nest: Nest,
  setting: Setting,
  uncounted: <Result>(run: () => Result) => Result,
  own: (names: Names) => void,
): Apply {
  const { unlisted: asked = policy.unlisted } = rule;
  const rules = withScan(rule.rules as readonly Rule[], asked);
  const unlisted = leftover(asked);
  const groups: number[] = [];
  const scan = scanOf(rules, asked);
  const actions = rules.map((inner, i) => createAction(inner, i, groups, policy, { scans: i === scan }));
  const automaton = buildAutomaton({
    rules: rules.map((inner) => pathsOf(inner).map(parsePath)),
    captures: [],
    keeps: (inner) => actions[inner]!.do === 'keep',
    unlisted,
    names: scan >= 0,
  });
  const applies = bindGroups(groups, scan, (number) => bind(rules[number]!));
  const names = scan < 0 ? undefined : createNames(scan, () => applies[groups.indexOf(scan)]!, uncounted);
  if (names !== undefined) own(names);
  return createJson(
    nest({
      automaton,
      actions,
      unlisted,
      names,
      captures: 0,
      fixedSecret: secret,
      secretOf: () => secret,
      applies: () => applies,
    }),
    setting,
  );
}
