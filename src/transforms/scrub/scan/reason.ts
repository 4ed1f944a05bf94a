/**
 * @module
 * Why something that looks like an identifier is left alone, in words of a fixed list: none comes from the text.
 */
import { luhn } from '../../../identifiers/card.js';
import type { Run } from '../number/group.js';

/** Why something is left alone; words of this list and never of a text. */
export type Why =
  | 'a timestamp'
  | 'a date'
  | 'an amount'
  | 'a version, by what stands before it'
  | 'part of a longer word'
  | 'an account that systems come with'
  | 'the word before says that it is something else'
  | 'a plus, and no possible number behind it'
  | 'no right check digit, and no word before that says what it is'
  | 'no front of an issuer, and no word before that says what it is'
  | 'no plus, prefix, grouping or word before that says that it is a number';

/** Why digits that were read to their end are nobody's number. */
export const whyNone = (run: Run): Why =>
  run.plus
    ? 'a plus, and no possible number behind it'
    : run.length >= 13 && !luhn(run.text)
      ? 'no right check digit, and no word before that says what it is'
      : run.length <= 15
        ? 'no plus, prefix, grouping or word before that says that it is a number'
        : 'no front of an issuer, and no word before that says what it is';
