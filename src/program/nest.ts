/**
 * @module
 * Compiles the rules inside a `json` rule to a program of their own, for the JSON inside a string. It uses the same
 * secret, domain and keys as the record around it.
 */

import { buildAutomaton } from '../paths/determinize.js';
import { parsePath } from '../paths/path.js';
import { pathsOf } from '../policy/check.js';
import type { Policy, Rule, RuleOf } from '../policy/document.js';
import { anything, everything, leftover, looksThroughNames, scanOf, withScan } from '../policy/scan.js';
import { createJson } from '../transforms/json.js';
import type { Apply, Setting } from '../transforms/transform.js';
import { createAction } from './action.js';
import { Allowance } from './allowance.js';
import { Tally } from './books.js';
import { createVisitor } from './meet.js';
import { bindGroups, closeNames, createNames, type Names } from './name/names.js';
import type { Taken, Visitor } from './visitor.js';

/**
 * Opens an engine for the JSON inside a string. The engine returns undefined for a text that is not a record. It is
 * passed to the compiler as a parameter, since engines belong to a floor above.
 */
export type Nest = (visitor: Visitor) => (text: string) => string | undefined;

/** Binds inner rules to the secret of the outer record. */
interface Binder {
  bind(rule: Rule): Apply;
  /** Counts as one value, whether a memo answers or not. */
  once(apply: Apply): Apply;
  /** For texts that are not values. */
  bindAside(rule: Rule, aside: Allowance): Apply;
  /** Registers something that remembers names, so that it is wiped in the end. */
  own(names: Names): void;
  /** Of the record around. */
  readonly allowance: Allowance;
}

/**
 * @param policy - the outer policy, which says what becomes of unlisted fields if the rule does not
 * @param secret - the secret of the outer record
 */
export function nestRules(
  policy: Policy,
  rule: RuleOf<'json'>,
  secret: number,
  nest: Nest,
  setting: Setting,
  { bind, once, bindAside, own, allowance }: Binder,
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
    caseless: policy.caseless,
    keeps: (inner) => actions[inner]!.do === 'keep',
    unlisted,
    names: looksThroughNames(asked),
  });
  const aside = new Allowance(allowance.most);
  const names = automaton.states.some((state) => state.names)
    ? createNames(() => {
        if (scan >= 0) return bindAside(rules[scan]!, aside);
        return closeNames(bindAside(everything, aside), bindAside(anything, aside));
      }, aside)
    : undefined;
  if (names !== undefined) own(names);
  const look = names?.under(secret);
  const taken: Taken = {
    secret,
    applies: bindGroups(groups, scan, (number) => bind(rules[number]!)).map(once),
    look:
      look &&
      ((name) => {
        const found = look(name);
        if (found.values > 0) allowance.read(found.values);
        return found;
      }),
    context: [],
  };
  const visitor = createVisitor(
    {
      automaton,
      actions,
      unlisted,
      scan,
      counts: new Tally(actions.length),
      // Unreadable values inside count for the outer rule, so nothing is collected here.
      reading: { unread: 0 },
      allowance: undefined,
      // The context is that of the outer record, and is set already.
      enter() {},
    },
    { captures: 0, fixed: () => taken, take: () => taken, wipe() {} },
  );
  return createJson(nest(visitor), setting);
}
