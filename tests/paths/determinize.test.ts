import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Automaton } from '../../src/paths/automaton.js';
import { buildAutomaton, determinize, StatesError } from '../../src/paths/determinize.js';
import { parsePath, type Step } from '../../src/paths/path.js';

type Unlisted = 'keep' | 'drop';

interface Given {
  readonly rules: readonly (readonly (readonly Step[])[])[];
  readonly captures: readonly (readonly Step[])[];
  readonly kept: readonly boolean[];
  readonly unlisted: Unlisted;
}

const build = ({ rules, captures, kept, unlisted }: Given) => ({
  automaton: buildAutomaton({ rules, captures, unlisted, keeps: (rule) => kept[rule] ?? false }),
  reached: determinize({ rules, captures }).reached,
});

/** From paths as a policy writes them, nothing kept. */
const fromPaths = (...rules: readonly (string | readonly string[])[]): Given => ({
  rules: rules.map((paths) => [paths].flat().map(parsePath)),
  captures: [],
  kept: [],
  unlisted: 'keep',
});

const walk = ({ states }: Automaton, keys: readonly string[]): number =>
  keys.reduce((state, key) => states[state]!.keys.get(key) ?? states[state]!.other, 0);

/** The oracle: does a path name exactly the place that these keys lead to? */
function matches(steps: readonly Step[], keys: readonly string[]): boolean {
  const [step, ...later] = steps;
  if (step === undefined) return keys.length === 0;
  if (step === 'deep') return matches(later, keys) || (keys.length > 0 && matches(steps, keys.slice(1)));
  if (keys.length === 0) return false;
  const fits = step === 'any' || ('key' in step && step.key === keys[0]);
  return fits && matches(later, keys.slice(1));
}

/** The first rule that names the place, or one of the places it lies in. */
function ruleAt(rules: Given['rules'], keys: readonly string[]): number {
  return rules.findIndex((paths) =>
    keys.some((_, i) => paths.some((steps) => matches(steps, keys.slice(0, i + 1)))),
  );
}

/** Keys that paths are made of, `0` among them; `x` is one that no path names. */
const named = ['a', 'b', '0'];
const literal = fc.constantFrom(...named).map((key): Step => ({ key }));
const step = fc.oneof({ weight: 3, arbitrary: literal }, fc.constant<Step>('any'), fc.constant<Step>('deep'));
/** As the parser gives them: no `**` twice in a row, none at the end. */
const steps = (maxLength: number) =>
  fc.array(step, { minLength: 1, maxLength }).map((list): Step[] => {
    const path = list.filter((each, i) => each !== 'deep' || list[i - 1] !== 'deep');
    return path.at(-1) === 'deep' ? [...path, 'any'] : path;
  });

const given = (rules: number, paths: number, length: number): fc.Arbitrary<Given> =>
  fc.record({
    rules: fc.array(fc.array(steps(length), { minLength: 1, maxLength: paths }), {
      minLength: 1,
      maxLength: rules,
    }),
    captures: fc.array(fc.array(literal, { minLength: 1, maxLength: 3 }), { maxLength: 2 }),
    kept: fc.array(fc.boolean(), { minLength: rules, maxLength: rules }),
    unlisted: fc.constantFrom<Unlisted>('keep', 'drop'),
  });

