/**
 * @module
 * Months, weeks and days of the calendar in UTC: a secret for each, wherever its machines stand.
 */

/** A week begins on a Monday (ISO 8601). */
export const periods = ['month', 'week', 'day'] as const;

export type Period = (typeof periods)[number];

const day = 86_400_000;

/**
 * The first instant of a period.
 *
 * @param instant - milliseconds since 1970
 * @param ahead - how many periods after the one that the instant is in; below 0 before it
 * @example
 * startOf('month', Date.UTC(2026, 10, 25), 1) // Date.UTC(2026, 11)
 */
export function startOf(period: Period, instant: number, ahead = 0): number {
  const date = new Date(instant);
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth()];
  if (period === 'month') return Date.UTC(year, month + ahead);
  const midnight = Date.UTC(year, month, date.getUTCDate());
  if (period === 'day') return midnight + ahead * day;
  const sinceMonday = (date.getUTCDay() + 6) % 7;
  return midnight + (ahead * 7 - sinceMonday) * day;
}
