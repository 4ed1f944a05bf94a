/**
 * @module
 * `nymline audit verify`: whether a journal is whole, which acts in it have no end, and which files changed without it.
 */

import { readFileSync } from 'node:fs';
import type { Digest } from '../../../books/digest.js';
import { parseVerifier } from '../../../books/note.js';
import { spellName } from '../../../veil.js';
import { exit, type Io } from '../../command/io.js';
import { BrokenError, UsageError } from '../../telling/fault.js';
import { plural } from '../../telling/table.js';
import { type Chain, digestOf, type Entry, readChain } from './chain.js';
import { checkHead, headFileOf, readHead } from './head.js';

export interface VerifyOptions {
  /** A verifier's key, as text. */
  readonly key?: string;
  readonly head?: string;
}

/** @throws BrokenError that names the line at which a journal is not whole */
export function verifyJournal(file: string, { key, head }: VerifyOptions, io: Io): number {
  if (head !== undefined && key === undefined) throw new UsageError('--head expected --key beside it');
  const chain = readChain(readFileSync(file), file);
  const { entries, digests, torn } = chain;
  const count = plural(entries.length, 'entry').replace(/entrys$/, 'entries');
  const signed = key === undefined ? '' : verifyHead(file, chain, key, head ?? headFileOf(file));
  const last = digests.at(-1);
  io.output.write(
    last === undefined
      ? `${spellName(file)}: no entries\n`
      : `${spellName(file)}: ${count}, ${entries[0]!.time} to ${entries.at(-1)!.time}; the chain is whole\n  head ${last}\n${signed}`,
  );
  if (torn.length > 0) {
    io.errors.write(
      `nymline: line ${entries.length + 1}: ${torn.length} bytes of an entry that was never finished; whoever appends next takes them off, and notes it\n`,
    );
  }
  for (const line of notesOf(entries)) io.errors.write(`nymline: ${line}\n`);
  return exit.ok;
}

function verifyHead(file: string, chain: Chain, key: string, headFile: string): string {
  const verifier = parseVerifier(key);
  if (verifier === undefined)
    throw new UsageError(
      '--key expected what "nymline audit key" printed: a name, an id and a key, with a plus between',
    );
  const head = readHead(headFile, verifier);
  if (head === undefined)
    throw new BrokenError(`${spellName(headFile)}: expected the journal's signed head, and there is none`);
  checkHead(file, chain, head);
  const later = chain.entries.length - head.lines;
  return `  signed by ${verifier.name} up to line ${head.lines}${later > 0 ? `; ${later} behind it not yet` : ''}\n`;
}

/** What is no fault of the chain, and yet to be known. */
function notesOf(entries: readonly Entry[]): string[] {
  const notes: string[] = [];
  const ended = new Map(entries.flatMap(({ of, state }) => (of === undefined ? [] : [[of, state]])));
  const begun = entries.filter(({ state }) => state === 'begun');
  for (const { line, torn } of entries) {
    if (torn !== undefined)
      notes.push(`line ${line}: ${torn.bytes} bytes of an entry stood here that was never finished`);
  }
  for (const [at, { line, command, ids = [], files = [] }] of begun.entries()) {
    const end = ended.get(line);
    if (end === undefined)
      notes.push(
        `line ${line}: ${command} ${ids.join(' ')} began, and no end is written: it was killed, or is still at work`,
      );
    for (const { name, from, to } of files) {
      const next = begun
        .slice(at + 1)
        .flatMap((each) => each.files ?? [])
        .find((each) => each.name === name);
      const now = next === undefined ? digestOfFile(name) : next.from;
      // A file that was only read says nothing. One that is missing was moved, as shares are to their holders.
      if (end === undefined) {
        if (from !== to) notes.push(`  ${name} ${outcome(now, from, to)}`);
      } else if (end === 'done' && now !== undefined && now !== to)
        notes.push(`line ${line}: ${name} was changed behind it, and no entry says by whom`);
    }
  }
  return notes;
}

function outcome(now: Digest | undefined, from: Digest | undefined, to: Digest | undefined): string {
  if (now === to) return 'is what it was to become';
  return now === from ? 'is what it was before' : 'is neither what it was nor what it was to become';
}

/** Undefined if it cannot be read: shares, for example, are given away. */
function digestOfFile(name: string): Digest | undefined {
  try {
    return digestOf(readFileSync(name));
  } catch {
    return undefined;
  }
}
