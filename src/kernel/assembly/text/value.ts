/**
 * @module
 * Questions about the values of digits, and not about where they stand. Each is noted with its answer. If a later text differs
 * in its digits alone, nothing else need be asked (`template.ts`). Code that compares a digit with another one, or reads a
 * number, does it here or notes it here.
 */
import { isDigit, peek } from './character';

// What is asked, of the digits at a place.
export const ONE_OF: u32 = 0;
export const OCTETS: u32 = 1;
export const QUAD: u32 = 2;
export const DATE: u32 = 3;
export const DAY_STAMP: u32 = 4;
export const LINE_STAMP: u32 = 5;
export const CHECKED: u32 = 6;
export const CARD: u32 = 7;
export const HOST: u32 = 8;
export const DIALLED: u32 = 9;
export const CODED: u32 = 10;
export const PARTY: u32 = 11;
export const BODY: u32 = 12;

/** Of a text that asks more, nothing is known. */
const MOST: u32 = 512;
/** Where, what, about what, and the answer, of sixteen bits each. */
export const QUESTION: usize = 8;
export const questions = memory.data(4096);
export let asked: u32 = 0;

let origin: usize = 0;

/** Of a text that begins there. */
export function startValues(start: usize): void {
  origin = start;
  asked = 0;
}

/** Overwrites what was asked last. */
export function wipeValues(): void {
  memory.fill(questions, 0, <usize>MOST * QUESTION);
}

/** All that was asked has been noted. */
// @ts-ignore: decorator
@inline
export function isNoted(): bool {
  return asked <= MOST;
}

/** What is asked now is not noted: the verdict goes for this text alone. */
export function askAlone(): void {
  asked = MOST + 1;
}

/** @returns the answer */
export function noted(what: u32, at: usize, about: u32, answer: u32): u32 {
  if (asked >= MOST) asked = MOST + 1;
  else {
    const question = questions + <usize>asked * QUESTION;
    store<u16>(question, <u16>(at - origin));
    store<u16>(question, <u16>what, 2);
    store<u16>(question, <u16>about, 4);
    store<u16>(question, <u16>answer, 6);
    asked++;
  }
  return answer;
}

// As bits: which digits.
export const ZERO: u32 = 1;
export const SINGLE: u32 = 2;
export const TWO: u32 = 4;
export const THREE: u32 = 8;
export const FOUR: u32 = 16;
export const FIVE: u32 = 32;
export const SIX: u32 = 64;
export const EIGHT: u32 = 256;
export const NINE: u32 = 512;

/** Whether a digit stands there, and is one of these. */
export function isOneOf(at: usize, digits: u32): bool {
  return isDigit(peek(at)) && noted(ONE_OF, at, digits, <u32>isAmong(at, digits)) != 0;
}

// @ts-ignore: decorator
@inline
export function isAmong(at: usize, digits: u32): bool {
  return ((digits >> (peek(at) - 48)) & 1) != 0;
}
