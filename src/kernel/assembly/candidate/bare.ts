/**
 * @module
 * A group of digits in the middle of a row of groups (`isInRow` in search.ts). Most questions of `digit.ts` and `numeral.ts` are
 * about what stands around a group, and need not be asked here. Without them a quarter to a third of the time is left: 18 ms
 * instead of 51 for 1 MB of four digits and a blank (Node 20.20).
 */
import { isAgain } from '../number/again';
import { isNobodysGroup } from '../number/nobody';
import { isChallenge } from '../secret/dialog';
import { isDigit, peek } from '../text/character';
import { hasNationals, hasSecrets, isAmerican, isDeep, isInRow, passWords } from '../text/search';
import { isField } from '../topic/calls';
import { isOfTable } from '../topic/column';
import { passBare } from '../topic/topic';

const LONGEST: usize = 11;

/** A group begins there that is asked no more than `atGroup` asks. */
// @ts-ignore: decorator
@inline
export function isGroup(at: usize): bool {
  return isInRow(at) && isDeep && !hasNationals && peek(at - 1) == 32 && sizeOf(at) <= LONGEST;
}

/** @param at - of its first digit */
export function atGroup(at: usize): bool {
  const size = sizeOf(at);
  const end = at + size;
  passWords(end);
  passBare(at);
  if (size >= 8 && hasSecrets && isChallenge(at)) return true;
  return !isNobodysGroup(at, end, isAmerican) || isOfTable(at) || (size > 8 && (isField(at, end) || isAgain(at, end)));
}

/** More than the longest where there are more. */
function sizeOf(at: usize): usize {
  let end = at + 1;
  while (end - at <= LONGEST && isDigit(peek(end))) end++;
  return end - at;
}
