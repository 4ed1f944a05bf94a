/**
 * @module
 * Finds the nearest known word for hints: `transfrom` → `transform`.
 */

/**
 * The same as {@link nearestWord}, for names of several parts: `pino` is also near to `pino-http`, since it is a part of it.
 *
 * @example
 * nearestName('pino', ['pino-http', 'syslog']) // 'pino-http'
 */
export function nearestName(name: string, known: readonly string[]): string | undefined {
  const isPart = (word: string): boolean => name.length > 2 && word.split('-').includes(name.toLowerCase());
  return nearestWord(name, known) ?? known.find(isPart);
}

/** This many edits are not a slip, however long the word is. */
const far = 5;

/**
 * @returns the word with the least edit distance; undefined if that is more than one, and more than four or a third
 *   of its length
 */
export function nearestWord(word: string, known: Iterable<string>): string | undefined {
  let best: string | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const candidate of known) {
    const distance = editDistance(word.toLowerCase(), candidate.toLowerCase());
    if (distance < least && distance <= Math.min(far - 1, Math.max(1, Math.floor(candidate.length / 3)))) {
      best = candidate;
      least = distance;
    }
  }
  return best;
}

/** The optimal string alignment distance: a transposition counts as one edit, since it is the most common slip. */
function editDistance(a: string, b: string): number {
  if (Math.abs(a.length - b.length) >= far) return far;
  const rows = [Array.from({ length: b.length + 1 }, (_, j) => j)];
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = rows[i - 1]![j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      let cost = Math.min(row[j - 1]! + 1, rows[i - 1]![j]! + 1, change);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        cost = Math.min(cost, rows[i - 2]![j - 2]! + 1);
      }
      row.push(cost);
    }
    rows.push(row);
  }
  return rows[a.length]![b.length]!;
}
