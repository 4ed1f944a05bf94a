/**
 * @module
 * The standard streams of the process. Where one is a file, Node writes to it at once, and loads streams for it all the same, which
 * takes a tenth of a short run: here it is written to without.
 */
import { fstatSync, statSync, writeSync } from 'node:fs';
import type { Writable } from 'node:stream';
import { lateStream } from '../files/late.js';
import { atOnce } from '../files/output.js';

/**
 * A standard stream to write to.
 *
 * @param fd - its descriptor
 * @param open - Node's own stream, which is asked for where the descriptor is no file, or more than writing is asked of it
 */
export function openEnd(fd: number, open: () => Writable): Writable {
  // If the reader goes away (`| head`), the stream emits EPIPE. It must not throw here, since the next write reports it.
  const openStream = (): Writable => open().on('error', () => {});
  if (!isFile(fd)) return openStream();
  const writeNow = (bytes: Uint8Array): void => {
    for (let at = 0; at < bytes.length; ) at += writeSync(fd, bytes, at);
  };
  return lateStream(
    {
      fd,
      isTTY: false,
      columns: undefined,
      [atOnce]: writeNow,
      write(part: string | Uint8Array, ...rest: unknown[]) {
        let fault: unknown = null;
        try {
          writeNow(typeof part === 'string' ? Buffer.from(part) : part);
        } catch (error) {
          fault = error;
        }
        const done = rest.at(-1);
        if (typeof done === 'function') done(fault);
        return true;
      },
    },
    openStream,
  ).stream;
}

function isFile(fd: number): boolean {
  try {
    const stat = fstatSync(fd);
    return stat.isFile() || (stat.isCharacterDevice() && stat.rdev === statSync('/dev/null').rdev);
  } catch {
    // The descriptor is closed, or there is no /dev/null.
    return false;
  }
}
