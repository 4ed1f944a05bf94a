/**
 * @module
 * Where records come from: a file, which is read straight into the caller's memory, or a stream, whose pieces are
 * copied once.
 */

import { close, closeSync, fstatSync, openSync, read, readSync, statSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { addAbortSignal, type Readable } from 'node:stream';
import { promisify } from 'node:util';
import { spellName } from '../../veil.js';
import { unlessAborted } from '../command/interrupt.js';
import type { Io } from '../command/io.js';
import { withPeek } from './peek.js';

export interface Source {
  /** Resolves once `read` need not wait; the writer of a pipe may be slow. */
  ready(): Promise<void>;
  /** Fills memory, or the beginning of it. @returns how many bytes came; 0 at the end */
  read(into: Uint8Array): Promise<number>;
  /**
   * The same, if it need not wait, as for a file on a disk. A thread of libuv would take as long for the read, and more to be
   * woken. Nothing else runs in the meantime.
   */
  readNow?: ((into: Uint8Array) => number) | undefined;
  /** A plain file, any part of which each thread may read itself. */
  readonly file?: SharedFile | undefined;
  /**
   * The first bytes, up to `most`; `read` gives them again. For a pipe these are the bytes that come without a pause, and it
   * stops waiting once there are `least`.
   */
  peek(most: number, least?: number): Promise<Uint8Array>;
  /** As `peek`, but waits until `isEnough` is satisfied; `isAll` says that no more will come. */
  peekUntil(most: number, isEnough: (head: Uint8Array, isAll: boolean) => boolean): Promise<Uint8Array>;
  /** No more is read. */
  close(): void;
  /** How many bytes `read` has given. */
  readonly given: number;
  /** How many bytes of the file were read for them, which is not `given` if the file is packed. */
  readonly taken: number;
  /** Undefined if it is unknown, as with a pipe. */
  readonly bytes: number | undefined;
  /** How to call it in a message. */
  readonly name: string;
  readonly isTerminal: boolean;
}

export interface SharedFile {
  readonly fd: number;
  /** All up to there was read, by whomever. */
  reached(place: number): void;
}

export type Reading = Pick<
  Source,
  'ready' | 'read' | 'readNow' | 'close' | 'bytes' | 'name' | 'isTerminal'
> & {
  /** Of a plain file. */
  readonly fd?: number | undefined;
};

/** Takes bytes as they pass, which are the caller's again at once. */
export type Tap = (bytes: Uint8Array) => Promise<void> | void;

/**
 * @param file - a path; standard input if it is `-` or missing
 * @param tap - called with everything that is read
 */
export async function openSource(
  file: string | undefined,
  io: Pick<Io, 'input' | 'signal'>,
  tap?: Tap,
): Promise<Source> {
  const reading = file === undefined || file === '-' ? readStandardInput(io) : await readFile(file, io);
  const open = untilClosed(reading);
  return withPeek(tap === undefined ? open : tapped(open, tap));
}

/**
 * The number of a closed file is soon that of another one. An unpacker that is left in the midst of a file asks for more of it
 * afterwards, and must not get what is another's.
 */
function untilClosed(reading: Reading): Reading {
  const { readNow } = reading;
  let isClosed = false;
  return {
    ...reading,
    read: async (into) => (isClosed ? 0 : reading.read(into)),
    readNow: readNow && ((into) => (isClosed ? 0 : readNow(into))),
    close() {
      if (!isClosed) reading.close();
      isClosed = true;
    },
  };
}

const tapped = (reading: Reading, tap: Tap): Reading => ({
  ...reading,
  readNow: undefined,
  fd: undefined,
  async read(into) {
    const got = await reading.read(into);
    await tap(into.subarray(0, got));
    return got;
  },
});

/** Opened before anything is written, so that a missing input leaves an output file as it was. */
async function readFile(file: string, io: Pick<Io, 'signal'>): Promise<Reading> {
  if (isShort(file)) return readShort(file);
  const { signal } = io;
  // Opening a named pipe waits for its writer, and reading it waits for data.
  const handle = await unlessAborted(open(file, 'r'), signal);
  const stat = await handle.stat();
  if (stat.isDirectory()) {
    await handle.close();
    throw Object.assign(new Error(), { code: 'EISDIR', path: file, syscall: 'read' });
  }
  return {
    ready: async () => {},
    read: async (into) => (await unlessAborted(handle.read(into, 0, into.length), signal)).bytesRead,
    readNow: stat.isFile() ? (into) => readSync(handle.fd, into) : undefined,
    // A file without a size, as in /proc, may not be readable at offsets.
    fd: stat.isFile() && stat.size > 0 ? handle.fd : undefined,
    close: () => void handle.close().catch(() => {}),
    bytes: stat.isFile() ? stat.size : undefined,
    name: spellName(file),
    isTerminal: false,
  };
}

/** Bytes of a file that is read in no time: less than it takes to start the threads that would read it. */
const short = 1 << 20;

export function isShort(file: string): boolean {
  const known = statSync(file, { throwIfNoEntry: false });
  return known?.isFile() === true && known.size > 0 && known.size < short;
}

function readShort(file: string): Reading {
  const fd = openSync(file, 'r');
  const readNow = (into: Uint8Array): number => readSync(fd, into);
  return {
    ready: async () => {},
    read: async (into) => readNow(into),
    readNow,
    fd,
    close: () => closeSync(fd),
    bytes: fstatSync(fd).size,
    name: spellName(file),
    isTerminal: false,
  };
}

const readDescriptor = promisify(read);

function readStandardInput(io: Pick<Io, 'input' | 'signal'>): Reading {
  const { input } = io;
  const name = 'standard input';
  // `< file`: as a stream it would come in pieces of 64 KiB.
  const fd = (input as { readonly fd?: unknown }).fd;
  const stat = typeof fd === 'number' ? fstatSync(fd) : undefined;
  if (typeof fd === 'number' && stat?.isFile()) {
    let last: Promise<unknown> = Promise.resolve();
    return {
      ready: async () => {},
      async read(into) {
        const reading = readDescriptor(fd, into, 0, into.length, null);
        last = reading.catch(() => {});
        return (await reading).bytesRead;
      },
      readNow: (into) => readSync(fd, into),
      // A thread may still be about to read from it.
      close: () => void last.then(() => close(fd, () => {})),
      bytes: stat.size,
      name,
      isTerminal: false,
    };
  }
  return { ...readStream(input, io), bytes: undefined, name, isTerminal: input.isTTY === true };
}

export function readStream(
  stream: Readable,
  { signal }: Pick<Io, 'signal'>,
): Pick<Source, 'ready' | 'read' | 'close'> {
  if (signal !== undefined) addAbortSignal(signal, stream);
  const pieces = stream[Symbol.asyncIterator]();
  let piece = new Uint8Array();
  let ended = false;
  let waiting: Promise<void> | undefined;

  const wait = async (): Promise<void> => {
    for (;;) {
      const { value, done } = await pieces.next();
      if (!done && value.length === 0) continue;
      if (done) ended = true;
      else piece = typeof value === 'string' ? Buffer.from(value) : value;
      waiting = undefined;
      return;
    }
  };
  const ready = (): Promise<void> => {
    if (piece.length > 0 || ended) return Promise.resolve();
    waiting ??= wait();
    // An error is kept for the read that waits for these bytes.
    waiting.catch(() => {});
    return waiting;
  };

  return {
    ready,
    async read(into) {
      await ready();
      const part = piece.subarray(0, into.length);
      into.set(part);
      piece = piece.subarray(part.length);
      return part.length;
    },
    close: () => void stream.destroy(),
  };
}
