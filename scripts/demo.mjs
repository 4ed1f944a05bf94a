// Runs the built command on examples/calls.ndjson with a fresh keyring: some records before and after, then
// the summary. Exits as the command does.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const at = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const calls = at('examples/calls.ndjson');
const policy = at('examples/support-calls.yaml');
const folder = mkdtempSync(join(tmpdir(), 'nymline-demo-'));

try {
  const keyring = join(folder, 'keyring.json');
  nymline('keys', 'new', keyring);
  const { stdout, stderr } = nymline('run', '--policy', policy, '--keyring', keyring, calls);
  const before = readRecords(readFileSync(calls, 'utf8'));
  const after = readRecords(stdout);
  const notes = [
    '',
    ': the same caller, the number written in another way',
    ': a caller who withheld the number',
  ];
  for (const [i, index] of chooseThree(before).entries()) {
    console.log(`record ${index + 1}${notes[i]}`);
    show(before[index], after[index]);
  }
  console.log(`The summary of nymline run, policy ${policy.slice(at('').length)}:\n${stderr}`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function nymline(...args) {
  const result = spawnSync(process.execPath, [at('dist/cli/main.js'), ...args], {
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  });
  if (result.error) throw result.error;
  if (result.status !== 0) {
    process.stderr.write(result.stderr);
    rmSync(folder, { recursive: true, force: true });
    process.exit(result.status ?? 1);
  }
  return result;
}

/** An id of 18 digits is more than JSON.parse can hold; the command keeps it, so the demo shows it as it stands. */
function readRecords(text) {
  return text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line.replace(/"conversationId":(\d+)/, '"conversationId":"$1"')));
}

/** One caller twice, spelled in two ways, and a caller who withheld the number. */
function chooseThree(records) {
  const digits = ({ from }) => from.phoneNumber?.replace(/\D/g, '').slice(-10) ?? '';
  const withheld = records.findIndex(({ from }) => from.phoneNumber === 'anonymous');
  for (const [first, record] of records.entries()) {
    const again = records.findIndex(
      (other, i) =>
        i > first &&
        digits(record).length === 10 &&
        digits(other) === digits(record) &&
        other.from.phoneNumber !== record.from.phoneNumber,
    );
    if (again > 0 && record.direction === 'Inbound' && records[again].client) return [first, again, withheld];
  }
  return [0, 1, withheld];
}

function show(before, after) {
  const fields = [
    'startTime',
    'duration',
    'result',
    'from.phoneNumber',
    'from.name',
    'from.location',
    'to.extensionNumber',
    'client.ip',
    'client.userAgent',
    'conversationId',
    'message.subject',
    'recording.contentUri',
  ];
  console.log(`  ${'field'.padEnd(20)}  ${'before'.padEnd(33)}  after`);
  for (const field of fields) {
    const [old, young] = [before, after].map((record) =>
      field.split('.').reduce((value, key) => value?.[key], record),
    );
    if (old === undefined) continue;
    const was = shorten(String(old), 33);
    console.log(`  ${field.padEnd(20)}  ${was.padEnd(33)}  ${young === undefined ? '–' : String(young)}`);
  }
  console.log();
}

function shorten(text, width) {
  return text.length > width ? `${text.slice(0, width - 1)}…` : text;
}