describe('the automaton', () => {
  it('finds for every value the rule that a naive matcher finds, and the context field', () => {
    const keys = fc.array(fc.constantFrom(...named, 'x', '1', '*'), { maxLength: 7 });
    fc.assert(
      fc.property(given(6, 3, 5), fc.array(keys, { minLength: 1, maxLength: 20 }), (policy, places) => {
        const { automaton } = build(policy);
        for (const place of places) {
          const state = automaton.states[walk(automaton, place)]!;
          expect(state.rule).toBe(ruleAt(policy.rules, place));
          expect(state.capture).toBe(policy.captures.findIndex((capture) => matches(capture, place)));
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('knows what is below: inert, doomed, watch and the reach of each path, as brute force does', () => {
    const alphabet = [...named, 'x'];
    const deepest = 5;
    fc.assert(
      fc.property(given(4, 2, 3), (policy) => {
        const { automaton, reached } = build(policy);
        const { rules, captures, kept, unlisted } = policy;
        const won = new Set<string>();
        /** Visits a place and all below it, and tells whether some place below is changed, named, watched. */
        const visit = (
          place: readonly string[],
          above: number,
        ): { changed: boolean; named: boolean; watched: boolean } => {
          const below = { changed: false, named: false, watched: false };
          const exact = rules.map((paths) => paths.map((each) => matches(each, place)));
          const own = exact.findIndex((paths) => paths.includes(true));
          const rule = own >= 0 && (above < 0 || own < above) ? own : above;
          if (rule !== above)
            for (const [path, hit] of exact[rule]!.entries()) if (hit) won.add(`${rule}/${path}`);
          for (const key of place.length < deepest ? alphabet : []) {
            const { changed, named, watched } = visit([...place, key], rule);
            below.changed ||= changed;
            below.named ||= named;
            below.watched ||= watched;
          }
          if (place.length <= 2) {
            const state = automaton.states[walk(automaton, place)]!;
            expect(state.watch).toBe(below.watched);
            expect(state.inert).toBe(!below.changed && !below.watched);
            expect(state.doomed).toBe(unlisted === 'drop' && rule < 0 && !below.named);
          }
          return {
            changed: below.changed || (rule < 0 ? unlisted === 'drop' : !kept[rule]),
            named: below.named || rule >= 0,
            watched: below.watched || captures.some((capture) => matches(capture, place)),
          };
        };
        visit([], -1);
        expect(reached).toEqual(won);
      }),
      { numRuns: 250 },
    );
  });

  it('has a dead state that leads nowhere, and no state without a way on', () => {
    fc.assert(
      fc.property(given(5, 2, 4), (policy) => {
        const { states, dead } = build(policy).automaton;
        expect(states[dead]).toMatchObject({
          rule: -1,
          capture: -1,
          other: dead,
          watch: false,
          indexed: false,
        });
        expect(states[dead]!.keys.size).toBe(0);
        for (const { keys, other } of states)
          for (const next of [other, ...keys.values()]) expect(states[next]).toBeDefined();
      }),
      { numRuns: 200 },
    );
  });
});

describe('the first rule wins', () => {
  it.each([
    ['over a later one for the same place', ['a', 'a'], 'a', 0],
    ['over a later one below it', ['a', 'a.b'], 'a.b', 0],
    ['also where an inherited one stands later', ['a.b', 'a'], 'a.b', 0],
    ['which elsewhere below is the inherited one', ['a.b', 'a'], 'a.c', 1],
    ['with a wildcard before a name', ['*', 'a'], 'a', 0],
    ['with a name before a wildcard', ['a', '*'], 'a', 0],
    ['with a name before a wildcard, for the others', ['a', '*'], 'b', 1],
    ['at any depth', ['**.ip', 'a.ip'], 'a.ip', 0],
    ['at any depth, in what another covers', ['**.ip', 'a'], 'a.b.ip', 0],
    ['with an index before all elements', ['a[0].b', 'a[*].b'], 'a[0].b', 0],
    ['with an index, for the other elements', ['a[0].b', 'a[*].b'], 'a[1].b', 1],
    ['and nobody where no path leads', ['a.b', '*.c'], 'b.b', -1],
  ])('%s', (_, paths, place, rule) => {
    const { automaton } = build(fromPaths(...paths));
    const keys = parsePath(place).map((each) => (each as { key: string }).key);
    expect(automaton.states[walk(automaton, keys)]!.rule).toBe(rule);
  });
});

describe('an array must name its elements', () => {
  it.each([
    ['a[0]', true],
    ['a["17"]', true],
    ['a[*]', false],
    ['a.b', false],
    ['a["01"]', false],
    ['a.-1', false],
  ])('for %s: %s', (path, indexed) => {
    const { automaton } = build(fromPaths(path));
    expect(automaton.states[walk(automaton, ['a'])]!.indexed).toBe(indexed);
  });
});

describe('the number of states', () => {
  it('stays small for many names at any depth', () => {
    const { automaton } = build(fromPaths(...Array.from({ length: 60 }, (_, i) => `**.name${i}`)));
    expect(automaton.states.length).toBeLessThan(130);
  });

  it('stays small for many names at any depth below many others', () => {
    const { automaton } = build(
      fromPaths(...Array.from({ length: 12 }, (_, i) => `**.outer${i}.**.inner${i}`)),
    );
    expect(automaton.states.length).toBeLessThan(10_000);
  });

  it('doubles with each * after a **, up to the limit', () => {
    expect(build(fromPaths('**.a.*.*.*')).automaton.states.length).toBeLessThan(40);
    expect(() => build(fromPaths(`**.a${'.*'.repeat(20)}`))).toThrow(StatesError);
  });

  it('stays under the limit for any paths, or is refused', () => {
    const wild = fc.constantFrom<Step>('deep', 'any', { key: 'a' }, { key: 'b' });
    const heavy = fc.array(fc.array(wild, { minLength: 1, maxLength: 12 }), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(heavy, (paths) => {
        try {
          const { automaton } = build({
            rules: paths.map((each) => [each]),
            captures: [],
            kept: [],
            unlisted: 'keep',
          });
          expect(automaton.states.length).toBeLessThanOrEqual(10_000);
        } catch (error) {
          expect(error).toBeInstanceOf(StatesError);
        }
      }),
      { numRuns: 60 },
    );
  });
});

it('has room for ten thousand plain paths', () => {
  const rules = Array.from({ length: 10_000 }, (_, i) => [parsePath(`field${i}`)]);
  expect(determinize({ rules, captures: [] }).drafts.length).toBeGreaterThan(10_000);
});

describe('a rule that takes values whole', () => {
  const rules = [['**.b.c'], ['a'], ['**.c', 'd.e']].map((paths) => paths.map(parsePath));
  const ruleOf = (automaton: Automaton, keys: readonly string[]): number =>
    automaton.states[walk(automaton, keys)]!.rule;
  const takes = (rule: number): boolean => rule === 1;

  it('has one state below, and dooms no rule for that', () => {
    const whole = determinize({ rules, captures: [], takes });
    const other = determinize({ rules, captures: [] });
    expect(whole.drafts.length).toBeLessThan(other.drafts.length);
    expect([...whole.reached].sort()).toEqual([...other.reached].sort());
  });

  it('leaves everything as it is elsewhere', () => {
    const whole = buildAutomaton({ rules, captures: [], takes, keeps: () => false, unlisted: 'keep' });
    const other = buildAutomaton({ rules, captures: [], keeps: () => false, unlisted: 'keep' });
    for (const keys of [['b'], ['x', 'b', 'c'], ['a'], ['d', 'e'], ['d', 'c'], ['d', 'b', 'c'], ['x']])
      expect([keys, ruleOf(whole, keys)]).toEqual([keys, ruleOf(other, keys)]);
    expect([ruleOf(whole, ['a', 'b', 'c']), ruleOf(other, ['a', 'b', 'c'])]).toEqual([1, 0]);
  });

  it('still lets a field that is asked for be found below', () => {
    const { states } = buildAutomaton({
      rules,
      captures: [parsePath('a.time')],
      takes,
      keeps: () => false,
      unlisted: 'keep',
    });
    const below = states[states[0]!.keys.get('a')!]!;
    expect([below.watch, states[below.keys.get('time')!]!.capture]).toEqual([true, 0]);
  });
});
