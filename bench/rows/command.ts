/**
 * @module
 * The command on a file: two threads beside one, two processes beside one, and all books beside none. `NYMLINE_BENCH_BYTES` says how large the file is, 1 GB by default:
 * of a small one most of the time is start-up. Each run is a process of its own, start-up included.
 */
import { execFileSync, spawn } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { appendFileSync, closeSync, mkdtempSync, openSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createNumbers, createRandom, drawZipf } from '../data.js';
import { check, timingOf } from '../measure.js';
import type { Row } from '../table.js';

const policy = {
  version: 1,
  region: 'US',
  rules: [
    { path: ['from.phoneNumber', 'to.phoneNumber'], identifier: 'phone', transform: 'pseudonym' },
    { path: ['from.name', 'to.name'], transform: 'drop' },
    { path: 'client.ip', identifier: 'ip', transform: 'truncate' },
    { path: 'device.imei', identifier: 'imei', transform: 'pseudonym' },
  ],
};

/** So many different records; the file repeats them. */
const count = 60_000;
const rounds = 9;

export async function commandRows(): Promise<Row[]> {
  const folder = mkdtempSync(join(tmpdir(), 'nymline-bench-'));
  try {
    const file = join(folder, 'calls.ndjson');
    const size = writeCalls(file, Number(process.env.NYMLINE_BENCH_BYTES ?? 1e9));
    writeFileSync(join(folder, 'policy.json'), JSON.stringify(policy));
    const secret = `base64:${randomBytes(32).toString('base64')}`;
    const keyring = { version: 1, secrets: [{ id: 'k1', secret }] };
    writeFileSync(join(folder, 'keyring.json'), JSON.stringify(keyring), { mode: 0o600 });
    const [policyFile, keyringFile] = [join(folder, 'policy.json'), join(folder, 'keyring.json')];
    const args = ['dist/cli/main.js', 'run', '-q', '-p', policyFile, '-k', keyringFile, file];

    const [one, two] = [await hashOutput([...args, '-t', '1']), await hashOutput([...args, '-t', '2'])];
    check(one === two, 'two threads write other bytes than one');
    return [
      ...(await threadRows(args, join(folder, 'half.ndjson'), size)),
      ...(await booksRows(args, folder, size)),
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** And what the machine has to give: two processes that share nothing, with half of the work each. */
async function threadRows(args: readonly string[], half: string, size: number): Promise<Row[]> {
  const halfSize = writeCalls(half, size / 2);
  const alone = [...args.slice(0, -1), half, '-t', '1'];
  const ways = [
    () => time([...args, '-t', '1']),
    () => time([...args, '-t', '2']),
    async () => Math.max(...(await Promise.all([time(alone), time(alone)]))),
  ];
  const [one, two, apart] = await inTurns(ways);
  const peer = toTiming('1 thread', one!, size);
  const file = `NDJSON file of ${(size / 1e9).toFixed(1)} GB`;
  return [
    {
      what: `nymline run --threads 2, ${file}`,
      ours: toTiming('2 threads', two!, size),
      peer,
      goal: 1.7,
      unit: 'bytes',
    },
    {
      what: 'nymline run twice at a time, a file of half the size each',
      ours: toTiming('2 processes', apart!, 2 * halfSize),
      peer,
      unit: 'bytes',
    },
  ];
}

/** @returns milliseconds of each way, of each round */
async function inTurns(ways: readonly (() => Promise<number>)[], after = () => {}): Promise<number[][]> {
  const times: number[][] = ways.map(() => []);
  for (let round = 0; round < rounds; round++) {
    for (let i = 0; i < ways.length; i++) {
      const way = (i + round) % ways.length;
      times[way]!.push(await ways[way]!());
      after();
    }
  }
  return times;
}

/**
 * Digests, checkpoints and a quarantine, into a file on the disk; of those records some hundred are broken. And what the machine
 * could reach at most: the run without them, and at the same time bare digests of as many bytes.
 */
async function booksRows(args: readonly string[], folder: string, size: number): Promise<Row[]> {
  const at = (name: string): string => join(folder, name);
  const key = ['dist/cli/main.js', 'quarantine', 'key', at('identity.txt')];
  const recipient = execFileSync(process.execPath, key, { encoding: 'utf8', stdio: 'pipe' }).trim();
  appendFileSync(args.at(-1)!, '{"from":\n'.repeat(100));
  const without = [...args, '-o', at('out.ndjson')];
  const books = ['--manifest', at('manifests'), '--checkpoint', '64'];
  const all = [...without, ...books, '--quarantine', at('quarantine'), '--recipient', recipient];
  const digests = ['-e', `${digest}(${2 * size})`];
  const beside = async (): Promise<number> =>
    Math.max(...(await Promise.all([time(without), time(digests)])));
  const ways = [() => time(without), () => time(all), beside];
  const times = await inTurns(ways, () => {
    for (const name of ['out.ndjson', 'manifests', 'quarantine'])
      rmSync(at(name), { recursive: true, force: true });
  });
  const [peer, ours, most] = times.map((each, i) => toTiming(i === 0 ? 'without' : 'with', each, size));
  const what = 'nymline run with manifest, checkpoints and quarantine, to a disk';
  const bare = 'nymline run without them, beside a process that digests as many bytes';
  return [
    { what, ours: ours!, peer: peer!, goal: 0.9, unit: 'bytes' },
    { what: bare, ours: most!, peer: peer!, unit: 'bytes' },
  ];
}

/** One piece again and again, which stays in the cache: no digest of a file costs less. */
const digest = `((bytes) => {
  const [piece, hash] = [Buffer.alloc(1 << 20), require('node:crypto').createHash('sha256')];
  for (let at = 0; at < bytes; at += piece.length) hash.update(piece);
})`;

/** @returns how many bytes there are */
function writeCalls(file: string, least: number): number {
  const random = createRandom(5);
  const numbers = createNumbers(50_000);
  const [from, to] = [drawZipf(count, numbers.length, random), drawZipf(count, numbers.length, random)];
  const below = (limit: number): number => Math.floor(random() * limit);
  const lines = Array.from({ length: count }, (_, call) =>
    JSON.stringify({
      uri: `https://platform.example.org/restapi/v1.0/account/37439510/extension/${below(1e6)}/call-log/${below(1e9)}?view=Detailed`,
      id: below(1e9).toString(36),
      sessionId: String(1e10 + below(8e10)),
      startTime: new Date(1_795_000_000_000 + below(1e10)).toISOString(),
      duration: below(3600),
      type: 'Voice',
      direction: random() < 0.5 ? 'Inbound' : 'Outbound',
      action: 'Phone Call',
      result: random() < 0.8 ? 'Accepted' : 'Missed',
      from: { phoneNumber: numbers[from[call]!], name: 'Alice Example', location: 'Washington, DC' },
      to: { phoneNumber: numbers[to[call]!], name: 'Bob Example', location: 'Reno, NV' },
      client: { ip: `192.0.2.${from[call]! % 256}` },
      device: { imei: `49015420${String(1_000_000 + from[call]!).padStart(7, '0')}`, model: 'X1' },
      legs: [{ duration: below(3600), type: 'Voice', legType: 'Accept', master: true }],
    }),
  );
  const part = Buffer.from(`${lines.join('\n')}\n`);
  const handle = openSync(file, 'w');
  let size = 0;
  while (size < least) size += writeSync(handle, part);
  closeSync(handle);
  return size;
}

function hashOutput(args: readonly string[]): Promise<string> {
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  const hash = createHash('sha256');
  child.stdout.on('data', (part) => hash.update(part));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => (code === 0 ? resolve(hash.digest('hex')) : reject(failed(code))));
  });
}

/** Milliseconds; where no output is named it goes nowhere, since a disk would be measured else. */
function time(args: readonly string[]): Promise<number> {
  const start = performance.now();
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'ignore', 'inherit'] });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) =>
      code === 0 || code === 3 ? resolve(performance.now() - start) : reject(failed(code)),
    );
  });
}

const failed = (code: number | null): Error => new Error(`bench: the command ended with ${code}`);

function toTiming(name: string, milliseconds: readonly number[], size: number): Row['ours'] {
  return timingOf(
    name,
    milliseconds.map((each) => (size * 1000) / each),
  );
}
