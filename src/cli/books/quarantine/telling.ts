/**
 * @module
 * What a redrive tells the journal of: the output by its digests, and the segments that went. One that was killed told how the
 * output was before, so that the next one tells the rest, and a check of manifests says which it was.
 */

import { dirname, resolve } from 'node:path';
import { veilName } from '../../../veil.js';
import { finishedOf, type State, stateOf, supersede } from '../../run/many/journal.js';
import type { Entry, FileChange } from '../audit/chain.js';
import { change, type Journal } from '../audit/journal.js';
import { digestOfFile } from '../manifest/meter.js';
import { type Listed, listSegments, readSegment } from './folder.js';

export const redriveCommand = 'quarantine redrive';

/** The last redrive that wrote a file, if it did not end. @param output - by its veiled name */
export function unendedOf(entries: readonly Entry[], output: string): Entry | undefined {
  const last = entries.findLast(({ files = [] }) => files.some(({ name }) => name === output));
  const isEnded = entries.some(({ of }) => of !== undefined && of === last?.line);
  return last?.command === redriveCommand && !isEnded ? last : undefined;
}

const digestOf = async (file: string): Promise<string | undefined> =>
  stateOf(file) && (await digestOfFile(file));

/** The output in its current state, which the command that follows a killed one has to know. */
export async function asItIs(output: string): Promise<FileChange> {
  const from = await digestOf(output);
  return { name: veilName(resolve(output)), ...(from && { from, to: from }) };
}

/** A segment, by its digest. */
export function asRead(folder: string, segment: Listed): FileChange {
  const bytes = readSegment(folder, segment);
  return change(resolve(folder, segment.name), bytes, bytes);
}

/** The segments of a folder, by their digests. */
const segmentsOf = (folder: string): FileChange[] => listSegments(folder).map((each) => asRead(folder, each));

/** Reports what a killed redrive has done. */
export async function tellUnended(folder: string, output: string, journal: Journal): Promise<void> {
  const name = veilName(resolve(output));
  const unended = unendedOf(journal.entries(), name);
  if (unended === undefined) return;
  const { files = [] } = unended;
  const from = files.find((each) => each.name === name)?.from;
  await supersedeGrown(output, from);
  const own = files.filter((each) => dirname(each.name) === veilName(resolve(folder)));
  await tell(
    folder,
    output,
    from,
    own.filter((each) => each.name !== name),
    journal,
  );
}

/** Tells what became of the output and of segments, however it ends: a run over many files has its old size. */
export async function telling(
  folder: string,
  output: string,
  segments: readonly FileChange[],
  journal: Journal,
  run: () => Promise<void>,
): Promise<void> {
  const state = stateOf(output);
  const { from } = await asItIs(output);
  try {
    await run();
  } finally {
    // Done first: if the process is killed here, the next one sees in the journal that there is more to report.
    if (state !== undefined && isOther(state, stateOf(output))) supersede(output, state);
    await tell(folder, output, from, segments, journal);
  }
}

const isOther = (before: State, now: State | undefined): boolean =>
  now !== undefined && (now[0] !== before[0] || now[1] !== before[1]);

/** A killed redrive has only appended: the output that a run over many files remembers is the beginning of the present one. */
async function supersedeGrown(output: string, from: string | undefined): Promise<void> {
  const [known, now] = [finishedOf(output)?.to, stateOf(output)];
  if (known === undefined || !isOther(known, now) || known[0] > now![0] || from === undefined) return;
  if ((await digestOfFile(output, known[0])) === from) supersede(output, known);
}

async function tell(
  folder: string,
  output: string,
  from: string | undefined,
  segments: readonly FileChange[],
  journal: Journal,
): Promise<void> {
  const to = await digestOf(output);
  const there = new Set(segmentsOf(folder).map((each) => each.from));
  const gone = segments
    .filter((each) => !there.has(each.from!))
    .map(({ name, from }) => ({ name, ...(from && { from }) }));
  const isChanged = to !== undefined && to !== from;
  if (!isChanged && gone.length === 0) return;
  const name = veilName(resolve(output));
  journal.begin({ ids: [], files: [{ name, ...(from && { from }), ...(to && { to }) }, ...gone] })('done');
}
