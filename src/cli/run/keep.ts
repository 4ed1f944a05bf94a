/**
 * @module
 * Where a run keeps what it quarantines: sealed, in segments of its own. They count when the output has got its name; where
 * that never comes, the input is still there, and they go.
 */
import { rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { openFolder } from '../../books/folder.js';
import { createQuarantine, nameRun, type Quarantine, type Segment } from '../../books/quarantine.js';
import type { Keep } from '../../program/reject.js';
import { spellName, veil, veilName } from '../../veil.js';
import { UsageError } from '../fault.js';
import { checkWhole } from '../recipient.js';
import { plural } from '../table.js';

/** Plain data, as of the command line. */
export interface Place {
  readonly folder: string;
  readonly recipients: readonly string[];
}

export interface Keeping {
  readonly run: string;
  readonly keep: Keep;
  /** Those that are whole. */
  readonly segments: readonly Segment[];
  readonly counts: Quarantine['counts'];
  /** To be asked between two blocks. @returns a promise where more waits than should, or writing has failed */
  pace(): Promise<void> | undefined;
  /** Seals what waits: at every checkpoint, and before the output gets its name. */
  seal(): Promise<void>;
  /** The output has its name, or has gone out: what was sealed counts. */
  end(): Promise<void>;
  /** The output goes, and what was sealed with it, since the input is still there; what has gone out already stays sealed. */
  abandon(): Promise<void>;
}

export interface PlaceOptions {
  readonly quarantine?: string;
  readonly recipient?: readonly string[];
  readonly oneForOne?: boolean;
}

/** As of `--quarantine` and `--recipient`. @throws UsageError */
export async function readPlace(options: PlaceOptions): Promise<Place | undefined> {
  const { quarantine: folder, recipient: recipients = [] } = options;
  if (folder === undefined) {
    if (recipients.length > 0) throw new UsageError('--recipient expected --quarantine with a folder');
    return undefined;
  }
  const asked = [...(options.oneForOne ? ['no --one-for-one: each line is answered'] : [])];
  if (asked.length > 0) throw new UsageError(`--quarantine expected ${asked.join(', ')}`);
  if (recipients.length === 0)
    throw new UsageError(
      '--quarantine expected --recipient age1…, to whom records are sealed; nymline quarantine key makes one',
    );
  await checkWhole(recipients);
  // Before an output is begun.
  openFolder(folder);
  return { folder, recipients };
}

/** As much as waits at most, before reading goes on: a segment. */
const most = 8 * 1024 * 1024;

/**
 * @param source - what records are from, for the clear part
 * @param awaits - its output gets its name at the end: until then the segments do not count
 */
export function openKeeping({ folder, recipients }: Place, source: string, awaits: boolean): Keeping {
  const run = nameRun();
  const open = openFolder(folder);
  const segments: Segment[] = [];
  let failure: unknown;
  const quarantine = createQuarantine({
    recipients,
    open,
    run,
    source: nameSource(source),
    awaits,
    onSegment: (segment) => void segments.push(segment),
    onError(error) {
      failure ??= error;
    },
  });
  return {
    run,
    keep: quarantine.keep,
    segments,
    counts: quarantine.counts,
    pace() {
      if (failure !== undefined) return Promise.reject(failure);
      return quarantine.waiting > most ? quarantine.flush() : undefined;
    },
    seal: quarantine.flush,
    async end() {
      if (!awaits || segments.length === 0) return;
      const file = await open(endOf(run));
      await file.writeFile(new TextEncoder().encode(`${JSON.stringify({ version: 1, run })}\n`));
      await file.sync?.();
      await file.close();
    },
    async abandon() {
      await quarantine.flush().catch(() => {});
      if (!awaits) return;
      for (const { name } of segments) {
        rmSync(join(folder, name.replace(/age$/, 'json')), { force: true });
        rmSync(join(folder, name), { force: true });
      }
    },
  };
}

/** The file that says that a run came to its end. */
export const endOf = (run: string): string => `${run}.end`;

const nameSource = (source: string): string => spellName(veil(source));

/** What became of quarantined records, in one line. */
export function tellKept(
  keeping: { readonly counts: Keeping['counts']; readonly segments: { readonly length: number } } | undefined,
  folder: string | undefined,
  quiet: boolean,
  say: (text: string) => void,
): void {
  if (keeping === undefined) {
    if (!quiet)
      say('nymline: quarantined records are not kept; --quarantine DIR --recipient age1… keeps them, sealed');
    return;
  }
  const { sealed, lost } = keeping.counts;
  const segments = plural(keeping.segments.length, 'segment');
  if (!quiet || lost > 0)
    say(
      `nymline: ${plural(sealed, 'record')} sealed in ${segments} in ${spellName(folder!)}${lost > 0 ? `; ${lost} could not be kept` : ''}`,
    );
}

/** The same for machines. */
export const countsOf = ({ run, counts, segments }: Keeping, folder: string) => ({
  folder: nameSource(folder),
  run,
  ...counts,
  segments: segments.map(({ name, digest }) => ({ name, digest })),
});

/** The same for a manifest, which is read from elsewhere: the folder by its absolute name. */
export const statedOf = (keeping: Keeping, folder: string) => ({
  ...countsOf(keeping, folder),
  folder: veilName(resolve(folder)),
});

/** @param abandon - the output goes */
export async function giveUp(abandon: () => void, keeping: Keeping | undefined): Promise<void> {
  abandon();
  await keeping?.abandon();
}

/** First what would be lost otherwise: the output stands for its input from when it has its name. */
export async function commit(
  target: { commit(): Promise<void>; abandon(): void },
  keeping: Keeping | undefined,
): Promise<void> {
  await keeping?.seal().catch(async (error) => {
    await giveUp(target.abandon, keeping);
    throw error;
  });
  await target.commit();
  await keeping?.end();
}
