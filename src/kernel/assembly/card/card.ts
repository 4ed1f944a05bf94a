/**
 * @module
 * Sixteen digits of a card in one group, among words that do not call them anything else, as `findCard` and `topicBefore` of
 * `transforms/scrub/number` find them. Doubtful ones are left to them.
 */
import { region } from '../memory/layout';
import { isEnd, isLetter, isStart, peek } from '../text/character';
import { takeSpan } from '../text/span';
import { CARD, noted } from '../text/value';

/** Words by their hashes, in small letters, and what they say of the digits behind them; TypeScript writes it. */
export const CARD_WORDS: usize = 1 << 14;
export const CARD_SAYINGS: u32 = 7;
/** Nothing: the word before it may. */
export const THROUGH_WORD: u32 = 1;
/** The same, and it is a word for numbers. */
export const NUMBER_WORD: u32 = 2;
/** Something else, if no other word stands between. */
export const OTHER_WORD: u32 = 3;
/** A telephone's number; a card's. */
export const PHONE_WORD: u32 = 4;
export const CARD_WORD: u32 = 5;
/** What only TypeScript weighs. */
export const UNSURE_WORD: u32 = 6;

const SIZE: usize = 16;
/** As far back as a table is looked for (`transforms/scrub/number/word/column.ts`). */
const LONGEST: usize = 512;
/** As many words are looked at (`topicBefore`). */
const WORDS = 4;

export let cardWords: usize = 0;

export function setupCards(): bool {
  cardWords = region(CARD_WORDS);
  return cardWords != 0;
}

/** Takes the digits from `at` to `end`. */
export function takeCard(at: usize, end: usize): bool {
  return (
    end - at == SIZE && isClosed(end) && noted(CARD, at, <u32>SIZE, <u32>isCard(at, end)) != 0 && isUncalled(at) && isOfNoTable(at) && takeSpan(at, end)
  );
}

/** By its front and its check digit. */
export function isCard(at: usize, end: usize): bool {
  return isIssued(at) && isChecked(at, end);
}

/** Those of the issuers in `transforms/scrub/number/device/card.ts` that have sixteen digits and few fronts. */
function isIssued(at: usize): bool {
  const front = peek(at) * 1000 + peek(at + 1) * 100 + peek(at + 2) * 10 + peek(at + 3) - 48 * 1111;
  return (
    front - 4000 < 1000 || front - 5100 < 500 || front - 2221 < 500 || front - 6000 < 100 || front - 6200 < 100 ||
    front - 6440 < 160 || front - 3528 < 62
  );
}

/** ISO/IEC 7812-1 annex B, and not one digit again and again. */
function isChecked(at: usize, end: usize): bool {
  let sum: u32 = 0;
  let isDoubled = false;
  let isVaried = false;
  for (let each = end; each > at; isDoubled = !isDoubled) {
    const digit = peek(--each) - 48;
    sum += !isDoubled ? digit : digit < 5 ? digit * 2 : digit * 2 - 9;
    if (digit != peek(at) - 48) isVaried = true;
  }
  return isVaried && sum % 10 == 0;
}

/** The end, a mark and a blank, or a word. */
function isClosed(end: usize): bool {
  if (isEnd(end)) return true;
  const next = peek(end);
  if (next == 32) return isLetter(peek(end + 1));
  return (next == 44 || next == 46) && (isEnd(end + 1) || peek(end + 1) == 32);
}

/** No word before calls the digits something else: words of small letters with a blank between, up to a comma or the start of the text. */
function isUncalled(start: usize): bool {
  let at = start;
  let isNear = true;
  let isPhone = false;
  for (let n = 0; n < WORDS; n++) {
    if (isStart(at)) return true;
    if (peek(at - 1) != 32) return false;
    at--;
    if (n > 0 && !isStart(at) && peek(at - 1) == 44) return true;
    const end = at;
    while (!isStart(at) && peek(at - 1) - 97 < 26) at--;
    if (at == end || (!isStart(at) && peek(at - 1) != 32)) return false;
    // `identity …`: the identity of a subscriber (`subscriberOf`).
    if (n == 0 && load<u32>(end - 4) == 0x79746974) return false;
    const says = sayingOf(at, end);
    if (says == UNSURE_WORD) return false;
    if (isPhone) {
      if (says == NUMBER_WORD || says == OTHER_WORD) return false;
      if (says != THROUGH_WORD) return true;
    } else if (says == OTHER_WORD) return !isNear;
    else if (says == CARD_WORD) return true;
    else if (says == PHONE_WORD) isPhone = true;
    else if (says == 0) isNear = false;
  }
  return true;
}

/** Anything is said by a word, if it is one that says nothing. @param word - its letters, added up as in `sayingOf` */
export function isSpoken(word: u32): bool {
  return sayingOfSum(word) != 0;
}

/** No line ends and no parenthesis opens before. */
function isOfNoTable(start: usize): bool {
  for (let at = start; !isStart(at) && start - at < LONGEST; at--) if (peek(at - 1) == 10 || peek(at - 1) == 40) return false;
  return true;
}

function sayingOf(start: usize, end: usize): u32 {
  let word: u32 = 0;
  for (let at = start; at < end; at++) word = word * 37 + (peek(at) & 31);
  return sayingOfSum(word);
}

/** By its letters, added up. */
function sayingOfSum(word: u32): u32 {
  const hash = word * 0x9e3779b1;
  let at: usize = hash >> 20;
  while (true) {
    const entry = load<u32>(cardWords + (at << 2));
    if (entry == 0) return 0;
    if (((entry ^ hash) & ~CARD_SAYINGS) == 0) return entry & CARD_SAYINGS;
    at = (at + 1) & 4095;
  }
}
