/**
 * @module
 * Which records were quarantined, by code: the first few of each, so that a person can look at them. If a record is a
 * line, its line number is printed, for `sed -n 17p`; a position counts records, and blank lines are no records.
 */
import type { RecordCode, RecordError } from '../../errors.js';
import type { Policy } from '../../policy/document.js';
import { typeOfFormat } from '../../policy/format.js';

/** Where records were quarantined, by code: the first few of each. */
export type Places = ReadonlyMap<RecordCode, readonly number[]>;

export interface Quarantine {
  /** Takes note of a record, as `onQuarantine` reports it. */
  add(error: RecordError): void;
  /**
   * To be called with the bytes that have been processed.
   *
   * @param records - how many there have been so far
   * @param lines - the same, for who knows: to count them takes a twentieth of a run over call records (Node 20.20)
   */
  pass(bytes: Buffer, records: () => number, lines?: number): void;
  readonly places: Places;
}

/** For records that are lines. */
export interface LineQuarantine extends Quarantine {
  /** Lines so far. */
  readonly lines: number;
}

const shown = 5;
const NEWLINE = 0x0a;

/** What places are counted in. */
export type Noun = 'line' | 'record';

export const nounOf = ({ format }: Pick<Policy, 'format'>): Noun =>
  typeOfFormat(format) === 'ndjson' ? 'line' : 'record';

export const openQuarantine = (policy: Pick<Policy, 'format'>): Quarantine =>
  nounOf(policy) === 'line' ? createLineQuarantine() : createQuarantine();

/** For records of any form: their positions. */
export function createQuarantine(): Quarantine {
  const places = new Map<RecordCode, number[]>();
  return {
    places,
    add: ({ code, position }) => enter(places, code, position),
    pass() {},
  };
}

export function createLineQuarantine(): LineQuarantine {
  const places = new Map<RecordCode, number[]>();
  let fresh: RecordError[] = [];
  let lines = 0;
  /** The bytes so far end within a line: one that outgrew the limit, and was refused for it. */
  let within = false;

  const resolve = (bytes: Buffer, records: number): void => {
    const numbers = recordLines(bytes, lines);
    const before = records - numbers.length;
    for (const { code, position } of fresh) {
      const line = numbers[position - before - 1];
      if (line !== undefined) enter(places, code, line);
    }
    fresh = [];
  };

  return {
    places,
    get lines() {
      return lines;
    },
    add(error) {
      if ((places.get(error.code)?.length ?? 0) < shown) fresh.push(error);
    },
    pass(bytes, records, known) {
      let rest = bytes;
      if (within) {
        const newline = bytes.indexOf(NEWLINE);
        if (newline < 0) return;
        rest = bytes.subarray(newline + 1);
        // Otherwise it was counted when it was refused.
        if (known === undefined) lines++;
        within = false;
      }
      if (rest.length === 0) return;
      if (fresh.length > 0) resolve(rest, records());
      lines = known ?? lines + countLines(rest);
      within = rest.at(-1) !== NEWLINE;
    },
  };
}

/** Adds places that were found apart. */
export function mergePlaces(places: Map<RecordCode, number[]>, more: Places, offset: number): void {
  for (const [code, numbers] of more) {
    for (const number of numbers) enter(places, code, number + offset);
  }
}

function enter(places: Map<RecordCode, number[]>, code: RecordCode, number: number): void {
  const known = places.get(code) ?? [];
  places.set(code, known);
  if (known.length >= shown && number > known.at(-1)!) return;
  // In one block, records refused in JavaScript may be reported before records refused by the kernel.
  known.push(number);
  known.sort((a, b) => a - b);
  known.splice(shown);
}

/** The line number of each record in a block: blank lines are no records. */
function recordLines(block: Buffer, before: number): number[] {
  const numbers: number[] = [];
  let line = before;
  for (let start = 0; start < block.length; ) {
    line++;
    const end = block.indexOf(NEWLINE, start);
    const stop = end < 0 ? block.length : end;
    if (!isBlank(block, start, stop)) numbers.push(line);
    start = stop + 1;
  }
  return numbers;
}

function isBlank(block: Buffer, start: number, end: number): boolean {
  for (let i = start; i < end; i++) {
    if (block[i] !== 0x20 && block[i] !== 0x09 && block[i] !== 0x0d) return false;
  }
  return true;
}

function countLines(block: Buffer): number {
  let count = 0;
  for (let at = block.indexOf(NEWLINE); at >= 0; at = block.indexOf(NEWLINE, at + 1)) count++;
  return count;
}
