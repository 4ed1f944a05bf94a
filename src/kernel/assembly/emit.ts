/**
 * @module
 * Input and replacements, spliced into the output window. Can stop anywhere, even inside a replacement, and
 * go on when the window has been emptied.
 */
import { copy } from './bytes';
import { edits, editsEnd } from './edit';
import {
  EDIT, EDIT_END, EDIT_SIZE, EDIT_START, EDIT_VALUE, PENDING_SIZE, REDO_SIZE, SAME_SIZE, UNASKED, WINDOW, region,
} from './layout';

export let window: usize = 0;
/** How far the input is written, and which edit comes next. */
let cursor: usize = 0;
let next: usize = 0;
/** Bytes of the replacement at hand that are written. */
let spliced: usize = 0;

export function setupEmit(): bool {
  window = region(WINDOW);
  return window != 0;
}

export function startEmit(input: usize): void {
  cursor = input;
  next = edits;
  spliced = 0;
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

    // A value that was to be replaced, and was not, must never come out.
    if (whole >= PENDING_SIZE) unreachable();
    const part = min(<usize>whole - spliced, limit - out);
    copy(out, <usize>load<u32>(next, EDIT_VALUE) + spliced, part);
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
