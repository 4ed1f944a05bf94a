/**
 * @module
 * Intervals drawn one below the other, on one axis of time.
 */

/** Milliseconds since 1970, [from, until), infinite where unbounded. */
export interface Interval {
  readonly from: number;
  readonly until: number;
}

export interface Bar extends Interval {
  readonly label: string;
  /** Nothing holds here. */
  readonly isGap: boolean;
  /** Behind the bar. */
  readonly note: string;
}

const width = 48;

/**
 * @param now - milliseconds since 1970; marked below
 * @returns lines; empty if nothing has a bound
 */
export function drawTimeline(bars: readonly Bar[], now: number): string {
  const bounds = bars.flatMap(({ from, until }) => [from, until]).filter(Number.isFinite);
  if (bounds.length === 0) return '';
  const [first, last] = [Math.min(...bounds, now), Math.max(...bounds, now)];
  // Room at both ends for secrets without a start or an end.
  const margin = Math.max(1, (last - first) / (width - 4));
  const start = first - 2 * margin;
  const scale = width / (last - first + 4 * margin);
  const column = (instant: number): number =>
    Math.round((Math.min(Math.max(instant, start), last + 2 * margin) - start) * scale);
  const wide = Math.max(...bars.map(({ label }) => label.length));
  const lines = bars.map(({ label, from, until, isGap, note }) => {
    const [left, right] = [column(from), Math.max(column(until), column(from) + 1)];
    const bar = (isGap ? '·' : '█').repeat(right - left);
    return `  ${label.padEnd(wide)}  ${' '.repeat(left)}${bar}${' '.repeat(Math.max(0, width - right))}  ${note}`.trimEnd();
  });
  const day = (instant: number): string => new Date(instant).toISOString().slice(0, 10);
  const mark = ' '.repeat(Math.min(column(now), width - 1));
  const axis = `${day(first).padEnd(width - 10)}${day(last)}`;
  return [`  ${' '.repeat(wide)}  ${axis}`, ...lines, `  ${' '.repeat(wide)}  ${mark}▲ now`].join('\n');
}
