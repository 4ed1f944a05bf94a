/**
 * @module
 * Lists whose elements are names and values: `rawHeaders`, of which every other element names the next; a list of such pairs; and arguments
 * of a command, of which an option names the next (`--password`, `hunter22`), or the program says what an option is
 * (`mysql`, `-pS3cret`). An element says of the next what the name of a field would.
 */
import { type Name, numberOf, sayingOfText } from '../../program/name/names.js';
import { constants } from '../../transforms/scrub.js';

/** What the name of a list says, of which the elements are names and values in turn, */
const always = numberOf('rawheaders');
/** and may be. */
const perhaps = numberOf('headers');

/** Whether the name of a list says of its elements that they may be names and values in turn. */
export const mayTurn = (says: number): boolean => says === always || says === perhaps;
/** What a command line says of an argument that has a secret in it. */
const argument = numberOf('argument');

/** What is no other option, and no number below zero. */
const option = /^--?([a-z][\w-]{1,40})$/i;
/** Of one letter, by itself or with its value behind it: what it is, the program knows. */
const letter = /^-[a-z]/i;
const header = /^:?[a-z][\w-]*$/i;

/** Elements that matter are no longer, but for names in turn. */
const longestArgument = 128;
/** Of a command as much is looked through before an argument, and so many arguments are: each takes as long as a text. */
const mostArguments = 8;
const mostLooked = 256;

/**
 * Whether names and values stand in turn in a list: one that is called headers may have names alone, and one that stands in a list
 * be a name and its value.
 *
 * @param own - what the name of the list says
 * @param list - its elements, undefined for what is no text; none where neither is so
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

/** What is said of each element of a list, one after the other. */
export class Turn {
  #index = 0;
  #before: string | undefined;
  /** The arguments so far, where the list may be a command. */
  readonly #command: string[] = [];
  /** The element before is an option of one letter. */
  #isLetter = false;
  #looked = 0;

  /**
   * @param own - what the name of the list says
   * @param isTurning - every other element names the next
   */
  constructor(
    readonly own: number,
    readonly isTurning: boolean,
    readonly look: (name: string) => Name,
  ) {}

  /** Whether the element at hand must be known, if it is a text. @param length - of the text */
  isAsked(length: number): boolean {
    return this.isTurning ? this.#index % 2 === 0 : length <= longestArgument;
  }

  /**
   * Goes on to the next element.
   *
   * @param text - what it is, where that {@link isAsked}
   * @returns what is said of it
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

  /** Of a command in one text the scan knows where a secret stands. */
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
