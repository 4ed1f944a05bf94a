/**
 * @module
 * Input and replacements, spliced into the output window. Can stop anywhere, even inside a replacement, and
 * go on when the window has been emptied.
 */
import { NEWLINE, copy, copyLooking } from '../memory/bytes';
import {
  EDIT, EDIT_END, EDIT_SIZE, EDIT_START, EDIT_VALUE, ENDS, FRESH_SIZE, REDO_SIZE, SAME_SIZE, SLACK, UNASKED, WINDOW, region,
} from '../memory/layout';
import { edits, editsEnd } from './edit';

export let window: usize = 0;
/** Where in the window lines end, once it has been asked: a word each. */
export let ends: usize = 0;
/** How far the input is written, and which edit comes next. */
let cursor: usize = 0;
let next: usize = 0;
/** Bytes of the replacement at hand that are written. */
let spliced: usize = 0;
/** 0 where all replacements so far are ASCII. */
export let beyondAscii: u32 = 0;

export function setupEmit(): bool {
  window = region(WINDOW);
  ends = region(ENDS * 4);
  return window != 0 && ends != 0;
}

/** Overwrites what was written, and what a copy may have written a little past the end. */
export function wipeEmit(): void {
  memory.fill(window, 0, WINDOW + SLACK);
}

export function startEmit(input: usize): void {
  cursor = input;
  next = edits;
  spliced = 0;
  beyondAscii = 0;
}

/** Fills the window, with input up to `until`, the end of a line. @returns how many bytes it holds */
export function emitUntil(until: usize): usize {
  let out = window;
  const limit = window + WINDOW;
  while (true) {
    let to = until;
    let whole: u32 = 0;
    if (next < editsEnd) {
      whole = load<u32>(next, EDIT_SIZE);
      if (whole == SAME_SIZE) {
        next += EDIT;
        continue;
      }
      to = min<usize>(load<u32>(next, EDIT_START), until);
    }
    const size = min(to - cursor, limit - out);
    copy(out, cursor, size);
    cursor += size;
    out += size;
    if (cursor != to || to == until) return out - window;

    // A value that should have been replaced, but was not, must never be written.
    if (whole >= FRESH_SIZE) unreachable();
    const part = min(<usize>whole - spliced, limit - out);
    beyondAscii |= copyLooking(out, <usize>load<u32>(next, EDIT_VALUE) + spliced, part);
    out += part;
    spliced += part;
    if (spliced != whole) return out - window;
    spliced = 0;
    cursor = load<u32>(next, EDIT_END);
    next += EDIT;
  }
}

/** Whether nobody has been asked for the secret of the line that `findRedo` found. */
export let isUnasked: bool = false;

/** Where the next edit stands whose line is to be done again in TypeScript; 0 for none. */
export function findRedo(): usize {
  for (let at = next; at < editsEnd; at += EDIT) {
    if (load<u32>(at, EDIT_SIZE) != REDO_SIZE) continue;
    isUnasked = load<u32>(at, EDIT_VALUE) == UNASKED;
    return load<u32>(at, EDIT_START);
  }
  return 0;
}

/** Leaves out the input up to `to`, with its edits. */
export function skipTo(to: usize): void {
  cursor = to;
  while (next < editsEnd && load<u32>(next, EDIT_START) < <u32>to) next += EDIT;
}

/** Lists where lines end in the `size` bytes of the window from `from` on: ENDS at the most. @returns how many */
export function listEnds(from: usize, size: usize): usize {
  const wanted = i8x16.splat(<i8>NEWLINE);
  const stop = window + size;
  const full = ends + ENDS * 4;
  let to = ends;
  let p = window + from;
  while (p < stop) {
    const first = i8x16.eq(v128.load(p), wanted);
    const second = i8x16.eq(v128.load(p, 16), wanted);
    const third = i8x16.eq(v128.load(p, 32), wanted);
    const fourth = i8x16.eq(v128.load(p, 48), wanted);
    if (v128.any_true(v128.or(v128.or(first, second), v128.or(third, fourth)))) {
      let hits: u64 = <u64>i8x16.bitmask(first) | (<u64>i8x16.bitmask(second) << 16);
      hits |= (<u64>i8x16.bitmask(third) << 32) | (<u64>i8x16.bitmask(fourth) << 48);
      for (; hits != 0; hits &= hits - 1) {
        const at = p + <usize>ctz(hits);
        if (at >= stop || to == full) return (to - ends) >> 2;
        store<u32>(to, <u32>(at - window));
        to += 4;
      }
    }
    p += 64;
  }
  return (to - ends) >> 2;
}
