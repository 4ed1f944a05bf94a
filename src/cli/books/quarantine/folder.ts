/**
 * @module
 * The segments of a folder, by the unencrypted files beside them.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { digestOf } from '../../../books/digest.js';
import type { Clear } from '../../../books/entry.js';
import { isObject } from '../../../crypto/document.js';
import { spellName } from '../../../veil.js';
import { endOf } from '../../run/quarantine.js';
import { BrokenError } from '../../telling/fault.js';

export interface Listed {
  /** Of the age file. */
  readonly name: string;
  /** Undefined if it has none: a process was killed between writing the two. */
  readonly index:
    | {
        readonly digest: string;
        readonly time: string;
        readonly recipients: readonly string[];
        readonly records: readonly Clear[];
      }
    | undefined;
  /** The run that it is of came to its end, or need not have. */
  readonly counts: boolean;
}

/** Sorted by name, and so by time. @throws errors of the file system; BrokenError if an index cannot be read */
export function listSegments(folder: string): Listed[] {
  const names = readdirSync(folder).filter((name) => name.endsWith('.age') && !name.startsWith('.'));
  return names.sort().map((name) => {
    const file = indexOf(join(folder, name));
    // Without the index it is not known whether its run awaits an end.
    if (!existsSync(file))
      return {
        name,
        index: undefined,
        counts: existsSync(join(folder, endOf(name.replace(/-\d+\.age$/, '')))),
      };
    const index = parse(readFileSync(file, 'utf8'));
    if (index === undefined)
      throw new BrokenError(`${spellName(file)} expected the index of a segment, got something else`);
    const { run, awaits } = index as { run?: string; awaits?: boolean };
    const counts = awaits !== true || existsSync(join(folder, endOf(String(run))));
    return { name, index: index as never, counts };
  });
}

export const indexOf = (segment: string): string => segment.replace(/age$/, 'json');

/** @throws BrokenError if it does not match its index */
export function readSegment(folder: string, { name, index }: Listed): Uint8Array {
  const file = join(folder, name);
  const bytes = readFileSync(file);
  if (index !== undefined && digestOf(bytes) !== index.digest)
    throw new BrokenError(`${spellName(file)} expected the bytes that its index tells of, got others`);
  return bytes;
}

function parse(text: string): object | undefined {
  try {
    const value: unknown = JSON.parse(text);
    const isIndex =
      isObject(value) &&
      value.version === 1 &&
      typeof value.digest === 'string' &&
      typeof value.time === 'string' &&
      Array.isArray(value.recipients) &&
      Array.isArray(value.records) &&
      value.records.every((each) => isObject(each) && typeof each.code === 'string');
    return isIndex ? (value as object) : undefined;
  } catch {
    return undefined;
  }
}
