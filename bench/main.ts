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
import { scrubRows } from './rows/scrub.js';
import { formatTable, type Row } from './table.js';

const groups: Readonly<Record<string, () => Row[] | Promise<Row[]>>> = {
  hash: hashRows,
  phone: phoneRows,
  ip: ipRows,
  object: objectRows,
  ndjson: ndjsonRows,
  pino: pinoRows,
  delimited: delimitedRows,
  command: commandRows,
  scrub: scrubRows,
};

const names = process.argv.slice(2).filter((word) => !word.startsWith('--'));
const chosen = names.length > 0 ? names : Object.keys(groups);
const rows: Row[] = [];
for (const name of chosen) {
  const group = groups[name];
  if (group === undefined) throw new Error(`no bench ${name}; there are ${Object.keys(groups).join(', ')}`);
  process.stderr.write(`${name}…\n`);
  rows.push(...(await group()));
}

const machine = `Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model.trim() ?? 'unknown processor'}. Medians of nine rounds, ± half the distance between the quartiles; peers ran in turns with nymline in the same process.`;
const table = `${formatTable(rows)}\n\n${machine}\n`;
process.stdout.write(`${table}`);
if (process.argv.includes('--write')) {
  for (const file of ['README.md', 'bench/README.md']) {
    const text = readFileSync(file, 'utf8');
    writeFileSync(file, text.replace(/(<!-- bench -->\n)[\s\S]*?(<!-- \/bench -->)/, `$1\n${table}\n$2`));
  }
}
