/**
 * @module
 * `nymline keys rotate`: a secret for each period, added ahead of time. Called as often as one likes: where nothing is
 * missing, nothing is written.
 */

import { createKeyring, type KeyringDocument, type Secret } from '../../crypto/keyring.js';
import { type Period, startOf } from '../../time/period.js';
import { spellName } from '../../veil.js';
import { change, type JournalOptions, openJournal } from '../books/audit/journal.js';
import { exit, type Io } from '../command/io.js';
import { readKeyring } from '../configuration.js';
import { createSecret, formatInstant, openDocument, randomId } from './file.js';
import { replaceFile } from './replace.js';

export interface RotateOptions extends JournalOptions {
  readonly every: Period;
  /** Periods after the current one that are to have a secret. */
  readonly ahead: number;
  /** Periods before the current one whose secrets are still wanted; all, where left out. */
  readonly keep?: number;
}

/** What a ring lacks. */
export interface Plan {
  /** The open secret ends here. */
  readonly end?: number;
  /** Intervals without a secret, in milliseconds since 1970, [from, until). */
  readonly gaps: readonly (readonly [from: number, until: number])[];
}

/**
 * The secrets that a ring needs from its end until this many periods from now are over. A time without a secret becomes
 * one interval with the current period, since its records may still come.
 *
 * @param last - the validity of the ring's last secret
 * @param now - milliseconds since 1970
 */
export function planRotation(
  last: Pick<Secret, 'from' | 'until'>,
  { every, ahead }: RotateOptions,
  now: number,
): Plan {
  const goal = startOf(every, now, ahead + 1);
  const isOpen = last.until === Number.POSITIVE_INFINITY;
  const first = isOpen ? startOf(every, Math.max(now, last.from), 1) : last.until;
  const gaps: [number, number][] = [];
  for (let from = first; from < goal; ) {
    const until = startOf(every, Math.max(now, from), 1);
    gaps.push([from, until]);
    from = until;
  }
  return isOpen && gaps.length > 0 ? { end: first, gaps } : { gaps };
}

/** Whether a secret's records are older than is wanted: it ended before the last of the periods that are kept began. */
const isOutlived = ({ until }: Secret, { every, keep }: RotateOptions, now: number): boolean =>
  keep !== undefined && until <= startOf(every, now, -keep);

/** @param now - milliseconds since 1970 */
export async function rotateKeys(
  file: string,
  options: RotateOptions,
  io: Io,
  now = Date.now(),
): Promise<number> {
  let { secrets } = await readKeyring(file, io);
  let plan = planRotation(secrets.at(-1)!, options, now);
  if (plan.gaps.length > 0) {
    const journal = openJournal('keys rotate', options, io);
    let ids: readonly string[] = [];
    const compose = async (old: Uint8Array): Promise<string | undefined> => {
      // Read again, since another command may have rotated the keyring in the meantime.
      const { document: read, write } = await openDocument(file, old);
      ({ secrets } = createKeyring(read));
      const last = secrets.at(-1)!;
      plan = planRotation(last, options, now);
      const document = extend(read, last.id, plan);
      createKeyring(document).close();
      ids = document.secrets.slice(secrets.length).map(({ id }) => id);
      return plan.gaps.length > 0 ? write(document) : undefined;
    };
    await replaceFile(file, compose, {
      around: (old, text, put) => journal.act({ ids, files: [change(file, old, text)] }, put),
    });
  }
  const end = plan.gaps.at(-1)?.[1] ?? secrets.at(-1)!.until;
  const added = plan.gaps.length === 1 ? 'one secret' : `${plan.gaps.length || 'no'} secrets`;
  io.errors.write(`nymline: ${spellName(file)}: ${added} added; it holds until ${formatInstant(end)}\n`);
  const outlived = secrets.filter((secret) => isOutlived(secret, options, now)).map(({ id }) => id);
  if (outlived.length > 0) {
    io.errors.write(
      `nymline: no longer wanted: ${outlived.join(', ')}\n  nymline keys shred ${spellName(file)} ${outlived.join(' ')}\n`,
    );
  }
  return exit.ok;
}

function extend({ secrets }: KeyringDocument, last: string, { end, gaps }: Plan): KeyringDocument {
  return {
    version: 1,
    secrets: [
      ...secrets.map((secret) =>
        secret.id === last && end !== undefined ? { ...secret, until: formatInstant(end) } : secret,
      ),
      ...gaps.map(([from, until]) => createSecret(randomId(), formatInstant(from), formatInstant(until))),
    ],
  };
}
