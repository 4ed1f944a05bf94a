/**
 * @module
 * Writes through SonicBoom, pino's own writer of files and descriptors, and recovers from its failures.
 */
import { writeSync } from 'node:fs';
import type { pino } from 'pino';
import { bufferOf, countLines, type Events, type Outlet } from './lines.js';

export type SonicBoom = ReturnType<typeof pino.destination>;

/** Milliseconds between attempts to write, once the destination takes nothing and no more lines may be held. */
const RETRY = 250;

/**
 * @param maxLength - how many bytes are held at most while the destination fails; further lines are lost
 * @param isOurs - whether we opened it: then it is synchronous, takes bytes, and nobody else writes to it
 */
export function openSonic(sonic: SonicBoom, maxLength: number, events: Events, isOurs = false): Outlet {
  let failing = false;
  let broken = false;
  let triedAt = 0;
  /** What SonicBoom has and the destination has not. It tries again with the next write. */
  let held = 0;
  /** SonicBoom tells of the first piece of a write that took several, and no other (4.2). */
  const isSync = (sonic as { readonly sync?: boolean }).sync === true;
  let heldLines = 0;
  let ended: (() => void) | undefined;

  sonic.on('error', (error: NodeJS.ErrnoException) => {
    failing = true;
    // Nobody reads any more, and nobody will: pino stops writing as well.
    broken ||= error.code === 'EPIPE';
    if (ended !== undefined) giveUp(ended);
    events.failed(error);
  });
  sonic.on('write', (bytes: number) => {
    held -= bytes;
    heldLines = 0;
    failing = false;
  });
  sonic.on('drop', (lines: string | Uint8Array) => events.lost(countLines(lines)));

  const giveUp = (done: () => void): void => {
    events.lost(heldLines);
    heldLines = 0;
    // After EPIPE pino has made destroy do nothing.
    if (broken) done();
    else sonic.destroy();
  };

  /** Where no more may be held, asks now and then whether there is room. */
  const isFull = (more: number): boolean => {
    if (!failing || held + more <= maxLength) return false;
    const now = Date.now();
    if (now - triedAt < RETRY) return true;
    triedAt = now;
    sonic.write(Buffer.alloc(0) as unknown as string);
    return failing;
  };

  /** In either of SonicBoom's modes a Buffer will do, one for text makes a string of it. */
  const write = (lines: Uint8Array): void => {
    if (broken || ended !== undefined || isFull(lines.length)) {
      events.lost(countLines(lines));
      return;
    }
    held += lines.length;
    sonic.write(bufferOf(lines) as unknown as string);
    if (broken) events.lost(countLines(lines));
    else if (failing) heldLines += countLines(lines);
    else if (isSync) held = 0;
  };

  /**
   * A copy, and its way through SonicBoom, take half a microsecond: it is there for what cannot be written now (Node
   * 20.20).
   */
  const writeThrough = (part: Uint8Array): void => {
    let written = 0;
    if (!failing && !broken && ended === undefined) {
      try {
        while (written < part.length)
          written += writeSync((sonic as { readonly fd?: number }).fd!, part, written, part.length - written);
        return;
      } catch {
        // The stream meets the same fault in a moment, and reports it.
      }
    }
    try {
      write(Buffer.from(part.subarray(written)));
    } catch (error) {
      events.lost(countLines(part));
      events.failed(error as Error);
    }
  };

  return {
    wantsLines: false,
    write,
    ...(isOurs ? { writeThrough } : {}),
    flush(done) {
      if (failing) done(new Error('the destination does not take what is written'));
      else sonic.flush(done);
    },
    flushSync() {
      if (!failing && !broken) sonic.flushSync();
    },
    reopen(file) {
      sonic.reopen(file);
    },
    end(done) {
      ended = done;
      if (broken) {
        done();
        return;
      }
      sonic.once('close', done);
      sonic.end();
    },
  };
}
