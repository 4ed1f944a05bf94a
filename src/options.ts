/**
 * @module
 * Checks the options of public functions. Otherwise a misspelt option, or a limit given as a string, would be ignored silently.
 */
import { OptionError, type OptionIssue } from './errors.js';
import { nearestWord } from './policy/check/nearest.js';

/** Says in a few words what was expected of a value; undefined if the value is right. */
export type Expect = (value: unknown) => string | undefined;

/** @param least - the smallest number that is allowed */
export const wholeNumber =
  (least: number, of: string): Expect =>
  (value) =>
    Number.isSafeInteger(value) && (value as number) >= least
      ? undefined
      : `a whole number of ${of}, ${least} or more`;

export const aFunction: Expect = (value) => (typeof value === 'function' ? undefined : 'a function');
export const yesOrNo: Expect = (value) => (typeof value === 'boolean' ? undefined : 'true or false');
export const aText: Expect = (value) => (typeof value === 'string' ? undefined : 'a text');
export const anObject: Expect = (value) =>
  typeof value === 'object' && value !== null ? undefined : 'an object';
/** Accepts undefined as well. */
export const optional =
  (expect: Expect): Expect =>
  (value) =>
    value === undefined ? undefined : expect(value);
export const anything: Expect = () => undefined;

/** Expects an object of a host. It is recognised by the methods that we call on it. */
export const withMethods =
  (of: string, ...methods: readonly string[]): Expect =>
  (value) =>
    typeof value === 'object' &&
    value !== null &&
    methods.every((name) => typeof (value as Readonly<Record<string, unknown>>)[name] === 'function')
      ? undefined
      : of;

/** What `createPseudonymizer` gives, where options were meant. */
const aPseudonymizer = withMethods('a pseudonymizer', 'record', 'line', 'report', 'close');

/** Expects the books that are closed together with a stream or a logger. */
export const booksToClose = withMethods('what keepBooks gives', 'close');

/**
 * @param given - the options as the caller wrote them; undefined counts as left out
 * @param known - the name of each option, and what it expects
 * @throws OptionError with every fault
 */
export function checkOptions(given: unknown, known: Readonly<Record<string, Expect>>): void {
  if (typeof given !== 'object' || given === null || Array.isArray(given)) {
    throw new OptionError([{ name: 'options', message: `expected an object, got ${kindOf(given)}` }]);
  }
  if (Object.hasOwn(known, 'pseudonymizer') && aPseudonymizer(given) === undefined)
    throw new OptionError([
      { name: 'options', message: 'expected an object, got a pseudonymizer; write { pseudonymizer }' },
    ]);
  const issues = Object.entries(given).flatMap(([name, value]): OptionIssue[] => {
    if (!Object.hasOwn(known, name)) {
      const nearest = nearestWord(name, Object.keys(known));
      const hint = nearest === undefined ? {} : { hint: `did you mean ${nearest}?` };
      return [{ name, message: 'is no option here', ...hint }];
    }
    const expected = value === undefined ? undefined : known[name]!(value);
    return expected === undefined ? [] : [{ name, message: `expected ${expected}, got ${kindOf(value)}` }];
  });
  if (issues.length > 0) throw new OptionError(issues);
}

/** Checks one argument of a function. @throws OptionError */
export function checkGiven(name: string, given: unknown, expect: Expect): void {
  const expected = expect(given);
  if (expected !== undefined) throw misfit(name, expected, given);
}

/**
 * Makes the error for one argument that is not what the function expects. The value may come from a record, so only its kind is
 * named.
 *
 * @param remedy - what to do instead
 */
export function misfit(name: string, expected: string, given: unknown, remedy?: string): OptionError {
  const got = typeof given === 'number' || typeof given === 'boolean' ? `a ${typeof given}` : kindOf(given);
  const rest = remedy === undefined ? '' : `; ${remedy}`;
  return new OptionError([{ name, message: `expected ${expected}, got ${got}${rest}` }]);
}

/** Numbers are shown. A string is not, since it may be a secret that was given in the wrong place. */
function kindOf(value: unknown): string {
  if (value === null) return 'null';
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (Array.isArray(value)) return 'a list';
  if (value === undefined) return 'undefined';
  if (value instanceof Uint8Array) return 'bytes';
  return typeof value === 'object' ? 'an object' : `a ${typeof value}`;
}
