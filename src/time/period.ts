/**
 * @module
 * Months, weeks and days of the calendar in UTC, so that a period is the same on machines everywhere.
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

/**
 * The name of the period that an instant is in, as pseudonyms of that period are derived with it.
 *
 * @example
 * nameOf('week', Date.UTC(2027, 0, 1)) // '2026-W53': the week's Thursday says whose year it is (ISO 8601)
 */
export function nameOf(period: Period, instant: number): string {
  if (period !== 'week') return new Date(instant).toISOString().slice(0, period === 'day' ? 10 : 7);
  const thursday = startOf('week', instant) + 3 * day;
  const year = new Date(thursday).getUTCFullYear();
  const week = 1 + Math.floor((thursday - Date.UTC(year, 0)) / (7 * day));
  return `${year}-W${String(week).padStart(2, '0')}`;
}

/**
 * @param name - as {@link nameOf} returns it
 * @returns its first instant and that of the next period; undefined if it is not the name of a period
 */
export function readPeriod(name: string): { readonly from: number; readonly until: number } | undefined {
  const [, year = '', week] = /^(\d{4})-(?:W(\d\d)|\d\d(?:-\d\d)?)$/.exec(name) ?? [];
  if (year === '') return undefined;
  const period = week === undefined ? (name.length === 7 ? 'month' : 'day') : 'week';
  // The fourth of January is in the first week.
  const within =
    week === undefined ? Date.parse(name) : Date.UTC(Number(year), 0, 4 + 7 * (Number(week) - 1));
  if (Number.isNaN(within) || nameOf(period, within) !== name) return undefined;
  return { from: startOf(period, within), until: startOf(period, within, 1) };
}
