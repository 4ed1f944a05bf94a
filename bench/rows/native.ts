/**
 * @module
 * The command beside programs in other languages, each a process of its own that reads a file and writes one, once over
 * fresh data: what somebody would write in Rust and Go with the usual libraries, and in the language of Vector. They are built from `bench/native` where
 * the toolchains are. CPU of the process, less that of its run on one record.
 */
import { spawnSync } from 'node:child_process';
import { createHmac, randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createNumbers } from '../data.js';
import { check } from '../measure.js';
import { accessPolicy, cdrPolicy, createAccess, createCdr } from './delimited.js';
import { createUsual, policy } from './ndjson.js';
import { createMessages } from './scrub/messages.js';

interface Work {
  readonly name: string;
  readonly policy: object;
  readonly lines: readonly string[];
  /** What must not be left, and what stands in an output in place of it. */
  readonly raw: string;
}

interface Contender {
  readonly name: string;
  command(work: string, source: string, target: string): string[];
}

const records = 200_000;
const rounds = 5;
const built = resolve('bench/native/built');

export function nativeTable(): string {
  const folder = mkdtempSync(join(tmpdir(), 'nymline-bench-'));
  try {
    mkdirSync(built, { recursive: true });
    const key = randomBytes(32);
    const contenders = [nymline(folder), ...buildAll(key.toString('hex'))];
    const lines = works().flatMap((work) => compare(work, contenders, folder, key));
    return [
      "| one pass over fresh data | | CPU µs a record | of nymline's |",
      '|---|---|---:|---:|',
      ...lines,
      '',
      `Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model.trim() ?? 'unknown processor'}. Processor time, least of ${rounds} runs in turns, each less that on one record.`,
    ].join('\n');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Peers find what four expressions find, and leave the rest: numbers without a plus, names, secrets. */
const scrubPolicy = {
  ...policy,
  rules: [{ path: 'msg', transform: 'scrub', identifiers: ['phone', 'email', 'ip', 'card'] }],
};

/** Of numbers, callers and pages by Zipf's law; times advance in rows, and record ids never come again. */
function works(): Work[] {
  const calls = createUsual(createNumbers(50_000), records).map((line) => `${line}\n`);
  const cdr = createCdr(records);
  const messages = createMessages(records).map((msg) => `${JSON.stringify({ level: 30, msg })}\n`);
  return [
    { name: 'calls', policy, lines: calls, raw: JSON.parse(calls[0]!).from.phoneNumber as string },
    { name: 'cdr', policy: cdrPolicy, lines: cdr.lines, raw: cdr.raw[0]! },
    {
      name: 'messages',
      policy: scrubPolicy,
      lines: messages,
      raw: /user\d+@example\.org/.exec(messages.join(''))![0],
    },
    { name: 'access', policy: accessPolicy, lines: createAccess(records), raw: 'session=1' },
  ];
}

function nymline(folder: string): Contender {
  const secret = `base64:${randomBytes(32).toString('base64')}`;
  const keyring = join(folder, 'keyring.json');
  writeFileSync(keyring, JSON.stringify({ version: 1, secrets: [{ id: 'k1', secret }] }), { mode: 0o600 });
  return {
    name: 'nymline run',
    command: (work, source, target) => {
      const document = join(folder, `${work}.json`);
      const command = [process.execPath, 'dist/cli/main.js', 'run', '-q', '-t', '1'];
      return [...command, '-p', document, '-k', keyring, '-o', target, source];
    },
  };
}

/** Those whose toolchain is there; of others a word is said. */
function buildAll(key: string): Contender[] {
  const release = ['cargo', 'build', '--release', '--quiet', '--target-dir', built, '--manifest-path'];
  const go = join(built, 'bench-go');
  const all = [
    {
      name: 'Rust',
      build: [...release, 'bench/native/rust/Cargo.toml'],
      program: join(built, 'release/nymline-bench-rust'),
    },
    {
      name: 'VRL',
      build: [...release, 'bench/native/vrl/Cargo.toml'],
      program: join(built, 'release/nymline-bench-vrl'),
    },
    { name: 'Go', build: ['go', 'build', '-C', 'bench/native/go', '-o', go, '.'], program: go },
  ];
  return all.flatMap(({ name, build, program }) => {
    process.stderr.write(`building ${name}…\n`);
    const [command, ...args] = build;
    const { status } = spawnSync(command!, args, { stdio: ['ignore', 'inherit', 'inherit'] });
    if (status !== 0) process.stderr.write(`${name} is left out: ${command} is missing or failed\n`);
    const made: Contender = {
      name,
      command: (work, source, target) => [program, work, source, target, key],
    };
    return status === 0 ? [made] : [];
  });
}

function compare(work: Work, contenders: readonly Contender[], folder: string, key: Buffer): string[] {
  const [source, one, target] = ['source', 'one', 'target'].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ];
  writeFileSync(join(folder, `${work.name}.json`), JSON.stringify(work.policy));
  writeFileSync(source, work.lines.join(''));
  writeFileSync(one, work.lines[0]!);
  for (const { name, command } of contenders) {
    measureCpu(command(work.name, source, target));
    const text = readFileSync(target, 'utf8');
    check(text.split('\n').length === work.lines.length + 1, `${name} loses a record of ${work.name}`);
    check(!text.includes(work.raw), `${name} leaves a value of ${work.name}`);
    const hash = createHmac('sha256', key).update(work.raw).digest('hex').slice(0, 32);
    const isHashed = name === 'nymline run' ? text.includes('tel_k1_') : text.includes(hash);
    check(work.name === 'access' || isHashed, `${name} hashes otherwise in ${work.name}`);
  }
  const least = contenders.map(() => ({ whole: Infinity, start: Infinity }));
  for (let round = 0; round < rounds; round++) {
    contenders.forEach(({ command }, i) => {
      const each = least[i]!;
      each.whole = Math.min(each.whole, measureCpu(command(work.name, source, target)));
      each.start = Math.min(each.start, measureCpu(command(work.name, one, target)));
    });
  }
  const costs = least.map(({ whole, start }) => ((whole - start) * 1e6) / work.lines.length);
  return contenders.map(
    ({ name }, i) =>
      `| ${work.name} | ${name} | ${costs[i]!.toFixed(2)} | ${(costs[i]! / costs[0]!).toFixed(2)}× |`,
  );
}

/** Seconds of a process and its threads. */
function measureCpu(command: readonly string[]): number {
  const { status, stderr } = spawnSync('bash', ['-c', 'TIMEFORMAT="%U %S"; time "$@"', 'bash', ...command], {
    encoding: 'utf8',
  });
  check(status === 0, `${command[0]} failed: ${stderr}`);
  return stderr
    .trim()
    .split('\n')
    .at(-1)!
    .split(' ')
    .reduce((sum, each) => sum + Number(each), 0);
}
