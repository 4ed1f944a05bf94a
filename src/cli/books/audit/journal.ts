/**
 * @module
 * Writes to a journal. An act is on the disk before it is done, and its result afterwards. So there is no act
 * without an entry, and a killed one is recorded as begun but not ended, with digests of its
 * files that show how far it came.
 */

import {
  closeSync,
  existsSync,
  fsyncSync,
  ftruncateSync,
  openSync,
  readFileSync,
  realpathSync,
  writeSync,
} from 'node:fs';
import { hostname, userInfo } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import type { Signer } from '../../../books/note.js';
import { spellName, veil, veilName } from '../../../veil.js';
import type { Io } from '../../command/io.js';
import { alone, claimOf } from '../../files/claim.js';
import { syncFolder } from '../../files/sync.js';
import { digestOf, type Entry, type FileChange, readChain } from './chain.js';
import { checkHead, headFileOf, readHead, readSigner, writeHead } from './head.js';

/** What a command line says of the journal. */
export interface JournalOptions {
  readonly journal?: string;
  readonly journalKey?: string;
  readonly purpose?: string;
}

export const journalVariable = 'NYMLINE_JOURNAL';
export const journalKeyVariable = 'NYMLINE_JOURNAL_KEY';

/** What is about to be done. */
export interface Act {
  readonly ids: readonly string[];
  readonly files: readonly FileChange[];
}

export interface Journal {
  /**
   * @param run - the act itself; a text that it returns is its receipt
   * @throws BrokenError before the act if the journal is broken; an error of the act, once it is recorded
   */
  act(act: Act, run: () => unknown): void;
  /**
   * For an act that takes time.
   *
   * @returns call it when the act has ended, with the result and its receipt
   * @throws BrokenError before the act if the journal is broken
   */
  begin(act: Act): (state: 'done' | 'failed', receipt?: string) => void;
  /** How an act ended whose command was killed. @param of - the line on which it began */
  end(of: number, state: 'done' | 'failed', receipt: string): void;
  /** The entries so far. @throws BrokenError if it is broken */
  entries(): readonly Entry[];
}

/** A journal that writes nothing, for commands without one. */
export function openJournal(command: string, options: JournalOptions, io: Io): Journal {
  const file = options.journal ?? process.env[journalVariable];
  if (!file) return { act: (_, run) => void run(), begin: () => () => {}, end() {}, entries: () => [] };
  const keyFile = options.journalKey ?? process.env[journalKeyVariable];
  const signer = keyFile
    ? readSigner(keyFile, (message) => io.errors.write(`nymline: warning: ${message}\n`))
    : undefined;
  const purpose = options.purpose === undefined ? {} : { purpose: veil(options.purpose) };
  const write = (rest: Pick<Entry, 'state'> & Partial<Entry>): number =>
    append(file, { actor: actor(), ...purpose, command, ...rest }, signer, io);
  const begin: Journal['begin'] = ({ ids, files }) => {
    const of = write({ state: 'begun', ids, files });
    return (state, receipt) => void write({ state, of, ...(receipt === undefined ? {} : { receipt }) });
  };
  return {
    begin,
    end: (of, state, receipt) => void write({ state, of, receipt }),
    entries: () => (existsSync(file) ? readChain(readFileSync(file), file).entries : []),
    act(act, run) {
      const end = begin(act);
      let receipt: unknown;
      try {
        receipt = run();
      } catch (error) {
        end('failed', (error as NodeJS.ErrnoException).code ?? 'fault');
        throw error;
      }
      end('done', typeof receipt === 'string' ? receipt : undefined);
    },
  };
}

/** A file by its absolute name, with the digests of its old and its new content. */
export function change(name: string, from?: Uint8Array | string, to?: Uint8Array | string): FileChange {
  return {
    name: veilName(resolve(name)),
    ...(from === undefined ? {} : { from: digestOf(from) }),
    ...(to === undefined ? {} : { to: digestOf(to) }),
  };
}

/** @returns the number of the line */
function append(
  name: string,
  rest: Omit<Entry, 'version' | 'line' | 'time' | 'previous'>,
  signer: Signer | undefined,
  io: Io,
): number {
  const file = realName(name);
  return alone(file, () => {
    const handle = openSync(file, 'a+', 0o600);
    try {
      const bytes = readFileSync(file);
      const { digests, torn, ...chain } = readChain(bytes, name);
      const head = signer && readHead(headFileOf(file), signer.verifier);
      if (head !== undefined) checkHead(name, { digests, torn, ...chain }, head);
      const line = digests.length + 1;
      const { length } = torn;
      if (length > 0) {
        io.errors.write(
          `nymline: warning: ${spellName(name)} line ${line}: ${length} bytes of an entry that was never finished; taken off, and noted\n`,
        );
        ftruncateSync(handle, bytes.length - length);
      }
      const entry: Entry = {
        version: 1,
        line,
        time: new Date().toISOString(),
        ...rest,
        ...(length > 0 ? { torn: { bytes: length, digest: digestOf(torn) } } : {}),
        previous: digests.at(-1) ?? null,
      };
      const text = Buffer.from(JSON.stringify(entry));
      writeWhole(handle, Buffer.concat([text, Buffer.from('\n')]), bytes.length - length);
      if (line === 1) syncFolder(file);
      if (signer !== undefined) {
        writeHead(headFileOf(file), `${claimOf(file)}.head`, { lines: line, digest: digestOf(text) }, signer);
        syncFolder(file);
      }
      return line;
    } finally {
      closeSync(handle);
    }
  });
}

/** Follows links; for a file that does not exist yet, those of its folder. */
function realName(name: string): string {
  try {
    return existsSync(name) ? realpathSync(name) : join(realpathSync(dirname(name)), basename(name));
  } catch (error) {
    // The error names the whole path that the user gave, and not the folder alone.
    throw Object.assign(error as Error, { path: name });
  }
}

/** Writes all of it, synced; or nothing, if the disk is full and the file can still be cut to its old length. */
function writeWhole(handle: number, bytes: Uint8Array, before: number): void {
  try {
    for (let at = 0; at < bytes.length; ) at += writeSync(handle, bytes, at);
    fsyncSync(handle);
  } catch (error) {
    ftruncateSync(handle, before);
    throw error;
  }
}

/** The user and the machine, as the system names them. */
export function actor(): string {
  try {
    return `${userInfo().username}@${hostname()}`;
  } catch {
    // A user without a name, as in containers.
    return `${process.getuid?.() ?? 'unknown'}@${hostname()}`;
  }
}
