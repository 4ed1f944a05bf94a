import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { nymline, workplace } from '../../terminal.js';

const record = (n: number): string =>
  `{"from":"(202) 555-01${`${n % 100}`.padStart(2, '0')}","name":"Ada Ashgrove","n":${n}}\n`;
const values = /555-?01|Ada|Ashgrove/;

/** A workplace with files in folders, and a folder for outputs. */
function place(files: Readonly<Record<string, string | Buffer>>) {
  const { path, run } = workplace();
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(path, 'logs', name)), { recursive: true });
    writeFileSync(join(path, 'logs', name), content);
  }
  const logs = join(path, 'logs');
  const out = join(path, 'out');
  return { path, logs, out, run: [...run, '-o', `${out}/`] };
}

/** Every file below a folder, but for what the command keeps for itself. */
function contents(folder: string): Record<string, string> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
  return Object.fromEntries(
    names
      .filter((name) => statSync(join(folder, name)).isFile() && name !== '.nymline.jsonl')
      .map((name) => [name, readFileSync(join(folder, name)).toString('latin1')]),
  );
}

const files = {
  'a.ndjson': record(1),
  'deep/b.ndjson.gz': gzipSync(record(2) + record(3)),
  'deep/er/c.ndjson': `${record(4)}{\n`,
};

