/**
 * @module
 * Identifiers in the names of files: an output is called as its input, and a policy knows of no names.
 */
import { createFind, type What } from '../../policy/scan/find.js';
import type { Job } from './inputs.js';

/**
 * @param region - as of the policy
 * @returns what to tell; undefined where no name holds anything. No name is repeated.
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

/** What is between slashes, without the ending, and what is between dashes there. */
function partsOf(name: string): string[] {
  return name.split(/[/\\]/).flatMap((part) => {
    const stem = part.replace(/(?:\.[a-z][a-z0-9]{0,7})+$/i, '');
    const words = stem.split(/[-_\s]+/);
    return words.length > 1 ? [stem, ...words] : words;
  });
}
