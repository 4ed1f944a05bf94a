/**
 * The built command with quarantine, manifest, totals and checkpoints, killed at any moment and gone on with until it is done.
 * Nothing is lost, nothing is there twice, and no number stands on the disk outside what is sealed. Five hundred kills in
 * the deep tests.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, watch } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { isDeep } from '../../deep.js';
import { folder, keyring, nymline, root } from '../terminal.js';

const kills = isDeep ? 125 : 1;
const canary = '+1202555';

const policy =
  'version: 1\nregion: US\nrules:\n  - { path: from, identifier: phone, transform: pseudonym }\n';
const lines = Array.from({ length: 12_000 }, (_, i) =>
  i % 200 === 7
    ? `{"from":"${canary}${1000 + (i % 9000)}\n`
    : `{"n":${i},"from":"${canary}${1000 + (i % 9000)}"}\n`,
).join('');
const place = folder({ 'p.yaml': policy, 'k.json': keyring, in: lines });
const at = (name: string): string => join(place, name);
const recipient = (await nymline(['quarantine', 'key', at('id.txt')])).out.trim();

const argsOf = (threads: string, output: string): string[] => [
  ...['run', '-q', '-p', at('p.yaml'), '-k', at('k.json'), at('in'), '-o', at(`out/${output}`)],
  ...['--quarantine', at('q'), '--recipient', recipient, '--manifest', at('m'), '--total', 'n'],
  ...['--resume', '--checkpoint', '0.02', '--threads', threads],
];

/** @returns whether it came to its end */
function run(args: readonly string[], after: number | undefined): Promise<boolean> {
  const child = spawn(process.execPath, [`${root}dist/cli/main.js`, ...args], { stdio: 'ignore' });
  // It takes half a second until anything is written.
  const watcher = watch(at('out'));
  if (after !== undefined) watcher.once('change', () => setTimeout(() => child.kill('SIGKILL'), after));
  return new Promise((resolve) =>
    child.on('exit', (_, signal) => {
      watcher.close();
      resolve(signal === null);
    }),
  );
}

/** Also in what was left half done. */
function expectSealed(): void {
  for (const name of readdirSync(place, { recursive: true, encoding: 'utf8' })) {
    if (name === 'in' || !statSync(at(name)).isFile()) continue;
    expect([name, readFileSync(at(name)).includes(canary)]).toEqual([name, false]);
  }
}

async function opened(): Promise<string[]> {
  const { code, out, err } = await nymline(['quarantine', 'open', at('q'), '-i', at('id.txt')]);
  expect(code, err).toBe(0);
  return out.split('\n').map((line) => line.replace(/^\{"segment":"[^"]*",/, ''));
}

function begin(): void {
  for (const name of ['q', 'm', 'out']) {
    rmSync(at(name), { recursive: true, force: true });
    mkdirSync(at(name));
  }
}

it.each([
  ['1', 'lines'],
  ['2', 'lines'],
  ['1', 'lines.gz'],
  ['2', 'lines.gz'],
])(
  'comes to the same whenever it is killed, %s threads, %s',
  { timeout: isDeep ? 7_200_000 : 1_200_000 },
  async (threads, name) => {
    const read = (): string => {
      const bytes = readFileSync(at(`out/${name}`));
      return (name.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString();
    };
    const args = argsOf(threads, name);
    begin();
    expect((await nymline(args)).code).toBe(3);
    const expected = { text: read(), sealed: await opened() };
    const manifest = (): object => {
      const { totals, books, quarantine } = JSON.parse(readFileSync(at('m/000001.json'), 'utf8'));
      return { totals, books, sealed: quarantine.sealed };
    };
    const told = manifest();
    let killed = 0;
    while (killed < kills) {
      begin();
      for (let isOver = false, round = 0; !isOver; round++) {
        // On a busy machine none of them might come as far as a checkpoint.
        isOver = await run(args, round < 3 ? Math.random() * 250 : undefined);
        if (!isOver) killed++;
        expectSealed();
        // It may have come to its end, and been killed behind that.
        if (existsSync(at(`out/${name}`)) && !existsSync(at(`out/.${name}.checkpoint`))) break;
      }
      expect(read() === expected.text).toBe(true);
      expect(await opened()).toEqual(expected.sealed);
      expect(readdirSync(at('m')).filter((each) => each.endsWith('.json'))).toEqual(['000001.json']);
      expect(manifest()).toEqual(told);
      const verified = await nymline(['manifest', 'verify', at('m')]);
      expect(verified.code, verified.err).toBe(0);
    }
  },
);
