/**
 * @module
 * Moves records that now pass from a segment to an output, exactly once, however the command ends. Each step is written to the
 * disk before it is done, and the next command takes it back or completes it.
 */
import {
  closeSync,
  existsSync,
  fsyncSync,
  ftruncateSync,
  openSync,
  readFileSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join, resolve } from 'node:path';
import * as z from 'zod';
import type { Sealed } from '../../../books/seal.js';
import { spellName } from '../../../veil.js';
import { claimOf, claimsOn, rivalsOn, writeClaim } from '../../files/claim.js';
import { draftOf, syncFolder } from '../../files/sync.js';
import { BrokenError, UsageError } from '../../telling/fault.js';
import { indexOf } from './folder.js';

const NEWLINE = Buffer.from('\n');

interface Plan {
  readonly version: 1;
  readonly output: string;
  /** Bytes of the output before and after; -1 if there was none. */
  readonly before: number;
  readonly after: number;
  /** The segment that is removed, and the one that takes the remaining records. */
  readonly old: string;
  readonly fresh: string | null;
  /** Whether the output has all records, so that the old segment is no longer needed. */
  readonly isDone: boolean;
}

/** In the folder itself. */
const segment = z.string().regex(/^[\w.-]+\.age$/);
const planSchema = z.strictObject({
  version: z.literal(1),
  output: z.string(),
  before: z.int().min(-1),
  after: z.int().min(0),
  old: segment,
  fresh: segment.nullable(),
  isDone: z.boolean(),
}) satisfies z.ZodType<Plan>;

const planOf = (folder: string): string => join(folder, 'redrive.plan');

/** @param fresh - what stays; undefined where nothing does */
export function transfer(
  folder: string,
  old: string,
  output: string,
  passed: Uint8Array,
  fresh: { readonly name: string; readonly sealed: Sealed } | undefined,
): void {
  const before = statSync(output, { throwIfNoEntry: false })?.size ?? -1;
  const added = before > 0 && !endsLine(output, before) ? Buffer.concat([NEWLINE, passed]) : passed;
  const plan: Plan = {
    version: 1,
    output: resolve(output),
    before,
    after: Math.max(0, before) + added.length,
    old,
    fresh: fresh?.name ?? null,
    isDone: false,
  };
  write(folder, plan);
  if (fresh !== undefined) {
    const { name, sealed } = fresh;
    put(join(folder, name), sealed.bytes);
    const segment = { name, run: name.replace(/-\d+\.age$/, ''), ...sealed.index };
    put(indexOf(join(folder, name)), Buffer.from(`${JSON.stringify(segment, null, 1)}\n`));
    syncFolder(planOf(folder));
  }
  append(output, added, before);
  write(folder, { ...plan, isDone: true });
  recover(folder);
}

/** If the last line of an input had no newline, neither has its output, and what is appended must not continue its last record. */
function endsLine(output: string, size: number): boolean {
  const last = Buffer.alloc(1);
  const handle = openSync(output, 'r');
  try {
    readSync(handle, last, 0, 1, size - 1);
  } finally {
    closeSync(handle);
  }
  return last.equals(NEWLINE);
}

/** Keeps other processes from moving records at the same time. @returns call it at the end @throws UsageError if one does */
export function claimFolder(folder: string): () => void {
  statSync(folder);
  const own = claimOf(planOf(folder));
  const free = (): void => rmSync(own, { force: true });
  writeClaim(own);
  try {
    recover(folder);
  } catch (error) {
    free();
    throw error;
  }
  for (const { path, pid } of claimsOn(planOf(folder)))
    if (pid !== process.pid) rmSync(path, { force: true });
  return free;
}

/** Finishes what another process has begun. @throws BrokenError if the output was changed since */
export function recover(folder: string): void {
  // If the folder is missing, the error names the folder and not a file in it.
  statSync(folder);
  const file = planOf(folder);
  const [rival] = rivalsOn(file);
  if (rival !== undefined)
    throw new UsageError(
      `${spellName(folder)}: process ${rival.pid} moves records; try again when that has ended`,
    );
  rmSync(draftOf(file), { force: true });
  if (!existsSync(file)) return;
  const plan = readPlan(file);
  const remove = (name: string): void => {
    // The index is removed first, since a segment without an index is still found.
    rmSync(indexOf(join(folder, name)), { force: true });
    rmSync(join(folder, name), { force: true });
  };
  if (plan.isDone) remove(plan.old);
  else {
    takeBack(plan, file);
    if (plan.fresh !== null) remove(plan.fresh);
  }
  syncFolder(file);
  rmSync(file, { force: true });
  syncFolder(file);
}

/** @throws BrokenError for what no redrive has written: it would lead to other files */
function readPlan(file: string): Plan {
  try {
    const { output, ...plan } = planSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
    return { output: resolve(output), ...plan };
  } catch (error) {
    if (error instanceof Error && 'syscall' in error) throw error;
    throw new BrokenError(
      `${spellName(file)} expected a plan that a redrive wrote, got something else; see what its output has, and remove it`,
    );
  }
}

function takeBack({ output, before, after }: Plan, plan: string): void {
  const size = statSync(output, { throwIfNoEntry: false })?.size ?? -1;
  if (size === before) return;
  if (size < before || size > after)
    throw new BrokenError(
      `${spellName(output)} expected ${Math.max(0, before)} to ${after} bytes, as a redrive that was killed left it, got ${size}: it was changed since; cut it to ${Math.max(0, before)} bytes, or see what it has, and remove ${spellName(plan)}`,
    );
  if (before < 0) {
    rmSync(output, { force: true });
    return;
  }
  const handle = openSync(output, 'r+');
  try {
    ftruncateSync(handle, before);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

function append(output: string, bytes: Uint8Array, before: number): void {
  const handle = openSync(output, 'a', 0o666);
  try {
    for (let at = 0; at < bytes.length; ) at += writeSync(handle, bytes, at);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  if (before < 0) syncFolder(output);
}

function write(folder: string, plan: Plan): void {
  const file = planOf(folder);
  put(draftOf(file), Buffer.from(JSON.stringify(plan)));
  renameSync(draftOf(file), file);
  syncFolder(file);
}

function put(file: string, bytes: Uint8Array): void {
  const handle = openSync(file, 'w', 0o600);
  try {
    writeFileSync(handle, bytes);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
