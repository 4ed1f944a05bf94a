/**
 * @module
 * One row: what nymline does, what it is held against, how many times as fast, and what was asked of it.
 */
import { ratioOf, type Timing } from './measure.js';

export interface Row {
  readonly what: string;
  readonly ours: Timing;
  readonly peer: Timing;
  /** The least ratio that was set as a goal, if one was. */
  readonly goal?: number;
  readonly unit: 'values' | 'records' | 'bytes';
  /** How many distinct values there are of what rules touch: a memo makes repetition cheap. */
  readonly distinct?: string;
}

export function formatTable(rows: readonly Row[]): string {
  const lines = rows.map(({ what, ours, peer, goal, unit, distinct = '' }) => {
    const ratio = ratioOf(ours, peer);
    const verdict = goal === undefined ? '' : `${goal}×${ratio >= goal ? '' : ' **missed**'}`;
    return `| ${what} | ${showTiming(ours, unit)} | ${peer.name} ${showTiming(peer, unit)} | ${formatNumber(ratio)}× | ${verdict} | ${distinct} |`;
  });
  return [
    '| | nymline | beside | ratio | goal | distinct values |',
    '|---|---:|---:|---:|---:|---|',
    ...lines,
  ].join('\n');
}

export function showTiming({ rate, spread }: Timing, unit: Row['unit']): string {
  const per = unit === 'bytes' ? `${formatNumber(rate / 1e6)} MB/s` : perSecond(rate);
  return `${per} ±${Math.round(spread * 50)}%`;
}

const perSecond = (rate: number): string =>
  rate < 1e4 ? `${formatNumber(rate / 1e3)} k/s` : `${formatNumber(rate / 1e6)} M/s`;

/** Three digits that count. */
export function formatNumber(value: number): string {
  return value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2);
}
