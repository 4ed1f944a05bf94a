/**
 * @module
 * How old a file's records are at least, and what tells it: its manifest, the date in its name, or when it was last written.
 */

import { realpathSync, statSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { calendar, parseInstant } from '../../time/instant.js';
import { readPeriod } from '../../time/period.js';
import { veilName } from '../../veil.js';
import { type Change, follow } from '../books/audit/changes.js';
import type { ManifestFolder } from '../books/manifest/folder.js';
import { digestOfFile } from '../books/manifest/meter.js';

export const evidences = ['manifest', 'name', 'written'] as const;
export type Evidence = (typeof evidences)[number];

export interface Age {
  /** No record of it is newer, according to this evidence. Milliseconds since 1970. */
  readonly newest: number;
  readonly by: Evidence;
}

/** Why an age cannot be told. */
export interface Unknown {
  readonly why: string;
}

interface Sheet {
  /** When the output was whole. */
  readonly time: string;
  /** The digest of the output's content; undefined if it was removed. */
  readonly digest: string | undefined;
  /** Its name. */
  readonly policy: string | undefined;
}

/** The last manifest of each output. */
export type Written = ReadonlyMap<string, Sheet>;

/**
 * @param changes - from a journal; a file that was rewritten since has its current digest there
 * @throws BrokenError for a document that is no manifest
 */
export function writtenIn(folder: Pick<ManifestFolder, 'backwards'>, changes: readonly Change[]): Written {
  const written = new Map<string, Sheet>();
  for (const { manifest } of folder.backwards()) {
    const { output, time, policy } = manifest;
    if (output !== undefined && !written.has(output.name))
      written.set(output.name, {
        time,
        policy: policy.name,
        digest: follow(changes, output.name, output.digest).now,
      });
  }
  return written;
}

/** The last manifest of a file, which may have been named by a link. */
export const sheetOf = (file: string, written: Written): Sheet | undefined =>
  written.get(veilName(resolve(file))) ?? written.get(veilName(realpathSync(file)));

/**
 * The first available evidence counts. If it is impossible, the age is unknown, and no other evidence is used.
 *
 * @param only - the only evidence to use
 * @param now - milliseconds since 1970
 * @param cutoff - a file that is not older is not looked at further
 */
export async function ageOf(
  file: string,
  written: Written,
  only: Evidence | undefined,
  now: number,
  cutoff: number,
): Promise<Age | Unknown> {
  for (const by of only === undefined ? evidences : [only]) {
    const newest = await tell[by](file, written, cutoff);
    if (newest === undefined) continue;
    if (typeof newest !== 'number') return newest;
    return newest > now + slack && by !== 'name' ? { why: `${words[by]} is to come` } : { newest, by };
  }
  return { why: `it has no ${words[only ?? 'written']}` };
}

/** A file server's clock may be ahead of this machine's. A file that is this new stays in any case. */
const slack = 60_000;

export const words: Readonly<Record<Evidence, string>> = {
  manifest: 'time in a manifest',
  name: 'date in its name',
  written: 'time of writing',
};

type Tell = (
  file: string,
  written: Written,
  cutoff: number,
) => number | undefined | Unknown | Promise<number | undefined | Unknown>;

/** What clocks that were never set, and archives without times, write: 1970, 1980. */
const earliest = Date.UTC(2000, 0);

const tell: Readonly<Record<Evidence, Tell>> = {
  async manifest(file, written, cutoff) {
    const sheet = sheetOf(file, written);
    if (sheet === undefined) return undefined;
    const time = parseInstant(sheet.time, 'iso');
    if (time === undefined) return { why: 'its manifest has no time' };
    if (time <= cutoff && (await digestOfFile(file)) !== sheet.digest)
      return { why: 'it is not what its manifest tells, and was written since' };
    return time;
  },
  name: (file) => endOfName(basename(file)),
  written(file) {
    const { mtimeMs } = statSync(file);
    return mtimeMs < earliest ? { why: 'its time of writing is before 2000' } : mtimeMs;
  },
};

const date =
  /(?<!\d)((?:19|20)\d\d)([-_.]?)(\d\d)(?:\2(\d\d)(?:[T_-]?\d{2}(?:[:.-]?\d{2}){0,2}Z?)?)?(?!\d)|(?<!\d)(\d{4}-W\d\d)(?!\d)/g;

/** The last place on earth where a day ends, 12 hours after UTC, since the zone of a date in a name is unknown. */
const lastPlace = 12 * 3_600_000;
const day = 86_400_000;

/**
 * The end of the last day, week or month in a name: `2026-11-24`, `20261124`, `2026-W48`, `2026-11`. Six digits
 * without a separator could also be a time of day, and are ignored.
 *
 * @returns milliseconds since 1970; undefined if there is none
 */
export function endOfName(name: string): number | undefined {
  const ends = [...name.matchAll(date)].flatMap(([, year, mark, month, dayOfMonth, week]) => {
    if (week !== undefined) return readPeriod(week)?.until ?? [];
    if (dayOfMonth !== undefined) {
      const start = calendar(Number(year), Number(month), Number(dayOfMonth));
      return start === undefined ? [] : start + day;
    }
    if (mark === '') return [];
    return readPeriod(`${year}-${month}`)?.until ?? [];
  });
  return ends.length === 0 ? undefined : Math.max(...ends) + lastPlace;
}
