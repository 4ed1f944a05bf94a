/**
 * @module
 * Runs the benches named on the command line, or all, and prints the table. `--write` puts each group's into bench/README.md, where those
 * of others stay, and where all of a few rows were measured these into the README, between the marks. `native` is run only where it is named: it builds programs. `--quick` measures the heart of it in a minute, for a first
 * sight; `--json` prints the rows for machines.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { pace, ratioOf } from './measure.js';
import { commandRows } from './rows/command.js';
import { delimitedRows } from './rows/delimited.js';
import { documentRows } from './rows/document.js';
import { doorRows } from './rows/doors.js';
import { hashRows } from './rows/hash.js';
import { hostileTable } from './rows/hostile.js';
import { ipRows } from './rows/ip.js';
import { loggerRows } from './rows/logger.js';
import { loopTable } from './rows/loop.js';
import { messageRows } from './rows/messages.js';
import { nativeTable } from './rows/native.js';
import { ndjsonRows } from './rows/ndjson.js';
import { objectRows } from './rows/object.js';
import { phoneRows } from './rows/phone.js';
import { pinoRows } from './rows/pino.js';
import { scrubTable } from './rows/scrub.js';
import { telemetryRows } from './rows/telemetry.js';
import { formatTable, type Row } from './table.js';
import { writeSections } from './written.js';

/** Rows of the common table, or a table of its own. */
type Group = () => Row[] | string | Promise<Row[] | string>;

const groups: Readonly<Record<string, Group>> = {
  hash: hashRows,
  phone: phoneRows,
  ip: ipRows,
  object: objectRows,
  doors: doorRows,
  messages: messageRows,
  ndjson: ndjsonRows,
  pino: pinoRows,
  logger: loggerRows,
  telemetry: telemetryRows,
  loop: loopTable,
  document: documentRows,
  delimited: delimitedRows,
  command: commandRows,
  scrub: scrubTable,
  hostile: hostileTable,
  native: nativeTable,
};

/** The rows that the README shows, one of each kind of work and one that we lose: what is done, and beside what. */
const front: ReadonlySet<string> = new Set([
  'NDJSON, 6 rules, Zipf, memo empty beside JSON.parse + JSON.stringify',
  'NDJSON, 6 rules, every number different beside JSON.parse + JSON.stringify',
  'NDJSON, new messages scrubbed, after 180,000 others beside JSON.parse + JSON.stringify',
  'NDJSON, messages scrubbed, memo empty beside JSON.parse + JSON.stringify',
  'Asterisk CSV, 19 columns, 6 rules, memo empty beside csv-parse + csv-stringify',
  'combined access log, address and URLs, memo empty beside a regex a line, written back',
  'pino, 6 rules, asynchronous, of a bare logger beside pino, bare',
]);

const names = process.argv.slice(2).filter((word) => !word.startsWith('--'));
const isQuick = process.argv.includes('--quick');
if (isQuick) Object.assign(pace, { rounds: 3, slice: 40 });
const core = ['hash', 'ip', 'object', 'doors', 'ndjson', 'document', 'delimited'];
const chosen =
  names.length > 0 ? names : isQuick ? core : Object.keys(groups).filter((name) => name !== 'native');
const rows: Row[] = [];
const tables: string[] = [];
const machine = `Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model.trim() ?? 'unknown processor'}. Medians of ${isQuick ? 'three' : 'nine'} rounds or more, ± half the distance between the quartiles, and ratios of the same round, of processor time but for the command and pino; peers ran in turns with nymline in the same process.`;
/** By group. */
const sections = new Map<string, string>();
for (const name of chosen) {
  const group = groups[name];
  if (group === undefined) throw new Error(`no bench ${name}; there are ${Object.keys(groups).join(', ')}`);
  process.stderr.write(`${name}…\n`);
  const result = await group();
  // Tables of processes say themselves how they were measured.
  sections.set(name, typeof result === 'string' ? result : `${formatTable(result)}\n\n${machine}`);
  if (typeof result === 'string') tables.push(result);
  else rows.push(...result);
}

const shown = rows.filter(({ what, peer }) => front.has(`${what} beside ${peer.name}`));
if (rows.length > 0) tables.unshift(formatTable(rows));
const table = `${[...tables, ...(rows.length > 0 ? [machine] : [])].join('\n\n')}\n`;
process.stdout.write(process.argv.includes('--json') ? `${JSON.stringify(told(), null, 2)}\n` : table);
if (process.argv.includes('--write')) {
  const file = 'bench/README.md';
  writeFileSync(file, writeSections(readFileSync(file, 'utf8'), sections, Object.keys(groups)));
  if (shown.length === front.size) writeBetweenMarks('README.md', `${formatTable(shown)}\n\n${machine}\n`);
}

/** The rows for machines: rates are units a second. */
function told() {
  return {
    machine,
    rows: rows.map(({ what, ours, peer, goal, unit, distinct }) => ({
      what,
      unit,
      ...(distinct === undefined ? {} : { distinct }),
      rate: ours.rate,
      spread: ours.spread,
      beside: { what: peer.name, rate: peer.rate, spread: peer.spread },
      ratio: ratioOf(ours, peer),
      ...(goal === undefined ? {} : { goal }),
    })),
  };
}

function writeBetweenMarks(file: string, table: string): void {
  const text = readFileSync(file, 'utf8');
  writeFileSync(file, text.replace(/(<!-- bench -->\n)[\s\S]*?(<!-- \/bench -->)/, `$1\n${table}\n$2`));
}
