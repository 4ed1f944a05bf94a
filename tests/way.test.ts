import { readFileSync } from 'node:fs';
import { Session } from 'node:inspector/promises';
import { relative } from 'node:path';
import { Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { pump } from '../src/cli/files/pump.js';
import type { Source } from '../src/cli/files/source.js';
import { createPseudonymizer, type PolicyDocument, type Pseudonymizer } from '../src/index.js';

const source = fileURLToPath(new URL('../src', import.meta.url));
const page = readFileSync(new URL('../CONTRIBUTING.md', import.meta.url), 'utf8');

/** The files that the page lists for a way, in its order. */
const listed = (way: string): string[] => {
  const part = page.slice(page.indexOf(`**${way}.**`)).split('\n\n')[0]!;
  return [...part.matchAll(/`([\w/-]+\.ts)`/g)].map(([, file]) => file!);
};

/** The files of ours in which a function ran. */
async function filesThat(run: () => unknown): Promise<string[]> {
  const session = new Session();
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: false });
  await session.post('Profiler.takePreciseCoverage');
  await run();
  const { result } = await session.post('Profiler.takePreciseCoverage');
  await session.post('Profiler.stopPreciseCoverage');
  session.disconnect();
  return result
    .filter(({ functions }) => functions.some(({ ranges }) => ranges.some(({ count }) => count > 0)))
    .map(({ url }) => relative(source, url.startsWith('file:') ? fileURLToPath(url) : url))
    .filter((file) => !file.startsWith('..') && file.endsWith('.ts'))
    .sort();
}

const policy: PolicyDocument = {
  version: 1,
  region: 'US',
  rules: [
    { path: 'from', identifier: 'phone', transform: 'pseudonym' },
    { path: 'name', transform: 'drop' },
  ],
};

/** With all made that is made once, so that what runs is what runs for each record. */
function open(use: (calls: Pseudonymizer, n: number) => unknown): (n: number) => Promise<void> {
  const calls = createPseudonymizer(
    policy,
    new Uint8Array(32).map((_, i) => i * 7 + 3),
  );
  return async (n) => {
    await use(calls, 1000 + n);
  };
}

/** As `nymline run` moves a file: read, rewritten and written in blocks. */
async function move(calls: Pseudonymizer, text: string): Promise<void> {
  const blocks = [Buffer.from(text)];
  const read = async (into: Uint8Array): Promise<number> => {
    const block = blocks.shift() ?? Buffer.alloc(0);
    into.set(block);
    return block.length;
  };
  const target = new Writable({ write: (_chunk, _encoding, done) => done() });
  await pump({ read } as Source, calls.input(), target, undefined, () => {});
}

const ways = {
  'A line': open((calls, n) => move(calls, `{"from":"+1202555${n}","name":"Ada"}\n`)),
  'An object': open((calls, n) => calls.record({ from: `+1202555${n}`, name: 'Ada' })),
};

describe.each(Object.entries(ways))('%s', (way, run) => {
  it('passes through the files that CONTRIBUTING.md lists, twenty at most, and through no others', async () => {
    await run(0);
    const files = await filesThat(() => run(1));
    expect(files).toEqual(listed(way).sort());
    expect(files.length).toBeLessThanOrEqual(20);
  });
});