describe('a run of many files', () => {
  it.each(['1', '2'])(
    'gives each an output of the same name below the folder, %s threads',
    async (threads) => {
      const { logs, out, run } = place(files);
      const { code, err } = await nymline([...run, '-t', threads, logs]);
      expect(code).toBe(3);
      expect(Object.keys(contents(out))).toEqual(Object.keys(files));
      expect(readFileSync(join(out, 'a.ndjson'), 'utf8')).toMatch(
        /^\{"from":"tel_k1_[a-z2-7]{26}","n":1\}\n$/,
      );
      expect(
        gunzipSync(readFileSync(join(out, 'deep/b.ndjson.gz')))
          .toString()
          .split('\n'),
      ).toHaveLength(3);
      expect(err).toMatch(/^done {5}a\.ndjson: 1 record in, 1 out, 0 quarantined/m);
      expect(err).toMatch(/^done {5}deep\/er\/c\.ndjson: 2 records in, 1 out, 1 quarantined/m);
      expect(err).toMatch(/1 {2}a record is not well-formed {2}line 2 {2}ERR_RECORD_SYNTAX/);
      expect(err).toMatch(/5 records in, 4 out, 1 quarantined/);
      expect(err).toMatch(/\n3 files done\n$/);
      expect(err).not.toMatch(values);
    },
  );

  it('gives one subscriber one pseudonym, whichever thread and file', async () => {
    const { logs, out, run } = place(
      Object.fromEntries(Array.from({ length: 8 }, (_, i) => [`${i}`, record(7)])),
    );
    await nymline([...run, '-q', '-t', '3', logs]);
    expect(new Set(Object.values(contents(out))).size).toBe(1);
  });

  it('names a broken file, counts it, does the others, and exits with 1', async () => {
    const { logs, out, run } = place({ ...files, 'bad.gz': gzipSync(record(1)).subarray(0, -4) });
    const { code, err } = await nymline([...run, logs]);
    expect(code).toBe(1);
    expect(err).toMatch(/^failed {3}bad\.gz: \S+bad\.gz expected whole gzip data: it is cut off$/m);
    expect(err).toMatch(/\n3 files done, 1 failed\n$/);
    expect(Object.keys(contents(out))).toEqual(Object.keys(files));
  });

  it('says where a record was quarantined: lines of lines, records of documents', async () => {
    const document = `[\n${record(1)},\n{"n": nothing},\n${record(2)}]\n`;
    const { logs, run } = place({ 'a.ndjson': `\n${record(1)}{\n`, 'b.json': document });
    const { code, err } = await nymline([...run, logs]);
    expect(code).toBe(3);
    expect(err).toMatch(/a\.ndjson.*\n.*\n.* line 3 /);
    expect(err).toMatch(/b\.json.*\n.*\n.* record 2 /);
  });

  it('does what is finished again only where asked, or where the input, the output or the policy is another', async () => {
    const { path, logs, out, run } = place(files);
    await nymline([...run, logs]);
    const again = async (...more: string[]): Promise<string[]> =>
      [...(await nymline([...run, ...more, logs])).err.matchAll(/^done {5}(\S+):/gm)].map(
        ([, name]) => name!,
      );
    expect(await again()).toEqual([]);
    expect((await nymline([...run, logs])).err).toMatch(
      /^nymline: 3 files finished already; --force does them again\n/,
    );
    expect(await again('--force')).toEqual(Object.keys(files));
    writeFileSync(join(logs, 'a.ndjson'), record(9));
    expect(await again()).toEqual(['a.ndjson']);
    // Of the same size, and older than its output.
    writeFileSync(join(logs, 'a.ndjson'), record(8));
    utimesSync(join(logs, 'a.ndjson'), 1e9, 1e9);
    expect(await again()).toEqual(['a.ndjson']);
    writeFileSync(join(out, 'a.ndjson'), record(8));
    expect(await again()).toEqual(['a.ndjson']);
    expect(readFileSync(join(out, 'a.ndjson'), 'utf8')).not.toMatch(values);
    writeFileSync(
      join(path, 'policy.yaml'),
      'version: 1\nrules: [{ path: [from, name], transform: drop }]\n',
    );
    expect(await again()).toEqual(Object.keys(files));
    expect(await again()).toEqual([]);
    const ring = JSON.parse(readFileSync(join(path, 'keyring.json'), 'utf8'));
    ring.secrets[0].secret = `base64:${Buffer.from('b2c94e20f7b36d8855e0137c9b2d6f48aa7e51c3d8f0926b4413ce7795bd0af6', 'hex').toString('base64')}`;
    writeFileSync(join(path, 'keyring.json'), JSON.stringify(ring));
    expect(await again()).toEqual(Object.keys(files));
  });

  it('says once what stands in a folder and is no file', async () => {
    const { path, logs, out, run } = place({ 'a.ndjson': record(1) });
    for (const name of ['b', 'c']) symlinkSync('nowhere', join(logs, name));
    execFileSync('mkfifo', [join(logs, 'pipe')]);
    const told = `nymline: warning: not read, since it is no file: ${join(logs, 'b')} (a link that leads nowhere), ${join(logs, 'c')} (a link that leads nowhere), ${join(logs, 'pipe')} (a named pipe)\n`;
    const { code, err } = await nymline([...run, '-q', logs, join(logs, '*')]);
    expect([code, err]).toEqual([0, told]);
    symlinkSync('nowhere', join(out, 'b'));
    const whom = ['--phone', '(202) 555-0101', ...run.slice(1, 5), out];
    const erased = await nymline(['erase', '--records', '-q', ...whom]);
    expect([erased.code, erased.err]).toEqual([
      0,
      `nymline: warning: not read, since it is no file: ${join(path, 'out/b')} (a link that leads nowhere)\n`,
    ]);
  });

  it('says again what was quarantined of a file that is finished, until it is redriven', async () => {
    const { path, logs, out, run } = place(files);
    const told = 'finished deep/er/c.ndjson: without 1 record, quarantined when it was done\n';
    expect((await nymline([...run, logs])).code).toBe(3);
    const again = await nymline([...run, logs]);
    expect([again.code, again.err]).toEqual([
      3,
      `nymline: 3 files finished already; --force does them again\n${told}0 files done, 3 finished before\n`,
    ]);
    const quiet = await nymline([...run, '-q', logs]);
    expect([quiet.code, quiet.err]).toEqual([3, told]);
    const json = await nymline([...run, '--json', logs]);
    expect(JSON.parse(json.err)).toMatchObject({
      exit: 3,
      files: [
        { file: 'a.ndjson', end: 'finished' },
        { file: 'deep/b.ndjson.gz', end: 'finished' },
        { file: 'deep/er/c.ndjson', end: 'finished', quarantined: 1 },
      ],
    });
    // What erasing leaves of the line.
    const by = run.slice(1, 5);
    const whom = ['--phone', '(202) 555-0104', ...by, join(out, 'deep/er/c.ndjson')];
    expect((await nymline(['erase', '--records', '-q', ...whom])).code).toBe(0);
    expect((await nymline([...run, '-q', logs])).err).toBe(told);

    const key = await nymline(['quarantine', 'key', join(path, 'identity.txt')]);
    const rejects = join(path, 'rejects');
    const kept = [...run, '--quarantine', rejects, '--recipient', key.out.trim(), logs];
    expect((await nymline([...kept, '--force'])).code).toBe(3);
    expect((await nymline([...kept, '-q'])).err).toBe(told);
    for (const name of readdirSync(rejects)) if (!name.endsWith('.end')) rmSync(join(rejects, name));
    expect((await nymline([...kept, '-q'])).code).toBe(0);
  });

  it('says with --once what was quarantined of what was done before', async () => {
    const { path, logs, run } = place({ 'c.ndjson': `${record(4)}{\n` });
    const once = ['--once', '--manifest', join(path, 'manifests')];
    expect((await nymline([...run, ...once, logs])).code).toBe(3);
    writeFileSync(join(logs, 'd.ndjson'), `${record(4)}{\n`);
    rmSync(join(logs, 'c.ndjson'));
    const { code, err } = await nymline([...run, ...once, '-q', logs]);
    expect([code, err]).toEqual([3, 'finished d.ndjson: without 1 record, quarantined when it was done\n']);
    const [, ...args] = run;
    const one = ['run', ...args.slice(0, -2), ...once, join(logs, 'd.ndjson'), '-o', join(path, 'd.ndjson')];
    const alone = await nymline([...one, '-q']);
    expect([alone.code, alone.err]).toEqual([
      3,
      expect.stringContaining('nothing is written; 1 record of it quarantined then\n'),
    ]);
  });

  it('believes no line of its journal that is cut off, nor what is no journal', async () => {
    const { logs, out, run } = place(files);
    await nymline([...run, '-q', logs]);
    const journal = join(out, '.nymline.jsonl');
    const text = readFileSync(journal, 'utf8');
    expect(text).not.toContain('tel_');
    writeFileSync(journal, text.slice(0, -5));
    const { err } = await nymline([...run, logs]);
    expect(err).toContain('2 files finished already');
    expect((await nymline([...run, logs])).err).toContain('3 files finished already');
    writeFileSync(journal, 'null\n1\n{"name":1}\nnot json\n');
    expect((await nymline([...run, logs])).err).toContain('\n3 files done\n');
  });

  it('refuses two files that would become one, before anything is read', async () => {
    const { logs, out, run } = place({ 'x/a': record(1), 'y/a': record(2) });
    const { code, err } = await nymline([...run, join(logs, 'x/a'), join(logs, 'y/a')]);
    expect(code).toBe(2);
    expect(err).toContain(`would both become ${join(out, 'a')}; give their folder, or a pattern in quotes`);
    expect(existsSync(out)).toBe(false);
  });

  it.each([
    [
      'no folder for the outputs',
      (logs: string) => [logs],
      'expected a folder for the outputs of several files, got none',
    ],
    [
      'a file in place of it',
      (logs: string) => [logs, '-o', join(logs, 'a')],
      'expected a folder for the outputs',
    ],
    ['the folder of the inputs', (logs: string) => [logs, '-o', logs], 'expected files, got outputs only'],
    [
      'a pattern that finds nothing',
      (logs: string) => [`${logs}/*.zip`, '-o', `${logs}-out`],
      '*.zip expected files, got none',
    ],
    [
      'standard input among them',
      (logs: string) => ['-', join(logs, 'a'), '-o', `${logs}-out`],
      'got standard input among them',
    ],
    ['an input that would be replaced', (logs: string) => [join(logs, 'a'), '-o', `${logs}/`], 'is an input'],
  ])('refuses %s', async (_, args, why) => {
    const { path, logs } = place({ a: record(1) });
    const { code, err } = await nymline([
      'run',
      '-p',
      join(path, 'policy.yaml'),
      '-k',
      join(path, 'keyring.json'),
      ...args(logs),
    ]);
    expect(code).toBe(2);
    expect(err).toContain(why);
    expect(readFileSync(join(logs, 'a'), 'utf8')).toBe(record(1));
  });

  it('leaves out what it made itself, where outputs stand among the inputs', async () => {
    const { path, logs } = place({ a: record(1) });
    const args = [
      'run',
      '-p',
      join(path, 'policy.yaml'),
      '-k',
      join(path, 'keyring.json'),
      '-o',
      join(logs, 'out'),
    ];
    mkdirSync(join(logs, 'out'));
    await nymline([...args, logs]);
    await nymline([...args, '--force', logs]);
    expect(Object.keys(contents(join(logs, 'out')))).toEqual(['a']);
  });

  it('gives a file that is one of its kind a policy by what it holds', async () => {
    const line = '192.0.2.17 - - [01/Nov/2026:10:20:30 +0000] "GET / HTTP/1.1" 200 5 "-" "curl/8"\n'.repeat(
      5,
    );
    const { path, logs, out } = place({ 'access.log': line, 'other.log': line, odd: 'no records\n' });
    const args = ['run', '-f', 'auto', '-k', join(path, 'keyring.json'), '-o', out];
    const { code, err } = await nymline([...args, '-t', '2', logs]);
    expect(code).toBe(1);
    expect(err).toMatch(/^failed {3}odd: .*nothing known fits/m);
    expect(err).toContain('2 files done, 1 failed');
    expect(readFileSync(join(out, 'access.log'), 'utf8')).toContain('192.0.2.0 ');
  });

  it('refuses by --strict the file that gives reason to, and names it by no output', async () => {
    const { logs, out, run } = place({
      good: '{"from":"+12025550123","name":"a","ip":"192.0.2.1"}\n',
      odd: '{"other":"+12025550123"}\n',
    });
    const { code, err } = await nymline([...run, '--strict', logs]);
    expect(code).toBe(4);
    expect(err).toMatch(/^refused {2}odd: not written/m);
    expect(Object.keys(contents(out))).toEqual(['good']);
  });

  it('warns of names that hold identifiers, and repeats none', async () => {
    const { logs, run } = place({
      'calls-+12025550123.ndjson': record(1),
      '2026-11-01/192.0.2.17.ndjson': record(2),
    });
    const { err } = await nymline([...run, '-q', logs]);
    expect(err).toBe(
      'nymline: warning: 2 files have ip, phone in the name, and the output is called the same: rename it\n',
    );
    expect((await nymline([...run, '-q', place(files).logs])).err).not.toContain('in the name');
  });

  it('warns once of what is odd in many', async () => {
    const odd = Object.fromEntries([1, 2, 3].map((n) => [`${n}`, '{"other":"+12025550123"}\n'.repeat(n)]));
    const { logs, run } = place(odd);
    const { err } = await nymline([...run, logs]);
    expect(err.match(/other has phone/g)).toHaveLength(1);
    expect(err).toContain('(and in 2 other files)');
  });

  it('removes what a run that was killed has left, and nothing else', async () => {
    const { logs, out, run } = place(files);
    mkdirSync(out);
    for (const name of [
      '.a.ndjson.4194305-0123abcd',
      '.other.4194305-0123abcd',
      `.a.ndjson.${process.pid}-0123abcd`,
    ])
      writeFileSync(join(out, name), '');
    await nymline([...run, '-q', logs]);
    expect(
      readdirSync(out)
        .filter((name) => name.startsWith('.'))
        .sort(),
    ).toEqual([`.a.ndjson.${process.pid}-0123abcd`, '.nymline.jsonl', '.other.4194305-0123abcd'].sort());
  });
});
