/** Manifests of runs: what they say, and what `manifest verify` says of them. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  copyFileSync,
  existsSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fingerprintOf } from '../../../../src/crypto/fingerprint.js';
import { createKeyring } from '../../../../src/crypto/keyring.js';
import { numberTables } from '../../../../src/identifiers/phone/tables.js';
import { folder, keyring, nymline, policy, shell } from '../../terminal.js';

const record = (n: number): string =>
  `{"from":"(202) 555-01${String(n).padStart(2, '0')}","name":"Ada","ip":"192.0.2.17","n":${n}}`;
const file = (...numbers: number[]): string => `${numbers.map(record).join('\n')}\n`;
const sha256 = (path: string): string =>
  `sha256:${createHash('sha256').update(readFileSync(path)).digest('hex')}`;

type Read = Record<'input' | 'output' | 'policy' | 'books', { readonly digest?: string }>;

interface Place {
  readonly path: string;
  readonly manifests: string;
  run(...args: string[]): ReturnType<typeof nymline>;
  verify(...args: string[]): ReturnType<typeof nymline>;
  manifest(number: number): string;
  read(number: number): Read;
}

function place(files: Readonly<Record<string, string>>): Place {
  const path = folder({ 'policy.yaml': policy, 'keyring.json': keyring, ...files });
  const manifests = join(path, 'manifests');
  const manifest = (number: number): string => join(manifests, `${String(number).padStart(6, '0')}.json`);
  return {
    path,
    manifests,
    manifest,
    read: (number) => JSON.parse(readFileSync(manifest(number), 'utf8')),
    run: (...args) =>
      nymline([
        ...['run', '-p', join(path, 'policy.yaml'), '-k', join(path, 'keyring.json')],
        ...['--manifest', manifests, ...args],
      ]),
    verify: (...args) => nymline(['manifest', 'verify', manifests, ...args]),
  };
}

/** Four files with a manifest each, signed. */
async function four(): Promise<Place & { readonly vkey: string; readonly at: (name: string) => string }> {
  const files = Object.fromEntries([6, 7, 8, 9].map((n) => [`in/cdr-000${n}.ndjson`, file(n, n + 10)]));
  const given = place(files);
  const at = (name: string): string => join(given.path, name);
  const { out: vkey } = await nymline(['audit', 'key', 'example.org/audit', at('audit.key')]);
  const { code, err } = await given.run('--manifest-key', at('audit.key'), at('in'), '-o', at('out'));
  expect(code, err).toBe(0);
  return { ...given, vkey: vkey.trim(), at };
}

