/**
 * @module
 * Records that stand one behind the other in an array, gathered as lines, and what becomes of the lines put back in their
 * places (`bytes/document/gathered.ts`).
 */
import { COMMA, copy, NEWLINE, SPACE } from '../memory/bytes';
import { region } from '../memory/layout';
import { CURLY, extent, MISMATCHED, part, PART } from './extent';
import { copyAsLine, folded, LINES, reach, RETURN, reached, withNewlines } from './fold';
import { any, bits } from './lane';

/** Records that are gathered at a time. */
export const UNITS: u32 = 4096;
/** A record among others: where the text before it begins, and where it begins and ends, as offsets in the part. */
export const UNIT: usize = 12;
const UNIT_RECORD: usize = 4;
const UNIT_END: usize = 8;

const TAB: u32 = 0x09;

/** Where each gathered record stood, and how many there are. */
export let units: usize = 0;
export let gathered: u32 = 0;
/** Where they are put together again. */
export let woven: usize = 0;

/** @returns 0 where memory cannot grow so far */
export function setupGather(): usize {
  woven = region(PART + LINES);
  units = region(UNITS * UNIT);
  return units;
}

/**
 * From behind one record of an array: those that follow whole in the part, up to `to`, as lines at `folded`, and in `units`
 * where each stood. What ends it is left where it is: a record longer than `longest`, or as much white space, one with
 * carriage returns, what is no object and no array, the end of the part or of the array.
 *
 * @returns how many bytes the lines are; `gathered` says how many records
 */
export function gather(from: usize, to: usize, longest: usize): usize {
  const end = part + to;
  let p = part + from;
  let into = folded;
  let unit = units;
  for (gathered = 0; gathered < UNITS; gathered++) {
    const comma = passSpace(p, end);
    if (comma == end || load<u8>(comma) != COMMA) break;
    const record = passSpace(comma + 1, end);
    if (record == end || (load<u8>(record) | CURLY) != 0x7b || record - p > longest) break;
    const found = extent(record - part, to, 0, false, false);
    if (found >= MISMATCHED || part + found - record > longest) break;
    const size = part + found - record;
    reach(into + size + 1);
    if (!copyAsLine(record, size, into)) break;
    into += size;
    store<u8>(into++, NEWLINE);
    store<u32>(unit, <u32>(p - part));
    store<u32>(unit, <u32>(record - part), UNIT_RECORD);
    store<u32>(unit, found, UNIT_END);
    unit += UNIT;
    p = part + found;
  }
  return into - folded;
}

/** RFC 8259 §2. */
function passSpace(p: usize, end: usize): usize {
  for (; p < end; p++) {
    const byte: u32 = load<u8>(p);
    if (byte != SPACE && byte != NEWLINE && byte != RETURN && byte != TAB) break;
  }
  return p;
}

/**
 * Puts what became of the records that were gathered, `size` bytes of lines at `folded`, between what stood between them.
 *
 * @returns how many bytes it is, at `woven`; 0 where there are not as many lines as records
 */
export function weave(size: usize): usize {
  const end = folded + size;
  reach(end);
  let line = folded;
  let into = woven;
  for (let unit = units, last = units + gathered * UNIT; unit < last; unit += UNIT) {
    const gap = part + load<u32>(unit);
    const before = part + load<u32>(unit, UNIT_RECORD) - gap;
    copy(into, gap, before);
    into += before;
    for (; line + 64 <= end && !v128.any_true(any(line, NEWLINE)); line += 64, into += 64) {
      for (let at: usize = 0; at < 64; at += 16) v128.store(into + at, withNewlines(v128.load(line + at)));
    }
    for (let newlines: u32 = 0; newlines == 0; ) {
      if (line >= end) return 0;
      const lane = v128.load(line);
      v128.store(into, withNewlines(lane));
      newlines = bits(lane, NEWLINE);
      const until: usize = newlines == 0 ? 16 : ctz(newlines);
      line += until;
      into += until;
    }
    line++;
  }
  return line == end ? into - woven : 0;
}

/** Overwrites what was woven of the first `size` bytes of a part. To be called before `wipeFold`, which forgets how many lines there were. */
export function wipeWoven(size: usize): void {
  memory.fill(woven, 0, min(reached + size + 16, PART + LINES));
}
