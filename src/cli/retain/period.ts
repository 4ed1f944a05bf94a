/**
 * @module
 * How long something is kept, as a person writes it: `400d`, `26w`, `13m`, `2y`.
 */
import { InvalidArgumentError } from 'commander';

export interface Period {
  readonly count: number;
  readonly unit: 'd' | 'w' | 'm' | 'y';
}

/** @throws InvalidArgumentError if it is no period */
export function parsePeriod(text: string): Period {
  const [, count, unit] = /^([1-9]\d{0,4})([dwmy])$/.exec(text) ?? [];
  if (count === undefined)
    throw new InvalidArgumentError('Expected days, weeks, months or years, as 400d, 26w, 13m or 2y.');
  return { count: Number(count), unit: unit as Period['unit'] };
}

/**
 * A period before an instant, by the calendar in UTC. Where a month has no such day its last one counts: an instant
 * later than that would end a period too early.
 *
 * @param instant - milliseconds since 1970
 * @example
 * less(Date.UTC(2026, 2, 31), { count: 1, unit: 'm' }) // Date.UTC(2026, 1, 28)
 */
export function less(instant: number, { count, unit }: Period): number {
  const date = new Date(instant);
  if (unit === 'd' || unit === 'w') {
    date.setUTCDate(date.getUTCDate() - count * (unit === 'w' ? 7 : 1));
    return date.getTime();
  }
  const day = date.getUTCDate();
  date.setUTCDate(1);
  date.setUTCMonth(date.getUTCMonth() - count * (unit === 'y' ? 12 : 1));
  const last = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate();
  return date.setUTCDate(Math.min(day, last));
}
