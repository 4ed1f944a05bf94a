/**
 * @module
 * A folder of manifests: `000001.json`, `000002.json`, …, each with the digest of the one before it, so that none can be
 * changed or removed without a trace. With a key, there is a signed note of the digest beside each.
 */
import { accessSync, constants, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Digest } from '../../../books/digest.js';
import { makeFolder } from '../../../books/folder.js';
import type { Manifest, Statement } from '../../../books/manifest/document.js';
import {
  append,
  type Filed,
  nameOf,
  noteTextOf,
  numbersIn,
  readNote,
  readNumber,
} from '../../../books/manifest/folder.js';
import { openNote, type Verifier } from '../../../books/note.js';
import { spellName } from '../../../veil.js';
import { alone } from '../../files/claim.js';
import { BrokenError } from '../../telling/fault.js';
import { shorten } from '../audit/chain.js';
import { readSigner } from '../audit/head.js';

/** @throws BrokenError for a file that is not a manifest */
export function readFiled(folder: string, number: number): Filed {
  const filed = readNumber(folder, number);
  if (filed !== undefined) return filed;
  throw new BrokenError(`${spellName(join(folder, nameOf(number)))} expected a manifest, got something else`);
}

export interface ManifestFolder {
  /** Called before a run that may take hours. @throws if nothing could be added */
  check(): void;
  /** Adds one; it is on the disk when this returns. @throws BrokenError if the last document is no manifest */
  add(statement: Statement): Filed;
  /** The existing manifests, the last first. */
  backwards(): Generator<Filed>;
  /** The last one of an output. */
  find(output: string): Manifest | undefined;
}

/** @param key - the file of a signing key, as `nymline audit key` makes it */
export function openFolder(
  folder: string,
  key: string | undefined,
  warn: (message: string) => void,
): ManifestFolder {
  const signer = key === undefined ? undefined : readSigner(key, warn);
  makeFolder(folder);
  function* backwards(): Generator<Filed> {
    for (const number of numbersIn(folder).reverse()) yield readFiled(folder, number);
  }
  return {
    check() {
      accessSync(folder, constants.W_OK);
      checkLast(folder);
    },
    backwards,
    find(output) {
      for (const { manifest } of backwards()) if (manifest.output?.name === output) return manifest;
      return undefined;
    },
    add: (statement) =>
      alone(join(folder, 'manifests'), () => {
        checkLast(folder);
        return append(folder, statement, signer);
      }),
  };
}

/** @throws BrokenError if the last manifest was changed, since the next one names its digest */
function checkLast(folder: string): void {
  const last = numbersIn(folder).at(-1);
  if (last !== undefined) readFiled(folder, last);
}

/** What is wrong with the signature of one; undefined where nothing is. */
export function faultOfNote(folder: string, filed: Filed, verifier: Verifier): string | undefined {
  let note: string;
  try {
    note = readNote(folder, filed);
  } catch {
    return 'expected a signed note beside it, and there is none';
  }
  const text = openNote(note, verifier);
  if (text === undefined) return `expected a note that ${verifier.name} signed, got another`;
  return text === noteTextOf(filed.manifest.number, filed.digest)
    ? undefined
    : `is not what ${verifier.name} signed: it is ${shorten(filed.digest)}`;
}

/** Reads a note that was kept elsewhere. @throws BrokenError if it is not signed by this key */
export function readKept(
  file: string,
  verifier: Verifier,
): { readonly number: number; readonly digest: Digest } {
  const text = openNote(readFileSync(file, 'utf8'), verifier);
  const [, number, digest] =
    /^nymline manifest 1\n([1-9]\d{0,14})\n(sha256:[\da-f]{64})\n$/.exec(text ?? '') ?? [];
  if (number === undefined || digest === undefined)
    throw new BrokenError(`${spellName(file)} expected the note of a manifest that ${verifier.name} signed`);
  return { number: Number(number), digest };
}
