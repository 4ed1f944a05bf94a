/**
 * `nymline erase` over files, killed at any point: half of the times after a while, half as soon as it touches their folder
 * and a moment later. Two hundred times in the deep tests.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, watch, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { isDeep } from '../../deep.js';
import { outputsOf } from '../../rights/world.js';
import { nymline, root } from '../terminal.js';
import { contentOf, makeArchive } from './archive.js';

const kills = isDeep ? 200 : 3;
const rounds = isDeep ? 400 : 4;

const { path, person, stored } = makeArchive();
const [{ by }] = stored as [(typeof stored)[number]];
const { whole, rest } = outputsOf('ndjson');
const place = join(path, 'out');
mkdirSync(place);
const files = Array.from({ length: isDeep ? 6 : 3 }, (_, i) =>
  join(place, `${i}.ndjson${i % 2 === 0 ? '' : '.gz'}`),
);
const journal = join(path, 'journal.ndjson');
const receipt = join(path, 'receipt.json');

const args = ['--person', person, ...by, place, '--journal', journal, '--receipt', receipt, '-q'];

const contentsOf = (file: string): Buffer =>
  file.endsWith('.gz') ? gunzipSync(readFileSync(file)) : readFileSync(file);

/** @returns whether it came to its end */
function run(after: number, touched?: string): Promise<boolean> {
  const child = spawn(process.execPath, [`${root}dist/cli/main.js`, 'erase', '--records', ...args], {
    stdio: 'ignore',
  });
  const kill = () => setTimeout(() => child.kill('SIGKILL'), after);
  const watcher = touched === undefined ? undefined : watch(touched);
  if (watcher === undefined) kill();
  else watcher.once('change', kill);
  return new Promise((resolve) => {
    child.on('exit', (code) => {
      watcher?.close();
      resolve(code === 0);
    });
  });
}

/** What a process that is no more has left beside a file. */
const draftsOf = (): string[] => readdirSync(place).filter((name) => /^\..*\.\d+-[\da-f]{8}$/.test(name));

function restore(): void {
  for (const file of files) writeFileSync(file, contentOf(file, whole));
}

it('leaves each file old or new, and a journal that is whole', async () => {
  restore();
  await nymline(['index', place, '-q']);
  const start = performance.now();
  expect(await run(120_000)).toBe(true);
  const usual = performance.now() - start;
  let [round, done, mixed, left] = [0, 0, 0, 0];
  for (; round < rounds && round - done < kills; round++) {
    restore();
    const isEarly = round % 2 === 0;
    const isDone = await run(
      usual * (isEarly ? 0.4 * Math.random() : 0.3 + 0.8 * Math.random()),
      isEarly ? place : undefined,
    );
    if (isDone) done++;
    const states = files.map((file) => {
      const bytes = contentsOf(file);
      return bytes.equals(whole) ? 'old' : bytes.equals(rest) ? 'new' : 'neither';
    });
    expect([round, states.filter((state) => state === 'neither')]).toEqual([round, []]);
    if (isDone) expect(new Set(states)).toEqual(new Set(['new']));
    if (new Set(states).size === 2) mixed++;
    left += draftsOf().length;

    const { code, err } = await nymline(['audit', 'verify', journal]);
    expect([round, code]).toEqual([round, 0]);
    expect(err).not.toContain('is neither what it was nor');
    if (existsSync(receipt)) JSON.parse(readFileSync(receipt, 'utf8'));
    // An index that is left is of the old file or of the new one: whichever it is, the person is found where they are.
    const found = await nymline(['subject', '--person', person, ...by, place]);
    const holding = states.filter((state) => state === 'old').length;
    expect(found.err).toContain(`in ${holding} of ${files.length} files`);
  }
  const lines = readFileSync(journal, 'utf8')
    .split('\n')
    .filter((line) => line.endsWith('}'))
    .map((line) => JSON.parse(line));
  const begun = lines.filter(({ state }) => state === 'begun').length;
  const unended = 2 * begun - lines.length;
  if (isDeep) {
    process.stderr.write(`${JSON.stringify({ round, done, mixed, left, begun, unended })}\n`);
    // They were killed in the middle, too.
    expect(mixed).toBeGreaterThan(10);
    expect(round - done).toBe(kills);
  }
  // What was left goes with the next that writes.
  restore();
  expect((await nymline(['erase', '--records', ...args])).code).toBe(0);
  expect(draftsOf()).toEqual([]);
  expect(files.every((file) => contentsOf(file).equals(rest))).toBe(true);
}, 1_500_000);
