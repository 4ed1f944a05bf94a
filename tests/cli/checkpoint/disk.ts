/**
 * A disk that stops at any call that changes it, as for a process that is killed there: that call is done in half or not at
 * all, and none behind it. And a log of the calls, to be played up to any of them.
 */
import type * as fs from 'node:fs';
import type * as promises from 'node:fs/promises';
import { dirname } from 'node:path';

export interface Call {
  readonly does: 'create' | 'write' | 'truncate' | 'sync' | 'rename' | 'remove' | 'folder';
  readonly file: string;
  readonly to?: string;
  readonly at?: number;
  readonly bytes?: Buffer;
}

export interface Disk {
  /** Calls so far. */
  count: number;
  /** The call at which it stops. */
  stop: number;
  calls: Call[];
}

export const disk: Disk = { count: 0, stop: Number.POSITIVE_INFINITY, calls: [] };

export function begin(stop = Number.POSITIVE_INFINITY): void {
  disk.count = 0;
  disk.stop = stop;
  disk.calls = [];
}

const failure = (): Error =>
  Object.assign(new Error('EIO: i/o error, write'), { code: 'EIO', errno: -5, syscall: 'write' });

/** @param half - done in place of the call at which it stops */
function pass(call: Call, half: () => void = () => {}): void {
  disk.count++;
  if (disk.count === disk.stop) half();
  if (disk.count >= disk.stop) throw failure();
  disk.calls.push(call);
}

const files = new Map<number, string>();
const ends = new Map<number, number>();
const writes = (flags: unknown): boolean => typeof flags === 'string' && /[wa+]/.test(flags);

export function shim(real: typeof fs): typeof fs {
  const openSync = ((file: string, flags: string, mode?: number) => {
    const isNew = writes(flags) && (flags.startsWith('w') || !real.existsSync(file));
    if (isNew) pass({ does: 'create', file });
    const fd = real.openSync(file, flags, mode);
    files.set(fd, file);
    ends.set(fd, flags.startsWith('a') ? real.fstatSync(fd).size : 0);
    return fd;
  }) as typeof fs.openSync;
  const writeSync = ((fd: number, content: Uint8Array, from: number | null = 0) => {
    const bytes = Buffer.from(content.subarray(from ?? 0));
    pass({ does: 'write', file: files.get(fd)!, at: ends.get(fd)!, bytes }, () =>
      real.writeSync(fd, bytes, 0, bytes.length >> 1),
    );
    const written = real.writeSync(fd, bytes);
    ends.set(fd, ends.get(fd)! + written);
    return written;
  }) as typeof fs.writeSync;
  const writeFileSync = ((file: string | number, content: string | Buffer, options?: { flush?: boolean }) => {
    const bytes = Buffer.from(content as string);
    if (typeof file === 'number') {
      const name = files.get(file)!;
      pass({ does: 'write', file: name, at: ends.get(file)!, bytes }, () =>
        real.writeSync(file, bytes, 0, bytes.length >> 1),
      );
      real.writeFileSync(file, bytes);
      ends.set(file, ends.get(file)! + bytes.length);
      return;
    }
    pass({ does: 'create', file });
    pass({ does: 'write', file, at: 0, bytes }, () =>
      real.writeFileSync(file, bytes.subarray(0, bytes.length >> 1)),
    );
    real.writeFileSync(file, content, options as never);
    if (options?.flush) pass({ does: 'sync', file });
  }) as typeof fs.writeFileSync;
  const sync = (fd: number): void =>
    pass({ does: real.fstatSync(fd).isDirectory() ? 'folder' : 'sync', file: files.get(fd)! });
  return {
    ...real,
    openSync,
    writeFileSync,
    writeSync,
    ftruncateSync(fd, size) {
      pass({ does: 'truncate', file: files.get(fd)!, at: size ?? 0 });
      real.ftruncateSync(fd, size ?? 0);
    },
    fsyncSync: sync,
    fsync: ((fd: number, done: (error: unknown) => void) => {
      try {
        sync(fd);
        queueMicrotask(() => done(null));
      } catch (error) {
        queueMicrotask(() => done(error));
      }
    }) as typeof fs.fsync,
    renameSync(from, to) {
      pass({ does: 'rename', file: String(from), to: String(to) });
      real.renameSync(from, to);
    },
    rmSync(file, options) {
      if (!real.existsSync(file)) return;
      pass({ does: 'remove', file: String(file) });
      real.rmSync(file, options);
    },
  };
}

