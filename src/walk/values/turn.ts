/**
 * @module
 * Recognises lists of names and values: `rawHeaders`, where every other element names the next; a list of such pairs;
 * and arguments of a command, where an option names the next one (`--password`, `hunter22`), or the program tells what
 * an option means (`mysql`, `-pS3cret`). An element says of the next one what the name of a field would say.
 */
import { type Name, numberOf, sayingOfText } from '../../program/name/names.js';
import { constants } from '../../transforms/scrub.js';

/** What the name of a list says, of which the elements are names and values in turn, */
const always = numberOf('rawheaders');
/** and may be. */
const perhaps = numberOf('headers');

/** Whether the name of a list says that its elements may be names and values in turn. */
export const mayTurn = (says: number): boolean => says === always || says === perhaps;
/** What a command line says about an argument that contains a secret. */
const argument = numberOf('argument');

/** An option of several letters, such as `--password`. */
const option = /^--?([a-z][\w-]{1,40})$/i;
/** An option of one letter, alone or followed by its value. What it means depends on the program. */
const letter = /^-[a-z]/i;
const header = /^:?[a-z][\w-]*$/i;

/** Longer elements do not matter, except names in turn. */
const longestArgument = 128;
/** How much of a command is searched before an argument, and how many arguments: each takes as long as a text. */
const mostArguments = 8;
const mostLooked = 256;

/**
 * Whether a list holds names and values in turn. A list called `headers` may also hold names alone, and a list inside a
 * list may be a name and its value.
 *
 * @param own - what the name of the list says
 * @param list - its elements, with undefined for elements that are not texts; missing if neither case applies
 */
export function isInTurn(
  own: number,
  list: readonly (string | undefined)[],
  isNested: boolean,
  look: (name: string) => Name,
): boolean {
  if (own === always) return true;
  if (isNested && list.length === 2 && list[0] !== undefined && sayingOfText(list[0], look) !== 0)
    return true;
  if (own !== perhaps || list.length === 0 || list.length % 2 !== 0) return false;
  const isName = (text: string | undefined): boolean => text !== undefined && header.test(text);
  return (
    list.every((each, i) => i % 2 === 1 || isName(each)) &&
    list.some((each) => !isName(each) || /\d/.test(each!))
  );
}

/** Says of each element of a list, one after the other, what the elements before say about it. */
export class Turn {
  #index = 0;
  #before: string | undefined;
  /** The arguments so far, if the list may be a command. */
  readonly #command: string[] = [];
  /** Whether the element before is an option of one letter. */
  #isLetter = false;
  #looked = 0;

  /**
   * @param own - what the name of the list says
   * @param isTurning - whether every other element names the next
   */
  constructor(
    readonly own: number,
    readonly isTurning: boolean,
    readonly look: (name: string) => Name,
  ) {}

  /** Whether the text of the current element is needed. @param length - the length of the text */
  isAsked(length: number): boolean {
    return this.isTurning ? this.#index % 2 === 0 : length <= longestArgument;
  }

  /**
   * Goes on to the next element.
   *
   * @param text - the text of the current one, if it {@link isAsked}
   * @returns what is said about the current one
   */
  next(text: string | undefined): number {
    const before = this.#before;
    const index = this.#index++;
    this.#before = text;
    if (this.isTurning) return index % 2 === 1 && before !== undefined ? sayingOfText(before, this.look) : 0;
    const says = this.#byOption(before, text ?? '') || this.#byProgram(text ?? '') || this.own;
    if (text !== undefined) this.#command.push(text);
    return says;
  }

  #byOption(before: string | undefined, text: string): number {
    const name = before === undefined || text.startsWith('-') ? undefined : option.exec(before)?.[1];
    return name === undefined ? 0 : this.look(name).says;
  }

  /** The arguments are joined to one command, in which the scan finds the secret. */
  #byProgram(text: string): number {
    const isBehind = this.#isLetter;
    this.#isLetter = letter.test(text);
    const program = this.#command[0];
    if (program === undefined || text === '' || !(isBehind || this.#isLetter)) return 0;
    if (++this.#looked > mostLooked) return 0;
    const from = Math.max(1, this.#command.length - mostArguments);
    const line = [program, ...this.#command.slice(from), text].map(quoted).join(' ');
    return endsSecret(this.look(line).out) && !endsSecret(this.look(text).out) ? argument : 0;
  }
}

const endsSecret = (out: string | undefined): boolean =>
  out !== undefined && (out.endsWith(constants.secret!) || out.endsWith(`${constants.secret!}"`));

const quoted = (text: string): string => (/\s/.test(text) ? `"${text}"` : text);
