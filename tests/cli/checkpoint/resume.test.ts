/**
 * Runs that are stopped at any call that writes, and gone on with: what comes of it is what comes of one quiet run, the output,
 * the manifest, and what was quarantined once that is opened. Every call of all formats in the deep tests.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { digestOf } from '../../../src/books/digest.js';
import { isDeep } from '../../deep.js';
import { folder, keyring, nymline, policy } from '../terminal.js';
import { afterCut, begin, type Call, disk } from './disk.js';

vi.mock('node:fs', async (load) => {
  const real = await load<typeof import('node:fs')>();
  const shimmed = (await import('./disk.js')).shim(real);
  return { ...shimmed, default: shimmed };
});
vi.mock('node:fs/promises', async (load) => {
  const real = await load<typeof import('node:fs/promises')>();
  return (await import('./disk.js')).shimPromises(real);
});

beforeEach(() => begin());

const fixture = (name: string): Buffer =>
  readFileSync(new URL(`../../fixtures/presets/${name}`, import.meta.url));
const repeat = (bytes: Buffer, size: number): Buffer =>
  Buffer.concat(Array.from({ length: Math.ceil(size / bytes.length) }, () => bytes));

const lines = Array.from({ length: 150 }, (_, i) =>
  i % 40 === 7
    ? '{"from":"+1202555'
    : `{"from":"(202) 555-01${String(i % 100).padStart(2, '0')}","name":"Ada","ip":"192.0.2.${i}","n":${i}}`,
);
const ndjson = Buffer.from(`\ufeff${lines.join('\n')}\n`);
const good = lines.filter((_, i) => i % 40 !== 7);

/** A long line in two parts, with a line of the other stream between. */
const cri = lines
  .map((line, i) =>
    i % 3 === 0
      ? `2026-11-24T10:00:00Z stdout P ${line.slice(0, 20)}\n2026-11-24T10:00:00Z stderr F {"n":${i}}\n2026-11-24T10:00:00Z stdout F ${line.slice(20)}\n`
      : `2026-11-24T10:00:00Z stdout F ${line}\n`,
  )
  .join('');

interface Kind {
  readonly name: string;
  readonly input: Buffer;
  readonly args: readonly string[];
  readonly from?: string;
  readonly to?: string;
}

const own = ['-p', 'policy.yaml'];
const kinds: readonly Kind[] = [
  { name: 'lines of JSON', input: ndjson, args: own },
  { name: 'lines of JSON, threads', input: ndjson, args: [...own, '--threads', '2'] },
  { name: 'packed on both sides', input: gzipSync(ndjson), args: own, from: 'in.gz', to: 'out.gz' },
  { name: 'packed by threads', input: ndjson, args: [...own, '--threads', '2'], to: 'out.gz' },
  {
    name: 'a JSON document',
    input: Buffer.from(`{"page":1,"items":[\n${good.join(',\n')}\n],"next":null}`),
    args: ['-p', 'document.yaml'],
  },
  {
    name: 'CSV',
    input: repeat(fixture('asterisk-cdr.csv'), 5000),
    args: ['--preset', 'asterisk-cdr', '--region', 'US'],
  },
  {
    name: 'CSV with a header',
    input: repeat(fixture('cucm-cdr.csv'), 9000),
    args: ['--preset', 'cucm-cdr', '--region', 'US'],
  },
  { name: 'W3C', input: repeat(fixture('w3c.log'), 6000), args: ['--preset', 'w3c'] },
  { name: 'Zeek', input: repeat(fixture('zeek-conn.log'), 6000), args: ['--preset', 'zeek-conn'] },
  { name: 'access log', input: repeat(fixture('combined.log'), 5000), args: ['--preset', 'combined'] },
  {
    name: 'syslog',
    input: repeat(fixture('syslog.log'), 5000),
    args: ['--preset', 'syslog', '--region', 'US'],
  },
  {
    name: 'SIP',
    input: repeat(fixture('sip-message.sip'), 9000),
    args: ['--preset', 'sip-message', '--region', 'US'],
  },
  { name: 'CRI, in parts', input: Buffer.from(cri), args: [...own, '--format', 'cri'] },
  {
    name: 'a line that is too long',
    input: Buffer.concat([ndjson, Buffer.alloc(1_200_000, 0x61), Buffer.from('\n'), ndjson]),
    args: [...own, '--max-record', '1'],
  },
  {
    name: 'a line that is too long, threads',
    input: Buffer.concat([ndjson, Buffer.alloc(3_000_000, 0x61), Buffer.from('\n'), ndjson]),
    args: [...own, '--max-record', '1', '--threads', '2'],
  },
];

