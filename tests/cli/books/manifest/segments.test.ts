/** Sealed segments that manifests tell of: there, changed, missing, and moved by a redrive. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { nymline, policy, workplace } from '../../terminal.js';

/** Of three records two are of a tenant that the first policy does not know; no two files are alike. */
const linesOf = (n: number): string =>
  [`{"tenant":"one","n":${n}}`, '{"tenant":"two"}', '{"tenant":"two","from":"+12025550101"}', ''].join('\n');
const tenants = (of: string): string => `${policy}domain: { field: tenant, of: [${of}] }\n`;
const sha256 = (path: string): string =>
  `sha256:${createHash('sha256').update(readFileSync(path)).digest('hex')}`;

interface Told {
  readonly books: { readonly quarantined: number };
  readonly quarantine: {
    readonly folder: string;
    readonly run: string;
    readonly sealed: number;
    readonly lost: number;
    readonly segments: readonly { readonly name: string; readonly digest: string }[];
  };
}

/** What one run sealed. @param names - of inputs; more than one go to a folder */
async function sealed(...names: string[]) {
  const { path, run } = workplace({
    ...Object.fromEntries(names.map((name, i) => [name, linesOf(i)])),
    'out/.keep': '',
    'policy.yaml': tenants('one'),
    'wide.yaml': tenants('one, two'),
  });
  const at = (name: string): string => join(path, name);
  const { out: recipient } = await nymline(['quarantine', 'key', at('id.txt')]);
  const output = names.length > 1 ? at('out/') : at('out/one.ndjson');
  const { code, err } = await nymline([
    ...[...run, '--manifest', at('m'), '--quarantine', at('q'), '--recipient', recipient.trim()],
    ...[...names.map(at), '-o', output],
  ]);
  expect(code, err).toBe(3);
  const read = (number: number): Told => JSON.parse(readFileSync(at(`m/00000${number}.json`), 'utf8'));
  const [first] = read(1).quarantine.segments;
  return {
    at,
    read,
    segment: at(`q/${first!.name}`),
    verify: (...args: string[]) => nymline(['manifest', 'verify', at('m'), ...args]),
  };
}

describe('a manifest', () => {
  it.each([[['a.ndjson']], [['a.ndjson', 'b.ndjson']]])('names the segments of %j', async (names) => {
    const { at, read, verify } = await sealed(...names);
    const told = names.map((_, i) => read(i + 1));
    for (const { quarantine, books } of told) {
      expect(quarantine).toMatchObject({ folder: at('q'), sealed: books.quarantined, lost: 0 });
      expect(quarantine.segments.length).toBeGreaterThan(0);
      for (const { name, digest } of quarantine.segments) expect(digest).toBe(sha256(at(`q/${name}`)));
    }
    const named = told.flatMap(({ quarantine }) => quarantine.segments.map(({ name }) => name));
    expect(named.sort()).toEqual(readdirSync(at('q')).filter((name) => name.endsWith('.age')));
    const { code, err } = await verify('--strict');
    expect([code, err]).toEqual([0, '']);
  });
});

describe('nymline manifest verify', () => {
  it.each<[string, (given: Awaited<ReturnType<typeof sealed>>) => void, RegExp]>([
    [
      'is missing',
      ({ segment }) => rmSync(segment),
      /^nymline: manifest 1: .*\/q segment \w+-\w+-000001\.age is missing\n$/,
    ],
    [
      'was changed',
      ({ segment }) => writeFileSync(segment, 'age'),
      /^nymline: manifest 1: .*\/q segment \w+-\w+-000001\.age expected sha256:\S+, got sha256:\S+\n$/,
    ],
    [
      'does not count',
      ({ at, read }) => rmSync(at(`q/${read(1).quarantine.run}.end`)),
      /^nymline: manifest 1: .*\/q \w+-\w+\.end is missing, without which its segments do not count\n$/,
    ],
  ])('names a segment that %s', async (_, change, expected) => {
    const given = await sealed('a.ndjson', 'b.ndjson');
    change(given);
    const { code, err } = await given.verify();
    expect(code).toBe(1);
    expect(err).toMatch(expected);
  });

  it('follows a redrive by its journal, and nobody else who takes a segment away', async () => {
    const { at, segment, verify } = await sealed('a.ndjson');
    const identity = ['-i', at('id.txt'), '--journal', at('journal')];
    await nymline(['quarantine', 'open', at('q'), ...identity]);
    const bytes = readFileSync(segment);
    rmSync(segment);
    // To look at one is not to move it.
    expect((await verify('--journal', at('journal'))).err).toContain('.age is missing');
    writeFileSync(segment, bytes);
    const { err } = await nymline([
      ...['quarantine', 'redrive', at('q'), ...identity, '-p', at('wide.yaml'), '-k', at('keyring.json')],
      ...['-o', at('redriven.ndjson')],
    ]);
    expect(err).toContain('2 pass now');
    expect((await verify()).code).toBe(1);
    const followed = await verify('--journal', at('journal'));
    expect(followed.code).toBe(0);
    expect(followed.err).toMatch(
      /note: manifest 1: .*\/q: 1 segment went by a redrive, as the journal says\n/,
    );
  });

  it('follows what a redrive adds to an output by the journal, and nobody else who adds to it', async () => {
    const { at, verify } = await sealed('a.ndjson');
    const redriven = await nymline([
      ...['quarantine', 'redrive', at('q'), '-i', at('id.txt'), '--journal', at('journal')],
      ...['-p', at('wide.yaml'), '-k', at('keyring.json'), '-o', at('out/one.ndjson')],
    ]);
    expect(redriven.code, redriven.err).toBe(0);
    expect((await verify()).err).toMatch(/one\.ndjson expected sha256:\S+, got sha256:/);
    const followed = await verify('--journal', at('journal'));
    expect(followed.code, followed.err).toBe(0);
    writeFileSync(at('out/one.ndjson'), '{}\n', { flag: 'a' });
    expect((await verify('--journal', at('journal'))).code).toBe(1);
  });
});
