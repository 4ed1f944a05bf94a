/**
 * @module
 * Long texts that say the same again and again: a dump, a table of one row, input meant to keep a machine busy. No detector
 * looks far around a place. So once a scan is in the same state as one cycle and two cycles before, it will go on finding the
 * same, and the middle of the stretch need not be searched. If that never happens, the whole text is searched.
 */
import { part } from '../number/phone/abroad.js';
import type { Tell } from './finding.js';

/** Shorter texts are looked at as they are. */
const shortest = 1 << 16;
/** How far apart it is asked whether a text repeats itself, by how many characters, and how long a repetition may be. */
const apart = 1 << 14;
const sample = 64;
const longest = 512;
/** Twice as far as anybody looks around a place: the longest value that is read has 4096 characters. */
const reach = 8192;
/** So much of a stretch is compared before the gap, in steps of whole repetitions that are no shorter than these. */
const compared = 16_384;
const leastStep = 192;
/** Most cycles are one step, and most others divide these. */
const usual = 12;
/** A cycle that these do not hold is tried for itself, and a stretch without one is looked at. */
const mostTries = 3;

/** How far off a place is: what is further does the same wherever it is. */
export const behind = (distance: number): number => Math.max(distance, -reach);
export const near = (distance: number): number => Math.min(behind(distance), reach);

/** Where a text repeats itself. What is left out of it are whole cycles. */
interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly step: number;
  readonly cycle: number;
}

function findStretches(text: string): Stretch[] {
  const stretches: Stretch[] = [];
  for (let start = 0; start < text.length; start += apart) {
    const around = text.slice(start + 1, start + sample + longest);
    const period = around.indexOf(text.slice(start, start + sample)) + 1;
    if (period === 0) continue;
    const end = endOf(text, start, period);
    const step = stepOf(period);
    stretches.push({ start, end, step, cycle: usual * step });
    start = Math.max(start, end - (end % apart));
  }
  return stretches;
}

/** Up to where a text repeats itself: so many characters at once, then one by one. */
function endOf(text: string, start: number, period: number): number {
  let end = start + period;
  const isAlike = (most: number): boolean =>
    end + most <= text.length &&
    text.slice(end, end + most) === text.slice(end - period, end - period + most);
  while (isAlike(reach)) end += reach;
  while (end < text.length && text.charCodeAt(end) === text.charCodeAt(end - period)) end++;
  return end;
}

/** Languages are told of parts of a text: of the steps in question, the one that soonest begins where a part does again. */
function stepOf(period: number): number {
  let step = period * Math.ceil(leastStep / period);
  for (let each = step; each < 2 * leastStep; each += period)
    if (divisor(each, part) > divisor(step, part)) step = each;
  return step;
}

const divisor = (a: number, b: number): number => (b === 0 ? a : divisor(b, a % b));

interface Gap {
  readonly stretch: Stretch;
  readonly start: number;
  readonly size: number;
  /** Where it is in the text without gaps. */
  readonly at: number;
}

function gapsIn(stretches: readonly Stretch[]): Gap[] {
  const gaps: Gap[] = [];
  let out = 0;
  for (const stretch of stretches) {
    const { end, step, cycle } = stretch;
    const start = stretch.start + reach + Math.ceil(compared / step) * step;
    const size = Math.floor((end - reach - start) / cycle) * cycle;
    if (size <= 0) continue;
    gaps.push({ stretch, start, size, at: start - out });
    out += size;
  }
  return gaps;
}

function withoutGaps(text: string, gaps: readonly Gap[]): string {
  let rest = '';
  let taken = 0;
  for (const { start, size } of gaps) {
    rest += text.slice(taken, start);
    taken = start + size;
  }
  return rest + text.slice(taken);
}

interface Standing {
  /** How a scan stands in relation to a place. */
  standing(place: number): string;
}

/** What a scan finds in a text without gaps, and how it stands at each step before one. */
export class Trace {
  /** Where it is to say next how it stands. */
  next = Number.POSITIVE_INFINITY;
  readonly found: Parameters<Tell>[] = [];
  /** By place: how it stood, and how much it had found. */
  readonly notes = new Map<number, { readonly standing: string; readonly count: number }>();
  readonly #steps: number[];

  constructor(gaps: readonly Gap[]) {
    this.#steps = gaps.flatMap(({ at, stretch: { step } }) => {
      const count = Math.floor(compared / step);
      return Array.from({ length: count + 1 }, (_, i) => at - (count - i) * step);
    });
    this.#goOn();
  }

  readonly tell: Tell = (...finding) => {
    this.found.push(finding);
  };

  /**
   * @param at - which the scan has reached
   * @param until - up to where what stands before has been dealt with, or is being dealt with
   */
  note(at: number, until: number, scan: Standing): void {
    for (; at >= this.next; this.#goOn()) {
      const { next } = this;
      const standing = `${near(at - next)},${near(until - next)},${scan.standing(next)}`;
      this.notes.set(next, { standing, count: this.found.length });
    }
  }

  #goOn(): void {
    this.next = this.#steps.shift() ?? Number.POSITIVE_INFINITY;
  }

  /** How long the cycles before a gap are; 0 where there are none. */
  cycleBefore({ at, stretch: { step } }: Gap): number {
    const standingAt = (place: number): string | undefined => this.notes.get(place)?.standing;
    const standing = standingAt(at);
    for (let cycle = step; standing !== undefined && 2 * cycle <= compared; cycle += step)
      if (standingAt(at - cycle) === standing && standingAt(at - 2 * cycle) === standing) return cycle;
    return 0;
  }
}

/** Where a text has no gaps. */
export const idle = new Trace([]);

/** Tells what was found around the gaps, and in them what was found in the last cycle before. */
function tellAll(gaps: readonly Gap[], cycles: readonly number[], { found, notes }: Trace, tell: Tell): void {
  let shift = 0;
  let told = 0;
  const tellThose = (from: number, to: number, by: number): void => {
    for (let i = from; i < to; i++) {
      const [start, end, name, value] = found[i]!;
      tell(start + by, end + by, name, value);
    }
  };
  for (const [i, { at, size }] of gaps.entries()) {
    const cycle = cycles[i]!;
    const first = notes.get(at - cycle)!.count;
    const last = notes.get(at)!.count;
    tellThose(told, last, shift);
    for (let by = cycle; by <= size; by += cycle) tellThose(first, last, shift + by);
    shift += size;
    told = last;
  }
  tellThose(told, found.length, shift);
}

/**
 * Tells what a scan finds in a text that repeats itself, without looking at all of it.
 *
 * @param scan - looks at all of a text
 * @returns false where nothing was told, and all of it is to be looked at
 */
export function tellRepeats(text: string, tell: Tell, scan: (text: string, trace: Trace) => void): boolean {
  if (text.length < shortest) return false;
  let stretches = findStretches(text);
  for (let tries = 0; tries < mostTries; tries++) {
    const gaps = gapsIn(stretches);
    if (gaps.length === 0) return false;
    const trace = new Trace(gaps);
    scan(withoutGaps(text, gaps), trace);
    // An encoded word reaches across a gap.
    if (trace.found.some(([start, end]) => end - start > reach)) return false;
    const cycles = gaps.map((gap) => trace.cycleBefore(gap));
    if (gaps.every(({ size }, i) => cycles[i]! > 0 && size % cycles[i]! === 0)) {
      tellAll(gaps, cycles, trace, tell);
      return true;
    }
    stretches = gaps
      .map(({ stretch }, i) => ({ ...stretch, cycle: cycles[i]! }))
      .filter(({ cycle }) => cycle > 0);
  }
  return false;
}
