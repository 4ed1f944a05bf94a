/**
 * @module
 * Computes the output of a counterpart's field (scope `with`) before that field is met, since it may come later in the
 * record than the field that needs it.
 */
import type { Automaton } from '../../paths/automaton.js';
import { ruleOfField } from '../../policy/check/counterpart.js';
import type { Policy, Rule } from '../../policy/document.js';
import { isFlat } from '../../policy/format.js';
import type { Apply } from '../../transforms/transform.js';
import { isMemoized } from '../action.js';
import { Allowance } from '../allowance.js';

interface Binder {
  bind(rule: Rule, secret: number, aside: Allowance): Apply;
  remember(apply: Apply, aside: Allowance): Apply;
}

/**
 * Counts nothing, since the field is counted when it is met.
 *
 * @param most - how many values of one record may be read; it limits the counterpart, too
 * @param field - returns the text of a field of the current record
 * @param current - identifies the current record: each record has another object
 * @returns a function that returns the output of a field, and one that forgets the last record
 */
export function createWriter(
  policy: Policy,
  automaton: Automaton,
  most: number,
  field: (path: string) => string | undefined,
  current: () => object,
  { bind, remember }: Binder,
): { (path: string, secret: number): string | undefined; wipe(): void } {
  const writers = new Map<string, Apply>();
  const createWrite = (path: string, secret: number): Apply => {
    const rule = policy.rules[ruleOfField(automaton.states, path) ?? -1];
    // In lines and delimited text a kept value is checked first.
    if (rule === undefined || (rule.transform === 'keep' && !isFlat(policy.format))) return (value) => value;
    const aside = new Allowance(most);
    const apply = bind(rule, secret, aside);
    const write = aside.meter(isMemoized(rule) ? remember(apply, aside) : apply);
    return (value) => {
      aside.begin();
      return write(value);
    };
  };
  const writerOf = (name: string, path: string, secret: number): Apply => {
    const write = writers.get(name) ?? createWrite(path, secret);
    writers.set(name, write);
    return write;
  };

  /** Remembered for one record, since a thousand values may have the same counterpart. */
  let written = new Map<string, string>();
  let writtenIn: object | undefined;
  const writtenOf = (path: string, secret: number): string | undefined => {
    if (writtenIn !== current()) {
      written = new Map();
      writtenIn = current();
    }
    const value = field(path);
    if (value === undefined) return undefined;
    const name = `${secret} ${path}`;
    const known = written.get(name) ?? writerOf(name, path, secret)(value);
    written.set(name, known);
    return known;
  };
  return Object.assign(writtenOf, {
    wipe() {
      written = new Map();
      writtenIn = undefined;
    },
  });
}
