/**
 * @module
 * Which files a run of many reads, and where each goes: to the same path below the folder of the outputs. Every fault that can be
 * known before a byte is read is reported then.
 */

import { realpathSync, statSync } from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { spellName } from '../../../veil.js';
import { UsageError } from '../../telling/fault.js';
import { findFiles, gatherPassed, isGlob, type Passed } from './glob.js';

export interface Job {
  readonly file: string;
  readonly output: string;
  /** The path of the output below the folder. Messages call the file by it. */
  readonly name: string;
}

/**
 * Whether more than one file may be read, or the output is a folder. Then each output goes into that folder.
 *
 * @param files - as of the command line
 * @param output - as of `--output`
 */
export function isMany(files: readonly string[], output: string | undefined): boolean {
  return (
    files.length > 1 ||
    files.some((file) => isFolder(file) || isPattern(file)) ||
    (output !== undefined && (/[/\\]$/.test(output) || isFolder(output)))
  );
}

/**
 * @param files - names, folders and patterns
 * @param folder - as of `--output`
 * @param say - called for what is in a folder and cannot be read
 * @throws UsageError for a name that leads nowhere, and for two files that would have the same output
 */
export function listJobs(
  files: readonly string[],
  folder: string | undefined,
  say: (text: string) => void,
): Job[] {
  if (
    folder === undefined ||
    (!isFolder(folder) && statSync(folder, { throwIfNoEntry: false }) !== undefined)
  )
    throw new UsageError(
      `--output expected a folder for the outputs of several files, got ${spellName(folder ?? 'none')}: -o out/`,
    );
  const { passed, tell } = gatherPassed();
  const jobs = files.flatMap((file) => list(file, folder, passed));
  tell(say);
  const byOutput = new Map<string, Job>();
  for (const job of jobs) {
    const other = byOutput.get(job.output);
    if (other !== undefined && resolve(other.file) !== resolve(job.file))
      throw new UsageError(
        `${spellName(other.file)} and ${spellName(job.file)} would both become ${spellName(job.output)}; give their folder, or a pattern in quotes`,
      );
    byOutput.set(job.output, job);
  }
  const inputs = new Set([...byOutput.values()].map(({ file }) => real(file)));
  for (const { output } of byOutput.values()) {
    if (inputs.has(real(output)))
      throw new UsageError(`--output expected another folder: ${spellName(output)} is an input`);
  }
  return [...byOutput.values()];
}

function list(file: string, folder: string, passed: Passed): Job[] {
  if (file === '-') throw new UsageError('expected files, got standard input among them');
  const isAll = isFolder(file);
  if (!isAll && !isPattern(file)) return [jobOf(file, basename(file), folder)];
  const pattern = isAll ? join(file, '**') : file;
  const found = findFiles(pattern.split(sep).join('/'), passed).map(({ base, name }) =>
    jobOf(join(base, name), name, folder),
  );
  // If the outputs are stored among the inputs, those of an earlier run are not inputs.
  const jobs = found.filter((job) => isOutside(job.file, folder));
  if (jobs.length > 0) return jobs;
  throw new UsageError(
    `${spellName(file)} expected files, got ${found.length > 0 ? 'outputs only' : 'none'}`,
  );
}

const jobOf = (file: string, name: string, folder: string): Job => ({
  file,
  output: join(folder, name),
  name,
});

const isFolder = (file: string): boolean =>
  file !== '-' && statSync(file, { throwIfNoEntry: false })?.isDirectory() === true;

/** If there is a file of that name, the name is no pattern, whatever marks it contains. */
const isPattern = (file: string): boolean =>
  isGlob(file) && statSync(file, { throwIfNoEntry: false }) === undefined;

const isOutside = (file: string, folder: string): boolean => {
  const way = relative(real(folder), real(file));
  return way.startsWith('..') || resolve(way) === way;
};

/** Resolves links, as far as the path exists. */
function real(file: string): string {
  try {
    return realpathSync(file);
  } catch {
    const parent = dirname(resolve(file));
    return parent === resolve(file) ? parent : join(real(parent), basename(file));
  }
}
