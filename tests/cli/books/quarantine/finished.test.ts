import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { folder, keyring, nymline } from '../../terminal.js';

const narrow = 'version: 1\nrules:\n  - { path: n, transform: keep }\nunlisted: drop\n';
const place = folder({
  'p.yaml': narrow,
  'csv.yaml': `${narrow}format: csv\n`,
  'k.json': keyring,
  'in/a.ndjson': '{"n":1}\n{"n":2\n["n"]\n{"n":3}\n',
});
const at = (name: string): string => join(place, name);
const run = (...more: readonly string[]) =>
  nymline(['run', '-p', at('p.yaml'), '-k', at('k.json'), '-o', at('out'), ...more, join(place, 'in', '*')]);

it('keeps an output of a run over many files finished behind a redrive that was killed', async () => {
  const recipient = (await nymline(['quarantine', 'key', at('id.txt')])).out.trim();
  expect((await run('--quarantine', at('q'), '--recipient', recipient)).code).toBe(3);
  const [output, finished, journal] = [at('out/a.ndjson'), at('out/.nymline.jsonl'), at('journal')];
  const before = readFileSync(finished);
  const redrive = () =>
    nymline([
      ...['quarantine', 'redrive', at('q'), '-i', at('id.txt'), '-p', at('p.yaml'), '-k', at('k.json')],
      ...['-o', output, '--journal', journal],
    ]);
  const first = await redrive();
  expect([first.code, first.err]).toEqual([3, expect.stringContaining('stay sealed')]);
  const lines = readFileSync(journal, 'utf8').split('\n');
  // As a process has left it that was killed behind the records that it has added, before it told of them.
  writeFileSync(output, `${readFileSync(output, 'utf8')}{"n":4}\n`);
  writeFileSync(journal, `${lines[0]}\n`);
  writeFileSync(finished, before);
  await redrive();
  const now = readFileSync(output, 'utf8');
  expect(now).toContain('{"n":4}');
  const { err } = await run();
  expect(err).toContain('finished');
  expect(readFileSync(output, 'utf8')).toBe(now);
}, 240_000);
