/**
 * @module
 * What is given to the person: their records as JSON or CSV, each with its file and line.
 */
import type { FoundRecord } from '../../rights/find.js';
import type { Subject } from '../../rights/subject.js';
import { tellMissing, tellUnread } from './person.js';

export interface Export {
  /** @returns what comes first */
  begin(who: Subject): string;
  record(file: string, found: FoundRecord): string;
  end(): string;
}

export const exportNames = ['json', 'csv'] as const;

export const exports: Readonly<Record<(typeof exportNames)[number], () => Export>> = {
  json() {
    let count = 0;
    return {
      begin({ pseudonyms, missing, unread }) {
        const told = missing.map((each) => ({ ...each, because: tellMissing(each) }));
        const unknown = unread.map((each) => ({ ...each, because: tellUnread(each) }));
        const head = JSON.stringify({ pseudonyms, missing: told, unread: unknown }, null, 2).slice(0, -2);
        return `${head},\n  "records": [`;
      },
      record: (file, { line, json }) =>
        `${count++ === 0 ? '' : ','}\n    {"file": ${JSON.stringify(file)}, "line": ${line}, "record": ${json}}`,
      end: () => `${count === 0 ? '' : '\n  '}]\n}\n`,
    };
  },
  /** A row for each value: records of several files have other fields, and records in JSON have fields in fields. */
  csv: () => ({
    begin: () => 'file,line,field,value\r\n',
    record: (file, { line, json }) =>
      leavesOf(JSON.parse(json), [])
        .map((leaf) => `${[file, String(line), ...leaf].map(cell).join(',')}\r\n`)
        .join(''),
    end: () => '',
  }),
};

function leavesOf(value: unknown, path: readonly string[]): [field: string, value: string][] {
  if (typeof value !== 'object' || value === null)
    return [[path.join('.'), value === null ? '' : String(value)]];
  return Object.entries(value).flatMap(([key, each]) => leavesOf(each, [...path, key]));
}

/** RFC 4180; a value that a spreadsheet would take for a formula is written as text. */
function cell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) && !/^[+-]?\d+(?:\.\d+)?$/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
