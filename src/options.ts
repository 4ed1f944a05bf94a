/**
 * @module
 * The options of a function, checked before anything is made of them: a misspelt one, or a limit in words, would
 * otherwise be passed over without a word.
 */
import { OptionError, type OptionIssue } from './errors.js';
import { nearestWord } from './policy/nearest.js';

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
export const anything: Expect = () => undefined;

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

/** A number is no secret; a text might be one, given under the wrong name. */
function kindOf(value: unknown): string {
  if (value === null) return 'null';
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (Array.isArray(value)) return 'a list';
  if (value === undefined) return 'undefined';
  return typeof value === 'object' ? 'an object' : `a ${typeof value}`;
}
