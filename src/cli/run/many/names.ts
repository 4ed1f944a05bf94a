/**
 * @module
 * Identifiers in the names of files. An output has the name of its input, and a policy does not apply to names.
 */
import { createFind, type What } from '../../policy/scan/find.js';
import type { Job } from './inputs.js';

/**
 * @param region - as of the policy
 * @returns the warning; undefined if no name contains an identifier. It repeats no name.
 */
export function tellNames(jobs: readonly Job[], region: string | undefined): string | undefined {
  const find = createFind(region === undefined ? [] : [region])('');
  const kinds = new Set<What>();
  let count = 0;
  for (const { name } of jobs) {
    const found = partsOf(name).flatMap((part): readonly What[] => {
      const { whole, inside } = find(part);
      return whole === undefined ? inside : [whole];
    });
    if (found.length > 0) count++;
    for (const kind of found) kinds.add(kind);
  }
  if (count === 0) return undefined;
  const files = count === 1 ? 'one file has' : `${count} files have`;
  return `${files} ${[...kinds].join(', ')} in the name, and the output is called the same: rename it`;
}

/** The parts between slashes, without their endings, and the parts of those between dashes. */
function partsOf(name: string): string[] {
  return name.split(/[/\\]/).flatMap((part) => {
    const stem = part.replace(/(?:\.[a-z][a-z0-9]{0,7})+$/i, '');
    const words = stem.split(/[-_\s]+/);
    return words.length > 1 ? [stem, ...words] : words;
  });
}
