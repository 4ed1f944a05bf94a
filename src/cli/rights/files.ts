/**
 * @module
 * The files that are looked through: names, folders and patterns, each file once.
 */
import { readdirSync, realpathSync, statSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { spellName } from '../../veil.js';
import type { Source } from '../files/source.js';
import { findFiles, gatherPassed, isGlob, type Passed } from '../run/many/glob.js';
import { UsageError } from '../telling/fault.js';
import { plural } from '../telling/table.js';

/**
 * @param say - called for each entry that cannot be read
 * @throws UsageError for a name that leads nowhere
 */
export function listFiles(names: readonly string[], say: (text: string) => void): string[] {
  const files = new Map<string, string>();
  const { passed, tell } = gatherPassed();
  for (const name of names) for (const file of expand(name, passed)) files.set(resolve(file), file);
  tell(say);
  return [...files.values()];
}

/** The absolute name of a file without links, as receipts have it; that of a file that is not there as far as it is known. */
export function placeOf(name: string): string {
  try {
    return realpathSync(name);
  } catch {
    return resolve(name);
  }
}

function expand(name: string, passed: Passed): string[] {
  const stat = statSync(name, { throwIfNoEntry: false });
  const isFolder = stat?.isDirectory() === true;
  if (!isFolder && (stat !== undefined || !isGlob(name))) return [name];
  const pattern = isFolder ? join(name, '**') : name;
  const found = findFiles(pattern.split(sep).join('/'), passed).map((each) => join(each.base, each.name));
  if (found.length === 0 && !isFolder) throw new UsageError(`${spellName(name)} expected files, got none`);
  return found;
}

/** Says how many files in folders are skipped because their names begin with a dot, such as those of an interrupted run. */
export function tellHidden(names: readonly string[], say: (text: string) => void): void {
  for (const name of names) {
    if (statSync(name, { throwIfNoEntry: false })?.isDirectory() !== true) continue;
    const hidden = readdirSync(name, { recursive: true, withFileTypes: true }).filter(
      (each) => each.isFile() && isHidden(relative(name, join(each.parentPath, each.name))),
    );
    if (hidden.length > 0)
      say(
        `nymline: warning: ${spellName(name)}: ${plural(hidden.length, 'hidden file')} not looked through; name them, or patterns with the dot, where they hold records`,
      );
  }
}

/** Our own are known: they hold no record. */
const isHidden = (path: string): boolean =>
  path.split(sep).some((part) => part.startsWith('.')) && !/\.nymline(?:-index|\.jsonl)$/.test(path);

/** The bytes of a source, in memory that is reused. */
export async function* chunksOf(
  source: Source,
  signal: AbortSignal | undefined,
): AsyncGenerator<Uint8Array, void, undefined> {
  const memory = Buffer.allocUnsafeSlow(256 * 1024);
  for (;;) {
    signal?.throwIfAborted();
    const got = await source.read(memory);
    if (got === 0) return;
    yield memory.subarray(0, got);
  }
}
