/**
 * @module
 * Options of `run` that do not go together.
 */
import { isKept } from '../checkpoint/options.js';
import { UsageError } from '../telling/fault.js';
import { checkAnswer } from './one-for-one.js';
import type { RunOptions } from './options.js';

/** To compute totals, the input is read once more, and the output is read back. */
export function checkTotalled(file: string | undefined, { total, output }: RunOptions): void {
  if (total === undefined) return;
  const isStandard = (name: string | undefined): boolean => name === undefined || name === '-';
  if (isStandard(file)) throw new UsageError('--total expected a file to read: it is read twice');
  if (isStandard(output)) throw new UsageError('--total expected a file for --output: it is read back');
}

/** A file that grows has no end at which an output could get its name, or be refused. */
export function checkFollow(
  file: string | undefined,
  { output, threads, strict, format, manifest, ...rest }: RunOptions,
): void {
  const asked = [
    ...(file === undefined || file === '-' ? ['a file to read'] : []),
    ...(output === undefined || output === '-' ? [] : ['no --output: nymline run --follow … >> out']),
    ...(threads > 1 ? ['no --threads'] : []),
    ...(format === 'auto' ? ['no --format auto'] : []),
    ...(strict === true ? ['no --strict'] : []),
    ...(manifest !== undefined ? ['no --manifest'] : []),
    ...(isKept(rest) ? ['no --checkpoint and no --resume'] : []),
  ];
  if (asked.length > 0) throw new UsageError(`--follow expected ${asked.join(', ')}`);
}

/** What is asked line by line has one place for its answers, and no end at which they could be judged. */
export function checkOneForOne({
  oneForOne,
  instead,
  output,
  threads,
  strict,
  format,
  follow,
  manifest,
  ...rest
}: RunOptions): void {
  if (instead !== undefined) checkAnswer(instead);
  if (oneForOne !== true) {
    if (instead !== undefined) throw new UsageError('--instead expected --one-for-one');
    return;
  }
  const asked = [
    ...(output === undefined || output === '-' ? [] : ['no --output']),
    ...(threads > 1 ? ['no --threads'] : []),
    ...(format === 'auto' ? ['no --format auto'] : []),
    ...(strict === true ? ['no --strict'] : []),
    ...(manifest !== undefined ? ['no --manifest'] : []),
    ...(isKept(rest) ? ['no --checkpoint and no --resume'] : []),
    ...(follow === true ? ['no --follow'] : []),
  ];
  if (asked.length > 0) throw new UsageError(`--one-for-one expected ${asked.join(', ')}`);
}
