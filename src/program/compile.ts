/**
 * @module
 * Compiles a policy and a keyring to a program: the automaton over paths, and for each secret one `apply` for each
 * rule. After this the policy is not looked at again.
 */
import type { Keyring } from '../crypto/keyring.js';
import type { RecordCode } from '../errors.js';
import { buildAutomaton } from '../paths/determinize.js';
import { literalKeys, parsePath } from '../paths/path.js';
import { determinedOf } from '../policy/check/checked.js';
import { pathsOf } from '../policy/check.js';
import type { Policy, Rule } from '../policy/document.js';
import { isFlat } from '../policy/format.js';
import { anything, everything, leftover, looksThroughNames, scanOf } from '../policy/scan.js';
import type { Candidates } from '../transforms/scrub/scan/finding.js';
import type { Apply } from '../transforms/transform.js';
import { createAction } from './action.js';
import { Allowance, defaultMaxValues } from './allowance.js';
import { createBinder } from './binder.js';
import { Tally } from './books.js';
import { createContextReader } from './context.js';
import { createVisitor, type Meeting } from './meet.js';
import { bindGroups, closeNames, createNames } from './name/names.js';
import type { Nest } from './nest.js';
import type { Program } from './program.js';
import type { Context, Reading, Taken } from './visitor.js';

export interface CompileOptions {
  /** Returns milliseconds since 1970. It picks the secret if the policy names no event time. */
  readonly clock: () => number;
  /** How many values of one record may be read. */
  readonly maxRecordValues?: number | undefined;
  /** How many values all memos together remember, in each of their two generations. */
  readonly memo: number;
  /** Whether values that stay because no rule names them are counted. */
  readonly countUnlisted?: boolean | undefined;
  /** Engines for JSON in strings; a policy with a `json` rule needs it. */
  readonly nest?: Nest;
  /** Finds where to look in texts. Without it, the whole of each text is searched. */
  readonly candidates?: () => Candidates | undefined;
}

/** @param policy - a checked one: the result of `parsePolicy` */
export function compilePolicy(policy: Policy, keyring: Keyring, options: CompileOptions): Program {
  const groups: number[] = [];
  const spans = new Set<number>();
  const scan = scanOf(policy.rules, policy.unlisted);
  const unlisted = leftover(policy.unlisted);
  const guards = isFlat(policy.format);
  const actions = policy.rules.map((rule, i) =>
    createAction(rule, i, groups, policy, { scans: i === scan, guards, spans }),
  );
  const context = createContextReader(policy, keyring, options.clock);
  const paths = {
    rules: policy.rules.map((rule) => pathsOf(rule).map(parsePath)),
    captures: context.paths,
    caseless: policy.caseless,
    keeps: (rule: number) => actions[rule]!.do === 'keep',
    unlisted,
    names: looksThroughNames(policy.unlisted),
  };
  const automaton = buildAutomaton(paths, determinedOf(policy));
  const reading: Reading = { unread: 0 };
  const allowance = new Allowance(options.maxRecordValues ?? defaultMaxValues);
  const binder = createBinder(policy, keyring, options, context, automaton, reading, allowance);

  /** The applies of each secret, bound when a record first needs them. Each value that they are given is counted. */
  const createBinding = (capacity: number): ((secret: number) => readonly Apply[]) =>
    once((secret) =>
      bindGroups(groups, scan, (number, group) =>
        spans.has(group)
          ? binder.bindSpan(policy.rules[number]!, secret)
          : binder.bind(policy.rules[number]!, secret, capacity),
      ).map((apply) => allowance.meter(apply)),
    );
  const memoized = createBinding(binder.share);
  const aside = new Allowance(allowance.most);
  const names = automaton.states.some((state) => state.names)
    ? createNames((secret) => {
        const bind = (rule: Rule): Apply => binder.bindAside(rule, secret, aside);
        return scan < 0 ? closeNames(bind(everything), bind(anything)) : bind(policy.rules[scan]!);
      }, aside)
    : undefined;
  if (names !== undefined) binder.own(names);

  const taken = (secret: number, found: Context): Taken => ({
    secret,
    applies: memoized(secret),
    look: names?.under(secret),
    context: found,
  });
  const timeless = once((secret) => taken(secret, []));
  const takeBy = (secret: number | RecordCode, found: Context): Taken | RecordCode => {
    if (typeof secret !== 'number') return secret;
    return context.asksRecords ? taken(secret, found) : timeless(secret);
  };
  const records = {
    captures: context.paths.length,
    gathers: context.gathers,
    fixed() {
      const secret = context.fixedSecret();
      return secret < 0 ? undefined : timeless(secret);
    },
    take: (found: Context) => takeBy(context.secretOf(found), found),
    wipe() {
      binder.wipe();
      // The fields of the last record.
      context.enter([]);
    },
  };
  const again = { ...records, take: (found: Context) => takeBy(context.secretAgain(found), found) };
  const countsKept = options.countUnlisted === true && unlisted === 'keep';
  const meeting: Meeting = {
    countsKept,
    automaton,
    actions,
    unlisted,
    scan,
    counts: new Tally(actions.length),
    reading,
    allowance,
    enter: context.enter,
  };

  return {
    ...createVisitor(meeting, records),
    automaton,
    actions,
    unlisted,
    countsKept,
    scan,
    names,
    groups,
    spans,
    allowance,
    contextKeys: context.paths.map((path) => literalKeys(path) ?? []),
    counts: meeting.counts,
    times: context.times,
    again: createVisitor(meeting, again),
    fixedSecret: context.fixedSecret,
    secretOf: context.secretOf,
    applies: createBinding(0),
  };
}

/** Remembers the results of a function of one number. */
function once<Result>(make: (number: number) => Result): (number: number) => Result {
  const made: Result[] = [];
  return (number) => {
    made[number] ??= make(number);
    return made[number];
  };
}
