/**
 * @module
 * What a run did, in counts: the books, why records were quarantined and where, and each rule.
 */

import { existsSync } from 'node:fs';
import { codes, type RecordCode } from '../../errors.js';
import type { Report } from '../../program/report.js';
import { spellName } from '../../veil.js';
import type { Noun, Places } from './quarantined.js';
import { formatBytes, formatCount, formatTable, plural, type Rows } from './table.js';

/** The books on one line: they balance. */
export function formatBooks(report: Report, bytes: number, milliseconds: number): string {
  const parts = [
    `${plural(report.in, 'record')} in`,
    `${formatCount(report.out)} out`,
    `${formatCount(report.quarantined)} quarantined`,
    ...(report.dropped > 0 ? [`${formatCount(report.dropped)} dropped`] : []),
  ];
  // A short run spends most of its time starting.
  const speed = milliseconds > 500 ? `, ${formatBytes((bytes / milliseconds) * 1000)}/s` : '';
  return `${parts.join(', ')}  (${formatBytes(bytes)} in ${(milliseconds / 1000).toFixed(2)} s${speed})`;
}

/**
 * Why records were quarantined, and the first ones; undefined if there were none.
 *
 * @param noun - what the places count
 */
export function formatQuarantine(report: Report, places: Places, noun: Noun): string | undefined {
  const rows = Object.entries(report.codes).map(([code, count]) => [
    formatCount(count),
    codes[code as RecordCode],
    formatPlaces(places.get(code as RecordCode) ?? [], count, noun),
    code,
  ]);
  return rows.length === 0 ? undefined : formatTable([['quarantined', 'because', 'where', ''], ...rows], [0]);
}

function formatPlaces(places: readonly number[], count: number, noun: string): string {
  const more = count > places.length ? ', …' : '';
  return places.length === 0 ? '' : `${noun}${count === 1 ? '' : 's'} ${places.join(', ')}${more}`;
}

/** Each rule in order, with its values and those that its identifier could not read. */
export function formatRules(report: Report): string {
  const rows: Rows = report.rules.map(({ paths, transform, identifier, values, unread }, i) => [
    String(i + 1),
    // A kept value costs nothing, not even a count.
    transform === 'keep' ? '–' : formatCount(values),
    unread === 0 ? '' : formatCount(unread),
    identifier === undefined ? transform : `${transform} ${identifier}`,
    paths.length === 1 ? paths[0]! : `${paths[0]} and ${plural(paths.length - 1, 'other')}`,
  ]);
  return formatTable([['rule', 'values', 'unread', 'transform', 'path'], ...rows], [0, 1, 2]);
}

/** Event times that no secret was picked by, and the next will be; undefined where all could be read. */
export function formatTimes({ times }: Report): string | undefined {
  if (times === undefined || times.unread === 0) return undefined;
  const looked = `${formatCount(times.unread)} of the first ${plural(times.read + times.unread, 'record')}`;
  return `${looked} had no event time that can be read: from the first rotation on such are quarantined; compare "time:"`;
}

/** What became of `--output` where nothing took its place. */
export function formatLeft(file: string): string {
  return existsSync(file) ? `${spellName(file)} is as it was` : `${spellName(file)} was not written`;
}

/** Says that a run continues another one. */
export const formatResumed = (at: number): string => `nymline: goes on behind the first ${formatBytes(at)}`;
