/**
 * @module
 * Code of the command that an earlier run has compiled, since a short run spends half of its time on finding and compiling
 * code. V8 believes what it is given, so that it is taken from the user's own folder and files alone. It holds no value of a
 * run.
 */
import { createHash } from 'node:crypto';
import {
  closeSync,
  constants,
  fstatSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
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

/** SHA-256 of the code and of what it was compiled to: V8 itself tells only their lengths. */
const DIGEST = 32;

/**
 * Loads a file that is what `asFunction` makes of a CommonJS module, as `require` does a module.
 *
 * @param file - absolute; in ASCII
 * @param folder - where compiled code is kept; undefined for nowhere
 */
export function loadCompiled<T>(file: string, folder: string | undefined): Compiled<T> {
  const module = new Module(file);
  module.filename = file;
  const require = createRequire(file);
  // Its parts, which are loaded later, ask for it.
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
  const cachedData = place === undefined ? undefined : readKept(place, code);
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

const digestOf = (code: Uint8Array, compiled: Uint8Array): Buffer =>
  createHash('sha256').update(code).update(compiled).digest();

function readKept(place: string, code: Uint8Array): Buffer | undefined {
  try {
    const descriptor = openSync(place, constants.O_RDONLY | constants.O_NOFOLLOW);
    try {
      if (!isOwn(fstatSync(descriptor), 0o022)) return undefined;
      const kept = readFileSync(descriptor);
      const compiled = kept.subarray(DIGEST);
      return digestOf(code, compiled).equals(kept.subarray(0, DIGEST)) ? compiled : undefined;
    } finally {
      closeSync(descriptor);
    }
  } catch {
    return undefined;
  }
}

/** Whole or not at all: another run may read it meanwhile. */
function writeKept(place: string, code: Uint8Array, compiled: Uint8Array): void {
  const beside = `${place}.${process.pid}`;
  try {
    const kept = Buffer.concat([digestOf(code, compiled), compiled]);
    writeFileSync(beside, kept, { mode: 0o600, flag: 'wx' });
    renameSync(beside, place);
  } catch {
    rmSync(beside, { force: true });
  }
}
