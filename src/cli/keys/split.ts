/**
 * @module
 * `nymline keys split` and `nymline keys join`: a keyring in shares (Shamir, How to Share a Secret, 1979), of which some
 * make it whole again, and fewer say nothing of it. A share is a file for one holder.
 */

import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { createKeyring } from '../../crypto/keyring.js';
import { spellName } from '../../veil.js';
import { change, type JournalOptions, openJournal } from '../books/audit/journal.js';
import { exit, type Io } from '../command/io.js';
import { readKeyring } from '../configuration.js';
import { BrokenError, UsageError } from '../telling/fault.js';
import { format, openDocument } from './file.js';
import { createFile } from './replace.js';

/** What a share's file holds. */
interface Share {
  readonly version: 1;
  /** How many shares make the ring whole, and how many there are. */
  readonly need: number;
  readonly of: number;
  /** SHA-256 of the ring, in hexadecimal: the secrets in it are random, so that it tells nothing of them. */
  readonly ring: string;
  /** Base64. */
  readonly share: string;
}

export interface SplitOptions extends JournalOptions {
  readonly need: number;
}

/** @param shares - files to create, one for each holder; never overwritten */
export async function splitKeys(
  file: string,
  shares: readonly string[],
  { need, ...rest }: SplitOptions,
  io: Io,
): Promise<number> {
  const { ids, close } = await readKeyring(file, io);
  close();
  if (need < 2) throw new UsageError('--need expected 2 or more: one share would be the keyring');
  if (shares.length < need || shares.length > 255 || new Set(shares).size < shares.length)
    throw new UsageError(`expected ${need} to 255 files for the shares, all different`);
  // All names are checked before any share is made, since some of the shares alone are useless.
  const taken = shares.filter((name) => existsSync(name));
  if (taken.length > 0)
    throw new BrokenError(`${taken.join(', ')}: there already, and left as it is; no share was made`);
  const { split } = await import('shamir-secret-sharing');
  const held = readFileSync(file);
  const text = new TextEncoder().encode(format((await openDocument(file, held)).document));
  const ring = digestOf(text);
  const parts = await split(text, shares.length, need);
  text.fill(0);
  const texts = parts.map((part) => {
    const share: Share = {
      version: 1,
      need,
      of: shares.length,
      ring,
      share: Buffer.from(part).toString('base64'),
    };
    return `${JSON.stringify(share, null, 2)}\n`;
  });
  const files = [change(file, held, held), ...shares.map((name, i) => change(name, undefined, texts[i]))];
  openJournal('keys split', rest, io).act({ ids: [...ids], files }, () => {
    shares.forEach((name, i) => {
      createFile(name, texts[i]!);
    });
    return `${need} of ${shares.length}`;
  });
  held.fill(0);
  io.errors.write(
    `nymline: wrote ${shares.length} shares (mode 600), of which ${need} make ${spellName(file)} whole; give each to its holder, and try "nymline keys join" before ${spellName(file)} goes\n`,
  );
  return exit.ok;
}

/** @param target - keyring to create, never overwritten */
export async function joinKeys(
  target: string,
  files: readonly string[],
  options: JournalOptions,
  io: Io,
): Promise<number> {
  const shares = files.map(readShare);
  const [first] = shares;
  const { need, ring } = first!;
  const strange = files.filter((_, i) => shares[i]!.ring !== ring || shares[i]!.need !== need);
  if (strange.length > 0)
    throw new UsageError(
      `${strange.map(spellName).join(', ')}: of another ring than ${spellName(files[0]!)}`,
    );
  if (shares.length < need)
    throw new UsageError(`expected ${need} shares of this ring, got ${shares.length}`);
  const parts = shares.map(({ share }) => Uint8Array.from(Buffer.from(share, 'base64')));
  const chosen = await choose(parts, need, ring);
  if (chosen === undefined) {
    throw new UsageError(
      `${files.map(spellName).join(', ')}: a share is not what it was, and the ring cannot be made whole; try others`,
    );
  }
  const bad = files.filter((_, i) => chosen.bad.has(i));
  if (bad.length > 0) io.errors.write(`nymline: warning: ${bad.join(', ')}: not what it was, and left out\n`);
  const { ids, close } = createKeyring(chosen.text.toString());
  close();
  const act = { ids: [...ids], files: [change(target, undefined, chosen.text)] };
  openJournal('keys join', options, io).act(act, () => createFile(target, chosen.text));
  chosen.text.fill(0);
  io.errors.write(`nymline: wrote ${spellName(target)} (mode 600)\n`);
  return exit.ok;
}

/** The first of the shares that make the ring, and which of the others do not fit with them. */
async function choose(
  parts: readonly Uint8Array[],
  need: number,
  ring: string,
): Promise<{ readonly text: Buffer; readonly bad: ReadonlySet<number> } | undefined> {
  for (const some of combinations(parts.length, need)) {
    const text = await joined(some.map((i) => parts[i]!));
    if (text === undefined || digestOf(text) !== ring) continue;
    const bad = new Set<number>();
    for (let i = 0; i < parts.length; i++) {
      if (some.includes(i)) continue;
      const other = await joined([...some.slice(1), i].map((each) => parts[each]!));
      if (other === undefined || digestOf(other) !== ring) bad.add(i);
    }
    return { text, bad };
  }
  return undefined;
}

/** Undefined where shares cannot be of one ring: of different lengths, or twice the same. */
async function joined(parts: Uint8Array[]): Promise<Buffer | undefined> {
  const { combine } = await import('shamir-secret-sharing');
  try {
    return Buffer.from(await combine(parts));
  } catch {
    return undefined;
  }
}

/** All ways to take `size` of `count`, in order; a thousand at most, so that no list of files takes for ever. */
function combinations(count: number, size: number): number[][] {
  const all: number[][] = [];
  const take = (chosen: readonly number[], from: number): void => {
    if (chosen.length === size) all.push([...chosen]);
    for (let i = from; i < count && chosen.length < size && all.length < 1000; i++)
      take([...chosen, i], i + 1);
  };
  take([], 0);
  return all;
}

function readShare(file: string): Share {
  const fault = new UsageError(`${spellName(file)} expected a share that "nymline keys split" wrote`);
  let value: Partial<Share>;
  try {
    value = JSON.parse(readFileSync(file, 'utf8')) as Partial<Share>;
  } catch (error) {
    // The parser's own message quotes its input.
    throw error instanceof SyntaxError ? fault : error;
  }
  const { version, need, of, ring, share } = value ?? {};
  const isCount = (count: unknown): count is number =>
    typeof count === 'number' && Number.isInteger(count) && count >= 2 && count <= 255;
  if (version !== 1 || !isCount(need) || !isCount(of) || typeof share !== 'string') throw fault;
  if (typeof ring !== 'string' || !/^[\da-f]{64}$/.test(ring)) throw fault;
  return { version, need, of, ring, share };
}

const digestOf = (text: Uint8Array): string => createHash('sha256').update(text).digest('hex');
