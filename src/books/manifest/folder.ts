/**
 * @module
 * A folder of manifests: `000001.json`, `000002.json`, …, each with the digest of the one before it, so that none can be
 * changed or taken out from between without a trace.
 */
import { randomBytes } from 'node:crypto';
import {
  closeSync,
  fsyncSync,
  linkSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { type Digest, digestOf, type Manifest, parseManifest, type Statement } from './document.js';

export const nameOf = (number: number): string => `${String(number).padStart(6, '0')}.json`;

export interface Filed {
  readonly manifest: Manifest;
  readonly digest: Digest;
}

/** Numbers of the documents that are there, in order. */
export function numbersIn(folder: string): number[] {
  return readdirSync(folder)
    .flatMap((name) => {
      const [, number] = /^(\d{6,15})\.json$/.exec(name) ?? [];
      return number === undefined || nameOf(Number(number)) !== name ? [] : [Number(number)];
    })
    .sort((a, b) => a - b);
}

/** @returns undefined for what is no manifest */
export function readNumber(folder: string, number: number): Filed | undefined {
  const bytes = readFileSync(join(folder, nameOf(number)));
  const manifest = parseManifest(bytes);
  return manifest && { manifest, digest: digestOf(bytes) };
}

/**
 * Adds one; it is on the disk when this returns.
 *
 * @param before - told of its number and digest before it is there
 * @throws where the last one is no manifest
 */
export function append(
  folder: string,
  statement: Statement,
  before?: (number: number, digest: Digest) => void,
): Filed {
  for (;;) {
    const last = numbersIn(folder).at(-1);
    const filed = last === undefined ? undefined : readNumber(folder, last);
    if (last !== undefined && filed === undefined)
      throw new Error(`${nameOf(last)} expected a manifest, got something else; nothing is added to it`);
    const number = (last ?? 0) + 1;
    const manifest: Manifest = { version: 1, number, ...statement, previous: filed?.digest ?? null };
    const bytes = Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`);
    const digest = digestOf(bytes);
    before?.(number, digest);
    // Of two that write at once, one comes first.
    if (createWhole(join(folder, nameOf(number)), bytes)) {
      syncFolder(folder);
      return { manifest, digest };
    }
  }
}

/** The whole of it, or nothing. @returns whether it is new */
function createWhole(file: string, bytes: Uint8Array): boolean {
  const draft = `${file}.${process.pid}-${randomBytes(4).toString('hex')}`;
  try {
    writeFileSync(draft, bytes, { flag: 'wx', flush: true });
    linkSync(draft, file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw Object.assign(error as Error, { path: file });
  } finally {
    rmSync(draft, { force: true });
  }
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
