/**
 * @module
 * Drafts: a file is written beside its name, and gets the name when it is whole and on the disk. Drafts of processes that
 * were killed are removed by the next one that writes the same file.
 */
import { randomBytes } from 'node:crypto';
import {
  lstatSync,
  readdirSync,
  readlinkSync,
  realpathSync,
  rmSync,
  type Stats,
  statSync,
  writeSync,
} from 'node:fs';
import { type FileHandle, open, rename } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { Writable } from 'node:stream';
import { atOnce } from './output.js';
import { syncFile } from './sync.js';
import type { Target } from './target.js';

/**
 * Opens a draft beside a file.
 *
 * @param known - the file that already has the name, if there is one
 * @param mode - of a file that is new
 * @throws what the file system throws, with the name of the file
 */
export async function openDraft(file: string, known: Stats | undefined, mode: number): Promise<Target> {
  const place = followLink(file);
  const draft = draftOf(place);
  // Those who may not read the file may not read its replacement either.
  const handle = await open(draft, 'wx', known === undefined ? mode : known.mode & 0o666).catch(
    (error: unknown) => {
      // The error names the user's file, and not the draft.
      throw Object.assign(error as Error, { path: file });
    },
  );
  // Not `createWriteStream`, which would close the handle before it is synced.
  const stream = new Writable({
    write: (bytes: Buffer, _encoding, done) =>
      void writeAll(handle, bytes).then(
        () => done(),
        (error) => done(Object.assign(error, { path: file })),
      ),
  });
  Object.assign(stream, { [atOnce]: (bytes: Uint8Array) => writeAllNow(handle, bytes, file) });
  const abandon = (): void => {
    stream.destroy();
    handle.close().catch(() => {});
    rmSync(draft, { force: true });
  };
  let isFinished = false;
  const orAbandon = async <Result>(run: () => Promise<Result>): Promise<Result> => {
    try {
      return await run();
    } catch (error) {
      abandon();
      throw error;
    }
  };
  const finish = (): Promise<string> =>
    orAbandon(async () => {
      if (isFinished) return draft;
      await new Promise<void>((done) => stream.end(() => done()));
      if (known !== undefined) await handle.chmod(known.mode & 0o7777);
      await syncFile(handle, file);
      await handle.close();
      isFinished = true;
      return draft;
    });
  return {
    stream,
    file,
    abandon,
    finish,
    async commit() {
      await finish();
      await orAbandon(async () => {
        await rename(draft, place);
        await syncFolder(dirname(place));
      });
    },
  };
}

/** A name that says which process writes it, so that leftovers of a killed process can be told from drafts in use. */
const draftOf = (place: string): string =>
  join(dirname(place), `.${basename(place)}.${process.pid}-${randomBytes(4).toString('hex')}`);

/** Removes what processes that are no more have left beside a file that is about to be made. */
export function sweepDraftsOf(file: string): void {
  const place = followLink(file);
  // If the folder is missing, opening the file will report it.
  if (statSync(dirname(place), { throwIfNoEntry: false })?.isDirectory())
    sweepDrafts(dirname(place), new Set([basename(place)]));
}

/** Removes what processes that are no more have left beside files of that name. */
export function sweepDrafts(folder: string, names: ReadonlySet<string>): void {
  for (const each of readdirSync(folder)) {
    const [, name = '', pid] = /^\.(.+)\.(\d+)-[0-9a-f]{8}$/s.exec(each) ?? [];
    if (names.has(name) && !isAlive(Number(pid))) rmSync(join(folder, each), { force: true });
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    // The process exists, but belongs to another user.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** A write may take less than it is given. @param position - where in the file; after the last write by default */
export async function writeAll(handle: FileHandle, bytes: Buffer, position?: number): Promise<void> {
  for (let at = 0; at < bytes.length; ) {
    const place = position === undefined ? null : position + at;
    at += (await handle.write(bytes, at, bytes.length - at, place)).bytesWritten;
  }
}

/** The same, at once. */
export function writeAllNow(handle: FileHandle, bytes: Uint8Array, file: string): void {
  try {
    for (let at = 0; at < bytes.length; ) at += writeSync(handle.fd, bytes, at);
  } catch (error) {
    throw Object.assign(error as Error, { path: file });
  }
}

/** The new name is on the disk when its folder is. Not every system lets a folder be opened. */
async function syncFolder(folder: string): Promise<void> {
  let handle: FileHandle | undefined;
  try {
    handle = await open(folder, 'r');
    await handle.sync();
  } catch {
    // Ignored: the file is whole under either name.
  } finally {
    await handle?.close();
  }
}

/** A link stays a link: the file that it names is replaced, or made. */
export function followLink(file: string): string {
  try {
    return realpathSync(file);
  } catch {
    const isLink = lstatSync(file, { throwIfNoEntry: false })?.isSymbolicLink() === true;
    return isLink ? resolve(dirname(file), readlinkSync(file)) : file;
  }
}
