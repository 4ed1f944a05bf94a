/**
 * @module
 * From a number as somebody wrote it to E.164, by the plans of libphonenumber-js.
 *
 * *Possible* is what counts, not *valid*: possible looks at lengths, valid at ranges in use, and those change
 * with every release of the metadata, which a pseudonym must outlive. Reserved numbers (+44 7700 900123) are
 * possible and not valid, too. Validity only breaks ties, where bare digits can be read in two ways.
 */
import type { Hints } from '../identifier.js';
import { renumber } from './alias.js';
import { isCanonical } from './plan.js';
import { createPlan, type National, readAbroad } from './region.js';

const dottedQuad = /^\d{1,3}(?:\.\d{1,3}){3}$/;

/** A JSON number that some serializer wrote as a float, `12025550123.0`: the digits are exact. */
const wholeFloat = /^\d+\.0$/;

/**
 * Returns the digits of a number, with a leading plus if there is one.
 *
 * @param text - from {@link toAscii}
 * @returns plus and digits; undefined if there is anything except digits and the punctuation of numbers
 * @example
 * digitsOf('+1 (202) 555-0123') // '+12025550123'
 */
export function digitsOf(text: string): string | undefined {
  if (text.length > 60 || dottedQuad.test(text)) return undefined;
  if (wholeFloat.test(text)) return text.slice(0, -2);
  let digits = '';
  for (let at = 0; at < text.length; at++) {
    const character = text.charAt(at);
    if (character >= '0' && character <= '9') digits += character;
    else if (character === '+' ? digits !== '' : !' -.()[]/'.includes(character)) return undefined;
    else if (character === '+') digits = '+';
  }
  return digits === '' || digits === '+' ? undefined : digits;
}

/**
 * Reads digits as an international number.
 *
 * @param e164 - plus and digits
 * @returns E.164 by the present numbering plan, or undefined if no number has that length
 * @example
 * readInternational('+4402079460018') // '+442079460018'
 */
export function readInternational(e164: string): string | undefined {
  if (isCanonical(e164, 1)) return e164;
  return possible(present(readAbroad(e164.slice(1))));
}

/**
 * Reads a number, however it is written.
 *
 * With a plus, or after one of the rule's own prefixes (`idd`), it is international. Bare digits are the first of these
 * that applies: a valid number of the region; a valid number after a plus is added, or replaces `00` or `011`;
 * a possible number of the region; a possible number after `00`. So digits can be read without a
 * region if the numbering plans leave no doubt, and `00442079460018` is British even in Japan, where
 * nearly any length is possible. The region's own international prefix is known to the library.
 *
 * @param text - from {@link toAscii}
 * @param hints - region and prefixes
 * @returns E.164, or undefined
 * @example
 * readNumber('(202) 555-0123', { region: 'US' }) // '+12025550123'
 */
export function readNumber(text: string, hints: Hints): string | undefined {
  const digits = digitsOf(text);
  if (digits === undefined) return undefined;
  if (digits.startsWith('+')) return readInternational(digits);
  return readAfter(hints.idd ?? [], digits) ?? readBare(digits, hints.region);
}

/** Reads digits after the longest of these prefixes that leaves an international number. */
export function readAfter(prefixes: readonly string[], digits: string): string | undefined {
  for (const prefix of [...prefixes].sort((a, b) => b.length - a.length)) {
    const number = digits.startsWith(prefix)
      ? readInternational(`+${digits.slice(prefix.length)}`)
      : undefined;
    if (number !== undefined) return number;
  }
  return undefined;
}

function readBare(digits: string, region: string | undefined): string | undefined {
  const national = region === undefined ? undefined : readIn(region, digits);
  if (national?.isValid) return national.e164;
  const dialled = /^(?:00|011)(?=[1-9])/.exec(digits)?.[0] ?? '';
  const abroad = present(readAbroad(digits.slice(dialled.length)));
  if (abroad?.isValid) return abroad.e164;
  return possible(national) ?? (dialled === '00' ? possible(abroad) : undefined);
}

/** Tells whether a few digits, with punctuation or without, are all there is to a number: in Norway five can be. */
export function isNational(text: string, region: string | undefined): boolean {
  // After a bracket, the plus is not a prefix.
  if (region === undefined || text.indexOf('+') > 0) return false;
  const digits = text.replaceAll(/\D/g, '');
  const number = text.startsWith('+') ? present(readAbroad(digits)) : readIn(region, digits);
  return number?.isValid ?? false;
}

const readIn = (region: string, digits: string): National | undefined =>
  present(createPlan(region)?.readAnywhere(digits));

const possible = (number: National | undefined) => (number?.isPossible ? number.e164 : undefined);

/** The number that its subscriber has now. */
function present(number: National | undefined): National | undefined {
  if (number === undefined) return undefined;
  const { callingCode, national } = number;
  const current = renumber(callingCode, national);
  return current === national ? number : present(readAbroad(callingCode + current));
}