const documentPolicy = policy.replace('region: US', 'region: US\nformat: { type: json, records: items }');

function place({ input, from = 'in' }: Kind): string {
  return folder({
    'policy.yaml': policy,
    'document.yaml': documentPolicy,
    'keyring.json': keyring,
    [`data/${from}`]: input,
    'out/.keep': '',
    'q/.keep': '',
  });
}

const identity = join(folder(), 'identity.txt');
const recipient = (await nymline(['quarantine', 'key', identity])).out.trim();

/** Without what makes it go on. */
function plainArgsOf(path: string, { args, from = 'in' }: Kind, to: string): string[] {
  return [
    'run',
    '-k',
    join(path, 'keyring.json'),
    ...args.map((each) => (each.endsWith('.yaml') ? join(path, each) : each)),
    join(path, 'data', from),
    ...['-o', to],
  ];
}

const argsOf = (path: string, kind: Kind): string[] => [
  ...plainArgsOf(path, kind, join(path, 'out', kind.to ?? 'out.log')),
  ...['--manifest', join(path, 'manifests')],
  ...['--quarantine', join(path, 'q'), '--recipient', recipient],
  ...['--resume', '--checkpoint', '0.001'],
];

/** What was quarantined, record by record, whatever segments and parts it is in. */
async function openedOf(quarantine: string): Promise<unknown[]> {
  const { code, out, err } = await nymline(['quarantine', 'open', quarantine, '-i', identity]);
  expect(code, err).toBe(0);
  const lines = out.split('\n').filter((line) => line !== '');
  const records: { text: string }[] = [];
  for (const line of lines) {
    const { segment, source, more, ...record } = JSON.parse(line);
    if (more) records.at(-1)!.text += record.text;
    else records.push({ ...record, source: basename(source) });
  }
  // Longer than what is worth a table of differences.
  return records.map(({ text, ...rest }) =>
    text.length < 1000 ? { text, ...rest } : { digest: digestOf(text), ...rest },
  );
}

interface Product {
  readonly code: number | null;
  readonly output: Buffer;
  readonly books: unknown;
  readonly summary: string;
  readonly quarantined: readonly unknown[];
}

/** @returns what an output and its manifest came to, without the time and the place */
async function productOf(path: string, kind: Kind): Promise<Product> {
  const { code, err } = await nymline(argsOf(path, kind));
  const file = join(path, 'out', kind.to ?? 'out.log');
  expect(existsSync(file), err).toBe(true);
  const number = readdirSync(join(path, 'manifests')).filter((name) => name.endsWith('.json'));
  expect(number).toEqual(['000001.json']);
  const manifest = JSON.parse(readFileSync(join(path, 'manifests/000001.json'), 'utf8'));
  const { time, input, output, quarantine, ...books } = manifest;
  expect(readdirSync(join(path, 'out')).sort()).toEqual(['.keep', kind.to ?? 'out.log']);
  return {
    code,
    output: readFileSync(file),
    books: {
      ...books,
      input: { ...input, name: '' },
      output: { ...output, name: '' },
      sealed: quarantine.sealed,
      lost: quarantine.lost,
    },
    quarantined: await openedOf(join(path, 'q')),
    summary: err
      .replace(/^nymline: goes on.*\n/gm, '')
      .replace(/in \d+ segments? in/, 'in segments in')
      .replace(/ \(.*\)/g, '')
      .replaceAll(path, ''),
  };
}

const checkpointOf = (output: string): string => join(dirname(output), `.${basename(output)}.checkpoint`);