describe('nymline run --manifest', () => {
  it('counts in one way', async () => {
    const { path, run, verify } = place({ 'in.ndjson': file(1, 2).repeat(1000) });
    await run(join(path, 'in.ndjson'), '-o', join(path, 'out.ndjson'));
    expect((await verify()).out).toContain('\n  2,000 records in, 2,000 out, 0 quarantined, 0 dropped\n');
  });

  it('says what was made of what, by what, and no value', async () => {
    const { path, run, read, manifest } = place({ 'in.ndjson': `${file(1, 2)}{"from":\n` });
    const [input, output] = [join(path, 'in.ndjson'), join(path, 'out.ndjson.gz')];
    expect((await run(input, '-o', output)).code).toBe(3);
    expect(read(1)).toMatchObject({
      number: 1,
      previous: null,
      keyring: fingerprintOf(createKeyring(JSON.parse(keyring))),
      numbers: numberTables(),
      policy: { format: 'ndjson' },
      input: { name: input, bytes: readFileSync(input).length, digest: sha256(input) },
      output: { name: output, bytes: readFileSync(output).length, digest: sha256(output) },
      books: { in: 3, out: 2, quarantined: 1, dropped: 0, codes: { ERR_RECORD_SYNTAX: 1 } },
      rules: [{ values: 2 }, { values: 2 }, { values: 2 }],
      unlisted: { does: 'keep', fields: ['n'], dropped: 0, kept: 2 },
    });
    expect(readFileSync(manifest(1), 'utf8')).not.toMatch(/555-|Ada|192\.0\.2\.17|202555/);
  });

  it('is refused before anything is made where nothing could be added', async () => {
    const { path, run, manifest } = place({ 'in.ndjson': file(1) });
    const at = (name: string): string => join(path, name);
    expect((await run(at('in.ndjson'), '-o', at('one'))).code).toBe(0);
    writeFileSync(manifest(1), readFileSync(manifest(1)).subarray(0, 100));
    const { code, err } = await run(at('in.ndjson'), '-o', at('two'));
    expect([code, err]).toEqual([1, expect.stringContaining('expected a manifest, got something else')]);
    expect(existsSync(at('two'))).toBe(false);
  });

  it.each([
    ['by threads', ['--threads', '2']],
    ['by checkpoints', ['--checkpoint', '1']],
  ])('counts what no rule names: %s', async (_name, options) => {
    const { path, run, read } = place({ 'in.ndjson': file(1, 2, 3) });
    expect((await run(join(path, 'in.ndjson'), '-o', join(path, 'out.ndjson'), ...options)).code).toBe(0);
    expect(read(1)).toMatchObject({ unlisted: { dropped: 0, kept: 3 } });
  });

  it('counts what no rule names in each of several files', async () => {
    const { path, run, read } = place({ 'in/a.ndjson': file(1), 'in/b.ndjson': file(2, 3) });
    expect((await run(join(path, 'in'), '-o', join(path, 'out'))).code).toBe(0);
    expect([read(1), read(2)]).toMatchObject([{ unlisted: { kept: 1 } }, { unlisted: { kept: 2 } }]);
  });

  it('is of pipes as well', async () => {
    const { path, manifests, read } = place({});
    const { code } = await nymline(
      ['run', '-p', join(path, 'policy.yaml'), '-k', join(path, 'keyring.json'), '--manifest', manifests],
      { input: file(1) },
    );
    expect(code).toBe(0);
    expect(read(1)).toMatchObject({
      input: {
        name: 'standard input',
        digest: `sha256:${createHash('sha256').update(file(1)).digest('hex')}`,
      },
      output: { name: 'standard output' },
    });
  });

  it('has the same policy digest however the policy is written, and another for another', async () => {
    const { path, run, read } = place({ 'in.ndjson': file(1) });
    const other = join(path, 'other.yaml');
    writeFileSync(other, policy.replace('version: 1\nregion: US', '# the same\nregion: "US"\nversion: 1'));
    writeFileSync(join(path, 'third.yaml'), policy.replace('US', 'GB'));
    for (const name of ['policy.yaml', 'other.yaml', 'third.yaml'])
      await run('-p', join(path, name), join(path, 'in.ndjson'), '-o', join(path, `${name}.out`));
    const digests = [1, 2, 3].map((n) => read(n).policy.digest);
    expect(digests[0]).toBe(digests[1]);
    expect(digests[0]).not.toBe(digests[2]);
  });

  it('does an input once, whatever it is called, alone and of many', async () => {
    const { path, run, verify } = place({ 'a.ndjson': file(1), 'b.ndjson': file(1), 'c.ndjson': file(2) });
    const at = (name: string): string => join(path, name);
    expect((await run('--once', at('a.ndjson'), '-o', at('one'))).code).toBe(0);
    const again = await run('--once', at('b.ndjson'), '-o', at('two'));
    expect([again.code, again.err]).toEqual([0, expect.stringContaining('b.ndjson was done before')]);
    const many = await run('--once', at('a.ndjson'), at('b.ndjson'), at('c.ndjson'), '-o', at('out/'));
    expect(many.err).toContain('1 file done');
    expect((await verify('--strict')).err).not.toContain('twice');
  });

  it('does an input again whose output is gone', async () => {
    const { path, run } = place({ 'a.ndjson': file(1) });
    const at = (name: string): string => join(path, name);
    expect((await run('--once', at('a.ndjson'), '-o', at('one'))).code).toBe(0);
    const text = readFileSync(at('one'), 'utf8');
    rmSync(at('one'));
    expect((await run('--once', at('a.ndjson'), '-o', at('one'))).code).toBe(0);
    expect(readFileSync(at('one'), 'utf8')).toBe(text);
  });

  it('refuses what asks for no manifest, or cannot be known in time', async () => {
    const { path, run } = place({ 'in.ndjson': file(1) });
    expect((await run('--once', '-')).code).toBe(2);
    const { code, err } = await nymline([
      'run',
      '-p',
      join(path, 'policy.yaml'),
      '-k',
      join(path, 'keyring.json'),
      '--once',
    ]);
    expect([code, err]).toEqual([2, expect.stringContaining('--once expected --manifest beside it')]);
  });
});

