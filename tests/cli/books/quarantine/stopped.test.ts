/**
 * Redrives that are stopped at any call that writes, or by a cut of power, over segments that closed by size and by time. No
 * record is lost or doubled, no number stands outside sealed segments, and the manifests are whole once the next redrive has
 * been, or are called broken by what a redrive did. Every call in the deep tests.
 */
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { openFolder } from '../../../../src/books/folder.js';
import { createQuarantine } from '../../../../src/books/quarantine.js';
import { createPseudonymizer } from '../../../../src/pseudonymizer.js';
import { isDeep } from '../../../deep.js';
import { afterCut, begin, type Call, disk } from '../../checkpoint/disk.js';
import { folder, keyring, nymline } from '../../terminal.js';

vi.mock('node:fs', async (load) => {
  const real = await load<typeof import('node:fs')>();
  const shimmed = (await import('../../checkpoint/disk.js')).shim(real);
  return { ...shimmed, default: shimmed };
});
vi.mock('node:fs/promises', async (load) => {
  const real = await load<typeof import('node:fs/promises')>();
  return (await import('../../checkpoint/disk.js')).shimPromises(real);
});

const canary = '2025550';
const policy =
  'version: 1\nregion: US\nrules:\n  - { path: from, identifier: phone, transform: pseudonym }\n';
const narrow = `${policy}domain: { field: tenant, of: [one] }\n`;
const wide = `${policy}domain: { field: tenant, of: [one, two] }\n`;

/** Of three, one passes, one passes by the mended policy, one never. */
const line = (n: number, pad = ''): string =>
  n % 3 === 2
    ? `{"n":${n},"from":"+1${canary}${n}\n`
    : `{"n":${n},"from":"+1${canary}${n}","pad":"${pad}","tenant":"${n % 3 === 1 ? 'two' : 'one'}"}\n`;
const count = 60;
const all = Array.from({ length: count }, (_, i) => 1000 + i);
const numbersOf = (text: string): number[] => [...text.matchAll(/"n":(\d+)/g)].map(([, n]) => Number(n));

const origin = folder({
  'narrow.yaml': narrow,
  'wide.yaml': wide,
  'k.json': keyring,
  'in.ndjson': all.map((n) => line(n)).join(''),
});
const recipient = (await nymline(['quarantine', 'key', join(origin, 'id.txt')])).out.trim();
const parts = ['out', 'q', 'm', 'j'] as const;

const at = (name: string): string => join(origin, name);
const output = at('out/out.ndjson');
const journal = at('j/journal');

const redrive = () =>
  nymline([
    ...['quarantine', 'redrive', at('q'), '-i', at('id.txt'), '-p', at('wide.yaml'), '-k', at('k.json')],
    ...['-o', output, '--journal', journal, '--all'],
  ]);
const verify = () => nymline(['manifest', 'verify', at('m'), '--journal', journal]);

async function sealed(): Promise<number[]> {
  const { code, out, err } = await nymline([
    ...['quarantine', 'open', at('q'), '-i', at('id.txt'), '--raw', '--all'],
  ]);
  expect(code, err).toBe(0);
  return numbersOf(out);
}

function filesOf(path: string): Map<string, Buffer> {
  const names = readdirSync(path, { recursive: true, encoding: 'utf8' }).map((name) => join(path, name));
  return new Map(names.filter((name) => statSync(name).isFile()).map((name) => [name, readFileSync(name)]));
}

/** Of all that a run and a service have left, before any redrive. */
let start: Map<string, Buffer>;

function restore(files: ReadonlyMap<string, Buffer>): void {
  for (const each of parts) {
    rmSync(at(each), { recursive: true, force: true });
    mkdirSync(at(each));
  }
  for (const [file, bytes] of files) {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, bytes, { mode: 0o600 });
  }
}

function expectSealed(): void {
  for (const each of parts)
    for (const [name, bytes] of filesOf(at(each)))
      expect([name, name.includes(canary), bytes.includes(canary)]).toEqual([name, false, false]);
}

