/**
 * @module
 * From the bytes of a file to the records in it: gzip and zstd are unpacked, UTF-16 becomes UTF-8, and other kinds of files
 * are refused. The first bytes decide. If the name of the file says otherwise, there is only a warning.
 */
import { Readable } from 'node:stream';
import type { Io } from '../command/io.js';
import { memoryToRead } from '../files/memory.js';
import { withPeek } from '../files/peek.js';
import { openSource, readStream, type Source, type Tap } from '../files/source.js';
import { BrokenError } from '../telling/fault.js';
import { Frames } from './frames.js';
import { DamageError, inflate } from './inflate.js';
import { HEAD, MARK, packingOf, packingOfName, refuseForeign } from './kind.js';
import { orderOf, toUtf8 } from './utf16.js';

/**
 * @param file - a path; standard input if it is `-` or missing
 * @param say - called with anything that may surprise the user
 * @param tap - called with all bytes of the file, before unpacking
 * @throws UsageError for a file without records, and for one that this Node cannot unpack
 */
export async function openRecords(
  file: string | undefined,
  io: Ends,
  say: (text: string) => void,
  tap?: Tap,
): Promise<Source> {
  const source = await openSource(file, io, tap);
  if (source.isTerminal) say('nymline: reading records from the terminal; end with Ctrl-D');
  try {
    return await unpack(source, io, say);
  } catch (error) {
    source.close();
    throw error;
  }
}

/** What is read from, and what ends it. */
type Ends = Pick<Io, 'input' | 'signal'>;

async function unpack(source: Source, io: Ends, say: (text: string) => void): Promise<Source> {
  const head = await source.peek(HEAD, MARK);
  const packing = packingOf(head);
  const named = packingOfName(source.name);
  if (packing === undefined) {
    // The file has lost its beginning, or was unpacked on its way here.
    if (named !== undefined)
      throw new BrokenError(
        `${source.name} expected ${named} data, as its name says; rename it if it is unpacked`,
      );
    return decode(source, head, io, say);
  }
  const { findUnpacker } = await import('./zlib.js');
  const packed = packing === 'zstd' ? framesOf(piecesOf(source)) : piecesOf(source);
  const pieces = inflate(packed, findUnpacker(packing, source.name));
  const unpacked = through(source, pieces, io, packing);
  return decode(unpacked, await unpacked.peek(HEAD, MARK), io, say);
}

function decode(source: Source, head: Uint8Array, io: Ends, say: (text: string) => void): Source {
  refuseForeign(head, source.name);
  const order = orderOf(head);
  if (order === undefined) return source;
  say(`nymline: ${source.name} is UTF-16, and is taken as UTF-8`);
  return through(source, toUtf8(piecesOf(source), order), io, 'UTF-16');
}

const BLOCK = 256 * 1024;

function piecesOf(source: Source): () => Promise<Buffer | undefined> {
  return async () => {
    const piece = memoryToRead(BLOCK);
    const got = await source.read(piece);
    return got === 0 ? undefined : piece.subarray(0, got);
  };
}

/** The same pieces; the last must end a frame. */
function framesOf(next: () => Promise<Buffer | undefined>): () => Promise<Buffer | undefined> {
  const frames = new Frames();
  return async () => {
    const piece = await next();
    if (piece === undefined) frames.end();
    else frames.take(piece);
    return piece;
  };
}

/** The same source, which gives other bytes. */
function through(source: Source, pieces: AsyncGenerator<Buffer>, io: Ends, what: string): Source {
  const stream = readStream(Readable.from(pieces, { objectMode: false, highWaterMark: BLOCK }), io);
  const tell = (error: unknown): never => {
    if (!(error instanceof DamageError)) throw error;
    throw new BrokenError(`${source.name} expected whole ${what} data: ${error.message}`);
  };
  return withPeek(
    {
      ready: () => stream.ready().catch(tell),
      read: (into) => stream.read(into).catch(tell),
      close() {
        stream.close();
        source.close();
      },
      bytes: source.bytes,
      name: source.name,
      isTerminal: source.isTerminal,
    },
    source,
  );
}