describe('nymline manifest verify', () => {
  it('finds nothing in what runs wrote', async () => {
    const { verify, vkey, manifests } = await four();
    const { code, out, err } = await verify(
      '--strict',
      '--key',
      vkey,
      '--note',
      join(manifests, '000004.note'),
    );
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain('4 manifests, whole\n  8 records in, 8 out, 0 quarantined, 0 dropped\n');
    expect(out).toContain('signed by example.org/audit');
  });

  it.each<[string, (given: Awaited<ReturnType<typeof four>>) => void, RegExp]>([
    ['a document that is missing', (g) => rmSync(g.manifest(2)), /manifest 2 is missing/],
    ['the first that is missing', (g) => rmSync(g.manifest(1)), /manifest 1 is missing/],
    [
      'a document that was changed',
      (g) => writeFileSync(g.manifest(2), readFileSync(g.manifest(2), 'utf8').replace('"in": 2', '"in": 3')),
      /manifest 2 .*is not what example.org\/audit signed(.|\n)*manifest 2: the books do not balance: 3 in(.|\n)*manifest 3: previous expected/,
    ],
    ['rubbish', (g) => writeFileSync(g.manifest(3), '{'), /000003\.json expected a manifest/],
    [
      'two in one another\u2019s place',
      (g) => copyFileSync(g.manifest(3), g.manifest(4)),
      /manifest 4 says that it is 3/,
    ],
    [
      'a note that is missing',
      (g) => rmSync(join(g.manifests, '000002.note')),
      /manifest 2 expected a signed note/,
    ],
    [
      'an output that is missing',
      (g) => rmSync(g.at('out/cdr-0007.ndjson')),
      /manifest 2: .*cdr-0007.ndjson is missing/,
    ],
    [
      'an output that was changed',
      (g) => writeFileSync(g.at('out/cdr-0008.ndjson'), ''),
      /manifest 3: .*cdr-0008.ndjson expected sha256:/,
    ],
    [
      'the last that are cut off, by a note that was kept',
      (g) => {
        renameSync(join(g.manifests, '000004.note'), g.at('kept'));
        rmSync(g.manifest(4));
      },
      /manifest 4 is missing: a note of it was kept/,
    ],
  ])('names %s', async (_, change, expected) => {
    const given = await four();
    copyFileSync(join(given.manifests, '000004.note'), given.at('kept'));
    change(given);
    const { code, err } = await given.verify('--key', given.vkey, '--note', given.at('kept'));
    expect(code).toBe(1);
    expect(err).toMatch(expected);
  });

  it('tells a gap, an input that is there twice, and a file of which nobody knows; with --strict they are faults', async () => {
    const { path, run, verify } = place({
      'in/cdr-0006.ndjson': file(1),
      'in/cdr-0008.ndjson': file(2),
      'in/cdr-0009.ndjson': file(3),
      'in/day-20261130.ndjson': file(4),
      'in/day-20261201.ndjson': file(5),
      'in/other.ndjson': file(3),
    });
    await run(join(path, 'in'), '-o', join(path, 'out'));
    writeFileSync(join(path, 'out/stray'), '');
    const { code, err } = await verify();
    expect(code).toBe(0);
    expect(err.trimEnd().split('\n')).toEqual([
      expect.stringMatching(/^nymline: note: .*out\/stray has no manifest$/),
      expect.stringMatching(
        /note: one input is there twice: .*cdr-0009.ndjson \(manifest 3\), .*other.ndjson \(manifest 6\)/,
      ),
      expect.stringMatching(/note: missing in a sequence: .*in\/cdr-0007.ndjson$/),
    ]);
    expect((await verify('--strict')).code).toBe(1);
  });

  it('takes what is done again for what it is', async () => {
    const { path, run, verify } = place({ 'in.ndjson': file(1), 'out/.keep': '' });
    for (let i = 0; i < 2; i++) await run(join(path, 'in.ndjson'), '-o', join(path, 'out/one'));
    const { code, out } = await verify('--strict');
    expect([code, out]).toEqual([0, expect.stringContaining('2 manifests, whole\n  1 record in')]);
  });

  it('follows a journal that tells of outputs which were rewritten', async () => {
    const { verify, at } = await four();
    const name = at('out/cdr-0007.ndjson');
    const from = sha256(name);
    writeFileSync(name, 'fewer\n');
    const entry = {
      version: 1,
      line: 1,
      time: '2027-01-01T00:00:00Z',
      actor: 'a@b',
      command: 'erase',
      state: 'begun',
      files: [{ name, from, to: sha256(name) }],
      previous: null,
    };
    const first = JSON.stringify(entry);
    const previous = `sha256:${createHash('sha256').update(first).digest('hex')}`;
    const end = JSON.stringify({
      version: 1,
      line: 2,
      time: '2027-01-01T00:00:01Z',
      actor: 'a@b',
      command: 'erase',
      state: 'done',
      of: 1,
      previous,
    });
    writeFileSync(at('journal'), `${first}\n`);
    expect((await verify('--journal', at('journal'))).code).toBe(1);
    writeFileSync(at('journal'), `${first}\n${end}\n`);
    expect((await verify('--journal', at('journal'))).code).toBe(0);
    expect((await verify()).code).toBe(1);
  });

  it.each([['--records'], ['--fields']])('follows erase %s, and a link to the folder', async (take) => {
    const { verify, at, path } = await four();
    symlinkSync(at('out'), at('link'));
    const erase = await nymline([
      ...['erase', take, '--phone', '+12025550107', '--journal', at('journal'), '-q'],
      ...['-p', join(path, 'policy.yaml'), '-k', join(path, 'keyring.json'), at('link')],
      ...['--receipt', at('receipt')],
    ]);
    expect([erase.code, erase.err]).toEqual([0, '']);
    const name = at('out/cdr-0007.ndjson');
    const plain = await verify();
    expect([plain.code, plain.err]).toEqual([
      1,
      expect.stringMatching(/^nymline: manifest 2: .*cdr-0007\.ndjson expected sha256:[^\n]*\n$/),
    ]);
    const followed = await verify('--journal', at('journal'), '--strict');
    expect([followed.code, followed.err]).toEqual([0, '']);
    // What comes after is nobody's act.
    writeFileSync(name, `${readFileSync(name, 'utf8')}\n`);
    expect((await verify('--journal', at('journal'))).err).toContain('as the journal says, got sha256:');
  });

  it('follows erase of an output whose manifest names it by a link', async () => {
    const { run, verify, at, path } = await four();
    symlinkSync(at('out'), at('link'));
    await run(at('in/cdr-0006.ndjson'), '-o', join(at('link'), 'again.ndjson'));
    await nymline([
      ...['erase', '--records', '--phone', '+12025550106', '--journal', at('journal'), '-q'],
      ...['-p', join(path, 'policy.yaml'), '-k', join(path, 'keyring.json'), at('out')],
      ...['--receipt', at('receipt')],
    ]);
    expect((await verify()).err.match(/expected sha256/g)).toHaveLength(2);
    expect((await verify('--journal', at('journal'))).code).toBe(0);
  });
});

it('has a digest of large files by a thread', async () => {
  const { path, manifests, read } = place({});
  const { code } = await shell(
    `cd ${path}; for i in {1..40}; do head -c 1048575 /dev/zero | tr '\\0' ' '; echo; done > in
    nymline run -p policy.yaml -k keyring.json -q --manifest ${manifests} in -o out`,
  );
  expect(code).toBe(0);
  expect([read(1).input.digest, read(1).output.digest]).toEqual([
    sha256(join(path, 'in')),
    sha256(join(path, 'out')),
  ]);
});

const page = readFileSync(new URL('../../../../docs/manifest.md', import.meta.url), 'utf8');

it.skipIf(spawnSync('python3', ['--version']).status !== 0)(
  'is whole as the Python of the page says',
  async () => {
    const { path, manifest } = await four();
    const input = /```python\n(.*?)```/s.exec(page)![1]!;
    expect(spawnSync('python3', ['-'], { cwd: path, input, encoding: 'utf8' })).toMatchObject({
      status: 0,
      stdout: `${sha256(manifest(4))}\n`,
    });
  },
);
