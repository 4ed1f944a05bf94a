/**
 * @module
 * A journal: lines of JSON, each with the SHA-256 of the line before it, so that none can be changed, removed or inserted
 * without a trace. Only a signed head (`head.ts`) shows that lines at the end were cut off.
 */

import { createHash } from 'node:crypto';
import type { Digest } from '../../../books/digest.js';
import { isObject } from '../../../crypto/document.js';
import { spellName } from '../../../veil.js';
import { BrokenError } from '../../telling/fault.js';

/** A file that an act concerns: the digests of its contents before and after, each absent if the file did not exist. */
export interface FileChange {
  /** Absolute, without what looks like a secret. */
  readonly name: string;
  readonly from?: Digest;
  readonly to?: Digest;
}

export interface Entry {
  readonly version: 1;
  /** From 1 on. */
  readonly line: number;
  /** ISO 8601, in UTC. */
  readonly time: string;
  /** The user and the machine, as the system names them. */
  readonly actor: string;
  readonly purpose?: string;
  readonly command: string;
  /** `begun` is on the disk before the act is; the other two say how that ended. */
  readonly state: 'begun' | 'done' | 'failed';
  /** The line on which this act began. */
  readonly of?: number;
  /** Of secrets. */
  readonly ids?: readonly string[];
  readonly files?: readonly FileChange[];
  /** The result of the act; a code if it failed. */
  readonly receipt?: string;
  /** A line without an end that stood here, of a process that was killed or a disk that was full. */
  readonly torn?: { readonly bytes: number; readonly digest: Digest };
  /** Of the line before, without its newline; null in the first. */
  readonly previous: Digest | null;
}

export interface Chain {
  readonly entries: readonly Entry[];
  /** Of each line. */
  readonly digests: readonly Digest[];
  /** Bytes after the end of the last line: a line that was never finished. */
  readonly torn: Uint8Array;
}

/** By Node's own SHA-256, as a file may be long. */
export const digestOf = (bytes: Uint8Array | string): Digest =>
  `sha256:${createHash('sha256').update(bytes).digest('hex')}`;

/** Enough to tell two digests apart: text as long as a secret is left out of messages. */
export const shorten = (digest: Digest | null | undefined): string =>
  typeof digest === 'string' ? `${digest.slice(0, 23)}…` : 'none';

/** @throws BrokenError that names the line, and what was expected there */
export function readChain(bytes: Uint8Array, name: string): Chain {
  const entries: Entry[] = [];
  const digests: Digest[] = [];
  const begun = new Set<number>();
  let from = 0;
  for (let end = bytes.indexOf(newline); end >= 0; end = bytes.indexOf(newline, from)) {
    const text = bytes.subarray(from, end);
    const at = entries.length + 1;
    const refuse = (what: string): never => {
      throw new BrokenError(
        `${spellName(name)} line ${at}: ${what}; the journal is broken there, and nothing is added to it`,
      );
    };
    const entry = parseEntry(text) ?? refuse('expected an entry of a journal, got something else');
    const previous = digests.at(-1) ?? null;
    if (entry.line !== at)
      refuse(`expected number ${at}, got ${entry.line}: lines are missing, twice, or in another order`);
    if (entry.previous !== previous) {
      refuse(
        `previous expected ${shorten(previous)}, got ${shorten(entry.previous)}: line ${at - 1} or this one was changed, or lines were taken out or put in`,
      );
    }
    if (entry.state === 'begun') begun.add(at);
    else if (!begun.delete(entry.of ?? 0)) refuse('expected the end of an act that began and had not ended');
    entries.push(entry);
    digests.push(digestOf(text));
    from = end + 1;
  }
  return { entries, digests, torn: bytes.subarray(from) };
}

const newline = 0x0a;

/** @returns undefined if it is no entry; fields of later versions are allowed */
function parseEntry(text: Uint8Array): Entry | undefined {
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(text));
  } catch {
    return undefined;
  }
  if (!isObject(value) || value.version !== 1 || !Number.isSafeInteger(value.line)) return undefined;
  const { time, actor, command, previous, state, ids = [], files = [], receipt = '' } = value;
  const texts = [time, actor, command, receipt, previous ?? ''];
  if (!texts.every((each) => typeof each === 'string')) return undefined;
  if (state !== 'begun' && state !== 'done' && state !== 'failed') return undefined;
  if (!Array.isArray(ids) || !Array.isArray(files)) return undefined;
  if (!files.every((each) => isObject(each) && typeof each.name === 'string')) return undefined;
  return value as unknown as Entry;
}
