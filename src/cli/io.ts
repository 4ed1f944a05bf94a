/**
 * @module
 * Where the command reads and writes, and how it ends. Injected, so that a test can hold the ends.
 */
import { createReadStream, createWriteStream, statSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { addAbortSignal, type Readable, type Writable } from 'node:stream';
import { UsageError } from './fault.js';

export interface Io {
  readonly input: Readable & { readonly isTTY?: boolean };
  readonly output: Writable & { readonly isTTY?: boolean };
  /** Messages, progress and summaries; a terminal gets colours and redrawn lines. */
  readonly errors: Writable & { readonly isTTY?: boolean; readonly columns?: number };
  /** Aborted where the user interrupts. */
  readonly signal?: AbortSignal;
}

/** How the command ends; `--help` says so, too. */
export const exit = { ok: 0, io: 1, usage: 2, quarantined: 3, interrupted: 130 } as const;

/** One mebibyte at a time: fewer turns through the event loop than the 64 KiB of default. */
const highWaterMark = 1 << 20;

export interface Source {
  readonly stream: Readable;
  /** Undefined where it cannot be known, as with a pipe. */
  readonly bytes: number | undefined;
  /** How to call it in a message. */
  readonly name: string;
}

/** @param file - a path; standard input where it is `-` or left out */
export async function openSource(file: string | undefined, io: Io): Promise<Source> {
  if (file === undefined || file === '-') {
    return { stream: interruptible(io.input, io), bytes: undefined, name: 'standard input' };
  }
  // Opened before anything is written, so that a missing input leaves an output file as it was.
  const handle = await open(file, 'r');
  const stat = await handle.stat();
  if (stat.isDirectory()) {
    await handle.close();
    throw Object.assign(new Error(), { code: 'EISDIR', path: file, syscall: 'read' });
  }
  return {
    stream: interruptible(createReadStream(file, { fd: handle, highWaterMark }), io),
    bytes: stat.isFile() ? stat.size : undefined,
    name: file,
  };
}

function interruptible(stream: Readable, { signal }: Io): Readable {
  return signal === undefined ? stream : addAbortSignal(signal, stream);
}

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
  return createWriteStream(file, { fd: await open(file, 'w'), highWaterMark });
}

function isSameFile(a: string, b: string): boolean {
  const [one, other] = [a, b].map((file) => statSync(file, { throwIfNoEntry: false, bigint: true }));
  return (
    one !== undefined && other !== undefined && one.isFile() && one.dev === other.dev && one.ino === other.ino
  );
}
