/**
 * @module
 * Where the command reads and writes, and how it ends. Injected, so that a test can hold the ends.
 */
import { createWriteStream, statSync } from 'node:fs';
import { open } from 'node:fs/promises';
import type { Readable, Writable } from 'node:stream';
import { UsageError } from './fault.js';

export interface Io {
  readonly input: Readable & { readonly isTTY?: boolean };
  /** Its memory is used again once a write has called back. */
  readonly output: Writable & { readonly isTTY?: boolean };
  /** Messages, progress and summaries; a terminal gets colours and redrawn lines. */
  readonly errors: Writable & { readonly isTTY?: boolean; readonly columns?: number };
  /** Aborted where the user interrupts. */
  readonly signal?: AbortSignal;
  /** The program of a thread of `--threads`. */
  readonly worker: URL;
  /** The folder with the vectors of the specification. */
  readonly vectors: URL;
}

/** How the command ends; `--help` says so, too. */
export const exit = { ok: 0, io: 1, usage: 2, quarantined: 3, leaking: 4, interrupted: 130 } as const;

/**
 * @param file - a path, created or overwritten; standard output where it is `-` or left out
 * @param source - the file being read: writing to it would destroy the records
 * @throws UsageError where both are one file
 */
export async function openTarget(
  file: string | undefined,
  source: string | undefined,
  io: Io,
): Promise<Writable> {
  if (file === undefined || file === '-') return io.output;
  if (source !== undefined && isSameFile(file, source)) {
    throw new UsageError(`--output ${file} expected another file than the one being read`);
  }
  return createWriteStream(file, { fd: await open(file, 'w') });
}

function isSameFile(a: string, b: string): boolean {
  const [one, other] = [a, b].map((file) => statSync(file, { throwIfNoEntry: false, bigint: true }));
  return (
    one !== undefined && other !== undefined && one.isFile() && one.dev === other.dev && one.ino === other.ino
  );
}
