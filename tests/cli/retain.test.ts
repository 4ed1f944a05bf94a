import {
  existsSync,
  linkSync,
  readFileSync,
  renameSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { KeyringDocument } from '../../src/index.js';
import { folder, nymline, type Outcome, workplace } from './terminal.js';

const day = 86_400_000;
const ago = (days: number): Date => new Date(Date.now() - days * day);
const dated = (days: number): string => ago(days).toISOString().slice(0, 10);
const secretOf = (n: number): string =>
  `base64:${Buffer.from(Array.from({ length: 32 }, (_, i) => (i * 11 + n * 37) % 251)).toString('base64')}`;

function age(file: string, days: number): string {
  utimesSync(file, ago(days), ago(days));
  return file;
}

const retain = (...args: readonly string[]): Promise<Outcome> => nymline(['retain', ...args]);

describe('nymline retain', () => {
  it('tells what is past its period and by what, changes nothing, and takes it away with --apply', async () => {
    const names = [`a-${dated(500)}.csv`, `a-${dated(3)}.csv`, 'old.csv', 'in/old.csv', 'new.csv'];
    const path = folder(Object.fromEntries(names.map((name) => [name, 'a\n1\n'])));
    const [named, young, old, inner, fresh] = names.map((name) => join(path, name)) as [
      string,
      string,
      string,
      string,
      string,
    ];
    for (const file of [old, inner]) age(file, 500);
    // Its name says how old it is, whatever was done to it.
    age(young, 500);
    const told = await retain('--keep', '400d', path);
    expect([told.code, told.err]).toEqual([4, '']);
    expect(told.out).toContain('3 files of 5 and 0 secrets past the period; nothing was changed\n');
    for (const [file, by] of [
      [named, 'date in its name'],
      [old, 'time of writing'],
      [inner, 'time of writing'],
    ] as const)
      expect(told.out.split('\n').find((line) => line.includes(file))).toContain(by);
    expect(names.every((name) => existsSync(join(path, name)))).toBe(true);

    const done = await retain('--keep', '400d', path, '--apply');
    expect([done.code, done.err]).toEqual([0, '']);
    expect([named, young, old, inner, fresh].map(existsSync)).toEqual([false, true, false, false, true]);
    expect((await retain('--keep', '400d', path)).code).toBe(0);
  });

  it('goes by the evidence that is asked for, and leaves what lacks it', async () => {
    const path = folder({ [`a-${dated(500)}.csv`]: '', 'b.csv': '' });
    const file = age(join(path, 'b.csv'), 500);
    const { code, err } = await retain('--keep', '400d', '--by', 'name', path, '--apply');
    expect(code).toBe(3);
    expect(err).toBe(`nymline: ${file} stays: its age cannot be told: it has no date in its name\n`);
    expect([existsSync(join(path, `a-${dated(500)}.csv`)), existsSync(file)]).toEqual([false, true]);
  });

  it.each([
    ['was written in days to come', (file: string) => age(file, -2), 'time of writing is to come'],
    ['was written before there were such files', (file: string) => age(file, 20_000), 'is before 2000'],
    ['has another name', (file: string) => linkSync(age(file, 500), `${file}.2026-W10`), 'it has 2 names'],
    [
      'is a link',
      (file: string) => {
        renameSync(age(file, 500), join(folder(), 'elsewhere'));
        symlinkSync(age(join(folder({ target: '' }), 'target'), 500), file);
      },
      'it is a link',
    ],
  ])('leaves a file that %s, and says so', async (_, make, why) => {
    const path = folder({ 'a.csv': 'a\n' });
    const file = join(path, 'a.csv');
    make(file);
    const { code, err } = await retain('--keep', '400d', path, '--apply');
    expect(code).toBe(3);
    expect(err).toContain(`${file} stays: `);
    expect(err).toContain(why);
    expect(existsSync(file)).toBe(true);
  });

  it('takes a file that a clock some seconds before its own wrote for a young one', async () => {
    const path = folder({ 'a.csv': '' });
    age(join(path, 'a.csv'), -1e-4);
    expect(await retain('--keep', '400d', path)).toMatchObject({ code: 0, err: '' });
  });

  it('goes by a manifest before all else, and writes a journal that manifest verify follows', async () => {
    const { path, run } = workplace({ 'in.ndjson': '{"from":"+12025550123"}\n' });
    const outputs = folder();
    const [manifests, journal] = [join(outputs, 'manifests'), join(path, 'journal.ndjson')];
    const file = join(outputs, `calls-${dated(500)}.ndjson`);
    expect((await nymline([...run, join(path, 'in.ndjson'), '-o', file, '--manifest', manifests])).code).toBe(
      0,
    );
    const args = ['--keep', '400d', outputs, '--manifest', manifests];
    // Whole just now, for all that the name says.
    expect((await retain(...args)).code).toBe(0);

    const sheet = join(manifests, '000001.json');
    const text = readFileSync(sheet, 'utf8');
    writeFileSync(sheet, text.replace(/"time": "[^"]+"/, `"time": "${ago(450).toISOString()}"`));
    const before = readFileSync(file);
    writeFileSync(file, 'another\n');
    const changed = await retain(...args, '--apply');
    expect(changed.code).toBe(3);
    expect(changed.err).toContain('it is not what its manifest tells');
    writeFileSync(file, before);

    const { code, out: said } = await retain(
      ...args,
      '--apply',
      '--journal',
      journal,
      '--purpose',
      'thirteen months',
    );
    expect([code, existsSync(file)]).toEqual([0, false]);
    expect(said).toContain('time in a manifest');
    const [begun, done] = readFileSync(journal, 'utf8')
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(begun).toMatchObject({ command: 'retain', state: 'begun', purpose: 'thirteen months' });
    expect(begun.files).toEqual([{ name: file, from: JSON.parse(text).output.digest }]);
    expect(done).toMatchObject({ state: 'done', of: 1 });
    expect(done.receipt).toMatch(/^older than \S+ by the time in a manifest$/);
    expect((await nymline(['audit', 'verify', journal])).code).toBe(0);
    const verified = await nymline(['manifest', 'verify', manifests, '--journal', journal]);
    expect([verified.code, verified.out + verified.err]).toEqual([
      0,
      expect.stringContaining('was taken away'),
    ]);
    expect(existsSync(sheet)).toBe(true);
  });

  it('knows an output that erase rewrote by the journal, and what was written since for what it is', async () => {
    const { path, run } = workplace({
      'in.ndjson': '{"from":"+12025550123"}\n{"from":"+12025550124"}\n',
    });
    const outputs = folder();
    const [manifests, journal] = [join(path, 'manifests'), join(path, 'journal.ndjson')];
    const file = join(outputs, 'calls.ndjson');
    await nymline([...run, join(path, 'in.ndjson'), '-o', file, '--manifest', manifests]);
    const sheet = join(manifests, '000001.json');
    const old = readFileSync(sheet, 'utf8').replace(/"time": "[^"]+"/, `"time": "${ago(450).toISOString()}"`);
    writeFileSync(sheet, old);
    const gone = await nymline([
      ...['erase', '--records', '--phone', '+12025550123', ...run.slice(1), file],
      ...['--journal', journal, '--receipt', join(path, 'receipt.json')],
    ]);
    expect([gone.code, gone.err]).toEqual([0, expect.any(String)]);
    const args = ['--keep', '400d', outputs, '--manifest', manifests];
    expect((await retain(...args)).err).toContain('it is not what its manifest tells');
    const told = await retain(...args, '--journal', journal);
    expect([told.code, told.out]).toEqual([4, expect.stringContaining('time in a manifest')]);

    const rewritten = readFileSync(file);
    writeFileSync(file, 'another\n');
    expect((await retain(...args, '--journal', journal, '--apply')).code).toBe(3);
    writeFileSync(file, rewritten);
    expect((await retain(...args, '--journal', journal, '--apply')).code).toBe(0);
    expect(existsSync(file)).toBe(false);
    const verified = await nymline(['manifest', 'verify', manifests, '--journal', journal]);
    expect([verified.code, verified.err]).toEqual([0, expect.stringContaining('was taken away')]);
  });

  it('leaves what the command goes by itself: keyring, journal, manifests', async () => {
    const path = folder({ 'keyring.json': ring(), 'm/000001.json': '', 'journal.ndjson': '', 'a.csv': '' });
    const at = (name: string): string => age(join(path, name), 500);
    const [keyring, journal, file] = [at('keyring.json'), at('journal.ndjson'), at('a.csv')];
    const args = ['--keep', '400d', path, '--keyring', keyring, '--keep-secrets', '9y', '--journal', journal];
    const { code, out, err } = await retain(...args, '--apply');
    expect([code, err, out]).toEqual([0, '', expect.stringContaining('1 file of 2 and')]);
    expect([keyring, journal, file].map(existsSync)).toEqual([true, true, false]);

    const other = folder({ 'm/000001.json': '{}' });
    age(join(other, 'm/000001.json'), 500);
    const broken = await retain('--keep', '400d', other, '--manifest', join(other, 'm'), '--apply');
    expect([broken.code, existsSync(join(other, 'm/000001.json'))]).toEqual([1, true]);
  });

  it('shreds the secrets whose interval ended before the period', async () => {
    const path = folder({ 'keyring.json': ring() });
    const [file, journal] = [join(path, 'keyring.json'), join(path, 'journal.ndjson')];
    const args = ['--keep-secrets', '13m', '--keyring', file];
    const told = await retain(...args);
    expect([told.code, told.out]).toEqual([4, expect.stringMatching(/secret +old +.*end of its interval/)]);
    expect(idsOf(file)).toEqual(['old', 'mid', 'now']);
    const done = await retain(...args, '--apply', '--journal', journal);
    expect([done.code, idsOf(file)]).toEqual([0, ['mid', 'now']]);
    expect(done.out + done.err).not.toContain(secretOf(1).slice(7, 17));
    expect(readFileSync(journal, 'utf8')).toContain('"ids":["old"]');
    expect((await retain(...args)).code).toBe(0);
  });

  it('removes no file where a keyring would have no secret left', async () => {
    const only = { id: 'old', secret: secretOf(1), until: ago(800).toISOString() };
    const path = folder({
      'k/keyring.json': JSON.stringify({ version: 1, secrets: [only] }),
      'out/a.csv': '',
    });
    const [keyring, file] = [join(path, 'k/keyring.json'), age(join(path, 'out/a.csv'), 500)];
    const args = ['--keep', '1y', join(path, 'out'), '--keep-secrets', '1y', '-k', keyring, '--apply'];
    const { code, err } = await retain(...args);
    expect([code, err]).toEqual([2, expect.stringContaining('expected one secret to be left')]);
    expect([existsSync(file), idsOf(keyring)]).toEqual([true, ['old']]);
  });

  it('keeps each file as long as its category, the first that it is of, and tells what is of none', async () => {
    const names = ['cdr/a.csv', 'cdr/deep/b.csv', 'web/a.ndjson', 'web/b.ndjson', 'other.txt'];
    const path = folder(Object.fromEntries(names.map((name) => [name, '1\n'])));
    const files = names.map((name) => age(join(path, name), 100));
    age(files[1]!, 500);
    age(files[3]!, 10);
    const periods = document(`
version: 1
retention:
  - { category: call-records, files: 'cdr/**', keep: 13m }
  - { category: clickstream, files: ['web/*', '**/*.ndjson'], keep: 30d }
  - { category: late, files: 'cdr/a.csv', keep: 1d }
`);
    const journal = join(folder(), 'journal.ndjson');
    const told = await retain('--periods', periods, path);
    expect([told.code, told.err]).toEqual([4, `nymline: ${files[4]} stays: it is of no category\n`]);
    const lines = told.out.split('\n').filter((each) => each.includes(path));
    expect(lines.map((each) => each.trim().split(/ +/).at(-1))).toEqual(['call-records', 'clickstream']);
    const done = await retain('--periods', periods, path, '--apply', '--journal', journal);
    expect(done.code).toBe(3);
    expect(files.map(existsSync)).toEqual([true, false, false, true, true]);
    expect(readFileSync(journal, 'utf8')).toMatch(/by the time of writing, of category call-records"/);
    expect((await nymline(['audit', 'verify', journal])).err).toBe('');
  });

  it('knows a category by the policy that a manifest names, and secrets by their period', async () => {
    const { path, run } = workplace({ 'in.ndjson': '{"from":"+12025550123"}\n', 'ring.json': ring() });
    const [outputs, manifests] = [folder({ 'other.ndjson': '' }), join(path, 'manifests')];
    const file = join(outputs, 'calls.ndjson');
    await nymline([...run, join(path, 'in.ndjson'), '-o', file, '--manifest', manifests]);
    const sheet = join(manifests, '000001.json');
    const manifest = JSON.parse(readFileSync(sheet, 'utf8'));
    manifest.policy.name = 'calls';
    manifest.time = ago(450).toISOString();
    writeFileSync(sheet, JSON.stringify(manifest));
    const periods = document(`
version: 1
retention: [{ category: calls, policies: calls, keep: 1y }, { category: rest, files: '**', keep: 2y }]
secrets: { keep: 13m }
`);
    const args = ['--periods', periods, outputs, '--keyring', join(path, 'ring.json')];
    expect((await retain(...args)).err).toContain('expected --manifest FOLDER');
    const { code, out } = await retain(...args, '--manifest', manifests);
    expect(code).toBe(4);
    expect(out).toMatch(/calls\.ndjson +\S+ +time in a manifest +calls\n/);
    expect(out).toMatch(/secret +old /);
    expect(out).toContain('1 file of 2 and 1 secret past the period');
  });

  it.each([
    [
      'a word that is none',
      'version: 1\nretention: [{ categry: a, files: a, keep: 1d }]',
      'did you mean category?',
    ],
    ['a period that is none', 'version: 1\nsecrets: { keep: long }', 'expected a period'],
    [
      'a pattern that leads out',
      'version: 1\nretention: [{ category: a, files: "x/../../y", keep: 1d }]',
      'expected a pattern below',
    ],
    [
      'a category of nothing',
      'version: 1\nretention: [{ category: a, keep: 1d }]',
      'expected files or policies',
    ],
    ['no period', 'version: 1', 'expected retention or secrets'],
    ['no YAML', 'version: [', 'not well-formed'],
    ['secrets and no keyring', 'version: 1\nsecrets: { keep: 1y }', 'expected --keyring FILE and "secrets:"'],
    [
      'files and no folder',
      'version: 1\nretention: [{ category: a, files: "**", keep: 1d }]',
      'expected folders and "retention:"',
    ],
  ])('exits with 2 for periods with %s', async (_, text, message) => {
    const { code, out, err } = await retain('--periods', document(text));
    expect([code, out, err]).toEqual([2, '', expect.stringContaining(message)]);
  });

  it.each([
    ['no journal', 'generalize: { policy: p.yaml }', 'expected --journal FILE'],
    [
      'a shorter second period',
      'generalize: { policy: p.yaml, keep: 1w }',
      'expected a longer period than the first',
    ],
    ['another word', 'generalize: { policy: p.yaml, until: 1w }', 'until'],
  ])('exits with 2 for files to be generalized and %s', async (_, what, message) => {
    const text = `version: 1\nretention: [{ category: a, files: "**", keep: 30d, ${what} }]`;
    const { code, err } = await retain('--periods', document(text), folder());
    expect([code, err]).toEqual([2, expect.stringContaining(message)]);
  });

  it('takes periods from one place alone', async () => {
    const { code, err } = await retain('--periods', document('version: 1'), '--keep', '1y', folder());
    expect([code, err]).toEqual([2, expect.stringContaining('--periods')]);
  });

  it.each([
    ['nothing', [], 'expected how long'],
    ['a folder and no period', ['--keep-secrets', '1y', '.'], 'expected folders and --keep'],
    ['a period and no folder', ['--keep', '1y'], 'expected folders and --keep'],
    ['no keyring', ['--keep-secrets', '1y'], 'expected --keyring FILE'],
    ['a period that is none', ['--keep', 'long', '.'], 'Expected days, weeks, months or years'],
    ['no manifests', ['--keep', '1y', '--by', 'manifest', '.'], '--by manifest expected --manifest'],
    ['a pattern', ['--keep', '1y', '*'], 'expected a folder'],
    [
      'what is not there',
      ['--keep', '1y', 'nowhere'],
      'nowhere: expected a folder, and there is nothing of this name',
    ],
    ['what is not there, before all else', ['nowhere'], 'nowhere: expected a folder, and there is nothing'],
    ['a file', ['--keep', '1y', 'package.json'], 'package.json: expected a folder, got a file'],
  ])('exits with 2 for %s', async (_, args, message) => {
    const { code, out, err } = await retain(...args);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(message);
  });

  it('takes a folder with marks of a pattern for none', async () => {
    const path = folder({ 'o[ux]t/a.csv': '', 'out/a.csv': '' });
    age(join(path, 'out/a.csv'), 500);
    const { code } = await retain('--keep', '1y', join(path, 'o[ux]t'), '--apply');
    expect([code, existsSync(join(path, 'out/a.csv'))]).toEqual([2, true]);
  });
});

const document = (text: string): string => join(folder({ 'retention.yaml': text }), 'retention.yaml');

function ring(): string {
  const [first, second] = [ago(800).toISOString(), ago(200).toISOString()];
  const secrets = [
    { id: 'old', secret: secretOf(1), until: first },
    { id: 'mid', secret: secretOf(2), from: first, until: second },
    { id: 'now', secret: secretOf(3), from: second },
  ];
  return JSON.stringify({ version: 1, secrets });
}

const idsOf = (file: string): string[] =>
  (JSON.parse(readFileSync(file, 'utf8')) as KeyringDocument).secrets.map(({ id }) => id);
