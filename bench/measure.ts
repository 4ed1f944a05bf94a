/**
 * @module
 * Times contenders side by side: in each round every one runs for a while, in another order, so that what
 * the machine does besides falls on all alike. Medians over rounds, with the spread between quartiles; ratios round by round.
 */

import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

export interface Contender {
  readonly name: string;
  /** One batch; returns something that depends on all of it, so that nothing is optimized away. */
  readonly run: () => unknown;
  /** How many values, records or bytes one batch is. */
  readonly units: number;
  /** Made anew before each batch, outside the timing: an empty memo, say. */
  readonly before?: () => void;
}

export interface Timing {
  readonly name: string;
  /** Units a second of processor, median. */
  readonly rate: number;
  /** Distance between the quartiles, as a share of the median. */
  readonly spread: number;
  /** Of each round, in their order. */
  readonly rates: readonly number[];
}

export interface MeasureOptions {
  readonly rounds?: number;
  /** Milliseconds of processor that each contender runs in each round, at least one batch. */
  readonly slice?: number;
}

/** How long is measured where nothing else is said; `--quick` shortens it. */
export const pace = { rounds: 9, slice: 120 };

let sink: unknown;

/**
 * For who opens a pseudonymizer anew: that has V8 mark the heap, which a service pays once. Not before short batches, since V8 goes on
 * sweeping behind it.
 */
setFlagsFromString('--expose-gc');
export const collectGarbage = runInNewContext('gc') as () => void;

export function measure(
  contenders: readonly Contender[],
  { rounds = pace.rounds, slice = pace.slice }: MeasureOptions = {},
): Timing[] {
  const rates = contenders.map(() => [] as number[]);
  for (const contender of contenders) time(contender, slice);
  for (let round = 0; round < rounds; round++)
    for (const turn of turnsOf(round, contenders.length)) rates[turn]!.push(time(contenders[turn]!, slice));
  return contenders.map(({ name }, i) => timingOf(name, rates[i]!));
}

/** The order of a round. Nobody stands behind the same one each time, whose garbage it would clear away. */
export function turnsOf(round: number, count: number): number[] {
  const steps = Array.from({ length: count }, (_, i) => i + 1).filter((step) => areCoprime(step, count));
  const step = steps[round % steps.length]!;
  return Array.from({ length: count }, (_, i) => (round + i * step) % count);
}

const areCoprime = (a: number, b: number): boolean => (b === 0 ? a === 1 : areCoprime(b, a % b));

/** @param rates - one of each round */
export function timingOf(name: string, rates: readonly number[]): Timing {
  const sorted = [...rates].sort((a, b) => a - b);
  const at = (share: number): number => sorted[Math.round(share * (sorted.length - 1))]!;
  return { name, rate: at(0.5), spread: (at(0.75) - at(0.25)) / at(0.5), rates };
}

/**
 * How many times as fast: the median of what each round says by itself. A machine that is slower for some rounds is so for both, whereas
 * the medians of either may fall into different ones.
 */
export function ratioOf(ours: Timing, peer: Timing): number {
  if (ours.rates.length !== peer.rates.length) return ours.rate / peer.rate;
  return timingOf(
    ours.name,
    ours.rates.map((rate, round) => rate / peer.rates[round]!),
  ).rate;
}

/** The same by its best round: what others on the machine take away, they take from all rounds but that. */
export function bestOf(timing: Timing): Timing {
  const rate = Math.max(...timing.rates);
  return { ...timing, rate, rates: [rate] };
}

function time({ run, units, before }: Contender, slice: number): number {
  let spent = 0;
  let batches = 0;
  while (spent < slice) {
    before?.();
    const start = process.cpuUsage();
    sink = run();
    spent += millisecondsSince(start);
    batches++;
  }
  if (sink === measure) throw new Error('unreachable');
  return (batches * units * 1000) / spent;
}

/** Of processor, in all threads: what else the machine does is not part of it. */
export function millisecondsSince(start: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

/** Stops a bench whose contenders do not do what they say. */
export function check(holds: boolean, what: string): void {
  if (!holds) throw new Error(`bench: ${what}`);
}

/** Whether one of these numbers, each with its `+`, is left in an output. To look for each took longer than to time it. */
export function hasNumber(output: string, numbers: readonly string[]): boolean {
  const wanted = new Set(numbers);
  return output.match(/\+\d+/g)?.some((number) => wanted.has(number)) ?? false;
}
