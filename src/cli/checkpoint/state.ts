/**
 * @module
 * A checkpoint, in a file beside the output that is being made: how far the run has come, and everything that another process needs to
 * continue. It contains no value of a record: what was learnt from a header is named by its place in the input. A second line has a
 * digest that only a holder of the secrets can make, so that no run continues from a file that somebody else has written.
 */
import { readFileSync, rmSync } from 'node:fs';
import { open, rename } from 'node:fs/promises';
import { dirname } from 'node:path';
import * as z from 'zod';
import { syncFolder } from '../../books/folder.js';
import { count, digest, reportSchema } from '../../books/shape.js';
import type { Keyring } from '../../crypto/keyring.js';
import type { RecordCode } from '../../errors.js';
import type { Report } from '../../program/report.js';
import { spellName } from '../../veil.js';
import { draftOf, syncFile } from '../files/sync.js';
import { fingerprint } from '../run/many/journal.js';
import { sealedSchema } from '../run/quarantine.js';
import { BrokenError, UsageError } from '../telling/fault.js';
import type { Places } from '../telling/quarantined.js';

const schema = z.strictObject({
  version: z.literal(1),
  /** A fingerprint of the policy, the secrets, the limits and the version. */
  asked: z.string(),
  /** Size and time of the input. */
  input: z.tuple([count, z.number()]),
  /** When it was changed last, as the system says. */
  changed: z.number(),
  /** The digest of the beginning of its file, if a manifest needs it. */
  read: z.strictObject({ bytes: count, digest }).optional(),
  every: z.int().min(1),
  at: count,
  lessons: z.union([z.literal('all'), z.array(z.tuple([count, count, count]))]),
  written: z.strictObject({ bytes: count, digest: digest.optional() }),
  report: reportSchema,
  places: z.array(z.tuple([z.string(), z.array(count)])),
  lines: count,
  /** The state of the quarantine. */
  sealed: sealedSchema.optional(),
  /** All is written, and the output is about to get its name. */
  isDone: z.boolean(),
});

export type Checkpoint = Omit<z.infer<typeof schema>, 'report' | 'places'> & {
  readonly report: Report;
  readonly places: readonly (readonly [code: RecordCode, numbers: readonly number[]])[];
};

/** What a file holds; `isOurs` says whether somebody with these secrets wrote it. */
export interface Read {
  readonly checkpoint: Checkpoint;
  isOurs(keyring: Keyring): boolean;
}

/** Undefined if there is none. @throws BrokenError if the file is not a checkpoint */
export function readCheckpoint(file: string): Read | undefined {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
  try {
    const [line = '', seal] = text.split('\n');
    const checkpoint = schema.parse(JSON.parse(line)) as unknown as Checkpoint;
    return { checkpoint, isOurs: (keyring) => seal === sealOf(line, keyring) };
  } catch {
    throw new BrokenError(
      `${spellName(file)} expected a checkpoint, got something else; remove it to begin anew`,
    );
  }
}

const sealOf = (checkpoint: string, keyring: Keyring): string => fingerprint({ checkpoint }, keyring);

/** Replaces it in one step; it is on the disk when this resolves. Rewriting continues while the disk syncs. */
export async function writeCheckpoint(file: string, checkpoint: Checkpoint, keyring: Keyring): Promise<void> {
  const line = JSON.stringify(checkpoint);
  const draft = draftOf(file);
  const handle = await open(draft, 'w', 0o600);
  try {
    await handle.writeFile(`${line}\n${sealOf(line, keyring)}\n`);
    await syncFile(handle.fd, file);
  } finally {
    await handle.close();
  }
  await rename(draft, file);
  await syncFolder(dirname(file));
}

export function removeCheckpoint(file: string): void {
  rmSync(draftOf(file), { force: true });
  rmSync(file, { force: true });
}

/** What to do about a checkpoint that cannot be gone on from. */
export const wayOf = (file: string): string => `; without --resume it begins anew (${spellName(file)})`;

export const placesOf = (places: Checkpoint['places']): Places => new Map(places);

/**
 * Refuses a run with other settings than the checkpoint has.
 *
 * @param every - undefined if the command line does not say
 * @throws UsageError that says why
 */
export function refuseOther(
  file: string,
  { checkpoint: { asked, every, sealed }, isOurs }: Read,
  now: {
    readonly asked: string;
    readonly keyring: Keyring;
    readonly every: number | undefined;
    /** The folder and the recipients of the quarantine. */
    readonly place: string | undefined;
  },
): void {
  const way = wayOf(file);
  if (asked !== now.asked)
    throw new UsageError(
      `--resume expected the policy, the secrets, the limits and the version of nymline that the run began with, got others${way}`,
    );
  if (!isOurs(now.keyring))
    throw new BrokenError(
      `${spellName(file)} expected a checkpoint as it was written, got one that was changed${way}`,
    );
  if (sealed?.place !== now.place)
    throw new UsageError(
      `--resume expected --quarantine and --recipient as the run began with, got ${now.place === undefined ? 'none' : sealed === undefined ? 'them where it had none' : 'others'}${way}`,
    );
  if (now.every !== undefined && every !== now.every)
    throw new UsageError(
      `--resume expected --checkpoint ${spellMebibytes(every)} as the run began with, got ${spellMebibytes(now.every)}${way}`,
    );
}

/** As short as the option takes it for the same. */
function spellMebibytes(bytes: number): string {
  const mebibytes = bytes / (1 << 20);
  const lengths = Array.from({ length: 17 }, (_, i) => Number(mebibytes.toPrecision(i + 1)));
  return String(lengths.find((each) => Math.round(each * (1 << 20)) === bytes) ?? mebibytes);
}
