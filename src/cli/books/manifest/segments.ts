/**
 * @module
 * Whether the sealed segments that manifests tell of are there, and have their digests.
 */

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Digest } from '../../../books/digest.js';
import type { Manifest } from '../../../books/manifest/document.js';
import { spellName } from '../../../veil.js';
import { endOf } from '../../run/quarantine.js';
import { plural } from '../../telling/table.js';
import { type Entry, shorten } from '../audit/chain.js';
import type { Change } from '../audit/changes.js';
import { redriveCommand } from '../quarantine/telling.js';
import { digestOfFile } from './meter.js';

/** What a journal has. */
export interface Told {
  readonly changes: readonly Change[];
  readonly entries: readonly Entry[];
}

/** Behind a fault that is the trace of one. */
export const tellUnended = (redrive: Entry | undefined): string =>
  redrive === undefined
    ? ''
    : `; the redrive of line ${redrive.line} in the journal did not come to its end: "nymline quarantine redrive" into that output again tells what it did`;

/** Checks all manifests, since each run has its own segments, also for an output that was made again. */
export async function checkSegments(
  all: readonly Manifest[],
  { changes, entries }: Told,
  faults: string[],
  notes: string[],
): Promise<void> {
  // By digest, since the journal leaves out names that look random, as those of segments do.
  const moved = new Set(
    changes.flatMap(({ command, from, to }) =>
      command === redriveCommand && from !== undefined && to === undefined ? [from] : [],
    ),
  );
  for (const { number, quarantine, output } of all) {
    if (quarantine === undefined) continue;
    const { folder, run, segments } = quarantine;
    const about = `manifest ${number}: ${spellName(folder)}`;
    let redriven = 0;
    let there = 0;
    for (const { name, digest } of segments) {
      const file = join(folder, name);
      const got = existsSync(file) ? await digestOfFile(file) : undefined;
      if (got !== undefined) there++;
      if (got === digest) continue;
      if (got !== undefined)
        faults.push(`${about} segment ${name} expected ${shorten(digest)}, got ${shorten(got)}`);
      else if (moved.has(digest)) redriven++;
      else faults.push(`${about} segment ${name} is missing${tellUnended(takenBy(entries, digest))}`);
    }
    // This file must exist if the output has a name. Without it, the segments are taken for those of a killed run.
    if (there > 0 && output?.name !== 'standard output' && !existsSync(join(folder, endOf(run))))
      faults.push(`${about} ${endOf(run)} is missing, without which its segments do not count`);
    if (redriven > 0)
      notes.push(`${about}: ${plural(redriven, 'segment')} went by a redrive, as the journal says`);
  }
}

/** The redrive that may have taken a segment, and did not come to its end. */
function takenBy(entries: readonly Entry[], digest: Digest): Entry | undefined {
  const ended = new Set(entries.map(({ of }) => of));
  return entries.findLast(
    ({ command, line, state, files = [] }) =>
      command === redriveCommand &&
      state === 'begun' &&
      !ended.has(line) &&
      files.some(({ from }) => from === digest),
  );
}
