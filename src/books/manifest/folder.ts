/**
 * @module
 * A folder of manifests: `000001.json`, `000002.json`, …, each with the digest of the one before it, so that none can be
 * changed or removed without a trace. With a key, there is a signed note of the digest beside each.
 */
import { randomBytes } from 'node:crypto';
import {
  closeSync,
  fsyncSync,
  linkSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { type Digest, digestOf } from '../digest.js';
import { nameless } from '../folder.js';
import { type Signer, signNote } from '../note.js';
import { type Manifest, parseManifest, type Statement } from './document.js';

export const nameOf = (number: number): string => `${placeOf(number)}.json`;

const noteNameOf = (number: number): string => `${placeOf(number)}.note`;

/** Of a note whose document is not there yet. Of two that write at once each has its own. */
const pendingNameOf = (number: number, digest: Digest): string =>
  `.${noteNameOf(number)}.${digest.slice(-32)}`;

const placeOf = (number: number): string => String(number).padStart(6, '0');

/** What is signed of a manifest. */
export const noteTextOf = (number: number, digest: Digest): string =>
  `nymline manifest 1\n${number}\n${digest}\n`;

export interface Filed {
  readonly manifest: Manifest;
  readonly digest: Digest;
}

/** Numbers of the documents that are there, in order. */
export function numbersIn(folder: string): number[] {
  const numbers = readdirSync(folder)
    .flatMap((name) => {
      const [, number] = /^(\d{6,15})\.json$/.exec(name) ?? [];
      return number === undefined || nameOf(Number(number)) !== name ? [] : [Number(number)];
    })
    .sort((a, b) => a - b);
  // An empty file reserves a number whose document is not written yet.
  while (numbers.length > 0 && isEmpty(join(folder, nameOf(numbers.at(-1)!)))) numbers.pop();
  return numbers;
}

const isEmpty = (file: string): boolean => statSync(file, { throwIfNoEntry: false })?.size === 0;

/** @returns undefined if it is not a manifest */
export function readNumber(folder: string, number: number): Filed | undefined {
  const bytes = readFileSync(join(folder, nameOf(number)));
  const manifest = parseManifest(bytes);
  return manifest && { manifest, digest: digestOf(bytes) };
}

/**
 * Adds a manifest. It is on the disk when this returns.
 *
 * @param signer - writes a note beside it
 * @throws if the last file is not a manifest
 */
export function append(folder: string, statement: Statement, signer?: Signer): Filed {
  for (;;) {
    const last = numbersIn(folder).at(-1);
    const filed = last === undefined ? undefined : readNumber(folder, last);
    if (last !== undefined && filed === undefined)
      throw new Error(`${nameOf(last)} expected a manifest, got something else; nothing is added to it`);
    const number = (last ?? 0) + 1;
    const manifest: Manifest = { version: 1, number, ...statement, previous: filed?.digest ?? null };
    const bytes = Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`);
    const digest = digestOf(bytes);
    // The note is written first, so that no document is ever without one.
    const pending = signer && join(folder, pendingNameOf(number, digest));
    if (pending !== undefined) writeWhole(pending, signNote(noteTextOf(number, digest), signer!));
    // If two processes write at once, only one of them creates the file.
    const isNew = createOrFail(join(folder, nameOf(number)), bytes, pending);
    if (isNew) {
      if (pending !== undefined) renameSync(pending, join(folder, noteNameOf(number)));
      syncFolder(folder);
      return { manifest, digest };
    }
  }
}

/** If the file cannot be made, or another process was first, its note is removed. */
function createOrFail(file: string, bytes: Uint8Array, pending: string | undefined): boolean {
  let isNew = false;
  try {
    isNew = createWhole(file, bytes);
    return isNew;
  } finally {
    if (!isNew && pending !== undefined) rmSync(pending, { force: true });
  }
}

/**
 * The note of a document, even if its writer was killed before the note had its name.
 *
 * @throws the error of the system if there is none
 */
export function readNote(folder: string, { manifest: { number }, digest }: Filed): string {
  try {
    return readFileSync(join(folder, noteNameOf(number)), 'utf8');
  } catch {
    return readFileSync(join(folder, pendingNameOf(number, digest)), 'utf8');
  }
}

/** In place of one of the same name. */
function writeWhole(file: string, text: string): void {
  const draft = draftOf(file);
  try {
    writeFileSync(draft, text, { flag: 'wx', flush: true });
    renameSync(draft, file);
  } catch (error) {
    rmSync(draft, { force: true });
    throw Object.assign(error as Error, { path: file });
  }
}

const draftOf = (file: string): string => `${file}.${process.pid}-${randomBytes(4).toString('hex')}`;

/** The whole of it, or nothing. @returns whether it is new */
function createWhole(file: string, bytes: Uint8Array): boolean {
  const draft = draftOf(file);
  try {
    writeFileSync(draft, bytes, { flag: 'wx', flush: true });
    give(draft, file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') {
      makeWay(file);
      return false;
    }
    throw Object.assign(error as Error, { path: file });
  } finally {
    rmSync(draft, { force: true });
  }
}

/** @throws EEXIST if there is a file with that name */
function give(draft: string, file: string): void {
  try {
    linkSync(draft, file);
  } catch (error) {
    if (!nameless.has((error as NodeJS.ErrnoException).code ?? '')) throw error;
    // The name is reserved first, so that of two processes that write at once the second one gets an error.
    closeSync(openSync(file, 'wx'));
    try {
      renameSync(draft, file);
    } catch (failure) {
      rmSync(file, { force: true });
      throw failure;
    }
  }
}

/** Milliseconds to wait for the process that took a name and has one more call to make. */
const patience = 2000;

/** Removes a name that was taken by a process that is no more, or waits for its document. */
function makeWay(file: string): void {
  const stat = statSync(file, { throwIfNoEntry: false });
  if (stat?.size !== 0) return;
  if (Date.now() - stat.mtimeMs > patience) rmSync(file, { force: true });
  else Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 50);
}

function syncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
