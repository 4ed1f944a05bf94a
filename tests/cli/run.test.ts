import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PassThrough, Readable, Writable } from 'node:stream';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { folder, keyring, nymline, policy, secret, shell, workplace } from './terminal.js';

const record = '{"from":"(202) 555-0123","name":"Ada Ashgrove","ip":"192.0.2.17","n":1}';
/** What must never stand on standard error. */
const values = /555-?0123|2025550123|Ada|Ashgrove|192\.0\.2\.17/;

afterEach(() => {
  vi.unstubAllEnvs();
});

describe('nymline run', () => {
  it('reads standard input and writes standard output', async () => {
    const { run } = workplace();
    const { code, out } = await nymline(run, { input: `${record}\n` });
    expect(code).toBe(0);
    expect(out).toMatch(/^\{"from":"tel_k1_[a-z2-7]{26}","ip":"192\.0\.2\.0","n":1\}\n$/);
  });

  it('reads and writes files', async () => {
    const { path, run } = workplace({ 'in.ndjson': `${record}\n${record}\n` });
    const { code, out } = await nymline([...run, join(path, 'in.ndjson'), '-o', join(path, 'out.ndjson')]);
    expect([code, out]).toEqual([0, '']);
    expect(readFileSync(join(path, 'out.ndjson'), 'utf8').split('\n')).toHaveLength(3);
  });

  it('removes what a run that was killed has left beside its output, and no more', async () => {
    const { path, run } = workplace({ 'in.ndjson': `${record}\n` });
    const { pid } = spawnSync('true');
    const left = `.out.ndjson.${pid}-0123abcd`;
    const others = [
      `.other.ndjson.${pid}-0123abcd`,
      `.out.ndjson.${process.pid}-0123abcd`,
      '.out.ndjson.bak',
    ];
    for (const name of [left, ...others]) writeFileSync(join(path, name), '{');
    const { code } = await nymline([...run, join(path, 'in.ndjson'), '-o', join(path, 'out.ndjson')]);
    expect(code).toBe(0);
    expect(
      readdirSync(path)
        .filter((name) => name.startsWith('.'))
        .sort(),
    ).toEqual(others.sort());
    writeFileSync(join(path, left), '{');
    const whom = ['--phone', '(202) 555-0123', ...run.slice(1), join(path, 'out.ndjson')];
    expect((await nymline(['subject', ...whom, '-o', join(path, 'out.ndjson')])).code).toBe(0);
    expect(existsSync(join(path, left))).toBe(false);
  });

  it('says once how many event times cannot be read, which a lone secret passes over', async () => {
    const { run } = workplace({ 'policy.yaml': `time: at\n${policy}` });
    const input = '{"at":"rubbish"}\n{"at":"2026-11-01"}\n{}\n';
    const { code, out, err } = await nymline(run, { input });
    expect([code, out]).toEqual([0, input]);
    expect(err.match(/2 of the first 3 records had no event time that can be read/g)).toHaveLength(1);
    expect(err).not.toContain('rubbish');
    expect((await nymline(run, { input: '{"at":"2026-11-01"}\n' })).err).not.toContain('event time');
  });

  it.each([
    ['no newline at the end', '{"n":1}\n{"n":2}', '{"n":1}\n{"n":2}'],
    ['CRLF', '{"n":1}\r\n{"n":2}\r\n', '{"n":1}\r\n{"n":2}\r\n'],
    ['blank lines', '\n{"n":1}\n\n', '\n{"n":1}\n\n'],
    ['arrays', '[1,2]\n', '[1,2]\n'],
    ['integers beyond 2^53', '{"n":528709091065620463}\n', '{"n":528709091065620463}\n'],
    ['nothing', '', ''],
  ])('leaves what no rule names as it came: %s', async (_, input, output) => {
    const { code, out } = await nymline(workplace().run, { input });
    expect([code, out]).toEqual([0, output]);
  });

  it('quarantines what is no record, tells the lines, and exits with 3', async () => {
    const bad = ['{"from":"+12025550123"', '"Ada"', '12025550123', '', 'not json: Ada Ashgrove'];
    const { code, out, err } = await nymline(workplace().run, {
      input: `${record}\n${bad.join('\n')}\n${record}\n`,
    });
    expect(code).toBe(3);
    expect(out.split('\n')).toHaveLength(4); // two records, the blank line, and the end
    expect(out).not.toMatch(values);
    expect(err).toMatch(/2 +a record is not well-formed +lines 2, 6 +ERR_RECORD_SYNTAX/);
    expect(err).toMatch(/2 +a record is not an object or an array +lines 3, 4 +ERR_RECORD_SHAPE/);
    expect(err).toContain('6 records in, 2 out, 4 quarantined');
    expect(err).not.toMatch(values);
  });

  it('quarantines text that is not UTF-8', async () => {
    const input = Buffer.concat([Buffer.from('{"n":"'), Buffer.of(0xff), Buffer.from(`"}\n${record}\n`)]);
    const { code, out, err } = await nymline(workplace().run, { input });
    expect(code).toBe(3);
    expect(out.split('\n')).toHaveLength(2);
    expect(err).toContain('line 1');
  });

  it('rewrites a record of 10 MB', async () => {
    const input = `{"pad":"${'x'.repeat(1e7)}","from":"+12025550123"}\n`;
    const { code, out } = await nymline(workplace().run, { input });
    expect(code).toBe(0);
    expect(out.length).toBeGreaterThan(1e7);
    expect(out).not.toMatch(values);
  });

  it('quarantines a record above the limit, and goes on', async () => {
    const big = `{"name":"${'Ada'.repeat(700_000)}"}`;
    const { code, out, err } = await nymline([...workplace().run, '--max-record', '1'], {
      input: Readable.from([
        Buffer.from(big.slice(0, 50_000)),
        Buffer.from(big.slice(50_000, 1_500_000)),
        Buffer.from(`${big.slice(1_500_000)}\n{"n":1}\n`),
      ]),
    });
    expect([code, out]).toEqual([3, '{"n":1}\n']);
    expect(err).toMatch(/1 +a record is larger than the limit +line 1 +ERR_RECORD_SIZE/);
    expect(err).toContain('2 records in, 1 out, 1 quarantined');
  });

  it('counts the values of each rule, and those it could not read', async () => {
    const { err } = await nymline(workplace().run, { input: `${record}\n{"from":"room 12b"}\n` });
    expect(err).toMatch(/1 +2 +1 +pseudonym phone +from\n/);
    expect(err).toMatch(/2 +1 +drop +name\n/);
  });

  it('takes the keyring from the environment', async () => {
    vi.stubEnv('NYMLINE_KEYRING', secret);
    const { path, run } = workplace();
    const args = ['run', '-p', join(path, 'policy.yaml')];
    const [fromVariable, fromFile] = [
      await nymline(args, { input: record }),
      await nymline(run, { input: record }),
    ];
    expect(fromVariable.code).toBe(0);
    expect(fromVariable.out).toBe(fromFile.out);
  });

  it('warns of a keyring that others can read, and runs', async () => {
    const { path, run } = workplace();
    chmodSync(join(path, 'keyring.json'), 0o644);
    const { code, err } = await nymline(run, { input: record });
    expect(code).toBe(0);
    expect(err).toContain('can be read by other users (mode 644); run: chmod 600');
  });

  it('says nothing under --quiet, but what was quarantined', async () => {
    const { run } = workplace();
    expect((await nymline([...run, '-q'], { input: record, isTTY: true })).err).toBe('');
    const { err } = await nymline([...run, '-q'], { input: '{', isTTY: true });
    expect(err).toContain('ERR_RECORD_SYNTAX');
    expect(err).not.toContain('records in');
  });

  it('draws progress on a terminal, and removes it', async () => {
    const slow = async function* (): AsyncGenerator<Buffer> {
      yield Buffer.from(`${record}\n`);
      await new Promise((resolve) => setTimeout(resolve, 300));
      yield Buffer.from(`${record}\n`);
    };
    const { run } = workplace();
    const { err } = await nymline(run, { input: Readable.from(slow()), isTTY: true });
    expect(err).toMatch(/^\r\x1b\[K2 records {2}\d+ B {2}.*\/s\r\x1b\[K\n/);
    expect((await nymline(run, { input: Readable.from(slow()) })).err).not.toContain('\r');
  });

  it('ends as other programs do when the reader goes away, and does not say that it is done', async () => {
    const gone = () =>
      new Writable({
        write(_chunk, _encoding, done) {
          done(Object.assign(new Error('write EPIPE'), { code: 'EPIPE', syscall: 'write' }));
        },
      });
    const { path, run } = workplace();
    const input = `${record}\n`;
    const quiet = await nymline([...run, '-q'], { input, output: gone() });
    expect([quiet.code, quiet.err]).toEqual([141, '']);
    const told = await nymline(run, { input, output: gone() });
    expect([told.code, told.err]).toEqual([
      141,
      expect.stringContaining('\ncut off, since whoever read the output went away: 1 record in'),
    ]);
    const manifests = join(path, 'manifests');
    const json = await nymline([...run, '--json', '--manifest', manifests], { input, output: gone() });
    expect(JSON.parse(json.err)).toMatchObject({ exit: 141, end: 'closed', books: { in: 1 } });
    expect(readdirSync(manifests)).toEqual([]);
  });

  it.each([1, 2])('ends so in a pipe, by %i threads', async (threads) => {
    const { path, run } = workplace({ 'in.ndjson': `${record}\n`.repeat(100_000) });
    const command = [...run, join(path, 'in.ndjson'), '-t', `${threads}`].join(' ');
    const { out, err } = await shell(`nymline ${command} | head -c 10 > /dev/null; echo "\${PIPESTATUS[*]}"`);
    expect([out, err]).toEqual(['141 0\n', expect.stringContaining('\ncut off, ')]);
  });

  it('fails where the output cannot be written', async () => {
    const output = new Writable({
      write(_chunk, _encoding, done) {
        done(Object.assign(new Error('write ENOSPC'), { code: 'ENOSPC', syscall: 'write' }));
      },
    });
    const { code, err } = await nymline(workplace().run, { input: `${record}\n`, output });
    expect([code, err]).toEqual([1, 'nymline: standard output: no space is left on the device (ENOSPC)\n']);
  });

  it('sums up when interrupted, and exits with 130', async () => {
    const interrupt = new AbortController();
    const input = new PassThrough();
    input.write(`${record}\n`);
    const output = new PassThrough().once('data', () => interrupt.abort());
    const { code, err } = await nymline(workplace().run, { input, output, signal: interrupt.signal });
    expect(code).toBe(130);
    expect(err).toContain('interrupted: 1 record in, 1 out, 0 quarantined');
  });

  it.each([
    ['1 for a missing input', 1, 'nowhere.ndjson', 'nowhere.ndjson: there is no such file (ENOENT)'],
    ['2 for a folder', 2, '.', 'out.ndjson: -o out/'],
  ])('exits with %s, and leaves the output file alone', async (_, expected, name, message) => {
    const { path, run } = workplace({ 'out.ndjson': 'precious' });
    const file = join(path, name);
    const { code, err } = await nymline([...run, file, '-o', join(path, 'out.ndjson')]);
    expect(code).toBe(expected);
    expect(err).toMatch(/^nymline: .*\n$/);
    expect(err).toContain(message);
    expect(readFileSync(join(path, 'out.ndjson'), 'utf8')).toBe('precious');
  });

  it.skipIf(process.getuid?.() === 0)('exits with 1 for a file that may not be read', async () => {
    const { path, run } = workplace({ 'in.ndjson': record });
    chmodSync(join(path, 'in.ndjson'), 0);
    const { code, err } = await nymline([...run, join(path, 'in.ndjson')]);
    expect([code, err]).toEqual([1, `nymline: ${join(path, 'in.ndjson')}: permission denied (EACCES)\n`]);
  });

  it('exits with 1 where the output folder is missing', async () => {
    const { path, run } = workplace({ 'in.ndjson': record });
    const { code, err } = await nymline([...run, join(path, 'in.ndjson'), '-o', join(path, 'no/out.ndjson')]);
    expect(code).toBe(1);
    expect(err).toContain(
      'no/out.ndjson: expected a file in a folder that is there, and the folder is not; make it, or name another (ENOENT)',
    );
  });

  it('refuses to write into the file it reads, also through a link', async () => {
    const { path, run } = workplace({ 'in.ndjson': record });
    symlinkSync('in.ndjson', join(path, 'link'));
    const { code } = await nymline([...run, join(path, 'in.ndjson'), '-o', join(path, 'link')]);
    expect(code).toBe(2);
    expect(readFileSync(join(path, 'in.ndjson'), 'utf8')).toBe(record);
  });

  it.each([
    ['no policy', ['run'], 'expected --policy FILE'],
    [
      'no keyring',
      ['run', '-p', 'POLICY'],
      'expected a keyring: give --keyring FILE, or set NYMLINE_KEYRING',
    ],
    ['a limit that is no number', ['run', '-p', 'POLICY', '--max-record', 'x'], 'Expected a whole number'],
    ['a format that is none', ['run', '-p', 'POLICY', '-f', 'cvs'], 'Did you mean csv?'],
    ['a preset that is none', ['run', '--preset', 'twillio'], 'did you mean twilio?'],
  ])('exits with 2 for %s', async (_, args, message) => {
    vi.stubEnv('NYMLINE_KEYRING', '');
    const { path } = workplace();
    const { code, err } = await nymline(
      args.map((each) => (each === 'POLICY' ? join(path, 'policy.yaml') : each)),
    );
    expect(code).toBe(2);
    expect(err).toContain(message);
  });

  it.each([
    ['text that is not JSON', `{"version":1,"secrets":[{"id":"k1","secret":"${secret}"`, 'ERR_SECRET_SYNTAX'],
    ['a short secret', keyring.replace(secret, `hex:${'5e'.repeat(16)}`), 'ERR_SECRET_SHORT'],
    ['a plain string', keyring.replace('base64:', ''), 'ERR_SECRET_ENCODING'],
  ])('exits with 2 for a keyring of %s, and prints no byte of it', async (_, document, errorCode) => {
    const { path, run } = workplace({ 'keyring.json': document });
    const { code, err } = await nymline(run, { input: record });
    expect(code).toBe(2);
    expect(err).toContain(`nymline: ${join(path, 'keyring.json')}: `);
    expect(err).toContain(errorCode);
    for (const text of [secret.slice(7), '5e5e5e']) expect(err).not.toContain(text.slice(0, 6));
  });

  it('exits with 2 for a policy with faults, each told with its pointer', async () => {
    const path = folder({
      'policy.yaml': policy.replace('pseudonym', 'pseudonim').replace('region: US', 'region: XX'),
    });
    const { code, err } = await nymline(['run', '-p', join(path, 'policy.yaml')]);
    expect(code).toBe(2);
    expect(err).toContain('/rules/0/transform');
    expect(err).toContain('did you mean pseudonym?');
  });
});
