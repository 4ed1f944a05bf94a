/**
 * @module
 * A password without a word for one (`../around.ts`), whose shape alone is that of a password: `try Ra8*bTc3$4 if that does not work`, `had to
 * set it to "P@ssriver14"`. A verb right before must tell somebody to type it.
 */
import { Ending } from '../../../scan/expression/ending.js';
import { isNothing } from '../../value/placeholder.js';
import { isOfThing } from './lettered.js';

const telling = new Ending(
  /(?:^|[^\p{L}\d_-])(?:try|enter|type|use|nimm|nehmt|prova|provate|tenta|essaie|essayez|probeer|prueba|prueben|usa|gebruik|pon|versuch|(?:set|changed?|switched|reset) (?:it|that|this|mine) (?:back )?to) ["'“„«(]?$/iu,
);
/** A text is searched for them once. None begins farther before a digit of the password. */
export const tellingWords =
  /(?<![\p{L}\d_-])(?:try|enter|type|use|nimm|nehmt|prova(?:te)?|tenta|essaie|essayez|probeer|prueba|prueben|usa|gebruik|pon|versuch|set|changed?|switched|reset) /giu;
export const longestTelling = 64;
/** Letters on both sides of a mark, or a mark at the end that no sentence has. */
const marked = /[\p{L}\d][!#$%&*?^~+@]+[\p{L}\d]|[\p{L}\d][@#$&+]$/u;
const three = /\p{L}.*\p{L}.*\p{L}/u;
/** Of both cases and digits in no order: `Lrx0C0kaa7`. */
const scattered = /^(?=.*[a-z])(?=.*[A-Z])(?=.*\d)[A-Za-z\d]{9,24}$/;
const changes = (value: string): number => value.match(/[a-z]+|[A-Z]+|\d+/g)?.length ?? 0;
/** `50%CPU`, `C++17`, `node@18`, `a=b`, `Q&A` */
const harmless = /@v?\d|\d\.\d|[%&]\p{L}{0,3}$|\+\+|^[a-z]{2,}@[a-z]|&\w*;|^\p{L}{1,12}\d{1,3}\+$/iu;

/** `JsonCodec2`, `VexGuestX86SegDescr`: a type of a program. */
const classed = /^(?:[A-Z][a-z]{2,16}|[A-Z]\d{1,3}){2,8}\d{0,2}$/;

/** @param lead - what stands before @param value - letters and digits, and marks */
export function isTyped(lead: string, value: string, rest: string): boolean {
  return (
    value.length >= 8 &&
    (marked.test(value) || (scattered.test(value) && value.length < 2.2 * changes(value))) &&
    three.test(value) &&
    /^["'”»)]?(?:$|[\s.,;!?)])/.test(rest) &&
    !harmless.test(value) &&
    !classed.test(value) &&
    !isNothing(value) &&
    !isOfThing(value) &&
    telling.test(lead)
  );
}
