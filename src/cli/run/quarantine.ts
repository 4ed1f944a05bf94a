/**
 * @module
 * Where a run keeps quarantined records: sealed, in its own segments. The segments count once the output has its name. If
 * it never gets one, the input still exists, and the segments are removed.
 */
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import * as z from 'zod';
import { digestOf } from '../../books/digest.js';
import { openFolder } from '../../books/folder.js';
import { createQuarantine, nameRun, type Quarantine, writeWhole } from '../../books/quarantine.js';
import { count, digest } from '../../books/shape.js';
import type { Keep } from '../../program/reject.js';
import { spellName, veil, veilName } from '../../veil.js';
import { checkWhole } from '../books/quarantine/recipient.js';
import type { Target } from '../files/target.js';
import { BrokenError, UsageError } from '../telling/fault.js';
import { plural } from '../telling/table.js';

/** Plain data, as of the command line. */
export interface Place {
  readonly folder: string;
  readonly recipients: readonly string[];
}

/** What a checkpoint says about it, so that another process can continue. */
export const sealedSchema = z.strictObject({
  /** Of the folder and the recipients. */
  place: digest,
  run: z.string().regex(/^[\da-z]{1,32}-[\da-z]{1,32}$/),
  sealed: count,
  lost: count,
  segments: z.array(
    z.strictObject({ name: z.string().regex(/^[\da-z]{1,32}-[\da-z]{1,32}-\d{1,15}\.age$/), digest }),
  ),
});

export type SealedSoFar = Readonly<z.infer<typeof sealedSchema>>;

export interface Keeping {
  readonly run: string;
  readonly keep: Keep;
  /** Those that are whole. */
  readonly segments: SealedSoFar['segments'];
  readonly counts: Quarantine['counts'];
  /** To be asked between two blocks. @returns a promise where more waits than should, or writing has failed */
  pace(): Promise<void> | undefined;
  /** Seals what waits, before the output gets its name. */
  seal(): Promise<void>;
  /** For a checkpoint: all up to now is sealed when this resolves, and nothing of what comes meanwhile is in it. */
  soFar(): Promise<SealedSoFar>;
  /** A checkpoint that tells of these is written. */
  noted(sealed: SealedSoFar): void;
  /** The output has its name, or has been written to a stream: the sealed records count. */
  end(): Promise<void>;
  /**
   * Removes what was sealed for an output that is removed, since the input still exists. Records sealed for output that cannot be
   * taken back stay, and so do those in a checkpoint.
   */
  abandon(): Promise<void>;
  /** The same, and no checkpoint is left. */
  discard(): Promise<void>;
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
  // Opened before an output is begun, so that a fault shows early.
  openFolder(folder);
  return { folder, recipients };
}

/** The most that waits before reading continues, in bytes: a segment. */
const most = 8 * 1024 * 1024;

/** Another folder or other recipients are another quarantine. */
export const placeOf = ({ folder, recipients }: Place): string =>
  digestOf(JSON.stringify([resolve(folder), ...recipients.toSorted()]));

/**
 * @param source - where the records are from, for the unencrypted part
 * @param awaits - whether its output gets its name at the end, so that the segments do not count before
 * @param before - what an earlier run has sealed according to its checkpoint
 * @throws BrokenError if that is missing
 */
