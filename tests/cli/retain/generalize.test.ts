/**
 * Files that are generalized when they are past their first period: once, in one step, with a journal that `manifest verify`
 * follows, and that is told to its end behind a process that was killed.
 */
import { existsSync, readdirSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { folder, keyring, nymline, policy } from '../terminal.js';

const day = 86_400_000;
const fine = '{"from":"+12025550123","time":"2026-11-24T10:20:30Z"}\n';
const coarser =
  'version: 1\nrules:\n  - { path: time, transform: generalize, to: hour }\n  - { path: from, transform: drop }\n';

function archive() {
  const path = folder({
    'policy.yaml': policy,
    'k.json': keyring,
    'coarse.yaml': coarser,
    'in/a.ndjson': fine,
    'in/b.ndjson': fine,
    'retention.yaml':
      'version: 1\nretention:\n  - { category: calls, files: "**", keep: 30d, generalize: { policy: coarse.yaml, keep: 400d } }\n',
  });
  const at = (name: string): string => join(path, name);
  const run = () =>
    nymline([
      ...['run', '-p', at('policy.yaml'), '-k', at('k.json'), '-o', at('out'), '--manifest', at('m')],
      join(path, 'in', '*'),
    ]);
  const age = (file: string, days: number): void => {
    const sheets = readdirSync(at('m')).map((name) => join(at('m'), name));
    const sheet = sheets.find((each) => JSON.parse(readFileSync(each, 'utf8')).output.name === file)!;
    const time = new Date(Date.now() - days * day).toISOString();
    // The last one, so that the chain still holds.
    writeFileSync(sheet, readFileSync(sheet, 'utf8').replace(/"time": "[^"]+"/, `"time": "${time}"`));
  };
  const retain = (...more: readonly string[]) =>
    nymline([
      ...['retain', '--periods', at('retention.yaml'), '--manifest', at('m'), '--keyring', at('k.json')],
      ...['--journal', at('journal'), at('out'), ...more],
    ]);
  const verify = () => nymline(['manifest', 'verify', at('m'), '--journal', at('journal')]);
  return { at, run, age, retain, verify };
}

it('generalizes a file once, and takes it away when it is past the second period', async () => {
  const { at, run, age, retain, verify } = archive();
  await run();
  const [a, b] = [at('out/a.ndjson'), at('out/b.ndjson')];
  age(b, 40);
  const before = statSync(b);
  const told = await retain();
  expect([told.code, told.err]).toEqual([4, '']);
  expect(told.out).toMatch(/b\.ndjson .*coarse\.yaml/);
  expect(told.out).not.toContain('a.ndjson');
  const done = await retain('--apply');
  expect([done.code, done.err]).toEqual([0, '']);
  expect(done.out).toContain('1 file that is generalized');
  expect(readFileSync(b, 'utf8')).toBe('{"time":"2026-11-24T10:00:00Z"}\n');
  expect(readFileSync(a, 'utf8')).toContain('10:20:30');
  // As old as it was, finished for the run that made it, and followed.
  expect(Math.abs(statSync(b).mtimeMs - before.mtimeMs)).toBeLessThan(1);
  expect((await run()).err).toContain('finished');
  expect(readFileSync(b, 'utf8')).not.toContain('from');
  expect((await verify()).code).toBe(0);
  expect((await nymline(['audit', 'verify', at('journal')])).err).toBe('');
  const [begun, end] = readFileSync(at('journal'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(begun).toMatchObject({
    command: 'retain',
    state: 'begun',
    files: [{ name: b }, { name: at('coarse.yaml') }],
  });
  expect(begun.files[0].from).not.toBe(begun.files[0].to);
  expect(end).toMatchObject({
    state: 'done',
    of: 1,
    receipt: expect.stringContaining('1 record generalized by'),
  });

  expect((await retain('--apply')).code).toBe(0);
  expect(readFileSync(at('journal'), 'utf8').trim().split('\n')).toHaveLength(2);
  // By a policy that was changed it is done again.
  writeFileSync(at('coarse.yaml'), coarser.replace('hour', 'day'));
  expect((await retain('--apply')).code).toBe(0);
  expect(readFileSync(b, 'utf8')).toBe('{"time":"2026-11-24T00:00:00Z"}\n');
  expect((await verify()).code).toBe(0);

  age(b, 500);
  expect((await retain('--apply')).code).toBe(0);
  expect([existsSync(a), existsSync(b)]).toEqual([true, false]);
  expect((await verify()).err).toContain('was taken away');
}, 240_000);

it('leaves a file as it is of which not all records can be read', async () => {
  const { at, run, age, retain } = archive();
  await run();
  const b = at('out/b.ndjson');
  writeFileSync(b, `${readFileSync(b, 'utf8')}{"from":\n`);
  utimesSync(b, new Date(Date.now() - 40 * day), new Date(Date.now() - 40 * day));
  age(b, 40);
  const { code, err } = await retain('--apply', '--by', 'written');
  expect([code, err]).toEqual([
    1,
    expect.stringMatching(/b\.ndjson has 1 record that .*coarse\.yaml cannot read/),
  ]);
  expect(readFileSync(b, 'utf8')).toContain('10:20:30');
  expect(readdirSync(at('out')).filter((name) => /^\.b/.test(name))).toEqual([]);
});

it.each([
  ['before', 0],
  ['behind', 1],
])('is told to its end where it was killed %s the file had its name', async (_, isBehind) => {
  const { at, run, age, retain, verify } = archive();
  await run();
  const [b, finished] = [at('out/b.ndjson'), at('out/.nymline.jsonl')];
  age(b, 40);
  const [old, state, known] = [readFileSync(b), statSync(b), readFileSync(finished)];
  await retain('--apply');
  const lines = readFileSync(at('journal'), 'utf8').split('\n');
  writeFileSync(at('journal'), `${lines[0]}\n`);
  writeFileSync(finished, known);
  if (!isBehind) {
    writeFileSync(b, old);
    utimesSync(b, state.atime, state.mtime);
  }
  const { code, err } = await retain('--apply');
  expect([code, err]).toEqual([0, '']);
  expect(readFileSync(b, 'utf8')).toBe('{"time":"2026-11-24T10:00:00Z"}\n');
  const entries = readFileSync(at('journal'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(entries.map((each) => each.state)).toEqual(
    isBehind ? ['begun', 'done'] : ['begun', 'failed', 'begun', 'done'],
  );
  expect((await verify()).code).toBe(0);
  if (isBehind) expect((await run()).err).toContain('finished');
  expect(readFileSync(b, 'utf8')).not.toContain('from');
});
