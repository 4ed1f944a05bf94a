/**
 * Runs with a quarantine, and redrives, killed at any point. No record is lost, none is there twice, and no number stands on the
 * disk outside what is sealed or was opened. Three hundred of them in the deep tests.
 */
import { spawn } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  watch,
} from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { isDeep } from '../../../deep.js';
import { folder, keyring, nymline, root } from '../../terminal.js';

const kills = isDeep ? 150 : 3;
const rounds = isDeep ? 400 : 8;
const canary = '2025550';

/** @returns whether it came to its end */
function run(args: readonly string[], after: number, touched?: string): Promise<boolean> {
  const child = spawn(process.execPath, [`${root}dist/cli/main.js`, ...args], { stdio: 'ignore' });
  const kill = () => setTimeout(() => child.kill('SIGKILL'), after);
  const watcher = touched === undefined ? undefined : watch(touched);
  if (watcher === undefined) kill();
  else watcher.once('change', kill);
  return new Promise((resolve) => {
    child.on('exit', (_, signal) => {
      watcher?.close();
      resolve(signal === null);
    });
  });
}

const policy =
  'version: 1\nregion: US\nrules:\n  - { path: from, identifier: phone, transform: pseudonym }\n';
const line = (n: number): string =>
  n % 50 === 3
    ? `{"n":${n},"from":"+1${canary}${n}\n`
    : `{"n":${n},"from":"+1${canary}${n}","tenant":"${n % 40 === 7 ? 'two' : 'one'}"}\n`;
const count = 4000;
const place = folder({
  'p.yaml': `${policy}domain: { field: tenant, of: [one] }\n`,
  'wide.yaml': `${policy}domain: { field: tenant, of: [one, two] }\n`,
  'k.json': keyring,
  'in.ndjson': Array.from({ length: count }, (_, i) => line(1000 + i)).join(''),
});
const at = (name: string): string => join(place, name);
const recipient = (await nymline(['quarantine', 'key', at('id.txt')])).out.trim();
const seal = ['--quarantine', at('q'), '--recipient', recipient];
const runArgs = [
  'run',
  '-p',
  at('p.yaml'),
  '-k',
  at('k.json'),
  at('in.ndjson'),
  '-o',
  at('out.ndjson'),
  ...seal,
];
const redriveArgs = [
  'quarantine',
  'redrive',
  at('q'),
  '-i',
  at('id.txt'),
  '-p',
  at('wide.yaml'),
  '-k',
  at('k.json'),
  '-o',
  at('out.ndjson'),
];

/** Also in what was left half done, and in swap files. */
function expectSealed(): void {
  for (const name of readdirSync(place, { recursive: true, encoding: 'utf8' })) {
    if (name === 'in.ndjson' || !statSync(at(name)).isFile()) continue;
    expect([name, readFileSync(at(name)).includes(canary)]).toEqual([name, false]);
  }
}

const numbersOf = (texts: readonly string[]): number[] =>
  texts.map((text) => Number(/"n":(\d+)/.exec(text)![1]));

async function sealed(): Promise<number[]> {
  const { code, out, err } = await nymline(['quarantine', 'open', at('q'), '-i', at('id.txt')]);
  expect([code, err.replace(/\d+/g, 'n')]).toEqual([0, expect.stringContaining('opened')]);
  return numbersOf(
    out
      .trim()
      .split('\n')
      .filter((each) => each !== '')
      .map((each) => JSON.parse(each).text),
  );
}

const written = (): number[] =>
  existsSync(at('out.ndjson')) ? numbersOf(readFileSync(at('out.ndjson'), 'utf8').trim().split('\n')) : [];
const all = Array.from({ length: count }, (_, i) => 1000 + i);

it('loses none and doubles none, whenever a run is killed', async () => {
  let killed = 0;
  for (let round = 0; round < rounds && killed < kills; round++) {
    rmSync(at('q'), { recursive: true, force: true });
    rmSync(at('out.ndjson'), { force: true });
    mkdirSync(at('q'));
    const isOver = await run(
      runArgs,
      round % 2 === 0 ? Math.random() * 60 : 150 + Math.random() * 400,
      round % 2 === 0 ? at('q') : undefined,
    );
    if (!isOver) killed++;
    expectSealed();
    const out = written();
    const names = readdirSync(at('q'));
    if (names.some((name) => name.endsWith('.end')) || isOver) {
      expect([...out, ...(await sealed())].sort((a, b) => a - b)).toEqual(all);
    } else if (out.length > 0) {
      // Killed between the output's name and the end of the run: `--all` has what is missing.
      const { out: text } = await nymline(['quarantine', 'open', at('q'), '-i', at('id.txt'), '--all']);
      const rest = numbersOf(
        text
          .trim()
          .split('\n')
          .map((each) => JSON.parse(each).text),
      );
      expect([...out, ...rest].sort((a, b) => a - b)).toEqual(all);
    } else expect(await sealed()).toEqual([]);
  }
  expect(killed).toBeGreaterThan(0);
}, 600_000);

it('loses none and doubles none, whenever a redrive is killed', async () => {
  rmSync(at('q'), { recursive: true, force: true });
  rmSync(at('out.ndjson'), { force: true });
  expect((await nymline(runArgs)).code).toBe(3);
  copyFileSync(at('out.ndjson'), at('first'));
  const segments = readdirSync(at('q'));
  mkdirSync(at('saved'));
  for (const name of segments) copyFileSync(join(at('q'), name), join(at('saved'), name));
  let killed = 0;
  for (let round = 0; round < rounds && killed < kills; round++) {
    rmSync(at('q'), { recursive: true });
    mkdirSync(at('q'));
    for (const name of segments) copyFileSync(join(at('saved'), name), join(at('q'), name));
    copyFileSync(at('first'), at('out.ndjson'));
    if (!(await run(redriveArgs, Math.random() * 30, at('q')))) killed++;
    expectSealed();
    // Whoever looks first takes it back, or ends it.
    const kept = await sealed();
    expect([...written(), ...kept].sort((a, b) => a - b)).toEqual(all);
    expect((await nymline(redriveArgs)).code).toBe(3);
    expect((await sealed()).every((n) => n % 50 === 3)).toBe(true);
    expect([...written(), ...(await sealed())].sort((a, b) => a - b)).toEqual(all);
    expectSealed();
  }
  expect(killed).toBeGreaterThan(0);
}, 600_000);
