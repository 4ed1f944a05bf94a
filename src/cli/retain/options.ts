/**
 * @module
 * The options of `retain`: the periods, and which options go together.
 */
import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { spellName } from '../../veil.js';
import { type JournalOptions, journalVariable } from '../books/audit/journal.js';
import { isGlob } from '../run/many/glob.js';
import { UsageError } from '../telling/fault.js';
import type { Evidence } from './age.js';
import { type Periods, policiesOf, readPeriods } from './categories.js';
import type { Period } from './period.js';

export interface RetainOptions extends JournalOptions {
  readonly keep?: Period;
  readonly keepSecrets?: Period;
  readonly periods?: string;
  readonly keyring?: string;
  readonly manifest?: string;
  readonly by?: Evidence;
  readonly apply?: boolean;
}

/** What is kept for how long; `--keep` is one category for all. */
export function periodsOf({ keep, keepSecrets, periods }: RetainOptions): Periods {
  if (periods !== undefined) return readPeriods(periods);
  return {
    version: 1,
    ...(keep === undefined ? {} : { retention: [{ category: 'all', files: '**', keep }] }),
    ...(keepSecrets === undefined ? {} : { secrets: { keep: keepSecrets } }),
  };
}

/** @throws UsageError if options contradict each other, or a folder does not exist */
export function refuse(
  folders: readonly string[],
  { retention, secrets }: Periods,
  options: RetainOptions,
): void {
  const { periods, keyring, manifest, by } = options;
  for (const folder of [...folders, ...(manifest === undefined ? [] : [manifest])]) refuseNoFolder(folder);
  const isCoarser = policiesOf({ retention }).length > 0;
  if (isCoarser && journalOf(options) === undefined)
    throw new UsageError(
      '"generalize:" in the periods expected --journal FILE, which tells what was done already',
    );
  if (retention === undefined && secrets === undefined)
    throw new UsageError('expected how long: --keep PERIOD for files, --keep-secrets PERIOD for secrets');
  if ((retention === undefined) !== (folders.length === 0))
    throw new UsageError(
      `expected folders and ${periods === undefined ? '--keep PERIOD' : '"retention:" in the periods'}, each beside the other`,
    );
  if (secrets === undefined ? keyring !== undefined && !isCoarser : keyring === undefined)
    throw new UsageError(
      `expected --keyring FILE and ${periods === undefined ? '--keep-secrets PERIOD' : '"secrets:" in the periods'}, each beside the other`,
    );
  if (retention?.some(({ policies }) => policies !== undefined) && manifest === undefined)
    throw new UsageError('"policies:" in the periods expected --manifest FOLDER, which tells them');
  if (by === 'manifest' && manifest === undefined)
    throw new UsageError('--by manifest expected --manifest FOLDER beside it');
}

/** A wildcard in the name would match other folders, too. */
function refuseNoFolder(folder: string): void {
  const found = statSync(folder, { throwIfNoEntry: false });
  const got =
    found === undefined
      ? 'and there is nothing of this name; name one that is there'
      : !found.isDirectory()
        ? 'got a file; name the folder that it is in'
        : isGlob(resolve(folder))
          ? 'without marks of a pattern in its name (* ? [ {); name the folder above it, or rename it'
          : undefined;
  if (got !== undefined) throw new UsageError(`${spellName(folder)}: expected a folder, ${got}`);
}

/** The journal that an option or the environment names. */
export const journalOf = ({ journal }: RetainOptions): string | undefined =>
  journal ?? (process.env[journalVariable] || undefined);