export function openKeeping(
  place: Place,
  source: string,
  awaits: boolean,
  before?: SealedSoFar | undefined,
): Keeping {
  const { folder, recipients } = place;
  const run = before?.run ?? nameRun();
  const open = openFolder(folder);
  if (before !== undefined) goOn(folder, before);
  const segments = [...(before?.segments ?? [])];
  let noted = segments.length;
  let isOver = false;
  let failure: unknown;
  const quarantine = createQuarantine({
    recipients,
    open,
    run,
    after: numberOf(segments.at(-1)),
    source: nameSource(source),
    awaits,
    onSegment: ({ name, digest }) => void segments.push({ name, digest }),
    onError(error) {
      failure ??= error;
    },
  });
  const counts = {
    get sealed() {
      return (before?.sealed ?? 0) + quarantine.counts.sealed;
    },
    get lost() {
      return (before?.lost ?? 0) + quarantine.counts.lost;
    },
  };
  const takeBack = async (from: number): Promise<void> => {
    await quarantine.flush().catch(() => {});
    quarantine.abandon();
    if (!awaits || isOver) return;
    for (const { name } of segments.slice(from)) {
      rmSync(join(folder, name.replace(/age$/, 'json')), { force: true });
      rmSync(join(folder, name), { force: true });
    }
  };
  return {
    run,
    keep: quarantine.keep,
    segments,
    counts,
    pace() {
      if (failure !== undefined) return Promise.reject(failure);
      return quarantine.waiting > most ? quarantine.flush() : undefined;
    },
    seal: quarantine.flush,
    async soFar() {
      const { lost } = counts;
      await quarantine.flush();
      return { place: placeOf(place), run, sealed: counts.sealed, lost, segments: [...segments] };
    },
    noted(sealed) {
      noted = sealed.segments.length;
    },
    async end() {
      isOver = true;
      if (!awaits || segments.length === 0) return;
      await writeWhole(open, endOf(run), Buffer.from(`${JSON.stringify({ version: 1, run })}\n`));
    },
    abandon: () => takeBack(noted),
    discard: () => takeBack(0),
  };
}

const spread = ({ sealed, lost }: Quarantine['counts']): Quarantine['counts'] => ({ sealed, lost });

const numberOf = (segment: { readonly name: string } | undefined): number =>
  Number(/-(\d+)\.age$/.exec(segment?.name ?? '')?.[1] ?? 0);

/** Removes what was sealed after the checkpoint, since it will be read again. @throws BrokenError if what the checkpoint lists is missing */
function goOn(folder: string, { run, segments }: SealedSoFar): void {
  for (const { name, digest } of segments) {
    const file = join(folder, name);
    const isThere = existsSync(file) && existsSync(file.replace(/age$/, 'json'));
    if (!isThere || digestOf(readFileSync(file)) !== digest)
      throw new BrokenError(
        `${spellName(file)} expected the segment that a checkpoint tells of, got ${isThere ? 'another' : 'none'}; without --resume the run begins anew`,
      );
  }
  const last = numberOf(segments.at(-1));
  for (const name of readdirSync(folder)) {
    const [, draft, number] = /^(\.?)[\da-z]+-[\da-z]+-(\d+)\.(?:age|json)(?:\.|$)/.exec(name) ?? [];
    const isOwn = name.startsWith(`${draft}${run}-`);
    if (isOwn && (draft === '.' || Number(number) > last)) rmSync(join(folder, name), { force: true });
  }
}

/**
 * Whether the records that a run has sealed were redriven since then, which has reported those that stay sealed. If the folder itself
 * is missing, this is unknown.
 *
 * @param folder - absolute
 */
export const isRedriven = ({ folder, run }: { readonly folder: string; readonly run: string }): boolean =>
  existsSync(folder) &&
  !readdirSync(folder).some((name) => name.startsWith(`${run}-`) && name.endsWith('.age'));

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
  ...spread(counts),
  segments: [...segments],
});

/** The same for a manifest, which is read from elsewhere: the folder by its absolute name. */
export const statedOf = (keeping: Keeping, folder: string) => ({
  ...countsOf(keeping, folder),
  folder: veilName(resolve(folder)),
});

/** An output that is being made, with its quarantine. */
export interface Making {
  readonly target: Pick<Target, 'commit' | 'abandon'>;
  readonly kept: { discard(): void } | undefined;
  readonly keeping: Keeping | undefined;
}

/** What a checkpoint tells of stays. */
export async function giveUp({ target, keeping }: Making): Promise<void> {
  try {
    target.abandon();
  } finally {
    await keeping?.abandon();
  }
}

/** Nothing stays. */
export async function refuse({ target, kept, keeping }: Making): Promise<void> {
  try {
    if (kept === undefined) target.abandon();
    else kept.discard();
  } finally {
    await keeping?.discard();
  }
}

/** What could be lost is committed first: once the output has its name, it replaces the input. */
export async function commit({ target, keeping }: Making): Promise<void> {
  await keeping?.seal();
  await target.commit();
  await keeping?.end();
}
