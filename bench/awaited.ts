/**
 * @module
 * As `measure`, for batches that may be promises. Awaiting costs once a batch, so contenders that are none lose nothing.
 */
import {
  type Contender,
  type MeasureOptions,
  millisecondsSince,
  pace,
  type Timing,
  timingOf,
  turnsOf,
} from './measure.js';

export async function measureAwaited(
  contenders: readonly Contender[],
  { rounds = pace.rounds, slice = pace.slice }: MeasureOptions = {},
): Promise<Timing[]> {
  const rates = contenders.map((): number[] => []);
  for (const contender of contenders) await time(contender, slice);
  for (let round = 0; round < rounds; round++)
    for (const turn of turnsOf(round, contenders.length))
      rates[turn]!.push(await time(contenders[turn]!, slice));
  return contenders.map(({ name }, i) => timingOf(name, rates[i]!));
}

async function time({ run, units, before }: Contender, slice: number): Promise<number> {
  let spent = 0;
  let batches = 0;
  while (spent < slice) {
    before?.();
    const start = process.cpuUsage();
    if ((await run()) === undefined) throw new Error('unreachable');
    spent += millisecondsSince(start);
    batches++;
  }
  return (batches * units * 1000) / spent;
}
