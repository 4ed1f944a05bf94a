/**
 * @module
 * What the walker finds out: the edits of the piece, in the order of the input, and the records it rejects.
 */
import {
  CAPTURE, EDIT, EDITS, EDIT_END, EDIT_SIZE, EDIT_START, EDIT_VALUE, REJECT, REJECTS, REJECT_CODE, REJECT_END,
  REJECT_RECORD, REJECT_START, region,
} from '../memory/layout';

export let edits: usize = 0;
export let editsEnd: usize = 0;
/** As far as there were edits since they were wiped. */
let editsMost: usize = 0;
/** An edit found no room; the walker gives up the line. */
export let crowded: bool = false;

export let rejects: usize = 0;
export let rejected: usize = 0;

/** The context fields of the line at hand. */
export let captures: usize = 0;
let capturesEnd: usize = 0;

export function setupEdits(contextFields: usize): bool {
  edits = editsEnd = editsMost = region(EDITS * EDIT);
  rejects = region(REJECTS * REJECT);
  captures = region(contextFields * CAPTURE);
  capturesEnd = captures + contextFields * CAPTURE;
  return captures != 0;
}

export function clearEdits(): void {
  editsMost = max(editsMost, editsEnd);
  editsEnd = edits;
  rejected = 0;
}

export function wipeEdits(): void {
  clearEdits();
  memory.fill(edits, 0, editsMost - edits);
  editsMost = edits;
}

// @ts-ignore: decorator
@inline
export function edit(start: usize, end: usize, value: usize, size: u32): void {
  const at = editsEnd;
  if (at == edits + EDITS * EDIT) {
    crowded = true;
    return;
  }
  store<u32>(at, <u32>start, EDIT_START);
  store<u32>(at, <u32>end, EDIT_END);
  store<u32>(at, <u32>value, EDIT_VALUE);
  store<u32>(at, size, EDIT_SIZE);
  editsEnd = at + EDIT;
}

/** Takes back the edits from `at` on. */
export function retract(at: usize): void {
  editsMost = max(editsMost, editsEnd);
  editsEnd = at;
  crowded = false;
}

/** Whether the line has had a value for the field. */
// @ts-ignore: decorator
@inline
export function isCaptured(field: u32): bool {
  return load<u32>(captures + (<usize>field) * CAPTURE, 4) != 0;
}

// @ts-ignore: decorator
@inline
export function capture(field: u32, start: usize, end: usize): void {
  const at = captures + (<usize>field) * CAPTURE;
  store<u32>(at, <u32>start);
  store<u32>(at, <u32>end, 4);
}

// @ts-ignore: decorator
@inline
export function clearCaptures(): void {
  if (captures != capturesEnd) memory.fill(captures, 0, capturesEnd - captures);
}

/** Notes a record that shall not come out. Its edit is for the caller to make. */
export function note(record: u32, code: u32, start: usize, end: usize): void {
  const at = rejects + rejected++ * REJECT;
  store<u32>(at, record, REJECT_RECORD);
  store<u32>(at, code, REJECT_CODE);
  store<u32>(at, <u32>start, REJECT_START);
  store<u32>(at, <u32>end, REJECT_END);
}
