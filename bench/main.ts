/**
 * @module
 * Runs the benches named on the command line, or all, and prints the table. `--write` puts it into
 * README.md and bench/README.md, between the marks.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { commandRows } from './rows/command.js';
import { delimitedRows } from './rows/delimited.js';
import { hashRows } from './rows/hash.js';
import { ipRows } from './rows/ip.js';
import { ndjsonRows } from './rows/ndjson.js';
import { objectRows } from './rows/object.js';
import { phoneRows } from './rows/phone.js';
import { pinoRows } from './rows/pino.js';
import { scrubTable } from './rows/scrub.js';
import { formatTable, type Row } from './table.js';

/** Rows of the common table, or a table of its own. */
type Group = () => Row[] | Promise<Row[] | string>;

const groups: Readonly<Record<string, Group>> = {
  hash: hashRows,
  phone: phoneRows,
  ip: ipRows,
  object: objectRows,
  ndjson: ndjsonRows,
  pino: pinoRows,
  delimited: delimitedRows,
  command: commandRows,
  scrub: scrubTable,
};

const names = process.argv.slice(2).filter((word) => !word.startsWith('--'));
const chosen = names.length > 0 ? names : Object.keys(groups);
const rows: Row[] = [];
const tables: string[] = [];
for (const name of chosen) {
  const group = groups[name];
  if (group === undefined) throw new Error(`no bench ${name}; there are ${Object.keys(groups).join(', ')}`);
  process.stderr.write(`${name}…\n`);
  const result = await group();
  if (typeof result === 'string') tables.push(result);
  else rows.push(...result);
}

const machine = `Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model.trim() ?? 'unknown processor'}. Medians of nine rounds or more, ± half the distance between the quartiles; peers ran in turns with nymline in the same process.`;
if (rows.length > 0) tables.unshift(formatTable(rows));
const table = `${[...tables, machine].join('\n\n')}\n`;
process.stdout.write(`${table}`);
if (process.argv.includes('--write')) {
  for (const file of ['README.md', 'bench/README.md']) {
    const text = readFileSync(file, 'utf8');
    writeFileSync(file, text.replace(/(<!-- bench -->\n)[\s\S]*?(<!-- \/bench -->)/, `$1\n${table}\n$2`));
  }
}
