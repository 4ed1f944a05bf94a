/**
 * @module
 * `nymline quarantine open`: shows sealed records, or writes them to a file that only its owner can read.
 */
import { basename, dirname } from 'node:path';
import type { Entry } from '../../../books/entry.js';
import { openFolder } from '../../../books/folder.js';
import { writeWhole } from '../../../books/quarantine.js';
import { escapeControls } from '../../../veil.js';
import { exit, type Io } from '../../command/io.js';
import { plural } from '../../telling/table.js';
import { type JournalOptions, openJournal } from '../audit/journal.js';
import { during } from './act.js';
import { type Listed, listSegments } from './folder.js';
import { openListed, readIdentities } from './identity.js';
import { asRead } from './telling.js';
import { recover } from './transfer.js';

export interface OpenOptions extends JournalOptions {
  readonly identity: string;
  readonly output?: string;
  /** The bytes of the records, and nothing beside. */
  readonly raw?: boolean;
  readonly code?: string;
  /** Also of runs that did not end. */
  readonly all?: boolean;
}

/** @returns the exit code */
export async function openQuarantined(folder: string, options: OpenOptions, io: Io): Promise<number> {
  recover(folder);
  const identities = readIdentities(options.identity, io);
  const segments = listSegments(folder).filter(({ counts }) => counts || options.all);
  const journal = openJournal('quarantine open', options, io);
  const files = segments.map((segment) => asRead(folder, segment));
  await during(journal, { ids: [], files }, () => show(folder, segments, identities, options, io));
  return exit.ok;
}

async function show(
  folder: string,
  segments: readonly Listed[],
  identities: readonly string[],
  { output, raw = false, code }: OpenOptions,
  io: Io,
): Promise<string> {
  const parts: Buffer[] = [];
  let count = 0;
  let isWithin = false;
  const give = (part: Buffer): void => {
    if (output === undefined || output === '-') io.output.write(part);
    else parts.push(part);
  };
  for (const listed of segments) {
    io.signal?.throwIfAborted();
    const { entries } = await openListed(folder, listed, identities);
    for (const entry of entries) {
      if (code !== undefined && entry.code !== code) continue;
      if (!entry.more) count++;
      let part = Buffer.from(`${lineOf(entry, listed.name)}\n`);
      if (raw) {
        // A long record is kept in several parts.
        part = Buffer.concat([isWithin && !entry.more ? newline : nothing, entry.bytes ?? nothing]);
        isWithin = part.length > 0 ? part.at(-1) !== 0x0a : isWithin;
      }
      give(part);
    }
  }
  if (isWithin) give(newline);
  if (output !== undefined && output !== '-') {
    await writeWhole(openFolder(dirname(output)), basename(output), Buffer.concat(parts));
  }
  const told = plural(count, 'record');
  io.errors.write(`nymline: ${told} opened\n`);
  return told;
}

const nothing = Buffer.alloc(0);
const newline = Buffer.from('\n');

function lineOf({ bytes, head, ...rest }: Entry, segment: string): string {
  const { more, ...told } = rest;
  return escapeControls(
    JSON.stringify({
      segment,
      ...told,
      ...(more ? { more } : {}),
      ...(head === undefined ? {} : { head: Buffer.from(head).toString() }),
      ...(bytes === undefined ? {} : spell(Buffer.from(bytes))),
    }),
  );
}

const spell = (bytes: Buffer) => {
  const text = bytes.toString();
  return Buffer.from(text).equals(bytes) ? { text } : { base64: bytes.toString('base64') };
};
