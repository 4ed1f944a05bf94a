/**
 * @module
 * One piece of input, from its bytes to those that come out (kernel/piece.ts): `begin`, `scan` (with `resolve` line by line if
 * the secret depends on the record), `settle` for each pending entry, and `emit` until it gives nothing more.
 */
import { ENCODING, NAMES, SIZE } from './edit/action';
import { clearCaptures, clearEdits, crowded, edit, edits, editsEnd, note, rejected, retract } from './edit/edit';
import { beyondAscii, emitUntil, startEmit } from './edit/emit';
import { clearPending, fresh, isChanged, landEdits, nextFresh, pending, settlePending } from './edit/pending';
import { forget, hasRoom } from './json/key';
import { space, validUtf8 } from './json/text';
import { exotic, fault, strange, uncount, walk } from './json/walk';
import { countNewlines, lastNewline, NEWLINE, newline } from './memory/bytes';
import { EDIT, EDITS, grow, REDO_SIZE, region, REJECTS, SLACK, STATE_ACTION, UNASKED } from './memory/layout';
import { tidy } from './memory/memo';
import { resolveEdits } from './resolve';

/** The states of the policy; 0 where there are none. */
let states: usize = 0;
/** Longest line that is a record. */
let limit: usize = 0;
/** The input region, and how long it is. */
export let input: usize = 0;
let capacity: usize = 0;
/** Behind the input. */
let end: usize = 0;
/** Where the scan stands. */
let at: usize = 0;
/** The line it has just done. */
let lineStart: usize = 0;
let lineEnd: usize = 0;
let lineEdits: usize = 0;
let records: u32 = 0;
/** Lines with nothing but white space. */
let blanks: u32 = 0;

/** @param root - the first state @returns false where memory cannot grow so far */
export function setupPiece(root: usize, recordBytes: usize): bool {
  states = root;
  limit = recordBytes;
  told = region(TOLD_SIZE);
  return told != 0;
}

/** Claims the input region, after which nothing else is claimed. @returns its address, 0 where there is no room */
export function claimInput(size: usize): usize {
  if (input == 0) input = region(size);
  else if (size > capacity && !grow(input + size + SLACK)) return 0;
  capacity = max(size, capacity);
  return input;
}

/** Starts on `size` bytes of whole lines in the input region. */
export function begin(size: usize): void {
  end = input + size;
  // The newline ends the last line, and so every loop over the input.
  store<u8>(end, <u8>NEWLINE);
  at = input;
  proceed();
}

/**
 * All that is done with `size` bytes of whole lines of which nothing is left to TypeScript, in one call: each takes 15 ns (Node 20).
 *
 * @param secret - of every record
 * @returns how many bytes the window holds; WINDOW where there are more to `emit`. Below 0 where there is something left to do,
 * -1 less what `scan` stopped at: then it goes on from there
 */
export function pass(size: usize, secret: i32): i32 {
  begin(size);
  const why = scan(secret);
  if (why != DONE || pending != 0 || land() != 0) return -1 - <i32>why;
  return <i32>emit(end);
}

/** How much of the `size` bytes in the input region is whole lines. */
export function wholeLines(size: usize): usize {
  return lastNewline(input, size);
}

/** How many newlines there are in `size` bytes of the input region. */
export function countLines(size: usize): u32 {
  return countNewlines(input, size);
}

/** Makes room to scan on from where the scan stands. */
export function proceed(): void {
  clearEdits();
  clearPending();
  tidy();
  forget(false);
  startEmit(at);
  records = blanks = 0;
}

// What `scan` stopped at.
/** The end of the input. */
export const DONE: u32 = 0;
/** A record whose secret must be told, by `resolve` or `reject`. */
export const RECORD: u32 = 1;
/** A lack of room: settle, emit, and `proceed`. */
export const FULL: u32 = 2;
/** Names of fields that nobody has looked at: tell, by `nextName` and `tellName`, and scan on. */
export const STRANGE: u32 = 3;

