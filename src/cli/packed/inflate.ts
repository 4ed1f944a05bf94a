/**
 * @module
 * Unpacks one member or frame after the other, as `cat a.gz b.gz` makes them. Node's
 * zstd stops after a frame if its chunk also contains the next one (24.21): the rest is given to a new decompressor.
 */
import type { Transform } from 'node:stream';

/** A packer of Node's, which knows how much of its input it took. */
export type Unpacker = Transform & { readonly bytesWritten: number };

/** Data that is not a complete member; the caller knows where it is. */
export class DamageError extends Error {}

/**
 * @param next - the next piece of the file; undefined at its end
 * @param create - for one member, or several
 * @returns pieces as they come, each in its own memory
 * @throws DamageError, and what `next` throws
 */
export async function* inflate(
  next: () => Promise<Buffer | undefined>,
  create: () => Unpacker,
): AsyncGenerator<Buffer> {
  for (let piece = await next(); ; ) {
    const unpacker = create();
    const feeding = feed(unpacker, piece, next);
    // An error while feeding destroys the unpacker, so that reading from it throws.
    feeding.catch((error: Error) => unpacker.destroy(error));
    try {
      yield* unpacker;
      piece = await feeding;
    } catch (error) {
      throw explain(error);
    } finally {
      unpacker.destroy();
    }
    if (piece === undefined) return;
    // Archives on tapes end in zeros. RFC 1952 §2.2 has no padding between members, but gzip skips it.
    while (isZero(piece)) {
      const more = await next();
      if (more === undefined) return;
      piece = more;
    }
    if (piece[0] === 0) throw new DamageError('there is something else behind');
  }
}

/** @returns the part of a piece after the end of the packed data; undefined at the end of the file */
async function feed(
  unpacker: Unpacker,
  first: Buffer | undefined,
  next: () => Promise<Buffer | undefined>,
): Promise<Buffer | undefined> {
  let written = 0;
  for (let piece = first; piece !== undefined; piece = await next()) {
    await write(unpacker, piece);
    written += piece.length;
    const left = written - unpacker.bytesWritten;
    if (left > 0) {
      unpacker.end();
      return piece.subarray(piece.length - left);
    }
  }
  unpacker.end();
  return undefined;
}

const write = (unpacker: Unpacker, piece: Buffer): Promise<void> =>
  new Promise((resolve, reject) => {
    unpacker.write(piece, (error) => (error ? reject(error) : resolve()));
  });

const isZero = (piece: Buffer): boolean => piece.every((byte) => byte === 0);

/** What zlib says has a number, and a word for programmers. */
function explain(error: unknown): unknown {
  const { code = '' } = error as NodeJS.ErrnoException;
  if (code === 'Z_BUF_ERROR') return new DamageError('it is cut off');
  return /^(?:Z|ZSTD)_/.test(code) ? new DamageError('it is damaged') : error;
}