export function shimPromises(real: typeof promises): typeof promises {
  const open = async (file: string, flags: string, mode?: number) => {
    if (writes(flags) && flags !== 'r+') pass({ does: 'create', file });
    const handle = await real.open(file, flags, mode);
    files.set(handle.fd, file);
    const isFolder = (await handle.stat()).isDirectory();
    if (!writes(flags) && !isFolder) return handle;
    return new Proxy(handle, {
      get(target, key) {
        if (key === 'write')
          return async (bytes: Buffer, from: number, length: number, position: number | null) => {
            const part = Buffer.from(bytes.subarray(from, from + length));
            pass({ does: 'write', file, at: position ?? -1, bytes: part }, () => {
              void target.write(part, 0, part.length >> 1, position);
            });
            return target.write(bytes, from, length, position);
          };
        if (key === 'writeFile')
          return async (bytes: Uint8Array) => {
            const all = Buffer.from(bytes);
            pass({ does: 'write', file, at: 0, bytes: all }, () => {
              void target.write(all, 0, all.length >> 1, 0);
            });
            await target.writeFile(all);
          };
        if (key === 'sync')
          return async () => {
            pass({ does: isFolder ? 'folder' : 'sync', file });
            await target.sync();
          };
        if (key === 'truncate')
          return async (size: number) => {
            pass({ does: 'truncate', file, at: size });
            await target.truncate(size);
          };
        const value: unknown = Reflect.get(target, key, target);
        return typeof value === 'function' ? value.bind(target) : value;
      },
    });
  };
  return {
    ...real,
    open: open as typeof promises.open,
    async rename(from, to) {
      pass({ does: 'rename', file: String(from), to: String(to) });
      await real.rename(from, to);
    },
  };
}

/**
 * What a disk holds after a cut of power. Bytes are there as of the last sync of their file. Names are there as of the last
 * sync of their folder, or, where it is eager, all of them: a file may have its name before it has its bytes.
 *
 * @param before - what it held before the calls
 */
export function afterCut(
  calls: readonly Call[],
  mode: 'strict' | 'eager',
  before: ReadonlyMap<string, Buffer> = new Map(),
): Map<string, Buffer> {
  interface File {
    now: Buffer;
    kept: Buffer;
  }
  const names = new Map<string, File>();
  for (const [name, bytes] of before) names.set(name, { now: bytes, kept: bytes });
  const kept = new Map(names);
  for (const { does, file, to, at = 0, bytes } of calls) {
    const found = names.get(file);
    if (does === 'create') names.set(file, { now: Buffer.alloc(0), kept: found?.kept ?? Buffer.alloc(0) });
    else if (does === 'write') {
      const end = at + bytes!.length;
      const now = Buffer.alloc(Math.max(end, found!.now.length));
      found!.now.copy(now);
      bytes!.copy(now, at);
      found!.now = now;
    } else if (does === 'truncate') found!.now = found!.now.subarray(0, at);
    else if (does === 'sync') found!.kept = found!.now;
    else if (does === 'remove') names.delete(file);
    else if (does === 'rename') {
      names.delete(file);
      names.set(to!, found!);
    } else {
      for (const name of kept.keys()) if (dirname(name) === file && !names.has(name)) kept.delete(name);
      for (const [name, each] of names) if (dirname(name) === file) kept.set(name, each);
    }
  }
  const there = mode === 'strict' ? kept : names;
  return new Map([...there].map(([name, each]) => [name, each.kept]));
}
