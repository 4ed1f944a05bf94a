/**
 * @module
 * The options of a function, checked before anything is made of them: a misspelt one, or a limit in words, would
 * otherwise be passed over without a word.
 */
import { OptionError, type OptionIssue } from './errors.js';
import { nearestWord } from './policy/check/nearest.js';

/** What is wrong with a value, in a few words; undefined where nothing is. */
export type Expect = (value: unknown) => string | undefined;

/** @param least - the smallest number there may be */
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
/** What may be left out. */
export const optional =
  (expect: Expect): Expect =>
  (value) =>
    value === undefined ? undefined : expect(value);
export const anything: Expect = () => undefined;

/** What a host made, told by what is asked of it. */
export const withMethods =
  (of: string, ...methods: readonly string[]): Expect =>
  (value) =>
    typeof value === 'object' &&
    value !== null &&
    methods.every((name) => typeof (value as Readonly<Record<string, unknown>>)[name] === 'function')
      ? undefined
      : of;

/** Those of whoever is closed with something. */
export const booksToClose = withMethods('what keepBooks gives', 'close');

/**
 * @param given - as a caller wrote them; what is undefined is left out
 * @param known - the names there are, and what each expects
 * @throws OptionError listing every fault
 */
export function checkOptions(given: unknown, known: Readonly<Record<string, Expect>>): void {
  if (typeof given !== 'object' || given === null || Array.isArray(given)) {
    throw new OptionError([{ name: 'options', message: `expected an object, got ${kindOf(given)}` }]);
  }
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

/** @throws OptionError where one value that a function is given is not what it expects */
export function checkGiven(name: string, given: unknown, expect: Expect): void {
  const expected = expect(given);
  if (expected !== undefined) throw misfit(name, expected, given);
}

/**
 * For one value that is not what a function expects. It may be of a record, so that its kind is told and nothing else.
 *
 * @param remedy - what to do instead
 */
export function misfit(name: string, expected: string, given: unknown, remedy?: string): OptionError {
  const got = typeof given === 'number' || typeof given === 'boolean' ? `a ${typeof given}` : kindOf(given);
  const rest = remedy === undefined ? '' : `; ${remedy}`;
  return new OptionError([{ name, message: `expected ${expected}, got ${got}${rest}` }]);
}

/** A number is no secret; a text might be one, given under the wrong name. */
function kindOf(value: unknown): string {
  if (value === null) return 'null';
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (Array.isArray(value)) return 'a list';
  if (value === undefined) return 'undefined';
  if (value instanceof Uint8Array) return 'bytes';
  return typeof value === 'object' ? 'an object' : `a ${typeof value}`;
}
