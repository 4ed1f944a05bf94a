import { readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { nymline, workplace } from './terminal.js';

/** A folder of files as their sources wrote them, one folder a source: they are not ours to ship. */
const samples = process.env.NYMLINE_SAMPLES ?? '';

const files = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => !file.endsWith('.md') && statSync(join(folder, file)).isFile())
    .sort();

interface Told {
  readonly presets: readonly { readonly run: string[] }[];
  readonly format: unknown;
  readonly policy: unknown;
  readonly books: { readonly in: number; readonly quarantined: number };
}

const read = (text: string): Told => JSON.parse(text) as Told;

/** Files that say less than their owner knows, and what that would be. */
const known: Readonly<
  Record<string, { readonly why: string; readonly rules?: object[]; readonly region?: string }>
> = {
  'bandicoot-research-cdr/ego.csv': {
    why: 'who calls is a letter already',
    rules: [{ path: 'correspondent_id', transform: 'pseudonym' }],
  },
  'cloudevents-data/MessagePublishedData-text.json': {
    why: 'what is sent is in Base64',
    rules: [{ path: 'message.data', transform: 'drop' }],
  },
  'generic-voip-cdr/import_cdr_100.txt': {
    why: 'numbers of a test plan, without a header that says so',
    rules: [{ path: ['1', '2', '3'], transform: 'pseudonym' }],
  },
  'national-format-calls-in/calls.first3000.csv': {
    why: 'numbers as they are dialled in India',
    region: 'IN',
  },
};

/** Files without a record that could be read, and the preset that they would be for. */
const broken = [
  // A record that ends within a quoted field.
  ['asterisk-cdr-csv/testsuite-buggy.csv', 'asterisk-cdr'],
  // A comma before the bracket that closes an object, as in the manual that it is from.
  ['ringcentral-events/instant-message.json', 'ringcentral-events'],
] as const;

/** How `nymline run` is told to read a file: by what detect says, or by the policy that scan writes, or that its owner does. */
async function argumentsFor(name: string, file: string): Promise<string[]> {
  const { presets } = read((await nymline(['detect', '--json', file])).out);
  if (presets.length === 1) return presets[0]!.run;
  const { path } = workplace();
  const policy = join(path, 'proposed.json');
  const { rules, region = 'US' } = known[name] ?? {};
  const found = read((await nymline(['scan', '-q', '--json', '--region', region, file])).out);
  // What is listed here is there for a reason: nothing is found in it.
  expect(found.policy === null).toBe(rules !== undefined);
  const own = { version: 1, region, format: found.format, rules };
  writeFileSync(policy, JSON.stringify(rules === undefined ? found.policy : own));
  expect((await nymline(['check', policy])).code).toBe(0);
  return ['-p', policy];
}

const sources = samples === '' ? [] : readdirSync(samples).filter((name) => !name.endsWith('.md'));
const all = sources.flatMap((source) => files(join(samples, source)).map((name) => `${source}/${name}`));

describe.skipIf(samples === '')('files as they were saved', () => {
  it.each(all.filter((name) => broken.every(([file]) => file !== name)))('%s', async (name) => {
    const file = join(samples, name);
    const args = await argumentsFor(name, file);
    const { path } = workplace();
    const out = join(path, 'out');
    const keyring = join(path, 'keyring.json');
    const { code, err } = await nymline(['run', ...args, '--json', '-k', keyring, '-o', out, file]);
    const { books } = read(err);
    expect([0, 3]).toContain(code);
    // A line may be broken; a file of which every record is was read by the wrong format.
    expect(books.in).toBeGreaterThan(0);
    // … but for one whose directives somebody has explained, in words of his own, above its single row.
    if (!file.endsWith('lnav-w3c-0.log')) expect(books.quarantined * 2).toBeLessThan(books.in);
    // What is left of it is all as its rules promise.
    expect((await nymline(['verify', '-q', ...args, out])).code).toBe(0);
  });

  it.each(broken)('%s is refused, and says why', async (name, preset) => {
    const { run } = workplace();
    const file = join(samples, name);
    const { code, out, err } = await nymline(['run', '--preset', preset, ...run.slice(3), file]);
    expect([code, out.trim()]).toEqual([3, '']);
    expect(err).toMatch(/a record is not well-formed +record 1/);
    const detected = await nymline(['detect', file]);
    expect(detected.code).toBe(3);
    expect(detected.err).toContain('no record can be read');
  });
});
