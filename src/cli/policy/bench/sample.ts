/**
 * @module
 * The beginning of an input, held in memory for repeated measurements.
 */

import type { Io } from '../../command/io.js';
import type { Source } from '../../files/source.js';

export interface Measured {
  readonly bytes: Buffer;
  /** There is no more of the input: its last record may lack its end. */
  readonly isAll: boolean;
}

export async function readSample(
  source: Source,
  most: number,
  { signal }: Pick<Io, 'signal'>,
): Promise<Measured> {
  const parts: Buffer[] = [];
  let size = 0;
  let isAll = false;
  while (size < most && !isAll) {
    signal?.throwIfAborted();
    const part = Buffer.allocUnsafe(Math.min(1 << 20, most - size));
    const got = await source.read(part);
    parts.push(part.subarray(0, got));
    size += got;
    isAll = got === 0;
  }
  return { bytes: Buffer.concat(parts), isAll };
}
