/**
 * Runs over many files that are stopped at any call that writes, and gone on with: what comes of it is what comes of one quiet
 * run. Every call in the deep tests.
 */
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, it, vi } from 'vitest';
import { isDeep } from '../../../deep.js';
import { begin, disk } from '../../checkpoint/disk.js';
import { folder, nymline, workplace } from '../../terminal.js';

vi.mock('node:fs', async (load) => {
  const real = await load<typeof import('node:fs')>();
  const shimmed = (await import('../../checkpoint/disk.js')).shim(real);
  return { ...shimmed, default: shimmed };
});
vi.mock('node:fs/promises', async (load) => {
  const real = await load<typeof import('node:fs/promises')>();
  return (await import('../../checkpoint/disk.js')).shimPromises(real);
});

beforeEach(() => begin());

const names = ['cdr-1.ndjson', 'cdr-2.ndjson', 'cdr-3.ndjson'];
const linesOf = (file: number): string =>
  Array.from({ length: 60 }, (_, i) =>
    i % 40 === 7
      ? '{"from":"+1202555\n'
      : `{"from":"(202) 555-01${String(i + file).padStart(2, '0')}","ip":"192.0.2.${i}","n":${file}}\n`,
  ).join('');

interface Place {
  readonly path: string;
  run(): ReturnType<typeof nymline>;
  at(name: string): string;
}

const identity = join(folder(), 'identity.txt');
const recipient = (await nymline(['quarantine', 'key', identity])).out.trim();

function place(): Place {
  const { path, run } = workplace(Object.fromEntries(names.map((name, i) => [`in/${name}`, linesOf(i)])));
  const at = (name: string): string => join(path, name);
  return {
    path,
    at,
    run: () =>
      nymline([
        ...[...run, at('in'), '-o', at('out'), '--threads', '1', '--manifest', at('m')],
        ...['--quarantine', at('q'), '--recipient', recipient, '--resume', '--checkpoint', '0.001'],
      ]),
  };
}

/** Of each output what it holds, what its last manifest says but for time and place, and what was quarantined. */
async function productOf({ path, at }: Place): Promise<unknown> {
  const told = new Map<string, unknown>();
  for (const name of readdirSync(at('m'))
    .filter((each) => /^\d+\.json$/.test(each))
    .sort()) {
    const { time, number, previous, quarantine, ...rest } = JSON.parse(readFileSync(at(`m/${name}`), 'utf8'));
    const { sealed, lost } = quarantine;
    expect(told.has(rest.output.name.replace(path, ''))).toBe(false);
    told.set(
      rest.output.name.replace(path, ''),
      JSON.parse(JSON.stringify({ ...rest, sealed, lost }).replaceAll(path, '')),
    );
  }
  const outputs = readdirSync(at('out')).filter((name) => name.includes('cdr-'));
  return {
    outputs: outputs.sort().map((name) => [name, readFileSync(at(`out/${name}`), 'utf8')]),
    told: [...told].sort(),
    opened: await openedOf(at('q')),
  };
}

async function openedOf(quarantine: string): Promise<string[]> {
  const { code, out, err } = await nymline(['quarantine', 'open', quarantine, '-i', identity]);
  expect(code, err).toBe(0);
  const records = out.split('\n').filter((line) => line !== '');
  return records.map((line) => JSON.stringify({ ...JSON.parse(line), segment: undefined })).sort();
}

it('come to the same wherever they are stopped', { timeout: 600_000 }, async () => {
  const quiet = place();
  expect((await quiet.run()).code).toBe(3);
  const calls = disk.count;
  const expected = await productOf(quiet);
  expect(readdirSync(quiet.at('out')).filter((name) => name.includes('cdr-'))).toEqual(names);
  let goneOn = 0;
  for (const stop of pointsOf(calls)) {
    const given = place();
    begin(stop);
    await given.run().catch(() => {});
    begin();
    const about = `stopped at call ${stop} of ${calls}`;
    const begun = names.filter((name) => existsSync(given.at(`out/.${name}.checkpoint`)));
    await given.run();
    expect(await productOf(given), about).toEqual(expected);
    for (const name of begun) {
      const written = disk.calls.filter(
        ({ does, file }) => does === 'write' && file === given.at(`out/.${name}.part`),
      );
      const bytes = written.reduce((sum, call) => sum + call.bytes!.length, 0);
      // It goes on, and does not begin anew.
      expect(bytes, about).toBeLessThan(readFileSync(given.at(`out/${name}`)).length);
      goneOn++;
    }
    const verified = await nymline(['manifest', 'verify', given.at('m')]);
    expect(verified.code, `${about}: ${verified.err}`).toBe(0);
    expect(verified.err, about).toBe('');
    rmSync(given.path, { recursive: true });
  }
  expect(goneOn).toBeGreaterThan(0);
});

/** One in each file; in the deep tests all. */
function pointsOf(calls: number): number[] {
  if (isDeep) return Array.from({ length: calls }, (_, i) => i + 1);
  return [0.2, 0.5, 0.9].map((share) => Math.ceil(calls * share));
}
