/**
 * @module
 * Reads a file while it grows: whole lines, as they come. Log rotation may rename it and make a new one, or copy and
 * truncate it.
 */

import { type FileHandle, open, stat } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import { spellName } from '../../veil.js';
import { unlessAborted } from '../command/interrupt.js';
import type { Io } from '../command/io.js';
import { withPeek } from '../files/peek.js';
import type { Source } from '../files/source.js';
import { HEAD, packingOf, refuseForeign } from '../packed/kind.js';
import { orderOf } from '../packed/utf16.js';
import { UsageError } from '../telling/fault.js';

/** Milliseconds between two looks at a file that has nothing new. */
const interval = 100;

/** Milliseconds for which an old file is read on when there is something in the new one: several may write. */
const grace = 1000;

/** How many bytes before the new ones are read again: a file that was truncated and has grown past this place has other bytes there. */
const KNOWN = 256;

/** Lines are held back until they are whole, up to this length. */
const BLOCK = 1 << 20;
const NEWLINE = 0x0a;

/**
 * @param file - read from its beginning; it may still be empty
 * @returns ends when the signal is aborted, after the lines that exist by then; an incomplete line is left out
 * @throws UsageError for a file that does not grow line by line
 */
export async function openFollowed(file: string, { signal }: Pick<Io, 'signal'>): Promise<Source> {
  let handle = await unlessAborted(open(file, 'r'), signal);
  await refuse(handle, file).catch(async (error) => {
    await handle.close();
    throw error;
  });
  let at = 0;
  /** What is read: `whole` bytes of it are lines, or of one that is too long to be held. */
  let block = Buffer.alloc(BLOCK);
  let held = 0;
  let whole = 0;
  let isOver = false;
  /** The last bytes that were read of this file. */
  let known: Uint8Array = new Uint8Array();
  /** What was given last ends within a line. */
  let isWithin = false;
  /** The length of the file when the end was requested, since the writer may continue. */
  let limit: number | undefined;
  /** Files that have taken the name since, in order. */
  const successors: FileHandle[] = [];
  /** Since when the first of them has had something. */
  let since: number | undefined;

  /** @returns whether there was anything */
  const advance = async (): Promise<boolean> => {
    const again = new Uint8Array(known.length);
    // Both in one call, so that the file cannot be truncated in between.
    const read = await handle.readv([again, block.subarray(held)], at - known.length);
    const bytesRead = read.bytesRead - known.length;
    if (bytesRead < 0 || isCut(known, again)) {
      begin();
      return true;
    }
    known = lastOf(known, block.subarray(held, held + bytesRead));
    at += bytesRead;
    held += bytesRead;
    const newline = block.subarray(0, held).lastIndexOf(NEWLINE) + 1;
    whole = newline > 0 || held < block.length ? newline : held;
    return bytesRead > 0;
  };
  /** What follows is of another file: the line at hand is over. */
  const begin = (): void => {
    at = 0;
    known = new Uint8Array();
    since = undefined;
    if (held > 0 || isWithin) block[held++] = NEWLINE;
    whole = held;
  };
  const rotate = async (): Promise<void> => {
    const newest = await (successors.at(-1) ?? handle).stat();
    const named = await stat(file).catch(() => undefined);
    // Opened at once, since it may be renamed as well before the old file has been read to its end.
    if (named !== undefined && (named.ino !== newest.ino || named.dev !== newest.dev)) {
      successors.push(await open(file, 'r'));
    }
    const [next] = successors;
    if (next === undefined || (await next.stat()).size === 0) return;
    since ??= performance.now();
    if (performance.now() - since < grace) return;
    successors.shift();
    await handle.close();
    handle = next;
    begin();
  };
  /** Resolves when there is something whole, or it is over. */
  const fill = async (): Promise<void> => {
    while (whole === 0 && !isOver) {
      // Leaves room for a newline, in case the last line has none.
      if (held + 1 >= block.length) block = Buffer.concat([block], 2 * block.length);
      if (signal?.aborted) limit ??= (await handle.stat()).size;
      isOver = limit !== undefined && at >= limit;
      if (isOver || (await advance())) continue;
      if (signal?.aborted) isOver = true;
      else await rotate();
      if (whole === 0 && !isOver) await wait(interval, undefined, signal && { signal }).catch(() => {});
    }
  };
  let filling: Promise<void> | undefined;
  const ready = (): Promise<void> => {
    filling ??= fill().finally(() => {
      filling = undefined;
    });
    return filling;
  };

  return withPeek({
    ready,
    async read(into) {
      await ready();
      const part = block.subarray(0, Math.min(whole, into.length));
      into.set(part);
      const got = part.length;
      isWithin = got > 0 && part.at(-1) !== NEWLINE;
      block.copyWithin(0, got, held);
      held -= got;
      whole -= got;
      return got;
    },
    close() {
      for (const each of [handle, ...successors]) each.close().catch(() => {});
    },
    bytes: undefined,
    name: spellName(file),
    isTerminal: false,
  });
}

/** A writer that continues at its old place in a truncated file leaves a hole before it, which must not be read. */
const isCut = (known: Uint8Array, again: Uint8Array): boolean =>
  !again.every((byte, i) => byte === known[i]) && again.some((byte) => byte !== 0);

/** A copy, since the memory that is read into is overwritten. */
function lastOf(known: Uint8Array, read: Uint8Array): Uint8Array {
  if (read.length === 0) return known;
  const all = Buffer.concat([known, read.subarray(-KNOWN)]);
  return new Uint8Array(all.subarray(-KNOWN));
}

async function refuse(handle: FileHandle, file: string): Promise<void> {
  if (!(await handle.stat()).isFile())
    throw new UsageError(`--follow expected a file, got ${spellName(file)}`);
  const head = Buffer.alloc(HEAD);
  const { bytesRead } = await handle.read(head, 0, HEAD, 0);
  const known = head.subarray(0, bytesRead);
  refuseForeign(known, spellName(file));
  const kind = packingOf(known) ?? (orderOf(known) === undefined ? undefined : 'UTF-16');
  if (kind !== undefined)
    throw new UsageError(`--follow expected lines of text, got ${kind} data in ${spellName(file)}`);
}
