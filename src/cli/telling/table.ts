/**
 * @module
 * Columns on a terminal: as wide as their widest cell, two spaces apart.
 */
import { spellName } from '../../veil.js';

/** Cells by row; the first row is the heading. */
export type Rows = readonly (readonly string[])[];

/**
 * @param right - indexes of the columns that hold numbers
 * @returns lines, each indented by two, without space at their ends
 */
export function formatTable(given: Rows, right: readonly number[] = []): string {
  const rows = given.map((row) => row.map(spellName));
  const widths: number[] = [];
  for (const row of rows) {
    row.forEach((cell, i) => {
      widths[i] = Math.max(widths[i] ?? 0, cell.length);
    });
  }
  return rows
    .map((row) => {
      const cells = row.map((cell, i) =>
        right.includes(i) ? cell.padStart(widths[i]!) : cell.padEnd(widths[i]!),
      );
      return `  ${cells.join('  ')}`.trimEnd();
    })
    .join('\n');
}

/** Digits that are followed by a multiple of three digits. `Intl` takes 25 ms to load (Node 20.20). */
const thousands = /\B(?=(?:\d{3})+$)/g;

/** `1234567` → `1,234,567`. */
export const formatCount = (count: number): string => String(Math.round(count)).replace(thousands, ',');

/** `1234567` → `1.2 MB`; megabytes are millions of bytes, as disks and networks count them. */
export function formatBytes(bytes: number): string {
  if (bytes < 999.5) return `${Math.round(bytes)} B`;
  if (bytes < 1e6) return `${(bytes / 1000).toFixed(1)} kB`;
  return bytes < 1e9 ? `${(bytes / 1e6).toFixed(1)} MB` : `${(bytes / 1e9).toFixed(2)} GB`;
}

/** `1` → `1 record`, `2` → `2 records`. */
export const plural = (count: number, noun: string): string =>
  `${formatCount(count)} ${noun}${count === 1 ? '' : 's'}`;
