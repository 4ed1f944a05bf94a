/**
 * @module
 * A line for each detector: quality beside speed, since either is had for the other.
 */
import { ratioOf, type Timing } from '../../measure.js';
import { formatNumber } from '../../table.js';
import { type Endurance, patience } from './endurance.js';
import type { Quality } from './quality.js';

export interface DetectorRow {
  readonly timing: Timing;
  readonly quality?: Quality;
  readonly endurance?: Endurance;
  /** How many times as fast nymline has to be. */
  readonly goal?: number;
}

/** What was asked of nymline. */
const leastFound = 0.97;
const mostDamaged = 0.015;

/** @param seasoned - nymline again, when it has read more than the messages */
export function formatDetectors(
  ours: DetectorRow,
  seasoned: DetectorRow,
  peers: readonly DetectorRow[],
): string {
  const { found, damaged } = ours.quality!;
  const missed = found >= leastFound && damaged <= mostDamaged ? '' : ' **missed**';
  const lines = peers.map((row) => {
    const ratio = ratioOf(ours.timing, row.timing);
    const verdict = row.goal === undefined ? '' : `${row.goal}×${ratio >= row.goal ? '' : ' **missed**'}`;
    return format(row, `${formatNumber(ratio)}×`, verdict);
  });
  return [
    '| free text, 120 characters | found | of phone, email, IP, card | damaged | messages | nymline is | goal | 40 kB, at worst |',
    '|---|---:|---:|---:|---:|---:|---:|---:|',
    format(ours, '', `${percent(leastFound)} found, ${percent(mostDamaged)} damaged${missed}`),
    format(seasoned, '', ''),
    ...lines,
  ].join('\n');
}

function format({ timing, quality, endurance }: DetectorRow, ratio: string, goal: string): string {
  const shares = quality ? [quality.found, quality.usual, quality.damaged].map(percent) : ['', '', ''];
  const worst = endurance ? showEndurance(endurance) : '';
  return `| ${[timing.name, ...shares, showRate(timing), ratio, goal, worst].join(' | ')} |`;
}

/** In thousands: there are three orders of magnitude between the first and the last. */
const showRate = ({ rate, spread }: Timing): string =>
  `${formatNumber(rate / 1000)} k/s ±${Math.round(spread * 50)}%`;

function showEndurance({ shape, milliseconds }: Endurance): string {
  const time = Number.isFinite(milliseconds)
    ? milliseconds >= 1000
      ? `${formatNumber(milliseconds / 1000)} s`
      : `${formatNumber(milliseconds)} ms`
    : `> ${patience / 1000} s`;
  return `${time}, \`${shape}…\``;
}

const percent = (share: number): string => `${Number((100 * share).toFixed(1))} %`;