let points = 0;
afterAll(() => {
  if (isDeep && points > 0) expect(points).toBeGreaterThan(500);
});

describe.each(kinds)('$name', (kind) => {
  it('comes to the same wherever it is stopped', { timeout: 600_000 }, async () => {
    const quiet = place(kind);
    begin();
    const expected = await productOf(quiet, kind);
    const calls = disk.count;
    expect(calls).toBeGreaterThan(12);
    const plain = await nymline([
      ...plainArgsOf(quiet, kind, join(quiet, 'plain')),
      ...['--quarantine', join(quiet, 'plain-q'), '--recipient', recipient],
    ]);
    expect(plain.code).toBe(expected.code);
    if (expected.code === 3) {
      expect(expected.quarantined).toEqual(await openedOf(join(quiet, 'plain-q')));
      expect(expected.quarantined.length).toBeGreaterThan(0);
    }
    const unpacked = kind.to?.endsWith('.gz') ? gunzipSync(expected.output) : expected.output;
    expect(readFileSync(join(quiet, 'plain')).equals(unpacked)).toBe(true);
    rmSync(quiet, { recursive: true });
    for (const stop of pointsOf(calls)) {
      const path = place(kind);
      begin(stop);
      await nymline(argsOf(path, kind)).catch(() => {});
      begin();
      points++;
      const output = join(path, 'out', kind.to ?? 'out.log');
      // It had come to its end, but for a name of its own.
      if (existsSync(output) && !existsSync(checkpointOf(output))) {
        expect(readFileSync(output).equals(expected.output)).toBe(true);
        rmSync(path, { recursive: true });
        continue;
      }
      const product = await productOf(path, kind);
      expect(product.output.equals(expected.output), `stopped at call ${stop} of ${calls}`).toBe(true);
      expect(product, `stopped at call ${stop} of ${calls}`).toEqual(expected);
      const verified = await nymline(['manifest', 'verify', join(path, 'manifests')]);
      expect(verified.code, verified.err).toBe(0);
      rmSync(path, { recursive: true });
    }
  });
});

/** Every place in which a cut of power finds the disk between two syncs; in the suite one of the last. */
describe.each(isDeep ? kinds : kinds.slice(0, 1))('$name, by power cuts', (kind) => {
  it.each(['strict', 'eager'] as const)('comes to the same: %s', { timeout: 600_000 }, async (mode) => {
    const path = place(kind);
    begin();
    const expected = await productOf(path, kind);
    const { calls } = disk;
    const cuts = calls.flatMap(({ does }, at) => (does === 'sync' || does === 'folder' ? [at + 1] : []));
    for (const cut of isDeep ? cuts : [cuts.at(-6)!]) {
      restore(path, calls.slice(0, cut), mode);
      begin();
      const output = join(path, 'out', kind.to ?? 'out.log');
      const product = await productOf(path, kind);
      expect(product.output.equals(expected.output), `cut behind call ${cut}`).toBe(true);
      expect(product, `cut behind call ${cut}`).toEqual(expected);
      const verified = await nymline(['manifest', 'verify', join(path, 'manifests')]);
      expect(verified.code, verified.err).toBe(0);
      rmSync(output);
    }
    rmSync(path, { recursive: true });
  });
});

/** Puts on the disk what it would hold: the input stays. */
function restore(path: string, calls: readonly Call[], mode: 'strict' | 'eager'): void {
  for (const each of ['out', 'manifests', 'q']) rmSync(join(path, each), { recursive: true, force: true });
  for (const each of ['out', 'manifests', 'q']) mkdirSync(join(path, each));
  writeFileSync(join(path, 'out/.keep'), '');
  for (const [file, content] of afterCut(calls, mode)) writeFileSync(file, content);
}

/** One of them, somewhere; in the deep tests all. */
function pointsOf(calls: number): number[] {
  if (isDeep) return Array.from({ length: calls }, (_, i) => i + 1);
  return [Math.ceil(calls * (0.3 + 0.6 * ((calls % 17) / 17)))];
}
