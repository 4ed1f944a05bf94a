/**
 * Runs the fuzzers in turns until the time is up. `npm run fuzz` calls it; each round has a
 * seed that repeats it.
 */
import { differentialRound } from './ndjson.js';
import { taintRound } from './taint.js';

interface Fuzzer {
  readonly name: string;
  /** What a round returns. */
  readonly unit: string;
  readonly round: (seed: number) => number;
  /** How much of the time is its own, to that of the others. */
  readonly share: number;
  rounds: number;
  done: number;
  /** Milliseconds so far. */
  spent: number;
}

/** What one fuzzer did. */
export interface Done {
  readonly name: string;
  readonly unit: string;
  readonly rounds: number;
  readonly done: number;
}

/**
 * @param say - told of the seed that repeats a failure, before it is thrown
 * @returns what each fuzzer did, where nothing was found
 */
export function fuzz(seed: number, seconds: number, say: (line: string) => void): Done[] {
  const fuzzers: Fuzzer[] = [
    {
      name: 'kernel against the engine of one line',
      unit: 'bytes',
      round: differentialRound,
      share: 1,
      rounds: 0,
      done: 0,
      spent: 0,
    },
    {
      name: 'values that can be told again',
      unit: 'values',
      round: taintRound,
      share: 6,
      rounds: 0,
      done: 0,
      spent: 0,
    },
  ];
  const end = Date.now() + seconds * 1000;
  for (let current = seed; ; current = (Math.imul(current, 1664525) + 1013904223) >>> 0) {
    const least = Math.min(...fuzzers.map(({ spent, share }) => spent / share));
    for (const fuzzer of fuzzers) if (fuzzer.spent / fuzzer.share === least) run(fuzzer, current, say);
    // With a seed that failed, all have had their round by now.
    if (Date.now() >= end && fuzzers.every(({ rounds }) => rounds > 0)) break;
  }
  return fuzzers.map(({ name, unit, rounds, done }) => ({ name, unit, rounds, done }));
}

function run(fuzzer: Fuzzer, seed: number, say: (line: string) => void): void {
  const start = performance.now();
  try {
    fuzzer.done += fuzzer.round(seed);
  } catch (error) {
    say(`failed: repeat with --seed ${seed} --seconds 1`);
    throw error;
  }
  fuzzer.rounds++;
  fuzzer.spent += performance.now() - start;
}
