/**
 * @module
 * The nearest known word, for hints: `transfrom` → `transform`.
 */

/**
 * As {@link nearestWord}, for names of several parts: of `pino` and `pino-http` one stands in the other.
 *
 * @example
 * nearestName('pino', ['pino-http', 'syslog']) // 'pino-http'
 */
export function nearestName(name: string, known: readonly string[]): string | undefined {
  const isPart = (word: string): boolean => name.length > 2 && word.split('-').includes(name.toLowerCase());
  return nearestWord(name, known) ?? known.find(isPart);
}

/** So many edits are no slip, however long the word is. */
const far = 5;

/**
 * @returns the word of least edit distance, where that is at most a third of its length and four, or one; else undefined
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

/** Optimal string alignment: a transposition counts once, since it is the commonest slip. */
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
