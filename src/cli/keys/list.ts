/**
 * @module
 * `nymline keys list`: the secrets of a keyring by id, those that were destroyed according to a journal, and, on a terminal or for the
 * records of a file, the times without a secret.
 */
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fingerprintOf } from '../../crypto/fingerprint.js';
import type { Keyring } from '../../crypto/keyring.js';
import { veilName } from '../../veil.js';
import { readChain } from '../books/audit/chain.js';
import { journalVariable } from '../books/audit/journal.js';
import { exit, type Io } from '../command/io.js';
import { readKeyring } from '../configuration.js';
import { formatCount, formatTable, plural } from '../telling/table.js';
import { type Coverage, coverRecords } from './coverage.js';
import { formatInstant } from './file.js';
import { type Bar, drawTimeline, type Interval } from './timeline.js';

export interface ListOptions {
  readonly journal?: string;
  /** A file whose records are counted by the secret that they take. */
  readonly records?: string;
  readonly policy?: string;
  readonly preset?: string;
}

/** `nymline keys list`: everything but the secrets. */
export async function listKeys(file: string, options: ListOptions, io: Io): Promise<number> {
  const ring = await readKeyring(file, io);
  const clock = Date.now();
  const { records } = options;
  const coverage = records === undefined ? undefined : await coverRecords(records, options, ring, io);
  const count = (number: number | undefined): string[] =>
    coverage === undefined ? [] : [number === undefined ? '' : formatCount(number)];
  const gaps = gapsOf(ring, coverage);
  const held = ring.secrets.map(({ id, from, until, scheme, bytes }, i) => ({
    from,
    cells: [
      id,
      ...intervalOf({ from, until }),
      String(scheme),
      String(bytes.length),
      stateAt(from, until, clock),
      ...count(coverage?.held[i]),
    ],
  }));
  const empty = gaps.map(({ from, until, count: number }) => ({
    from,
    cells: ['–', ...intervalOf({ from, until }), '', '', 'no secret', ...count(number)],
  }));
  const rows = [...held, ...(coverage === undefined ? [] : empty)].sort((a, b) => a.from - b.from);
  const gone = shreddedIn(options.journal ?? process.env[journalVariable], file, ring);
  const shredded = gone.map(({ id, time }) => [id, '', '', '', '', `shredded ${time}`]);
  const head = [
    'id',
    'from',
    'until',
    'scheme',
    'bytes',
    'state',
    ...(coverage === undefined ? [] : ['records']),
  ];
  io.output.write(`${formatTable([head, ...rows.map(({ cells }) => cells), ...shredded], [3, 4, 6])}\n`);
  io.output.write(`fingerprint ${fingerprintOf(ring).digest}\n`);
  if (io.output.isTTY) {
    const picture = drawTimeline(barsOf(ring, gaps, coverage), clock);
    // The picture contains only ids and times.
    if (picture !== '') io.output.write(`\n${picture}\n`);
  }
  if (ring.at(clock) < 0) io.errors.write('nymline: no secret is valid now\n');
  if (coverage !== undefined) tell(coverage, io);
  return exit.ok;
}

function tell({ missed, unread }: Coverage, io: Io): void {
  const lost = missed.reduce((sum, number) => sum + number, 0);
  if (lost > 0)
    io.errors.write(`nymline: ${plural(lost, 'record')} without a valid secret; "run" quarantines them\n`);
  if (unread > 0) io.errors.write(`nymline: ${plural(unread, 'record')} without a time that can be read\n`);
}

interface Gap extends Interval {
  /** Records that fall there. */
  readonly count: number | undefined;
}

/** Gaps between secrets, and before the first and after the last if there are records. */
function gapsOf({ secrets }: Keyring, coverage: Coverage | undefined): Gap[] {
  const ends = [Number.NEGATIVE_INFINITY, ...secrets.map(({ until }) => until)];
  const starts = [...secrets.map(({ from }) => from), Number.POSITIVE_INFINITY];
  return ends.flatMap((from, i) => {
    const until = starts[i]!;
    const count = coverage?.missed[i];
    const isOutside = i === 0 || i === secrets.length;
    return from >= until || (isOutside && !count) ? [] : [{ from, until, count }];
  });
}

function barsOf({ secrets }: Keyring, gaps: readonly Gap[], coverage: Coverage | undefined): Bar[] {
  const note = (count: number | undefined): string => (count === undefined ? '' : plural(count, 'record'));
  const bars = secrets.map(({ id, from, until }, i) => ({
    label: id,
    from,
    until,
    isGap: false,
    note: note(coverage?.held[i]),
  }));
  const empty = gaps.map(({ from, until, count }) => ({
    label: '–',
    from,
    until,
    isGap: true,
    note: note(count) || 'no secret',
  }));
  return [...bars, ...empty].sort((a, b) => a.from - b.from);
}

/** What a journal says was destroyed in this file, in its order. */
function shreddedIn(
  journal: string | undefined,
  file: string,
  { ids }: Keyring,
): { id: string; time: string }[] {
  if (!journal || !existsSync(journal)) return [];
  const { entries } = readChain(readFileSync(journal), journal);
  const name = veilName(resolve(file));
  const done = new Set(entries.filter(({ state }) => state === 'done').map(({ of }) => of));
  return entries
    .filter(
      ({ command, line, files = [] }) =>
        command === 'keys shred' && done.has(line) && files.some((each) => each.name === name),
    )
    .flatMap((entry) => (entry.ids ?? []).map((id) => ({ id, time: entry.time.slice(0, 10) })))
    .filter(({ id }) => !ids.has(id));
}

const intervalOf = ({ from, until }: Interval): [string, string] => [
  formatInstant(from),
  formatInstant(until),
];

type State = 'past' | 'current' | 'future';

function stateAt(from: number, until: number, clock: number): State {
  if (until <= clock) return 'past';
  return from <= clock ? 'current' : 'future';
}
