import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isDeep } from '../deep.js';
import { folder, keyring, leftIn } from './hosts.js';

const child = new URL('child.mjs', import.meta.url).pathname;
const page = readFileSync(new URL('../../docs/integrations.md', import.meta.url), 'utf8');

const modes = ['sync', 'async', 'worker'] as const;
const counts = [1000, 200_000] as const;
/** As child.mjs calls them, and as the page does. */
const endings = {
  natural: 'natural end',
  exit: '`process.exit` at once',
  later: '`process.exit` later',
  throw: 'uncaught error',
  reject: 'unhandled rejection',
  handled: 'SIGTERM, with a handler that exits',
  term: 'SIGTERM, without a handler',
  kill: 'SIGKILL',
  abort: '`process.abort`',
};
type Ending = keyof typeof endings;
/** Where the process may end before what was gathered in its last turn is written. */
const abrupt = new Set<Ending>(['term', 'kill', 'abort']);

interface Cell {
  readonly mode: (typeof modes)[number];
  readonly lines: number;
  readonly ending: Ending;
  /** What the page says: all, or so many at least. */
  readonly said: string;
}

/** The page's table: a row for each ending, a column for each mode and count. */
const cells: Cell[] = (Object.keys(endings) as Ending[]).flatMap((ending) => {
  const table = /<!-- loss -->(.*?)<!-- \/loss -->/s.exec(page)?.[1] ?? '';
  const row = table.split('\n').find((line) => line.startsWith(`| ${endings[ending]} |`)) ?? '';
  const said = row
    .split('|')
    .slice(2, -1)
    .map((cell) => cell.trim());
  return modes.flatMap((mode, m) =>
    counts.map((lines, c) => ({ mode, lines, ending, said: said[m * counts.length + c] ?? 'nothing' })),
  );
});

/** Each run has a processor to itself: more at once would be no quicker. */
const places = [Promise.resolve(), Promise.resolve()];
async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const before = places.shift()!;
  const now = before.then(work);
  places.push(
    now.then(
      () => {},
      () => {},
    ),
  );
  return now;
}

const pattern = /^\{"level":30,"time":\d+,"i":(\d+),"phone":"tel_k1_[a-z2-7]{26}","msg":"a line"\}$/;

/** @returns how many lines are in the file, each of them whole, in its place, and never raw */
async function linesAfter({ mode, ending, lines }: Cell): Promise<number> {
  const at = folder();
  const file = join(at, 'app.log');
  const env = { ...process.env, KEYRING: keyring };
  const running = spawn(process.execPath, [child, mode, ending, String(lines), file], {
    env,
    stdio: 'ignore',
  });
  await once(running, 'exit');
  const text = existsSync(file) ? readFileSync(file, 'utf8') : '';
  rmSync(at, { recursive: true });
  expect(leftIn(text)).toEqual([]);
  const found = text.split('\n');
  expect(found.pop()).toBe('');
  expect(found.findIndex((line, i) => Number(pattern.exec(line)?.[1]) !== i)).toBe(-1);
  return found.length;
}

describe('the table of what is lost', () => {
  it('has a cell for each ending, mode and count, and loses to nothing but a sudden end', () => {
    expect(cells).toHaveLength(54);
    for (const { mode, ending, lines, said } of cells) {
      if (mode === 'sync' || !abrupt.has(ending)) expect([ending, said]).toEqual([ending, 'all']);
      // A batch is 64 KiB and the line that fills it.
      else if (mode === 'async') expect(Number(said.replace(',', ''))).toBeGreaterThan(lines - 1000);
      else expect(said).toBe('0');
    }
  });
});

/** Of many lines each takes seconds: for every change those that end in the midst of them. */
const tried = cells.filter(
  ({ lines, ending }) => isDeep || lines === 1000 || ['exit', 'kill'].includes(ending),
);

describe.concurrent('of the lines that were logged', () => {
  it.each(tried)('$lines, $mode, $ending: as the page says, $said', { timeout: 180_000 }, async (cell) => {
    const found = await inTurn(() => linesAfter(cell));
    if (cell.said === 'all') expect(found).toBe(cell.lines);
    else expect(found).toBeGreaterThanOrEqual(Number(cell.said.replace(',', '')));
  });
});
