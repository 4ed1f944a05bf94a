/**
 * @module
 * An output that can be made in several runs. It is called `.NAME.part` until it is complete, like the drafts of
 * `cli/files/draft.ts`, and can be continued. A packed output has a member for each stretch between two marks.
 */
import { rmSync, type Stats, statSync } from 'node:fs';
import { type FileHandle, open, rename } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { Writable } from 'node:stream';
import { spellName } from '../../veil.js';
import { claimOf, claimsOn, rivalsOn } from '../files/claim.js';
import { followLink, writeAll } from '../files/draft.js';
import { memoryToRead } from '../files/memory.js';
import { writeTo } from '../files/output.js';
import type { Tap } from '../files/source.js';
import { syncFile, syncFolder } from '../files/sync.js';
import { type Packing, packingOfName } from '../packed/kind.js';
import { BrokenError, UsageError } from '../telling/fault.js';

export interface Draft {
  readonly stream: Writable;
  /** Bytes of the file so far. */
  readonly written: number;
  /** Ends a member after what was written so far. @returns a function that syncs it to the disk while more is written */
  mark(): Promise<() => Promise<void>>;
  /** It gets its name. */
  commit(): Promise<void>;
  /** No more is written; what there is stays. */
  close(): void;
  /** Removes the draft. */
  abandon(): void;
}

export interface Names {
  /** Through links. */
  readonly place: string;
  readonly part: string;
  readonly checkpoint: string;
}

export function namesOf(file: string): Names {
  const place = followLink(file);
  const beside = (ending: string): string => join(dirname(place), `.${basename(place)}.${ending}`);
  return { place, part: beside('part'), checkpoint: beside('checkpoint') };
}

export const unclaim = ({ place }: Pick<Names, 'place'>): void => rmSync(claimOf(place), { force: true });

/** Also what processes that are no more have left. */
export function unclaimAll({ place }: Names): void {
  const rivals = new Set(rivalsOn(place).map(({ path }) => path));
  for (const { path } of claimsOn(place)) if (!rivals.has(path)) rmSync(path, { force: true });
}

/**
 * @param kept - bytes of the draft that are continued; undefined to begin anew
 * @param tap - called with everything that is written, and before that with what is kept
 * @throws BrokenError if the draft is shorter
 */
export async function openDraft(
  file: string,
  { place, part }: Names,
  kept: number | undefined,
  tap?: Tap,
): Promise<Draft> {
  const packing = packingOfName(file);
  const createPacker = packing && (await packerOf(packing, file));
  const known = statSync(place, { throwIfNoEntry: false });
  if (known !== undefined && !known.isFile())
    throw new UsageError(`--checkpoint expected a file for --output, got ${spellName(file)}`);
  const handle = await begin(part, place, kept);
  if (kept !== undefined && tap !== undefined) await orClose(handle, () => feed(handle, kept, tap));
  let written = kept ?? 0;
  const own = new Writable({
    write(bytes: Buffer, _encoding, done) {
      const at = written;
      written += bytes.length;
      void Promise.all([writeAll(handle, bytes, at), tap?.(bytes)]).then(
        () => done(),
        (error) =>
          // A failing write does not say of which file.
          done(Object.assign(error, { path: place })),
      );
    },
  });
  own.on('error', () => {});
  let packer: { readonly stream: Writable; readonly flowing: Promise<void> } | undefined;
  const pack = (): Writable => {
    if (packer === undefined) {
      const stream = createPacker!();
      const flowing = pour(stream, own);
      flowing.catch(() => {});
      packer = { stream, flowing };
    }
    return packer.stream;
  };
  const stream = new Writable({
    write(bytes: Buffer, _encoding, done) {
      (createPacker === undefined ? own : pack()).write(bytes, (error) => done(error ?? null));
    },
  });
  stream.on('error', () => {});
  /** Ends the member at hand. */
  const flush = async (): Promise<void> => {
    if (packer !== undefined) {
      packer.stream.end();
      await packer.flowing;
      packer = undefined;
    }
    // The packer has finished writing only when the next stream is empty.
    await new Promise<void>((resolve, reject) =>
      own.write(Buffer.alloc(0), (error) => (error ? reject(error) : resolve())),
    );
  };
  const close = (): void => {
    packer?.stream.destroy();
    stream.destroy();
    own.destroy();
    handle.close().catch(() => {});
  };
  return {
    stream,
    get written() {
      return written;
    },
    async mark() {
      await flush();
      return () => syncFile(handle.fd, place);
    },
    async commit() {
      // An empty output has a packed form, too.
      if (written === 0 && createPacker !== undefined) pack();
      await flush();
      if (known !== undefined) await handle.chmod(known.mode & 0o7777);
      await syncFile(handle.fd, place);
      await handle.close();
      await rename(part, place);
      syncFolder(place);
    },
    close,
    abandon() {
      close();
      rmSync(part, { force: true });
    },
  };
}

/** Not a pipeline: each pipeline would leave its listeners on the target, and there are many. */
async function pour(from: NodeJS.ReadableStream, to: Writable): Promise<void> {
  for await (const part of from) await writeTo(to, part as Buffer, undefined);
}

async function packerOf(packing: Packing, file: string): Promise<() => Writable & NodeJS.ReadWriteStream> {
  const { createPacker } = await import('../packed/zlib.js');
  return () => createPacker(packing, file);
}

async function begin(part: string, place: string, kept: number | undefined): Promise<FileHandle> {
  if (kept === undefined) {
    rmSync(part, { force: true });
    const handle = await open(part, 'wx+', 0o666).catch((error: unknown) => {
      throw Object.assign(error as Error, { path: place });
    });
    // The file must be on disk before any checkpoint that refers to it.
    return orClose(handle, async () => syncFolder(part));
  }
  const stat: Stats | undefined = statSync(part, { throwIfNoEntry: false });
  if (stat === undefined || stat.size < kept)
    throw new BrokenError(
      `${spellName(part)} expected ${kept} bytes, as its checkpoint says, got ${stat?.size ?? 'no file'}; without --resume the run begins anew`,
    );
  const handle = await open(part, 'r+');
  // Bytes after the last mark are cut off and written again.
  return orClose(handle, () => handle.truncate(kept));
}

/** @returns the handle, which is closed where this fails */
async function orClose(handle: FileHandle, run: () => Promise<unknown>): Promise<FileHandle> {
  try {
    await run();
    return handle;
  } catch (error) {
    await handle.close();
    throw error;
  }
}

/** Passes the beginning of a file to the tap. */
export async function feed(handle: FileHandle, size: number, tap: Tap): Promise<void> {
  const memory = memoryToRead(1 << 20);
  for (let at = 0; at < size; ) {
    const { bytesRead } = await handle.read(memory, 0, Math.min(memory.length, size - at), at);
    if (bytesRead === 0) return;
    await tap(memory.subarray(0, bytesRead));
    at += bytesRead;
  }
}
