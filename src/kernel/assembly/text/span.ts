/**
 * @module
 * The list of values that are taken out of a text here: where each begins and ends. `transforms/scrub/scan/taken.ts` finds out
 * what each becomes, once for each value.
 */
import { region } from '../memory/layout';
import { isListing, noteSpan } from './search';

/** What may be taken, as bits: IPv4 addresses, … */
export const ADDRESSES: u32 = 1;
/** … addresses of mail, numbers with a plus, URIs of parties, and IPv6 addresses. */
export const MAILS: u32 = 2;
export const PLUSES: u32 = 4;
export const PARTIES: u32 = 8;
export const COLONS: u32 = 16;
/** Numbers as North America writes them. */
export const NATIONALS: u32 = 32;
/** Digits that a name or a switch calls a number. */
export const NAMED: u32 = 64;
export const CARDS: u32 = 128;
/** MAC addresses. */
export const DEVICES: u32 = 256;
/** Secrets behind the name of one. */
export const SECRETS: u32 = 512;

/** Neither URIs of parties nor what stands in queries is looked for. */
export const NO_URIS: u32 = 1024;

/** Beside the end of what becomes a constant, whatever it is. */
export const CONSTANT: u32 = 0x80000000;

/** More than so many in one text, and it is left to TypeScript. */
export const SPANS: u32 = 64;

/** Where they stand, as `screen` last left them: start and end. */
export let spans: usize = 0;
export let spanCount: u32 = 0;
/** The end of the last one. */
export let taken: usize = 0;

/** What may be taken of the text at hand. */
export let kinds: u32 = 0;

export function setupSpans(): bool {
  spans = region(SPANS * 8);
  return spans != 0;
}

export function startSpans(allowed: u32): void {
  kinds = allowed;
  spanCount = 0;
  taken = 0;
}

/** Gives the last one back. @param end - of the one before */
export function give(end: usize): void {
  spanCount--;
  taken = end;
}

/** What was taken goes on to `end`. */
export function stretch(end: usize): void {
  taken = end;
}

/** The same for a secret. */
export function takeConstant(start: usize, end: usize): bool {
  if ((kinds & SECRETS) == 0 || !takeSpan(start, end)) return false;
  const last = spans + (<usize>(spanCount - 1) << 3);
  store<u32>(last, <u32>end | CONSTANT, 4);
  return true;
}

/** What is noted among places, where other things are in a text, too. */
export const NOTED: u32 = ADDRESSES | PLUSES | COLONS | DEVICES;

/** @returns false where there is no room for one more, or it begins in the one before */
export function takeSpan(start: usize, end: usize): bool {
  if (start < taken) return false;
  if (isListing()) {
    noteSpan(start, end);
    taken = end;
    return true;
  }
  if (spanCount == SPANS) return false;
  const span = spans + (<usize>spanCount << 3);
  spanCount++;
  store<u32>(span, <u32>start);
  store<u32>(span, <u32>end, 4);
  taken = end;
  return true;
}