/** Whatever was left, the next redrive brings it to the end of a quiet one. */
async function expectWhole(where: string): Promise<void> {
  begin();
  expectSealed();
  const broken = await verify();
  if (broken.code !== 0)
    for (const fault of broken.err
      .trim()
      .split('\n')
      .filter((each) => !each.includes('note:')))
      expect(fault, where).toMatch(/the redrive of line [12] in the journal did not come to its end/);
  // Whoever looks first takes it back, or ends it.
  const kept = await sealed();
  const written = numbersOf(readFileSync(output, 'utf8'));
  expect([...written, ...kept].sort(), where).toEqual([...all, ...rotated].sort());
  const { code, err } = await redrive();
  expect(code, `${where}: ${err}`).toBe(3);
  expect(numbersOf(readFileSync(output, 'utf8')).sort(), where).toEqual(passing);
  expect((await sealed()).sort(), where).toEqual(staying);
  expectSealed();
  const verified = await verify();
  expect(verified.code, `${where}: ${verified.err}`).toBe(0);
}

/** In segments that closed by their size, and by their second. */
const rotated = [2000, 2002, 2003, 2005, 2008, 2009, 3001, 3002];
const staying = [...all, ...rotated].filter((n) => n % 3 === 2).sort();
const passing = [...all, ...rotated].filter((n) => n % 3 !== 2).sort();

beforeAll(async () => {
  for (const each of parts) mkdirSync(at(each));
  begin();
  const { code, err } = await nymline([
    ...['run', '-p', at('narrow.yaml'), '-k', at('k.json'), at('in.ndjson'), '-o', output],
    ...['--quarantine', at('q'), '--recipient', recipient, '--manifest', at('m')],
  ]);
  expect(code, err).toBe(3);
  const runs = readdirSync(at('q')).filter((name) => name.endsWith('.age')).length;
  await rotate();
  const segments = readdirSync(at('q')).filter((name) => name.endsWith('.age')).length;
  expect(segments - runs).toBe(isDeep ? 3 : 2);
  writeFileSync(journal, '');
  start = new Map<string, Buffer>(parts.flatMap((each) => [...filesOf(at(each))]));
}, 60_000);
beforeEach(() => restore(start));

/** As a service does: one closes since it is full, the rest after their second. */
async function rotate(): Promise<void> {
  const quarantine = createQuarantine({ recipients: [recipient], open: openFolder(at('q')) });
  const pseudonymizer = createPseudonymizer(narrow, keyring, { quarantine, onWarning() {} });
  const pad = 'x'.repeat(isDeep ? 3_000_000 : 10);
  const sealed = (count: number) =>
    vi.waitFor(() => expect(quarantine.counts.sealed).toBe(count), { timeout: 30_000, interval: 100 });
  const early = rotated.filter((n) => n < 3000);
  for (const n of early) pseudonymizer.line(line(n, pad).trimEnd());
  await sealed(early.length);
  for (const n of rotated.filter((n) => n >= 3000)) pseudonymizer.line(line(n).trimEnd());
  await sealed(rotated.length);
  expect(quarantine.counts).toEqual({ sealed: rotated.length, lost: 0 });
  pseudonymizer.close();
}

let points = 0;
afterAll(() => {
  if (isDeep) expect(points).toBeGreaterThan(60);
});

describe('a redrive', () => {
  it('comes to the same wherever it is stopped', { timeout: 1_800_000 }, async () => {
    begin();
    await redrive();
    const calls = disk.count;
    await expectWhole('quiet');
    expect(calls).toBeGreaterThan(40);
    for (const stop of pointsOf(calls)) {
      restore(start);
      begin(stop);
      await redrive().catch(() => {});
      points++;
      await expectWhole(`stopped at call ${stop} of ${calls}`);
    }
  });

  it.each(['strict', 'eager'] as const)(
    'comes to the same after a cut of power: %s',
    {
      timeout: 1_800_000,
    },
    async (mode) => {
      begin();
      await redrive();
      const calls: Call[] = disk.calls;
      const cuts = calls.flatMap(({ does }, index) =>
        does === 'sync' || does === 'folder' ? [index + 1] : [],
      );
      for (const cut of isDeep ? cuts : cuts.filter((_, i) => i % Math.ceil(cuts.length / 4) === 2)) {
        restore(afterCut(calls.slice(0, cut), mode, start));
        await expectWhole(`${mode}, cut behind call ${cut} of ${calls.length}`);
      }
    },
  );
});

/** Some, and the last ones, between the move and the journal; in the deep tests all. */
function pointsOf(calls: number): number[] {
  const every = Array.from({ length: calls }, (_, i) => i + 1);
  return isDeep ? every : every.filter((i) => i % Math.ceil(calls / 6) === 3 || i === calls - 5);
}
