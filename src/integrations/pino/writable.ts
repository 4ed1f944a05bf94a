/**
 * @module
 * Writes to Node streams, and to objects that only have `write`.
 */
import type { Writable } from 'node:stream';
import type { DestinationStream } from 'pino';
import { countLines, type Events, eachLine, type Outlet, textOf } from './lines.js';
import { errorOf } from './reporting.js';
import type { SonicBoom } from './sonic.js';

export function openWritable(stream: Writable, maxLength: number, events: Events): Outlet {
  stream.on('error', events.failed);
  const isOpen = (): boolean => stream.writable && !stream.destroyed;
  return {
    wantsLines: stream.writableObjectMode,
    write(lines) {
      // Waiting for a stream is impossible here. In object mode its length counts objects, each of them a line.
      const waits = stream.writableObjectMode ? stream.writableLength * 1024 : stream.writableLength;
      if (!isOpen() || waits > maxLength) events.lost(countLines(lines));
      else if (!stream.writableObjectMode) stream.write(lines);
      else for (const line of eachLine(lines)) stream.write(textOf(line));
    },
    flush(done) {
      if (!isOpen()) done(new Error('the destination is closed'));
      else if (stream.writableLength === 0) done();
      // Writes are done in order: when this one is done, all before it are.
      else
        stream.write(stream.writableObjectMode ? '' : Buffer.alloc(0), (error) => done(error ?? undefined));
    },
    flushSync() {},
    reopen() {},
    end(done) {
      // Standard output is not ours to end.
      if (stream === process.stdout || stream === process.stderr || !isOpen()) return done();
      stream.once('close', done);
      stream.end();
    },
  };
}

/** An outlet that follows pino's contract for destinations: one line to each write, as text. */
export function openPlain(stream: DestinationStream, events: Events): Outlet {
  const other = stream as DestinationStream & Partial<Pick<SonicBoom, 'flushSync' | 'reopen' | 'end'>>;
  return {
    wantsLines: true,
    write(lines) {
      for (const line of eachLine(lines)) stream.write(textOf(line));
    },
    flush: (done) => done(),
    flushSync: () => other.flushSync?.(),
    reopen: (file) => other.reopen?.(file),
    end(done) {
      try {
        other.end?.();
      } catch (error) {
        events.failed(errorOf(error));
      }
      done();
    },
  };
}
