/**
 * @module
 * `nymline quarantine list`: how many records a folder keeps, from what input and why, by the unencrypted part.
 */
import { spellName } from '../../../veil.js';
import { exit, type Io } from '../../command/io.js';
import { formatCount, formatTable, plural } from '../../telling/table.js';
import { listSegments } from './folder.js';
import { recover } from './transfer.js';

export interface ListOptions {
  readonly json?: boolean;
}

/** @returns the exit code */
export function listQuarantine(folder: string, { json = false }: ListOptions, io: Io): number {
  recover(folder);
  const segments = listSegments(folder);
  const groups = new Map<string, { code: string; source: string; records: number; since: string }>();
  for (const { index, counts } of segments) {
    for (const { code, source, more } of counts ? (index?.records ?? []) : []) {
      if (more) continue;
      const key = JSON.stringify([code, source]);
      const group = groups.get(key) ?? { code, source, records: 0, since: index!.time };
      groups.set(key, group);
      group.records++;
    }
  }
  const rows = [...groups.values()].sort((a, b) => b.records - a.records);
  const records = rows.reduce((sum, each) => sum + each.records, 0);
  const blind = segments.filter(({ index }) => index === undefined).length;
  const waiting = segments.filter(({ index, counts }) => index !== undefined && !counts).length;
  if (json) {
    const result = {
      segments: segments.length,
      records,
      groups: rows,
      withoutIndex: blind,
      notEnded: waiting,
    };
    io.output.write(`${JSON.stringify(result, null, 2)}\n`);
    return exit.ok;
  }
  if (rows.length > 0) {
    const cells = rows.map(({ code, source, records, since }) => [
      formatCount(records),
      code,
      spellName(source),
      since.slice(0, 19),
    ]);
    io.output.write(`${formatTable([['records', 'code', 'source', 'since'], ...cells], [0])}\n\n`);
  }
  io.output.write(
    `${plural(records, 'record')} in ${plural(segments.filter(({ counts }) => counts).length, 'segment')}\n`,
  );
  if (blind > 0)
    io.output.write(
      `${plural(blind, 'segment')} without an index, of a process that was killed; "open --all" tells what is in them\n`,
    );
  if (waiting > 0)
    io.output.write(
      `${plural(waiting, 'segment')} of runs that did not end: their output has no name, and their input is to be run again; --all takes them in\n`,
    );
  return exit.ok;
}