/** Scans lines. @param secret - of every record; -1 to stop at each */
export function scan(secret: i32): u32 {
  const why = scanLines(secret < 0);
  if (secret >= 0 && why != STRANGE) resolveEdits(edits, secret);
  return why;
}

/** The names of the line at hand were told just now. */
let isNamed: bool = false;
function scanLines(stops: bool): u32 {
  const asks = (load<u32>(states, STATE_ACTION) & NAMES) != 0;
  while (at < end) {
    if (editsEnd == edits + EDITS * EDIT || rejected == REJECTS) return FULL;
    // Names that cannot be learned cost more than forgetting all of them. A single line may fill all the room.
    if (asks && !hasRoom() && !isNamed) return FULL;
    isNamed = false;
    lineStart = at;
    lineEdits = editsEnd;
    clearCaptures();
    const start = space(at);
    if (load<u8>(start) == NEWLINE && start - at <= limit) {
      blanks++;
      at = start + 1;
      continue;
    }
    lineEnd = walk(start);
    let code: u32 = 0;
    if (lineEnd == 0) {
      lineEnd = newline(start);
      code = validUtf8(lineStart, lineEnd) ? fault : ENCODING;
    }
    if (lineEnd - lineStart > limit) code = SIZE;
    if (code == 0 && strange && !exotic) {
      uncount(start);
      retract(lineEdits);
      isNamed = true;
      return STRANGE;
    }
    const isWhole = !crowded && !exotic;
    if (code == 0 && !isWhole) {
      // First all room is freed. Only then is a single line judged to be too much.
      const again = !exotic && lineEdits != edits;
      uncount(start);
      retract(lineEdits);
      if (again) return FULL;
      edit(lineStart, lineEnd, UNASKED, REDO_SIZE);
    }
    records++;
    at = lineEnd + 1;
    if (code != 0) reject(code);
    else if (stops && isWhole) return RECORD;
  }
  return DONE;
}

/** Looks up the values of the line just scanned. @returns how many values of the piece are pending */
export function resolve(secret: u32): usize {
  resolveEdits(lineEdits, secret);
  return pending;
}

/** Takes the line just scanned out of the output. */
export function reject(code: u32): void {
  uncount(space(lineStart));
  retract(lineEdits);
  edit(lineStart, min(at, end), 0, 0);
  note(records, code, lineStart, lineEnd);
}

/** Gives a pending value its outcome. @returns where to write its replacement; 0 where nothing is to be written */
export function settle(entry: usize, outcome: u32, size: usize, keep: bool): usize {
  return settlePending(entry, outcome, size, keep);
}

/**
 * What `land` tells, five words: where the scan stands, records met since `begin` or `proceed`, how many of them are
 * rejected, whether anything of the input comes out otherwise, and how many blank lines there were. And one of `emit`: 0 where all
 * that has taken the place of something is ASCII. To ask for each takes 16 ns (Node 20).
 */
export let told: usize = 0;
const TOLD_SIZE: usize = 24;

/** Gives the edits that waited their values. @returns how many of them cannot have one: their lines are counted no more */
export function land(): u32 {
  const redos = landEdits();
  store<u32>(told, <u32>at);
  store<u32>(told, records, 4);
  store<u32>(told, <u32>rejected, 8);
  store<u32>(told, <u32>isChanged, 12);
  store<u32>(told, blanks, 16);
  if (fresh == 0) return redos;
  for (let start = nextFresh(input); start != 0; start = nextFresh(input)) {
    const last = editsEnd;
    uncount(space(start));
    retract(last);
  }
  return redos;
}

/** Writes output up to `until`, a line end. @returns the bytes in the window; fewer than WINDOW when done */
export function emit(until: usize): usize {
  const size = emitUntil(until);
  store<u32>(told, beyondAscii, 20);
  return size;
}

/** Overwrites the input. */
export function wipeInput(): void {
  memory.fill(input, 0, capacity);
}
