/**
 * @module
 * Remembers which files of a run of many are finished, in the folder of the outputs: one line for each, added when the
 * output has its name. An output that exists and is newer than its input may have been made under another policy, or changed
 * since. So a line says what the input and the output were like, and what the run was asked to do.
 */
import { createHash } from 'node:crypto';
import { appendFileSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { version } from '../../../../package.json';
import type { Keyring } from '../../../crypto/keyring.js';
import { pseudonymsOf } from '../../../program/lookup.js';
import type { Job } from './inputs.js';

/** How a change of a file is noticed: its size, and when it was last written. */
export type State = readonly [bytes: number, written: number];

export interface Journal {
  /**
   * @param asked - a fingerprint of all that the output depends on besides the input
   * @returns what of the input is not in the output; undefined if it is not finished
   */
  finished(job: Job, asked: string): Short | undefined;
  /** @param from - the input as it was before it was read */
  done(job: Job, asked: string, from: State, short: Short): void;
}

/** What of an input is not in its output; empty if no record was quarantined. */
export interface Short {
  readonly quarantined?: number | undefined;
  /** Where all of them are kept: the absolute name of the folder, and the run that sealed them. */
  readonly sealed?: { readonly folder: string; readonly run: string } | undefined;
}

export const journalName = '.nymline.jsonl';

export function openJournal(folder: string): Journal {
  const file = join(folder, journalName);
  const entries = new Map<string, string>();
  const text = read(file);
  for (const line of text.split('\n')) {
    // A line that was cut off when its run ended is ignored.
    const name = nameOf(line);
    if (name !== undefined) entries.set(name, line);
  }
  let isCut = text !== '' && !text.endsWith('\n');

  return {
    finished(job, asked) {
      const line = entries.get(job.name);
      const [from, to] = [stateOf(job.file), stateOf(job.output)];
      if (line === undefined || from === undefined || to === undefined) return undefined;
      const short = shortOf(JSON.parse(line));
      return line === lineOf(job.name, asked, from, to, short) ? short : undefined;
    },
    done(job, asked, from, short) {
      const to = stateOf(job.output);
      if (to === undefined) return;
      appendFileSync(file, `${isCut ? '\n' : ''}${lineOf(job.name, asked, from, to, short)}\n`, {
        mode: 0o600,
      });
      isCut = false;
    },
  };
}

interface Finished extends Short {
  readonly journal: string;
  readonly name: string;
  readonly asked: string;
  readonly from: State;
  /** The output as it was then. */
  readonly to: State;
}

/** What is remembered of an output. The journal is in its folder, or in one above. */
export function finishedOf(file: string): Finished | undefined {
  const place = resolve(file);
  for (let folder = dirname(place); ; folder = dirname(folder)) {
    const journal = join(folder, journalName);
    const name = relative(folder, place).split(sep).join('/');
    const line = read(journal)
      .split('\n')
      .findLast((each) => nameOf(each) === name);
    if (line !== undefined) return { ...(JSON.parse(line) as Finished), journal };
    if (folder === dirname(folder)) return undefined;
  }
}

/**
 * Notes that a finished output was rewritten since. It stays finished, so that no run makes it again from an input that still
 * has what was removed.
 *
 * @param file - an output
 * @param before - the output as it was
 */
export function supersede(file: string, before: State): void {
  const [known, now] = [finishedOf(file), stateOf(file)];
  if (known === undefined || now === undefined) return;
  const { journal, name, asked, from, to } = known;
  if (to[0] !== before[0] || to[1] !== before[1]) return;
  const end = read(journal).endsWith('\n') ? '' : '\n';
  appendFileSync(journal, `${end}${lineOf(name, asked, from, now, shortOf(known))}\n`);
}

const shortOf = ({ quarantined, sealed }: Short): Short => ({ quarantined, sealed });

const lineOf = (name: string, asked: string, from: State, to: State, short: Short): string =>
  JSON.stringify({ name, asked, from, to, ...short });

function nameOf(line: string): string | undefined {
  try {
    const { name } = JSON.parse(line) as { readonly name?: unknown };
    return typeof name === 'string' ? name : undefined;
  } catch {
    return undefined;
  }
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return '';
    throw error;
  }
}

export function stateOf(file: string): State | undefined {
  const stat = statSync(file, { throwIfNoEntry: false });
  return stat?.isFile() ? [stat.size, stat.mtimeMs] : undefined;
}

/**
 * @param asked - policy and limits
 * @returns the same text for everything that gives the same bytes. Keyrings are told apart by the pseudonyms that they give a word.
 */
export function fingerprint(asked: object, keyring: Keyring): string {
  const secrets = keyring.secrets.map(({ id, from, until, scheme }) => ({
    id,
    from: `${from}`,
    until: `${until}`,
    scheme,
  }));
  const words = pseudonymsOf(keyring, ['nymline-journal'], 'opaque', 'journal', {});
  return createHash('sha256').update(JSON.stringify({ version, asked, secrets, words })).digest('base64url');
}
