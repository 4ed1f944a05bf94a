/**
 * @module
 * What a run of many files reports: a line for each file when it ends, and a summary of all.
 */

import type { Report } from '../../../program/report.js';
import { spellName } from '../../../veil.js';
import { exit } from '../../command/io.js';
import type { RunResult } from '../../telling/results.js';
import { formatBooks, formatQuarantine, formatRules, formatTimes } from '../../telling/summary.js';
import { formatCount, plural } from '../../telling/table.js';
import { mergeReports } from '../../threads.js';
import type { Doubt } from '../doubt.js';
import { tellKept } from '../quarantine.js';
import type { Done, Ending, Setting } from './hand.js';

/** @param notes - other messages, for the summary for machines */
export function createTally(
  setting: Setting,
  quiet: boolean,
  say: (text: string) => void,
  notes: string[] = [],
) {
  const reports: Report[] = [];
  const doubts = new Map<string, { doubt: Doubt; name: string; count: number }>();
  const count = { done: 0, failed: 0, refused: 0, quarantined: 0, quarantinedBefore: 0 };
  const kept = { sealed: 0, lost: 0, segments: 0 };
  const [first, ...others] = setting.policies.map(({ policy }) => JSON.stringify(policy.rules));
  const isOne = others.every((rules) => rules === first);
  let bytes = 0;
  const files: NonNullable<RunResult['files']> = [];

  const fail = (name: string, why: string): void => {
    count.failed++;
    files.push({ file: name, end: 'failed', why });
    say(`failed   ${spellName(name)}: ${why}`);
  };
  const tell = (name: string, { end, report, places, noun, notes, ...rest }: Done): void => {
    for (const note of notes) if (!quiet) say(note);
    const isRefused = end === 'refused';
    if (!quiet || isRefused) {
      const fate = isRefused ? 'not written: ' : '';
      say(
        `${isRefused ? 'refused' : 'done   '}  ${spellName(name)}: ${fate}${formatBooks(report, rest.bytes, 0)}`,
      );
    }
    const table = formatQuarantine(report, places, noun);
    if (table !== undefined) say(quiet ? `${spellName(name)}\n${table}` : table);
    for (const doubt of rest.doubts) {
      if (isRefused) say(`nymline: ${doubt.text}`);
      // The same doubt differs from file to file only in the number of records.
      const key = doubt.text.replace(/\d[\d,]* records?/g, '');
      const known = doubts.get(key) ?? { doubt, name, count: 0 };
      doubts.set(key, known);
      known.count++;
    }
  };

  return {
    fail,
    get count() {
      return count.done + count.failed + count.refused;
    },
    get code(): number {
      if (count.failed > 0) return exit.io;
      if (count.refused > 0) return exit.leaking;
      return count.quarantined + count.quarantinedBefore > 0 ? exit.quarantined : exit.ok;
    },
    /** A file that an earlier run has finished. The records that it quarantined are still missing from the output. */
    finished(name: string, quarantined: number): void {
      files.push({ file: name, end: 'finished', ...(quarantined > 0 ? { quarantined } : {}) });
      if (quarantined === 0) return;
      count.quarantinedBefore += quarantined;
      say(
        `finished ${spellName(name)}: without ${plural(quarantined, 'record')}, quarantined when it was done`,
      );
    },
    add(name: string, ending: Ending): void {
      if (ending.end === 'failed') fail(name, ending.why);
      if (ending.end === 'failed' || ending.end === 'interrupted') return;
      count[ending.end]++;
      count.quarantined += ending.report.quarantined;
      bytes += ending.bytes;
      for (const word of ['sealed', 'lost', 'segments'] as const) kept[word] += ending.sealed?.[word] ?? 0;
      // The counts of rules of different policies must not be added up.
      reports.push(isOne ? ending.report : { ...ending.report, rules: [] });
      files.push({ file: name, end: ending.end, books: ending.report as never });
      tell(name, ending);
    },
    /** For machines. */
    result(milliseconds: number, isInterrupted: boolean, exit: number): RunResult {
      const report = sumOf(reports);
      return {
        command: 'run',
        exit,
        end: isInterrupted ? 'interrupted' : endOf(count),
        bytes,
        milliseconds: Math.round(milliseconds),
        books: (report as RunResult['books'] | undefined) ?? null,
        places: {},
        doubts: [...doubts.values()].map(({ doubt, name }) => inFile(name, doubt)),
        notes,
        files,
      };
    },
    conclude(milliseconds: number, before: number, asked: number, isInterrupted: boolean): void {
      for (const { doubt, name, count: files } of doubts.values()) {
        // A field that is missing from only some of the files needs no warning.
        if (!doubt.likely && (quiet || files < reports.length)) continue;
        const others = files > 1 ? ` (and in ${plural(files - 1, 'other file')})` : '';
        say(`nymline: warning: ${spellName(name)}: ${doubt.text}${others}`);
      }
      const report = sumOf(reports);
      if (report !== undefined && !quiet) {
        if (isOne) say(`\n${formatRules(report)}\n`);
        const times = formatTimes(report);
        if (times !== undefined) say(`nymline: warning: ${times}\n`);
        say(`${isInterrupted ? 'interrupted: ' : ''}${formatBooks(report, bytes, milliseconds)}`);
      }
      if (count.quarantined > 0) {
        const { quarantine: place } = setting;
        tellKept(place && { counts: kept, segments: { length: kept.segments } }, place?.folder, quiet, say);
      }
      const parts = [
        `${plural(count.done, 'file')} done`,
        ...(count.failed > 0 ? [`${formatCount(count.failed)} failed`] : []),
        ...(count.refused > 0 ? [`${formatCount(count.refused)} refused`] : []),
        ...(before > 0 ? [`${formatCount(before)} finished before`] : []),
        ...(isInterrupted ? [`${formatCount(asked - this.count)} left`] : []),
      ];
      if (!quiet || count.failed + count.refused > 0 || isInterrupted) say(parts.join(', '));
    },
  };
}

const endOf = ({
  failed,
  refused,
}: {
  readonly failed: number;
  readonly refused: number;
}): RunResult['end'] => (failed > 0 ? 'failed' : refused > 0 ? 'refused' : 'done');

const inFile = (name: string, doubt: Doubt): Doubt => ({
  ...doubt,
  text: `${spellName(name)}: ${doubt.text}`,
});

const sumOf = ([first, ...others]: readonly Report[]): Report | undefined =>
  first && mergeReports(first, others);
