/**
 * @module
 * What comes out of a field that others stand beside (scope `with`), known before the field itself is met: whatever order
 * a record has them in.
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
 * Nothing is counted: that is done where the field is met.
 *
 * @param most - values of one record: a counterpart with more in it is as much too much here
 * @param field - the text of a field of the record at hand
 * @param current - the record at hand: another object for another record
 * @returns what comes out of a field; with a way to forget the last record
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
    // Lines and delimited text look at what they keep.
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

  /** Of one record: a thousand values may stand beside one. */
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
