/**
 * @module
 * Pending values that are their own canonical form, or begin with it: E.164 with its plus, the digits of an IMEI, and such a
 * number beside the name of a caller, if the number is all that is left. They are queued here, and TypeScript never sees them.
 * TypeScript says for each group what its values are, under which key they are hashed, and which numbers are canonical. Values
 * that are not plain are left to it.
 */
import { QUEUED } from '../edit/action';
import { pending, pendings } from '../edit/pending';
import {
  HASHED_ANGLED, KEY, PENDING, PENDING_ABOUT, PENDING_KEY, PENDING_LENGTH, PENDING_OUTCOME, PLANS, PLAN_CODE, PLAN_LEADS, READER,
  READERS,
  READER_KEY, READER_SHAPE, region,
} from '../memory/layout';
import { areDigits } from '../text/character';
import { besideName } from './caller';
import { formOf, message, NO_FORM, NUMBER_FORM } from './form';
import { enqueue } from './pseudonym';

// What the values of a group are.
export const SHAPE_PLUS: u32 = 1;
export const SHAPE_IMEI: u32 = 2;
/** Taken out of a text: what it is its form tells, and the keys of the forms stand one after another. */
export const SHAPE_SPAN: u32 = 3;
/** Above it: how a quote is written in a value that may be a caller's name and number, in two bytes of which the second may be 0. */
export const SHAPE_QUOTE: u32 = 8;

/** A word for each three digits that a number may begin with; TypeScript writes them. */
export let plans: usize = 0;
let readers: usize = 0;

export function setupCanonical(): bool {
  plans = region(PLANS * 4);
  readers = region(READERS * READER);
  return readers != 0;
}

/** Says what the values of a group are. @param about - as in PENDING_ABOUT, without the secret @param shape - 0 for what only TypeScript reads */
export function defineReader(about: usize, shape: u32, key: usize): void {
  if (about >= READERS) return;
  store<u32>(readers + about * READER, shape, READER_SHAPE);
  store<u32>(readers + about * READER, <u32>key, READER_KEY);
}

/** Whether values of a group may be read here. */
export function isReader(about: usize): bool {
  return load<u32>(readers + about * READER, READER_SHAPE) != 0;
}

export function forgetReaders(): void {
  memory.fill(readers, 0, READERS * READER);
}

/** Queues what is canonical of the pending values from the `from`-th on. @returns how many are */
export function queueCanonical(from: u32): u32 {
  let queued: u32 = 0;
  const end = pendings + pending * PENDING;
  for (let at = pendings + from * PENDING; at < end; at += PENDING) {
    const about = load<u32>(at, PENDING_ABOUT) & 0xffff;
    if (about >= READERS) continue;
    const reader = readers + about * READER;
    const shape = load<u32>(reader, READER_SHAPE);
    if (shape == 0) continue;
    const value: usize = load<u32>(at, PENDING_KEY);
    const length = load<u32>(at, PENDING_LENGTH);
    const key: usize = load<u32>(reader, READER_KEY);
    if (shape == SHAPE_SPAN) {
      const isPlus = load<u8>(value) == 0x2b;
      const form = !isPlus ? formOf(value, length) : isNumber(value, length) ? NUMBER_FORM : NO_FORM;
      if (form == NO_FORM) continue;
      enqueue(at, key + form * KEY, isPlus || message == 0 ? value : message, length);
    } else {
      let first = value;
      let size = measure(shape & 0xff, value, length);
      if (size == 0 && shape >> SHAPE_QUOTE != 0) {
        first = besideName(value, length, shape >> SHAPE_QUOTE);
        // Without the bracket behind it.
        const count = value + length - 1 - first;
        if (first != 0 && isNumber(first, <u32>count)) size = count | HASHED_ANGLED;
      }
      if (size == 0) continue;
      enqueue(at, key, first, size);
    }
    store<u32>(at, QUEUED, PENDING_OUTCOME);
    queued++;
  }
  return queued;
}

/** @returns how many bytes of a value are its canonical form; 0 where only TypeScript can tell */
// @ts-ignore: decorator
@inline
function measure(shape: u32, value: usize, size: u32): usize {
  if (shape == SHAPE_PLUS) return isNumber(value, size) ? size : 0;
  // The fifteenth digit is computed from the others, or sent as 0. In sixteen digits, the last two are a version.
  return size >= 14 && size <= 16 && areDigits(value, size) ? 14 : 0;
}

/** As `isCanonical` in identifiers/phone/plan.ts, of a number with its plus. */
function isNumber(value: usize, size: u32): bool {
  const count = size - 1;
  if (count < 8 || count > 15 || load<u8>(value) != 0x2b || !areDigits(value + 1, count)) return false;
  const front =
    <usize>load<u8>(value, 1) * 100 + <usize>load<u8>(value, 2) * 10 + <usize>load<u8>(value, 3) - 48 * 111;
  const plan = load<u32>(plans + (front << 2));
  const code = (plan >> PLAN_CODE) & 3;
  if (code == 0 || ((plan >> (count - code)) & 1) == 0) return false;
  return ((plan >> (PLAN_LEADS + load<u8>(value + 1 + code) - 48)) & 1) == 0;
}
