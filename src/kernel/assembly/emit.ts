/**
 * @module
 * Input and replacements, spliced into the output window. Can stop anywhere, even inside a replacement, and
 * go on when the window has been emptied.
 */
import { SAME, REDO } from './action';
import { copy } from './bytes';
import { edits, editsEnd } from './edit';
import {
  EDIT, EDIT_END, EDIT_ENTRY, EDIT_START, ENTRY_OUTCOME, ENTRY_SIZE, ENTRY_VALUE, WINDOW, region,
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
    if (next < editsEnd) {
      if (load<u32>(load<u32>(next, EDIT_ENTRY), ENTRY_OUTCOME) == SAME) {
        next += EDIT;
        continue;
      }
      to = min<usize>(load<u32>(next, EDIT_START), until);
    }
    // Input up to the edit. An edit that begins before the cursor is an error of the walker.
    const size = min(to - cursor, limit - out);
    copy(out, cursor, size);
    cursor += size;
    out += size;
    if (cursor != to || to == until) return out - window;

    const entry: usize = load<u32>(next, EDIT_ENTRY);
    const value = <usize>load<u32>(entry, ENTRY_VALUE) + spliced;
    const rest = <usize>load<u32>(entry, ENTRY_SIZE) - spliced;
    const part = min(rest, limit - out);
    copy(out, value, part);
    out += part;
    if (part != rest) {
      spliced += part;
      return out - window;
    }
    spliced = 0;
    cursor = load<u32>(next, EDIT_END);
    next += EDIT;
  }
}

/** Where the next edit stands whose line is to be done again in TypeScript; 0 for none. */
export function findRedo(): usize {
  for (let at = next; at < editsEnd; at += EDIT) {
    if (load<u32>(load<u32>(at, EDIT_ENTRY), ENTRY_OUTCOME) == REDO) return load<u32>(at, EDIT_START);
  }
  return 0;
}

/** Leaves out the input up to `to`, with its edits. */
export function skipTo(to: usize): void {
  cursor = to;
  while (next < editsEnd && load<u32>(next, EDIT_START) < <u32>to) next += EDIT;
}
