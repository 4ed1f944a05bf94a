/**
 * @module
 * Code of the command that an earlier run has compiled, since a short run spends half of its time on finding and compiling
 * code. V8 believes what it is given, so that it is taken from the user's own folder and files alone. It holds no value of a
 * run.
 */
import {
  closeSync,
  constants,
  fstatSync,
  fsyncSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createRequire, Module } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { Script } from 'node:vm';
import { isOwn } from './own-folder.js';

export interface Compiled<T> {
  readonly exports: T;
  /** Keeps the code for the next run, with what this one has used of it. To be called at its end. */
  keep(): void;
}

/**
 * Bytes in which a file says what it is, by a digest that the build writes: V8 itself asks of the code only how long it is. To digest
 * both files anew would take 1.5 ms of each run, and 3.5 more for `node:crypto`.
 */
const STAMP = 64 + '/**/'.length;
/**
 * What stands before what was compiled, the last four of it for how long that is, which not every V8 asks. It would copy what does not
 * begin at a multiple of 8.
 */
const FRONT = 72;

/**
 * Loads a file that is what `asFunction` makes of a CommonJS module, behind a stamp, as `require` does a module.
 *
 * @param file - absolute; in ASCII
 * @param folder - where compiled code is kept; undefined for nowhere
 */
export function loadCompiled<T>(file: string, folder: string | undefined): Compiled<T> {
  const module = new Module(file);
  module.filename = file;
  const require = createRequire(file);
  // Parts that are loaded later require this module.
  require.cache[file] = module;
  const own = compile(file, folder);
  const all = [own];
  const loadPart = (name: string): unknown => {
    const part = compile(join(dirname(file), name), folder);
    all.push(part);
    return part.run();
  };
  const run = own.run() as (...given: unknown[]) => void;
  run(module.exports, require, module, file, dirname(file), importThere, loadPart);
  module.loaded = true;
  return {
    exports: module.exports as T,
    keep() {
      for (const each of all) each.keep();
    },
  };
}

/** The value of the expression that a file is. */
function compile(file: string, folder: string | undefined): { run(): unknown; keep(): void } {
  const code = readFileSync(file);
  const place = folder && join(folder, `${basename(file, '.cjs')}-${process.version}-${process.arch}`);
  const cachedData = place === undefined ? undefined : readKept(place, code, statSync(file).mtimeMs);
  const script = new Script(code.toString('latin1'), { filename: file, cachedData });
  return {
    run: () => script.runInThisContext(),
    keep() {
      if (place === undefined || (cachedData !== undefined && !script.cachedDataRejected)) return;
      writeKept(place, code, script.createCachedData());
    },
  };
}

/**
 * What Node puts around a module as it loads it. In the file already, since V8 then takes its two million characters where they
 * were read, without a copy of 2 MB.
 */
export const asFunction = (module: string): string =>
  `(function(exports,require,module,__filename,__dirname,importThere,loadPart){${module}\n})\n`;

/** What a user installs may be an ES module, which a script imports with a warning alone (Node 20 to 26). */
const importThere = (name: string): Promise<unknown> => import(name);

function frontOf(code: Uint8Array, length: number): Buffer {
  const front = Buffer.alloc(FRONT);
  front.set(code.subarray(0, STAMP));
  front.writeInt32LE(length, STAMP);
  return front;
}

/**
 * @param changed - when the code was written last: it may have been changed by hand, and its stamp left as it was
 */
function readKept(place: string, code: Uint8Array, changed: number): Buffer | undefined {
  try {
    const descriptor = openSync(place, constants.O_RDONLY | constants.O_NOFOLLOW);
    try {
      const stat = fstatSync(descriptor);
      if (!isOwn(stat, 0o022) || stat.mtimeMs <= changed) return undefined;
      const kept = readFileSync(descriptor);
      return kept.subarray(0, FRONT).equals(frontOf(code, kept.length - FRONT))
        ? kept.subarray(FRONT)
        : undefined;
    } finally {
      closeSync(descriptor);
    }
  } catch {
    return undefined;
  }
}

/** Whole or not at all, since another run may read it meanwhile, and the machine may lose its power. */
function writeKept(place: string, code: Uint8Array, compiled: Uint8Array): void {
  const beside = `${place}.${process.pid}`;
  try {
    const descriptor = openSync(beside, 'wx', 0o600);
    try {
      writeFileSync(descriptor, Buffer.concat([frontOf(code, compiled.length), compiled]));
      fsyncSync(descriptor);
    } finally {
      closeSync(descriptor);
    }
    renameSync(beside, place);
  } catch {
    rmSync(beside, { force: true });
  }
}
