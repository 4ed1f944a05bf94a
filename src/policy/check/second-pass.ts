/**
 * @module
 * Finds rules for which a second pass of the policy over its own output would give another result. Rewritten values
 * pass unchanged. But what selects them may be gone: the event time, the member that selects elements, or the index of
 * an element in its array.
 */
import { type Automaton, elementState } from '../../paths/automaton.js';
import { foldSteps } from '../../paths/caseless.js';
import { buildAutomaton } from '../../paths/determinize.js';
import { parsePath, type Step } from '../../paths/path.js';
import { isIndex } from '../../paths/place/keys.js';
import { pathsOf } from '../check.js';
import type { Policy, Rule } from '../document.js';
import { formatInside } from '../format.js';

export interface Note {
  /** The JSON pointer of the part that the note is about. */
  readonly pointer: string;
  readonly message: string;
}

/** What becomes of a value at the end of a path: it stays, changes, or is dropped. */
type Fate = 'stays' | 'changes' | 'goes';

/**
 * @returns an empty list if a second pass changes nothing
 * @example
 * notesOnSecondPass(parsePolicy({ version: 1, rules: [{ path: 'a[0]', transform: 'drop' }] }))[0].pointer // '/rules/0/path'
 */
export function notesOnSecondPass(policy: Policy): readonly Note[] {
  const { time, domain, rules, unlisted, caseless } = policy;
  // Parts of a cell stay in their place and become empty.
  const movesUp = formatInside(policy.format).type !== 'kinds';
  const notes = notesOnRules(rules, unlisted, caseless, '', movesUp);
  const automaton = automatonOf(rules, caseless);
  const fateAt = (field: string): Pick<ReturnType<typeof fateOf>, 'is' | 'rule'> =>
    fateOf(stateAt(automaton, stepsOf(field, caseless)), automaton, rules, unlisted);
  const noteOn = (pointer: string, field: string, lost: string): Note => ({
    pointer,
    message: `${field} does not come out: a second pass finds no ${lost}`,
  });
  const first: Note[] = [];
  if (time !== undefined) {
    const field = typeof time === 'string' ? time : time.field;
    const { is, rule } = fateAt(field);
    if (is !== 'stays' && rule?.transform !== 'generalize') first.push(noteOn('/time', field, 'event time'));
  }
  if (typeof domain === 'object' && fateAt(domain.field).is !== 'stays')
    first.push(noteOn('/domain', domain.field, 'domain'));
  return [...first, ...notes];
}

function notesOnRules(
  rules: readonly Rule[],
  unlisted: Policy['unlisted'],
  caseless: boolean,
  pointer: string,
  movesUp = true,
): readonly Note[] {
  const automaton = automatonOf(rules, caseless);
  return rules.flatMap((rule, i) => {
    const at = `${pointer}/rules/${i}`;
    const inner =
      rule.transform === 'json' ? notesOnRules(rule.rules, rule.unlisted ?? unlisted, caseless, at) : [];
    const notes = new Set(
      pathsOf(rule).flatMap((path) => {
        const steps = stepsOf(path, caseless);
        const ofIndex = movesUp ? noteOnIndex(rule, steps, unlisted) : [];
        return [...ofIndex, ...noteOnMember(automaton, rules, unlisted, steps)];
      }),
    );
    return [...[...notes].map((message) => ({ pointer: `${at}/path`, message })), ...inner];
  });
}

function noteOnIndex(rule: Rule, steps: readonly Step[], unlisted: Policy['unlisted']): string[] {
  const isLast = isIndexed(steps.at(-1));
  if (rule.transform === 'drop' && isLast)
    return [
      'an element that is dropped by its index: those behind it move up, and a second pass drops another',
    ];
  // The first element stays the first.
  if (unlisted === 'drop' && steps.some((step) => isIndexed(step) && (step as { key: string }).key !== '0'))
    return [
      'an element by its index: others that no rule names go, it moves up, and a second pass misses it',
    ];
  return [];
}

const isIndexed = (step: Step | undefined): boolean =>
  typeof step === 'object' && 'key' in step && isIndex(step.key);

function noteOnMember(
  automaton: Automaton,
  rules: readonly Rule[],
  unlisted: Policy['unlisted'],
  steps: readonly Step[],
): string[] {
  return steps.flatMap((step, i) => {
    if (typeof step === 'string' || !('member' in step)) return [];
    const [before, after] = [steps.slice(0, i), { key: step.member }];
    // By its index, the same element may belong to another rule.
    const indices = [...automaton.states[stateAt(automaton, before)]!.keys.keys()].filter(isIndex);
    const ways = [undefined, ...indices].map((index) => stateAt(automaton, [...before, step, after], index));
    if (ways.every((at) => fateOf(at, automaton, rules, unlisted).is === 'stays')) return [];
    return [
      `${step.member} does not come out as it is: a second pass, and verify, know its elements no more`,
    ];
  });
}

const stepsOf = (path: string, caseless: boolean): Step[] =>
  caseless ? foldSteps(parsePath(path)) : parsePath(path);

const automatonOf = (rules: readonly Rule[], caseless: boolean): Automaton =>
  buildAutomaton({
    rules: rules.map((rule) => pathsOf(rule).map(parsePath)),
    captures: [],
    caseless,
    keeps: () => false,
    unlisted: 'keep',
  });

/**
 * On a way that stands for others, any key that no rule names.
 *
 * @param index - of the elements that a selector tells apart
 */
function stateAt({ states }: Automaton, steps: readonly Step[], index = '-1'): number {
  return steps.reduce((at, step) => {
    const state = states[at]!;
    if (step === 'deep') return at;
    if (step === 'any') return state.other;
    if ('key' in step) return state.keys.get(step.key) ?? state.other;
    return elementState(state, Number(index), step.equals);
  }, 0);
}

function fateOf(
  at: number,
  { states }: Automaton,
  rules: readonly Rule[],
  unlisted: Policy['unlisted'],
): { readonly is: Fate; readonly rule: Rule | undefined } {
  const rule = rules[states[at]!.rule];
  if (rule === undefined) return { is: unlisted === 'drop' ? 'goes' : 'stays', rule };
  return { is: rule.transform === 'keep' ? 'stays' : rule.transform === 'drop' ? 'goes' : 'changes', rule };
}
