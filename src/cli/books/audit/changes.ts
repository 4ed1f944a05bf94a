/**
 * @module
 * What happened to files according to a journal, so that a file that was rewritten since is still recognized.
 */
import { readFileSync, realpathSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Digest } from '../../../books/digest.js';
import { type Entry, type FileChange, readChain } from './chain.js';

/** What an act that came to its end made of a file. */
export interface Change extends FileChange {
  readonly command: string;
}

/** @throws BrokenError if the journal is broken */
export const entriesIn = (journal: string): readonly Entry[] =>
  readChain(readFileSync(journal), journal).entries;

/** What acts that came to their end made of files, in order. */
export function changesIn(entries: readonly Entry[]): Change[] {
  const done = new Set(entries.flatMap(({ of, state }) => (state === 'done' ? [of] : [])));
  return entries
    .filter(({ line }) => done.has(line))
    .flatMap(({ command, files = [] }) => files.map((each) => ({ ...each, command })));
}

/**
 * @param name - absolute
 * @param digest - of what a file once held
 * @returns the digest of its current contents, undefined if it was removed; and whether it was rewritten
 */
export function follow(
  changes: readonly Change[],
  name: string,
  digest: Digest,
): { readonly now: Digest | undefined; readonly isRewritten: boolean } {
  const real = realName(name);
  let now: Digest | undefined = digest;
  let isRewritten = false;
  for (const { name: other, from, to } of changes) {
    if ((other !== name && other !== real) || from !== now) continue;
    isRewritten ||= from !== to;
    now = to;
  }
  return { now, isRewritten };
}

/** Commands that rewrite a file tell of the one that a link leads to. */
function realName(name: string): string {
  try {
    return join(realpathSync(dirname(name)), basename(name));
  } catch {
    return name;
  }
}
