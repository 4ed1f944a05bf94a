/**
 * @module
 * What a run over one file tells when it is over.
 */
import type { Policy } from '../../policy/document.js';
import type { Report } from '../../program/report.js';
import { codeOf } from '../command/interrupt.js';
import { exit, type Io } from '../command/io.js';
import type { Ending } from '../files/pump.js';
import { nounOf } from '../telling/quarantined.js';
import type { RunResult } from '../telling/results.js';
import { formatBooks, formatQuarantine, formatRules, formatTimes } from '../telling/summary.js';
import type { Doubt } from './doubt.js';
import type { Outcome } from './rewrite.js';

interface Told extends Outcome {
  readonly policy: Policy;
  readonly doubts: readonly Doubt[];
  readonly isRefused: boolean;
  readonly bytes: number;
  readonly milliseconds: number;
}

export function resultOf(
  { report, places, doubts, end, isRefused, bytes, milliseconds }: Told,
  code: number,
  quarantine: RunResult['quarantine'],
  notes: string[],
): RunResult {
  return {
    command: 'run',
    exit: code,
    end: isRefused ? 'refused' : end,
    bytes,
    milliseconds: Math.round(milliseconds),
    books: report as RunResult['books'],
    places: Object.fromEntries(places) as RunResult['places'],
    doubts: [...doubts],
    ...(quarantine === undefined ? {} : { quarantine }),
    notes,
  };
}

export function tellRun(
  { policy, report, places, doubts, end, isRefused, bytes, milliseconds }: Told,
  quiet: boolean,
  say: (text: string) => void,
): void {
  const kept = formatQuarantine(report, places, nounOf(policy));
  if (!quiet) say(`\n${formatRules(report)}\n`);
  const times = formatTimes(report);
  if (!quiet && times !== undefined) say(`nymline: warning: ${times}\n`);
  if (kept !== undefined) say(`${kept}\n`);
  for (const { text, likely } of doubts) {
    if (likely || !quiet || isRefused) say(`nymline: ${isRefused ? '' : 'warning: '}${text}`);
  }
  if (!quiet) say(`${begins[end]}${formatBooks(report, bytes, milliseconds)}`);
}

/** How many records a reader has read before it closed the pipe is unknown. */
const begins: Readonly<Record<Ending, string>> = {
  done: '',
  interrupted: 'interrupted: ',
  closed: 'cut off, since whoever read the output went away: ',
};

export function codeOfRun(end: Ending, isRefused: boolean, { quarantined }: Report, io: Io): number {
  if (end === 'interrupted') return codeOf(io.signal!);
  if (end === 'closed') return exit.closed;
  if (isRefused) return exit.leaking;
  return quarantined > 0 ? exit.quarantined : exit.ok;
}
