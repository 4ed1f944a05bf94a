/**
 * @module
 * Where rewritten lines go: a file or descriptor, through pino's own SonicBoom; a SonicBoom, a Node stream or
 * an object with `write` that the caller made. Nothing here knows of policies.
 */
import { createRequire } from 'node:module';
import { Writable } from 'node:stream';
import type { DestinationStream, pino } from 'pino';

/** Milliseconds between attempts to write to a destination that took nothing, once no more is held for it. */
const RETRY = 250;

export type SonicBoom = ReturnType<typeof pino.destination>;

/** A path, a file descriptor, or a stream: one that `pino.destination` made, of Node, or any with `write`. */
export type Target = string | number | SonicBoom | Writable | DestinationStream;

export interface OutletOptions {
  /** Make the folders of the path; false by default. */
  readonly mkdir?: boolean;
  /** Add to the file; true by default. */
  readonly append?: boolean;
  /** Mode of a file that is made. */
  readonly mode?: number;
  /** After each write, wait until the disk has it; false by default. */
  readonly fsync?: boolean;
  /** Bytes that wait, at most, for a destination that takes none; lines beyond are dropped and counted. 16 MiB by default. */
  readonly maxLength?: number;
}

export interface Events {
  /** Something of the destination failed. Holds no line. */
  failed(error: Error): void;
  /** Lines went nowhere. */
  lost(lines: number): void;
}

export interface Outlet {
  /** Takes whole lines. They are the outlet's from then on. */
  write(lines: Uint8Array): void;
  flush(done: (error?: Error) => void): void;
  flushSync(): void;
  reopen(file?: string | number): void;
  end(done: () => void): void;
  /** Each write must be one line, as pino's contract for destinations says. */
  readonly wantsLines: boolean;
}

/** @throws what opening the file throws; TypeError for what cannot be written to */
export function openOutlet(target: Target, options: OutletOptions, events: Events): Outlet {
  const maxLength = options.maxLength ?? 16 * 1024 * 1024;
  if (typeof target === 'string' || typeof target === 'number') {
    const { destination } = loadPino();
    const settings = { ...options, maxLength: 0, dest: target, sync: true, contentMode: 'buffer' };
    // Synchronous: lines are gathered before this, so that one system call takes a whole batch, and no write
    // is ever under way when the process ends. SonicBoom's flushSync never returns where a disk is full (4.2).
    const sonic = destination(settings as Parameters<typeof destination>[0]);
    return openSonic(sonic, maxLength, events);
  }
  if (isSonic(target)) return openSonic(target, maxLength, events);
  if (target instanceof Writable) return openWritable(target, maxLength, events);
  if (typeof target?.write !== 'function')
    throw new TypeError('destination expected a path, a descriptor or a stream');
  return openPlain(target, events);
}

/** Loaded where a path is given, never by an import of this module: pino is a peer, and may be absent. */
function loadPino(): typeof pino {
  return createRequire(typeof __filename === 'string' ? __filename : import.meta.url)('pino');
}

function isSonic(target: object): target is SonicBoom {
  return 'flushSync' in target && 'reopen' in target && 'fd' in target;
}

const bufferOf = (lines: Uint8Array): Buffer => Buffer.from(lines.buffer, lines.byteOffset, lines.byteLength);
const textOf = (lines: Uint8Array): string => bufferOf(lines).toString();

function openSonic(sonic: SonicBoom, maxLength: number, events: Events): Outlet {
  let failing = false;
  let broken = false;
  /** Bytes that SonicBoom has and the destination has not. It tries again with the next write. */
  let held = 0;
  let triedAt = 0;
  let ended: (() => void) | undefined;

  /** Where no more may be held, asks now and then whether there is room. */
  const isFull = (more: number): boolean => {
    if (!failing || held + more <= maxLength) return false;
    const now = Date.now();
    if (now - triedAt < RETRY) return true;
    triedAt = now;
    sonic.write(Buffer.alloc(0) as unknown as string);
    return failing;
  };

  sonic.on('error', (error: NodeJS.ErrnoException) => {
    failing = true;
    // Nobody reads any more, and nobody will: pino stops writing as well.
    broken ||= error.code === 'EPIPE';
    if (ended !== undefined) {
      sonic.destroy();
      ended();
    }
    events.failed(error);
  });
  sonic.on('write', (bytes: number) => {
    held -= bytes;
    failing = false;
  });
  sonic.on('drop', (lines: string | Uint8Array) => events.lost(countLines(lines)));
  return {
    wantsLines: false,
    write(lines) {
      if (broken || ended !== undefined || isFull(lines.length)) return events.lost(countLines(lines));
      held += lines.length;
      // In either of SonicBoom's modes a Buffer will do: one for text makes a string of it.
      sonic.write(bufferOf(lines) as unknown as string);
      if (broken) events.lost(countLines(lines));
    },
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
      if (broken) return done();
      sonic.once('close', done);
      sonic.end();
    },
  };
}

function openWritable(stream: Writable, maxLength: number, events: Events): Outlet {
  stream.on('error', events.failed);
  const isOpen = (): boolean => stream.writable && !stream.destroyed;
  return {
    wantsLines: stream.writableObjectMode,
    write(lines) {
      // A stream cannot be waited for here. Object mode counts objects, each of them a line.
      const waits = stream.writableObjectMode ? stream.writableLength * 1024 : stream.writableLength;
      if (!isOpen() || waits > maxLength) events.lost(countLines(lines));
      else stream.write(stream.writableObjectMode ? textOf(lines) : lines);
    },
    flush(done) {
      if (!isOpen()) done(new Error('the destination is closed'));
      else if (stream.writableLength === 0) done();
      // Writes are taken in order: when this one is, all before it are.
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

function openPlain(stream: DestinationStream, events: Events): Outlet {
  const other = stream as DestinationStream & Partial<Pick<SonicBoom, 'flushSync' | 'reopen' | 'end'>>;
  return {
    wantsLines: true,
    write: (lines) => stream.write(textOf(lines)),
    flush: (done) => done(),
    flushSync: () => other.flushSync?.(),
    reopen: (file) => other.reopen?.(file),
    end(done) {
      try {
        other.end?.();
      } catch (error) {
        events.failed(error as Error);
      }
      done();
    },
  };
}

/** How many lines end here. */
export function countLines(lines: string | Uint8Array): number {
  const bytes = typeof lines === 'string' ? Buffer.from(lines) : lines;
  let count = 0;
  for (let at = bytes.indexOf(10); at >= 0; at = bytes.indexOf(10, at + 1)) count++;
  return count;
}
