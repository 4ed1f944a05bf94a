import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folder, keyring, leftIn } from './hosts.js';

const child = new URL('child.mjs', import.meta.url).pathname;

/** @returns how many lines are in the file, each of them whole and never raw */
async function linesAfter(mode: string, ending: string, lines: number): Promise<number> {
  const file = join(folder(), 'app.log');
  const running = spawn(process.execPath, [child, mode, ending, String(lines), file], {
    env: { ...process.env, KEYRING: keyring },
    stdio: 'ignore',
  });
  await new Promise((resolve) => running.once('exit', resolve));
  if (!existsSync(file)) return 0;
  const text = readFileSync(file, 'utf8');
  expect(leftIn(text)).toEqual([]);
  const found = text.split('\n');
  expect(found.pop()).toBe('');
  const pattern = /^\{"level":30,"time":\d+,"i":\d+,"phone":"tel_k1_[a-z2-7]{26}","msg":"a line"\}$/;
  expect(found.filter((line) => !pattern.test(line))).toEqual([]);
  const order = found.map((line) => Number(/"i":(\d+)/.exec(line)![1]));
  expect(order).toEqual(order.map((_, i) => i));
  return found.length;
}

const endings = ['natural', 'exit', 'later', 'throw', 'reject', 'term', 'handled', 'kill', 'abort'];
/** Where the process may end before what was gathered in its last turn is written. */
const abrupt = new Set(['term', 'kill', 'abort']);

describe.concurrent.each([1000, 200_000])('of %i lines', (lines) => {
  // Of the many lines, one ending of each kind: the others end in the same way.
  const tried = lines === 1000 ? endings : ['natural', 'exit', 'throw', 'kill'];

  it.each(tried)('none is lost when sync: %s', async (ending) => {
    expect(await linesAfter('sync', ending, lines)).toBe(lines);
  });

  it.each(tried)(
    'asynchronous, at most the last batch is lost, and that only to a signal: %s',
    async (ending) => {
      const found = await linesAfter('async', ending, lines);
      if (!abrupt.has(ending)) expect(found).toBe(lines);
      // A batch is 64 KiB and the line that fills it: of these lines, some 700.
      else expect(lines - found).toBeLessThanOrEqual(1000);
    },
  );

  it.each(tried)('in a worker, none is lost where the process has an end: %s', async (ending) => {
    const found = await linesAfter('worker', ending, lines);
    if (!abrupt.has(ending)) expect(found).toBe(lines);
  });
});
