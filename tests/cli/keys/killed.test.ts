/**
 * Commands that write keyrings, killed at any point: half of them after some time, half as soon as they touch the folder and a
 * moment later. Two hundred and forty in the deep tests.
 */
import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync, watch } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { isSealed } from '../../../src/crypto/sealed.js';
import { loadKeyring } from '../../../src/index.js';
import { isDeep } from '../../deep.js';
import { serveTransit } from '../../policy/service/transit.js';
import { folder, keyring, nymline, root } from '../terminal.js';

/** That many are to be killed; in so many rounds at most, for some come to their end. */
const kills = isDeep ? 200 : 4;
const rounds = isDeep ? 400 : 8;

const vault = await serveTransit(['nymline']);
Object.assign(process.env, { VAULT_ADDR: vault.address, VAULT_TOKEN: vault.token });
afterAll(() => {
  vault.server.close();
  delete process.env.VAULT_ADDR;
  delete process.env.VAULT_TOKEN;
});

/** @param after - milliseconds from the start, or from when the folder is first touched. @returns whether it came to its end */
function run(args: readonly string[], after: number, touched?: string): Promise<boolean> {
  const child = spawn(process.execPath, [`${root}dist/cli/main.js`, ...args], { stdio: 'ignore' });
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

const place = folder({ 'keyring.json': keyring });
const at = (name: string): string => join(place, name);
const [file, journal, shares] = [
  at('keyring.json'),
  at('journal.ndjson'),
  ['a', 'b', 'c'].map((name) => at(`${name}.share`)),
];

/** Every secret that there ever was, as the ring spells it. */
const known = new Map<string, string>();

/** The ids in the ring; what it holds is remembered. */
async function idsOf(): Promise<string[]> {
  const ring = await loadKeyring({ file });
  for (const { id, bytes } of ring.secrets) known.set(id, Buffer.from(bytes).toString('base64'));
  return ring.secrets.map(({ id }) => id);
}

/** What a process that is no more may have left beside a file, until the next that writes it. */
const isDraft = (name: string): boolean =>
  /^\.(?:keyring\.json|journal\.ndjson|[abc]\.share)\.\d+(?:\.old|\.head)?$/.test(name);

async function commandOf(round: number, ids: readonly string[]): Promise<string[]> {
  const is = round % 4;
  if (is === 0 && ids.length < 8)
    return ['rotate', file, '--every', 'day', '--ahead', String(ids.length + 1)];
  if (is < 2 && ids.length > 1) return ['shred', file, ids.at(-1)!, '--force'];
  if (is === 2 || ids.length < 2) return ['split', file, ...shares];
  return isSealed(readFileSync(file)) ? ['unseal', file] : ['seal', file, '--by', 'vault:transit/nymline'];
}

it('leaves each file old or new, a journal that verifies, and no secret beside the ring', async () => {
  const { out: vkey } = await nymline(['audit', 'key', 'example.org/audit', at('audit.key')]);
  const options = ['--journal', journal, '--journal-key', at('audit.key')];
  expect((await nymline(['keys', 'rotate', file, '--every', 'day', '--ahead', '3', ...options])).code).toBe(
    0,
  );
  const start = performance.now();
  await run(['keys', 'list', file], 120_000);
  const usual = performance.now() - start;
  let done = 0;
  let round = 0;
  for (; round < rounds && round - done < kills; round++) {
    const before = await idsOf();
    const args = await commandOf(round, before);
    const isEarly = round % 8 < 4;
    const isDone = await run(
      ['keys', ...args, ...options],
      // How long an act takes depends on the machine, as does how long a command takes to come to it.
      usual * (isEarly ? 0.15 * Math.random() : 0.8 + (0.6 * (round % 64)) / 64),
      isEarly ? place : undefined,
    );
    if (isDone) done++;

    // Whole: of the old secrets all but the one that was to go, and new ones behind them only.
    const after = await idsOf();
    const same = after.filter((id) => before.includes(id));
    expect([round, same]).toEqual([round, before.slice(0, same.length)]);
    expect(before.length - same.length).toBeLessThanOrEqual(args[0] === 'shred' ? 1 : 0);
    if (args[0] !== 'rotate') expect(after).toHaveLength(same.length);

    const made = shares.filter((share) => existsSync(share));
    for (const share of made)
      expect(JSON.parse(readFileSync(share, 'utf8'))).toMatchObject({ version: 1, need: 2, of: 3 });
    if (isDone && args[0] === 'split') expect(made).toHaveLength(3);
    if (made.length > 1) {
      const { code } = await nymline(['keys', 'join', at('whole.json'), ...made]);
      expect([round, code, readFileSync(at('whole.json'), 'utf8').includes(known.get(after[0]!)!)]).toEqual([
        round,
        0,
        true,
      ]);
      rmSync(at('whole.json'));
    }

    const verified = await nymline(['audit', 'verify', journal, '--key', vkey.trim()]);
    expect([round, verified.code, verified.out.includes('the chain is whole')]).toEqual([round, 0, true]);
    expect(verified.err).not.toContain('is neither what it was');
    expect(verified.err).not.toContain('no entry says by whom');

    const isOpen = !isSealed(readFileSync(file));
    for (const name of readdirSync(place)) {
      const text = readFileSync(at(name), 'latin1');
      const held = [...known].filter(([, secret]) => text.includes(secret)).map(([id]) => id);
      if (name === 'keyring.json') expect(held.toSorted()).toEqual(isOpen ? after.toSorted() : []);
      else if (!isDraft(name)) expect([name, held]).toEqual([name, []]);
    }
    for (const share of made) rmSync(share);
  }

  // What was left goes with the next that writes.
  const left = readdirSync(place).filter(isDraft).length;
  await nymline(['keys', 'rotate', file, '--every', 'day', '--ahead', '40', ...options]);
  await nymline(['keys', 'split', file, ...shares, ...options]);
  for (const share of shares) rmSync(share);
  expect(readdirSync(place).sort()).toEqual([
    'audit.key',
    'journal.ndjson',
    'journal.ndjson.head',
    'keyring.json',
  ]);
  const lines = readFileSync(journal, 'utf8')
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line));
  const begun = lines.filter(({ state }) => state === 'begun').length;
  const ended = lines.filter(({ state }) => state !== 'begun').length;
  const told = {
    rounds: round,
    done,
    killed: round - done,
    begun,
    unended: begun - ended,
    torn: lines.filter(({ torn }) => torn).length,
    left,
  };
  if (isDeep) {
    process.stderr.write(`${JSON.stringify(told)}\n`);
    // They were killed in the middle, too.
    expect(told.unended).toBeGreaterThan(10);
    expect(told.killed).toBe(kills);
  }
}, 1_500_000);
