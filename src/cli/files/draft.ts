/**
 * @module
 * Drafts: a file is written beside its name, and gets the name when it is whole and on the disk. Drafts of processes that
 * were killed are removed by the next one that writes the same file.
 */
import { randomBytes } from 'node:crypto';
import {
  closeSync,
  createWriteStream,
  fchmodSync,
  lstatSync,
  openSync,
  readdirSync,
  readlinkSync,
  realpathSync,
  renameSync,
  rmSync,
  type Stats,
  statSync,
  writeSync,
} from 'node:fs';
import type { FileHandle } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { lateStream } from './late.js';
import { atOnce } from './output.js';
import { syncFile, syncFolder } from './sync.js';
import type { Target } from './target.js';

/**
 * Opens a draft beside a file.
 *
 * @param known - the file that already has the name, if there is one
 * @param mode - of a file that is new
 * @throws what the file system throws, with the name of the file
 */
export function openDraft(file: string, known: Stats | undefined, mode: number): Target {
  const place = followLink(file);
  const draft = draftOf(place);
  // The errors name the user's file, and not the draft.
  const named = (error: unknown): Error => Object.assign(error as Error, { path: file });
  let fd: number;
  try {
    // Those who may not read the file may not read its replacement either.
    fd = openSync(draft, 'wx', known === undefined ? mode : known.mode & 0o666);
  } catch (error) {
    throw Object.assign(named(error), { syscall: 'create' });
  }
  let isOpen = true;
  const late = lateStream({ [atOnce]: (bytes: Uint8Array) => writeAllNow(fd, bytes, file) }, () =>
    // It is synced before it is closed.
    createWriteStream(file, { fd, autoClose: false }).on('error', named),
  );
  const abandon = (): void => {
    // A stream closes it once what it is writing is written. Another file might get its number, and those bytes.
    const stream = late.made();
    if (isOpen && stream === undefined) closeSync(fd);
    else if (isOpen) stream?.destroy();
    isOpen = false;
    rmSync(draft, { force: true });
  };
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
      if (!isOpen) return draft;
      const stream = late.made();
      if (stream !== undefined) await new Promise<void>((done) => stream.end(() => done()));
      if (known !== undefined) fchmodSync(fd, known.mode & 0o7777);
      await syncFile(fd, file);
      closeSync(fd);
      isOpen = false;
      return draft;
    });
  return {
    stream: late.stream,
    file,
    abandon,
    finish,
    async commit() {
      await finish();
      await orAbandon(async () => renameSync(draft, place));
      try {
        syncFolder(place);
      } catch {
        // Not every system lets a folder be opened. The file is whole under either name.
      }
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
export function writeAllNow(fd: number, bytes: Uint8Array, file: string): void {
  try {
    for (let at = 0; at < bytes.length; ) at += writeSync(fd, bytes, at);
  } catch (error) {
    throw Object.assign(error as Error, { path: file });
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
